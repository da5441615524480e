// The duty that execution is about: the order or decision behind it, whether it was performed, and when the party's remedies are over.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type Act, type PartyId } from '../kit/act.ts'
import { day, isDay, later, type Day } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import { on, valueOn, type Citation } from '../kit/norm.ts'
import type { Scene } from '../kit/rule.ts'
import { endOf } from '../kit/term.ts'
import { landLaw, litigationInterpretation, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { decisionOf, factsNow, fineOf, madeDecision, otherKind, servedPaper, type Penalty } from './case-facts.ts'
import { suitUntold } from './clock-facts.ts'
import { remedyEvents } from './remedy-events.ts'
import { fineOpen, planOf } from './surcharge.ts'

/** What the duty is read from. */
export type DutyScene = Pick<Scene, 'acts' | 'calendar' | 'dossier'>
export interface Duty {
  readonly from: 'order' | 'decision'
  readonly act: Act
  readonly served?: Day
  /** The last day for performing it, where the paper sets one. */
  readonly by?: Day
  readonly demolition: boolean
  readonly fine: boolean
  readonly onTheSpot: boolean
  /** The provisions it stands on; empty where nobody has said. */
  readonly under: readonly Citation[]
  /** The decision no longer stands. */
  readonly annulled: boolean
}

const speaksOfDemolition = (words: string): boolean => words.includes('拆')
const demolishes = (penalties: readonly Penalty[]): boolean =>
  penalties.some(p => p.kind === otherKind && speaksOfDemolition(p.object ?? ''))
/** What the registers say the item stands on; a history that does not know its item says so in brackets. */
const basesOf = ({ item }: Pick<Dossier, 'item'>): readonly Citation[] =>
  (item?.bases ?? []).filter(b => (b.role === 'penalises' || b.role === 'authorises') && !b.law.startsWith('（'))
const isAnnulment = (outcome: string | undefined): boolean => outcome === '撤销' || outcome === '确认无效'

function orderDuty(scene: DutyScene, party: PartyId): Duty | undefined {
  const order = lastOf(scene.acts, acts.orderCorrection, party)
  if (!order) return undefined
  const served = servedPaper(scene.acts, acts.deliverOrder, [order.id], party)
  const { under, correctBy, demand } = order.facts
  const result = remedyEvents(scene, party, 'order').findLast(e => e.facts.event === '结果' && byTime(e.act, order) > 0)
  return {
    from: 'order',
    act: order,
    ...(served ? { served } : {}),
    ...(isDay(correctBy) ? { by: served ? later(correctBy, served) : correctBy } : {}),
    demolition: speaksOfDemolition(demand),
    fine: false,
    onTheSpot: false,
    under: under ? [{ law: under.law, article: under.article }] : basesOf(scene.dossier),
    annulled: isAnnulment(result?.facts.outcome),
  }
}
function decisionDuty(scene: DutyScene, party: PartyId): Duty | undefined {
  const made = madeDecision(scene, party)
  if (!made || made.outcome !== '给予行政处罚') return undefined
  const stands = decisionOf(scene, party)
  return {
    from: 'decision',
    act: made.act,
    ...(made.served ? { served: made.served } : {}),
    demolition: demolishes(made.penalties),
    fine: fineOf(made.penalties) > 0,
    onTheSpot: made.onTheSpot,
    under: basesOf(scene.dossier),
    annulled: stands === undefined,
  }
}

/** The decision an act of execution names, or an earlier one of its track. */
function named(scene: Scene): string | undefined {
  const kinds = [
    acts.decideExecution,
    acts.announceDemolition,
    acts.carryOutExecution,
    acts.decideSubstitute,
    acts.requestCourt,
    acts.applyCourt,
  ]
  const now = kinds.flatMap(kind => factsNow<{ readonly of?: string | undefined }>(scene, kind)?.of ?? [])
  const before = kinds.flatMap(kind =>
    allOf<{ readonly of?: string | undefined }>(scene.acts, kind)
      .filter(a => a.track === scene.next.track)
      .flatMap(a => a.facts.of ?? []),
  )
  return now.at(-1) ?? before.at(-1)
}
/** How the duty of this track is (or is to be) forced, as far as its acts say. */
export function wayOf(scene: Scene): (typeof acts.executionWays)[number] | undefined {
  const now = factsNow(scene, acts.decideExecution) ?? factsNow(scene, acts.carryOutExecution)
  if (now) return now.way
  const before = scene.acts.filter(a => a.track === scene.next.track)
  if (scene.next.kind === acts.announceDemolition.id || lastOf(before, acts.announceDemolition)) return '强制拆除'
  return lastOf(before, acts.decideExecution)?.facts.way
}
/** The duty an act is about: the one named; else the one that fits how it is forced; an order before a decision unless money is owed. */
export function dutyOf(scene: Scene, party: PartyId): Duty | undefined {
  const [order, decision] = [orderDuty(scene, party), decisionDuty(scene, party)]
  const both = [order, decision].filter(d => d !== undefined)
  const id = named(scene)
  const own = both.find(d => d.act.id === id)
  if (own) return own
  const way = wayOf(scene)
  const moneys =
    way === '拍卖已查封扣押的财物' || way === '划拨存款汇款' || [acts.requestCourt.id, acts.applyCourt.id].includes(scene.next.kind)
  if (moneys) return decision ?? order
  if (way === '强制拆除') return both.find(d => d.demolition) ?? order ?? decision
  return decision?.fine && scene.next.kind === acts.demand.id && !order?.demolition ? decision : (order ?? decision)
}

/** The order to a party as a duty. */
export const orderDutyOf = (scene: DutyScene, party: PartyId): Duty | undefined => orderDuty(scene, party)
/** What the court would be asked for: the decision, or where there is none the order. */
export const courtDutyOf = (scene: DutyScene, party: PartyId): Duty | undefined => decisionDuty(scene, party) ?? orderDuty(scene, party)

/** Whether a duty is performed: corrected at a re-check, performed otherwise, the fine paid. */
export function isPerformed(scene: Pick<Scene, 'acts'>, party: PartyId, duty: Duty): boolean {
  const after = (a: Act): boolean => byTime(a, duty.act) > 0
  const checked = allOf(scene.acts, acts.recheckCorrection, party).findLast(a => a.track === duty.act.track && after(a))
  if (duty.from === 'order' && checked) return checked.facts.state === '已改正'
  const performed = allOf(scene.acts, acts.performOther, party).some(after)
  return duty.fine ? fineOpen(scene, party) === 0 && (!duty.demolition || performed) : performed
}

/** When the party's remedies against a duty are over. */
export interface RemediesOver {
  /** The last day of the last period. */
  readonly last?: Day
  readonly reconsiderBy?: Day
  readonly suitBy?: Day
  /** The remedy that is pending. */
  readonly pending?: '行政复议' | '行政诉讼'
}
const isLand = (duty: Duty, dossier: Pick<Dossier, 'item'>): boolean => {
  if (!duty.demolition && duty.from === 'decision') return false
  const own = duty.from === 'order' ? lastUnder(duty.act) : undefined
  return own
    ? own === landLaw.suitInTime.law
    : (dossier.item?.bases.some(b => b.law === landLaw.suitInTime.law && b.role !== 'procedure') ?? false)
}
const lastUnder = (act: Act): string | undefined => allOf([act], acts.orderCorrection)[0]?.facts.under?.law
/** Whether 土地管理法 governs the duty: fifteen days for a suit, and only the court demolishes (art. 83). */
export const isLandDuty = isLand

/**
 * Both periods, sixty days and six months (fifteen days under 土地管理法, or after a reconsideration), each from delivery,
 * rolled forward for the party; nothing while a remedy is pending.
 */
export function remediesOver(scene: DutyScene, party: PartyId, duty: Duty): RemediesOver {
  const { served } = duty
  if (!served) return {}
  const remedies = remedyEvents(scene, party, duty.from).filter(e => byTime(e.act, duty.act) > 0)
  const lastBy = (way: '行政复议' | '行政诉讼') => remedies.findLast(e => e.facts.way === way)
  const [review, suit] = [lastBy('行政复议'), lastBy('行政诉讼')]
  if (suit && suit.facts.event !== '结果') return { pending: '行政诉讼' }
  if (review && review.facts.event !== '结果') return { pending: '行政复议' }
  const until = (term: Parameters<typeof endOf>[0], from: Day): Day =>
    endOf(term, from, { calendar: scene.calendar, whose: 'party' }).lastDay
  if (suit) return { last: day(suit.facts.receivedOn) }
  // an application withdrawn leaves the party the time for suing it had (行诉解释第五十八条)
  const tried = review?.facts.outcome === '撤回、终止' ? undefined : review
  const suit6 = suitTermOf(scene, party, duty)
  // the sixty days end within the six months: before the edition at hand these alone say when both are over
  if (suit6 === litigationLaw.suitInTime && !duty.onTheSpot && !on(reconsiderationLaw.applyInTime, served).ok) {
    const suitBy = tried
      ? until(valueOn(litigationLaw.suitAfterReconsideration, day(tried.facts.receivedOn)), day(tried.facts.receivedOn))
      : until(valueOn(suit6, served), served)
    return { last: suitBy, suitBy }
  }
  const reconsiderBy = until(valueOn(reconsiderationLaw.applyInTime, served), served)
  const suitBy = tried
    ? until(valueOn(litigationLaw.suitAfterReconsideration, day(tried.facts.receivedOn)), day(tried.facts.receivedOn))
    : duty.onTheSpot
      ? reconsiderBy
      : until(valueOn(suit6, served), served)
  return { last: later(reconsiderBy, suitBy), reconsiderBy, suitBy }
}
function suitTermOf(scene: DutyScene, party: PartyId, duty: Duty) {
  // DEC-19: nobody told until when one may sue
  if (duty.from === 'decision' && suitUntold({ ...scene, party })) return litigationInterpretation.suitWhenNotTold
  return isLand(duty, scene.dossier) ? landLaw.suitInTime : litigationLaw.suitInTime
}
/** … and the end of a plan to pay, from which the court's three months run (行政处罚法 art. 72 para. 2, FIN-13). */
export function courtOpensAfter(scene: DutyScene, party: PartyId, duty: Duty): Day | undefined {
  const { last } = remediesOver(scene, party, duty)
  const plan = duty.from === 'decision' ? planOf(scene, party)?.rows.at(-1)?.on : undefined
  return last && plan ? later(last, plan) : last
}

/** The latest demand for a duty, and the day it was served. */
export function demandOf(scene: Pick<Scene, 'acts'>, party: PartyId, duty: Duty | undefined) {
  const made = allOf(scene.acts, acts.demand, party).findLast(a => duty === undefined || byTime(a, duty.act) > 0)
  const served = made && servedPaper(scene.acts, acts.deliverDemand, [made.id], party)
  return (
    made && { act: made, ...(served ? { served, until: later(served, isDay(made.facts.lastOn) ? made.facts.lastOn : doneOn(made)) } : {}) }
  )
}
