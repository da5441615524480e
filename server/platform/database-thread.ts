// The thread in which the embedded database lives. It speaks PostgreSQL's own protocol over its port, to one
// client at a time; it knows no table. A slow query stalls this thread, never the server's.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** What the server's side sends. `from` numbers the client, so that bytes of a client already gone are dropped. */
export type ToThread =
  | { readonly say: 'connect'; readonly from: number }
  | { readonly say: 'bytes'; readonly from: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly say: 'dump' }
  | { readonly say: 'close' }

export type FromThread =
  | { readonly say: 'ready' }
  | { readonly say: 'connected' | 'done'; readonly to: number }
  | { readonly say: 'bytes'; readonly to: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly say: 'dumped'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly say: 'closed' }
  | { readonly say: 'broken'; readonly why: string }

export interface ThreadStart {
  /** A folder, or undefined for a database in memory. */
  readonly folder: string | undefined
  /** A dump to begin from (in memory only). */
  readonly dump: Uint8Array<ArrayBuffer> | undefined
}

const terminate = 0x58 // 'X'
const port = parentPort
if (port === null) throw new Error('database-thread is started as a worker')
const start: ThreadStart = workerData
const tell = (message: FromThread, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved)

const database = await PGlite.create({
  ...(start.folder === undefined ? {} : { dataDir: start.folder }),
  ...(start.dump === undefined ? {} : { loadDataDir: new Blob([start.dump]) }),
  startParams:
    start.folder === undefined
      ? [...PGlite.defaultStartParams]
      : [...PGlite.defaultStartParams.filter(one => one !== '-F'), '-c', 'fsync=on'], // -F is "no fsync"
})

let client = -1
let started = false
let waiting = Buffer.alloc(0)

async function answer(bytes: Buffer): Promise<void> {
  const parts: Buffer[] = []
  await database.execProtocolRawStream(new Uint8Array(bytes), { onRawData: part => parts.push(Buffer.from(part)) })
  if (parts.length === 0) return
  const whole = new Uint8Array(Buffer.concat(parts))
  tell({ say: 'bytes', to: client, bytes: whole }, [whole.buffer])
}

async function connect(from: number): Promise<void> {
  if (database.isInTransaction()) await database.exec('rollback') // the last client may have gone in mid-transaction
  await database.exec('discard all')
  await database.exec(`set time zone 'Asia/Shanghai'`)
  client = from
  started = false
  waiting = Buffer.alloc(0)
  tell({ say: 'connected', to: from })
}

/** Whole messages are handed on, a broken-off one waits for its rest. */
async function take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  waiting = waiting.length > 0 ? Buffer.concat([waiting, bytes]) : Buffer.from(bytes)
  if (!started) {
    if (waiting.length < 8 || waiting.length < waiting.readInt32BE(0)) return
    const length = waiting.readInt32BE(0)
    await answer(waiting.subarray(0, length))
    waiting = waiting.subarray(length)
    started = true
  }
  let end = 0
  while (waiting.length - end >= 5 && waiting.length - end >= 1 + waiting.readInt32BE(end + 1)) {
    if (waiting[end] === terminate) return
    end += 1 + waiting.readInt32BE(end + 1)
  }
  if (end === 0) return
  const whole = waiting.subarray(0, end)
  waiting = waiting.subarray(end)
  await answer(whole)
}

async function hear(message: ToThread): Promise<void> {
  switch (message.say) {
    case 'connect':
      return connect(message.from)
    case 'bytes':
      if (message.from === client) await take(message.bytes)
      return tell({ say: 'done', to: message.from })
    case 'dump': {
      const dump = await database.dumpDataDir('none')
      const bytes = new Uint8Array(await dump.arrayBuffer())
      return tell({ say: 'dumped', bytes }, [bytes.buffer])
    }
    case 'close':
      await database.close()
      return tell({ say: 'closed' })
  }
}

let line = Promise.resolve()
port.on('message', (message: ToThread) => {
  line = line.then(() => hear(message)).catch((error: unknown) => tell({ say: 'broken', why: String(error) }))
})
tell({ say: 'ready' })
