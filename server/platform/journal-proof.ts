// PURE: judges what it is handed, reads nothing. An outsider can run it over an export.
import * as z from 'zod'
import { canonical } from './canonical.ts'
import { digestsOf, type Digests } from './digests.ts'
import { entryBody, saltOfRow, type EntryBody } from './journal-entry.ts'
import { rowDigest, type SpelledRow } from './vouched-row.ts'
import { isSignedBy } from './signer.ts'

type FaultKind =
  | 'entry-changed'
  | 'entry-missing'
  | 'chain-broken'
  | 'row-changed'
  | 'row-missing'
  | 'row-unvouched'
  | 'salt-missing'
  | 'table-unknown'
  | 'file-changed'
  | 'file-missing'
  | 'seal-changed'
  | 'seal-missing'
  | 'seal-signature'
  | 'root-changed'
  | 'root-missing'
  | 'tail-missing'
  | 'key-unknown'
  | 'countersignature'

/** One thing found wrong: exactly what and where, and the sentence that says so. */
export interface Fault {
  readonly kind: FaultKind
  readonly table: string
  readonly id: string
  readonly caseId?: string
  readonly caseNumber?: string
  readonly path?: string
  readonly said: string
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What a seal says; its canonical JSON is what is signed. */
export const sealBody = z.strictObject({
  v: z.literal(1),
  number: z.number().int().positive(),
  at: z.string(),
  /** Entries from the first to the last position, in order of position, are the leaves. */
  first: z.number().int(),
  last: z.number().int(),
  count: z.number().int().positive(),
  root: digest,
  previous: z.strictObject({ sha256: digest, sm3: digest }).nullable(),
})
export type SealBody = z.infer<typeof sealBody>

/** A signed root as it stands in `roots/<n>.json`, on `/public/roots/<n>` and in exports. */
export const signedRoot = z.object({
  seal: sealBody,
  sha256: digest,
  sm3: digest,
  signature: z.string(),
  publicKey: z.string(),
})
export type SignedRoot = z.infer<typeof signedRoot>

/** A second office's word for a root it has seen. */
export const countersignature = z.object({
  root: z.object({ number: z.number().int(), sha256: digest, sm3: digest }),
  office: z.string(),
  at: z.string(),
  publicKey: z.string(),
  signature: z.string(),
})
export type Countersignature = z.infer<typeof countersignature>

export const countersigned = ({ root, office, at }: Pick<Countersignature, 'root' | 'office' | 'at'>): string =>
  canonical({ root, office, at })

/** Reads an entry's bytes; undefined when they are not an entry. */
export function readBody(body: string): EntryBody | undefined {
  try {
    return entryBody.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

export interface EntryToCheck {
  readonly id: string
  readonly stream: string
  readonly seq: number
  readonly body: string
  readonly sha256: string
  readonly sm3: string
}

/** Holds an entry against its own bytes and against the one before it in its stream. */
export function entryFaults(entry: EntryToCheck, body: EntryBody | undefined, previous: Digests | null): Fault[] {
  const at = { table: 'journal_entries', id: entry.id }
  const found = digestsOf(entry.body)
  const place = `${entry.stream} 第 ${entry.seq} 条`
  if (
    !body ||
    found.sha256 !== entry.sha256 ||
    found.sm3 !== entry.sm3 ||
    body.id !== entry.id ||
    body.stream !== entry.stream ||
    body.seq !== entry.seq
  ) {
    return [{ ...at, kind: 'entry-changed', said: `记录条目被改动：${place}的内容与其摘要不符` }]
  }
  if (body.seq > 1 && !previous) return [{ ...at, kind: 'entry-missing', said: `记录条目缺失：${entry.stream} 第 ${entry.seq - 1} 条不在` }]
  const linked =
    body.previous === null ? previous === null : body.previous.sha256 === previous?.sha256 && body.previous.sm3 === previous.sm3
  return linked ? [] : [{ ...at, kind: 'chain-broken', said: `记录链断开：${place}接不上前一条` }]
}

/** Holds a row against the digest by which an entry answers for it. */
export function rowFault(
  reference: EntryBody['rows'][number],
  row: SpelledRow | undefined,
  salts: Readonly<Record<string, string>>,
): Fault | undefined {
  const { table, id } = reference
  if (!row) return { kind: 'row-missing', table, id, said: `记录被删除：${table} 中标识为 ${id} 的一行不在` }
  const salt = salts[saltOfRow(table, id)]
  if (salt === undefined) return { kind: 'salt-missing', table, id, said: `盐值缺失而无删除记录：${table} 中标识为 ${id} 的一行无法核对` }
  return rowDigest(table, row, salt) === reference.digest
    ? undefined
    : { kind: 'row-changed', table, id, said: `记录被改动：${table} 中标识为 ${id} 的一行与记录条目不符` }
}

/** Holds a signed root against its own digests, its signature, and the root before it (undefined: not looked at). */
export function rootFaults(root: SignedRoot, previous: Digests | null | undefined, trusted?: readonly string[]): Fault[] {
  const number = root.seal.number
  const at = { table: 'journal_seals', id: String(number) }
  const text = canonical(root.seal)
  const found = digestsOf(text)
  const faults: Fault[] = []
  if (found.sha256 !== root.sha256 || found.sm3 !== root.sm3)
    faults.push({ ...at, kind: 'seal-changed', said: `第 ${number} 号封存被改动：内容与其摘要不符` })
  else if (!isSignedBy(root.publicKey, text, root.signature))
    faults.push({ ...at, kind: 'seal-signature', said: `第 ${number} 号封存的签名不成立` })
  if (trusted && !trusted.includes(root.publicKey))
    faults.push({ ...at, kind: 'key-unknown', said: `第 ${number} 号封存不是由本机关已知的密钥签名` })
  if (previous !== undefined) {
    const linked =
      root.seal.previous === null
        ? previous === null
        : root.seal.previous.sha256 === previous?.sha256 && root.seal.previous.sm3 === previous.sm3
    if (!linked) faults.push({ ...at, kind: 'seal-changed', said: `第 ${number} 号封存接不上前一次封存` })
  }
  return faults
}

/** Whether a countersignature stands, and for this very root. */
export function countersignatureFault(given: Countersignature, root: SignedRoot | undefined): Fault | undefined {
  const at = { kind: 'countersignature', table: 'journal_seals', id: String(given.root.number) } as const
  if (!isSignedBy(given.publicKey, countersigned(given), given.signature))
    return { ...at, said: `${given.office}对第 ${given.root.number} 号封存的副署签名不成立` }
  if (!root) return { ...at, said: `${given.office}副署过第 ${given.root.number} 号封存，而它已不在` }
  if (root.sha256 === given.root.sha256 && root.sm3 === given.root.sm3) return undefined
  return { ...at, said: `第 ${given.root.number} 号封存与${given.office}副署时的不同` }
}
