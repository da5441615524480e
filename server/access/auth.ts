// better-auth signs people in and out and keeps passwords and one-time codes. Who is asking is our own check.
import { hashPassword } from 'better-auth/crypto'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Desk } from '../platform/desk.ts'
import { cookiePrefix, sessionSecret } from './session-cookie.ts'

/** A session ends after so many seconds, used or not. */
export const sessionSeconds = 8 * 3600
export const leastPassword = 12
const longestPassword = 128

type AuthDesk = Pick<Desk, 'db' | 'clock' | 'settings'>

function makeAuth({ db, clock, settings }: AuthDesk) {
  return betterAuth({
    appName: '法度',
    baseURL: settings.origin,
    basePath: '/api/auth',
    secret: sessionSecret(settings),
    trustedOrigins: [settings.origin],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true, // eight hours, then sign in again
      additionalFields: { endsAt: { type: 'date', required: true, input: false } },
    },
    user: {
      additionalFields: {
        personId: { type: 'string', required: true, input: false },
        suspended: { type: 'boolean', required: true, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // the end by our clock: better-auth itself asks the machine
          before: session => Promise.resolve({ data: { ...session, endsAt: new Date(clock.now().getTime() + sessionSeconds * 1000) } }),
        },
      },
    },
    rateLimit: { enabled: false }, // ours counts by address and by account, see attempts.ts
    // http.ts refuses writes from other sites before they get here, by host as well as by origin
    advanced: { cookiePrefix, disableCSRFCheck: true, ipAddress: { disableIpTracking: true } },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 }), twoFactor({ issuer: '法度' })],
  })
}

const made = new WeakMap<object, ReturnType<typeof makeAuth>>()

/** The one better-auth instance over a database. Migrate first. */
export function authOf(desk: AuthDesk): ReturnType<typeof makeAuth> {
  const there = made.get(desk.db)
  if (there) return there
  const auth = makeAuth(desk)
  made.set(desk.db, auth)
  return auth
}

/** The one-way digest a password is kept as. */
export const digestOfPassword = (password: string): Promise<string> => hashPassword(password)

/** What is wrong with a new password, in Chinese; undefined when it will do. */
export function passwordFault(password: string, usernameOfIt: string): string | undefined {
  if (password.length < leastPassword) return `口令至少 ${leastPassword} 位`
  if (password.length > longestPassword) return `口令至多 ${longestPassword} 位`
  if (new Set(password).size < 6) return '口令里不同的字符太少'
  if (password.toLowerCase().includes(usernameOfIt.toLowerCase())) return '口令里不得含有用户名'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter(kind => kind.test(password)).length
  return kinds < 3 ? '口令应含大写字母、小写字母、数字、其他字符中的三类' : undefined
}
