// A data folder in use is verified through its server: the token lies in the folder, so whoever may read it may ask.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Desk } from '../platform/desk.ts'
import { writeDurably } from '../platform/durable-file.ts'
import { roomApp, type App } from '../platform/http.ts'
import { rootsFolder } from '../platform/journal-roots.ts'
import { verifyRecord, type Report } from '../platform/journal-verify.ts'
import { notFound, Stop } from '../platform/problems.ts'
import { trustedKeys } from '../platform/signer.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

const doorFile = z.object({ url: z.url(), token: z.string().min(32) })
export type DoorFile = z.output<typeof doorFile>

const pathOf = (dataFolder: string): string => join(dataFolder, 'server.json')

/**
 * Tells people on this machine how to ask the running server, in `server.json` of the data folder, readable by its
 * owner alone. Call it once the server listens. @returns what takes the file away again
 */
export function openVerifyDoor(dataFolder: string, url: string): { readonly token: string; readonly close: () => void } {
  const token = randomBytes(32).toString('hex')
  const path = pathOf(dataFolder)
  writeDurably(path, `${JSON.stringify({ url, token } satisfies DoorFile)}\n`, 0o600)
  chmodSync(path, 0o600)
  return { token, close: () => rmSync(path, { force: true }) }
}

/** How to ask the server that uses this folder; undefined when it left no word. */
export function readVerifyDoor(dataFolder: string): DoorFile | undefined {
  const path = pathOf(dataFolder)
  if (!existsSync(path)) return undefined
  try {
    return doorFile.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** One line of the answer: how far it is, the report, or why there is none. */
export const verifyLine = z.union([
  z.object({ entries: z.number() }).strict(),
  z.object({ report: z.unknown() }),
  z.object({ broken: z.string() }),
])

/** Verifying through the server, mounted at `/api/admin`: answers lines of JSON, the report last. `token` may come later than the app. */
export function verifyRoutesOf(desk: Desk, tables: readonly VouchedTable[], token: () => string | undefined): App {
  const app = roomApp()
  app.post('/verify', c => {
    if (!isToken(c.req.header('authorization'), token())) throw new Stop(notFound())
    const files = c.req.query('files') !== 'no'
    return new Response(ReadableStream.from(lines(desk, tables, files)), {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    })
  })
  return app
}

function isToken(header: string | undefined, token: string | undefined): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token ?? ''}`)]
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** A line now and then keeps the connection alive while a large record is read. */
const lineEvery = 5000 // ms

async function* lines(desk: Desk, tables: readonly VouchedTable[], files: boolean): AsyncGenerator<Uint8Array> {
  const line = (content: object): Uint8Array => Buffer.from(`${JSON.stringify(content)}\n`)
  let entries = 0
  const running = verifyRecord({
    db: desk.db,
    tables,
    roots: rootsFolder(desk.settings.data),
    trustedKeys: trustedKeys(desk.settings.data),
    ...(files && { blobs: desk.blobs }),
    onProgress: count => {
      entries = count
    },
  }).then(
    (report): { readonly report: Report } => ({ report }),
    (error: unknown) => ({ broken: error instanceof Error ? error.message : String(error) }),
  )
  yield line({ entries: 0 })
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const wait = new Promise<undefined>(resolve => {
      timer = setTimeout(() => resolve(undefined), lineEvery)
    })
    const done = await Promise.race([running, wait])
    clearTimeout(timer)
    yield line(done ?? { entries })
    if (done) return
  }
}
