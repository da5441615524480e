// A register is a table of versions, only ever added to. Every row is answered for by a journal entry.
import { sql, type Transaction } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db, Tables } from './database.ts'
import { appendEntry, type Happening } from './journal.ts'
import { changed, Stop } from './problems.ts'
import type { VouchedTable } from './vouched-row.ts'

let epoch = 0
/** Rises with every change of any register: what was computed from them before is stale. One process serves a database. */
export const registerEpoch = (): number => epoch

export type Rows = readonly Readonly<Record<string, unknown>>[]

export interface RegisterChange {
  /** The journal stream, `register:<name>`. */
  readonly stream: string
  /** Who changes it; null for the program itself. */
  readonly by: string | null
  /** In one word with its kind, as `register:suspend-officer`. */
  readonly what: string
  readonly subject?: NonNullable<Happening['subject']>
  readonly rows: readonly { readonly of: VouchedTable; readonly rows: Rows }[]
}

/**
 * Adds rows to registers together with the journal entry that answers for them, all or nothing. Given a root `db`
 * it opens a transaction of its own. A column not named is null; the columns are those of the table's description.
 * @throws Stop 409 when somebody else added the same version meanwhile.
 */
export async function changeRegister(db: Db | Transaction<Tables>, clock: Clock, change: RegisterChange): Promise<void> {
  epoch += 1
  if (!db.isTransaction)
    return db
      .transaction()
      .execute(tx => changeRegister(tx, clock, change))
      .finally(() => (epoch += 1))
  for (const { of, rows } of change.rows) await insert(db, of, rows)
  await appendEntry(db, clock, change.stream, {
    by: change.by,
    what: change.what,
    ...(change.subject === undefined ? {} : { subject: change.subject }),
    rows: change.rows.flatMap(({ of, rows }) => rows.map(row => ({ of, row }))),
  })
}

async function insert(db: Db | Transaction<Tables>, of: VouchedTable, rows: Rows): Promise<void> {
  if (rows.length === 0) return
  const table = sql.table(of.table)
  try {
    await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`.execute(db)
  } catch (error) {
    throw isFollowed(error) ? new Stop(changed({ register: of.table })) : error
  }
}

/** The same version twice: somebody else was there first. */
const isFollowed = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' && /_(follow|once)$/.test(error.constraint)

/** Who recorded a version, when and why: the history of one entity of a register, newest first. */
export interface Version {
  readonly version: number
  readonly from: string
  readonly reason: string
  readonly recordedAt: string
  /** Id of the person; null for the program itself. */
  readonly recordedBy: string | null
}

/** All versions of an entity, newest first. */
export async function readHistory(db: Db, of: VouchedTable, entity: string, id: string): Promise<Version[]> {
  const found = await sql<Version>`
    select version, from_on as "from", reason, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", recorded_by as "recordedBy"
    from ${sql.table(of.table)} where ${sql.ref(entity)} = ${id} order by version desc`.execute(db)
  return found.rows
}
