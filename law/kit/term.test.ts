import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, type Calendar } from './calendar.ts'
import { addDays, day, daysBetween, type Day } from './day.ts'
import {
  days,
  daysLeft,
  endOf,
  firstDayAfter,
  hours,
  latestDayBefore,
  months,
  termInChinese,
  workingDays,
  years,
  type Counting,
  type Suspension,
  type Term,
} from './term.ts'

/** The State Council's notices of 2023 to 2026, as a new house begins with them. */
const notices: Calendar = {
  years: JSON.parse(readFileSync(new URL('../../server/calendar/seed.json', import.meta.url), 'utf8')),
}
const noNotices: Calendar = { years: [] }

const party: Counting = { calendar: notices, whose: 'party' }
const authority: Counting = { calendar: notices, whose: 'authority' }
const end = (term: Term, from: string, counting: Counting = party): string => endOf(term, day(from), counting).lastDay

describe('working days', () => {
  test.each([
    ['told on a Monday: five working days end the next Monday', 5, '2026-03-02', '2026-03-09'],
    ['over National Day 2026', 7, '2026-09-24', '2026-10-12'],
    ['over National Day 2025 and its make-up Saturday', 5, '2025-09-29', '2025-10-13'],
    ['over National Day 2023, with two weekend days made to work', 5, '2023-09-27', '2023-10-10'],
    ['over Spring Festival 2024', 5, '2024-02-07', '2024-02-20'],
    ['over Spring Festival 2025', 7, '2025-01-24', '2025-02-10'],
    ['over Spring Festival 2026', 7, '2026-02-12', '2026-02-28'],
    ['begun on a Saturday, the next working day is the first', 2, '2026-03-07', '2026-03-10'],
    ['over the turn of the year', 3, '2025-12-30', '2026-01-05'],
  ])('%s', (_, count, from, to) => expect(end(workingDays(count), from)).toBe(to))

  test('end on a working day, with exactly that many working days passed', () => {
    const anyDay = fc.integer({ min: 0, max: 1300 }).map(n => addDays(day('2023-01-01'), n))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom(party, authority), (from, count, counting) => {
        const { lastDay, provisional } = endOf(workingDays(count), from, counting)
        expect(provisional).toBe(false)
        expect(isWorkingDay(notices, lastDay)).toBe(true)
        expect(daysLeft('workingDay', from, lastDay, notices)).toBe(count)
      }),
    )
  })
})

describe('calendar days', () => {
  test('a party’s last day rolls off a holiday, the authority’s does not', () => {
    expect(end(days(15), '2026-09-17', party)).toBe('2026-10-08')
    expect(end(days(15), '2026-09-17', authority)).toBe('2026-10-02')
    expect(endOf(days(15), day('2026-09-17'), party).rolled).toBe(true)
    expect(endOf(days(15), day('2026-09-17'), authority).rolled).toBe(false)
  })
  test('an ordinary weekend also rolls; a weekend day made to work does not', () => {
    expect(end(days(15), '2026-03-06')).toBe('2026-03-23')
    expect(end(days(15), '2026-09-25')).toBe('2026-10-10')
  })
  test('ninety days from filing', () => expect(end(days(90), '2026-03-02', authority)).toBe('2026-05-31'))

  test('a party never has less time than the authority would, and never ends on a day off', () => {
    const anyDay = fc.integer({ min: 0, max: 1000 }).map(n => addDays(day('2023-01-01'), n))
    const anyTerm = fc.oneof(fc.integer({ min: 1, max: 120 }).map(days), fc.integer({ min: 1, max: 12 }).map(months))
    fc.assert(
      fc.property(anyDay, anyTerm, (from, term) => {
        const mine = endOf(term, from, party)
        const theirs = endOf(term, from, authority)
        expect(mine.lastDay >= theirs.lastDay).toBe(true)
        expect(mine.rolled).toBe(mine.lastDay > theirs.lastDay)
        expect(isWorkingDay(notices, mine.lastDay)).toBe(true)
        if (term.unit === 'day') expect(daysBetween(from, theirs.lastDay)).toBe(term.count)
      }),
    )
  })
})

test('months and years end on the same date, or the month’s last day', () => {
  expect(end(months(6), '2026-03-01')).toBe('2026-09-01')
  expect(end(months(3), '2025-11-30', authority)).toBe('2026-02-28')
  expect(end(years(2), '2024-02-29', authority)).toBe('2026-02-28')
})

describe('hours', () => {
  test('run over midnight and through weekends', () => {
    const friday = endOf(hours(24), '2026-03-06T16:00:00+08:00', authority)
    expect(friday.at && Date.parse(friday.at)).toBe(Date.parse('2026-03-07T16:00:00+08:00'))
    expect(friday.lastDay).toBe('2026-03-07')
    expect(endOf(hours(24), '2026-03-06T23:59:00+08:00', authority).lastDay).toBe('2026-03-07')
    expect(endOf(hours(1), '2026-03-06T15:30:00Z', authority).lastDay).toBe('2026-03-07')
  })
  test('from a day run from its midnight', () => expect(endOf(hours(24), day('2026-03-06'), authority).lastDay).toBe('2026-03-07'))
})

test('an instant counts as the day it falls on in Shanghai', () => {
  expect(endOf(days(3), '2026-03-05T16:30:00Z', authority).lastDay).toBe('2026-03-09')
})

describe('suspension', () => {
  const testing = { from: day('2026-03-10'), to: day('2026-03-19'), reason: '检测' }
  const paused = (...suspensions: readonly Suspension[]): Counting => ({ ...authority, suspensions })

  test('takes its days out, each with its reason', () => {
    const got = endOf(days(30), day('2026-03-02'), paused(testing))
    expect(got.lastDay).toBe('2026-04-11')
    expect(got.skipped).toHaveLength(10)
    expect(got.skipped[0]).toEqual({ day: '2026-03-10', why: '检测' })
  })
  test('works on months too, and one that begins in the added days counts again', () => {
    expect(endOf(months(1), day('2026-03-02'), paused(testing)).lastDay).toBe('2026-04-12')
    expect(
      endOf(months(1), day('2026-03-02'), paused(testing, { from: day('2026-04-05'), to: day('2026-04-06'), reason: '补' })).lastDay,
    ).toBe('2026-04-14')
  })
  test('before the start or after the end changes nothing; overlapping ones count once', () => {
    const before = { from: day('2026-02-01'), to: day('2026-03-02'), reason: '早' }
    const after = { from: day('2026-05-01'), to: day('2026-05-09'), reason: '晚' }
    expect(endOf(days(30), day('2026-03-02'), paused(before, after)).lastDay).toBe('2026-04-01')
    expect(endOf(days(30), day('2026-03-02'), paused(testing, testing)).lastDay).toBe('2026-04-11')
  })
  test('a suspended weekend adds nothing to working days', () => {
    expect(
      endOf(workingDays(7), day('2026-03-04'), paused({ from: day('2026-03-07'), to: day('2026-03-08'), reason: '周末' })).lastDay,
    ).toBe(end(workingDays(7), '2026-03-04', authority))
  })
  test('calendar days end later by just the days taken out', () => {
    const anyDay = fc.integer({ min: 0, max: 600 }).map(n => addDays(day('2024-01-01'), n))
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 30 }),
        (from, count, after, length) => {
          const spell = {
            from: addDays(from, Math.min(after, count)),
            to: addDays(from, Math.min(after, count) + length),
            reason: '',
          }
          expect(daysBetween(from, endOf(days(count), from, paused(spell)).lastDay)).toBe(count + length + 1)
        },
      ),
    )
  })
})

describe('beyond the last loaded year the count is provisional', () => {
  test('in working days', () => {
    expect(endOf(workingDays(5), day('2026-12-28'), party)).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    expect(endOf(workingDays(3), day('2026-12-28'), party).provisional).toBe(false)
  })
  test('in calendar days only where the last day’s rolling depends on it', () => {
    expect(endOf(days(15), day('2026-12-20'), party).provisional).toBe(true)
    expect(endOf(days(15), day('2026-12-20'), authority).provisional).toBe(false)
    expect(endOf(days(15), day('2026-03-02'), { calendar: noNotices, whose: 'party' }).provisional).toBe(true)
  })
  test('and when rolling itself runs out of the loaded year', () => {
    const only2023 = { years: notices.years.filter(y => y.year === 2023) }
    expect(endOf(days(1), day('2023-12-29'), { calendar: only2023, whose: 'party' })).toMatchObject({
      lastDay: '2024-01-01',
      provisional: true,
    })
  })
})

describe('the latest day for a notice before an event', () => {
  test('leaves that many whole working days between', () => {
    expect(latestDayBefore(workingDays(7), day('2026-03-12'), notices)).toBe('2026-03-02')
    expect(latestDayBefore(workingDays(7), day('2026-10-12'), notices)).toBe('2026-09-23')
  })
  test('in calendar days too', () => expect(latestDayBefore(days(7), day('2026-03-12'), notices)).toBe('2026-03-04'))
  test('a notice on that day has the working days, one a day later has not', () => {
    const anyDay = fc.integer({ min: 60, max: 1300 }).map(n => addDays(day('2023-01-01'), n))
    const between = (from: Day, event: Day): number => daysLeft('workingDay', from, addDays(event, -1), notices)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 15 }), (event, count) => {
        const latest = latestDayBefore(workingDays(count), event, notices)
        expect(between(latest, event)).toBe(count)
        expect(between(addDays(latest, 1), event)).toBe(count - 1)
      }),
    )
  })
})

describe('days left', () => {
  test('count what is still to come, negative when past', () => {
    expect(daysLeft('day', day('2026-03-02'), day('2026-03-17'), notices)).toBe(15)
    expect(daysLeft('workingDay', day('2026-03-06'), day('2026-03-09'), notices)).toBe(1)
    expect(daysLeft('day', day('2026-03-05'), day('2026-03-02'), notices)).toBe(-3)
    expect(daysLeft('day', day('2026-03-05'), day('2026-03-05'), notices)).toBe(0)
    expect(daysLeft('workingDay', day('2026-03-07'), day('2026-03-06'), notices)).toBe(0)
  })
})

test('terms are said in Chinese with their unit', () => {
  expect([days(90), workingDays(7), months(6), years(2), hours(24)].map(termInChinese)).toEqual([
    '90日',
    '7个工作日',
    '6个月',
    '2年',
    '24小时',
  ])
})

describe('worked examples of the procedure rules (§23)', () => {
  test('1: a hearing notice served on Monday; the first day for a decision is Tuesday of the next week', () => {
    const window = endOf(workingDays(5), day('2026-03-02'), party)
    expect(window.lastDay).toBe('2026-03-09')
    expect(firstDayAfter(window)).toBe('2026-03-10')
  })
  test('2: served on 10 March, to be paid by 25 March; on a holiday, by the next working day', () => {
    expect(end(days(15), '2026-03-10')).toBe('2026-03-25')
    expect(end(days(15), '2026-04-20')).toBe('2026-05-06')
  })
  test('4: seized on 1 June: 1 July, with one extension 31 July, and ten days of testing move both', () => {
    expect(end(days(30), '2026-06-01', authority)).toBe('2026-07-01')
    expect(end(days(60), '2026-06-01', authority)).toBe('2026-07-31')
    const suspensions = [{ from: day('2026-06-10'), to: day('2026-06-19'), reason: '检测' }]
    expect(end(days(30), '2026-06-01', { ...authority, suspensions })).toBe('2026-07-11')
    expect(end(days(60), '2026-06-01', { ...authority, suspensions })).toBe('2026-08-10')
  })
  test('5: order served on 1 March 2026: 30 April, 1 September, 2 September, 1 December', () => {
    expect(end(days(60), '2026-03-01')).toBe('2026-04-30')
    const suit = endOf(months(6), day('2026-03-01'), party)
    expect(suit.lastDay).toBe('2026-09-01')
    expect(firstDayAfter(suit)).toBe('2026-09-02')
    expect(end(months(3), suit.lastDay, authority)).toBe('2026-12-01')
  })
  test('6: reported on Friday at four: decided by Monday; approved on Monday at ten: transferred by Tuesday at ten', () => {
    expect(endOf(days(3), '2026-03-06T16:00:00+08:00', authority).lastDay).toBe('2026-03-09')
    const transfer = endOf(hours(24), '2026-03-09T10:00:00+08:00', authority)
    expect(transfer.at && Date.parse(transfer.at)).toBe(Date.parse('2026-03-10T10:00:00+08:00'))
  })
})
