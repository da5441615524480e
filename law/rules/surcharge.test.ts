import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { aCalendar, anAct } from '../testing/makers.ts'
import { fined, paid, payAtBank, remedy } from '../testing/way.ts'
import { payEnd, surchargeOn, surchargeOpen } from './surcharge.ts'

// served on 10 March 2026: to be paid by Wednesday the 25th; the 26th is the first late day
const on = (text: string, ...more: readonly Act[]) =>
  surchargeOn({ acts: [...fined(), ...more], calendar: aCalendar() }, '某公司', day(text))
const granted = (plan: { on: string; amount: number }[], when = '2026-03-20') =>
  anAct(acts.decideDeferral, { outcome: '准予', plan }, { on: when, parties: ['某公司'] })

describe('the surcharge on a fine of 1,000 yuan', () => {
  it('starts the day after the fifteenth: thirty yuan a day', () => {
    expect(payEnd({ acts: fined(), calendar: aCalendar() }, '某公司')?.lastDay).toBe('2026-03-25')
    expect(on('2026-03-25').amount).toBe(0)
    expect(on('2026-03-26')).toMatchObject({ amount: 3_000, days: 1 })
  })
  it('is 990 yuan on day 33 and cut to 1,000 on day 34', () => {
    expect(on('2026-04-27')).toMatchObject({ amount: 99_000, days: 33, capped: false })
    expect(on('2026-04-28')).toMatchObject({ amount: 100_000, capped: true })
    expect(on('2027-01-01').amount).toBe(100_000)
  })
  it('waits for the day after a holiday on which the term ends', () => {
    const late = fined(100_000, '2026-03-20')
    expect(payEnd({ acts: late, calendar: aCalendar() }, '某公司')?.lastDay).toBe('2026-04-07')
    expect(surchargeOn({ acts: late, calendar: aCalendar() }, '某公司', day('2026-04-07')).amount).toBe(0)
  })
  it('is not counted while a reconsideration is pending, and goes on after it', () => {
    const accepted = remedy({ event: '已受理' }, '2026-03-31')
    const result = remedy({ event: '结果', outcome: '维持' }, '2026-05-10')
    expect(on('2026-04-30', accepted)).toMatchObject({ days: 5, amount: 15_000 })
    expect(on('2026-05-12', accepted, result)).toMatchObject({ days: 7, amount: 21_000 })
    expect(on('2026-05-12', accepted, result).explanation).toContain('行政复议期间不计')
  })
  it('is not counted while execution is stopped', () => {
    const stop = remedy({ event: '停止执行' }, '2026-03-27')
    const again = remedy({ event: '恢复执行' }, '2026-03-30')
    expect(on('2026-03-31', stop, again).days).toBe(2)
  })
  it('is counted on what is still unpaid, never on itself', () => {
    expect(on('2026-03-29', paid(50_000, '2026-03-27'))).toMatchObject({
      amount: 3_000 * 2 + 1_500 * 2,
      lines: [
        { overdue: 100_000, days: 2 },
        { overdue: 50_000, days: 2 },
      ],
    })
    expect(on('2026-04-29', paid(100_000, '2026-03-27')).amount).toBe(6_000)
    expect(
      surchargeOpen(
        {
          acts: [...fined(), paid(100_000, '2026-03-27'), paid(6_000, '2026-03-28', { of: '加处罚款' })],
          calendar: aCalendar(),
        },
        '某公司',
        day('2026-04-29'),
      ),
    ).toBe(0)
  })
  it('is not counted for instalments not yet due', () => {
    const plan = granted([
      { on: '2026-04-30', amount: 50_000 },
      { on: '2026-05-29', amount: 50_000 },
    ])
    expect(on('2026-04-30', plan).amount).toBe(0)
    expect(on('2026-05-02', plan)).toMatchObject({ days: 2, amount: 3_000 })
    expect(on('2026-05-02', plan, paid(50_000, '2026-04-30')).amount).toBe(0)
    expect(on('2026-05-31', plan, paid(50_000, '2026-04-30'))).toMatchObject({ days: 2, amount: 3_000 })
  })
  it('run up before a late plan stays, and stops with the plan', () => {
    const plan = granted([{ on: '2026-06-30', amount: 100_000 }], '2026-03-28')
    expect(on('2026-05-30', plan)).toMatchObject({ days: 3, amount: 9_000 })
  })
  it('is not counted between a deferral and the instalments that take its place', () => {
    const deferred = granted([{ on: '2026-05-29', amount: 100_000 }])
    const split = granted(
      [
        { on: '2026-05-29', amount: 50_000 },
        { on: '2026-06-30', amount: 50_000 },
      ],
      '2026-05-20',
    )
    expect(on('2026-05-29', deferred, split).amount).toBe(0)
    expect(on('2026-05-30', deferred, split)).toMatchObject({ days: 1, amount: 1_500 })
  })
  it('is none where the decision did not announce it, and none of a decision annulled', () => {
    const silent = fined(100_000, '2026-03-10', { performance: { ...payAtBank, surchargeStated: false } })
    expect(surchargeOn({ acts: silent, calendar: aCalendar() }, '某公司', day('2026-04-20')).explanation).toContain('没有写明')
    expect(on('2026-05-12', remedy({ event: '结果', outcome: '撤销' }, '2026-05-10')).amount).toBe(0)
  })
})
