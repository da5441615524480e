import { sql } from 'kysely'
import type { Desk } from '../platform/desk.ts'
import { leafOf, type EntryBody } from '../platform/journal-entry.ts'
import type { CaseExport } from '../platform/journal-export.ts'
import { readBody, type SignedRoot } from '../platform/journal-proof.ts'
import { rootsFolder } from '../platform/journal-roots.ts'
import { readLeaves, readRoot, sealJournal } from '../platform/journal-seal.ts'
import { inclusionPaths } from '../platform/merkle.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import { readVouched } from '../platform/vouched-table.ts'

interface EntryRow {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly body: string
  readonly salts: Readonly<Record<string, string>> | null
  readonly seal: number | null
}

/** The streams that are about one case: its acts, and its files. */
const streamsOf = (caseId: string): readonly string[] => [caseId, `files:${caseId}`]

/** The entries of a case, its acts first, each with the number of its seal. */
export async function entriesOf({ db }: Pick<Desk, 'db'>, caseId: string): Promise<readonly EntryRow[]> {
  const found = await sql<EntryRow>`select e.position, e.id::text as id, e.stream, e.body, s.salts,
      (select n.number from journal_seals n where n.last_position >= e.position order by n.last_position limit 1) as seal
    from journal_entries e left join journal_salts s on s.entry_id = e.id
    where e.stream = any(${sql.val([...streamsOf(caseId)])}) order by e.stream, e.seq`.execute(db)
  return found.rows
}

/**
 * Puts a case together with its proof. Seals first, so that nothing in it is left to trust.
 * @returns undefined when the journal knows no such case
 */
export async function exportCase(desk: Desk, tables: readonly VouchedTable[], caseId: string): Promise<CaseExport | undefined> {
  await sealJournal({ db: desk.db, clock: desk.clock, signer: desk.signer, roots: rootsFolder(desk.settings.data) })
  const entries = await entriesOf(desk, caseId)
  if (entries.length === 0) return undefined
  const bodies = entries.flatMap(entry => readBody(entry.body) ?? [])
  const rows = (await Promise.all(tables.map(of => rowsOf(desk, of, bodies)))).flat()
  const { roots, proofs } = await proofsOf(desk, entries)
  const files = tables.flatMap(of =>
    rows.flatMap(({ table, id, row }) => {
      const [sha256, sm3] = [of.blob && row[of.blob.sha256], of.blob && row[of.blob.sm3]]
      const name = typeof row['name'] === 'string' ? row['name'] : typeof row['title'] === 'string' ? `${row['title']}.pdf` : id
      return table === of.table && typeof sha256 === 'string' && typeof sm3 === 'string' ? [{ table, id, name, sha256, sm3 }] : []
    }),
  )
  return {
    format: 'fadu-case/1',
    exportedAt: desk.clock.now().toISOString(),
    caseId,
    number: await numberOf(desk, caseId),
    rows,
    entries: entries.map(({ position, id, body, salts }) => ({
      position,
      body,
      salts: { ...salts },
      proof: proofs.get(id) ?? null,
    })),
    roots,
    files,
  }
}

async function rowsOf({ db }: Desk, of: VouchedTable, bodies: readonly EntryBody[]): Promise<CaseExport['rows']> {
  const ids = new Set(bodies.flatMap(body => body.rows.filter(row => row.table === of.table).map(row => row.id)))
  const found = await readVouched(db, of, [...ids])
  return found.map(({ id, row }) => ({ table: of.table, id, row: { ...row } }))
}

async function proofsOf({ db }: Desk, entries: readonly EntryRow[]) {
  const roots: SignedRoot[] = []
  const proofs = new Map<string, NonNullable<CaseExport['entries'][number]['proof']>>()
  const seals = [...new Set(entries.flatMap(entry => entry.seal ?? []))].toSorted((a, b) => a - b)
  for (const number of seals) {
    const root = await readRoot(db, number)
    if (!root) continue
    roots.push(root)
    const leaves = await readLeaves(db, root.seal.first - 1, root.seal.last)
    const place = new Map(leaves.map((leaf, index) => [leaf.id, index]))
    const wanted = entries.filter(entry => entry.seal === number).flatMap(entry => place.get(entry.id) ?? [])
    const paths = inclusionPaths(leaves.map(leafOf), wanted)
    for (const entry of entries) {
      const index = entry.seal === number ? place.get(entry.id) : undefined
      if (index !== undefined)
        proofs.set(entry.id, {
          seal: number,
          index,
          path: (paths.get(index) ?? []).map(hash => hash.toString('hex')),
        })
    }
  }
  return { roots, proofs }
}

async function numberOf({ db }: Desk, caseId: string): Promise<string | null> {
  const found = await sql<{ number: string | null }>`select number from cases where id = ${caseId}`.execute(db)
  return found.rows[0]?.number ?? null
}
