// A party changed: a further version. What was not sent stays as it is, sealed as it is.
import type * as z from 'zod'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { partyChange } from './contract.ts'
import { addressColumns, birthColumns, codeColumns, faultsOf, phoneColumns } from './particulars.ts'
import { sealingOf } from './sealing.ts'
import { findByHash, partyVersions, type PartyRow } from './store.ts'

/** @throws Stop 409 when there is a newer version, 400 when a number fails its check or belongs to another party. */
export async function changeParty(desk: Desk, by: string, before: PartyRow, change: z.output<typeof partyChange>): Promise<void> {
  if (change.version !== before.version) throw new Stop(changed({ version: before.version }))
  const { kind, party_id: id } = before
  const code = change.code ?? undefined
  const faults = faultsOf({ kind, code, born: change.born ?? undefined, sex: change.sex ?? undefined }, desk.settings.demonstration)
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  const sealing = sealingOf(desk.settings)
  const number: Partial<ReturnType<typeof codeColumns> & ReturnType<typeof birthColumns>> =
    change.code === undefined
      ? {}
      : { ...codeColumns(sealing, id, kind, code), ...(code === undefined ? {} : birthColumns(kind, { code })) }
  const hash = number.code_hash ?? undefined
  if (hash !== undefined) {
    const there = await findByHash(desk.db, hash)
    if (there && there.party_id !== id) throw new Stop(notUnderstood([{ path: 'code', title: '号码', cure: '这个号码已登记给另一当事人' }]))
  }
  const row = {
    ...before,
    id: newId(desk.clock),
    version: before.version + 1,
    from_on: desk.clock.today(),
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.born === undefined ? {} : { born: change.born }),
    ...(change.sex === undefined ? {} : { sex: change.sex }),
    ...number,
    ...(change.phone === undefined ? {} : phoneColumns(sealing, id, change.phone ?? undefined)),
    ...(change.address === undefined ? {} : addressColumns(sealing, id, kind, change.address ?? undefined)),
    ...(change.representative === undefined ? {} : { representative: change.representative }),
    ...(change.endedOn === undefined ? {} : { ended_on: change.endedOn }),
    ...(change.successor === undefined ? {} : { successor: change.successor }),
    reason: change.reason,
    recorded_at: desk.clock.now().toISOString(),
    recorded_by: by,
  }
  await changeRegister(desk.db, desk.clock, {
    stream: `register:party:${id}`,
    by,
    what: 'register:change-party',
    subject: { party: id, version: row.version },
    rows: [{ of: partyVersions, rows: [row] }],
  })
}
