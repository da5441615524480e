import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRecord } from '../platform/journal-verify.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { planPapers } from './plan-papers.ts'
import { resetDocument, setDocument } from './set-document.ts'
import { documentsOf, findDocument, insertDocuments, documentTable, printTable, readPrint, voidTable, type PlannedRow } from './store.ts'
import { sourceAt } from './testing-case.ts'
import { openTypesetter } from './typesetting/typesetter.ts'
import { verifyDocument } from './verify-document.ts'
import { voidDocument } from './void-document.ts'
import { newCode } from './verification.ts'

let desk: TestDesk
const typesetter = openTypesetter()
beforeAll(async () => {
  desk = await testDesk('2026-04-13T09:00+08:00', { demonstration: true })
  await sql`insert into cases (id, number, title, procedure, agency_id, party_ids, party_names, officers, officer_names, appointed, review_to_county, phase, stage, status, opened_by, opened_on, due_provisional, version, updated_at)
    values ('c1', '灌伊案〔2026〕17号', '测试', 'ordinary-penalty', 'a1', '{p1}', '某店', '{o1,o2}', '张三、李四', '{}', false, '决定', '', 'open', 'o1', '2026-03-02', false, 1, now())`.execute(
    desk.db,
  )
  await sql`insert into acts (id, case_id, seq, kind, procedure, track, parties, done_at, recorded_at, recorded_by, by, facts) values ('t1', 'c1', 1, 'decide', 'ordinary-penalty', 'main', '{p1}', now(), now(), 'h1', '{h1}', '{}')`.execute(
    desk.db,
  )
})
afterAll(async () => {
  typesetter.close()
  await desk.close()
})

const verifyRows = async (of: TestDesk) =>
  (await verifyRecord({ db: of.db, tables: [documentTable, printTable, voidTable], blobs: of.blobs })).faults

let made = 0
function planned(act = 'decision', form = 'penalty-decision', organ = '灌伊'): PlannedRow {
  const paper = planPapers(sourceAt(act), () => []).made.find(one => one.form.id === form)
  if (!paper) throw new Error(`${act} makes no ${form}`)
  const { word } = paper.form
  return {
    id: `d${++made}`,
    case_id: 'c1',
    act_id: 't1',
    form,
    title: paper.form.title,
    party_id: 'p1',
    organ,
    word,
    year: word === null ? null : 2026,
    number_head: word === null ? null : `${organ}${word}字〔2026〕`,
    issued_on: '2026-04-13',
    issued_at: desk.clock.now().toISOString(),
    code: newCode(),
    seal: { words: '灌云县伊山镇人民政府', style: 'demonstration' },
    data: paper.data,
  }
}
const write = (rows: readonly PlannedRow[], gate = sql`select 1`) =>
  sql`with gate as (${gate}), ${insertDocuments(rows, 'gate')} select 1`.execute(desk.db)
const numbersOf = async (organ: string): Promise<number[]> =>
  (
    await sql<{
      ordinal: number
    }>`select ordinal from documents where organ = ${organ} and word is not null order by ordinal`.execute(desk.db)
  ).rows.map(one => one.ordinal)

describe('numbers of papers', () => {
  it('are given without a gap or a double to a thousand at once', async () => {
    const base = planned('decision', 'penalty-decision', '千')
    const some = Array.from({ length: 1000 }, (_, i) => write([{ ...base, id: `k${i}`, code: newCode() }]))
    await Promise.all(some)
    expect(await numbersOf('千')).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1))
  })
  it('are not taken when the gate stays shut, nor when the statement fails', async () => {
    const row = planned('decision', 'penalty-decision', '闸')
    await write([row], sql`select 1 where false`)
    await expect(write([{ ...row, act_id: 'nothing' }])).rejects.toThrow()
    await write([row])
    expect(await numbersOf('闸')).toEqual([1])
  })
  it('begin again with each word, each organ and each year', async () => {
    await write([
      planned('decision', 'penalty-decision', '年'),
      { ...planned('decision', 'penalty-decision', '年'), year: 2027, number_head: '年罚决字〔2027〕' },
      planned('notice', 'prior-notice', '年'),
    ])
    expect(await numbersOf('年')).toEqual([1, 1, 1])
  })
  it('are not given to a paper without a word', async () => {
    const row = planned('site', 'site-record')
    await write([row])
    expect((await documentsOf(desk.db, 'c1')).find(one => one.id === row.id)).toMatchObject({
      number: null,
      state: 'numbered',
    })
  })
})

describe('an issued paper', () => {
  it('is set, stored and frozen once, and set again gives the same bytes', async () => {
    const row = planned()
    await write([row])
    const print = await setDocument(desk, typesetter, row.id)
    expect(await setDocument(desk, typesetter, row.id)).toMatchObject({ sha256: print.sha256 })
    expect(await desk.blobs.size(print.sha256)).toBe(print.size)
    expect(await resetDocument(desk, typesetter, row.id)).toEqual({ same: true, sha256: print.sha256 })
    expect((await documentsOf(desk.db, 'c1')).find(one => one.id === row.id)?.state).toBe('frozen')
    expect(await verifyRows(desk)).toEqual([])
  })
  it('is frozen once however many ask at the same time', async () => {
    const row = planned()
    await write([row])
    const all = await Promise.all(Array.from({ length: 4 }, () => setDocument(desk, typesetter, row.id)))
    expect(new Set(all.map(one => one.sha256)).size).toBe(1)
  })
  it('says why other bytes come out when the layouts have changed since', async () => {
    const row = planned()
    await write([row])
    await setDocument(desk, typesetter, row.id)
    const changed = {
      ...typesetter,
      processId: undefined,
      typeset: async (...given: Parameters<typeof typesetter.typeset>) => ({
        ...(await typesetter.typeset(...given)),
        templateDigest: 'other',
        sha256: 'other',
      }),
    }
    expect(await resetDocument(desk, changed, row.id)).toMatchObject({ same: false, why: ['模板已更新'] })
  })
  it('cannot be changed or deleted', async () => {
    await expect(sql`update documents set title = '别的'`.execute(desk.db)).rejects.toThrow('只可追加')
    await expect(sql`delete from document_prints`.execute(desk.db)).rejects.toThrow('只可追加')
    await expect(sql`update document_voids set reason = ''`.execute(desk.db)).rejects.toThrow('只可追加')
  })
  it('that is voided keeps its number and why, and the number is not given again', async () => {
    const row = planned('decision', 'penalty-decision', '废')
    await write([row])
    await setDocument(desk, typesetter, row.id)
    expect(await voidDocument(desk, 'h1', { id: row.id, case_id: 'c1', number: '废罚决字〔2026〕1号' }, '打印错误，重新制作')).toBe(true)
    expect(await voidDocument(desk, 'h1', { id: row.id, case_id: 'c1', number: '废罚决字〔2026〕1号' }, '再来一次')).toBe(false)
    expect((await documentsOf(desk.db, 'c1')).find(one => one.id === row.id)).toMatchObject({
      number: '废罚决字〔2026〕1号',
      state: 'voided',
      voidReason: '打印错误，重新制作',
    })
    await write([planned('decision', 'penalty-decision', '废')])
    expect(await numbersOf('废')).toEqual([1, 2])
    expect(await verifyRows(desk)).toEqual([])
  })
  it('is found by its number however typed, and by its code', async () => {
    const row = planned('decision', 'penalty-decision', '找')
    await write([row])
    const print = await setDocument(desk, typesetter, row.id)
    expect(await verifyDocument(desk, '找罚决字（2026）第 1 号')).toMatchObject({
      title: '行政处罚决定书',
      sha256: print.sha256,
      byCode: false,
    })
    expect(await verifyDocument(desk, row.code.toLowerCase())).toMatchObject({
      byCode: true,
      organ: '灌云县伊山镇人民政府',
    })
    expect(await verifyDocument(desk, '找罚决字〔2026〕99号')).toBeUndefined()
    expect(await findDocument(desk.db, { code: row.code })).toMatchObject({
      id: row.id,
      case_number: '灌伊案〔2026〕17号',
    })
    expect(await readPrint(desk.db, 'nothing')).toBeUndefined()
  })
})
