import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aDossier, anAct, aScene, aSetting, everybody, holds, shortfall } from '../testing/makers.ts'
import { noticed, reported } from '../testing/way.ts'
import { adviceBeforeReview, adviserWasAsked, askedIsAdviser } from './advice.ts'

const run = { procedure: 'advice', track: 'advice-1' }
const asking = (adviser = ['顾']) => anAct(acts.askAdviser, { adviser, question: '定性是否准确' }, { on: '2026-04-08T09:00', ...run })
const advised = (by = ['顾']) => anAct(acts.advise, { opinion: '同意拟处理意见' }, { on: '2026-04-08T15:00', ...run, by })
const before = [...reported(), ...noticed()]

describe('a legal adviser', () => {
  it('is one the register knows on the day (PER-13)', () => {
    const ask = (adviser: string[], people = everybody) =>
      holds(askedIsAdviser, aScene({ dossier: aDossier({ people }), acts: before, next: asking(adviser) }))
    expect([ask(['顾']), ask(['审']), ask(['没有的人'])]).toEqual([true, false, false])
    expect(
      ask(
        ['顾'],
        everybody.map(p => (p.id === '顾' ? { ...p, posts: [] } : p)),
      ),
    ).toBe(false)
  })
  it('answers only where he was asked', () => {
    expect(holds(adviserWasAsked, aScene({ acts: [...before, asking()], next: advised() }))).toBe(true)
    expect(shortfall(adviserWasAsked, aScene({ acts: before, next: advised() })).step).toBe('ask-adviser')
  })
  it('is heard before the review where the county says so, or why not is written down (DEC-11)', () => {
    const sent = (facts = {}) => anAct(acts.submitReview, { to: '本机关', ...facts }, { on: '2026-04-09' })
    const wanted = (value: boolean, earlier: Parameters<typeof aScene>[0]['acts'], facts = {}) =>
      aScene({ dossier: aDossier({ settings: [aSetting('review.adviser', value)] }), acts: earlier ?? [], next: sent(facts) })
    expect(shortfall(adviceBeforeReview, wanted(true, before)).step).toBe('ask-adviser')
    expect(shortfall(adviceBeforeReview, wanted(true, [...before, asking()])).found).toContain('还没有答复')
    expect(holds(adviceBeforeReview, wanted(true, [...before, asking(), advised()]))).toBe(true)
    expect(holds(adviceBeforeReview, wanted(true, before, { withoutAdvice: '顾问回避' }))).toBe(true)
    expect(holds(adviceBeforeReview, wanted(false, before))).toBe(true)
    expect(holds(adviceBeforeReview, aScene({ acts: before, next: sent() }))).toBe(true)
  })
})
