// One process for one store: a lock file in the data folder, or an advisory lock in PostgreSQL.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Log } from './logs.ts'
import { StartRefused } from './start-refused.ts'

/**
 * Takes the data folder for this process. SQLite's file lock is given back by the system even after `kill -9`.
 * @returns what gives it back. @throws StartRefused when another process holds it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new StartRefused(`数据目录 ${folder} 正被另一个正在运行的程序使用。请先停止它，或用 --data 另指定目录。`)
  }
  return () => lock.close()
}

const serverLock = 7_306_823_001 // any number, always the same

/**
 * Checks the server's version, encoding and locale, and takes the database for this process.
 * @returns what gives it back. @throws StartRefused
 */
export async function lockServer(connectionString: string, log: Log): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString,
    application_name: 'fadu lock',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  try {
    await client.connect()
  } catch (error) {
    throw new StartRefused(`连不上 DATABASE_URL 所指的 PostgreSQL：${String(error)}`)
  }
  client.on('error', error => {
    // without the lock another server may come in: end rather than write side by side
    log.error({ why: String(error) }, 'the connection holding the database lock was lost')
    process.kill(process.pid, 'SIGTERM')
  })
  try {
    await checkServer(client)
    const locked = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [serverLock])
    if (locked.rows[0]?.got !== true) {
      throw new StartRefused('这个 PostgreSQL 数据库正被另一个正在运行的程序使用。一个数据库只能由一个服务进程使用，请先停止它。')
    }
  } catch (error) {
    await client.end()
    throw error
  }
  return () => client.end()
}

async function checkServer(client: pg.Client): Promise<void> {
  const asked = await client.query<{ version: number; ctype: string; encoding: string }>(
    `select current_setting('server_version_num')::int as version, datctype as ctype, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  )
  const server = asked.rows[0]
  if (server === undefined) throw new StartRefused('无法读取 PostgreSQL 的版本与字符设置。')
  if (server.version < 150_000) throw new StartRefused(`PostgreSQL 版本过低（${Math.floor(server.version / 10_000)}），需要 15 或以上。`)
  if (server.encoding !== 'UTF8')
    throw new StartRefused(`数据库编码是 ${server.encoding}，需要 UTF8。请重新建库：create database … encoding 'UTF8' template template0。`)
  if (server.ctype === 'C' || server.ctype === 'POSIX') {
    throw new StartRefused(
      `数据库的 LC_CTYPE 是 ${server.ctype}，中文检索将失效。请重新建库：create database … lc_ctype 'C.UTF-8' template template0。`,
    )
  }
}
