// Every "no" the program says over HTTP, in one shape: problem details (RFC 9457), in Chinese.
import type { StatusCode } from 'hono/utils/http-status'

/** What kind of "no" it is; the `type` of the problem is `urn:fadu:problem:<kind>`. */
export type ProblemKind =
  | 'refused'
  | 'not-understood'
  | 'not-found'
  | 'signed-out'
  | 'changed'
  | 'key-reused'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'full'
  | 'broken'

export interface FieldError {
  /** Where the field stands in what was sent, `facts.items.0.name`. */
  readonly path: string
  /** The field's Chinese title, as the schema carries it in `.meta({ title })`. */
  readonly title: string
  /** What to do. */
  readonly cure: string
}

export interface Problem {
  readonly type: `urn:fadu:problem:${ProblemKind}`
  readonly title: string
  readonly status: Extract<StatusCode, 400 | 401 | 404 | 409 | 413 | 429 | 500 | 503 | 507>
  readonly detail?: string
  /** What is wrong with which field, and what would mend it (not-understood). */
  readonly errors?: readonly FieldError[]
  /** Every reason of law at once (refused). */
  readonly refusals?: readonly unknown[]
  /** What somebody else did meanwhile (changed). */
  readonly changed?: object
  /** A number people can quote (broken). */
  readonly number?: string
  /** Seconds after which trying again makes sense; also sent as Retry-After. */
  readonly retryAfter?: number
}

/** Thrown where a use case cannot go on; caught once, in http.ts. A refusal by law is returned, not thrown. */
export class Stop extends Error {
  override readonly name = 'Stop'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

const kind = <K extends ProblemKind>(name: K): `urn:fadu:problem:${K}` => `urn:fadu:problem:${name}`

/** 409: the law or a county list says no. All refusals at once. */
export const refused = (refusals: readonly unknown[], detail?: string): Problem => ({
  type: kind('refused'),
  title: '依法不予通过',
  status: 409,
  detail: detail ?? `有 ${refusals.length} 项不符合规定，逐项补正后可再次提交。`,
  refusals,
})

/** 400: the shape is wrong, field by field. */
export const notUnderstood = (errors: readonly FieldError[], detail?: string): Problem => ({
  type: kind('not-understood'),
  title: '填写的内容有误',
  status: 400,
  detail: detail ?? errors.map(one => `${one.title}：${one.cure}`).join('；'),
  errors,
})

/** 404: not there, or not for the one who asks; the answer is the same. */
export const notFound = (): Problem => ({
  type: kind('not-found'),
  title: '没有找到',
  status: 404,
  detail: '您要找的内容不存在，或者不在您的权限之内。',
})

/** 401: nobody is signed in. */
export const signedOut = (detail = '请先登录；如已登录，登录可能已过期，请重新登录。'): Problem => ({
  type: kind('signed-out'),
  title: '尚未登录',
  status: 401,
  detail,
})

/** 409: somebody else was there in between. Tell what changed, so that nothing is lost. */
export const changed = (what: object, detail = '您打开之后，内容已被他人更新。请查看新的内容，再决定是否提交。'): Problem => ({
  type: kind('changed'),
  title: '内容已有变化',
  status: 409,
  detail,
  changed: what,
})

/** 409: the idempotency key was used for another request. */
export const keyReused = (): Problem => ({
  type: kind('key-reused'),
  title: '重复的请求标识',
  status: 409,
  detail: '同一请求标识已用于另一项内容不同的请求。请刷新页面后重新提交。',
})

/** 413: more than is taken, in bytes. */
export const tooLarge = (limit: number): Problem => ({
  type: kind('too-large'),
  title: '内容过大',
  status: 413,
  detail: `提交的内容超过上限（${inWords(limit)}）。`,
})

/** 429: too often; try again after so many seconds. */
export const tooMany = (retryAfter: number): Problem => ({
  type: kind('too-many'),
  title: '操作过于频繁',
  status: 429,
  detail: `请在 ${retryAfter} 秒后再试。`,
  retryAfter,
})

/** 503: the database or a service we lean on does not answer just now. */
export const unavailable = (retryAfter = 2, detail = '系统暂时无法处理。您提交的内容可能尚未保存，请稍后再试。'): Problem => ({
  type: kind('unavailable'),
  title: '暂时无法使用',
  status: 503,
  detail,
  retryAfter,
})

/** 507: no room left on the disk. */
export const full = (): Problem => ({
  type: kind('full'),
  title: '存储空间不足',
  status: 507,
  detail: '服务器存储空间已满，本次内容没有保存。请联系系统管理员。',
})

/** 500: a fault of ours, with a number people can quote. */
export const broken = (number: string): Problem => ({
  type: kind('broken'),
  title: '系统出错了',
  status: 500,
  detail: `这是系统的问题，不是您的操作有误。请把编号 ${number} 告知系统管理员。`,
  number,
})

const inWords = (bytes: number): string =>
  bytes >= 1 << 30 ? `${bytes / (1 << 30)} GB` : bytes >= 1 << 20 ? `${bytes / (1 << 20)} MB` : `${Math.ceil(bytes / 1024)} KB`
