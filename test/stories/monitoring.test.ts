// A case seen by a camera: the device registered, its record reviewed, the party told; and what is refused without them.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { changed, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const device = (number: string, changes: Record<string, unknown> = {}) => ({
  agency: '甲镇',
  number,
  name: '路口摄像机',
  allowedBy: '法律',
  legallyReviewedOn: '2025-01-10',
  technicallyReviewedOn: '2025-01-12',
  calibrated: [{ from: '2025-01-12', to: '2026-12-31' }],
  locationPublishedOn: '2025-02-01',
  markedFrom: '2025-02-01',
  registeredOn: '2025-02-10',
  reason: '测试',
  ...changes,
})
const register = (json: Record<string, unknown>, as = '管') => house.ask('POST', '/api/v1/devices', { as, json })

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
/** The usual case, but every piece of evidence is a record of the device; with or without its review and the telling. */
function monitored(number: string, party: string, { reviewed = true, told = true } = {}): Plot {
  const plot = ordinaryCase(house.cast, aStory({ party, partyName: party }), turns, day('2026-03-02'))
  const beside = (next: Next, kind: string, facts: Record<string, unknown>, parties: readonly string[] = []): Next => ({
    ...next,
    kind,
    parties,
    at: '08:30',
    procedure: 'ordinary-penalty',
    track: 'main',
    by: ['甲', '乙'],
    facts,
  })
  const taken = { recordedAt: '2026-03-01T08:00:00+08:00' }
  return changed(plot, next => {
    if (next.kind === 'register-evidence') return { ...next, facts: { ...next.facts, device: number } }
    if (next.kind !== 'conclude-investigation') return next
    const named = next.facts['elements']
    const used = Array.isArray(named) ? [...new Set(named.flatMap((one: { evidence: string[] }) => one.evidence))] : []
    const reviews = used.map(evidence =>
      beside(next, 'review-monitoring', {
        evidence,
        device: number,
        ...taken,
        genuine: true,
        clear: true,
        complete: true,
        accurate: true,
        outcome: '符合要求',
        note: '图像清楚。',
      }),
    )
    const telling = beside(
      next,
      'tell-monitored-facts',
      {
        facts: '在人行道上堆放砂石。',
        ...taken,
        place: '示例路12号门前',
        query: '凭证件到镇里查看。',
        defence: '当面、书面、电话都可以。',
        way: '短信',
        reachedOn: next.on,
      },
      [party],
    )
    return [...(reviewed ? reviews : []), ...(told ? [telling] : []), next]
  })
}
const play = async (plot: (party: string) => Plot, name: string): Promise<Played> => {
  const party = await house.aParty(name, {})
  return house.play(until('request-notice', plot(party)), { procedure: 'ordinary-penalty', item, parties: [party] })
}

describe('the register of devices', () => {
  it('is kept by the administrator, read by the agency, and never overwritten', async () => {
    expect((await register(device('JK-1'))).status).toBe(201)
    expect((await register(device('JK-1'), '甲')).status).toBe(404)
    const wrong = await register(device('JK-9', { calibrated: [{ from: '2026-01-01', to: '2025-01-01' }] }))
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'calibrated.0.to'])
    const list = await house.ask('GET', '/api/v1/devices', { as: '甲' })
    expect(list.body.rows.map((row: { number: string }) => row.number)).toEqual(['JK-1'])
    expect((await house.ask('GET', '/api/v1/devices', { as: '外甲' })).body.rows).toEqual([])
    const { agency: _, ...fields } = device('JK-1', { name: '路口摄像机（新）', version: 1 })
    const path = `/api/v1/devices/${list.body.rows[0].id}`
    expect((await house.ask('PUT', path, { as: '管', json: fields })).body).toMatchObject({ version: 2, name: '路口摄像机（新）' })
    expect((await house.ask('PUT', path, { as: '管', json: fields })).status).toBe(409)
  })
})

describe('a monitored case (EVI-04 to EVI-07)', () => {
  it('goes its way when device, record and telling are in order', async () => {
    const played = await play(party => monitored('JK-1', party), '甲公司')
    expect(played.refused?.text).toBeUndefined()
    const titles = (await house.ask('GET', `/api/v1/cases/${played.id}/documents`, { as: '甲' })).body.rows.map(
      (r: { title: string }) => r.title,
    )
    expect(titles).toEqual(expect.arrayContaining(['电子技术监控记录审核表', '违法事实告知书（非现场）']))
  })
  it('is refused where nobody registered the device', async () => {
    expect(said((await play(party => monitored('JK-0', party), '乙公司')).refused)).toEqual(['EVI-04b 行政处罚法 41'])
  })
  it('is refused where its record was not reviewed', async () => {
    expect(said((await play(party => monitored('JK-1', party, { reviewed: false }), '丙公司')).refused)).toEqual(['EVI-05 行政处罚法 41'])
  })
  it('waits with the notice until the party was told of the facts', async () => {
    expect(said((await play(party => monitored('JK-1', party, { told: false }), '丁公司')).refused)).toContain('EVI-06 行政处罚法 41')
  })
})
