// Listening, and ending in order: signals come more than once, and from more than one side.
import { createServer, type Server } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Handler } from 'hono'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { App, Env } from './http.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'

/** `GET /healthz`: whether the database answers. */
export function healthOf(db: Db, about: { readonly database: string; readonly version: string }): Handler<Env> {
  return async c => {
    await sql`select 1`.execute(db)
    return c.json({ status: 'ok', ...about })
  }
}

export interface Serving {
  /** The port really taken (another than asked for when that was 0). */
  readonly port: number
  /** Takes no new requests and lets those under way be answered, for at most a few seconds. */
  close(): Promise<void>
}

/** Listens. @throws StartRefused when the address cannot be had. */
export function listen(app: App, { port, host }: Settings): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const answer = getRequestListener(app.fetch)
    const slowUploads = { keepAliveTimeout: 65_000, requestTimeout: 0, maxHeaderSize: 64 * 1024 } // names of uploads travel in a header
    const server = createServer(slowUploads, (request, response) => void answer(request, response))
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () => closeServer(server),
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)))
  })
}

/** Whether the address can be had; asked first, so that nothing is built for nothing. @throws StartRefused */
export function tryAddress({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): StartRefused {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(`端口 ${port} 已被占用。请用 -- --port 另选一个，例如 npm start -- --port ${port + 1}。`)
  }
  if (error.code === 'EACCES') return new StartRefused(`没有权限监听端口 ${port}。请选 1024 以上的端口。`)
  return new StartRefused(`不能在 ${host}:${port} 监听：${error.message}`)
}

const patience = 5_000

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    const hurry = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Calls `stop` once, on the first SIGTERM, SIGINT, SIGHUP or when the launcher is gone; later ones change nothing. */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false
  const once = (): void => {
    if (stopping) return
    stopping = true
    const last = setTimeout(() => process.exit(1), 20_000) // something hangs: the stores are safe against it
    last.unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, once)
  if (process.connected) {
    process.on('disconnect', once)
    process.channel?.unref()
  }
}
