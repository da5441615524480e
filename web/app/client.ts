// The typed client over the rooms' plain route objects: a wrong body is a compile error.
import type * as z from 'zod'
import { apiBase } from './paths.ts'
import { offline, problemOf } from './problem.ts'

/** The shape every `contract.ts` route has. */
export interface ApiRoute {
  readonly method: string
  readonly path: string
  readonly request?: { readonly params?: unknown; readonly query?: unknown; readonly headers?: unknown; readonly body?: unknown }
  readonly responses: Readonly<Record<number, unknown>>
}
type JsonOf<T> = T extends { readonly content: { readonly 'application/json': { readonly schema: infer S } } }
  ? S extends z.ZodType
    ? z.output<S>
    : unknown
  : never
type Params<R> = R extends { readonly request: { readonly params: infer P extends z.ZodType } } ? { readonly params: z.input<P> } : unknown
type Query<R> = R extends { readonly request: { readonly query: infer Q extends z.ZodType } } ? { readonly query?: z.input<Q> } : unknown
type Json<R> = R extends {
  readonly request: { readonly body: { readonly content: { readonly 'application/json': { readonly schema: infer B extends z.ZodType } } } }
}
  ? { readonly json: z.input<B> }
  : unknown
/** What a route must be given. */
export type In<R> = Params<R> & Query<R> & Json<R>
/** What a route answers when it succeeds. */
export type Out<R extends ApiRoute> = {
  [S in keyof R['responses']]: S extends 200 | 201 | 202 ? JsonOf<R['responses'][S]> : never
}[keyof R['responses']]

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly json?: unknown
}
export interface CallOptions {
  readonly signal?: AbortSignal
  /** One per intention: pressing twice sends the same key, so the act is done once. */
  readonly key?: string
  /** A question sent as a POST: it writes nothing, so no key of it is kept either. */
  readonly asksOnly?: boolean
  /** Where the route is mounted; `/api/v1` when left out. */
  readonly base?: string
}

/** Calls a route. @throws Problem, always: what is not an answer is a typed no. */
export async function call<const R extends ApiRoute>(
  route: R,
  input: In<R>,
  { signal, key, asksOnly = false, base = apiBase }: CallOptions = {},
): Promise<Out<R>> {
  const { params = {}, query = {}, json } = loosened(input)
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([k, v]) =>
      Array.isArray(v) ? v.map(one => [k, String(one)]) : v === undefined || v === '' ? [] : [[k, String(v)]],
    ),
  )
  const method = route.method.toUpperCase()
  const answer = await send(`${base}${path}${search.size > 0 ? `?${search}` : ''}`, {
    method,
    ...(signal ? { signal } : {}),
    headers: {
      accept: 'application/json, application/problem+json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' || asksOnly ? {} : { 'idempotency-key': key ?? crypto.randomUUID() }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a parse boundary: the contract says what a success holds, the server's tests hold it to that
  return (answer.status === 204 ? undefined : await answer.json()) as Out<R>
}
const loosened = (input: unknown): Loose => (typeof input === 'object' && input !== null ? input : {})

/** A request that throws a Problem for every answer that is not a success. */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(url, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw offline()
  })
  if (!answer.ok) throw await problemOf(answer)
  return answer
}
