// The server's side of the embedded database: a thread, and a stream that node-postgres takes for a socket.
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FromThread, ThreadStart, ToThread } from './database-thread.ts'

/** The database went away under a query; whether the statement happened is not known to the caller. */
export class DatabaseLost extends Error {
  override readonly name = 'DatabaseLost'
}

export interface EmbeddedOptions {
  readonly folder?: string
  readonly dump?: Uint8Array<ArrayBuffer>
  /** How long one query may run before the thread is ended and opened anew, in milliseconds. */
  readonly patience?: number
  readonly onLost?: (why: string) => void
}

/** The thread that holds the embedded database. It is opened again by itself after it was lost. */
export class Embedded {
  readonly #options: EmbeddedOptions
  #worker: Worker | undefined
  #ready: Promise<void> | undefined
  #streams = new Map<number, PortStream>()
  #count = 0
  #outstanding = 0
  #timer: NodeJS.Timeout | undefined
  #closing = false
  #why: string | undefined
  #hearDump: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined
  #hearClosed: (() => void) | undefined

  constructor(options: EmbeddedOptions) {
    this.#options = options
  }

  /** Starts the thread if it is not running and waits until the database answers. @throws DatabaseLost */
  open(): Promise<void> {
    if (this.#closing) return Promise.reject(new DatabaseLost('the embedded database is closed'))
    this.#ready ??= new Promise((resolve, reject) => {
      const workerData: ThreadStart = { folder: this.#options.folder, dump: this.#options.dump }
      const worker = new Worker(new URL('./database-thread.ts', import.meta.url), {
        workerData,
        execArgv: ['--disable-warning=ExperimentalWarning'],
      })
      this.#worker = worker
      worker.on('message', (message: FromThread) => {
        if (message.say === 'ready') resolve()
        else this.#hear(message)
      })
      const gone = (why: string): void => {
        reject(new DatabaseLost(why))
        this.#lost(worker, why)
      }
      worker.on('error', error => gone(String(error)))
      worker.on('exit', code => gone(this.#why ?? `the database thread ended (${code})`))
    })
    return this.#ready
  }

  /** A stream node-postgres can use as its socket. */
  stream(): PortStream {
    this.#count += 1
    const stream = new PortStream(this, this.#count)
    this.#streams.set(stream.number, stream)
    return stream
  }

  forget(stream: PortStream): void {
    this.#streams.delete(stream.number)
  }

  /** Sends to the thread; from the first unanswered message on, patience runs. */
  send(message: ToThread & { say: 'connect' | 'bytes' }): void {
    if (this.#worker === undefined) return
    this.#worker.postMessage(message, message.say === 'bytes' ? [message.bytes.buffer] : [])
    this.#outstanding += 1
    if (this.#outstanding === 1) this.#watch()
  }

  /** The whole data folder as a tar. */
  async dump(): Promise<Uint8Array<ArrayBuffer>> {
    await this.open()
    return new Promise(resolve => {
      this.#hearDump = resolve
      this.#worker?.postMessage({ say: 'dump' } satisfies ToThread)
    })
  }

  /** Ends the thread at once, as a fault would. The next connection opens a new one. */
  async kill(): Promise<void> {
    await this.#worker?.terminate()
  }

  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#timer)
    const worker = this.#worker
    if (worker === undefined) return
    await new Promise<void>(resolve => {
      this.#hearClosed = resolve
      worker.once('exit', () => resolve())
      worker.postMessage({ say: 'close' } satisfies ToThread)
    })
    await worker.terminate()
  }

  #hear(message: Exclude<FromThread, { say: 'ready' }>): void {
    switch (message.say) {
      case 'connected':
        this.#answered()
        this.#streams.get(message.to)?.emit('connect')
        return
      case 'bytes':
        this.#streams.get(message.to)?.push(Buffer.from(message.bytes.buffer))
        return
      case 'done':
        this.#answered()
        return
      case 'dumped':
        this.#hearDump?.(message.bytes)
        return
      case 'closed':
        this.#hearClosed?.()
        return
      case 'broken':
        this.#why = message.why
        void this.#worker?.terminate()
    }
  }

  #answered(): void {
    this.#outstanding -= 1
    clearTimeout(this.#timer)
    if (this.#outstanding > 0) this.#watch()
  }

  #watch(): void {
    const worker = this.#worker
    this.#timer = setTimeout(() => {
      this.#why = 'a query took too long, its thread was ended'
      void worker?.terminate()
    }, this.#options.patience ?? 30_000)
    this.#timer.unref()
  }

  #lost(worker: Worker, why: string): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#ready = undefined
    this.#outstanding = 0
    this.#why = undefined
    clearTimeout(this.#timer)
    if (!this.#closing) this.#options.onLost?.(why)
    for (const stream of this.#streams.values()) stream.destroy(new DatabaseLost(why))
  }
}

/** What node-postgres takes for a socket: bytes to and from the thread. */
export class PortStream extends Duplex {
  readonly number: number
  readonly #thread: Embedded

  constructor(thread: Embedded, number: number) {
    super()
    this.#thread = thread
    this.number = number
  }

  connect(): this {
    this.#thread.open().then(
      () => this.#thread.send({ say: 'connect', from: this.number }),
      (error: Error) => this.destroy(error),
    )
    return this
  }

  override _read(): void {
    // bytes are pushed as they come
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#thread.send({ say: 'bytes', from: this.number, bytes: new Uint8Array(chunk) })
    done()
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: () => void): void {
    const bytes = new Uint8Array(Buffer.concat(chunks.map(one => one.chunk)))
    this.#thread.send({ say: 'bytes', from: this.number, bytes })
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#thread.forget(this)
    done(error)
  }

  // node-postgres tunes its socket; a port has nothing to tune
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
