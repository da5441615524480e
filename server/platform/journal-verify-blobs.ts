import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { BlobMissing, type Blobs } from './blobs.ts'
import type { Db } from './database.ts'
import type { Digests } from './digests.ts'
import type { Fault } from './journal-proof.ts'
import type { VouchedTable } from './vouched-row.ts'

interface BlobRow extends Digests {
  readonly id: string
  readonly case_id: string | null
}

/** Reads every stored file a vouched row names and holds it against both its digests. */
export async function blobFaults(
  db: Db,
  tables: readonly VouchedTable[],
  blobs: Blobs | undefined,
): Promise<{ faults: Fault[]; checked: number }> {
  const faults: Fault[] = []
  let checked = 0
  if (!blobs) return { faults, checked }
  for (const of of tables) {
    for await (const row of blobRows(db, of)) {
      checked += 1
      const found = await digestsOfBlob(blobs, row.sha256)
      if (found && found.sha256 === row.sha256 && found.sm3 === row.sm3) continue
      const path = await blobs.where(row.sha256)
      const said = found ? `文件内容被改动：${path}（${of.table} ${row.id}）` : `文件不在：${path}（${of.table} ${row.id}）`
      faults.push({
        kind: found ? 'file-changed' : 'file-missing',
        table: of.table,
        id: row.id,
        path,
        said,
        ...(row.case_id !== null && { caseId: row.case_id }),
      })
    }
  }
  return { faults, checked }
}

async function* blobRows(db: Db, of: VouchedTable): AsyncGenerator<BlobRow> {
  if (!of.blob) return
  const caseId = of.caseColumn === undefined ? sql`null` : sql.ref(of.caseColumn)
  for (let after: string | undefined; ;) {
    const bound = after === undefined ? sql`` : sql`and ${sql.ref(of.key)} > ${after}`
    const found =
      await sql<BlobRow>`select ${sql.ref(of.key)}::text as id, ${sql.ref(of.blob.sha256)} as sha256, ${sql.ref(of.blob.sm3)} as sm3, ${caseId}::text as case_id
      from ${sql.table(of.table)} where ${sql.ref(of.blob.sha256)} is not null ${bound} order by ${sql.ref(of.key)} limit 500`.execute(db)
    yield* found.rows
    if (found.rows.length < 500) return
    after = found.rows.at(-1)?.id
  }
}

async function digestsOfBlob(blobs: Blobs, sha256: string): Promise<Digests | undefined> {
  const one = createHash('sha256')
  const other = createHash('sm3')
  try {
    for await (const chunk of await blobs.open(sha256)) {
      one.update(chunk)
      other.update(chunk)
    }
  } catch (error) {
    if (error instanceof BlobMissing) return undefined
    throw error
  }
  return { sha256: one.digest('hex'), sm3: other.digest('hex') }
}
