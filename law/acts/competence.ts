// Other organs: asked for help, disputing the case, or receiving it (行政处罚法 art. 17, 25, 26).
import { actKind } from '../kit/act.ts'
import { choice, longText, onDay, rows, text } from '../kit/fields.ts'
import { answers, approval } from './parts.ts'

export const requestAssistance = actKind(
  'request-assistance',
  { title: '请求协助', english: 'ask another organ for assistance', who: 'head' },
  {
    organ: text('协助机关'),
    matter: longText('协助事项'),
    basis: text('依据'),
    replyBy: onDay('希望回复的日期'),
  },
  { makes: ['assistance-request'] },
)
export const recordAssistanceReply = actKind(
  'record-assistance-reply',
  { title: '登记协助回函', english: 'record the reply on assistance', who: 'recorder' },
  {
    outcome: choice('回复', ['已协助', '部分协助', '不属于其职权，不能协助', '没有协助'] as const),
    number: text('回函文号').optional(),
    receivedOn: onDay('收到日期'),
    content: longText('回复内容'),
  },
  { outside: true },
)

export const openDispute = actKind(
  'open-dispute',
  { title: '登记管辖争议', english: 'record a dispute about jurisdiction', who: 'recorder' },
  {
    organ: text('有争议的机关'),
    matter: longText('争议内容'),
    knownOn: onDay('争议发生日期'),
  },
  { outside: true },
)
export const consultJurisdiction = actKind(
  'consult-jurisdiction',
  { title: '协商管辖', english: 'consult on jurisdiction', who: 'head' },
  {
    organ: text('协商机关'),
    positions: longText('双方意见'),
    outcome: choice('协商结果', ['由本机关管辖', '由对方管辖', '协商不成'] as const),
  },
  { makes: ['consultation-record'] },
)
export const requestDesignation = actKind(
  'request-designation',
  { title: '报请指定管辖', english: 'ask for designation of jurisdiction', who: 'head' },
  {
    superior: text('共同的上一级行政机关'),
    dispute: longText('争议情况'),
    consulted: longText('协商经过'),
    opinion: longText('本机关意见'),
  },
  { makes: ['designation-request'] },
)
export const recordDesignation = actKind(
  'record-designation',
  { title: '登记指定管辖', english: 'record the designation', who: 'recorder' },
  {
    superior: text('指定的机关'),
    number: text('指定管辖通知书文号'),
    to: choice('指定管辖', ['本机关', '其他机关'] as const),
    receivedOn: onDay('收到日期'),
  },
  { outside: true },
)

export const requestReferral = actKind(
  'request-referral',
  { title: '申请移送其他机关', english: 'ask to refer the matter to another organ', who: 'officers' },
  {
    what: choice('移送内容', ['线索', '案件'] as const),
    to: text('受移送机关'),
    reason: choice('理由', ['不属于本机关职权', '不在本机关辖区', '其他机关先立案', '指定其他机关管辖', '权力已收回'] as const),
    basis: text('受移送机关的管辖依据'),
    facts: longText('基本情况'),
    materials: rows('移送材料', { name: text('名称'), count: text('份数') }, 1),
    answers,
  },
  { prepares: 'approve-referral' },
)
export const approveReferral = actKind(
  'approve-referral',
  { title: '批准移送其他机关', english: 'approve the referral', who: 'head' },
  approval,
  { makes: ['referral-letter'] },
)
export const recordReferralReceipt = actKind(
  'record-referral-receipt',
  { title: '登记其他机关的回执', english: 'record the receipt of the referral', who: 'recorder' },
  {
    outcome: choice('回执', ['接收', '退回'] as const),
    organ: text('接收机关'),
    receiver: text('接收人'),
    receivedOn: onDay('接收日期'),
    number: text('回执编号').optional(),
    note: longText('说明').optional(),
  },
  { outside: true, makes: ['referral-receipt'] },
)
