// The clocks of a criminal transfer: calendar days and clock hours, for the regulation has no working-day clause (CLK-04).
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import type { ClockRule, ClockScene } from '../kit/procedure.ts'
import { criminalTransferRegulation } from '../norms/index.ts'
import { policeWord } from './transfer-facts.ts'

const refusedOn = (scene: ClockScene) => {
  const refusal = allOf(scene.acts, acts.recordPoliceDecision).findLast(a => a.facts.outcome === '不予立案')
  return refusal && day(refusal.facts.receivedOn)
}
/** 报告 → 正职负责人决定, three days. */
const decideTransferClock: ClockRule = {
  id: 'CRM-02',
  title: '批准或者不批准移送',
  whose: 'authority',
  per: 'case',
  term: criminalTransferRegulation.decideInTime,
  since: scene => {
    const report = lastOf(scene.acts, acts.reportTransfer)
    return report && doneOn(report)
  },
  until: [acts.decideTransfer],
}
/** 批准 → 移送, twenty-four clock hours, weekends and holidays included. */
const transferClock: ClockRule = {
  id: 'CRM-02c',
  title: '移送公安机关',
  whose: 'authority',
  per: 'case',
  term: criminalTransferRegulation.transferInTime,
  since: scene => allOf(scene.acts, acts.decideTransfer).findLast(a => a.facts.outcome === '批准移送')?.doneAt,
  until: [acts.transferToPolice],
}
/** 公安接受 → 立案或者不予立案: theirs, shown so that we may ask. */
const policeClock: ClockRule = {
  id: 'CRM-04',
  title: '公安机关审查决定',
  whose: 'party',
  kept: true,
  per: 'case',
  term: criminalTransferRegulation.policeDecide,
  since: scene => {
    const sent = lastOf(scene.acts, acts.transferToPolice)
    const receipt = allOf(scene.acts, acts.recordPoliceReceipt).findLast(a => sent !== undefined && byTime(a, sent) > 0)
    return receipt?.facts.state === '拒收' ? undefined : sent && doneOn(sent)
  },
  until: [acts.recordPoliceDecision],
}
/** 接到不予立案通知 → 提请复议 (or at once supervision): a right, not a duty. */
const askReviewClock: ClockRule = {
  id: 'CRM-05',
  title: '提请公安机关复议',
  whose: 'party',
  kept: true,
  per: 'case',
  term: criminalTransferRegulation.askAgain,
  since: refusedOn,
  until: [acts.askPoliceReview, acts.suggestSupervision],
  void: scene => lastOf(scene.acts, acts.resumePenalty) !== undefined,
}
const policeReviewClock: ClockRule = {
  id: 'CRM-05b',
  title: '公安机关复议决定',
  whose: 'party',
  kept: true,
  per: 'case',
  term: criminalTransferRegulation.policeReview,
  since: scene => {
    const asked = lastOf(scene.acts, acts.askPoliceReview)
    return asked && doneOn(asked)
  },
  until: [acts.recordPoliceReview],
}
/** 收到复议决定 → 建议立案监督, where the organ still disagrees. */
const supervisionClock: ClockRule = {
  id: 'CRM-05c',
  title: '建议立案监督',
  whose: 'party',
  kept: true,
  per: 'case',
  term: criminalTransferRegulation.suggestSupervision,
  since: scene => {
    const upheld = allOf(scene.acts, acts.recordPoliceReview).findLast(a => a.facts.outcome === '维持不予立案')
    return upheld && day(upheld.facts.receivedOn)
  },
  until: [acts.suggestSupervision],
  void: scene => lastOf(scene.acts, acts.resumePenalty) !== undefined,
}
/** 接到立案通知 → 移交物品和材料. */
const handOverClock: ClockRule = {
  id: 'CRM-06',
  title: '移交涉案物品和材料',
  whose: 'authority',
  per: 'case',
  term: criminalTransferRegulation.handOverInTime,
  since: scene => {
    const word = policeWord(scene)
    return word?.filed ? day(word.receivedOn) : undefined
  },
  until: [acts.handOverGoods],
}
export const transferClocks: readonly ClockRule[] = [
  decideTransferClock,
  transferClock,
  policeClock,
  askReviewClock,
  policeReviewClock,
  supervisionClock,
  handOverClock,
]
