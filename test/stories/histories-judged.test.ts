// Any case judged by the same rules: our own exported, another office's sent in, an old one taken into the register.
import { day, historyFormat } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House } from '../house.ts'
import { until } from '../turns.ts'

let house: House
let caseId = ''
beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('某公司', {})
  const turns = {
    hearingTold: true,
    review: true,
    discussion: true,
    corrected: '当场已改正',
    statement: 'waived',
    hearing: 'waived',
  } as const
  const played = await house.play(until('deliver-decision', ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
  caseId = played.id
})
afterAll(() => house.close())

const told = {
  format: historyFormat,
  title: '占道堆放',
  agency: { name: '示例镇人民政府' },
  people: [{ id: '李警员' }, { id: '王警员' }, { id: '赵镇长', posts: ['head'] }],
  parties: [{ id: '孙某', kind: 'citizen' }],
  acts: [
    { kind: 'file', on: '2025-03-03', by: '赵镇长' },
    { kind: 'question', on: '2025-03-05', by: ['李警员', '王警员'] },
    { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '罚款', amount: 20_000 }] } },
    { kind: 'decide', on: '2025-04-09', by: '赵镇长' },
    { kind: 'deliver-decision', on: '2025-04-10' },
  ],
}
const unlawful = { ...told, acts: told.acts.filter(a => a.kind !== 'question') }

describe('a history', () => {
  it('of another office is judged, and nothing of it is kept', async () => {
    const good = await house.ask('POST', '/api/v1/audits', { as: '甲', json: told })
    expect([good.status, good.body.lawful, good.body.findings]).toEqual([200, true, []])
    const bad = await house.ask('POST', '/api/v1/audits', { as: '甲', json: unlawful })
    expect(bad.body.findings.map((f: { basis: unknown }) => f.basis)).toEqual([[{ law: '行政处罚法', article: 40 }]])
    const rows = await sql<{ n: string }>`select count(*) as n from historical_cases`.execute(house.desk.db)
    expect(Number(rows.rows[0]?.n)).toBe(0)
  })
  it('that cannot be read is told by the path of each wrong field', async () => {
    const wrong = await house.ask('POST', '/api/v1/audits', { as: '甲', json: { ...told, acts: [{ kind: 'decide', on: '2025-02-30' }] } })
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'acts[0].on'])
  })
  it('is no business of somebody who is not signed in; its format is everybody’s', async () => {
    expect((await house.ask('POST', '/api/v1/audits', { json: told })).status).toBe(401)
    const schema = await house.ask('GET', '/api/schemas/case-history.json')
    expect([schema.status, schema.body.properties.format.const]).toEqual([200, historyFormat])
    expect(schema.body.$defs['facts-decide'].properties.decision.enum).toContain('给予行政处罚')
  })
})

describe('a case of the house', () => {
  it('is exported in the format and judged lawful, by us and by anybody', async () => {
    const history = await house.ask('GET', `/api/v1/cases/${caseId}/history`, { as: '甲' })
    expect([history.status, history.body.format, history.body.acts.length > 10]).toEqual([200, historyFormat, true])
    const again = await house.ask('POST', '/api/v1/audits', { as: '督', json: history.body })
    expect(again.body.findings.filter((f: { severity: string }) => f.severity !== 'warn')).toEqual([])
    const own = await house.ask('GET', `/api/v1/cases/${caseId}/audit`, { as: '甲' })
    expect([own.status, own.body.lawful]).toEqual([200, true])
  })
  it('is not exported to another town', async () => {
    for (const path of ['history', 'audit'])
      expect((await house.ask('GET', `/api/v1/cases/${caseId}/${path}`, { as: '外甲' })).status).toBe(404)
  })
})

describe('a historical case', () => {
  const send = (json: unknown, as = '甲') =>
    house.ask('POST', '/api/v1/historical-cases', { as, json: { number: '示罚〔2025〕1号', history: json } })
  it('is taken in when it was lawful, once, sealed, and listed for its agency alone', async () => {
    expect((await send(unlawful)).status).toBe(409)
    const taken = await send(told)
    expect(taken.status).toBe(201)
    expect((await send(told)).status).toBe(409)
    const kept = await sql<{ all: string }>`select to_jsonb(h)::text as all from historical_cases h`.execute(house.desk.db)
    expect(kept.rows[0]?.all).not.toContain('孙某')
    const listed = (as: string) => house.ask('GET', '/api/v1/historical-cases?q=占道', { as })
    expect((await listed('甲')).body.rows).toMatchObject([{ number: '示罚〔2025〕1号', title: '占道堆放', acts: 5, firstOn: '2025-03-03' }])
    expect((await listed('督')).body.rows).toHaveLength(1)
    expect((await listed('外甲')).body.rows).toEqual([])
    const read = (as: string) => house.ask('GET', `/api/v1/historical-cases/${taken.body.id}`, { as })
    expect((await read('甲')).body).toMatchObject({ history: { parties: [{ id: '孙某' }] }, audit: { lawful: true } })
    expect((await read('外甲')).status).toBe(404)
  })
  it('is listed by days, number and agency, exported, and called by who registered it', async () => {
    const second = { ...told, title: '=占道经营', acts: told.acts.map(act => ({ ...act, on: act.on.replace('2025-', '2024-') })) }
    const sent = await house.ask('POST', '/api/v1/historical-cases', { as: '甲', json: { number: '示罚〔2024〕9号', history: second } })
    expect(sent.status, sent.text).toBe(201)
    const listed = async (query: string, as = '甲'): Promise<readonly string[]> =>
      (await house.ask('GET', `/api/v1/historical-cases?${query}`, { as })).body.rows.map((row: { number: string }) => row.number)
    const [newer, older] = ['示罚〔2025〕1号', '示罚〔2024〕9号']
    expect(await listed('')).toEqual([older, newer]) // the last one registered stands first
    expect(await listed('sort=first&order=asc')).toEqual([older, newer])
    expect(await listed('sort=number&order=desc')).toEqual([newer, older])
    expect([await listed('from=2025-01-01'), await listed('to=2024-12-31'), await listed('from=2026-01-01')]).toEqual([
      [newer],
      [older],
      [],
    ])
    expect([await listed('agency=甲镇', '督'), await listed('agency=乙镇', '督')]).toEqual([[older, newer], []])
    const { next } = (await house.ask('GET', '/api/v1/historical-cases?limit=1', { as: '甲' })).body
    expect(await listed(`limit=1&after=${next}`)).toEqual([newer])
    const file = (as: string) => house.ask('GET', '/api/v1/historical-cases/export?format=csv', { as })
    expect((await file('甲')).text).toContain(`"${older}","'=占道经营","甲镇人民政府","2024-03-03"`)
    expect((await file('外甲')).text).not.toContain(older)
    const [row] = (await house.ask('GET', '/api/v1/historical-cases', { as: '甲' })).body.rows
    expect([row.recordedBy, row.agency]).toEqual(['甲', '甲镇人民政府'])
  })
  it('is not for an auxiliary to register', async () => {
    expect((await send(told, '辅')).status).toBe(404)
  })
})
