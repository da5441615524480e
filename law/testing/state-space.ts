// Goes wherever lawful acts lead, from the empty case to a fixpoint: in every state every open step is tried with every
// usual turn of its facts, now and on the day until which the law says to wait, and time may pass beyond the next last day.
// The real rules judge a real case of each state; which cases are one state is said in abstraction.ts.
import { standOf } from '../engine/case.ts'
import { deadlines, type Deadline } from '../engine/deadlines.ts'
import { everybody, leadsTo } from '../engine/place.ts'
import { isWorkingDay, type Calendar } from '../kit/calendar.ts'
import { addDays, day, type Day } from '../kit/day.ts'
import type { Act } from '../kit/act.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Phase } from '../kit/procedure.ts'
import { procedures } from '../procedures/index.ts'
import { stateOf } from './abstraction.ts'
import { aCalendar } from './calendar.ts'
import { turnsOf } from './plausible.ts'
import { begin, momentOf, openSteps, tryAct, type Tried, type Walk, type Wanted } from './walking.ts'

/** Which turns of a step's facts are tried (their numbers in plausible.ts); a step not named is not done. */
export type Alphabet = Readonly<Record<string, readonly number[] | 'all'>>
/** One exploration. */
export interface Scope {
  readonly title: string
  readonly dossier: Dossier
  /** The main procedure a case may begin in. */
  readonly main: string
  /** Steps of the main procedure that are done, and with which facts. */
  readonly alphabet: Alphabet | 'all'
  /** Side procedures that may start; each of their steps is done with all facts. */
  readonly sides: readonly string[]
}
export type Who = 'office' | 'party' | 'organ' | 'time'
/** A lawful act (or time that passes), and the state after it. */
export interface Edge {
  readonly to: string
  readonly procedure: string
  readonly kind: string
  readonly turn: number
  readonly who: Who
}
export interface State {
  readonly key: string
  /** A case that is in this state. */
  readonly walk: Walk
  /** Every track is over. */
  readonly isEnd: boolean
  /** Clocks of the authority that are not met, `procedure: clock`. */
  readonly unmet: readonly string[]
  readonly edges: Edge[]
}
export interface Explored {
  readonly scope: Scope
  readonly states: ReadonlyMap<string, State>
  /** Acts put before the rules. */
  readonly tries: number
  readonly steps: ReadonlySet<string>
  readonly arrows: ReadonlySet<string>
  readonly clocks: ReadonlySet<string>
}
export const arrow = (procedure: string, from: string, to: string): string => `${procedure}: ${from} > ${to}`

/** Years nobody has published holidays for yet have none here: long waits reach them. */
const calendar: Calendar = {
  years: [...aCalendar().years, ...[2027, 2028, 2029, 2030, 2031].map(year => ({ year, notice: '假设', days: {} }))],
}
const lastDay = day('2031-06-30')
const workday = (from: Day): Day => {
  let on = from
  while (!isWorkingDay(calendar, on)) on = addDays(on, 1)
  return on
}
const partyOf = ({ theCase }: Walk): string => theCase.dossier.parties[0]?.id ?? everybody

/** The acts of its track whose arrow leads to this act; an act not repeatable closes the arrows before it. */
function ledBy(acts: readonly Act[], act: Act, party: string): readonly Act[] {
  const procedure = procedures.get(act.procedure)
  const own = acts.filter(a => a.track === act.track && a.id !== act.id)
  const onward = procedure?.steps[act.kind]?.again === 'onward'
  const from = onward
    ? 0
    : Math.max(
        0,
        own.findLastIndex(a => !procedure?.steps[a.kind]?.again),
      )
  return own.slice(from).filter(a => {
    const step = procedure?.steps[a.kind]
    return step !== undefined && leadsTo(step, a, party).includes(act.kind)
  })
}

type Step = Pick<Wanted, 'kind' | 'procedure' | 'track'>
/** Tries a step with these facts, waiting as long as the law says to wait; undefined when its facts do not fit. */
export function tryWaiting(walk: Walk, step: Step, turn: number): Tried | undefined {
  // what would be done in the evening is done the next working day
  let at = walk.minute > 500 ? { ...walk, on: workday(addDays(walk.on, 1)), minute: 60 } : walk
  for (let waits = 0; ; waits += 1) {
    const facts = turnsOf(step.kind, momentOf(at, partyOf(at)))[turn]
    const tried = facts && tryAct(at, { ...step, facts })
    if (!tried || tried.ok || waits === 5) return tried
    const until = tried.said.every(r => r.earliest)
      ? tried.said
          .flatMap(r => r.earliest ?? [])
          .toSorted()
          .at(-1)
      : undefined
    if (until === undefined || until > lastDay || until <= at.on) return tried
    at = { ...at, on: workday(until), minute: 60 }
  }
}

/** Declined, it may be asked for again. */
const isDeclined = (act: Act | undefined): boolean =>
  typeof act?.facts === 'object' && act.facts !== null && 'outcome' in act.facts && String(act.facts.outcome).startsWith('不')
const beforeTheDecision: readonly Phase[] = [
  '线索',
  '立案',
  '调查取证',
  '调查终结',
  '事先告知',
  '陈述申辩',
  '听证',
  '法制审核',
  '集体讨论',
  '作出决定',
]
/**
 * The steps open in a state that belong to the scope; of one side procedure one run, and another where
 * the first was declined. Who has terminated a case
 * inquires no further, though he might: terminating stands open beside everything and forbids nothing.
 */
export function stepsIn(walk: Walk, { main, sides }: Pick<Scope, 'main' | 'sides'>): readonly Step[] {
  const { tracks } = standOf(walk.theCase)
  const terminated = walk.theCase.acts.some(a => a.kind === 'terminate')
  return openSteps(walk).filter(s => {
    if (tracks.some(t => t.id === s.track)) {
      const phase = procedures.get(s.procedure)?.steps[s.kind]?.phase
      return !terminated || s.track !== 'main' || phase === undefined || !beforeTheDecision.includes(phase)
    }
    if (s.track === 'main') return s.procedure === main
    return sides.includes(s.procedure) && tracks.every(t => t.procedure.id !== s.procedure || (t.over && isDeclined(t.acts.at(-1))))
  })
}
function turnsIn({ alphabet }: Scope, walk: Walk, step: Step): readonly number[] {
  const all = turnsOf(step.kind, momentOf(walk, partyOf(walk))).map((_, n) => n)
  const named = step.track === 'main' && alphabet !== 'all' ? (alphabet[step.kind] ?? []) : 'all'
  return named === 'all' ? all : all.filter(n => named.includes(n))
}
const whoDoes = (step: Step): Who => {
  const waits = procedures.get(step.procedure)?.steps[step.kind]?.waitsFor
  return waits === undefined ? 'office' : waits === '当事人' ? 'party' : 'organ'
}
/** Every track is over, or the case has gone over into another main procedure than the one explored. */
function hasEnded({ theCase }: Walk, main: string): boolean {
  const { tracks } = standOf(theCase)
  const own = tracks.find(t => t.id === 'main')
  return own !== undefined && tracks.every(t => t.over || (t === own && own.procedure.id !== main))
}
const procedureOf = (walk: Walk, d: Deadline): string => standOf(walk.theCase).tracks.find(t => t.id === d.track)?.procedure.id ?? ''
const unmetOf = (walk: Walk): readonly Deadline[] =>
  deadlines(walk.theCase, `${walk.on}T23:59:00+08:00`).filter(d => d.state !== 'met' && d.state !== 'late')
/** The clocks beyond whose last day time is let pass: those of the side procedures, where such are explored. */
const watched = (walk: Walk, unmet: readonly Deadline[], { sides }: Scope): readonly Deadline[] =>
  sides.length === 0 ? unmet : unmet.filter(d => sides.includes(procedureOf(walk, d)))

/** Explores a scope to its end. @throws when it has more than `most` states: a scope is meant to be explored wholly. */
export function explore(scope: Scope, most = 60_000): Explored {
  const states = new Map<string, State>()
  const [steps, arrows, clocks] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const open: State[] = []
  let tries = 0
  const add = (walk: Walk): string => {
    const unmet = unmetOf(walk)
    const key = stateOf(walk, watched(walk, unmet, scope))
    if (states.has(key)) return key
    const named = (d: Deadline): string => `${procedureOf(walk, d)}: ${d.clock}`
    for (const d of unmet) clocks.add(named(d))
    const state: State = {
      key,
      // a list of its own: what the engine keeps with a list is let go
      walk: { ...walk, theCase: { ...walk.theCase, acts: [...walk.theCase.acts] } },
      isEnd: hasEnded(walk, scope.main),
      unmet: unmet.filter(d => d.whose === 'authority').map(named),
      edges: [],
    }
    states.set(key, state)
    open.push(state)
    if (states.size > most) throw new RangeError(`${scope.title}: more than ${most} states`)
    return key
  }
  const start = begin(scope.dossier, day('2026-03-02'))
  add({ ...start, theCase: { ...start.theCase, calendar } })
  for (let state = open.shift(); state; state = open.shift()) {
    const { walk } = state
    if (state.isEnd && standOf(walk.theCase).tracks.some(t => t.id === 'main' && t.procedure.id !== scope.main)) continue
    for (const step of stepsIn(walk, scope))
      for (const turn of turnsIn(scope, walk, step)) {
        tries += 1
        const tried = tryWaiting(walk, step, turn)
        if (!tried?.ok) continue
        steps.add(`${step.procedure}: ${step.kind}`)
        for (const a of ledBy(tried.walk.theCase.acts, tried.act, partyOf(walk))) arrows.add(arrow(step.procedure, a.kind, step.kind))
        state.edges.push({ to: add(tried.walk), procedure: step.procedure, kind: step.kind, turn, who: whoDoes(step) })
      }
    const waited = later(walk, scope)
    if (waited) state.edges.push({ to: add(waited), procedure: '', kind: '', turn: 0, who: 'time' })
  }
  return { scope, states, tries, steps, arrows, clocks }
}

/** How many acts each state is away from a goal, going only such edges; a state that reaches none is not in it. */
export function distances(
  states: Explored['states'],
  isGoal: (state: State) => boolean,
  goes: (edge: Edge) => boolean = () => true,
): ReadonlyMap<string, number> {
  const back = new Map<string, string[]>()
  for (const s of states.values()) for (const e of s.edges) if (goes(e)) back.set(e.to, [...(back.get(e.to) ?? []), s.key])
  const found = new Map<string, number>([...states.values()].filter(isGoal).map(s => [s.key, 0]))
  const layer = [...found.keys()]
  for (let key = layer.shift(); key !== undefined; key = layer.shift())
    for (const from of back.get(key) ?? [])
      if (!found.has(from)) {
        found.set(from, 1 + (found.get(key) ?? 0))
        layer.push(from)
      }
  return found
}

/**
 * Plays a state's own case on, act by act, along the shortest way to an end, the real rules judging every act; where the case
 * is refused what another case of the same state was allowed, the next best way is tried. Whether it comes to an end.
 */
export function runsOn({ scope, states }: Explored, from: State, far: ReadonlyMap<string, number>): boolean {
  let tries = 0
  const play = (walk: Walk, key: string): boolean => {
    if (hasEnded(walk, scope.main)) return true
    const edges = (states.get(key)?.edges ?? []).filter(e => far.has(e.to) && e.to !== key)
    for (const edge of edges.toSorted((a, b) => (far.get(a.to) ?? 0) - (far.get(b.to) ?? 0))) {
      tries += 1
      if (tries > 300 || (far.get(edge.to) ?? 0) > (far.get(key) ?? 0)) return false
      const next = go(walk, edge, scope)
      if (next && play(next, stateOf(next, watched(next, unmetOf(next), scope)))) return true
    }
    return false
  }
  return play(from.walk, from.key)
}
/** One edge gone by a case; undefined when it is refused. */
function go(walk: Walk, edge: Edge, scope: Scope): Walk | undefined {
  if (edge.who === 'time') return later(walk, scope)
  for (const step of stepsIn(walk, scope)) {
    if (step.procedure !== edge.procedure || step.kind !== edge.kind) continue
    const tried = tryWaiting(walk, step, edge.turn)
    if (tried?.ok) return tried.walk
  }
  return undefined
}
/** The day after the next last day of a clock that still runs. */
function later(walk: Walk, scope: Scope): Walk | undefined {
  const next = watched(walk, unmetOf(walk), scope)
    .filter(d => d.state === 'running')
    .map(d => d.lastDay)
    .toSorted()[0]
  return next && next < lastDay ? { ...walk, on: workday(addDays(next, 1)), minute: 60 } : undefined
}
