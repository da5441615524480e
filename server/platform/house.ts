// What this database is: a demonstration or an office. Decided once, when it is founded, and kept.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'

export type Mode = 'demonstration' | 'office'

/** Reads what the house is; undefined when nothing stands yet, or a first start was broken off before its end. */
async function readMode(pool: pg.Pool): Promise<Mode | 'unfounded' | 'nothing'> {
  const there = await pool.query<{ house: string | null }>(`select to_regclass('public.house')::text as house`)
  if (typeof there.rows[0]?.house !== 'string') return 'nothing'
  const read = await pool.query<{ mode: Mode }>('select mode from house')
  return read.rows[0]?.mode ?? 'unfounded'
}

/**
 * Before migrating: says what the house is or will be, and clears the ground where a first start was broken off
 * or a fresh demonstration is asked for.
 * @throws StartRefused where the settings and what stands there do not agree.
 */
export async function prepareGround(pool: pg.Pool, settings: Settings): Promise<{ readonly mode: Mode; readonly isNew: boolean }> {
  const found = await readMode(pool)
  const wanted: Mode = settings.empty ? 'office' : 'demonstration'
  if (found === 'office' && settings.freshDemo) {
    throw new StartRefused('这个数据库里是正式数据，不能用 --fresh-demo 清除。请用 --data 另指定目录，或另建数据库。')
  }
  if (found === 'demonstration' && settings.empty) {
    throw new StartRefused('这个数据库里是演示县，不能以 --empty 启动。请用 --data 另指定目录，或另建数据库。')
  }
  if (found === 'unfounded' || (found === 'demonstration' && settings.freshDemo)) {
    await clear(pool, settings)
    return { mode: wanted, isNew: true }
  }
  return found === 'nothing' ? { mode: wanted, isNew: true } : { mode: found, isNew: false }
}

async function clear(pool: pg.Pool, settings: Settings): Promise<void> {
  await pool.query('drop schema if exists pgboss cascade')
  await pool.query('drop schema public cascade')
  await pool.query('create schema public')
  for (const folder of ['blobs', 'roots']) await rm(join(settings.data, folder), { recursive: true, force: true })
}

/** Written last, when a new house has been furnished: a start broken off before is begun anew. */
export async function foundHouse(db: Db, clock: Clock, mode: Mode): Promise<void> {
  await sql`insert into house (mode, founded_at) values (${mode}, ${clock.now()}) on conflict do nothing`.execute(db)
}
