import { sql, type RawBuilder } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'

export interface Draft {
  readonly subject: string
  readonly kind: string
  readonly content: Record<string, unknown>
  readonly savedAt: string
}
export interface View {
  readonly id: string
  readonly list: 'cases' | 'people' | 'parties' | 'powers' | 'agencies'
  readonly name: string
  readonly query: Record<string, string>
  readonly savedAt: string
}
type Store = { readonly db: Db; readonly clock: Clock }

const savedAt = sql`to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"`
const draftColumns = sql`subject, kind, content, ${savedAt}`
const viewColumns = sql`id, list, name, query, ${savedAt}`

/** A person keeps so many drafts and views; the oldest draft gives way, a view does not. */
const mostDrafts = 200
export const mostViews = 50

export async function readDrafts(db: Db, personId: string, subject?: string): Promise<Draft[]> {
  const which = subject === undefined ? sql`true` : sql`subject = ${subject}`
  return (
    await sql<Draft>`select ${draftColumns} from drafts where person_id = ${personId} and ${which} order by saved_at desc, kind`.execute(db)
  ).rows
}

export async function saveDraft(
  { db, clock }: Store,
  personId: string,
  { subject, kind, content }: Omit<Draft, 'savedAt'>,
): Promise<Draft | undefined> {
  const saved = await sql<Draft>`
    insert into drafts (person_id, subject, kind, content, saved_at) values (${personId}, ${subject}, ${kind}, ${JSON.stringify(content)}::jsonb, ${clock.now()})
    on conflict (person_id, subject, kind) do update set content = excluded.content, saved_at = excluded.saved_at returning ${draftColumns}`.execute(
    db,
  )
  await sql`delete from drafts where (person_id, subject, kind) in
    (select person_id, subject, kind from drafts where person_id = ${personId} order by saved_at desc offset ${mostDrafts})`.execute(db)
  return saved.rows[0]
}

export async function dropDraft(db: Db, personId: string, subject: string, kind: string): Promise<void> {
  await sql`delete from drafts where person_id = ${personId} and subject = ${subject} and kind = ${kind}`.execute(db)
}

/**
 * A CTE for an act's own statement: the form it was filled in on is kept no more. A form is named `kind~track~party`;
 * its track may have been only asked for, so it does not count.
 */
export function dropsFilled(gate: string, by: string, subject: string, kind: string, parties: readonly string[]): RawBuilder<unknown> {
  return sql`filled_forms as (delete from drafts d using ${sql.ref(gate)} where d.person_id = ${by} and d.subject = ${subject}
    and split_part(d.kind, '~', 1) = ${kind} and split_part(d.kind, '~', 3) = any(${['', ...parties]}::text[]))`
}

export async function readViews(db: Db, personId: string, list?: View['list']): Promise<View[]> {
  const which = list === undefined ? sql`true` : sql`list = ${list}`
  return (await sql<View>`select ${viewColumns} from saved_views where person_id = ${personId} and ${which} order by name`.execute(db)).rows
}

/** @returns the view, or undefined when the person has as many as he may. */
export async function saveView(
  { db, clock }: Store,
  personId: string,
  { list, name, query }: Pick<View, 'list' | 'name' | 'query'>,
): Promise<View | undefined> {
  const saved = await sql<View>`
    insert into saved_views (id, person_id, list, name, query, saved_at)
    select ${newId(clock)}, ${personId}, ${list}, ${name}, ${JSON.stringify(query)}::jsonb, ${clock.now()}
    where (select count(*) from saved_views where person_id = ${personId} and not (list = ${list} and name = ${name})) < ${mostViews}
    on conflict (person_id, list, name) do update set query = excluded.query, saved_at = excluded.saved_at returning ${viewColumns}`.execute(
    db,
  )
  return saved.rows[0]
}

export async function dropView(db: Db, personId: string, id: string): Promise<boolean> {
  return (await sql`delete from saved_views where person_id = ${personId} and id = ${id} returning id`.execute(db)).rows.length > 0
}
