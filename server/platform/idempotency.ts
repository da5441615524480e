// A write sent twice under one key is done once: the second gets the first one's answer.
import { createHash, randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { answerProblem, type Env } from './http.ts'
import { keyReused, notUnderstood, unavailable } from './problems.ts'

/** Marks the keys this process is working on: a key held by a process that is gone may be taken over. */
const holder = randomUUID()
const heldFor = 120_000 // ms
const longestKey = 200
const longestAnswer = 1 << 20
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export interface IdempotencyOptions {
  readonly db: Db
  readonly clock: Clock
  /** Who is asking, as an id; keys of different people never meet. */
  readonly who: (c: Context<Env>) => string | undefined
}

interface KeyRow {
  body_hash: string
  status: number | null
  headers: Record<string, string> | null
  response: string | null
}

/** Looks after the `Idempotency-Key` header of writes. Only answers of success are kept: a refusal may be tried again. */
export function idempotent({ db, clock, who }: IdempotencyOptions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || !writes.has(c.req.method)) return next()
    if (key.length === 0 || key.length > longestKey) {
      return answerProblem(c, notUnderstood([{ path: 'Idempotency-Key', title: '请求标识', cure: `应为 1 到 ${longestKey} 个字符` }]))
    }
    const person = who(c) ?? 'anonymous'
    const bodyHash = createHash('sha256')
      .update(`${c.req.method} ${c.req.path}\n`)
      .update(await c.req.text())
      .digest('hex')
    const taken = await take(db, clock, person, key, bodyHash)
    if (taken !== 'mine') return answerAgain(c, taken, bodyHash)
    await next()
    await keep(db, person, key, c.res)
    return undefined
  }
}

async function take(db: Db, clock: Clock, person: string, key: string, bodyHash: string): Promise<'mine' | KeyRow> {
  const now = clock.now()
  const got = await sql`
    insert into idempotency_keys as held (person_id, key, body_hash, holder, at) values (${person}, ${key}, ${bodyHash}, ${holder}, ${now})
    on conflict (person_id, key) do update set holder = excluded.holder, at = excluded.at
      where held.status is null and held.body_hash = excluded.body_hash
        and (held.holder <> excluded.holder or held.at < ${new Date(now.getTime() - heldFor)})
    returning key`.execute(db)
  if (got.rows.length > 0) return 'mine'
  const there = await sql<KeyRow>`
    select body_hash, status, headers, response from idempotency_keys where person_id = ${person} and key = ${key}`.execute(db)
  return there.rows[0] ?? take(db, clock, person, key, bodyHash) // given back in between
}

function answerAgain(c: Context<Env>, row: KeyRow, bodyHash: string): Response {
  if (row.body_hash !== bodyHash) return answerProblem(c, keyReused())
  if (row.status === null) return answerProblem(c, unavailable(1, '同一请求正在办理中，请稍候再试。'))
  return new Response(row.response === '' ? null : row.response, {
    status: row.status,
    headers: { ...row.headers, 'idempotent-replayed': 'true' },
  })
}

async function keep(db: Db, person: string, key: string, answer: Response): Promise<void> {
  const text = answer.ok ? await answer.clone().text() : ''
  if (!answer.ok || text.length > longestAnswer) {
    await sql`delete from idempotency_keys where person_id = ${person} and key = ${key} and holder = ${holder}`.execute(db)
    return
  }
  const headers = Object.fromEntries(
    ['content-type', 'location', 'etag'].flatMap(name => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  await sql`update idempotency_keys set status = ${answer.status}, headers = ${JSON.stringify(headers)}, response = ${text}
    where person_id = ${person} and key = ${key} and holder = ${holder}`.execute(db)
}

const keptFor = 7 * 24 * 3_600_000 // ms

/** Forgets keys older than a week. */
export async function forgetOldKeys({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  await sql`delete from idempotency_keys where at < ${new Date(clock.now().getTime() - keptFor)}`.execute(db)
}
