// One act, one statement: the act, the snapshots, the journal's link, the papers and what must follow, all or nothing.
import type { Act } from '@fadu/law'
import { sql, type RawBuilder } from 'kysely'
import { confidentialKinds } from '../access/index.ts'
import { newId } from '../platform/ids.ts'
import { entryCtes, entryFor } from '../platform/journal.ts'
import type { ActMessage } from '../platform/outbox.ts'
import type { LoadedCase } from './load-case.ts'
import type { CaseDesk, Planned } from './alongside.ts'
import type { Projection } from './project.ts'
import { actTable, rowOf } from './store.ts'

/** Writes an act beside everything that follows from it. Returns false when the case moved on since it was read. */
export async function writeAct(desk: CaseDesk, loaded: LoadedCase, act: Act, next: Projection, papers: Planned): Promise<boolean> {
  const { row } = loaded
  const seq = row.version + 1
  const actRow = rowOf(act, row.id, seq)
  const entry = entryFor({
    id: newId(desk.clock),
    stream: row.id,
    previous: loaded.head,
    at: new Date(act.recordedAt),
    by: act.recordedBy,
    what: `act:${act.kind}`,
    subject: { act: act.id, seq, case: row.id },
    rows: [{ of: actTable, row: { ...actRow } }],
  })
  const message: ActMessage = { caseId: row.id, actId: act.id, kind: act.kind }
  const messages = [{ topic: 'act', key: act.id, payload: message }, ...papers.messages] as const
  const written = await sql<{ written: number }>`
    with bumped as (${bump(desk, loaded, next, act)}), ${entryCtes([entry], 'bumped')}, act as (${insertAct(actRow)}),
      told as (${sql`insert into outbox (topic, key, payload, at) select o.* from bumped cross join (${sql`select * from (values ${sql.join(messages.map(m => sql`(${m.topic}::text, ${m.key}::text, ${JSON.stringify(m.payload)}::jsonb, ${desk.clock.now()}::timestamptz)`))}) v`}) o on conflict (topic, key) do nothing`}),
      ${snapshots(row.id, next, act)}${papers.ctes ? sql`, ${papers.ctes('bumped')}` : sql``}
    select count(*)::int as written from bumped`.execute(desk.db)
  return written.rows[0]?.written === 1
}

/** The columns of `cases` that follow from the acts, as assignments. */
export function snapshotSets({ snapshot }: Projection): RawBuilder<unknown> {
  const columns = Object.entries(snapshot).filter(([, value]) => value !== undefined)
  return sql.join(columns.map(([name, value]) => sql`${sql.ref(name)} = ${Array.isArray(value) ? sql`${value}::text[]` : value}`))
}
/** A confidential act moves no list: `updated_at` stays, which everybody who sees the case sees. */
const bump = (desk: CaseDesk, { row }: LoadedCase, next: Projection, act: Act): RawBuilder<unknown> =>
  sql`update cases set version = version + 1, updated_at = ${confidentialKinds.includes(act.kind) ? row.updated_at : desk.clock.now()}::timestamptz, ${snapshotSets(next)} where id = ${row.id} and version = ${row.version} returning id`

export function insertAct(a: ReturnType<typeof rowOf>, gate = 'bumped'): RawBuilder<unknown> {
  return sql`insert into acts (id, case_id, seq, kind, procedure, track, parties, done_at, recorded_at, recorded_by, by, facts, corrects)
    select v.* from ${sql.ref(gate)} cross join (values (${a.id}::text, ${a.case_id}::text, ${a.seq}::int, ${a.kind}::text, ${a.procedure}::text, ${a.track}::text, ${[...a.parties]}::text[],
      ${a.done_at}::timestamptz, ${a.recorded_at}::timestamptz, ${a.recorded_by}::text, ${[...a.by]}::text[], ${JSON.stringify(a.facts)}::jsonb, ${a.corrects}::text)) v returning id`
}

/** The work lists of a case: what is no longer so is deleted, what is so is put there. */
export function snapshots(caseId: string, next: Projection, act: Pick<Act, 'recordedAt'>, gate = 'bumped'): RawBuilder<unknown> {
  const waits = JSON.stringify(next.waits)
  const terms = JSON.stringify(next.terms)
  return sql`old_waits as (delete from case_waits w using ${sql.ref(gate)} where w.case_id = ${caseId}
      and not exists (select 1 from jsonb_to_recordset(${waits}::jsonb) as n (step text, track text, party text) where n.step = w.step and n.track = w.track and n.party = w.party)),
    new_waits as (insert into case_waits (case_id, step, track, party, office, title, sentence, returned, due_on, due_what, since)
      select ${caseId}, n.step, n.track, n.party, n.office, n.title, n.sentence, n.returned, n.due_on, n.due_what, ${act.recordedAt}::timestamptz
      from ${sql.ref(gate)}, jsonb_to_recordset(${waits}::jsonb) as n (step text, track text, party text, office text, title text, sentence text, returned boolean, due_on date, due_what text)
      on conflict (case_id, track, step, party) do update set due_on = excluded.due_on, due_what = excluded.due_what, returned = excluded.returned),
    old_terms as (delete from case_deadlines d using ${sql.ref(gate)} where d.case_id = ${caseId}
      and not exists (select 1 from jsonb_to_recordset(${terms}::jsonb) as n (clock text, track text, party text) where n.clock = d.clock and n.track = d.track and n.party = d.party)),
    new_terms as (insert into case_deadlines (case_id, clock, track, party, last_day, body)
      select ${caseId}, n.clock, n.track, n.party, n.last_day, n.body from ${sql.ref(gate)}, jsonb_to_recordset(${terms}::jsonb) as n (clock text, track text, party text, last_day date, body jsonb)
      on conflict (case_id, clock, track, party) do update set last_day = excluded.last_day, body = excluded.body),
    found as (insert into case_search as s (case_id, body, updated_at) select ${caseId}, ${next.search}, ${act.recordedAt}::timestamptz from ${sql.ref(gate)}
      on conflict (case_id) do update set body = excluded.body, updated_at = excluded.updated_at where s.body <> excluded.body)`
}
