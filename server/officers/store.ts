import type { Certificate, Day, PersonKind, Spell } from '@fadu/law'
import { sql } from 'kysely'
import type { HeldPost, Role } from '../access/index.ts'
import type { Db } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

export const personVersions: VouchedTable = {
  table: 'person_versions',
  key: 'id',
  columns: {
    id: 'text',
    person_id: 'text',
    version: 'number',
    from_on: 'day',
    name: 'text',
    kind: 'text',
    established: 'json',
    certificates: 'json',
    posts: 'json',
    legal_qualification: 'json',
    phone: 'text',
    ended_on: 'day',
    reason: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
  changes: 'never',
}

export interface PersonRecord {
  readonly id: string
  readonly version: number
  readonly from: Day
  readonly name: string
  readonly kind: PersonKind
  readonly established: Spell[]
  readonly certificates: (Omit<Certificate, 'suspended'> & { readonly suspended?: Spell[] })[]
  readonly posts: HeldPost[]
  readonly legalQualification: { readonly number: string; readonly from: Day } | null
  readonly phone: string | null
  readonly endedOn: Day | null
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}

/** The person as registered on a day; the first version for a day before it. Undefined when there is none of that id. */
export async function readPerson(db: Db, id: string, on: Day): Promise<PersonRecord | undefined> {
  const found = await sql<PersonRecord>`
    select person_id as id, version, from_on as "from", name, kind, established, certificates, posts, legal_qualification as "legalQualification", phone,
      ended_on as "endedOn", reason, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", recorded_by as "recordedBy"
    from person_versions where person_id = ${id}
    order by (from_on <= ${on}::date) desc, case when from_on <= ${on}::date then version else -version end desc limit 1`.execute(db)
  return found.rows[0]
}

/** Names by id, as they are now; who did it, on every list and history. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ person_id: string; name: string }>`
    select distinct on (person_id) person_id, name from person_versions where person_id = any(${sql.val([...ids])}) order by person_id, version desc`.execute(
    db,
  )
  return new Map(found.rows.map(row => [row.person_id, row.name]))
}

export interface PersonList {
  readonly q?: string | undefined
  readonly agency?: string | undefined
  readonly kind?: PersonKind | undefined
  readonly post?: Role | undefined
  readonly certificate?: CertificateState | undefined
  readonly ended?: 'yes' | 'no' | undefined
  readonly sort: 'name' | 'agency' | 'certificateTo'
  readonly order: 'asc' | 'desc'
  readonly after?: string | undefined
  readonly limit: number
}
export type CertificateState = 'valid' | 'suspended' | 'expired' | 'none'
export interface PersonListRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly kind: PersonKind
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly posts: Role[]
  readonly certificate: string | null
  readonly certificateTo: string | null
  readonly certificateState: CertificateState
  readonly legalQualification: string | null
  readonly endedOn: string | null
}

/** The people in their newest version, with what holds today, by page. */
export function listPeople(
  db: Db,
  today: Day,
  { q, agency, kind, post, certificate, ended, sort, ...page }: PersonList,
): Promise<Page<PersonListRow>> {
  const now = sql`x ->> 'from' <= ${today} and coalesce(x ->> 'to', '9999') >= ${today}`
  const from = sql`(
    select v.*, held.posts as held, held.agency, names.name as agency_name, card.number as card, card.until as card_until, card.state as card_state
    from person_versions v
    left join lateral (select jsonb_agg(x -> 'post') as posts, min(x ->> 'agency') as agency from jsonb_array_elements(v.posts) x where ${now}) held on true
    left join lateral (select name from agency_versions a where a.agency_id = held.agency order by a.version desc limit 1) names on true
    left join lateral (select x ->> 'number' as number, x ->> 'to' as until,
        case when not (${now}) then 'expired'
             when exists (select 1 from jsonb_array_elements(coalesce(x -> 'suspended', '[]')) y where y ->> 'from' <= ${today} and coalesce(y ->> 'to', '9999') >= ${today}) then 'suspended'
             else 'valid' end as state
      from jsonb_array_elements(v.certificates) x where x ->> 'from' <= ${today} order by x ->> 'from' desc limit 1) card on true
    where not exists (select 1 from person_versions n where n.person_id = v.person_id and n.version > v.version)) v`
  const where = []
  if (q !== undefined && q.trim() !== '') where.push(sql`(v.name like ${containing(q.trim())} or v.card like ${containing(q.trim())})`)
  if (agency !== undefined) where.push(sql`v.agency = ${agency}`)
  if (kind !== undefined) where.push(sql`v.kind = ${kind}`)
  if (post !== undefined) where.push(sql`v.held @> jsonb_build_array(${post}::text)`)
  if (certificate !== undefined) where.push(sql`coalesce(v.card_state, 'none') = ${certificate}`)
  if (ended !== undefined)
    where.push(ended === 'yes' ? sql`v.ended_on <= ${today}::date` : sql`(v.ended_on is null or v.ended_on > ${today}::date)`)
  return readPage<PersonListRow>(db, {
    columns: sql`v.person_id as id, v.version, v.name, v.kind, v.agency as "agencyId", v.agency_name as "agencyName", coalesce(v.held, '[]') as posts, v.card as certificate,
      v.card_until as "certificateTo", coalesce(v.card_state, 'none') as "certificateState", v.legal_qualification ->> 'number' as "legalQualification", v.ended_on as "endedOn"`,
    from,
    where,
    sort: sort === 'name' ? sql`v.name` : sort === 'agency' ? sql`coalesce(v.agency, '')` : sql`coalesce(v.card_until, '')`,
    id: sql`v.person_id`,
    ...page,
  })
}
