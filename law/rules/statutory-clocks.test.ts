// Every statutory clock over National Day and Spring Festival 2023 to 2026, leap days, month ends, midnight and the last
// minute of twenty-four hours. The calendar is the one the product is delivered with; the days are counted a second time
// here, from the holiday notices as they were read by hand, and a table of last days stands as it was counted on paper.
import { fileURLToPath } from 'node:url'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../kit/calendar.ts'
import { day } from '../kit/day.ts'
import { on } from '../kit/norm.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { endOf, type Term } from '../kit/term.ts'
import { procedures } from '../procedures/index.ts'

const mark = z.enum(['holiday', 'rest', 'work'])
const seed = z.array(z.object({ year: z.number(), notice: z.string(), days: z.record(z.string(), mark) }))
const calendar: Calendar = {
  years: seed.parse(JSON.parse(readFileSync(new URL('../../server/calendar/seed.json', import.meta.url), 'utf8'))),
}
const clocks = new Map<string, ClockRule>([...procedures.values()].flatMap(p => p.clocks.map(c => [c.id, c] as const)))

/** The clocks of standards.json, by its keys: the clock here, and its length. */
const statutory: readonly (readonly [key: string, clock: string, unit: Term['unit'], count: number])[] = [
  ['limitation', 'limitation', 'year', 2],
  ['advance-registration', 'preservation', 'workingDay', 7],
  ['case-to-decision', 'decide', 'day', 90],
  ['serve-decision', 'deliver', 'workingDay', 7],
  ['hearing-request', 'hearing-request', 'workingDay', 5],
  ['hearing-notice', 'hearing-notice', 'workingDay', 7],
  ['pay-fine', 'pay', 'day', 15],
  ['cash-to-organ', 'hand-in', 'workingDay', 2],
  ['cash-to-bank', 'bank', 'workingDay', 2],
  ['withdraw-publication', 'withdraw', 'workingDay', 3],
  ['urgent-coercion-report', 'MEA-04', 'hour', 24],
  ['seal-seizure', 'MEA-07', 'day', 30],
  ['proxy-performance-demand', 'substitute-demand', 'workingDay', 3],
  ['execute-after-extra-fine', 'surcharge', 'day', 30],
  ['court-application', 'court', 'month', 3],
  ['court-demand', 'demand', 'workingDay', 10],
  ['reconsideration', 'reconsideration', 'day', 60],
  ['lawsuit', 'suit', 'month', 6],
  ['crime-transfer-decide', 'CRM-02', 'day', 3],
  ['crime-transfer-send', 'CRM-02c', 'hour', 24],
  ['police-decide', 'CRM-04', 'day', 3],
  ['transfer-review', 'CRM-05', 'day', 3],
  ['transfer-goods', 'CRM-06', 'day', 3],
  ['double-publicity', 'publish', 'workingDay', 7],
  ['samr-publish', 'disclose', 'workingDay', 20],
]
/** Keys of standards.json that are no clock of a town. */
const notOurs: Readonly<Record<string, string>> = {
  'extra-fine': '按日的比例，不是期限：surcharge.test.ts',
  'freeze-serve': '乡镇、街道不能冻结：MEA-13',
  freeze: '乡镇、街道不能冻结：MEA-13',
  'samr-push': '登记机关之间推送，不是处罚机关的期限',
}

// The notices, read by hand: spells off work, and weekend days worked.
const off = [
  ['2022-12-31', '2023-01-02'],
  ['2023-01-21', '2023-01-27'],
  ['2023-04-05', '2023-04-05'],
  ['2023-04-29', '2023-05-03'],
  ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-06'],
  ['2023-12-30', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-08', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const
const worked = new Set([
  '2023-01-28',
  '2023-01-29',
  '2023-04-23',
  '2023-05-06',
  '2023-06-25',
  '2023-10-07',
  '2023-10-08',
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
])
const text = (at: Date): string => at.toISOString().slice(0, 10)
const noon = (on_: string): Date => new Date(`${on_}T12:00:00Z`)
const plus = (on_: string, days: number): string => text(new Date(noon(on_).getTime() + days * 86_400_000))
function works(on_: string): boolean {
  if (worked.has(on_)) return true
  if (off.some(([from, to]) => from <= on_ && on_ <= to)) return false
  return ![0, 6].includes(noon(on_).getUTCDay())
}
/** Counted again, plainly. */
function countedAgain({ unit, count }: Term, start: string, rolls: boolean): string {
  let last = start
  if (unit === 'workingDay') for (let left = count; left > 0; left -= Number(works(last))) last = plus(last, 1)
  else if (unit === 'day') last = plus(start, count)
  else {
    const [y = 0, m = 0, d = 0] = start.split('-').map(Number)
    const months = y * 12 + m - 1 + (unit === 'year' ? 12 * count : count)
    const end = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0, 12)).getUTCDate()
    last = text(new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(d, end), 12)))
  }
  if (rolls && unit !== 'workingDay') while (!works(last)) last = plus(last, 1)
  return last
}
/** Days a clock may start on: before, in and after the long holidays, leap days, month ends, year ends. */
const starts = [
  '2023-01-18',
  '2023-01-20',
  '2023-01-21',
  '2023-01-27',
  '2023-01-31',
  '2023-02-28',
  '2023-08-31',
  '2023-09-28',
  '2023-09-29',
  '2023-10-06',
  '2023-11-30',
  '2023-12-29',
  '2024-01-31',
  '2024-02-08',
  '2024-02-09',
  '2024-02-17',
  '2024-02-29',
  '2024-05-31',
  '2024-08-31',
  '2024-09-14',
  '2024-09-30',
  '2024-10-07',
  '2024-11-30',
  '2025-01-24',
  '2025-01-27',
  '2025-02-04',
  '2025-02-28',
  '2025-03-31',
  '2025-08-31',
  '2025-09-30',
  '2025-10-08',
  '2025-12-31',
  '2026-02-13',
  '2026-02-14',
  '2026-02-23',
  '2026-03-31',
]
const lastLoaded = '2026-12-31'

describe.each(statutory)('%s: the clock %s of %s %s', (_key, id, unit, count) => {
  const clock = clocks.get(id)
  it('has that length', () => {
    const reading = clock && on(clock.term, day('2026-03-02'))
    expect(reading).toMatchObject({ ok: true, value: { unit, count } })
  })
  if (unit !== 'hour')
    it.each(starts)('from %s', start => {
      const rolls = clock?.whose === 'party' && !clock.kept
      const again = countedAgain({ unit, count }, start, rolls)
      const end = endOf({ unit, count }, day(start), { calendar, whose: rolls ? 'party' : 'authority' })
      expect(end.lastDay).toBe(again)
      if (again <= lastLoaded) expect(end.provisional).toBe(false)
    })
})

describe('the last days as counted on paper', () => {
  const table: readonly (readonly [start: string, unit: Term['unit'], count: number, whose: 'party' | 'authority', last: string])[] = [
    // 2023: 29 September to 6 October off, 7 and 8 October worked
    ['2023-09-28', 'workingDay', 2, 'authority', '2023-10-08'],
    ['2023-09-28', 'workingDay', 5, 'party', '2023-10-11'],
    ['2023-09-28', 'workingDay', 7, 'authority', '2023-10-13'],
    ['2023-09-20', 'day', 15, 'party', '2023-10-07'],
    ['2023-09-20', 'day', 15, 'authority', '2023-10-05'],
    // 2024: 10 to 17 February off, 4 and 18 February worked; the ninth worked
    ['2024-02-08', 'workingDay', 2, 'authority', '2024-02-18'],
    ['2024-02-08', 'workingDay', 3, 'authority', '2024-02-19'],
    ['2024-02-08', 'workingDay', 5, 'party', '2024-02-21'],
    ['2024-02-01', 'day', 15, 'party', '2024-02-18'],
    // 2024: 1 to 7 October off, 29 September and 12 October worked
    ['2024-09-27', 'workingDay', 3, 'authority', '2024-10-08'],
    ['2024-09-27', 'workingDay', 7, 'authority', '2024-10-12'],
    ['2024-07-04', 'day', 90, 'authority', '2024-10-02'],
    // 2025: 28 January to 4 February off, 26 January and 8 February worked
    ['2025-01-24', 'workingDay', 3, 'authority', '2025-02-05'],
    ['2025-01-24', 'workingDay', 7, 'authority', '2025-02-10'],
    ['2025-01-15', 'day', 15, 'party', '2025-02-05'],
    // 2025: 1 to 8 October off, 28 September and 11 October worked
    ['2025-09-26', 'workingDay', 10, 'party', '2025-10-16'],
    ['2025-08-02', 'day', 60, 'party', '2025-10-09'],
    // 2026: 15 to 23 February off, 14 and 28 February worked
    ['2026-02-13', 'workingDay', 2, 'authority', '2026-02-24'],
    ['2026-02-13', 'workingDay', 7, 'authority', '2026-03-02'],
    ['2026-02-02', 'day', 15, 'party', '2026-02-24'],
    // leap days and month ends
    ['2024-02-29', 'year', 2, 'authority', '2026-02-28'],
    ['2022-02-28', 'year', 2, 'authority', '2024-02-28'],
    ['2023-08-31', 'month', 6, 'party', '2024-02-29'],
    ['2025-08-31', 'month', 6, 'party', '2026-02-28'],
    ['2023-11-30', 'month', 3, 'authority', '2024-02-29'],
    ['2024-11-30', 'month', 3, 'authority', '2025-02-28'],
    ['2025-03-31', 'month', 6, 'party', '2025-09-30'],
    ['2024-01-31', 'day', 30, 'authority', '2024-03-01'],
    ['2023-01-31', 'day', 30, 'authority', '2023-03-02'],
    // the year turns
    ['2025-12-30', 'workingDay', 2, 'authority', '2026-01-04'],
    ['2023-12-29', 'workingDay', 2, 'authority', '2024-01-03'],
  ]
  it.each(table)('%s, %s %s of the %s: %s', (start, unit, count, whose, last) => {
    expect(endOf({ unit, count }, day(start), { calendar, whose }).lastDay).toBe(last)
    expect(countedAgain({ unit, count }, start, whose === 'party')).toBe(last)
  })
})

describe('twenty-four hours', () => {
  const hours = { unit: 'hour', count: 24 } as const
  const end = (start: string) => endOf(hours, start, { calendar, whose: 'authority' })
  it.each([
    ['2026-02-14T23:59:00+08:00', '2026-02-15T15:59:00.000Z', '2026-02-15'],
    ['2026-09-30T17:30:00+08:00', '2026-10-01T09:30:00.000Z', '2026-10-01'],
    ['2024-02-28T10:00:00+08:00', '2024-02-29T02:00:00.000Z', '2024-02-29'],
    ['2023-02-28T10:00:00+08:00', '2023-03-01T02:00:00.000Z', '2023-03-01'],
    ['2025-12-31T00:00:00+08:00', '2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2025-12-30T16:00:00Z', '2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('from %s run out at %s, holidays or not', (start, at, lastDay) => {
    expect(end(start)).toMatchObject({ at, lastDay, rolled: false, provisional: false })
  })
})

describe('standards.json', () => {
  const path = fileURLToPath(new URL('../../../shared/standards/standards.json', import.meta.url))
  const shape = z.object({
    clocks: z.array(
      z.object({
        key: z.string(),
        limit: z.object({ years: z.number(), days: z.number(), months: z.number(), hours: z.number() }).partial(),
        kind: z.string(),
      }),
    ),
  })
  it('names no clock that is not tabled here, and no other figure', () => {
    if (!existsSync(path)) {
      console.info(`${path} is not here: the ${statutory.length} clocks were tabled by the figures written down in this test`)
      return
    }
    const units = { years: 'year', days: 'day', months: 'month', hours: 'hour' } as const
    for (const { key, limit, kind } of shape.parse(JSON.parse(readFileSync(path, 'utf8'))).clocks) {
      if (key in notOurs) continue
      const tabled = statutory.find(([k]) => k === key)
      const [unit, count] = (Object.entries(limit).find(([u]) => u in units) ?? []) as [keyof typeof units, number]
      expect(tabled?.slice(2), key).toEqual([kind === 'working' ? 'workingDay' : units[unit], count])
    }
  })
})
