import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Upload } from 'tus-js-client'
import { listen, type Serving } from '../platform/serving.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { readFile, readUpload } from './store.ts'
import { evidenceApp, hashOf, idOf } from './testing-evidence.ts'

let desk: TestDesk
let serving: Serving
beforeAll(async () => {
  desk = await testDesk()
  serving = await listen(evidenceApp(desk), { ...desk.settings, port: 0 })
})
afterAll(async () => {
  await serving.close()
  await desk.close()
})

const video = Buffer.concat([Buffer.from('000000186674797069736f6d0000000069736f6d6d703432', 'hex'), Buffer.alloc(24 * 1024 * 1024, 'v')])
const endpoint = () => `http://127.0.0.1:${serving.port}/api/files`

interface Sent {
  readonly url: string
  readonly begunAt: number
}

/** Uploads as the browser does; with `cutAt` the line is cut after so many bytes. */
function send(
  bytes: Buffer,
  metadata: Record<string, string>,
  options: { readonly uploadUrl?: string; readonly cutAt?: number } = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    let begunAt = -1
    const upload: Upload = new Upload(bytes, {
      endpoint: endpoint(),
      ...(options.uploadUrl !== undefined && { uploadUrl: options.uploadUrl }),
      headers: { 'x-test-person': 'p-1' },
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [],
      metadata,
      onProgress: sent => {
        if (begunAt < 0) begunAt = sent
        if (options.cutAt !== undefined && sent >= options.cutAt)
          void upload.abort().then(() => resolve({ url: upload.url ?? '', begunAt }), reject)
      },
      onSuccess: () => resolve({ url: upload.url ?? '', begunAt }),
      onError: reject,
    })
    upload.start()
  })
}

describe('uploading over a real connection', () => {
  test('a cut video goes on where it broke and is registered with the hash of the whole', async () => {
    const cut = await send(video, { caseId: 'c-1', filename: '现场.mp4', sha256: hashOf(video) }, { cutAt: 9 * 1024 * 1024 })
    const id = idOf(cut.url)
    await setTimeout(50)
    expect(await readUpload(desk.db, id)).toMatchObject({ state: 'arriving' })
    const resumed = await send(video, {}, { uploadUrl: cut.url })
    expect(resumed.begunAt).toBeGreaterThanOrEqual(4 * 1024 * 1024)
    expect(await readFile(desk.db, id)).toMatchObject({
      name: '现场.mp4',
      class: 'video',
      size: video.length,
      sha256: hashOf(video),
      sm3: createHash('sm3').update(video).digest('hex'),
    })
    const range = await fetch(`http://127.0.0.1:${serving.port}/api/v1/files/${id}/content`, {
      headers: { 'x-test-person': 'p-1', range: 'bytes=1048576-1048585' },
    })
    expect([range.status, await range.text()]).toEqual([206, 'vvvvvvvvvv'])
  })

  test('a name of ten thousand characters passes through the header', async () => {
    const { url } = await send(Buffer.concat([video.subarray(0, 5000), Buffer.from('x')]), {
      caseId: 'c-1',
      filename: `${'长'.repeat(10_000)}.mp4`,
    })
    expect(Array.from((await readFile(desk.db, idOf(url)))?.name ?? '')).toHaveLength(200)
  })

  test('a reader who goes away in the middle leaves the server well', async () => {
    const { url } = await send(Buffer.concat([video, Buffer.from('y')]), { caseId: 'c-1', filename: '走开.mp4' })
    for (let times = 0; times < 5; times += 1) {
      const leave = new AbortController()
      const answer = await fetch(`http://127.0.0.1:${serving.port}/api/v1/files/${idOf(url)}/content`, {
        headers: { 'x-test-person': 'p-1' },
        signal: leave.signal,
      })
      await answer.body?.getReader().read()
      leave.abort()
    }
    const whole = await fetch(`http://127.0.0.1:${serving.port}/api/v1/files/${idOf(url)}/content`, {
      headers: { 'x-test-person': 'p-1' },
    })
    expect((await whole.arrayBuffer()).byteLength).toBe(video.length + 1)
  })
})
