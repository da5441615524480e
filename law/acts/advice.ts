// The legal adviser's say (法律顾问意见): asked by the officers, given by the adviser, never binding.
import { actKind } from '../kit/act.ts'
import { choice, longText, persons, rows } from '../kit/fields.ts'

export const askAdviser = actKind(
  'ask-adviser',
  { title: '征求法律顾问意见', english: 'ask a legal adviser', who: 'officers' },
  { adviser: persons('法律顾问', { from: 'adviser' }), question: longText('要回答的问题') },
)
export const advise = actKind(
  'advise',
  { title: '法律顾问意见', english: 'legal adviser’s opinion', who: 'adviser' },
  {
    opinion: choice('意见', ['同意拟处理意见', '建议修改', '不同意拟处理意见'] as const),
    reasons: longText('理由和依据'),
    points: rows('要逐条考虑的建议', { point: longText('建议') }, 0, { when: ['opinion', '建议修改', '不同意拟处理意见'] }).optional(),
  },
)
