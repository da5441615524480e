import { sql, type RawBuilder } from 'kysely'
import type { Json } from './canonical.ts'
import type { Db } from './database.ts'
import type { ColumnKind, SpelledRow, VouchedTable } from './vouched-row.ts'

/** A row as the database has it, in the spelling in which it was digested. */
export interface FoundRow {
  readonly id: string
  readonly row: SpelledRow
  readonly caseId: string | null
}

type ReadRow = { readonly id: string; readonly case_id: string | null } & Readonly<Record<string, unknown>>

/** PostgreSQL's side of `spellValue`: text where two databases might write a value differently. */
function spelling(column: string, kind: ColumnKind): RawBuilder<unknown> {
  const name = sql.ref(column)
  switch (kind) {
    case 'text':
    case 'day':
      return sql`${name}::text`
    case 'instant':
      return sql`timezone('UTC', ${name})::text`
    case 'number':
    case 'truth':
      return name
    case 'json':
      return sql`to_jsonb(${name})`
  }
}

/** Apart from `id` and `case_id`, which every row is read with. */
const aliasOf = (column: string): string => `=${column}`

const fields = ({ key, columns, caseColumn }: VouchedTable): RawBuilder<unknown> => {
  const spelled = Object.entries(columns).map(([column, kind]) => sql`${spelling(column, kind)} as ${sql.id(aliasOf(column))}`)
  const caseId = caseColumn === undefined ? sql`null` : sql.ref(caseColumn)
  return sql`${sql.ref(key)}::text as id, ${caseId}::text as case_id, ${sql.join(spelled)}`
}

/** `2026-03-02 01:00:00.5` as PostgreSQL writes it, in the spelling of entries: six digits of a second. */
function spellStamp(text: string): string {
  const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?$/.exec(text) ?? []
  return day === undefined ? text : `${day}T${time}.${fraction.padEnd(6, '0')}Z`
}

function foundRow({ columns }: VouchedTable, read: ReadRow): FoundRow {
  const row: Record<string, Json> = {}
  for (const [column, kind] of Object.entries(columns)) {
    const value = read[aliasOf(column)]
    if (value === null || value === undefined) continue
    if (kind === 'json') row[column] = asJson(value)
    else if (kind === 'truth') row[column] = value === true
    else if (kind === 'number') row[column] = Number(value)
    else row[column] = kind === 'instant' ? spellStamp(String(value)) : String(value)
  }
  return { id: read.id, caseId: read.case_id, row }
}

/** What the driver made of a jsonb column is JSON by itself. */
function asJson(value: unknown): Json {
  return isJson(value) ? value : null
}
const isJson = (value: unknown): value is Json => value !== undefined

/** The rows with these keys, spelled. */
export async function readVouched(db: Db, of: VouchedTable, ids: readonly string[]): Promise<FoundRow[]> {
  if (ids.length === 0) return []
  const found =
    await sql<ReadRow>`select ${fields(of)} from ${sql.table(of.table)} where ${sql.ref(of.key)} = any(${sql.val([...ids])})`.execute(db)
  return found.rows.map(row => foundRow(of, row))
}

/** All rows of a table, spelled, in batches by key. */
export async function* allVouched(db: Db, of: VouchedTable, atOnce = 1000): AsyncGenerator<readonly FoundRow[]> {
  for (let after: string | undefined; ;) {
    const bound = after === undefined ? sql`` : sql`where ${sql.ref(of.key)} > ${after}`
    const found =
      await sql<ReadRow>`select ${fields(of)} from ${sql.table(of.table)} ${bound} order by ${sql.ref(of.key)} limit ${atOnce}`.execute(db)
    if (found.rows.length > 0) yield found.rows.map(row => foundRow(of, row))
    if (found.rows.length < atOnce) return
    after = found.rows.at(-1)?.id
  }
}

export async function countRows(db: Db, table: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return found.rows[0]?.count ?? 0
}

export async function isThere(db: Db, table: string): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db)
  return found.rows[0]?.there === true
}
