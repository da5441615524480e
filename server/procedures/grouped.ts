// The procedures in the order a reader looks for them: the main ones, then those beside, by what they are about.
import { otherTopic, topicOf, topics, type Procedure } from '@fadu/law'

/** Groups with something in them; what fits none of the topics stands last. */
export function grouped(list: readonly Procedure[]): readonly (readonly [title: string, procedures: readonly Procedure[]])[] {
  const beside = list.filter(p => p.kind === 'side')
  const about = (p: Procedure): string => topicOf(p.steps[p.start[0] ?? '']?.phase)
  return [
    ['主程序', list.filter(p => p.kind === 'main')] as const,
    ...[...topics.map(([title]) => title), otherTopic].map(title => [title, beside.filter(p => about(p) === title)] as const),
  ].filter(([, of]) => of.length > 0)
}
