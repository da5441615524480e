// After the decision: performance, deferral, closing, archive, publication; and what courts and reconsideration organs say.
import { actKind } from '../kit/act.ts'
import { amount, at, choice, choices, count, earlierAct, evidenceList, group, longText, onDay, rows, text, truth } from '../kit/fields.ts'
import { answers, approval, delivery, penalties, penaltiesWhen, showing, signing } from './parts.ts'

export const pay = actKind(
  'pay',
  { title: '登记缴款', english: 'register a payment', who: 'financeClerk' },
  {
    paidOn: onDay('缴款日期'),
    amount: amount('金额'),
    of: choice('款项', ['罚款', '加处罚款', '没收违法所得'] as const),
    channel: choice('渠道', ['指定银行', '电子支付'] as const),
    receipt: text('财政票据号'),
  },
  { outside: true, per: 'party', makes: ['fiscal-receipt-register'] },
)
export const demand = actKind(
  'demand',
  { title: '催告履行', english: 'demand performance', who: 'officers' },
  {
    duty: longText('应当履行的义务'),
    lastOn: onDay('履行期限'),
    way: text('履行方式'),
    fine: amount('罚款').optional(),
    surcharge: amount('加处罚款').optional(),
    rightsTold: truth('写明陈述申辩的权利'),
  },
  { makes: ['demand'], per: 'party' },
)
export const deliverDemand = actKind('deliver-demand', { title: '送达催告', english: 'deliver the demand', who: 'officers' }, delivery, {
  makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'],
  per: 'party',
})
export const performOther = actKind(
  'perform',
  { title: '登记其他履行', english: 'register other performance', who: 'officers' },
  {
    what: longText('履行的内容'),
    performedOn: onDay('履行日期'),
    evidence: evidenceList('证据'),
  },
  { per: 'party', outside: true },
)
export const disposeConfiscated = actKind(
  'dispose-confiscated',
  { title: '处理没收物品', english: 'dispose of confiscated goods', who: 'officers' },
  {
    goods: rows(
      '物品',
      {
        name: text('名称'),
        quantity: text('数量'),
        value: amount('价值').optional(),
        way: choice('处理', ['公开拍卖', '依法销毁', '按国家有关规定处理'] as const),
      },
      1,
    ),
    voucher: text('上缴国库凭证号').optional(),
    witnesses: text('监督人').optional(),
    destruction: group('销毁', {
      place: text('地点'),
      manner: text('销毁方式'),
      course: longText('经过'),
      recording: text('音像记录编号').optional(),
    }).optional(),
  },
  { makes: ['confiscation-disposal', 'destruction-record'], per: 'party' },
)

export const requestDeferral = actKind(
  'request-deferral',
  { title: '登记延期（分期）申请', english: 'register a deferral request', who: 'recorder' },
  {
    kind: choice('申请', ['延期缴纳', '分期缴纳'] as const),
    reason: longText('经济困难的情况'),
    receivedOn: onDay('提出日期'),
    signing,
    plan: rows('申请的计划', { on: onDay('日期'), amount: amount('金额') }, 1),
  },
  { outside: true, per: 'party', makes: ['deferral-application'] },
)
export const decideDeferral = actKind(
  'decide-deferral',
  { title: '决定延期（分期）', english: 'decide on deferral', who: 'head' },
  {
    outcome: choice('决定', ['准予', '不准予'] as const),
    reason: longText('理由'),
    plan: rows('缴纳计划', { on: onDay('日期'), amount: amount('金额') }),
  },
  { makes: ['deferral-decision'], per: 'party' },
)
export const deliverDeferral = actKind(
  'deliver-deferral',
  { title: '送达延期（分期）决定', english: 'deliver the deferral decision', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'], per: 'party' },
)

export const recordRemedy = actKind(
  'record-remedy',
  { title: '登记复议、诉讼', english: 'register reconsideration or suit', who: 'recorder' },
  {
    way: choice('途径', ['行政复议', '行政诉讼'] as const),
    event: choice('事项', ['已受理', '停止执行', '恢复执行', '结果'] as const),
    organ: text('机关'),
    number: text('文书号'),
    receivedOn: onDay('收到日期'),
    outcome: choice('结果', ['维持', '驳回', '撤销', '变更', '确认违法', '确认无效', '撤回、终止'] as const, {
      when: ['event', '结果'],
    }).optional(),
    procedureOnly: truth('只因程序撤销', { when: ['outcome', '撤销'] }).optional(),
    penalties: penaltiesWhen('outcome', '变更').optional(),
  },
  { outside: true, per: 'party' },
)

export const reviewPublication = actKind(
  'review-publication',
  { title: '公示审核', english: 'review for publication', who: 'head' },
  {
    publish: truth('予以公示'),
    criteria: longText('具有一定社会影响的理由，或者不公示的理由'),
    grade: choice('失信程度', ['轻微', '一般', '严重'] as const),
    until: onDay('公示至').optional(),
    masked: choices('已遮盖', [
      '住址',
      '联系方式',
      '证件号码',
      '银行账号',
      '健康信息',
      '未成年人身份',
      '商业秘密',
      '其他人姓名',
      '没有需要遮盖的',
    ] as const),
    maskingChecked: truth('已核对遮盖结果'),
    channels: choices('渠道', ['本平台', '信用平台', '政府网站'] as const).optional(),
  },
  { makes: ['publication-review'], per: 'party', prepares: 'publish' },
)
export const publish = actKind(
  'publish',
  { title: '公示', english: 'publish', who: 'officers' },
  {
    note: text('说明').optional(),
  },
  { per: 'party' },
)
export const withdrawPublication = actKind(
  'withdraw-publication',
  { title: '撤回公示', english: 'withdraw the publication', who: 'officers' },
  {
    cause: choice('原因', ['决定被撤销', '决定被变更', '决定被确认违法', '决定被确认无效', '公示期满', '公示有误'] as const),
    reason: longText('公开说明的理由'),
  },
  { per: 'party', makes: ['publication-review'] },
)

export const requestClosing = actKind(
  'request-closing',
  { title: '申请结案', english: 'ask to close', who: 'officers' },
  {
    reason: choice('结案理由', [
      '处罚决定执行完毕',
      '不予行政处罚',
      '违法事实不能成立',
      '移送司法机关',
      '法院受理强制执行申请',
      '案件终止',
    ] as const),
    corrected: longText('改正情况'),
    goods: longText('涉案财物处理情况'),
    summary: longText('执行情况'),
    answers,
  },
  { prepares: 'close' },
)
export const close = actKind('close', { title: '结案', english: 'close', who: 'head' }, approval, { makes: ['closing-approval'] })
export const archive = actKind(
  'archive',
  { title: '归档', english: 'archive', who: 'archivist' },
  {
    dossierNumber: text('案卷号'),
    retention: choice('保管期限', ['永久', '三十年', '十年'] as const),
    pages: count('页数', '页'),
    checked: truth('已核对卷内文书齐全'),
  },
  { makes: ['dossier-cover', 'dossier-index', 'dossier-note', 'evidence-list'] },
)

// On the spot
export const showCertificates = actKind(
  'show-certificates',
  { title: '亮证', english: 'show certificates', who: 'officers' },
  {
    showing,
    place: text('地点'),
    region: text('所在区划代码'),
    parties: text('当事人').optional(),
  },
  { prepares: 'tell-on-the-spot' },
)
export const tellOnTheSpot = actKind(
  'tell-on-the-spot',
  { title: '当场告知', english: 'tell the party on the spot', who: 'officers' },
  {
    facts: longText('违法事实'),
    reasons: longText('理由'),
    basis: longText('依据'),
    penalties,
    rightsTold: truth('已告知陈述、申辩的权利'),
    actOn: onDay('违法行为发生日'),
    evidence: rows('事实确凿的证据', { name: text('名称'), file: text('文件').optional() }, 1),
  },
  { per: 'party' },
)
export const hearOnTheSpot = actKind(
  'hear-on-the-spot',
  { title: '当场听取陈述申辩', english: 'hear the party on the spot', who: 'recorder' },
  {
    outcome: choice('当事人', ['没有意见', '提出意见'] as const),
    points: rows('意见和答复', {
      point: longText('意见'),
      adopted: choice('结论', ['采纳', '部分采纳', '不采纳'] as const),
      reason: longText('理由'),
    }),
    disputed: truth('当事人对违法事实有争议', { regular: false }),
  },
  { per: 'party', outside: true },
)
export const decideOnTheSpot = actKind(
  'decide-on-the-spot',
  { title: '当场作出决定', english: 'decide on the spot', who: 'officers' },
  {
    at: at('时间'),
    place: text('地点'),
    facts: longText('违法行为'),
    basis: longText('依据'),
    penalties,
    performance: choice('缴纳方式', ['指定银行或者电子支付', '当场收缴'] as const),
    bank: text('收款银行', { from: 'agency.bank' }).optional(),
    account: text('账号', { from: 'agency.account' }).optional(),
    surchargeStated: truth('写明逾期加处罚款').optional(),
    remedies: group('救济途径', {
      reconsiderationOrgan: text('复议机关', { from: 'remedy.organ' }),
      reconsiderationDays: count('复议期限', '日', { from: 'remedy.days' }),
      reconsiderFirst: truth('须先复议', { from: 'remedy.first' }),
    }),
    correction: choice('责令改正', ['已当场改正', '责令限期改正', '没有可改正的内容'] as const),
    correctBy: onDay('改正期限').optional(),
    signing,
  },
  { makes: ['on-the-spot-decision'], per: 'party' },
)
export const handOver = actKind(
  'hand-over',
  { title: '当场交付决定书', english: 'hand the decision over', who: 'officers' },
  {
    at: at('交付时间'),
    way: choice('方式', ['纸质当场交付', '经确认的电子送达'] as const),
    confirmation: earlierAct('送达地址确认书').optional(),
    signing,
  },
  { per: 'party', makes: ['delivery-receipt'] },
)
export const collectOnTheSpot = actKind(
  'collect-on-the-spot',
  { title: '当场收缴', english: 'collect on the spot', who: 'officers' },
  {
    amount: amount('金额'),
    ground: choice('理由', ['一百元以下罚款', '不当场收缴事后难以执行', '边远水上交通不便，当事人提出'] as const),
    groundProof: longText('情况说明').optional(),
    byParty: truth('当事人提出').optional(),
    receipt: text('财政专用票据号'),
    collectedOn: onDay('收缴日期'),
  },
  { per: 'party', makes: ['fiscal-receipt-register'] },
)
export const handInMoney = actKind(
  'hand-in-money',
  { title: '交至机关', english: 'hand the money in', who: 'officers' },
  { on: onDay('交付日期'), landedOn: onDay('抵岸日期').optional(), amount: amount('金额') },
  { per: 'party' },
)
export const bankMoney = actKind(
  'bank-money',
  { title: '缴付银行', english: 'pay the money into the bank', who: 'financeClerk' },
  { on: onDay('缴付日期'), amount: amount('金额'), voucher: text('凭证号') },
  { per: 'party' },
)
export const fileRecord = actKind(
  'file-record',
  { title: '报机关备案', english: 'file with the organ', who: 'officers' },
  { note: longText('备案说明').optional() },
  { makes: ['on-the-spot-filing'] },
)

// Side procedures
export const orderCorrection = actKind(
  'order-correction',
  { title: '责令改正', english: 'order to correct', who: 'officers' },
  {
    facts: longText('违法事实'),
    provision: text('违反的规定'),
    demand: longText('改正要求'),
    kind: choice('期限', ['立即改正', '限期改正'] as const),
    correctBy: onDay('改正期限'),
    consequence: longText('逾期不改正的后果'),
    under: group('责令的依据（法律条文）', { law: text('法律名称'), article: count('条', '条') }).optional(),
  },
  { makes: ['order-to-correct'], per: 'party' },
)
export const deliverOrder = actKind('deliver-order', { title: '送达责令改正', english: 'deliver the order', who: 'officers' }, delivery, {
  makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'],
  per: 'party',
})
export const recheckCorrection = actKind(
  'recheck-correction',
  { title: '复查改正', english: 're-check the correction', who: 'officers' },
  {
    at: at('复查时间'),
    place: text('地点'),
    showing,
    state: choice('改正情况', ['已改正', '部分改正', '未改正', '拒不改正'] as const),
    findings: longText('现场情况'),
    harmLeft: truth('仍有危害后果', { regular: false }),
    signing,
  },
  { makes: ['recheck-record'], per: 'party' },
)
export const requestPreservation = actKind(
  'request-preservation',
  { title: '申请先行登记保存', english: 'ask for preservation', who: 'officers' },
  {
    risk: choice('理由', ['证据可能灭失', '证据以后难以取得'] as const),
    explanation: longText('情况'),
    goods: rows(
      '物品',
      { name: text('名称'), quantity: text('数量'), condition: text('状况').optional(), evidence: truth('是本案的证据').optional() },
      1,
    ),
    keptAt: text('保存地点'),
    answers,
  },
  { prepares: 'approve-preservation' },
)
export const approvePreservation = actKind(
  'approve-preservation',
  { title: '批准先行登记保存', english: 'approve preservation', who: 'head' },
  approval,
  { makes: ['preservation-approval'] },
)
export const registerPreservation = actKind(
  'register-preservation',
  { title: '登记保存', english: 'register and keep', who: 'officers' },
  {
    at: at('时间'),
    place: text('地点'),
    showing,
    goods: rows(
      '清单',
      { name: text('名称'), quantity: text('数量'), condition: text('状况').optional(), evidence: truth('是本案的证据').optional() },
      1,
    ),
    keeper: text('保管人'),
    dutyTold: truth('已告知不得销毁、转移'),
    signing,
  },
  { makes: ['preservation-notice'] },
)
export const disposePreserved = actKind(
  'dispose-preserved',
  { title: '处理登记保存的证据', english: 'decide on preserved evidence', who: 'head' },
  {
    items: rows(
      '逐项处理',
      { name: text('名称'), way: choice('处理', ['退还', '送交检测鉴定', '查封扣押', '没收', '移送', '解除登记保存'] as const) },
      1,
    ),
    reason: longText('理由'),
  },
  { makes: ['preservation-decision'] },
)
