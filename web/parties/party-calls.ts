import * as z from 'zod'
import { contract, partyInput, partyKinds, purposes } from '@fadu/server/parties/contract.ts'
import { call } from '../app/client.ts'
import { Problem } from '../app/problem.ts'
import type { Values } from '../kit/schema.ts'

export const unmaskPurposes: readonly string[] = purposes

/** Parties by a part of the name, or the whole number. */
export async function findParties(
  q: string,
): Promise<readonly { readonly value: string; readonly label: string; readonly note: string }[]> {
  const { rows } = await call(contract.list, { query: { ...(q ? { q } : {}), limit: 20 } })
  return rows.map(r => ({ value: r.id, label: r.name, note: [partyKinds[r.kind], r.code ?? ''].filter(Boolean).join('，') }))
}
/** Registers a party; one whose number is known already is used as it stands. @throws Problem */
export async function registerParty(values: Values): Promise<{ readonly value: string; readonly label: string }> {
  const wanted = z.safeParse(partyInput, values)
  if (!wanted.success)
    throw new Problem('not-understood', 400, { errors: wanted.error.issues.map(i => ({ path: i.path.map(String), title: i.message })) })
  const { party } = await call(contract.register, { json: wanted.data })
  return { value: party.id, label: party.name }
}
export async function unmask(
  id: string,
  purpose: string,
): Promise<{ readonly code: string | null; readonly phone: string | null; readonly address: string | null }> {
  const known = purposes.find(p => p === purpose)
  if (!known) throw new Problem('not-understood', 400, { detail: '请写明用途' })
  return call(contract.unmask, { params: { id }, json: { purpose: known } })
}
