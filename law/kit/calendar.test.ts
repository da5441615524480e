import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isHoliday, isLoaded, isWorkingDay, rollForward, type Calendar } from './calendar.ts'
import { addDays, day } from './day.ts'

/** The State Council's notices of 2023 to 2026, as a new house begins with them. */
const notices: Calendar = {
  years: JSON.parse(readFileSync(new URL('../../server/calendar/seed.json', import.meta.url), 'utf8')),
}
const noNotices: Calendar = { years: [] }

const works = (on: string): boolean => isWorkingDay(notices, day(on))

describe('working days by the notices', () => {
  test.each([
    ['National Day 2023 ran from Friday 29 September to 6 October', '2023-09-29', '2023-10-06'],
    ['Spring Festival 2024 ran from 10 to 17 February', '2024-02-10', '2024-02-17'],
    ['Spring Festival 2025 ran from 28 January to 4 February', '2025-01-28', '2025-02-04'],
    ['National Day 2025 ran to 8 October', '2025-10-01', '2025-10-08'],
    ['Spring Festival 2026 ran from 15 to 23 February', '2026-02-15', '2026-02-23'],
    ['National Day 2026 ran from 1 to 7 October', '2026-10-01', '2026-10-07'],
  ])('%s', (_, from, to) => {
    for (let d = day(from); d <= to; d = addDays(d, 1))
      expect([d, isWorkingDay(notices, d), isHoliday(notices, d)]).toEqual([d, false, true])
  })

  test.each([
    '2023-01-28',
    '2023-10-07',
    '2023-10-08',
    '2024-02-04',
    '2024-02-18',
    '2024-10-12',
    '2025-01-26',
    '2025-02-08',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-09-20',
    '2026-10-10',
  ])('%s is a weekend day made to work', on => {
    expect(works(on)).toBe(true)
    expect(isHoliday(notices, day(on))).toBe(false)
  })
  test('an ordinary weekend is no working day and no holiday', () => {
    expect(works('2026-03-07')).toBe(false)
    expect(isHoliday(notices, day('2026-03-07'))).toBe(false)
  })
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i had %i working days', (year, count) => {
    let n = 0
    for (let d = day(`${year}-01-01`); d.startsWith(String(year)); d = addDays(d, 1)) if (isWorkingDay(notices, d)) n++
    expect(n).toBe(count)
  })
})

test('a year without a notice counts Monday to Friday and says it is not loaded', () => {
  expect(isLoaded(notices, day('2026-12-31'))).toBe(true)
  expect(isLoaded(notices, day('2027-01-01'))).toBe(false)
  expect(isWorkingDay(noNotices, day('2027-01-01'))).toBe(true)
  expect(isWorkingDay(noNotices, day('2027-01-02'))).toBe(false)
})

test('rolling forward ends on the first working day, a weekend made to work included', () => {
  expect(rollForward(notices, day('2026-10-01'))).toBe('2026-10-08')
  expect(rollForward(notices, day('2026-02-15'))).toBe('2026-02-24')
  expect(rollForward(notices, day('2026-10-10'))).toBe('2026-10-10')
  expect(rollForward(notices, day('2023-09-29'))).toBe('2023-10-07')
})
