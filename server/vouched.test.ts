import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './platform/database.ts'
import type { ColumnKind } from './platform/vouched-row.ts'
import { testDatabase } from './platform/testing.ts'
import { vouchedTables } from './vouched.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** What a column of each kind may be in the database. */
const types: Readonly<Record<ColumnKind, readonly string[]>> = {
  text: ['text', 'uuid', 'character varying'],
  instant: ['timestamp with time zone'],
  day: ['date'],
  number: ['integer', 'bigint', 'smallint', 'numeric', 'double precision'],
  truth: ['boolean'],
  json: ['jsonb', 'ARRAY'],
}

describe.each(vouchedTables)('the journal answers for $table', of => {
  test('with every column it has, each in the kind it is', async () => {
    const found = await sql<{
      column: string
      type: string
    }>`select column_name as column, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = ${of.table}`.execute(database.db)
    expect(found.rows.map(row => row.column).toSorted(), 'a column left out could be changed unseen').toEqual(
      Object.keys(of.columns).toSorted(),
    )
    for (const { column, type } of found.rows) expect(types[of.columns[column] ?? 'text'], `${of.table}.${column}`).toContain(type)
  })

  test('row by row: its key is unique', async () => {
    const found = await sql<{
      unique: boolean
    }>`select exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = ${of.table}::regclass and i.indisunique and i.indnkeyatts = 1 and i.indpred is null and a.attname = ${of.key}) as unique`.execute(
      database.db,
    )
    expect(found.rows[0]?.unique, `${of.table}.${of.key}`).toBe(true)
  })

  test('and where rows are only ever added, the database says so', async () => {
    const found = await sql<{
      guarded: boolean
    }>`select exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = ${of.table}::regclass and p.proname = 'append_only') as guarded`.execute(database.db)
    expect(found.rows[0]?.guarded).toBe(of.changes === 'never')
  })
})

test('every table that is only ever added to is answered for', async () => {
  const found = await sql<{
    table: string
  }>`select distinct c.relname as table from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
    where p.proname = 'append_only'`.execute(database.db)
  const answered = new Set(['journal_entries', 'journal_seals', ...vouchedTables.map(one => one.table)])
  expect(found.rows.map(row => row.table).filter(table => !answered.has(table))).toEqual([])
})
