// A case as it was known on a day: what was recorded by its end, judged by the registers as they stood.
import { dayOf, type Act, type Day } from '@fadu/law'
import type { LoadedCase } from './load-case.ts'
import { project } from './project.ts'

/** The last moment of a day in Shanghai. */
export const endOf = (on: Day): string => new Date(`${on}T23:59:59+08:00`).toISOString()

/** Whether anything of the case was known on a day. */
export const wasKnown = (loaded: LoadedCase, on: Day): boolean => loaded.acts.some(a => knownBy(a, on))
const knownBy = (act: Pick<Act, 'recordedAt'>, on: Day): boolean => dayOf(act.recordedAt) <= on

/** The case with the acts recorded by the end of a day and its row as it read then. Registers are loaded as of that day by the caller. */
export function asKnownOn(loaded: LoadedCase, on: Day): LoadedCase {
  const known = new Set(loaded.acts.filter(a => knownBy(a, on)).map(a => a.id))
  const acts = loaded.acts.filter(a => known.has(a.id))
  const { number: _given, party_ids: _parties, ...snapshot } = project({ ...loaded, acts }, endOf(on)).snapshot
  return {
    ...loaded,
    acts,
    actRows: loaded.actRows.filter(a => known.has(a.id)),
    row: { ...loaded.row, ...snapshot, version: acts.length },
  }
}
