import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { appendEntries, type Happening } from './journal.ts'

interface Waiting {
  readonly happening: Happening
  readonly stored: () => void
  readonly failed: (error: unknown) => void
}

const lines = new WeakMap<Db, Waiting[]>()

/** One transaction takes at most so many reads. */
const atOnce = 200

/**
 * Writes down that somebody read something sensitive, before the reader gets it. Reads arriving while one
 * transaction runs share the next, so a busy desk does not queue up one commit a reader.
 */
export function recordRead(
  desk: { readonly db: Db; readonly clock: Clock },
  by: string | null,
  what: string,
  subject: NonNullable<Happening['subject']>,
): Promise<void> {
  return new Promise((stored, failed) => {
    const waiting: Waiting = { happening: { by, what: `read:${what}`, subject }, stored, failed }
    const line = lines.get(desk.db)
    if (line) line.push(waiting)
    else {
      lines.set(desk.db, [waiting])
      void empty(desk)
    }
  })
}

async function empty({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  const line = lines.get(db) ?? []
  for (let [first, ...rest] = line.splice(0, atOnce); first; [first, ...rest] = line.splice(0, atOnce)) {
    const together = [first, ...rest]
    try {
      await appendEntries(db, clock, 'reads', [first.happening, ...rest.map(one => one.happening)])
      for (const one of together) one.stored()
    } catch (error) {
      for (const one of together) one.failed(error)
    }
  }
  lines.delete(db)
}
