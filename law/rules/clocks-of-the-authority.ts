// The clocks of the authority: its last day never rolls forward.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf } from '../kit/act.ts'
import { day, dayOf, daysBetween, later } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { days, workingDays } from '../kit/term.ts'
import { compulsionLaw, informationDisclosure, penaltyLaw, readings } from '../norms/index.ts'
import { decisionOf, fineOf, isDecided } from './case-facts.ts'
import { handlingEnd, handlingStart } from './decision.ts'
import { orderDutyOf } from './duty.ts'
import { isVillageOrder } from './execution-power.ts'
import { excludedSpells, isPaused } from './discontinuance-facts.ts'
import { stillKept } from './preservation.ts'
import { withdrawalCause, standingPublication } from './publication.ts'
import { servedOn } from './served-on.ts'
import { fineOpen } from './surcharge.ts'
import { of, upTo, decided, filed, ended, closed, countySetting, publishable, unpublished, remediesOverOn, lawFrom } from './clock-facts.ts'

/** 立案 → 作出决定. Nothing pauses it: hearing, inspection, testing, discontinuance are inside the ninety days (CLK-08), unless a rule bound to the item says otherwise. */
export const decideClock: ClockRule = {
  id: 'decide',
  row: 'DEC-20',
  severity: 'annul',
  title: '作出决定',
  whose: 'authority',
  per: 'party',
  term: penaltyLaw.decideInTime,
  reading: readings.rollForwardForParty,
  since: handlingStart,
  termOf: scene => {
    const act = filed(scene)
    const end = handlingEnd(scene)
    const own = scene.dossier.item?.decideWithin?.term
    if (!act || !end) return own
    return lastOf(scene.acts, acts.extendTime) ? days(daysBetween(handlingStart(scene) ?? doneOn(act), end.lastDay)) : own
  },
  until: [acts.decide],
  meets: act => allOf([act], acts.decide).every(isDecided),
  // an extension is told by its last day, which holds them already
  suspensions: scene => (lastOf(scene.acts, acts.extendTime) ? [] : excludedSpells(scene)),
  // an order under 城乡规划法第六十五条 is itself what the case comes to, and no penalty
  void: scene => ended(scene) || isPaused(scene) || isVillageOrder(orderDutyOf(scene, of(scene))),
}

/** 决定 → 送达. */
export const deliverClock: ClockRule = {
  id: 'deliver',
  row: 'SER-01',
  title: '送达决定书',
  whose: 'authority',
  per: 'party',
  term: penaltyLaw.deliverInTime,
  since: scene => {
    const act = decided(scene)
    return act?.facts.decision === '移送司法机关' ? undefined : act && doneOn(act)
  },
  until: [acts.deliverDecision],
  // a letter sent in time and sent back is an attempt in time where another delivery followed it
  meets: (act, scene) => {
    const mine = allOf(scene.acts, acts.deliverDecision, of(scene))
    return mine.some(a => byTime(a, act) >= 0 && servedOn(a) !== undefined)
  },
}

/** 登记保存 → 处理决定. */
export const preservationClock: ClockRule = {
  id: 'preservation',
  row: 'EVI-10',
  severity: 'annul',
  title: '处理登记保存的证据',
  whose: 'authority',
  per: 'case',
  term: penaltyLaw.preserveInTime,
  since: scene => {
    const act = lastOf(scene.acts, acts.registerPreservation)
    return act && dayOf(act.facts.at)
  },
  until: [acts.disposePreserved],
  // goods may be handled one by one, if all are in time
  meets: (act, scene) => stillKept(upTo(scene, act).acts.filter(a => a.track === act.track)).length === 0,
}

/** 当场收缴 → 交机关 → 缴银行. */
export const handInClock: ClockRule = {
  id: 'hand-in',
  row: 'FIN-08',
  title: '当场收的罚款交到机关',
  whose: 'authority',
  per: 'party',
  term: penaltyLaw.handInTime,
  since: scene => {
    const act = lastOf(scene.acts, acts.collectOnTheSpot, of(scene))
    const landed = act && allOf(scene.acts, acts.handInMoney, of(scene)).find(a => byTime(a, act) > 0)?.facts.landedOn
    return act && later(day(act.facts.collectedOn), day(landed ?? act.facts.collectedOn))
  },
  until: [acts.handInMoney],
}

export const bankClock: ClockRule = {
  id: 'bank',
  row: 'FIN-08',
  title: '机关缴存银行',
  whose: 'authority',
  per: 'party',
  term: penaltyLaw.bankInTime,
  since: scene => {
    const act = lastOf(scene.acts, acts.handInMoney, of(scene))
    return act && day(act.facts.on)
  },
  until: [acts.bankMoney],
}

/** 当场决定 → 备案. */
export const simpleFilingClock: ClockRule = {
  id: 'simple-filing',
  row: 'SIM-06',
  severity: 'warn',
  title: '当场处罚备案',
  whose: 'authority',
  per: 'case',
  term: readings.simpleFiledWithin,
  since: scene => {
    const act = lastOf(scene.acts, acts.decideOnTheSpot)
    return act && doneOn(act)
  },
  termOf: scene => countySetting(scene, 'simple.fileWithin', workingDays),
  until: [acts.fileRecord],
}

/** 结案 → 归档. */
export const archiveClock: ClockRule = {
  id: 'archive',
  row: 'PUB-09',
  severity: 'warn',
  title: '归档',
  whose: 'authority',
  per: 'case',
  term: readings.archivedWithin,
  since: scene => {
    const act = closed(scene)
    return act && doneOn(act)
  },
  termOf: scene => countySetting(scene, 'archive.within', days),
  until: [acts.archive],
}

export const creditPublicityClock: ClockRule = {
  id: 'publish',
  row: 'PUB-03',
  severity: 'warn',
  title: '信用公示',
  whose: 'authority',
  per: 'party',
  term: readings.creditPublicity,
  since: publishable,
  until: [acts.publish],
  void: unpublished,
}

export const disclosureClock: ClockRule = {
  id: 'disclose',
  row: 'PUB-03',
  title: '主动公开决定',
  whose: 'authority',
  per: 'party',
  term: informationDisclosure.discloseInTime,
  since: publishable,
  until: [acts.publish],
  void: unpublished,
}

/** 决定被撤销、变更、确认违法、无效 → 撤回公示. */
export const withdrawClock: ClockRule = {
  id: 'withdraw',
  row: 'PUB-05',
  title: '撤回公示',
  whose: 'authority',
  per: 'party',
  term: penaltyLaw.withdrawPublication,
  since: scene => {
    const cause = withdrawalCause(scene, of(scene))
    return cause && day(cause.since)
  },
  until: [acts.withdrawPublication],
  void: scene =>
    standingPublication(scene, of(scene)) === undefined && lastOf(scene.acts, acts.withdrawPublication, of(scene)) === undefined,
}

/** 救济期满 → 申请法院强制执行. Nothing to ask for once all is paid. */
export const courtClock: ClockRule = {
  id: 'court',
  row: 'CRT-01',
  severity: 'warn',
  title: '申请法院强制执行',
  whose: 'authority',
  per: 'party',
  term: compulsionLaw.courtWindow,
  since: scene => {
    const decision = decisionOf(scene, of(scene))
    return decision && fineOf(decision.penalties) > 0 ? remediesOverOn(scene) : undefined
  },
  until: [acts.requestClosing, acts.applyCourt],
  meets: act => allOf([act], acts.requestClosing).every(a => a.facts.reason === '法院受理强制执行申请'),
  // late with a good reason is not late (行诉解释第一百五十六条)
  void: scene =>
    fineOpen(scene, of(scene)) === 0 || allOf(scene.acts, acts.applyCourt, of(scene)).some(a => a.facts.lateReason !== undefined),
}

/** 违法行为终了 → 发现: the limitation, met by the lead that found it. */
export const limitationClock: ClockRule = {
  id: 'limitation',
  row: 'FIL-03',
  severity: 'warn',
  title: '追责时效',
  whose: 'authority',
  per: 'case',
  term: penaltyLaw.limitation,
  since: scene => {
    const f = lastOf(scene.acts, acts.requestFiling)?.facts
    if (f?.continuing && f.endedOn === undefined) return undefined
    const on = f ? (f.endedOn ?? f.actOn) : lastOf(scene.acts, acts.tellOnTheSpot)?.facts.actOn
    return on === undefined ? undefined : day(on)
  },
  termOf: scene => {
    const five = lastOf(scene.acts, acts.requestFiling)?.facts.fiveYears
    const on = lastOf(scene.acts, acts.requestFiling)?.facts.actOn
    return five?.lifeHealthFinance && five.harm && on !== undefined
      ? valueOn(penaltyLaw.limitationHealth, later(day(on), lawFrom))
      : scene.dossier.item?.limitation.special?.term
  },
  until: [acts.registerLead, acts.tellOnTheSpot],
}
