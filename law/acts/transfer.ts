// Suspected crime: handed to the police, and what comes of it. Clues of duty crimes go another way, closed to all but those named.
import { actKind } from '../kit/act.ts'
import { amount, choice, count, earlierAct, evidenceList, group, longText, onDay, persons, rows, text, truth } from '../kit/fields.ts'
import { delivery } from './parts.ts'

const goods = (title: string, least = 0) =>
  rows(title, { name: text('名称'), quantity: text('数量'), keptAt: text('现在何处').optional() }, least)

export const formTransferTeam = actKind(
  'form-transfer-team',
  { title: '成立移送专案组', english: 'form the transfer team', who: 'head' },
  {
    crime: text('涉嫌的罪名'),
    grounds: longText('涉嫌犯罪的情况'),
    team: persons('专案组成员（两名以上）'),
  },
)
export const reportTransfer = actKind(
  'report-transfer',
  { title: '报告移送意见', english: 'report on the criminal transfer', who: 'officers' },
  {
    facts: longText('核实的事实', { from: 'conclusion.facts' }),
    threshold: longText('对照的立案追诉标准'),
    evidence: evidenceList('证据'),
    proposal: choice('意见', ['建议移送', '建议不移送'] as const),
  },
  { prepares: 'decide-transfer' },
)
export const decideTransfer = actKind(
  'decide-transfer',
  { title: '审批移送', english: 'decide on the criminal transfer', who: 'principalHead' },
  {
    outcome: choice('决定', ['批准移送', '不批准移送'] as const),
    reasons: longText('理由').optional(),
  },
  { makes: ['transfer-approval'] },
)
export const transferToPolice = actKind(
  'transfer-to-police',
  { title: '移送公安机关', english: 'transfer to the police', who: 'officers' },
  {
    organ: text('公安机关'),
    /** What the regulation wants enclosed (移送规定 art. 6). */
    papers: group('随案移送的材料', {
      letter: truth('涉嫌犯罪案件移送书'),
      report: truth('调查报告'),
      goodsList: truth('涉案物品清单'),
      tests: truth('检验报告或者鉴定结论'),
    }),
    goods: goods('涉案物品清单'),
    copiedTo: text('抄送的人民检察院').optional(),
  },
  { makes: ['crime-transfer-letter'] },
)
export const recordPoliceReceipt = actKind(
  'record-police-receipt',
  { title: '登记移送回执', english: 'register the police receipt', who: 'recorder' },
  {
    state: choice('回执', ['已签字接受', '不归其管辖，已转送', '拒收'] as const),
    passedTo: text('转送的机关', { when: ['state', '不归其管辖，已转送'] }).optional(),
    receivedOn: onDay('收到日期'),
  },
  { outside: true },
)
export const recordPoliceDecision = actKind(
  'record-police-decision',
  { title: '登记公安机关立案情况', english: 'register the police decision on filing', who: 'recorder' },
  {
    outcome: choice('决定', ['立案', '不予立案', '移回处理'] as const),
    number: text('通知书文号'),
    receivedOn: onDay('收到日期'),
    reasons: longText('公安机关说明的理由', { when: ['outcome', '不予立案', '移回处理'] }).optional(),
  },
  { outside: true },
)
export const handOverGoods = actKind(
  'hand-over-goods',
  { title: '移交涉案物品和材料', english: 'hand the goods over to the police', who: 'officers' },
  {
    receiver: text('接收人和单位'),
    goods: goods('移交的物品'),
    material: longText('移交的材料'),
  },
  { makes: ['transfer-notice', 'handover-list'] },
)
export const deliverTransferNotice = actKind(
  'deliver-transfer-notice',
  { title: '送达移送告知书', english: 'deliver the notice of transfer', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'], per: 'party' },
)
export const askPoliceReview = actKind(
  'ask-police-review',
  { title: '提请公安机关复议', english: 'ask the police to reconsider', who: 'head' },
  { organ: text('公安机关'), reasons: longText('应当立案的理由') },
  { makes: ['police-review-request'] },
)
export const recordPoliceReview = actKind(
  'record-police-review',
  { title: '登记公安机关复议决定', english: 'register the police review', who: 'recorder' },
  {
    outcome: choice('决定', ['立案', '维持不予立案'] as const),
    number: text('文号'),
    receivedOn: onDay('收到日期'),
  },
  { outside: true },
)
export const suggestSupervision = actKind(
  'suggest-supervision',
  { title: '建议立案监督', english: 'suggest supervision of the filing', who: 'head' },
  { procuratorate: text('人民检察院'), reasons: longText('应当立案的理由') },
  { makes: ['filing-supervision-suggestion'] },
)
export const recordSupervision = actKind(
  'record-supervision',
  { title: '登记立案监督结果', english: 'register the result of supervision', who: 'recorder' },
  {
    outcome: choice('结果', ['公安机关已立案', '不予立案的理由成立'] as const),
    number: text('文号'),
    receivedOn: onDay('收到日期'),
  },
  { outside: true },
)
export const resumePenalty = actKind(
  'resume-penalty',
  { title: '恢复行政办理', english: 'resume the administrative case', who: 'head' },
  {
    ground: choice('理由', ['公安机关不予立案', '公安机关移回', '司法机关不追究刑事责任', '免予刑事处罚'] as const),
    opinion: longText('意见'),
    clock: longText('对办案期限的说明（移送不停期限，另有规定的写明条文）').optional(),
  },
  { makes: ['resumption-approval'] },
)
export const recordCriminalOutcome = actKind(
  'record-criminal-outcome',
  { title: '登记刑事处理结果', english: 'register the criminal outcome', who: 'recorder' },
  {
    outcome: choice('结果', ['判处刑罚', '免予刑事处罚', '不起诉', '撤销案件', '移回处理'] as const),
    fined: truth('判处了罚金', { regular: false }),
    jailed: truth('判处了拘役或者有期徒刑', { regular: false }),
    organ: text('机关'),
    number: text('文书号'),
    receivedOn: onDay('收到日期'),
  },
  { outside: true, per: 'party' },
)
export const recordOffset = actKind(
  'record-offset',
  { title: '登记折抵', english: 'register an offset', who: 'officers' },
  {
    kind: choice('折抵', ['罚款折抵罚金', '拘留折抵刑期'] as const),
    amount: amount('折抵的罚款', { when: ['kind', '罚款折抵罚金'] }).optional(),
    days: count('折抵的拘留', '日', { when: ['kind', '拘留折抵刑期'] }).optional(),
    proof: text('法院文书或者函件文号'),
  },
  { per: 'party' },
)

/** Only those it names may read it or know of it (移送规定 art. 18, 19). */
export const sendDutyLead = actKind(
  'send-duty-lead',
  { title: '移送职务违法犯罪线索', english: 'send a clue of a duty crime', who: 'head' },
  {
    concerns: text('涉及的公职人员'),
    facts: longText('线索'),
    organ: choice('移送', ['监察机关', '人民检察院'] as const),
    organName: text('机关名称'),
    readers: persons('知情人员'),
  },
  { confidential: true },
)
export const recordDutyReply = actKind(
  'record-duty-reply',
  { title: '登记线索处理回函', english: 'register the reply on a clue', who: 'head' },
  { of: earlierAct('所移送的线索'), reply: longText('回函'), receivedOn: onDay('收到日期') },
  { outside: true, confidential: true },
)
