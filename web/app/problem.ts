// The server's "no", told apart by its type (RFC 9457): refused, not understood, changed, broken …
import type { Citation, Day } from '@fadu/law'
import type { FieldError } from '../kit/schema.ts'

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
  | 'offline'

/** A refusal as the law core makes it. */
export interface RefusalSent {
  readonly rule: string
  readonly title: string
  readonly severity?: string | undefined
  readonly basis: readonly (Citation & { readonly gist?: string })[]
  readonly found: string
  readonly mend: string
  readonly earliest?: Day | undefined
  readonly step?: string | undefined
  readonly party?: string | undefined
}
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[]
  readonly refusals: readonly RefusalSent[]
  readonly changed: unknown
  /** The number to quote for a fault of ours. */
  readonly number: string | undefined
  constructor(kind: ProblemKind, status: number, body: ProblemBody) {
    super(body.title ?? words[kind].title)
    this.name = 'Problem'
    this.kind = kind
    this.status = status
    this.title = body.title ?? words[kind].title
    this.detail = body.detail ?? words[kind].detail
    this.errors = (body.errors ?? []).map(e => ({ ...e, path: dotted(e.path) }))
    this.refusals = body.refusals ?? []
    this.changed = body.changed
    this.number = body.number
  }
}
export interface ProblemBody {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly (Omit<FieldError, 'path'> & { readonly path: string | readonly (string | number)[] })[]
  readonly refusals?: readonly RefusalSent[]
  readonly changed?: unknown
  readonly number?: string
}
const words: Record<ProblemKind, { title: string; detail: string }> = {
  refused: { title: '现在不能办', detail: '有于法不合的地方。' },
  'not-understood': { title: '有的地方没有填对', detail: '看标出的各处。' },
  'not-found': { title: '没有这一件，或者不归你看', detail: '核对一下地址，或者回到案件列表。' },
  'signed-out': { title: '登录已经结束', detail: '请重新登录，没存的内容还在本页。' },
  changed: { title: '别人刚刚改动过', detail: '看过新的情况再办。' },
  'key-reused': { title: '这一次提交与上一次不同', detail: '请重新提交。' },
  'too-large': { title: '太大了', detail: '文件或者文字超过了上限。' },
  'too-many': { title: '太频繁了', detail: '过一会儿再试。' },
  unavailable: { title: '服务暂时不可用', detail: '内容还在，过一会儿再试。' },
  full: { title: '没有存上，存储已满', detail: '内容还在，请告诉管理员。' },
  broken: { title: '没有办成，内容还在', detail: '是我们的故障，不是你填错。' },
  offline: { title: '网络断了', detail: '内容还在，连上以后再试。' },
}
const byStatus: Readonly<Record<number, ProblemKind>> = {
  400: 'not-understood',
  401: 'signed-out',
  404: 'not-found',
  409: 'refused',
  413: 'too-large',
  429: 'too-many',
  503: 'unavailable',
  507: 'full',
}
const kinds = new Set<string>(Object.keys(words))
const isKind = (text: string): text is ProblemKind => kinds.has(text)

/** A path inside the facts, dotted, without the wrapping the request put around them. */
function dotted(path: string | readonly (string | number)[]): string {
  const parts = typeof path === 'string' ? path.replace(/^\//, '').split(/[./]/) : path.map(String)
  const from = parts.findIndex(p => !['body', 'json', 'facts'].includes(p))
  return parts.slice(Math.max(0, from)).join('.')
}

/** Reads the answer of a request that did not succeed. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: ProblemBody = await answer.json().catch(() => ({}))
  const named = body.type?.split(/[:/]/).at(-1) ?? ''
  return new Problem(isKind(named) ? named : (byStatus[answer.status] ?? 'broken'), answer.status, body)
}
/** No answer came at all. */
export const offline = (): Problem => new Problem('offline', 0, {})
export const isProblem = (error: unknown, ...of: readonly ProblemKind[]): error is Problem =>
  error instanceof Problem && (of.length === 0 || of.includes(error.kind))
