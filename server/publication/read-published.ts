// Published decisions: list, search, one. What was withdrawn or has run out shows that and nothing else.
import type { Day } from '@fadu/law'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { PublicContent } from './publish-decision.ts'

export interface PublishedRow {
  readonly code: string
  readonly title: string
  readonly party: string
  readonly agency: string
  readonly number: string
  readonly decidedOn: string
  readonly publishedOn: string
  readonly until: string | null
  readonly state: 'shown' | 'withdrawn' | 'ended'
  readonly withdrawnOn: string | null
  readonly cause: string | null
  readonly reason: string | null
  readonly result: string
}
export interface PublishedDecision extends PublishedRow {
  readonly content: PublicContent | null
  readonly originalSm3: string | null
  readonly layerSm3: string
  readonly documentCode: string | null
}
export interface PublishedQuery {
  readonly q?: string
  readonly agency?: string
  /** Code of the last row of the page before. */
  readonly after?: string
  readonly limit: number
}

const state = (today: Day) =>
  sql`case when w.publication_id is not null then 'withdrawn' when p.until_on < ${today}::date then 'ended' else 'shown' end`
const row = (
  today: Day,
) => sql`p.code, case when w.publication_id is null and (p.until_on is null or p.until_on >= ${today}::date) then p.title else '已撤下的决定' end as title,
  case when w.publication_id is null and (p.until_on is null or p.until_on >= ${today}::date) then p.party else '' end as party, p.agency, p.number, p.decided_on::text as "decidedOn", p.published_on::text as "publishedOn", p.until_on::text as until,
  ${state(today)} as state, w.withdrawn_on::text as "withdrawnOn", w.cause, w.reason,
  case when w.publication_id is null and (p.until_on is null or p.until_on >= ${today}::date) then coalesce((select string_agg(case when jsonb_typeof(x) = 'string' then x #>> '{}' else '■' end, '') from jsonb_array_elements(p.content -> 'plain' -> 2 -> 'text') x), '') else '' end as result`

/** A page of published decisions, newest first; a search looks only into what is shown. */
export async function listPublished(
  db: Db,
  today: Day,
  { q, agency, after, limit }: PublishedQuery,
): Promise<{ readonly rows: readonly PublishedRow[]; readonly next: string | null }> {
  const word = q?.trim().slice(0, 100)
  const like = `%${(word ?? '').replaceAll(/[\\%_]/g, c => `\\${c}`)}%`
  const search = word
    ? sql`and w.publication_id is null and (p.until_on is null or p.until_on >= ${today}::date) and (zh_bigrams(p.body) @> zh_bigrams(${word}) and p.body ilike ${like} or p.number ilike ${like})`
    : sql``
  const beyond = after ? sql`and (p.published_on, p.id) < (select published_on, id from publications where code = ${after})` : sql``
  const found =
    await sql<PublishedRow>`select ${row(today)} from publications p left join publication_withdrawals w on w.publication_id = p.id
    where true ${agency ? sql`and p.agency_id = ${agency}` : sql``} ${search} ${beyond} order by p.published_on desc, p.id desc limit ${limit + 1}`.execute(
      db,
    )
  const rows = found.rows.slice(0, limit)
  return { rows, next: found.rows.length > limit ? (rows.at(-1)?.code ?? null) : null }
}

/** One published decision by its code; content only while it is shown. */
export async function readPublished(db: Db, today: Day, code: string): Promise<PublishedDecision | undefined> {
  const found =
    await sql<PublishedDecision>`select ${row(today)}, case when w.publication_id is null and (p.until_on is null or p.until_on >= ${today}::date) then p.content end as content,
      case when w.publication_id is null then p.original_sm3 end as "originalSm3", p.layer_sm3 as "layerSm3", (select d.code from documents d where d.case_id = p.case_id and d.number = p.number limit 1) as "documentCode"
    from publications p left join publication_withdrawals w on w.publication_id = p.id where p.code = ${code}`.execute(db)
  return found.rows[0]
}
