// The built screens: files with a hash in their name for ever, the page itself fresh every time.
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './http.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const worthPacking = /\.(html|m?js|css|svg|json|webmanifest|txt)$/

interface Kept {
  readonly stamp: number
  readonly plain: Buffer<ArrayBuffer>
  readonly packed: Map<string, Buffer<ArrayBuffer>>
  readonly etag: string
}

const packers = {
  br: (bytes: Buffer): Promise<Buffer<ArrayBuffer>> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer): Promise<Buffer<ArrayBuffer>> => promisify<Buffer, Buffer<ArrayBuffer>>(gzip)(bytes),
}

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>法度</title>
<p>办案界面尚未构建。请用 npm start 启动，它会先构建界面。</p></html>`

/** Serves a folder of built screens; every other page address gets index.html, so that screens have addresses. */
export function screens(folder: string): MiddlewareHandler<Env> {
  const keep = new Map<string, Kept>()
  return async (c, next) => {
    const { path } = c.req
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || /^\/(api|public|healthz)(\/|$)/.test(path)) return next()
    const wanted = inside(folder, path)
    if (wanted !== undefined && path !== '/') return send(c, await read(keep, wanted), wanted)
    if (extname(path) !== '' && path !== '/index.html') return next()
    const page = join(folder, 'index.html')
    return existsSync(page) ? send(c, await read(keep, page), page) : c.html(notBuilt, 200, { 'cache-control': 'no-cache' })
  }
}

/** The file a path means, if it is a file inside the folder. */
function inside(folder: string, path: string): string | undefined {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined // no address of ours
  }
  const wanted = normalize(join(folder, plain))
  if (!wanted.startsWith(folder + sep) || plain.includes('\0')) return undefined
  return statSync(wanted, { throwIfNoEntry: false })?.isFile() === true ? wanted : undefined
}

async function read(keep: Map<string, Kept>, path: string): Promise<Kept> {
  const stamp = statSync(path).mtimeMs
  const kept = keep.get(path)
  if (kept?.stamp === stamp) return kept
  const plain = await readFile(path)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const made = await madeBefore(path, stamp)
  const fresh = { stamp, plain, etag, packed: new Map(made === undefined ? [] : [['br', made] as const]) }
  keep.set(path, fresh)
  return fresh
}

/** What the build packed beside the file, unless the file is younger. */
async function madeBefore(path: string, stamp: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const made = statSync(`${path}.br`, { throwIfNoEntry: false })
  return made?.isFile() === true && made.mtimeMs >= stamp ? readFile(`${path}.br`) : undefined
}

async function send(c: Context, file: Kept, path: string): Promise<Response> {
  const hashed = /[-.][\w-]{8,}\.\w+$/.test(path) && path.includes(`${sep}assets${sep}`)
  const headers: Record<string, string> = {
    'content-type': kinds[extname(path)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
  }
  if (c.req.header('if-none-match')?.includes(file.etag) === true) return c.body(null, 304, headers)
  const way = worthPacking.test(path) && file.plain.length > 1000 ? wayOf(c.req.header('accept-encoding') ?? '') : undefined
  if (way === undefined) return c.body(file.plain, 200, headers)
  const packed = file.packed.get(way) ?? (await packers[way](file.plain))
  file.packed.set(way, packed)
  return c.body(packed, 200, { ...headers, 'content-encoding': way, vary: 'accept-encoding' })
}

const wayOf = (accepted: string): 'br' | 'gzip' | undefined =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
