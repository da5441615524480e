// The web server's frame: request ids, headers, size limits, and every "no" in one place. It knows no room.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import type { Clock } from './clock.ts'
import { problemOf } from './faults.ts'
import { fieldErrors } from './field-errors.ts'
import { newId } from './ids.ts'
import type { Log } from './logs.ts'
import { notFound, notUnderstood, tooLarge, type Problem } from './problems.ts'

/** What a request carries along; the access room widens it with `who`. */
export interface HttpVariables {
  requestId: string
}

export interface Env {
  Variables: HttpVariables
}

export type App = OpenAPIHono<Env>

/** Sends a problem as `application/problem+json`. */
export function answerProblem(c: Context, problem: Problem): Response {
  const { retryAfter, ...body } = problem
  return c.newResponse(JSON.stringify({ ...body, instance: c.req.path }), problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  })
}

/**
 * The app a room hangs its routes on. What does not fit the contract is answered with 400, field by field, by the
 * Chinese titles of the contract's own schemas.
 */
export function roomApp(): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const schema = schemaOf(app, c, result.target)
      return answerProblem(c, notUnderstood(fieldErrors(result.error, schema, Reflect.get(result, 'data'))))
    },
  })
  return app
}

function schemaOf(app: App, c: Context, target: string): unknown {
  const path = routePath(c)
  const method = c.req.method.toLowerCase()
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.method !== method) continue
    if (!path.endsWith(definition.route.path.replaceAll(/\/{(.+?)}/g, '/:$1'))) continue
    const { request } = definition.route
    if (target === 'json') {
      const content = Object.values(request?.body?.content ?? {})[0]
      return content !== undefined && 'schema' in content ? content.schema : undefined
    }
    return target === 'param' ? request?.params : target === 'query' ? request?.query : undefined
  }
  return undefined
}

export interface FrameOptions {
  readonly clock: Clock
  readonly log: Log
  /** The address people type; writes from other sites' pages are refused. */
  readonly origin: string
  /** Demonstration: every answer asks not to be indexed. */
  readonly demonstration: boolean
  /** After every write that went through: there may be work in the outbox. */
  readonly onWrite?: () => void
}

const mostBytes = 1 << 20
/** Uploads have their own limit and read their body as it comes. */
const isUpload = (path: string): boolean => /^\/api\/(v1\/)?(files|uploads)(\/|$)/.test(path)
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** An app with everything around the rooms, and no room yet. */
export function frame({ clock, log, origin, demonstration, onWrite }: FrameOptions): App {
  const app = roomApp()
  app.use(async (c, next) => {
    c.set('requestId', newId(clock))
    await next()
    c.header('x-request-id', c.get('requestId'))
    for (const [name, value] of Object.entries(headersFor(origin, demonstration))) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    if (onWrite && writes.has(c.req.method) && c.res.ok) onWrite()
  })
  app.use(ownSiteOnly(origin))
  const limited = bodyLimit({ maxSize: mostBytes, onError: c => answerProblem(c, tooLarge(mostBytes)) })
  app.use((c, next) => (isUpload(c.req.path) ? next() : limited(c, next)))
  app.notFound(c => answerProblem(c, notFound()))
  app.onError((error, c) => answerProblem(c, problemOf(error, { clock, log, where: `${c.req.method} ${routePath(c)}` })))
  return app
}

/** A write that a page of another site sent along with our cookie is not what the officer meant. */
function ownSiteOnly(origin: string): MiddlewareHandler<Env> {
  return (c, next) => {
    const from = c.req.header('origin')
    if (!writes.has(c.req.method) || from === undefined || from === origin || sameHost(from, c.req.header('host'))) return next()
    return Promise.resolve(answerProblem(c, notUnderstood([], '请求来自其他网站的页面，已拒绝。')))
  }
}

const sameHost = (from: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(from) && new URL(from).host === host

const headersFor = (origin: string, demonstration: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy':
    // antd writes its styles into the page; no script but our own files runs
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self)',
  'x-frame-options': 'SAMEORIGIN',
  ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  ...(demonstration ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
})
