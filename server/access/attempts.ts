// How often one may try: sixty a minute for an address (a town hall is one address), five wrong passwords for an account.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Desk } from '../platform/desk.ts'

const window = 60_000 // ms
const mostInWindow = 60
const mostFailures = 5
const lockMinutes = 15

export interface AddressLimit {
  /** Counts one try. @returns seconds to wait, or undefined when it may go on. */
  take(address: string): number | undefined
}

/** Counts tries of each address in windows of a minute, in memory: one server process serves a database. */
export function addressLimit(clock: Clock): AddressLimit {
  const seen = new Map<string, { since: number; count: number }>()
  return {
    take: address => {
      const now = clock.now().getTime()
      if (seen.size > 10_000) for (const [one, { since }] of seen) if (now - since >= window) seen.delete(one)
      const there = seen.get(address)
      if (!there || now - there.since >= window || now < there.since) {
        seen.set(address, { since: now, count: 1 })
        return undefined
      }
      there.count += 1
      return there.count > mostInWindow ? Math.max(1, Math.ceil((there.since + window - now) / 1000)) : undefined
    },
  }
}

/**
 * The address that asks. `X-Forwarded-For` counts only where the connection itself comes from a trusted proxy, and
 * then the last address that is not one. Undefined where there is no connection (asked in the same process).
 */
export function addressOf(c: Context, trustedProxies: readonly string[]): string | undefined {
  const direct = directAddress(c)
  if (direct === undefined || !trustedProxies.includes(direct)) return direct
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map(one => plain(one.trim()))
    .filter(Boolean)
  return forwarded.findLast(one => !trustedProxies.includes(one)) ?? direct
}

const plain = (address: string): string => address.replace(/^::ffff:/, '')

function directAddress(c: Context): string | undefined {
  if (typeof c.env !== 'object' || c.env === null || !('incoming' in c.env || 'server' in c.env)) return undefined
  const { address } = getConnInfo(c).remote
  return address === undefined ? undefined : plain(address)
}

/**
 * Takes one of the account's five tries BEFORE the password is looked at, so that tries at the same moment count too.
 * @returns seconds the account stays locked, or undefined when it may be tried.
 */
export async function takeTry({ db, clock }: Pick<Desk, 'db' | 'clock'>, username: string): Promise<number | undefined> {
  const now = clock.now()
  const lapsed = new Date(now.getTime() - lockMinutes * 60_000)
  const taken = await sql`
    insert into sign_in_failures as f (username, failures, last_at) values (${username}, 1, ${now})
    on conflict (username) do update set last_at = excluded.last_at,
      failures = case when f.last_at < ${lapsed} then 1 else f.failures + 1 end
    where f.failures < ${mostFailures} or f.last_at < ${lapsed}
    returning failures`.execute(db)
  if (taken.rows.length > 0) return undefined
  const locked = await sql<{
    last_at: Date
  }>`select last_at from sign_in_failures where username = ${username}`.execute(db)
  const since = locked.rows[0]?.last_at.getTime() ?? now.getTime()
  return Math.max(1, Math.ceil((since + lockMinutes * 60_000 - now.getTime()) / 1000))
}

/** The password was right: the tries are given back, and forgotten ones of others swept out. */
export async function giveTriesBack({ db, clock }: Pick<Desk, 'db' | 'clock'>, username: string): Promise<void> {
  const dayAgo = new Date(clock.now().getTime() - 86_400_000)
  await sql`delete from sign_in_failures where username = ${username} or last_at < ${dayAgo}`.execute(db)
}
