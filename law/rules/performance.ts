// Performance (执行): payment at the bank, money taken on the spot, deferral, demand, confiscated goods.
import * as acts from '../acts/index.ts'
import { allOf, lastOf } from '../kit/act.ts'
import { addDays, day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Shortfall } from '../kit/rule.ts'
import { compulsionLaw, fineCollectionMeasures, litigationLaw, penaltyLaw, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, fineOf, noWords, onDayOf, yuanOf } from './case-facts.ts'
import { fineDueBy, fineOpen, payEnd, planOf, stoppedBy, surchargeOn, surchargeOpen } from './surcharge.ts'

export const paidNoMoreThanOwed = rule({
  id: 'FIN-01',
  title: '登记的缴款比应缴的多',
  basis: [penaltyLaw.performInTime, fineCollectionMeasures.payAsDecided],
  severity: 'defect',
  met: scene => {
    const wanted = factsNow(scene, acts.pay)
    if (!wanted || wanted.of === '没收违法所得') return true
    return eachParty(scene, party => {
      const owed = wanted.of === '罚款' ? fineOpen(scene, party.id) : surchargeOpen(scene, party.id, day(wanted.paidOn))
      return (
        wanted.amount <= owed || {
          found: `${wanted.of}还应缴${yuanOf(owed)}，登记的是${yuanOf(wanted.amount)}`,
          mend: '按应缴数登记，多收的退还',
          ...(wanted.of === '加处罚款' ? { basis: [penaltyLaw.surchargeCap] } : {}),
        }
      )
    })
  },
})

export const onlyOwedIsCollected = rule({
  id: 'FIN-03',
  title: '不能当场收这笔钱',
  basis: [penaltyLaw.noSelfCollection, penaltyLaw.collectorSeparate],
  met: scene => {
    const wanted = factsNow(scene, acts.collectOnTheSpot)
    return eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideOnTheSpot, party.id)
      if (decided && decided.facts.performance !== '当场收缴')
        return { found: '决定书写的是到银行或者电子支付缴纳', mend: '由当事人自己去缴' }
      if (!wanted) return true
      const owed = fineOpen(scene, party.id)
      return wanted.amount <= owed || { found: `应缴${yuanOf(owed)}，收了${yuanOf(wanted.amount)}`, mend: '只收应缴的数额' }
    })
  },
})
export const collectedWithinCap = rule({
  id: 'FIN-05',
  title: '不合当场收缴的条件',
  basis: [penaltyLaw.collectOnSpotCap, penaltyLaw.collectOnSpotDifficult, penaltyLaw.noSelfCollection],
  met: scene => {
    const wanted = factsNow(scene, acts.collectOnTheSpot)
    if (!wanted) return true
    return eachParty(scene, party => {
      const decision = decisionOf(scene, party.id)
      const fine = fineOf(decision?.penalties ?? [])
      if (decision && !decision.onTheSpot && wanted.ground !== '边远水上交通不便，当事人提出')
        return {
          found: '不是当场作出的处罚决定',
          mend: '由当事人到银行缴或者电子支付；边远、水上、交通不便的，由当事人提出',
          basis: [penaltyLaw.noSelfCollection],
        }
      const most = valueOn(penaltyLaw.collectOnSpotCap, scene.today)
      if (wanted.ground === '一百元以下罚款' && fine > most)
        return {
          found: `罚款${yuanOf(fine)}，超过${yuanOf(most)}`,
          mend: '由当事人到银行缴；事后确实难以执行的，写明情况',
          basis: [penaltyLaw.collectOnSpotCap],
        }
      if (wanted.ground === '不当场收缴事后难以执行' && wanted.groundProof === undefined)
        return { found: '没有写事后为什么难以执行', mend: '写明情况', basis: [penaltyLaw.collectOnSpotDifficult] }
      return true
    })
  },
})
export const remoteOnlyIfAsked = rule({
  id: 'FIN-06',
  title: '边远地区收缴须由当事人提出',
  basis: [penaltyLaw.collectRemote],
  met: scene => {
    const wanted = factsNow(scene, acts.collectOnTheSpot)
    if (wanted?.ground !== '边远水上交通不便，当事人提出') return true
    if (wanted.byParty !== true) return { found: '不是当事人提出的', mend: '由当事人自己提出，或者到银行缴' }
    return wanted.groundProof !== undefined || { found: '没有写缴款有什么困难', mend: '写明地点、困难和当事人的话' }
  },
})
/** Words that say that there was no receipt, or one of the officers' own making. */
const isNoReceipt = (words: string): boolean => words === noWords || /^(无|没有|未)|自制|自印|白条|收条/.test(words)
export const receiptGiven = rule({
  id: 'FIN-07',
  title: '财政票据不对',
  basis: [penaltyLaw.specialReceipt],
  met: scene => {
    const given = factsNow(scene, acts.collectOnTheSpot)?.receipt
    if (given !== undefined && isNoReceipt(given))
      return { found: `票据：${given}`, mend: '出具财政部门统一制发的专用票据；没有的，当事人可以不缴' }
    const number = given ?? factsNow(scene, acts.pay)?.receipt
    if (number === undefined) return true
    const used = [...allOf(scene.acts, acts.collectOnTheSpot), ...allOf(scene.acts, acts.pay)].some(a => a.facts.receipt === number)
    return !used || { found: `${number}已经登记过`, mend: '填这一笔的票据号' }
  },
})
export const handedInWhatWasCollected = rule({
  id: 'FIN-08',
  title: '交款数额和收缴的不符',
  basis: [penaltyLaw.handInTime, penaltyLaw.bankInTime],
  severity: 'defect',
  met: scene => {
    const [handed, banked] = [factsNow(scene, acts.handInMoney), factsNow(scene, acts.bankMoney)]
    if (!handed && !banked) return true
    return eachParty(scene, party => {
      const money = spotMoney(scene, party.id)
      const [wanted, open, words] = handed ? [handed.amount, money.withOfficers, '手里'] : [banked?.amount ?? 0, money.withAgency, '机关']
      return (
        wanted <= open || {
          found: `${words}只有${yuanOf(open)}没有交，登记的是${yuanOf(wanted)}`,
          mend: '按实际数额登记',
        }
      )
    })
  },
})
/** Money collected on the spot and not yet handed in, and handed in and not yet banked; in fen. */
export function spotMoney({ acts: all }: { readonly acts: Parameters<typeof allOf>[0] }, party: string) {
  const sum = (list: readonly { readonly facts: { readonly amount: number } }[]): number => list.reduce((n, a) => n + a.facts.amount, 0)
  const [collected, handed, banked] = [
    sum(allOf(all, acts.collectOnTheSpot, party)),
    sum(allOf(all, acts.handInMoney, party)),
    sum(allOf(all, acts.bankMoney, party)),
  ]
  return { withOfficers: Math.max(0, collected - handed), withAgency: Math.max(0, handed - banked) }
}

export const deferralOfAFine = rule({
  id: 'FIN-02',
  title: '没有可以延期、分期的罚款',
  basis: [penaltyLaw.deferral],
  met: scene => eachParty(scene, party => fineOpen(scene, party.id) > 0 || { found: '没有还没缴的罚款', mend: '不必办延期、分期' }),
})
export const deferralPlanFits = rule({
  id: 'FIN-02b',
  title: '缴纳计划不合',
  basis: [penaltyLaw.deferral],
  met: scene => {
    const wanted = factsNow(scene, acts.decideDeferral)
    if (!wanted || wanted.outcome !== '准予') return true
    return eachParty(scene, party => {
      if (!lastOf(scene.acts, acts.requestDeferral, party.id))
        return { found: '当事人没有申请', mend: '由当事人申请', step: 'request-deferral' }
      if (wanted.plan.length === 0) return { found: '没有缴纳计划', mend: '写明每次的日期和数额' }
      const past = wanted.plan.find(p => p.on <= scene.today)
      if (past) return { found: `计划里的${onDayOf(day(past.on))}已经到了`, mend: '从今天以后排起' }
      const [planned, owed] = [wanted.plan.reduce((n, p) => n + p.amount, 0), fineOpen(scene, party.id)]
      return (
        planned === owed || {
          found: `计划共${yuanOf(planned)}，还应缴${yuanOf(owed)}`,
          mend: '让计划的总数等于应缴的数额',
        }
      )
    })
  },
})

export const demandOnlyOverdue = rule({
  id: 'FIN-12',
  title: '还没有逾期，不能催告',
  basis: [penaltyLaw.performInTime, compulsionLaw.demandFirst],
  met: scene =>
    eachParty(scene, party => {
      const decision = decisionOf(scene, party.id)
      if (!decision) return { found: '没有生效的处罚决定', mend: '不必催告' }
      if (fineOf(decision.penalties) === 0) return true
      const end = payEnd(scene, party.id)
      if (!end) return { found: '决定还没有送达', mend: '先送达决定', step: 'deliver-decision' }
      if (fineOpen(scene, party.id) === 0) return { found: '罚款已经缴清', mend: '不必催告' }
      if (fineDueBy(scene, party.id, addDays(scene.today, -1)) > 0) return true
      const next = planOf(scene, party.id)?.rows.find(r => r.on >= scene.today)?.on ?? end.lastDay
      return { found: `缴款到${onDayOf(next)}止`, mend: '等期满仍不缴的再催告', earliest: addDays(next, 1) }
    }),
})
export const surchargeRight = rule({
  id: 'FIN-09',
  title: '加处罚款算多了',
  basis: [
    penaltyLaw.surchargeRate,
    penaltyLaw.surchargeCap,
    penaltyLaw.noSurchargePendingRemedy,
    fineCollectionMeasures.surchargeOnlyIfSaid,
  ],
  met: scene => {
    const wanted = factsNow(scene, acts.demand)
    if (!wanted) return true
    return eachParty(scene, (party): true | Shortfall => {
      const owed = fineDueBy(scene, party.id, addDays(scene.today, -1))
      const open = Math.min(fineOpen(scene, party.id), owed)
      // FIN-12 says that nothing is overdue
      if (owed === 0) return true
      if ((wanted.fine ?? 0) > open)
        return {
          found: `到期没缴的罚款是${yuanOf(open)}，写的是${yuanOf(wanted.fine ?? 0)}`,
          mend: '只催到期没缴的',
          basis: [compulsionLaw.demandAmount],
        }
      const right = surchargeOn(scene, party.id, scene.today)
      const broken = !decisionOf(scene, party.id)?.surchargeStated
        ? fineCollectionMeasures.surchargeOnlyIfSaid
        : (wanted.surcharge ?? 0) <= surchargeOn(scene, party.id, scene.today, false).amount
          ? penaltyLaw.noSurchargePendingRemedy
          : penaltyLaw.surchargeRate
      return (
        (wanted.surcharge ?? 0) <= right.amount || {
          found: `写的是${yuanOf(wanted.surcharge ?? 0)}，应为${yuanOf(right.amount)}：${right.explanation}`,
          mend: `改为${yuanOf(right.amount)}`,
          basis: [broken],
        }
      )
    })
  },
})
export const demandTellsRights = rule({
  id: 'EXE-02',
  title: '催告没有写明权利和金额',
  basis: [compulsionLaw.demandRights, compulsionLaw.demandAmount],
  met: scene => {
    const wanted = factsNow(scene, acts.demand)
    if (!wanted) return true
    if (!wanted.rightsTold) return { found: '没有写陈述申辩的权利', mend: '写明权利', basis: [compulsionLaw.demandRights] }
    return eachParty(
      scene,
      (party): true | Shortfall =>
        fineOpen(scene, party.id) === 0 ||
        wanted.fine !== undefined || {
          found: '没有写明金额',
          mend: '写明罚款和加处罚款的金额',
          basis: [compulsionLaw.demandAmount],
        },
    )
  },
})
export const notWhileStopped = rule({
  id: 'FIN-11',
  title: '已经停止执行',
  basis: [reconsiderationLaw.doesNotStop, litigationLaw.doesNotStop],
  met: scene =>
    eachParty(scene, (party): true | Shortfall => {
      const way = stoppedBy(scene, party.id)
      if (way === undefined) return true
      const [by, from] =
        way === '行政复议' ? (['复议机关', reconsiderationLaw.doesNotStop] as const) : (['人民法院', litigationLaw.doesNotStop] as const)
      return { found: `${by}决定停止执行，还没有恢复`, mend: '等恢复执行或者结果', step: 'record-remedy', basis: [from] }
    }),
})

export const onlyConfiscatedIsDisposed = rule({
  id: 'FIN-14',
  title: '没收物品的处理不合',
  basis: [penaltyLaw.confiscatedSold, penaltyLaw.allToTreasury],
  met: scene =>
    eachParty(scene, party => {
      if (!decisionOf(scene, party.id)?.penalties.some(p => p.kind === '没收非法财物'))
        return { found: '决定里没有没收财物', mend: '没有没收的不能处理，应当退还' }
      const wanted = factsNow(scene, acts.disposeConfiscated)
      if (!wanted) return true
      if (wanted.goods.some(g => g.way === '公开拍卖') && wanted.voucher === undefined)
        return { found: '拍卖款没有上缴国库的凭证号', mend: '写明凭证号' }
      return (
        !wanted.goods.some(g => g.way === '依法销毁') ||
        wanted.witnesses !== undefined || { found: '销毁没有写监督人', mend: '写明监督销毁的人' }
      )
    }),
})

export const paymentRules: readonly Rule[] = [paidNoMoreThanOwed, receiptGiven]
export const collectionRules: readonly Rule[] = [onlyOwedIsCollected, collectedWithinCap, remoteOnlyIfAsked, receiptGiven]
export const demandRules: readonly Rule[] = [demandOnlyOverdue, surchargeRight, demandTellsRights, notWhileStopped]
