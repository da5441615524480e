import type { Day } from '@fadu/law'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import type * as z from 'zod'
import { holds, mayDo, type Person } from '../access/index.ts'
import type { Db, Tables } from '../platform/database.ts'
import { containing, readPage, type Page } from '../platform/page.ts'
import type { Version } from '../platform/register.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import type { conditions, listQuery } from './contract.ts'

type AnyDb = Db | Transaction<Tables>

export const deviceVersions: VouchedTable = {
  table: 'device_versions',
  key: 'id',
  changes: 'never',
  columns: {
    id: 'text',
    device_id: 'text',
    version: 'number',
    agency_id: 'text',
    number: 'text',
    name: 'text',
    allowed_by: 'text',
    legally_reviewed_on: 'day',
    technically_reviewed_on: 'day',
    calibrated: 'json',
    location_published_on: 'day',
    marked_from: 'day',
    registered_on: 'day',
    reason: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
}

export interface DeviceRecord {
  readonly id: string
  readonly version: number
  readonly agency: string
  readonly agencyName: string
  readonly number: string
  readonly name: string
  readonly allowedBy: string | null
  readonly legallyReviewedOn: string | null
  readonly technicallyReviewedOn: string | null
  readonly calibrated: { from: string; to?: string | undefined }[]
  readonly locationPublishedOn: string | null
  readonly markedFrom: string | null
  readonly registeredOn: string | null
  readonly reason: string
  readonly recordedAt: string
  /** What it lacks on the day looked at, of what 行政处罚法 art. 41 asks. */
  readonly lacks: (keyof typeof conditions)[]
}

/** What a device lacks on a day: the same facts and days as the law core's EVI-04a to EVI-04d ask. */
const lacksOn = (on: Day): RawBuilder<unknown> => sql`array_remove(array[
  case when coalesce(d.allowed_by in ('法律', '行政法规'), false) then null else 'basis' end,
  case when d.legally_reviewed_on <= ${on}::date then null else 'legalReview' end,
  case when d.technically_reviewed_on <= ${on}::date then null else 'technicalReview' end,
  case when exists (select 1 from jsonb_array_elements(d.calibrated) s where s ->> 'from' <= ${on} and coalesce(s ->> 'to', '9999') >= ${on}) then null else 'calibration' end,
  case when d.location_published_on <= ${on}::date then null else 'location' end,
  case when d.marked_from <= ${on}::date then null else 'sign' end], null)`
const columnsOn = (on: Day): RawBuilder<unknown> => sql`d.device_id as id, d.version, d.agency_id as agency,
  coalesce((select name from agency_on(d.agency_id, ${on}::date)), '') as "agencyName", d.number, d.name, d.allowed_by as "allowedBy",
  d.legally_reviewed_on::text as "legallyReviewedOn", d.technically_reviewed_on::text as "technicallyReviewedOn", d.calibrated,
  d.location_published_on::text as "locationPublishedOn", d.marked_from::text as "markedFrom", d.registered_on::text as "registeredOn",
  d.reason, to_jsonb(d.recorded_at) #>> '{}' as "recordedAt", ${lacksOn(on)} as lacks`
const latest = sql`not exists (select 1 from device_versions n where n.device_id = d.device_id and n.version > d.version)`
/** One's own agency's; the county's supervisors and whoever keeps the register see every agency's. */
const visible = (who: Person): RawBuilder<unknown> =>
  holds(who, 'countySupervisor') || mayDo(who, 'devices:change') ? sql`true` : sql`d.agency_id = ${who.agencyId}`

/** One device in its latest version, judged on a day; undefined when there is none this person may see. */
export async function readDevice(db: Db, who: Person, id: string, on: Day): Promise<DeviceRecord | undefined> {
  const found = await sql<DeviceRecord>`
    select ${columnsOn(on)} from device_versions d where d.device_id = ${id} and ${latest} and ${visible(who)}`.execute(db)
  return found.rows[0]
}

export type DeviceList = z.output<typeof listQuery>
/** The devices a person may see, in their latest version and as of a day, by page. */
export function listDevices(
  db: Db,
  who: Person,
  on: Day,
  { q = '', agency, state, sort, ...page }: DeviceList,
): Promise<Page<DeviceRecord>> {
  const words = q.trim()
  const where = [latest, visible(who)]
  if (words !== '') where.push(sql`(d.number like ${containing(words)} or d.name like ${containing(words)})`)
  if (agency !== undefined && agency !== '') where.push(sql`d.agency_id = ${agency}`)
  if (state !== undefined) where.push(sql`(cardinality(${lacksOn(on)}) = 0) = ${state === 'fit'}::boolean`)
  return readPage<DeviceRecord>(db, {
    columns: columnsOn(on),
    from: sql`device_versions d`,
    where,
    sort:
      sort === 'name'
        ? sql`d.name`
        : sort === 'agency'
          ? sql`coalesce((select name from agency_on(d.agency_id, ${on}::date)), '')`
          : sql`d.number`,
    id: sql`d.device_id`,
    ...page,
  })
}

/** The newest version's number and whose it is; undefined when nothing is registered under this id. */
export async function lastOf(db: AnyDb, id: string): Promise<{ readonly version: number; readonly agency: string } | undefined> {
  const found = await sql<{ version: number; agency: string }>`
    select version, agency_id as agency from device_versions where device_id = ${id} order by version desc limit 1`.execute(db)
  return found.rows[0]
}
/** Whether another device of the agency goes by this number; evidence names a device by its number. */
export async function isNumberTaken(db: AnyDb, agency: string, number: string, own: string): Promise<boolean> {
  const found =
    await sql`select 1 from device_versions d where d.agency_id = ${agency} and d.number = ${number} and d.device_id <> ${own} and ${latest}`.execute(
      db,
    )
  return found.rows.length > 0
}
/** All versions, newest first; each holds from the day it was recorded. */
export async function readVersions(db: Db, id: string): Promise<Version[]> {
  const found = await sql<Version>`
    select version, (recorded_at at time zone 'Asia/Shanghai')::date::text as "from", reason, to_jsonb(recorded_at) #>> '{}' as "recordedAt", recorded_by as "recordedBy"
    from device_versions where device_id = ${id} order by version desc`.execute(db)
  return found.rows
}
