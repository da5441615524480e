// The cookie better-auth gives: `<token>.<base64 HMAC-SHA-256 of the token>`, percent-encoded.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../platform/settings.ts'
import { keyFromFolder } from '../platform/key-file.ts'

export const cookiePrefix = 'fadu'

/** The secret sessions are signed with; it lies in the data folder. */
export const sessionSecret = (settings: Pick<Settings, 'data'>): string => keyFromFolder(settings.data, 'sessions').toString('hex')

/** Name of the session cookie; browsers take the `__Secure-` one over TLS only. */
export const sessionCookieName = ({ origin }: Pick<Settings, 'origin'>): string =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`

const signature = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('base64')

/** The cookie for a token, as `name=value`. */
export const sessionCookie = (settings: Pick<Settings, 'origin' | 'data'>, token: string): string =>
  `${sessionCookieName(settings)}=${encodeURIComponent(`${token}.${signature(token, sessionSecret(settings))}`)}`

/** The token of a Cookie header whose signature is ours; undefined for anything else. */
export function sessionToken(settings: Pick<Settings, 'origin' | 'data'>, header: string | undefined): string | undefined {
  const start = `${sessionCookieName(settings)}=`
  const found = header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(start))
  if (found === undefined) return undefined
  const value = decoded(found.slice(start.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(signature(token, sessionSecret(settings)))
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
