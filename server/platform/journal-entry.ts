import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { canonical, type Json } from './canonical.ts'
import { sha256, sm3, type Digests } from './digests.ts'
import { personalDigest, rowDigest, spellRow, type VouchedTable } from './vouched-row.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What an entry says. Its canonical JSON is the entry: these bytes are stored, chained and sealed. */
export const entryBody = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  /** A case's id, `files:<case id>`, `register:<name>`, or `reads`. */
  stream: z.string(),
  seq: z.number().int().positive(),
  previous: z.strictObject({ sha256: digest, sm3: digest }).nullable(),
  at: z.string(),
  by: z.string().nullable(),
  what: z.string(),
  /** What it concerns: ids, numbers, kinds. Nothing about a person. */
  subject: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The rows it answers for, by salted digest. */
  rows: z.array(z.strictObject({ table: z.string(), id: z.string(), digest })),
  /** The rows that are lawfully no longer there, or whose values were erased after their term. */
  gone: z.array(z.strictObject({ table: z.string(), id: z.string() })),
  personal: z.record(z.string(), digest),
})
export type EntryBody = z.infer<typeof entryBody>

/** The end of a stream, to which the next entry is chained. */
export interface JournalHead extends Digests {
  readonly seq: number
}

export interface Entry {
  readonly id: string
  readonly stream: string
  readonly seq: number
  /** The bytes, as text: canonical JSON in UTF-8. */
  readonly body: string
  readonly sha256: Buffer
  readonly sm3: Buffer
  /** By name (`row:<table>:<id>`, `personal:<name>`); kept apart, so that they can be deleted. */
  readonly salts: Readonly<Record<string, string>>
}

export interface EntryInput {
  readonly id: string
  readonly stream: string
  readonly previous: JournalHead | null
  readonly at: Date
  /** The person who did it; null for the program itself. */
  readonly by: string | null
  /** In one word with its kind, as `act:decide`, `register:suspend-officer`, `read:file`. */
  readonly what: string
  readonly subject?: EntryBody['subject']
  readonly rows?: readonly { readonly of: VouchedTable; readonly row: Readonly<Record<string, unknown>> }[]
  readonly gone?: EntryBody['gone']
  readonly personal?: Readonly<Record<string, Json>>
}

export const saltOfRow = (table: string, id: string): string => `row:${table}:${id}`
const saltOfPersonal = (name: string): string => `personal:${name}`

/**
 * Makes the entry that follows `previous` in its stream. Does no I/O, so the caller can write it in the very
 * statement that writes what it answers for. Throws when a row does not fit its table's description.
 */
export function entryFor(input: EntryInput): Entry {
  const salts: Record<string, string> = {}
  const newSalt = (name: string): string => (salts[name] = randomBytes(16).toString('hex'))
  const rows = (input.rows ?? []).map(({ of, row }) => {
    const spelled = spellRow(of, row)
    const id = String(spelled[of.key])
    return { table: of.table, id, digest: rowDigest(of.table, spelled, newSalt(saltOfRow(of.table, id))) }
  })
  const personal = Object.fromEntries(
    Object.entries(input.personal ?? {}).map(([name, value]) => [name, personalDigest(name, value, newSalt(saltOfPersonal(name)))]),
  )
  const { id, stream, previous } = input
  const seq = (previous?.seq ?? 0) + 1
  const body = canonical({
    v: 1,
    id,
    stream,
    seq,
    previous: previous && { sha256: previous.sha256, sm3: previous.sm3 },
    at: input.at.toISOString(),
    by: input.by,
    what: input.what,
    subject: input.subject ?? {},
    rows,
    gone: [...(input.gone ?? [])],
    personal,
  } satisfies EntryBody)
  return { id, stream, seq, body, sha256: sha256(body), sm3: sm3(body), salts }
}

/** The head a stream has once this entry is in. */
export const headAfter = (entry: Entry): JournalHead => ({
  seq: entry.seq,
  sha256: entry.sha256.toString('hex'),
  sm3: entry.sm3.toString('hex'),
})

/** What an entry is in the Merkle tree: both its digests. */
export const leafOf = (entry: { readonly sha256: Uint8Array; readonly sm3: Uint8Array }): Buffer => Buffer.concat([entry.sha256, entry.sm3])
