import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { changePerson, readPerson } from '../officers/index.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { createAccount } from './accounts.ts'
import { routesOf } from './routes.ts'
import { asked, type Answer, type Ask } from './testing-app.ts'

let desk: TestDesk
let ask: Ask
let app: ReturnType<typeof asked>['app']
const password = 'Zheng-que-2026'

beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00', { demonstration: false })
  ;({ app, ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan', { name: '伊山镇人民政府', government: '灌云县人民政府' })
  await aPerson(desk, 'zhang', 'yishan', ['officer'])
  await aPerson(desk, 'admin', 'yishan', ['administrator'])
  await createAccount(desk, null, { personId: 'zhang', name: '张三（虚构）', username: 'zhang.san', password })
})
afterAll(() => desk.close())
beforeEach(async () => {
  await sql`delete from sign_in_failures`.execute(desk.db)
})

const signIn = (username = 'zhang.san', given = password): Promise<Answer> =>
  ask('POST', '/api/auth/sign-in/username', { json: { username, password: given } })
const cookiesOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')

describe('signing in', () => {
  it('gives a cookie no script can read, and says who one is', async () => {
    const answer = await signIn('Zhang.San')
    expect(answer).toMatchObject({ status: 200, body: { secondStep: false } })
    expect(answer.headers.getSetCookie().join()).toMatch(/fadu\.session_token=.+HttpOnly; SameSite=Lax/)
    const me = await ask('GET', '/api/v1/me', { as: cookiesOf(answer) })
    expect(me.body).toMatchObject({
      id: 'zhang',
      roles: ['officer'],
      roleTitles: ['执法人员'],
      agency: { id: 'yishan', name: '伊山镇人民政府', kind: 'town' },
      certificateNo: 'T-zhang',
      countyName: '灌云县',
      demonstration: false,
      today: '2026-03-02',
    })
  })

  it('tells a wrong password and an unknown name alike', async () => {
    const wrong = await signIn('zhang.san', 'Cuo-wu-2026-xx')
    const unknown = await signIn('nobody', 'Cuo-wu-2026-xx')
    expect(wrong).toMatchObject({ status: 401, body: { detail: '用户名或者口令不正确。' } })
    expect(unknown.body).toEqual(wrong.body)
  })

  it('locks an account after five wrong passwords, even against the right one, for a quarter of an hour', async () => {
    for (let time = 0; time < 5; time += 1) expect((await signIn('zhang.san', 'wrong-password')).status).toBe(401)
    const locked = await signIn()
    expect(locked).toMatchObject({ status: 429, body: { type: 'urn:fadu:problem:too-many' } })
    expect(locked.headers.get('retry-after')).toBe('900')
    desk.clock.advance({ minutes: 16 })
    expect((await signIn()).status).toBe(200)
  })

  it('counts wrong passwords sent at one moment', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => signIn('zhang.san', 'wrong-password')))
    expect(answers.filter(one => one.status === 401)).toHaveLength(5)
  })

  it('lets an address try sixty times a minute', async () => {
    const from = (address: string): Promise<Response> =>
      Promise.resolve(
        app.request(
          '/api/auth/sign-in/username',
          {
            method: 'POST',
            body: '{}',
            headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.9.9.9' },
          },
          { incoming: { socket: { remoteAddress: address } } },
        ),
      )
    const answers = await Promise.all(Array.from({ length: 60 }, () => from('10.0.0.1')))
    expect(answers.map(one => one.status)).toEqual(answers.map(() => 400))
    expect((await from('10.0.0.1')).status).toBe(429)
    expect((await from('10.0.0.2')).status).toBe(400)
    desk.clock.advance({ minutes: 1 })
    expect((await from('10.0.0.1')).status).toBe(400)
  })

  it('ends a session after eight hours', async () => {
    const as = cookiesOf(await signIn())
    desk.clock.advance({ hours: 7, minutes: 59 })
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(200)
    desk.clock.advance({ minutes: 2 })
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(401)
  })

  it('ends it at signing out', async () => {
    const as = cookiesOf(await signIn())
    expect((await ask('POST', '/api/auth/sign-out', { as })).status).toBe(200)
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(401)
  })

  it('refuses a cookie whose signature is not ours', async () => {
    const as = cookiesOf(await signIn())
    const [name = '', value = ''] = as.split('=')
    const token = decodeURIComponent(value).split('.')[0] ?? ''
    const forged = createHmac('sha256', 'another secret').update(token).digest('base64')
    for (const bad of [`${name}=${token}`, `${name}=${encodeURIComponent(`${token}.${forged}`)}`, `${name}=%E0%A4%A`, `${name}=`]) {
      expect((await ask('GET', '/api/v1/me', { as: bad })).status).toBe(401)
    }
  })

  it('wants a changed password to be good, and the old one to be right', async () => {
    const as = cookiesOf(await signIn())
    const change = (currentPassword: string, newPassword: string) =>
      ask('POST', '/api/auth/change-password', { as, json: { currentPassword, newPassword } })
    expect((await change(password, 'short')).body).toMatchObject({
      status: 400,
      errors: [{ title: '新口令', cure: '口令至少 12 位' }],
    })
    expect((await change('not-the-one', 'Xin-de-kou-ling-1')).status).toBe(400)
    expect(
      (
        await ask('POST', '/api/auth/change-password', {
          json: { currentPassword: password, newPassword: 'Xin-de-kou-ling-1' },
        })
      ).status,
    ).toBe(401)
  })

  it('takes a one-time code as the second step once it is set up', async () => {
    await aPerson(desk, 'li', 'yishan', ['reviewer'])
    await createAccount(desk, null, { personId: 'li', name: '李四（虚构）', username: 'li.si', password })
    const as = cookiesOf(await signIn('li.si'))
    const enabled = await ask('POST', '/api/auth/two-factor/enable', { as, json: { password } })
    expect(enabled.status).toBe(200)
    const secret = new URL(enabled.body.totpURI).searchParams.get('secret') ?? ''
    expect((await ask('POST', '/api/auth/two-factor/verify-totp', { as, json: { code: totp(secret) } })).status).toBe(200)
    const first = await signIn('li.si')
    expect(first).toMatchObject({ status: 200, body: { secondStep: true } })
    expect((await ask('GET', '/api/v1/me', { as: cookiesOf(first) })).status).toBe(401)
    expect((await ask('POST', '/api/auth/two-factor/verify-totp', { as: cookiesOf(first), json: { code: '000000' } })).status).toBe(401)
    const second = await ask('POST', '/api/auth/two-factor/verify-totp', {
      as: cookiesOf(first),
      json: { code: totp(secret) },
    })
    expect(second.status).toBe(200)
    expect((await ask('GET', '/api/v1/me', { as: cookiesOf(second) })).body).toMatchObject({
      id: 'li',
      twoFactor: true,
    })
  })

  it('offers nothing of better-auth that is not meant to be offered', async () => {
    for (const path of ['sign-up/email', 'is-username-available', 'update-user', 'get-session', 'reset-password', 'sign-in/email']) {
      expect((await ask('POST', `/api/auth/${path}`, { json: {} })).status).toBe(404)
    }
  })
})

describe('who was there and is no more', () => {
  it('is out at once when the account is suspended', async () => {
    const as = cookiesOf(await signIn())
    const admin = await signedIn(desk, 'admin')
    expect((await ask('POST', '/api/v1/accounts/zhang/suspension', { as: admin, json: { suspended: true } })).status).toBe(200)
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(401)
    expect(await signIn()).toMatchObject({
      status: 401,
      body: { detail: '账号已停用，或者您目前没有在任岗位。请联系系统管理员。' },
    })
    await ask('POST', '/api/v1/accounts/zhang/suspension', { as: admin, json: { suspended: false } })
    expect((await signIn()).status).toBe(200)
  })

  it('is out at once when the post ended', async () => {
    await aPerson(desk, 'wang', 'yishan', ['officer'])
    const as = await signedIn(desk, 'wang')
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(200)
    const before = await readPerson(desk.db, 'wang', desk.clock.today())
    if (!before) throw new Error('no wang')
    const { name, kind, established, certificates, from } = before
    await changePerson(desk, 'admin', before, 1, {
      name,
      kind,
      established,
      certificates,
      posts: [],
      from,
      reason: '调离',
    })
    expect((await ask('GET', '/api/v1/me', { as })).status).toBe(401)
  })
})

describe('accounts', () => {
  it('are the administrator’s alone', async () => {
    const as = await signedIn(desk, 'zhang')
    const wanted = { personId: 'admin', username: 'x.x', password: 'Kai-tong-2026-a' }
    expect((await ask('GET', '/api/v1/accounts', { as })).status).toBe(404)
    expect((await ask('POST', '/api/v1/accounts', { as, json: wanted })).status).toBe(404)
    expect((await ask('POST', '/api/v1/accounts/admin/suspension', { as, json: { suspended: true } })).status).toBe(404)
    expect((await ask('POST', '/api/v1/accounts/admin/password', { as, json: { password: 'Kai-tong-2026-a' } })).status).toBe(404)
    for (const [method, path] of [
      ['GET', '/api/v1/accounts'],
      ['GET', '/api/v1/me'],
    ] as const)
      expect((await ask(method, path)).status).toBe(401)
  })

  it('are opened once for a person, with a password that will do', async () => {
    const as = await signedIn(desk, 'admin')
    await aPerson(desk, 'zhao', 'yishan', ['head'])
    const open = (json: object) => ask('POST', '/api/v1/accounts', { as, json })
    expect((await open({ personId: 'zhao', username: 'zhao.liu', password: 'zhao.liu-2026-A' })).body.errors).toMatchObject([
      { title: '口令', cure: '口令里不得含有用户名' },
    ])
    expect((await open({ personId: 'no-one', username: 'no.one', password: 'Kai-tong-2026-a' })).status).toBe(400)
    expect(await open({ personId: 'zhao', username: 'zhao.liu', password: 'Kai-tong-2026-a' })).toMatchObject({
      status: 201,
      body: { personId: 'zhao', username: 'zhao.liu' },
    })
    expect((await open({ personId: 'zhao', username: 'zhao.er', password: 'Kai-tong-2026-a' })).status).toBe(409)
    expect((await signIn('zhao.liu', 'Kai-tong-2026-a')).status).toBe(200)
  })
})

it('publishes no accounts in an office', async () => {
  expect((await ask('GET', '/api/demo/accounts')).status).toBe(404)
})

/** RFC 6238 with SHA-1, six digits, thirty seconds: what an authenticator app shows (by the machine's own time). */
function totp(secret: string): string {
  const bits = secret
    .split('')
    .map(one => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(one => Number.parseInt(one, 2)))
  const counter = Buffer.alloc(8)
  // better-auth asks the machine what time it is
  counter.writeBigUInt64BE(BigInt(Math.floor((performance.timeOrigin + performance.now()) / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
