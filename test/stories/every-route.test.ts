// Every route of the API, asked by every role, by a stranger from another town and by nobody: who may not, is told the same as if it were not there.
import { actKinds, day, procedures } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, people, type House } from '../house.ts'
import { until } from '../turns.ts'

interface Route {
  readonly method: string
  readonly path: string
}
let house: House
let routes: readonly Route[] = []
let ids: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('某公司', {})
  const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
  const played = await house.play(until('register-evidence', ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
  const page = await house.page(played.id)
  const { body: description } = await house.ask('GET', '/api/openapi.json')
  routes = Object.entries<Record<string, unknown>>(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => ({ method: method.toUpperCase(), path })),
  )
  ids = { caseId: played.id, documentId: page.documents[0]?.id ?? '', party, actId: played.acts[0]?.id ?? '' }
})
afterAll(() => house.close())

/** Open to anybody: how one comes in, and what the demonstration and the public may know. */
const open: ReadonlySet<string> = new Set([
  'POST /api/auth/sign-in',
  'POST /api/auth/verify-code',
  'POST /api/auth/verify-backup-code',
  'POST /api/auth/sign-out',
  'GET /api/demo/accounts',
  'GET /api/v1/house',
  'GET /api/v1/library',
  'GET /api/v1/library/{law}',
  'GET /api/v1/library/{law}/articles/{article}',
  'GET /api/v1/library/{law}/impact',
])
/** The path with things that are there: a case of the house's town, a paper of it. */
const real = (path: string): string =>
  path.replaceAll(/\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => {
    if (name === 'year') return '2026'
    if (path.includes('/cases/')) return name === 'actId' ? (ids['actId'] ?? '') : (ids['caseId'] ?? '')
    if (path.includes('/documents/')) return ids['documentId'] ?? ''
    if (path.includes('/parties/')) return ids['party'] ?? ''
    return '019c0000-0000-7000-8000-000000000000'
  })
const askAs = (route: Route, as?: string, path = real(route.path)) =>
  house.ask(route.method, path, { ...(as === undefined ? {} : { as }), ...(route.method === 'GET' ? {} : { json: {} }) })
const shapes: Readonly<Record<number, string>> = {
  400: 'not-understood',
  401: 'signed-out',
  404: 'not-found',
  409: '',
  413: 'too-large',
  429: 'too-many',
}

describe('every route', () => {
  it('answers nobody who is not signed in', async () => {
    expect(routes.length).toBeGreaterThan(60)
    const answered = await Promise.all(
      routes.filter(r => !open.has(`${r.method} ${r.path}`)).map(async r => [`${r.method} ${r.path}`, (await askAs(r)).status] as const),
    )
    // the door itself tells the shape of a request: one comes to it signed out
    expect(answered.filter(([name, status]) => status !== 401 && !(status === 400 && name.includes(' /api/auth/')))).toEqual([])
  })

  it.each(people.map(one => [one]))('never breaks when %s asks, and says every "no" in one shape', async as => {
    const wrong: string[] = []
    for (const route of routes) {
      if (route.path.startsWith('/api/auth/')) continue
      const { status, body, headers } = await askAs(route, as)
      const name = `${route.method} ${route.path}: ${status}`
      if (status >= 500) wrong.push(name)
      if (status === 401) wrong.push(`${name} though signed in`)
      if (status >= 400 && status < 500) {
        const kind: string = body?.type ?? ''
        const fits =
          kind.startsWith('urn:fadu:problem:') && kind.endsWith(shapes[status] ?? '?') && /\p{Script=Han}/u.test(body?.title ?? '')
        if (!fits || !headers.get('content-type')?.startsWith('application/problem+json')) wrong.push(`${name} ${kind}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([['外甲'], ['管'], ['顾']])('of a case answers %s, who has no part in it, as if it were not there', async as => {
    const ofCases = routes.filter(r => /\{/.test(r.path) && (r.path.includes('/cases/') || r.path.includes('/documents/')))
    expect(ofCases.length).toBeGreaterThan(8)
    const nowhere = '019c0000-0000-7000-8000-000000000000'
    const told: string[] = []
    for (const route of ofCases) {
      const there = await askAs(route, as)
      const gone = await askAs(route, as, route.path.replaceAll(/\{[^}]+\}/g, nowhere))
      if (there.status < 400) told.push(`${route.method} ${route.path} answered ${there.status}`)
      if (there.status !== gone.status || there.body?.detail !== gone.body?.detail)
        told.push(`${route.method} ${route.path}: ${there.status} there, ${gone.status} not there`)
    }
    expect(told).toEqual([])
  })

  it('of a register is written by nobody without the office', async () => {
    const registers = routes.filter(
      r =>
        r.method !== 'GET' &&
        /\/(agencies|people|officers|accounts|powers|items|grants|benchmarks|settings|calendar|library|setup)/.test(r.path),
    )
    expect(registers.length).toBeGreaterThan(8)
    const done: string[] = []
    for (const as of ['甲', '辅', '督', '外甲', '财'] as const)
      for (const route of registers) {
        const { status } = await askAs(route, as)
        if (status < 400) done.push(`${as} ${route.method} ${route.path}`)
      }
    expect(done).toEqual([])
  })
})

describe('a case of the town', () => {
  const acts = (as: string, json: Record<string, unknown>) => house.ask('POST', `/api/v1/cases/${ids['caseId']}/acts`, { as, json })
  const evidence = {
    kind: 'register-evidence',
    procedure: 'ordinary-penalty',
    doneAt: '2026-03-05T10:00:00+08:00',
    version: 4,
    by: ['甲', '乙'],
    facts: {
      name: '照片',
      kind: '书证',
      proves: ['违法行为'],
      statement: '事实',
      source: '拍摄',
      obtainedOn: '2026-03-05',
      maker: '甲',
      place: '路',
      original: '原件（原物、原始载体）',
      signed: true,
      lawful: true,
    },
  }
  it('is seen by the town and the county’s supervisor, and by nobody else', async () => {
    const seen: string[] = []
    for (const as of people) if ((await house.ask('GET', `/api/v1/cases/${ids['caseId']}`, { as })).status === 200) seen.push(as)
    expect(seen).toEqual(['甲', '乙', '丙', '镇长', '副镇长', '副书记', '局长', '审', '财', '档', '督'])
    const listed: string[] = []
    for (const as of people) {
      const found = await house.ask('GET', '/api/v1/cases?q=' + encodeURIComponent('占用'), { as })
      if (JSON.stringify(found.body).includes(ids['caseId'] ?? '-')) listed.push(as)
    }
    expect(listed).toEqual(seen)
  })
  it('is worked on by its officers alone: each other is told why, with the article', async () => {
    house.desk.clock.set('2026-03-05T02:30:00Z')
    const version = (await house.page(ids['caseId'] ?? '')).version
    const told: Record<string, number> = {}
    for (const as of people.filter(one => one !== '甲' && one !== '乙' && one !== '丙')) {
      const answer = await acts(as, { ...evidence, version, by: [as, '甲'] })
      told[as] = answer.status
      if (answer.status === 409)
        expect(answer.body.refusals[0]).toMatchObject({ rule: 'PER-05', basis: [{ law: expect.any(String), article: expect.any(Number) }] })
    }
    expect(told).toEqual({
      辅: 404,
      镇长: 409,
      副镇长: 409,
      副书记: 409,
      局长: 409,
      审: 409,
      县审: 404,
      财: 409,
      档: 409,
      督: 409,
      管: 404,
      外甲: 404,
      顾: 404,
    })
    expect((await acts('甲', { ...evidence, version })).status).toBe(201)
  })
  it('takes no act of any kind from an auxiliary, assigned to it or not (6.3)', async () => {
    const { version } = await house.page(ids['caseId'] ?? '')
    const done: string[] = []
    for (const assigned of [false, true]) {
      if (assigned) await sql`update cases set officers = officers || array['辅'] where id = ${ids['caseId']}`.execute(house.desk.db)
      for (const kind of actKinds.keys()) {
        const procedure = [...procedures.values()].find(one => kind in one.steps)?.id ?? ''
        const json = {
          ...evidence,
          kind,
          procedure,
          version,
          by: ['辅', '甲'],
          facts: {},
          ...(kind === evidence.kind ? { facts: evidence.facts } : {}),
        }
        const { status } = await acts('辅', json)
        if (status < 400) done.push(`${kind}: ${status}`)
      }
    }
    expect(done).toEqual([])
    expect((await house.page(ids['caseId'] ?? '')).version).toBe(version)
  })
})
