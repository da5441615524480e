// The statute's range, the county's grades and the proposal, as the discretion scale draws them.
import { day } from '@fadu/law'
import type * as z from 'zod'
import type { casePage } from '@fadu/server/cases/contract.ts'
import { dayWords, moneyMark } from '../kit/words.ts'
import type { DiscretionView } from './case-view.ts'

type Sent = z.output<typeof casePage>['discretion']

export function discretionOf({ discretion }: { readonly discretion: Sent }): DiscretionView | undefined {
  const { statute, benchmark, proposed, grade, reasons } = discretion
  if (!statute && !benchmark) return undefined
  const scale = scaleOf(discretion)
  return {
    benchmark: benchmark ? `${benchmark.source} ${benchmark.version}，${dayWords(day(benchmark.from))}起` : '县里还没有这一项的裁量基准',
    ...(scale ? { scale } : {}),
    facts: [],
    grades: (benchmark?.grades ?? []).map(g => ({ grade: g.grade, text: g.text, mine: g.grade === grade })),
    ...(reasons || statute
      ? {
          note: [
            statute ? `法定：${statute.text}。` : '',
            reasons ? `理由：${reasons}` : '',
            proposed === null ? '还没有提出数额。' : '',
          ].join(''),
        }
      : {}),
  }
}

function scaleOf({ statute, benchmark, proposed, grade, like }: Sent): DiscretionView['scale'] {
  const fines = (benchmark?.grades ?? []).flatMap(g => (g.max === null ? [] : [{ title: g.grade, from: g.min ?? 0, to: g.max }]))
  const to = statute?.max ?? fines.at(-1)?.to
  if (to === undefined || to === null || to <= 0) return undefined
  const from = statute?.min ?? Math.min(0, ...fines.map(g => g.from))
  const likes = like.flatMap(l => Array.from({ length: Math.min(l.count, 12) }, () => l.amount))
  const count = like.reduce((n, l) => n + l.count, 0)
  const sorted = like.flatMap(l => Array.from({ length: l.count }, () => l.amount)).toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  return {
    range: { from, to },
    grades: fines.filter(g => g.to > from && g.from < to),
    grade: grade ?? '',
    ...(proposed === null ? {} : { proposed }),
    likeCases: likes,
    likeCasesNote: median === undefined ? '县内还没有同类已决案件可比' : `县内同类已决 ${count} 件；中位 ${moneyMark(median)}`,
  }
}
