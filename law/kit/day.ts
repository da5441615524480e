// A legal day in Asia/Shanghai. All arithmetic is on the calendar, never on the machine's clock or zone.

declare const dayBrand: unique symbol
/** A legal day in Asia/Shanghai, written `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true }
/** A moment, as ISO 8601 with offset (`2026-03-05T09:30:00+08:00`) or `Z`. */
export type Instant = string

const msInDay = 86_400_000
const shanghaiOffset = 8 * 3_600_000

/** Reads `YYYY-MM-DD` as a legal day. @throws RangeError when the text is no day of the calendar. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** Whether the text is a real day of the calendar (2026-02-29 is not). */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
}
/** The number its digits write; -1 where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i += 1) {
    const d = text.charCodeAt(i) - 48
    if (d < 0 || d > 9) return -1
    n = n * 10 + d
  }
  return n
}
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The moment in milliseconds; NaN when the text is no instant. Acts are compared by the hundred thousand, so what was read is remembered. */
export function msOf(instant: Instant): number {
  const there = moments.get(instant)
  if (there !== undefined) return there
  if (moments.size > 20_000) moments.clear()
  const ms = Date.parse(instant)
  moments.set(instant, ms)
  return ms
}
const moments = new Map<Instant, number>()

/** The legal day on which an instant falls in Asia/Shanghai. @throws RangeError when it is no instant. */
export function dayOf(instant: Instant): Day {
  const there = legalDays.get(instant)
  if (there !== undefined) return there
  const on = fromMs(msOf(instant) + shanghaiOffset)
  if (legalDays.size > 20_000) legalDays.clear()
  legalDays.set(instant, on)
  return on
}
const legalDays = new Map<Instant, Day>()

/** Midnight at the start of a legal day, as an instant. */
export const startOf = (on: Day): Instant => `${on}T00:00:00+08:00`

// the one place besides day() that makes a Day: what toISOString writes is a day of the calendar. @throws RangeError for no instant
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day
const toMs = (on: Day): number => Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)))

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (on: Day, count: number): Day => fromMs(toMs(on) + count * msInDay)

/** Calendar days from one day to a later one (negative when it is earlier). */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / msInDay)

/** The same date `count` months later; the month's last day where that date does not exist. */
export function addMonths(on: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number)
  const target = year * 12 + (month - 1) + count
  const y = Math.floor(target / 12)
  const m = target - y * 12
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return fromMs(Date.UTC(y, m, Math.min(date, last)))
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (on: Day): number => new Date(toMs(on)).getUTCDay()
export const yearOf = (on: Day): number => Number(on.slice(0, 4))

/**
 * Full years of age on a day. Someone reaches an age on the day AFTER the birthday, as criminal and penalty
 * practice counts (周岁，自生日的第二天起算).
 */
export function ageOn(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth)
  return on > addMonths(birth, years * 12) ? years : years - 1
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** 2026年3月5日 */
export function dayInChinese(on: Day): string {
  const [y, m, d] = on.split('-').map(Number)
  return `${y}年${m}月${d}日`
}
