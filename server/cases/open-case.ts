// A case begins with its first act: a lead is registered, certificates are shown on the spot, an inspection is planned.
import { actKinds, acts as kinds, procedures, refusals, type Act, type Calendar, type Case } from '@fadu/law'
import { sql } from 'kysely'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import { fieldErrors } from '../platform/field-errors.ts'
import { newId } from '../platform/ids.ts'
import { entryCtes, entryFor } from '../platform/journal.ts'
import { notFound, notUnderstood, refused } from '../platform/problems.ts'
import type { openInput } from './contract.ts'
import { loadRegisters, type LoadedCase } from './load-case.ts'
import { namedBy } from './bind-case.ts'
import { planAll, type CaseDesk, type Planned } from './alongside.ts'
import { project, type Snapshot } from './project.ts'
import { momentOf, no, type Outcome } from './record-act.ts'
import { actTable, rowOf, type CaseRow } from './store.ts'
import { wallOf } from './take-part.ts'
import { insertAct, snapshots } from './write-act.ts'

export type OpenInput = z.output<typeof openInput>

/** Opens a case in the agency of the person who asks. Refuses like any act; parties and item are read as of today. */
export async function openCase(
  desk: CaseDesk,
  who: Person,
  input: OpenInput,
): Promise<Outcome<{ readonly id: string; readonly number: string; readonly act: Act }>> {
  const kind = actKinds.get(input.act.kind)
  if (!kind || !procedures.get(input.procedure)?.start.includes(input.act.kind) || input.act.kind === 'upgrade')
    return no(
      notUnderstood([
        { path: 'act.kind', title: '第一项办案行为', cure: '普通程序从登记线索开始，简易程序从亮证开始，行政检查从申请检查开始' },
      ]),
    )
  const facts = bindingSaid(input)
  const parsed = kind.facts.safeParse(facts)
  if (!parsed.success)
    return no(notUnderstood(fieldErrors(parsed.error, kind.facts, facts).map(e => ({ ...e, path: `act.facts.${e.path}` }))))
  const named = namedBy({ kind: input.act.kind, facts })
  const parties = named?.parties ?? input.parties
  const loaded = await begin(desk, who, { ...input, parties: [...parties], item: named?.item ?? input.item })
  if (!loaded) return no(notFound())
  if (loaded.dossier.parties.length < parties.length)
    return no(notUnderstood([{ path: 'parties', title: '当事人', cure: '请先登记当事人，再从登记里选' }]))
  const now = desk.clock.now()
  const act: Act = {
    id: newId(desk.clock),
    kind: input.act.kind,
    procedure: input.procedure,
    track: 'main',
    parties: [],
    facts,
    by: input.act.by,
    recordedBy: who.id,
    doneAt: momentOf(input.act.doneAt, now),
    recordedAt: now.toISOString(),
  }
  const wall = wallOf(who, kind.who, act.by, loaded.row)
  if (wall) return no(refused([wall]))
  const found = refusals(loaded, act)
  if (found.length > 0) return no(refused(found))
  const papers = await planAll(desk, loaded, act)
  if (papers.lacks.length > 0)
    return no(
      refused(
        papers.lacks.map(l => ({
          rule: 'PAPER',
          title: `${l.document}缺少：${l.title}`,
          severity: 'defect',
          basis: [],
          found: `没有${l.title}`,
          mend: `补填${l.title}`,
        })),
      ),
    )
  const number = await writeFirst(desk, loaded, act, papers)
  return { ok: true, value: { id: loaded.row.id, number, act } }
}

/** A lead says itself whom and which item the case is opened for, so that the acts alone tell what was known when. */
function bindingSaid({ act, parties, item }: OpenInput): unknown {
  const { facts } = act
  if (act.kind !== kinds.registerLead.id || typeof facts !== 'object' || facts === null) return facts
  return { ...(item === undefined ? {} : { item }), ...(parties.length > 0 ? { parties } : {}), ...facts }
}

/** The case before its first act. */
async function begin(
  desk: CaseDesk,
  who: Person,
  input: Omit<OpenInput, 'item'> & { readonly item: string | undefined },
): Promise<LoadedCase | undefined> {
  const today = desk.clock.today()
  const calendar: Calendar = await desk.calendar()
  const registers = await loadRegisters(desk.db, who.agencyId, input.item, input.parties, today)
  if (!registers?.agency) return undefined
  const id = newId(desk.clock)
  const theCase: Case = { dossier: { id, openedOn: today, ...registers }, acts: [], calendar, procedures }
  const row: CaseRow = {
    ...emptyRow(desk, who, { procedure: input.procedure, item: input.item, officers: input.act.by }),
    id,
    party_ids: registers.parties.map(p => p.id),
    opened_on: today,
  }
  return { ...theCase, row, actRows: [], head: null }
}

/** The row of a case nothing has been done in. */
export const emptyRow = (
  desk: CaseDesk,
  who: Person,
  { procedure, item, officers }: { readonly procedure: string; readonly item: string | undefined; readonly officers: readonly string[] },
): CaseRow => ({
  id: '',
  number: '',
  title: '',
  procedure,
  agency_id: who.agencyId,
  item_code: item ?? null,
  item_version: null,
  party_ids: [],
  party_names: '',
  officers,
  officer_names: '',
  appointed: [],
  advisers: [],
  review_to_county: false,
  phase: '线索',
  stage: '',
  status: 'open',
  opened_by: who.id,
  opened_on: desk.clock.today(),
  act_on: null,
  filed_on: null,
  fined_on: null,
  decided_on: null,
  closed_on: null,
  due_on: null,
  due_what: null,
  due_provisional: false,
  version: 0,
  updated_at: desk.clock.now().toISOString(),
})

async function writeFirst(desk: CaseDesk, loaded: LoadedCase, act: Act, papers: Planned): Promise<string> {
  const { row } = loaded
  const next = project({ ...loaded, acts: [act] }, act.recordedAt)
  const actRow = rowOf(act, row.id, 1)
  const entry = entryFor({
    id: newId(desk.clock),
    stream: row.id,
    previous: null,
    at: new Date(act.recordedAt),
    by: act.recordedBy,
    what: `act:${act.kind}`,
    subject: { act: act.id, seq: 1, case: row.id },
    rows: [{ of: actTable, row: { ...actRow } }],
  })
  const messages = [{ topic: 'act', key: act.id, payload: { caseId: row.id, actId: act.id, kind: act.kind } }, ...papers.messages]
  const s: Snapshot = next.snapshot
  const year = Number(row.opened_on.slice(0, 4))
  const written = await sql<{ number: string }>`
    with taken as (insert into case_numbers as n (agency_id, year, last) values (${row.agency_id}, ${year}, 1)
        on conflict (agency_id, year) do update set last = n.last + 1 returning last),
      opened as (insert into cases (id, number, title, procedure, agency_id, item_code, item_version, party_ids, party_names, officers, officer_names, appointed, review_to_county,
          phase, stage, status, opened_by, opened_on, act_on, filed_on, fined_on, decided_on, closed_on, due_on, due_what, due_provisional, version, updated_at)
        select ${row.id}, (select short_name from agency_on(${row.agency_id}, ${row.opened_on}::date)) || '案〔' || ${year}::text || '〕' || last || '号', ${s.title}, ${s.procedure}, ${row.agency_id}, ${s.item_code}, ${s.item_version},
          ${[...s.party_ids]}::text[], ${s.party_names}, ${[...s.officers]}::text[], ${s.officer_names}, ${[...s.appointed]}::text[], ${s.review_to_county}, ${s.phase}, ${s.stage}, ${s.status}, ${row.opened_by}, ${row.opened_on}::date,
          ${s.act_on}::date, ${s.filed_on}::date, ${s.fined_on}::date, ${s.decided_on}::date, ${s.closed_on}::date, ${s.due_on}::date, ${s.due_what}, ${s.due_provisional}, 1, ${desk.clock.now()}::timestamptz
        from taken returning id, number),
      ${entryCtes([entry], 'opened')}, act as (${insertAct(actRow, 'opened')}),
      told as (insert into outbox (topic, key, payload, at) select v.* from opened cross join (values ${sql.join(messages.map(m => sql`(${m.topic}::text, ${m.key}::text, ${JSON.stringify(m.payload)}::jsonb, ${desk.clock.now()}::timestamptz)`))}) v on conflict (topic, key) do nothing),
      ${snapshots(row.id, next, act, 'opened')}${papers.ctes ? sql`, ${papers.ctes('opened')}` : sql``}
    select number from opened`.execute(desk.db)
  return written.rows[0]?.number ?? ''
}
