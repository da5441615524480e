// Accounts: one a person, made and suspended by the administrator, each change in the journal.
import { sql, type Transaction } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import { appendEntries, appendEntry, type Happening } from '../platform/journal.ts'
import { changed, notFound, notUnderstood, Stop } from '../platform/problems.ts'
import { digestOfPassword, passwordFault } from './auth.ts'

const stream = 'register:accounts'

export interface Account {
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly suspended: boolean
  readonly twoFactor: boolean
  readonly createdAt: string
}

export interface NewAccount {
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly password: string
}

const usernameShape = /^[a-z0-9_.]{2,40}$/

function checkPassword(password: string, username: string): void {
  const fault = passwordFault(password, username)
  if (fault !== undefined) throw new Stop(notUnderstood([{ path: 'password', title: '口令', cure: fault }]))
}

/**
 * Makes an account for a person of the register. The password is kept as a one-way digest.
 * @throws Stop 400 for a bad user name or password, 409 when the person has an account or the name is taken.
 */
export async function createAccount(desk: Pick<Desk, 'db' | 'clock'>, by: string | null, wanted: NewAccount): Promise<void> {
  if (!usernameShape.test(wanted.username)) {
    throw new Stop(notUnderstood([{ path: 'username', title: '用户名', cure: '用 2 到 40 个小写字母、数字、点或者下划线' }]))
  }
  checkPassword(wanted.password, wanted.username)
  await createAccounts(desk, by, [{ ...wanted, digest: await digestOfPassword(wanted.password) }])
}

/** Makes many accounts whose password digests are at hand (demonstration, tests); the same digest may serve several. */
export async function createAccounts(
  { db, clock }: { readonly db: Db | Transaction<Tables>; readonly clock: Desk['clock'] },
  by: string | null,
  wanted: readonly (Omit<NewAccount, 'password'> & { readonly digest: string })[],
): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute(tx => createAccounts({ db: tx, clock }, by, wanted))
  const now = clock.now()
  const made: Happening[] = []
  for (const one of wanted) {
    const id = newId(clock)
    const there = await sql`
      insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username", "displayUsername", "personId", "suspended")
      values (${id}, ${one.name}, ${`${one.username}@accounts.invalid`}, true, ${now}, ${now}, ${one.username}, ${one.username}, ${one.personId}, false)
      on conflict do nothing returning "id"`.execute(db)
    if (there.rows.length === 0) throw new Stop(changed({ username: one.username }, '该人员已有账号，或者用户名已被使用。'))
    await sql`insert into "account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
      values (${newId(clock)}, ${id}, 'credential', ${id}, ${one.digest}, ${now}, ${now})`.execute(db)
    made.push({ by, what: 'register:create-account', subject: { person: one.personId, username: one.username } })
  }
  const [first, ...rest] = made
  if (first) await appendEntries(db, clock, stream, [first, ...rest])
}

/** Suspends or restores an account. A suspended person's sessions are over at once. @throws Stop 404 */
export async function suspendAccount(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  by: string,
  personId: string,
  suspended: boolean,
): Promise<void> {
  await db.transaction().execute(async tx => {
    const found =
      await sql`update "user" set "suspended" = ${suspended}, "updatedAt" = ${clock.now()} where "personId" = ${personId} returning "id"`.execute(
        tx,
      )
    if (found.rows.length === 0) throw new Stop(notFound())
    await endSessions(tx, personId)
    await appendEntry(tx, clock, stream, {
      by,
      what: `register:${suspended ? 'suspend' : 'restore'}-account`,
      subject: { person: personId },
    })
  })
}

/** Sets a new password and takes the one-time codes off, for somebody who lost them. Ends his sessions. @throws Stop 400, 404 */
export async function resetPassword(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  by: string,
  personId: string,
  password: string,
): Promise<void> {
  const username = (await readAccount(db, personId))?.username
  if (username === undefined) throw new Stop(notFound())
  checkPassword(password, username)
  const digest = await digestOfPassword(password)
  await db.transaction().execute(async tx => {
    await sql`update "account" a set "password" = ${digest}, "updatedAt" = ${clock.now()} from "user" u
      where u."id" = a."userId" and u."personId" = ${personId} and a."providerId" = 'credential'`.execute(tx)
    await sql`delete from "twoFactor" t using "user" u where u."id" = t."userId" and u."personId" = ${personId}`.execute(tx)
    await sql`update "user" set "twoFactorEnabled" = false, "updatedAt" = ${clock.now()} where "personId" = ${personId}`.execute(tx)
    await endSessions(tx, personId)
    await appendEntry(tx, clock, stream, { by, what: 'register:reset-password', subject: { person: personId } })
  })
  await sql`delete from sign_in_failures where username = ${username}`.execute(db)
}

async function endSessions(tx: Transaction<Tables>, personId: string): Promise<void> {
  await sql`delete from "session" s using "user" u where u."id" = s."userId" and u."personId" = ${personId}`.execute(tx)
}

const columns = sql`"personId", "name", "username", "suspended", coalesce("twoFactorEnabled", false) as "twoFactor",
  to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"`

/** The account of a person; undefined when there is none. */
export async function readAccount(db: Db, personId: string): Promise<Account | undefined> {
  return (await sql<Account>`select ${columns} from "user" where "personId" = ${personId}`.execute(db)).rows[0]
}

/** All accounts, by user name. */
export async function readAccounts(db: Db): Promise<readonly Account[]> {
  return (await sql<Account>`select ${columns} from "user" order by "username"`.execute(db)).rows
}

/** Writes down in the journal that somebody changed his own way of signing in. */
export const recordAccount = async ({ db, clock }: Pick<Desk, 'db' | 'clock'>, by: string, what: string): Promise<void> => {
  await appendEntry(db, clock, stream, { by, what, subject: { person: by } })
}
