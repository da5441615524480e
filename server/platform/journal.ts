import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db, Tables } from './database.ts'
import { newId } from './ids.ts'
import { entryFor, headAfter, type Entry, type EntryInput, type JournalHead } from './journal-entry.ts'

export { entryFor, headAfter, type Entry, type EntryInput, type JournalHead } from './journal-entry.ts'

/**
 * The end of a stream as a sub-select, for the statement that loads a case.
 * Yields a JournalHead as JSON, or null when the stream has not begun. `stream` may be a column of that statement.
 */
export function headOf(stream: string | RawBuilder<unknown>): RawBuilder<JournalHead | null> {
  const which = typeof stream === 'string' ? sql`${stream}` : stream
  return sql`(select json_build_object('seq', seq, 'sha256', encode(sha256, 'hex'), 'sm3', encode(sm3, 'hex'))
    from journal_entries where stream = ${which} order by seq desc limit 1)`
}

/**
 * The journal's part of a statement that writes what the entries answer for: two CTEs, `journal_entry` and
 * `journal_salt`, to be put after a `with`. Nothing is written unless the CTE or table `gate` yields its one row.
 * Should another entry have followed the same head meanwhile, the whole statement fails (see `isOvertaken`).
 */
export function entryCtes(entries: readonly [Entry, ...Entry[]], gate: string): RawBuilder<unknown> {
  const rows = entries.map(
    one => sql`(${one.id}::uuid, ${one.stream}::text, ${one.seq}::int, ${one.body}::text, ${one.sha256}::bytea, ${one.sm3}::bytea)`,
  )
  const salts = entries.map(one => sql`(${one.id}::uuid, ${JSON.stringify(one.salts)}::jsonb)`)
  return sql`journal_entry as (
    insert into journal_entries (id, stream, seq, body, sha256, sm3)
    select e.* from ${sql.ref(gate)} cross join (values ${sql.join(rows)}) as e (id, stream, seq, body, sha256, sm3) order by e.seq
    returning id
  ), journal_salt as (
    insert into journal_salts (entry_id, salts) select s.* from ${sql.ref(gate)} cross join (values ${sql.join(salts)}) as s (entry_id, salts)
  )`
}

/** Whether a statement failed because another entry took its place in the stream: load again and ask again. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'journal_entries_follow'

/** An entry before it has its place: the journal gives it id, time and predecessor. */
export type Happening = Omit<EntryInput, 'id' | 'stream' | 'previous' | 'at'>

/**
 * Adds entries to a stream in an ordinary transaction: a change of a register beside its rows, a sensitive read.
 * Given a root `db` it opens a transaction of its own. Writers of one stream wait for each other.
 */
export async function appendEntries(
  db: Db | Transaction<Tables>,
  clock: Clock,
  stream: string,
  happenings: readonly [Happening, ...Happening[]],
): Promise<readonly Entry[]> {
  if (!db.isTransaction) return db.transaction().execute(tx => appendEntries(tx, clock, stream, happenings))
  await sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 7306))`.execute(db)
  const found = await sql<{ head: JournalHead | null }>`select ${headOf(stream)} as head`.execute(db)
  let previous = found.rows[0]?.head ?? null
  const entries: Entry[] = []
  for (const happening of happenings) {
    const entry = entryFor({ ...happening, id: newId(clock), stream, previous, at: clock.now() })
    previous = headAfter(entry)
    entries.push(entry)
  }
  const [first, ...rest] = entries
  if (first) await sql`with gate as (select 1), ${entryCtes([first, ...rest], 'gate')} select 1`.execute(db)
  return entries
}

/** Adds one entry to a stream; see `appendEntries`. */
export async function appendEntry(db: Db | Transaction<Tables>, clock: Clock, stream: string, happening: Happening): Promise<Entry> {
  const [entry] = await appendEntries(db, clock, stream, [happening])
  if (!entry) throw new Error('An entry was asked for and none was made.')
  return entry
}

/**
 * Deletes the salts of an entry's rows or personal fields after their term, and says so in the journal.
 * The caller deletes the values themselves in the same transaction. The proof stays whole.
 */
export async function eraseSalts(
  tx: Transaction<Tables>,
  clock: Clock,
  stream: string,
  by: string | null,
  erased: { readonly entryId: string; readonly names: readonly string[] },
): Promise<void> {
  const gone = erased.names.flatMap(name => {
    const [, table, id] = /^row:([^:]+):(.+)$/.exec(name) ?? []
    return table !== undefined && id !== undefined ? [{ table, id }] : []
  })
  await sql`update journal_salts set salts = salts - ${sql.val([...erased.names])}::text[] where entry_id = ${erased.entryId}::uuid`.execute(
    tx,
  )
  await appendEntry(tx, clock, stream, {
    by,
    what: 'erase',
    subject: { entry: erased.entryId, fields: erased.names.length },
    gone,
  })
}
