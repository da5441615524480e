// What papers say of people is kept unreadable, as the register of parties keeps it: the tables hold a sealed text, the file alone reads in clear.
import { sealingOf } from '../parties/index.ts'
import type { Settings } from '../platform/settings.ts'

/** A stored value that only the office's key opens. */
export interface Sealed {
  readonly sealed: string
}
type Key = Pick<Settings, 'data'>

/** Seals a value for one column of one row; it opens nowhere else. */
export const sealJson = (settings: Key, place: string, value: unknown): Sealed => ({
  sealed: sealingOf(settings).seal(JSON.stringify(value), place),
})

const isSealed = (kept: object): kept is Sealed => 'sealed' in kept && typeof kept.sealed === 'string'
/** The value as it was sealed; what was stored before papers were sealed comes back as it stands. @throws Error when it was changed */
export function openJson<T extends object>(settings: Key, place: string, kept: T | Sealed): T {
  if (!isSealed(kept)) return kept
  const value: T = JSON.parse(sealingOf(settings).open(kept.sealed, place))
  return value
}

export const placeOfData = (documentId: string): string => `documents:${documentId}:data`
export const placeOfPaper = (documentId: string): string => `document_prints:${documentId}:paper`
