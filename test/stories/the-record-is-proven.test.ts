import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import type { Db } from '../../server/platform/database.ts'
import { caseExport, verifyExport } from '../../server/platform/journal-export.ts'
import { rootsFolder } from '../../server/platform/journal-roots.ts'
import { verifyRecord, type Report } from '../../server/platform/journal-verify.ts'
import { settle } from '../../server/platform/outbox.ts'
import { vouchedTables } from '../../server/vouched.ts'
import { aStory, item, openHouse, type House } from '../house.ts'

let house: House
let id = ''
const turns: Turns = { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' }
const verify = (db: Db = house.desk.db): Promise<Report> =>
  verifyRecord({
    db,
    tables: vouchedTables,
    blobs: house.desk.blobs,
    roots: rootsFolder(house.desk.settings.data),
    trustedKeys: [house.desk.signer.publicKey],
  })

/** What is found after statements with the triggers off; then all is as before. */
async function foundAfter(table: string, statement: string): Promise<Report['faults']> {
  let found: Report['faults'] = []
  const undo = new Error('undo')
  const tampering = house.desk.db.transaction().execute(async tx => {
    await sql`alter table ${sql.table(table)} disable trigger all`.execute(tx)
    await sql.raw(statement).execute(tx)
    found = (await verify(tx)).faults
    throw undo
  })
  await expect(tampering).rejects.toBe(undo)
  return found
}

beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('某公司', {})
  const played = await house.play(ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02')), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
  id = played.id
  await settle(house.desk, house.rooms.listeners)
  for (const schedule of house.rooms.schedules) if (schedule.name === 'seal-journal') await schedule.run(house.desk)
}, 180_000)
afterAll(() => house.close())

describe('the record of a whole case', () => {
  it('is proven: every act, register, paper and publication, by whichever room it was written', async () => {
    const report = await verify()
    expect(report.faults).toEqual([])
    expect(report.notes).toEqual([])
    expect(report.files).toBeGreaterThan(5)
    expect(report.sealed).toBe(report.entries)
  })

  it.each([
    ['acts', `update acts set facts = facts || '{"amount": 1}' where kind = 'decide'`],
    ['acts', `delete from acts where kind = 'state'`],
    ['document_prints', `update document_prints set sha256 = sm3 where number is not null`],
    ['documents', `update documents set number = replace(number, '1', '7') where number like '%1%'`],
    ['publications', `update publications set content = '{}'`],
    ['person_versions', `update person_versions set name = '别人' where name = '副镇长'`],
    ['power_item_versions', `update power_item_versions set name = '别的事项'`],
  ])('names what was changed in %s behind its back', async (table, statement) => {
    const faults = await foundAfter(table, statement)
    expect(faults.map(fault => fault.table)).toContain(table)
    if (table === 'acts') expect(faults[0]).toMatchObject({ caseId: id, caseNumber: expect.stringContaining('2026') })
  })

  it('is handed out with its proof, which shows a stranger nothing of its persons but what the rows say', async () => {
    const answer = await house.ask('GET', `/api/v1/cases/${id}/export`, { as: '甲' })
    expect(answer.status).toBe(200)
    const given = caseExport.parse(answer.body)
    expect(verifyExport(given, { trusted: [house.desk.signer.publicKey] }).faults).toEqual([])
    expect(given.files.length).toBeGreaterThan(5)
    expect(given.entries.map(entry => entry.body).join()).not.toMatch(/13800000000|示例人|示例路/)
    expect((await house.ask('GET', `/api/v1/cases/${id}/export`, { as: '外甲' })).status).toBe(404)
  })

  it('stands in public as signed roots', async () => {
    const { body } = await house.ask('GET', '/public/roots/1')
    expect(body).toMatchObject({ publicKey: house.desk.signer.publicKey, seal: { number: 1 } })
    expect((await house.ask('GET', '/public/roots', { accept: 'text/html' })).text).toContain('第 1 号')
  })
})
