// Closing and the archive (结案归档): every duty done, nothing left running, the three systems complete (三项制度).
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, has, lastOf } from '../kit/act.ts'
import { settingOn, type Party } from '../kit/dossier.ts'
import { partiesOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { compulsionLaw, countyOpinion, penaltyLaw } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, hearingOf, isPunished, madeDecision, onDayOf, yuanOf } from './case-facts.ts'
import { dutyOf } from './duty.ts'
import { passedReview, reviewDue } from './legal-review.ts'
import { nothingHeldAtClosing } from './measures-disposal.ts'
import { spotMoney } from './performance.ts'
import { majorReported } from './major-reported.ts'
import { isTransferred } from './transfer-facts.ts'
import { closingAfterTransfer } from './transfer.ts'
import { isMinor, standingPublication, withdrawalCause } from './publication.ts'
import { fineOpen, paymentsOf, surchargeOpen } from './surcharge.ts'

/** A head may always send the request back. */
const isClosing = (scene: Scene): boolean => scene.next.kind !== acts.close.id || factsNow(scene, acts.close)?.outcome === '同意'
const closingNow = (scene: Scene, ask: (party: Party) => true | Shortfall): true | Shortfall =>
  isClosing(scene) ? eachParty(scene, ask) : true
const reasonOf = (scene: Scene) =>
  (factsNow(scene, acts.requestClosing) ?? (scene.next.kind === acts.close.id ? lastOf(scene.acts, acts.requestClosing)?.facts : undefined))
    ?.reason
const ended = (scene: Scene): boolean => has(scene.acts, acts.terminate)

export const nothingLeftRunning = rule({
  id: 'PUB-09',
  title: '还有没办完的程序',
  basis: [penaltyLaw.wholeRecord],
  met: scene => {
    // goods still held are spoken of by their own rules
    const asked = reasonOf(scene) === '法院受理强制执行申请'
    const running = scene.openSides.filter(s => s.procedure !== 'measures' && !(asked && s.procedure === 'court-application'))
    if (!isClosing(scene) || running.length === 0) return true
    return { found: running.map(s => s.title).join('、'), mend: '先把这些程序办完' }
  },
})

/** Penalties that nobody has to perform, or whose performance other rules speak of. */
const ofThemselves: readonly string[] = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '降低资质等级',
  '吊销许可证件',
  '限制从业',
]
export const dutiesDone = rule({
  id: 'FIN-01b',
  title: '处罚还没有执行完',
  basis: [penaltyLaw.performInTime],
  met: scene => {
    const reason = reasonOf(scene)
    if (reason === '法院受理强制执行申请' || ended(scene)) return true
    return closingNow(scene, party => {
      const decision = decisionOf(scene, party.id)
      if (!decision || decision.outcome !== '给予行政处罚') return true
      const fine = fineOpen(scene, party.id)
      if (fine > 0) return { found: `罚款还有${yuanOf(fine)}没有缴`, mend: '缴清；不缴的催告后申请法院执行', step: 'pay' }
      const gains = decision.penalties.filter(p => p.kind === '没收违法所得').reduce((n, p) => n + (p.amount ?? 0), 0)
      const taken = paymentsOf(scene, party.id, '没收违法所得').reduce((n, p) => n + p.amount, 0)
      if (gains > taken) return { found: `没收的违法所得还有${yuanOf(gains - taken)}没有上缴`, mend: '收缴并上缴国库', step: 'pay' }
      const other = decision.penalties.find(p => !ofThemselves.includes(p.kind))
      return (
        !other ||
        has(scene.acts, acts.performOther, party.id) || {
          found: `没有「${other.kind}」履行的记录`,
          mend: '登记履行情况',
          step: 'perform',
        }
      )
    })
  },
})
/** The law lets an office add the surcharge (可以); what it announced our heads collect before they close. */
export const surchargePaid = rule({
  id: 'FIN-01c',
  title: '加处罚款还没有缴清',
  basis: [penaltyLaw.surchargeRate],
  met: scene => {
    if (reasonOf(scene) === '法院受理强制执行申请' || ended(scene)) return true
    return closingNow(scene, party => {
      if (decisionOf(scene, party.id)?.outcome !== '给予行政处罚' || fineOpen(scene, party.id) > 0) return true
      const surcharge = surchargeOpen(scene, party.id, scene.today)
      return surcharge === 0 || { found: `加处罚款还有${yuanOf(surcharge)}没有缴`, mend: '缴清；不缴的催告后申请法院执行', step: 'pay' }
    })
  },
})
export const moneyHandedIn = rule({
  id: 'FIN-08b',
  title: '当场收的罚款还没有缴到银行',
  basis: [penaltyLaw.handInTime, penaltyLaw.bankInTime],
  met: scene =>
    closingNow(scene, party => {
      const { withOfficers, withAgency } = spotMoney(scene, party.id)
      if (withOfficers > 0) return { found: `${yuanOf(withOfficers)}还在执法人员手里`, mend: '交到机关', step: 'hand-in-money' }
      return withAgency === 0 || { found: `${yuanOf(withAgency)}还在机关`, mend: '缴到银行', step: 'bank-money' }
    }),
})
export const goodsDisposed = rule({
  id: 'FIN-14b',
  title: '没收的财物还没有处理',
  basis: [penaltyLaw.confiscatedSold],
  met: scene =>
    closingNow(scene, party => {
      const taken = decisionOf(scene, party.id)?.penalties.some(p => p.kind === '没收非法财物') ?? false
      return (
        !taken ||
        ended(scene) ||
        has(scene.acts, acts.disposeConfiscated, party.id) || {
          found: '没有处理记录',
          mend: '拍卖、销毁或者按规定处理并登记',
          step: 'dispose-confiscated',
        }
      )
    }),
})
/** What befell one party does not end the case of another. */
export const everyPartyDecided = rule({
  id: 'PUB-09e',
  title: '还有当事人没有处理',
  basis: [penaltyLaw.headDecides],
  met: scene =>
    ended(scene)
      ? true
      : closingNow(
          scene,
          party =>
            madeDecision(scene, party.id) !== undefined ||
            !has(scene.acts, acts.file_) ||
            (reasonOf(scene) === '移送司法机关' && isTransferred(scene)) ||
            // an order that was executed by force is dealt with, though nobody is punished (城乡规划法第六十五条)
            has(scene.acts, acts.carryOutExecution, party.id) ||
            (party.endedOn !== undefined && party.endedOn <= scene.today) || {
              found: '没有作出处理决定',
              mend: '对每个当事人都作出决定',
              step: 'request-decision',
            },
        ),
})
export const closedForItsReason = rule({
  id: 'PUB-09b',
  title: '结案理由和案情对不上',
  basis: [penaltyLaw.headDecides, penaltyLaw.wholeRecord],
  met: scene => {
    const reason = reasonOf(scene)
    if (reason === undefined) return true
    const outcomes = scene.dossier.parties.map(p => ({
      party: p,
      made: madeDecision(scene, p.id),
      stands: decisionOf(scene, p.id),
    }))
    const some = (outcome: string): boolean => outcomes.some(o => o.made?.outcome === outcome)
    const fits: Readonly<Record<typeof reason, boolean>> = {
      处罚决定执行完毕: outcomes.some(o => o.stands?.outcome === '给予行政处罚'),
      不予行政处罚: some('不予行政处罚') && !outcomes.some(o => o.stands?.outcome === '给予行政处罚'),
      违法事实不能成立: some('违法事实不能成立不予处罚') && !outcomes.some(o => o.stands?.outcome === '给予行政处罚'),
      移送司法机关: some('移送司法机关') || isTransferred(scene),
      法院受理强制执行申请: outcomes.some(o => o.stands?.outcome === '给予行政处罚'),
      案件终止:
        ended(scene) ||
        outcomes.some(o => o.made !== undefined && o.stands === undefined) ||
        (outcomes.every(o => o.made === undefined) && has(scene.acts, acts.carryOutExecution)) ||
        !has(scene.acts, acts.file_),
    }
    return closingNow(scene, () => fits[reason] || { found: `写的是「${reason}」，记录里没有这样的结果`, mend: '按实际情况写结案理由' })
  },
})
export const demandedBeforeCourt = rule({
  id: 'CRT-02',
  title: '没有催告就申请法院',
  basis: [compulsionLaw.demandBeforeCourt, compulsionLaw.courtWindow],
  met: scene =>
    reasonOf(scene) !== '法院受理强制执行申请'
      ? true
      : closingNow(scene, party => {
          if (decisionOf(scene, party.id)?.outcome !== '给予行政处罚' || fineOpen(scene, party.id) === 0) return true
          return has(scene.acts, acts.deliverDemand, party.id) || { found: '没有送达过催告', mend: '先催告', step: 'demand' }
        }),
})

/** DEC-22, PUB-02: of every decision it is asked whether its social influence calls for publication. */
export const reversedBeforeClosing = rule({
  id: 'EXE-09b',
  title: '执行过的决定撤销了，还没有回转',
  basis: [compulsionLaw.reverseExecution],
  met: scene =>
    closingNow(scene, party => {
      const executed = has(scene.acts, acts.carryOutExecution, party.id) || has(scene.acts, acts.performSubstitute, party.id)
      if (!executed || dutyOf(scene, party.id)?.annulled !== true) return true
      return (
        has(scene.acts, acts.reverseExecution, party.id) || {
          found: '已经强制执行，决定后来被撤销',
          mend: '恢复原状、退还财物，不能的依法赔偿',
          step: acts.reverseExecution.id,
        }
      )
    }),
})
export const acceptedByTheCourt = rule({
  id: 'CRT-05c',
  title: '法院还没有受理',
  basis: [compulsionLaw.courtAccepts],
  severity: 'defect',
  met: scene =>
    reasonOf(scene) !== '法院受理强制执行申请'
      ? true
      : closingNow(scene, party => {
          const open = decisionOf(scene, party.id)?.outcome === '给予行政处罚' && fineOpen(scene, party.id) > 0
          const taken = lastOf(scene.acts, acts.courtAccepts, party.id)?.facts.outcome === '受理'
          return !open || taken || { found: '没有法院受理申请的登记', mend: '申请法院并登记受理', step: acts.applyCourt.id }
        }),
})

export const publicationSettled = rule({
  id: 'PUB-02c',
  title: '要不要公示还没有定',
  basis: [penaltyLaw.publishDecision, countyOpinion.threeSystems],
  met: scene => closingNow(scene, party => publicityOf(scene, party)),
})
function publicityOf(scene: Scene, party: Party): true | Shortfall {
  const decision = decisionOf(scene, party.id)
  if (decision?.outcome !== '给予行政处罚') return true
  if (decision.onTheSpot && settingOn(scene.dossier, 'publication.simple', scene.today)?.value !== true) return true
  const review = lastOf(scene.acts, acts.reviewPublication, party.id)
  if (!review || byTime(review, decision.act) < 0) return { found: '没有公示审核', mend: '审核要不要公示', step: 'review-publication' }
  return (
    !review.facts.publish ||
    has(scene.acts, acts.publish, party.id) ||
    isMinor(scene, party) || { found: '审核同意公示，还没有公示', mend: '公示', step: 'publish' }
  )
}
export const publicationWithdrawn = rule({
  id: 'PUB-05b',
  title: '决定变了，公示还没有撤回',
  basis: [penaltyLaw.withdrawPublication],
  met: scene =>
    closingNow(scene, party => {
      const cause = withdrawalCause(scene, party.id)
      const standing = standingPublication(scene, party.id)
      return (
        !cause ||
        !standing ||
        doneOn(standing) > cause.since || {
          found: `${cause.cause}，公示还在`,
          mend: '撤回公示并说明理由',
          step: 'withdraw-publication',
        }
      )
    }),
})

/** How the three systems stand at this case: publicity, whole-process record, legal review (三项制度, 灌政办〔2023〕32号 item 10). */
export interface ThreeSystems {
  readonly publicity: true | Shortfall
  readonly record: true | Shortfall
  readonly review: true | Shortfall
}
const records = [acts.inspectSite, acts.question, acts.registerEvidence] as const
export function threeSystems(scene: Scene): ThreeSystems {
  const punished = partiesOf(scene).filter(p => isPunished(scene, p.id) && decisionOf(scene, p.id)?.outcome === '给予行政处罚')
  const ordinary = has(scene.acts, acts.file_)
  const investigated = records.some(kind => has(scene.acts, kind))
  const unrecorded = punished.find(p => hearingOf(scene, p.id).held && !hearingOf(scene, p.id).report)
  return {
    publicity: eachParty(scene, party => publicityOf(scene, party)),
    record:
      ordinary && !investigated
        ? { found: '没有检查、询问或者证据的记录', mend: '补齐记录' }
        : unrecorded
          ? { found: '听证没有报告', mend: '补齐听证报告' }
          : true,
    review: !ordinary || punished.length === 0 || decidedAfterReview(scene) || { found: '应当审核而没有审核', mend: '向监督机关说明' },
  }
}
function decidedAfterReview(scene: Scene): boolean {
  const decided = lastOf(scene.acts, acts.decide)
  const before: Scene = decided ? { ...scene, acts: scene.acts.filter(a => byTime(a, decided) < 0) } : scene
  return reviewDue(before).length === 0 || passedReview(before) !== undefined
}
export const threeSystemsComplete = rule({
  id: 'EVI-14',
  title: '三项制度不全',
  basis: [countyOpinion.threeSystems, penaltyLaw.wholeRecord],
  met: scene => !isClosing(scene) || ended(scene) || firstWanting(threeSystems(scene)),
})
const firstWanting = ({ record, review }: ThreeSystems): true | Shortfall => (record === true ? review : record)

export const archiveChecked = rule({
  id: 'PUB-09c',
  title: '没有核对卷内文书',
  basis: [penaltyLaw.wholeRecord],
  met: scene => factsNow(scene, acts.archive)?.checked !== false || { found: '没有勾选已核对卷内文书齐全', mend: '逐份核对再归档' },
})
export const closedBeforeArchive = rule({
  id: 'PUB-09d',
  title: '还没有结案',
  basis: [penaltyLaw.wholeRecord],
  met: scene => {
    const closed = allOf(scene.acts, acts.close).findLast(a => a.facts.outcome === '同意')
    const notFiled = allOf(scene.acts, acts.approveNonFiling).some(a => a.facts.outcome === '同意')
    if (!closed) return notFiled || { found: '机关负责人还没有批准结案', mend: '先结案', step: 'request-closing' }
    return doneOn(closed) <= scene.today || { found: `${onDayOf(doneOn(closed))}才结案`, mend: '结案后归档' }
  },
})
/** Rules of the closing request and its approval; education is asked for by leniency.ts. */
export const closingRules: readonly Rule[] = [
  nothingLeftRunning,
  ...nothingHeldAtClosing,
  dutiesDone,
  surchargePaid,
  moneyHandedIn,
  goodsDisposed,
  everyPartyDecided,
  closedForItsReason,
  demandedBeforeCourt,
  acceptedByTheCourt,
  reversedBeforeClosing,
  publicationSettled,
  publicationWithdrawn,
  threeSystemsComplete,
  ...closingAfterTransfer,
  majorReported,
]
/** Rules of the archive. */
export const archiveRules: readonly Rule[] = [closedBeforeArchive, archiveChecked]
