// The clocks of answering remedies: working days in reconsideration (CLK-03), calendar days in court.
import * as acts from '../acts/index.ts'
import { doneOn, lastOf, type Act } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import type { ClockRule, ClockScene } from '../kit/procedure.ts'
import { compensationLaw, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { of } from './clock-facts.ts'
import { remedyEvents } from './remedy-events.ts'

const reconsideration = (scene: ClockScene) => lastOf(scene.acts, acts.receiveReconsideration, of(scene))
const since = (act: Act<{ readonly receivedOn: string }> | undefined) => act && day(act.facts.receivedOn)
/** The remedy ended before the answer was due (withdrawn, settled). */
const overBefore =
  (way: '行政复议' | '行政诉讼') =>
  (scene: ClockScene): boolean =>
    remedyEvents(scene, of(scene)).findLast(e => e.facts.way === way)?.facts.outcome === '撤回、终止'

/** 收到申请书副本 → 答复, ten working days; missed, the decision counts as without evidence (art. 70). */
const replyClock: ClockRule = {
  id: 'REM-01',
  title: '行政复议答复',
  whose: 'authority',
  per: 'party',
  severity: 'annul',
  term: reconsiderationLaw.replyInTime,
  since: scene => {
    const got = reconsideration(scene)
    return got?.facts.way === '简易程序' ? undefined : since(got)
  },
  until: [acts.replyReconsideration],
  void: overBefore('行政复议'),
}
/** … five in the simple procedure of reconsideration. */
const replyClockSimple: ClockRule = {
  ...replyClock,
  id: 'REM-01s',
  title: '行政复议答复（简易程序）',
  term: reconsiderationLaw.replyInTimeSimple,
  since: scene => {
    const got = reconsideration(scene)
    return got?.facts.way === '简易程序' ? since(got) : undefined
  },
}
/** 收到递交的复议申请 → 转送, unless the organ gives way itself. */
const forwardClock: ClockRule = {
  id: 'REM-02',
  title: '转送复议申请',
  whose: 'authority',
  per: 'party',
  term: reconsiderationLaw.forwardInTime,
  since: scene => since(lastOf(scene.acts, acts.receiveApplication, of(scene))),
  until: [acts.forwardApplication, acts.revokeDecision],
}
/** 收到起诉状副本 → 答辩举证, fifteen calendar days. */
const defenceClock: ClockRule = {
  id: 'REM-03',
  title: '行政诉讼答辩举证',
  whose: 'authority',
  per: 'party',
  severity: 'annul',
  term: litigationLaw.answerInTime,
  since: scene => since(lastOf(scene.acts, acts.receiveSuit, of(scene))),
  until: [acts.answerSuit],
  void: overBefore('行政诉讼'),
}
/** 收到赔偿申请 → 决定, two months. */
const claimClock: ClockRule = {
  id: 'REM-06',
  title: '作出赔偿决定',
  whose: 'authority',
  per: 'party',
  term: compensationLaw.decideInTime,
  since: scene => since(lastOf(scene.acts, acts.receiveClaim, of(scene))),
  until: [acts.decideClaim],
}
/** 赔偿决定 → 送达. */
const claimDeliveryClock: ClockRule = {
  id: 'REM-06d',
  title: '送达赔偿决定',
  whose: 'authority',
  per: 'party',
  term: compensationLaw.deliverInTime,
  since: scene => {
    const made = lastOf(scene.acts, acts.decideClaim, of(scene))
    return made && doneOn(made)
  },
  until: [acts.deliverClaim],
}
export const reconsiderationClocks: readonly ClockRule[] = [forwardClock, replyClock, replyClockSimple]
export const litigationClocks: readonly ClockRule[] = [defenceClock]
export const compensationClocks: readonly ClockRule[] = [claimClock, claimDeliveryClock]
