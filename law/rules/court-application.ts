// Asking the court to execute (行政强制法 art. 53 to 60; 行诉解释 art. 156, 157, 161).
import * as acts from '../acts/index.ts'
import { allOf, byTime, has, lastOf } from '../kit/act.ts'
import { addDays, day, type Day } from '../kit/day.ts'
import { within } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { endOf, firstDayAfter } from '../kit/term.ts'
import { compulsionLaw, litigationInterpretation } from '../norms/index.ts'
import { eachParty, factsNow, onDayOf } from './case-facts.ts'
import { courtOpensAfter, demandOf, dutyOf, isPerformed, remediesOver } from './duty.ts'
import { eachDuty } from './execution.ts'
import { notWhileStopped } from './performance.ts'

/** The day the application reaches the court: the one wanted, or today. */
const askedOn = (scene: Scene): Day => {
  const on = factsNow(scene, acts.applyCourt)?.submittedOn
  return on === undefined ? scene.today : day(on)
}

export const notBeforeRemedies = rule({
  id: 'CRT-01',
  title: '复议、起诉的期限没有过完，不能申请法院',
  basis: [compulsionLaw.courtWindow],
  met: scene =>
    eachDuty(scene, (duty, party) => {
      const { pending } = remediesOver(scene, party.id, duty)
      if (pending) return { found: `${pending}还没有结果`, mend: '等结果', step: acts.recordRemedy.id }
      const after = courtOpensAfter(scene, party.id, duty)
      if (!after) return { found: '决定还没有送达', mend: '先送达，等救济期限届满' }
      return (
        askedOn(scene) > after || {
          found: `救济期限（或者延期、分期）到${onDayOf(after)}`,
          mend: '等期限届满',
          earliest: addDays(after, 1),
        }
      )
    }),
})
/** Three months from the end of the remedy period, or of a plan to pay (FIN-13). */
export const withinThreeMonths = rule({
  id: 'CRT-01b',
  title: '超过三个月才申请法院',
  basis: [compulsionLaw.courtWindow],
  met: scene =>
    eachDuty(scene, (duty, party) => {
      const after = courtOpensAfter(scene, party.id, duty)
      // the reason stands in the application itself, not in the proposal to make one
      if (!after || scene.next.kind === acts.requestCourt.id || factsNow(scene, acts.applyCourt)?.lateReason !== undefined) return true
      const end = endOf(valueOn(compulsionLaw.courtWindow, after), after, { calendar: scene.calendar, whose: 'authority' })
      return askedOn(scene) <= end.lastDay || { found: `到${onDayOf(end.lastDay)}为止`, mend: '法院不予受理；有正当理由的写明理由和证据' }
    }),
})
export const demandedTenDays = rule({
  id: 'CRT-02a',
  title: '催告没有满十个工作日',
  basis: [compulsionLaw.demandBeforeCourt],
  met: scene =>
    eachParty(scene, (party): true | Shortfall => {
      const demand = demandOf(scene, party.id, dutyOf(scene, party.id))
      if (!demand?.served) return { found: '没有送达催告书', mend: '先催告', step: acts.demand.id }
      const end = endOf(valueOn(compulsionLaw.demandBeforeCourt, demand.served), demand.served, {
        calendar: scene.calendar,
        whose: 'party',
      })
      return (
        askedOn(scene) > end.lastDay || {
          found: `催告书${onDayOf(demand.served)}送达，十个工作日到${onDayOf(end.lastDay)}`,
          mend: '等满十个工作日仍不履行的再申请',
          earliest: firstDayAfter(end),
        }
      )
    }),
})
export const stillToPerform = rule({
  id: 'CRT-01c',
  title: '当事人已经履行',
  basis: [compulsionLaw.courtWindow],
  met: scene =>
    eachDuty(scene, (duty, party) => !isPerformed(scene, party.id, duty) || { found: '记录表明义务已经履行', mend: '不必申请' }),
})
export const rightCourt = rule({
  id: 'CRT-03',
  title: '申请的法院不对',
  basis: [compulsionLaw.courtOfThePlace],
  met: scene => {
    const f = factsNow(scene, acts.applyCourt)
    if (!f) return true
    return eachParty(scene, party => {
      const immovable = f.immovable || dutyOf(scene, party.id)?.demolition === true
      if (f.courtOf === '其他地方')
        return {
          found: '既不是本机关所在地，也不是不动产所在地的法院',
          mend: immovable ? '向不动产所在地法院申请' : '向本机关所在地法院申请',
        }
      return !immovable || f.courtOf === '不动产所在地' || isHere(scene) || { found: '执行对象是不动产', mend: '向不动产所在地法院申请' }
    })
  },
})
/** The building stands in the organ's own territory: both courts are one. */
const isHere = (scene: Scene): boolean => {
  const region = lastOf(scene.acts, acts.requestFiling)?.facts.region ?? lastOf(scene.acts, acts.registerLead)?.facts.region
  const own = scene.dossier.agency.region
  return region !== undefined && own !== '' && region.startsWith(own)
}
export const papersWhole = rule({
  id: 'CRT-04',
  title: '申请材料不全',
  basis: [compulsionLaw.paperApplication, compulsionLaw.paperDecision, compulsionLaw.paperView, compulsionLaw.paperObject],
  met: scene => {
    const papers = factsNow(scene, acts.applyCourt)?.papers
    if (!papers) return true
    const [application, decision, view, object] = acts.courtPapers
    const lacks = [
      ...(papers.application ? [] : [{ paper: application, from: compulsionLaw.paperApplication }]),
      ...(papers.decision ? [] : [{ paper: decision, from: compulsionLaw.paperDecision }]),
      ...(papers.view ? [] : [{ paper: view, from: compulsionLaw.paperView }]),
      ...(papers.object ? [] : [{ paper: object, from: compulsionLaw.paperObject }]),
    ]
    return lacks.length === 0 || { found: `没有${lacks.map(l => l.paper).join('、')}`, mend: '补齐四样材料', basis: lacks.map(l => l.from) }
  },
})
export const signedByTheHead = rule({
  id: 'CRT-04b',
  title: '申请书没有由负责人签名盖章',
  basis: [compulsionLaw.applicationSigned],
  met: scene => {
    const f = factsNow(scene, acts.applyCourt)
    if (!f) return true
    const who = scene.dossier.people.find(p => p.id === f.signedBy || p.name === f.signedBy)
    const head = who?.posts.some(
      p => ['head', 'principalHead'].includes(p.post) && p.agency === scene.dossier.agency.id && within(p, scene.today),
    )
    if (!head) return { found: `${who?.name ?? f.signedBy}当日不是本机关负责人`, mend: '由机关负责人签名' }
    return f.sealed || { found: '没有盖机关印章、注明日期', mend: '加盖印章，写明日期' }
  },
})
/** What would make the court refuse: no subject, no decision standing, nothing it stands on. */
export const wouldStand = rule({
  id: 'CRT-06',
  title: '法院会裁定不准予执行',
  basis: [litigationInterpretation.courtRefuses],
  met: scene =>
    eachParty(scene, (party): true | Shortfall => {
      const { agency } = scene.dossier
      if (agency.kind === 'internalUnit' || !agency.confirmed.some(s => within(s, scene.today)))
        return { found: `${agency.name}没有执法主体资格`, mend: '以有主体资格的机关申请' }
      const duty = dutyOf(scene, party.id)
      if (!duty) return { found: '没有可以执行的决定', mend: '先依法作出决定并送达' }
      return !duty.annulled || { found: '决定已经撤销或者确认无效', mend: '不能申请' }
    }),
})
export const objectionInTime = rule({
  id: 'CRT-05',
  title: '超过十五日才对不予受理提出异议',
  basis: [compulsionLaw.objectToNonAcceptance],
  met: scene => objectedInTime(scene, '受理'),
})
export const objectionToRefusalInTime = rule({
  id: 'CRT-05b',
  title: '超过十五日才对不准予执行提出异议',
  basis: [compulsionLaw.objectToRefusal],
  met: scene => objectedInTime(scene, '执行'),
})
/** A refusal to accept, or to execute, whichever came last. */
function objectedInTime(scene: Scene, against: '受理' | '执行'): true | Shortfall {
  return eachParty(scene, party => {
    const refused = allOf(scene.acts, acts.courtAccepts, party.id).findLast(a => a.facts.outcome === '不予受理')
    const denied = allOf(scene.acts, acts.courtRules, party.id).findLast(a => a.facts.outcome === '不准予执行')
    const last = against === '受理' ? (denied && refused && byTime(denied, refused) > 0 ? undefined : refused) : denied
    if (!last || (against === '受理' && denied && !refused)) return true
    const on = day(last.facts.receivedOn)
    const term = valueOn(against === '受理' ? compulsionLaw.objectToNonAcceptance : compulsionLaw.objectToRefusal, on)
    const end = endOf(term, on, { calendar: scene.calendar, whose: 'party' })
    const asked = factsNow(scene, acts.objectCourt)?.submittedOn ?? scene.today
    return asked <= end.lastDay || { found: `到${onDayOf(end.lastDay)}为止`, mend: '期限已过，不能再申请复议' }
  })
}
export const immediateForSafety = rule({
  id: 'CRT-07',
  title: '不合申请立即执行的条件',
  basis: [compulsionLaw.courtAtOnce],
  met: scene => {
    const ground = factsNow(scene, acts.askImmediate)?.ground
    return ground !== '其他' || { found: '不是为了保障公共安全的紧急情况', mend: '按一般的裁定期限等法院裁定' }
  },
})
export const noFeePaid = rule({
  id: 'CRT-08',
  title: '申请法院执行不交费',
  basis: [compulsionLaw.courtFree],
  severity: 'warn',
  met: scene => {
    const fee = factsNow(scene, acts.courtAccepts)?.fee
    if (fee !== undefined && fee > 0) return { found: '登记了申请费', mend: '不缴纳申请费；已经交的请法院退还' }
    return factsNow(scene, acts.courtExecutes)?.costsFrom !== '本机关' || { found: '执行费用由本机关承担', mend: '由被执行人承担' }
  },
})
/** For `request-court` and `apply-court`. */
export const courtRules: readonly Rule[] = [
  wouldStand,
  stillToPerform,
  notBeforeRemedies,
  withinThreeMonths,
  demandedTenDays,
  rightCourt,
  papersWhole,
  signedByTheHead,
  notWhileStopped,
]
export const objectionRules: readonly Rule[] = [objectionInTime, objectionToRefusalInTime]
/** Whether the court took the case up. */
export const isAccepted = ({ acts: all }: Pick<Scene, 'acts'>, party: string): boolean =>
  has(all, acts.courtAccepts, party) && lastOf(all, acts.courtAccepts, party)?.facts.outcome === '受理'
