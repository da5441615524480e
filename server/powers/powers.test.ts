import { day, settingKeys, type PowerItem, type Setting } from '@fadu/law'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import type { Env } from '../platform/http.ts'
import { portalLayout } from '../platform/portal.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { addBenchmarks, addGrants, addItems, pagesOf, readSeed, routesOf, type Seed } from './index.ts'

let desk: TestDesk
let pages: Hono<Env>
let ask: Ask
let seed: Seed
let keeper: string
let other: string
let reviewer: string
let officer: string
let head: string
const since = day('2025-01-01')

beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  ;({ ask } = asked(desk, [routesOf]))
  pages = new Hono<Env>().route('/public', pagesOf(desk, portalLayout({ site: '示例县', demonstration: false })))
  await anAgency(desk, 'yishan', { name: '伊山镇人民政府' })
  await anAgency(desk, 'yangji')
  await anAgency(desk, 'county', { kind: 'countyDepartment', name: '测试县司法局' })
  for (const [id, agency, role] of [
    ['keeper', 'county', 'administrator'],
    ['other', 'county', 'administrator'],
    ['reviewer', 'county', 'countyReviewer'],
    ['zhang', 'yishan', 'officer'],
    ['zhao', 'yishan', 'head'],
  ] as const) {
    await aPerson(desk, id, agency, [role])
  }
  ;[keeper = '', other = '', reviewer = '', officer = '', head = ''] = await Promise.all(
    ['keeper', 'other', 'reviewer', 'zhang', 'zhao'].map(id => signedIn(desk, id)),
  )
  seed = await readSeed()
  await addItems(
    desk,
    null,
    seed.items.map(item => (item.alerts.length === 0 ? { ...item, inForceFrom: since } : item)),
  )
  await addBenchmarks(desk, null, seed.benchmarks)
  await addGrants(desk, null, [
    {
      item: 'cg-road-occupy-dig',
      agency: 'yishan',
      source: 'conferred',
      from: since,
      instrument: { number: '苏测试〔2024〕1号', publishedOn: day('2024-12-01') },
      withMeasures: false,
      keepsPending: true,
      reason: '测试',
    },
  ])
})
afterAll(() => desk.close())

const put = (path: string, as: string, json: object) => ask('PUT', `/api/v1${path}`, { as, json })
const post = (path: string, as: string, json: object) => ask('POST', `/api/v1${path}`, { as, json })
const shown = async (path: string): Promise<string> => (await pages.request(path)).text()
const get = async (path: string, as = officer) => (await ask('GET', `/api/v1${path}`, { as })).body

describe('the starting list', () => {
  it('says what may be sealed or seized for an item, by the law that gives it (MEA-01)', () => {
    const of = (code: string) => seed.items.find(one => one.code === code)?.body.measures
    expect(of('sc-no-licence')?.map(m => [m.kind, m.basis.law, m.basis.article, m.basis.level])).toEqual([
      ['查封', '无证无照经营查处办法', 11, '行政法规'],
      ['扣押', '无证无照经营查处办法', 11, '行政法规'],
    ])
    expect(of('yj-hazard')?.[0]?.basis).toMatchObject({ law: '安全生产法', article: 65 })
    expect(of('cg-road-occupy-dig')).toBeUndefined()
  })
})

describe('the starting list', () => {
  it('fits the law core: 95 penalty items, amounts in fen, penalties of the closed list', () => {
    expect([seed.items.length, seed.benchmarks.length]).toEqual([95, 18])
    const occupying = seed.items.find(one => one.code === 'cg-road-occupy-dig')
    expect(occupying?.body.fines[0]).toMatchObject({ party: 'any', basis: 'fixed', max: 2_000_000 })
    expect(seed.items.find(one => one.body.decideWithin)?.body.decideWithin?.basis).toEqual({
      law: '劳动保障监察条例',
      article: 17,
    })
  })
})

describe('powers', () => {
  it('are listed with state, fine in words and who holds them', async () => {
    const { rows, domains } = await get('/powers?agency=mine')
    expect(rows).toMatchObject([
      {
        code: 'cg-road-occupy-dig',
        state: 'inForce',
        holders: 1,
        mine: true,
        hasBenchmark: false,
        shownFine: '20,000元以下',
      },
    ])
    expect(domains).toContain('城市管理')
    const drafts = await get('/powers?state=draft&limit=100')
    expect(drafts.rows.length).toBe(seed.items.filter(one => one.alerts.length > 0).length)
    expect((await get('/powers?q=%25')).rows).toEqual([])
  })

  it('tell the chain of title from the law to the town', async () => {
    const { chain, grants } = await get('/powers/cg-road-occupy-dig')
    expect(chain.map((one: { text: string }) => one.text)).toEqual([
      expect.stringContaining('城市道路管理条例第'),
      '县城市管理局',
      '省级赋权决定 苏测试〔2024〕1号（2024-12-01公布），自2025-01-01起',
      '伊山镇人民政府',
    ])
    expect(chain[2].citation).toMatchObject({ law: '行政处罚法', article: 24 })
    expect(grants).toMatchObject([{ agencyName: '伊山镇人民政府', holdsToday: true, to: null }])
    expect((await get('/powers/cg-road-occupy-dig', keeper)).chain).toEqual([])
  })

  it('hand the law core the version of the day, with its benchmark', async () => {
    const read = async (on: string) =>
      (await sql<{ item: PowerItem | null }>`select dossier_item('cg-road-occupy-dig', ${on}::date) as item`.execute(desk.db)).rows[0]?.item
    expect(await read('2024-12-31')).toBeNull()
    const item = await read('2026-03-02')
    expect(item).toMatchObject({
      code: 'cg-road-occupy-dig',
      version: '2026-1',
      domain: '城市管理',
      limitation: { years: 2 },
    })
    expect(item).not.toHaveProperty('benchmark')
    const powers = await sql<{
      powers: unknown
    }>`select dossier_powers('cg-road-occupy-dig', 'yishan') as powers, dossier_powers('cg-road-occupy-dig', 'yangji') as none`.execute(
      desk.db,
    )
    expect(powers.rows[0]).toEqual({
      powers: [
        {
          item: 'cg-road-occupy-dig',
          agency: 'yishan',
          source: 'conferred',
          from: '2025-01-01',
          instrument: { number: '苏测试〔2024〕1号', publishedOn: '2024-12-01' },
          withMeasures: false,
          keepsPending: true,
        },
      ],
      none: [],
    })
  })

  it('go from draft over review by another to force, and not otherwise', async () => {
    const seedItem = seed.items.find(one => one.code === 'cg-litter')
    const draft = {
      code: 'cg-new-one',
      version: '1',
      name: '试办事项',
      domain: '城市管理',
      department: '县城市管理局',
      body: seedItem?.body,
      note: '起草',
    }
    expect((await post('/powers', officer, draft)).status).toBe(404)
    expect(
      (await post('/powers', keeper, { ...draft, body: { ...seedItem?.body, penaltyKinds: ['打屁股'] } })).body.errors[0],
    ).toMatchObject({ path: 'body.penaltyKinds.0', cure: '只能从法定种类里选' })
    expect((await post('/powers', keeper, draft)).status).toBe(201)
    expect((await post('/powers', keeper, draft)).status).toBe(409)
    const step = (as: string, state: string, on = '2026-03-02') =>
      post('/powers/cg-new-one/versions/1/steps', as, { state, on, note: '依据' })
    expect((await step(keeper, 'inForce')).body.errors).toMatchObject([{ cure: '现在是“草稿”，下一步只能是“已审核”' }])
    expect((await step(keeper, 'reviewed')).status).toBe(404)
    expect((await step(reviewer, 'reviewed')).status).toBe(200)
    expect((await step(reviewer, 'inForce')).status).toBe(404)
    expect((await step(keeper, 'inForce', '2026-01-01')).body.errors).toMatchObject([{ path: 'on' }])
    expect((await step(keeper, 'inForce', '2026-04-01')).status).toBe(200)
    expect((await get('/powers/cg-new-one')).state).toBe('reviewed')
    expect((await get('/powers/cg-new-one?on=2026-04-01')).state).toBe('inForce')
    expect((await step(other, 'ended', '2026-05-01')).status).toBe(200)
    expect((await get('/powers/cg-new-one?on=2026-05-01')).state).toBe('ended')
    expect((await post('/powers/nothing/versions/1/steps', keeper, { state: 'inForce', on: '2026-03-02', note: '依据' })).status).toBe(404)
  })

  it('take no benchmark into force that leaves a case without a grade', async () => {
    const whole = seed.benchmarks.find(one => one.code === 'cg-road-occupy-dig')
    if (!whole) throw new Error('no benchmark')
    const draft = (version: string, body: object) =>
      post('/powers/cg-road-occupy-dig/benchmarks', keeper, {
        version,
        body,
        source: '测试',
        owner: '测试',
        note: '起草',
      })
    const step = (as: string, version: string, state: string) =>
      post(`/powers/cg-road-occupy-dig/benchmarks/${version}/steps`, as, { state, on: '2026-03-02', note: '依据' })
    await draft('gap', { ...whole.body, grades: whole.body.grades.slice(0, 2) })
    await step(reviewer, 'gap', 'reviewed')
    const refused = await step(keeper, 'gap', 'inForce')
    expect(refused).toMatchObject({ status: 400, body: { detail: '裁量基准有缺陷，不能施行。' } })
    await draft('whole', whole.body)
    await step(reviewer, 'whole', 'reviewed')
    expect((await step(keeper, 'whole', 'inForce')).status).toBe(200)
    const read = await sql<{
      item: PowerItem
    }>`select dossier_item('cg-road-occupy-dig', '2026-03-02') as item`.execute(desk.db)
    expect(read.rows[0]?.item.benchmark).toMatchObject({
      version: 'whole',
      from: '2026-03-02',
      grades: whole.body.grades,
    })
    for (const as of [officer, head]) {
      expect(
        (
          await post('/powers/cg-road-occupy-dig/benchmarks', as, {
            version: 'x',
            body: whole.body,
            source: '测试',
            owner: '测试',
            note: '起草',
          })
        ).status,
      ).toBe(404)
      expect((await step(as, 'whole', 'ended')).status).toBe(404)
    }
  })
})

describe('titles', () => {
  const conferred = {
    item: 'cg-litter',
    agency: 'yangji',
    source: 'conferred',
    from: '2026-01-01',
    instrument: { number: '苏测试〔2025〕2号', publishedOn: '2025-12-01' },
    reason: '赋权',
  }
  it('need what their source asks for', async () => {
    const errors = async (json: object) => (await post('/grants', keeper, json)).body.errors
    expect(await errors({ ...conferred, instrument: undefined })).toMatchObject([{ title: '赋权决定或者委托书' }])
    expect(await errors({ ...conferred, item: 'no-such', agency: 'nowhere' })).toMatchObject([{ path: 'item' }, { path: 'agency' }])
    expect(await errors({ ...conferred, source: 'delegated', withMeasures: true })).toMatchObject([
      { path: 'delegatedBy' },
      { path: 'withMeasures', cure: '行政强制措施权不得委托' },
    ])
  })
  it('of a delegation say what allows it, and bring the delegator’s own title along', async () => {
    const delegation = {
      ...conferred,
      agency: 'yishan',
      source: 'delegated',
      delegatedBy: 'county',
      allowedBy: '部门规章',
      to: '2027-12-31',
    }
    const made = await post('/grants', keeper, delegation)
    expect(made).toMatchObject({ status: 201, body: { delegatedBy: { agency: 'county', allowedBy: '部门规章' } } })
    await post('/grants', keeper, { ...conferred, agency: 'county', source: 'statutory', instrument: undefined })
    const { rows } = await sql<{
      powers: { agency: string; source: string }[]
    }>`select dossier_powers('cg-litter', 'yishan') as powers`.execute(desk.db)
    expect(rows[0]?.powers.map(p => [p.agency, p.source]).toSorted()).toEqual([
      ['county', 'statutory'],
      ['yishan', 'delegated'],
    ])
  })
  it('are never delegated on: no order of calls builds a chain of two', async () => {
    const deed = { ...conferred, item: 'cg-graffiti', source: 'delegated', allowedBy: '地方性法规', to: '2027-12-31' }
    expect((await post('/grants', keeper, { ...deed, agency: 'yishan', delegatedBy: 'county' })).status).toBe(201)
    const onward = await post('/grants', keeper, { ...deed, agency: 'yangji', delegatedBy: 'yishan' })
    expect(onward).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'delegatedBy', cure: expect.stringContaining('不能再委托（行政处罚法第二十条第四款）') }] },
    })
    const upward = await post('/grants', keeper, { ...deed, agency: 'county', delegatedBy: 'yangji' })
    expect(upward).toMatchObject({ status: 400, body: { errors: [{ path: 'agency' }] } })
    const itself = await post('/grants', keeper, { ...deed, agency: 'yangji', delegatedBy: 'yangji' })
    expect(itself.body.errors).toMatchObject([{ cure: '不能委托给自己' }])
  })
  it('of a conferral hang on the county department’s own: taken up to the city, every town’s is suspended and listed', async () => {
    const item = 'cg-bbq'
    const own = await post('/grants', keeper, { ...conferred, item, agency: 'county', source: 'statutory', instrument: undefined })
    expect(own.status).toBe(201)
    for (const agency of ['yangji', 'yishan'])
      expect((await post('/grants', keeper, { ...conferred, item, agency, conferredFrom: 'county' })).body).toMatchObject({
        holdsToday: true,
        adriftSince: null,
        conferredFrom: { agency: 'county' },
      })
    expect((await get('/grants/adrift')).rows).toEqual([])
    const { agency: _, item: __, ...rest } = { ...conferred, source: 'statutory', instrument: undefined }
    expect((await put(`/grants/${own.body.id}`, keeper, { ...rest, version: 1, to: '2026-02-28', reason: '上收到市' })).status).toBe(200)
    const { rows } = await get('/grants/adrift')
    expect(rows.map((one: { agencyName: string; since: string }) => one.since)).toEqual(['2026-02-28', '2026-02-28'])
    expect((await get(`/powers/${item}`)).grants.filter((one: { holdsToday: boolean }) => one.holdsToday)).toEqual([])
    const page = await shown('/public/powers/yangji')
    expect(page).toContain('2026年2月28日上收，暂停行使')
    expect(await shown('/public/powers')).toContain('停用 1 项')
    expect((await post('/grants', keeper, { ...conferred, conferredFrom: 'yishan' })).body.errors).toMatchObject([
      { path: 'conferredFrom' },
    ])
  })
  it('by delegation are published with deed, scope and term (行政处罚法 20)', async () => {
    const page = await shown('/public/powers')
    for (const words of ['行政处罚委托书', '苏测试〔2025〕2号', '2027年12月31日', '不得再委托']) expect(page).toContain(words)
    expect((await pages.request('/public/powers/nowhere')).status).toBe(404)
  })
  it('are withdrawn by a further version', async () => {
    const made = await post('/grants', keeper, conferred)
    expect(made).toMatchObject({ status: 201, body: { version: 1, holdsToday: true } })
    const { item, agency, ...rest } = conferred
    const change = (version: number, as = keeper) =>
      put(`/grants/${made.body.id}`, as, { ...rest, version, to: '2026-02-28', keepsPending: true, reason: '收回' })
    expect([item, agency, (await change(1, officer)).status, (await change(7)).status]).toEqual(['cg-litter', 'yangji', 404, 409])
    expect((await change(1)).body).toMatchObject({ version: 2, to: '2026-02-28', holdsToday: false })
    expect((await post('/grants', officer, conferred)).status).toBe(404)
  })
})

describe('county settings', () => {
  const set = (key: string, json: object, as = keeper) =>
    put(`/settings/${key}`, as, {
      version: 0,
      from: '2026-01-01',
      source: '测试县规〔2025〕9号',
      owner: '测试县人民政府',
      ...json,
    })
  it('are all listed, the unset ones as taken on the safer side', async () => {
    const { rows, mayChange } = await get('/settings')
    expect(rows.map((one: { key: string }) => one.key)).toEqual(Object.keys(settingKeys))
    expect(mayChange).toBe(false)
    expect(new Set(rows.map((one: { shown: string }) => one.shown))).toEqual(new Set(['县里没有规定，按从严处理']))
  })
  it('are published, with the lists the law leaves to a county', async () => {
    const page = await shown('/public/powers/lists')
    for (const words of ['法制审核目录', '不予实施行政强制措施清单', '免罚轻罚清单', '县里没有规定，按从严处理'])
      expect(page).toContain(words)
  })
  it('are set with source and owner from a day on, changed, and unset again', async () => {
    expect((await set('hearing.fine.citizen', { value: 200_000 })).body).toMatchObject({
      version: 1,
      shown: '2,000元',
      current: { source: '测试县规〔2025〕9号' },
    })
    expect((await set('hearing.fine.citizen', { value: 300_000 })).status).toBe(409)
    await set('hearing.fine.citizen', { version: 1, value: 500_000, from: '2026-02-01' })
    expect((await set('hearing.fine.citizen', { version: 2, value: null, from: '2026-03-01' })).body).toMatchObject({
      current: null,
      shown: '县里没有规定，按从严处理',
      history: [{ version: 3 }, { version: 2 }, { version: 1 }],
    })
    const read = await sql<{ settings: Setting[] }>`select dossier_settings() as settings`.execute(desk.db)
    expect(read.rows[0]?.settings).toEqual([
      {
        key: 'hearing.fine.citizen',
        value: 200_000,
        from: '2026-01-01',
        to: '2026-01-31',
        source: '测试县规〔2025〕9号',
        owner: '测试县人民政府',
      },
      {
        key: 'hearing.fine.citizen',
        value: 500_000,
        from: '2026-02-01',
        to: '2026-02-28',
        source: '测试县规〔2025〕9号',
        owner: '测试县人民政府',
      },
    ])
  })
  it('refuse values of another kind, unknown keys, and the wrong person', async () => {
    expect((await set('hearing.fine.organisation', { value: '很多' })).body.errors).toMatchObject([
      { cure: '应为大于零的金额，按分计的整数' },
    ])
    expect((await set('signature.electronic', { value: 1 })).body.errors).toMatchObject([{ cure: '应为“是”或“否”' }])
    expect((await set('nothing.such', { value: 1 })).status).toBe(400)
    for (const as of [officer, head, reviewer]) expect((await set('signature.electronic', { value: true }, as)).status).toBe(404)
    for (const path of ['/powers', '/powers/cg-litter', '/settings']) expect((await ask('GET', `/api/v1${path}`)).status).toBe(401)
  })
})

it('lets no version be changed or removed in the database', async () => {
  for (const table of [
    'power_item_versions',
    'benchmark_versions',
    'power_steps',
    'power_grant_versions',
    'setting_versions',
    'agency_versions',
    'person_versions',
    'party_versions',
    'party_agencies',
  ]) {
    await expect(sql`delete from ${sql.table(table)}`.execute(desk.db)).rejects.toThrow('只可追加')
    await expect(sql`truncate ${sql.table(table)}`.execute(desk.db)).rejects.toThrow('只可追加')
    await expect(sql`update ${sql.table(table)} set recorded_by = null`.execute(desk.db)).rejects.toThrow(
      table === 'party_agencies' ? 'recorded_by' : '只可追加',
    )
  }
})
