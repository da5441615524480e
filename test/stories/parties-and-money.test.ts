// Several parties in one case, and money that comes late and in parts.
import { day, type Day } from '@fadu/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { later, type Next, type Plot, type Story } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, changed, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const march = day('2026-03-02')
const turns: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const tale = (story: Story, more: Partial<Turns> = {}): Plot => ordinaryCase(house.cast, story, { ...turns, ...more }, march)
const opens = (...parties: readonly string[]) => ({ procedure: 'ordinary-penalty', item, parties }) as const
const lastDay = (played: Played): Day => day(played.acts.at(-1)?.doneAt.slice(0, 10) ?? '')

it('two parties of one case end differently, each with its own paper', async () => {
  const [fined, spared] = [await house.aParty('主谋公司', {}), await house.aParty('帮手公司', {})]
  const first = '初次违法且危害后果轻微并及时改正'
  const mild = { outcome: '不予行政处罚', ground: first } as const
  const own = (next: Next): Next => ({ ...next, parties: [spared] })
  const plot = changed(tale(aStory({ party: fined, partyName: '主谋公司' })), next => {
    const { facts } = next
    if (next.kind === 'register-lead' || next.kind === 'request-filing') return { ...next, facts: { ...facts, parties: [fined, spared] } }
    if (next.kind === 'conclude-investigation')
      return {
        ...next,
        facts: {
          ...facts,
          proposals: [
            { party: fined, outcome: '给予行政处罚', penalties: [{ kind: '罚款', amount: 200_000 }] },
            { party: spared, ...mild },
          ],
        },
      }
    if (next.kind === 'request-decision') {
      const { penalties: _none, performance: _neither, ...rest } = facts
      return [next, own({ ...next, at: '10:00', facts: { ...rest, ...mild } })]
    }
    if (next.kind === 'decide')
      return [
        next,
        own({ ...next, at: '16:10', facts: { ...facts, decision: '不予行政处罚' } }),
        own({
          ...next,
          kind: 'educate',
          by: house.cast.officers,
          at: '16:30',
          facts: { content: '说明后果，教育守法。', signing: { state: '已签名' } },
        }),
      ]
    return next
  })
  const played = await house.play(until('pay', plot), opens(fined, spared))
  expect(played.refused?.text).toBeUndefined()

  const closing: Next = {
    kind: 'request-closing',
    procedure: 'ordinary-penalty',
    track: 'main',
    parties: [],
    by: house.cast.officers,
    on: later(house.cast.calendar, lastDay(played), 1),
    facts: { reason: '处罚决定执行完毕', corrected: '已改正。', goods: '无涉案财物。', summary: '罚款已缴清。' },
  }
  expect(said((await house.goOn(played, acts(closing))).refused).join()).toMatch(/SER-01/) // the other was not served yet
  const decision = played.acts.find(one => one.kind === 'decide' && one.parties[0] === spared)
  const serve: Next = own({
    ...closing,
    kind: 'deliver-decision',
    facts: {
      of: decision?.id,
      way: '直接送达',
      receivedOn: closing.on,
      receiver: '收发室',
      relation: '负责收件的人',
      signing: { state: '已签名' },
    },
  })
  const served = await house.goOn(played, acts(serve))
  expect(served.refused?.text).toBeUndefined()
  const { documents, findings } = await house.page(played.id)
  expect(findings).toEqual([])
  expect(documents.filter(one => one.kind.endsWith('penalty-decision') && one.number !== null).map(one => [one.kind, one.party])).toEqual(
    expect.arrayContaining([
      ['penalty-decision', fined],
      ['no-penalty-decision', spared],
    ]),
  )
  expect(new Set(documents.filter(one => one.kind === 'prior-notice').map(one => one.party))).toEqual(new Set([fined]))
})

it('a fine deferred, then split: nothing is closed before the last part is paid', async () => {
  const party = await house.aParty('困难公司', {})
  const decided = await house.play(until('deliver-decision', tale(aStory({ party, partyName: '困难公司' }))), opens(party))
  expect(decided.refused?.text).toBeUndefined()
  const cal = house.cast.calendar
  const [d0, d1, d2] = [later(cal, lastDay(decided), 3), later(cal, lastDay(decided), 20), later(cal, lastDay(decided), 40)]
  const side = (kind: string, track: string, on: Day, at: string, by: readonly string[], facts: Record<string, unknown>): Next => ({
    kind,
    procedure: 'deferral',
    track,
    parties: [party],
    by,
    on,
    at,
    facts,
  })
  const main = (
    kind: string,
    on: Day,
    by: readonly string[],
    facts: Record<string, unknown>,
    parties: readonly string[] = [party],
  ): Next => ({ kind, procedure: 'ordinary-penalty', track: 'main', parties, by, on, facts })
  const { officers, head, financeClerk } = house.cast
  const grant = (track: string, kind: '延期缴纳' | '分期缴纳', on: Day, plan: readonly { on: Day; amount: number }[]): Plot =>
    (function* () {
      yield side('request-deferral', track, on, '09:30', officers, {
        kind,
        reason: '经营困难，有银行流水证明。',
        receivedOn: on,
        plan,
        signing: { state: '已签名' },
      })
      const granted = yield side('decide-deferral', track, on, '11:00', [head], { outcome: '准予', reason: '确有经济困难。', plan })
      yield side('deliver-deferral', track, on, '15:00', officers, {
        of: granted.id,
        way: '直接送达',
        receivedOn: on,
        receiver: '收发室',
        relation: '负责收件的人',
        signing: { state: '已签名' },
      })
    })()
  const closing = (on: Day): Next =>
    main(
      'request-closing',
      on,
      officers,
      { reason: '处罚决定执行完毕', corrected: '已改正。', goods: '无涉案财物。', summary: '罚款已缴清。' },
      [],
    )
  const pay = (on: Day, amount: number): Next =>
    main('pay', on, [financeClerk], { paidOn: on, amount, of: '罚款', channel: '指定银行', receipt: `票${on}` })

  const deferred = await house.goOn(decided, grant('later', '延期缴纳', d0, [{ on: d1, amount: 200_000 }]))
  expect(deferred.refused?.text).toBeUndefined()
  const before = later(cal, lastDay(decided), 18)
  expect(said((await house.goOn(deferred, acts(closing(before)))).refused).join()).toMatch(/FIN-01b/)
  const split = await house.goOn(
    deferred,
    grant('parts', '分期缴纳', before, [
      { on: d1, amount: 100_000 },
      { on: d2, amount: 100_000 },
    ]),
  )
  expect(split.refused?.text).toBeUndefined()
  const half = await house.goOn(split, acts(pay(d1, 100_000)))
  expect(said((await house.goOn(half, acts(closing(later(cal, d1, 1))))).refused).join()).toMatch(/FIN-01b/)
  const whole = await house.goOn(half, acts(pay(d2, 100_000)))
  expect(whole.refused?.text).toBeUndefined()
  const { deadlines, documents, findings } = await house.page(decided.id)
  expect(findings).toEqual([])
  expect(documents.filter(one => one.kind === 'deferral-decision')).toHaveLength(2)
  expect(deadlines.filter(one => one.state === 'overdue' && one.whose === 'party')).toEqual([])
  // what is left is not the money: the decision was not yet reviewed for publication
  expect(said((await house.goOn(whole, acts(closing(later(cal, d2, 1))))).refused).join()).not.toMatch(/FIN/)
})
