import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { day, startOf } from '../kit/day.ts'
import { deadlines } from '../engine/deadlines.ts'
import { procedures } from '../procedures/index.ts'
import {
  aBuildingCase,
  announcedDemolition,
  carriedOut,
  demanded,
  executionDecided,
  executionServed,
  ordered,
  readyToDemolish,
} from '../testing/executing.ts'
import { aCalendar, anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { remedy } from '../testing/way.ts'
import { courtOpensAfter, orderDutyOf, remediesOver } from './duty.ts'
import * as rules from './demolition.ts'

const scene = (next: Act, before: readonly Act[], dossier = aBuildingCase()) => aScene({ dossier, acts: before, next })
const decided = (on: string, before: readonly Act[] = ordered(), dossier = aBuildingCase()) =>
  scene(executionDecided({}, on), [...before, ...demanded('2026-03-10', '2026-03-20')], dossier)

describe('EXE-14 both periods', () => {
  it('worked example 5: served 1 March 2026, reconsideration to 30 April, suit to 1 September, demolition from 2 September, court to 1 December', () => {
    const from = { dossier: aBuildingCase(), acts: ordered(), calendar: aCalendar() }
    const duty = orderDutyOf(from, '某公司')
    if (!duty) throw new Error('no duty')
    expect(remediesOver(from, '某公司', duty)).toEqual({ last: '2026-09-01', reconsiderBy: '2026-04-30', suitBy: '2026-09-01' })
    expect(shortfall(rules.bothPeriodsOver, decided('2026-09-01')).earliest).toBe('2026-09-02')
    expect(holds(rules.bothPeriodsOver, decided('2026-09-02'))).toBe(true)
    expect(courtOpensAfter(from, '某公司', duty)).toBe('2026-09-01')
    const clocks = deadlines(
      {
        ...from,
        acts: [anAct(acts.registerLead, {}, { on: '2026-02-20' }), ...ordered(), ...demanded('2026-03-10', '2026-03-20')],
        procedures,
      },
      startOf(day('2026-03-11')),
    )
    const last = (id: string) => clocks.find(c => c.clock === id)?.lastDay
    expect([last('order-reconsideration'), last('order-suit')]).toEqual(['2026-04-30', '2026-09-01'])
  })
  it('are asked of the carrying out too, and begin with delivery', () => {
    expect(holds(rules.bothPeriodsOver, scene(carriedOut({}, '2026-09-01'), readyToDemolish()))).toBe(false)
    expect(holds(rules.bothPeriodsOver, scene(carriedOut(), readyToDemolish()))).toBe(true)
    expect(shortfall(rules.bothPeriodsOver, scene(carriedOut(), ordered().slice(0, 1))).step).toBe('deliver-order')
  })
  it('are sixty and fifteen days under 土地管理法', () => {
    const land = aBuildingCase(78, '土地管理法')
    expect(shortfall(rules.bothPeriodsOver, decided('2026-04-30', ordered(), land)).found).toContain('起诉到2026年3月16日')
    expect(holds(rules.bothPeriodsOver, decided('2026-05-06', ordered(), land))).toBe(true)
  })
  it('a pending reconsideration or suit blocks; its outcome sets a new period', () => {
    const asked = [...ordered(), remedy({ event: '已受理' }, '2026-04-20')]
    expect(shortfall(rules.bothPeriodsOver, decided('2026-09-15', asked)).found).toContain('行政复议')
    const upheld = [...asked, remedy({ event: '结果', outcome: '维持' }, '2026-06-15')]
    expect(shortfall(rules.bothPeriodsOver, decided('2026-06-30', upheld)).earliest).toBe('2026-07-01')
    const sued = [...upheld, remedy({ way: '行政诉讼', event: '已受理' }, '2026-06-25')]
    expect(holds(rules.bothPeriodsOver, decided('2026-09-15', sued))).toBe(false)
    const lost = [...sued, remedy({ way: '行政诉讼', event: '结果', outcome: '驳回' }, '2026-09-10')]
    expect(holds(rules.bothPeriodsOver, decided('2026-09-15', lost))).toBe(true)
  })
  it('are not asked of what is no demolition', () => {
    const other = scene(executionDecided({ way: '其他方式' }, '2026-04-01'), [...ordered(), ...demanded('2026-03-10', '2026-03-20')])
    expect(holds(rules.bothPeriodsOver, other)).toBe(true)
  })
})

describe('EXE-13 the announcement', () => {
  const before = (announcement: readonly Act[]) => [...ordered(), ...demanded(), ...announcement, executionDecided(), executionServed()]
  it('stands before the demolition, after its order, and its time runs out', () => {
    expect(shortfall(rules.announced, scene(carriedOut(), before([]))).step).toBe('announce-demolition')
    expect(holds(rules.announced, scene(carriedOut(), before([announcedDemolition()])))).toBe(true)
    expect(shortfall(rules.announced, scene(carriedOut(), before([announcedDemolition({ selfDemolishBy: '2026-09-22' })]))).earliest).toBe(
      '2026-09-23',
    )
    expect(holds(rules.announced, scene(carriedOut(), [announcedDemolition({}, '2026-02-01'), ...before([])]))).toBe(false)
    expect(holds(rules.announced, scene(carriedOut({ way: '其他方式' }), before([])))).toBe(true)
  })
  it('gives time', () => {
    expect(holds(rules.announcementGivesTime, scene(announcedDemolition(), ordered()))).toBe(true)
    expect(holds(rules.announcementGivesTime, scene(announcedDemolition({ selfDemolishBy: '2026-09-03' }), ordered()))).toBe(false)
  })
})
