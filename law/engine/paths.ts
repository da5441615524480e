// Walks a procedure's definition: its transitions, and what is wrong with it.
import type { Procedure } from '../kit/procedure.ts'

export interface Transition {
  readonly from: string
  readonly to: string
  readonly if?: string
}
const to = (t: string | { readonly to: string }): string => (typeof t === 'string' ? t : t.to)

/** Every arrow. */
export const transitions = (procedure: Procedure): readonly Transition[] =>
  Object.entries(procedure.steps).flatMap(([from, s]) =>
    s.then.map(t => (typeof t === 'string' ? { from, to: t } : { from, to: t.to, if: t.if })),
  )

/** Every pair of neighbouring arrows. */
export const neighbours = (procedure: Procedure): readonly (readonly [Transition, Transition])[] => {
  const all = transitions(procedure)
  return all.flatMap(a => all.filter(b => b.from === a.to).map(b => [a, b] as const))
}

/** Every way from a start to an end that goes through no step twice, at most `limit` of them. */
export function paths(procedure: Procedure, limit = 10_000): readonly (readonly string[])[] {
  const found: string[][] = []
  const go = (way: string[]): void => {
    if (found.length >= limit) return
    const last = way.at(-1) ?? ''
    const next = [...new Set((procedure.steps[last]?.then ?? []).map(to))].filter(s => !way.includes(s) && !procedure.steps[s]?.again)
    if (next.length === 0) found.push(way)
    for (const s of next) go([...way, s])
  }
  for (const s of procedure.start) go([s])
  return found
}

/** What is wrong with a definition: steps nobody reaches, arrows into nothing, dead ends, clocks nothing stops. */
export function faults(procedure: Procedure): readonly string[] {
  const ids = new Set(Object.keys(procedure.steps))
  const reached = new Set<string>()
  const go = (id: string): void => {
    if (reached.has(id)) return
    reached.add(id)
    for (const t of procedure.steps[id]?.then ?? []) go(to(t))
  }
  procedure.start.forEach(go)
  const arrows = transitions(procedure)
  // a step whose every arrow has a condition may end the procedure when none holds
  const ends = Object.values(procedure.steps).filter(s => !s.again && s.then.every(t => typeof t !== 'string'))
  return [
    ...[...ids].filter(id => !reached.has(id)).map(id => `${procedure.id}: nobody reaches ${id}`),
    ...arrows.filter(a => !ids.has(a.to)).map(a => `${procedure.id}: ${a.from} leads to ${a.to}, which is no step`),
    ...(ends.length === 0 ? [`${procedure.id}: no end`] : []),
    ...procedure.clocks
      .filter(c => c.until.length > 0 && !c.until.some(k => ids.has(k.id)))
      .map(c => `${procedure.id}: nothing stops the clock ${c.id}`),
  ]
}
