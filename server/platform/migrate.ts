// Numbered SQL files, applied in order, each in a transaction, forward only. What was applied may not change.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import { StartRefused } from './start-refused.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const folder = new URL('../migrations/', import.meta.url)

/** The migrations on disk, by number. @throws Error when two carry the same number. */
export async function readMigrations(from: URL = folder): Promise<readonly Migration[]> {
  const names = (await readdir(from)).filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).toSorted()
  const found = await Promise.all(
    names.map(async (name): Promise<Migration> => {
      const sql = await readFile(new URL(name, from), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  const double = found.find((one, at) => found[at + 1]?.number === one.number)
  if (double) throw new Error(`two migrations carry number ${double.number}`)
  return found
}

/**
 * Brings the schema up to the newest file.
 * @throws StartRefused when an applied file has changed since, or the database is newer than this program.
 */
export async function migrate(pool: pg.Pool, clock: Clock, migrations?: readonly Migration[]): Promise<void> {
  const wanted = migrations ?? (await readMigrations())
  const client = await pool.connect()
  try {
    await client.query(
      `create table if not exists migrations (number int primary key, name text not null, checksum text not null, applied_at timestamptz not null)`,
    )
    const applied = await client.query<{ number: number; name: string; checksum: string }>('select number, name, checksum from migrations')
    const known = new Map(applied.rows.map(row => [row.number, row]))
    for (const row of applied.rows) {
      const file = wanted.find(one => one.number === row.number)
      if (file === undefined) throw new StartRefused(`数据库由更新版本的程序建立（已执行 ${row.name}），请使用新版本程序。`)
      if (file.checksum !== row.checksum) throw new StartRefused(`迁移文件 ${file.name} 在执行之后被改动过，已停止启动。`)
    }
    for (const migration of wanted) {
      if (!known.has(migration.number)) await apply(client, migration, clock)
    }
  } finally {
    client.release()
  }
}

async function apply(client: pg.PoolClient, { number, name, sql, checksum }: Migration, clock: Clock): Promise<void> {
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await client.query(sql)
    await client.query('insert into migrations (number, name, checksum, applied_at) values ($1, $2, $3, $4)', [
      number,
      name,
      checksum,
      clock.now(),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
