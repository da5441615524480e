import { day, type Person as LawPerson } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { routesOf } from './index.ts'

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
  await anAgency(desk, 'yangji')
  await anAgency(desk, 'county', { kind: 'countyDepartment' })
  for (const [id, agency, role] of [
    ['keeper', 'county', 'administrator'],
    ['zhao', 'yishan', 'head'],
    ['zhang', 'yishan', 'officer'],
    ['qian', 'yangji', 'head'],
    ['yang', 'yangji', 'officer'],
  ] as const) {
    await aPerson(desk, id, agency, [role])
  }
  await aPerson(desk, 'expired', 'yishan', ['officer'], {
    certificates: [{ number: 'T-old', from: day('2020-01-01'), to: day('2025-12-31') }],
  })
  await aPerson(desk, 'suspended', 'yishan', ['officer'], {
    certificates: [
      {
        number: 'T-halted',
        from: day('2024-01-01'),
        to: day('2029-12-31'),
        suspended: [{ from: day('2026-02-01'), to: day('2026-03-31') }],
      },
    ],
  })
  await aPerson(desk, 'helper', 'yishan', ['auxiliary'])
  ;[keeper = '', head = '', officer = '', foreign = ''] = await Promise.all(
    ['keeper', 'zhao', 'zhang', 'qian'].map(id => signedIn(desk, id)),
  )
})
afterAll(() => desk.close())

const base = {
  name: '新来的（虚构）',
  kind: 'officer',
  established: [{ from: '2026-01-01' }],
  certificates: [{ number: 'T-new', from: '2026-01-01', to: '2030-12-31' }],
  posts: [{ post: 'officer', agency: 'yishan', from: '2026-01-01' }],
  from: '2026-02-01',
  reason: '录用',
}
const create = (json: object, as = head) => ask('POST', '/api/v1/people', { as, json })
const change = (id: string, json: object, as = head) => ask('PUT', `/api/v1/people/${id}`, { as, json })
const ids = async (query: string): Promise<string[]> =>
  (await ask('GET', `/api/v1/people?${query}`, { as: officer })).body.rows.map((one: { id: string }) => one.id)

describe('the register of officers', () => {
  it('is listed by agency, post and the state of certificates today', async () => {
    expect(await ids('agency=yishan&certificate=valid')).toEqual(['zhang'])
    expect(await ids('agency=yishan&certificate=suspended')).toEqual(['suspended'])
    expect(await ids('certificate=expired')).toEqual(['expired'])
    expect((await ids('agency=yishan&certificate=none')).toSorted()).toEqual(['helper', 'zhao'])
    expect(await ids('post=administrator')).toEqual(['keeper'])
    expect(await ids('q=T-yang')).toEqual(['yang'])
    const row = (await ask('GET', '/api/v1/people?q=zhang', { as: officer })).body.rows[0]
    expect(row).toMatchObject({
      agencyName: '伊山镇人民政府',
      posts: ['officer'],
      certificate: 'T-zhang',
      certificateTo: '2030-12-31',
      certificateState: 'valid',
    })
  })

  it('pages in either order without gap or double', async () => {
    const all: string[] = []
    for (let after = ''; ;) {
      const { rows, next }: { rows: { id: string }[]; next: string | null } = (
        await ask('GET', `/api/v1/people?limit=3&sort=name&order=desc${after}`, { as: officer })
      ).body
      all.push(...rows.map(one => one.id))
      if (next === null) break
      after = `&after=${next}`
    }
    expect(all).toHaveLength(new Set(all).size)
    expect(all).toEqual((await ids('sort=name&limit=100')).toReversed())
  })

  it('keeps every version, and tells each day by the one of that day', async () => {
    const made = (await create(base)).body
    const certificates = [{ ...base.certificates[0], suspended: [{ from: '2026-03-02' }] }]
    expect(
      (
        await change(made.id, {
          ...base,
          version: 1,
          certificates,
          name: '改了名（虚构）',
          from: '2026-03-02',
          reason: '暂扣证件',
        })
      ).body,
    ).toMatchObject({ version: 2 })
    expect((await change(made.id, { ...base, version: 1 })).body).toMatchObject({
      type: 'urn:fadu:problem:changed',
      changed: { version: 2 },
    })
    const on = async (when: string) => (await ask('GET', `/api/v1/people/${made.id}?on=${when}`, { as: officer })).body
    expect((await on('2026-03-01')).person).toMatchObject({ version: 1, name: '新来的（虚构）' })
    expect(await on('2026-03-02')).toMatchObject({
      person: { version: 2, name: '改了名（虚构）' },
      history: [{ version: 2, reason: '暂扣证件', recordedBy: 'zhao' }, { version: 1 }],
    })
  })

  it('hands the law core people in its own shape', async () => {
    const read = await sql<{
      people: LawPerson[]
    }>`select dossier_people(array['zhang', 'keeper', 'nobody']) as people`.execute(desk.db)
    expect(read.rows[0]?.people).toEqual([
      { id: 'keeper', name: 'keeper（虚构）', kind: 'staff', established: [], certificates: [], posts: [] },
      {
        id: 'zhang',
        name: 'zhang（虚构）',
        kind: 'officer',
        established: [{ from: '2024-01-01' }],
        certificates: [{ number: 'T-zhang', from: '2024-01-01', to: '2030-12-31' }],
        posts: [{ post: 'officer', agency: 'yishan', from: '2024-01-01' }],
      },
    ])
  })

  it('refuses auxiliaries with a certificate or an officer’s post, spells turned round, and days to come', async () => {
    const errors = async (json: object) => (await create({ ...base, ...json })).body.errors
    expect(await errors({ kind: 'auxiliary' })).toMatchObject([{ path: 'certificates' }, { path: 'posts.0.post' }])
    expect(await errors({ established: [{ from: '2026-02-01', to: '2026-01-01' }] })).toMatchObject([
      { path: 'established.0.to', cure: '不得早于起日' },
    ])
    expect(
      await errors({
        certificates: [{ number: 'T', from: '2026-01-01', to: '2026-12-31', suspended: [{ from: '2025-01-01' }] }],
      }),
    ).toMatchObject([{ title: '暂扣的起日' }])
    expect(await errors({ from: '2026-12-01' })).toMatchObject([{ path: 'from' }])
    expect(await errors({ certificates: [{ number: '证'.repeat(33), from: '2026-01-01' }] })).toMatchObject([
      { title: '行政执法证第 1 项·证号' },
    ])
    expect(await errors({ from: '2026-02-30' })).toMatchObject([{ title: '生效日' }])
  })
})

describe('the wrong person', () => {
  it('is an officer, a head of another town, a head for heads, and anybody for himself', async () => {
    expect((await create(base, officer)).status).toBe(404)
    expect((await create(base, foreign)).status).toBe(404)
    expect((await create({ ...base, posts: [{ post: 'head', agency: 'yishan', from: '2026-01-01' }] })).status).toBe(404)
    expect((await create({ ...base, posts: [{ post: 'officer', agency: 'yangji', from: '2026-01-01' }] })).status).toBe(404)
    expect((await create({ ...base, posts: [] })).status).toBe(404)
    const own = {
      name: '赵',
      kind: 'staff',
      posts: [{ post: 'head', agency: 'yishan', from: '2024-01-01' }],
      from: '2026-03-01',
      reason: '试试',
      version: 1,
    }
    expect((await change('zhao', own)).status).toBe(404)
    const theirs = {
      ...base,
      certificates: [],
      posts: [{ post: 'officer', agency: 'yangji', from: '2024-01-01' }],
      version: 1,
    }
    expect((await change('yang', theirs)).status).toBe(404)
    expect((await change('yang', { ...theirs, posts: base.posts })).status).toBe(404)
    expect((await change('yang', theirs, keeper)).status).toBe(200)
    expect((await change('no-such', theirs, keeper)).status).toBe(404)
    expect((await ask('GET', '/api/v1/people/no-such', { as: officer })).status).toBe(404)
  })
  it('is anybody signed out', async () => {
    expect((await ask('GET', '/api/v1/people')).status).toBe(401)
    expect((await ask('GET', '/api/v1/people/zhang')).status).toBe(401)
    expect((await ask('POST', '/api/v1/people', { json: base })).status).toBe(401)
    expect((await ask('PUT', '/api/v1/people/zhang', { json: { ...base, version: 1 } })).status).toBe(401)
  })
})
