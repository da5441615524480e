// What routes ask about the one who asks.
import type { Context, MiddlewareHandler } from 'hono'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import { recordRead } from '../platform/journal-reads.ts'
import { notFound, signedOut, Stop } from '../platform/problems.ts'
import { mayDo, type Action } from './may-do.ts'
import type { Person } from './person.ts'

declare module '../platform/http.ts' {
  interface HttpVariables {
    who?: Person
  }
}

/** The signed-in person. @throws Stop 401 when nobody is. */
export function asking(c: Context<Env>): Person {
  const who = c.get('who')
  if (!who) throw new Stop(signedOut())
  return who
}

/** What is read without signing in: the house's name for the sign-in page, and the law. */
const isOpen = (method: string, path: string): boolean => method === 'GET' && /^\/api\/v1\/(house$|library(\/|$))/.test(path)
/** Middleware: nobody who is not signed in learns even the shape of a request. */
export const signedInFirst: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('who') && !isOpen(c.req.method, c.req.path)) throw new Stop(signedOut())
  await next()
}

/** Says "not yours, or not there", and writes down who asked. @throws Stop 404, always. */
export async function notYours(desk: Pick<Desk, 'db' | 'clock'>, who: Person, wanted: string, id = ''): Promise<never> {
  await recordRead(desk, who.id, 'denied', { wanted, id: id.slice(0, 100) })
  throw new Stop(notFound())
}

/** Goes on only when the person may do this. @throws Stop 404 otherwise, and who asked is written down. */
export async function need(desk: Pick<Desk, 'db' | 'clock'>, who: Person, action: Action, agencyId?: string): Promise<void> {
  if (!mayDo(who, action, agencyId)) await notYours(desk, who, action, agencyId)
}
