// One database, embedded or PostgreSQL, behind one pg.Pool. Every statement of the program goes through it.
import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Embedded, type EmbeddedOptions } from './embedded.ts'
import { lockFolder, lockServer } from './lock.ts'
import type { Log } from './logs.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'

/** The tables of all rooms. Each room's store.ts widens it: `declare module '../platform/database.ts' { interface Tables { … } }` */
// oxlint-disable-next-line typescript/no-empty-object-type -- widened by declaration merging
export interface Tables {}

export type Db = Kysely<Tables>

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  readonly kind: 'embedded' | 'postgresql'
  /** Only embedded: the thread, for dumps and for tests that end it. */
  readonly thread?: Embedded
  close(): Promise<void>
}

/** A statement may run this long; then it is ended and the caller told the database is not available. */
const patience = 30_000

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // int8: counts and fen stay far below 2^53
  1082: text => text, // date: a legal day is text, not an instant
  1182: text => (text === '{}' ? [] : text.slice(1, -1).split(',')),
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => parsers[id] ?? pg.types.getTypeParser(id, format ?? 'text'),
}

/** Opens the database the settings name and keeps every other process out of it. @throws StartRefused */
export async function openDatabase(settings: Settings, log: Log): Promise<Database> {
  return settings.databaseUrl === undefined ? openFolder(settings.data, log) : openPostgresql(settings.databaseUrl, settings.poolSize, log)
}

async function openFolder(data: string, log: Log): Promise<Database> {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    chmodSync(data, 0o700) // PGlite's own files are readable by all; the folder is not
  } catch (error) {
    throw new StartRefused(`数据目录 ${data} 无法建立或不可写：${String(error)}`)
  }
  const unlock = lockFolder(data)
  const embedded = openEmbedded({
    folder: join(data, 'database'),
    patience,
    onLost: why => log.error({ why }, 'database thread lost'),
  })
  try {
    await embedded.thread?.open()
  } catch (error) {
    unlock()
    throw new StartRefused(`数据目录 ${data} 中的数据库打不开：${String(error)}`)
  }
  return {
    ...embedded,
    close: async () => {
      await embedded.close()
      unlock()
    },
  }
}

/** The embedded arrangement without a lock: also for databases in memory. */
export function openEmbedded(options: EmbeddedOptions): Database {
  const thread = new Embedded(options)
  const pool = new pg.Pool({
    stream: () => thread.stream(),
    max: 1,
    user: 'postgres',
    database: 'postgres',
    types,
    connectionTimeoutMillis: 60_000,
    idleTimeoutMillis: 0,
  })
  const db = guarded(pool)
  return {
    db,
    pool,
    thread,
    kind: 'embedded',
    close: async () => {
      await endPool(db, pool)
      await thread.close()
    },
  }
}

async function openPostgresql(connectionString: string, max: number, log: Log): Promise<Database> {
  const unlock = await lockServer(connectionString, log)
  const opened = openPool(connectionString, max)
  opened.pool.on('error', error => log.warn({ why: String(error) }, 'idle database connection lost'))
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await unlock()
    },
  }
}

/** A pool on a PostgreSQL server, without the one-server lock: also for tests and commands. */
export function openPool(connectionString: string, max: number): Database {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: patience,
    application_name: 'fadu',
    // compiling a statement takes longer than any of ours runs
    options: `-c TimeZone=Asia/Shanghai -c jit=off -c statement_timeout=${patience} -c idle_in_transaction_session_timeout=${2 * patience}`,
  })
  const db = guarded(pool)
  return { db, pool, kind: 'postgresql', close: () => endPool(db, pool) }
}

/** Kysely ends the pool only where it was asked something itself. */
async function endPool(db: Db, pool: pg.Pool): Promise<void> {
  await db.destroy()
  if (!pool.ending) await pool.end()
}

/** Clients whose server said good-bye (57P0x, 25P03); their socket closes a moment later. */
const ended = new WeakSet<pg.PoolClient>()

function watchForEnd(client: pg.PoolClient): void {
  client.on('error', () => undefined) // its query is told; without a listener the event would end the process
  const connection: unknown = Reflect.get(client, 'connection')
  if (!(connection instanceof EventEmitter)) return
  connection.on('errorMessage', (message: { readonly code?: string }) => {
    if (/^(57P0|25P03)/.test(message.code ?? '')) ended.add(client)
  })
}

/** A client already told good-bye is thrown away on release, not handed to the next caller. */
function forgetEnded(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client)
  client.release = error => release(error || ended.has(client))
  return client
}

const inTransaction = new AsyncLocalStorage<{ holding: boolean }>()

/**
 * Kysely over the pool, with a guard: asking the root `db` for a connection inside a transaction would wait for
 * ever where there is one connection, so it is an error everywhere.
 */
function guarded(pool: pg.Pool): Db {
  pool.on('error', () => {
    // an idle client was lost; the next caller gets a new one
  })
  pool.on('connect', watchForEnd)
  const connect = pool.connect.bind(pool)
  const guardedConnect = (callback?: Parameters<typeof connect>[0]): unknown => {
    if (inTransaction.getStore()?.holding !== true) return callback === undefined ? connect().then(forgetEnded) : connect(callback)
    const error = new Error('the root db is used inside a transaction: pass the transaction on')
    if (callback === undefined) return Promise.reject(error)
    return callback(error, undefined, () => undefined)
  }
  Object.assign(pool, { connect: guardedConnect })
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const begin = db.transaction.bind(db)
  return Object.assign(db, {
    transaction: () => {
      const builder = begin()
      const execute = builder.execute.bind(builder)
      return Object.assign(builder, {
        execute: <T>(work: Parameters<typeof execute<T>>[0]): Promise<T> =>
          inTransaction.run({ holding: false }, () =>
            execute<T>(async transaction => {
              const held = inTransaction.getStore()
              if (held) held.holding = true
              try {
                return await work(transaction)
              } finally {
                if (held) held.holding = false
              }
            }),
          ),
      })
    },
  })
}
