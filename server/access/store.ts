import { sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { HeldPost } from './person.ts'
import type { PersonKind } from '@fadu/law'

export interface SignInRow {
  readonly username: string
  readonly name: string
  readonly kind: PersonKind
  readonly posts: readonly HeldPost[]
}

/** Every account that works, with the person behind it. */
async function accountsWithPeople(db: Db, clock: Clock): Promise<readonly SignInRow[]> {
  const found = await sql<SignInRow>`
    select u."username" as username, p.name, p.kind, p.posts from "user" u
    cross join lateral (select v.name, v.kind, v.posts, v.ended_on from person_versions v
      where v.person_id = u."personId" and v.from_on <= ${clock.today()}::date order by v.version desc limit 1) p
    where not u."suspended" and p.ended_on is null order by u."createdAt", u."id"`.execute(db)
  return found.rows
}

/** Names of agencies as they are today. */
async function agencyNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ agency_id: string; name: string }>`
    select distinct on (agency_id) agency_id, name from agency_versions where agency_id = any(${sql.val([...ids])}) order by agency_id, version desc`.execute(
    db,
  )
  return new Map(found.rows.map(row => [row.agency_id, row.name]))
}

/** The county's name, from the government the agencies belong to; empty before the first agency is set up. */
export async function readCountyName(db: Db): Promise<string> {
  const found = await sql<{ government: string }>`
    select government from agency_versions where kind in ('town', 'street', 'countyDepartment') order by recorded_at, id limit 1`.execute(
    db,
  )
  return (found.rows[0]?.government ?? '').replace(/人民政府$/, '')
}

async function nameOfPerson(db: Db, personId: string): Promise<string | undefined> {
  const found = await sql<{
    name: string
  }>`select name from person_versions where person_id = ${personId} order by version desc limit 1`.execute(db)
  return found.rows[0]?.name
}

async function endSession(db: Db, token: string): Promise<void> {
  await sql`delete from "session" where "token" = ${token}`.execute(db)
}

export const readSignIn = { accountsWithPeople, agencyNames, countyName: readCountyName, nameOfPerson, endSession }
