import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { refusals } from '../engine/refusals.ts'
import { tracksOf, type Case } from '../engine/case.ts'
import type { Act, ActKind } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, holds, type Given } from '../testing/makers.ts'
import { filed } from '../testing/papers.ts'
import { guidanceIsNoReason, guidanceTakesNothing, saidToBeNoPenalty, talkNotified } from './guidance.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
const side = (on: string) => ({ on, procedure: 'guidance', track: 'g1', parties: ['某公司'] })
const guide = (facts: Facts<typeof acts.guide> = {}) =>
  anAct(acts.guide, { at: '2026-03-06T09:30:00+08:00', asks: ['提交整改情况'], signing: { state: '已签名' }, ...facts }, side('2026-03-06'))
const invited = (sentOn = '2026-03-05') => anAct(acts.inviteToTalk, { at: '2026-03-06T09:30:00+08:00', sentOn }, side(`${sentOn}T08:00`))
const asked = (next: Act, ...done: readonly Act[]) => aScene({ acts: [...filed(), ...done], next })

describe('reminding, admonishing, talking', () => {
  it('take nothing from the party', () => {
    expect(holds(guidanceTakesNothing, asked(guide()))).toBe(true)
    for (const ask of ['交钱款或者保证金', '停止营业', '交出证照或者财物', '公开曝光'] as const)
      expect(holds(guidanceTakesNothing, asked(guide({ asks: ['自行纠正', ask] })))).toBe(false)
  })
  it('are said to be no penalty', () => {
    expect(holds(saidToBeNoPenalty, asked(guide()))).toBe(true)
    expect(holds(saidToBeNoPenalty, asked(guide({ voluntary: false })))).toBe(false)
  })
  it('a talk is notified first', () => {
    expect(holds(talkNotified, asked(guide()))).toBe(true)
    expect(holds(talkNotified, asked(guide({ way: '约谈' })))).toBe(false)
    expect(holds(talkNotified, asked(guide({ way: '约谈' }), invited()))).toBe(true)
    expect(holds(talkNotified, asked(guide({ way: '约谈', at: '2026-03-06T09:00:00+08:00' }), invited()))).toBe(false)
  })
  it('stand in for no filing that is due', () => {
    const left = (reason: '其他' | '没有违法事实') => anAct(acts.requestNonFiling, { reason }, { on: '2026-03-09' })
    expect(holds(guidanceIsNoReason, asked(left('其他'), guide()))).toBe(false)
    expect(holds(guidanceIsNoReason, asked(left('没有违法事实'), guide()))).toBe(true)
    expect(holds(guidanceIsNoReason, asked(left('其他')))).toBe(true)
  })
  it('run beside the case, and are over when nothing was to be put right', () => {
    const theCase = (...done: readonly Act[]): Case => ({
      dossier: aDossier(),
      acts: [...filed(), ...done],
      calendar: aCalendar(),
      procedures,
    })
    expect(refusals(theCase(), guide())).toEqual([])
    expect(refusals(theCase(invited()), guide({ way: '约谈' }))).toEqual([])
    expect(tracksOf(theCase(guide())).find(t => t.id === 'g1')?.over).toBe(true)
    const back = anAct(acts.followUpGuidance, {}, side('2026-03-20'))
    expect(refusals(theCase(guide({ asks: ['自行纠正'] })), back)).toEqual([])
  })
})
