import { isWorkingDay, addDays, day, type Calendar, type CalendarYear } from '@fadu/law'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'

export const calendarYears: VouchedTable = {
  table: 'calendar_years',
  key: 'id',
  columns: {
    id: 'text',
    year: 'number',
    version: 'number',
    notice: 'text',
    days: 'json',
    reason: 'text',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
  changes: 'never',
}

/** A year's calendar in one version, as the screen wants it. */
export interface YearRecord {
  readonly year: number
  readonly version: number
  readonly notice: string
  readonly days: Readonly<Record<string, 'holiday' | 'rest' | 'work'>>
  readonly workingDays: number
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}

const columns = sql`year, version, notice, days, reason, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", recorded_by as "recordedBy"`
type Row = Omit<YearRecord, 'workingDays'>

/** All versions of a year, newest first; empty when it is not loaded. */
export async function readYear(db: Db, year: number): Promise<readonly YearRecord[]> {
  const found = await sql<Row>`select ${columns} from calendar_years where year = ${year} order by version desc`.execute(db)
  return found.rows.map(counted)
}

/** The newest version of every loaded year, latest year first. */
export async function readYears(db: Db): Promise<readonly YearRecord[]> {
  const found = await sql<Row>`select distinct on (year) ${columns} from calendar_years order by year desc, version desc`.execute(db)
  return found.rows.map(counted)
}

function counted(row: Row): YearRecord {
  const calendar: Calendar = { years: [row] }
  let workingDays = 0
  for (let d = day(`${row.year}-01-01`); d.startsWith(String(row.year)); d = addDays(d, 1)) if (isWorkingDay(calendar, d)) workingDays++
  return { ...row, workingDays }
}

/** The calendar as it stands: every loaded year in its newest version. */
export async function loadCalendar(db: Db): Promise<Calendar> {
  const found =
    await sql<CalendarYear>`select distinct on (year) year, notice, days from calendar_years order by year, version desc`.execute(db)
  return { years: found.rows }
}

const kept = new WeakMap<Db, Promise<Calendar>>()

/** The calendar as last loaded. This is the only process on the database, so its own changes are all there are. */
export function calendarOf(db: Db): Promise<Calendar> {
  const there = kept.get(db)
  if (there) return there
  const read = loadCalendar(db)
  kept.set(db, read)
  read.catch(() => kept.delete(db))
  return read
}

/** To be called after every change. */
export const forgetCalendar = (db: Db): boolean => kept.delete(db)
