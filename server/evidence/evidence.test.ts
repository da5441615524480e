import { existsSync, readdirSync, rmSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { App } from '../platform/http.ts'
import { verifyRecord } from '../platform/journal-verify.ts'
import { settle } from '../platform/outbox.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { fileView } from './contract.ts'
import { aPdf, evidenceApp, failingBlobs, hashOf, idOf, uploader, type Uploader } from './testing-evidence.ts'
import { sweepUploads, thumbnailListener, vouchedFiles } from './index.ts'

let desk: TestDesk
let app: App
let officer: Uploader
beforeAll(async () => {
  desk = await testDesk()
  app = evidenceApp(desk)
  officer = uploader(app)
})
afterAll(() => desk.close())

const rows = async () =>
  (
    await sql<{
      id: string
      name: string
      sha256: string
    }>`select id, name, sha256 from files order by uploaded_at, id`.execute(desk.db)
  ).rows
const stateOf = async (id: string) => (await officer.get(`/api/v1/uploads/${id}`)).json()
const staged = () => readdirSync(join(desk.settings.data, 'uploads'))
const verify = () => verifyRecord({ db: desk.db, tables: [vouchedFiles], blobs: desk.blobs })

describe('a file on its way in', () => {
  test('is registered with hash, maker, place and time, and the journal answers for it', async () => {
    const bytes = aPdf('first')
    const { id, answer } = await officer.upload('现场照片.pdf', bytes, {
      sha256: hashOf(bytes).toUpperCase(),
      maker: '甲（虚构）',
      madeAt: '2026-03-01T15:04:05+08:00',
      place: '伊山镇',
      latitude: '34.2861',
      longitude: '119.2553',
      accuracy: '12',
      device: '执法记录仪 03',
    })
    expect(answer.status).toBe(204)
    expect(await stateOf(id)).toMatchObject({ state: 'registered', fileId: id })
    expect(await (await officer.get(`/api/v1/files/${id}`)).json()).toMatchObject({
      id,
      caseId: 'c-1',
      name: '现场照片.pdf',
      class: 'document',
      mime: 'application/pdf',
      size: bytes.length,
      sha256: hashOf(bytes),
      maker: '甲（虚构）',
      madeAt: '2026-03-01T07:04:05.000Z',
      latitude: 34.2861,
      uploadedBy: 'p-1',
      uploadedAt: '2026-03-02T01:00:00.000Z',
    })
    expect(staged()).toEqual([])
    expect((await verify()).faults).toEqual([])
  })

  test('cut off in the middle goes on where it broke, and the hash is the whole file’s', async () => {
    const bytes = aPdf('cut', 300_000)
    const begun = await officer.begin({ caseId: 'c-1', filename: '断点.pdf', sha256: hashOf(bytes) }, bytes.length)
    const location = begun.headers.get('location') ?? ''
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 70_000))
        setTimeout(() => controller.error(new Error('the line broke')), 30)
      },
    })
    await officer.send(location, 0, broken)
    const { offset } = await officer.offset(location)
    expect(offset).toBeLessThanOrEqual(70_000)
    expect(await stateOf(idOf(location))).toMatchObject({ state: 'arriving', arrived: offset })
    expect((await officer.send(location, offset, bytes.subarray(offset, 200_000))).status).toBe(204)
    expect((await officer.send(location, 150_000, bytes.subarray(150_000))).status).toBe(409)
    expect((await officer.send(location, 200_000, bytes.subarray(200_000))).status).toBe(204)
    expect(await stateOf(idOf(location))).toMatchObject({ state: 'registered' })
    expect((await rows()).at(-1)).toMatchObject({ sha256: hashOf(bytes) })
  })

  test('with another hash than declared is refused and leaves nothing', async () => {
    const before = (await rows()).length
    const { id, answer } = await officer.upload('损坏.pdf', aPdf('damaged'), { sha256: hashOf(aPdf('whole')) })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      type: 'urn:fadu:problem:not-understood',
      detail: expect.stringContaining('摘要不一致'),
    })
    expect(await stateOf(id)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('摘要不一致'),
      fileId: null,
    })
    expect(await rows()).toHaveLength(before)
    expect(staged()).toEqual([])
  })

  test('that lies about its type is refused; of a forbidden type before a byte is sent', async () => {
    const lying = await officer.upload('照片.jpg', aPdf('lying'))
    expect(lying.answer.status).toBe(400)
    expect(await stateOf(lying.id)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('扩展名却是 .jpg'),
    })
    for (const name of ['图.svg', '页面.html', '表格.xlsm', '无扩展名']) {
      const begun = await officer.begin({ caseId: 'c-1', filename: name }, 10)
      expect(begun.status).toBe(400)
      expect(await begun.json()).toMatchObject({ errors: [{ path: 'filename', title: '文件' }] })
    }
    const svg = await officer.upload('图.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))
    expect(svg.answer.status).toBe(400)
  })

  test('too large, empty, or without its size is refused', async () => {
    expect((await officer.begin({ caseId: 'c-1', filename: 'a.mp4' }, 2 * 1024 ** 3 + 1)).status).toBe(413)
    expect((await officer.begin({ caseId: 'c-1', filename: 'a.mp4' }, 2 * 1024 ** 3)).status).toBe(201)
    expect((await officer.begin({ caseId: 'c-1', filename: 'a.mp4' }, 0)).status).toBe(400)
    const unsized = await app.request('/api/files', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'x-test-person': 'p-1',
        'upload-defer-length': '1',
        'upload-metadata': 'caseId Yy0x',
      },
    })
    expect(unsized.status).toBe(400)
  })

  test('sent with more bytes than announced is cut at what was announced', async () => {
    const bytes = aPdf('longer')
    const begun = await officer.begin({ caseId: 'c-1', filename: '长.pdf' }, 100)
    const answer = await officer.send(begun.headers.get('location') ?? '', 0, bytes)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect((await rows()).some(row => row.name === '长.pdf')).toBe(false)
  })

  test('of the same content is found and not registered twice, not even when both come at once', async () => {
    const bytes = aPdf('twin')
    const [one, other] = await Promise.all([officer.upload('双.pdf', bytes), uploader(app, 'p-2').upload('双 (2).pdf', bytes)])
    const third = await officer.upload('改名.pdf', bytes)
    expect((await rows()).filter(row => row.sha256 === hashOf(bytes))).toHaveLength(1)
    expect([one.answer.status, other.answer.status, third.answer.status]).toEqual([204, 204, 204])
    expect(await stateOf(third.id)).toMatchObject({ state: 'duplicate', reason: expect.stringContaining('完全相同') })
    expect((await verify()).faults).toEqual([])
  })

  test('is kept under a clean name, whatever it was called', async () => {
    const names = [`${'证'.repeat(10_000)}.pdf`, '现场\u202efdp.照片.pdf', 'a\u0000b\n../../c.pdf', '=cmd|calc.pdf']
    for (const [index, name] of names.entries()) {
      const { id } = await officer.upload(name, aPdf(`name ${index}`))
      const { name: kept } = fileView.parse(await (await officer.get(`/api/v1/files/${id}`)).json())
      expect(kept).toMatch(/^[^\u0000-\u001f\u202a-\u202e/\\]{1,200}\.pdf$/)
    }
  })

  test('is nobody else’s: strangers, readers and other officers get one answer', async () => {
    const begun = await officer.begin({ caseId: 'c-1', filename: 'a.pdf' }, 500)
    const location = begun.headers.get('location') ?? ''
    for (const stranger of ['stranger', 'p-2']) {
      expect((await uploader(app, stranger).send(location, 0, aPdf('x'))).status).toBe(404)
      expect((await uploader(app, stranger).offset(location)).status).toBe(404)
    }
    expect((await uploader(app, 'reader').begin({ caseId: 'c-1', filename: 'a.pdf' }, 500)).status).toBe(404)
    expect((await officer.begin({ caseId: 'c-2', filename: 'a.pdf' }, 500)).status).toBe(404)
    expect((await uploader(app, '').begin({ caseId: 'c-1', filename: 'a.pdf' }, 500)).status).toBe(401)
    const [file] = await rows()
    for (const path of ['', '/content', '/thumbnail'])
      expect((await uploader(app, 'stranger').get(`/api/v1/files/${file?.id}${path}`)).status).toBe(404)
    expect((await uploader(app, 'stranger').get('/api/v1/cases/c-1/files')).status).toBe(404)
  })

  test('names every wrong field of what comes along', async () => {
    const begun = await officer.begin({ caseId: 'c-1', filename: 'a.pdf', sha256: 'xyz', madeAt: '昨天', latitude: '991' }, 500)
    expect(await begun.json()).toMatchObject({ errors: [{ path: 'sha256' }, { path: 'madeAt' }, { path: 'latitude' }] })
  })
})

describe('faults while a file comes in', () => {
  test('a full disk while the bytes come is said to be one, and the upload goes on later', async () => {
    const bytes = aPdf('full')
    const begun = await officer.begin({ caseId: 'c-1', filename: '满.pdf' }, bytes.length)
    const location = begun.headers.get('location') ?? ''
    const path = join(desk.settings.data, 'uploads', idOf(location))
    rmSync(path)
    symlinkSync('/dev/full', path)
    const answer = await officer.send(location, 0, bytes)
    expect(answer.status).toBe(507)
    expect(await answer.json()).toMatchObject({ type: 'urn:fadu:problem:full' })
    expect((await rows()).some(row => row.name === '满.pdf')).toBe(false)
    rmSync(path)
    writeFileSync(path, '')
    expect((await officer.send(location, 0, bytes)).status).toBe(204)
    expect((await rows()).at(-1)).toMatchObject({ sha256: hashOf(bytes) })
  })

  test('a full disk while it is put away leaves it whole on its way, and it is registered on the next asking', async () => {
    const bytes = aPdf('later')
    const broken = uploader(evidenceApp(failingBlobs(desk, Object.assign(new Error('no space'), { code: 'ENOSPC' }))))
    const { id, answer } = await broken.upload('晚.pdf', bytes)
    const answerAgain = id === '' ? undefined : await officer.offset(`/api/files/${id}`)
    expect(answer.status).toBe(507)
    expect(answerAgain).toEqual({ status: 200, offset: bytes.length })
    expect(await stateOf(id)).toMatchObject({ state: 'registered' })
    expect((await verify()).faults).toEqual([])
  })

  test('what was never finished is removed after a week', async () => {
    const begun = await officer.begin({ caseId: 'c-1', filename: '未完.pdf' }, 500)
    const id = idOf(begun.headers.get('location') ?? '')
    await sweepUploads(desk)
    expect(await stateOf(id)).toMatchObject({ state: 'arriving' })
    desk.clock.advance({ days: 8 })
    await sweepUploads(desk)
    desk.clock.advance({ days: -8 })
    expect(await stateOf(id)).toMatchObject({ state: 'refused', reason: expect.stringContaining('已清除') })
    expect(existsSync(join(desk.settings.data, 'uploads', id))).toBe(false)
  })
})

describe('a registered file', () => {
  test('is served whole and by range, with headers that let it do nothing', async () => {
    const bytes = aPdf('served', 5000)
    const { id } = await officer.upload('名 字"（1）.pdf', bytes)
    const whole = await officer.get(`/api/v1/files/${id}/content`)
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="file.pdf"; filename*=UTF-8''%E5%90%8D%20%E5%AD%97_%EF%BC%881%EF%BC%89.pdf`,
    })
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'")
    const part = await officer.get(`/api/v1/files/${id}/content`, { range: 'bytes=100-199' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
    const tail = await officer.get(`/api/v1/files/${id}/content`, { range: 'bytes=-7' })
    expect(Buffer.from(await tail.arrayBuffer()).equals(bytes.subarray(-7))).toBe(true)
    const beyond = await officer.get(`/api/v1/files/${id}/content`, { range: 'bytes=999999-' })
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
    expect((await officer.get(`/api/v1/files/${id}/content`, { 'if-none-match': `"${hashOf(bytes)}"` })).status).toBe(304)
    const changedSince = await officer.get(`/api/v1/files/${id}/content`, { range: 'bytes=0-1', 'if-range': '"other"' })
    expect(changedSince.status).toBe(200)
  })

  test('its reading is in the journal before the bytes go out', async () => {
    const [file] = await rows()
    const before = await reads()
    await uploader(app, 'reader').get(`/api/v1/files/${file?.id}/content`)
    await uploader(app, 'reader').get(`/api/v1/files/${file?.id}/content`, { range: 'bytes=10-20' })
    expect(await reads()).toBe(before + 1)
  })

  test('a photograph gets a small picture, turned the right way; the original stays as it is', async () => {
    const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#1a5' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { id } = await officer.upload('现场.JPG', photo)
    const broken = await officer.upload(
      '坏.png',
      Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(300)]),
    )
    expect((await officer.get(`/api/v1/files/${id}/thumbnail`)).status).toBe(404)
    await settle(desk, [thumbnailListener])
    await thumbnailListener.hear(desk, { topic: 'file', key: id, payload: {} })
    const picture = await officer.get(`/api/v1/files/${id}/thumbnail`)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({ height: 480, width: 240 })
    expect((await officer.get(`/api/v1/files/${broken.id}/thumbnail`)).status).toBe(404)
    const kept = await officer.get(`/api/v1/files/${id}/content`)
    expect(Buffer.from(await kept.arrayBuffer()).equals(photo)).toBe(true)
    const { files } = z.object({ files: z.array(fileView) }).parse(await (await officer.get('/api/v1/cases/c-1/files')).json())
    expect(files.find(file => file.id === id)).toMatchObject({ hasThumbnail: true, name: '现场.jpg' })
  })

  test('lies in the folder by its hash, for its owner alone', async () => {
    const [file] = await rows()
    const path = await desk.blobs.where(file?.sha256 ?? '')
    expect(hashOf(readFileSync(path))).toBe(file?.sha256)
  })
})

async function reads(): Promise<number> {
  const found = await sql<{
    count: number
  }>`select count(*) as count from journal_entries where stream = 'reads' and body like '%"read:file"%'`.execute(desk.db)
  return found.rows[0]?.count ?? 0
}
