// What every reader of a case is handed, and how its acts fall into tracks.
import { effective, inOrder, type Act, type PartyId } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Procedure } from '../kit/procedure.ts'
import type { OpenTrack } from '../kit/rule.ts'
import { follow, isOver, type Follower, type Position } from './place.ts'

/** A case as the law is asked about it. */
export interface Case {
  readonly dossier: Dossier
  readonly acts: readonly Act[]
  readonly calendar: Calendar
  readonly procedures: ReadonlyMap<string, Procedure>
}
/** The main procedure, or one run of a side procedure. */
export interface Track {
  readonly id: string
  readonly procedure: Procedure
  readonly acts: readonly Act[]
  readonly parties: readonly PartyId[]
  readonly over: boolean
  /** Where its acts have brought each party. */
  readonly places: ReadonlyMap<PartyId, Position>
}

/** The main procedure: the one of the latest main act, or the one an upgrade moved the case to. */
export function mainProcedureOf(theCase: Pick<Case, 'acts' | 'procedures'>): Procedure | undefined {
  const last = effective(theCase.acts).findLast(a => a.track === 'main')
  return last && mainProcedureAfter(last, theCase.procedures)
}
/** An act that ends one main procedure and begins another moves the case there: an upgrade, a lead from an inspection. */
function mainProcedureAfter(last: Act, procedures: Case['procedures']): Procedure | undefined {
  const own = procedures.get(last.procedure)
  if (!own || own.start.includes(last.kind) || own.steps[last.kind]?.then.length !== 0) return own
  for (const p of procedures.values()) if (p.kind === 'main' && p.id !== own.id && p.start.includes(last.kind)) return p
  return own
}

/** A case brought forward act by act: at every moment the acts so far, and where they have brought each track. */
export interface Replay {
  /** The next act, done after all before it and correcting none of them. */
  readonly add: (act: Act) => void
  readonly past: () => Past
}
/** The acts an act could know of, and where they had brought each track. */
export interface Past {
  readonly acts: readonly Act[]
  readonly tracks: readonly Track[]
}
interface Run {
  readonly acts: Act[]
  parties: readonly PartyId[]
  procedure: Procedure | undefined
  follower: Follower | undefined
  /** Where it stands, until the next act. */
  track: Track | undefined
}

/** Begins to follow a case from its first act. What `past` gave is not changed by a later act. */
export function replay(theCase: Pick<Case, 'dossier' | 'procedures'>): Replay {
  const everyParty = theCase.dossier.parties.map(p => p.id)
  const runs = new Map<string, Run>()
  const acts: Act[] = []
  const begin = (act: Act): Run => {
    const run: Run = { acts: [], parties: [], procedure: undefined, follower: undefined, track: undefined }
    runs.set(act.track, run)
    return run
  }
  return {
    add: act => {
      acts.push(act)
      const run = runs.get(act.track) ?? begin(act)
      const procedure = procedureAfter(act, run.procedure, theCase.procedures)
      run.acts.push(act)
      if (run.follower && procedure === run.procedure) run.follower.add(act)
      else {
        run.procedure = procedure
        run.parties = procedure?.per === 'party' ? (run.acts[0]?.parties ?? []) : everyParty
        run.follower = procedure && follow(procedure, run.parties)
        for (const a of run.acts) run.follower?.add(a)
      }
      run.track = undefined
    },
    past: () => {
      const tracks: Track[] = []
      for (const [id, run] of runs) {
        run.track ??= trackOf(id, run)
        if (run.track && id === 'main') tracks.unshift(run.track)
        else if (run.track) tracks.push(run.track)
      }
      return { acts: inOrder([...acts]), tracks }
    },
  }
}
/** The procedure a track runs after an act: a side keeps its own, the main one may be moved to another. */
const procedureAfter = (act: Act, now: Procedure | undefined, procedures: Case['procedures']): Procedure | undefined =>
  act.track === 'main' ? mainProcedureAfter(act, procedures) : (now ?? procedures.get(act.procedure))

function trackOf(id: string, { procedure, follower, parties, acts }: Run): Track | undefined {
  if (!procedure || !follower) return undefined
  const places = follower.places()
  return { id, procedure, acts: [...acts], parties, over: isOver(places, parties), places }
}

/** Where the acts so far have brought the case. Kept with the list of acts, which is never changed. */
export function standOf(theCase: Case): Past {
  const { acts, dossier, procedures } = theCase
  const there = stands.get(acts)
  if (there && there.dossier === dossier && there.procedures === procedures) return there.past
  const followed = replay(theCase)
  for (const act of effective(acts)) followed.add(act)
  const past = followed.past()
  stands.set(acts, { dossier, procedures, past })
  return past
}
const stands = new WeakMap<readonly Act[], Pick<Case, 'dossier' | 'procedures'> & { readonly past: Past }>()

/** Every track of the case, the main one first. */
export const tracksOf = (theCase: Case): readonly Track[] => standOf(theCase).tracks
/** Side procedures still running. */
export const openSidesOf = (tracks: readonly Track[]): readonly OpenTrack[] =>
  tracks.filter(t => t.id !== 'main' && !t.over).map(t => ({ procedure: t.procedure.id, track: t.id, title: t.procedure.title }))

/** Whether a side procedure may start now, as far as the acts of the case go (an order to correct is itself made in a side one). */
export function mayStart(side: Procedure, acts: readonly Act[]): boolean {
  const done = kindsOf(acts)
  return (side.after.length === 0 || side.after.some(k => done.has(k))) && !side.before.some(k => done.has(k))
}
function kindsOf(acts: readonly Act[]): ReadonlySet<string> {
  const there = kinds.get(acts)
  if (there) return there
  const found = new Set(acts.map(a => a.kind))
  kinds.set(acts, found)
  return found
}
const kinds = new WeakMap<readonly Act[], ReadonlySet<string>>()
