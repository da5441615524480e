// Discretion: a benchmark takes typed facts and answers with a grade, a range and the reason for each.
import type { Benchmark, Condition, Factor, Grade } from '../kit/dossier.ts'
import { amountInFigures, type Fen } from '../kit/money.ts'
import { amountOf, basisOf, type Bases, type FineRange } from './discretion-range.ts'

export { percentOf, perUnit, statutoryRange, timesOf, type Bases, type FineRange } from './discretion-range.ts'

export type FactorValue = number | boolean | string
export type FactorFacts = Readonly<Record<string, FactorValue | undefined>>
/** Which grades are asked first: the heavier before the lighter, and 一般 last, as what remains. */
const gradingOrder = ['严重', '较重', '轻微', '一般'] as const

export interface FactorReason {
  readonly factor: string
  readonly label: string
  readonly value?: FactorValue | undefined
  /** In the county's words: 占用面积（平方米）为 12，达到 10 以上. */
  readonly words: string
  /** Whether this condition of the grade is met. */
  readonly met: boolean
}
/** What one factor of the benchmark did to the result. */
interface FactorEffect {
  readonly factor: string
  readonly label: string
  /** Missing while nobody has recorded it. */
  readonly value?: FactorValue | undefined
  /** `decides`: another value gives another grade. `within`: named by the grade, yet no other value would change it. `none`: this grade does not ask. */
  readonly effect: 'decides' | 'within' | 'none' | 'missing'
  /** In a sentence an officer can read out. */
  readonly words: string
}
export interface Assessment {
  /** `无档次`: no grade fits or a fact is missing; grade by hand and say why. */
  readonly grade: Grade['grade'] | '无档次'
  readonly result?: Grade['result']
  /** Must not be punished (轻微不罚), or may be left unpunished. */
  readonly noPenalty?: 'shall' | 'may'
  readonly min?: Fen
  readonly max?: Fen
  readonly reasons: readonly FactorReason[]
  /** Every factor of the benchmark, with what it did. */
  readonly factors: readonly FactorEffect[]
  /** Facts not yet known. */
  readonly missing: readonly string[]
  /** What would lead to another grade: one factor changed, everything else as it is. */
  readonly changes: readonly {
    readonly factor: string
    readonly label: string
    readonly to: FactorValue
    readonly grade: Grade['grade']
    readonly words: string
  }[]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
/** Whether a fact meets a condition; a fact that is not known meets none. `between`: lower end in, upper end out. */
export function meets([key, test, value]: Condition, facts: FactorFacts): boolean {
  const fact = facts[key]
  if (fact === undefined) return false
  if (test === 'eq') return fact === value
  if (test === 'ne') return fact !== value
  if (test === 'in') return listOf(value).includes(fact)
  if (typeof fact !== 'number') return false
  if (test === 'between') {
    const [low, high] = listOf(value)
    return typeof low === 'number' && typeof high === 'number' && low <= fact && fact < high
  }
  if (typeof value !== 'number') return false
  return test === 'lt' ? fact < value : test === 'lte' ? fact <= value : test === 'gt' ? fact > value : fact >= value
}
/** Whether a grade fits: all of `all`, and one of `any` where it names some. */
export const fits = ({ when }: Pick<Grade, 'when'>, facts: FactorFacts): boolean =>
  (when.all ?? []).every(c => meets(c, facts)) && (!when.any || when.any.length === 0 || when.any.some(c => meets(c, facts)))
/** The first grade that fits, in the order of grading. */
export const gradeFor = (benchmark: Pick<Benchmark, 'grades'>, facts: FactorFacts): Grade | undefined =>
  gradingOrder.flatMap(name => benchmark.grades.filter(g => g.grade === name)).find(g => fits(g, facts))

/**
 * Grades the facts of a case. Range in fen, cut to what the statute allows.
 * @param range the statute's range for this party and stage; without it the benchmark's own range stands
 * @param bases amounts behind percentages and units, by the name of the base
 */
export function assess(benchmark: Benchmark, facts: FactorFacts, range?: FineRange, bases: Bases = {}): Assessment {
  const missing = benchmark.factors.filter(f => facts[f.key] === undefined).map(f => f.label)
  const found = gradeFor(benchmark, facts)
  const changes = changesFrom(benchmark, facts, found)
  const reasons = found ? reasonsOf(benchmark, found, facts) : []
  const factors = benchmark.factors.map(f => effectOf(f, facts[f.key], reasons, changes))
  if (!found) return { grade: '无档次', reasons, factors, missing, changes }
  const { type } = found.result
  if (type === 'no_penalty') return { grade: found.grade, result: found.result, noPenalty: 'shall', reasons, factors, missing, changes }
  if (type === 'may_not_penalise') return { grade: found.grade, result: found.result, noPenalty: 'may', reasons, factors, missing, changes }
  return { grade: found.grade, result: found.result, ...rangeWithin(found, range, bases), reasons, factors, missing, changes }
}
function effectOf(
  { key, label }: Factor,
  value: FactorValue | undefined,
  reasons: readonly FactorReason[],
  changes: Assessment['changes'],
): FactorEffect {
  if (value === undefined) return { factor: key, label, effect: 'missing', words: `${label}：没有填` }
  const said = reasons.filter(r => r.factor === key)
  const other = changes.filter(c => c.factor === key)
  const effect = other.length > 0 ? 'decides' : said.length > 0 ? 'within' : 'none'
  const why = said.map(r => r.words.slice(label.length + 1)).join('、')
  const words =
    effect === 'none'
      ? `${label}：${shown(value)}，不影响档次`
      : `${label}：${why || shown(value)}${effect === 'decides' ? `；${other.map(c => c.words.slice(label.length)).join('，')}` : ''}`
  return { factor: key, label, value, effect, words }
}
function rangeWithin({ result }: Grade, range: FineRange | undefined, bases: Bases): { readonly min?: Fen; readonly max?: Fen } {
  const basis = basisOf(result.type) ?? 'percent'
  const rate = result.type === 'demolish_or_confiscate' ? { min: 0, max: result.additional_fine_percent_max } : result
  const min = rate.min === undefined ? undefined : amountOf(basis, rate.min, baseName(result.base, range), bases)
  const max = rate.max === undefined ? undefined : amountOf(basis, rate.max, baseName(result.base, range), bases)
  if (min === undefined || max === undefined) return {}
  return range ? { min: min < range.min ? range.min : min, max: max > range.max ? range.max : max } : { min, max }
}
/** A benchmark may name the base by its unit alone (平方米); the statute's own name is then meant. */
const baseName = (name: string | undefined, range: FineRange | undefined): string | undefined => {
  const own = range?.fine.base
  return name !== undefined && own?.includes(name) ? own : (name ?? own)
}
function reasonsOf(benchmark: Benchmark, grade: Grade, facts: FactorFacts): readonly FactorReason[] {
  return [...(grade.when.all ?? []), ...(grade.when.any ?? [])]
    .map(c => {
      const [key] = c
      const factor = benchmark.factors.find(f => f.key === key)
      const label = factor?.label ?? key
      return {
        factor: key,
        label,
        value: facts[key],
        met: meets(c, facts),
        words: `${label}：${shown(facts[key])}（${conditionInWords(c)}）`,
      }
    })
    .filter(r => r.met)
}
const shown = (value: unknown): string => (value === true ? '是' : value === false ? '否' : value === undefined ? '不知道' : String(value))
/** 大于等于 10 · 是 · 属于 工业、建筑 */
function conditionInWords([, test, value]: Condition): string {
  const [low, high] = listOf(value)
  switch (test) {
    case 'eq':
      return shown(value)
    case 'ne':
      return `不是${shown(value)}`
    case 'in':
      return `属于${listOf(value).map(shown).join('、')}`
    case 'between':
      return `${shown(low)}以上、不到${shown(high)}`
    case 'lt':
      return `不到${shown(value)}`
    case 'lte':
      return `${shown(value)}以下`
    case 'gt':
      return `超过${shown(value)}`
    case 'gte':
      return `${shown(value)}以上`
  }
}

/** Values of a factor that matter: every boundary a condition names, with a point on either side. */
export function valuesOf(benchmark: Pick<Benchmark, 'grades'>, factor: Factor): readonly FactorValue[] {
  if (factor.type === 'boolean') return [true, false]
  if (factor.type === 'enum') return factor.values ?? []
  const named = benchmark.grades
    .flatMap(g => [...(g.when.all ?? []), ...(g.when.any ?? [])])
    .filter(([key]) => key === factor.key)
    .flatMap(([, , value]) => [value, ...listOf(value)])
    .filter(v => typeof v === 'number')
  const ends = [...new Set(named)].toSorted((a, b) => a - b)
  const first = ends[0]
  if (first === undefined) return [0]
  const between = ends.flatMap((end, i) => [end, ((ends[i + 1] ?? end + 2) + end) / 2])
  return first > 0 ? [first / 2, ...between] : between
}
function changesFrom(benchmark: Benchmark, facts: FactorFacts, now: Grade | undefined): Assessment['changes'] {
  return benchmark.factors.flatMap(factor => {
    const seen = new Set<string>()
    return valuesOf(benchmark, factor).flatMap(to => {
      if (to === facts[factor.key]) return []
      const other = gradeFor(benchmark, { ...facts, [factor.key]: to })
      if (!other || other === now || seen.has(other.grade)) return []
      seen.add(other.grade)
      return [
        {
          factor: factor.key,
          label: factor.label,
          to,
          grade: other.grade,
          words: `${factor.label}改为「${shown(to)}」，就是「${other.grade}」`,
        },
      ]
    })
  })
}

/** Reads a recorded fact (all text) as its factor's type; undefined when it is not of it. */
export function factorValue(factor: Factor, words: string): FactorValue | undefined {
  const bare = words.trim()
  if (factor.type === 'boolean') return bare === '是' || bare === 'true' ? true : bare === '否' || bare === 'false' ? false : undefined
  if (factor.type === 'enum') return factor.values?.includes(bare) ? bare : undefined
  const figures = bare.replaceAll(',', '').match(/-?\d+(\.\d+)?/)
  return figures ? Number(figures[0]) : undefined
}
/** The recorded rows of discretion facts, by factor key; rows may name the factor by key or by label. */
export function factorFacts(
  benchmark: Pick<Benchmark, 'factors'>,
  rows: readonly { readonly factor: string; readonly value: string }[],
): FactorFacts {
  return Object.fromEntries(
    benchmark.factors.flatMap(f => {
      const row = rows.findLast(r => r.factor === f.key || r.factor === f.label)
      const value = row && factorValue(f, row.value)
      return value === undefined ? [] : [[f.key, value]]
    }),
  )
}
/** 1,000.00元至3,000.00元 */
export const rangeInChinese = (min: Fen, max: Fen): string => `${amountInFigures(min)}元至${amountInFigures(max)}元`
