// Which days work. The rows come from outside (the State Council's yearly notice, 国务院办公厅节假日安排通知).
import { addDays, weekday, yearOf, type Day } from './day.ts'

/** One year's notice: only the days that differ from Monday to Friday, and which days are statutory holidays. */
export interface CalendarYear {
  readonly year: number
  /** Number of the notice, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string
  /** `holiday` 法定节假日 · `rest` 调休放假 · `work` 调休上班. */
  readonly days: Readonly<Record<string, 'holiday' | 'rest' | 'work'>>
}
export interface Calendar {
  readonly years: readonly CalendarYear[]
}

const yearIn = (calendar: Calendar, on: Day): CalendarYear | undefined => calendar.years.find(y => y.year === yearOf(on))

/** Whether the year of this day has been loaded: an unloaded year makes a count provisional (暂定). */
export const isLoaded = (calendar: Calendar, on: Day): boolean => yearIn(calendar, on) !== undefined

/** A working day: Monday to Friday but for the notice's days off, plus the weekend days it makes work. */
export function isWorkingDay(calendar: Calendar, on: Day): boolean {
  const special = yearIn(calendar, on)?.days[on]
  if (special) return special === 'work'
  const w = weekday(on)
  return w !== 0 && w !== 6
}

/** A day off by the holiday notice (not an ordinary weekend). */
export function isHoliday(calendar: Calendar, on: Day): boolean {
  const special = yearIn(calendar, on)?.days[on]
  return special === 'holiday' || special === 'rest'
}

/** This day if it works, else the first working day after it. */
export function rollForward(calendar: Calendar, on: Day): Day {
  let d = on
  while (!isWorkingDay(calendar, d)) d = addDays(d, 1)
  return d
}
