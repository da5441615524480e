import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf as agencyRoutes } from '../agencies/index.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { routesOf as accessRoutes } from '../access/index.ts'
import { routesOf as peopleRoutes } from '../officers/index.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { routesOf as powerRoutes } from '../powers/index.ts'
import { randomPassword } from './found-office.ts'
import { foundOffice, routesOf, type FirstAccount } from './index.ts'

let desk: TestDesk
let ask: Ask
let first: FirstAccount
let as: string
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00', { demonstration: false })
  ;({ ask } = asked(desk, [routesOf, accessRoutes, agencyRoutes, peopleRoutes, powerRoutes]))
  first = await foundOffice(desk)
  const answer = await ask('POST', '/api/auth/sign-in/username', { json: first })
  as = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
})
afterAll(() => desk.close())

const steps = async (): Promise<string> =>
  (await ask('GET', '/api/v1/setup', { as })).body.steps.map((one: { done: boolean }) => (one.done ? 'x' : '-')).join('')

describe('an empty house', () => {
  it('has one administrator, power items as drafts, and nothing else', async () => {
    expect((await ask('GET', '/api/v1/me', { as })).body).toMatchObject({
      username: 'admin',
      roles: ['administrator'],
      agency: null,
      countyName: '',
      demonstration: false,
    })
    expect((await ask('GET', '/api/v1/accounts', { as })).body.rows).toHaveLength(1)
    expect((await ask('GET', '/api/v1/powers?state=draft&limit=100', { as })).body.rows).toHaveLength(95)
    expect((await ask('GET', '/api/v1/powers?state=inForce', { as })).body.rows).toEqual([])
  })

  it('is set up by the administrator in five steps, and its people can sign in', async () => {
    expect(await steps()).toBe('---x-')
    const agency = await ask('POST', '/api/v1/agencies', {
      as,
      json: {
        name: '伊山镇人民政府',
        shortName: '灌伊',
        kind: 'town',
        region: '320723100',
        government: '灌云县人民政府',
        address: '测试路1号',
        phone: '0518-0000000',
        sealText: '伊山镇人民政府',
        confirmed: [{ from: '2025-01-01' }],
        from: '2026-03-02',
        reason: '首次登记',
      },
    })
    expect(agency.status).toBe(201)
    expect(await steps()).toBe('x--xx')
    const person = (name: string, kind: string, posts: string[], more: object = {}) =>
      ask('POST', '/api/v1/people', {
        as,
        json: {
          name,
          kind,
          posts: posts.map(post => ({ post, agency: agency.body.id, from: '2026-01-01' })),
          from: '2026-03-02',
          reason: '首次登记',
          ...more,
        },
      })
    const head = await person('王镇长（虚构）', 'staff', ['principalHead'])
    for (const name of ['甲（虚构）', '乙（虚构）']) {
      await person(name, 'officer', ['officer'], {
        established: [{ from: '2020-01-01' }],
        certificates: [{ number: `证-${name}`, from: '2024-01-01', to: '2029-12-31' }],
      })
    }
    expect(await steps()).toBe('xxxxx')
    expect(
      (
        await ask('POST', '/api/v1/accounts', {
          as,
          json: { personId: head.body.id, username: 'wang', password: 'Zhen-zhang-2026' },
        })
      ).status,
    ).toBe(201)
    const signed = await ask('POST', '/api/auth/sign-in/username', {
      json: { username: 'wang', password: 'Zhen-zhang-2026' },
    })
    const cookie = signed.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ')
    expect((await ask('GET', '/api/v1/me', { as: cookie })).body).toMatchObject({
      roles: ['head', 'principalHead'],
      agency: { name: '伊山镇人民政府' },
      countyName: '灌云县',
    })
    expect((await ask('GET', '/api/v1/setup', { as: cookie })).status).toBe(404)
    expect((await ask('GET', '/api/v1/setup')).status).toBe(401)
  })
})

it('makes passwords that differ and pass its own rule', () => {
  const made = Array.from({ length: 200 }, randomPassword)
  expect(new Set(made).size).toBe(200)
  for (const one of made) expect(one).toMatch(/^(?:[a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/)
  expect(first.password).toHaveLength(19)
})
