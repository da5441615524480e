// For tests only: rooms on a frame, and requests as somebody.
import type { Desk } from '../platform/desk.ts'
import { frame, type App } from '../platform/http.ts'
import { doorRoutesOf } from './routes.ts'
import { whoIsAsking } from './who-is-asking.ts'

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any
  readonly headers: Headers
}
export type Ask = (method: string, path: string, options?: { readonly as?: string | undefined; readonly json?: unknown }) => Promise<Answer>

/** An app of the door and the given rooms, asked without a socket. */
export function asked(desk: Desk, rooms: readonly ((desk: Desk) => App)[]): { readonly app: App; readonly ask: Ask } {
  const app = frame({
    clock: desk.clock,
    log: desk.log,
    origin: desk.settings.origin,
    demonstration: desk.settings.demonstration,
  })
  app.use('/api/*', whoIsAsking(desk))
  app.route('/api', doorRoutesOf(desk))
  for (const room of rooms) app.route('/api/v1', room(desk))
  const ask: Ask = async (method, path, { as, json } = {}) => {
    const answer = await app.request(path, {
      method,
      headers: {
        ...(as === undefined ? {} : { cookie: as }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), headers: answer.headers }
  }
  return { app, ask }
}
