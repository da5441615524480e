import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import type { Rule } from '../kit/rule.ts'
import { aDossier, anAct, aParty, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { delivered, fined, noticed, paid, remedy, reported, reviewed } from '../testing/way.ts'
import * as rules from './closing.ts'

const us = { parties: ['某公司'] }
const case_ = [...reported(), ...noticed()]
const decided = [...case_, ...fined(100_000, '2026-04-13')]
type Reason = NonNullable<Parameters<typeof closeFor>[0]>
const closeFor = (
  reason: '处罚决定执行完毕' | '不予行政处罚' | '移送司法机关' | '法院受理强制执行申请' | '案件终止' = '处罚决定执行完毕',
  on = '2026-04-20',
) => anAct(acts.requestClosing, { reason }, { on })
const closing = (acts_: readonly Act[], reason?: Reason, on?: string, more = {}) =>
  aScene({ acts: acts_, next: closeFor(reason, on), ...more })
const ok = (rule: Rule, ...scene: Parameters<typeof closing>) => holds(rule, closing(...scene))
const publicationReview = (publish: boolean) => anAct(acts.reviewPublication, { publish }, { on: '2026-04-15', ...us })
const published = anAct(acts.publish, {}, { on: '2026-04-16', ...us })

describe('closing', () => {
  it('waits for every side procedure', () => {
    const open = { openSides: [{ procedure: 'recusal', track: 't', title: '回避' }] }
    expect(ok(rules.nothingLeftRunning, decided)).toBe(true)
    expect(shortfall(rules.nothingLeftRunning, closing(decided, undefined, undefined, open)).found).toBe('回避')
  })
  it('waits for a decision on every party', () => {
    const two = { dossier: aDossier({ parties: [aParty(), aParty('帮手公司')] }) }
    expect(ok(rules.everyPartyDecided, decided)).toBe(true)
    expect(shortfall(rules.everyPartyDecided, closing(decided, undefined, undefined, two)).found).toContain('帮手公司')
  })
  it('waits for the fine and its surcharge', () => {
    expect(shortfall(rules.dutiesDone, closing(decided)).found).toContain('罚款还有1,000元')
    expect(ok(rules.dutiesDone, [...decided, paid(100_000, '2026-04-17')])).toBe(true)
    const late = [...decided, paid(100_000, '2026-04-30')]
    expect(shortfall(rules.surchargePaid, closing(late, undefined, '2026-05-06')).found).toContain('加处罚款还有60元')
    expect(ok(rules.surchargePaid, [...late, paid(6_000, '2026-05-06', { of: '加处罚款' })], undefined, '2026-05-06')).toBe(true)
  })
  it('waits for gains, goods and other duties', () => {
    const gains = [...case_, ...fined(0, '2026-04-13', { penalties: [{ kind: '没收违法所得', amount: 5_000 }] })]
    expect(shortfall(rules.dutiesDone, closing(gains)).found).toContain('50元没有上缴')
    expect(ok(rules.dutiesDone, [...gains, paid(5_000, '2026-04-17', { of: '没收违法所得' })])).toBe(true)
    const goods = [...case_, ...fined(0, '2026-04-13', { penalties: [{ kind: '没收非法财物', object: '车' }] })]
    expect(ok(rules.goodsDisposed, goods)).toBe(false)
    expect(ok(rules.goodsDisposed, [...goods, anAct(acts.disposeConfiscated, {}, { on: '2026-04-17', ...us })])).toBe(true)
    const stop = [...case_, ...fined(0, '2026-04-13', { penalties: [{ kind: '责令停产停业' }] })]
    expect(ok(rules.dutiesDone, stop)).toBe(false)
    expect(ok(rules.dutiesDone, [...stop, anAct(acts.performOther, {}, { on: '2026-04-17', ...us })])).toBe(true)
  })
  it('waits for money taken on the spot to reach the bank', () => {
    const spot = [
      anAct(acts.decideOnTheSpot, { penalties: [{ kind: '罚款', amount: 10_000 }] }, { on: '2026-04-13T10:00', ...us }),
      anAct(acts.collectOnTheSpot, { amount: 10_000, collectedOn: '2026-04-13' }, { on: '2026-04-13T10:10', ...us }),
    ]
    const hand = anAct(acts.handInMoney, { amount: 10_000 }, { on: '2026-04-14', ...us })
    const bank = anAct(acts.bankMoney, { amount: 10_000 }, { on: '2026-04-15', ...us })
    expect(shortfall(rules.moneyHandedIn, closing(spot)).step).toBe('hand-in-money')
    expect(shortfall(rules.moneyHandedIn, closing([...spot, hand])).step).toBe('bank-money')
    expect(ok(rules.moneyHandedIn, [...spot, hand, bank])).toBe(true)
  })
  it('gives the reason that is true', () => {
    expect(ok(rules.closedForItsReason, decided)).toBe(true)
    expect(ok(rules.closedForItsReason, decided, '不予行政处罚')).toBe(false)
    const spared = [...case_, ...fined(0, '2026-04-13', { outcome: '不予行政处罚', penalties: [] })]
    expect(ok(rules.closedForItsReason, spared, '不予行政处罚')).toBe(true)
    expect(ok(rules.closedForItsReason, spared)).toBe(false)
    expect(ok(rules.closedForItsReason, case_, '案件终止')).toBe(false)
    expect(ok(rules.closedForItsReason, [...case_, anAct(acts.terminate, {}, { on: '2026-04-15' })], '案件终止')).toBe(true)
    expect(ok(rules.closedForItsReason, [...decided, remedy({ event: '结果', outcome: '撤销' }, '2026-04-18')], '案件终止')).toBe(true)
  })
  it('by the court’s execution comes after a demand', () => {
    expect(shortfall(rules.demandedBeforeCourt, closing(decided, '法院受理强制执行申请')).step).toBe('demand')
    const demand = anAct(acts.demand, {}, { on: '2026-05-06', id: 'demand', ...us })
    expect(
      ok(
        rules.demandedBeforeCourt,
        [...decided, demand, delivered(acts.deliverDemand, 'demand', '2026-05-06')],
        '法院受理强制执行申请',
        '2026-12-01',
      ),
    ).toBe(true)
    expect(ok(rules.dutiesDone, decided, '法院受理强制执行申请')).toBe(true)
  })
  it('EXE-09 waits for the reversal of what was executed on an annulled decision', () => {
    const done = anAct(acts.carryOutExecution, { way: '其他方式' }, { on: '2026-04-16', ...us })
    const gone = remedy({ event: '结果', outcome: '撤销' }, '2026-04-18')
    expect(shortfall(rules.reversedBeforeClosing, closing([...decided, done, gone], '案件终止')).step).toBe('reverse-execution')
    const back = anAct(acts.reverseExecution, { cause: '决定被撤销' }, { on: '2026-04-19', ...us })
    expect(ok(rules.reversedBeforeClosing, [...decided, done, gone, back], '案件终止')).toBe(true)
    expect(ok(rules.reversedBeforeClosing, [...decided, gone], '案件终止')).toBe(true)
  })
  it('CRT-05 by the court’s execution comes after the court has accepted', () => {
    const accepted = anAct(acts.courtAccepts, { outcome: '受理', receivedOn: '2026-11-06', fee: 0 }, { on: '2026-11-06', ...us })
    expect(shortfall(rules.acceptedByTheCourt, closing(decided, '法院受理强制执行申请')).step).toBe('apply-court')
    expect(ok(rules.acceptedByTheCourt, [...decided, accepted], '法院受理强制执行申请', '2026-12-01')).toBe(true)
  })
  it('waits until publication is settled', () => {
    expect(shortfall(rules.publicationSettled, closing(decided)).step).toBe('review-publication')
    expect(ok(rules.publicationSettled, [...decided, publicationReview(false)])).toBe(true)
    expect(shortfall(rules.publicationSettled, closing([...decided, publicationReview(true)])).step).toBe('publish')
    expect(ok(rules.publicationSettled, [...decided, publicationReview(true), published])).toBe(true)
    const spot = [anAct(acts.decideOnTheSpot, { penalties: [{ kind: '警告' }] }, { on: '2026-04-13', ...us })]
    expect(ok(rules.publicationSettled, spot)).toBe(true)
    expect(
      ok(rules.publicationSettled, spot, undefined, undefined, {
        dossier: aDossier({ settings: [aSetting('publication.simple', true)] }),
      }),
    ).toBe(false)
  })
  it('waits until a fallen decision is withdrawn from the public', () => {
    const fallen = [
      ...decided,
      publicationReview(true),
      published,
      remedy({ event: '结果', outcome: '变更', penalties: [{ kind: '警告' }] }, '2026-04-18'),
    ]
    expect(shortfall(rules.publicationWithdrawn, closing(fallen)).step).toBe('withdraw-publication')
    expect(ok(rules.publicationWithdrawn, [...fallen, anAct(acts.withdrawPublication, {}, { on: '2026-04-19', ...us })])).toBe(true)
    expect(ok(rules.publicationWithdrawn, [...decided, publicationReview(true), published])).toBe(true)
  })
  it('lets the head send the request back whatever is missing', () => {
    const back = (outcome: '同意' | '退回补正') =>
      aScene({ acts: [...decided, closeFor()], next: anAct(acts.close, { outcome }, { on: '2026-04-21' }) })
    expect(holds(rules.dutiesDone, back('退回补正'))).toBe(true)
    expect(holds(rules.dutiesDone, back('同意'))).toBe(false)
  })
})

describe('the three systems', () => {
  it('are publicity, record and review, each complete or not', () => {
    const unreviewed = rules.threeSystems(closing([...decided, publicationReview(false)]))
    expect([unreviewed.publicity, unreviewed.record, unreviewed.review === true]).toEqual([true, true, false])
    expect(holds(rules.threeSystemsComplete, closing(decided))).toBe(false)
    const full = [...case_, ...reviewed(), ...fined(100_000, '2026-04-13')]
    expect(holds(rules.threeSystemsComplete, closing(full))).toBe(true)
  })
  it('miss a record where nothing was inspected, asked or registered', () => {
    const bare = [...case_, ...reviewed(), ...fined(100_000, '2026-04-13')].filter(a => a.kind !== 'register-evidence')
    expect(shortfall(rules.threeSystemsComplete, closing(bare)).found).toContain('没有检查、询问或者证据')
  })
})

describe('the archive', () => {
  const archive = (checked: boolean) => anAct(acts.archive, { checked }, { on: '2026-04-30' })
  it('follows the closing and a check of the papers', () => {
    const closed = anAct(acts.close, { outcome: '同意' }, { on: '2026-04-21' })
    expect(holds(rules.closedBeforeArchive, aScene({ acts: [...decided, closed], next: archive(true) }))).toBe(true)
    expect(shortfall(rules.closedBeforeArchive, aScene({ acts: decided, next: archive(true) })).step).toBe('request-closing')
    const notFiled = anAct(acts.approveNonFiling, { outcome: '同意' }, { on: '2026-04-21' })
    expect(holds(rules.closedBeforeArchive, aScene({ acts: [notFiled], next: archive(true) }))).toBe(true)
    expect(holds(rules.archiveChecked, aScene({ acts: decided, next: archive(true) }))).toBe(true)
    expect(holds(rules.archiveChecked, aScene({ acts: decided, next: archive(false) }))).toBe(false)
  })
})
