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

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null
/** A day for an act whose own is wrong; nothing is judged by it. */
const someDay = '2024-01-02'
/** A copy without what is wrong, for looking further. */
export function without(json: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json))
  for (const { path } of issues.flatMap(i => wrongs(i)).toReversed()) {
    const [list, number, field] = path
    const act: unknown = list === 'acts' && typeof number === 'number' && isObject(copy) ? at(copy, path.slice(0, 2)) : undefined
    if (isObject(act) && (field === undefined || field === 'on' || field === 'at')) {
      delete act['at']
      act['on'] = someDay
      continue
    }
    const parent = at(copy, path.slice(0, -1))
    const last = path.at(-1)
    if (isObject(parent) && last !== undefined) Reflect.deleteProperty(parent, last)
  }
  return copy
}
const at = (whole: unknown, path: Path): unknown => path.reduce<unknown>((here, key) => (isObject(here) ? here[key] : undefined), whole)

/** Faults found further on that are not the same again: neither the place nor anything in it was named before. */
export const further = (found: readonly Fault[], before: readonly Fault[]): readonly Fault[] =>
  found.filter(f => !before.some(b => f.path === b.path || f.path.startsWith(`${b.path}.`) || f.path.startsWith(`${b.path}[`)))
