import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../access/index.ts'
import { frame, type App } from '../platform/http.ts'
import { caseExport, verifyExport } from '../platform/journal-export.ts'
import { rootsFolder, writeCountersignature } from '../platform/journal-roots.ts'
import { countersigned, type Countersignature } from '../platform/journal-proof.ts'
import { newSigningKey, softwareSigner } from '../platform/signer.ts'
import { newId } from '../platform/ids.ts'
import { addThing, makeTables, vouchedThings } from '../platform/testing-journal.ts'
import { portalLayout } from '../platform/portal.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { pagesOf } from './pages.ts'
import { routesOf } from './routes.ts'
import { sealSchedule } from './seal-schedule.ts'
import { packTar, unpackTar } from './tar.ts'

let desk: TestDesk
let app: App
let caseId = ''
const ask = (path: string, headers: Readonly<Record<string, string>> = { 'x-test-person': 'p-1' }) => app.request(path, { headers })

beforeAll(async () => {
  desk = await testDesk()
  await makeTables(desk.db)
  caseId = newId(desk.clock)
  await addThing(desk, caseId, { fine: 200_00 })
  await addThing(desk, caseId, { decided: true })
  app = frame({ clock: desk.clock, log: desk.log, origin: desk.settings.origin, demonstration: false })
  app.use(async (c, next) => {
    const id = c.req.header('x-test-person')
    const who: Person = {
      id: id ?? '',
      name: '甲（虚构）',
      username: 'a',
      roles: ['officer'],
      agencyId: 'a',
      agencyName: '演示镇',
      county: false,
      class: 'officer',
    }
    if (id !== undefined) c.set('who', who)
    await next()
  })
  app.route(
    '/api/v1',
    routesOf(desk, [vouchedThings], (who, id) => Promise.resolve(who.id === 'p-1' && id === caseId)),
  )
  app.route('/public', pagesOf(desk, portalLayout({ site: '演示', demonstration: true })))
})
afterAll(() => desk.close())

describe('the record of a case', () => {
  test('is read entry by entry, each with its digests, and its seal once there is one', async () => {
    const read = async () =>
      z
        .object({ entries: z.array(z.looseObject({ seq: z.number(), what: z.string(), seal: z.number().nullable() })) })
        .parse(await (await ask(`/api/v1/cases/${caseId}/journal`)).json())
    expect((await read()).entries.map(({ seq, what, seal }) => [seq, what, seal])).toEqual([
      [1, 'act:thing', null],
      [2, 'act:thing', null],
    ])
    await sealSchedule.run(desk)
    expect((await read()).entries.map(({ seal }) => seal)).toEqual([1, 1])
  })

  test('is handed out with its proof, and that is written down', async () => {
    await sealSchedule.run(desk)
    const given = caseExport.parse(await (await ask(`/api/v1/cases/${caseId}/export`)).json())
    expect(given.rows).toHaveLength(2)
    expect(verifyExport(given, { trusted: [desk.signer.publicKey] })).toMatchObject({
      faults: [],
      entries: 2,
      sealed: 2,
    })
    const reads = await sql<{
      count: number
    }>`select count(*) as count from journal_entries where stream = 'reads' and body like '%"read:export"%'`.execute(desk.db)
    expect(reads.rows[0]?.count).toBe(1)
  })

  test('is handed out as one archive that can be read again', async () => {
    const answer = await ask(`/api/v1/cases/${caseId}/export.tar`)
    const names: string[] = []
    let json = ''
    for await (const { name, chunks } of unpackTar(Readable.from([Buffer.from(await answer.arrayBuffer())]))) {
      names.push(name)
      if (name === 'case.json') json = (await buffer(Readable.from(chunks))).toString('utf8')
    }
    expect(names).toEqual(['README.txt', 'case.json'])
    expect(verifyExport(caseExport.parse(JSON.parse(json))).faults).toEqual([])
  })

  test('is nobody else’s', async () => {
    for (const path of ['journal', 'export', 'export.tar']) {
      expect((await ask(`/api/v1/cases/${caseId}/${path}`, { 'x-test-person': 'stranger' })).status).toBe(404)
      expect((await ask(`/api/v1/cases/${caseId}/${path}`, {})).status).toBe(401)
      expect((await ask(`/api/v1/cases/none/${path}`)).status).toBe(404)
    }
  })
})

describe('the roots for everybody', () => {
  test('are shown as a page and given as JSON, with countersignatures', async () => {
    await sealSchedule.run(desk)
    const root = z
      .looseObject({ sha256: z.string(), sm3: z.string(), seal: z.looseObject({ root: z.string() }) })
      .parse(await (await ask('/public/roots/1', {})).json())
    const office = softwareSigner(newSigningKey())
    const word = {
      root: { number: 1, sha256: root.sha256, sm3: root.sm3 },
      office: '县档案馆（虚构）<b>',
      at: '2026-03-02T02:00:00.000Z',
    }
    const given: Countersignature = {
      ...word,
      publicKey: office.publicKey,
      signature: await office.sign(countersigned(word)),
    }
    writeCountersignature(rootsFolder(desk.settings.data), given)
    expect(await (await ask('/public/roots/1.json', { accept: 'text/html' })).json()).toMatchObject({
      countersignatures: [given],
    })
    const page = await (await ask('/public/roots/1', { accept: 'text/html' })).text()
    expect(page).toContain(root.seal.root)
    expect(page).toContain('县档案馆（虚构）&lt;b&gt;')
    expect(await (await ask('/public/roots', { accept: 'text/html' })).text()).toContain('第 1 号')
    expect(await (await ask('/public/roots', {})).json()).toMatchObject({
      roots: expect.arrayContaining([expect.objectContaining({ sm3: root.sm3 })]),
      next: null,
    })
    for (const strange of ['/public/roots/999', '/public/roots/x', '/public/roots/99999999999'])
      expect((await ask(strange, {})).status).toBe(404)
  })
})

describe('archives', () => {
  test('keep names and bytes of every size, and one cut short is said to be that', async () => {
    const files = [0, 1, 511, 512, 513, 70_000].map(size => ({
      name: `files/${size}`,
      size,
      content: () => Promise.resolve(Buffer.alloc(size, size % 251)),
    }))
    const packed = await buffer(Readable.from(packTar(files, 1_770_000_000)))
    const found: [string, number][] = []
    for await (const { name, chunks } of unpackTar(Readable.from([packed.subarray(0, 700), packed.subarray(700)])))
      found.push([name, (await buffer(Readable.from(chunks))).length])
    expect(found).toEqual(files.map(({ name, size }) => [name, size]))
    const cut = async () => {
      for await (const { chunks } of unpackTar(Readable.from([packed.subarray(0, 30_000)]))) await buffer(Readable.from(chunks))
    }
    await expect(cut()).rejects.toThrow('不完整')
  })
})
