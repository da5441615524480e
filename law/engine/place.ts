// Where a track stands: which steps are open to which party. Knows no particular procedure.
import { effective, type Act, type PartyId } from '../kit/act.ts'
import type { Procedure, Step } from '../kit/procedure.ts'

/** The whole case when no party is known yet. */
export const everybody = ''

/** The place of one party in one procedure. */
export interface Position {
  /** Steps open now, in the order of the procedure. */
  readonly open: ReadonlySet<string>
  /** The acts done, by step. */
  readonly done: ReadonlyMap<string, readonly Act[]>
  /** The arrows gone, `from>to`. */
  readonly gone: ReadonlySet<string>
  /** The latest act that moved the case on (not one that may be done again). */
  readonly last?: Act
}
interface Walk {
  open: Set<string>
  onward: Set<string>
  done: Map<string, Act[]>
  gone: Set<string>
  last?: Act
  lastStep?: string
}

/** Steps a done act leads to, for one party. */
export function leadsTo(step: Step, act: Act, party: PartyId): readonly string[] {
  return step.then.flatMap(t => (typeof t === 'string' ? [t] : t.when(act, party === everybody ? undefined : party) ? [t.to] : []))
}

/**
 * Walks the acts of one track through a procedure, for every party. An act out of its place still moves the
 * case on (it was done): what was wrong with it is the refusals' to say.
 */
export function placesOf(procedure: Procedure, acts: readonly Act[], parties: readonly PartyId[]): ReadonlyMap<PartyId, Position> {
  const walks = new Map<PartyId, Walk>([everybody, ...parties].map(p => [p, fresh(procedure)]))
  for (const act of effective(acts)) {
    const step = procedure.steps[act.kind]
    if (!step) continue
    const meant = act.parties.length > 0 ? [everybody, ...act.parties] : [...walks.keys()]
    const reached = meant.filter(p => isOpen(walks.get(p), act.kind))
    for (const party of reached.length > 0 ? reached : meant) advance(procedure, walks.get(party), step, act, party)
  }
  return new Map([...walks].map(([party, w]) => [party, settle(procedure, w)]))
}

const fresh = (procedure: Procedure): Walk => ({ open: new Set(procedure.start), onward: new Set(), done: new Map(), gone: new Set() })
const isOpen = (w: Walk | undefined, step: string): boolean => w !== undefined && (w.open.has(step) || w.onward.has(step))

function advance(procedure: Procedure, w: Walk | undefined, step: Step, act: Act, party: PartyId): void {
  if (!w) return
  const targets = leadsTo(step, act, party)
  w.done.set(act.kind, [...(w.done.get(act.kind) ?? []), act])
  if (w.lastStep) w.gone.add(`${w.lastStep}>${act.kind}`)
  if (!step.again) {
    w.open = new Set()
    w.last = act
    w.lastStep = act.kind
  }
  for (const to of targets) {
    if (procedure.steps[to]?.again === 'onward') w.onward.add(to)
    else w.open.add(to)
  }
}

function settle(procedure: Procedure, w: Walk): Position {
  const open = new Set(Object.keys(procedure.steps).filter(s => w.open.has(s) || w.onward.has(s)))
  return { open, done: w.done, gone: w.gone, ...(w.last ? { last: w.last } : {}) }
}

/** A track is over when nothing but steps that stay open for ever is open to any of its parties. */
export function isOver(procedure: Procedure, acts: readonly Act[], parties: readonly PartyId[]): boolean {
  const places = placesOf(procedure, acts, parties)
  const mine = parties.length > 0 ? parties : [everybody]
  return mine.every(p => [...(places.get(p)?.open ?? [])].every(s => procedure.steps[s]?.again))
}
