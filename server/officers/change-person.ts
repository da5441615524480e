// Registers a person or changes the entry: certificates, posts, suspensions. Each time a further version.
import { within, type Day, type Spell } from '@fadu/law'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { mayDo, notYours, type Person } from '../access/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop, type FieldError } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { personInput } from './contract.ts'
import { personVersions, type PersonRecord } from './store.ts'

export type PersonInput = z.output<typeof personInput>
type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }

const stream = 'register:people'
/** Posts the head of an agency does not give: his own kind, and those of the county. */
const givenByCounty = new Set(['head', 'principalHead', 'countyReviewer', 'countySupervisor', 'administrator'])

/** Registers people; ids may be given (seeds) or are made. @returns the ids, in order. @throws Stop 400 */
export async function createPeople(
  { db, clock }: AnyDb,
  by: string | null,
  inputs: readonly (PersonInput & { readonly id?: string })[],
): Promise<readonly string[]> {
  const rows = inputs.map(input => rowOf(clock, by, input.id ?? newId(clock), 1, input))
  await changeRegister(db, clock, {
    stream,
    by,
    what: 'register:create-person',
    subject: { count: rows.length },
    rows: [{ of: personVersions, rows }],
  })
  return rows.map(row => row.person_id)
}

/**
 * Whether this person may enter that: an administrator anything, a head what stays within his own agency and below
 * his own post. @throws Stop 404 otherwise.
 */
export async function mayEnter(desk: Desk, who: Person, before: PersonRecord | undefined, after: PersonInput): Promise<void> {
  if (mayDo(who, 'people:appoint')) return
  if (before?.id === who.id) await notYours(desk, who, 'people:change', who.id) // nobody certifies himself
  const known = new Set((before?.posts ?? []).map(post => JSON.stringify(spelled(post))))
  const touched = [
    ...after.posts.filter(post => !known.has(JSON.stringify(spelled(post)))),
    ...(before?.posts ?? []).filter(post => !after.posts.some(one => JSON.stringify(spelled(one)) === JSON.stringify(spelled(post)))),
  ]
  const home = before === undefined ? after.posts : before.posts
  const ownPeople = home.length > 0 && home.every(post => mayDo(who, 'people:change', post.agency))
  const ownPosts = touched.every(post => mayDo(who, 'people:change', post.agency) && !givenByCounty.has(post.post))
  if (!ownPeople || !ownPosts) await notYours(desk, who, 'people:change', before?.id)
}

/** Changes a person's entry by a further version. @throws Stop 409 when there is a newer one, 400 when spells do not fit. */
export async function changePerson(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  by: string,
  before: PersonRecord,
  read: number,
  input: PersonInput,
): Promise<void> {
  if (read !== before.version) throw new Stop(changed({ version: before.version }))
  const row = rowOf(clock, by, before.id, read + 1, input)
  await changeRegister(db, clock, {
    stream,
    by,
    what: 'register:change-person',
    subject: { person: before.id, version: row.version },
    rows: [{ of: personVersions, rows: [row] }],
  })
}

const spelled = (post: { post: string; agency: string; from: string; to?: string | undefined }): readonly unknown[] => [
  post.post,
  post.agency,
  post.from,
  post.to,
]

function rowOf(clock: Clock, by: string | null, personId: string, version: number, input: PersonInput) {
  const faults = faultsOf(input, clock.today())
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  return {
    id: newId(clock),
    person_id: personId,
    version,
    from_on: input.from,
    name: input.name,
    kind: input.kind,
    established: input.established,
    certificates: input.certificates,
    posts: input.posts,
    legal_qualification: input.legalQualification ?? null,
    phone: input.phone ?? null,
    ended_on: input.endedOn ?? null,
    reason: input.reason,
    recorded_at: clock.now().toISOString(),
    recorded_by: by,
  }
}

interface Dates {
  readonly from: Day
  readonly to?: Day | undefined
}
const turned = (spells: readonly Dates[], path: string, title: string): readonly FieldError[] =>
  spells.flatMap(({ from, to }, at) =>
    to !== undefined && to < from ? [{ path: `${path}.${at}.to`, title: `${title}的止日`, cure: '不得早于起日' }] : [],
  )

function faultsOf({ from, kind, established, certificates, posts }: PersonInput, today: Day): readonly FieldError[] {
  const future = from > today ? [{ path: 'from', title: '生效日', cure: '不得晚于今天；将来的变化写在各项的起止里' }] : []
  const faults = [
    ...future,
    ...turned(established, 'established', '在编'),
    ...turned(certificates, 'certificates', '证件'),
    ...turned(posts, 'posts', '岗位'),
  ]
  certificates.forEach((one, at) => {
    const outside = one.suspended?.findIndex(spell => !within(plain(one), spell.from)) ?? -1
    if (outside >= 0)
      faults.push({
        path: `certificates.${at}.suspended.${outside}.from`,
        title: '暂扣的起日',
        cure: '应在证件有效期内',
      })
  })
  const auxiliary = kind === 'auxiliary' || kind === 'contractor'
  if (auxiliary && certificates.length > 0)
    faults.push({ path: 'certificates', title: '行政执法证', cure: '辅助人员、外包人员不得持有行政执法证，请去掉' })
  const wrongPost = auxiliary ? posts.findIndex(one => one.post !== 'auxiliary') : -1
  if (wrongPost >= 0) faults.push({ path: `posts.${wrongPost}.post`, title: '岗位', cure: '辅助人员、外包人员只能任辅助岗位' })
  return faults
}
const plain = ({ from, to }: Dates): Spell => (to === undefined ? { from } : { from, to })
