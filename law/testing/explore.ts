// Goes wherever lawful acts lead: ways told beforehand are walked, and from every state on them every open step is
// tried with every usual turn of its facts, now and on the day until which the law says to wait.
import { standOf } from '../engine/case.ts'
import { deadlines } from '../engine/deadlines.ts'
import { everybody, leadsTo } from '../engine/place.ts'
import type { Act } from '../kit/act.ts'
import { addDays, day, type Day } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import { procedures } from '../procedures/index.ts'
import { turnsOf } from './plausible.ts'
import { begin, momentOf, openSteps, tryAct, type Tried, type Walk, type Wanted } from './walking.ts'

export const arrow = (procedure: string, from: string, to: string): string => `${procedure}: ${from} > ${to}`
export const pair = (procedure: string, from: string, over: string, to: string): string => `${arrow(procedure, from, over)} > ${to}`

export interface Explored {
  /** Arrows gone, pairs of neighbouring arrows, steps done, by name. */
  readonly gone: Set<string>
  readonly pairs: Set<string>
  readonly steps: Set<string>
  /** Clocks started, `procedure: clock`. */
  readonly clocks: Set<string>
  /** Abstract states: where each track stood, whatever the facts. */
  readonly states: Set<string>
  /** From a state, the states one lawful act away. */
  readonly next: Map<string, Set<string>>
  /** States whose every track is over. */
  readonly ends: Set<string>
  /** States all of whose open steps were tried. */
  readonly tried: Map<string, Node>
}
export const nothingExplored = (): Explored => ({
  gone: new Set(),
  pairs: new Set(),
  steps: new Set(),
  clocks: new Set(),
  states: new Set(),
  next: new Map(),
  ends: new Set(),
  tried: new Map(),
})
/** A walk, and what led to each of its acts. */
export interface Node {
  readonly walk: Walk
  readonly came: ReadonlyMap<string, readonly string[]>
}
type Step = Pick<Wanted, 'kind' | 'procedure' | 'track'>
const lastDay = day('2026-12-31')
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

/** The state of a case without its facts: where every running track stands, and which sides are over. */
function stateOf(walk: Walk): string {
  const { tracks } = standOf(walk.theCase)
  const party = partyOf(walk)
  const running = tracks.map(t => {
    const place = t.places.get(party) ?? t.places.get(everybody)
    return t.id !== 'main' && t.over
      ? `${t.procedure.id} over`
      : `${t.procedure.id}/${place?.last?.kind ?? ''}/${[...(place?.open ?? [])].join()}`
  })
  return [...new Set(running)].join(' | ')
}
const isEnd = ({ theCase }: Walk): boolean => standOf(theCase).tracks.every(t => t.over)

/** Adds an act done to what is known; whether an arrow or a pair was new. */
function note(
  explored: Explored,
  node: Node,
  done: Extract<Tried, { ok: true }>,
  isTold = false,
): { readonly isNew: boolean; readonly node: Node } {
  const { walk, act } = done
  const led = ledBy(walk.theCase.acts, act, partyOf(walk))
  const before = explored.gone.size + explored.pairs.size + explored.steps.size
  explored.steps.add(`${act.procedure}: ${act.kind}`)
  // an upgrade is the first step of the procedure it moves the case to
  for (const t of standOf(walk.theCase).tracks) if (t.id === act.track) explored.steps.add(`${t.procedure.id}: ${act.kind}`)
  for (const a of led) {
    explored.gone.add(arrow(act.procedure, a.kind, act.kind))
    for (const x of node.came.get(a.id) ?? []) explored.pairs.add(pair(act.procedure, x, a.kind, act.kind))
  }
  const state = stateOf(walk)
  const fresh = explored.gone.size + explored.pairs.size + explored.steps.size > before
  if (isTold || fresh || !explored.states.has(state)) {
    explored.states.add(state)
    for (const d of deadlines(walk.theCase, act.doneAt)) {
      const track = standOf(walk.theCase).tracks.find(t => t.id === d.track)
      explored.clocks.add(`${track?.procedure.id ?? ''}: ${d.clock}`)
    }
    if (isEnd(walk)) explored.ends.add(state)
  }
  const from = stateOf(node.walk)
  explored.next.set(from, (explored.next.get(from) ?? new Set()).add(state))
  return { isNew: fresh, node: { walk, came: new Map([...node.came, [act.id, led.map(a => a.kind)]]) } }
}

/** Tries a step with these facts, waiting as long as the law says to wait; undefined when it stays refused. */
function tryWaiting(walk: Walk, step: Step, turn: number, waits = 3): Tried | undefined {
  let at = walk
  for (let n = 0; ; n += 1) {
    const facts = turnsOf(step.kind, momentOf(at, partyOf(at)))[turn]
    const tried = facts && tryAct(at, { ...step, facts })
    if (!tried || tried.ok || n === waits) return tried
    const until = tried.said.every(r => r.earliest)
      ? tried.said
          .flatMap(r => r.earliest ?? [])
          .toSorted()
          .at(-1)
      : undefined
    if (until === undefined || until > lastDay || until <= at.on) return tried
    at = { ...at, on: until, minute: 60 }
  }
}

/**
 * Ways told beforehand: kinds of act in their order, `kind#2` for the third turn of its facts, `+30` for thirty days.
 * Gives the node after every act; what two ways share is walked once. @throws when the law refuses an act, with its words.
 */
export function walkWays(
  ways: readonly { readonly dossier: Dossier; readonly stops: readonly string[] }[],
  on: Day,
  explored: Explored,
): readonly Node[] {
  const walked = new Map<Dossier, Map<string, Node>>()
  const nodes: Node[] = []
  for (const { dossier, stops } of ways) {
    const known = walked.get(dossier) ?? new Map<string, Node>()
    walked.set(dossier, known)
    let [node, so]: [Node, string] = [{ walk: begin(dossier, on), came: new Map() }, '']
    for (const stop of ['', ...stops]) {
      so += ` ${stop}`
      const there = known.get(so)
      node = there ?? (stop === '' ? node : walkOn(node, stop, explored))
      known.set(so, node)
      if (!there) nodes.push(node)
    }
  }
  return nodes
}
function walkOn(node: Node, stop: string, explored: Explored): Node {
  if (stop.startsWith('+')) return { ...node, walk: { ...node.walk, on: addDays(node.walk.on, Number(stop.slice(1))), minute: 60 } }
  const [kind = '', turn = '0'] = stop.split('#')
  const open = openSteps(node.walk).filter(s => s.kind === kind)
  const step = open.find(s => node.walk.theCase.acts.some(a => a.track === s.track)) ?? open[0]
  const tried = step && tryWaiting(node.walk, step, Number(turn), 6)
  if (tried?.ok) return note(explored, node, tried, true).node
  const said = tried ? tried.said.map(r => `${r.rule} ${r.found}`).join('; ') : step ? 'its facts do not fit' : 'not open'
  throw new Error(`${stop} on ${node.walk.on} after ${node.walk.theCase.acts.map(a => a.kind).join(' ')}: ${said}`)
}

/** From each of these nodes every open step is tried; where that is new, it goes on from there, at most `most` times in all. */
export function explore(seeds: readonly Node[], most: number, explored: Explored): void {
  const [told, fresh, later] = [[...seeds], [] as Node[], [] as Node[]]
  const known = new Set<string>()
  for (let n = 0; n < most; n += 1) {
    const node = told.shift() ?? fresh.pop() ?? later.shift()
    if (!node) return
    for (const step of stepsOf(node.walk))
      for (let turn = 0; turn < turnsOf(step.kind, momentOf(node.walk, partyOf(node.walk))).length; turn += 1) {
        const tried = tryWaiting(node.walk, step, turn)
        if (!tried?.ok) continue
        const { isNew, node: child } = note(explored, node, tried)
        const state = stateOf(child.walk)
        if (isNew) fresh.push(child)
        // a side is followed where something new is seen, not from every place in which it may start
        else if (!known.has(state) && !state.includes(' | ')) later.push(child)
        known.add(state)
      }
    explored.tried.set(stateOf(node.walk), node)
  }
}

/** One side at a time: two do not meet but in the rules that wait for both. */
function stepsOf(walk: Walk): readonly Step[] {
  const { tracks } = standOf(walk.theCase)
  const side = tracks.some(t => t.id !== 'main' && !t.over)
  return openSteps(walk).filter(s => !side || tracks.some(t => t.id === s.track))
}
