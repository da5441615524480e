// Who may act at all: enough certified officers, certificates shown, auxiliaries only helping, records whole.
import * as acts from '../acts/index.ts'
import type { Day } from '../kit/day.ts'
import { dayInChinese, dayOf } from '../kit/day.ts'
import { within, type Person } from '../kit/dossier.ts'
import { numeral } from '../kit/money.ts'
import { valueOn } from '../kit/norm.ts'
import { peopleOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { countyOpinion, evidenceRules, penaltyLaw } from '../norms/index.ts'
import { noGatheringMeanwhile } from './answers.ts'
import { factsNow, type FactsOf } from './case-facts.ts'

/** Whether a person holds a certificate that is valid, and not suspended, on a day. */
export const isCertifiedOn = (person: Person, on: Day): boolean =>
  person.certificates.some(c => within(c, on) && !(c.suspended ?? []).some(s => within(s, on)))
/** Auxiliaries and contractors help; they never act. */
export const isAuxiliary = (person: Person): boolean => person.kind === 'auxiliary' || person.kind === 'contractor'
/** Whether a person holds any post at the agency of the case. */
const isHere = (scene: Scene, person: Person): boolean =>
  person.posts.some(p => p.agency === scene.dossier.agency.id && within(p, scene.today))
/** An enforcement officer of this agency, judged by certificate and post on the day. */
const isOfficerNow = (scene: Scene, person: Person): boolean =>
  !isAuxiliary(person) && isHere(scene, person) && isCertifiedOn(person, scene.today)

const byOfficers = (scene: Scene): boolean => scene.kindOf(scene.next)?.who === 'officers'

function enoughOfficersIn(scene: Scene): true | Shortfall {
  if (scene.prospective || !byOfficers(scene)) return true
  const least = valueOn(penaltyLaw.twoOfficers, scene.today)
  const present = new Map(peopleOf(scene).map(p => [p.id, p]))
  const certified = [...present.values()].filter(p => isOfficerNow(scene, p))
  if (certified.length >= least) return true
  const out = [...present.values()].filter(p => !certified.includes(p)).map(p => `${p.name}${whyNot(scene, p)}`)
  return {
    found: `到场的持证执法人员${certified.length === 0 ? '一个也没有' : `只有${numeral(certified.length)}人`}，至少要${least === 2 ? '两' : numeral(least)}人${out.length > 0 ? `；${out.join('，')}` : ''}`,
    mend: '增加一名证件有效的本机关执法人员，一起去办',
  }
}
function whyNot(scene: Scene, p: Person): string {
  if (isAuxiliary(p)) return '是辅助人员'
  if (!isHere(scene, p)) return '当日不在本机关任职'
  const last = p.certificates.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
  if (!last) return '没有执法证件'
  if (last.to !== undefined && last.to < scene.today) return `的证件${dayInChinese(last.to)}已到期`
  return '的证件当日无效'
}

export const enoughOfficers = rule({
  id: 'PER-01',
  title: '持证执法人员不足法定人数',
  basis: [penaltyLaw.twoOfficers, penaltyLaw.certified],
  met: enoughOfficersIn,
})
/** The simple procedure knows no exception. */
export const enoughOfficersOnTheSpot = rule({
  id: 'PER-02',
  title: '当场处罚也要两名持证执法人员',
  basis: [penaltyLaw.twoOfficers, penaltyLaw.simpleForm],
  met: enoughOfficersIn,
})

/** The record of a contact: its beginning and the showing of certificates. */
function contactNow(scene: Scene): { readonly showing: FactsOf<typeof acts.question>['showing']; readonly from?: string } | undefined {
  const long = factsNow(scene, acts.inspectSite) ?? factsNow(scene, acts.question) ?? factsNow(scene, acts.carryOutInspection)
  if (long) return { showing: long.showing, from: long.from }
  const once = factsNow(scene, acts.recheckCorrection) ?? factsNow(scene, acts.registerPreservation)
  if (once) return { showing: once.showing, from: once.at }
  const other = factsNow(scene, acts.sample) ?? factsNow(scene, acts.showCertificates)
  return other && { showing: other.showing }
}
export const certificatesShown = rule({
  id: 'PER-03',
  title: '没有先出示执法证件',
  basis: [penaltyLaw.showCertificates, penaltyLaw.simpleForm],
  met: scene => {
    const contact = contactNow(scene)
    // on the spot the sentence on the form says it too, and is the nearer one
    const basis = [factsNow(scene, acts.showCertificates) ? penaltyLaw.simpleForm : penaltyLaw.showCertificates]
    if (!contact) return true
    const { shown, shownAt } = contact.showing
    if (!shown) return { found: '笔录没有记下出示证件', mend: '先出示证件，记下时间，再开始；没有出示的，对方可以拒绝', basis }
    const start = contact.from ?? scene.next.doneAt
    if (dayOf(shownAt) === dayOf(start) && Date.parse(shownAt) <= Date.parse(start)) return true
    return {
      found: `开始在前，出示证件在后（${clock(start)}开始，${clock(shownAt)}出示）`,
      mend: '核对两个时间；确实没有先出示的，出示证件以后重新做',
      basis,
    }
  },
})
const clock = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export const auxiliariesOnlyHelp = rule({
  id: 'PER-05',
  title: '辅助人员不能独立办案',
  basis: [countyOpinion.auxiliariesMayNot, penaltyLaw.certified],
  met: scene => {
    const recorder = scene.dossier.people.find(p => p.id === scene.next.recordedBy)
    if (recorder && isAuxiliary(recorder))
      return { found: `由辅助人员${recorder.name}一人记录`, mend: '由在场的执法人员记录；辅助人员可以列为协助' }
    if (scene.prospective) return true
    const who = scene.kindOf(scene.next)?.who
    const helper = peopleOf(scene).find(isAuxiliary)
    if (!helper || (who === 'officers' && peopleOf(scene).some(p => !isAuxiliary(p)))) return true
    return { found: `${helper.name}是辅助人员`, mend: '改由有权的人员来办' }
  },
})

/** Records that the person signs: questioning, inspection, sampling, re-check, preservation (行政处罚法 art. 55; 证据规定 art. 10, 15). */
const recordNow = (scene: Scene): { readonly signing: FactsOf<typeof acts.question>['signing']; readonly pages: boolean } | undefined => {
  const paged = factsNow(scene, acts.inspectSite) ?? factsNow(scene, acts.question) ?? factsNow(scene, acts.carryOutInspection)
  if (paged) return { signing: paged.signing, pages: true }
  const short = factsNow(scene, acts.sample) ?? factsNow(scene, acts.recheckCorrection) ?? factsNow(scene, acts.registerPreservation)
  return short && { signing: short.signing, pages: false }
}
export const recordSigned = rule({
  id: 'EVI-08a',
  title: '笔录没有签全',
  basis: [penaltyLaw.makeRecord, evidenceRules.recordSigned, evidenceRules.siteRecord],
  severity: 'defect',
  met: scene => {
    const record = recordNow(scene)
    if (!record) return true
    const { state, eachPage, refusalNote } = record.signing
    if (state !== '已签名')
      return refusalNote ? true : { found: `当事人${state}，没有注明原因`, mend: '在笔录上写明拒签或者不在场的情况，有见证人的写上见证人' }
    return !record.pages || eachPage ? true : { found: '只在末页签了名', mend: '请被询问人（在场人）逐页签名，有更改的地方按指印' }
  },
})
export const recordTimed = rule({
  id: 'EVI-08b',
  title: '笔录的起止时间不对',
  basis: [evidenceRules.siteRecord, penaltyLaw.makeRecord],
  severity: 'defect',
  met: scene => {
    const record = factsNow(scene, acts.inspectSite) ?? factsNow(scene, acts.question) ?? factsNow(scene, acts.carryOutInspection)
    if (!record) return true
    if (Date.parse(record.from) > Date.parse(record.to))
      return { found: `结束（${clock(record.to)}）早于开始（${clock(record.from)}）`, mend: '核对起止时间' }
    return dayOf(record.from) <= scene.today && scene.today <= dayOf(record.to)
      ? true
      : { found: `笔录写的是${clock(record.from)}，办理日期是${dayInChinese(scene.today)}`, mend: '办理日期按笔录的日期填' }
  },
})
export const personIdentified = rule({
  id: 'EVI-08c',
  title: '询问前没有核对身份、告知权利',
  basis: [penaltyLaw.partyCooperates, penaltyLaw.mayAskRecusal],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.question)
    if (!f || (f.identityChecked && f.rightsTold)) return true
    return {
      found: f.identityChecked ? '没有告知如实回答的义务和申请回避的权利' : '没有核对身份证件',
      mend: '核对身份、告知权利以后再问，并记入笔录',
    }
  },
})

export const samplesSealed = rule({
  id: 'EVI-09',
  title: '样品的封样编号不对',
  basis: [penaltyLaw.sampling],
  severity: 'defect',
  met: scene => {
    const seals = factsNow(scene, acts.sample)?.samples.map(s => s.seal.trim()) ?? []
    const twice = seals.find((seal, i) => seals.indexOf(seal) !== i)
    return twice === undefined ? true : { found: `封样编号「${twice}」用了两次`, mend: '每件样品各有编号，和封条一致' }
  },
})

/** Rules of every act: put into `always` of the ordinary procedure and of every side procedure. */
export const attendanceRules: readonly Rule[] = [enoughOfficers, auxiliariesOnlyHelp]
/** … and of the simple procedure. */
export const attendanceOnTheSpot: readonly Rule[] = [enoughOfficersOnTheSpot, auxiliariesOnlyHelp]
/** Contact with a party: questioning, inspection, sampling, re-check, preservation, on the spot. */
export const contactRules: readonly Rule[] = [
  certificatesShown,
  recordSigned,
  recordTimed,
  personIdentified,
  samplesSealed,
  noGatheringMeanwhile,
]
