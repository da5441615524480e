// Records a year's holiday notice, or mends it: each time a further version. Whoever counted on it is told.
import { day, weekday, yearOf, type CalendarYear } from '@fadu/law'
import * as z from 'zod'
import type { Person } from '../access/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { putDown } from '../platform/outbox.ts'
import { changed, notUnderstood, Stop, type FieldError } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { yearInput } from './contract.ts'
import seed from './seed.json' with { type: 'json' }
import { calendarYears, forgetCalendar, readYear, readYears } from './store.ts'

export type YearInput = z.output<typeof yearInput>
interface Place {
  readonly db: Db
  readonly clock: Clock
}

/** Topic of the message every change puts down: provisional deadlines are to be computed anew. */
export const calendarTopic = 'calendar'
export const calendarMessage = z.object({ year: z.int(), version: z.int() })

/** Records the year in a further version. @throws Stop 400 when a day does not fit, 409 when there is a newer version. */
export async function recordYear(place: Place, who: Person, year: number, input: YearInput): Promise<void> {
  const faults = faultsOf(year, input.days)
  if (faults.length > 0) throw new Stop(notUnderstood(faults))
  const last = (await readYear(place.db, year))[0]?.version ?? 0
  if (input.version !== last) throw new Stop(changed({ version: last }))
  await add(place, who.id, [{ year, version: last + 1, notice: input.notice, days: input.days, reason: input.reason }])
}

/** Puts in the years of the seed that are not loaded yet. @returns how many were added */
export async function seedCalendar(place: Place): Promise<number> {
  const there = new Set((await readYears(place.db)).map(one => one.year))
  const years: readonly CalendarYear[] = seed.map(one => ({ ...one, days: knownDays(one.days) }))
  const missing = years.filter(one => !there.has(one.year))
  if (missing.length > 0)
    await add(
      place,
      null,
      missing.map(one => ({ ...one, version: 1, reason: '程序自带' })),
    )
  return missing.length
}

function knownDays(days: Readonly<Record<string, string | undefined>>): CalendarYear['days'] {
  const known: Record<string, 'holiday' | 'rest' | 'work'> = {}
  for (const [on, kind] of Object.entries(days)) if (kind === 'holiday' || kind === 'rest' || kind === 'work') known[on] = kind
  return known
}

type NewYear = CalendarYear & { readonly version: number; readonly reason: string }

async function add({ db, clock }: Place, by: string | null, years: readonly NewYear[]): Promise<void> {
  const [first, ...more] = years.map(({ year, version }) => {
    const payload: z.input<typeof calendarMessage> = { year, version }
    return { topic: calendarTopic, key: `${year}.${version}`, payload }
  })
  if (!first) return
  const rows = years.map(one => ({
    id: newId(clock),
    ...one,
    recorded_at: clock.now().toISOString(),
    recorded_by: by,
  }))
  await db.transaction().execute(async tx => {
    await changeRegister(tx, clock, {
      stream: 'register:calendar',
      by,
      what: 'register:record-calendar',
      subject: { years: years.map(one => one.year).join(' ') },
      rows: [{ of: calendarYears, rows }],
    })
    await putDown(tx, clock, first, ...more)
  })
  forgetCalendar(db)
}

function faultsOf(year: number, days: YearInput['days']): readonly FieldError[] {
  return Object.entries(days).flatMap(([on, kind]): FieldError[] => {
    const path = `days.${on}`
    if (yearOf(day(on)) !== year) return [{ path, title: on, cure: `不在 ${year} 年内，请录入它所在的年份` }]
    const weekend = [0, 6].includes(weekday(day(on)))
    return kind === 'work' && !weekend ? [{ path, title: on, cure: '不是周末，不能作调休上班日' }] : []
  })
}
