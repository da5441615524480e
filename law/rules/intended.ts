// What an act intends for each party, whichever act says it: the report, the notice, the draft, the decision, the form on the spot.
import * as acts from '../acts/index.ts'
import { has, lastOf, type Act, type ActKind, type PartyId } from '../kit/act.ts'
import { dayOf, isDay, type Day } from '../kit/day.ts'
import type { Party, Person } from '../kit/dossier.ts'
import { partiesOf, type Scene, type Shortfall } from '../kit/rule.ts'
import { factsNow, thisRound, type FactsOf, type Penalty } from './case-facts.ts'

export type DiscretionFacts = FactsOf<typeof acts.requestNotice>['discretion']
export interface Intended {
  readonly party: Party
  readonly outcome: (typeof acts.outcomes)[number]
  readonly ground?: (typeof acts.noPenaltyGrounds)[number] | undefined
  readonly penalties: readonly Penalty[]
  /** Missing on the spot, where no benchmark sheet is filled. */
  readonly discretion?: DiscretionFacts
}
const punished = '给予行政处罚' as const

/** The party of a case a field of text means: by its id, or by its name. */
export const partyNamed = (parties: readonly Party[], words: string): Party | undefined =>
  parties.find(p => p.id === words) ?? parties.find(p => p.name === words)
/** The person a field of text means. */
export const personNamed = (people: readonly Person[], words: string): Person | undefined =>
  people.find(p => p.id === words) ?? people.find(p => p.name === words)

/** All that the wanted act intends, party by party; empty while its facts are unknown or when it sends back. */
export function intendedNow(scene: Scene): readonly Intended[] {
  if (scene.prospective) return []
  const report = factsNow(scene, acts.concludeInvestigation)
  if (report) return report.proposals.flatMap(p => inReport(scene, report.discretion, p))
  return partiesOf(scene).flatMap(party => inAct(scene, party))
}
type Proposal = FactsOf<typeof acts.concludeInvestigation>['proposals'][number]
function inReport(scene: Scene, discretion: DiscretionFacts, p: Proposal): readonly Intended[] {
  const party = partyNamed(scene.dossier.parties, p.party)
  return party
    ? [{ party, outcome: p.outcome, ground: p.ground, penalties: p.outcome === punished ? (p.penalties ?? []) : [], discretion }]
    : []
}
function inAct(scene: Scene, party: Party): readonly Intended[] {
  const notice =
    factsNow(scene, acts.requestNotice) ?? (isYes(scene, acts.approveNotice) ? draft(scene, acts.requestNotice, party.id) : undefined)
  if (notice) return [{ party, outcome: punished, penalties: notice.penalties, discretion: notice.discretion }]
  const decision =
    factsNow(scene, acts.requestDecision) ?? (isYes(scene, acts.decide) ? draft(scene, acts.requestDecision, party.id) : undefined)
  if (decision) {
    return [
      {
        party,
        outcome: decision.outcome,
        ground: decision.ground,
        penalties: decision.outcome === punished ? (decision.penalties ?? []) : [],
        discretion: decision.discretion,
      },
    ]
  }
  const spot = factsNow(scene, acts.tellOnTheSpot) ?? factsNow(scene, acts.decideOnTheSpot)
  return spot ? [{ party, outcome: punished, penalties: spot.penalties }] : []
}
/** Whether the wanted act is the head's yes (to a decision: not one that sends back). */
export function isYes(scene: Scene, kind: ActKind<{ readonly outcome: string }>): boolean {
  if (factsNow(scene, kind)?.outcome !== '同意') return false
  return factsNow(scene, acts.decide)?.decision !== '不作出，退回'
}
const draft = <F>(scene: Scene, kind: ActKind<F>, party: PartyId): F | undefined => lastOf(thisRound(scene, party), kind, party)?.facts

/** Asks of each penalty that is intended now; the first shortfall answers. */
export function eachIntended(scene: Scene, ask: (intended: Intended) => true | Shortfall): true | Shortfall {
  for (const intended of intendedNow(scene)) {
    const answer = ask(intended)
    if (answer !== true) return scene.dossier.parties.length > 1 ? { ...answer, found: `${intended.party.name}：${answer.found}` } : answer
  }
  return true
}
/** … only of the parties to be punished. */
export const eachToPunish = (scene: Scene, ask: (intended: Intended) => true | Shortfall): true | Shortfall =>
  eachIntended(scene, i => (i.outcome === punished ? ask(i) : true))

/** The deed as the filing request (or the form on the spot) states it. */
export interface Deed {
  readonly on: Day
  /** It lasts, or went on for some time. */
  readonly continuing: boolean
  /** When a continuing deed ended; missing while it lasts. */
  readonly endedOn?: Day
  readonly discoveredOn?: Day
}
/** The deed, from the act wanted or the latest that says it; undefined before anything says it. */
export function deedOf(scene: Scene): Deed | undefined {
  const f = factsNow(scene, acts.requestFiling) ?? lastOf(scene.acts, acts.requestFiling)?.facts
  if (f && isDay(f.actOn)) {
    return {
      on: f.actOn,
      continuing: f.continuing,
      ...(f.endedOn !== undefined && isDay(f.endedOn) ? { endedOn: f.endedOn } : {}),
      ...(isDay(f.discoveredOn) ? { discoveredOn: f.discoveredOn } : {}),
    }
  }
  const now = factsNow(scene, acts.tellOnTheSpot)
  const told = now ?? lastOf(scene.acts, acts.tellOnTheSpot)?.facts
  return told && isDay(told.actOn) ? { on: told.actOn, continuing: false, discoveredOn: now ? scene.today : toldOn(scene) } : undefined
}
function toldOn(scene: Scene): Day {
  const told = lastOf(scene.acts, acts.tellOnTheSpot)
  return told ? dayOf(told.doneAt) : scene.today
}
/** The last day of the deed so far: the day a continuing one ended, or today while it lasts. */
export const lastDayOf = (deed: Deed, today: Day): Day => (deed.continuing ? (deed.endedOn ?? today) : deed.on)

/** The head has filed the case (a case on the spot is never filed). */
export function filedOn(scene: Pick<Scene, 'acts'>): Day | undefined {
  const filed = scene.acts.findLast(
    (a): a is Act<FactsOf<typeof acts.file_>> => has([a], acts.file_) && lastOf([a], acts.file_)?.facts.outcome === '同意',
  )
  return filed && dayOf(filed.doneAt)
}
