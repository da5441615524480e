import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { effective, type Act } from '../kit/act.ts'
import type { ClockRule } from '../kit/procedure.ts'
import { days } from '../kit/term.ts'
import { aCalendar, aDossier, anAct, anItem, aSetting } from '../testing/makers.ts'
import { delivered, fined, heard, hearingNotified, noticed, paid, remedy, reported } from '../testing/way.ts'
import { procedures } from '../procedures/index.ts'
import * as authority from './clocks-of-the-authority.ts'
import * as party from './clocks-of-the-party.ts'

const clocks = { ...authority, ...party }
const us = { parties: ['某公司'] }
/** The one clock run by the engine, whatever the tracks of the acts. */
function run(clock: ClockRule, acts_: readonly Act[], now = '2026-04-01', dossier = aDossier()) {
  const only = new Map([['ordinary-penalty', { ...(procedures.get('ordinary-penalty') ?? never()), clocks: [clock] }]])
  const main = acts_.map(a => ({ ...a, track: 'main', procedure: 'ordinary-penalty' }))
  return deadlines({ dossier, acts: effective(main), calendar: aCalendar(), procedures: only }, `${now}T12:00:00+08:00`).at(0)
}
function never(): never {
  throw new Error('no ordinary procedure')
}
const last = (clock: ClockRule, acts_: readonly Act[], now?: string, dossier?: ReturnType<typeof aDossier>) =>
  run(clock, acts_, now, dossier)?.lastDay
const told = [...reported(), ...noticed()]

describe('the clocks of the authority', () => {
  it('decide within ninety days of filing, not rolled off a Sunday', () => {
    expect(run(clocks.decideClock, told)).toMatchObject({ lastDay: '2026-05-31', state: 'running', rolled: false })
    expect(run(clocks.decideClock, told, '2026-06-01')?.state).toBe('overdue')
    expect(run(clocks.decideClock, [...told, ...fined(100_000, '2026-04-13')], '2026-06-01')?.state).toBe('met')
  })
  it('a decision sent back meets nothing', () => {
    const back = anAct(acts.decide, { outcome: '退回补正', decision: '不作出，退回' }, { on: '2026-04-13', ...us })
    expect(run(clocks.decideClock, [...told, back], '2026-06-01')?.state).toBe('overdue')
  })
  it('decide within the sector’s own period and its extension', () => {
    const bound = aDossier({
      item: anItem({
        decideWithin: { term: days(60), extension: days(30), basis: { law: '劳动保障监察条例', article: 17 } },
      }),
    })
    expect(last(clocks.decideClock, told, '2026-04-01', bound)).toBe('2026-05-01')
    const extended = anAct(acts.extendTime, { newLastOn: '2026-05-31' }, { on: '2026-04-20' })
    expect(last(clocks.decideClock, [...told, extended], '2026-05-02', bound)).toBe('2026-05-31')
  })
  it('deliver the decision within seven working days', () => {
    expect(last(clocks.deliverClock, fined(100_000, '2026-03-10').slice(0, 2))).toBe('2026-03-19')
  })
  it('deal with preserved evidence within seven working days', () => {
    const kept = anAct(acts.registerPreservation, { at: '2026-03-10T10:00:00+08:00' }, { on: '2026-03-10' })
    expect(last(clocks.preservationClock, [...told.slice(0, 3), kept])).toBe('2026-03-19')
  })
  it('hand in and bank within two working days each, from landing on water', () => {
    const collect = anAct(acts.collectOnTheSpot, { collectedOn: '2026-03-06' }, { on: '2026-03-06', ...us })
    const hand = anAct(acts.handInMoney, { on: '2026-03-12', landedOn: '2026-03-11' }, { on: '2026-03-12', ...us })
    expect(last(clocks.handInClock, [collect])).toBe('2026-03-10')
    expect(run(clocks.handInClock, [collect, hand])).toMatchObject({ lastDay: '2026-03-13', state: 'met' })
    expect(last(clocks.bankClock, [collect, hand])).toBe('2026-03-16')
  })
  it('file a decision on the spot within the county’s days, else two working days', () => {
    const spot = [anAct(acts.decideOnTheSpot, { penalties: [{ kind: '警告' }] }, { on: '2026-03-06', ...us })]
    expect(last(clocks.simpleFilingClock, spot)).toBe('2026-03-10')
    expect(last(clocks.simpleFilingClock, spot, '2026-03-07', aDossier({ settings: [aSetting('simple.fileWithin', 7)] }))).toBe(
      '2026-03-17',
    )
  })
  it('publish within seven and twenty working days, unless it is not to be published', () => {
    const served = fined(100_000, '2026-03-10')
    expect([last(clocks.creditPublicityClock, served), last(clocks.disclosureClock, served)]).toEqual(['2026-03-19', '2026-04-08'])
    expect(
      run(clocks.creditPublicityClock, [...served, anAct(acts.reviewPublication, { publish: false }, { on: '2026-03-11', ...us })]),
    ).toBeUndefined()
    expect(
      run(clocks.creditPublicityClock, [anAct(acts.decideOnTheSpot, { penalties: [{ kind: '警告' }] }, { on: '2026-03-10', ...us })]),
    ).toBeUndefined()
  })
  it('withdraw what was published within three working days', () => {
    const shown = [...fined(), anAct(acts.publish, {}, { on: '2026-03-12', ...us })]
    const annulled = remedy({ event: '结果', outcome: '撤销' }, '2026-03-27')
    expect(last(clocks.withdrawClock, [...shown, annulled])).toBe('2026-04-01')
    expect(run(clocks.withdrawClock, [...fined(), annulled])).toBeUndefined()
  })
  it('archive within the county’s days, else thirty', () => {
    const closed = anAct(acts.close, { outcome: '同意' }, { on: '2026-04-21' })
    expect(last(clocks.archiveClock, [closed], '2026-04-22')).toBe('2026-05-21')
    expect(last(clocks.archiveClock, [closed], '2026-04-22', aDossier({ settings: [aSetting('archive.within', 60)] }))).toBe('2026-06-20')
  })
  it('ask the court within three months after the last remedy ended, or the plan, unless all is paid', () => {
    const served = fined(100_000, '2026-03-02')
    expect(last(clocks.courtClock, served)).toBe('2026-12-02')
    const plan = anAct(acts.decideDeferral, { outcome: '准予', plan: [{ on: '2026-10-30', amount: 100_000 }] }, { on: '2026-03-20', ...us })
    expect(last(clocks.courtClock, [...served, plan])).toBe('2027-01-30')
    expect(run(clocks.courtClock, [...served, paid(100_000, '2026-03-10')])).toBeUndefined()
    expect(run(clocks.courtClock, [...served, remedy({ event: '已受理' }, '2026-03-20')])).toBeUndefined()
  })
  it('find the deed within two years, five for life and health with harm', () => {
    const deed = (facts: object) => [
      ...reported().slice(0, 1),
      anAct(acts.requestFiling, { actOn: '2024-04-01', continuing: false, ...facts }, { on: '2026-03-02' }),
    ]
    expect(run(clocks.limitationClock, deed({}))).toMatchObject({ lastDay: '2026-04-01', state: 'met' })
    expect(run(clocks.limitationClock, deed({ actOn: '2024-02-28' }))?.state).toBe('late')
    expect(last(clocks.limitationClock, deed({ fiveYears: { lifeHealthFinance: true, harm: true } }))).toBe('2029-04-01')
    expect(run(clocks.limitationClock, deed({ continuing: true }))).toBeUndefined()
  })
})

describe('the clocks of the party', () => {
  it('speak within the days told, ask for a hearing within five working days', () => {
    expect(last(clocks.statementClock, [...reported(), ...noticed({ statementDays: 7 })])).toBe('2026-04-01')
    expect(run(clocks.hearingRequestClock, told)).toMatchObject({ lastDay: '2026-03-30', state: 'ended' })
    expect(run(clocks.hearingRequestClock, [...reported(), ...noticed({ hearingTold: false })])).toBeUndefined()
  })
  it('prepare the hearing for seven working days', () => {
    expect(last(clocks.hearingNoticeClock, [...told, ...hearingNotified()])).toBe('2026-04-08')
    expect(run(clocks.hearingNoticeClock, [...told, ...heard()])).toBeUndefined()
  })
  it('pay within fifteen days, rolled off a holiday; a part payment meets nothing; a plan gives longer', () => {
    expect(run(clocks.payClock, fined())).toMatchObject({ lastDay: '2026-03-25', state: 'ended' })
    expect(run(clocks.payClock, fined(100_000, '2026-03-20'))).toMatchObject({ lastDay: '2026-04-07', rolled: true })
    expect(run(clocks.payClock, [...fined(), paid(50_000, '2026-03-20')])?.state).toBe('ended')
    expect(run(clocks.payClock, [...fined(), paid(50_000, '2026-03-20'), paid(50_000, '2026-03-23')])?.state).toBe('met')
    const plan = anAct(
      acts.decideDeferral,
      {
        outcome: '准予',
        plan: [
          { on: '2026-04-29', amount: 50_000 },
          { on: '2026-05-29', amount: 50_000 },
        ],
      },
      { on: '2026-03-20', ...us },
    )
    expect(last(clocks.payClock, [...fined(), plan])).toBe('2026-05-29')
  })
  it('see the surcharge run thirty days, and a demand ten working days', () => {
    expect(last(clocks.surchargeClock, fined())).toBe('2026-04-24')
    expect(run(clocks.surchargeClock, [...fined(), paid(100_000, '2026-03-20')])).toBeUndefined()
    const demand = anAct(acts.demand, {}, { on: '2026-03-27', id: 'demand', ...us })
    expect(last(clocks.demandClock, [...fined(), demand, delivered(acts.deliverDemand, 'demand', '2026-03-27')])).toBe('2026-04-13')
  })
  it('correct by the day ordered', () => {
    const order = anAct(acts.orderCorrection, { correctBy: '2026-03-20' }, { on: '2026-03-05', id: 'order', ...us })
    const served = delivered(acts.deliverOrder, 'order', '2026-03-05')
    expect(last(clocks.correctionClock, [order, served])).toBe('2026-03-20')
    const check = (state: '已改正' | '未改正') => anAct(acts.recheckCorrection, { state }, { on: '2026-03-21', ...us })
    expect(run(clocks.correctionClock, [order, served, check('未改正')])?.state).toBe('ended')
    expect(run(clocks.correctionClock, [order, served, check('已改正')])?.state).toBe('late')
  })
  it('ask for reconsideration for sixty days and sue for six months', () => {
    const served = fined(100_000, '2026-03-02')
    expect([last(clocks.reconsiderationClock, served), last(clocks.suitClock, served)]).toEqual(['2026-05-06', '2026-09-02'])
  })
  it('sue within fifteen days of a reconsideration decision instead', () => {
    const after = [...fined(), remedy({ event: '结果', outcome: '维持' }, '2026-06-01')]
    expect(run(clocks.suitClock, after)).toBeUndefined()
    expect(last(clocks.suitAfterReconsiderationClock, after, '2026-06-02')).toBe('2026-06-16')
    const spot = [
      anAct(acts.decideOnTheSpot, { penalties: [{ kind: '警告' }] }, { on: '2026-03-10T10:00', ...us }),
      anAct(acts.handOver, {}, { on: '2026-03-10T10:05', ...us }),
    ]
    expect(run(clocks.suitClock, spot)).toBeUndefined()
  })
})
