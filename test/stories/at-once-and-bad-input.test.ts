// Two officers at one time, a request sent twice, and everything people can type that nobody meant.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { until } from '../turns.ts'

let house: House
let played: Played
beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('某公司', {})
  const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
  played = await house.play(until('file', ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
  house.desk.clock.set('2026-03-05T02:30:00Z')
})
afterAll(() => house.close())

const facts = {
  name: '照片',
  kind: '书证',
  proves: ['违法行为'],
  statement: '事实',
  source: '拍摄',
  obtainedOn: '2026-03-05',
  maker: '甲',
  place: '路',
  original: '原件（原物、原始载体）',
  signed: true,
  lawful: true,
}
const evidence = (changes: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  kind: 'register-evidence',
  procedure: 'ordinary-penalty',
  doneAt: '2026-03-05T10:00:00+08:00',
  by: ['甲', '乙'],
  facts: { ...facts, ...changes },
  ...more,
})
const version = async (): Promise<number> => (await house.page(played.id)).version
const record = (json: Record<string, unknown>, as = '甲', key?: string) =>
  house.ask('POST', `/api/v1/cases/${played.id}/acts`, { as, json, ...(key === undefined ? {} : { key }) })

describe('two officers at once', () => {
  it('one is written down; the other is told what changed, and sends it again', async () => {
    const read = await version()
    const both = await Promise.all([
      record({ ...evidence({ name: '甲的照片' }), version: read }, '甲'),
      record({ ...evidence({ name: '乙的照片' }), version: read }, '乙'),
    ])
    expect(both.map(one => one.status).toSorted()).toEqual([201, 409])
    const late = both.findIndex(one => one.status === 409)
    const told = both[late]
    expect(told?.body.type).toBe('urn:fadu:problem:changed')
    expect(told?.body.changed).toMatchObject({ version: read + 1, acts: [{ title: '登记证据', by: late === 0 ? '乙' : '甲' }] })
    const name = late === 0 ? '甲的照片' : '乙的照片'
    expect((await record({ ...evidence({ name }), version: told?.body.changed.version }, late === 0 ? '甲' : '乙')).status).toBe(201)
    expect((await house.page(played.id)).evidence.map(one => one.name).toSorted()).toEqual(['乙的照片', '甲的照片'])
  })
  it('ten at once: one goes through, nine are told, nothing is lost or doubled', async () => {
    const read = await version()
    const before = (await house.page(played.id)).acts.length
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => record({ ...evidence({ name: `第${i}份` }), version: read }, i % 2 ? '甲' : '乙')),
    )
    expect(all.filter(one => one.status === 201)).toHaveLength(1)
    expect(all.filter(one => one.body.type === 'urn:fadu:problem:changed')).toHaveLength(9)
    const page = await house.page(played.id)
    expect([page.acts.length, page.version]).toEqual([before + 1, read + 1])
  })
})

describe('a request sent twice under one key', () => {
  it('is done once, and answered the same', async () => {
    const body = { ...evidence({ name: '重发的照片' }), version: await version() }
    const first = await record(body, '甲', 'key-one')
    const again = await record(body, '甲', 'key-one')
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true'])
    expect(again.text).toBe(first.text)
    expect((await house.page(played.id)).evidence.filter(one => one.name === '重发的照片')).toHaveLength(1)
  })
  it('with other content is refused, and another person’s key is another key', async () => {
    const other = await record({ ...evidence({ name: '别的照片' }), version: await version() }, '甲', 'key-one')
    expect([other.status, other.body.type]).toEqual([409, 'urn:fadu:problem:key-reused'])
    expect((await record({ ...evidence({ name: '乙自己的照片' }), version: await version() }, '乙', 'key-one')).status).toBe(201)
  })
  it('at the same moment is done once', async () => {
    const body = { ...evidence({ name: '同时的照片' }), version: await version() }
    const both = await Promise.all([record(body, '甲', 'key-two'), record(body, '甲', 'key-two')])
    expect(both.filter(one => one.status === 201).length).toBeGreaterThan(0)
    expect((await house.page(played.id)).evidence.filter(one => one.name === '同时的照片')).toHaveLength(1)
  })
})

describe('what nobody meant', () => {
  /** What is wrong, the field that is named, and the words it is named with. */
  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a control character', { facts: { ...facts, name: '照\u0000片' } }, 'facts.name', /证据名称.*控制字符/],
    ['a right-to-left mark', { facts: { ...facts, name: '照片\u202Egpj.exe' } }, 'facts.name', /证据名称.*控制字符/],
    ['half a character', { facts: { ...facts, name: '照片\uD83D' } }, 'facts.name', /证据名称/],
    ['ten thousand characters in a line', { facts: { ...facts, name: '长'.repeat(10_000) } }, 'facts.name', /证据名称.*500/],
    ['a paragraph beyond its length', { facts: { ...facts, statement: '长'.repeat(10_001) } }, 'facts.statement', /证明内容.*10000/],
    ['nothing but blanks', { facts: { ...facts, name: '   ' } }, 'facts.name', /请填证据名称/],
    ['a missing field', { facts: { ...facts, name: undefined } }, 'facts.name', /请填证据名称/],
    ['a day that never was', { facts: { ...facts, obtainedOn: '2026-02-30' } }, 'facts.obtainedOn', /取得日期/],
    ['a word not on the list', { facts: { ...facts, kind: '口供' } }, 'facts.kind', /种类/],
    ['a number for a word', { facts: { ...facts, name: 7 } }, 'facts.name', /证据名称/],
    ['an unknown field of the facts', { facts: { ...facts, extra: 1 } }, 'facts.', /\p{Script=Han}/u],
    ['an unknown field beside them', { nonsense: true }, '', /\p{Script=Han}/u],
    ['a moment without a zone', { doneAt: '2026-03-05T10:00:00' }, 'doneAt', /办理时间/],
    ['nobody who did it', { by: [] }, 'by', /办理人员/],
    ['an act there is none of', { kind: 'abolish' }, 'kind', /办案行为/],
    ['a party of another case', { parties: ['别的公司'] }, 'parties', /当事人/],
    ['a version that is no number', { version: '一' }, 'version', /版本/],
  ])('%s: the field is named in Chinese, and nothing is written', async (_, wrong, path, words) => {
    const read = await version()
    const { status, body } = await record({ ...evidence(), version: read, ...wrong })
    expect([status, body.type], JSON.stringify(body)).toEqual([400, 'urn:fadu:problem:not-understood'])
    const named: readonly { path: string; title: string; cure: string }[] = body.errors
    expect(
      named.some(one => one.path.startsWith(path) && words.test(`${one.title}：${one.cure}`)),
      JSON.stringify(named),
    ).toBe(true)
    expect(await version()).toBe(read)
  })
  it.each([
    ['broken JSON', '{"kind":'],
    ['a list for an object', '[]'],
    ['nothing', ''],
  ])('%s is not understood, and breaks nothing', async (_, text) => {
    const answer = await house.ask('POST', `/api/v1/cases/${played.id}/acts`, { as: '甲', json: text === '[]' ? [] : text })
    expect([answer.status, answer.body.type]).toEqual([400, 'urn:fadu:problem:not-understood'])
  })
  it('more than is taken is refused whole', async () => {
    const answer = await record({ ...evidence({ statement: '长'.repeat(600_000) }), version: await version() })
    expect([answer.status, answer.body.type]).toEqual([413, 'urn:fadu:problem:too-large'])
  })
  it('a day in the future, and one before the last act, are refused by law', async () => {
    for (const doneAt of ['2026-03-06T10:00:00+08:00', '2026-02-20T10:00:00+08:00']) {
      const answer = await record({ ...evidence(), version: await version(), doneAt })
      expect(answer.status, answer.text).toBe(409)
      expect(answer.body.refusals.length).toBeGreaterThan(0)
    }
  })
  it('searches of every sort find nothing and break nothing', async () => {
    for (const q of ['%', '_', '\\', "'; drop table cases; --", '👩‍👧‍👦', '\u202E', 'a'.repeat(100), '（', '=1+1', '\u{20000}']) {
      const found = await house.ask('GET', `/api/v1/cases?q=${encodeURIComponent(q)}`, { as: '甲' })
      expect([200, 400], `${q}: ${found.text.slice(0, 200)}`).toContain(found.status)
      const shown = await house.ask('GET', `/public/decisions?q=${encodeURIComponent(q)}`)
      expect(shown.status, q).toBe(200)
      expect(shown.text).not.toContain('<script')
    }
    for (const query of [
      'limit=0',
      'limit=1000',
      'limit=x',
      'sort=secret',
      'filedFrom=2026-02-30',
      'after=%00',
      'nonsense=1',
      'status=gone',
    ]) {
      const { status, body } = await house.ask('GET', `/api/v1/cases?${query}`, { as: '甲' })
      expect([status, body.type], query).toEqual([400, 'urn:fadu:problem:not-understood'])
    }
  })
  it('an id that is none is not found', async () => {
    for (const id of ['1', "x'--", '%00', '..%2F..', '😀', 'a'.repeat(101)]) {
      const { status } = await house.ask('GET', `/api/v1/cases/${encodeURIComponent(decodeURIComponent(id))}`, { as: '甲' })
      expect([400, 404], id).toContain(status)
    }
  })
})

describe('names that mean something else elsewhere', () => {
  it.each([['=HYPERLINK("http://x","点我")'], ['@SUM(1)'], ['+86 公司'], ['-1 公司'], ['＝1＋1 公司']])(
    '%s is a firm like any other, and no formula in an export',
    async name => {
      const registered = await house.ask('POST', '/api/v1/parties', {
        as: '甲',
        json: { kind: 'legalPerson', name, address: '示例路', phone: '0518-0000000' },
      })
      expect(registered.status, registered.text).toBe(201)
      const lead = {
        source: '巡查发现',
        foundOn: '2026-03-05',
        place: '示例路',
        region: '999999100',
        summary: '堆放',
        informantProtected: false,
        parties: [registered.body.party.id],
        item,
        handling: '拟立案',
      }
      const opened = await house.ask('POST', '/api/v1/cases', {
        as: '甲',
        json: {
          procedure: 'ordinary-penalty',
          item,
          parties: [registered.body.party.id],
          act: { kind: 'register-lead', doneAt: '2026-03-05T09:00:00+08:00', by: ['甲', '乙'], facts: lead },
        },
      })
      expect(opened.status, opened.text).toBe(201)
      expect((await house.page(opened.body.id)).parties[0]?.name).toBe(name)
      const { text } = await house.ask('GET', '/api/v1/cases/export?format=csv', { as: '甲' })
      expect(text).toContain(name.replaceAll('"', '""'))
      for (const cell of text.replace('\uFEFF', '').split(/\r\n|","/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@＝＋－＠\t]/)
    },
  )
  it('an emoji and a rare character pass whole', async () => {
    const name = '𠮷野家🍚公司'
    const registered = await house.ask('POST', '/api/v1/parties', { as: '甲', json: { kind: 'legalPerson', name, address: '示例路' } })
    expect(registered.status, registered.text).toBe(201)
    const found = await house.ask('GET', `/api/v1/parties/${registered.body.party.id}`, { as: '甲' })
    expect(JSON.stringify(found.body)).toContain(name)
    const long = await house.ask('POST', '/api/v1/parties', { as: '甲', json: { kind: 'legalPerson', name: '长'.repeat(10_000) } })
    expect([long.status, long.body.errors?.[0]?.path]).toEqual([400, 'name'])
    expect(long.body.errors[0].cure).toMatch(/\p{Script=Han}/u)
  })
})
