import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { canonical } from './canonical.ts'
import { digestsOf } from './digests.ts'
import { entryFor, headAfter, leafOf, type Entry, type JournalHead } from './journal-entry.ts'
import { caseExport, verifyExport, type CaseExport } from './journal-export.ts'
import type { SealBody, SignedRoot } from './journal-proof.ts'
import { inclusionPaths, merkleRoot } from './merkle.ts'
import { newSigningKey, softwareSigner } from './signer.ts'
import { spellRow, type VouchedTable } from './vouched-row.ts'

const signer = softwareSigner(newSigningKey())
const at = new Date('2026-03-02T01:00:00Z')
const of: VouchedTable = {
  table: 'acts',
  key: 'id',
  changes: 'never',
  columns: { id: 'text', facts: 'json', done_at: 'instant' },
}

/** A case of as many acts, sealed at once, some other case's entries around them. */
async function aCase(acts: readonly unknown[]): Promise<CaseExport> {
  const entries: Entry[] = []
  let previous: JournalHead | null = null
  const rows = acts.map((facts, index) => ({ id: `act-${index}`, facts: facts ?? null, done_at: at }))
  for (const [index, row] of rows.entries()) {
    const entry: Entry = entryFor({
      id: `entry-${index}`,
      stream: 'c-1',
      previous,
      at,
      by: 'p-1',
      what: 'act:inspect-site',
      rows: [{ of, row }],
    })
    previous = headAfter(entry)
    entries.push(entry)
  }
  const leaves = entries.map(leafOf)
  const seal: SealBody = {
    v: 1,
    number: 1,
    at: at.toISOString(),
    first: 1,
    last: entries.length,
    count: entries.length,
    root: merkleRoot(leaves).toString('hex'),
    previous: null,
  }
  const body = canonical(seal)
  const root: SignedRoot = { seal, ...digestsOf(body), signature: await signer.sign(body), publicKey: signer.publicKey }
  const paths = inclusionPaths(
    leaves,
    leaves.map((_, index) => index),
  )
  return {
    format: 'fadu-case/1',
    exportedAt: at.toISOString(),
    caseId: 'c-1',
    number: '〔2026〕1 号',
    roots: [root],
    files: [],
    rows: rows.map(row => ({ table: 'acts', id: row.id, row: { ...spellRow(of, row) } })),
    entries: entries.map(({ body: bytes, salts }, index) => ({
      position: index + 1,
      body: bytes,
      salts: { ...salts },
      proof: { seal: 1, index, path: (paths.get(index) ?? []).map(hash => hash.toString('hex')) },
    })),
  }
}

const facts = fc.dictionary(
  fc.string({ maxLength: 8 }).filter(key => key !== '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
)

describe('an exported case', () => {
  test('proves itself, whatever its acts hold, also after a journey through JSON text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 9 }), async acts => {
        const given: CaseExport = JSON.parse(JSON.stringify(await aCase(acts)))
        expect(verifyExport(given, { trusted: [signer.publicKey] }).faults).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('any single character changed in any entry, row, salt or path is found', async () => {
    const given = await aCase([{ fine: 200_00 }, { statement: '未陈述' }, { decided: true }, {}, { paid: 200_00 }])
    const proven = caseExport.pick({ rows: true, entries: true, roots: true }).strict()
    // the position is only where to look it up; what it holds is proven by the tree
    const essence = (one: z.output<typeof proven>) =>
      JSON.stringify({ ...one, entries: one.entries.map(entry => ({ ...entry, position: 0 })) })
    const text = JSON.stringify({ rows: given.rows, entries: given.entries, roots: given.roots })
    const untouched = essence(proven.parse(JSON.parse(text)))
    expect(verifyExport(given).faults).toEqual([])
    let judged = 0
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', '1', 'a', 'f', '罚'), (place, sign) => {
        const read = proven.safeParse(parsed(text.slice(0, place) + sign + text.slice(place + 1)))
        if (!read.success || essence(read.data) === untouched) return
        judged += 1
        expect(verifyExport({ ...given, ...read.data }).faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
    expect(judged).toBeGreaterThan(100)
  })

  test('entries left out, put in another order or taken from another case do not pass', async () => {
    const given = await aCase([{ a: 1 }, { a: 2 }, { a: 3 }])
    const [first, second, third] = given.entries
    if (!first || !second || !third) throw new Error('three entries were made')
    const kinds = (entries: CaseExport['entries']) => verifyExport({ ...given, entries }).faults.map(fault => fault.kind)
    expect(kinds([first, third])).toEqual(expect.arrayContaining(['entry-missing', 'row-unvouched']))
    expect(kinds([second, third])).toEqual(expect.arrayContaining(['entry-missing', 'row-unvouched']))
    expect(kinds([first, third, second])).toContain('entry-missing')
    const other = await aCase([{ a: 9 }])
    expect(verifyExport({ ...given, caseId: 'c-2' }).faults.map(fault => fault.kind)).toContain('chain-broken')
    expect(kinds([...other.entries, second, third])).toEqual(expect.arrayContaining(['chain-broken', 'entry-changed']))
  })

  test('shows nothing of a row whose salt is gone, and passes when the journal says it was erased', async () => {
    const given = await aCase([{ name: '张三（虚构）' }])
    const [entry] = given.entries
    if (!entry) throw new Error('an entry was made')
    const erased = { ...given, rows: [], entries: [{ ...entry, salts: {} }] }
    expect(JSON.stringify(erased)).not.toContain('张三')
    expect(verifyExport(erased).faults.map(fault => fault.kind)).toEqual(['row-missing'])
  })
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
