// What waits for me, what is due, what came back, what is new.
import {
  actKinds,
  addDays,
  day,
  daysLeft,
  isHoliday,
  isLoaded,
  isWorkingDay,
  procedures,
  weekday,
  type Calendar,
  type Day,
  type Deadline,
  type Step,
} from '@fadu/law'
import { sql, type RawBuilder } from 'kysely'
import type * as z from 'zod'
import { confidentialKinds, holds, visibleCases, type Person } from '../access/index.ts'
import type { dueRow, today as todayShape, waitRow } from './contract.ts'
import { basisOfStep, deadlineView } from './read-case.ts'
import type { CaseDesk } from './alongside.ts'

type WaitRow = z.input<typeof waitRow>
type DueRow = z.input<typeof dueRow>

/** The waits that are this person's to do: by office, and for officers by case. */
function mine(who: Person): RawBuilder<unknown> {
  const tests: RawBuilder<unknown>[] = [sql`(w.office = 'host' and c.appointed @> array[${who.id}]::text[])`]
  const atHome = (offices: readonly string[]): RawBuilder<unknown> =>
    sql`(c.agency_id = ${who.agencyId} and w.office = any(${[...offices]}::text[]))`
  if (holds(who, 'officer'))
    tests.push(sql`(c.agency_id = ${who.agencyId} and w.office in ('officers', 'recorder') and c.officers @> array[${who.id}]::text[])`)
  if (holds(who, 'head', 'principalHead')) tests.push(atHome(['head', 'heads']))
  if (holds(who, 'bureauHead')) tests.push(atHome(['bureauHead']))
  if (holds(who, 'reviewer')) tests.push(sql`(c.agency_id = ${who.agencyId} and w.office = 'reviewer' and not c.review_to_county)`)
  if (holds(who, 'countyReviewer')) tests.push(sql`(w.office = 'reviewer' and c.review_to_county)`)
  if (holds(who, 'financeClerk')) tests.push(atHome(['financeClerk']))
  if (holds(who, 'archivist')) tests.push(atHome(['archivist']))
  return sql`(${sql.join(tests, sql` or `)})`
}

const waitColumns = sql`json_build_object('caseId', c.id, 'number', c.number, 'title', c.title, 'step', w.step, 'stepTitle', w.title, 'track', w.track, 'party', nullif(w.party, ''),
  'procedure', c.procedure, 'partyName', (select name from party_versions p where p.party_id = w.party order by version desc limit 1), 'office', w.office, 'since', w.since, 'dueOn', w.due_on, 'dueWhat', w.due_what,
  'sentence', w.sentence, 'agency', (select name from agency_on(c.agency_id, c.opened_on)), 'returned', w.returned)`

/** Steps whose turn is this person's, the most urgent first; of one office where asked. At most 200. */
export async function queueOf(
  desk: CaseDesk,
  who: Person,
  office?: string,
): Promise<readonly (WaitRow & { readonly returned: boolean })[]> {
  const found = await sql<{ row: Omit<WaitRow, 'basis'> & { readonly returned: boolean; readonly procedure: string } }>`
    select ${waitColumns} as row from case_waits w join cases c on c.id = w.case_id
    where ${visibleCases(who)} and ${mine(who)} and c.status <> 'archived' ${office ? sql`and w.office = ${office}` : sql``}
    order by w.due_on nulls last, w.since limit 200`.execute(desk.db)
  const today = desk.clock.today()
  return found.rows.map(({ row: { procedure, ...row } }) => ({ ...row, basis: basisOfStep(stepOf(row, procedure), today) }))
}

/** The step a row waits for; a side track's procedure is the one that knows the step. */
function stepOf({ step, track }: Pick<WaitRow, 'step' | 'track'>, main: string): Step | undefined {
  const own = track === 'main' ? procedures.get(main)?.steps[step] : undefined
  return own ?? [...procedures.values()].find(p => (p.kind === 'main') === (track === 'main') && p.steps[step])?.steps[step]
}

/** The page a day begins with. */
export async function readToday(desk: CaseDesk, who: Person): Promise<z.input<typeof todayShape>> {
  const today = desk.clock.today()
  const calendar = await desk.calendar()
  const all = await queueOf(desk, who)
  const due = await dueOf(desk, who, calendar, today)
  const fresh = await freshOf(desk, who)
  const counts = await sql<{
    open: number
    overdue: number
  }>`select count(*)::int as open, count(*) filter (where c.due_on < ${today}::date)::int as overdue
    from cases c where ${visibleCases(who)} and c.status = 'open'`.execute(desk.db)
  return {
    day: today,
    waiting: all.filter(w => !w.returned),
    returned: all.filter(w => w.returned),
    due: [...due],
    fresh: [...fresh],
    counts: { open: counts.rows[0]?.open ?? 0, overdue: counts.rows[0]?.overdue ?? 0, waiting: all.length },
    calendar: ruler(calendar, today),
  }
}

const ahead = 21 // calendar days shown on the ruler
async function dueOf(desk: CaseDesk, who: Person, calendar: Calendar, today: Day): Promise<readonly DueRow[]> {
  const found = await sql<{ id: string; number: string; title: string; body: Deadline }>`
    select c.id, c.number, c.title, d.body from case_deadlines d join cases c on c.id = d.case_id
    where ${visibleCases(who)} and c.status <> 'archived' and d.last_day <= ${addDays(today, ahead)}::date and (d.last_day >= ${today}::date or d.body ->> 'whose' = 'authority')
      ${holds(who, 'officer') && !holds(who, 'head', 'principalHead', 'bureauHead') ? sql`and c.officers @> array[${who.id}]::text[]` : sql``}
    order by d.last_day limit 100`.execute(desk.db)
  return found.rows.map(r => {
    const view = deadlineView(r.body)
    const lastDay = day(r.body.lastDay)
    return {
      caseId: r.id,
      number: r.number,
      title: r.title,
      clock: view.clock,
      what: view.title,
      lastDay,
      left: daysLeft(r.body.term.unit, today, lastDay, calendar),
      unit: view.term.unit,
      whose: view.whose,
      provisional: view.provisional,
      basis: view.basis,
      state: lastDay < today ? (view.whose === 'authority' ? 'overdue' : 'ended') : 'running',
    }
  })
}

async function freshOf(desk: CaseDesk, who: Person): Promise<z.input<typeof todayShape>['fresh']> {
  const since = addDays(desk.clock.today(), -7)
  const found = await sql<{ caseId: string; number: string; title: string; kind: string; by: string; at: string }>`
    select c.id as "caseId", c.number, c.title, a.kind, coalesce((select name from person_versions p where p.person_id = a.recorded_by order by version desc limit 1), '') as by, to_jsonb(a.recorded_at) #>> '{}' as at
    from cases c join lateral (select * from acts o where o.case_id = c.id and o.kind <> all(${[...confidentialKinds]}::text[]) order by o.seq desc limit 1) a on true where ${visibleCases(who)} and c.updated_at >= ${since}::date and a.recorded_by <> ${who.id}
    order by c.updated_at desc limit 20`.execute(desk.db)
  return found.rows.map(({ kind, ...r }) => ({ ...r, act: actKinds.get(kind)?.title ?? kind }))
}

function ruler(calendar: Calendar, today: Day): z.input<typeof todayShape>['calendar'] {
  const kindOf = (d: Day): 'work' | 'rest' | 'holiday' | 'weekend' => {
    const w = weekday(d)
    if (isLoaded(calendar, d) && isHoliday(calendar, d)) return 'holiday'
    if (isWorkingDay(calendar, d)) return w === 0 || w === 6 ? 'work' : 'work'
    return 'weekend'
  }
  return Array.from({ length: ahead + 1 }, (_, i) => addDays(today, i)).map(d => ({ day: d, kind: kindOf(d) }))
}
