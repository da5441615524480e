import type { Db } from './database.ts'
import { rowFault, type Fault } from './journal-proof.ts'
import { entryBatch, type StoredEntry } from './journal-verify-entries.ts'
import { allVouched, countRows, readVouched, type FoundRow } from './vouched-table.ts'
import type { VouchedTable } from './vouched-row.ts'

/** What an entry says of a row, with what is needed to check it. */
interface Voucher {
  readonly table: string
  readonly id: string
  readonly digest: string
  readonly salts: Readonly<Record<string, string>>
  readonly caseId: string | undefined
  readonly entryId: string
}

export interface RowWatch {
  /**
   * Begins to read, for tables that only grow, the rows these entries answer for; for the others remembers the newest
   * word. The returned function judges: `changed` holds the entries that cannot be relied on.
   */
  take(entries: readonly StoredEntry[]): (changed: ReadonlySet<string>) => Promise<void>
  /** What is wrong with the rows, as things stand now. May be asked again after more entries. */
  finish(): Promise<Fault[]>
  checked(): number
}

const keyOf = (table: string, id: string): string => `${table} ${id}`

export function rowWatch(db: Db, tables: readonly VouchedTable[]): RowWatch {
  const byName = new Map(tables.map(one => [one.table, one]))
  const newest = new Map<string, Map<string, Voucher>>(tables.filter(one => one.changes === 'recorded').map(one => [one.table, new Map()]))
  const accounted = new Map<string, number>()
  const lawfullyGone = new Set<string>()
  const growing: Fault[] = []
  /** Entries that were changed and are named as such: the rows they speak for are only counted. */
  const hollow = new Set<string>()
  let checked = 0

  const judgeGrowing = (of: VouchedTable, vouchers: readonly Voucher[], found: readonly FoundRow[], changed: ReadonlySet<string>): void => {
    const rows = new Map(found.map(row => [row.id, row]))
    for (const voucher of vouchers) if (!changed.has(voucher.entryId)) growing.push(...judge(voucher, rows.get(voucher.id)))
    accounted.set(of.table, (accounted.get(of.table) ?? 0) + rows.size)
    checked += rows.size
  }
  const noteWords = ({ body, salts, caseId, id }: StoredEntry, batch: Map<string, Voucher[]>): void => {
    for (const { table, id: gone } of body?.gone ?? []) {
      lawfullyGone.add(keyOf(table, gone))
      newest.get(table)?.delete(gone)
    }
    for (const reference of body?.rows ?? []) {
      const voucher = { ...reference, salts, caseId, entryId: id }
      if (!byName.has(reference.table)) growing.push(unknownTable(reference.table, id))
      const changing = newest.get(reference.table)
      if (changing) changing.set(reference.id, voucher)
      else {
        const together = batch.get(reference.table)
        if (together) together.push(voucher)
        else batch.set(reference.table, [voucher])
      }
    }
  }

  return {
    checked: () => checked + [...newest.values()].reduce((sum, vouchers) => sum + vouchers.size, 0),
    take: entries => {
      const batch = new Map<string, Voucher[]>()
      for (const entry of entries) noteWords(entry, batch)
      const reading = [...batch].flatMap(([table, vouchers]) => {
        const of = byName.get(table)
        return of ? [{ of, vouchers, rows: readVouched(db, of, [...new Set(vouchers.map(one => one.id))]) }] : []
      })
      for (const { rows } of reading) rows.catch(() => undefined) // told to whoever judges
      return async changed => {
        for (const id of changed) hollow.add(id)
        for (const { of, vouchers, rows } of reading) judgeGrowing(of, vouchers, await rows, changed)
      }
    },
    finish: async () => {
      const faults = growing.filter(fault => !lawfullyGone.has(keyOf(fault.table, fault.id)))
      for (const of of tables) {
        const changing = newest.get(of.table)
        if (changing) faults.push(...(await checkChanging(db, of, changing, hollow)))
        else if (of.late !== true && (await countRows(db, of.table)) !== (accounted.get(of.table) ?? 0))
          faults.push(...(await unvouched(db, of)))
      }
      return faults
    },
  }
}

function judge(voucher: Voucher, found: FoundRow | undefined): Fault[] {
  const fault = rowFault(voucher, found?.row, voucher.salts)
  const caseId = voucher.caseId ?? found?.caseId ?? undefined
  return fault ? [caseId === undefined ? fault : { ...fault, caseId }] : []
}

const unknownTable = (table: string, entry: string): Fault => ({
  kind: 'table-unknown',
  table,
  id: entry,
  said: `记录条目 ${entry} 为不认识的表 ${table} 作证，无法核对`,
})

async function checkChanging(
  db: Db,
  of: VouchedTable,
  vouchers: ReadonlyMap<string, Voucher>,
  hollow: ReadonlySet<string>,
): Promise<Fault[]> {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for await (const rows of allVouched(db, of)) {
    for (const found of rows) {
      seen.add(found.id)
      const voucher = vouchers.get(found.id)
      if (!voucher) faults.push(unvouchedRow(of.table, found.id, found.caseId))
      else if (!hollow.has(voucher.entryId)) faults.push(...judge(voucher, found))
    }
  }
  for (const voucher of vouchers.values()) {
    if (!seen.has(voucher.id)) faults.push(...judge(voucher, undefined))
  }
  return faults
}

const unvouchedRow = (table: string, id: string, caseId: string | null): Fault => ({
  kind: 'row-unvouched',
  table,
  id,
  said: `记录被私自加入：${table} 中标识为 ${id} 的一行没有记录条目为证`,
  ...(caseId !== null && { caseId }),
})

/** Only when the count is wrong: reads the table again and asks the journal about every row. */
async function unvouched(db: Db, of: VouchedTable): Promise<Fault[]> {
  const vouched = await vouchedIds(db, of.table)
  const faults: Fault[] = []
  for await (const rows of allVouched(db, of)) {
    for (const { id, caseId } of rows) if (!vouched.has(id)) faults.push(unvouchedRow(of.table, id, caseId))
  }
  return faults
}

async function vouchedIds(db: Db, table: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let batch = await entryBatch(db, 0); batch.length > 0; batch = await entryBatch(db, batch.at(-1)?.position ?? 0)) {
    for (const { body } of batch) for (const row of body?.rows ?? []) if (row.table === table) ids.add(row.id)
  }
  return ids
}
