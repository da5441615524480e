import { sql } from 'kysely'
import { canonical } from './canonical.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { digestsOf, type Digests } from './digests.ts'
import { leafOf } from './journal-entry.ts'
import { sealBody, type SealBody, type SignedRoot } from './journal-proof.ts'
import { missingRoots, writeRoot } from './journal-roots.ts'
import { growingTree, leafHash } from './merkle.ts'
import type { Signer } from './signer.ts'

/** A seal covers at most so many entries, so that a proof of one of them is quickly made. */
const sealSize = 16_384

export interface Sealing {
  readonly db: Db
  readonly clock: Clock
  readonly signer: Signer
  /** The folder outside the database into which every signed root is also written. */
  readonly roots: string
}

/** A seal as it is stored. */
export interface SealRow {
  readonly number: number
  readonly first_position: number
  readonly last_position: number
  readonly body: string
  readonly sha256: string
  readonly sm3: string
  readonly signature: string
  readonly public_key: string
}

const columns = sql`number, first_position, last_position, body, encode(sha256, 'hex') as sha256, encode(sm3, 'hex') as sm3, signature, public_key`

/** A stored seal in the form in which it is shown and proven. Throws when its bytes are not a seal. */
const rootOf = (row: SealRow): SignedRoot => ({
  seal: sealBody.parse(JSON.parse(row.body)),
  sha256: row.sha256,
  sm3: row.sm3,
  signature: row.signature,
  publicKey: row.public_key,
})

/** Signed roots by number, newest first, `before` exclusive. Throws when stored bytes are not a seal. */
export const listRoots = async (db: Db, limit: number, before?: number): Promise<SignedRoot[]> =>
  (await sealRows(db, limit, before)).map(rootOf)

/** The stored seals as they are, newest first, `before` exclusive. */
export async function sealRows(db: Db, limit: number, before?: number): Promise<readonly SealRow[]> {
  const bound = before === undefined ? sql`` : sql`where number < ${before}`
  const found = await sql<SealRow>`select ${columns} from journal_seals ${bound} order by number desc limit ${limit}`.execute(db)
  return found.rows
}

export async function readRoot(db: Db, number: number): Promise<SignedRoot | undefined> {
  const found = await sql<SealRow>`select ${columns} from journal_seals where number = ${number}`.execute(db)
  return found.rows.map(rootOf)[0]
}

/**
 * Seals every entry not yet sealed and lays the signed roots beside the database.
 * May be run again at any time, also after it was cut off: nothing is sealed twice, a missing root file is written.
 * @returns the seals made now
 */
export async function sealJournal(desk: Sealing): Promise<SignedRoot[]> {
  const made: SignedRoot[] = []
  const horizon = await settledPosition(desk.db)
  for (;;) {
    const root = await sealNext(desk, horizon)
    if (!root) break
    made.push(root)
  }
  for (const number of missingRoots(desk.roots, await sealCount(desk.db))) {
    const root = await readRoot(desk.db, number)
    if (root) writeRoot(desk.roots, root, await leafHashes(desk.db, root.seal))
  }
  return made
}

/**
 * The position below which no entry can appear any more. Positions are given out before a transaction commits, so
 * writers are waited for: with this lock held no insert is half done.
 */
async function settledPosition(db: Db): Promise<number> {
  if (!db.isTransaction) return db.transaction().execute(settledPosition)
  await sql`set local lock_timeout = '5s'`.execute(db)
  await sql`lock table journal_entries in share mode`.execute(db)
  const found = await sql<{ position: number | null }>`select max(position) as position from journal_entries`.execute(db)
  return found.rows[0]?.position ?? 0
}

async function sealCount(db: Db): Promise<number> {
  const found = await sql<{ number: number | null }>`select max(number) as number from journal_seals`.execute(db)
  return found.rows[0]?.number ?? 0
}

async function sealNext({ db, clock, signer }: Sealing, horizon: number): Promise<SignedRoot | undefined> {
  const [previous] = await listRoots(db, 1)
  const leaves = await readLeaves(db, previous?.seal.last ?? 0, horizon)
  const first = leaves[0]
  const last = leaves.at(-1)
  if (!first || !last) return undefined
  const tree = growingTree()
  for (const leaf of leaves) tree.add(leafOf(leaf))
  const link: Digests | null = previous ? { sha256: previous.sha256, sm3: previous.sm3 } : null
  const seal: SealBody = {
    v: 1,
    number: (previous?.seal.number ?? 0) + 1,
    at: clock.now().toISOString(),
    first: first.position,
    last: last.position,
    count: leaves.length,
    root: tree.root().toString('hex'),
    previous: link,
  }
  const body = canonical(seal)
  const root: SignedRoot = { seal, ...digestsOf(body), signature: await signer.sign(body), publicKey: signer.publicKey }
  await sql`insert into journal_seals (number, first_position, last_position, body, sha256, sm3, signature, public_key)
    values (${seal.number}, ${seal.first}, ${seal.last}, ${body}, decode(${root.sha256}, 'hex'), decode(${root.sm3}, 'hex'), ${root.signature}, ${root.publicKey})`.execute(
    db,
  )
  return root
}

async function leafHashes(db: Db, { first, last }: SealBody): Promise<Buffer> {
  return Buffer.concat((await readLeaves(db, first - 1, last)).map(leaf => leafHash(leafOf(leaf))))
}

export interface Leaf {
  readonly position: number
  readonly id: string
  readonly sha256: Buffer
  readonly sm3: Buffer
}

/** The leaves after one position and up to another, at most a seal's worth. */
export async function readLeaves(db: Db, after: number, upTo: number): Promise<readonly Leaf[]> {
  const found = await sql<Leaf>`select position, id::text as id, sha256, sm3 from journal_entries
    where position > ${after} and position <= ${upTo} order by position limit ${sealSize}`.execute(db)
  return found.rows
}
