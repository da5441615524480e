// Findings bring a case forward act by act; here each act is judged from scratch, and the two must agree.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effective, type Act } from '../kit/act.ts'
import { addDays, dayOf } from '../kit/day.ts'
import { procedures } from '../procedures/index.ts'
import { inspectSite } from '../acts/index.ts'
import { aCalendar, aDossier, anAct, aParty } from '../testing/makers.ts'
import { reported } from '../testing/way.ts'
import { dice, wander } from '../testing/wander.ts'
import { mainProcedureOf, standOf, type Case } from './case.ts'
import { findings } from './findings.ts'
import { isOver, placesOf } from './place.ts'
import { refusals } from './refusals.ts'

const dossier = aDossier({ parties: [aParty(), aParty('另一公司')] })

/** A history nobody would have let happen: acts left out, moved, done at one moment, recorded late, corrected, strayed. */
function spoilt(acts: readonly Act[], seed: number): readonly Act[] {
  const roll = dice(seed)
  const names = [...procedures.keys()]
  return acts.flatMap((a): readonly Act[] => {
    const moved = `${addDays(dayOf(a.doneAt), roll(9) - 4)}${a.doneAt.slice(10)}`
    switch (roll(14)) {
      case 0:
        return []
      case 1:
        return [{ ...a, doneAt: moved }]
      case 2:
        return [{ ...a, doneAt: moved, recordedAt: moved }]
      case 3:
        return [{ ...a, recordedAt: `${addDays(dayOf(a.doneAt), 3)}T09:00:00+08:00` }]
      case 4:
        return [{ ...a, corrects: acts[roll(acts.length)]?.id ?? '' }]
      case 5:
        return [{ ...a, track: ['main', 'elsewhere', 'hearing'][roll(3)] ?? 'main', procedure: names[roll(names.length)] ?? '' }]
      case 6:
        return [a, { ...a, id: roll(4) === 0 ? a.id : `${a.id}-again` }]
      case 7:
        return [{ ...a, parties: roll(2) ? [] : ['另一公司'] }]
      default:
        return [a]
    }
  })
}
const fromScratch = (theCase: Case) =>
  effective(theCase.acts).flatMap(act =>
    refusals({ ...theCase, acts: [...theCase.acts] }, act).map(r => ({ ...r, act: act.id, kind: act.kind })),
  )

/** The tracks told once more, each from its own acts. */
function tracksAnew(theCase: Case) {
  const acts = effective(theCase.acts)
  const ids = [...new Set(acts.map(a => a.track))].toSorted((a, b) => Number(b === 'main') - Number(a === 'main'))
  return ids.flatMap(id => {
    const own = acts.filter(a => a.track === id)
    const procedure = id === 'main' ? mainProcedureOf(theCase) : procedures.get(own[0]?.procedure ?? '')
    if (!procedure) return []
    const parties = procedure.per === 'party' ? (own[0]?.parties ?? []) : theCase.dossier.parties.map(p => p.id)
    const places = placesOf(procedure, own, parties)
    return [{ id, procedure, acts: own, parties, over: isOver(places, parties), places }]
  })
}

it('the findings of a case brought forward are those of every act judged from scratch', { timeout: 120_000 }, () => {
  let [found, broken] = [0, 0]
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, second) => {
      const { walk } = wander(seed, 70, dossier)
      const theCase = { ...walk.theCase, acts: spoilt(walk.theCase.acts, second) }
      const quick = findings(theCase)
      found += quick.length
      broken += Number(quick.length > 0)
      expect(quick).toEqual(fromScratch(theCase))
      expect(standOf({ ...theCase, acts: [...theCase.acts] }).tracks).toEqual(tracksAnew(theCase))
    }),
    { numRuns: 150 },
  )
  expect(broken).toBeGreaterThan(100)
  expect(found).toBeGreaterThan(broken)
})
it('and in an orderly case too', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const { theCase } = wander(seed, 120).walk
      const lacking = { ...theCase, acts: theCase.acts.filter((_, n) => n % 5 !== 2) }
      expect(findings(lacking)).toEqual(fromScratch(lacking))
    }),
    { numRuns: 40 },
  )
})
it('an act dated before the last of its procedure, but recorded after it, is found', () => {
  const acts = [...reported()]
  const look = anAct(inspectSite, {}, { on: '2026-03-10' })
  const rules = (act: Act) => refusals({ dossier, acts, calendar: aCalendar(), procedures }, act).map(r => r.rule)
  expect(rules({ ...look, recordedAt: '2026-03-25T09:00:00+08:00' })).toContain('TIME-02')
  expect(rules(look)).not.toContain('TIME-02')
})
