import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aPdf, evidenceApp, uploader } from '../evidence/testing-evidence.ts'
import { exportCase, openVerifyDoor, verifyRoutesOf } from '../journal/index.ts'
import { openBlobs } from '../platform/blobs.ts'
import { openDatabase, openEmbedded, type Database } from '../platform/database.ts'
import type { Desk } from '../platform/desk.ts'
import { frame } from '../platform/http.ts'
import { rootsFolder } from '../platform/journal-roots.ts'
import { sealJournal } from '../platform/journal-seal.ts'
import { silentLog } from '../platform/logs.ts'
import { migrate } from '../platform/migrate.ts'
import { listen } from '../platform/serving.ts'
import { readSettings } from '../platform/settings.ts'
import { newSigningKey, openSigner } from '../platform/signer.ts'
import { testClock } from '../platform/testing.ts'
import { vouchedTables } from '../vouched.ts'
import { countersignCommand } from './countersign-command.ts'
import { verifyCommand } from './verify-command.ts'
import { verifyExportAt } from './verify-export.ts'
import { verifyFolder, type How } from './verify-record.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const clock = testClock('2026-03-02T09:00+08:00')
let folder = ''
let data = ''
let fileId = ''
let copies = 0

const how = (more: Partial<How> = {}): How => ({
  data,
  roots: undefined,
  keys: undefined,
  files: true,
  env: {},
  ...more,
})
interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as people do. */
const spawned = (command: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'server', 'commands', `${command}.ts`), ...args],
      { cwd: folder, env: {} },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err })
      },
    )
  })

/** Runs the same within this process, which is quicker. */
async function run(command: 'verify' | 'countersign', ...args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line)),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line)),
  ]
  try {
    const code = command === 'verify' ? await verifyCommand(args, {}) : await countersignCommand(args)
    return { code, out: out.join('\n'), err: err.join('\n') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

async function withDesk<T>(use: (desk: Desk, database: Database) => Promise<T>): Promise<T> {
  const settings = readSettings(['--data', data], {})
  if (settings === 'help') throw new Error('unreachable')
  const database = await openDatabase(settings, silentLog)
  try {
    await migrate(database.pool, clock)
    return await use({ db: database.db, clock, log: silentLog, blobs: openBlobs(data), signer: openSigner(data), settings }, database)
  } finally {
    await database.close()
  }
}

/** A copy of the sealed folder in which something was done behind the record's back. */
async function tampered(change: (database: Database, data: string) => Promise<unknown>): Promise<How> {
  copies += 1
  const copy = join(folder, `copy-${copies}`)
  cpSync(data, copy, { recursive: true })
  const database = openEmbedded({ folder: join(copy, 'database') })
  await change(database, copy)
  await database.close()
  return how({ data: copy })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fadu-verify-'))
  data = join(folder, 'data')
  await withDesk(async desk => {
    const officer = uploader(evidenceApp(desk))
    fileId = (await officer.upload('笔录.pdf', aPdf('one'))).id
    await officer.upload('照片清单.pdf', aPdf('two', 70_000))
    await sealJournal({ db: desk.db, clock, signer: desk.signer, roots: rootsFolder(data) })
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// an embedded database on disk is copied and opened for most of these
describe('npm run verify', { timeout: 90_000 }, () => {
  test('a whole record exits 0 with a summary, a changed one exits 1 with names, an unreadable one exits 2', async () => {
    const whole = await run('verify', '--data', data)
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toContain('✓ 完好：记录 2 条（已封存 2 条，封存 1 次），登记 2 行，文件 2 个')
    const { data: changed } = await tampered(async ({ db }) => {
      await sql`alter table files disable trigger user`.execute(db)
      await sql`update files set maker = '别人' where id = ${fileId}`.execute(db)
    })
    const named = await spawned('verify', '--data', changed, '--json')
    expect(named.code).toBe(1)
    expect(JSON.parse(named.out)).toMatchObject({
      faults: [{ kind: 'row-changed', table: 'files', id: fileId, caseId: 'c-1' }],
    })
    const none = await run('verify', '--data', join(folder, 'nowhere'))
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('数据库读不出')
  })

  test('a stored file changed by one byte is named with its path', async () => {
    let path = ''
    const copy = await tampered(async (_, copied) => {
      const shelf = readdirSync(join(copied, 'blobs')).find(name => /^[0-9a-f]{2}$/.test(name)) ?? ''
      path = join(copied, 'blobs', shelf, readdirSync(join(copied, 'blobs', shelf))[0] ?? '')
      const bytes = readFileSync(path)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      writeFileSync(path, bytes)
    })
    expect((await verifyFolder(copy)).faults).toEqual([expect.objectContaining({ kind: 'file-changed', path })])
    expect((await verifyFolder({ ...copy, files: false })).faults).toEqual([])
  })

  test('an older copy of the database is found out by the roots', async () => {
    const copy = await tampered(({ db }) =>
      sql
        .raw(`alter table journal_entries disable trigger user; alter table journal_seals disable trigger user; alter table files disable trigger user;
        delete from journal_seals; delete from journal_entries where position = 2; delete from files where id <> '${fileId}'; delete from uploads`)
        .execute(db),
    )
    expect((await verifyFolder(copy)).faults.map(fault => fault.kind)).toContain('tail-missing')
  })

  test('a database that cannot be read is said to be that', async () => {
    const broken = join(folder, 'broken')
    cpSync(data, broken, { recursive: true })
    for (const name of readdirSync(join(broken, 'database', 'global'))) writeFileSync(join(broken, 'database', 'global', name), 'x')
    await expect(verifyFolder(how({ data: broken }))).rejects.toThrow('数据库读不出')
  })

  test('a folder in use is verified through its server, and only with the word left in the folder', async () => {
    await withDesk(async desk => {
      const given: { token?: string } = {}
      const app = frame({ clock, log: silentLog, origin: 'http://localhost', demonstration: false })
      app.route(
        '/api/admin',
        verifyRoutesOf(desk, vouchedTables, () => given.token),
      )
      const serving = await listen(app, { ...desk.settings, port: 0 })
      const url = `http://127.0.0.1:${serving.port}`
      expect((await fetch(`${url}/api/admin/verify`, { method: 'POST', headers: { authorization: 'Bearer undefined' } })).status).toBe(404)
      const door = openVerifyDoor(data, url)
      given.token = door.token
      expect(await verifyFolder(how())).toMatchObject({ faults: [], entries: 2, files: 2 })
      expect((await fetch(`${url}/api/admin/verify`, { method: 'POST', headers: { authorization: 'Bearer no' } })).status).toBe(404)
      door.close()
      await expect(verifyFolder(how())).rejects.toThrow('正被另一个程序使用')
      await serving.close()
    })
  })

  test('an exported case is proven on another machine, with its files, and a change in it is named', async () => {
    const exported = join(folder, 'export')
    mkdirSync(join(exported, 'files'), { recursive: true })
    const given = await withDesk(async desk => {
      const found = await exportCase(desk, vouchedTables, 'c-1')
      for (const file of found?.files ?? []) cpSync(await desk.blobs.where(file.sha256), join(exported, 'files', file.sha256))
      return found
    })
    const path = join(exported, 'case.json')
    writeFileSync(path, JSON.stringify(given))
    const key = openSigner(data).publicKey
    const proven = await run('verify', '--export', exported, '--key', key)
    expect(proven).toMatchObject({ code: 0 })
    expect(proven.out).toContain('✓ 完好：记录 2 条（已封存 2 条），登记 2 行，文件 2 个')
    writeFileSync(path, JSON.stringify(given).replace('"笔录.pdf"', '"笔录2.pdf"'))
    expect((await verifyExportAt(path, [key])).faults).toEqual([expect.objectContaining({ kind: 'row-changed', id: fileId })])
    writeFileSync(path, JSON.stringify(given))
    expect((await verifyExportAt(path, [newSigningKey().publicKey])).faults).toEqual([expect.objectContaining({ kind: 'key-unknown' })])
    rmSync(join(exported, 'files', given?.files[0]?.sha256 ?? ''))
    expect((await verifyExportAt(exported, [key])).faults.map(fault => fault.kind)).toEqual(['file-missing'])
    expect(await run('verify', '--export', join(folder, 'none.json'))).toMatchObject({ code: 2 })
  })
})

describe('npm run countersign', { timeout: 90_000 }, () => {
  test('a second office puts its word beside the root; a root changed afterwards is found out by it', async () => {
    const copy = join(folder, 'countersigned')
    cpSync(data, copy, { recursive: true })
    const path = join(copy, 'roots', '1.json')
    const key = join(folder, 'second-office.json')
    const signed = await run('countersign', '--root', path, '--key', key, '--new-key', '--office', '县档案馆（虚构）')
    expect(signed).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(copy, 'roots')).some(name => name.startsWith('1.countersigned.'))).toBe(true)
    expect((await verifyFolder(how({ data: copy }))).faults).toEqual([])
    expect(await run('countersign', '--root', path, '--key', join(data, 'keys', 'signer.json'), '--office', '自己')).toMatchObject({
      code: 1,
      err: expect.stringContaining('另一个机关'),
    })
    writeFileSync(path, readFileSync(path, 'utf8').replace('"count": 2', '"count": 3'))
    expect(await run('countersign', '--root', path, '--key', key, '--office', '县档案馆（虚构）')).toMatchObject({
      code: 1,
      err: expect.stringContaining('不予副署'),
    })
    const database = openEmbedded({ folder: join(copy, 'database') })
    await sql.raw(`alter table journal_seals disable trigger user; delete from journal_seals`).execute(database.db)
    await database.close()
    expect((await verifyFolder(how({ data: copy }))).faults.map(fault => fault.kind)).toContain('countersignature')
  })
})
