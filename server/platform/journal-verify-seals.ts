import { canonical } from './canonical.ts'
import type { Db } from './database.ts'
import { leafOf } from './journal-entry.ts'
import { countersignatureFault, rootFaults, sealBody, type Fault, type SignedRoot } from './journal-proof.ts'
import { readCountersignatures, readLeafHashes, readRootFiles } from './journal-roots.ts'
import { sealRows, type SealRow } from './journal-seal.ts'
import type { StoredEntry } from './journal-verify-entries.ts'
import { growingTree, leafHash, nodeHash } from './merkle.ts'

export interface SealWalk {
  readonly seals: number
  /** Takes the entries in order of position. */
  take(entry: StoredEntry): void
  finish(): Fault[]
  sealed(): number
  notes(): string[]
}

/** Walks the seals along the entries: each seal's tree is built anew from the entries now there. */
export async function sealWalk(db: Db, folder: string | undefined, trusted: readonly string[] | undefined): Promise<SealWalk> {
  const rows = await allSeals(db)
  const roots = rows.flatMap(({ root }) => root ?? [])
  const faults = rows.flatMap(({ fault }) => fault ?? [])
  faults.push(...roots.flatMap((root, index) => rootFaults(root, index === 0 ? null : (roots[index - 1] ?? null), trusted)))
  if (folder !== undefined) faults.push(...folderFaults(folder, roots))
  let at = 0
  let sealed = 0
  let unsealed = 0
  let tree = growingTree()
  let leaves: StoredEntry[] = []

  const close = (root: SignedRoot): void => {
    const same = tree.size === root.seal.count && tree.root().toString('hex') === root.seal.root
    if (!same) faults.push(...differences(root, leaves, folder))
    sealed += leaves.length
    at += 1
    tree = growingTree()
    leaves = []
  }
  return {
    seals: roots.length,
    sealed: () => sealed,
    take: entry => {
      for (let root = roots[at]; root && entry.position > root.seal.last; root = roots[at]) close(root)
      if (roots[at]) {
        tree.add(leafOf({ sha256: Buffer.from(entry.sha256, 'hex'), sm3: Buffer.from(entry.sm3, 'hex') }))
        leaves.push(entry)
      } else unsealed += 1
    },
    finish: () => {
      for (let root = roots[at]; root; root = roots[at]) close(root)
      return faults
    },
    notes: () => (unsealed > 0 ? [`最近 ${unsealed} 条记录尚未封存，只核对了链`] : []),
  }
}

interface ReadSeal {
  readonly root: SignedRoot | undefined
  readonly fault: Fault | undefined
}

async function allSeals(db: Db): Promise<ReadSeal[]> {
  const found: SealRow[] = []
  for (let before: number | undefined; ; before = found.at(-1)?.number) {
    const some = await sealRows(db, 1000, before)
    found.push(...some)
    if (some.length < 1000) return found.toReversed().map(readSeal)
  }
}

/** A stored seal must be the canonical spelling of what it says, under the number and positions beside it. */
function readSeal(row: SealRow): ReadSeal {
  const seal = sealBody.safeParse(parseJson(row.body)).data
  const sound =
    seal &&
    canonical(seal) === row.body &&
    seal.number === row.number &&
    seal.first === row.first_position &&
    seal.last === row.last_position
  return {
    root: seal && { seal, sha256: row.sha256, sm3: row.sm3, signature: row.signature, publicKey: row.public_key },
    fault: sound
      ? undefined
      : { kind: 'seal-changed', table: 'journal_seals', id: String(row.number), said: `第 ${row.number} 号封存被改动` },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Holds the seals in the database against the roots laid down outside it. */
function folderFaults(folder: string, roots: readonly SignedRoot[]): Fault[] {
  const byNumber = new Map(roots.map(root => [root.seal.number, root]))
  const seen = new Set<number>()
  const faults: Fault[] = []
  for (const { path, number, content } of readRootFiles(folder)) {
    seen.add(number)
    const stored = byNumber.get(number)
    const at = { table: 'journal_seals', id: String(number), path }
    if (!content || content.seal.number !== number || rootFaults(content, undefined).length > 0)
      faults.push({ ...at, kind: 'root-changed', said: `根文件被改动：${path}` })
    else if (!stored)
      faults.push({
        ...at,
        kind: 'tail-missing',
        said: `记录被截去：${path} 证明曾封存到位置 ${content.seal.last}，数据库中已没有第 ${number} 号封存`,
      })
    else if (stored.sha256 !== content.sha256)
      faults.push({ ...at, kind: 'seal-changed', said: `第 ${number} 号封存与根文件 ${path} 不同` })
  }
  const newest = roots.at(-1)?.seal.number
  for (const number of byNumber.keys()) {
    // the newest may be on its way to the folder
    if (!seen.has(number) && number !== newest)
      faults.push({
        kind: 'root-missing',
        table: 'journal_seals',
        id: String(number),
        path: folder,
        said: `根文件缺失：${folder} 中没有 ${number}.json`,
      })
  }
  for (const { path, number, content } of readCountersignatures(folder)) {
    const fault: Fault | undefined = content
      ? countersignatureFault(content, byNumber.get(content.root.number))
      : { kind: 'countersignature', table: 'journal_seals', id: String(number), said: `副署文件读不出：${path}` }
    if (fault) faults.push({ ...fault, path })
  }
  return faults
}

/** Names the entries by which a sealed stretch differs from the day it was sealed, where the leaves were laid down. */
function differences(root: SignedRoot, entries: readonly StoredEntry[], folder: string | undefined): Fault[] {
  const { number, first, last, count } = root.seal
  const at = { kind: 'seal-changed', table: 'journal_seals', id: String(number) } as const
  const then = folder === undefined ? undefined : readLeafHashes(folder, number)
  if (!then || rootOfHashes(then) !== root.seal.root) {
    return [
      {
        ...at,
        said: `第 ${number} 号封存所盖的记录（位置 ${first} 至 ${last}，当时 ${count} 条，现在 ${entries.length} 条）与封存时不同`,
      },
    ]
  }
  const sealed = new Set(then.map(hash => hash.toString('hex')))
  const faults: Fault[] = []
  for (const entry of entries) {
    const hash = leafHash(leafOf({ sha256: Buffer.from(entry.sha256, 'hex'), sm3: Buffer.from(entry.sm3, 'hex') })).toString('hex')
    if (sealed.delete(hash)) continue
    const caseId = entry.caseId === undefined ? {} : { caseId: entry.caseId }
    faults.push({
      kind: 'entry-changed',
      table: 'journal_entries',
      id: entry.id,
      ...caseId,
      said: `封存之后被改写或加入的记录条目：${entry.id}（第 ${number} 号封存）`,
    })
  }
  for (const [index, hash] of then.entries()) {
    if (sealed.has(hash.toString('hex')))
      faults.push({
        kind: 'entry-missing',
        table: 'journal_entries',
        id: `${number}/${index}`,
        said: `封存之后被删除或改写的记录条目：第 ${number} 号封存的第 ${index + 1} 条`,
      })
  }
  return faults.length > 0 ? faults : [{ ...at, said: `第 ${number} 号封存所盖的记录次序被改动` }]
}

function rootOfHashes(hashes: readonly Buffer[]): string {
  const build = (from: number, to: number): Buffer => {
    const only = hashes[from]
    if (to - from === 1 && only) return only
    let half = 1
    while (half * 2 < to - from) half *= 2
    return nodeHash(build(from, from + half), build(from + half, to))
  }
  return hashes.length === 0 ? '' : build(0, hashes.length).toString('hex')
}
