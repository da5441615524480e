// Whether a discretion benchmark can be used: every case has one grade, heavier never costs less, all within the statute.
import type { Benchmark, Condition, Factor, FineRule, Grade, PartyKind, PowerItem } from '../kit/dossier.ts'
import { basisOf, finesFor } from './discretion-range.ts'
import { fits, gradeFor, meets, valuesOf, type FactorFacts, type FactorValue } from './discretion.ts'

export interface BenchmarkFault {
  readonly kind: 'gap' | 'overlap' | 'order' | 'outside' | 'unknown' | 'empty'
  /** The grade (numbered from one), or the facts. */
  readonly place: string
  readonly found: string
}
const weight: Readonly<Record<Grade['grade'], number>> = { 轻微: 0, 一般: 1, 较重: 2, 严重: 3 }
const conditions = (g: Grade): readonly Condition[] => [...(g.when.all ?? []), ...(g.when.any ?? [])]
const placeOf = (benchmark: Benchmark, g: Grade): string => `第${benchmark.grades.indexOf(g) + 1}档「${g.grade}」`
/** More combinations than this are not walked through. */
const mostCombinations = 50_000

/** All faults of a benchmark; an empty list means it can be used. Ranges: lower end in, upper end out, the last one's end in. */
export function validateBenchmark(benchmark: Benchmark, item: Pick<PowerItem, 'fines'>): readonly BenchmarkFault[] {
  if (benchmark.grades.length === 0 || benchmark.factors.length === 0)
    return [{ kind: 'empty', place: '基准', found: '没有因素或者没有档次' }]
  const unknown = unknownFactors(benchmark)
  const walked = unknown.length > 0 ? [] : walk(benchmark)
  return [...unknown, ...walked, ...kindsOf(benchmark).flatMap(kind => [...ranges(benchmark, kind), ...outside(benchmark, item, kind)])]
}

function unknownFactors(benchmark: Benchmark): readonly BenchmarkFault[] {
  const known = new Map(benchmark.factors.map(f => [f.key, f]))
  return benchmark.grades.flatMap(g =>
    conditions(g).flatMap((c): readonly BenchmarkFault[] => {
      const factor = known.get(c[0])
      if (!factor) return [{ kind: 'unknown', place: placeOf(benchmark, g), found: `没有「${c[0]}」这个因素` }]
      return wrongValue(factor, c) ? [{ kind: 'unknown', place: placeOf(benchmark, g), found: `「${factor.label}」的条件写得不对` }] : []
    }),
  )
}
function wrongValue(factor: Factor, [, test, value]: Condition): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (test === 'between' && !(values.length === 2 && Number(values[0]) < Number(values[1]))) return true
  const fit = (v: unknown): boolean => (factor.type === 'enum' ? factor.values?.some(w => w === v) === true : typeof v === factor.type)
  return !values.every(fit)
}

/** Walks every combination of facts that makes a difference: each must find one grade, and one only of its name. */
function walk(benchmark: Benchmark): readonly BenchmarkFault[] {
  const faults = new Map<string, BenchmarkFault>()
  const choices = benchmark.factors.map(f => valuesOf(benchmark, f))
  if (choices.reduce((n, c) => n * c.length, 1) > mostCombinations)
    return [{ kind: 'empty', place: '基准', found: '因素太多，不能逐一核对' }]
  for (const facts of combinations(benchmark.factors, choices)) {
    if (!gradeFor(benchmark, facts))
      faults.set('gap', faults.get('gap') ?? { kind: 'gap', place: inWords(benchmark, facts), found: '没有一档适用，只能人工裁量' })
    const fitting = benchmark.grades.filter(g => fits(g, facts))
    for (const [a, b] of pairs(fitting)) {
      if (isPlainOverlap(a, b))
        faults.set(`${benchmark.grades.indexOf(a)}-${benchmark.grades.indexOf(b)}`, {
          kind: 'overlap',
          place: inWords(benchmark, facts),
          found: `${placeOf(benchmark, a)}和${placeOf(benchmark, b)}都适用`,
        })
    }
  }
  return [...faults.values()]
}
/** Grades of other factors may meet by design (the order of grading settles it); two of the same name, or of the same factors, may not. */
function isPlainOverlap(a: Grade, b: Grade): boolean {
  const keys = (g: Grade): string => [...new Set(conditions(g).map(([key]) => key))].toSorted().join()
  const same = keys(a) === keys(b)
  return a.grade === b.grade ? !sameResult(a, b) : same && !a.when.any && !b.when.any
}
const sameResult = (a: Grade, b: Grade): boolean => JSON.stringify(a.result) === JSON.stringify(b.result)
/** Every combination of values of the factors. */
export function* combinations(
  factors: readonly Factor[],
  choices: readonly (readonly FactorValue[])[],
  at = 0,
  facts: FactorFacts = {},
): Generator<FactorFacts> {
  const factor = factors[at]
  if (!factor) {
    yield facts
    return
  }
  for (const value of choices[at] ?? []) yield* combinations(factors, choices, at + 1, { ...facts, [factor.key]: value })
}
const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] => list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const))
const inWords = (benchmark: Benchmark, facts: FactorFacts): string =>
  benchmark.factors.map(f => `${f.label}＝${String(facts[f.key]).replace('true', '是').replace('false', '否')}`).join('，')

/** A benchmark for several kinds of party tells them apart by this factor. */
const partyFactor = 'party_type'
const partyWords: Readonly<Record<string, PartyKind>> = { 个人: 'citizen', 单位: 'legalPerson' }
const kindsOf = (benchmark: Benchmark): readonly (string | undefined)[] =>
  benchmark.factors.find(f => f.key === partyFactor)?.values ?? [undefined]
/** Grades that put a range on a fine, for one kind of party, the lightest first. */
function ladder(benchmark: Benchmark, kind: string | undefined): readonly Grade[] {
  const asks = (g: Grade): readonly Condition[] => conditions(g).filter(([key]) => key === partyFactor)
  return benchmark.grades
    .filter(g => basisOf(g.result.type) !== undefined && asks(g).every(c => meets(c, { [partyFactor]: kind })))
    .toSorted((a, b) => weight[a.grade] - weight[b.grade])
}
function ranges(benchmark: Benchmark, kind: string | undefined): readonly BenchmarkFault[] {
  const steps = ladder(benchmark, kind)
  const turned: readonly BenchmarkFault[] = steps
    .filter(g => (g.result.min ?? 0) > (g.result.max ?? 0) || g.result.max === undefined)
    .map(g => ({ kind: 'order', place: placeOf(benchmark, g), found: '下限高于上限，或者没有上限' }))
  return [
    ...turned,
    ...steps.flatMap((above, i): readonly BenchmarkFault[] => {
      const below = steps[i - 1]
      if (!below || below.result.type !== above.result.type || below.result.max === undefined || above.result.min === undefined) return []
      const place = `${placeOf(benchmark, below)}与${placeOf(benchmark, above)}`
      if (above.grade === below.grade) return []
      if (above.result.min < (below.result.min ?? 0) || (above.result.max ?? 0) < below.result.max)
        return [{ kind: 'order', place, found: '档次重的罚得反而轻' }]
      if (above.result.min < below.result.max)
        return [{ kind: 'overlap', place, found: `罚款幅度重叠（${above.result.min}到${below.result.max}）` }]
      return above.result.min > below.result.max
        ? [{ kind: 'gap', place, found: `罚款幅度中间空了一段（${below.result.max}到${above.result.min}）` }]
        : []
    }),
  ]
}
function outside(benchmark: Benchmark, item: Pick<PowerItem, 'fines'>, kind: string | undefined): readonly BenchmarkFault[] {
  const party = kind === undefined ? undefined : partyWords[kind]
  const fines = party ? finesFor(item, party) : item.fines
  return ladder(benchmark, kind).flatMap((g): readonly BenchmarkFault[] => {
    const basis = basisOf(g.result.type)
    const same = fines.filter(f => f.basis === basis || (basis === 'fixed' && f.basis === 'unspecified'))
    return same.some(f => holdsRange(f, g))
      ? []
      : [{ kind: 'outside', place: placeOf(benchmark, g), found: `幅度${g.result.min ?? 0}到${g.result.max ?? '？'}不在法定幅度内` }]
  })
}
const holdsRange = (f: FineRule, g: Grade): boolean =>
  f.basis === 'unspecified' || ((f.min ?? 0) <= (g.result.min ?? 0) && (g.result.max ?? Infinity) <= (f.max ?? Infinity))
