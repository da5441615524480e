// Rooms, steps, tables and file names use the field's words, and the glossary knows them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chineseOf, glossary, places } from '../law/glossary.ts'
import { norms } from '../law/norms/index.ts'
import { actKinds, procedures } from '../law/index.ts'
import { sources } from './imports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const foldersOf = (floor: string): string[] =>
  readdirSync(`${root}${floor}`, { withFileTypes: true })
    .filter(one => one.isDirectory() && !['node_modules', 'dist', 'public'].includes(one.name))
    .map(one => one.name)
const chinese = /^[\u4e00-\u9fff（）、：“”·]+/u
const readsSql = (): string[] =>
  readdirSync(`${root}server/migrations`)
    .filter(name => name.endsWith('.sql'))
    .map(name => readFileSync(`${root}server/migrations/${name}`, 'utf8'))

describe('rooms', () => {
  test.each(['server', 'web'])('every room of %s/ has its Chinese word in law/glossary.ts', floor => {
    expect(foldersOf(floor).filter(room => !places[room])).toEqual([])
  })
  test('no word is kept for a room that is gone', () => {
    const standing = new Set(['server', 'web'].flatMap(foldersOf))
    const toCome = ['reviews', 'setup', 'demo'].filter(room => !existsSync(`${root}server/${room}`))
    expect(Object.keys(places).filter(room => !standing.has(room) && !toCome.includes(room))).toEqual([])
  })
})

describe('steps and acts', () => {
  test('every step of every procedure is a kind of act the glossary knows', () => {
    const steps = [...procedures.values()].flatMap(procedure => Object.keys(procedure.steps))
    expect(steps.filter(step => !glossary.has(`act:${step}`))).toEqual([])
  })
  test('every kind of act and every procedure has a Chinese and an English name, no two the same', () => {
    const named = [...actKinds.values(), ...procedures.values()]
    for (const one of named)
      expect([one.id, chinese.test(one.title), /^[a-z][a-z’ ()-]+$/i.test(one.english)]).toEqual([one.id, true, true])
    for (const names of [[...actKinds.values()].map(k => k.title), [...actKinds.values()].map(k => k.english)]) {
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })
  test('送达 is delivery, never service', () => {
    expect([...actKinds.values(), ...procedures.values()].filter(one => /servi/i.test(one.english + one.id))).toEqual([])
  })
})

describe('words', () => {
  test('are written one way, in Chinese', () => {
    for (const { code, chinese: word } of glossary.values())
      expect([code, /^(act:)?[a-z]+(-[a-z]+)*$/.test(code), chinese.test(word)]).toEqual([code, true, true])
  })
  test('stand where a provision that is loaded defines them', () => {
    const loaded = new Set(norms.flatMap(norm => Object.values(norm.provisions)))
    expect([...glossary.values()].filter(word => word.where && !loaded.has(word.where))).toEqual([])
  })
  test('an unknown one is an error, not an empty label', () => {
    expect(chineseOf('delivery')).toBe('送达')
    expect(() => chineseOf('service')).toThrow(RangeError)
  })
})

describe('tables', () => {
  const all = readsSql().join('\n')
  const tables = [...all.matchAll(/^create table (?:if not exists )?(\w+)/gim)].map(([, name = '']) => name)
  /** Tables of the machinery, which no officer ever names. */
  const machinery = [
    'house',
    'idempotency_keys',
    'outbox',
    'migrations',
    'saved_views',
    'sign_in_failures',
    'uploads',
    'files',
    'file_pictures',
  ]

  test.each(tables)('%s says in Chinese what it holds', table => {
    const comment = new RegExp(`comment on table ${table} is '([^']+)'`, 'i').exec(all)?.[1] ?? ''
    expect(comment, 'write: comment on table … is …').toMatch(chinese)
  })
  test('are named by words the glossary knows', () => {
    const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '')
    const unknown = tables.filter(table => !machinery.includes(table) && !glossary.has(singular(table.split('_')[0] ?? '')))
    expect(unknown).toEqual([])
  })
})

test('no file is named by an empty word', () => {
  // a data table is what screens call rows with a head; elsewhere “data” says nothing
  const empty = [
    'util',
    'utils',
    'helper',
    'helpers',
    'common',
    'shared',
    'base',
    'manager',
    'service',
    'handler',
    'processor',
    'data',
    'info',
    'misc',
  ]
  const named = sources('law', 'server', 'web', 'test').filter(path =>
    path
      .replace('data-table', 'table')
      .split(/[/.-]/)
      .some(part => empty.includes(part)),
  )
  expect(named).toEqual([])
})
