import { mkdtempSync, rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import type { Env } from './http.ts'
import { screens } from './static.ts'

const folder = mkdtempSync(join(tmpdir(), 'fadu-screens-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'assets'))
const script = 'export const many = "字"\n'.repeat(200)
const put = (name: string, bytes: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
put('index.html', '<!doctype html><title>法度</title>')
const app = new Hono<Env>()
app.use(screens(folder))
const get = async (path: string, encoding: string) => {
  const answer = await app.request(path, { headers: { 'accept-encoding': encoding } })
  return { encoding: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()), status: answer.status }
}

describe('a built screen', () => {
  it('is sent as the build packed it, to whoever reads brotli', async () => {
    put('assets/first-abcdefgh.js', script)
    // another text than the file's, so that it shows which of the two was sent
    put('assets/first-abcdefgh.js.br', brotliCompressSync('packed by the build'))
    const br = await get('/assets/first-abcdefgh.js', 'gzip, br')
    expect([br.encoding, brotliDecompressSync(br.bytes).toString()]).toEqual(['br', 'packed by the build'])
    const gzip = await get('/assets/first-abcdefgh.js', 'gzip')
    expect([gzip.encoding, gunzipSync(gzip.bytes).toString()]).toEqual(['gzip', script])
    const plain = await get('/assets/first-abcdefgh.js', 'identity')
    expect([plain.encoding, plain.bytes.toString()]).toEqual([null, script])
  })
  it('is packed anew where the build packed nothing, or an older file', async () => {
    put('assets/second-abcdefgh.js', script)
    const none = await get('/assets/second-abcdefgh.js', 'br')
    expect(brotliDecompressSync(none.bytes).toString()).toBe(script)
    put('assets/third-abcdefgh.js', script)
    utimesSync(put('assets/third-abcdefgh.js.br', brotliCompressSync('of yesterday')), 1, 1)
    const old = await get('/assets/third-abcdefgh.js', 'br')
    expect(brotliDecompressSync(old.bytes).toString()).toBe(script)
  })
})
