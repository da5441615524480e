// Cases like one: the same item, the same step done in them, within what the reader may see.
import { sql } from 'kysely'
import type * as z from 'zod'
import { confidentialKinds, maySeeCase, visibleCases, type Person } from '../access/index.ts'
import type { CaseDesk } from './alongside.ts'
import type { likeCase } from './contract.ts'
import { readCaseRow } from './load-case.ts'

/** So many of the latest filed cases of the item are looked through, and so many are shown. */
const lookedAt = 500
const shown = 5

/** The latest ones, in which that step (any, when none is named) was done; undefined when the case is not theirs to see. */
export async function likeCases(
  desk: CaseDesk,
  who: Person,
  caseId: string,
  step: string | undefined,
): Promise<readonly z.input<typeof likeCase>[] | undefined> {
  const row = await readCaseRow(desk.db, caseId)
  if (!row || !maySeeCase(who, row)) return undefined
  if (row.item_code === null) return []
  const found = await sql<z.input<typeof likeCase>>`
    select c.id, c.number, c.title, (select name from agency_on(c.agency_id, c.opened_on)) as agency, c.status,
      to_char(a.done_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "doneOn"
    from (select * from cases where item_code = ${row.item_code} and filed_on is not null order by filed_on desc limit ${lookedAt}) c
    join lateral (select done_at from acts where case_id = c.id and kind = coalesce(${step ?? null}::text, kind) and kind <> all(${[...confidentialKinds]}::text[]) order by seq desc limit 1) a on true
    where c.id <> ${caseId} and ${visibleCases(who)} order by a.done_at desc, c.id limit ${shown}`.execute(desk.db)
  return found.rows
}
