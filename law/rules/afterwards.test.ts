import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aDossier, anAct, aParty, aScene, holds, shortfall } from '../testing/makers.ts'
import { fined, remedy } from '../testing/way.ts'
import * as rules from './afterwards.ts'

const us = { parties: ['某公司'] }

describe('after the decision', () => {
  it('a remedy’s result is written out', () => {
    const result = (facts: Parameters<typeof remedy>[0]) =>
      aScene({ acts: fined(), next: remedy({ event: '结果', ...facts }, '2026-05-06') })
    expect(holds(rules.remedyResultStated, result({ outcome: '维持' }))).toBe(true)
    expect(shortfall(rules.remedyResultStated, result({})).found).toBe('没有写结果')
    expect(holds(rules.remedyResultStated, result({ outcome: '变更' }))).toBe(false)
    expect(holds(rules.remedyResultStated, result({ outcome: '变更', penalties: [{ kind: '警告' }] }))).toBe(true)
    expect(holds(rules.remedyResultStated, aScene({ acts: fined(), next: remedy({ event: '已受理' }, '2026-05-06') }))).toBe(true)
  })
  it('the organ changes its own decision only downwards', () => {
    const change = (amount: number, acts_ = fined()) =>
      aScene({
        acts: acts_,
        next: anAct(acts.revokeDecision, { kind: '变更', penalties: [{ kind: '罚款', amount }] }, { on: '2026-04-20', ...us }),
      })
    expect(holds(rules.changedNoHeavier, change(50_000))).toBe(true)
    expect(shortfall(rules.changedNoHeavier, change(100_001)).found).toContain('原决定是1,000元')
    expect(holds(rules.changedNoHeavier, change(50_000, []))).toBe(false)
    expect(
      holds(
        rules.changedNoHeavier,
        aScene({ acts: fined(), next: anAct(acts.revokeDecision, { kind: '撤销' }, { on: '2026-04-20', ...us }) }),
      ),
    ).toBe(true)
  })
  it('a slip is a slip of this case', () => {
    const slip = (facts: object) =>
      aScene({
        acts: fined(),
        next: anAct(acts.correctSlip, { of: 'decision-2026-03-10', clerical: true, ...facts }, { on: '2026-04-20' }),
      })
    expect(holds(rules.onlySlipsAreCorrected, slip({}))).toBe(true)
    expect(shortfall(rules.onlySlipsAreCorrected, slip({ clerical: false })).step).toBe('revoke-decision')
    expect(holds(rules.onlySlipsAreCorrected, slip({ of: '别的' }))).toBe(false)
  })
  it('a case ends with its party only when the party has ended without successor', () => {
    const end = (reason: '当事人死亡' | '当事人终止且无承受人' | '其他', changes: Parameters<typeof aParty>[1]) =>
      holds(
        rules.endedPartyShown,
        aScene({
          dossier: aDossier({ parties: [aParty('某公司', changes)] }),
          next: anAct(acts.terminate, { reason }, { on: '2026-04-20' }),
        }),
      )
    const gone = { endedOn: day('2026-04-10') }
    expect(end('当事人终止且无承受人', {})).toBe(false)
    expect(end('当事人终止且无承受人', gone)).toBe(true)
    expect(end('当事人终止且无承受人', { ...gone, successor: '新公司' })).toBe(false)
    expect(end('当事人死亡', gone)).toBe(true)
    expect(end('其他', {})).toBe(true)
  })
})
