// The clocks of execution and of the court. The court's own terms are kept here, but being late with them is no fault of ours.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, has, lastOf } from '../kit/act.ts'
import { day, type Day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockRule, ClockScene } from '../kit/procedure.ts'
import { compulsionLaw, landLaw, litigationLaw, readings, reconsiderationLaw } from '../norms/index.ts'
import { servedPaper } from './case-facts.ts'
import { of } from './clock-facts.ts'
import { courtOpensAfter, isLandDuty, isPerformed, orderDutyOf } from './duty.ts'
import { suspensionOf } from './execution-course.ts'
import { mayForce } from './execution-power.ts'
import { remedyEvents } from './remedy-events.ts'

const underOrder = (scene: ClockScene) => orderDutyOf(scene, of(scene))

/** 责令改正（限期拆除）送达 → 申请复议. */
export const orderReconsiderationClock: ClockRule = {
  id: 'order-reconsideration',
  row: 'EXE-14',
  title: '对责令决定申请行政复议',
  whose: 'party',
  per: 'party',
  term: reconsiderationLaw.applyInTime,
  reading: readings.lastRemedyPeriod,
  since: scene => underOrder(scene)?.served,
  until: [],
  void: scene => remedyEvents(scene, of(scene), 'order').some(e => e.facts.way === '行政复议'),
}
/** … → 起诉: six months, fifteen days under 土地管理法. */
export const orderSuitClock: ClockRule = {
  id: 'order-suit',
  row: 'EXE-14',
  title: '对责令决定提起行政诉讼',
  whose: 'party',
  per: 'party',
  term: litigationLaw.suitInTime,
  reading: readings.lastRemedyPeriod,
  since: scene => underOrder(scene)?.served,
  termOf: scene => {
    const duty = underOrder(scene)
    return duty?.served && isLandDuty(duty, scene.dossier) ? valueOn(landLaw.suitInTime, duty.served) : undefined
  },
  until: [],
  void: scene => remedyEvents(scene, of(scene), 'order').length > 0,
}
/** 责令拆除的救济期满 → 申请法院: only where no law lets the organ pull down itself, so that the window does not pass unseen. */
export const orderCourtClock: ClockRule = {
  id: 'court-for-order',
  row: 'CRT-01',
  title: '就责令决定申请法院强制执行',
  whose: 'authority',
  severity: 'warn',
  per: 'party',
  term: compulsionLaw.courtWindow,
  since: scene => {
    const duty = underOrder(scene)
    return duty?.demolition && !mayForce(duty, scene.dossier) ? courtOpensAfter(scene, of(scene), duty) : undefined
  },
  until: [acts.applyCourt, acts.recheckCorrection],
  meets: act => allOf([act], acts.recheckCorrection).every(a => a.facts.state === '已改正'),
  void: scene => {
    const duty = underOrder(scene)
    return duty === undefined || duty.annulled || isPerformed(scene, of(scene), duty)
  },
}
/** 中止执行 → 满三年不再执行. */
export const suspensionClock: ClockRule = {
  id: 'suspension',
  row: 'EXE-07',
  title: '中止执行满三年',
  whose: 'party',
  kept: true,
  per: 'party',
  term: compulsionLaw.resumeExecution,
  since: scene => {
    const suspended = suspensionOf(scene, of(scene))
    return suspended && doneOn(suspended)
  },
  until: [acts.resumeExecution, acts.endExecution],
}
/** 代履行催告送达 → 可以代履行. */
export const substituteDemandClock: ClockRule = {
  id: 'substitute-demand',
  row: 'EXE-19',
  title: '代履行前的催告期',
  whose: 'party',
  per: 'party',
  term: compulsionLaw.substituteDemand,
  since: scene => {
    const made = lastOf(scene.acts, acts.demandSubstitute, of(scene))
    return made && servedPaper(scene.acts, acts.deliverSubstituteDemand, [made.id], of(scene))
  },
  until: [],
}
/** 立即代履行 → 通知不在场的当事人. */
export const immediateNoticeClock: ClockRule = {
  id: 'immediate-notice',
  row: 'EXE-20',
  title: '通知立即代履行',
  whose: 'authority',
  per: 'party',
  term: compulsionLaw.substituteAtOnce,
  termOf: scene => {
    const done = lastOf(scene.acts, acts.performSubstitute, of(scene))
    return done && valueOn(readings.immediateNoticeWithin, doneOn(done))
  },
  reading: readings.immediateNoticeWithin,
  since: scene => {
    const done = lastOf(scene.acts, acts.performSubstitute, of(scene))
    return done?.facts.present === '不在场' && has(scene.acts, acts.decideImmediate, of(scene)) ? doneOn(done) : undefined
  },
  until: [acts.notifyImmediate],
}

const applied = (scene: ClockScene): Day | undefined => {
  const act = lastOf(scene.acts, acts.applyCourt, of(scene))
  return act && day(act.facts.submittedOn)
}
const accepted = (scene: ClockScene): Day | undefined => {
  const act = allOf(scene.acts, acts.courtAccepts, of(scene)).findLast(a => a.facts.outcome === '受理')
  return act && day(act.facts.receivedOn)
}
const ofTheCourt = { whose: 'party', kept: true, per: 'party', row: 'CRT-05' } as const
/** Our own right to ask the higher court: being late is no fault, its last day rolls forward. */
const ofOurs = { whose: 'party', per: 'party', row: 'CRT-05' } as const
/** 提交申请 → 法院受理. */
export const acceptanceClock: ClockRule = {
  ...ofTheCourt,
  id: 'court-accepts',
  title: '法院受理',
  term: compulsionLaw.courtAccepts,
  since: applied,
  until: [acts.courtAccepts],
}
/** 受理 → 裁定: seven working days, thirty days where the court hears the sides. */
export const rulingClock: ClockRule = {
  ...ofTheCourt,
  id: 'court-rules',
  title: '法院裁定',
  term: compulsionLaw.courtRules,
  since: accepted,
  termOf: scene => {
    const on = accepted(scene)
    return on && lastOf(scene.acts, acts.courtHears, of(scene)) ? valueOn(compulsionLaw.courtHears, on) : undefined
  },
  until: [acts.courtRules],
}
/** 收到不予受理裁定 → 向上一级法院申请复议. */
export const objectionClock: ClockRule = {
  ...ofOurs,
  id: 'court-objection',
  title: '对不予受理申请复议',
  term: compulsionLaw.objectToNonAcceptance,
  since: scene => {
    const last = lastOf(scene.acts, acts.courtAccepts, of(scene))
    return last?.facts.outcome === '不予受理' ? day(last.facts.receivedOn) : undefined
  },
  until: [acts.objectCourt],
}
/** 收到不准予执行裁定 → 向上一级法院申请复议. */
export const objectionToRefusalClock: ClockRule = {
  ...ofOurs,
  id: 'court-objection-to-refusal',
  title: '对不准予执行申请复议',
  term: compulsionLaw.objectToRefusal,
  since: scene => {
    const last = lastOf(scene.acts, acts.courtRules, of(scene))
    return last?.facts.outcome === '不准予执行' ? day(last.facts.receivedOn) : undefined
  },
  until: [acts.objectCourt],
}
/** 裁定立即执行 → 法院执行 (CRT-07). */
export const immediateClock: ClockRule = {
  ...ofTheCourt,
  row: 'CRT-07',
  id: 'court-at-once',
  title: '法院立即执行',
  term: compulsionLaw.courtAtOnce,
  since: scene => {
    const ruled = allOf(scene.acts, acts.courtRules, of(scene)).findLast(a => a.facts.outcome === '准予执行')
    return ruled && lastOf(scene.acts, acts.askImmediate, of(scene)) ? day(ruled.facts.receivedOn) : undefined
  },
  until: [acts.courtExecutes],
}

export const executionClocks: readonly ClockRule[] = [orderReconsiderationClock, orderSuitClock, suspensionClock]
export const substituteClocks: readonly ClockRule[] = [substituteDemandClock]
export const immediateClocks: readonly ClockRule[] = [immediateNoticeClock]
export const courtClocks: readonly ClockRule[] = [acceptanceClock, rulingClock, objectionClock, objectionToRefusalClock, immediateClock]
