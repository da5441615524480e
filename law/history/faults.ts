// Every wrong place of a history at once: what one mistake hides is looked for with that mistake taken out.
import type * as z from 'zod'
import { pathInWords, wrongInWords, type Fault } from './format.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
interface Wrong {
  readonly path: Path
  readonly message: string
}
/** An issue as the places that are wrong: each unknown field by itself, of several ways to write the one that came furthest. */
function wrongs(issue: Issue, above: Path = []): readonly Wrong[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ path: [...path, key], message: '没有这个字段' }))
  if (issue.code === 'invalid_union') {
    const ways = issue.errors.map(way => way.flatMap(i => wrongs(i, path)))
    const deepest = ways
      .filter(way => way.some(w => w.path.length > path.length))
      .toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0]
    if (deepest) return deepest
  }
  return [{ path, message: wrongInWords(issue) }]
}
/** What is wrong, by its paths. */
export const faultsIn = (issues: readonly Issue[]): readonly Fault[] =>
  issues.flatMap(i => wrongs(i)).map(w => ({ path: pathInWords(w.path) || '（全文）', message: w.message }))

type Node = Record<PropertyKey, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
/** A day for an act whose own is wrong; nothing is judged by it. */
const someDay = '2024-01-02'
/** A copy without what is wrong, for looking further. Only what leads to a wrong place is copied, however deep the rest is. */
export function without(json: unknown, issues: readonly Issue[]): unknown {
  if (!isNode(json)) return json
  const own = new Set<unknown>()
  const mine = (node: Node): Node => {
    if (own.has(node)) return node
    const copy: Node = Array.isArray(node) ? Object.assign([], node) : { ...node }
    own.add(copy)
    return copy
  }
  const whole = mine(json)
  /** The node at a path, every node on the way a copy. */
  const at = (path: Path): Node | undefined => {
    let here = whole
    for (const key of path) {
      const next = Object.hasOwn(here, key) ? here[key] : undefined
      if (!isNode(next)) return undefined
      const copy = mine(next)
      here[key] = copy
      here = copy
    }
    return here
  }
  for (const { path } of issues.flatMap(i => wrongs(i)).toReversed()) {
    const [list, number, field] = path
    const act = list === 'acts' && typeof number === 'number' ? at(path.slice(0, 2)) : undefined
    if (act && (field === undefined || field === 'on' || field === 'at')) {
      delete act['at']
      act['on'] = someDay
      continue
    }
    const last = path.at(-1)
    const parent = last === undefined ? undefined : at(path.slice(0, -1))
    if (parent && last !== undefined) Reflect.deleteProperty(parent, last)
  }
  return whole
}

/** Faults found further on that are not the same again: neither the place nor anything in it was named before. */
export const further = (found: readonly Fault[], before: readonly Fault[]): readonly Fault[] =>
  found.filter(f => !before.some(b => f.path === b.path || f.path.startsWith(`${b.path}.`) || f.path.startsWith(`${b.path}[`)))
