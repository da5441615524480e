// Reading what is sealed. Whoever calls this writes into the journal why: here for people, in the documents room for papers.
import type { Desk } from '../platform/desk.ts'
import { recordRead } from '../platform/journal-reads.ts'
import { sealingOf } from './sealing.ts'
import { readRows, type PartyRow } from './store.ts'

export interface Particulars {
  readonly code: string | null
  readonly phone: string | null
  readonly address: string | null
}

/** Number, telephone and address in full, by party id, for papers that must carry them. */
export async function openParticulars(
  desk: Pick<Desk, 'db' | 'settings'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Particulars>> {
  const rows = await readRows(desk.db, ids)
  return new Map(rows.map(row => [row.party_id, openRow(desk, row)]))
}

/** In full for a person who said why; the reading is in the journal before he gets it. */
export async function unmaskParty(desk: Desk, by: string, row: PartyRow, purpose: string): Promise<Particulars> {
  await recordRead(desk, by, 'party', { party: row.party_id, purpose })
  return openRow(desk, row)
}

function openRow({ settings }: Pick<Desk, 'settings'>, row: PartyRow): Particulars {
  const sealing = sealingOf(settings)
  const opened = (sealed: string | null, field: string): string | null =>
    sealed === null ? null : sealing.open(sealed, `${row.party_id}:${field}`)
  return {
    code: row.code ?? opened(row.code_sealed, 'code'),
    phone: opened(row.phone_sealed, 'phone'),
    address: opened(row.address_sealed, 'address'),
  }
}
