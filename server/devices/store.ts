import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

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
  readonly number: string
  readonly name: string
  readonly allowedBy: string | null
  readonly legallyReviewedOn: string | null
  readonly technicallyReviewedOn: string | null
  readonly calibrated: readonly { readonly from: string; readonly to?: string }[]
  readonly locationPublishedOn: string | null
  readonly markedFrom: string | null
  readonly registeredOn: string | null
  readonly reason: string
  readonly recordedAt: string
}

/** Devices in their latest version: all of an agency, or one by its id. */
export async function readDevices(db: Db, by: { readonly agency: string } | { readonly id: string }): Promise<readonly DeviceRecord[]> {
  const which = 'agency' in by ? sql`d.agency_id = ${by.agency}` : sql`d.device_id = ${by.id}`
  const found = await sql<DeviceRecord>`
    select d.device_id as id, d.version, d.agency_id as agency, d.number, d.name, d.allowed_by as "allowedBy",
      d.legally_reviewed_on::text as "legallyReviewedOn", d.technically_reviewed_on::text as "technicallyReviewedOn", d.calibrated,
      d.location_published_on::text as "locationPublishedOn", d.marked_from::text as "markedFrom", d.registered_on::text as "registeredOn",
      d.reason, to_jsonb(d.recorded_at) #>> '{}' as "recordedAt"
    from device_versions d
    where ${which} and not exists (select 1 from device_versions n where n.device_id = d.device_id and n.version > d.version)
    order by d.number`.execute(db)
  return found.rows
}
