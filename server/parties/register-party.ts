// A party is registered once in the county: who types a number known already gets the party it belongs to.
import { sql, type Transaction } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { Settings } from '../platform/settings.ts'
import { addressColumns, birthColumns, codeColumns, faultsOf, phoneColumns, type PartyInput } from './particulars.ts'
import { sealingOf } from './sealing.ts'
import { findByHash, knownTo, partyAgencies, partyVersions } from './store.ts'

export interface PartyDesk {
  readonly db: Db | Transaction<Tables>
  readonly clock: Clock
  readonly settings: Pick<Settings, 'data' | 'demonstration'>
}
export interface Registered {
  readonly id: string
  /** The number was known already; the party stands as it was. */
  readonly existed: boolean
}

/**
 * Registers a party for an agency, which may see it from then on.
 * @param by id of the person; null for the program itself. `id` may be given (seeds).
 * @throws Stop 400 when a number fails its check, is an invented one outside the demonstration, or is known under another name.
 */
export async function registerParty(
  desk: PartyDesk,
  by: string | null,
  agencyId: string,
  input: PartyInput & { readonly id?: string },
): Promise<Registered> {
  const faults = faultsOf(input, desk.settings.demonstration)
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  const { db } = desk
  if (!db.isTransaction) return db.transaction().execute(tx => registerParty({ ...desk, db: tx }, by, agencyId, input))
  const sealing = sealingOf(desk.settings)
  const id = input.id ?? newId(desk.clock)
  const code = codeColumns(sealing, id, input.kind, input.code)
  if (code.code_hash !== null) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${code.code_hash}, 7307))`.execute(db)
    const there = await findByHash(db, code.code_hash)
    if (there) {
      if (there.name !== input.name || there.kind !== input.kind) {
        throw new Stop(notUnderstood([{ path: 'name', title: '姓名或名称', cure: '这个号码已用另一姓名、名称或者种类登记，请核对证件' }]))
      }
      await linkParties(desk, by, agencyId, [there.party_id])
      return { id: there.party_id, existed: true }
    }
  }
  const now = desk.clock.now().toISOString()
  const row = {
    id: newId(desk.clock),
    party_id: id,
    version: 1,
    from_on: desk.clock.today(),
    kind: input.kind,
    name: input.name,
    ...code,
    ...phoneColumns(sealing, id, input.phone),
    ...addressColumns(sealing, id, input.kind, input.address),
    ...birthColumns(input.kind, input),
    representative: input.representative ?? null,
    ended_on: input.endedOn ?? null,
    successor: input.successor ?? null,
    reason: '首次登记',
    recorded_at: now,
    recorded_by: by,
  }
  const link = { id: newId(desk.clock), party_id: id, agency_id: agencyId, since: now }
  await changeRegister(db, desk.clock, {
    stream: `register:party:${id}`,
    by,
    what: 'register:create-party',
    subject: { party: id, agency: agencyId },
    rows: [
      { of: partyVersions, rows: [row] },
      { of: partyAgencies, rows: [link] },
    ],
  })
  return { id, existed: false }
}

/** Lets an agency see parties it deals with from now on; those it knows already stay as they are. */
export async function linkParties(
  { db, clock }: Pick<PartyDesk, 'db' | 'clock'>,
  by: string | null,
  agencyId: string,
  ids: readonly string[],
): Promise<void> {
  const known = await knownTo(db, agencyId, ids)
  for (const id of new Set(ids)) {
    if (known.has(id)) continue
    const link = { id: newId(clock), party_id: id, agency_id: agencyId, since: clock.now().toISOString() }
    await changeRegister(db, clock, {
      stream: `register:party:${id}`,
      by,
      what: 'register:link-party',
      subject: { party: id, agency: agencyId },
      rows: [{ of: partyAgencies, rows: [link] }],
    })
  }
}
