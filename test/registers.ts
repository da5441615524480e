// Speaking makers for tests: a county with agencies and people who can sign in.
import { day } from '@fadu/law'
import type { Role } from '../server/access/index.ts'
import { createAccounts } from '../server/access/index.ts'
import { sessionCookie } from '../server/access/session-cookie.ts'
import { createAgencies, type AgencyInput } from '../server/agencies/index.ts'
import { createPeople, type PersonInput } from '../server/officers/index.ts'
import { newId } from '../server/platform/ids.ts'
import type { Desk } from '../server/platform/desk.ts'
import { sql } from 'kysely'

const since = day('2024-01-01')
/** Before the registers' `from`; a test clock must stand at or after this day. */
export const registeredOn = since

/** A town, street or department confirmed since 2024. @returns its id */
export async function anAgency(desk: Desk, id: string, more: Partial<AgencyInput> = {}): Promise<string> {
  const name = more.name ?? `${id}镇人民政府`
  await createAgencies(desk, null, [
    {
      id,
      name,
      shortName: id,
      kind: 'town',
      region: '999999100',
      government: '测试县人民政府',
      address: '测试路1号',
      phone: '0518-0000000',
      sealText: name,
      confirmed: [{ from: since }],
      from: since,
      reason: '测试',
      ...more,
    },
  ])
  return id
}

/** A person holding posts at an agency since 2024; officers are established and certified. @returns the id */
export async function aPerson(
  desk: Desk,
  id: string,
  agency: string,
  posts: readonly Role[],
  more: Partial<PersonInput> = {},
): Promise<string> {
  const kind =
    more.kind ??
    (posts.includes('auxiliary') ? 'auxiliary' : posts.includes('officer') || posts.includes('bureauHead') ? 'officer' : 'staff')
  const certified = kind === 'officer'
  await createPeople(desk, null, [
    {
      id,
      name: `${id}（虚构）`,
      kind,
      established: certified ? [{ from: since }] : [],
      certificates: certified ? [{ number: `T-${id}`, from: since, to: day('2030-12-31') }] : [],
      posts: posts.map(post => ({ post, agency, from: since })),
      from: since,
      reason: '测试',
      ...more,
    },
  ])
  return id
}

/** A session for a person, without a password: the Cookie header of its requests. Makes the account where there is none. */
export async function signedIn(desk: Desk, personId: string): Promise<string> {
  const there = await sql<{ id: string }>`select "id" from "user" where "personId" = ${personId}`.execute(desk.db)
  if (there.rows.length === 0)
    await createAccounts(desk, null, [{ personId, name: personId, username: personId.toLowerCase(), digest: 'none' }])
  const token = newId(desk.clock).replaceAll('-', '')
  const now = desk.clock.now()
  await sql`insert into "session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId", "endsAt")
    select ${newId(desk.clock)}, ${new Date(now.getTime() + 8 * 3_600_000)}, ${token}, ${now}, ${now}, "id", ${new Date(now.getTime() + 8 * 3_600_000)}
    from "user" where "personId" = ${personId}`.execute(desk.db)
  return sessionCookie(desk.settings, token)
}
