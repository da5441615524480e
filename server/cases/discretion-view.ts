// The discretion scale of a case: the statute's range, the benchmark's grades, what is proposed, and like cases.
import { acts as kinds, amountInFigures, fen, lastOf, rangeInChinese, statutoryRange, type Act, type Grade } from '@fadu/law'
import type { LoadedCase } from './load-case.ts'
import type { CasePage } from './read-case.ts'

/** Amounts are fen. */
export function discretionView(
  { dossier }: LoadedCase,
  acts: readonly Act[],
  like: readonly { readonly amount: number; readonly count: number }[],
): CasePage['discretion'] {
  const { item } = dossier
  const party = dossier.parties[0]
  const range = item && party ? statutoryRange(item, party.kind, 'initial') : undefined
  const wanted = lastOf(acts, kinds.requestDecision)?.facts ?? lastOf(acts, kinds.requestNotice)?.facts
  const fine = (wanted?.penalties ?? []).find(p => p.kind === '罚款')?.amount ?? null
  const benchmark = item?.benchmark
  return {
    statute: range ? { min: range.min, max: range.max, text: rangeInChinese(range.min, range.max) } : null,
    benchmark: benchmark
      ? {
          version: benchmark.version,
          source: benchmark.source,
          from: benchmark.from,
          factors: benchmark.factors.map(f => ({
            key: f.key,
            label: f.label,
            type: f.type,
            ...(f.values ? { values: [...f.values] } : {}),
          })),
          grades: benchmark.grades.map(g => ({ grade: g.grade, text: gradeText(g), min: g.result.min ?? null, max: g.result.max ?? null })),
        }
      : null,
    proposed: fine,
    grade: wanted?.discretion.grade ?? null,
    reasons: wanted?.discretion.reasons ?? null,
    like: like.map(l => ({ ...l })),
  }
}
function gradeText({ result: { type, base, min = 0, max, additional_fine_percent_max: rate } }: Grade): string {
  const yuan = (amount: number): string => amountInFigures(fen(amount))
  const of = base === undefined ? '' : `按${base}，`
  switch (type) {
    case 'no_penalty':
      return '不予处罚'
    case 'may_not_penalise':
      return '可以不予处罚'
    case 'fine':
      return max === undefined ? `${yuan(min)} 元以上` : `${yuan(min)} 至 ${yuan(max)} 元`
    case 'fine_per_unit':
      return `${of}每单位 ${max === undefined ? `${yuan(min)} 元以上` : `${yuan(min)} 至 ${yuan(max)} 元`}`
    case 'fine_percent':
      return `${of}${max === undefined ? `${min}% 以上` : `${min}% 至 ${max}%`}`
    case 'demolish_or_confiscate':
      return `拆除或者没收${rate === undefined ? '' : `，可以并处 ${rate}% 以下罚款`}`
  }
}
