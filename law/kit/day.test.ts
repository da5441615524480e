import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  day,
  dayInChinese,
  dayOf,
  daysBetween,
  earlier,
  isDay,
  later,
  startOf,
  weekday,
  type Day,
} from './day.ts'
import { daySchema } from './day-schema.ts'

/** Any day from 1990 to 2060. */
const anyDay = fc.integer({ min: 0, max: 25_567 }).map(n => addDays(day('1990-01-01'), n))

describe('a day', () => {
  test.each(['2026-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-1', '20250401', '2025-04-01T00:00', '', '甲'])(
    '%s is none',
    text => {
      expect(isDay(text)).toBe(false)
      expect(() => day(text)).toThrow(RangeError)
      expect(daySchema.safeParse(text).success).toBe(false)
    },
  )
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is one', text => expect(day(text)).toBe(text))

  test('an instant falls on the day it is in Shanghai, wherever it was written', () => {
    expect(dayOf('2026-03-05T15:59:59Z')).toBe('2026-03-05')
    expect(dayOf('2026-03-05T16:00:00Z')).toBe('2026-03-06')
    expect(dayOf('2026-03-05T23:30:00-08:00')).toBe('2026-03-06')
    expect(dayOf('2025-12-31T16:00:00Z')).toBe('2026-01-01')
    expect(() => dayOf('昨天')).toThrow(RangeError)
  })
  test('starts at midnight in Shanghai', () => expect(dayOf(startOf(day('2026-03-05')))).toBe('2026-03-05'))
  test('2026-11-22 is a Sunday', () => expect(weekday(day('2026-11-22'))).toBe(0))
  test('is said in Chinese without leading noughts', () => expect(dayInChinese(day('2026-03-05'))).toBe('2026年3月5日'))
})

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-03-01', 6, '2026-09-01'],
    ['2026-08-31', 0, '2026-08-31'],
  ] as const)('%s and %i months is %s', (from, count, to) => expect(addMonths(day(from), count)).toBe(to))

  test('land in the month wanted, on the same date or its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (from, count) => {
        const to = addMonths(from, count)
        const month = (d: Day): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(month(to)).toBe(month(from) + count)
        const lastOfMonth = addDays(to, 1).slice(8) === '01'
        expect(to.slice(8) === from.slice(8) || (lastOfMonth && to.slice(8) < from.slice(8))).toBe(true)
      }),
    )
  })
})

describe('days', () => {
  test('adding and taking away, and the distance between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count)
        expect(addDays(to, -count)).toBe(from)
        expect(daysBetween(from, to)).toBe(count)
        expect(weekday(to)).toBe((((weekday(from) + count) % 7) + 7) % 7)
      }),
    )
  })
  test('compare as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
        expect(later(a, b) >= earlier(a, b)).toBe(true)
      }),
    )
  })
})

describe('age is reached on the day after the birthday', () => {
  test.each([
    ['2012-03-05', '2026-03-05', 13],
    ['2012-03-05', '2026-03-06', 14],
    ['2008-02-29', '2022-02-28', 13],
    ['2008-02-29', '2022-03-01', 14],
    ['2008-02-29', '2026-03-01', 18],
    ['2012-12-31', '2026-01-01', 13],
    ['2026-03-05', '2026-03-05', -1],
  ] as const)('born %s, on %s: %i', (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age))
})
