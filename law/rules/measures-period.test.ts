import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { effective, type Act } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import {
  aSeizingTown,
  disposed,
  extended,
  held,
  lifted,
  measureApproved,
  measureAsked,
  measureRun,
  seized,
  testing,
  toldOfExtension,
} from '../testing/measures.ts'
import { periodOf, seizureIn } from './measures-facts.ts'
import * as rules from './measures-period.ts'

const town = aSeizingTown()
const scene = (past: readonly Act[], next: Act, dossier = town) => aScene({ dossier, acts: past, next })
const until = (past: readonly Act[], dossier = town): readonly string[] => {
  const seizure = seizureIn(past)
  if (!seizure) throw new Error('nothing seized')
  const { first, end } = periodOf({ dossier, acts: effective(past), calendar: aCalendar() }, seizure)
  return [first.lastDay, end.lastDay]
}
const clock = (id: string, past: readonly Act[], now: string, dossier = town) =>
  deadlines({ dossier, acts: past, calendar: aCalendar(), procedures }, `${now}+08:00`).find(d => d.clock === id)

describe('the worked example of the procedure rules: seized on 1 June (MEA-07, MEA-08)', () => {
  it('until 1 July without an extension, 31 July with one', () => {
    expect(until(held())).toEqual(['2026-07-01', '2026-07-01'])
    expect(until([...held(), extended('2026-06-30')])).toEqual(['2026-07-01', '2026-07-31'])
  })
  it('a test of ten days told in writing moves both by ten days', () => {
    const tested = [...held(), testing('2026-06-10', '2026-06-19')]
    expect(until(tested)).toEqual(['2026-07-11', '2026-07-11'])
    expect(until([...tested, extended('2026-07-10')])).toEqual(['2026-07-11', '2026-08-10'])
  })
  it('a test nobody was told of moves nothing, one told late only from that day, one that ends early only so far', () => {
    expect(until([...held(), testing('2026-06-10', '2026-06-19', { inWriting: false })])[0]).toBe('2026-07-01')
    expect(until([...held(), testing('2026-06-10', '2026-06-19', {}, '2026-06-15')])[0]).toBe('2026-07-06')
    const result = anAct(acts.recordTestResult, { reportedOn: '2026-06-14' }, { on: '2026-06-14', ...measureRun })
    expect(until([...held(), testing('2026-06-10', '2026-06-19'), result])[0]).toBe('2026-07-06')
  })
  it('a day earlier where the county counts the day of the seizure', () => {
    const strict = aDossier({ ...town, settings: [aSetting('measure.dayOne', true)] })
    expect(until(held(), strict)[0]).toBe('2026-06-30')
    expect(until([...held(), extended('2026-06-29')], strict)[1]).toBe('2026-07-30')
    const loose = aDossier({ ...town, settings: [aSetting('measure.dayOne', false)] })
    expect(until(held(), loose)[0]).toBe('2026-07-01')
  })
  it('no longer than the decision says, and never rolled off a holiday', () => {
    expect(until(held({ days: 15 }))[0]).toBe('2026-06-16')
    // 20 September is a working Sunday, 25 to 27 are off
    expect(until(held({}, '2026-08-27'))[0]).toBe('2026-09-26')
  })
})

describe('the clock of the seizure (MEA-07, MEA-11)', () => {
  it('runs, is met by lifting or disposing of everything, and is overdue on day 31', () => {
    expect(clock('MEA-07', held(), '2026-07-01T12:00:00')).toMatchObject({ lastDay: '2026-07-01', state: 'running' })
    expect(clock('MEA-07', held(), '2026-07-02T00:00:00')).toMatchObject({ state: 'overdue', severity: 'annul' })
    expect(clock('MEA-07', [...held(), lifted('2026-07-01')], '2026-08-01T12:00:00')?.state).toBe('met')
    expect(clock('MEA-07', [...held(), lifted('2026-07-02')], '2026-08-01T12:00:00')?.state).toBe('late')
    expect(clock('MEA-07', [...held(), disposed('2026-06-20', [{ name: '砂石', way: '解除退还' }])], '2026-08-01T12:00:00')?.state).toBe(
      'met',
    )
  })
  it('goes on while a piece is left', () => {
    const two = [
      seized({
        goods: [
          { name: '砂石', quantity: '一车' },
          { name: '吊车', quantity: '一台' },
        ].map(g => ({ ...g, inCase: true, necessity: false })),
      }),
    ]
    const part = lifted('2026-06-10', ['吊车'], { extent: '部分解除' })
    expect(clock('MEA-07', [...two, part], '2026-07-02T12:00:00')?.state).toBe('overdue')
    expect(clock('MEA-07', [...two, part, lifted('2026-06-30')], '2026-07-02T12:00:00')?.state).toBe('met')
  })
  it('is met by handing the goods to the police in another run (MEA-12)', () => {
    const over = anAct(
      acts.handOverGoods,
      { goods: [{ name: '砂石', quantity: '一件' }] },
      { on: '2026-06-20', track: 'transfer-1', procedure: 'criminal-transfer' },
    )
    expect(clock('MEA-07', [...held(), over], '2026-07-02T12:00:00')?.state).toBe('met')
  })
  it('day 61 is too late with an extension; the last day moves with the testing', () => {
    const longer = [...held(), testing('2026-06-10', '2026-06-19'), extended('2026-07-10')]
    expect(clock('MEA-07', longer, '2026-08-10T12:00:00')).toMatchObject({ lastDay: '2026-08-10', state: 'running' })
    expect(clock('MEA-07', longer, '2026-08-11T00:00:00')?.state).toBe('overdue')
  })
})

describe('approval after an urgent measure (MEA-04)', () => {
  const urgent = [seized({ urgent: true }, '2026-06-05T16:00')]
  const ratify = (on: string, outcome: '同意' | '不同意' = '同意') => anAct(acts.ratifyMeasure, { outcome }, { on, ...measureRun })
  it('comes within twenty-four hours by the clock, weekend or not', () => {
    expect(clock('MEA-04', urgent, '2026-06-06T15:59:00')).toMatchObject({ state: 'running', lastDay: '2026-06-06' })
    expect(clock('MEA-04', urgent, '2026-06-06T16:01:00')?.state).toBe('overdue')
    expect(clock('MEA-04', [...urgent, ratify('2026-06-06T16:00')], '2026-06-10T09:00:00')?.state).toBe('met')
    expect(clock('MEA-04', [...urgent, ratify('2026-06-06T16:01')], '2026-06-10T09:00:00')?.state).toBe('late')
    expect(clock('MEA-04', held(), '2026-06-10T09:00:00')).toBeUndefined()
    expect(clock('MEA-04', [measureAsked(), measureApproved(), seized({ urgent: true })], '2026-06-10T09:00:00')).toBeUndefined()
  })
  it('cannot be made up for later', () => {
    expect(holds(rules.ratifiedInTime, scene(urgent, ratify('2026-06-06T16:01')))).toBe(false)
    expect(holds(rules.ratifiedInTime, scene(urgent, ratify('2026-06-06T16:00')))).toBe(true)
    expect(holds(rules.ratifiedInTime, scene(urgent, ratify('2026-06-07', '不同意')))).toBe(true)
  })
  it('a head who disagrees ends it that day', () => {
    const refused = [...urgent, ratify('2026-06-06T10:00', '不同意')]
    expect(clock('MEA-04c', refused, '2026-06-06T20:00:00')?.state).toBe('running')
    expect(clock('MEA-04c', refused, '2026-06-07T09:00:00')?.state).toBe('overdue')
    expect(clock('MEA-04c', [...refused, lifted('2026-06-06T18:00')], '2026-06-07T09:00:00')?.state).toBe('met')
  })
  it('given back without it, the duty ends there, in time or not', () => {
    expect(clock('MEA-04', [...urgent, lifted('2026-06-06T15:00')], '2026-06-20T09:00:00')?.state).toBe('met')
    expect(clock('MEA-04', [...urgent, lifted('2026-06-10')], '2026-06-20T09:00:00')?.state).toBe('late')
  })
  it('without it nothing goes on', () => {
    expect(holds(rules.ratifiedFirst, scene(urgent, extended('2026-06-20')))).toBe(false)
    expect(holds(rules.ratifiedFirst, scene([...urgent, ratify('2026-06-06')], extended('2026-06-20')))).toBe(true)
    expect(holds(rules.ratifiedFirst, scene(urgent, disposed('2026-06-20', [{ name: '砂石', way: '没收' }])))).toBe(false)
    expect(holds(rules.ratifiedFirst, scene(urgent, disposed('2026-06-20', [{ name: '砂石', way: '解除退还' }])))).toBe(true)
  })
})

describe('the extension (MEA-07)', () => {
  it('is one, before the end, at most thirty days', () => {
    expect(holds(rules.extendedInTime, scene(held(), extended('2026-07-01')))).toBe(true)
    expect(shortfall(rules.extendedInTime, scene(held(), extended('2026-07-02'))).step).toBe('lift-measure')
    expect(holds(rules.extendedOnce, scene(held(), extended('2026-06-30')))).toBe(true)
    expect(holds(rules.extendedOnce, scene([...held(), extended('2026-06-30')], extended('2026-07-30')))).toBe(false)
    expect(holds(rules.extensionNotTooLong, scene(held(), extended('2026-06-30', { days: 31 })))).toBe(false)
    expect(holds(rules.extensionNotTooLong, scene(held(), extended('2026-06-30')))).toBe(true)
  })
  it('is told in writing before the first days are over', () => {
    const longer = [...held(), extended('2026-06-25')]
    expect(clock('MEA-07t', longer, '2026-07-02T09:00:00')).toMatchObject({ lastDay: '2026-07-01', state: 'overdue' })
    expect(clock('MEA-07t', [...longer, toldOfExtension('extension-2026-06-25', '2026-06-26')], '2026-07-02T09:00:00')?.state).toBe('met')
    expect(clock('MEA-07t', [...longer, toldOfExtension('extension-2026-06-25', '2026-07-03')], '2026-07-05T09:00:00')?.state).toBe('late')
    expect(clock('MEA-07t', [...longer, lifted('2026-07-20')], '2026-08-05T09:00:00')?.state).toBe('late')
    expect(clock('MEA-07t', [...longer, lifted('2026-06-28')], '2026-08-05T09:00:00')?.state).toBe('met')
    const confiscate = disposed('2026-07-10', [{ name: '砂石', way: '没收' }])
    expect(holds(rules.extensionTold, scene(longer, confiscate))).toBe(false)
    expect(holds(rules.extensionTold, scene([...longer, toldOfExtension('extension-2026-06-25', '2026-06-26')], confiscate))).toBe(true)
  })
})

describe('testing and keeping (MEA-08, MEA-09)', () => {
  it('the testing period is fixed and told in writing', () => {
    expect(holds(rules.testingTold, scene(held(), testing('2026-06-10', '2026-06-19', { inWriting: false })))).toBe(false)
    expect(holds(rules.testingTold, scene(held(), testing('2026-06-19', '2026-06-10')))).toBe(false)
    expect(holds(rules.testingTold, scene(held(), testing('2026-06-10', '2026-06-19')))).toBe(true)
  })
  it('neither the test nor the keeping is charged to the party', () => {
    const result = (charged: number) => anAct(acts.recordTestResult, { charged }, { on: '2026-06-20', ...measureRun })
    const kept = (facts: object) => anAct(acts.keepSeized, { used: false, charged: 0, ...facts }, { on: '2026-06-20', ...measureRun })
    expect(holds(rules.testingFree, scene(held(), result(50_000)))).toBe(false)
    expect(holds(rules.testingFree, scene(held(), result(0)))).toBe(true)
    expect(holds(rules.storageFree, scene(held(), kept({ charged: 100 })))).toBe(false)
    expect(holds(rules.storageFree, scene(held(), kept({})))).toBe(true)
    expect(holds(rules.notUsed, scene(held(), kept({ used: true })))).toBe(false)
    expect(holds(rules.notUsed, scene(held(), kept({})))).toBe(true)
  })
})
