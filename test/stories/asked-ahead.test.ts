// What a form is told before it is sent: judged in the browser by the same rules, from what the server hands it.
import { day, procedures, type Act } from '@fadu/law'
import { judge, penalties, type Question } from '@fadu/law/judge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { cut, until } from '../turns.ts'

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
let house: House
let whole: Played
let half: Played

beforeAll(async () => {
  house = await openHouse('2026-03-02T09:00+08:00')
  const begin = async (name: string) => {
    const party = await house.aParty(name, {})
    return { plot: ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02')), party }
  }
  const first = await begin('某公司')
  whole = await house.play(first.plot, { procedure: 'ordinary-penalty', item, parties: [first.party] })
  const second = await begin('某厂')
  half = await house.play(until('conclude-investigation', second.plot), { procedure: 'ordinary-penalty', item, parties: [second.party] })
  expect([whole.refused?.text, half.refused?.text]).toEqual([undefined, undefined])
})
afterAll(() => house.close())

const handed = async (id: string, as = '甲'): Promise<Question['asked']> =>
  (await house.ask('GET', `/api/v1/cases/${id}/asked`, { as })).body.asked
/** The same for the other case and its party. */
const inTheOther = (act: Act): Act => JSON.parse(JSON.stringify(act).replaceAll('某公司', '某厂'))

describe('the law asked ahead', () => {
  it('finds nothing in what was lawfully done, act by act', async () => {
    const asked = await handed(whole.id)
    expect(asked.acts.length).toBeGreaterThan(15)
    const said = asked.acts.slice(1).map((act, n) => judge(procedures, { asked: { ...asked, acts: asked.acts.slice(0, n + 1) }, act }))
    expect(said.every(one => Array.isArray(one) && one.length === 0)).toBe(true)
  })

  it('says of every act that is too early just what the server says', async () => {
    const asked = await handed(half.id)
    const now = house.desk.clock.now().toISOString()
    const later = (await handed(whole.id)).acts
      .map(inTheOther)
      .filter(a => a.track === 'main' && !asked.acts.some(done => done.kind === a.kind))
      .map(a => ({ ...a, doneAt: now, recordedAt: now }))
    expect(later.length).toBeGreaterThan(8)
    let refused = 0
    for (const act of later) {
      const { kind, procedure, track, parties, by, facts, doneAt } = act
      const as = by[0] ?? ''
      const json = { kind, procedure, track, parties, by, facts, doneAt }
      const answer = await house.ask('POST', `/api/v1/cases/${half.id}/acts/check`, { as, json })
      expect(answer.status, answer.text).toBe(200)
      const ours = judge(procedures, { asked, act: { ...act, recordedBy: as } })
      expect({ kind, said: ours }).toEqual({ kind, said: answer.body.refusals })
      refused += answer.body.refusals.length
    }
    expect(refused).toBeGreaterThan(8)
  })

  it('needs the two procedures of a penalty only while nothing else has begun', async () => {
    const asked = await handed(half.id)
    const [lead] = asked.acts
    if (!lead) throw new Error('a case begins with a lead')
    const own = { ...asked, acts: asked.acts.filter(a => penalties.has(a.procedure)) }
    expect(judge(penalties, { asked: own, act: lead })).not.toBe('elsewhere')
    expect(judge(penalties, { asked, act: lead }) === 'elsewhere').toBe(own.acts.length < asked.acts.length)
  })

  it('is for whoever works on the case; a day of birth stays on the server, and so does what was done to others', async () => {
    const told: Record<string, unknown> = {}
    for (const as of ['甲', '督', '外甲', '管']) {
      const { status, body } = await house.ask('GET', `/api/v1/cases/${half.id}/asked`, { as })
      told[as] = status === 200 ? body.asked !== null : status
    }
    expect(told).toEqual({ 甲: true, 督: false, 外甲: 404, 管: 404 })
    expect((await house.ask('GET', `/api/v1/cases/${half.id}/asked`)).status).toBe(401)
    expect((await handed(half.id)).dossier.others).toEqual([])
    const born = day('1990-05-01')
    const citizen = await house.aParty('某人', { kind: 'citizen', born })
    const theirs = await house.play(cut(ordinaryCase(house.cast, aStory({ party: citizen }), turns, day('2026-03-02')), 'file').first, {
      procedure: 'ordinary-penalty',
      item,
      parties: [citizen],
    })
    const answer = await house.ask('GET', `/api/v1/cases/${theirs.id}/asked`, { as: '甲' })
    expect([answer.status, answer.body.asked]).toEqual([200, null])
    expect(answer.text).not.toContain(born)
  })
})
