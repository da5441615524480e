// The whole record: a data folder nobody uses, a folder in use through its server, or a PostgreSQL database.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { readVerifyDoor, verifyLine } from '../journal/index.ts'
import { openBlobs } from '../platform/blobs.ts'
import { openEmbedded, openPool, type Database } from '../platform/database.ts'
import { rootsFolder } from '../platform/journal-roots.ts'
import { verifyRecord } from '../platform/journal-verify.ts'
import { lockFolder } from '../platform/lock.ts'
import { readSettings } from '../platform/settings.ts'
import { trustedKeys } from '../platform/signer.ts'
import { StartRefused } from '../platform/start-refused.ts'
import { vouchedTables } from '../vouched.ts'
import { readKeys } from './verify-keys.ts'
import { Unreadable, type Proven } from './verify-report.ts'

export interface How {
  readonly data: string
  readonly roots: string | undefined
  readonly keys: readonly string[] | undefined
  readonly files: boolean
  readonly env: NodeJS.ProcessEnv
}

/** Verifies a data folder with an embedded database. @throws Unreadable */
export async function verifyFolder(how: How): Promise<Proven> {
  const data = resolve(how.data)
  const folder = join(data, 'database')
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const elsewhere = how.env['DATABASE_URL'] ?? ''
    if (existsSync(data) && elsewhere !== '') return verifyDatabase(elsewhere, how)
    const hint = existsSync(data) ? '其中没有内嵌数据库。使用 PostgreSQL 的，请用 --database 指明' : '目录不存在'
    throw new Unreadable(`数据库读不出：${data}（${hint}）`)
  }
  let unlock: () => void
  try {
    unlock = lockFolder(data)
  } catch (error) {
    if (error instanceof StartRefused) return askServer(data, how.files)
    throw new Unreadable(`数据目录打不开：${data}（${String(error)}）`)
  }
  const database = openEmbedded({ folder })
  try {
    return await proveIn(database, { ...how, data })
  } finally {
    await database.close().catch(() => undefined)
    unlock()
  }
}

/** Verifies a PostgreSQL database; a server may be at work on it. Roots, keys and files come from the data folder. @throws Unreadable */
export async function verifyDatabase(url: string, how: How): Promise<Proven> {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Unreadable('数据库网址应以 postgresql:// 开头')
  const database = openPool(url, 2)
  try {
    return await proveIn(database, { ...how, data: resolve(how.data) })
  } finally {
    await database.close().catch(() => undefined)
  }
}

async function proveIn({ db, thread, kind }: Database, { data, roots, keys, files, env }: How): Promise<Proven> {
  try {
    await thread?.open()
    const found = await sql<{ there: boolean }>`select to_regclass('journal_entries') is not null as there`.execute(db)
    if (found.rows[0]?.there !== true) throw new Unreadable('这不是法度的数据库：没有全过程记录')
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : new Unreadable(`数据库读不出：${kind === 'embedded' ? data : '所给的 PostgreSQL 地址'}（${reason(error)}）`)
  }
  const trusted = readKeys(keys) ?? trustedKeys(data)
  const settings = readSettings(['--data', data], { ...env, FADU_EMPTY: '', FADU_FRESH_DEMO: '' })
  const folder = roots ?? rootsFolder(data)
  const known = roots !== undefined || existsSync(folder) || existsSync(join(data, 'keys'))
  try {
    return await verifyRecord({
      db,
      tables: vouchedTables,
      ...(known && { roots: folder }),
      ...(trusted && { trustedKeys: trusted }),
      ...(files && settings !== 'help' && { blobs: openBlobs(data, settings.s3) }),
      onProgress: progress,
    })
  } catch (error) {
    throw new Unreadable(`数据库读不出：核验中途失败（${reason(error)}）`)
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error))

function progress(entries: number): void {
  if (process.stderr.isTTY && entries % 10_000 < 1000) process.stderr.write(`\r已核对 ${entries} 条…`)
}

/** Asks the server that holds the folder. @throws Unreadable */
async function askServer(data: string, files: boolean): Promise<Proven> {
  const door = readVerifyDoor(data)
  if (!door) throw new Unreadable(`数据目录 ${data} 正被另一个程序使用，而它没有留下核验入口（server.json）。请稍后再试，或先停止该程序。`)
  let answer: Response
  try {
    answer = await fetch(`${door.url}/api/admin/verify${files ? '' : '?files=no'}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${door.token}` },
    })
  } catch (error) {
    throw new Unreadable(`数据目录 ${data} 正在使用，其服务 ${door.url} 没有应答（${reason(error)}）`)
  }
  if (!answer.ok) throw new Unreadable(`数据目录 ${data} 正在使用，其服务 ${door.url} 拒绝核验（${answer.status}）`)
  const last = verifyLine.safeParse(JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? '{}')).data
  if (last && 'report' in last) return readReport(last.report)
  throw new Unreadable(`数据库读不出：${last && 'broken' in last ? last.broken : '服务的答复不完整'}`)
}

/** The server is this same program: its report has this shape. */
function readReport(report: unknown): Proven {
  if (!isProven(report)) throw new Unreadable('服务的答复读不懂，它可能是另一个版本')
  return report
}

const isProven = (report: unknown): report is Proven =>
  typeof report === 'object' &&
  report !== null &&
  'faults' in report &&
  Array.isArray(report.faults) &&
  'entries' in report &&
  'notes' in report &&
  Array.isArray(report.notes)
