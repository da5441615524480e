import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson } from '../../test/registers.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { createAccounts } from './accounts.ts'
import { digestOfPassword } from './auth.ts'
import { demonstrationPassword } from './demonstration.ts'
import { routesOf } from './routes.ts'
import { asked, type Ask } from './testing-app.ts'

let desk: TestDesk
let ask: Ask
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00', { demonstration: true })
  ;({ ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan', { name: '伊山镇人民政府', government: '灌云县人民政府' })
  await aPerson(desk, 'zhang', 'yishan', ['officer'])
  await aPerson(desk, 'zhao', 'yishan', ['principalHead'])
  await aPerson(desk, 'gone', 'yishan', ['officer'], { posts: [] })
  const digest = await digestOfPassword(demonstrationPassword)
  await createAccounts(
    desk,
    null,
    ['zhang', 'zhao', 'gone'].map(id => ({ personId: id, name: id, username: id, digest })),
  )
})
afterAll(() => desk.close())

describe('the demonstration', () => {
  it('lists the sign-ins of those who hold a post, in the order in which they were made', async () => {
    expect((await ask('GET', '/api/demo/accounts')).body.accounts).toEqual([
      {
        username: 'zhang',
        password: demonstrationPassword,
        name: 'zhang（虚构）',
        role: '执法人员',
        agency: '伊山镇人民政府',
      },
      {
        username: 'zhao',
        password: demonstrationPassword,
        name: 'zhao（虚构）',
        role: '机关主要负责人',
        agency: '伊山镇人民政府',
      },
    ])
    expect((await ask('GET', '/api/v1/house')).body).toEqual({
      demonstration: true,
      countyName: '灌云县',
      today: '2026-03-02',
    })
  })

  it('lets each of them in, and nobody lock the others out', async () => {
    const { accounts } = (await ask('GET', '/api/demo/accounts')).body
    for (const { username, password } of accounts) {
      const answer = await ask('POST', '/api/auth/sign-in/username', { json: { username, password } })
      const as = answer.headers
        .getSetCookie()
        .map(one => one.split(';')[0])
        .join('; ')
      expect((await ask('GET', '/api/v1/me', { as })).body).toMatchObject({ username, demonstration: true })
      const change = await ask('POST', '/api/auth/change-password', {
        as,
        json: { currentPassword: password, newPassword: 'Zi-ji-de-kou-ling-1' },
      })
      expect(change.body.detail).toBe('演示账号的口令是公开的，不能修改。')
      expect((await ask('POST', '/api/auth/two-factor/enable', { as, json: { password } })).status).toBe(400)
    }
  })
})
