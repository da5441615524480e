// The procedures in the order a reader looks for them: the main ones, then those beside, by what they are about.
import type { Phase, Procedure } from '@fadu/law'

const topics: readonly (readonly [title: string, phases: readonly Phase[]])[] = [
  ['查处中', ['调查取证', '责令改正', '登记保存', '回避', '陈述申辩', '听证', '管辖', '协助', '教育', '检查', '现场']],
  ['强制措施和强制执行', ['强制措施', '催告', '强制执行', '申请法院执行']],
  ['移送', ['移送']],
  ['缴款和救济', ['延期分期', '救济']],
]
const phaseOf = (p: Procedure): Phase | undefined => p.steps[p.start[0] ?? '']?.phase

/** Groups with something in them; what fits none of the topics stands last. */
export function grouped(list: readonly Procedure[]): readonly (readonly [title: string, procedures: readonly Procedure[]])[] {
  const beside = list.filter(p => p.kind === 'side')
  const about = (p: Procedure): string => topics.find(([, phases]) => phases.some(one => one === phaseOf(p)))?.[0] ?? '其他附随程序'
  return [
    ['主程序', list.filter(p => p.kind === 'main')] as const,
    ...[...topics.map(([title]) => title), '其他附随程序'].map(title => [title, beside.filter(p => about(p) === title)] as const),
  ].filter(([, of]) => of.length > 0)
}
