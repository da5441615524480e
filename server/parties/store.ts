import type { Day, PartyKind } from '@fadu/law'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

export const partyVersions: VouchedTable = {
  table: 'party_versions',
  key: 'id',
  columns: {
    id: 'text',
    party_id: 'text',
    version: 'number',
    from_on: 'day',
    kind: 'text',
    name: 'text',
    code: 'text',
    code_sealed: 'text',
    code_hash: 'text',
    code_masked: 'text',
    phone_sealed: 'text',
    phone_masked: 'text',
    address_sealed: 'text',
    address_masked: 'text',
    born: 'day',
    sex: 'text',
    representative: 'text',
    ended_on: 'day',
    successor: 'text',
    invented: 'truth',
    reason: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
  changes: 'never',
}
export const partyAgencies: VouchedTable = {
  table: 'party_agencies',
  key: 'id',
  columns: { id: 'text', party_id: 'text', agency_id: 'text', since: 'instant' },
  changes: 'never',
}

/** A row as it lies in the table, newest version. */
export interface PartyRow {
  readonly id: string
  readonly party_id: string
  readonly version: number
  readonly kind: PartyKind
  readonly name: string
  readonly code: string | null
  readonly code_sealed: string | null
  readonly code_hash: string | null
  readonly code_masked: string | null
  readonly phone_sealed: string | null
  readonly phone_masked: string | null
  readonly address_sealed: string | null
  readonly address_masked: string | null
  readonly born: Day | null
  readonly sex: '男' | '女' | null
  readonly representative: string | null
  readonly ended_on: Day | null
  readonly successor: string | null
  readonly invented: boolean
}

/** A party as screens may show it: numbers, telephone and address masked. */
export interface PartyRecord {
  readonly id: string
  readonly version: number
  readonly kind: PartyKind
  readonly name: string
  readonly code: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly born: Day | null
  readonly sex: '男' | '女' | null
  readonly representative: string | null
  readonly endedOn: Day | null
  readonly successor: string | null
  readonly invented: boolean
}

const newest = sql`not exists (select 1 from party_versions n where n.party_id = v.party_id and n.version > v.version)`
const shown = sql`v.party_id as id, v.version, v.kind, v.name, coalesce(v.code, v.code_masked) as code, v.phone_masked as phone, v.address_masked as address, v.born, v.sex,
  v.representative, v.ended_on as "endedOn", v.successor, v.invented`
const of = (agencyId: string): RawBuilder<unknown> =>
  sql`exists (select 1 from party_agencies k where k.party_id = v.party_id and k.agency_id = ${agencyId})`

/** Parties by id, masked, in their newest version; those that are not there are left out. */
export async function readParties(db: Db, ids: readonly string[]): Promise<readonly PartyRecord[]> {
  if (ids.length === 0) return []
  return (
    await sql<PartyRecord>`select ${shown} from party_versions v where v.party_id = any(${sql.val([...ids])}) and ${newest}`.execute(db)
  ).rows
}

/** Rows by id with what is sealed, newest version. */
export async function readRows(db: Db, ids: readonly string[]): Promise<readonly PartyRow[]> {
  if (ids.length === 0) return []
  return (await sql<PartyRow>`select v.* from party_versions v where v.party_id = any(${sql.val([...ids])}) and ${newest}`.execute(db)).rows
}

/** The party known by a number's keyed digest. */
export async function findByHash(
  db: Db | Transaction<Tables>,
  hash: string,
): Promise<Pick<PartyRow, 'party_id' | 'name' | 'kind'> | undefined> {
  return (
    await sql<PartyRow>`select v.party_id, v.name, v.kind from party_versions v where v.code_hash = ${hash} and ${newest} order by v.party_id limit 1`.execute(
      db,
    )
  ).rows[0]
}

/** Which of these parties the agency deals with. */
export async function knownTo(db: Db | Transaction<Tables>, agencyId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{
    party_id: string
  }>`select party_id from party_agencies where agency_id = ${agencyId} and party_id = any(${sql.val([...ids])})`.execute(db)
  return new Set(found.rows.map(row => row.party_id))
}

export interface PartyList {
  readonly q?: string | undefined
  readonly kind?: PartyKind | undefined
  readonly sort: 'name' | 'newest'
  readonly order: 'asc' | 'desc'
  readonly after?: string | undefined
  readonly limit: number
}

/** Parties by page; those of one agency, or of all when `agencyId` is undefined. `hash` is that of what was looked for. */
export function listParties(
  db: Db,
  agencyId: string | undefined,
  hash: string,
  { q, kind, sort, ...page }: PartyList,
): Promise<Page<PartyRecord>> {
  const where = [newest]
  if (agencyId !== undefined) where.push(of(agencyId))
  if (q !== undefined && q.trim() !== '') where.push(sql`(v.name like ${containing(q.trim())} or v.code_hash = ${hash})`)
  if (kind !== undefined) where.push(sql`v.kind = ${kind}`)
  return readPage<PartyRecord>(db, {
    columns: shown,
    from: sql`party_versions v`,
    where,
    sort: sort === 'name' ? sql`v.name` : sql`v.party_id`,
    id: sql`v.party_id`,
    ...page,
  })
}
