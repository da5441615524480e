// What the screens that begin a case look up: power items, parties, colleagues, the agency.
import { contract as agencies } from '@fadu/server/agencies/contract.ts'
import { contract as people } from '@fadu/server/officers/contract.ts'
import { contract as powers } from '@fadu/server/powers/contract.ts'
import { call } from '../app/client.ts'

export interface Found {
  readonly value: string
  readonly label: string
  readonly note?: string
}

/** Officers of an agency whose certificate is valid today. */
export async function findOfficers(
  agency: string,
): Promise<readonly (Found & { readonly certificate: string; readonly until: string | null })[]> {
  const { rows } = await call(people.list, { query: { agency, kind: 'officer', certificate: 'valid', limit: 100 } })
  return rows.map(r => ({
    value: r.id,
    label: r.name,
    note: `证号尾 ${(r.certificate ?? '').slice(-4)}`,
    certificate: r.certificate ?? '',
    until: r.certificateTo,
  }))
}
/** The division code of an agency's territory. */
export async function regionOf(agency: string): Promise<string> {
  return (await call(agencies.read, { params: { id: agency } })).agency.region
}
/** Items the asker's own agency holds today. */
export async function findItems(q: string): Promise<readonly Found[]> {
  const { rows } = await call(powers.list, { query: { ...(q ? { q } : {}), agency: 'mine', state: 'inForce', limit: 50 } })
  return rows.map(r => ({ value: r.code, label: r.name, note: [r.domain, r.shownFine].filter(Boolean).join('，') }))
}
export { findParties } from '../parties/party-calls.ts'
