// Who must hold which post on the day: judged by the register of posts, never by what somebody calls himself.
import * as acts from '../acts/index.ts'
import { allOf, lastOf, type Office } from '../kit/act.ts'
import { within, type Person, type Post } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import type { Provision } from '../kit/norm.ts'
import { officeTitle } from '../kit/procedure.ts'
import { peopleOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { compulsionLaw, countyOpinion, criminalTransferRegulation, penaltyLaw, readings } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'

/** The agency of the case, and under a delegation the organ in whose name it acts. */
const organs = ({ dossier, today }: Scene): readonly string[] => [
  dossier.agency.id,
  ...dossier.powers.flatMap(p =>
    p.delegatedBy && p.agency === dossier.agency.id && p.item === dossier.item?.code && within(p, today) ? [p.delegatedBy.agency] : [],
  ),
]
/** Whether a person holds one of the posts today; at the agency of the case (or its delegating organ) unless `anywhere`. */
const holdsPost = (scene: Scene, person: Person, posts: readonly Post[], anywhere = false): boolean =>
  person.posts.some(p => posts.includes(p.post) && within(p, scene.today) && (anywhere || organs(scene).includes(p.agency)))
const heads: readonly Post[] = ['head', 'principalHead']

/** Everybody who does an act of this office holds one of the posts. */
function allHold(scene: Scene, office: Office, posts: readonly Post[], mend: string): true | Shortfall {
  if (scene.prospective || scene.kindOf(scene.next)?.who !== office) return true
  const people = peopleOf(scene)
  const outsider = people.find(p => !holdsPost(scene, p, posts))
  if (people.length > 0 && !outsider) return true
  return { found: outsider ? `${outsider.name}当日不是本机关的${officeTitle[office]}` : `没有写明是哪位${officeTitle[office]}`, mend }
}
/** What a statute itself keeps for the head of the organ. */
const keptForHeads: Readonly<Record<string, Provision>> = {
  [acts.decide.id]: penaltyLaw.headDecides,
  [acts.decideRecusal.id]: penaltyLaw.headDecidesRecusal,
  [acts.approvePreservation.id]: penaltyLaw.preserveWhen,
  [acts.approveMeasure.id]: compulsionLaw.approvedFirst,
  [acts.extendMeasure.id]: compulsionLaw.seizurePeriod,
}
const askHead = '请机关负责人审批；承办机构负责人只能提出意见'
export const headSigns = rule({
  id: 'DEC-07h',
  title: '须由机关负责人审批',
  basis: [penaltyLaw.headDecides],
  met: scene => {
    const basis = keptForHeads[scene.next.kind]
    const answer = basis ? allHold(scene, 'head', heads, askHead) : true
    return answer === true || !basis ? true : { ...answer, basis: [basis] }
  },
})
/** What this house keeps for the head besides: filing, approving a notice, closing. */
export const headSignsHere = rule({
  id: 'DEC-07i',
  title: '须由机关负责人审批',
  basis: [penaltyLaw.headDecides],
  met: scene => (keptForHeads[scene.next.kind] ? true : allHold(scene, 'head', heads, askHead)),
})
export const principalSigns = rule({
  id: 'CRM-01h',
  title: '须由正职负责人或者主持工作的负责人审批',
  basis: [criminalTransferRegulation.principalHead],
  met: scene => allHold(scene, 'principalHead', ['principalHead'], '请正职负责人或者主持工作的负责人审批；副职不能代替'),
})
export const headsDiscuss = rule({
  id: 'DEC-08h',
  title: '集体讨论由机关负责人参加',
  basis: [penaltyLaw.discussCollectively],
  met: scene => allHold(scene, 'heads', heads, '只列机关负责人为讨论成员；列席人员写在记录里'),
})
export const financeRegisters = rule({
  id: 'FIN-03p',
  title: '收款由财务人员登记',
  basis: [penaltyLaw.collectorSeparate],
  severity: 'defect',
  met: scene => allHold(scene, 'financeClerk', ['financeClerk'], '请财务人员凭票据登记'),
})
export const archivistFiles = rule({
  id: 'PUB-09p',
  title: '归档由档案员办理',
  basis: [penaltyLaw.wholeRecord],
  severity: 'defect',
  met: scene => allHold(scene, 'archivist', ['archivist'], '请档案员核对后归档'),
})

/** Where the case was last sent for review. */
const sentTo = (scene: Scene): string | undefined => lastOf(scene.acts, acts.submitReview)?.facts.to
const toCounty = '县司法局（提级审核）'

export const reviewerInPost = rule({
  id: 'PER-13a',
  title: '审核人不是送审机构的法制审核人员',
  basis: [penaltyLaw.reviewFirst, countyOpinion.countyReview],
  met: scene => {
    if (scene.prospective || scene.next.kind !== acts.review.id) return true
    const county = sentTo(scene) === toCounty
    const stranger = peopleOf(scene).find(p =>
      county ? !holdsPost(scene, p, ['countyReviewer'], true) : !holdsPost(scene, p, ['reviewer']),
    )
    if (!stranger && peopleOf(scene).length > 0) return true
    return {
      found: `${stranger?.name ?? '审核人'}当日不是${county ? '县司法局' : '本机关'}的法制审核人员`,
      mend: county ? '由县司法局的审核人员审核' : '由本机关的审核人员审核，或者送县司法局提级审核',
    }
  },
})
export const reviewSentWhereReviewersAre = rule({
  id: 'PER-13b',
  title: '没有审核人员的，送县司法局提级审核',
  basis: [countyOpinion.countyReview, penaltyLaw.reviewFirst],
  met: scene => {
    if (factsNow(scene, acts.submitReview)?.to !== '本机关') return true
    const free = scene.dossier.people.some(
      p => holdsPost(scene, p, ['reviewer']) && p.legalQualification !== undefined && !hasInvestigated(scene, p),
    )
    return free ? true : { found: '本机关当日没有能审这个案件的法制审核人员', mend: '送县司法局（提级审核），不能因为没有人就不审' }
  },
})
/** The text asks it of first-time reviewers; where no register tells since when one reviews, everybody shows it. */
export const reviewerQualified = rule({
  id: 'PER-12a',
  title: '审核人员没有法律职业资格',
  basis: [penaltyLaw.reviewerQualified],
  met: scene => {
    if (scene.prospective || scene.next.kind !== acts.review.id) return true
    // a first-time reviewer: one who began before the qualification was asked for is none (口径)
    const since = valueOn(readings.firstReviewers, scene.today)
    const unqualified = peopleOf(scene).find(
      p =>
        (p.legalQualification === undefined || p.legalQualification.from > scene.today) &&
        (p.reviewingSince === undefined || p.reviewingSince >= since),
    )
    return unqualified ? { found: `没有登记${unqualified.name}的法律职业资格证书编号`, mend: '登记证书编号，或者换有资格的审核人员' } : true
  },
})
const hasInvestigated = (scene: Scene, person: Person): boolean =>
  scene.acts.some(a => scene.kindOf(a)?.who === 'officers' && a.by.includes(person.id)) ||
  allOf(scene.acts, acts.requestFiling).some(a => a.facts.officers.includes(person.id))
export const reviewerApart = rule({
  id: 'PER-12b',
  title: '办案人不能审自己的案',
  basis: [readings.separateReviewer, penaltyLaw.reviewFirst],
  met: scene => {
    if (scene.prospective || scene.next.kind !== acts.review.id) return true
    const own = peopleOf(scene).find(p => hasInvestigated(scene, p))
    return own ? { found: `${own.name}办过本案`, mend: '换一位没有参加办案的审核人员，或者送县司法局' } : true
  },
})

/** Those whom an assignment names: the request to file, the plan of an inspection. */
function assigned(scene: Scene): readonly Person[] {
  const named = factsNow(scene, acts.requestFiling)?.officers ?? factsNow(scene, acts.planInspection)?.officers ?? []
  return scene.dossier.people.filter(p => named.includes(p.id))
}
export const officersEstablished = rule({
  id: 'PER-06',
  title: '承办人员不在编或者不在执法岗位',
  basis: [countyOpinion.establishedOfficers],
  severity: 'warn',
  met: scene => {
    const borrowed = assigned(scene).find(p => !p.established.some(s => within(s, scene.today)))
    if (borrowed) return { found: `${borrowed.name}当日不在编`, mend: '由在编、在岗、持证的执法人员承办；借用人员不能承办' }
    const elsewhere = assigned(scene).find(p => !p.posts.some(held => organs(scene).includes(held.agency) && within(held, scene.today)))
    return elsewhere ? { found: `${elsewhere.name}当日不在本机关的岗位上`, mend: '由本机关的执法人员承办' } : true
  },
})

/** Rules of every act: put into `always`; each speaks only of the acts of its own office. */
export const postRules: readonly Rule[] = [
  headSigns,
  headSignsHere,
  principalSigns,
  headsDiscuss,
  financeRegisters,
  archivistFiles,
  reviewerInPost,
  reviewerQualified,
  reviewerApart,
]
