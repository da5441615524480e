// Legal review (法制审核): when it is due, in which order, and that it was passed. Who may review stands in posts.ts.
import * as acts from '../acts/index.ts'
import { allOf, byTime, lastOf, type Act } from '../kit/act.ts'
import { listSetting, settingOn } from '../kit/dossier.ts'
import type { Provision } from '../kit/norm.ts'
import { partiesOf, rule, type Scene } from '../kit/rule.ts'
import { countyOpinion, penaltyLaw, readings } from '../norms/index.ts'
import {
  draftOf,
  eachParty,
  eachPunished,
  factsNow,
  fineOf,
  hearingOf,
  intendedFor,
  isDeciding,
  isPunished,
  noticeOf,
  sameWords,
  thisRound,
  yuanOf,
  type FactsOf,
} from './case-facts.ts'
import { thresholdFor } from './hearing-due.ts'
import { afterHearings } from './hearing.ts'

/** Why something is due before the decision. */
export interface Ground {
  readonly why: string
  readonly basis: Provision
}
const concluded = (scene: Pick<Scene, 'acts'>) => lastOf(scene.acts, acts.concludeInvestigation)?.facts
/** Whether the proposed, notified or drafted amount leaves its benchmark. */
export const deviates = (scene: Scene, party: string): boolean =>
  [draftOf(scene, party)?.discretion, noticeOf(scene, party)?.request.facts.discretion, concluded(scene)?.discretion].some(
    d => d?.deviates === true,
  )

/** Why a case counts as major by its fine: a threshold reached (its own figure included), or none set by the county. */
export function majorByFine(scene: Scene): string | undefined {
  for (const party of partiesOf(scene).filter(p => isPunished(scene, p.id))) {
    const from = thresholdFor(scene.dossier, 'major.fine', party, scene.today)
    const fine = fineOf(intendedFor(scene, party.id))
    if (from === undefined) return '县里还没有定重大案件标准'
    if (fine >= from) return `拟罚款${yuanOf(fine)}，重大案件标准是${yuanOf(from)}`
  }
  return undefined
}

/** Why legal review is due before this case is decided; empty when it is not, or when nobody is to be punished. */
export function reviewDue(scene: Scene): readonly Ground[] {
  const punished = partiesOf(scene).filter(p => isPunished(scene, p.id))
  if (punished.length === 0) return []
  const report = concluded(scene)
  const major = majorByFine(scene)
  // beyond the law's own cases the county's list decides; unset means reviewed
  const local = settingOn(scene.dossier, 'review.major', scene.today)?.value !== false
  return [
    ...(listed(scene) ? [{ why: '列入法制审核目录清单', basis: countyOpinion.reviewList }] : []),
    ...(report?.publicInterest ? [{ why: '涉及重大公共利益', basis: penaltyLaw.reviewPublicInterest }] : []),
    ...(punished.some(p => hearingOf(scene, p.id).held) ? [{ why: '经过听证', basis: penaltyLaw.reviewAfterHearing }] : []),
    ...(report?.manyRelations ? [{ why: '疑难复杂、涉及多个法律关系', basis: penaltyLaw.reviewDifficult }] : []),
    ...(local && punished.some(p => deviates(scene, p.id)) ? [{ why: '偏离裁量基准', basis: readings.deviationReviewed }] : []),
    ...(local && major !== undefined ? [{ why: major, basis: readings.majorWhenUnset }] : []),
  ]
}

/** DEC-11: the town's review list; while it has none, the thresholds decide, and those unset mean review. */
function listed(scene: Scene): boolean {
  const code = scene.dossier.item?.code
  return code !== undefined && listSetting(scene.dossier, 'review.list', scene.today)?.includes(code) === true
}
/** The law's own cases, at their items; where only the county wants a review, the paragraph that lets no decision go before one. */
function articlesOf(due: readonly Ground[]): readonly Provision[] {
  const items = due.map(g => g.basis).filter(b => b.law === penaltyLaw.reviewFirst.law)
  return items.length > 0 ? items : [penaltyLaw.reviewFirst]
}
type Review = Act<FactsOf<typeof acts.review>>
/** The latest review of this round, whatever it said. */
export const lastReview = (scene: Scene): Review | undefined => lastOf(thisRound(scene), acts.review)
/** A review that carries the decision: agreed, after every hearing and after the last end-of-investigation report. */
export function passedReview(scene: Scene): Review | undefined {
  const review = lastReview(scene)
  const report = lastOf(thisRound(scene), acts.concludeInvestigation)
  return review?.facts.opinion === '同意' && afterHearings(scene, review) && !(report && byTime(report, review) > 0) ? review : undefined
}

export const reviewPassed = rule({
  id: 'DEC-10',
  title: '没有经过法制审核，或者审核没有通过',
  basis: [penaltyLaw.reviewFirst, penaltyLaw.reviewPublicInterest, penaltyLaw.reviewDifficult, penaltyLaw.reviewOther],
  met: scene => {
    if (!isDeciding(scene)) return true
    const due = reviewDue(scene)
    if (due.length === 0 || passedReview(scene)) return true
    const review = lastReview(scene)
    const why = due.map(g => g.why).join('；')
    const basis = articlesOf(due)
    if (!review) return { found: `应当审核（${why}），还没有审核`, mend: '送法制审核，通过后再办', step: 'submit-review', basis }
    if (review.facts.opinion !== '同意')
      return {
        found: `应当审核（${why}），最近一次意见是「${review.facts.opinion}」`,
        mend: '按意见改正、逐条回应，再送审核',
        step: 'answer-review',
        basis,
      }
    return { found: '审核之后又有听证或者调查终结', mend: '再送一次法制审核', step: 'submit-review', basis }
  },
})
export const reviewedAfterHearing = rule({
  id: 'HEA-15',
  title: '听证以后没有法制审核',
  basis: [penaltyLaw.reviewAfterHearing],
  met: scene =>
    eachPunished(scene, party => {
      const held = hearingOf(scene, party.id).held
      const review = lastReview(scene)
      return (
        !held ||
        (review !== undefined && byTime(review, held) > 0) || {
          found: '听证之后还没有审核',
          mend: '把听证笔录和报告一并送法制审核',
          step: 'submit-review',
        }
      )
    }),
})
export const reviewAfterHearing = rule({
  id: 'DEC-12',
  title: '听证没有完，不能作法制审核',
  basis: [readings.reviewThenDiscuss, penaltyLaw.decideOnHearingRecord],
  met: scene =>
    eachParty(scene, party => {
      const { pending, held, report } = hearingOf(scene, party.id)
      if (pending) return { found: '当事人要求的听证还没有完', mend: '听证完了再审核', step: 'hold-hearing' }
      return !held || report !== undefined || { found: '听证还没有报告', mend: '主持人写出报告后再审核', step: 'report-hearing' }
    }),
})
/** Review comes before the collective discussion. */
export const reviewBeforeDiscussion = rule({
  id: 'DEC-12b',
  title: '集体讨论前没有法制审核',
  basis: [readings.reviewThenDiscuss, penaltyLaw.reviewFirst],
  met: scene => {
    const due = reviewDue(scene)
    if (due.length === 0 || passedReview(scene)) return true
    return { found: '应当审核的还没有审核通过', mend: '先送法制审核', step: 'submit-review', basis: articlesOf(due) }
  },
})

export const reviewPointsAnswered = rule({
  id: 'DEC-10b',
  title: '审核意见没有逐条回应',
  basis: [penaltyLaw.reviewFirst, countyOpinion.threeSystems],
  met: scene => {
    const review = lastReview(scene)
    if (!review || !isDeciding(scene)) return true
    const answered = allOf(scene.acts, acts.answerReview)
      .filter(a => byTime(a, review) > 0)
      .flatMap(a => a.facts.answers.map(x => x.point))
    const wanted = factsNow(scene, acts.answerReview)?.answers.map(x => x.point) ?? []
    const points = review.facts.opinion === '同意' ? [] : (review.facts.points ?? []).map(p => p.point)
    if (scene.prospective && scene.next.kind === acts.answerReview.id) return true
    const open = points.filter(p => ![...answered, ...wanted].some(a => sameWords(a, p)))
    return (
      open.length === 0 || {
        found: `有${open.length}条没有回应：${open.map(p => `「${p}」`).join('')}`,
        mend: '逐条回应后再送审',
        step: 'answer-review',
      }
    )
  },
})
