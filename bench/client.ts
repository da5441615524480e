// The leanest HTTP client that will do, so that the servers are measured and not it: one connection, one request at a time.
import { connect, type Socket } from 'node:net'

export interface Asking {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string
  readonly json?: unknown
}
export interface Answered {
  readonly status: number
  readonly body: string
}

/** Milliseconds after which a request counts as hanging. */
const patience = 60_000

/** A connection kept open to a server on loopback. Asks one thing at a time. */
export interface Connection {
  ask(asking: Asking): Promise<Answered>
  close(): void
}

export function openConnection(port: number): Connection {
  let socket: Socket | undefined
  let received = Buffer.alloc(0)
  let waiting: { readonly done: (answered: Answered) => void; readonly fail: (error: Error) => void } | undefined

  const lose = (why: string): void => {
    socket?.destroy()
    socket = undefined
    received = Buffer.alloc(0)
    const failed = waiting
    waiting = undefined
    failed?.fail(new Error(why))
  }
  const open = (): Socket => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true })
    opened.setTimeout(patience, () => lose('no answer within a minute'))
    opened.on('error', error => lose(String(error)))
    opened.on('close', () => lose('the connection was closed'))
    opened.on('data', part => {
      received = received.length === 0 ? part : Buffer.concat([received, part])
      const whole = readAnswer(received)
      if (!whole) return
      received = Buffer.alloc(0)
      const heard = waiting
      waiting = undefined
      heard?.done(whole)
    })
    return opened
  }
  return {
    ask: asking =>
      new Promise((done, fail) => {
        waiting = { done, fail }
        socket ??= open()
        socket.write(written(asking, port))
      }),
    close: () => socket?.destroy(),
  }
}

function written({ method = 'GET', path, cookie, json }: Asking, port: number): string {
  const body = json === undefined ? '' : JSON.stringify(json)
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(json === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** The answer, once it is all there. */
function readAnswer(bytes: Buffer): Answered | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const from = end + 4
  if (length !== undefined) {
    const to = from + Number(length)
    return bytes.length < to ? undefined : { status, body: bytes.toString('utf8', from, to) }
  }
  return readChunks(bytes, from, status)
}

function readChunks(bytes: Buffer, from: number, status: number): Answered | undefined {
  const parts: Buffer[] = []
  for (let at = from; ;) {
    const line = bytes.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    const begin = line + 2
    if (bytes.length < begin + size + 2) return undefined
    if (size === 0) return { status, body: Buffer.concat(parts).toString('utf8') }
    parts.push(bytes.subarray(begin, begin + size))
    at = begin + size + 2
  }
}
