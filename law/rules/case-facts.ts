// What the acts of a case say, party by party: the notice in force, the hearing, the draft, the decision.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, wellFormed, type Act, type ActKind, type FactsOf, type PartyId } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import { dayInChinese, type Day } from '../kit/day.ts'
import type { Party, PenaltyKind } from '../kit/dossier.ts'
import { amountInFigures, fen, type Fen } from '../kit/money.ts'
import { valueOn } from '../kit/norm.ts'
import { partiesOf, type Scene, type Shortfall } from '../kit/rule.ts'
import { endOf, workingDays, type TermEnd } from '../kit/term.ts'
import { penaltyLaw } from '../norms/index.ts'
import { servedOn, type DeliveryFacts } from './served-on.ts'

/** The facts of an act of this kind. */
export type { FactsOf }
type History = Pick<Scene, 'acts'>
type Dated = History & { readonly calendar: Calendar }
export interface Penalty {
  readonly kind: PenaltyKind
  readonly amount?: number | undefined
  readonly object?: string | undefined
  readonly period?: string | undefined
}
export const otherKind = '法律行政法规规定的其他行政处罚' satisfies PenaltyKind

/** The facts wanted, when the wanted act is of this kind and they are known and well-formed. */
export function factsNow<F>(scene: Scene, kind: ActKind<F>): F | undefined {
  if (scene.prospective || scene.next.kind !== kind.id) return undefined
  return wellFormed(kind, scene.next.facts)
}
/** Asks for each party the act concerns; the first shortfall answers, naming the party where there are several. */
export function eachParty(scene: Scene, ask: (party: Party) => true | Shortfall): true | Shortfall {
  for (const party of partiesOf(scene)) {
    const answer = ask(party)
    if (answer !== true) return scene.dossier.parties.length > 1 ? { ...answer, found: `${party.name}：${answer.found}` } : answer
  }
  return true
}

/** 1,000元 */
export const yuanOf = (amount: number): string => `${amountInFigures(fen(amount)).replace(/\.00$/, '')}元`
export const onDayOf = dayInChinese
/** What stands where words are owed and a file says that there are none. */
export const noWords = '（没有）'
/** The same words, blanks and punctuation aside. */
export const sameWords = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (words: string): string => words.replace(/[\s，。、；：,.;:]/g, '')

export const sumOf = (penalties: readonly Penalty[], kind: PenaltyKind): Fen =>
  fen(penalties.filter(p => p.kind === kind).reduce((sum, p) => sum + (p.amount ?? 0), 0))
export const fineOf = (penalties: readonly Penalty[]): Fen => sumOf(penalties, '罚款')
export const confiscates = (p: Penalty): boolean => p.kind === '没收违法所得' || p.kind === '没收非法财物'
const mildest: readonly PenaltyKind[] = ['警告', '通报批评']
/** Why the first penalties are heavier than the second, or undefined. */
export function heavier(now: readonly Penalty[], before: readonly Penalty[]): string | undefined {
  const isSpared = before.some(b => !now.some(p => p.kind === b.kind))
  for (const kind of new Set(now.map(p => p.kind))) {
    // words in place of money weigh less; beside it they are one penalty more
    if (isSpared && mildest.includes(kind)) continue
    if (!before.some(p => p.kind === kind)) return `「${kind}」没有告知过`
    const [a, b] = [sumOf(now, kind), sumOf(before, kind)]
    if (a > b) return `${kind}${yuanOf(a)}，告知的是${yuanOf(b)}`
  }
  return undefined
}

/** Whether the head answered yes. */
const agreed = (act: Act<{ readonly outcome: string }>): boolean => act.facts.outcome === '同意'
/** The head's decision on the merits, not a draft sent back. */
export const isDecided = (act: Act<FactsOf<typeof acts.decide>>): boolean => agreed(act) && act.facts.decision !== '不作出，退回'

/** The acts since the last decision on this party: an earlier notice, hearing or review serves no second decision. */
export function thisRound({ acts: all }: History, party?: PartyId): readonly Act[] {
  const last = allOf(all, acts.decide, party).filter(isDecided).at(-1)
  return last ? all.filter(a => byTime(a, last) > 0) : all
}

export interface Notice {
  readonly request: Act<FactsOf<typeof acts.requestNotice>>
  readonly approval: Act<FactsOf<typeof acts.approveNotice>>
  /** The day its delivery takes effect. */
  readonly served?: Day
}
/** The request an approval answers: the one it names, else the latest before it. */
function requestOf<F>(
  all: readonly Act[],
  kind: ActKind<F>,
  approval: Act<{ readonly request?: string | undefined }>,
  party: PartyId,
): Act<F> | undefined {
  const before = allOf(all, kind, party).filter(a => byTime(a, approval) < 0)
  return before.find(a => a.id === approval.facts.request) ?? before.at(-1)
}
/** The latest approved notice to a party in this round. */
export function noticeOf(history: History, party: PartyId): Notice | undefined {
  const all = thisRound(history, party)
  const approval = allOf(all, acts.approveNotice, party).findLast(agreed)
  const request = approval && requestOf(all, acts.requestNotice, approval, party)
  if (!approval || !request) return undefined
  const served = servedPaper(all, acts.deliverNotice, [approval.id, request.id], party)
  return { request, approval, ...(served ? { served } : {}) }
}
/** The day on which a paper was served: the earliest of its deliveries that takes effect. */
export function servedPaper(all: readonly Act[], kind: ActKind<DeliveryFacts>, papers: readonly string[], party: PartyId): Day | undefined {
  return allOf(all, kind, party)
    .filter(a => papers.includes(a.facts.of))
    .flatMap(a => servedOn(a) ?? [])
    .toSorted()
    .at(0)
}

/** The term the notice gives for statement and defence, counted from its delivery. */
export function statementWindow(scene: Dated, party: PartyId): TermEnd | undefined {
  const notice = noticeOf(scene, party)
  return (
    notice?.served && endOf(workingDays(notice.request.facts.statementDays), notice.served, { calendar: scene.calendar, whose: 'party' })
  )
}
/** The term for asking for a hearing, where the notice told of it. */
export function hearingWindow(scene: Dated, party: PartyId): TermEnd | undefined {
  const notice = noticeOf(scene, party)
  if (!notice?.served || !notice.request.facts.hearingTold) return undefined
  return endOf(valueOn(penaltyLaw.hearingRequest, notice.served), notice.served, {
    calendar: scene.calendar,
    whose: 'party',
  })
}

export interface Hearing {
  readonly request?: Act<FactsOf<typeof acts.requestHearing>>
  readonly host?: Act<FactsOf<typeof acts.appointHost>>
  readonly notified?: Act<FactsOf<typeof acts.notifyHearing>>
  /** The day the hearing notice was served. */
  readonly served?: Day
  readonly held?: Act<FactsOf<typeof acts.holdHearing>>
  readonly over?: Act
  readonly report?: Act
  /** Asked for and neither held, ended nor withdrawn. */
  readonly pending: boolean
}
/** How the hearing of a party stands in this round. */
export function hearingOf(history: History, party: PartyId): Hearing {
  const all = thisRound(history, party)
  const request = lastOf(all, acts.requestHearing, party)
  const since = request ? all.filter(a => byTime(a, request) > 0) : []
  const host = lastOf(since, acts.appointHost, party)
  const notified = lastOf(since, acts.notifyHearing, party)
  const served = notified && servedPaper(since, acts.deliverHearingNotice, [notified.id], party)
  const held = lastOf(since, acts.holdHearing, party)
  const over = held ?? lastOf(since, acts.endHearing, party) ?? lastOf(since, acts.withdrawHearing, party)
  const report = lastOf(since, acts.reportHearing, party)
  return {
    ...(request ? { request } : {}),
    ...(host ? { host } : {}),
    ...(notified ? { notified } : {}),
    ...(served ? { served } : {}),
    ...(held ? { held } : {}),
    ...(over ? { over } : {}),
    ...(report ? { report } : {}),
    pending: request !== undefined && over === undefined,
  }
}

/** The drafted decision on a party: the one wanted now, else the latest submitted in this round. */
export function draftOf(scene: Scene, party: PartyId): FactsOf<typeof acts.requestDecision> | undefined {
  if (scene.next.kind === acts.requestDecision.id) return factsNow(scene, acts.requestDecision)
  return lastOf(thisRound(scene, party), acts.requestDecision, party)?.facts
}
/** What the last end-of-investigation report proposes for a party. */
export function proposalOf(scene: Pick<Scene, 'acts' | 'dossier'>, party: PartyId) {
  const name = scene.dossier.parties.find(p => p.id === party)?.name
  return lastOf(scene.acts, acts.concludeInvestigation)?.facts.proposals.findLast(p => p.party === party || p.party === name)
}
/** Whether the party is to be punished: by the draft, else by the report; a party nobody has spoken of yet counts as punished. */
export function isPunished(scene: Scene, party: PartyId): boolean {
  const outcome = draftOf(scene, party)?.outcome ?? proposalOf(scene, party)?.outcome
  return outcome === undefined || outcome === '给予行政处罚'
}
/** What is intended for a party: by the draft, else the notice, else the report. */
export function intendedFor(scene: Scene, party: PartyId): readonly Penalty[] {
  return draftOf(scene, party)?.penalties ?? noticeOf(scene, party)?.request.facts.penalties ?? proposalOf(scene, party)?.penalties ?? []
}
/** Whether the rules of the decision have to speak: a head may always send a draft back. */
export function isDeciding(scene: Scene): boolean {
  if (scene.next.kind !== acts.decide.id) return true
  if (scene.prospective) return lastOf(thisRound(scene), acts.requestDecision) === undefined
  const wanted = factsNow(scene, acts.decide)
  return wanted !== undefined && wanted.outcome === '同意' && wanted.decision !== '不作出，退回'
}
/** Asks only for the parties to be punished, and only when a decision is really being made. */
export const eachPunished = (scene: Scene, ask: (party: Party) => true | Shortfall): true | Shortfall =>
  isDeciding(scene) ? eachParty(scene, party => (isPunished(scene, party.id) ? ask(party) : true)) : true

export interface Decision {
  readonly act: Act
  readonly outcome: (typeof acts.outcomes)[number]
  readonly penalties: readonly Penalty[]
  readonly onTheSpot: boolean
  readonly surchargeStated: boolean
  readonly decidedOn: Day
  readonly served?: Day
}
/** The decision that stands for a party, as changed since; undefined when there is none or it was annulled. */
export function decisionOf(history: History, party: PartyId): Decision | undefined {
  const made = madeDecision(history, party)
  if (!made) return undefined
  const since = history.acts.filter(a => byTime(a, made.act) > 0)
  let penalties: readonly Penalty[] | undefined = made.penalties
  for (const a of since) {
    for (const r of allOf([a], acts.revokeDecision, party))
      penalties = r.facts.kind === '撤销' ? undefined : (r.facts.penalties ?? penalties)
    // what is registered with an order to correct befell the order
    for (const r of a.procedure === 'order-correction' ? [] : allOf([a], acts.recordRemedy, party)) {
      if (r.facts.event !== '结果') continue
      if (r.facts.outcome === '撤销' || r.facts.outcome === '确认无效') penalties = undefined
      if (r.facts.outcome === '变更') penalties = r.facts.penalties ?? penalties
    }
  }
  return penalties && { ...made, penalties }
}
/** The decision as it was made. */
export function madeDecision({ acts: all }: History, party: PartyId): Decision | undefined {
  const act = allOf(all, acts.decide, party).findLast(isDecided)
  const request = act && requestOf(all, acts.requestDecision, act, party)
  if (act && request) {
    const served = servedPaper(all, acts.deliverDecision, [act.id, request.id], party)
    return {
      act,
      outcome: request.facts.outcome,
      penalties: request.facts.penalties ?? [],
      onTheSpot: false,
      surchargeStated: request.facts.performance?.surchargeStated ?? false,
      decidedOn: doneOn(act),
      ...(served ? { served } : {}),
    }
  }
  const spot = lastOf(all, acts.decideOnTheSpot, party)
  if (!spot) return undefined
  const handed = lastOf(all, acts.handOver, party)
  return {
    act: spot,
    outcome: '给予行政处罚',
    penalties: spot.facts.penalties,
    onTheSpot: true,
    surchargeStated: spot.facts.surchargeStated ?? false,
    decidedOn: doneOn(spot),
    ...(handed ? { served: doneOn(handed) } : {}),
  }
}
