// Terms and how they are counted. A bare number of days does not exist here: every term has its unit (CLK-01), and which
// unit a number of days means is each law's own: 2, 3, 5, 7 in 行政处罚法 art. 85 (CLK-01), up to 10 in 行政强制法 art. 69
// (CLK-02), 3, 5, 7, 10 in 行政复议法 art. 88 (CLK-03), none in the transfer regulation (CLK-04). The norms hold them so.
import { isLoaded, isWorkingDay, rollForward, type Calendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, dayOf, startOf, type Day, type Instant } from './day.ts'

/** A length of time with its unit. */
export interface Term {
  readonly unit: 'workingDay' | 'day' | 'month' | 'year' | 'hour'
  readonly count: number
}
/** Working days (工作日). */
/* @__NO_SIDE_EFFECTS__ */
export const workingDays = (count: number): Term => ({ unit: 'workingDay', count })
/** Calendar days (自然日). */
/* @__NO_SIDE_EFFECTS__ */
export const days = (count: number): Term => ({ unit: 'day', count })
/* @__NO_SIDE_EFFECTS__ */
export const months = (count: number): Term => ({ unit: 'month', count })
/* @__NO_SIDE_EFFECTS__ */
export const years = (count: number): Term => ({ unit: 'year', count })
/* @__NO_SIDE_EFFECTS__ */
export const hours = (count: number): Term => ({ unit: 'hour', count })

const unitInChinese: Record<Term['unit'], string> = { workingDay: '个工作日', day: '日', month: '个月', year: '年', hour: '小时' }
/** 90日 · 7个工作日 */
export const termInChinese = (term: Term): string => `${term.count}${unitInChinese[term.unit]}`

/** Days taken out of a term, both ends included (扣除的期间). */
export interface Suspension {
  readonly from: Day
  readonly to: Day
  readonly reason: string
}
export interface Counting {
  readonly calendar: Calendar
  /** Whose term it is: only a party's last day rolls forward off a holiday (行政强制 and 处罚 limits on the authority never do). */
  readonly whose: 'party' | 'authority'
  readonly suspensions?: readonly Suspension[]
}
/** The end of a term. `skipped` are days inside it that did not count, with why. */
export interface TermEnd {
  readonly lastDay: Day
  /** For terms in hours: the exact end. */
  readonly at?: Instant
  /** The count ran into a year whose calendar is not loaded; Monday to Friday was assumed (暂定). */
  readonly provisional: boolean
  readonly skipped: readonly { readonly day: Day; readonly why: string }[]
  readonly rolled: boolean
}

/**
 * The last day of a term that began with an event on `start` (an instant for terms in hours).
 * The day of the event is not counted (民事诉讼法 art. 85, by 行政处罚法 art. 61); a party's last day on a holiday moves to
 * the day after it (CLK-05), an authority's never does (CLK-06).
 */
export function endOf(term: Term, start: Day | Instant, counting: Counting): TermEnd {
  if (term.unit === 'hour') return endOfHours(term.count, start)
  const from = start.length > 10 ? dayOf(start) : (start as Day)
  const { calendar, whose } = counting
  const skipped: { day: Day; why: string }[] = []
  let provisional = false
  const out = (d: Day): string | undefined => counting.suspensions?.find(s => s.from <= d && d <= s.to)?.reason
  const step = (d: Day): boolean => {
    const why = out(d)
    if (why) skipped.push({ day: d, why })
    return why === undefined
  }
  let last = from
  if (term.unit === 'day' && !counting.suspensions?.length) last = addDays(from, term.count)
  else if (term.unit === 'workingDay' || term.unit === 'day') {
    for (let left = term.count; left > 0;) {
      last = addDays(last, 1)
      if (!step(last)) continue
      if (term.unit === 'workingDay') {
        if (!isLoaded(calendar, last)) provisional = true
        if (!isWorkingDay(calendar, last)) {
          skipped.push({ day: last, why: '不是工作日' })
          continue
        }
      }
      left--
    }
  } else {
    last = addMonths(from, term.unit === 'year' ? term.count * 12 : term.count)
    if (counting.suspensions?.length) for (let d = addDays(from, 1); d <= last; d = addDays(d, 1)) if (!step(d)) last = addDays(last, 1)
  }
  const unrolled = last
  if (whose === 'party' && term.unit !== 'workingDay') {
    last = rollForward(calendar, last)
    if (!isLoaded(calendar, last) || !isLoaded(calendar, unrolled)) provisional = true
  }
  return { lastDay: last, provisional, skipped, rolled: last !== unrolled }
}

function endOfHours(count: number, start: string): TermEnd {
  const at = new Date(Date.parse(start.length > 10 ? start : startOf(start as Day)) + count * 3_600_000).toISOString()
  return { lastDay: dayOf(at), at, provisional: false, skipped: [], rolled: false }
}

/** The first day on which something that must wait for a term may be done: the day after its last day. */
export const firstDayAfter = (end: TermEnd): Day => addDays(end.lastDay, 1)

/** The day from which `count` full working days lie before `event` (听证七个工作日前通知): the latest day for the notice. */
export function latestDayBefore(term: Term, event: Day, calendar: Calendar): Day {
  let d = event
  for (let left = term.count; left > 0;) {
    d = addDays(d, -1)
    if (term.unit !== 'workingDay' || isWorkingDay(calendar, d)) left--
  }
  return addDays(d, -1)
}

/** Whole units of a term from one day to another, for showing 余 N 日; negative when past. */
export function daysLeft(unit: Term['unit'], today: Day, lastDay: Day, calendar: Calendar): number {
  if (today > lastDay) return 0 - daysLeft(unit, lastDay, today, calendar)
  if (unit !== 'workingDay') return daysBetween(today, lastDay)
  let n = 0
  for (let d = addDays(today, 1); d <= lastDay; d = addDays(d, 1)) if (isWorkingDay(calendar, d)) n++
  return n
}
