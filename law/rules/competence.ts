// Other organs: while it is disputed whose the case is nobody decides it; what was handed over is no longer ours (行政处罚法 art. 17, 25, 26).
import * as acts from '../acts/index.ts'
import { allOf, doneOn, lastOf } from '../kit/act.ts'
import { day, dayInChinese } from '../kit/day.ts'
import { numberSetting, settingOn } from '../kit/dossier.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { days, workingDays } from '../kit/term.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { isYes } from './intended.ts'

/** Drafting or taking the decision, on the spot too; a head may send back whatever became of the case. */
const decidesNow = (scene: Scene): boolean =>
  scene.next.kind === acts.requestDecision.id ||
  scene.next.kind === acts.decideOnTheSpot.id ||
  (scene.next.kind === acts.decide.id && (scene.prospective || isYes(scene, acts.decide)))

export const disputeSettledFirst = rule({
  id: 'JUR-04a',
  title: '管辖争议没有解决，不能作决定',
  basis: [penaltyLaw.jurisdictionDispute],
  met: scene => {
    if (!decidesNow(scene) || !scene.openSides.some(s => s.procedure === 'jurisdiction-dispute')) return true
    const organ = lastOf(scene.acts, acts.openDispute)?.facts.organ ?? '其他机关'
    return { found: `和${organ}的管辖争议还没有结果`, mend: '先协商；协商不成的报共同的上一级机关指定' }
  },
})
/** How the last dispute ended. */
function lostTo(scene: Scene): string | undefined {
  const designated = lastOf(scene.acts, acts.recordDesignation)
  const agreed = allOf(scene.acts, acts.consultJurisdiction).findLast(a => a.facts.outcome !== '协商不成')
  if (designated && (!agreed || Date.parse(designated.doneAt) >= Date.parse(agreed.doneAt)))
    return designated.facts.to === '其他机关' ? `${designated.facts.superior}已指定其他机关管辖（${designated.facts.number}）` : undefined
  return agreed?.facts.outcome === '由对方管辖' ? `已和${agreed.facts.organ}商定由对方管辖` : undefined
}
export const lostDisputeHandedOver = rule({
  id: 'JUR-04b',
  title: '已定由其他机关管辖',
  basis: [penaltyLaw.jurisdictionDispute],
  met: scene => {
    const lost = decidesNow(scene) ? lostTo(scene) : undefined
    return lost === undefined ? true : { found: lost, mend: '移送有管辖权的机关', step: acts.requestReferral.id }
  },
})

/** The referral that stands: approved, and not sent back by the organ it went to. */
function referralOf(scene: Pick<Scene, 'acts'>) {
  const approval = allOf(scene.acts, acts.approveReferral).findLast(a => a.facts.outcome === '同意')
  const receipt = approval && allOf(scene.acts, acts.recordReferralReceipt).findLast(a => a.track === approval.track)
  const wanted = approval && allOf(scene.acts, acts.requestReferral).findLast(a => a.track === approval.track)
  return approval && receipt?.facts.outcome !== '退回' ? { approval, receipt, wanted } : undefined
}
export const referredIsNotPunished = rule({
  id: 'JUR-06a',
  title: '已经移送其他机关，不能再处罚',
  basis: [penaltyLaw.withinPower],
  met: scene => {
    const asking = decidesNow(scene) || scene.next.kind === acts.requestFiling.id || isYes(scene, acts.file_)
    const referral = asking ? referralOf(scene) : undefined
    return referral
      ? {
          found: `${dayInChinese(doneOn(referral.approval))}已批准移送${referral.wanted?.facts.to ?? '其他机关'}`,
          mend: '由受移送机关处理；被退回的，登记回执后再办',
        }
      : true
  },
})
/** What is not ours goes, with its material, to whose it is; the receipt shows that it arrived. */
export const referredWithReceipt = rule({
  id: 'JUR-06b',
  title: '没有移送回执就了结',
  basis: [readings.referredWithReceipt],
  severity: 'warn',
  met: scene => {
    if (scene.next.kind !== acts.archive.id || settingOn(scene.dossier, 'referral.receipt', scene.today)?.value === false) return true
    const notOurs =
      allOf(scene.acts, acts.approveNonFiling).some(a => a.facts.outcome === '同意') &&
      lastOf(scene.acts, acts.requestNonFiling)?.facts.reason === '不属于本机关管辖'
    const referral = referralOf(scene)
    if (!notOurs && !referral) return true
    if (!referral) return { found: '以不属于本机关管辖不予立案，没有移送', mend: '移送有管辖权的机关', step: acts.requestReferral.id }
    return referral.receipt ? true : { found: '还没有收到移送回执', mend: '收到回执并登记后再归档', step: acts.recordReferralReceipt.id }
  },
})
export const replyIsFromAfterwards = rule({
  id: 'JUR-05b',
  title: '希望回复的日期不对',
  basis: [penaltyLaw.assistance],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.requestAssistance)
    return !f || f.replyBy >= scene.today ? true : { found: `希望回复的日期${f.replyBy}已经过了`, mend: '写今天以后的日期' }
  },
})

/** JUR-05: the organ asked owes its help; the county may set how soon it answers. */
export const assistanceClock: ClockRule = {
  id: 'assistance',
  title: '协助机关回复',
  whose: 'authority',
  per: 'case',
  term: penaltyLaw.assistance,
  termOf: scene => {
    const since = lastOf(scene.acts, acts.requestAssistance)
    const count = since && numberSetting(scene.dossier, 'assistance.reply', doneOn(since))
    return count === undefined ? undefined : workingDays(count)
  },
  since: scene => {
    const asked = lastOf(scene.acts, acts.requestAssistance)
    return asked && doneOn(asked)
  },
  until: [acts.recordAssistanceReply],
}
/** JUR-04: consulting has no term in the law; the county may set one. */
export const consultClock: ClockRule = {
  id: 'consult-jurisdiction',
  title: '协商管辖',
  whose: 'authority',
  per: 'case',
  term: penaltyLaw.jurisdictionDispute,
  termOf: scene => {
    const since = lastOf(scene.acts, acts.openDispute)
    const count = since && numberSetting(scene.dossier, 'jurisdiction.consult', day(since.facts.knownOn))
    return count === undefined ? undefined : days(count)
  },
  since: scene => {
    const opened = lastOf(scene.acts, acts.openDispute)
    return opened && day(opened.facts.knownOn)
  },
  until: [acts.consultJurisdiction, acts.recordDesignation],
}
/** JUR-06: handing over is prompt; the county may set how many days. */
export const referralClock: ClockRule = {
  id: 'referral',
  title: '移送并收到回执',
  whose: 'authority',
  per: 'case',
  term: readings.referredWithReceipt,
  termOf: scene => {
    const since = lastOf(scene.acts, acts.approveReferral)
    const count = since && numberSetting(scene.dossier, 'referral.send', doneOn(since))
    return count === undefined ? undefined : workingDays(count)
  },
  since: scene => {
    const approved = allOf(scene.acts, acts.approveReferral).findLast(a => a.facts.outcome === '同意')
    return approved && doneOn(approved)
  },
  until: [acts.recordReferralReceipt],
}

/** Rules of every act of a penalty case. */
export const competenceAlways: readonly Rule[] = [disputeSettledFirst, lostDisputeHandedOver, referredIsNotPunished]
/** For `archive`. */
export const referralBeforeArchive: readonly Rule[] = [referredWithReceipt]
