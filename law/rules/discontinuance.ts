// A case discontinued (案件中止): the Penalty Law knows no pause (art. 60), so nothing stands still by it but our own work.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type Act } from '../kit/act.ts'
import { day, daysBetween, type Day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { days, endOf } from '../kit/term.ts'
import { compulsionLaw, criminalTransferRegulation, penaltyLaw, readings } from '../norms/index.ts'
import { decisionOf, factsNow, onDayOf } from './case-facts.ts'
import { handlingEnd } from './decision.ts'
import { discontinuedNow, isExcluded, isPaused } from './discontinuance-facts.ts'
import { namesOf, periodOf } from './measures-facts.ts'
import { heldGoods } from './measures-held.ts'
import { pendingTransfer } from './transfer-facts.ts'

/** What a case that stands still waits with; what comes in, and what was decided before, is recorded and delivered all the same. */
const atRest: ReadonlySet<string> = new Set(
  [
    acts.inspectSite,
    acts.question,
    acts.summon,
    acts.sample,
    acts.reviewMonitoring,
    acts.tellMonitoredFacts,
    acts.concludeInvestigation,
    acts.requestNotice,
    acts.approveNotice,
    acts.submitReview,
    acts.review,
    acts.answerReview,
    acts.discuss,
    acts.requestDecision,
    acts.decide,
    acts.terminate,
  ].map(kind => kind.id),
)
export const resumedFirst = rule({
  id: 'DEC-21c',
  title: '案件已经中止',
  basis: [readings.discontinued],
  severity: 'warn',
  met: scene => {
    const standing = discontinuedNow(scene)
    if (!standing || !(atRest.has(scene.next.kind) || (scene.next.kind === acts.extendTime.id && isPaused(scene)))) return true
    return {
      found: `${onDayOf(doneOn(standing.approval))}批准中止，还没有恢复`,
      mend: '中止的理由消除后，先批准恢复办理',
      step: acts.requestResumption.id,
    }
  },
})

export const mayBeDiscontinued = rule({
  id: 'DEC-21d',
  title: '案件不能中止',
  basis: [readings.discontinued],
  severity: 'warn',
  met: scene => {
    if (scene.next.kind !== acts.requestDiscontinuance.id && scene.next.kind !== acts.approveDiscontinuance.id) return true
    // whoever turns a request down needs no ground for a standstill
    if (factsNow(scene, acts.approveDiscontinuance)?.outcome === '不同意') return true
    if (!allOf(scene.acts, acts.file_).some(a => a.facts.outcome === '同意'))
      return { found: '还没有立案', mend: '先立案；不立案的办不予立案' }
    const parties = scene.dossier.parties
    if (parties.length > 0 && parties.every(p => decisionOf(scene, p.id)))
      return { found: '已经作出决定', mend: '决定以后不再中止；执行中的依行政强制法中止执行' }
    const standing = discontinuedNow(scene)
    return standing === undefined || { found: `${onDayOf(doneOn(standing.approval))}已经中止`, mend: '不用再报' }
  },
})
/** 已移送司法机关: there must be such a transfer, still without its outcome. */
export const groundIsRecorded = rule({
  id: 'DEC-21e',
  title: '中止的理由和登记不符',
  basis: [readings.discontinued, criminalTransferRegulation.noPenaltyPending],
  severity: 'warn',
  met: scene =>
    factsNow(scene, acts.requestDiscontinuance)?.ground !== '已移送司法机关，等待处理结果' ||
    pendingTransfer(scene) !== undefined || { found: '没有还在等结果的移送', mend: '先办涉嫌犯罪移送；已有结果的，按结果办' },
})

export const excludedByItsOwnText = rule({
  id: 'DEC-21b',
  title: '中止期间不计入办案期限没有依据',
  basis: [penaltyLaw.decideInTime, readings.discontinued],
  governs: 'filing',
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.requestDiscontinuance)
    if (!f?.excludedBy || isExcluded(f, scene.dossier)) return true
    const own = scene.dossier.item?.decideWithin?.basis.law
    return {
      found: `写的是《${f.excludedBy.law}》（${f.excludedBy.level}）`,
      mend: own
        ? `本事项另定办案期限的是《${own}》，只有它能不计入；别的规定不能借用`
        : '本事项没有另定办案期限的法律、法规、规章：不填依据，期限照走',
    }
  },
})

/** The day on which the ground is looked into again, as it is wanted now. */
const reviewWanted = (scene: Scene): Day | undefined => {
  const on = factsNow(scene, acts.requestDiscontinuance)?.reviewOn ?? factsNow(scene, acts.reviewDiscontinuance)?.reviewOn
  return on === undefined ? undefined : day(on)
}
/** Whether the days the wanted or standing discontinuance covers are not counted. */
const uncounted = (scene: Scene): boolean =>
  isExcluded(factsNow(scene, acts.requestDiscontinuance) ?? discontinuedNow(scene)?.request?.facts, scene.dossier)
export const reviewedBeforeTheEnd = rule({
  id: 'DEC-20b',
  title: '核查日期不在办案期限以内',
  basis: [penaltyLaw.decideInTime, readings.discontinued],
  governs: 'filing',
  severity: 'warn',
  met: scene => {
    const on = reviewWanted(scene)
    if (on === undefined) return true
    if (on < scene.today) return { found: `写的是${onDayOf(on)}，已经过去`, mend: '写今后的一天' }
    const end = uncounted(scene) ? undefined : handlingEnd(scene)
    return (
      !end ||
      on <= end.lastDay || {
        found: `${onDayOf(on)}才核查，办案期限到${onDayOf(end.lastDay)}为止`,
        mend: '中止不停办案期限：核查日期写在期限以内，留出作决定的时间',
      }
    )
  },
})
/** A seizure runs on: it may not end unseen while the case stands still. */
export const seizureRunsOn = rule({
  id: 'MEA-07h',
  title: '核查日期在查封、扣押期满以后',
  basis: [compulsionLaw.seizurePeriod, readings.discontinued],
  severity: 'warn',
  met: scene => {
    const on = reviewWanted(scene)
    if (on === undefined) return true
    for (const seizure of allOf(scene.acts, acts.carryOutMeasure)) {
      const held = heldGoods(scene.acts).filter(piece => piece.act === seizure.id)
      const until = periodOf(scene, seizure).end.lastDay
      if (held.length > 0 && on > until)
        return {
          found: `${namesOf(held)}查封、扣押到${onDayOf(until)}为止`,
          mend: '中止不停查封、扣押的期限：核查日期写在期满以前，或者先处理、解除',
        }
    }
    return true
  },
})
export const preservationRunsOn = rule({
  id: 'EVI-10h',
  title: '核查日期在登记保存期满以后',
  basis: [penaltyLaw.preserveInTime, readings.discontinued],
  severity: 'warn',
  met: scene => {
    const on = reviewWanted(scene)
    if (on === undefined) return true
    for (const kept of allOf(scene.acts, acts.registerPreservation)) {
      if (allOf(scene.acts, acts.disposePreserved).some(a => a.track === kept.track && byTime(a, kept) > 0)) continue
      const term = valueOn(penaltyLaw.preserveInTime, doneOn(kept))
      const until = endOf(term, doneOn(kept), { calendar: scene.calendar, whose: 'authority' }).lastDay
      if (on > until)
        return {
          found: `${namesOf(kept.facts.goods)}登记保存到${onDayOf(until)}为止`,
          mend: '中止不停登记保存的期限：核查日期写在期满以前，或者先作出处理决定',
        }
    }
    return true
  },
})

/** The act that named the day of the next review: the approved request, or a review since. */
function reviewSet(all: readonly Act[]): { readonly by: Act; readonly on: Day } | undefined {
  const standing = discontinuedNow({ acts: all })
  if (!standing) return undefined
  const reviewed = lastOf(all, acts.reviewDiscontinuance)
  if (reviewed && byTime(reviewed, standing.approval) > 0) return { by: reviewed, on: day(reviewed.facts.reviewOn) }
  return standing.request && { by: standing.approval, on: day(standing.request.facts.reviewOn) }
}
/** 批准中止（上次核查）→ 核查. The office's own appointment: no law sets it, so being late is no finding. */
export const reviewClock: ClockRule = {
  id: 'discontinuance-review',
  row: 'DEC-21',
  severity: 'warn',
  title: '核查中止的理由',
  whose: 'party',
  kept: true,
  per: 'case',
  term: readings.discontinuanceReviewed,
  since: scene => {
    const set = reviewSet(scene.acts)
    return set && doneOn(set.by)
  },
  termOf: scene => {
    const set = reviewSet(scene.acts)
    return set && set.on >= doneOn(set.by) ? days(daysBetween(doneOn(set.by), set.on)) : undefined
  },
  until: [acts.reviewDiscontinuance],
  meets: (act, scene) => {
    const set = reviewSet(scene.acts)
    return set !== undefined && byTime(act, set.by) > 0
  },
}

/** For every step of `discontinuance`; each speaks only of its own kind. */
export const discontinuanceRules: readonly Rule[] = [
  mayBeDiscontinued,
  groundIsRecorded,
  excludedByItsOwnText,
  reviewedBeforeTheEnd,
  seizureRunsOn,
  preservationRunsOn,
]
/** For `always` of the ordinary procedure. */
export const whileDiscontinued: readonly Rule[] = [resumedFirst]
