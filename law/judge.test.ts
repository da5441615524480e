import { describe, expect, it } from 'vitest'
import * as acts from './acts/index.ts'
import { refusals } from './engine/refusals.ts'
import { judge, penalties } from './judge.ts'
import { procedures } from './procedures/index.ts'
import { aCalendar, aDossier, anAct } from './testing/makers.ts'
import { noticed, reported, reviewed } from './testing/way.ts'

const asked = { dossier: aDossier(), acts: [...reported(), ...noticed()], calendar: aCalendar() }
const [submit] = reviewed()

describe('what a browser is told before it sends an act', () => {
  it('is what the whole law says', () => {
    const early = anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: '2026-03-20T16:00', parties: ['某公司'] })
    const said = judge(penalties, { asked, act: early })
    expect(said).toEqual(refusals({ ...asked, procedures }, early))
    expect(said.length).toBeGreaterThan(0)
  })
  it('is nothing where nothing stands against it', () => {
    if (!submit) throw new Error('the way has a review')
    expect(judge(penalties, { asked, act: submit })).toEqual([])
  })
  it('waits until the facts are whole', () => {
    if (!submit) throw new Error('the way has a review')
    expect(judge(penalties, { asked, act: { ...submit, facts: {} } })).toBe('unfinished')
  })
  it('is left to whoever holds the procedure', () => {
    if (!submit) throw new Error('the way has a review')
    const aside = { ...submit, id: 'aside', procedure: 'order-correction', track: 'aside' }
    expect(judge(penalties, { asked, act: aside })).toBe('elsewhere')
    expect(judge(penalties, { asked: { ...asked, acts: [...asked.acts, aside] }, act: submit })).toBe('elsewhere')
    expect(judge(procedures, { asked: { ...asked, acts: [...asked.acts, aside] }, act: submit })).not.toBe('elsewhere')
  })
})
