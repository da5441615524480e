import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestsOf } from './digests.ts'
import { newId } from './ids.ts'
import type { Fault } from './journal-proof.ts'
import { sealJournal } from './journal-seal.ts'
import { addThing, makeTables, sealedDesk, setDesk, type SealedDesk } from './testing-journal.ts'
import { blobFaults } from './journal-verify-blobs.ts'
import { newSigningKey, softwareSigner } from './signer.ts'
import { testDesk } from './testing.ts'

let it: SealedDesk
let caseId = ''
const things: string[] = []
let entries: readonly { readonly id: string; readonly body: string }[] = []
const short = (faults: readonly Fault[]): string[] => faults.map(fault => `${fault.kind} ${fault.table} ${fault.id}`)

beforeAll(async () => {
  it = sealedDesk(await testDesk())
  await makeTables(it.desk.db)
  caseId = newId(it.desk.clock)
  for (let index = 0; index < 6; index += 1) {
    things.push(
      await addThing(it.desk, caseId, {
        index,
        text: '噪声 "扰民"\u2028😀',
        money: 1e21,
        none: null,
        deep: [{ z: 1, a: [] }],
      }),
    )
  }
  await setDesk(it.desk, '一号', 2)
  await setDesk(it.desk, '一号', 3)
  await it.seal()
  things.push(await addThing(it.desk, caseId, { index: 6 }, { weight: -0, note: '最后一件', light: null }))
})
afterAll(() => it.desk.close())

describe('verifying the whole record', () => {
  test('finds nothing wrong with an untouched record, and says what it did not see', async () => {
    const report = await it.verify()
    expect(report).toMatchObject({ faults: [], entries: 9, sealed: 8, seals: 1, rows: 8 })
    expect(report.notes.join()).toContain('尚未封存')
    await it.seal()
    expect(await it.verify()).toMatchObject({ faults: [], sealed: 9, seals: 2, notes: [] })
    entries = (
      await sql<{
        id: string
        body: string
      }>`select id::text as id, body from journal_entries order by position`.execute(it.desk.db)
    ).rows
  })

  test('sealing twice seals nothing twice and writes a root file that is missing', async () => {
    rmSync(join(it.roots, '1.json'))
    expect(await it.seal()).toEqual([])
    expect(short((await it.verify()).faults)).toEqual([])
  })

  test.each([
    ['a fact', `facts = jsonb_set(facts, '{money}', '5')`],
    ['a microsecond', `done_at = done_at + interval '1 microsecond'`],
    ['a day', `done_on = done_on - 1`],
    ['a null', `note = ''`],
    ['a number', `weight = 0.10000000000000002`],
    ['a truth', `light = false`],
  ])('names the row in which %s was changed', async (_, change) => {
    const faults = await it.foundBehindItsBack(`update things set ${change} where id = '${things[2]}'`)
    expect(faults).toEqual([expect.objectContaining({ kind: 'row-changed', table: 'things', id: things[2], caseId })])
  })

  test('says the case number, where there is one', async () => {
    const faults = await it.foundBehindItsBack(
      `drop table if exists cases cascade`,
      `create table cases (id text, number text)`,
      `insert into cases values ('${caseId}', '灌综执罚立〔2026〕1 号')`,
      `update things set facts = '{}' where id = '${things[2]}'`,
    )
    expect(faults).toEqual([expect.objectContaining({ caseNumber: '灌综执罚立〔2026〕1 号' })])
  })

  test('names a deleted row, an added row, and both at once', async () => {
    const strange = newId(it.desk.clock)
    const deleting = `delete from things where id = '${things[1]}'`
    const adding = `insert into things (id, case_id, facts) values ('${strange}', '${caseId}', '{}')`
    expect(short(await it.foundBehindItsBack(deleting))).toEqual([`row-missing things ${things[1]}`])
    expect(short(await it.foundBehindItsBack(adding))).toEqual([`row-unvouched things ${strange}`])
    expect(
      short(await it.foundBehindItsBack(deleting, adding, `insert into things select gen_random_uuid() from generate_series(1, 2)`)),
    ).toHaveLength(4)
  })

  test('names a register row that was changed, removed or slipped in', async () => {
    expect(short(await it.foundBehindItsBack(`update desks set drawers = 2`))).toEqual(['row-changed desks 一号'])
    expect(short(await it.foundBehindItsBack(`delete from desks`))).toEqual(['row-missing desks 一号'])
    expect(short(await it.foundBehindItsBack(`insert into desks values ('二号', 1)`))).toEqual(['row-unvouched desks 二号'])
  })

  test('names a changed entry, and only it', async () => {
    const id = entries[2]?.id ?? ''
    expect(
      short(await it.foundBehindItsBack(`update journal_entries set body = replace(body, '"p-1"', '"p-7"') where id = '${id}'`)),
    ).toEqual([`entry-changed journal_entries ${id}`])
  })

  test('names an entry whose digests were computed anew after the change', async () => {
    const { id, body } = entries[2] ?? { id: '', body: '' }
    const forged = body.replace('"p-1"', '"p-7"')
    const { sha256, sm3 } = digestsOf(forged)
    const found = short(
      await it.foundBehindItsBack(
        `update journal_entries set body = '${forged}', sha256 = '\\x${sha256}', sm3 = '\\x${sm3}' where id = '${id}'`,
      ),
    )
    expect(found).toContain(`entry-changed journal_entries ${id}`)
    expect(found).toContain(`chain-broken journal_entries ${entries[3]?.id}`)
  })

  test('finds a deleted entry by the chain and by the seal', async () => {
    const found = short(await it.foundBehindItsBack(`delete from journal_entries where id = '${entries[1]?.id}'`))
    expect(found.toSorted()).toEqual(
      [
        `entry-missing journal_entries ${entries[2]?.id}`,
        'entry-missing journal_entries 1/1',
        `row-unvouched things ${things[1]}`,
      ].toSorted(),
    )
  })

  test('finds a cut-off tail by the roots, whatever was cut with it', async () => {
    const faults = await it.foundBehindItsBack(
      `delete from journal_seals where number = 2`,
      `delete from journal_salts where entry_id = '${entries.at(-1)?.id}'`,
      `delete from journal_entries where id = '${entries.at(-1)?.id}'`,
      `delete from things where id = '${things.at(-1)}'`,
    )
    expect(faults).toEqual([expect.objectContaining({ kind: 'tail-missing', path: join(it.roots, '2.json') })])
  })

  test('finds a changed root file and a missing one', async () => {
    const path = join(it.roots, '1.json')
    const content = readFileSync(path, 'utf8')
    writeFileSync(path, content.replace('"count": 8', '"count": 9'))
    expect(short((await it.verify()).faults)).toEqual(['root-changed journal_seals 1'])
    rmSync(path)
    expect(short((await it.verify()).faults)).toEqual(['root-missing journal_seals 1'])
    writeFileSync(path, content)
    expect(short((await it.verify()).faults)).toEqual([])
  })

  test('a record sealed anew by somebody without the office’s key is found', async () => {
    expect((await it.verify({ trustedKeys: [newSigningKey().publicKey] })).faults.map(fault => fault.kind)).toEqual([
      'key-unknown',
      'key-unknown',
    ])
    const undo = new Error('undo')
    const thief = softwareSigner(newSigningKey())
    const forging = it.desk.db.transaction().execute(async tx => {
      await sql`alter table journal_seals disable trigger user`.execute(tx)
      await sql`truncate journal_seals`.execute(tx)
      await sealJournal({
        db: tx,
        clock: it.desk.clock,
        signer: thief,
        roots: join(it.desk.settings.data, 'elsewhere'),
      })
      const faults = (await it.verify({ db: tx })).faults.map(fault => fault.kind)
      expect(faults).toEqual(['key-unknown', 'seal-changed', 'tail-missing'])
      throw undo
    })
    await expect(forging).rejects.toBe(undo)
  })

  test('a salt deleted without a word is found', async () => {
    expect(short(await it.foundBehindItsBack(`update journal_salts set salts = '{}' where entry_id = '${entries[3]?.id}'`))).toEqual([
      `salt-missing things ${things[3]}`,
    ])
  })

  test('a stored file changed by one byte, or taken away, is named with its path', async () => {
    const { sha256, sm3 } = await it.desk.blobs.put(Buffer.from('原件'))
    await sql`create table papers (id text primary key, sha256 text, sm3 text)`.execute(it.desk.db)
    await sql`insert into papers values ('p', ${sha256}, ${sm3})`.execute(it.desk.db)
    const of = {
      table: 'papers',
      key: 'id',
      columns: { id: 'text' },
      changes: 'never',
      blob: { sha256: 'sha256', sm3: 'sm3' },
    } as const
    const path = await it.desk.blobs.where(sha256)
    expect(await blobFaults(it.desk.db, [of], it.desk.blobs)).toEqual({ faults: [], checked: 1 })
    writeFileSync(path, '原仵')
    expect((await blobFaults(it.desk.db, [of], it.desk.blobs)).faults).toEqual([
      expect.objectContaining({ kind: 'file-changed', path, id: 'p' }),
    ])
    rmSync(path)
    expect((await blobFaults(it.desk.db, [of], it.desk.blobs)).faults).toEqual([
      expect.objectContaining({ kind: 'file-missing', path, id: 'p' }),
    ])
  })

  test.each([
    ['journal_entries', `body = body || ' '`],
    ['journal_entries', `body = 'x'`],
    ['journal_entries', `sha256 = sm3`],
    ['journal_entries', `sm3 = sha256`],
    ['journal_entries', `seq = seq + 1000`],
    ['journal_entries', `stream = stream || 'x'`],
    ['journal_entries', `id = gen_random_uuid()`],
    ['journal_seals', `body = replace(body, '"v":1', '"v": 1')`],
    ['journal_seals', `body = 'x'`],
    ['journal_seals', `sha256 = sm3`],
    ['journal_seals', `signature = 'ab'`],
    ['journal_seals', `public_key = signature`],
    ['journal_seals', `number = number + 10`],
    ['journal_seals', `last_position = last_position + 1`],
    ['things', `case_id = gen_random_uuid()`],
    ['things', `id = gen_random_uuid()`],
  ])('a change in %s, %s, is found in the first row and in the last', async (table, change) => {
    for (const order of ['asc', 'desc']) {
      const faults = await it.foundBehindItsBack(
        `update ${table} set ${change} where ctid = (select ctid from ${table} order by ctid ${order} limit 1)`,
      )
      expect(faults.map(fault => fault.table)).toContain(table)
    }
  })
})
