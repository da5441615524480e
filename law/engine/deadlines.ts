// What is due when, by which article. Nobody else counts days.
import { effective, type ActId, type PartyId } from '../kit/act.ts'
import { day, dayOf, type Day, type Instant } from '../kit/day.ts'
import { CannotBeJudged, on, type Citation } from '../kit/norm.ts'
import type { ClockRule, ClockScene } from '../kit/procedure.ts'
import type { Severity } from '../kit/rule.ts'
import { daysLeft, endOf, type Term, type TermEnd } from '../kit/term.ts'
import { tracksOf, type Case } from './case.ts'

export interface Deadline {
  readonly clock: string
  /** Row of the procedure rules it keeps. */
  readonly row: string
  /** How grave it is to be late. */
  readonly severity: Severity
  readonly title: string
  readonly whose: 'party' | 'authority'
  readonly track: string
  readonly party?: PartyId
  readonly term: Term
  readonly startedOn: Day
  readonly lastDay: Day
  readonly at?: Instant
  /** Counted into a year whose calendar is not loaded (暂定). */
  readonly provisional: boolean
  readonly skipped: TermEnd['skipped']
  readonly rolled: boolean
  readonly basis: readonly (Citation & { readonly gist: string })[]
  /** running: not over. met: done in time. late: done after its last day. overdue: over and not done. ended: a party's term that is over. */
  readonly state: 'running' | 'met' | 'late' | 'overdue' | 'ended'
  readonly metOn?: Day
  /** The act that met it. */
  readonly metBy?: ActId
  /** In the clock's own unit; negative when past. */
  readonly left: number
}

/** Every clock that has started, as of a moment, the soonest first. */
export function deadlines(theCase: Case, now: Instant): readonly Deadline[] {
  const today = dayOf(now)
  return tracksOf(theCase)
    .flatMap(t =>
      t.procedure.clocks.flatMap(clock => {
        const parties = clock.per === 'party' ? t.parties : [undefined]
        // a side knows what the case knows (goods seized here, handed over there), but no other run of its own procedure
        const acts = effective(theCase.acts).filter(a => t.id === 'main' || a.track === t.id || a.procedure !== t.procedure.id)
        return parties.flatMap(party =>
          run(clock, { dossier: theCase.dossier, acts, calendar: theCase.calendar, ...(party ? { party } : {}) }, t.id, today, now),
        )
      }),
    )
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))
}

function run(clock: ClockRule, scene: ClockScene, track: string, today: Day, now: Instant): readonly Deadline[] {
  try {
    const since = clock.since(scene)
    if (since === undefined || clock.void?.(scene)) return []
    const startedOn = since.length > 10 ? dayOf(since) : day(since)
    const reading = on(clock.term, startedOn)
    const term = clock.termOf?.(scene) ?? (reading.ok ? reading.value : undefined)
    if (!term) return []
    const end = endOf(term, since, {
      calendar: scene.calendar,
      whose: clock.kept ? 'authority' : clock.whose,
      suspensions: clock.suspensions?.(scene) ?? [],
    })
    const met = scene.acts.find(
      a =>
        clock.until.some(k => k.id === a.kind) &&
        (clock.meets?.(a, scene) ?? true) &&
        Date.parse(a.doneAt) >= Date.parse(since.length > 10 ? since : `${since}T00:00:00+08:00`) &&
        (!scene.party || a.parties.length === 0 || a.parties.includes(scene.party)),
    )
    const metOn = met ? dayOf(met.doneAt) : undefined
    const late = metOn !== undefined && (end.at && met ? Date.parse(met.doneAt) > Date.parse(end.at) : metOn > end.lastDay)
    const over = end.at ? Date.parse(now) > Date.parse(end.at) : today > end.lastDay
    const state = metOn ? (late ? 'late' : 'met') : !over ? 'running' : clock.whose === 'party' ? 'ended' : 'overdue'
    const basis = [reading, ...(clock.reading ? [on(clock.reading, startedOn)] : [])].map(r => ({ ...r.citation, gist: r.gist }))
    return [
      {
        clock: clock.id,
        row: clock.row ?? clock.id,
        severity: clock.severity ?? 'defect',
        title: clock.title,
        whose: clock.whose,
        track,
        ...(scene.party ? { party: scene.party } : {}),
        term,
        startedOn,
        lastDay: end.lastDay,
        ...(end.at ? { at: end.at } : {}),
        provisional: end.provisional,
        skipped: end.skipped,
        rolled: end.rolled,
        basis,
        state,
        ...(metOn ? { metOn } : {}),
        ...(met ? { metBy: met.id } : {}),
        left: daysLeft(term.unit, today, end.lastDay, scene.calendar),
      },
    ]
  } catch (fault) {
    if (fault instanceof CannotBeJudged) return []
    throw fault
  }
}
