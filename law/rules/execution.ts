// Execution by own force: demand, the party's view, the decision, its carrying out (行政强制法 art. 34 to 38, 46, 48, 49).
import * as acts from '../acts/index.ts'
import { allOf, byTime, has, lastOf } from '../kit/act.ts'
import { addDays, dayOf } from '../kit/day.ts'
import type { Party } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { endOf, firstDayAfter } from '../kit/term.ts'
import { compulsionLaw } from '../norms/index.ts'
import { decisionOf, eachParty, factsNow, onDayOf, servedPaper, sameWords } from './case-facts.ts'
import { leftOnlyOnRefusal, postOnlyWhenDifficult, publishedOnlyAfterAttempts, deliveryRules } from './delivery.ts'
import { demandOf, dutyOf, isPerformed, remediesOver, wayOf, type Duty } from './duty.ts'
import { answersForPower, executionPowerRules, hourRules, residentsKeepSupplies } from './execution-power.ts'
import { heldGoods } from './measures-held.ts'
import { demandOnlyOverdue, demandTellsRights, notWhileStopped, surchargeRight } from './performance.ts'
import { payEnd, planOf } from './surcharge.ts'

/** Asks of each party with the duty it owes. */
export const eachDuty = (scene: Scene, ask: (duty: Duty, party: Party) => true | Shortfall): true | Shortfall =>
  eachParty(scene, party => {
    const duty = dutyOf(scene, party.id)
    return duty ? ask(duty, party) : true
  })
const carrying = (scene: Scene): boolean => scene.next.kind === acts.carryOutExecution.id

export const dutyThere = rule({
  id: 'EXE-04a',
  title: '没有据以执行的决定',
  basis: [compulsionLaw.ownForceAfterDefault],
  met: scene =>
    !answersForPower(scene) ||
    eachParty(
      scene,
      party =>
        dutyOf(scene, party.id) !== undefined || {
          found: '没有责令当事人履行的决定',
          mend: '先依法作出决定并送达',
          step: acts.orderCorrection.id,
        },
    ),
})
export const stillOwed = rule({
  id: 'EXE-04c',
  title: '当事人已经履行',
  basis: [compulsionLaw.ownForceAfterDefault],
  met: scene =>
    eachDuty(
      scene,
      (duty, party) =>
        !isPerformed(scene, party.id, duty) || { found: '记录表明义务已经履行', mend: '不再执行，终结执行', step: acts.endExecution.id },
    ),
})
/** A demand comes after the time for performing freely. */
export const demandAfterDefault = rule({
  id: 'EXE-02c',
  title: '履行期限没有过，不能催告',
  basis: [compulsionLaw.ownForceAfterDefault],
  met: scene =>
    eachDuty(scene, duty => {
      if (duty.from === 'decision') return true
      if (!duty.served) return { found: '责令改正还没有送达', mend: '先送达', step: acts.deliverOrder.id }
      return (
        duty.by === undefined ||
        scene.today > duty.by || {
          found: `当事人可以在${onDayOf(duty.by)}前自行履行`,
          mend: '期满仍不履行的再催告',
          earliest: addDays(duty.by, 1),
        }
      )
    }),
})
const onlyDecisions = (r: Rule): Rule => ({ ...r, met: scene => (eachDecision(scene) ? r.met(scene) : true) })
const eachDecision = (scene: Scene): boolean => eachDuty(scene, duty => duty.from === 'decision' || { found: '', mend: '' }) === true
export const demandPeriodLies = rule({
  id: 'EXE-02b',
  title: '催告没有给履行期限',
  basis: [compulsionLaw.demandPeriod],
  met: scene => {
    const wanted = factsNow(scene, acts.demand)
    return !wanted || wanted.lastOn > scene.today || { found: `催告的履行期限是${wanted.lastOn}`, mend: '定一个今天以后的合理期限' }
  },
})

const demandWanted = (scene: Scene, party: Party, duty: Duty | undefined): true | Shortfall => {
  const demand = demandOf(scene, party.id, duty)
  if (demand?.served && demand.served <= scene.today) return true
  return demand
    ? { found: '催告书还没有送达', mend: '先送达催告书', step: acts.deliverDemand.id }
    : { found: '没有书面催告', mend: '先催告当事人履行', step: acts.demand.id }
}
export const demandedFirst = rule({
  id: 'EXE-02a',
  title: '没有催告就强制执行',
  basis: [compulsionLaw.demandFirst],
  met: scene => !answersForPower(scene) || eachParty(scene, party => demandWanted(scene, party, dutyOf(scene, party.id))),
})
export const demandExpired = rule({
  id: 'EXE-04',
  title: '催告期限没有过',
  basis: [compulsionLaw.executionDecision],
  met: scene => {
    if (!answersForPower(scene)) return true
    const hiding = factsNow(scene, acts.decideExecution)?.hiding
    if (hiding && hiding.evidence.length > 0) return true
    return eachParty(scene, party => {
      const until = demandOf(scene, party.id, dutyOf(scene, party.id))?.until
      return (
        until === undefined ||
        scene.today > until || {
          found: `催告给到${onDayOf(until)}`,
          mend: '等期满；有证据表明转移、隐匿财物的写明证据',
          earliest: addDays(until, 1),
        }
      )
    })
  },
})
export const viewsHeard = rule({
  id: 'EXE-03',
  title: '催告后的意见没有复核',
  basis: [compulsionLaw.demandAnswered],
  met: scene =>
    !answersForPower(scene) ||
    eachParty(scene, party => {
      const said = allOf(scene.acts, acts.stateAfterDemand, party.id)
      const answered = allOf(scene.acts, acts.recheckDemand, party.id)
      const open = said.flatMap(s =>
        s.facts.points.filter(p => !answered.some(a => byTime(a, s) > 0 && a.facts.points.some(x => sameWords(x.point, p.point)))),
      )
      return open.length === 0 || { found: `没有答复「${open[0]?.point}」`, mend: '逐点复核，成立的采纳', step: acts.recheckDemand.id }
    }),
})
export const recheckAnswers = rule({
  id: 'EXE-03b',
  title: '没有可以复核的意见',
  basis: [compulsionLaw.demandAnswered],
  severity: 'defect',
  met: scene =>
    eachParty(scene, party => has(scene.acts, acts.stateAfterDemand, party.id) || { found: '当事人没有提出意见', mend: '不必复核' }),
})
export const noGoodReason = rule({
  id: 'EXE-04b',
  title: '当事人不履行有正当理由',
  basis: [compulsionLaw.executionDecision],
  met: scene =>
    !answersForPower(scene) ||
    eachParty(
      scene,
      party =>
        lastOf(scene.acts, acts.recheckDemand, party.id)?.facts.justified !== true || {
          found: '复核认定有正当理由',
          mend: '不作强制执行决定',
        },
    ),
})
export const timeStated = rule({
  id: 'EXE-05',
  title: '强制执行决定没有写时间',
  basis: [compulsionLaw.executionWayAndTime],
  met: scene => factsNow(scene, acts.decideExecution)?.timeStated !== false || { found: '没有写执行的时间', mend: '写明哪天哪时执行' },
})
export const remediesTold = rule({
  id: 'EXE-05b',
  title: '强制执行决定没有写救济途径',
  basis: [compulsionLaw.executionRemedies],
  met: scene => factsNow(scene, acts.decideExecution)?.remediesTold !== false || { found: '没有写复议、起诉的途径和期限', mend: '写明' },
})
export const decidedFirst = rule({
  id: 'EXE-05c',
  title: '没有强制执行决定就执行',
  basis: [compulsionLaw.executionDecision],
  met: scene =>
    !carrying(scene) ||
    eachParty(
      scene,
      party =>
        has(scene.acts, acts.decideExecution, party.id) || {
          found: '没有书面的强制执行决定',
          mend: '先作出并送达',
          step: acts.decideExecution.id,
        },
    ),
})
export const decisionReached = rule({
  id: 'EXE-06',
  title: '强制执行决定没有送达',
  basis: [compulsionLaw.deliverDirectly],
  met: scene =>
    eachParty(scene, party => {
      const decided = lastOf(scene.acts, acts.decideExecution, party.id)
      if (!carrying(scene) || !decided) return true
      const served = servedPaper(scene.acts, acts.deliverExecution, [decided.id], party.id)
      return (
        (served !== undefined && served <= scene.today) || {
          found: '强制执行决定书还没有送达',
          mend: '先直接送达',
          step: acts.deliverExecution.id,
        }
      )
    }),
})
const byHand: readonly string[] = ['直接送达', '当场交付']
/** Posting on a door is no first step: the paper is brought to the party first. */
export const broughtFirst = rule({
  id: 'EXE-06b',
  title: '没有先直接送达',
  basis: [compulsionLaw.deliverDirectly],
  met: scene => {
    const f = [acts.deliverDemand, acts.deliverExecution, acts.deliverSubstitute, acts.deliverSubstituteDemand].flatMap(
      kind => factsNow(scene, kind) ?? [],
    )[0]
    if (!f || byHand.includes(f.way) || f.way === '电子送达' || f.way === '委托送达') return true
    const tried =
      (f.way === '留置送达' && f.leaving?.refused === true) ||
      (f.way === '邮寄送达' && f.post !== undefined) ||
      (f.publication?.attempts ?? []).some(a => byHand.includes(a.way) || a.way === '留置送达')
    return tried || { found: `没有试过直接送达就${f.way}`, mend: '先送到当事人手里；拒收或者送不到的，再依民事诉讼法的方式' }
  },
})
const onceBrought = (r: Rule): Rule => ({ ...r, met: scene => (broughtFirst.met(scene) === true ? r.met(scene) : true) })
const ways = [leftOnlyOnRefusal, postOnlyWhenDifficult, publishedOnlyAfterAttempts]
/** Deliveries of demands and of execution papers. */
export const executionDeliveryRules: readonly Rule[] = [broughtFirst, ...deliveryRules.map(r => (ways.includes(r) ? onceBrought(r) : r))]

// Money
const forcesMoney = (scene: Scene): boolean => ['拍卖已查封扣押的财物', '划拨存款汇款'].includes(wayOf(scene) ?? '')
export const surchargeRanThirtyDays = rule({
  id: 'EXE-16',
  title: '加处罚款没有超过三十日',
  basis: [compulsionLaw.surchargeThirtyDays],
  met: scene =>
    !forcesMoney(scene) ||
    !answersForPower(scene) ||
    eachParty(scene, party => {
      const due = planOf(scene, party.id)?.rows.at(-1)?.on ?? payEnd(scene, party.id)?.lastDay
      if (!due || !decisionOf(scene, party.id)?.surchargeStated) return true
      const end = endOf(valueOn(compulsionLaw.surchargeThirtyDays, due), due, { calendar: scene.calendar, whose: 'authority' })
      return (
        scene.today > end.lastDay || {
          found: `加处罚款到${onDayOf(end.lastDay)}才满三十日`,
          mend: '等超过三十日',
          earliest: firstDayAfter(end),
        }
      )
    }),
})
export const auctionOfHeldGoods = rule({
  id: 'EXE-16b',
  title: '不合拍卖抵缴的条件',
  basis: [compulsionLaw.auctionSeized],
  met: scene =>
    wayOf(scene) !== '拍卖已查封扣押的财物' ||
    !answersForPower(scene) ||
    eachDuty(scene, (duty, party) => {
      if (!heldGoods(scene.acts).some(g => g.parties.length === 0 || g.parties.includes(party.id)))
        return { found: '没有已经查封、扣押的财物', mend: '申请人民法院强制执行' }
      const over = remediesOver(scene, party.id, duty)
      if (over.pending) return { found: `${over.pending}还没有结果`, mend: '等结果' }
      return (
        (over.last !== undefined && scene.today > over.last) || {
          found: over.last ? `复议、起诉的期限到${onDayOf(over.last)}` : '决定还没有送达',
          mend: '等救济期限届满',
          ...(over.last ? { earliest: addDays(over.last, 1) } : {}),
        }
      )
    }),
})
export const auctionedByAHouse = rule({
  id: 'EXE-17',
  title: '拍卖没有委托拍卖机构',
  basis: [compulsionLaw.auctionHouse],
  met: scene => {
    const f = factsNow(scene, acts.carryOutExecution)
    return (
      f?.way !== '拍卖已查封扣押的财物' ||
      !f.proceeds ||
      f.proceeds.auctionHouse !== undefined || { found: '没有写拍卖机构', mend: '委托拍卖机构拍卖' }
    )
  },
})
export const proceedsHandedIn = rule({
  id: 'EXE-17b',
  title: '执行所得没有上缴',
  basis: [compulsionLaw.proceedsToTreasury],
  met: scene =>
    factsNow(scene, acts.carryOutExecution)?.proceeds?.paidInto !== '留在本机关' || {
      found: '款项留在本机关',
      mend: '全部上缴国库或者划入财政专户',
    },
})
export const notBeforeItsHour = rule({
  id: 'EXE-05d',
  title: '早于决定写明的时间执行',
  basis: [compulsionLaw.executionWayAndTime],
  met: scene => {
    const from = factsNow(scene, acts.carryOutExecution)?.from
    return from === undefined
      ? true
      : eachParty(scene, party => {
          const set = lastOf(scene.acts, acts.decideExecution, party.id)?.facts.at
          return (
            set === undefined ||
            Date.parse(from) >= Date.parse(set) || { found: `决定写的是${onDayOf(dayOf(set))}以后`, mend: '按决定的时间执行' }
          )
        })
  },
})

/** For the demand in a side procedure: for orders the correction period, for decisions the terms of payment. */
export const demandInSideRules: readonly Rule[] = [
  dutyThere,
  stillOwed,
  demandAfterDefault,
  onlyDecisions(demandOnlyOverdue),
  onlyDecisions(surchargeRight),
  demandTellsRights,
  demandPeriodLies,
  notWhileStopped,
]
const ofBoth: readonly Rule[] = [
  ...executionPowerRules,
  dutyThere,
  stillOwed,
  demandedFirst,
  demandExpired,
  viewsHeard,
  noGoodReason,
  notWhileStopped,
  residentsKeepSupplies,
  ...hourRules,
  surchargeRanThirtyDays,
  auctionOfHeldGoods,
]
/** For `decide-execution`; demolition and the course of the execution add theirs. */
export const decisionOfExecutionRules: readonly Rule[] = [...ofBoth, timeStated, remediesTold]
/** For `carry-out-execution`. */
export const carryOutRules: readonly Rule[] = [
  ...ofBoth,
  decidedFirst,
  decisionReached,
  notBeforeItsHour,
  auctionedByAHouse,
  proceedsHandedIn,
]
