// Where a track stands: which steps are open to which party. Knows no particular procedure.
import { effective, type Act, type PartyId } from '../kit/act.ts'
import type { Procedure, Step, Way } from '../kit/procedure.ts'

/** The whole case when no party is known yet. */
export const everybody = ''

/** The place of one party in one procedure. */
export interface Position {
  /** Steps open now, in the order of the procedure. */
  readonly open: ReadonlySet<string>
  /** The latest act that moved the case on (not one that may be done again). */
  readonly last?: Act
  /** Nothing is ahead but what stays open for ever, or may be done again. */
  readonly over: boolean
}
interface Walk {
  open: Set<string>
  onward: Set<string>
  /** Steps that stay open, done once. */
  done: Set<string>
  last?: Act
}
/** The places of one track while its acts are followed: brought forward act by act, read at any moment. */
export interface Follower {
  readonly add: (act: Act) => void
  readonly places: () => ReadonlyMap<PartyId, Position>
}

/** Steps a done act leads to, for one party. */
export function leadsTo(step: Step, act: Act, party: PartyId): readonly string[] {
  const out: string[] = []
  for (const t of step.then) {
    if (typeof t === 'string') out.push(t)
    else if (isGone(t, act, party)) out.push(t.to)
  }
  return out
}
function isGone(way: Way<string>, act: Act, party: PartyId): boolean {
  try {
    return way.when(act, party === everybody ? undefined : party)
  } catch {
    return false // facts that fit no schema lead nowhere; what follows is then out of its place, and says so
  }
}

/**
 * Follows the acts of one track through a procedure, for every party. An act out of its place still moves the
 * case on (it was done): what was wrong with it is the refusals' to say.
 */
export function follow(procedure: Procedure, parties: readonly PartyId[]): Follower {
  const walks = new Map<PartyId, Walk>([everybody, ...parties].map(p => [p, fresh(procedure)]))
  return {
    add: act => {
      const step = procedure.steps[act.kind]
      if (!step) return
      const meant = act.parties.length > 0 ? [everybody, ...act.parties] : [...walks.keys()]
      const reached = meant.filter(p => isOpen(walks.get(p), act.kind))
      for (const party of reached.length > 0 ? reached : meant) advance(procedure, walks.get(party), step, act, party)
    },
    places: () => new Map([...walks].map(([party, w]) => [party, settle(procedure, w)])),
  }
}
/** Where the acts of one track have brought each party. */
export function placesOf(procedure: Procedure, acts: readonly Act[], parties: readonly PartyId[]): ReadonlyMap<PartyId, Position> {
  const follower = follow(procedure, parties)
  for (const act of effective(acts)) follower.add(act)
  return follower.places()
}

const fresh = (procedure: Procedure): Walk => ({ open: new Set(procedure.start), onward: new Set(), done: new Set() })
const isOpen = (w: Walk | undefined, step: string): boolean => w !== undefined && (w.open.has(step) || w.onward.has(step))

function advance(procedure: Procedure, w: Walk | undefined, step: Step, act: Act, party: PartyId): void {
  if (!w) return
  if (!step.again) {
    w.open = new Set()
    w.last = act
  } else if (step.again === 'onward') w.done.add(act.kind)
  for (const to of leadsTo(step, act, party)) {
    if (procedure.steps[to]?.again === 'onward') w.onward.add(to)
    else w.open.add(to)
  }
}

function settle(procedure: Procedure, w: Walk): Position {
  const open = new Set<string>()
  for (const s in procedure.steps) if (w.open.has(s) || w.onward.has(s)) open.add(s)
  const over = [...open].every(s => !isAhead(procedure, s, w))
  return w.last ? { open, over, last: w.last } : { open, over }
}
/** Whether an open step has still to be done: one done once; or, though it may be done again, one the way leads on from. */
function isAhead({ steps }: Procedure, id: string, { done }: Walk): boolean {
  const step = steps[id]
  if (!step?.again) return true
  return !step.optional && !done.has(id) && step.then.some(t => !steps[typeof t === 'string' ? t : t.to]?.again)
}

/** A track is over when it is over for every one of its parties. */
export const isOver = (places: ReadonlyMap<PartyId, Position>, parties: readonly PartyId[]): boolean =>
  (parties.length > 0 ? parties : [everybody]).every(p => places.get(p)?.over ?? true)
