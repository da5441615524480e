import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { anAgency, aPerson } from '../../test/registers.ts'
import type { Person, Role } from '../access/index.ts'
import { openCase, recordAct, type CaseDesk } from '../cases/index.ts'
import { frame, type App } from '../platform/http.ts'
import { settle } from '../platform/outbox.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { documentRow } from './contract.ts'
import { listOf, stampOf, openTypesetter, plansPapers, routesOf, setsDocuments } from './index.ts'

let test: TestDesk
let desk: CaseDesk
let app: App
let caseId = ''
const typesetter = openTypesetter()
const person = (id: string, roles: readonly Role[], agencyId: string): Person => ({
  id,
  name: id,
  username: id,
  roles,
  agencyId,
  agencyName: agencyId,
  county: false,
  class: roles.includes('officer') ? 'officer' : 'staff',
})
const people: Record<string, Person> = {
  甲: person('甲', ['officer'], '伊'),
  乙: person('乙', ['officer'], '伊'),
  长: person('长', ['head'], '伊'),
  外: person('外', ['officer'], '邻'),
  管: person('管', ['administrator'], '伊'),
}
const officer = people['甲'] ?? person('', [], '')
const lead = {
  source: '投诉举报',
  sourceNumber: '12345-1',
  foundOn: '2026-03-02',
  place: '东大街',
  region: '999999100',
  summary: '喆祎堃反映门前有人占道经营',
  informantProtected: true,
  handling: '拟立案',
}
const act = (kind: string, facts: object, by: readonly string[] = ['甲', '乙']) => ({
  kind,
  procedure: 'ordinary-penalty',
  track: 'main',
  parties: [],
  doneAt: test.clock.now().toISOString(),
  by: [...by],
  facts: { ...facts },
})
const ask = (who: string, method: string, path: string, body?: object) =>
  app.request(`/api/v1${path}`, {
    method,
    headers: { 'x-test-person': encodeURIComponent(who), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const rows = async () =>
  z.object({ rows: z.array(documentRow) }).parse(await (await ask('甲', 'GET', `/cases/${caseId}/documents`)).json()).rows

beforeAll(async () => {
  test = await testDesk('2026-03-02T09:00+08:00', { demonstration: true })
  desk = {
    ...test,
    alongside: [plansPapers({ typesetter })],
    papersOf: listOf,
    paperTitle: form => form,
    stampOf,
    calendar: () => Promise.resolve({ years: [{ year: 2026, notice: '测试', days: {} }] }),
  }
  await anAgency(test, '伊')
  await anAgency(test, '邻', { region: '999999101' })
  await aPerson(test, '甲', '伊', ['officer'])
  await aPerson(test, '乙', '伊', ['officer'])
  await aPerson(test, '长', '伊', ['head'])
  app = frame({ clock: desk.clock, log: desk.log, origin: desk.settings.origin, demonstration: true })
  app.use(async (c, next) => {
    const who = people[decodeURIComponent(c.req.header('x-test-person') ?? '')]
    if (who) c.set('who', who)
    await next()
  })
  app.route('/api/v1', routesOf(desk, { typesetter }))
  const opened = await openCase(desk, officer, {
    procedure: 'ordinary-penalty',
    parties: [],
    act: act('register-lead', lead),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  caseId = opened.value.id
})
afterAll(async () => {
  typesetter.close()
  await test.close()
})

describe('the papers of a case', () => {
  it('come with the act that makes them, numbered in its own statement', async () => {
    expect(await rows()).toMatchObject([
      { kind: 'lead-register', number: '伊线索字〔2026〕1号', state: 'numbered', issuedOn: '2026-03-02' },
    ])
  })
  it('are set by the job, and are real files with the hash they are listed with', async () => {
    await settle(desk, [setsDocuments(typesetter)])
    const [row] = await rows()
    expect(row).toMatchObject({ state: 'frozen', pages: 1 })
    const answer = await ask('甲', 'GET', `/documents/${row?.id}/file`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(answer.headers.get('etag')).toBe(`"${row?.sha256}"`)
  })
  it('are the same when set again', async () => {
    const [row] = await rows()
    expect(await (await ask('甲', 'POST', `/documents/${row?.id}/reset`)).json()).toEqual({
      same: true,
      sha256: row?.sha256,
    })
  })
  it('are not there for a stranger, an administrator or somebody signed out', async () => {
    const [row] = await rows()
    const id = row?.id
    for (const who of ['外', '管'])
      for (const [method, path, body] of [
        ['GET', `/cases/${caseId}/documents`],
        ['GET', `/documents/${id}/file`],
        ['POST', `/documents/${id}/reset`],
        ['POST', `/documents/${id}/void`, { reason: '不该由我作废' }],
        ['POST', `/cases/${caseId}/documents/draft`, { document: 'filing-approval', ...act('file', {}) }],
      ] as const)
        expect((await ask(who, method, path, body)).status, `${who} ${path}`).toBe(404)
    expect((await ask('', 'GET', `/documents/${id}/file`)).status).toBe(401)
    expect((await ask('甲', 'GET', `/documents/${randomUUID()}/file`)).status).toBe(404)
  })
})

describe('a draft', () => {
  const approval = { outcome: '同意', opinion: '同意不予立案。' }
  it('of a paper whose fields are not known names every one of them', async () => {
    const answer = await ask('长', 'POST', `/cases/${caseId}/documents/draft`, {
      document: 'non-filing-approval',
      ...act('approve-non-filing', approval, ['长']),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('不予立案理由')
  })
  it('of a rehearsed act shows what was played before it, says that it is one, and leaves no trace', async () => {
    const now = new Date(test.clock.now().getTime() + 86_400_000).toISOString()
    const request = act('request-non-filing', { reason: '不属于本机关管辖', explanation: '地块由开发区管理。', informantTold: true })
    const before = await rows()
    const answer = await ask('长', 'POST', `/cases/${caseId}/documents/draft`, {
      document: 'non-filing-approval',
      ...act('approve-non-filing', approval, ['长']),
      doneAt: now,
      rehearsal: { now, acts: [{ ...request, doneAt: now, recordedAt: now }] },
    })
    expect(answer.status, answer.status === 200 ? '' : await answer.text()).toBe(200)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('（推演）')
    expect(await rows()).toEqual(before)
    const refused = await ask('长', 'POST', `/cases/${caseId}/documents/draft`, {
      document: 'non-filing-approval',
      ...act('approve-non-filing', approval, ['长']),
      rehearsal: { now, acts: [{ ...act('close', approval, ['长']), doneAt: now, recordedAt: now }] },
    })
    expect(refused.status).toBe(409)
  })
  it('shows the paper and leaves no trace', async () => {
    test.clock.advance({ minutes: 5 })
    const asked = await recordAct(
      desk,
      officer,
      caseId,
      act('request-non-filing', { reason: '不属于本机关管辖', explanation: '地块由开发区管理。', informantTold: true }),
      1,
    )
    expect(asked.ok, JSON.stringify(asked)).toBe(true)
    const before = await rows()
    const answer = await ask('长', 'POST', `/cases/${caseId}/documents/draft`, {
      document: 'non-filing-approval',
      ...act('approve-non-filing', approval, ['长']),
    })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000)
    expect(await rows()).toEqual(before)
  })
  it('of a paper the act does not make is refused', async () => {
    expect(
      (
        await ask('长', 'POST', `/cases/${caseId}/documents/draft`, {
          document: 'penalty-decision',
          ...act('approve-non-filing', approval, ['长']),
        })
      ).status,
    ).toBe(400)
  })
})

describe('a number', () => {
  it('is voided by the head alone, with a reason, once', async () => {
    const [row] = await rows()
    const path = `/documents/${row?.id}/void`
    expect((await ask('甲', 'POST', path, { reason: '写错了' })).status).toBe(404)
    expect((await ask('长', 'POST', path, { reason: ' ' })).status).toBe(400)
    expect((await ask('长', 'POST', path, { reason: '重复登记' })).status).toBe(200)
    expect((await ask('长', 'POST', path, { reason: '重复登记' })).status).toBe(409)
    expect((await rows())[0]).toMatchObject({ number: '伊线索字〔2026〕1号', state: 'voided', voidReason: '重复登记' })
  })
  it('is not taken by an act that a character without a face makes unprintable', async () => {
    const refused = await openCase(desk, officer, {
      procedure: 'ordinary-penalty',
      parties: [],
      act: act('register-lead', { ...lead, summary: '😀' }),
    })
    expect(refused.ok).toBe(false)
    expect(JSON.stringify(refused)).toContain('U+1F600')
    const next = await openCase(desk, officer, {
      procedure: 'ordinary-penalty',
      parties: [],
      act: act('register-lead', lead),
    })
    caseId = next.ok ? next.value.id : ''
    expect((await rows())[0]).toMatchObject({ number: '伊线索字〔2026〕2号' })
  })
})
