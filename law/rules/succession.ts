// Who stands for a party that has died, merged or been renamed. A circle of successors leads nowhere, and is never walked twice.
import type { PartyId } from '../kit/act.ts'
import type { Day } from '../kit/day.ts'
import type { Party } from '../kit/dossier.ts'

export interface Succession {
  /** Who stands on the day; undefined where nobody does. */
  readonly heir?: Party
  /** The chain of successors leads back to one already passed. */
  readonly circle: boolean
}

/** The end of the chain of successors from a party, as of a day. */
export function successionOf(parties: readonly Party[], from: PartyId, on: Day): Succession {
  const passed = new Set<PartyId>()
  let at = parties.find(p => p.id === from)
  while (at) {
    if (passed.has(at.id)) return { circle: true }
    passed.add(at.id)
    if (at.endedOn === undefined || at.endedOn > on) return { heir: at, circle: false }
    const next = at.successor
    at = next === undefined ? undefined : parties.find(p => p.id === next)
  }
  return { circle: false }
}

/** Whom an act concerns that names nobody: every party, but whoever stands for an ended one in its place, and not before it ended. */
export function concernedOn(parties: readonly Party[], on: Day): readonly PartyId[] {
  const isEnded = (p: Party): boolean => p.endedOn !== undefined && p.endedOn <= on
  const waits = (p: Party): boolean => parties.some(other => other.successor === p.id && other.endedOn !== undefined && !isEnded(other))
  const left = parties.filter(p => !waits(p) && !(isEnded(p) && successionOf(parties, p.id, on).heir))
  return (left.length > 0 ? left : parties).map(p => p.id)
}
