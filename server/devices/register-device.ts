// Registers a monitoring device or changes it: each time a further version, answered for by the journal.
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { readAgency } from '../agencies/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { deviceChange, deviceInput } from './contract.ts'
import { deviceVersions, isNumberTaken } from './store.ts'

type Fields = Omit<z.output<typeof deviceChange>, 'version'>
type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }

/** Registers devices as their first version. @returns their ids, in order. @throws Stop 400: no such agency, a number twice, a spell the wrong way round */
export async function addDevices(
  { db, clock }: AnyDb,
  by: string | null,
  inputs: readonly z.output<typeof deviceInput>[],
): Promise<readonly string[]> {
  const today = clock.today()
  const rows = inputs.map(({ agency, ...input }) => rowOf(clock, by, newId(clock), 1, agency, input))
  for (const row of rows) {
    if (!(await readAgency(db, row.agency_id, today)))
      throw new Stop(notUnderstood([{ path: 'agency', title: '使用机关', cure: '请从登记的执法主体里选' }]))
    await numberIsFree(db, row)
  }
  await changeRegister(db, clock, {
    stream: 'register:devices',
    by,
    what: 'register:device',
    subject: { count: rows.length },
    rows: [{ of: deviceVersions, rows }],
  })
  return rows.map(row => row.device_id)
}

/** Changes a device by a further version, following the `last` one. @throws Stop 409 when another was read, or recorded meanwhile; 400 */
export async function changeDevice(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  by: string,
  id: string,
  last: { readonly version: number; readonly agency: string },
  { version, ...input }: z.output<typeof deviceChange>,
): Promise<void> {
  if (version !== last.version) throw new Stop(changed({ version: last.version }))
  const row = rowOf(clock, by, id, version + 1, last.agency, input)
  await numberIsFree(db, row)
  await changeRegister(db, clock, {
    stream: 'register:devices',
    by,
    what: 'register:device',
    subject: { device: id, version: row.version },
    rows: [{ of: deviceVersions, rows: [row] }],
  })
}

async function numberIsFree(db: AnyDb['db'], row: ReturnType<typeof rowOf>): Promise<void> {
  if (await isNumberTaken(db, row.agency_id, row.number, row.device_id))
    throw new Stop(notUnderstood([{ path: 'number', title: '设备编号', cure: '本机关已有这个编号的设备，请改编号或者变更原登记' }]))
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
