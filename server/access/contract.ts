// Shapes of signing in and of who one is, shared with the browser.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem, 429: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const body = <S extends z.ZodType>(description: string, schema: S) => ({ required: true, ...json(description, schema) }) as const

const password = z.string().min(1, { error: '请填写口令' }).max(200, { error: '口令至多 200 位' }).meta({ title: '口令' })
const code = z.string().trim().min(6, { error: '请填写验证码' }).max(20, { error: '验证码不正确' }).meta({ title: '验证码' })
const personId = z.object({ id: z.string().min(1).max(100).meta({ title: '人员' }) })
const done = json('已完成', z.object({ done: z.literal(true) }))

export const role = z.enum([
  'officer',
  'auxiliary',
  'bureauHead',
  'head',
  'principalHead',
  'reviewer',
  'countyReviewer',
  'financeClerk',
  'archivist',
  'adviser',
  'countySupervisor',
  'administrator',
])

export const me = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  roles: z.array(role),
  roleTitles: z.array(z.string()),
  class: z.enum(['officer', 'auxiliary', 'staff']),
  certificateNo: z.string().nullable(),
  agency: z.object({ id: z.string(), name: z.string(), kind: z.string() }).nullable(),
  /** Holds a post for the whole county. */
  county: z.boolean(),
  countyName: z.string(),
  demonstration: z.boolean(),
  twoFactor: z.boolean(),
  /** The legal day, and the moment, by the server's clock. */
  today: z.string(),
  now: z.string(),
})

export const demoAccount = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  agency: z.string(),
})

export const account = z.object({
  personId: z.string(),
  name: z.string(),
  username: z.string(),
  suspended: z.boolean(),
  twoFactor: z.boolean(),
  createdAt: z.string(),
})

/** Mounted at `/api`. */
export const doorContract = {
  signIn: {
    method: 'post',
    path: '/auth/sign-in/username',
    summary: '登录',
    request: {
      body: body(
        '用户名和口令',
        z.object({
          username: z.string().trim().min(1, { error: '请填写用户名' }).max(40, { error: '用户名至多 40 位' }).meta({ title: '用户名' }),
          password,
        }),
      ),
    },
    responses: {
      200: json('已登录；secondStep 为真时还要动态口令', z.object({ secondStep: z.boolean() })),
      ...problems,
    },
  },
  verifyCode: {
    method: 'post',
    path: '/auth/two-factor/verify-totp',
    summary: '登录第二步：动态口令；也用于确认启用',
    request: { body: body('动态口令', z.object({ code })) },
    responses: { 200: done, ...problems },
  },
  verifyBackupCode: {
    method: 'post',
    path: '/auth/two-factor/verify-backup-code',
    summary: '登录第二步：备用码',
    request: { body: body('备用码', z.object({ code })) },
    responses: { 200: done, ...problems },
  },
  signOut: {
    method: 'post',
    path: '/auth/sign-out',
    summary: '退出',
    request: {},
    responses: { 200: done, ...problems },
  },
  changePassword: {
    method: 'post',
    path: '/auth/change-password',
    summary: '修改口令',
    request: {
      body: body(
        '当前口令和新口令',
        z.object({
          currentPassword: password.meta({ title: '当前口令' }),
          newPassword: password.meta({ title: '新口令' }),
        }),
      ),
    },
    responses: { 200: done, ...problems },
  },
  enableTwoFactor: {
    method: 'post',
    path: '/auth/two-factor/enable',
    summary: '启用动态口令',
    request: { body: body('口令', z.object({ password })) },
    responses: {
      200: json('录入认证器的地址和备用码', z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })),
      ...problems,
    },
  },
  disableTwoFactor: {
    method: 'post',
    path: '/auth/two-factor/disable',
    summary: '停用动态口令',
    request: { body: body('口令', z.object({ password })) },
    responses: { 200: done, ...problems },
  },
  demoAccounts: {
    method: 'get',
    path: '/demo/accounts',
    summary: '演示账号（仅演示）',
    request: {},
    responses: { 200: json('演示账号', z.object({ accounts: z.array(demoAccount) })), ...problems },
  },
} as const

/** Mounted at `/api/v1`. */
export const contract = {
  house: {
    method: 'get',
    path: '/house',
    summary: '本系统：是否演示、哪个县',
    request: {},
    responses: {
      200: json('本系统', z.object({ demonstration: z.boolean(), countyName: z.string(), today: z.string() })),
    },
  },
  me: { method: 'get', path: '/me', summary: '我是谁', request: {}, responses: { 200: json('本人', me), ...problems } },
  accounts: {
    method: 'get',
    path: '/accounts',
    summary: '账号',
    request: {},
    responses: { 200: json('账号', z.object({ rows: z.array(account) })), ...problems },
  },
  createAccount: {
    method: 'post',
    path: '/accounts',
    summary: '开通账号',
    request: {
      body: body(
        '账号',
        z.strictObject({
          personId: z.string().min(1, { error: '请选人员' }).max(100).meta({ title: '人员' }),
          username: z
            .string()
            .trim()
            .toLowerCase()
            .min(2, { error: '用户名至少 2 位' })
            .max(40, { error: '用户名至多 40 位' })
            .meta({ title: '用户名' }),
          password: password.meta({ title: '初始口令' }),
        }),
      ),
    },
    responses: { 201: json('已开通', account), ...problems },
  },
  suspendAccount: {
    method: 'post',
    path: '/accounts/{id}/suspension',
    summary: '停用或者恢复账号',
    request: {
      params: personId,
      body: body('停用或恢复', z.strictObject({ suspended: z.boolean().meta({ title: '停用' }) })),
    },
    responses: { 200: done, ...problems },
  },
  resetPassword: {
    method: 'post',
    path: '/accounts/{id}/password',
    summary: '重设口令',
    request: {
      params: personId,
      body: body('新口令', z.strictObject({ password: password.meta({ title: '新口令' }) })),
    },
    responses: { 200: done, ...problems },
  },
} as const
