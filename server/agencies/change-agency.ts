// Registers an agency or changes it: each time a further version, answered for by the journal.
import type { Day } from '@fadu/law'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop, type FieldError } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { agencyInput } from './contract.ts'
import { agencyVersions } from './store.ts'

export type AgencyInput = z.output<typeof agencyInput>
type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }

const stream = 'register:agencies'

/** Registers agencies; ids may be given (seeds) or are made. @returns the ids, in order. @throws Stop 400 */
export async function createAgencies(
  { db, clock }: AnyDb,
  by: string | null,
  inputs: readonly (AgencyInput & { readonly id?: string })[],
): Promise<readonly string[]> {
  const rows = inputs.map(input => rowOf(clock, by, input.id ?? newId(clock), 1, input))
  await changeRegister(db, clock, {
    stream,
    by,
    what: 'register:create-agency',
    subject: { count: rows.length },
    rows: [{ of: agencyVersions, rows }],
  })
  return rows.map(row => row.agency_id)
}

/**
 * Changes an agency by a further version. `read` is the version the caller looked at.
 * @throws Stop 409 when there is a newer one, 400 when kind or spells do not fit.
 */
export async function changeAgency(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  who: Person,
  id: string,
  read: number,
  last: number,
  input: AgencyInput,
): Promise<void> {
  if (read !== last) throw new Stop(changed({ version: last }))
  const row = rowOf(clock, who.id, id, read + 1, input)
  await changeRegister(db, clock, {
    stream,
    by: who.id,
    what: 'register:change-agency',
    subject: { agency: id, version: row.version },
    rows: [{ of: agencyVersions, rows: [row] }],
  })
}

function rowOf(clock: Clock, by: string | null, agencyId: string, version: number, input: AgencyInput) {
  const faults = faultsOf(input, clock.today())
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  return {
    id: newId(clock),
    agency_id: agencyId,
    version,
    from_on: input.from,
    name: input.name,
    short_name: input.shortName,
    kind: input.kind,
    body: input.body ?? null,
    region: input.region,
    government: input.government,
    parent_id: input.parentId ?? null,
    uscc: input.uscc ?? null,
    address: input.address,
    phone: input.phone,
    bank: input.bank ?? null,
    court: input.court ?? null,
    seal_text: input.sealText,
    confirmed: input.confirmed.map(plainSpell),
    ended_on: input.endedOn ?? null,
    reason: input.reason,
    recorded_at: clock.now().toISOString(),
    recorded_by: by,
  }
}

const plainSpell = ({ from, to }: { from: string; to?: string | undefined }): { from: string; to?: string } =>
  to === undefined ? { from } : { from, to }

function faultsOf({ from, confirmed, kind, body, parentId }: AgencyInput, today: Day): readonly FieldError[] {
  const faults: FieldError[] = confirmed.flatMap(({ from, to }, at) =>
    to !== undefined && to < from ? [{ path: `confirmed.${at}.to`, title: '资格确认的止日', cure: '不得早于起日' }] : [],
  )
  if (from > today) faults.push({ path: 'from', title: '生效日', cure: '不得晚于今天' })
  if (kind === 'internalUnit' && parentId === undefined)
    faults.push({ path: 'parentId', title: '所属机关', cure: '内设机构要写明所属机关' })
  // 行政处罚法第二十一条：受委托的要是管理公共事务的组织，所以要登记它是什么
  if (kind === 'delegated' && body === undefined) faults.push({ path: 'body', title: '性质', cure: '受委托组织要写明性质' })
  if (kind !== 'delegated' && body !== undefined) faults.push({ path: 'body', title: '性质', cure: '只有受委托组织填性质，请去掉' })
  return faults
}
