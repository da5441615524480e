// Answering a remedy: with the evidence the decision rested on and nothing gathered since; and the claim for compensation.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf } from '../kit/term.ts'
import { valueOn } from '../kit/norm.ts'
import { compensationLaw, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { eachParty, factsNow, madeDecision, onDayOf } from './case-facts.ts'
import { triedBy } from './remedy-events.ts'

const answered = (scene: Scene) => factsNow(scene, acts.replyReconsideration) ?? factsNow(scene, acts.answerSuit)
const withEvidence = (scene: Scene, kind: typeof acts.replyReconsideration) => {
  const wanted = factsNow(scene, kind)
  return !wanted || wanted.evidence.length > 0 || { found: '没有附证据', mend: '附上作出决定时的全部证据和依据' }
}

export const replyWithEvidence = rule({
  id: 'REM-01a',
  title: '复议答复没有附证据',
  basis: [reconsiderationLaw.noEvidenceTreatedAsNone],
  met: scene => withEvidence(scene, acts.replyReconsideration),
})
export const defenceWithEvidence = rule({
  id: 'REM-03a',
  title: '诉讼答辩没有附证据',
  basis: [litigationLaw.lateEvidence],
  met: scene => withEvidence(scene, acts.answerSuit),
})
/** What was gathered after the decision does not bear it. */
export const evidenceOfItsTime = rule({
  id: 'REM-03b',
  title: '用了决定以后收集的证据',
  basis: [litigationLaw.noEvidenceAfterwards],
  met: scene => {
    const wanted = answered(scene)
    if (!wanted) return true
    return eachParty(scene, party => {
      const made = madeDecision(scene, party.id)
      const late = made && allOf(scene.acts, acts.registerEvidence).find(a => wanted.evidence.includes(a.id) && byTime(a, made.act) > 0)
      return !late || { found: `「${late.facts.name}」是${onDayOf(doneOn(late))}收集的`, mend: '只附作出决定以前的证据' }
    })
  },
})
/** While the decision is tried nobody gathers evidence for it of the party, of others or of witnesses. */
export const noGatheringMeanwhile = rule({
  id: 'EVI-12d',
  title: '复议、诉讼期间自行收集证据',
  basis: [litigationLaw.noEvidenceAfterwards, reconsiderationLaw.noEvidenceMeanwhile],
  met: scene => {
    const { parties } = scene.dossier
    // another party of the same case may still be under investigation
    if (scene.next.kind !== acts.question.id || parties.some(p => !madeDecision(scene, p.id))) return true
    const way = parties.map(p => triedBy(scene, p.id)).find(w => w !== undefined)
    if (way === undefined) return true
    const basis = [way === '行政诉讼' ? litigationLaw.noEvidenceAfterwards : reconsiderationLaw.noEvidenceMeanwhile]
    return { found: `${way}还没有结果`, mend: '用作出决定时的证据答复、答辩', basis }
  },
})
/** Not forwarded only where the organ gave way. */
export const gaveWayFirst = rule({
  id: 'REM-02a',
  title: '没有撤销、变更决定，申请应当转送',
  basis: [reconsiderationLaw.forwardInTime],
  met: scene => {
    if (factsNow(scene, acts.forwardApplication)?.dealt !== '已自行撤销或者变更，申请人撤回') return true
    return eachParty(
      scene,
      party =>
        lastOf(scene.acts, acts.revokeDecision, party.id) !== undefined || {
          found: '没有撤销、变更的记录',
          mend: '转送行政复议机关，或者先撤销、变更决定',
        },
    )
  },
})
/** A claim is refused for being late only when it is. */
export const claimRefusedForItsGround = rule({
  id: 'REM-06b',
  title: '不予赔偿的理由不成立',
  basis: [compensationLaw.claimWithin],
  met: scene => {
    const wanted = factsNow(scene, acts.decideClaim)
    const claim = lastOf(scene.acts, acts.receiveClaim, scene.next.parties[0])
    if (wanted?.outcome !== '不予赔偿' || !claim) return true
    if (wanted.ground === undefined) return { found: '没有选理由', mend: '写明不予赔偿的理由' }
    if (wanted.ground !== '超过两年时效') return true
    const known = day(claim.facts.knownOn)
    const { lastDay } = endOf(valueOn(compensationLaw.claimWithin, known), known, { calendar: scene.calendar, whose: 'party' })
    return (
      claim.facts.receivedOn > lastDay || {
        found: `时效到${onDayOf(lastDay)}，${onDayOf(day(claim.facts.receivedOn))}已收到申请`,
        mend: '没有超过时效，按实体理由决定',
      }
    )
  },
})
/** An unlawful penalty gives a claim; while the decision stands unlawful it may not be refused as lawful. */
export const unlawfulIsNotLawful = rule({
  id: 'REM-06c',
  title: '决定已被撤销或者确认违法，不能以行为合法为由不赔',
  basis: [compensationLaw.unlawfulPenalty],
  met: scene => {
    if (factsNow(scene, acts.decideClaim)?.ground !== '行为合法') return true
    return eachParty(scene, party => {
      const fell = allOf(scene.acts, acts.recordRemedy, party.id).find(
        a => a.facts.event === '结果' && ['撤销', '确认违法', '确认无效'].includes(a.facts.outcome ?? ''),
      )
      return !fell || { found: `${fell.facts.organ}的结果是${fell.facts.outcome ?? ''}`, mend: '按损害和因果关系决定' }
    })
  },
})
export const replyRules: readonly Rule[] = [replyWithEvidence, evidenceOfItsTime]
export const defenceRules: readonly Rule[] = [defenceWithEvidence, evidenceOfItsTime]
export const claimRules: readonly Rule[] = [claimRefusedForItsGround, unlawfulIsNotLawful]
