// PURE: judges an exported case by itself, on any machine, without the database it came from.
import * as z from 'zod'
import type { Json } from './canonical.ts'
import { digestsOf, sha256, sm3, type Digests } from './digests.ts'
import { leafOf, type EntryBody } from './journal-entry.ts'
import { entryFaults, readBody, rootFaults, rowFault, signedRoot, type Fault, type SignedRoot } from './journal-proof.ts'
import { isIncluded } from './merkle.ts'
import { nameOfKey } from './signer.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const json: z.ZodType<Json> = z.json()

/** A case handed out with everything needed to prove it. */
export const caseExport = z.object({
  format: z.literal('fadu-case/1'),
  exportedAt: z.string(),
  caseId: z.string(),
  number: z.string().nullable(),
  /** Every row the entries answer for, spelled as it was digested. */
  rows: z.array(z.object({ table: z.string(), id: z.string(), row: z.record(z.string(), json) })),
  entries: z.array(
    z.object({
      position: z.number().int(),
      /** The bytes. */
      body: z.string(),
      salts: z.record(z.string(), z.string()),
      /** Null: not yet sealed when it was handed out. */
      proof: z.object({ seal: z.number().int(), index: z.number().int(), path: z.array(digest) }).nullable(),
    }),
  ),
  roots: z.array(signedRoot),
  /** Stored files the rows answer for; beside the export they lie as `files/<sha256>`. */
  files: z.array(z.object({ table: z.string(), id: z.string(), name: z.string(), sha256: digest, sm3: digest })),
})
export type CaseExport = z.output<typeof caseExport>

export interface ExportReport {
  readonly faults: readonly Fault[]
  readonly entries: number
  readonly sealed: number
  readonly rows: number
  readonly files: number
  /** The keys the roots are signed with, by the short name printed on documents. */
  readonly keys: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Proves an exported case: chain, rows, roots, places in the trees, and the files handed along.
 * @param files digests of the files found beside it, by the name they lie under; undefined: files were not handed along
 * @param trusted the office's public keys; undefined: only consistency is proven
 */
export function verifyExport(
  given: CaseExport,
  { files, trusted }: { readonly files?: ReadonlyMap<string, Digests>; readonly trusted?: readonly string[] } = {},
): ExportReport {
  const roots = new Map(given.roots.map(root => [root.seal.number, root]))
  const entries = given.entries.map(entry => ({ ...entry, read: readBody(entry.body) }))
  const chain = [...chainFaults(entries), ...strangerFaults(given.caseId, entries)]
  const unsealed = entries.filter(entry => entry.proof === null).length
  const faults = [
    ...chain,
    ...given.roots.flatMap(root => rootFaults(root, undefined, trusted)),
    ...entries.flatMap(entry => inclusionFault(entry, roots) ?? []),
    ...rowFaults(given, entries),
    ...fileFaults(given, files),
  ].map(fault => ({ ...fault, caseId: given.caseId, ...(given.number !== null && { caseNumber: given.number }) }))
  return {
    faults,
    entries: entries.length,
    sealed: entries.length - unsealed,
    rows: given.rows.length,
    files: files ? given.files.length : 0,
    keys: [...new Set(given.roots.map(root => nameOfKey(root.publicKey)))],
    notes: [
      ...(unsealed > 0 ? [`导出时有 ${unsealed} 条记录尚未封存，只核对了链`] : []),
      ...(trusted ? [] : ['未指定导出机关的公钥：请把签名密钥名与该机关公布的核对']),
      ...(files || given.files.length === 0 ? [] : ['文件没有一并交来，未核对']),
    ],
  }
}

type ReadEntry = CaseExport['entries'][number] & { readonly read: EntryBody | undefined }

function chainFaults(entries: readonly ReadEntry[]): Fault[] {
  const heads = new Map<string, Digests & { readonly seq: number }>()
  return entries.flatMap(entry => {
    const { read } = entry
    if (!read)
      return [
        {
          kind: 'entry-changed',
          table: 'journal_entries',
          id: String(entry.position),
          said: `位置 ${entry.position} 的记录条目读不出`,
        },
      ]
    const head = heads.get(read.stream)
    const found = digestsOf(entry.body)
    heads.set(read.stream, { ...found, seq: read.seq })
    const previous = head && head.seq === read.seq - 1 ? head : null
    return entryFaults({ ...read, body: entry.body, ...found }, read, previous)
  })
}

/** Entries of a stream that is not about this case. */
const strangerFaults = (caseId: string, entries: readonly ReadEntry[]): Fault[] =>
  entries.flatMap(({ read }) =>
    !read || read.stream === caseId || read.stream.endsWith(`:${caseId}`)
      ? []
      : [{ kind: 'chain-broken', table: 'journal_entries', id: read.id, said: `记录条目 ${read.id} 不是本案的` }],
  )

function inclusionFault({ body, read, position, proof }: ReadEntry, roots: ReadonlyMap<number, SignedRoot>): Fault | undefined {
  if (!proof) return undefined
  const at = { table: 'journal_entries', id: read?.id ?? String(position) }
  const root = roots.get(proof.seal)
  if (!root) return { ...at, kind: 'seal-missing', said: `位置 ${position} 的条目所引的第 ${proof.seal} 号封存没有附上` }
  const leaf = leafOf({ sha256: sha256(body), sm3: sm3(body) })
  const path = proof.path.map(hash => Buffer.from(hash, 'hex'))
  if (isIncluded(leaf, proof.index, root.seal.count, path, Buffer.from(root.seal.root, 'hex'))) return undefined
  return {
    ...at,
    kind: 'entry-changed',
    said: `位置 ${position} 的条目不在第 ${proof.seal} 号封存之内：内容与封存时不同`,
  }
}

function rowFaults(given: CaseExport, entries: readonly ReadEntry[]): Fault[] {
  const rows = new Map(given.rows.map(row => [`${row.table} ${row.id}`, row.row]))
  const vouched = new Map<string, Fault | undefined>()
  for (const { read, salts } of entries) {
    for (const { table, id } of read?.gone ?? []) vouched.set(`${table} ${id}`, undefined)
    for (const reference of read?.rows ?? []) {
      const key = `${reference.table} ${reference.id}`
      vouched.set(key, rowFault(reference, rows.get(key), salts))
    }
  }
  const strange = given.rows.filter(({ table, id }) => !vouched.has(`${table} ${id}`))
  return [
    ...[...vouched.values()].flatMap(fault => fault ?? []),
    ...strange.map(({ table, id }): Fault => ({
      kind: 'row-unvouched',
      table,
      id,
      said: `${table} 中标识为 ${id} 的一行没有记录条目为证`,
    })),
  ]
}

function fileFaults(given: CaseExport, files: ReadonlyMap<string, Digests> | undefined): Fault[] {
  const rows = new Map(given.rows.map(row => [`${row.table} ${row.id}`, row.row]))
  return given.files.flatMap((file): Fault[] => {
    const at = { table: file.table, id: file.id, path: `files/${file.sha256}` }
    const values = Object.values(rows.get(`${file.table} ${file.id}`) ?? {})
    if (!values.includes(file.sha256) || !values.includes(file.sm3))
      return [{ ...at, kind: 'file-changed', said: `${file.name} 的摘要与登记的不同` }]
    if (!files) return []
    const found = files.get(file.sha256)
    if (!found) return [{ ...at, kind: 'file-missing', said: `没有附上文件 ${file.name}（${at.path}）` }]
    return found.sha256 === file.sha256 && found.sm3 === file.sm3
      ? []
      : [{ ...at, kind: 'file-changed', said: `文件内容被改动：${file.name}（${at.path}）` }]
  })
}
