// A plot taken apart: only so far, without a step, with other facts; and what a "no" must tell the officer.
import type { Act } from '@fadu/law'
import { expect } from 'vitest'
import type { Next, Plot } from '../server/demo/plot.ts'
import type { Answer } from './house.ts'

/** A plot up to the first act of a kind, and what comes after it. */
export function cut(plot: Plot, kind: string): { readonly first: Plot; readonly rest: Plot } {
  let last: Act | undefined
  const onward = () => (last === undefined ? plot.next() : plot.next(last))
  function* first(): Plot {
    for (let turn = onward(); !turn.done; turn = onward()) {
      last = yield turn.value
      if (turn.value.kind === kind) return
    }
  }
  function* rest(): Plot {
    for (let turn = onward(); !turn.done; turn = onward()) last = yield turn.value
  }
  return { first: first(), rest: rest() }
}
/** Only the acts up to the first of a kind. */
export const until = (kind: string, plot: Plot): Plot => cut(plot, kind).first

/** Each act as `change` makes it: none, itself, another, or several; the plot is handed the first of them. */
export function* changed(plot: Plot, change: (next: Next) => Next | readonly Next[]): Plot {
  for (let turn = plot.next(); !turn.done;) {
    const made = change(turn.value)
    const all: readonly Next[] = 'kind' in made ? [made] : made
    let done: Act | undefined
    for (const next of all) {
      const one: Act = yield next
      done ??= one
    }
    turn = plot.next(done ?? { ...nobodys, kind: turn.value.kind })
  }
}
const nobodys: Act = {
  id: 'left-out',
  kind: '',
  procedure: '',
  track: 'main',
  parties: [],
  doneAt: '',
  recordedAt: '',
  recordedBy: '',
  by: [],
  facts: {},
}
/** The plot without the acts of a kind. */
export const without = (kind: string, plot: Plot): Plot => changed(plot, next => (next.kind === kind ? [] : next))
/** Acts one after another, made when they are reached. */
export function* acts(...all: readonly Next[]): Plot {
  for (const next of all) yield next
}

/** A refusal as the officer reads it. */
interface Read {
  readonly rule: string
  readonly title: string
  readonly found: string
  readonly mend: string
  readonly basis: readonly { readonly law: string; readonly article: number; readonly gist?: string }[]
}
/** The refusals of an answer; each must say its rule, its article and gist, what was found and what mends it. */
export function refusalsIn(answer: Answer | undefined): readonly Read[] {
  expect([answer?.status, answer?.body?.type], answer?.text).toEqual([409, 'urn:fadu:problem:refused'])
  const read: readonly Read[] = answer?.body.refusals
  expect(read.length).toBeGreaterThan(0)
  for (const { rule, title, found, mend, basis } of read) {
    expect(
      [rule, title, found, mend].filter(words => !words),
      `${rule} ${title}`,
    ).toEqual([])
    expect(title + found + mend).toMatch(/\p{Script=Han}/u)
    if (rule !== 'ORDER') expect(basis.length, rule).toBeGreaterThan(0)
    for (const one of basis) expect(one.law && one.article > 0 && one.gist, rule).toBeTruthy()
  }
  return read
}
/** Its rules with the first article each stands on: `COR-05c 行政处罚法 30`. */
export const said = (answer: Answer | undefined): readonly string[] =>
  refusalsIn(answer).map(({ rule, basis: [first] }) => `${rule} ${first?.law ?? ''} ${first?.article ?? ''}`.trim())
