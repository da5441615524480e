import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from './ids.ts'
import { appendEntries, appendEntry, entryCtes, entryFor, eraseSalts, headAfter, headOf, isOvertaken, type JournalHead } from './journal.ts'
import { recordRead } from './journal-reads.ts'
import { addThing, makeTables, sealedDesk, setDesk, vouchedThings, type SealedDesk } from './testing-journal.ts'
import { testDesk, type TestDesk } from './testing.ts'

let desk: TestDesk
let sealed: SealedDesk
beforeAll(async () => {
  desk = await testDesk()
  sealed = sealedDesk(desk)
  await makeTables(desk.db)
})
afterAll(() => desk.close())

const bodies = async (stream: string): Promise<string[]> =>
  (await sql<{ body: string }>`select body from journal_entries where stream = ${stream} order by seq`.execute(desk.db)).rows.map(
    row => row.body,
  )

describe('journal', () => {
  test('an entry follows the one before it in its stream, by both digests', async () => {
    const caseId = newId(desk.clock)
    const [first, second] = await appendEntries(desk.db, desk.clock, caseId, [
      { by: 'p-1', what: 'act:file' },
      { by: 'p-2', what: 'act:decide' },
    ])
    if (!first || !second) throw new Error('two entries were asked for')
    expect(JSON.parse(second.body)).toMatchObject({
      seq: 2,
      previous: { sha256: headAfter(first).sha256, sm3: headAfter(first).sm3 },
    })
    expect(JSON.parse(first.body)).toMatchObject({ seq: 1, previous: null, by: 'p-1', at: '2026-03-02T01:00:00.000Z' })
    expect(await bodies(caseId)).toEqual([first.body, second.body])
  })

  test('personal fields enter as salted digests: the bytes show nothing, and two entries for one person differ', async () => {
    const caseId = newId(desk.clock)
    const entries = await appendEntries(desk.db, desk.clock, caseId, [
      { by: null, what: 'act:file', personal: { idNumber: '999999199001010016' } },
      { by: null, what: 'act:file', personal: { idNumber: '999999199001010016' } },
    ])
    const shown = entries.map(entry => entry.body)
    expect(shown.join()).not.toContain('999999199001010016')
    expect(JSON.parse(shown[0] ?? '').personal.idNumber).not.toBe(JSON.parse(shown[1] ?? '').personal.idNumber)
  })

  test('refuses to change, delete or empty the journal', async () => {
    await appendEntry(desk.db, desk.clock, newId(desk.clock), { by: null, what: 'act:file' })
    for (const statement of [
      'update journal_entries set body = body',
      'delete from journal_entries',
      'truncate journal_entries',
      'truncate journal_seals',
    ]) {
      await expect(sql.raw(statement).execute(desk.db)).rejects.toThrow('只可追加')
    }
  })

  test('an act and its entry are one statement, and nothing is written when the gate is shut', async () => {
    const caseId = newId(desk.clock)
    const row = { id: newId(desk.clock), case_id: caseId, facts: { b: 1, a: '罚款' } }
    const entry = entryFor({
      id: newId(desk.clock),
      stream: caseId,
      previous: null,
      at: desk.clock.now(),
      by: 'p-1',
      what: 'act:file',
      rows: [{ of: vouchedThings, row }],
    })
    const write = (open: boolean) =>
      sql`with gate as (select 1 where ${open}::boolean),
      thing as (insert into things (id, case_id, facts) select ${row.id}::uuid, ${caseId}::uuid, ${JSON.stringify(row.facts)}::jsonb from gate),
      ${entryCtes([entry], 'gate')} select 1`.execute(desk.db)
    await write(false)
    expect(await bodies(caseId)).toEqual([])
    await write(true)
    expect(await bodies(caseId)).toEqual([entry.body])
    const head = await sql<{ head: JournalHead }>`select ${headOf(caseId)} as head`.execute(desk.db)
    expect(head.rows[0]?.head).toEqual(headAfter(entry))

    const late = entryFor({
      id: newId(desk.clock),
      stream: caseId,
      previous: null,
      at: desk.clock.now(),
      by: 'p-2',
      what: 'act:file',
    })
    const overtaken = await sql`with gate as (select 1), ${entryCtes([late], 'gate')} select 1`
      .execute(desk.db)
      .catch((error: unknown) => error)
    expect(isOvertaken(overtaken)).toBe(true)
    expect((await sealed.verify()).faults).toEqual([])
  })

  test('forty writers of one stream leave one chain', async () => {
    const stream = 'register:desks'
    await Promise.all(Array.from({ length: 40 }, (_, index) => setDesk(desk, `desk ${index % 7}`, index)))
    const seqs = (await bodies(stream)).map(body => JSON.parse(body).seq)
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect((await sealed.verify()).faults).toEqual([])
  })

  test('sealing amid many writers leaves no entry out and none sealed twice', async () => {
    const caseIds = Array.from({ length: 12 }, () => newId(desk.clock))
    let writing = true
    const writers = Promise.all(
      caseIds.map(async caseId => {
        for (let index = 0; index < 8; index += 1) await addThing(desk, caseId, { index })
      }),
    ).finally(() => {
      writing = false
    })
    let seals = 0
    while (writing) seals += (await sealed.seal()).length
    await writers
    seals += (await sealed.seal()).length
    expect(seals).toBeGreaterThan(1)
    const report = await sealed.verify()
    expect(report.faults).toEqual([])
    expect(report.sealed).toBe(report.entries)
  })

  test('a hundred readers at once are each written down before they read on', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => recordRead(desk, `p-${index}`, 'file', { fileId: 'f-1' })))
    const readers = (await bodies('reads')).map(body => JSON.parse(body).by)
    expect(new Set(readers).size).toBe(100)
  })

  test('a change and its entry stand or fall together', async () => {
    const caseId = newId(desk.clock)
    await expect(
      desk.db.transaction().execute(async tx => {
        await appendEntry(tx, desk.clock, caseId, { by: null, what: 'act:file' })
        throw new Error('disk full')
      }),
    ).rejects.toThrow('disk full')
    expect(await bodies(caseId)).toEqual([])
  })

  test('erasing a salt after its term leaves the proof whole', async () => {
    const caseId = newId(desk.clock)
    const id = await addThing(desk, caseId, { phone: '13800000000' })
    const entryId = JSON.parse((await bodies(caseId))[0] ?? '').id
    await desk.db
      .transaction()
      .execute(tx => eraseSalts(tx, desk.clock, caseId, 'p-9', { entryId, names: [`row:things:${id}`, 'personal:name'] }))
    const left = await sql<{
      salts: object
    }>`select salts from journal_salts where entry_id = ${entryId}::uuid`.execute(desk.db)
    expect(left.rows[0]?.salts).toEqual({})
    expect((await sealed.verify()).faults).toEqual([])
  })
})
