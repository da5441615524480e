// What is measured inside the process: bare statements on the product's own pool, the law alone, the journal, papers.
import { refusals, standing, type Act } from '@fadu/law'
import { sql } from 'kysely'
import type pg from 'pg'
import { loadCase, type CaseDesk } from '../server/cases/index.ts'
import { resetDocument, setDocument } from '../server/documents/set-document.ts'
import type { Typesetter } from '../server/documents/index.ts'
import { elapsed, type Clock } from '../server/platform/clock.ts'
import { sha256, sm3 } from '../server/platform/digests.ts'
import { newId } from '../server/platform/ids.ts'
import { appendEntries, type Happening } from '../server/platform/journal.ts'
import { rootsFolder } from '../server/platform/journal-roots.ts'
import { sealJournal } from '../server/platform/journal-seal.ts'
import { verifyRecord } from '../server/platform/journal-verify.ts'
import { vouchedTables } from '../server/vouched.ts'
import { actStatement, createStatement, listStatement, readStatement, run, searchStatement, walkStatement, type Statement } from './bare.ts'
import { evidenceFacts, item, leadFacts, officersOf } from './furnish.ts'
import { bulkCaseId, townId, towns, words } from './generate.ts'
import { measure, measureEach, type Measured } from './measure.ts'

export type StatementWork = 'read' | 'list' | 'create' | 'act' | `search-${keyof typeof words}`

interface StatementLoad {
  readonly work: StatementWork
  readonly clients: number
  readonly seconds: number
  readonly rows: number
  readonly ids: readonly string[]
}

/** The bare statements of a work, through the very pool the product uses. */
export function measureStatements(pool: pg.Pool, clock: Clock, { work, clients, seconds, rows, ids }: StatementLoad): Promise<Measured> {
  const versions = new Map<string, number>()
  const next = (client: number, turn: number): Statement => {
    const n = client + turn * clients
    switch (work) {
      case 'read':
        return readStatement(ids[n % ids.length] ?? '')
      case 'list':
        return listStatement(townId(n), 'open')
      case 'create':
        return createStatement(clock, townId(n), leadFacts('bulk-party-1', n % towns))
      case 'act': {
        const id = bulkCaseId(Math.floor(rows / 2) + (n % Math.floor(rows / 2)))
        const version = versions.get(id) ?? 1
        versions.set(id, version + 1)
        return actStatement(clock, id, version, evidenceFacts(n))
      }
      case 'search-frequent':
      case 'search-middling':
        return walkStatement(townId(n), work === 'search-frequent' ? words.frequent : words.middling)
      case 'search-rare':
      case 'search-absent':
        return searchStatement(townId(n), work === 'search-rare' ? words.rare : words.absent)
    }
  }
  return measure((client, turn) => run(pool, next(client, turn)), { clients, seconds })
}

export interface LawMeasured {
  /** Of one act, all refusals at once. */
  readonly refusals: Measured
  /** Every step of a case page with every refusal. */
  readonly standing: Measured
}

/** The law alone, on a case once loaded: no I/O. */
export async function measureLaw(desk: CaseDesk, id: string, seconds: number): Promise<LawMeasured> {
  const loaded = await loadCase(desk.db, await desk.calendar(), id, desk.clock.today())
  if (!loaded) throw new Error(`no case ${id}`)
  const now = desk.clock.now().toISOString()
  const by = [...officersOf(0)]
  const act: Act = {
    id: newId(desk.clock),
    kind: 'register-evidence',
    procedure: 'ordinary-penalty',
    track: 'main',
    parties: [],
    doneAt: now,
    recordedAt: now,
    recordedBy: by[0] ?? '',
    by,
    facts: evidenceFacts(1),
  }
  return {
    refusals: await measure(async () => refusals(loaded, act), { clients: 1, seconds, warm: 50 }),
    standing: await measure(async () => standing(loaded, now), { clients: 1, seconds, warm: 50 }),
  }
}

export interface JournalMeasured {
  readonly entries: number
  /** All in milliseconds. */
  readonly sealing: number
  readonly leaves: number
  readonly verifying: number
  /** Hashing the same bytes with both digests, once, without a database. */
  readonly chain: number
  readonly faults: readonly string[]
}

/** Fills up with entries that concern no row, seals, verifies; beside it the same hashing with nothing around it. */
export async function measureJournal(desk: CaseDesk, entries: number): Promise<JournalMeasured> {
  const atOnce = 1000
  const happening: Happening = { by: null, what: 'bench:read', subject: { item, wanted: 'case', page: 1 } }
  for (let n = 0; n < entries; n += atOnce) {
    const [first, ...rest] = Array.from({ length: Math.min(atOnce, entries - n) }, () => happening)
    if (first) await appendEntries(desk.db, desk.clock, `bench-${(n / atOnce) % 40}`, [first, ...rest])
  }
  const begin = elapsed()
  const seals = await sealJournal({ db: desk.db, clock: desk.clock, signer: desk.signer, roots: rootsFolder(desk.settings.data) })
  const sealing = elapsed() - begin
  const leaves = seals.reduce((sum, { seal }) => sum + seal.count, 0)
  const before = elapsed()
  const report = await verifyRecord({
    db: desk.db,
    tables: vouchedTables,
    roots: rootsFolder(desk.settings.data),
    trustedKeys: [desk.signer.publicKey],
  })
  const verifying = elapsed() - before
  const bodies = await sql<{ body: string }>`select body from journal_entries`.execute(desk.db)
  const start = elapsed()
  for (const { body } of bodies.rows) {
    sha256(body)
    sm3(body)
  }
  return {
    entries: report.entries,
    sealing,
    leaves,
    verifying,
    chain: elapsed() - start,
    faults: report.faults.map(one => JSON.stringify(one)).slice(0, 5),
  }
}

/** Papers of the cases played: set for the first time (stored, frozen, in the journal), then the setting alone. */
export async function measurePapers(
  desk: CaseDesk,
  typesetter: Typesetter,
  count: number,
): Promise<{ readonly issued: Measured; readonly set: Measured }> {
  const found = await sql<{ id: string }>`select id from documents order by id limit ${count}`.execute(desk.db)
  const ids = found.rows.map(row => row.id)
  const [first = '', ...others] = ids
  await setDocument(desk, typesetter, first) // starts the process that sets
  const issued = await measureEach(others, id => setDocument(desk, typesetter, id))
  return { issued, set: await measureEach(others, id => resetDocument(desk, typesetter, id)) }
}
