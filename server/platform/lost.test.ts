// What callers see when the database goes away under them, and that it comes back.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmbedded, openPool, type Database } from './database.ts'
import { problemOf } from './faults.ts'
import { lockServer } from './lock.ts'
import { silentLog } from './logs.ts'
import { testClock, testDatabase } from './testing.ts'
import { databaseAddress, onServer } from './testing-server.ts'

const server = inject('databaseServer')
const told = (error: unknown) => problemOf(error, { clock: testClock('2026-03-20T09:00+08:00'), log: silentLog, where: 'test' }).type
const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => error,
  )

if (server === '') {
  describe('the embedded database', () => {
    let database: Database
    beforeAll(() => {
      database = openEmbedded({ patience: 5000, dump: new Uint8Array(readFileSync(inject('databaseDump'))) })
      return database.thread?.open()
    })
    afterAll(() => database.close())

    it('ends a query that takes too long, and answers the next one', { timeout: 60_000 }, async () => {
      const slow = await thrown(sql`select count(*) from generate_series(1, 100000000) a, generate_series(1, 1000) b`.execute(database.db))
      expect(told(slow)).toBe('urn:fadu:problem:unavailable')
      expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
    })

    it('tells everybody waiting when its thread is killed, and opens again', { timeout: 60_000 }, async () => {
      const asked = Array.from({ length: 5 }, () => thrown(sql`select count(*) from generate_series(1, 200000)`.execute(database.db)))
      await new Promise(resolve => setTimeout(resolve, 50))
      await database.thread?.kill()
      const kinds = (await Promise.all(asked)).map(one => (one === 'nothing' ? one : told(one)))
      expect(kinds).toContain('urn:fadu:problem:unavailable')
      expect(kinds.filter(one => !['nothing', 'urn:fadu:problem:unavailable'].includes(one))).toEqual([])
      expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
    })

    it('takes back the transaction of a client that went away in the middle', async () => {
      await sql`create table half (n int)`.execute(database.db)
      const client = await database.pool.connect()
      await client.query('begin')
      await client.query('insert into half values (1)')
      client.release(new Error('gone'))
      expect((await sql`select n from half`.execute(database.db)).rows).toEqual([])
    })
  })
} else {
  describe('a PostgreSQL server', () => {
    let database: Database
    beforeAll(async () => {
      database = await testDatabase()
    })
    afterAll(() => database.close())

    it('may end our connections: callers are told, later ones are answered', async () => {
      const asleep = thrown(sql`select pg_sleep(20)`.execute(database.db))
      await new Promise(resolve => setTimeout(resolve, 200))
      await onServer(
        server,
        `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(20)%' and datname like 'fadu_test_%'`,
      )
      expect(told(await asleep)).toBe('urn:fadu:problem:unavailable')
      expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
    })

    it('serves 64 callers with two connections, each with a transaction, without error or hang', async () => {
      const here = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
      const two = openPool(databaseAddress(server, here.rows[0]?.name ?? ''), 2)
      const callers = Array.from({ length: 64 }, () =>
        two.db.transaction().execute(async transaction => {
          await sql`select 1`.execute(transaction)
          return (await sql<{ one: number }>`select 1 as one`.execute(transaction)).rows[0]?.one
        }),
      )
      expect(await Promise.all(callers)).toEqual(Array.from({ length: 64 }, () => 1))
      await two.close()
    })

    it('is held by one server process at a time', async () => {
      const here = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
      const address = databaseAddress(server, here.rows[0]?.name ?? '')
      const unlock = await lockServer(address, silentLog)
      await expect(lockServer(address, silentLog)).rejects.toThrow('正被另一个正在运行的程序使用')
      await unlock()
      await (
        await lockServer(address, silentLog)
      )()
    })

    it('is refused when its locale is C', async () => {
      const name = `fadu_test_c_${process.pid}`
      await onServer(server, `create database ${name} encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0`)
      try {
        await expect(lockServer(databaseAddress(server, name), silentLog)).rejects.toThrow('LC_CTYPE')
      } finally {
        await onServer(server, `drop database ${name} with (force)`)
      }
    })
  })
}
