// A fingerprint changes with the condition and with whatever it stands on, and with nothing else.
import { procedures } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.ts'
import { conditionsOf, type Conditions } from './conditions.ts'
import { editionOf } from './edition.ts'

const rule = (met: string): string =>
  `import { long } from '../kit/length.ts'\nimport { wide } from './width.ts'\nexport const r = rule({ id: 'X-01', title: '太长', basis: [], met: ${met} })\n`
const length = `export const long = (n: number): boolean => n > most\nconst most = 7\n`
const width = `import * as kit from '../kit/length.ts'\nexport function wide(n: number) {\n  return kit.long(n)\n}\nexport const other = 1\n`
async function of(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  return (await conditionsOf(new Map(Object.entries(files)))).rules.get('X-01')
}
const files = (met: string, more: Readonly<Record<string, string>> = {}) => ({
  'rules/x.ts': rule(met),
  'kit/length.ts': length,
  'rules/width.ts': width,
  ...more,
})
const met = `scene => long(scene.n) || scene.name === '短'`

describe('a fingerprint', () => {
  it('does not see layout, comments, quotes, types or words beside the condition', async () => {
    const one = await of(files(met))
    expect(one).toMatch(/^[0-9a-f]{16}$/)
    expect(await of(files(`(scene: Scene) =>\n  // why\n  (long(scene.n) || scene!.name === "短") as boolean`))).toBe(one)
    expect(await of({ ...files(met), 'rules/x.ts': rule(met).replace('太长', '过长') })).toBe(one)
    expect(await of(files(met, { 'kit/length.ts': `/** Longer. */\nexport const long = (n) => n > most;\n\nconst most = 7;` }))).toBe(one)
    expect(await of(files(met, { 'rules/width.ts': `export const other = 2` }))).toBe(one)
  })
  it('sees another condition, another word in it, and a changed helper however far away', async () => {
    const one = await of(files(met))
    expect(await of(files(met.replace('||', '&&')))).not.toBe(one)
    expect(await of(files(met.replace('短', '长')))).not.toBe(one)
    expect(await of(files(met, { 'kit/length.ts': length.replace('7', '8') }))).not.toBe(one)
    const far = `scene => wide(scene.n)`
    expect(await of(files(far, { 'kit/length.ts': length.replace('>', '>=') }))).not.toBe(await of(files(far)))
  })
  it('is found of every rule and every clock that is asked', async () => {
    const { rules, clocks } = await conditionsOf()
    const all = [...procedures.values()]
    const asked = all.flatMap(p => [...p.always, ...Object.values(p.steps).flatMap(s => s.needs)].map(r => r.id))
    expect([...new Set(asked)].filter(id => !rules.has(id))).toEqual([])
    expect([...new Set(all.flatMap(p => p.clocks.map(c => c.id)))].filter(id => !clocks.has(id))).toEqual([])
    // no two rules of one working: else something was left out of them
    expect(new Set(rules.values()).size).toBeGreaterThan(rules.size * 0.9)
  })
})

it('a rule or clock worked out otherwise is said to be, though its title and articles are the same', async () => {
  const all = [...procedures.values()]
  const before = await conditionsOf()
  const after: Conditions = { rules: new Map(before.rules).set('DEC-20', 'other'), clocks: new Map(before.clocks).set('decide', 'other') }
  const titles = { paper: (id: string) => id }
  const found = changesBetween(editionOf('2026-01-01', all, [], before), editionOf('2026-01-02', all, [], after), titles)
  expect(found.rules.map(r => [r.id, r.fields.map(f => f.field)])).toEqual([['DEC-20', ['条件']]])
  expect(found.rules[0]?.fields[0]?.after).toContain('条件有变')
  expect(found.procedures.map(p => [p.id, p.clocks.map(c => c.id)])).toEqual([['ordinary-penalty', ['decide']]])
  // an edition of before fingerprints were taken says nothing about it
  expect(changesBetween(editionOf('2026-01-01', all, []), editionOf('2026-01-02', all, [], after), titles).rules).toEqual([])
  expect(() => editionOf('2026-01-01', all, [], { rules: new Map(), clocks: new Map() })).toThrow('no source')
})
