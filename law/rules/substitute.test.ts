import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { Act } from '../kit/act.ts'
import { day, startOf } from '../kit/day.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import { procedures } from '../procedures/index.ts'
import { demanded, ordered } from '../testing/executing.ts'
import { aCalendar, aDossier, anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { delivered } from '../testing/way.ts'
import * as rules from './substitute.ts'

const track = 'substitute-performance'
const inSide = { parties: ['某公司'], track, procedure: track }
const asSide = (act: Act, id = track): Act => ({ ...act, track: id, procedure: id })
const scene = (next: Act, before: readonly Act[]) => aScene({ dossier: aDossier(), acts: before, next })
const cleared = ordered({ demand: '清除堆放的砂石，恢复路面', correctBy: '2026-03-04' }, '2026-03-02')
const asked = [...cleared, ...demanded('2026-03-05', '2026-03-09', track)]
const decided = (facts: object = {}, on = '2026-03-10') =>
  anAct(
    acts.decideSubstitute,
    { duty: '恢复原状', harm: '危害交通安全', budget: 300_000, at: '2026-03-17T09:00:00+08:00', ...facts },
    { on, id: 'substitute', ...inSide },
  )
const served = asSide(delivered(acts.deliverSubstitute, 'substitute', '2026-03-10'))
const again = (on = '2026-03-11') => [
  anAct(acts.demandSubstitute, { performOn: '2026-03-17' }, { on: `${on}T09:00`, id: 'again', ...inSide }),
  asSide(delivered(acts.deliverSubstituteDemand, 'again', on)),
]
const perform = (facts: object = {}, on = '2026-03-17', procedure = track) =>
  asSide(
    anAct(
      acts.performSubstitute,
      {
        from: `${on}T09:00:00+08:00`,
        to: `${on}T11:00:00+08:00`,
        supervisors: ['甲'],
        cost: 280_000,
        ...facts,
      },
      { on: `${on}T11:00`, ...inSide },
    ),
    procedure,
  )
const ready = [...asked, decided(), served, ...again()]
const said = (all: readonly Act[], of = track) => {
  const lead = anAct(acts.registerLead, {}, { on: '2026-03-01' })
  const theCase = { dossier: aDossier(), acts: [lead, ...all], calendar: aCalendar(), procedures }
  return all.filter(a => a.track === of).flatMap(next => refusals(theCase, next).map(r => `${next.kind} ${r.rule} ${r.found}`))
}

it('substitute performance goes its whole way lawfully', () => expect(said([...ready, perform()])).toEqual([]))

describe('EXE-18 substitute performance', () => {
  it('needs a danger to traffic, the environment or nature, and a duty to clear or restore', () => {
    expect(holds(rules.substituteHarm, scene(decided(), asked))).toBe(true)
    expect(holds(rules.substituteHarm, scene(decided({ harm: '没有这些后果' }), asked))).toBe(false)
    expect(holds(rules.substituteDuty, scene(decided(), asked))).toBe(true)
    expect(holds(rules.substituteDuty, scene(decided({ duty: '拆除建筑物' }), asked))).toBe(false)
  })
  it('needs a demand that ran out', () => {
    expect(holds(rules.substituteDemanded, scene(decided(), asked))).toBe(true)
    expect(shortfall(rules.substituteDemanded, scene(decided({}, '2026-03-09'), asked)).earliest).toBe('2026-03-10')
    expect(shortfall(rules.substituteDemanded, scene(decided(), cleared)).step).toBe('demand')
    expect(shortfall(rules.substituteDemanded, scene(decided(), [])).step).toBe('order-correction')
  })
  it('is done by nobody with an interest', () => {
    const third = (tie: string) => scene(decided({ performer: { who: '第三人', name: '某清运公司', tie } }), asked)
    expect(holds(rules.performerApart, third('没有利害关系'))).toBe(true)
    expect(holds(rules.performerApart, third('与当事人有利害关系'))).toBe(false)
    expect(holds(rules.performerApart, third('与本机关有利害关系'))).toBe(false)
  })
})

describe('EXE-19 its steps', () => {
  it('a decision with a budget, served', () => {
    expect(holds(rules.budgetStated, scene(decided(), asked))).toBe(true)
    expect(holds(rules.budgetStated, scene(decided({ budget: 0 }), asked))).toBe(false)
    expect(holds(rules.substituteDecided, scene(perform(), ready))).toBe(true)
    expect(shortfall(rules.substituteDecided, scene(perform(), [...asked, decided()])).step).toBe('deliver-substitute')
    expect(shortfall(rules.substituteDecided, scene(perform(), asked)).step).toBe('decide-substitute')
  })
  it('a second demand three full working days before', () => {
    // served on Thursday the 12th: Friday, Monday and Tuesday lie between, Wednesday the 18th is the first day
    const late = [...asked, decided(), served, ...again('2026-03-12')]
    expect(shortfall(rules.demandedAgain, scene(perform(), late)).earliest).toBe('2026-03-18')
    expect(holds(rules.demandedAgain, scene(perform({}, '2026-03-18'), late))).toBe(true)
    expect(shortfall(rules.demandedAgain, scene(perform(), [...asked, decided(), served])).step).toBe('demand-substitute')
    const lead = anAct(acts.registerLead, {}, { on: '2026-03-01' })
    const clocks = deadlines({ dossier: aDossier(), acts: [lead, ...late], calendar: aCalendar(), procedures }, startOf(day('2026-03-13')))
    expect(clocks.find(c => c.clock === 'substitute-demand')?.lastDay).toBe('2026-03-17')
  })
  it('stopped when the party performs', () => {
    const done = anAct(acts.performOther, { performedOn: '2026-03-13' }, { on: '2026-03-13', parties: ['某公司'] })
    expect(shortfall(rules.stoppedWhenPerformed, scene(perform(), [...ready, done])).step).toBe('stop-substitute')
    expect(holds(rules.stoppedWhenPerformed, scene(perform(), ready))).toBe(true)
  })
  it('watched by the organ’s people, signed, peaceful, at a fair cost', () => {
    const one = (facts: object) => scene(perform(facts), ready)
    expect(holds(rules.substituteWatched, one({}))).toBe(true)
    expect(holds(rules.substituteWatched, one({ supervisors: ['外人'] }))).toBe(false)
    expect(holds(rules.substituteSigned, one({}))).toBe(true)
    expect(shortfall(rules.substituteSigned, one({ signed: { supervisors: true, performer: false, other: '都没有' } })).found).toContain(
      '代履行人、当事人',
    )
    expect(holds(rules.substitutePeaceful, one({}))).toBe(true)
    expect(holds(rules.substitutePeaceful, one({ manner: '使用暴力、胁迫或者其他非法方式' }))).toBe(false)
    expect(holds(rules.costWithinReason, one({ cost: 300_001 }))).toBe(false)
    expect(holds(rules.costWithinReason, one({ cost: 300_001, costReason: '多清了两车' }))).toBe(true)
    expect(holds(rules.costWithinReason, one({}))).toBe(true)
  })
})

describe('EXE-20 immediate performance', () => {
  const at = 'immediate-performance'
  const now = (facts: object = {}) =>
    asSide(
      anAct(acts.decideImmediate, { what: '遗洒物', where: '道路', budget: 300_000, ...facts }, { on: '2026-03-17T08:30', ...inSide }),
      at,
    )
  const tell = asSide(anAct(acts.notifyImmediate, { toldOn: '2026-03-18' }, { on: '2026-03-18', ...inSide }), at)
  it('is for roads, rivers and public places, never private land', () => {
    expect(holds(rules.immediateWhere, scene(now(), []))).toBe(true)
    expect(holds(rules.immediateWhere, scene(now({ where: '其他地方' }), []))).toBe(false)
    expect(holds(rules.immediateWhere, scene(now({ what: '其他' }), []))).toBe(false)
    expect(holds(rules.immediateWhere, scene(now({ partyUnable: false }), []))).toBe(false)
  })
  it('is decided on first, done at once, and told to the absent', () => {
    expect(said([now(), perform({ present: '不在场' }, '2026-03-17', at), tell], at)).toEqual([])
    expect(shortfall(rules.immediatelyDone, scene(perform(), [])).step).toBe('decide-immediate')
    expect(holds(rules.immediatelyDone, scene(perform({}, '2026-03-19'), [now()]))).toBe(false)
    const lead = anAct(acts.registerLead, {}, { on: '2026-03-01' })
    const done = [lead, now(), perform({ present: '不在场' }, '2026-03-17', at)]
    const clock = (all: readonly Act[]) =>
      deadlines({ dossier: aDossier(), acts: all, calendar: aCalendar(), procedures }, startOf(day('2026-03-20'))).find(
        c => c.clock === 'immediate-notice',
      )
    expect(clock(done)).toMatchObject({ lastDay: '2026-03-18', state: 'overdue' })
    expect(clock([...done, tell])?.state).toBe('met')
    expect(clock([lead, now(), perform({}, '2026-03-17', at)])).toBeUndefined()
  })
})
