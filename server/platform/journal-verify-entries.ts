import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Digests } from './digests.ts'
import type { EntryBody } from './journal-entry.ts'
import { entryFaults, readBody, type Fault } from './journal-proof.ts'

/** An entry as it is stored, with what its bytes say. */
export interface StoredEntry {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly seq: number
  readonly text: string
  readonly sha256: string
  readonly sm3: string
  readonly salts: Readonly<Record<string, string>>
  /** Undefined when the bytes are no entry at all. */
  readonly body: EntryBody | undefined
  readonly caseId: string | undefined
}

interface EntryRow extends Omit<StoredEntry, 'salts' | 'body' | 'caseId'> {
  readonly salts: StoredEntry['salts'] | null
}

const atOnce = 1000
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

/** The case a stream belongs to: the stream is its id, or carries it after a colon. */
function caseOf(stream: string, subject?: EntryBody['subject']): string | undefined {
  const named = subject?.['caseId']
  return typeof named === 'string' ? named : uuid.exec(stream)?.[0]
}

/** The next entries after a position. */
export async function entryBatch(db: Db, after: number): Promise<readonly StoredEntry[]> {
  const found = await sql<EntryRow>`select e.position, e.id::text as id, e.stream, e.seq, e.body as text,
      encode(e.sha256, 'hex') as sha256, encode(e.sm3, 'hex') as sm3, s.salts
    from journal_entries e left join journal_salts s on s.entry_id = e.id
    where e.position > ${after} order by e.position limit ${atOnce}`.execute(db)
  return found.rows.map(row => {
    const body = readBody(row.text)
    return { ...row, salts: row.salts ?? {}, body, caseId: caseOf(row.stream, body?.subject) }
  })
}

/** Judges entries against their bytes and against the one before each in its stream. */
export interface ChainWatch {
  /** @returns for each entry what is wrong with it, in the same order */
  judge(entries: readonly StoredEntry[]): Promise<readonly (readonly Fault[])[]>
}

interface Head extends Digests {
  readonly seq: number
}

/** The heads of so many streams are remembered; an older one is looked up again. */
const remembered = 100_000

export function chainWatch(db: Db): ChainWatch {
  const heads = new Map<string, Head>()
  const remember = ({ stream, seq, sha256, sm3 }: StoredEntry): void => {
    heads.delete(stream)
    heads.set(stream, { seq, sha256, sm3 })
    const [oldest] = heads.size > remembered ? heads.keys() : []
    if (oldest !== undefined) heads.delete(oldest)
  }
  return {
    judge: async entries => {
      const previous: (Head | undefined)[] = []
      const unknown: StoredEntry[] = []
      for (const entry of entries) {
        const head = heads.get(entry.stream)
        const known = head?.seq === entry.seq - 1 ? head : undefined
        if (!known && entry.seq > 1) unknown.push(entry)
        previous.push(known)
        remember(entry)
      }
      const looked = unknown.length > 0 ? await lookUp(db, unknown) : undefined
      return entries.map((entry, index) => {
        const before = previous[index] ?? looked?.get(`${entry.stream} ${entry.seq - 1}`) ?? null
        const faults = entryFaults({ ...entry, body: entry.text }, entry.body, before)
        const { caseId } = entry
        return caseId === undefined ? faults : faults.map(fault => ({ ...fault, caseId }))
      })
    },
  }
}

async function lookUp(db: Db, entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, Head>> {
  const found = await sql<
    Head & { stream: string }
  >`select stream, seq, encode(sha256, 'hex') as sha256, encode(sm3, 'hex') as sm3 from journal_entries
    where (stream, seq) in (select * from unnest(${entries.map(one => one.stream)}::text[], ${entries.map(one => one.seq - 1)}::int[]))`.execute(
    db,
  )
  return new Map(found.rows.map(row => [`${row.stream} ${row.seq}`, row]))
}
