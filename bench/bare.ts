// The rivals: the statements alone, and a server that does nothing else. No sign-in, no law, no journal.
import { Hono } from 'hono'
import type pg from 'pg'
import type { Clock } from '../server/platform/clock.ts'
import { newId } from '../server/platform/ids.ts'

export type Statement = readonly [text: string, values: unknown[]]

/** The case and its acts, the JSON made in the database. */
export const readStatement = (id: string): Statement => [
  `select to_jsonb(c) || jsonb_build_object('acts', (select coalesce(jsonb_agg(to_jsonb(a) order by a.seq), '[]') from acts a where a.case_id = c.id)) as row from cases c where c.id = $1`,
  [id],
]

const shown = `json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'stage', c.stage, 'status', c.status, 'parties', c.party_names,
  'officers', c.officer_names, 'openedOn', c.opened_on, 'dueOn', c.due_on, 'updatedAt', c.updated_at)`

/** Twenty of an agency and a status, newest first, ten columns. */
export const listStatement = (agency: string, status: string): Statement => [
  `select coalesce(json_agg(row), '[]')::text as row from (select ${shown} as row from cases c where c.agency_id = $1 and c.status = $2 order by c.updated_at desc, c.id desc limit 20) x`,
  [agency, status],
]

/** What a rare word asks: the bigram index, then newest first. */
export const searchStatement = (agency: string, word: string): Statement => [
  `with m as materialized (select s.case_id from case_search s where zh_bigrams(s.body) @> zh_bigrams($2) and s.body like '%' || $2 || '%')
   select coalesce(json_agg(row), '[]')::text as row from (select ${shown} as row from cases c join m on m.case_id = c.id where c.agency_id = $1 order by c.updated_at desc, c.id desc limit 20) x`,
  [agency, word],
]
/** What a frequent word asks: the newest cases, one by one, until there are twenty. */
export const walkStatement = (agency: string, word: string): Statement => [
  `select coalesce(json_agg(row), '[]')::text as row from (select ${shown} as row from cases c where c.agency_id = $1
     and exists (select 1 from case_search s where s.case_id = c.id and s.body like '%' || $2 || '%') order by c.updated_at desc, c.id desc limit 20) x`,
  [agency, word],
]

const actColumns = 'id, case_id, seq, kind, procedure, track, parties, done_at, recorded_at, recorded_by, by, facts, corrects'

/** A case with its number, first act, search text and message: one statement. */
export function createStatement(clock: Clock, agency: string, facts: unknown): Statement {
  return [
    `with taken as (insert into case_numbers as n (agency_id, year, last) values ($2, 2026, 1) on conflict (agency_id, year) do update set last = n.last + 1 returning last),
      opened as (insert into cases (id, number, title, procedure, agency_id, party_ids, party_names, officers, officer_names, appointed, review_to_county, phase, stage, status, opened_by, opened_on, due_provisional, version, updated_at)
        select $1, '示案〔2026〕' || last || '号', '示例商贸案', 'ordinary-penalty', $2, array['bulk-party-1'], '示例商贸', array['示例甲'], '示例甲', '{}', false, '线索', '登记线索', 'open', '示例甲', '2026-03-02', false, 1, $3 from taken returning id),
      act as (insert into acts (${actColumns}) select $4, id, 1, 'register-lead', 'ordinary-penalty', 'main', '{}', $3::timestamptz, $3::timestamptz, '示例甲', array['示例甲'], $5::jsonb, null from opened),
      found as (insert into case_search (case_id, body, updated_at) select id, '示例商贸案', $3::timestamptz from opened),
      told as (insert into outbox (topic, key, payload, at) select 'bench', $4, '{}', $3::timestamptz from opened)
    select id from opened`,
    [newId(clock), agency, clock.now(), newId(clock), JSON.stringify(facts)],
  ]
}

/** State, act and message in one statement that carries the version read. */
export function actStatement(clock: Clock, id: string, version: number, facts: unknown): Statement {
  return [
    `with bumped as (update cases set version = version + 1, updated_at = $3, stage = $5 where id = $1 and version = $2 returning id),
      act as (insert into acts (${actColumns}) select $4, id, $2::int + 1, 'register-evidence', 'ordinary-penalty', 'main', '{}', $3::timestamptz, $3::timestamptz, '示例甲', array['示例甲'], $6::jsonb, null from bumped),
      told as (insert into outbox (topic, key, payload, at) select 'bench', $4, '{}', $3::timestamptz from bumped)
    select count(*)::int as written from bumped`,
    [id, version, clock.now(), newId(clock), `登记证据${version}`, JSON.stringify(facts)],
  ]
}

/** @throws Error when nothing was written or found */
export async function run(pool: pg.Pool, [text, values]: Statement): Promise<unknown> {
  const found = await pool.query<Record<string, unknown>>(text, values)
  const row = found.rows[0]
  if (row === undefined || row['written'] === 0) throw new Error('nothing came of it')
  return row['row'] ?? row
}

/** The bare server: the same statements over HTTP, and nothing else. */
export function bareApp(pool: pg.Pool, clock: Clock): Hono {
  const app = new Hono()
  const text = (found: unknown): string => (typeof found === 'string' ? found : JSON.stringify(found))
  const json = { 'content-type': 'application/json' }
  app.get('/cases/:id', async c => c.body(text(await run(pool, readStatement(c.req.param('id')))), 200, json))
  app.get('/cases', async c => {
    const { agency = '', status = '', q, walk } = c.req.query()
    const statement =
      q === undefined ? listStatement(agency, status) : walk === undefined ? searchStatement(agency, q) : walkStatement(agency, q)
    return c.body(text(await run(pool, statement)), 200, json)
  })
  app.post('/cases', async c => {
    const { agency, facts } = await c.req.json<{ agency: string; facts: unknown }>()
    return c.body(text(await run(pool, createStatement(clock, agency, facts))), 201, json)
  })
  app.post('/cases/:id/acts', async c => {
    const { version, facts } = await c.req.json<{ version: number; facts: unknown }>()
    return c.body(text(await run(pool, actStatement(clock, c.req.param('id'), version, facts))), 201, json)
  })
  return app
}
