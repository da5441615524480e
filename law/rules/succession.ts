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
