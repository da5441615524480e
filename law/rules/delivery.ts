// Delivery (送达): which paper, in which way, to whom, with which proof.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, type Act, type ActKind } from '../kit/act.ts'
import { dayOf, isDay } from '../kit/day.ts'
import { settingOn, type Party } from '../kit/dossier.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { civilProcedureLaw, penaltyLaw, readings, reconsiderationLaw } from '../norms/index.ts'
import { eachParty, factsNow, isDecided, onDayOf } from './case-facts.ts'
import { servedOn, type DeliveryFacts } from './served-on.ts'

interface Delivery {
  readonly kind: ActKind<DeliveryFacts>
  /** What the paper is. */
  readonly paper: string
  readonly made: readonly ActKind[]
}
/** Every kind of delivery and the acts whose paper it carries. */
export const deliveries: readonly Delivery[] = [
  { kind: acts.deliverNotice, paper: '经批准的事先告知', made: [acts.approveNotice, acts.requestNotice] },
  { kind: acts.deliverHearingNotice, paper: '听证通知', made: [acts.notifyHearing] },
  { kind: acts.deliverDecision, paper: '决定', made: [acts.decide, acts.requestDecision] },
  { kind: acts.deliverOrder, paper: '责令改正', made: [acts.orderCorrection] },
  { kind: acts.deliverDeferral, paper: '延期（分期）决定', made: [acts.decideDeferral] },
  {
    kind: acts.deliverMeasurePaper,
    paper: '查封扣押文书',
    made: [acts.carryOutMeasure, acts.extendMeasure, acts.recordTestResult, acts.tellTestingPeriod, acts.liftMeasure],
  },
  { kind: acts.deliverDisposal, paper: '处理查封扣押财物的决定', made: [acts.disposeSeized] },
  { kind: acts.deliverDemand, paper: '催告', made: [acts.demand] },
  { kind: acts.deliverTransferNotice, paper: '移送告知', made: [acts.transferToPolice, acts.handOverGoods] },
  { kind: acts.deliverClaim, paper: '赔偿决定', made: [acts.decideClaim] },
  { kind: acts.deliverExecution, paper: '强制执行决定', made: [acts.decideExecution] },
  { kind: acts.deliverSubstitute, paper: '代履行决定', made: [acts.decideSubstitute] },
  { kind: acts.deliverSubstituteDemand, paper: '代履行催告', made: [acts.demandSubstitute] },
]
const deliveryOf = (scene: Scene): Delivery | undefined => deliveries.find(d => d.kind.id === scene.next.kind)
const deliveryNow = (scene: Scene): DeliveryFacts | undefined => {
  const delivery = deliveryOf(scene)
  return delivery && factsNow(scene, delivery.kind)
}
/** Asks of a delivery in one of these ways, for each party it reaches. */
function inWay(
  scene: Scene,
  ways: readonly DeliveryFacts['way'][],
  ask: (facts: DeliveryFacts, party: Party) => true | Shortfall,
): true | Shortfall {
  const facts = deliveryNow(scene)
  return facts && ways.includes(facts.way) ? eachParty(scene, party => ask(facts, party)) : true
}
const isOrganisation = (party: Party): boolean => party.kind === 'legalPerson' || party.kind === 'otherOrganisation'
const sent = (act: Act): boolean =>
  allOf([act], acts.approveNotice).every(a => a.facts.outcome === '同意') && allOf([act], acts.decide).every(isDecided)

export const rightPaperDelivered = rule({
  id: 'SER-09',
  title: '送达的不是这份文书',
  basis: [readings.termRunsFromDelivery, penaltyLaw.deliverInTime],
  met: scene =>
    eachParty(scene, party => {
      const [delivery, facts] = [deliveryOf(scene), deliveryNow(scene)]
      if (!delivery || !facts) return true
      const paper = delivery.made.flatMap(kind => allOf(scene.acts, kind, party.id)).find(a => a.id === facts.of)
      if (!paper || !sent(paper)) return { found: `所选的不是给${party.name}的${delivery.paper}`, mend: `选给他的那份${delivery.paper}` }
      if (!isDay(facts.receivedOn) || facts.receivedOn >= doneOn(paper)) return true
      return {
        found: `${onDayOf(doneOn(paper))}才有文书，签收写的是${onDayOf(facts.receivedOn)}`,
        mend: '按实际签收日填写',
      }
    }),
})

export const electronicConfirmed = rule({
  id: 'SER-02',
  title: '没有签名确认，不能电子送达',
  basis: [penaltyLaw.deliverElectronically, civilProcedureLaw.electronicConsent],
  met: scene =>
    inWay(scene, ['电子送达'], (facts, party) => {
      const confirmation = allOf(scene.acts, acts.confirmAddress, party.id).find(a => a.id === facts.electronic?.confirmation)
      const mend = { mend: '先请当事人签送达地址（方式）确认书，或者改用直接送达', step: 'confirm-address' }
      if (!confirmation) return { found: '没有送达地址（方式）确认书', ...mend }
      if (!confirmation.facts.electronic?.agreed) return { found: '当事人没有同意电子送达', ...mend }
      return confirmation.facts.signing.state === '已签名' || { found: `确认书${confirmation.facts.signing.state}`, ...mend }
    }),
})
export const electronicArrived = rule({
  id: 'SER-03',
  title: '电子送达日写错了',
  basis: [civilProcedureLaw.electronicArrival],
  met: scene =>
    inWay(scene, ['电子送达'], facts => {
      if (!facts.electronic) return { found: '没有写到达的系统和时间', mend: '写明信息到达的系统和时间' }
      const arrived = dayOf(facts.electronic.arrivedAt)
      if (Date.parse(facts.electronic.arrivedAt) > Date.parse(scene.next.doneAt))
        return { found: '到达时间还没有到', mend: '信息到达后再登记' }
      return arrived === facts.receivedOn || { found: `信息${onDayOf(arrived)}到达`, mend: `送达日改为${onDayOf(arrived)}` }
    }),
})

export const deliveryProven = rule({
  id: 'SER-04',
  title: '没有送达回证',
  basis: [civilProcedureLaw.receiptNeeded, civilProcedureLaw.receiptDayIsDelivery],
  met: scene =>
    inWay(scene, ['直接送达', '当场交付', '委托送达', '邮寄送达', '公告送达'], facts => {
      const byHand = facts.way === '直接送达' || facts.way === '当场交付'
      if (byHand && facts.signing?.state === '已签名') return true
      if (byHand) return { found: `回证${facts.signing?.state ?? '没有签名'}`, mend: '请收件人签名；拒收的，留置送达' }
      return facts.receipt !== undefined || { found: `${facts.way}没有写回证、邮件或者公告编号`, mend: '写明编号' }
    }),
})

/** Here a delivery is written down when it has arrived; another office may tell the sending and the receipt as one act. */
export const deliveryArrived = rule({
  id: 'SER-04c',
  title: '签收日还没有到',
  basis: [civilProcedureLaw.receiptDayIsDelivery],
  met: scene =>
    inWay(scene, ['直接送达', '当场交付', '委托送达', '邮寄送达', '公告送达'], facts =>
      isDay(facts.receivedOn) && facts.receivedOn > scene.today
        ? { found: `签收日${onDayOf(facts.receivedOn)}还没有到`, mend: '按回证上的日期填写' }
        : true,
    ),
})

const ownHands: readonly string[] = ['本人', '同住成年家属', '诉讼代理人或者受托人', '指定代收人']
const firmHands: readonly string[] = ['本人', '法定代表人', '主要负责人', '负责收件的人', '诉讼代理人或者受托人', '指定代收人']
export const receiverMayReceive = rule({
  id: 'SER-05',
  title: '签收的人不能代收',
  basis: [civilProcedureLaw.handOver],
  met: scene =>
    inWay(scene, ['直接送达', '当场交付'], (facts, party) => {
      if (facts.receiver === undefined || facts.relation === undefined) return { found: '没有写收件人和身份', mend: '写明谁签收、是什么人' }
      const may = isOrganisation(party) ? firmHands : party.kind === 'individualBusiness' ? [...ownHands, '负责收件的人'] : ownHands
      if (may.includes(facts.relation)) return true
      return {
        found: `签收的是${facts.relation}`,
        mend: isOrganisation(party) ? '交法定代表人、主要负责人、负责收件的人或者代收人' : '交本人、同住成年家属、代理人或者代收人',
      }
    }),
})

export const leftOnlyOnRefusal = rule({
  id: 'SER-06',
  title: '不合留置送达的条件',
  basis: [civilProcedureLaw.leaveOnRefusal],
  met: scene =>
    inWay(scene, ['留置送达'], (facts, party) => {
      const left = facts.leaving
      if (!left) return { found: '没有写留置的经过', mend: '写明拒收的情况、地点和见证' }
      if (!left.refused) return { found: '没有人拒收；家里没人不是拒收', mend: '另约时间直接送达' }
      const place = left.place === '住所' || (left.place === '经营场所' && party.kind !== 'citizen')
      if (!place)
        return {
          found: `留在${left.place}`,
          mend: party.kind === 'citizen' ? '留在受送达人的住所' : '留在住所或者经营场所',
        }
      return (
        left.witness !== undefined ||
        left.recording !== undefined || {
          found: '没有见证人，也没有拍照、录像',
          mend: '请基层组织的人见证，或者拍照、录像',
        }
      )
    }),
})
export const postOnlyWhenDifficult = rule({
  id: 'SER-07',
  title: '不合邮寄送达的条件',
  basis: [civilProcedureLaw.postWhenDifficult],
  met: scene =>
    inWay(
      scene,
      ['邮寄送达'],
      facts => facts.post !== undefined || { found: '没有写直接送达有什么困难', mend: '先直接送达；确有困难的写明情况' },
    ),
})
export const publishedOnlyAfterAttempts = rule({
  id: 'SER-08',
  title: '不合公告送达的条件',
  basis: [civilProcedureLaw.publishWhenUnknown],
  met: scene =>
    inWay(scene, ['公告送达'], facts => {
      const published = facts.publication
      if (!published) return { found: '没有写公告的原因和经过', mend: '写明原因、试过的方式和公告载体' }
      const tried = published.attempts.filter(a => a.way !== '公告送达' && a.on <= facts.receivedOn)
      return tried.length > 0 || { found: '公告以前没有试过别的方式', mend: '先直接、留置、邮寄送达，都不成的再公告' }
    }),
})
export const onlineRemedyOffered = rule({
  id: 'SER-10',
  title: '电子送达没有给网上复议的渠道',
  basis: [reconsiderationLaw.onlineAddress],
  met: scene =>
    inWay(scene, ['电子送达'], facts => {
      if (scene.next.kind !== acts.deliverDecision.id || facts.electronic?.onlineReconsideration !== undefined) return true
      const known = settingOn(scene.dossier, 'remedy.online', scene.today)?.value
      return {
        found: '没有写网上申请复议的地址',
        mend: typeof known === 'string' ? `写上${known}` : '写上地址；县里没有网上渠道的，改用直接送达',
      }
    }),
})

/** The decision (or order) of a party has taken effect by delivery. */
export const decisionServed = rule({
  id: 'SER-01',
  title: '决定还没有送达',
  basis: [penaltyLaw.deliverInTime],
  met: scene =>
    eachParty(scene, party => {
      const decided = allOf(scene.acts, acts.decide, party.id).findLast(isDecided)
      if (!decided || decided.facts.decision === '移送司法机关') return true
      const days = allOf(scene.acts, acts.deliverDecision, party.id)
        .flatMap(a => servedOn(a) ?? [])
        .toSorted()
      const served = days.at(0)
      if (!served) return { found: `${onDayOf(doneOn(decided))}作的决定还没有送达`, mend: '送达决定书', step: 'deliver-decision' }
      return (
        served <= scene.today || {
          found: `公告送达，${onDayOf(served)}才视为送达`,
          mend: '等公告期满',
          earliest: served,
        }
      )
    }),
})
/** Rules of every delivery. */
export const deliveryRules: readonly Rule[] = [
  rightPaperDelivered,
  electronicConfirmed,
  electronicArrived,
  deliveryProven,
  deliveryArrived,
  receiverMayReceive,
  leftOnlyOnRefusal,
  postOnlyWhenDifficult,
  publishedOnlyAfterAttempts,
]
