// Publication (公示) of decisions: reviewed first, never a minor, withdrawn when the decision falls.
import * as acts from '../acts/index.ts'
import { allOf, byTime, lastOf } from '../kit/act.ts'
import { ageOn, day } from '../kit/day.ts'
import { settingOn, type Party } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { informationDisclosure, penaltyLaw, readings } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, madeDecision, noWords, onDayOf } from './case-facts.ts'

/** Whether a party is a minor today, or was when the deed was done. */
export function isMinor(scene: Scene, party: Party): boolean {
  if (!party.born) return false
  const filing = lastOf(scene.acts, acts.requestFiling)?.facts
  const spot = lastOf(scene.acts, acts.tellOnTheSpot, party.id)?.facts
  const deed = filing ? (filing.endedOn ?? filing.actOn) : spot?.actOn
  const { below } = valueOn(penaltyLaw.minorsLighter, scene.today)
  return ageOn(party.born, deed === undefined ? scene.today : day(deed)) < below || ageOn(party.born, scene.today) < below
}

export const decisionToPublish = rule({
  id: 'PUB-02',
  title: '没有可以公示的决定',
  basis: [penaltyLaw.publishDecision, informationDisclosure.penaltiesDisclosed],
  met: scene =>
    eachParty(scene, party => {
      const decision = decisionOf(scene, party.id)
      if (!decision) return { found: '没有有效的处罚决定', mend: '被撤销的不公示' }
      if (decision.outcome !== '给予行政处罚') return { found: `结果是「${decision.outcome}」`, mend: '只公示处罚决定' }
      return (
        (decision.served !== undefined && decision.served <= scene.today) || {
          found: '决定还没有送达当事人',
          mend: '先送达',
          step: 'deliver-decision',
        }
      )
    }),
})
export const publicationReviewed = rule({
  id: 'PUB-02b',
  title: '没有经过公示审核',
  basis: [penaltyLaw.publishDecision],
  met: scene =>
    eachParty(scene, party => {
      const review = lastOf(scene.acts, acts.reviewPublication, party.id)
      const made = madeDecision(scene, party.id)
      if (!review || (made && byTime(review, made.act) < 0))
        return { found: '还没有作公示审核', mend: '先由机关负责人审核要不要公示、遮盖什么', step: 'review-publication' }
      return (
        review.facts.publish || {
          found: '审核的结论是不公示',
          mend: '不公示；要公示的，重新审核',
          step: 'review-publication',
        }
      )
    }),
})
export const minorsNeverPublished = rule({
  id: 'PUB-06',
  title: '未成年人不公示',
  basis: [readings.minorsNeverPublished, informationDisclosure.secretsNotDisclosed],
  met: scene => {
    const wanted = factsNow(scene, acts.reviewPublication)
    if (wanted && !wanted.publish) return true
    if (!wanted && scene.next.kind === acts.reviewPublication.id) return true
    return eachParty(scene, party => !isMinor(scene, party) || { found: `${party.name}是未成年人，或者行为时是`, mend: '不公示' })
  },
})
export const personalDataMasked = rule({
  id: 'PUB-06b',
  title: '没有遮盖个人信息',
  basis: [informationDisclosure.secretsNotDisclosed, penaltyLaw.confidentiality],
  met: scene => {
    const wanted = factsNow(scene, acts.reviewPublication)
    if (!wanted?.publish) return true
    if (!wanted.maskingChecked) return { found: '没有核对遮盖结果', mend: '逐项核对住址、联系方式、证件号码、银行账号等' }
    const nothing = wanted.masked.includes('没有需要遮盖的')
    if (nothing && wanted.masked.length > 1) return { found: '又写没有需要遮盖的，又列了遮盖项', mend: '只留一种' }
    return eachParty(scene, party => {
      const citizen = party.kind === 'citizen' || party.kind === 'individualBusiness'
      const left = (['住址', '证件号码'] as const).filter(m => !wanted.masked.includes(m))
      return !citizen || left.length === 0 || { found: `没有遮盖${left.join('、')}`, mend: '遮盖后再审核' }
    })
  },
})
export const simpleOnlyIfSet = rule({
  id: 'PUB-04',
  title: '当场处罚不在网上公示',
  basis: [readings.simpleNotPublished],
  met: scene => {
    const wanted = factsNow(scene, acts.reviewPublication)
    if (wanted ? !wanted.publish : scene.next.kind === acts.reviewPublication.id) return true
    return eachParty(scene, party => {
      const setting = settingOn(scene.dossier, 'publication.simple', scene.today)
      return (
        madeDecision(scene, party.id)?.onTheSpot !== true ||
        setting?.value === true || {
          found: setting ? '县里定了当场处罚不公示' : '县里没有定当场处罚要公示',
          mend: '不公示',
        }
      )
    })
  },
})

/** Why a publication of a party has to be withdrawn, or undefined. */
export function withdrawalCause(scene: Pick<Scene, 'acts'>, party: string): { readonly cause: string; readonly since: string } | undefined {
  const made = madeDecision(scene, party)
  if (!made) return undefined
  const after = scene.acts.filter(a => byTime(a, made.act) > 0)
  const result = allOf(after, acts.recordRemedy, party).findLast(
    a => a.facts.event === '结果' && ['撤销', '变更', '确认违法', '确认无效'].includes(a.facts.outcome ?? ''),
  )
  if (result) return { cause: `决定被${result.facts.outcome ?? ''}`, since: result.facts.receivedOn }
  const own = lastOf(after, acts.revokeDecision, party)
  return own && { cause: `决定被${own.facts.kind}`, since: own.doneAt.slice(0, 10) }
}
/** The publication of a party that stands: published and not withdrawn. */
export function standingPublication(scene: Pick<Scene, 'acts'>, party: string) {
  const published = lastOf(scene.acts, acts.publish, party)
  const withdrawn = lastOf(scene.acts, acts.withdrawPublication, party)
  return published && !(withdrawn && byTime(withdrawn, published) > 0) ? published : undefined
}
export const withdrawnForCause = rule({
  id: 'PUB-05',
  title: '撤回公示的原因不对',
  basis: [penaltyLaw.withdrawPublication],
  met: scene =>
    eachParty(scene, party => {
      if (!standingPublication(scene, party.id)) return { found: '没有在公示', mend: '不必撤回' }
      const wanted = factsNow(scene, acts.withdrawPublication)
      if (wanted && wanted.reason === noWords) return { found: '没有公开说明理由', mend: '写明撤回的理由，一并公开' }
      if (!wanted || wanted.cause === '公示有误') return true
      if (wanted.cause === '公示期满') {
        const until = lastOf(scene.acts, acts.reviewPublication, party.id)?.facts.until
        return (
          (until !== undefined && until < scene.today) || {
            found: until === undefined ? '审核没有定公示到哪天' : `公示到${onDayOf(day(until))}`,
            mend: '期满再撤回，或者写真实的原因',
          }
        )
      }
      const cause = withdrawalCause(scene, party.id)?.cause
      return (
        cause === wanted.cause || {
          found: cause === undefined ? `没有登记过「${wanted.cause}」` : `登记的是「${cause}」`,
          mend: cause === undefined ? '先登记复议、诉讼的结果，或者先撤销、变更决定' : `原因改为「${cause}」`,
          step: 'record-remedy',
        }
      )
    }),
})

/** Reviewing for publication, and publishing. */
export const publicationReviewRules: readonly Rule[] = [minorsNeverPublished, personalDataMasked, simpleOnlyIfSet]
export const publicationRules: readonly Rule[] = [decisionToPublish, publicationReviewed, minorsNeverPublished, simpleOnlyIfSet]
