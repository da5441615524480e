// What the acts say of a measure: the seizure of a track, its approval, and the days it may last.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type Act } from '../kit/act.ts'
import { addDays, day, daysBetween, later, type Day } from '../kit/day.ts'
import { settingOn, type Dossier } from '../kit/dossier.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockScene } from '../kit/procedure.ts'
import type { Scene } from '../kit/rule.ts'
import { days, endOf, type Suspension, type Term, type TermEnd } from '../kit/term.ts'
import { compulsionLaw } from '../norms/index.ts'
import { servedPaper, type FactsOf } from './case-facts.ts'
import { heldGoods, type HeldGoods } from './measures-held.ts'

export type Seizure = Act<FactsOf<typeof acts.carryOutMeasure>>
type History = Pick<ClockScene, 'acts' | 'calendar'> & { readonly dossier: Pick<Dossier, 'settings' | 'item'> }

/** The acts of the run the wanted act belongs to. */
export const ofTrack = (scene: Scene): readonly Act[] => scene.acts.filter(a => a.track === scene.next.track)
/** The latest seizure among these acts. */
export const seizureIn = (all: readonly Act[]): Seizure | undefined => lastOf(all, acts.carryOutMeasure)
/** The acts of the run a seizure belongs to. */
const runOf = (scene: Pick<History, 'acts'>, seizure: Act): readonly Act[] => scene.acts.filter(a => a.track === seizure.track)

/** Approved by the head before it was carried out. */
export const approvedBefore = (run: readonly Act[], seizure: Pick<Act, 'doneAt'>): boolean =>
  allOf(run, acts.approveMeasure).some(a => a.facts.outcome === '同意' && Date.parse(a.doneAt) <= Date.parse(seizure.doneAt))
/** Approved afterwards, in whichever of the two forms. */
export const approvedAfter = (run: readonly Act[], seizure: Act): boolean =>
  [...allOf(run, acts.ratifyMeasure), ...allOf(run, acts.approveMeasure)].some(a => a.facts.outcome === '同意' && byTime(a, seizure) > 0)
/** Carried out at once, without an approval before it. */
export const isUrgent = (run: readonly Act[], seizure: Seizure): boolean => seizure.facts.urgent && !approvedBefore(run, seizure)

const own = (scene: Pick<History, 'dossier'>, seizure: Seizure) =>
  scene.dossier.item?.measures?.find(m => m.kind === seizure.facts.kind)?.within
/** The longest the law allows without an extension: thirty days, or what the item's own law or regulation sets. */
export const longest = (scene: Pick<History, 'dossier'>, seizure: Seizure): Term =>
  own(scene, seizure)?.term ?? valueOn(compulsionLaw.seizurePeriod, doneOn(seizure))
/** … and the longest of its one extension. */
export const longestExtension = (scene: Pick<History, 'dossier'>, seizure: Seizure): Term =>
  own(scene, seizure)?.extension ?? longest(scene, seizure)

/** Nobody tests for longer; it keeps a mistyped year from being counted day by day. */
const longestTest = 3660
/** Testing times told in writing, from the day they were told to the day told, or to the result where it came sooner. */
export const testingOf = (run: readonly Act[]): readonly Suspension[] =>
  allOf(run, acts.tellTestingPeriod)
    .filter(a => a.facts.inWriting)
    .map(a => {
      const from = later(day(a.facts.startsOn), doneOn(a))
      const result = allOf(run, acts.recordTestResult).find(r => byTime(r, a) > 0)
      const ends = [day(a.facts.endsOn), addDays(from, longestTest), ...(result ? [day(result.facts.reportedOn)] : [])]
      return { from, to: ends.toSorted()[0] ?? from, reason: '检测、鉴定期间' }
    })
    .filter(s => s.from <= s.to)

export interface Period {
  /** Without the extension. */
  readonly first: TermEnd
  readonly end: TermEnd
  /** What the days add up to, as a term from the seizure. */
  readonly term: Term
  readonly extension?: Act<FactsOf<typeof acts.extendMeasure>>
  /** The day its party was told of the extension in writing. */
  readonly toldOn?: Day
}
/**
 * How long a seizure lasts: the days the decision gives, never more than the law's, and one extension decided inside them.
 * The day of the seizure is day zero, unless the county counts it (the earlier reading).
 */
export function periodOf(scene: History, seizure: Seizure): Period {
  const on = doneOn(seizure)
  const run = runOf(scene, seizure)
  const counting = { calendar: scene.calendar, whose: 'authority' as const, suspensions: testingOf(run) }
  const dayOne = settingOn(scene.dossier, 'measure.dayOne', on)?.value === true ? 1 : 0
  const atMost = (count: number, term: Term): number => Math.min(count, lengthOf(term, on))
  const given = atMost(seizure.facts.days, longest(scene, seizure)) - dayOne
  const first = endOf(days(given), on, counting)
  const extension = allOf(run, acts.extendMeasure).find(a => byTime(a, seizure) > 0 && doneOn(a) <= first.lastDay)
  if (!extension) return { first, end: first, term: days(given) }
  const term = days(given + atMost(extension.facts.days, longestExtension(scene, seizure)))
  const toldOn = extension.parties[0] ? servedPaper(run, acts.deliverMeasurePaper, [extension.id], extension.parties[0]) : undefined
  return { first, end: endOf(term, on, counting), term, extension, ...(toldOn ? { toldOn } : {}) }
}
/** A term in days; months and years of a special law as they fall from the day. */
const lengthOf = (term: Term, from: Day): number =>
  term.unit === 'day' ? term.count : daysBetween(from, endOf(term, from, { calendar: { years: [] }, whose: 'authority' }).lastDay)

/** What is held although its days are over, with the last of them. */
export function heldTooLong(scene: History & { readonly today: Day }): readonly (HeldGoods & { readonly until: Day })[] {
  const held = heldGoods(scene.acts)
  return allOf(scene.acts, acts.carryOutMeasure).flatMap(seizure => {
    const mine = held.filter(piece => piece.act === seizure.id)
    if (mine.length === 0) return []
    const until = periodOf(scene, seizure).end.lastDay
    return scene.today > until ? mine.map(piece => ({ ...piece, until })) : []
  })
}
export const namesOf = (pieces: readonly { readonly name: string }[]): string => [...new Set(pieces.map(p => p.name.trim()))].join('、')
