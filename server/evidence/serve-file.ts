import type { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Blobs, ByteRange } from '../platform/blobs.ts'
import { answerProblem, type Env } from '../platform/http.ts'
import { notUnderstood } from '../platform/problems.ts'
import type { FileView } from './contract.ts'

/** Kinds every browser shows safely by itself. The others are offered for keeping. */
const shown = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'application/pdf',
])

/** Which bytes a Range header asks for: all of them (undefined), a range, or one that cannot be met. */
function rangeOf(header: string | undefined, size: number): ByteRange | 'unmet' | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!asked || asked[0] === 'bytes=-') return undefined // several ranges, or other units: the whole may be sent
  const [, from = '', to = ''] = asked
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'unmet' : { start: size - last, end: size - 1 }
  }
  const range = { start: Number(from), end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
  return range.start >= size || range.start > range.end ? 'unmet' : range
}

/** `filename` for old clients, `filename*` with the real name. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const extension = /\.[a-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="file${extension}"; filename*=UTF-8''${encoded}`
}

/** Headers that let a browser do nothing with a file but show or keep it. */
export function safeHeaders(file: Pick<FileView, 'name' | 'mime' | 'sha256'>): Record<string, string> {
  // a sandboxed page cannot open the browser's PDF reader; the reader is apart from our pages anyway
  const sandbox = file.mime === 'application/pdf' ? '' : '; sandbox'
  return {
    'content-type': file.mime,
    'content-disposition': disposition(shown.has(file.mime) ? 'inline' : 'attachment', file.name),
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; object-src 'self'; frame-ancestors 'self'${sandbox}`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
  }
}

/** Sends the original, whole or the range asked for. */
export async function serveFile(c: Context<Env>, blobs: Blobs, file: FileView): Promise<Response> {
  const headers = safeHeaders(file)
  if (c.req.header('if-none-match')?.includes(`"${file.sha256}"`)) return c.body(null, 304, headers)
  const ifRange = c.req.header('if-range')
  const range = ifRange !== undefined && ifRange !== headers['etag'] ? undefined : rangeOf(c.req.header('range'), file.size)
  if (range === 'unmet') {
    const problem = answerProblem(c, notUnderstood([{ path: 'Range', title: '字节范围', cure: `应在 0 至 ${file.size - 1} 之间` }]))
    return new Response(problem.body, {
      status: 416,
      headers: { ...Object.fromEntries(problem.headers), 'content-range': `bytes */${file.size}` },
    })
  }
  const length = range ? range.end - range.start + 1 : file.size
  const body = c.req.method === 'HEAD' ? null : webStream(await blobs.open(file.sha256, range))
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` }),
    },
  })
}

/** A web stream over a file; the file is closed when the reader goes away. */
export function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async controller => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => {
      stream.destroy()
    },
  })
}
