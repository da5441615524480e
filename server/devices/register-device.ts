// Registers a monitoring device or changes it: each time a further version, answered for by the journal.
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { deviceChange, deviceInput } from './contract.ts'
import { deviceVersions, readDevices, type DeviceRecord } from './store.ts'

type Fields = Omit<z.output<typeof deviceChange>, 'version'>
type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }

/** Registers devices as their first version. @returns their ids, in order. @throws Stop 400 */
export async function addDevices(
  { db, clock }: AnyDb,
  by: string | null,
  inputs: readonly z.output<typeof deviceInput>[],
): Promise<readonly string[]> {
  const rows = inputs.map(({ agency, ...input }) => rowOf(clock, by, newId(clock), 1, agency, input))
  await changeRegister(db, clock, {
    stream: 'register:devices',
    by,
    what: 'register:device',
    subject: { count: rows.length },
    rows: [{ of: deviceVersions, rows }],
  })
  return rows.map(row => row.device_id)
}

/** Changes a device by a further version. @throws Stop 409 when there is a newer one, 400 */
export async function changeDevice(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  by: string,
  last: DeviceRecord,
  { version, ...input }: z.output<typeof deviceChange>,
): Promise<void> {
  const now = (await readDevices(db, { id: last.id }))[0]?.version ?? 0
  if (version !== now) throw new Stop(changed({ version: now }))
  await changeRegister(db, clock, {
    stream: 'register:devices',
    by,
    what: 'register:device',
    subject: { device: last.id, version: now + 1 },
    rows: [{ of: deviceVersions, rows: [rowOf(clock, by, last.id, now + 1, last.agency, input)] }],
  })
}

function rowOf(clock: Clock, by: string | null, id: string, version: number, agency: string, input: Fields) {
  const turned = input.calibrated.findIndex(spell => spell.to !== undefined && spell.to < spell.from)
  if (turned >= 0) throw new Stop(notUnderstood([{ path: `calibrated.${turned}.to`, title: '检定有效的起止', cure: '结束不能早于开始' }]))
  return {
    id: newId(clock),
    device_id: id,
    version,
    agency_id: agency,
    number: input.number,
    name: input.name,
    allowed_by: input.allowedBy ?? null,
    legally_reviewed_on: input.legallyReviewedOn ?? null,
    technically_reviewed_on: input.technicallyReviewedOn ?? null,
    calibrated: input.calibrated,
    location_published_on: input.locationPublishedOn ?? null,
    marked_from: input.markedFrom ?? null,
    registered_on: input.registeredOn ?? null,
    reason: input.reason,
    recorded_at: clock.now().toISOString(),
    recorded_by: by,
  }
}
