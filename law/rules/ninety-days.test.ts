import { expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { day } from '../kit/day.ts'
import type { Act } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { heard, noticed, reported } from '../testing/way.ts'
import { decideClock } from './clocks-of-the-authority.ts'
import { inLoadedYear } from './timing.ts'

const ends = (done: readonly Act[]) =>
  deadlines({ dossier: aDossier(), acts: done, calendar: aCalendar(), procedures }, '2026-04-20T09:00:00+08:00').find(
    d => d.clock === 'decide',
  )

it('CLK-08: neither hearing nor transfer nor testing pauses the ninety days', () => {
  const plain = ends([...reported(), ...noticed()])
  const long = ends([
    ...reported(),
    ...noticed(),
    ...heard(),
    anAct(acts.sample, {}, { on: '2026-04-12' }),
    anAct(acts.transferToPolice, { organ: '示例县公安局' }, { on: '2026-04-13', track: 'crime', procedure: 'criminal-transfer' }),
  ])
  expect([plain?.lastDay, long?.lastDay]).toEqual(['2026-05-31', '2026-05-31'])
  expect(long?.skipped).toEqual([])
  // a discontinuance alone may, where the item’s own rule says so: see discontinuance.test.ts
  const scene = { dossier: aDossier(), acts: [...reported(), ...noticed()], calendar: aCalendar() }
  expect(decideClock.suspensions?.(scene)).toEqual([])
})
it('CLK-07: no day is counted in a year whose holidays nobody has loaded', () => {
  const scene = (on: string) => aScene({ next: anAct(acts.registerLead, {}, { on }), calendar: aCalendar() })
  expect(holds(inLoadedYear, scene('2026-03-02'))).toBe(true)
  expect(shortfall(inLoadedYear, scene('2031-03-03')).mend).toContain('日历')
  expect(day('2031-03-03') > '2026-12-31').toBe(true)
})
