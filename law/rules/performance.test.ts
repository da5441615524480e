import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { fined, paid, remedy } from '../testing/way.ts'
import * as rules from './performance.ts'

const us = { parties: ['某公司'] }
const spot = { ...us, procedure: 'simple-penalty' }
const onTheSpot = (yuan: number, performance: '当场收缴' | '指定银行或者电子支付' = '当场收缴') => [
  anAct(
    acts.decideOnTheSpot,
    { penalties: [{ kind: '罚款', amount: yuan * 100 }], performance, surchargeStated: true },
    { on: '2026-03-05T10:00', ...spot },
  ),
  anAct(acts.handOver, { at: '2026-03-05T10:05:00+08:00' }, { on: '2026-03-05T10:05', ...spot }),
]
const collect = (yuan: number, facts: object = {}, on = '2026-03-05T10:10') =>
  anAct(
    acts.collectOnTheSpot,
    { amount: yuan * 100, ground: '一百元以下罚款', receipt: '票1', collectedOn: '2026-03-05', ...facts },
    { on, ...spot },
  )

describe('money on the spot', () => {
  it('is taken without more up to 100 yuan, above that only with its ground', () => {
    const fine = (yuan: number, facts = {}) =>
      holds(rules.collectedWithinCap, aScene({ acts: onTheSpot(yuan), next: collect(yuan, facts) }))
    expect([fine(100), fine(101), fine(200)]).toEqual([true, false, false])
    expect(fine(200, { ground: '不当场收缴事后难以执行' })).toBe(false)
    expect(fine(200, { ground: '不当场收缴事后难以执行', groundProof: '外地流动商贩' })).toBe(true)
  })
  it('is taken for remoteness only when the party asks', () => {
    const remote = (facts: object) =>
      holds(
        rules.remoteOnlyIfAsked,
        aScene({ acts: onTheSpot(200), next: collect(200, { ground: '边远水上交通不便，当事人提出', ...facts }) }),
      )
    expect(remote({ byParty: true, groundProof: '在海上' })).toBe(true)
    expect(remote({ byParty: false, groundProof: '在海上' })).toBe(false)
    expect(remote({ byParty: true })).toBe(false)
  })
  it('is no more than owed, and only where the decision says so', () => {
    expect(holds(rules.onlyOwedIsCollected, aScene({ acts: onTheSpot(100), next: collect(100) }))).toBe(true)
    expect(holds(rules.onlyOwedIsCollected, aScene({ acts: onTheSpot(100), next: collect(101) }))).toBe(false)
    expect(
      shortfall(rules.onlyOwedIsCollected, aScene({ acts: onTheSpot(100, '指定银行或者电子支付'), next: collect(100) })).found,
    ).toContain('到银行')
  })
  it('has a receipt of its own', () => {
    expect(holds(rules.receiptGiven, aScene({ acts: onTheSpot(100), next: collect(50) }))).toBe(true)
    expect(holds(rules.receiptGiven, aScene({ acts: [...onTheSpot(100), collect(50)], next: collect(50, {}, '2026-03-05T10:20') }))).toBe(
      false,
    )
  })
  it('goes on to the organ and the bank as it was', () => {
    const hand = (yuan: number) => anAct(acts.handInMoney, { on: '2026-03-06', amount: yuan * 100 }, { on: '2026-03-06', ...spot })
    const bank = (yuan: number) => anAct(acts.bankMoney, { on: '2026-03-09', amount: yuan * 100 }, { on: '2026-03-09', ...spot })
    const base = [...onTheSpot(100), collect(100)]
    expect(holds(rules.handedInWhatWasCollected, aScene({ acts: base, next: hand(100) }))).toBe(true)
    expect(holds(rules.handedInWhatWasCollected, aScene({ acts: base, next: hand(101) }))).toBe(false)
    expect(holds(rules.handedInWhatWasCollected, aScene({ acts: [...base, hand(60)], next: bank(61) }))).toBe(false)
    expect(holds(rules.handedInWhatWasCollected, aScene({ acts: [...base, hand(60)], next: bank(60) }))).toBe(true)
  })
})

describe('a payment', () => {
  it('registers no more than is owed, of the fine or of the surcharge', () => {
    const scene = (next: ReturnType<typeof paid>) => aScene({ acts: fined(), next })
    expect(holds(rules.paidNoMoreThanOwed, scene(paid(100_000, '2026-03-20')))).toBe(true)
    expect(shortfall(rules.paidNoMoreThanOwed, scene(paid(100_001, '2026-03-20'))).found).toContain('还应缴1,000元')
    expect(holds(rules.paidNoMoreThanOwed, scene(paid(3_000, '2026-03-26', { of: '加处罚款' })))).toBe(true)
    expect(holds(rules.paidNoMoreThanOwed, scene(paid(3_001, '2026-03-26', { of: '加处罚款' })))).toBe(false)
  })
})

describe('deferral and instalments', () => {
  const asked = anAct(
    acts.requestDeferral,
    { kind: '分期缴纳', plan: [{ on: '2026-04-30', amount: 100_000 }] },
    { on: '2026-03-16', ...us },
  )
  const decide = (plan: { on: string; amount: number }[], acts_ = [...fined(), asked], outcome: '准予' | '不准予' = '准予') =>
    aScene({ acts: acts_, next: anAct(acts.decideDeferral, { outcome, plan }, { on: '2026-03-20', ...us }) })
  it('follow the party’s own request, of a fine still open', () => {
    expect(holds(rules.deferralOfAFine, aScene({ acts: fined(), next: asked }))).toBe(true)
    expect(holds(rules.deferralOfAFine, aScene({ acts: [...fined(), paid(100_000, '2026-03-12')], next: asked }))).toBe(false)
    expect(shortfall(rules.deferralPlanFits, decide([{ on: '2026-04-30', amount: 100_000 }], [...fined()])).step).toBe('request-deferral')
  })
  it('plan the whole of what is open, from tomorrow on', () => {
    expect(
      holds(
        rules.deferralPlanFits,
        decide([
          { on: '2026-04-30', amount: 40_000 },
          { on: '2026-05-29', amount: 60_000 },
        ]),
      ),
    ).toBe(true)
    expect(shortfall(rules.deferralPlanFits, decide([{ on: '2026-04-30', amount: 40_000 }])).found).toBe('计划共400元，还应缴1,000元')
    expect(holds(rules.deferralPlanFits, decide([{ on: '2026-03-20', amount: 100_000 }]))).toBe(false)
    expect(holds(rules.deferralPlanFits, decide([]))).toBe(false)
    expect(holds(rules.deferralPlanFits, decide([], [...fined(), asked], '不准予'))).toBe(true)
  })
})

describe('a demand', () => {
  const demand = (facts: object = {}, on = '2026-03-28') => anAct(acts.demand, { fine: 100_000, surcharge: 9_000, ...facts }, { on, ...us })
  it('waits until the day after the last day to pay', () => {
    expect(shortfall(rules.demandOnlyOverdue, aScene({ acts: fined(), next: demand({}, '2026-03-25') })).earliest).toBe('2026-03-26')
    expect(holds(rules.demandOnlyOverdue, aScene({ acts: fined(), next: demand({}, '2026-03-26') }))).toBe(true)
    expect(holds(rules.demandOnlyOverdue, aScene({ acts: [...fined(), paid(100_000, '2026-03-20')], next: demand() }))).toBe(false)
  })
  it('waits for the next instalment of a plan', () => {
    const plan = anAct(acts.decideDeferral, { outcome: '准予', plan: [{ on: '2026-04-30', amount: 100_000 }] }, { on: '2026-03-20', ...us })
    expect(shortfall(rules.demandOnlyOverdue, aScene({ acts: [...fined(), plan], next: demand() })).earliest).toBe('2026-05-01')
    expect(holds(rules.demandOnlyOverdue, aScene({ acts: [...fined(), plan], next: demand({}, '2026-05-01') }))).toBe(true)
  })
  it('asks for no more than is overdue', () => {
    expect(holds(rules.surchargeRight, aScene({ acts: fined(), next: demand() }))).toBe(true)
    expect(shortfall(rules.surchargeRight, aScene({ acts: fined(), next: demand({ surcharge: 9_001 }) })).mend).toBe('改为90元')
    expect(holds(rules.surchargeRight, aScene({ acts: fined(), next: demand({ fine: 100_001 }) }))).toBe(false)
    expect(holds(rules.surchargeRight, aScene({ acts: [...fined(), remedy({ event: '已受理' }, '2026-03-26')], next: demand() }))).toBe(
      false,
    )
  })
  it('tells rights and amounts', () => {
    expect(holds(rules.demandTellsRights, aScene({ acts: fined(), next: demand() }))).toBe(true)
    expect(holds(rules.demandTellsRights, aScene({ acts: fined(), next: demand({ rightsTold: false }) }))).toBe(false)
    const bare = anAct(acts.demand, {}, { on: '2026-03-28', ...us })
    expect(shortfall(rules.demandTellsRights, aScene({ acts: fined(), next: bare })).found).toContain('金额')
  })
  it('is not made while execution is stopped', () => {
    const stopped = [...fined(), remedy({ event: '停止执行' }, '2026-03-27')]
    expect(holds(rules.notWhileStopped, aScene({ acts: stopped, next: demand() }))).toBe(false)
    expect(holds(rules.notWhileStopped, aScene({ acts: [...stopped, remedy({ event: '恢复执行' }, '2026-03-27')], next: demand() }))).toBe(
      true,
    )
    expect(holds(rules.notWhileStopped, aScene({ acts: [...fined(), remedy({ event: '已受理' }, '2026-03-27')], next: demand() }))).toBe(
      true,
    )
  })
})

describe('confiscated goods', () => {
  const taken = fined(0, '2026-03-10', { penalties: [{ kind: '没收非法财物', object: '三轮车' }] })
  const dispose = (way: '公开拍卖' | '依法销毁', facts: object = {}) =>
    anAct(acts.disposeConfiscated, { goods: [{ name: '三轮车', quantity: '一辆', way }], ...facts }, { on: '2026-04-01', ...us })
  it('are disposed of only where confiscated, with voucher or witnesses', () => {
    expect(holds(rules.onlyConfiscatedIsDisposed, aScene({ acts: fined(), next: dispose('依法销毁', { witnesses: '司法所李某' }) }))).toBe(
      false,
    )
    expect(holds(rules.onlyConfiscatedIsDisposed, aScene({ acts: taken, next: dispose('公开拍卖') }))).toBe(false)
    expect(holds(rules.onlyConfiscatedIsDisposed, aScene({ acts: taken, next: dispose('公开拍卖', { voucher: '库1' }) }))).toBe(true)
    expect(holds(rules.onlyConfiscatedIsDisposed, aScene({ acts: taken, next: dispose('依法销毁') }))).toBe(false)
    expect(holds(rules.onlyConfiscatedIsDisposed, aScene({ acts: taken, next: dispose('依法销毁', { witnesses: '司法所李某' }) }))).toBe(
      true,
    )
  })
})
