import { sql } from 'kysely'
import type * as z from 'zod'
import { holds, type Person } from '../access/index.ts'
import type { Db } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import type { listQuery } from './contract.ts'

/** Cases of other systems that were judged lawful and taken in. */
export const historicalCases: VouchedTable = {
  table: 'historical_cases',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    agency_id: 'text',
    number: 'text',
    title: 'text',
    first_on: 'day',
    last_on: 'day',
    acts: 'number',
    digest: 'text',
    sealed: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
}
export interface HistoricalRow {
  readonly id: string
  readonly agency: string
  readonly number: string
  readonly title: string
  readonly firstOn: string
  readonly lastOn: string
  readonly acts: number
  readonly recordedAt: string
  readonly recordedBy: string
}

const columns = sql`h.id, coalesce((select name from agency_on(h.agency_id, h.recorded_at::date)), '') as agency, h.number, h.title, h.first_on::text as "firstOn", h.last_on::text as "lastOn", h.acts,
  to_char(h.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", h.recorded_by as "recordedBy"`
/** One's own agency's; the county's supervisors see every agency's. */
const visible = (who: Person) =>
  holds(who, 'countySupervisor')
    ? sql`true`
    : holds(who, 'administrator', 'auxiliary') || who.agencyId === ''
      ? sql`false`
      : sql`h.agency_id = ${who.agencyId}`

const sorts = {
  recorded: sql`to_char(h.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
  number: sql`h.number`,
  first: sql`h.first_on::text`,
  last: sql`h.last_on::text`,
} as const
export type HistoricalList = z.output<typeof listQuery>

/** The cases taken in that this person may see, by page; the newest first unless asked otherwise. */
export function listHistorical(
  db: Db,
  who: Person,
  { q = '', agency, from, to, sort, ...page }: HistoricalList,
): Promise<Page<HistoricalRow>> {
  const words = q.trim()
  const where = [visible(who)]
  if (words !== '') where.push(sql`(h.number like ${containing(words)} or h.title like ${containing(words)})`)
  if (agency !== undefined && agency !== '') where.push(sql`h.agency_id = ${agency}`)
  if (from !== undefined) where.push(sql`h.last_on >= ${from}::date`)
  if (to !== undefined) where.push(sql`h.first_on <= ${to}::date`)
  return readPage<HistoricalRow>(db, { columns, from: sql`historical_cases h`, where, sort: sorts[sort], id: sql`h.id`, ...page })
}
/** One, with its sealed text; undefined when there is none this person may see. */
export async function readHistorical(db: Db, who: Person, id: string): Promise<(HistoricalRow & { readonly sealed: string }) | undefined> {
  const found = await sql<HistoricalRow & { readonly sealed: string }>`
    select ${columns}, h.sealed from historical_cases h where h.id = ${id} and ${visible(who)}`.execute(db)
  return found.rows[0]
}
/** Whether this agency took in the same text before. */
export async function isTakenIn(db: Db, agency: string, digest: string): Promise<boolean> {
  const found = await sql`select from historical_cases where agency_id = ${agency} and digest = ${digest}`.execute(db)
  return found.rows.length > 0
}
