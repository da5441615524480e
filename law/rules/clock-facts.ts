// What the clocks read from a case.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type Act, type PartyId } from '../kit/act.ts'
import { day, later, type Day } from '../kit/day.ts'
import { numberSetting, settingOn } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockScene } from '../kit/procedure.ts'
import { endOf, type Term } from '../kit/term.ts'
import { landLaw, litigationInterpretation, litigationLaw, penaltyLaw, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, isDecided, madeDecision, servedPaper } from './case-facts.ts'
import { isLandDemolition } from './remedies.ts'
import { remedyEvents } from './remedy-events.ts'
import { planOf } from './surcharge.ts'

export const of = (scene: ClockScene): PartyId => scene.party ?? ''

/** The acts so far seen from one act backwards, that act included. */
export const upTo = (scene: ClockScene, act: Act): Pick<ClockScene, 'acts'> => ({
  acts: scene.acts.filter(a => a.id === act.id || byTime(a, act) < 0),
})

export const decided = (scene: ClockScene) => allOf(scene.acts, acts.decide, of(scene)).findLast(isDecided)

export const filed = (scene: ClockScene) => allOf(scene.acts, acts.file_).findLast(a => a.facts.outcome === '同意')

export const ended = (scene: ClockScene): boolean => lastOf(scene.acts, acts.terminate) !== undefined

export const closed = (scene: ClockScene) => allOf(scene.acts, acts.close).findLast(a => a.facts.outcome === '同意')

export function orderServed(scene: ClockScene): { readonly served: Day; readonly by: Day } | undefined {
  const order = lastOf(scene.acts, acts.orderCorrection, of(scene))
  const served = order && servedPaper(scene.acts, acts.deliverOrder, [order.id], of(scene))
  return order && served && { served, by: day(order.facts.correctBy) }
}

export function countySetting(
  scene: ClockScene,
  key: 'simple.fileWithin' | 'archive.within',
  unit: (count: number) => Term,
): Term | undefined {
  const on = scene.acts.at(-1)
  const count = on && numberSetting(scene.dossier, key, doneOn(on))
  return count === undefined ? undefined : unit(count)
}

export const publishable = (scene: ClockScene): Day | undefined => {
  const decision = decisionOf(scene, of(scene))
  return decision?.outcome === '给予行政处罚' ? decision.decidedOn : undefined
}

/** Reviewed and not to be published, or on the spot where the county publishes none. */
export function unpublished(scene: ClockScene): boolean {
  const decision = decisionOf(scene, of(scene))
  const review = lastOf(scene.acts, acts.reviewPublication, of(scene))
  const simple = decision?.onTheSpot === true && settingOn(scene.dossier, 'publication.simple', decision.decidedOn)?.value !== true
  return simple || review?.facts.publish === false
}

export const remedyUntil =
  (way: '行政复议' | '行政诉讼') =>
  (act: Act): boolean =>
    ['', ...act.parties].some(party => remedyEvents({ acts: [act] }, party).some(e => e.facts.way === way))

export const reconsidered = (scene: ClockScene) => remedyEvents(scene, of(scene)).findLast(e => e.facts.way === '行政复议')

export function landTerm(scene: ClockScene): Term | undefined {
  const decision = madeDecision(scene, of(scene))
  return decision?.served && isLandDemolition(scene.dossier, decision.penalties) ? valueOn(landLaw.suitInTime, decision.served) : undefined
}

const suitTerm = (scene: ClockScene, served: Day): Term =>
  suitUntold(scene)
    ? valueOn(litigationInterpretation.suitWhenNotTold, served)
    : (landTerm(scene) ?? valueOn(litigationLaw.suitInTime, served))
/** DEC-19: the decision does not tell until when one may sue; then at most a year from knowing its content. */
export function suitUntold(scene: ClockScene): boolean {
  const made = madeDecision(scene, of(scene))
  if (!made || made.onTheSpot) return false
  const told = allOf(scene.acts, acts.requestDecision, of(scene)).findLast(a => byTime(a, made.act) < 0)?.facts.remedies?.suit ?? ''
  return !/[\d一二三四五六七八九十]\s*(个月|月|日|天|年)/.test(told)
}

/** The day on which the last period for remedies ended, or the plan granted; from then the court may be asked. */
export function remediesOverOn(scene: ClockScene): Day | undefined {
  const party = of(scene)
  const decision = decisionOf(scene, party)
  if (!decision?.served) return undefined
  const counting = { calendar: scene.calendar, whose: 'party' as const }
  const last = reconsidered(scene)
  if (last && last.facts.event !== '结果') return undefined
  const suit = remedyEvents(scene, party).findLast(e => e.facts.way === '行政诉讼')
  if (suit && suit.facts.event !== '结果') return undefined
  const reconsiderBy = endOf(valueOn(reconsiderationLaw.applyInTime, decision.served), decision.served, counting).lastDay
  const suitBy = suit
    ? day(suit.facts.receivedOn)
    : last
      ? endOf(valueOn(litigationLaw.suitAfterReconsideration, day(last.facts.receivedOn)), day(last.facts.receivedOn), counting).lastDay
      : decision.onTheSpot
        ? reconsiderBy
        : endOf(suitTerm(scene, decision.served), decision.served, counting).lastDay
  const plan = planOf(scene, party)?.rows.at(-1)?.on
  const over = later(reconsiderBy, suitBy)
  return plan ? later(over, plan) : over
}

export const lawFrom = day(penaltyLaw.limitationHealth.editions[0]?.from ?? '2021-07-15')
