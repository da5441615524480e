import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { day, startOf } from '../kit/day.ts'
import { deadlines } from '../engine/deadlines.ts'
import { procedures } from '../procedures/index.ts'
import { aBuildingCase, carriedOut, demanded, executionDecided, ordered, readyToDemolish } from '../testing/executing.ts'
import { aCalendar, aCitizen, anAct, aParty, aScene, holds, shortfall } from '../testing/makers.ts'
import { fined, paid, remedy } from '../testing/way.ts'
import * as rules from './execution-course.ts'
import { surchargeOpen } from './surcharge.ts'

const inSide = { parties: ['某公司'], track: 'execution', procedure: 'execution' }
const scene = (next: Act, before: readonly Act[], dossier = aBuildingCase()) => aScene({ dossier, acts: before, next })
const suspended = (facts: object = {}, on = '2026-09-16') =>
  anAct(acts.suspendExecution, { ground: '履行确有困难或者暂无履行能力', socialHarm: false, ...facts }, { on, ...inSide })
const resume = (on: string) => anAct(acts.resumeExecution, {}, { on, ...inSide })
const end = (
  ground:
    | '公民死亡，无遗产可供执行，又无义务承受人'
    | '单位终止，无财产可供执行，又无义务承受人'
    | '当事人已经履行'
    | '据以执行的决定被撤销'
    | '中止满三年不再执行',
  on = '2026-09-21',
) => anAct(acts.endExecution, { ground }, { on, ...inSide })
const gone = remedy({ event: '结果', outcome: '撤销' }, '2026-09-20')

describe('EXE-07 suspension', () => {
  it('stops the execution until it is resumed', () => {
    expect(shortfall(rules.notWhileSuspended, scene(carriedOut(), [...readyToDemolish(), suspended()])).step).toBe('resume-execution')
    expect(holds(rules.notWhileSuspended, scene(carriedOut(), [...readyToDemolish(), suspended(), resume('2026-09-21')]))).toBe(true)
    expect(holds(rules.notWhileSuspended, scene(carriedOut(), readyToDemolish()))).toBe(true)
  })
  it('after three years of plain inability nothing more is executed', () => {
    const old = suspended({}, '2023-09-16')
    expect(holds(rules.suspendedToResume, scene(resume('2026-09-16'), [...ordered(), old]))).toBe(true)
    expect(holds(rules.suspendedToResume, scene(resume('2026-09-17'), [...ordered(), old]))).toBe(false)
    expect(holds(rules.suspendedToResume, scene(resume('2026-09-17'), [...ordered(), suspended({ socialHarm: true }, '2023-09-16')]))).toBe(
      true,
    )
    expect(holds(rules.suspendedToResume, scene(resume('2026-09-17'), ordered()))).toBe(false)
    const late = end('中止满三年不再执行')
    expect(holds(rules.threeYearsOver, scene(late, [old]))).toBe(true)
    expect(holds(rules.threeYearsOver, scene(late, [suspended()]))).toBe(false)
    const lead = anAct(acts.registerLead, {}, { on: '2026-02-20' })
    const clocks = deadlines(
      { dossier: aBuildingCase(), acts: [lead, ...readyToDemolish(), suspended()], calendar: aCalendar(), procedures },
      startOf(day('2026-09-17')),
    )
    expect(clocks.find(c => c.clock === 'suspension')?.lastDay).toBe('2029-09-16')
  })
})

describe('EXE-08 the end', () => {
  it('of a duty whose decision was annulled: nothing is executed any more', () => {
    expect(shortfall(rules.decisionStands, scene(carriedOut(), [...readyToDemolish(), gone])).step).toBe('end-execution')
    expect(holds(rules.decisionStands, scene(carriedOut(), readyToDemolish()))).toBe(true)
    expect(holds(rules.decisionStands, scene(executionDecided(), [...fined(), gone]))).toBe(false)
    expect(holds(rules.endedForItsReason, scene(end('据以执行的决定被撤销'), [...readyToDemolish(), gone]))).toBe(true)
    expect(holds(rules.endedForItsReason, scene(end('据以执行的决定被撤销'), readyToDemolish()))).toBe(false)
  })
  it('by death or dissolution is read from the registers', () => {
    const dead = aBuildingCase(65, '城乡规划法', { parties: [aCitizen('某公司', { endedOn: day('2026-09-01') })] })
    const ends = end('公民死亡，无遗产可供执行，又无义务承受人')
    expect(holds(rules.deadWithoutHeir, scene(ends, ordered(), dead))).toBe(true)
    expect(holds(rules.deadWithoutHeir, scene(ends, ordered()))).toBe(false)
    const heir = aBuildingCase(65, '城乡规划法', { parties: [aParty('某公司', { endedOn: day('2026-09-01'), successor: '新公司' })] })
    expect(holds(rules.bodyGoneWithoutHeir, scene(end('单位终止，无财产可供执行，又无义务承受人'), ordered(), heir))).toBe(false)
    const body = aBuildingCase(65, '城乡规划法', { parties: [aParty('某公司', { endedOn: day('2026-09-01') })] })
    expect(holds(rules.bodyGoneWithoutHeir, scene(end('单位终止，无财产可供执行，又无义务承受人'), ordered(), body))).toBe(true)
  })
  it('because it was performed needs the record of it', () => {
    const performed = anAct(acts.performOther, { performedOn: '2026-09-18' }, { on: '2026-09-18', parties: ['某公司'] })
    expect(holds(rules.endedForItsReason, scene(end('当事人已经履行'), readyToDemolish()))).toBe(false)
    expect(holds(rules.endedForItsReason, scene(end('当事人已经履行'), [...readyToDemolish(), performed]))).toBe(true)
  })
})

it('EXE-09 is reversed where the decision fell or the execution was wrong', () => {
  const reverse = (cause: '决定被撤销' | '执行错误' | '决定被变更') =>
    anAct(acts.reverseExecution, { cause }, { on: '2026-09-30', ...inSide })
  const executed = [...readyToDemolish(), carriedOut()]
  expect(holds(rules.reversedForCause, scene(reverse('执行错误'), executed))).toBe(true)
  expect(holds(rules.reversedForCause, scene(reverse('执行错误'), readyToDemolish()))).toBe(false)
  expect(holds(rules.reversedForCause, scene(reverse('决定被撤销'), executed))).toBe(false)
  expect(holds(rules.reversedForCause, scene(reverse('决定被撤销'), [...executed, gone]))).toBe(true)
  expect(holds(rules.reversedForCause, scene(reverse('决定被变更'), executed))).toBe(false)
})

describe('EXE-10 an agreement', () => {
  const debt = [...fined(100_000, '2026-03-10'), ...demanded('2026-06-03', '2026-06-14', 'execution', { fine: 100_000 })]
  const agree = (facts: object = {}, on = '2026-06-15') =>
    anAct(acts.agreeExecution, { stages: [{ by: '2026-07-01', duty: '缴一半' }], fine: 100_000, ...facts }, { on, ...inSide })
  it('may spread the fine, never waive it', () => {
    expect(holds(rules.principalNotWaived, scene(agree(), debt))).toBe(true)
    expect(shortfall(rules.principalNotWaived, scene(agree({ fine: 90_000 }), debt)).found).toContain('1,000元')
  })
  it('may waive the surcharge for what was remedied', () => {
    expect(holds(rules.surchargeForRemedy, scene(agree({ surcharge: 0 }), debt))).toBe(false)
    expect(holds(rules.surchargeForRemedy, scene(agree({ surcharge: 0, remedial: '已恢复路面' }), debt))).toBe(true)
  })
  it('leaves only the surcharge agreed, until it is broken', () => {
    const open = (...more: readonly Act[]) =>
      surchargeOpen({ acts: [...debt, ...more], calendar: aCalendar() }, '某公司', day('2026-07-10'))
    const remedied = agree({ surcharge: 20_000, remedial: '已恢复路面' })
    const part = paid(5_000, '2026-06-20', { of: '加处罚款' })
    expect([open(), open(remedied), open(remedied, part)]).toEqual([100_000, 20_000, 15_000])
    const broken = anAct(acts.breachAgreement, { dueOn: '2026-07-01' }, { on: '2026-07-02', ...inSide })
    expect(open(remedied, part, broken)).toBe(95_000)
  })
  it('is kept; broken, the execution goes on', () => {
    const breach = (on: string) => anAct(acts.breachAgreement, { dueOn: '2026-07-01' }, { on, ...inSide })
    const agreed = [...debt, agree()]
    expect(shortfall(rules.agreementKept, scene(executionDecided({ way: '其他方式' }, '2026-06-20'), agreed)).step).toBe('breach-agreement')
    expect(holds(rules.agreementKept, scene(executionDecided({ way: '其他方式' }, '2026-07-06'), [...agreed, breach('2026-07-02')]))).toBe(
      true,
    )
    expect(holds(rules.stageMissed, scene(breach('2026-07-01'), agreed))).toBe(false)
    expect(holds(rules.stageMissed, scene(breach('2026-07-02'), agreed))).toBe(true)
    expect(holds(rules.stageMissed, scene(breach('2026-07-02'), debt))).toBe(false)
  })
})
