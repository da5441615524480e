// Signing in and out: better-auth does it; here it is limited, told in Chinese, and written into the journal.
import type { Context } from 'hono'
import * as z from 'zod'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import { appendEntry } from '../platform/journal.ts'
import { notUnderstood, signedOut, Stop, tooMany } from '../platform/problems.ts'
import { giveTriesBack, takeTry } from './attempts.ts'
import { authOf } from './auth.ts'
import type { Person } from './person.ts'
import { sessionToken } from './session-cookie.ts'
import { readSignIn } from './store.ts'
import { personOf } from './who-is-asking.ts'

const answerShape = z.looseObject({
  code: z.string().optional(),
  twoFactorRedirect: z.boolean().optional(),
  totpURI: z.string().optional(),
  backupCodes: z.array(z.string()).optional(),
})

export interface AuthAnswer {
  readonly body: z.infer<typeof answerShape>
  readonly cookies: readonly string[]
}

const wrongPassword = '用户名或者口令不正确。'

/** Asks better-auth. @throws Stop in Chinese where it says no. */
export async function askAuth(desk: Desk, c: Context<Env>, path: string, body: object): Promise<AuthAnswer> {
  const headers = new Headers({ 'content-type': 'application/json', origin: desk.settings.origin })
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const request = new Request(`${desk.settings.origin}/api/auth${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const answer = await authOf(desk).handler(request)
  const text = await answer.text()
  const parsed = answerShape.safeParse(text === '' ? {} : JSON.parse(text))
  const read = parsed.data ?? {}
  if (!answer.ok) throw problemFor(answer.status, read.code ?? '', path)
  return { body: read, cookies: answer.headers.getSetCookie() }
}

function problemFor(status: number, code: string, path: string): Error {
  if (status >= 500) return new Error(`better-auth answered ${status} at ${path}: ${code}`)
  if (status === 429 || /LOCKED|TOO_MANY/.test(code)) return new Stop({ ...tooMany(900), detail: '验证码连续错误，请 15 分钟后再试。' })
  if (path === '/sign-in/username') return new Stop(signedOut(wrongPassword))
  if (/INVALID_(TWO_FACTOR_COOKIE|SESSION)|UNAUTHORIZED|SESSION_/.test(code)) return new Stop(signedOut())
  if (/CODE/.test(code)) return new Stop(signedOut('验证码不正确或者已经过期。'))
  if (/PASSWORD/.test(code)) return new Stop(notUnderstood([{ path: 'password', title: '口令', cure: '当前口令不正确' }]))
  return new Stop(status === 401 ? signedOut() : notUnderstood([], '提交的内容有误，请检查后再试。'))
}

/**
 * Signs in with user name and password.
 * @returns the cookies to set, and whether a one-time code is still wanted.
 * @throws Stop 401 for a wrong password or an account without a living person, 429 while the account is locked.
 */
export async function signIn(
  desk: Desk,
  c: Context<Env>,
  given: { readonly username: string; readonly password: string },
): Promise<AuthAnswer> {
  const username = given.username.toLowerCase()
  const wait = await takeTry(desk, username)
  if (wait !== undefined) {
    throw new Stop({ ...tooMany(wait), detail: `该账号连续输错口令，已锁定，请 ${Math.ceil(wait / 60)} 分钟后再试。` })
  }
  const answer = await askAuth(desk, c, '/sign-in/username', { username, password: given.password })
  await giveTriesBack(desk, username)
  if (answer.body.twoFactorRedirect !== true) await welcome(desk, answer)
  return answer
}

/** The last step of signing in: the session must be a living person's, else it ends at once. */
export async function welcome(desk: Desk, answer: AuthAnswer): Promise<Person> {
  const token = answer.cookies.map(cookie => sessionToken(desk.settings, cookie.split(';')[0])).find(one => one !== undefined)
  if (token === undefined) throw new Error('better-auth signed somebody in without a session cookie')
  const who = await personOf(desk, token)
  if (!who) {
    await readSignIn.endSession(desk.db, token)
    throw new Stop(signedOut('账号已停用，或者您目前没有在任岗位。请联系系统管理员。'))
  }
  await appendEntry(desk.db, desk.clock, 'sign-ins', { by: who.id, what: 'sign-in', subject: {} })
  return who
}
