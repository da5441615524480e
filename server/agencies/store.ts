import type { Agency, AgencyKind, Day, Spell } from '@fadu/law'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

export const agencyVersions: VouchedTable = {
  table: 'agency_versions',
  key: 'id',
  columns: {
    id: 'text',
    agency_id: 'text',
    version: 'number',
    from_on: 'day',
    name: 'text',
    short_name: 'text',
    kind: 'text',
    body: 'text',
    region: 'text',
    government: 'text',
    parent_id: 'text',
    uscc: 'text',
    address: 'text',
    phone: 'text',
    bank: 'json',
    court: 'text',
    seal_text: 'text',
    confirmed: 'json',
    ended_on: 'day',
    reason: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
  changes: 'never',
}

export interface BankAccount {
  readonly bank: string
  readonly accountName: string
  readonly accountNumber: string
}

/** An agency in one version, as screens and papers want it. */
export interface AgencyRecord {
  readonly id: string
  readonly version: number
  readonly from: Day
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  /** What a delegate is (受委托组织的性质); null of all others, and of delegates registered before it was asked. */
  readonly body: NonNullable<Agency['body']> | null
  readonly region: string
  readonly government: string
  readonly parentId: string | null
  readonly uscc: string | null
  readonly address: string
  readonly phone: string
  readonly bank: BankAccount | null
  readonly court: string | null
  readonly sealText: string
  readonly confirmed: Spell[]
  readonly endedOn: Day | null
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}

const columns = (
  v: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`${v}.agency_id as id, ${v}.version, ${v}.from_on as "from", ${v}.name, ${v}.short_name as "shortName",
  ${v}.kind, ${v}.body, ${v}.region, ${v}.government, ${v}.parent_id as "parentId", ${v}.uscc, ${v}.address, ${v}.phone, ${v}.bank, ${v}.court, ${v}.seal_text as "sealText",
  ${v}.confirmed, ${v}.ended_on as "endedOn", ${v}.reason, to_char(${v}.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", ${v}.recorded_by as "recordedBy"`

/** The agency as it stood on a day; undefined when there is none of that id. */
export async function readAgency(db: Db | Transaction<Tables>, id: string, on: Day): Promise<AgencyRecord | undefined> {
  return (await sql<AgencyRecord>`select ${columns(sql`a`)} from agency_on(${id}, ${on}::date) a`.execute(db)).rows[0]
}

/** The version number the next one follows; 0 when there is none yet. */
export async function lastVersion(db: Db, id: string): Promise<number> {
  const found = await sql<{
    version: number | null
  }>`select max(version) as version from agency_versions where agency_id = ${id}`.execute(db)
  return found.rows[0]?.version ?? 0
}

export interface AgencyList {
  readonly q?: string | undefined
  readonly kind?: AgencyKind | undefined
  readonly ended?: 'yes' | 'no' | undefined
  readonly sort: 'region' | 'name'
  readonly order: 'asc' | 'desc'
  readonly after?: string | undefined
  readonly limit: number
}
export type AgencyListRow = Pick<
  AgencyRecord,
  'id' | 'version' | 'name' | 'shortName' | 'kind' | 'region' | 'address' | 'phone' | 'endedOn'
> & { readonly confirmedToday: boolean }

/** The agencies in their newest version, by page. */
export function listAgencies(db: Db, today: Day, { q, kind, ended, sort, ...page }: AgencyList): Promise<Page<AgencyListRow>> {
  const where = [sql`not exists (select 1 from agency_versions n where n.agency_id = v.agency_id and n.version > v.version)`]
  if (q !== undefined && q.trim() !== '')
    where.push(sql`(v.name like ${containing(q.trim())} or v.short_name like ${containing(q.trim())} or v.region like ${`${q.trim()}%`})`)
  if (kind !== undefined) where.push(sql`v.kind = ${kind}`)
  if (ended !== undefined)
    where.push(ended === 'yes' ? sql`v.ended_on <= ${today}::date` : sql`(v.ended_on is null or v.ended_on > ${today}::date)`)
  return readPage<AgencyListRow>(db, {
    columns: sql`v.agency_id as id, v.version, v.name, v.short_name as "shortName", v.kind, v.region, v.address, v.phone, v.ended_on as "endedOn",
      exists (select 1 from jsonb_array_elements(v.confirmed) s where s ->> 'from' <= ${today} and coalesce(s ->> 'to', '9999') >= ${today}) as "confirmedToday"`,
    from: sql`agency_versions v`,
    where,
    sort: sort === 'name' ? sql`v.name` : sql`v.region`,
    id: sql`v.agency_id`,
    ...page,
  })
}
