// Collective discussion (集体讨论): when it is due, in which order, and that enough heads each said what they think.
import * as acts from '../acts/index.ts'
import { byTime, lastOf, type Act } from '../kit/act.ts'
import { numberSetting, within } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { partiesOf, rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { factsNow, hearingOf, isDeciding, isPunished, thisRound, type FactsOf } from './case-facts.ts'
import { afterHearings } from './hearing.ts'
import { deviates, majorByFine, passedReview, reviewDue, type Ground } from './legal-review.ts'

/** Why the heads must discuss this case together; empty when they need not, or when nobody is to be punished. */
function discussionDue(scene: Scene): readonly Ground[] {
  const punished = partiesOf(scene).filter(p => isPunished(scene, p.id))
  if (punished.length === 0) return []
  const report = lastOf(scene.acts, acts.concludeInvestigation)?.facts
  const major = majorByFine(scene)
  return [
    ...(report?.complex ? [{ why: '情节复杂或者重大违法', basis: penaltyLaw.discussCollectively }] : []),
    ...(punished.some(p => deviates(scene, p.id)) ? [{ why: '偏离裁量基准', basis: readings.deviationReviewed }] : []),
    ...(major === undefined ? [] : [{ why: major, basis: readings.majorWhenUnset }]),
  ]
}
type Discussion = Act<FactsOf<typeof acts.discuss>>
const lastDiscussion = (scene: Scene): Discussion | undefined => lastOf(thisRound(scene), acts.discuss)

/** The heads of the agency in post on the day of the act. */
const headsOf = (scene: Scene) =>
  scene.dossier.people.filter(p =>
    p.posts.some(x => (x.post === 'head' || x.post === 'principalHead') && x.agency === scene.dossier.agency.id && within(x, scene.today)),
  )

function due(scene: Scene, row: 'DEC-08' | 'DEC-09'): true | { found: string; mend: string; step: string } {
  if (!isDeciding(scene)) return true
  const grounds = discussionDue(scene).filter(g => (row === 'DEC-08') === (g.basis === penaltyLaw.discussCollectively))
  if (grounds.length === 0) return true
  const discussion = lastDiscussion(scene)
  const why = grounds.map(g => g.why).join('；')
  if (!discussion)
    return {
      found: `应当集体讨论（${why}），还没有讨论`,
      mend: '由机关负责人集体讨论，记录每个人的意见',
      step: 'discuss',
    }
  if (!discussion.facts.agreed) return { found: '集体讨论没有同意拟处理意见', mend: '按讨论的意见重新办理，再讨论', step: 'discuss' }
  const report = lastOf(thisRound(scene), acts.concludeInvestigation)
  if (!afterHearings(scene, discussion) || (report && byTime(report, discussion) > 0))
    return { found: '讨论之后又有听证或者调查终结', mend: '再讨论一次', step: 'discuss' }
  const review = passedReview(scene)
  if (reviewDue(scene).length > 0 && review && byTime(discussion, review) < 0)
    return { found: '讨论在法制审核之前', mend: '审核通过后再讨论一次', step: 'discuss' }
  return true
}
export const discussedFirst = rule({
  id: 'DEC-08',
  title: '没有经过集体讨论',
  basis: [penaltyLaw.discussCollectively],
  met: scene => due(scene, 'DEC-08'),
})
export const majorDiscussed = rule({
  id: 'DEC-09',
  title: '重大案件没有经过集体讨论',
  basis: [penaltyLaw.discussCollectively, readings.majorWhenUnset, readings.deviationReviewed],
  met: scene => due(scene, 'DEC-09'),
})

export const enoughHeads = rule({
  id: 'DEC-08b',
  title: '到会的机关负责人不够',
  basis: [penaltyLaw.discussCollectively, readings.atLeastHeads],
  met: scene => {
    const wanted = factsNow(scene, acts.discuss)
    if (!wanted) return true
    const heads = headsOf(scene)
    const needed = numberSetting(scene.dossier, 'discussion.quorum', scene.today) ?? valueOn(readings.atLeastHeads, scene.today)
    const there = heads.filter(h =>
      wanted.members.some(m => m.present && (m.personId === undefined ? m.person === h.name : m.personId === h.id)),
    )
    return (
      there.length >= needed || {
        found: `到会的机关负责人${there.length}人，至少要${needed}人`,
        mend: '等够人数再讨论',
      }
    )
  },
})
export const everyoneSpoke = rule({
  id: 'DEC-08c',
  title: '没有记录每个人的意见',
  basis: [penaltyLaw.discussCollectively, penaltyLaw.wholeRecord],
  met: scene => {
    const silent = factsNow(scene, acts.discuss)?.members.filter(m => m.present && m.opinion === undefined) ?? []
    return (
      silent.length === 0 || {
        found: `没有意见的：${silent.map(m => m.person).join('、')}`,
        mend: '记下每个到会人员的意见',
      }
    )
  },
})
export const discussionAfterHearing = rule({
  id: 'DEC-08d',
  title: '听证没有完，不能集体讨论',
  basis: [readings.reviewThenDiscuss, penaltyLaw.decideOnHearingRecord],
  met: scene => {
    const open = partiesOf(scene).find(p => hearingOf(scene, p.id).pending)
    return !open || { found: `${open.name}要求的听证还没有完`, mend: '听证完了再讨论', step: 'hold-hearing' }
  },
})
