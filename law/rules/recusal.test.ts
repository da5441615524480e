import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { challengedIsKnown, challengedMayNotDecide, notRecused, recusalAnswered } from './recusal.ts'

const side = { track: 'recusal-1', procedure: 'recusal' }
const request = (person: string) => anAct(acts.requestRecusal, { person }, { on: '2026-03-10', ...side })
const answer = (outcome: '回避' | '不予回避') => anAct(acts.decideRecusal, { outcome }, { on: '2026-03-11', ...side })
const question = anAct(acts.question, {}, { on: '2026-03-12', by: ['甲', '乙'] })
const decide = (by = '副镇长') => anAct(acts.decide, {}, { on: '2026-03-12', by: [by] })

describe('recusal (PER-10)', () => {
  it('keeps a recused officer out, by id or by name', () => {
    expect(shortfall(notRecused, aScene({ acts: [request('甲'), answer('回避')], next: question })).found).toBe('甲已决定回避')
    expect(holds(notRecused, aScene({ acts: [request('丙'), answer('回避')], next: question }))).toBe(true)
    expect(holds(notRecused, aScene({ acts: [request('甲'), answer('不予回避')], next: question }))).toBe(true)
  })
  it('does not stop the investigation before it is decided', () => {
    expect(holds(notRecused, aScene({ acts: [request('甲')], next: question }))).toBe(true)
    expect(holds(challengedMayNotDecide, aScene({ acts: [request('甲')], next: question }))).toBe(true)
  })
  it('lets nobody sign whose own recusal is open, nor decide on it himself', () => {
    expect(holds(challengedMayNotDecide, aScene({ acts: [request('副镇长')], next: decide() }))).toBe(false)
    expect(holds(challengedMayNotDecide, aScene({ acts: [request('副镇长')], next: decide('镇长') }))).toBe(true)
    const own = anAct(acts.decideRecusal, {}, { on: '2026-03-11', by: ['副镇长'], ...side })
    expect(holds(challengedMayNotDecide, aScene({ acts: [request('副镇长')], next: own }))).toBe(false)
  })
  it('wants every request answered before the decision', () => {
    expect(holds(recusalAnswered, aScene({ acts: [request('甲')], next: decide() }))).toBe(false)
    expect(holds(recusalAnswered, aScene({ acts: [request('甲'), answer('不予回避')], next: decide() }))).toBe(true)
  })
  it('lets a head send the draft back while one is open', () => {
    const back = anAct(acts.decide, { outcome: '退回补正', decision: '不作出，退回' }, { on: '2026-03-12' })
    expect(holds(recusalAnswered, aScene({ acts: [request('甲')], next: back }))).toBe(true)
  })
  it('wants somebody of the register', () => {
    expect(holds(challengedIsKnown, aScene({ next: request('甲') }))).toBe(true)
    expect(holds(challengedIsKnown, aScene({ next: request('某人') }))).toBe(false)
  })
})
