import { describe, expect, it } from 'vitest'
import type { StepView } from './case-view.ts'
import { back, withAct, type Play } from './rehearsal.ts'

const step: StepView = { key: 'k', kind: 'file', procedure: 'ordinary-penalty', track: 'main', title: '立案', basis: [], refusals: [] }
const wanted = (doneAt: string, facts: Record<string, unknown> = {}) => ({ step, facts, doneAt, by: ['甲'], parties: [] })
const play: Play = { now: '2026-03-05T09:00:00+08:00', acts: [] }

describe('a rehearsal on the desk', () => {
  it('takes the clock along when an act lies ahead of it, and not when it lies behind', () => {
    expect(withAct(play, wanted('2026-03-09T10:00:00+08:00'))).toMatchObject({ now: '2026-03-09T10:00:00+08:00' })
    const behind = withAct(play, wanted('2026-03-04T10:00:00+08:00'))
    expect(behind.now).toBe(play.now)
    expect(behind.acts[0]).toMatchObject({ doneAt: '2026-03-04T10:00:00+08:00', recordedAt: play.now })
  })
  it('goes back step by step, the clock with it', () => {
    const one = withAct(play, wanted('2026-03-09T10:00:00+08:00'))
    const two = withAct({ ...one, now: '2026-03-20T09:00:00+08:00' }, wanted('2026-03-20T09:00:00+08:00'))
    expect(back(two)).toEqual(one)
    expect(back(one).acts).toEqual([])
    expect(back(play)).toEqual(play)
  })
  it('lets a file stay where it is', () => {
    expect(withAct(play, wanted(play.now, { file: 'rehearsed-file' })).acts[0]?.facts).toMatchObject({ hash: '0'.repeat(64) })
    expect(withAct(play, wanted(play.now, { file: 'f', hash: 'x' })).acts[0]?.facts).toEqual({ file: 'f', hash: 'x' })
  })
})
