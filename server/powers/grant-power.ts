// Titles: by which instrument an agency holds an item, from when to when. A withdrawal is a further version.
import { citationInChinese, norms, on, type Day } from '@fadu/law'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { readAgency } from '../agencies/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop, type FieldError } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { grantChange, grantInput } from './contract.ts'
import { grantVersions, readGrants, readItemVersions, type Grant } from './store.ts'

export type GrantInput = z.output<typeof grantInput>
type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }
/** A title as it is written; the delegating agency already looked up. */
export type NewGrant = Omit<GrantInput, 'delegatedBy' | 'allowedBy' | 'conferredFrom' | 'to' | 'instrument'> &
  Partial<Pick<Grant, 'to' | 'instrument' | 'delegatedBy' | 'conferredFrom'>> & { readonly id?: string }

/** Writes titles down. @returns their ids */
export async function addGrants({ db, clock }: AnyDb, by: string | null, grants: readonly NewGrant[]): Promise<readonly string[]> {
  const rows = grants.map(grant => rowOf(clock, by, grant.id ?? newId(clock), 1, grant))
  await changeRegister(db, clock, {
    stream: 'register:powers',
    by,
    what: 'register:grant-powers',
    subject: { count: rows.length },
    rows: [{ of: grantVersions, rows }],
  })
  return rows.map(row => row.grant_id)
}

/** Grants an item to an agency. @throws Stop 400 when item, agency or instrument do not fit the source of the power. */
export async function grantPower(desk: { readonly db: Db; readonly clock: Clock }, by: string, input: GrantInput): Promise<string> {
  const [id = ''] = await addGrants(desk, by, [await checked(desk, input)])
  return id
}

/** Changes or withdraws a title by a further version. @throws Stop 409 when there is a newer one, 400 */
export async function changeGrant(
  desk: { readonly db: Db; readonly clock: Clock },
  by: string,
  before: Grant,
  input: z.output<typeof grantChange>,
): Promise<void> {
  const { version, ...rest } = input
  if (version !== before.version) throw new Stop(changed({ version: before.version }))
  const row = rowOf(desk.clock, by, before.id, version + 1, await checked(desk, { item: before.item, agency: before.agency, ...rest }))
  await changeRegister(desk.db, desk.clock, {
    stream: 'register:powers',
    by,
    what: 'register:change-grant',
    subject: { grant: before.id, version: row.version },
    rows: [{ of: grantVersions, rows: [row] }],
  })
}

async function checked({ db, clock }: { readonly db: Db; readonly clock: Clock }, input: GrantInput): Promise<NewGrant> {
  const { delegatedBy: delegating, allowedBy, conferredFrom: origin, to, instrument, ...rest } = input
  const faults: FieldError[] = []
  if ((await readItemVersions(db, input.item)).length === 0) faults.push({ path: 'item', title: '事项编码', cure: '没有这个权力事项' })
  const agency = await readAgency(db, input.agency, clock.today())
  if (!agency) faults.push({ path: 'agency', title: '机关', cure: '没有登记这个执法主体' })
  const by = delegating === undefined ? undefined : await readAgency(db, delegating, clock.today())
  if (input.source === 'delegated' && !by) faults.push({ path: 'delegatedBy', title: '委托机关', cure: '委托的要写明已登记的委托机关' })
  if (input.source !== 'delegated' && delegating !== undefined)
    faults.push({ path: 'delegatedBy', title: '委托机关', cure: '只有委托的才填' })
  if (input.source !== 'statutory' && instrument === undefined)
    faults.push({ path: 'instrument', title: '赋权决定或者委托书', cure: '赋权、委托要写明文号' })
  const from = origin === undefined ? undefined : await readAgency(db, origin, clock.today())
  if (origin !== undefined && (input.source !== 'conferred' || from?.kind !== 'countyDepartment'))
    faults.push({ path: 'conferredFrom', title: '赋权所自的部门', cure: '只有赋权的才填，填已登记的县级部门' })
  faults.push(...(await passedOn(db, input, clock.today())))
  if (input.source === 'delegated' && input.withMeasures)
    faults.push({ path: 'withMeasures', title: '一并行使行政强制措施', cure: '行政强制措施权不得委托' })
  if (to !== undefined && to < input.from) faults.push({ path: 'to', title: '至何日', cure: '不得早于起日' })
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  return {
    ...rest,
    to: to ?? null,
    instrument:
      instrument === undefined
        ? null
        : {
            number: instrument.number,
            ...(instrument.publishedOn === undefined ? {} : { publishedOn: instrument.publishedOn }),
          },
    delegatedBy:
      by === undefined
        ? null
        : { agency: by.id, name: by.name, government: by.government, ...(allowedBy === undefined ? {} : { allowedBy }) },
    conferredFrom: from === undefined ? null : { agency: from.id, name: from.name },
  }
}

/**
 * Keeps every delegation one link long (行政处罚法 art. 20 para. 4): what came by delegation is not delegated on,
 * and what one delegates on cannot come by delegation. Titles that overlap in time count.
 */
async function passedOn(db: Db, input: GrantInput, today: Day): Promise<FieldError[]> {
  if (input.source !== 'delegated') return []
  const article = citationInChinese(on<unknown>(norms.penaltyLaw.noSubDelegation, today).citation)
  const meeting = (await readGrants(db, { item: input.item })).filter(
    one => one.source === 'delegated' && (one.to === null || one.to >= input.from) && (input.to === undefined || one.from <= input.to),
  )
  const faults: FieldError[] = []
  if (input.delegatedBy === input.agency) faults.push({ path: 'delegatedBy', title: '委托机关', cure: '不能委托给自己' })
  if (meeting.some(one => one.agency === input.delegatedBy))
    faults.push({
      path: 'delegatedBy',
      title: '委托机关',
      cure: `它的这项权力也是受委托来的，不能再委托（${article}）；请原委托机关直接委托`,
    })
  if (meeting.some(one => one.delegatedBy?.agency === input.agency))
    faults.push({
      path: 'agency',
      title: '机关',
      cure: `它正把这项权力委托给别的组织，自己不能又受委托（${article}）；先收回那一项委托`,
    })
  return faults
}

const rowOf = (clock: Clock, by: string | null, grantId: string, version: number, grant: NewGrant) => ({
  id: newId(clock),
  grant_id: grantId,
  version,
  item: grant.item,
  agency_id: grant.agency,
  source: grant.source,
  from_on: grant.from,
  to_on: grant.to ?? null,
  instrument: grant.instrument ?? null,
  delegated_by: grant.delegatedBy ?? null,
  conferred_from: grant.conferredFrom ?? null,
  with_measures: grant.withMeasures,
  keeps_pending: grant.keepsPending,
  reason: grant.reason,
  recorded_at: clock.now().toISOString(),
  recorded_by: by,
})
