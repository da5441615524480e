// What the organ owes when a decision is attacked: answers in time, the application passed on, the claim decided.
import { actKind } from '../kit/act.ts'
import { amount, choice, evidenceList, longText, onDay, text, truth } from '../kit/fields.ts'
import { delivery } from './parts.ts'

/** What an answer to the reconsideration organ or the court holds (行政复议法 art. 48, 行政诉讼法 art. 67). */
const answer = {
  facts: longText('认定的事实', { from: 'decision.facts' }),
  procedure: longText('办理程序'),
  basis: longText('依据', { from: 'decision.basis' }),
  reasons: longText('答复、答辩意见'),
  evidence: evidenceList('提交的证据'),
  request: choice('请求', ['维持', '变更', '自行撤销或者变更后终止'] as const),
}

/** Against a penalty on the spot or by camera the application may be handed to the organ itself (行政复议法 art. 32). */
export const receiveApplication = actKind(
  'receive-application',
  { title: '收到当事人递交的复议申请', english: 'receive an application for reconsideration', who: 'recorder' },
  {
    receivedOn: onDay('收到日期'),
    reasons: longText('申请的理由').optional(),
  },
  { outside: true, per: 'party' },
)
export const forwardApplication = actKind(
  'forward-application',
  { title: '转送复议申请', english: 'forward the application', who: 'officers' },
  {
    dealt: choice('处理', ['认为需要维持，转送', '已自行撤销或者变更，申请人撤回'] as const),
    organ: text('行政复议机关', { from: 'remedy.organ' }),
    opinion: longText('意见'),
  },
  { per: 'party' },
)
export const receiveReconsideration = actKind(
  'receive-reconsideration',
  { title: '收到复议答复通知', english: 'receive the notice of reconsideration', who: 'recorder' },
  {
    organ: text('行政复议机关', { from: 'remedy.organ' }),
    number: text('案号、文书号'),
    receivedOn: onDay('收到申请书副本的日期'),
    way: choice('审理程序', ['普通程序', '简易程序'] as const),
    compensation: truth('一并要求赔偿', { regular: false }),
  },
  { outside: true, per: 'party' },
)
export const replyReconsideration = actKind(
  'reply-reconsideration',
  { title: '行政复议答复', english: 'reply in reconsideration', who: 'head' },
  answer,
  { makes: ['reconsideration-reply'], per: 'party' },
)
export const receiveSuit = actKind(
  'receive-suit',
  { title: '收到起诉状副本', english: 'receive the complaint', who: 'recorder' },
  {
    court: text('人民法院', { from: 'remedy.court' }),
    number: text('案号'),
    receivedOn: onDay('收到起诉状副本的日期'),
    compensation: truth('一并要求赔偿', { regular: false }),
  },
  { outside: true, per: 'party' },
)
export const answerSuit = actKind('answer-suit', { title: '行政诉讼答辩', english: 'answer the suit', who: 'head' }, answer, {
  makes: ['suit-defence'],
  per: 'party',
})

export const receiveClaim = actKind(
  'receive-claim',
  { title: '收到国家赔偿申请', english: 'receive a claim for compensation', who: 'recorder' },
  {
    receivedOn: onDay('收到日期'),
    knownOn: onDay('知道权利受侵犯的日期'),
    amount: amount('要求的数额'),
    reasons: longText('事实和理由'),
  },
  { outside: true, per: 'party' },
)
export const decideClaim = actKind(
  'decide-claim',
  { title: '作出赔偿决定', english: 'decide on the claim', who: 'head' },
  {
    outcome: choice('决定', ['赔偿', '不予赔偿'] as const),
    ground: choice('不予赔偿的理由', ['行为合法', '没有损害', '损害不是行为造成的', '超过两年时效'] as const, {
      when: ['outcome', '不予赔偿'],
    }).optional(),
    heard: longText('听取赔偿请求人意见的情况'),
    agreed: truth('与赔偿请求人协商一致', { when: ['outcome', '赔偿'] }).optional(),
    way: choice('赔偿方式', ['返还财产', '支付赔偿金', '恢复原状', '不予赔偿'] as const),
    amount: amount('赔偿数额', { when: ['outcome', '赔偿'] }).optional(),
    reasons: longText('理由'),
  },
  { makes: ['compensation-decision'], per: 'party' },
)
export const deliverClaim = actKind(
  'deliver-claim',
  { title: '送达赔偿决定', english: 'deliver the decision on the claim', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'], per: 'party' },
)
