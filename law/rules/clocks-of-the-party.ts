// The clocks of the party: a last day on a holiday rolls forward.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, lastOf } from '../kit/act.ts'
import { day, daysBetween } from '../kit/day.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { days, workingDays } from '../kit/term.ts'
import { compulsionLaw, litigationInterpretation, litigationLaw, penaltyLaw, readings, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, fineOf, hearingOf, madeDecision, noticeOf, servedPaper } from './case-facts.ts'
import { fineOpen, payEnd, planOf } from './surcharge.ts'
import { of, upTo, orderServed, remedyUntil, reconsidered, landTerm, suitUntold } from './clock-facts.ts'

/** 告知送达 → 陈述申辩. */
export const statementClock: ClockRule = {
  id: 'statement',
  row: 'DEC-02',
  title: '陈述、申辩',
  whose: 'party',
  per: 'party',
  term: readings.statementTerm,
  reading: readings.termRunsFromDelivery,
  since: scene => noticeOf(scene, of(scene))?.served,
  termOf: scene => {
    const told = noticeOf(scene, of(scene))?.request.facts.statementDays
    return told === undefined ? undefined : workingDays(told)
  },
  until: [acts.state, acts.waiveStatement],
}

/** 告知送达 → 申请听证. */
export const hearingRequestClock: ClockRule = {
  id: 'hearing-request',
  row: 'HEA-05',
  title: '申请听证',
  whose: 'party',
  per: 'party',
  term: penaltyLaw.hearingRequest,
  reading: readings.termRunsFromDelivery,
  since: scene => {
    const notice = noticeOf(scene, of(scene))
    return notice?.request.facts.hearingTold ? notice.served : undefined
  },
  until: [acts.requestHearing, acts.waiveHearing],
}

/** 听证通知送达 → 可以举行: the party's time to prepare; the hearing may be held once it has ended. */
export const hearingNoticeClock: ClockRule = {
  id: 'hearing-notice',
  row: 'HEA-07',
  title: '听证前的准备',
  whose: 'party',
  per: 'party',
  term: penaltyLaw.hearingNotice,
  reading: readings.fullDaysBeforeHearing,
  since: scene => hearingOf(scene, of(scene)).served,
  until: [],
  void: scene => hearingOf(scene, of(scene)).over !== undefined,
}

/** 决定送达 → 缴款: the fifteen days, or the last day of the plan granted. */
export const payClock: ClockRule = {
  id: 'pay',
  row: 'FIN-04',
  title: '缴纳罚款',
  whose: 'party',
  per: 'party',
  term: penaltyLaw.payInTime,
  since: scene => {
    const decision = decisionOf(scene, of(scene))
    return decision && fineOf(decision.penalties) > 0 ? decision.served : undefined
  },
  termOf: scene => {
    const [last, served] = [planOf(scene, of(scene))?.rows.at(-1)?.on, decisionOf(scene, of(scene))?.served]
    return last && served && last > served ? days(daysBetween(served, last)) : undefined
  },
  until: [acts.pay, acts.collectOnTheSpot],
  meets: (act, scene) => fineOpen(upTo(scene, act), of(scene)) === 0,
}

/** 逾期 → 加处罚款满三十日: from then execution may be asked for. */
export const surchargeClock: ClockRule = {
  id: 'surcharge',
  row: 'FIN-09',
  title: '加处罚款满期',
  whose: 'party',
  per: 'party',
  term: compulsionLaw.surchargeThirtyDays,
  reading: readings.surchargeFromNextDay,
  since: scene =>
    decisionOf(scene, of(scene))?.surchargeStated
      ? (planOf(scene, of(scene))?.rows.at(-1)?.on ?? payEnd(scene, of(scene))?.lastDay)
      : undefined,
  until: [acts.pay],
  meets: (act, scene) => fineOpen(upTo(scene, act), of(scene)) === 0,
  void: scene => {
    const due = planOf(scene, of(scene))?.rows.at(-1)?.on ?? payEnd(scene, of(scene))?.lastDay
    const lastPaid = allOf(scene.acts, acts.pay, of(scene))
      .filter(a => a.facts.of === '罚款')
      .at(-1)
    return fineOpen(scene, of(scene)) === 0 && (lastPaid === undefined || due === undefined || doneOn(lastPaid) <= due)
  },
}

/** 催告送达 → 可以申请法院. */
export const demandClock: ClockRule = {
  id: 'demand',
  row: 'EXE-02',
  title: '催告期',
  whose: 'party',
  per: 'party',
  term: compulsionLaw.demandBeforeCourt,
  since: scene => {
    const made = lastOf(scene.acts, acts.demand, of(scene))
    return made && servedPaper(scene.acts, acts.deliverDemand, [made.id], of(scene))
  },
  until: [acts.pay, acts.performOther],
  meets: (act, scene) => fineOpen(upTo(scene, act), of(scene)) === 0,
}

/** 责令改正送达 → 改正. */
export const correctionClock: ClockRule = {
  id: 'correction',
  row: 'COR-02',
  title: '改正',
  whose: 'party',
  per: 'party',
  term: penaltyLaw.orderCorrection,
  since: scene => orderServed(scene)?.served,
  termOf: scene => {
    const order = orderServed(scene)
    return order && order.by > order.served ? days(daysBetween(order.served, order.by)) : undefined
  },
  until: [acts.recheckCorrection],
  meets: act => allOf([act], acts.recheckCorrection).some(a => a.facts.state === '已改正'),
}

/** 决定送达 → 申请复议. */
export const reconsiderationClock: ClockRule = {
  id: 'reconsideration',
  row: 'DEC-15',
  title: '申请行政复议',
  whose: 'party',
  per: 'party',
  term: reconsiderationLaw.applyInTime,
  reading: readings.termRunsFromDelivery,
  since: scene => madeDecision(scene, of(scene))?.served,
  until: [acts.recordRemedy, acts.receiveReconsideration],
  meets: remedyUntil('行政复议'),
}

/** 决定送达 → 起诉: six months; fifteen days against demolition under 土地管理法. Falls away once reconsideration was asked for. */
export const suitClock: ClockRule = {
  id: 'suit',
  row: 'DEC-18',
  title: '提起行政诉讼',
  whose: 'party',
  per: 'party',
  term: litigationLaw.suitInTime,
  reading: readings.termRunsFromDelivery,
  since: scene => {
    const decision = madeDecision(scene, of(scene))
    return decision?.onTheSpot ? undefined : decision?.served
  },
  termOf: landTerm,
  until: [acts.recordRemedy, acts.receiveSuit],
  meets: remedyUntil('行政诉讼'),
  void: scene => reconsidered(scene) !== undefined || suitUntold(scene),
}
/** DEC-19: untold, the term runs a year at most from the day the party knew what was decided. */
export const suitUntoldClock: ClockRule = {
  ...suitClock,
  id: 'DEC-19',
  title: '提起行政诉讼（决定书没有告知期限）',
  term: litigationInterpretation.suitWhenNotTold,
  termOf: () => undefined,
  void: scene => reconsidered(scene) !== undefined || !suitUntold(scene),
}

/** 收到复议决定 → 起诉. */
export const suitAfterReconsiderationClock: ClockRule = {
  id: 'suit-after-reconsideration',
  row: 'SIM-07',
  title: '对复议决定起诉',
  whose: 'party',
  per: 'party',
  term: litigationLaw.suitAfterReconsideration,
  since: scene => {
    const last = reconsidered(scene)
    return last?.facts.event === '结果' ? day(last.facts.receivedOn) : undefined
  },
  until: [acts.recordRemedy, acts.receiveSuit],
  meets: remedyUntil('行政诉讼'),
}
