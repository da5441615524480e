import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App, type Env } from '../platform/http.ts'
import { notFound, notUnderstood, Stop, tooMany } from '../platform/problems.ts'
import { createAccount, readAccount, readAccounts, recordAccount, resetPassword, suspendAccount } from './accounts.ts'
import { asking, need } from './asking.ts'
import { addressLimit, addressOf } from './attempts.ts'
import { passwordFault } from './auth.ts'
import { contract, doorContract } from './contract.ts'
import { demonstrationAccounts } from './demonstration.ts'
import { roleTitles } from './person.ts'
import { askAuth, signIn, welcome, type AuthAnswer } from './sign-in.ts'
import { readSignIn } from './store.ts'

const giveCookies = (c: Context<Env>, answer: AuthAnswer): void => {
  for (const cookie of answer.cookies) c.header('set-cookie', cookie, { append: true })
}

/** Signing in and out, and the demonstration's accounts; mounted at `/api`. */
export function doorRoutesOf(desk: Desk): App {
  const app = roomApp()
  const limit = addressLimit(desk.clock)
  app.use('/auth/*', async (c, next) => {
    const address = addressOf(c, desk.settings.trustedProxies)
    const wait = address === undefined ? undefined : limit.take(address)
    if (wait !== undefined) throw new Stop(tooMany(wait))
    await next()
  })
  app.openapi(createRoute(doorContract.signIn), async c => {
    const answer = await signIn(desk, c, c.req.valid('json'))
    giveCookies(c, answer)
    return c.json({ secondStep: answer.body.twoFactorRedirect === true }, 200)
  })
  app.openapi(createRoute(doorContract.verifyCode), async c => {
    const who = c.get('who')
    const answer = await askAuth(desk, c, '/two-factor/verify-totp', { code: c.req.valid('json').code })
    await (who ? recordAccount(desk, who.id, 'account:enable-codes') : welcome(desk, answer))
    giveCookies(c, answer)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(doorContract.verifyBackupCode), async c => {
    const answer = await askAuth(desk, c, '/two-factor/verify-backup-code', { code: c.req.valid('json').code })
    if (!c.get('who')) await welcome(desk, answer)
    giveCookies(c, answer)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(doorContract.signOut), async c => {
    giveCookies(c, await askAuth(desk, c, '/sign-out', {}))
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(doorContract.changePassword), async c => {
    const who = asking(c)
    if (desk.settings.demonstration) throw new Stop(notUnderstood([], '演示账号的口令是公开的，不能修改。'))
    const { currentPassword, newPassword } = c.req.valid('json')
    const fault = passwordFault(newPassword, who.username)
    if (fault !== undefined) throw new Stop(notUnderstood([{ path: 'newPassword', title: '新口令', cure: fault }]))
    giveCookies(c, await askAuth(desk, c, '/change-password', { currentPassword, newPassword, revokeOtherSessions: true }))
    await recordAccount(desk, who.id, 'account:change-password')
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(doorContract.enableTwoFactor), async c => {
    asking(c)
    if (desk.settings.demonstration) throw new Stop(notUnderstood([], '演示账号供多人使用，不能启用动态口令。'))
    const { body } = await askAuth(desk, c, '/two-factor/enable', { password: c.req.valid('json').password })
    return c.json({ totpURI: body.totpURI ?? '', backupCodes: body.backupCodes ?? [] }, 200)
  })
  app.openapi(createRoute(doorContract.disableTwoFactor), async c => {
    const who = asking(c)
    giveCookies(c, await askAuth(desk, c, '/two-factor/disable', { password: c.req.valid('json').password }))
    await recordAccount(desk, who.id, 'account:disable-codes')
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(doorContract.demoAccounts), async c => {
    if (!desk.settings.demonstration) throw new Stop(notFound())
    return c.json({ accounts: [...(await demonstrationAccounts(desk))] }, 200)
  })
  return app
}

/** Who I am, and the accounts; mounted at `/api/v1`. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  app.openapi(createRoute(contract.house), async c =>
    c.json(
      {
        demonstration: desk.settings.demonstration,
        countyName: await readSignIn.countyName(desk.db),
        today: desk.clock.today(),
      },
      200,
    ),
  )
  app.openapi(createRoute(contract.me), async c => {
    const who = asking(c)
    const [countyName, account] = await Promise.all([readSignIn.countyName(desk.db), readAccount(desk.db, who.id)])
    return c.json(
      {
        id: who.id,
        name: who.name,
        username: who.username,
        roles: [...who.roles],
        roleTitles: who.roles.map(role => roleTitles[role]),
        class: who.class,
        certificateNo: who.certificateNo ?? null,
        agency: who.agencyKind === undefined ? null : { id: who.agencyId, name: who.agencyName, kind: who.agencyKind },
        county: who.county,
        countyName,
        demonstration: desk.settings.demonstration,
        twoFactor: account?.twoFactor ?? false,
        today: desk.clock.today(),
        now: desk.clock.now().toISOString(),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.accounts), async c => {
    await need(desk, asking(c), 'accounts:manage')
    return c.json({ rows: [...(await readAccounts(desk.db))] }, 200)
  })
  app.openapi(createRoute(contract.createAccount), async c => {
    const who = asking(c)
    await need(desk, who, 'accounts:manage')
    const wanted = c.req.valid('json')
    const name = await readSignIn.nameOfPerson(desk.db, wanted.personId)
    if (name === undefined) throw new Stop(notUnderstood([{ path: 'personId', title: '人员', cure: '执法人员登记簿里没有这个人' }]))
    await createAccount(desk, who.id, { ...wanted, name })
    const made = await readAccount(desk.db, wanted.personId)
    if (!made) throw new Error('an account just made is not there')
    return c.json(made, 201)
  })
  app.openapi(createRoute(contract.suspendAccount), async c => {
    const who = asking(c)
    await need(desk, who, 'accounts:manage')
    const { id } = c.req.valid('param')
    const { suspended } = c.req.valid('json')
    if (id === who.id && suspended) throw new Stop(notUnderstood([{ path: 'suspended', title: '停用', cure: '不能停用自己的账号' }]))
    await suspendAccount(desk, who.id, id, suspended)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(contract.resetPassword), async c => {
    const who = asking(c)
    await need(desk, who, 'accounts:manage')
    await resetPassword(desk, who.id, c.req.valid('param').id, c.req.valid('json').password)
    return c.json({ done: true } as const, 200)
  })
  return app
}
