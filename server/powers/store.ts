import type { Benchmark, Citation, Day, Power, PowerItem } from '@fadu/law'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

const recorded = { recorded_at: 'instant', recorded_by: 'text' } as const
export const itemVersions: VouchedTable = {
  table: 'power_item_versions',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    code: 'text',
    version: 'text',
    name: 'text',
    domain: 'text',
    department: 'text',
    body: 'json',
    remarks: 'json',
    ...recorded,
  },
}
export const benchmarkVersions: VouchedTable = {
  table: 'benchmark_versions',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    code: 'text',
    version: 'text',
    body: 'json',
    source: 'text',
    owner: 'text',
    published_on: 'day',
    ...recorded,
  },
}
export const powerSteps: VouchedTable = {
  table: 'power_steps',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    list: 'text',
    code: 'text',
    version: 'text',
    state: 'text',
    on_day: 'day',
    note: 'text',
    ...recorded,
  },
}
export const grantVersions: VouchedTable = {
  table: 'power_grant_versions',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    grant_id: 'text',
    version: 'number',
    item: 'text',
    agency_id: 'text',
    source: 'text',
    from_on: 'day',
    to_on: 'day',
    instrument: 'json',
    delegated_by: 'json',
    conferred_from: 'json',
    with_measures: 'truth',
    keeps_pending: 'truth',
    reason: 'text',
    ...recorded,
  },
}
export const settingVersions: VouchedTable = {
  table: 'setting_versions',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    key: 'text',
    version: 'number',
    from_on: 'day',
    value: 'json',
    source: 'text',
    owner: 'text',
    ...recorded,
  },
}

export type PowerState = 'draft' | 'reviewed' | 'inForce' | 'ended'
export type ItemBody = Omit<PowerItem, 'code' | 'version' | 'name' | 'domain' | 'benchmark'>
export type BenchmarkBody = Pick<Benchmark, 'factors' | 'grades'>
export interface Step {
  readonly state: PowerState
  readonly on: Day
  readonly note: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}
export interface ItemVersion {
  readonly code: string
  readonly version: string
  readonly name: string
  readonly domain: string
  readonly department: string
  readonly body: ItemBody
  readonly remarks: Readonly<Record<string, unknown>>
  readonly recordedAt: string
  readonly steps: readonly Step[]
}
export interface BenchmarkVersion {
  readonly version: string
  readonly source: string
  readonly owner: string
  readonly publishedOn: Day | null
  readonly body: BenchmarkBody
  readonly recordedAt: string
  readonly steps: readonly Step[]
}
export type Grant = Omit<Power, 'to' | 'instrument' | 'delegatedBy' | 'conferredFrom'> & {
  readonly id: string
  readonly version: number
  readonly agencyName: string
  readonly to: Day | null
  readonly instrument: Power['instrument'] | null
  readonly delegatedBy: Power['delegatedBy'] | null
  readonly conferredFrom: Power['conferredFrom'] | null
  readonly reason: string
}
export interface SettingVersion {
  readonly key: string
  readonly version: number
  readonly from: Day
  readonly value: unknown
  readonly source: string
  readonly owner: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}
export type { Citation }

const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
const stepsOf = (
  list: 'item' | 'benchmark',
) => sql`(select coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'on', s.on_day, 'note', s.note,
    'recordedAt', ${at('s.recorded_at')}, 'recordedBy', s.recorded_by) order by s.recorded_at, array_position(array['draft','reviewed','inForce','ended'], s.state)), '[]')
  from power_steps s where s.list = ${list} and s.code = v.code and s.version = v.version)`

/** All versions of an item, newest first. */
export async function readItemVersions(db: Db, code: string): Promise<readonly ItemVersion[]> {
  return (
    await sql<ItemVersion>`
    select v.code, v.version, v.name, v.domain, v.department, v.body, v.remarks, ${at('v.recorded_at')} as "recordedAt", ${stepsOf('item')} as steps
    from power_item_versions v where v.code = ${code} order by v.recorded_at desc, v.id desc`.execute(db)
  ).rows
}
/** All benchmarks of an item, newest first. */
export async function readBenchmarks(db: Db, code: string): Promise<readonly BenchmarkVersion[]> {
  return (
    await sql<BenchmarkVersion>`
    select v.version, v.source, v.owner, v.published_on as "publishedOn", v.body, ${at('v.recorded_at')} as "recordedAt", ${stepsOf('benchmark')} as steps
    from benchmark_versions v where v.code = ${code} order by v.recorded_at desc, v.id desc`.execute(db)
  ).rows
}

/** The titles by which agencies hold an item (or one title by its id), newest version of each. */
export async function readGrants(db: Db, by: { readonly item: string } | { readonly id: string }): Promise<readonly Grant[]> {
  const which = 'item' in by ? sql`g.item = ${by.item}` : sql`g.grant_id = ${by.id}`
  return (
    await sql<Grant>`
    select g.grant_id as id, g.version, g.item, g.agency_id as agency, coalesce(a.name, g.agency_id) as "agencyName", g.source, g.from_on as "from", g.to_on as "to",
      g.instrument, g.delegated_by as "delegatedBy", g.conferred_from as "conferredFrom", g.with_measures as "withMeasures", g.keeps_pending as "keepsPending", g.reason
    from power_grant_versions g
    left join lateral (select name from agency_versions a where a.agency_id = g.agency_id order by a.version desc limit 1) a on true
    where ${which} and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version)
    order by g.from_on, g.agency_id`.execute(db)
  ).rows
}

const latest = sql`select g.* from power_grant_versions g
  where not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version)`
/** The last day of the department's own title where it has none that holds; null while a conferral `g` has its source. */
const adriftOf = (
  today: Day,
) => sql`(select case when bool_and(own.to_on is not null and own.to_on < ${today}::date) then max(own.to_on) end
  from latest own where g.source = 'conferred' and own.item = g.item and own.agency_id = g.conferred_from ->> 'agency')`
const nameOf = (column: string) =>
  sql`coalesce((select a.name from agency_versions a where a.agency_id = ${sql.ref(column)} order by a.version desc limit 1), ${sql.ref(column)})`

/** How many items an agency holds today, by source; `adrift` of them are suspended for want of a source. */
export interface Holder {
  readonly agency: string
  readonly agencyName: string
  readonly statutory: number
  readonly conferred: number
  readonly delegated: number
  readonly adrift: number
}
export async function readHolders(db: Db, today: Day): Promise<readonly Holder[]> {
  return (
    await sql<Holder>`with latest as (${latest})
    select h.agency_id as agency, ${nameOf('h.agency_id')} as "agencyName", count(*) filter (where source = 'statutory')::int as statutory,
      count(*) filter (where source = 'conferred')::int as conferred, count(*) filter (where source = 'delegated')::int as delegated,
      count(adrift)::int as adrift
    from (select g.*, ${adriftOf(today)} as adrift from latest g
      where g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date)) h
    group by h.agency_id order by count(*) desc, 2`.execute(db)
  ).rows
}
export type HeldTitle = Grant & { readonly code: string; readonly name: string; readonly domain: string; readonly adriftSince: Day | null }
/** What an agency holds today, item by item. */
export async function readHeld(db: Db, agency: string, today: Day): Promise<readonly HeldTitle[]> {
  return (
    await sql<HeldTitle>`with latest as (${latest})
    select g.grant_id as id, g.version, g.item, g.agency_id as agency, ${nameOf('g.agency_id')} as "agencyName", g.source, g.from_on as "from", g.to_on as "to",
      g.instrument, g.delegated_by as "delegatedBy", g.conferred_from as "conferredFrom", g.with_measures as "withMeasures",
      g.keeps_pending as "keepsPending", g.reason, v.code, v.name, v.domain, ${adriftOf(today)} as "adriftSince"
    from latest g
    join lateral (select code, name, domain from power_item_versions v where v.code = g.item order by v.recorded_at desc, v.id desc limit 1) v on true
    where g.agency_id = ${agency} and g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date)
    order by v.domain, v.code`.execute(db)
  ).rows
}
/** The newest version of every item whose bases name one of these articles of a law. */
export async function itemsCiting(
  db: Db,
  law: string,
  articles: readonly number[],
): Promise<readonly { readonly code: string; readonly name: string; readonly hasBenchmark: boolean }[]> {
  return (
    await sql<{ code: string; name: string; hasBenchmark: boolean }>`
    select v.code, v.name, exists (select 1 from benchmark_versions b where b.code = v.code) as "hasBenchmark"
    from power_item_versions v
    where not exists (select 1 from power_item_versions n where n.code = v.code and (n.recorded_at, n.id) > (v.recorded_at, v.id))
      and exists (select 1 from jsonb_array_elements(v.body -> 'bases') b
        where b ->> 'law' = ${law} and (b ->> 'article')::int = any(${sql.val(articles)}::int[]))
    order by v.code`.execute(db)
  ).rows
}
/** A grade of a benchmark in force that ends without a penalty. */
export interface LenientGrade {
  readonly code: string
  readonly name: string
  readonly version: string
  readonly owner: string
  readonly grade: string
  readonly mandatory: boolean
}
export async function readLenient(db: Db, today: Day): Promise<readonly LenientGrade[]> {
  return (
    await sql<LenientGrade>`
    select b.code, (select v.name from power_item_versions v where v.code = b.code order by v.recorded_at desc, v.id desc limit 1) as name,
      b.version, b.owner, g ->> 'grade' as grade, g -> 'result' ->> 'type' = 'no_penalty' as mandatory
    from benchmark_versions b, jsonb_array_elements(b.body -> 'grades') g
    where g -> 'result' ->> 'type' in ('no_penalty', 'may_not_penalise')
      and (select s.state from power_steps s where s.list = 'benchmark' and s.code = b.code and s.version = b.version and s.on_day <= ${today}::date
        order by s.on_day desc, s.recorded_at desc, array_position(array['draft','reviewed','inForce','ended'], s.state) desc limit 1) = 'inForce'
    order by b.code`.execute(db)
  ).rows
}

/** Conferrals that hold by their own days, of which a town's source is gone: the county department has the item no more. */
export async function readAdrift(db: Db, today: Day): Promise<readonly (Grant & { readonly itemName: string; readonly since: Day })[]> {
  const { rows } = await sql<{ readonly id: string; readonly itemName: string; readonly since: Day }>`
    with latest as (${latest})
    select id, since, "itemName" from (
      select g.grant_id as id, g.item, g.agency_id, ${adriftOf(today)} as since,
        (select v.name from power_item_versions v where v.code = g.item order by v.recorded_at desc, v.id desc limit 1) as "itemName"
      from latest g
      where g.source = 'conferred' and g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date)) found
    where since is not null order by since, item, agency_id`.execute(db)
  const grants = await Promise.all(rows.map(async row => (await readGrants(db, { id: row.id })).map(grant => ({ ...grant, ...row }))))
  return grants.flat()
}

export async function readSettingVersions(db: Db): Promise<readonly SettingVersion[]> {
  return (
    await sql<SettingVersion>`
    select key, version, from_on as "from", value, source, owner, ${at('recorded_at')} as "recordedAt", recorded_by as "recordedBy"
    from setting_versions order by key, version desc`.execute(db)
  ).rows
}

export interface ItemList {
  readonly q?: string | undefined
  readonly domain?: string | undefined
  readonly state?: PowerState | undefined
  readonly agency?: string | undefined
  readonly benchmark?: 'yes' | 'no' | undefined
  readonly sort: 'code' | 'name' | 'domain'
  readonly order: 'asc' | 'desc'
  readonly after?: string | undefined
  readonly limit: number
}
export interface ItemListRow {
  readonly code: string
  readonly version: string
  readonly name: string
  readonly domain: string
  readonly department: string
  readonly state: PowerState
  readonly penaltyKinds: string[]
  readonly fines: PowerItem['fines']
  readonly hasBenchmark: boolean
  readonly holders: number
  readonly mine: boolean
}

const holdsToday = (today: Day) => sql`g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date)
  and not exists (select 1 from power_grant_versions n where n.grant_id = g.grant_id and n.version > g.version)`

/** The items, each in the version in force today or else its newest, by page. `mine` is the asker's agency. */
export function listItems(
  db: Db,
  today: Day,
  mine: string,
  { q, domain, state, agency, benchmark, sort, ...page }: ItemList,
): Promise<Page<ItemListRow>> {
  const from = sql`(
    select v.*, version_on('benchmark', v.code, ${today}::date) is not null as has_benchmark,
      (select s.state from power_steps s where s.list = 'item' and s.code = v.code and s.version = v.version and s.on_day <= ${today}::date
        order by array_position(array['draft','reviewed','inForce','ended'], s.state) desc limit 1) as state,
      (select count(distinct g.agency_id) from power_grant_versions g where g.item = v.code and ${holdsToday(today)}) as holders,
      exists (select 1 from power_grant_versions g where g.item = v.code and g.agency_id = ${mine} and ${holdsToday(today)}) as mine
    from power_item_versions v
    where v.version = coalesce(version_on('item', v.code, ${today}::date),
      (select n.version from power_item_versions n where n.code = v.code order by n.recorded_at desc, n.id desc limit 1))) v`
  const where = []
  if (q !== undefined && q.trim() !== '') where.push(sql`(v.name like ${containing(q.trim())} or v.code like ${containing(q.trim())})`)
  if (domain !== undefined) where.push(sql`v.domain = ${domain}`)
  if (state !== undefined) where.push(sql`v.state = ${state}`)
  if (agency !== undefined)
    where.push(
      sql`exists (select 1 from power_grant_versions g where g.item = v.code and g.agency_id = ${agency === 'mine' ? mine : agency} and ${holdsToday(today)})`,
    )
  if (benchmark !== undefined) where.push(benchmark === 'yes' ? sql`v.has_benchmark` : sql`not v.has_benchmark`)
  return readPage<ItemListRow>(db, {
    columns: sql`v.code, v.version, v.name, v.domain, v.department, coalesce(v.state, 'draft') as state, v.body -> 'penaltyKinds' as "penaltyKinds", v.body -> 'fines' as fines,
      v.has_benchmark as "hasBenchmark", v.holders, v.mine`,
    from,
    where,
    sort: sql.ref(`v.${sort}`),
    id: sql`v.code`,
    ...page,
  })
}

export async function readDomains(db: Db): Promise<string[]> {
  return (await sql<{ domain: string }>`select distinct domain from power_item_versions order by 1`.execute(db)).rows.map(row => row.domain)
}
