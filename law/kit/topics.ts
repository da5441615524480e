// What the procedures beside a case are about, in the order a reader looks for them.
import type { Phase } from './procedure.ts'

/** Topics with the phases that belong to each; what fits none is `otherTopic`. */
export const topics: readonly (readonly [title: string, phases: readonly Phase[]])[] = [
  ['查处中', ['调查取证', '责令改正', '登记保存', '回避', '陈述申辩', '听证', '法制审核', '管辖', '协助', '教育', '检查', '现场']],
  ['强制措施和强制执行', ['强制措施', '催告', '强制执行', '申请法院执行']],
  ['移送', ['移送']],
  ['缴款和救济', ['延期分期', '救济']],
]
export const otherTopic = '其他附随程序'
/** The topic a phase belongs to. */
export const topicOf = (phase: string | undefined): string =>
  topics.find(([, phases]) => phases.some(one => one === phase))?.[0] ?? otherTopic
