import { canonical, type Json } from './canonical.ts'
import { sm3 } from './digests.ts'

/** How a column is spelled before it is digested, the same on every database. `json` also holds lists. */
export type ColumnKind = 'text' | 'instant' | 'day' | 'number' | 'truth' | 'json'

/**
 * A table whose every row the journal answers for.
 * A column added later must be null in the rows already there: absent and null are spelled alike, so old digests stand.
 */
export interface VouchedTable {
  readonly table: string
  readonly key: string
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** `never`: rows are only added, one entry each. `recorded`: rows may change or go, the newest entry speaks for them. */
  readonly changes: 'never' | 'recorded'
  /** Rows may stand a while before an entry answers for them: one slipped in is not seen, one changed after its entry is. */
  readonly late?: true
  /** The column that says which case the row belongs to, if any. */
  readonly caseColumn?: string
  /** The columns naming a stored blob by its digests, if the row answers for one. Null means none yet. */
  readonly blob?: { readonly sha256: string; readonly sm3: string }
}

/** A row as it is digested: every column but the nulls, spelled by its kind. */
export type SpelledRow = Readonly<Record<string, Json>>

/** Spells a row that is about to be written. Throws when a value does not fit its column's kind. */
export function spellRow({ table, columns }: VouchedTable, row: Readonly<Record<string, unknown>>): SpelledRow {
  const spelled: Record<string, Json> = {}
  for (const [column, kind] of Object.entries(columns)) {
    const value = row[column]
    if (value !== null && value !== undefined) spelled[column] = spellValue(kind, value, `${table}.${column}`)
  }
  return spelled
}

function spellValue(kind: ColumnKind, value: unknown, where: string): Json {
  switch (kind) {
    case 'text':
    case 'day':
      if (typeof value === 'string') return value
      break
    case 'truth':
      if (typeof value === 'boolean') return value
      break
    case 'number':
      if (Number.isFinite(Number(value)) && value !== '') return Number(value)
      break
    case 'instant':
      return spellInstant(value, where)
    case 'json':
      return plainJson(value)
  }
  throw new TypeError(`${where} cannot be spelled as ${kind}.`)
}

/** Microseconds, as PostgreSQL keeps them, so that not one of them can be changed unseen. */
function spellInstant(value: unknown, where: string): string {
  if (typeof value === 'string' && /T[\d:]+\.\d{6}Z$/.test(value)) return value
  const at = value instanceof Date ? value : new Date(String(value))
  if (Number.isNaN(at.getTime())) throw new TypeError(`${where} is no instant.`)
  return at.toISOString().replace('Z', '000Z')
}

function plainJson(value: unknown): Json {
  const parsed: Json = JSON.parse(JSON.stringify(value))
  return parsed
}

/** The salted digest (SM3, hex) by which an entry answers for a row. */
export function rowDigest(table: string, row: SpelledRow, salt: string): string {
  return sm3(`${salt}${canonical({ table, row })}`).toString('hex')
}

/** The salted digest (SM3, hex) of a personal value, so that an entry may name it without showing it. */
export function personalDigest(name: string, value: Json, salt: string): string {
  return sm3(`${salt}${canonical({ name, value })}`).toString('hex')
}
