import { createServer } from 'node:net'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BlobMissing, openBlobs, type Blobs } from './blobs.ts'
import type { S3Place } from './blobs-s3.ts'
import { digestsOf } from './digests.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fadu-blobs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('blobs in the local folder', () => {
  test('come back byte for byte, whole and by range, under a folder of the owner alone', async () => {
    const blobs = openBlobs(folder)
    const bytes = Buffer.from('现场笔录'.repeat(1000))
    const stored = await blobs.put(bytes)
    expect(stored).toEqual({ ...digestsOf(bytes), size: bytes.length })
    expect(await buffer(await blobs.open(stored.sha256))).toEqual(bytes)
    expect(await buffer(await blobs.open(stored.sha256, { start: 3, end: 9 }))).toEqual(bytes.subarray(3, 10))
    expect(statSync(join(folder, 'blobs')).mode & 0o077).toBe(0)
    expect(statSync(await blobs.where(stored.sha256)).mode & 0o077).toBe(0)
  })

  test('the same bytes again change nothing, and what is not there is said not to be', async () => {
    const blobs = openBlobs(folder)
    const { sha256 } = await blobs.put(Buffer.from('同'))
    const before = statSync(await blobs.where(sha256))
    await blobs.put(Buffer.from('同'))
    expect(statSync(await blobs.where(sha256)).ino).toBe(before.ino)
    await expect(blobs.open('0'.repeat(64))).rejects.toThrow(BlobMissing)
    expect(await blobs.size('0'.repeat(64))).toBeUndefined()
    await expect(blobs.open('../../etc/passwd')).rejects.toThrow('Not a hash')
  })

  test('a file that cannot be taken in leaves nothing half there', async () => {
    const blobs = openBlobs(join(folder, 'other'))
    await expect(blobs.putFile(join(folder, 'not there'), digestsOf(''))).rejects.toThrow('ENOENT')
    expect(await blobs.size(digestsOf('').sha256)).toBeUndefined()
    expect(readdirSync(join(folder, 'other', 'blobs', 'part'))).toEqual([])
  })
})

describe('blobs moved to S3', () => {
  let server: S3rver
  let place: S3Place
  let blobs: Blobs
  beforeAll(async () => {
    const port = await freePort()
    server = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory: mkdtempSync(join(folder, 's3-')),
      configureBuckets: [{ name: 'evidence', configs: [] }],
    })
    await server.run()
    place = {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket: 'evidence',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    }
    blobs = openBlobs(join(folder, 'moving'), place)
  })
  afterAll(() => server.close())

  test('are read from there, whole and by range, once the job has moved them; moving again moves nothing', async () => {
    const bytes = Buffer.alloc(300_000, '证')
    const { sha256 } = await blobs.put(bytes)
    const path = await blobs.where(sha256)
    expect(await blobs.moveOut()).toBe(1)
    expect(() => readFileSync(path)).toThrow('ENOENT')
    expect(await blobs.where(sha256)).toBe(`s3://evidence/blobs/${sha256.slice(0, 2)}/${sha256}`)
    expect(await blobs.size(sha256)).toBe(bytes.length)
    expect(await buffer(await blobs.open(sha256))).toEqual(bytes)
    expect(await buffer(await blobs.open(sha256, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20))
    expect(await blobs.moveOut()).toBe(0)
    await expect(blobs.open('1'.repeat(64))).rejects.toThrow(BlobMissing)
  })

  test('a move broken off half-way is done on the next run, and nothing is lost between', async () => {
    const { sha256 } = await blobs.put(Buffer.from('断'))
    const strange = openBlobs(join(folder, 'moving'), { ...place, bucket: 'no-such-bucket' })
    await expect(strange.moveOut()).rejects.toThrow()
    expect(await buffer(await blobs.open(sha256))).toEqual(Buffer.from('断'))
    expect(await blobs.moveOut()).toBe(1)
    await blobs.put(Buffer.from('断'))
    expect(await blobs.moveOut()).toBe(1)
    expect(await buffer(await blobs.open(sha256))).toEqual(Buffer.from('断'))
  })

  test('bytes that went bad on the way are not taken for moved', async () => {
    const { sha256 } = await blobs.put(Buffer.from('好'))
    const path = await blobs.where(sha256)
    writeFileSync(path, '坏')
    await expect(blobs.moveOut()).rejects.toThrow('other bytes')
    expect(readFileSync(path, 'utf8')).toBe('坏')
    rmSync(path)
  })
})

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
