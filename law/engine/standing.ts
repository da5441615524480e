// Where a case stands: what is done, what is open, what is refused and why.
import type { Act, ActId, Office, PartyId } from '../kit/act.ts'
import type { Instant } from '../kit/day.ts'
import type { Phase, Procedure, Step } from '../kit/procedure.ts'
import type { Refusal } from '../kit/rule.ts'
import { mayStart, tracksOf, type Case, type Past, type Track } from './case.ts'
import { everybody } from './place.ts'
import { pastOf, refusals } from './refusals.ts'

/** One step, for one party where it is done per party. */
export interface StepStanding {
  readonly procedure: string
  /** `main`, a running side's id, or `new` where a side procedure would start. */
  readonly track: string
  readonly step: string
  readonly title: string
  readonly phase: Phase
  readonly party?: PartyId
  readonly office: Office
  readonly waitsFor?: string
  readonly optional: boolean
  /** open: nothing stands against it. refused: the law says no now. ahead: comes later. */
  readonly state: 'open' | 'refused' | 'ahead'
  readonly refusals: readonly Refusal[]
}
export interface TrackStanding {
  readonly procedure: string
  readonly title: string
  readonly track: string
  readonly over: boolean
  readonly parties: readonly PartyId[]
  /** Phase of the latest step that moved it on. */
  readonly phase: Phase
  /** In words: what was done last. */
  readonly stage: string
  readonly lastAct?: ActId
}
export interface Standing {
  readonly tracks: readonly TrackStanding[]
  readonly steps: readonly StepStanding[]
}

/** The standing of a case at a moment. Pure; the same in the server, the browser and the tests. */
export function standing(theCase: Case, now: Instant): Standing {
  const past = pastOf(theCase, wantedAct('', 'main', '', undefined, now))
  const tracks = tracksOf(theCase)
  const steps = tracks.flatMap(t => (t.over && t.id !== 'main' ? [] : stepsOf(theCase, t, now, past)))
  const sides = [...theCase.procedures.values()].filter(p => p.kind === 'side' && mayStart(p, past.acts))
  const starts = sides.flatMap(p => p.start.flatMap(s => startOf(theCase, p, s, now, past)))
  return { tracks: tracks.map(trackStanding), steps: [...steps, ...starts] }
}

function trackStanding(t: Track): TrackStanding {
  const last =
    [...t.places.values()].flatMap(p => (p.last ? [p.last] : [])).toSorted((a, b) => Date.parse(b.doneAt) - Date.parse(a.doneAt))[0] ??
    t.acts.at(-1)
  const step = last ? t.procedure.steps[last.kind] : undefined
  return {
    procedure: t.procedure.id,
    title: t.procedure.title,
    track: t.id,
    over: t.over,
    parties: t.parties,
    phase: step?.phase ?? '线索',
    stage: step?.title ?? '',
    ...(last ? { lastAct: last.id } : {}),
  }
}

function stepsOf(theCase: Case, t: Track, now: Instant, past: Past): readonly StepStanding[] {
  const parties: readonly PartyId[] = t.parties.length > 0 ? t.parties : [everybody]
  const seen = new Set<string>()
  const out: StepStanding[] = []
  for (const party of parties) {
    const open = t.places.get(party)?.open ?? new Set<string>()
    for (const [id, step] of Object.entries(t.procedure.steps)) {
      const mine = step.act.per === 'party' && party !== everybody ? party : undefined
      const key = `${id}/${mine ?? ''}`
      if (seen.has(key) || !(open.has(id) || isNext(t.procedure, open, id))) continue
      seen.add(key)
      out.push(stepStanding(theCase, t.procedure, t.id, step, id, mine, open.has(id), now, past))
    }
  }
  return out
}

/** One arrow ahead of what is open: shown with its reasons, so that nobody wonders. */
function isNext(procedure: Procedure, open: ReadonlySet<string>, id: string): boolean {
  if (procedure.steps[id]?.optional || procedure.steps[id]?.again) return false
  return [...open].some(s => !procedure.steps[s]?.again && procedure.steps[s]?.then.some(t => (typeof t === 'string' ? t : t.to) === id))
}

function stepStanding(
  theCase: Case,
  procedure: Procedure,
  track: string,
  step: Step,
  id: string,
  party: PartyId | undefined,
  inPlace: boolean,
  now: Instant,
  past: Past,
): StepStanding {
  const wanted = wantedAct(procedure.id, track, id, party, now)
  const no = refusals(theCase, wanted, true, past)
  const state = no.length === 0 ? 'open' : inPlace || no.some(r => r.rule !== 'ORDER') ? 'refused' : 'ahead'
  return {
    procedure: procedure.id,
    track,
    step: id,
    title: step.title,
    phase: step.phase,
    ...(party ? { party } : {}),
    office: step.act.who,
    ...(step.waitsFor ? { waitsFor: step.waitsFor } : {}),
    optional: step.optional,
    state,
    refusals: no,
  }
}

function startOf(theCase: Case, procedure: Procedure, id: string, now: Instant, past: Past): readonly StepStanding[] {
  const step = procedure.steps[id]
  if (!step) return []
  const parties = procedure.per === 'party' ? theCase.dossier.parties.map(p => p.id) : [undefined]
  return parties.map(p => ({ ...stepStanding(theCase, procedure, 'new', step, id, p, true, now, past), optional: true }))
}

/** An act only asked about. */
export function wantedAct(procedure: string, track: string, kind: string, party: PartyId | undefined, now: Instant): Act {
  return {
    id: 'wanted',
    kind,
    procedure,
    track,
    parties: party ? [party] : [],
    doneAt: now,
    recordedAt: now,
    recordedBy: '',
    by: [],
    facts: undefined,
  }
}
