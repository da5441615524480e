import { day } from '@fadu/law'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as acts from '../../law/acts/index.ts'
import type { Device } from '../../law/kit/dossier.ts'
import { deviceCalibrated, deviceReviewed, locationPublished, monitoringAllowed } from '../../law/rules/monitoring.ts'
import { aDossier, anAct, aScene, holds } from '../../law/testing/makers.ts'
import { aDraft, aReport, filed, someEvidence } from '../../law/testing/papers.ts'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { addDevices, routesOf } from './index.ts'

let desk: TestDesk
let ask: Ask
let app: ReturnType<typeof asked>['app']
let keeper: string
let supervisor: string
let officer: string
let foreign: string
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  ;({ app, ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan', { name: '伊山镇人民政府' })
  await anAgency(desk, 'yangji', { name: '杨集镇人民政府', region: '999999101' })
  await anAgency(desk, 'sifa', { name: '测试县司法局', kind: 'countyDepartment', region: '999999' })
  for (const [id, agency, role] of [
    ['keeper', 'sifa', 'administrator'],
    ['supervisor', 'sifa', 'countySupervisor'],
    ['zhang', 'yishan', 'officer'],
    ['qian', 'yangji', 'head'],
  ] as const)
    await aPerson(desk, id, agency, [role])
  ;[keeper = '', supervisor = '', officer = '', foreign = ''] = await Promise.all(
    ['keeper', 'supervisor', 'zhang', 'qian'].map(id => signedIn(desk, id)),
  )
})
afterAll(() => desk.close())

const whole = {
  agency: 'yishan',
  number: 'JK-1',
  name: '路口摄像机',
  allowedBy: '法律',
  legallyReviewedOn: day('2025-01-10'),
  technicallyReviewedOn: day('2025-01-12'),
  calibrated: [{ from: day('2025-01-12'), to: day('2026-12-31') }],
  locationPublishedOn: day('2025-02-01'),
  markedFrom: day('2025-02-01'),
  reason: '测试',
} as const
const create = (json: object, as = keeper) => ask('POST', '/api/v1/devices', { as, json })
const file = async (query: string, as: string): Promise<Response> =>
  app.request(`/api/v1/devices/export?${query}`, { headers: { cookie: as } })
const rows = async (query = '', as = keeper) => (await ask('GET', `/api/v1/devices?${query}`, { as })).body.rows
const numbers = async (query = '', as = keeper): Promise<readonly string[]> =>
  (await rows(query, as)).map((row: { number: string }) => row.number)

describe('the register of monitoring devices', () => {
  it('says what each lacks of what the law asks, lists by it, sorts, pages and exports', async () => {
    expect((await create(whole)).body).toMatchObject({ version: 1, agencyName: '伊山镇人民政府', lacks: [] })
    const { markedFrom: _sign, ...unmarked } = whole
    expect((await create({ ...unmarked, number: 'JK-2', name: '桥下摄像机', allowedBy: '规范性文件' })).body.lacks).toEqual([
      'basis',
      'sign',
    ])
    const worn = { ...whole, agency: 'yangji', number: '=JK-3', calibrated: [{ from: '2024-01-01', to: '2026-03-01' }] }
    expect((await create(worn)).body.lacks).toEqual(['calibration'])
    expect(await numbers()).toEqual(['=JK-3', 'JK-1', 'JK-2'])
    expect(await numbers('order=desc')).toEqual(['JK-2', 'JK-1', '=JK-3'])
    expect(await numbers('sort=agency')).toEqual(['JK-1', 'JK-2', '=JK-3'])
    expect([await numbers('state=fit'), await numbers('state=lacking'), await numbers('q=%E6%A1%A5')]).toEqual([
      ['JK-1'],
      ['=JK-3', 'JK-2'],
      ['JK-2'],
    ])
    const first = (await ask('GET', '/api/v1/devices?limit=2', { as: keeper })).body
    expect(await numbers(`limit=2&after=${first.next}`)).toEqual(['JK-2'])
    const csv = await (await file('format=csv&state=lacking', keeper)).text()
    expect(csv.split('\r\n')[1]).toMatch(/^"'=JK-3","路口摄像机","杨集镇人民政府","缺有效的检定"/)
    expect(csv).not.toContain('"JK-1"')
    const sheet = await file('format=xlsx', keeper)
    expect([sheet.status, (await sheet.text()).slice(0, 2)]).toEqual([200, 'PK'])
  })

  it('tells of a device on another day, and of every version', async () => {
    const [{ id }] = await rows('q=JK-1')
    const then = (await ask('GET', `/api/v1/devices/${id}?on=2025-01-31`, { as: officer })).body
    expect(then).toMatchObject({ device: { lacks: ['location', 'sign'] }, mayChange: false, history: [{ version: 1, from: '2026-03-02' }] })
    const { agency: _, ...fields } = whole
    const change = (json: object, as = keeper) => ask('PUT', `/api/v1/devices/${id}`, { as, json })
    expect((await change({ ...fields, name: '路口摄像机（新）', reason: '换机', version: 1 })).body).toMatchObject({ version: 2 })
    expect((await change({ ...fields, version: 1 })).status).toBe(409)
    const now = (await ask('GET', `/api/v1/devices/${id}`, { as: keeper })).body
    expect(now).toMatchObject({ mayChange: true, history: [{ version: 2, reason: '换机' }, { version: 1 }] })
  })

  it('keeps one of two changes made at once', async () => {
    const [{ id, version }] = await rows('q=JK-2')
    const { agency: _, ...fields } = whole
    const both = await Promise.all(
      ['甲', '乙'].map(name => ask('PUT', `/api/v1/devices/${id}`, { as: keeper, json: { ...fields, number: 'JK-2', name, version } })),
    )
    expect(both.map(one => one.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('refuses what does not fit, by its field', async () => {
    const path = async (changes: object) => {
      const { status, body } = await create({ ...whole, number: 'JK-9', ...changes })
      return [status, body.errors[0].path]
    }
    expect(await path({ calibrated: [{ from: '2026-01-01', to: '2025-01-01' }] })).toEqual([400, 'calibrated.0.to'])
    expect(await path({ agency: 'nowhere' })).toEqual([400, 'agency'])
    expect(await path({ number: 'JK-1' })).toEqual([400, 'number'])
    expect((await create({ ...whole, agency: 'yangji' })).status).toBe(201) // another agency's number is its own
  })
})

describe('the wrong person', () => {
  it('sees the devices of no other agency, and changes none; the county sees all', async () => {
    const [{ id }] = await rows('agency=yishan&q=JK-1')
    expect((await rows('', officer)).every((row: { agency: string }) => row.agency === 'yishan')).toBe(true)
    expect((await rows('', foreign)).every((row: { agency: string }) => row.agency === 'yangji')).toBe(true)
    expect(await rows('agency=yishan', foreign)).toEqual([])
    expect((await ask('GET', `/api/v1/devices/${id}`, { as: foreign })).status).toBe(404)
    expect((await ask('GET', '/api/v1/devices/nowhere', { as: officer })).status).toBe(404)
    expect(await (await file('format=csv', foreign)).text()).not.toContain('伊山镇')
    expect(await numbers('agency=yishan', supervisor)).toEqual(['JK-1', 'JK-2'])
    const { agency: _, ...fields } = whole
    for (const as of [officer, foreign, supervisor]) {
      expect((await create({ ...whole, number: 'JK-7' }, as)).status).toBe(404)
      expect((await ask('PUT', `/api/v1/devices/${id}`, { as, json: { ...fields, version: 2 } })).status).toBe(404)
    }
  })
  it('is anybody signed out', async () => {
    const { agency: _, ...fields } = whole
    expect((await ask('GET', '/api/v1/devices')).status).toBe(401)
    expect((await ask('GET', '/api/v1/devices/export?format=csv')).status).toBe(401)
    expect((await ask('GET', '/api/v1/devices/nowhere')).status).toBe(401)
    expect((await ask('POST', '/api/v1/devices', { json: whole })).status).toBe(401)
    expect((await ask('PUT', '/api/v1/devices/nowhere', { json: { ...fields, version: 1 } })).status).toBe(401)
  })
})

it('lacks on the screen exactly what the law core would refuse its records for', async () => {
  const near = fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03').map(day)
  const some = fc.record(
    {
      allowedBy: fc.constantFrom('法律' as const, '行政法规' as const, '地方性法规' as const),
      legallyReviewedOn: near,
      technicallyReviewedOn: near,
      locationPublishedOn: near,
      markedFrom: near,
    },
    { requiredKeys: [] },
  )
  const spells = fc.array(fc.record({ from: near, to: near }, { requiredKeys: ['from'] }), { maxLength: 2 })
  const made = fc.sample(fc.tuple(some, spells), 60).map(([facts, calibrated], i) => ({
    ...facts,
    calibrated: calibrated.filter(s => s.to === undefined || s.to >= s.from),
    number: `L-${i}`,
    name: '随机设备',
    agency: 'yangji',
    reason: '测试',
  }))
  await addDevices(desk, null, made)
  const listed: readonly { number: string; lacks: readonly string[] }[] = await rows('q=L-&limit=100')
  const asks = [
    [monitoringAllowed, ['basis']],
    [deviceReviewed, ['legalReview', 'technicalReview']],
    [deviceCalibrated, ['calibration']],
    [locationPublished, ['location', 'sign']],
  ] as const
  let refused = 0
  for (const { agency: _a, reason: _r, number, ...facts } of made) {
    const device: Device = { id: number, ...facts }
    const taken = { device: number, recordedAt: '2026-03-02T08:00:00+08:00' }
    const scene = aScene({
      dossier: aDossier({ devices: [device] }),
      acts: [
        ...filed(),
        someEvidence('照片', { device: number }),
        anAct(acts.reviewMonitoring, { evidence: '照片', ...taken }, { on: '2026-03-06' }),
        aReport(),
      ],
      next: aDraft({}, '2026-04-10'),
    })
    const { lacks = [] } = listed.find(row => row.number === number) ?? {}
    for (const [rule, keys] of asks) {
      const lacking = keys.some(key => lacks.includes(key))
      expect(holds(rule, scene), `${number} ${rule.id} ${lacks.join()}`).toBe(!lacking)
      if (lacking) refused++
    }
  }
  expect(refused).toBeGreaterThan(20)
})
