// Who is asking, on every request: the signed cookie and one statement. Never cached, so a removed person is out at once.
import type { AgencyKind, Certificate, PersonKind } from '@fadu/law'
import type { MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import './asking.ts'
import { certificateOn, classOf, isCounty, postsOn, rolesOn, type HeldPost, type Person } from './person.ts'
import { sessionToken } from './session-cookie.ts'

interface Found {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly kind: PersonKind
  readonly posts: readonly HeldPost[]
  readonly certificates: readonly Certificate[]
  readonly agency_name: string | null
  readonly agency_kind: AgencyKind | null
}

/**
 * The person a session belongs to, as the registers stand today; undefined when the session is over, the account
 * suspended, the person gone or without a post. One statement over session, account, person and agency, a function in
 * the database so that it is planned once a connection: the one place where rooms' tables are joined for speed.
 */
export async function personOf({ db, clock }: Pick<Desk, 'db' | 'clock'>, token: string): Promise<Person | undefined> {
  const today = clock.today()
  const found = await sql<{ found: Found | null }>`
    select who_is_asking(${token}, ${clock.now()}, ${today}::date) as found`.execute(db)
  const row = found.rows[0]?.found
  if (!row) return undefined
  const roles = rolesOn(row.kind, row.posts, today)
  if (roles.length === 0) return undefined
  const certificateNo = certificateOn(row.certificates, today)
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    roles,
    agencyId: postsOn(row.posts, today)[0]?.agency ?? '',
    agencyName: row.agency_name ?? '',
    ...(row.agency_kind === null ? {} : { agencyKind: row.agency_kind }),
    county: isCounty(roles),
    ...(certificateNo === undefined ? {} : { certificateNo }),
    class: classOf(row.kind),
  }
}

/** Middleware: sets `c.var.who` when a living session came along. Routes that need a person ask `asking(c)`. */
export function whoIsAsking(desk: Desk): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = sessionToken(desk.settings, c.req.header('cookie'))
    const who = token === undefined ? undefined : await personOf(desk, token)
    if (who) c.set('who', who)
    await next()
  }
}
