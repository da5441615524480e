import { sql } from 'kysely'
import { confidentialKinds, mayReadAct, type Person } from '../access/index.ts'
import type { Db } from '../platform/database.ts'

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
