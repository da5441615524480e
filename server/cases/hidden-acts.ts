// Acts that not everybody who sees the case may know of: what they leave visible, they leave without a gap.
import { sql } from 'kysely'
import { confidentialKinds, mayReadAct, type Person } from '../access/index.ts'
import type { Db } from '../platform/database.ts'
import type { LoadedCase } from './load-case.ts'

interface Closed {
  readonly id: string
  readonly kind: string
  readonly track: string
  readonly by: readonly string[]
  readonly facts: unknown
}
/** Acts of a case that this person may not know of (CRM-09), for doors that read the record and not the case. */
export async function hiddenActs({ db }: { readonly db: Db }, who: Person, caseId: string): Promise<readonly string[]> {
  const found = await sql<Closed>`select id, kind, track, by, facts from acts
    where case_id = ${caseId} and kind = any(${[...confidentialKinds]}::text[])`.execute(db)
  return found.rows.filter(act => !mayReadAct(who, act, found.rows)).map(act => act.id)
}

/** The case without the acts this person may not know of (CRM-09): nothing follows from them for anybody else. */
export function readableBy(who: Person, loaded: LoadedCase): LoadedCase {
  const mine = loaded.acts.map(act => mayReadAct(who, act, loaded.acts))
  return mine.every(Boolean)
    ? loaded
    : { ...loaded, acts: loaded.acts.filter((_, i) => mine[i]), actRows: loaded.actRows.filter((_, i) => mine[i]) }
}
/**
 * The version as this reader knows it: so many acts as the reader may read. It is what is shown, and what is compared when the
 * reader records an act; the true one, which alone guards the writing, would tell that something else was done.
 */
export const versionSeen = ({ actRows }: Pick<LoadedCase, 'actRows'>): number => actRows.length
