import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { day, startOf } from '../kit/day.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import { procedures } from '../procedures/index.ts'
import { demanded, ordered, aBuildingCase } from '../testing/executing.ts'
import { aCalendar, aDossier, anAct, anAgency, aScene, holds, shortfall } from '../testing/makers.ts'
import { fined, paid, remedy } from '../testing/way.ts'
import * as rules from './court-application.ts'
import { remediesOverOn } from './clock-facts.ts'
import { payEnd } from './surcharge.ts'

const track = 'court-application'
const inSide = { parties: ['某公司'], track, procedure: track }
const scene = (next: Act, before: readonly Act[], dossier = aDossier()) => aScene({ dossier, acts: before, next })
// fined and served on 10 March 2026: suits until 10 September, so the court is open from the 11th until 10 December
const debt = [...fined(100_000, '2026-03-10'), ...demanded('2026-09-11', '2026-09-20', track, { fine: 100_000 })]
const apply = (on: string, facts: object = {}) =>
  anAct(
    acts.applyCourt,
    { submittedOn: on, immovable: false, signedBy: '镇长', ...facts },
    { on: `${on}T10:00`, by: ['镇长'], id: `apply-${on}`, ...inSide },
  )
const from = <F>(kind: Parameters<typeof anAct<F>>[0], facts: Parameters<typeof anAct<F>>[1], on: string) =>
  anAct(kind, facts, { on, ...inSide })
const lead = anAct(acts.registerLead, { region: '320723901001' }, { on: '2026-02-20' })

it('the court is asked for a fine, its answers registered: lawful throughout', () => {
  const asked = from(acts.requestCourt, {}, '2026-09-29T09:00')
  const all = [
    lead,
    ...debt,
    asked,
    apply('2026-09-29'),
    from(acts.courtAccepts, { outcome: '受理', fee: 0, receivedOn: '2026-10-12' }, '2026-10-12'),
    from(acts.courtHears, { receivedOn: '2026-10-13' }, '2026-10-13'),
    from(acts.courtRules, { outcome: '准予执行', receivedOn: '2026-10-20' }, '2026-10-20'),
    from(acts.courtExecutes, { result: '执行完毕', costsFrom: '被执行人', receivedOn: '2026-11-20' }, '2026-11-20'),
  ]
  const theCase = { dossier: aDossier(), acts: all, calendar: aCalendar(), procedures }
  expect(all.filter(a => a.track === track).flatMap(next => refusals(theCase, next).map(r => `${next.kind} ${r.rule} ${r.found}`))).toEqual(
    [],
  )
})

describe('CRT-01 the three months', () => {
  it('open after the remedy periods', () => {
    expect(shortfall(rules.notBeforeRemedies, scene(apply('2026-09-10'), debt)).earliest).toBe('2026-09-11')
    expect(holds(rules.notBeforeRemedies, scene(apply('2026-09-11'), debt))).toBe(true)
    const sued = [...debt, remedy({ way: '行政诉讼', event: '已受理' }, '2026-09-09')]
    expect(shortfall(rules.notBeforeRemedies, scene(apply('2026-10-11'), sued)).step).toBe('record-remedy')
  })
  it('close after three months, unless there is a good reason', () => {
    expect(holds(rules.withinThreeMonths, scene(apply('2026-12-10'), debt))).toBe(true)
    expect(shortfall(rules.withinThreeMonths, scene(apply('2026-12-11'), debt)).found).toContain('2026年12月10日')
    expect(holds(rules.withinThreeMonths, scene(apply('2026-12-11', { lateReason: '洪水断路' }), debt))).toBe(true)
  })
  it('FIN-13 run from the end of a plan to pay, FIN-04 not from the fifteenth day', () => {
    expect(payEnd({ acts: debt, calendar: aCalendar() }, '某公司')?.lastDay).toBe('2026-03-25')
    const plan = anAct(
      acts.decideDeferral,
      { outcome: '准予', plan: [{ on: '2026-10-30', amount: 100_000 }] },
      { on: '2026-03-20', parties: ['某公司'] },
    )
    expect(shortfall(rules.notBeforeRemedies, scene(apply('2026-10-30'), [...debt, plan])).earliest).toBe('2026-10-31')
    expect(holds(rules.withinThreeMonths, scene(apply('2026-12-11'), [...debt, plan]))).toBe(true)
    expect(remediesOverOn({ dossier: aDossier(), acts: [...debt, plan], calendar: aCalendar(), party: '某公司' })).toBe('2026-10-30')
  })
  it('of an order under land law open after sixty and fifteen days', () => {
    const land = aBuildingCase(78, '土地管理法')
    expect(shortfall(rules.notBeforeRemedies, scene(apply('2026-04-30'), ordered(), land)).earliest).toBe('2026-05-01')
    expect(holds(rules.withinThreeMonths, scene(apply('2026-07-30'), ordered(), land))).toBe(true)
    expect(holds(rules.withinThreeMonths, scene(apply('2026-07-31'), ordered(), land))).toBe(false)
  })
  it('is met by the application, and passes unasked as overdue', () => {
    const clock = (all: readonly Act[], on: string) =>
      deadlines({ dossier: aDossier(), acts: [lead, ...all], calendar: aCalendar(), procedures }, startOf(day(on))).find(
        c => c.clock === 'court',
      )
    expect(clock(debt, '2026-12-11')).toMatchObject({ lastDay: '2026-12-10', state: 'overdue' })
    expect(clock([...debt, apply('2026-12-10')], '2026-12-11')?.state).toBe('met')
  })
  it('is kept in sight for an order that only the court may carry out', () => {
    const clock = (dossier: ReturnType<typeof aDossier>, ...more: readonly Act[]) =>
      deadlines({ dossier, acts: [lead, ...ordered(), ...more], calendar: aCalendar(), procedures }, startOf(day('2026-08-03'))).find(
        c => c.clock === 'court-for-order',
      )
    const land = aBuildingCase(78, '土地管理法')
    expect(clock(land)).toMatchObject({ lastDay: '2026-07-30', state: 'overdue' })
    expect(clock(land, apply('2026-07-30'))?.state).toBe('met')
    expect(clock(aBuildingCase())).toBeUndefined()
  })
  it('is for what is still owed', () => {
    expect(holds(rules.stillToPerform, scene(apply('2026-09-29'), debt))).toBe(true)
    expect(holds(rules.stillToPerform, scene(apply('2026-09-29'), [...debt, paid(100_000, '2026-09-20')]))).toBe(false)
  })
})

it('CRT-02 ten working days lie between the demand and the application', () => {
  // served on Friday 11 September: Sunday the 20th works, so the tenth working day is Thursday the 24th
  expect(shortfall(rules.demandedTenDays, scene(apply('2026-09-24'), debt)).earliest).toBe('2026-09-25')
  expect(holds(rules.demandedTenDays, scene(apply('2026-09-28'), debt))).toBe(true)
  expect(shortfall(rules.demandedTenDays, scene(apply('2026-09-28'), fined())).step).toBe('demand')
})
it('CRT-03 goes to the court of the organ, or of the building', () => {
  const elsewhere = [anAct(acts.registerLead, { region: '320724' }, { on: '2026-02-20' }), ...ordered()]
  const to = (courtOf: string, before: readonly Act[] = elsewhere) =>
    scene(apply('2026-09-29', { courtOf }), before, aBuildingCase(78, '土地管理法'))
  expect(holds(rules.rightCourt, to('不动产所在地'))).toBe(true)
  expect(holds(rules.rightCourt, to('本机关所在地'))).toBe(false)
  expect(holds(rules.rightCourt, to('本机关所在地', [lead, ...ordered()]))).toBe(true)
  expect(holds(rules.rightCourt, to('其他地方'))).toBe(false)
})
it('CRT-04 brings all papers, signed by the head and sealed', () => {
  const papers = { application: true, decision: true, view: false, object: true }
  expect(shortfall(rules.papersWhole, scene(apply('2026-09-29', { papers }), debt)).found).toContain('当事人的意见')
  expect(holds(rules.papersWhole, scene(apply('2026-09-29'), debt))).toBe(true)
  expect(shortfall(rules.signedByTheHead, scene(apply('2026-09-29', { signedBy: '局长' }), debt)).found).toContain('局长')
  expect(holds(rules.signedByTheHead, scene(apply('2026-09-29', { sealed: false }), debt))).toBe(false)
  expect(holds(rules.signedByTheHead, scene(apply('2026-09-29'), debt))).toBe(true)
})
it('CRT-06 is not asked where the court would refuse', () => {
  expect(holds(rules.wouldStand, scene(apply('2026-09-29'), debt))).toBe(true)
  expect(holds(rules.wouldStand, scene(apply('2026-09-29'), []))).toBe(false)
  expect(holds(rules.wouldStand, scene(apply('2026-09-29'), debt, aDossier({ agency: anAgency('internalUnit') })))).toBe(false)
  const gone = remedy({ event: '结果', outcome: '撤销' }, '2026-09-20')
  expect(holds(rules.wouldStand, scene(apply('2026-09-29'), [...debt, gone]))).toBe(false)
})

describe('CRT-05 the court’s terms', () => {
  const clocks = (more: readonly Act[], on: string) =>
    new Map(
      deadlines(
        { dossier: aDossier(), acts: [lead, ...debt, apply('2026-09-28'), ...more], calendar: aCalendar(), procedures },
        startOf(day(on)),
      ).map(c => [c.clock, c]),
    )
  const accepts = (outcome: '受理' | '不予受理', on = '2026-10-09') => from(acts.courtAccepts, { outcome, receivedOn: on, fee: 0 }, on)
  const rules_ = (outcome: '准予执行' | '不准予执行', on = '2026-10-20') => from(acts.courtRules, { outcome, receivedOn: on }, on)
  it('are five working days, seven or thirty days; late courts are no fault of ours', () => {
    expect(clocks([], '2026-10-13').get('court-accepts')).toMatchObject({ lastDay: '2026-10-10', state: 'ended' })
    expect(clocks([accepts('受理')], '2026-10-13').get('court-rules')?.lastDay).toBe('2026-10-19')
    const heard = from(acts.courtHears, { receivedOn: '2026-10-13' }, '2026-10-13')
    expect(clocks([accepts('受理'), heard], '2026-10-13').get('court-rules')?.lastDay).toBe('2026-11-08')
  })
  it('give fifteen days for asking the higher court', () => {
    expect(clocks([accepts('不予受理')], '2026-10-13').get('court-objection')?.lastDay).toBe('2026-10-26')
    expect(clocks([accepts('受理'), rules_('不准予执行')], '2026-10-21').get('court-objection-to-refusal')?.lastDay).toBe('2026-11-04')
    const object = (on: string) => from(acts.objectCourt, { submittedOn: on }, on)
    expect(holds(rules.objectionInTime, scene(object('2026-10-26'), [...debt, accepts('不予受理')]))).toBe(true)
    expect(holds(rules.objectionInTime, scene(object('2026-10-27'), [...debt, accepts('不予受理')]))).toBe(false)
    const denied = [...debt, accepts('受理'), rules_('不准予执行')]
    expect(holds(rules.objectionToRefusalInTime, scene(object('2026-11-04'), denied))).toBe(true)
    expect(holds(rules.objectionToRefusalInTime, scene(object('2026-11-05'), denied))).toBe(false)
  })
  it('CRT-07 are five working days where public safety is urgent', () => {
    const ask = (ground: '情况紧急，为保障公共安全' | '其他') => from(acts.askImmediate, { ground }, '2026-10-12')
    expect(holds(rules.immediateForSafety, scene(ask('其他'), debt))).toBe(false)
    expect(holds(rules.immediateForSafety, scene(ask('情况紧急，为保障公共安全'), debt))).toBe(true)
    const urgent = [accepts('受理'), ask('情况紧急，为保障公共安全'), rules_('准予执行', '2026-10-13')]
    expect(clocks(urgent, '2026-10-14').get('court-at-once')?.lastDay).toBe('2026-10-20')
  })
  it('CRT-08 cost us nothing', () => {
    expect(holds(rules.noFeePaid, scene(accepts('受理'), debt))).toBe(true)
    expect(
      holds(rules.noFeePaid, scene(from(acts.courtAccepts, { outcome: '受理', receivedOn: '2026-10-09', fee: 5_000 }, '2026-10-09'), debt)),
    ).toBe(false)
    const done = (costsFrom: '被执行人' | '本机关') => from(acts.courtExecutes, { costsFrom, receivedOn: '2026-11-20' }, '2026-11-20')
    expect(holds(rules.noFeePaid, scene(done('本机关'), debt))).toBe(false)
    expect(holds(rules.noFeePaid, scene(done('被执行人'), debt))).toBe(true)
  })
})
