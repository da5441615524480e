// What is reported upward after a major decision, where the county asks for it.
import { actKind } from '../kit/act.ts'
import { longText, text } from '../kit/fields.ts'

export const reportMajor = actKind(
  'report-major',
  { title: '重大处罚决定备案', english: 'report a major decision', who: 'officers' },
  { to: text('备案机关'), number: text('备案文号').optional(), note: longText('说明').optional() },
  { makes: ['major-penalty-report'], per: 'party' },
)
