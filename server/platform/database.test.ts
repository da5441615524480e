import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { testDatabase } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table drop_of_ink (id int primary key, weight int8, dried date, days date[])`.execute(database.db)
})
afterAll(() => database.close())

describe('the one pool', () => {
  it('reads big integers as numbers and days as text', async () => {
    await sql`insert into drop_of_ink values (1, 9007199254740991, '2026-03-02', '{2026-03-02,2026-03-03}')`.execute(database.db)
    const read = await sql`select weight, dried, days from drop_of_ink where id = 1`.execute(database.db)
    expect(read.rows).toEqual([{ weight: 9007199254740991, dried: '2026-03-02', days: ['2026-03-02', '2026-03-03'] }])
  })

  it('speaks the time of Shanghai', async () => {
    const read = await sql<{ zone: string }>`select current_setting('TimeZone') as zone`.execute(database.db)
    expect(read.rows).toEqual([{ zone: 'Asia/Shanghai' }])
  })

  it('refuses the root db inside a transaction instead of waiting for ever', async () => {
    const wrong = database.db.transaction().execute(() => sql`select 1`.execute(database.db))
    await expect(wrong).rejects.toThrow('root db is used inside a transaction')
    const right = await database.db.transaction().execute(transaction => sql`select 1 as one`.execute(transaction))
    expect(right.rows).toEqual([{ one: 1 }])
  })

  it('takes a transaction back whole', async () => {
    const broken = database.db.transaction().execute(async transaction => {
      await sql`insert into drop_of_ink (id) values (2)`.execute(transaction)
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    const left = await sql`select id from drop_of_ink where id = 2`.execute(database.db)
    expect(left.rows).toEqual([])
  })

  it('answers 64 callers at once', async () => {
    const callers = Array.from({ length: 64 }, (_, at) =>
      database.db.transaction().execute(transaction => sql<{ at: number }>`select ${at}::int as at`.execute(transaction)),
    )
    expect((await Promise.all(callers)).map(one => one.rows[0]?.at)).toEqual(callers.map((_, at) => at))
  })
})
