// Discontinuing a case (案件中止) and taking it up again (恢复办理).
import { actKind } from '../kit/act.ts'
import { choice, count, evidenceList, group, longText, onDay, text } from '../kit/fields.ts'
import { answers, approval } from './parts.ts'

/** No law lists them; the words are those of the departmental procedure rules. */
const discontinuanceGrounds = [
  '须等其他案件的裁判或者其他行政决定',
  '法律适用问题送请有权机关解释或者确认',
  '不可抗力',
  '当事人下落不明，无法调查',
  '已移送司法机关，等待处理结果',
  '其他',
] as const
/** The text that takes the time out of the handling period (行政处罚法 art. 60: 法律、法规、规章另有规定的除外). */
const excludedBy = group('不计入办案期限的依据', {
  law: text('法律、法规、规章名称'),
  level: choice('效力级别', ['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件'] as const),
  article: count('条', '条'),
})

export const requestDiscontinuance = actKind(
  'request-discontinuance',
  { title: '申请中止案件', english: 'ask to discontinue the case', who: 'officers' },
  {
    ground: choice('理由', discontinuanceGrounds),
    explanation: longText('具体情况'),
    evidence: evidenceList('证明材料').optional(),
    reviewOn: onDay('核查日期', { help: '到这一天核查中止的理由是否还在；办案期限和查封、扣押的期限照走' }),
    excludedBy: excludedBy.optional(),
    answers,
  },
  { prepares: 'approve-discontinuance' },
)
export const approveDiscontinuance = actKind(
  'approve-discontinuance',
  { title: '批准中止案件', english: 'approve the discontinuance', who: 'head' },
  approval,
  { makes: ['discontinuance-approval'] },
)
export const reviewDiscontinuance = actKind(
  'review-discontinuance',
  { title: '核查中止的理由', english: 'review the discontinuance', who: 'officers' },
  {
    state: choice('理由', ['还在', '已经消除'] as const),
    findings: longText('核查情况'),
    reviewOn: onDay('下次核查日期', { help: '理由已经消除的，写最迟哪一天恢复' }),
  },
)
export const requestResumption = actKind(
  'request-resumption',
  { title: '申请恢复办理', english: 'ask to resume the case', who: 'officers' },
  {
    reason: longText('恢复办理的理由'),
    ceasedOn: onDay('中止的理由消除日期'),
    answers,
  },
  { prepares: 'approve-resumption' },
)
export const approveResumption = actKind(
  'approve-resumption',
  { title: '批准恢复办理', english: 'approve the resumption', who: 'head' },
  approval,
  { makes: ['resumption-approval'] },
)
