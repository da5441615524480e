// Refusing everything would be safe too: so every arrow of every procedure, and every pair of neighbouring arrows, is gone
// by lawful acts, or stands in a list with the reason why no lawful act goes it. From the states on the way the procedures
// are explored on abstracted facts: nobody gets stuck, every step is done somewhere, every clock starts somewhere.
import { describe, expect, it } from 'vitest'
import { day } from '../kit/day.ts'
import { endOf } from '../kit/term.ts'
import { procedures } from '../procedures/index.ts'
import { arrow, explore, nothingExplored, pair, walkWays, type Explored } from '../testing/explore.ts'
import { openSteps } from '../testing/walking.ts'
import { aCalendar } from '../testing/makers.ts'
import { ways } from '../testing/ways.ts'
import { deadlines } from './deadlines.ts'
import { neighbours, transitions } from './paths.ts'

/** Arrows and pairs that no lawful act goes, and why. What is listed and gone all the same fails. */
const neverGone: Readonly<Record<string, string>> = {
  'ordinary-penalty: conclude-investigation > discuss > request-notice':
    '拟不予处罚或者移送的，才不经告知就讨论；这样的当事人没有要告知的处罚',
  'measures: extend-measure > lift-measure > extend-measure': '行政强制法第二十五条：只能延长一次（MEA-07c）',
}
/** Clocks no lawful walk starts, and why. */
const neverStarted: Readonly<Record<string, string>> = {
  'ordinary-penalty: DEC-19': '决定书没有告知起诉期限才起算；合法的决定书都告知（DEC-18）',
}

const all = [...procedures.values()]
const arrows = new Set(all.flatMap(p => transitions(p).map(t => arrow(p.id, t.from, t.to))))
const pairs = new Set(all.flatMap(p => neighbours(p).map(([a, b]) => pair(p.id, a.from, a.to, b.to))))
const missing = (wanted: Iterable<string>, found: ReadonlySet<string>, listed: Readonly<Record<string, string>>): readonly string[] =>
  [...wanted].filter(one => !found.has(one) && !(one in listed))

let known: Explored | undefined
/** Explored once for all that is asked below. */
function explored(): Explored {
  if (known) return known
  known = nothingExplored()
  explore(walkWays(ways, day('2026-03-02'), known), 1100, known)
  return known
}

describe('lawful acts', () => {
  it('go every arrow', { timeout: 170_000 }, () => {
    expect(missing(arrows, explored().gone, neverGone)).toEqual([])
  })
  it('go every pair of neighbouring arrows', () => {
    expect(missing(pairs, explored().pairs, neverGone)).toEqual([])
  })
  it('do every step', () => {
    const steps = all.flatMap(p => Object.keys(p.steps).map(kind => `${p.id}: ${kind}`))
    expect(missing(steps, explored().steps, {})).toEqual([])
  })
  it('start every clock', () => {
    const clocks = all.flatMap(p => p.clocks.map(c => `${p.id}: ${c.id}`))
    expect(missing(clocks, explored().clocks, neverStarted)).toEqual([])
  })
  it('go nothing that is listed as never gone, and the lists name what there is', () => {
    const { gone, pairs: both, clocks } = explored()
    expect(Object.keys(neverGone).filter(one => gone.has(one) || both.has(one))).toEqual([])
    expect(Object.keys(neverGone).filter(one => !arrows.has(one) && !pairs.has(one))).toEqual([])
    expect(Object.keys(neverStarted).filter(one => clocks.has(one))).toEqual([])
  })
})

describe('on abstracted facts', () => {
  it('no state is a dead end: wherever a track still runs, a lawful act was found, or somebody outside is waited for', () => {
    const { tried, next } = explored()
    expect(tried.size).toBeGreaterThan(250)
    const stuck = [...tried].filter(([state, { walk }]) => !next.has(state) && openSteps(walk).length > 0)
    expect(stuck.map(([state]) => state)).toEqual([])
  })
  it('every procedure comes to an end somewhere', () => {
    const { states } = explored()
    const ended = (id: string) =>
      [...states].some(s => s.split(' | ').some(one => one === `${id} over` || (one.startsWith(`${id}/`) && isLast(id, one))))
    expect(all.map(p => p.id).filter(id => !ended(id))).toEqual([])
  })
  it('no term is without end: each that started has a last day, within ten years', () => {
    for (const { walk } of explored().tried.values())
      for (const d of deadlines(walk.theCase, `${walk.on}T23:00:00+08:00`)) {
        expect(d.lastDay >= d.startedOn, d.clock).toBe(true)
        expect(
          d.lastDay <= endOf({ unit: 'year', count: 10 }, d.startedOn, { calendar: aCalendar(), whose: 'authority' }).lastDay,
          d.clock,
        ).toBe(true)
      }
  })
})
/** Whether nothing but what stays open for ever is open there. */
function isLast(id: string, state: string): boolean {
  const open = (state.split('/')[2] ?? '').split(',').filter(s => s !== '')
  return open.every(s => procedures.get(id)?.steps[s]?.again)
}
