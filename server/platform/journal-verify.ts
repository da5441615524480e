import { sql } from 'kysely'
import type { Blobs } from './blobs.ts'
import type { Db } from './database.ts'
import { blobFaults } from './journal-verify-blobs.ts'
import { chainWatch, entryBatch, type StoredEntry } from './journal-verify-entries.ts'
import { rowWatch } from './journal-verify-rows.ts'
import { sealWalk } from './journal-verify-seals.ts'
import type { Fault } from './journal-proof.ts'
import { isThere } from './vouched-table.ts'
import type { VouchedTable } from './vouched-row.ts'

export interface RecordToVerify {
  readonly db: Db
  readonly tables: readonly VouchedTable[]
  /** Undefined: stored files are not looked at. */
  readonly blobs?: Blobs | undefined
  /** The folder of signed roots; undefined: a cut-off tail cannot be seen. */
  readonly roots?: string | undefined
  /** The office's public keys; undefined: any key that signs consistently is taken. */
  readonly trustedKeys?: readonly string[] | undefined
  readonly onProgress?: (entries: number) => void
}

export interface Report {
  readonly faults: readonly Fault[]
  readonly entries: number
  readonly sealed: number
  readonly seals: number
  readonly rows: number
  readonly files: number
  /** What was not looked at, in a sentence each. */
  readonly notes: readonly string[]
}

/** So many faults are listed; a wholly rewritten record need not be printed row by row. */
const listed = 1000

/**
 * Proves the whole record: every entry against its bytes and its chain, every row and stored file against the entry
 * that answers for it, every seal against its entries, its signature and the roots outside. Reads in batches; on a
 * database in use it goes on until it has caught up.
 */
export async function verifyRecord(record: RecordToVerify): Promise<Report> {
  const { db, roots, trustedKeys } = record
  const tables = (await Promise.all(record.tables.map(async one => ((await isThere(db, one.table)) ? [one] : [])))).flat()
  const walk = await sealWalk(db, roots, trustedKeys)
  const rows = rowWatch(db, tables)
  const chain = chainWatch(db)
  const faults: Fault[] = []
  let entries = 0
  let position = 0
  // the next batch is on its way while this one is judged; a transaction has one connection and waits
  const ahead = (after: number): (() => Promise<readonly StoredEntry[]>) => {
    if (db.isTransaction) return () => entryBatch(db, after)
    const coming = entryBatch(db, after)
    coming.catch(() => undefined) // told to whoever asks for it
    return () => coming
  }
  for (;;) {
    for (let next = ahead(position); ;) {
      const batch = await next()
      if (batch.length === 0) break
      position = batch.at(-1)?.position ?? position
      const judgeRows = rows.take(batch)
      next = ahead(position)
      const found = await chain.judge(batch)
      for (const entry of batch) walk.take(entry)
      faults.push(...found.flat())
      await judgeRows(
        new Set(batch.filter((_, index) => found[index]?.some(fault => fault.kind === 'entry-changed')).map(entry => entry.id)),
      )
      entries += batch.length
      record.onProgress?.(entries)
    }
    const remaining = await rows.finish()
    if ((await lastPosition(db)) > position) continue
    faults.push(...remaining, ...walk.finish())
    break
  }
  const files = await blobFaults(db, tables, record.blobs)
  faults.push(...files.faults)
  const notes = [
    ...(roots === undefined ? ['未指定根目录 roots：无法发现被截去的记录尾部'] : []),
    ...(trustedKeys === undefined ? ['未指定本机关密钥：签名只核对前后一致，未核对是谁的密钥'] : []),
    ...(record.blobs ? [] : ['未核对已存文件的内容']),
    ...walk.notes(),
  ]
  const named = await withCaseNumbers(db, faults.slice(0, listed))
  if (faults.length > listed) notes.push(`问题共 ${faults.length} 处，只列出前 ${listed} 处`)
  return {
    faults: named,
    entries,
    sealed: walk.sealed(),
    seals: walk.seals,
    rows: rows.checked(),
    files: files.checked,
    notes,
  }
}

async function lastPosition(db: Db): Promise<number> {
  const found = await sql<{ position: number | null }>`select max(position) as position from journal_entries`.execute(db)
  return found.rows[0]?.position ?? 0
}

/** Puts the case number, which people know, beside the case's id. */
async function withCaseNumbers(db: Db, faults: readonly Fault[]): Promise<Fault[]> {
  const ids = [...new Set(faults.flatMap(fault => fault.caseId ?? []))]
  if (ids.length === 0 || !(await isThere(db, 'cases'))) return [...faults]
  const found = await sql<{
    id: string
    number: string | null
  }>`select id::text as id, number from cases where id::text = any(${sql.val(ids)})`.execute(db)
  const numbers = new Map(found.rows.map(row => [row.id, row.number]))
  return faults.map(fault => {
    const number = fault.caseId === undefined ? null : (numbers.get(fault.caseId) ?? null)
    return number === null ? fault : { ...fault, caseNumber: number }
  })
}
