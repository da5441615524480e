// What can be said of a case before a person judges it: only what the answer itself shows.
import type * as z from 'zod'
import type { casePage } from '@fadu/server/cases/contract.ts'
import type { Check } from '../kit/mark.tsx'
import { moneyShort } from '../kit/words.ts'

type Page = z.output<typeof casePage>

export function checksOf(page: Page): readonly Check[] {
  return [...lawful(page), ...proven(page), ...weighed(page), ...unset(page)]
}

function lawful({ findings, deadlines, officers }: Page): readonly Check[] {
  const late = deadlines.filter(d => d.whose === 'authority' && d.state === 'overdue')
  return [
    findings.length === 0
      ? { verdict: 'holds', title: '已办的各步，按今日所知都合法' }
      : { verdict: 'look', title: `已办的有 ${findings.length} 处后来与法不合`, note: findings.map(f => f.title).join('；') },
    late.length === 0
      ? { verdict: 'holds', title: '机关的期限都没有过' }
      : { verdict: 'fails', title: `机关逾期 ${late.length} 项`, note: late.map(d => d.title).join('、') },
    officers.length >= 2
      ? { verdict: 'holds', title: `承办 ${officers.length} 人`, note: officers.map(o => o.name).join('、') }
      : { verdict: 'look', title: '还没有定下两名承办人员' },
  ]
}

function proven({ evidence }: Page): readonly Check[] {
  const open = evidence.filter(e => e.state === '待审查')
  if (evidence.length === 0) return [{ verdict: 'look', title: '还没有登记证据' }]
  return [
    open.length === 0
      ? { verdict: 'holds', title: `${evidence.length} 件证据都审查过` }
      : {
          verdict: 'look',
          title: `${open.length} 件证据还没有审查`,
          note: open
            .slice(0, 3)
            .map(e => `证${e.number} ${e.name}`)
            .join('、'),
        },
  ]
}

function weighed({ discretion: { proposed, grade, benchmark, statute, like } }: Page): readonly Check[] {
  if (proposed === null) return []
  const g = benchmark?.grades.find(one => one.grade === grade)
  const max = g?.max ?? statute?.max
  const min = g?.min ?? statute?.min ?? 0
  const inside = (max === null || max === undefined || proposed <= max) && proposed >= (min ?? 0)
  const all = like.flatMap(l => Array.from({ length: l.count }, () => l.amount)).toSorted((a, b) => a - b)
  const median = all[Math.floor(all.length / 2)]
  const gap = median === undefined ? 0 : proposed - median
  return [
    inside
      ? { verdict: 'holds', title: '数额在法定幅度和档内', note: `${moneyShort(proposed)}${g ? `，${g.grade}档` : ''}` }
      : { verdict: 'look', title: '数额不在所定的档内', note: moneyShort(proposed) },
    ...(median === undefined
      ? []
      : [
          {
            verdict: gap === 0 ? ('holds' as const) : ('look' as const),
            title: `同类案中位数 ${moneyShort(median)}`,
            note: gap === 0 ? '与本案相同' : `本案${gap > 0 ? '高' : '低'} ${moneyShort(Math.abs(gap))}`,
          },
        ]),
  ]
}

function unset({ unset: left }: Page): readonly Check[] {
  return left.length === 0
    ? []
    : [{ verdict: 'look', title: `县里有 ${left.length} 项标准还没有定`, note: '一律按更稳妥的一边办，见“县级规定”' }]
}
