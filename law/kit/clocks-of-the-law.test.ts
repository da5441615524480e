// Days counted as each law counts them, and as no other does.
import { describe, expect, it } from 'vitest'
import * as norms from '../norms/index.ts'
import { aCalendar } from '../testing/calendar.ts'
import { day } from './day.ts'
import { norm } from './norm.ts'
import { days, endOf, hours, months, workingDays, type Term } from './term.ts'

const isTerm = (value: unknown): value is Term => typeof value === 'object' && value !== null && 'unit' in value && 'count' in value
/** Every term of a law: what it is called, and how long. */
type Law = Parameters<typeof norm>[0]
const termsOf = (law: Law) =>
  Object.values(norm(law).provisions).flatMap(p => p.editions.flatMap(e => (isTerm(e.value) ? [{ title: p.title, ...e.value }] : [])))
const misread = (law: Law, working: (count: number) => boolean) =>
  termsOf(law).filter(t => (t.unit === 'workingDay' || t.unit === 'day') && (t.unit === 'workingDay') !== working(t.count))
const calendar = aCalendar()

describe('each law counts its own days', () => {
  it('CLK-01 行政处罚法: two, three, five and seven are working days, every other number is not', () => {
    expect(misread(norms.penaltyLaw, count => [2, 3, 5, 7].includes(count))).toEqual([])
    expect(termsOf(norms.penaltyLaw).some(t => t.unit === 'day' && t.count === 15)).toBe(true)
  })
  it('CLK-01: a number of days without its unit is no term', () => {
    const from = day('2026-03-02')
    // @ts-expect-error a bare number has no unit
    const bare: Term = 7
    // @ts-expect-error and nothing is counted by one
    expect(() => endOf(bare.count, from, { calendar, whose: 'party' })).toThrow()
  })
  it('CLK-02 行政强制法: up to ten are working days, ten itself too, longer are not', () => {
    expect(misread(norms.compulsionLaw, count => count <= 10)).toEqual([])
    expect(termsOf(norms.compulsionLaw)).toContainEqual(expect.objectContaining({ unit: 'workingDay', count: 10 }))
    expect(norms.penaltyLaw.workingDayCounts.editions[0]?.value).not.toContain(10)
  })
  it('CLK-03 行政复议法: three, five, seven and ten are working days, sixty is not', () => {
    expect(misread(norms.reconsiderationLaw, count => [3, 5, 7, 10].includes(count))).toEqual([])
    expect(norms.reconsiderationLaw.applyInTime.editions[0]?.value).toEqual(days(60))
  })
  it('CLK-04 移送规定: no working days at all; twenty-four hours run through a weekend', () => {
    const terms = termsOf(norms.criminalTransferRegulation)
    expect(terms.filter(t => t.unit === 'workingDay')).toEqual([])
    expect(terms.filter(t => t.unit === 'hour').map(t => t.count)).toEqual([24, 24])
    expect(endOf(hours(24), '2026-03-06T17:30:00+08:00', { calendar, whose: 'authority' }).at).toBe('2026-03-07T09:30:00.000Z')
  })
})

describe('whose day it is', () => {
  // ten days from 24 September 2026 end inside National Day
  const end = (whose: 'party' | 'authority', term: Term = days(10)) => endOf(term, day('2026-09-24'), { calendar, whose }).lastDay
  it('CLK-05: the first day is not counted, and a party’s last day on a holiday moves to the next day after it', () => {
    expect(end('party', days(1))).toBe('2026-09-28') // the 25th to the 27th are the Mid-Autumn holiday
    expect(end('party')).toBe('2026-10-08')
    expect(end('party', months(1))).toBe('2026-10-26') // 24 October is a Saturday
  })
  it('CLK-06: the authority’s last day stays where it falls', () => {
    expect(end('authority')).toBe('2026-10-04')
    expect(end('authority', months(1))).toBe('2026-10-24')
    expect(end('authority', workingDays(5))).toBe(end('party', workingDays(5)))
  })
})
