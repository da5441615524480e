import { describe, expect, it } from 'vitest'
import { actKinds } from '../acts/index.ts'
import { isWorkingDay } from '../kit/calendar.ts'
import { day } from '../kit/day.ts'
import { aCalendar, aDossier, anAct, aScene } from './makers.ts'

describe('makers', () => {
  it.each([...actKinds.values()])('makes lawful facts of $id from its schema', kind => {
    expect(() => anAct(kind, {}, { on: '2026-03-05' })).not.toThrow()
  })
  it('knows the weekend days that the notices make work', () => {
    expect(['2026-02-28', '2026-10-10', '2025-10-11'].map(d => isWorkingDay(aCalendar(), day(d)))).toEqual([true, true, true])
    expect(['2026-02-23', '2026-06-19', '2025-10-08'].map(d => isWorkingDay(aCalendar(), day(d)))).toEqual([false, false, false])
  })
  it('hides people and facts from a scene that only asks', () => {
    const [kind] = actKinds.values()
    if (!kind) throw new Error('no kind of act')
    const scene = aScene({ dossier: aDossier(), next: anAct(kind, {}, { on: '2026-03-05' }), prospective: true })
    expect([scene.next.by, scene.next.facts]).toEqual([[], undefined])
  })
})
