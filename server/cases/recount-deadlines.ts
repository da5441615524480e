// A year's calendar came in or was mended: every running term that may touch it is counted anew.
import type { Day } from '@fadu/law'
import { sql } from 'kysely'
import { calendarOf, calendarTopic, calendarMessage } from '../calendar/index.ts'
import type { Desk } from '../platform/desk.ts'
import type { Listener } from '../platform/outbox.ts'
import { loadCase } from './load-case.ts'
import { project } from './project.ts'
import { snapshots } from './write-act.ts'

/** Told of every change of the calendar. Counting twice is the same as once. */
export const recountsDeadlines: Listener = {
  name: 'recount-deadlines',
  topic: calendarTopic,
  hear: async (desk, { payload }) => {
    for (const id of await casesTouching(desk, calendarMessage.parse(payload).year)) await recount(desk, id)
  },
}

/** Open cases with a running term that began, or may end, in the year or beside it. */
async function casesTouching({ db }: Desk, year: number): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select distinct d.case_id as id from case_deadlines d join cases c on c.id = d.case_id
    where c.status = 'open' and left(d.body ->> 'startedOn', 4)::int <= ${year} and extract(year from d.last_day) >= ${year - 1} order by 1`.execute(
    db,
  )
  return found.rows.map(row => row.id)
}

const tries = 5

/** Counts the terms of one case anew, unless an act came in between: then once more, with it. */
async function recount({ db, clock }: Desk, id: string): Promise<void> {
  for (let left = tries; left > 0; left--) {
    const today: Day = clock.today()
    const loaded = await loadCase(db, await calendarOf(db), id, today)
    if (!loaded) return
    const now = clock.now().toISOString()
    const next = project(loaded, now)
    const { due_on, due_what, due_provisional } = next.snapshot
    const written = await sql<{ written: number }>`
      with same as (update cases set due_on = ${due_on}::date, due_what = ${due_what}, due_provisional = ${due_provisional}
          where id = ${id} and version = ${loaded.row.version} returning id),
        ${snapshots(id, next, { recordedAt: now }, 'same')}
      select count(*)::int as written from same`.execute(db)
    if (written.rows[0]?.written === 1) return
  }
  throw new Error(`case ${id} kept changing while its terms were counted`)
}
