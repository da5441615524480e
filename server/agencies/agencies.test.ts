import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { agencyVersions, routesOf } from './index.ts'
import { verifyRecord } from '../platform/journal-verify.ts'

let desk: TestDesk
let ask: Ask
let keeper: string
let head: string
let officer: string
let foreign: string
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  ;({ ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan', { name: '伊山镇人民政府' })
  await anAgency(desk, 'yangji', { region: '999999101' })
  for (const [id, agency, role] of [
    ['keeper', 'yishan', 'administrator'],
    ['zhao', 'yishan', 'head'],
    ['zhang', 'yishan', 'officer'],
    ['qian', 'yangji', 'head'],
  ] as const)
    await aPerson(desk, id, agency, [role])
  ;[keeper = '', head = '', officer = '', foreign = ''] = await Promise.all(
    ['keeper', 'zhao', 'zhang', 'qian'].map(id => signedIn(desk, id)),
  )
})
afterAll(() => desk.close())

const base = {
  name: '侍庄街道办事处',
  shortName: '灌侍',
  kind: 'street',
  region: '999999001',
  government: '测试县人民政府',
  address: '测试路3号',
  phone: '0518-1',
  sealText: '侍庄街道办事处',
  confirmed: [{ from: '2024-01-01' }],
  from: '2026-02-01',
  reason: '登记',
  bank: { bank: '测试银行', accountName: '测试财政专户', accountNumber: '0001' },
}
const create = (json: object, as = keeper) => ask('POST', '/api/v1/agencies', { as, json })
const change = (id: string, json: object, as = keeper) => ask('PUT', `/api/v1/agencies/${id}`, { as, json })

describe('the register of agencies', () => {
  it('is listed by kind and words, told on a day, and changed by further versions', async () => {
    const made = await create(base)
    expect(made).toMatchObject({ status: 201, body: { version: 1, bank: { accountNumber: '0001' } } })
    const list = async (query: string) => (await ask('GET', `/api/v1/agencies?${query}`, { as: officer })).body.rows
    expect(await list('kind=street')).toMatchObject([{ name: '侍庄街道办事处', confirmedToday: true }])
    expect((await list('sort=region')).map((one: { name: string }) => one.name)).toEqual([
      '侍庄街道办事处',
      '伊山镇人民政府',
      'yangji镇人民政府',
    ])
    const { id } = made.body
    expect(
      (
        await change(id, {
          ...base,
          version: 1,
          confirmed: [{ from: '2024-01-01', to: '2026-03-01' }],
          from: '2026-03-02',
          reason: '资格撤销',
        })
      ).body,
    ).toMatchObject({ version: 2 })
    expect((await list('kind=street'))[0].confirmedToday).toBe(false)
    expect((await change(id, { ...base, version: 1 })).status).toBe(409)
    const then = await ask('GET', `/api/v1/agencies/${id}?on=2026-03-01`, { as: officer })
    expect(then.body).toMatchObject({
      agency: { version: 1, confirmed: [{ from: '2024-01-01' }] },
      history: [{ version: 2, reason: '资格撤销' }, { version: 1 }],
      mayChange: false,
    })
  })

  it('hands the law core an agency in its own shape', async () => {
    const read = await sql<{ agency: object }>`select dossier_agency('yishan', '2026-03-02') as agency`.execute(desk.db)
    expect(read.rows[0]?.agency).toEqual({
      id: 'yishan',
      name: '伊山镇人民政府',
      kind: 'town',
      region: '999999100',
      confirmed: [{ from: '2024-01-01' }],
      government: '测试县人民政府',
    })
  })

  it('keeps what a delegate is, version by version, and hands it to the law core', async () => {
    const delegate = { ...base, name: '测试保洁服务中心', kind: 'delegated', region: '999999003' }
    const { id, ...made } = (await create({ ...delegate, body: 'company', from: '2026-02-01' })).body
    expect(made).toMatchObject({ kind: 'delegated', body: 'company' })
    expect((await change(id, { ...delegate, body: 'publicBody', version: 1, from: '2026-03-02', reason: '改登记' })).status).toBe(200)
    for (const as of [officer, foreign, head])
      expect((await change(id, { ...delegate, body: 'individual', version: 2 }, as)).status).toBe(404)
    const on = async (day: string) =>
      (await sql<{ body: string }>`select dossier_agency(${id}, ${day}::date) ->> 'body' as body`.execute(desk.db)).rows[0]?.body
    expect([await on('2026-03-01'), await on('2026-03-02')]).toEqual(['company', 'publicBody'])
    expect((await ask('GET', `/api/v1/agencies/${id}?on=2026-03-01`, { as: officer })).body.agency.body).toBe('company')
    expect((await ask('GET', '/api/v1/agencies/yishan', { as: officer })).body.agency.body).toBeNull()
    // a row of before the column is null, and its digest stands
    const report = await verifyRecord({ db: desk.db, tables: [agencyVersions], roots: `${desk.settings.data}/roots` })
    expect(report.faults.filter(one => one.table === 'agency_versions')).toEqual([])
  })

  it('keeps one of two changes made at once, and tells the other', async () => {
    const { id } = (await create({ ...base, name: '同时改的街道', region: '999999002' })).body
    const both = await Promise.all([change(id, { ...base, version: 1, phone: '1' }), change(id, { ...base, version: 1, phone: '2' })])
    expect(both.map(one => one.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('refuses what does not fit, field by field', async () => {
    const errors = async (json: object) => (await create({ ...base, ...json })).body.errors
    expect(await errors({ region: '32072' })).toMatchObject([{ title: '行政区划代码', cure: '应为 6、9 或 12 位行政区划代码' }])
    expect(await errors({ kind: 'company' })).toMatchObject([{ title: '种类', cure: '请选种类' }])
    expect(await errors({ kind: 'internalUnit' })).toMatchObject([{ path: 'parentId' }])
    expect(await errors({ confirmed: [{ from: '2026-01-01', to: '2025-01-01' }] })).toMatchObject([{ cure: '不得早于起日' }])
    expect(await errors({ kind: 'delegated' })).toMatchObject([{ path: 'body', cure: '受委托组织要写明性质' }])
    expect(await errors({ kind: 'delegated', body: 'club' })).toMatchObject([{ path: 'body', cure: '请选性质' }])
    expect(await errors({ body: 'company' })).toMatchObject([{ path: 'body' }])
    expect(await errors({ unknown: 1 })).toMatchObject([{ path: 'unknown', cure: '没有这一项，请去掉' }])
  })

  it('lets a row changed behind its back be named', async () => {
    const forge = (name: string) =>
      desk.db.transaction().execute(async tx => {
        await sql`alter table agency_versions disable trigger all`.execute(tx)
        await sql`update agency_versions set name = ${name} where agency_id = 'yangji'`.execute(tx)
        await sql`alter table agency_versions enable trigger all`.execute(tx)
      })
    await forge('冒名镇人民政府')
    const row = await sql<{ id: string }>`select id from agency_versions where agency_id = 'yangji'`.execute(desk.db)
    const report = await verifyRecord({ db: desk.db, tables: [agencyVersions], roots: `${desk.settings.data}/roots` })
    expect(report.faults.filter(one => one.table === 'agency_versions')).toMatchObject([
      { kind: 'row-changed', table: 'agency_versions', id: row.rows[0]?.id },
    ])
  })
})

describe('the wrong person', () => {
  it('is everybody but the administrator and, for his own agency, the head', async () => {
    const own = { ...base, name: '伊山镇人民政府', kind: 'town', version: 1 }
    for (const as of [officer, foreign]) expect((await change('yishan', own, as)).status).toBe(404)
    for (const as of [officer, foreign, head]) expect((await create(base, as)).status).toBe(404)
    expect((await change('yishan', own, head)).status).toBe(200)
    expect((await change('nowhere', own)).status).toBe(404)
    expect((await ask('GET', '/api/v1/agencies/nowhere', { as: officer })).status).toBe(404)
  })
  it('is anybody signed out', async () => {
    expect((await ask('GET', '/api/v1/agencies')).status).toBe(401)
    expect((await ask('GET', '/api/v1/agencies/yishan')).status).toBe(401)
    expect((await ask('POST', '/api/v1/agencies', { json: base })).status).toBe(401)
    expect((await ask('PUT', '/api/v1/agencies/yishan', { json: { ...base, version: 1 } })).status).toBe(401)
  })
})
