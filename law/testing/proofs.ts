// What is asked of an explored state space. Each question answers with the states (or clocks, arrows) that fail, in words.
import { transitions } from '../engine/paths.ts'
import { procedures } from '../procedures/index.ts'
import { arrow, distances, runsOn, type Edge, type Explored, type State } from './state-space.ts'

const told = ({ key, walk }: State): string => `${key} ← ${walk.theCase.acts.map(a => a.kind).join(' ')} (${walk.on})`
const without = ({ states }: Explored, goes?: (edge: Edge) => boolean): readonly State[] => {
  const far = distances(states, s => s.isEnd, goes)
  return [...states.values()].filter(s => !far.has(s.key))
}

/** States from which no lawful acts, however many and whoever does them, lead to an end. */
export const deadEnds = (explored: Explored): readonly string[] => without(explored).map(told)

/** States from which there is no end while the party does nothing but what is named. */
export const leftToTheParty = (explored: Explored, ...but: readonly string[]): readonly string[] =>
  without(explored, e => e.who !== 'party' || but.includes(e.kind)).map(told)

/** Whose acts cannot be done without, somewhere: the organs an open step waits for in states that have no end without them. */
export function organsNeeded(explored: Explored): readonly string[] {
  const needing = without(explored, e => e.who !== 'organ')
  const organs = needing.flatMap(s =>
    s.edges.filter(e => e.who === 'organ').map(e => procedures.get(e.procedure)?.steps[e.kind]?.waitsFor ?? ''),
  )
  return [...new Set(organs)].toSorted()
}

/** Clocks of the authority that run on in some state from which no lawful act, ever, stops them. */
export function clocksWithoutStop(explored: Explored): readonly string[] {
  const running = new Set([...explored.states.values()].flatMap(s => s.unmet))
  return [...running].flatMap(clock => {
    const far = distances(explored.states, s => !s.unmet.includes(clock))
    const found = [...explored.states.values()].find(s => !far.has(s.key))
    return found ? [`${clock}: ${told(found)}`] : []
  })
}

/** States whose own case, played on act by act along the shortest way found, does not come to its end; every `step`th is played. */
export function notPlayedToTheEnd(explored: Explored, step = 1): readonly string[] {
  const far = distances(explored.states, s => s.isEnd)
  return [...explored.states.values()].filter((s, n) => n % step === 0 && far.has(s.key) && !runsOn(explored, s, far)).map(told)
}

/** Steps and arrows of a procedure that were never gone. */
export function neverGone(explored: Explored, id: string): readonly string[] {
  const procedure = procedures.get(id)
  if (!procedure) return [id]
  return [
    ...Object.keys(procedure.steps).flatMap(kind => (explored.steps.has(`${id}: ${kind}`) ? [] : [`${id}: ${kind}`])),
    ...transitions(procedure)
      .map(t => arrow(id, t.from, t.to))
      .filter(a => !explored.arrows.has(a)),
  ]
}

/** The size of it: states, acts and waits that lead from one to another, ends, acts put before the rules. */
export function sizeOf({ states, tries }: Explored): readonly number[] {
  const edges = [...states.values()].reduce((n, s) => n + s.edges.length, 0)
  const ends = [...states.values()].filter(s => s.isEnd).length
  return [states.size, edges, ends, tries]
}
