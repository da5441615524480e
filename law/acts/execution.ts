// Compulsory execution: by the organ's own force, by substitute performance, and by asking the court.
import { actKind } from '../kit/act.ts'
import {
  amount,
  at,
  choice,
  choices,
  earlierAct,
  evidenceList,
  group,
  longText,
  onDay,
  person,
  persons,
  rows,
  text,
  truth,
} from '../kit/fields.ts'
import { delivery, signing } from './parts.ts'

const papersOfDelivery = ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'] as const
/** The order or decision that is to be carried out; found from the case where it is not named. */
const carriedOut = earlierAct('据以执行的决定', { from: 'act.orders', help: '不选的，从案件里找' }).optional()
/** How the duty is forced. */
export const executionWays = ['强制拆除', '拍卖已查封扣押的财物', '划拨存款汇款', '其他方式'] as const
/** Who ordered the pulling down, before 强制拆除. */
const countyOrder = group(
  '县级以上人民政府的责成决定',
  { number: text('文号'), on: onDay('日期') },
  { when: ['way', '强制拆除'] },
).optional()
/** What was cut off to force the party, and from whom. */
const cutOff = group('停止的供应', {
  what: choices('停止', ['供水', '供电', '供热', '供燃气'] as const),
  from: choice('对谁', ['生产经营', '居民生活'] as const),
}).optional()
const goods = rows('财物清单', { name: text('名称'), quantity: text('数量'), keptAt: text('存放地点').optional() })

// After the demand
export const stateAfterDemand = actKind(
  'state-after-demand',
  { title: '登记催告后的陈述申辩', english: 'hear the party after the demand', who: 'recorder' },
  {
    way: choice('方式', ['当面', '书面', '电话', '网上'] as const),
    points: rows('当事人说（原话，逐点）', { point: longText('意见'), evidence: evidenceList('提交的证据').optional() }, 1),
    signing,
  },
  { makes: ['statement-record'], outside: true, per: 'party' },
)
export const recheckDemand = actKind(
  'recheck-demand',
  { title: '复核催告后的意见', english: 'recheck what the party raised after the demand', who: 'officers' },
  {
    points: rows(
      '逐点复核',
      { point: longText('意见'), adopted: choice('结论', ['采纳', '部分采纳', '不采纳'] as const), reason: longText('理由') },
      1,
    ),
    justified: truth('不履行有正当理由', { regular: false }),
  },
  { makes: ['recheck-opinion'], per: 'party' },
)

// The organ's own force
export const decideExecution = actKind(
  'decide-execution',
  { title: '作出强制执行决定', english: 'decide on compulsory execution', who: 'head' },
  {
    of: carriedOut,
    way: choice('执行方式', executionWays),
    reasons: longText('强制执行的理由'),
    basis: longText('强制执行的依据'),
    timeStated: truth('写明执行的时间'),
    at: at('执行的时间', { when: ['timeStated', true] }).optional(),
    remediesTold: truth('写明复议、起诉的途径和期限'),
    countyOrder,
    hiding: group('催告期间转移、隐匿财物的迹象', { facts: longText('情况'), evidence: evidenceList('证据') }).optional(),
    cutOff,
  },
  { makes: ['execution-decision'], per: 'party' },
)
export const deliverExecution = actKind(
  'deliver-execution',
  { title: '送达强制执行决定', english: 'deliver the execution decision', who: 'officers' },
  delivery,
  { makes: papersOfDelivery, per: 'party' },
)
export const announceDemolition = actKind(
  'announce-demolition',
  { title: '公告限期自行拆除', english: 'announce the demolition', who: 'officers' },
  {
    of: carriedOut,
    building: longText('违法建筑物、构筑物、设施'),
    publishedOn: onDay('公告日期'),
    selfDemolishBy: onDay('自行拆除的期限'),
    places: choices('公告方式', ['张贴在现场', '政府网站', '公告栏', '报纸'] as const),
  },
  { makes: ['demolition-announcement'], per: 'party' },
)
export const carryOutExecution = actKind(
  'carry-out-execution',
  { title: '实施强制执行', english: 'carry out the execution', who: 'officers' },
  {
    of: carriedOut,
    way: choice('执行方式', executionWays),
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    emergency: longText('情况紧急、须在夜间或者节假日执行的事实').optional(),
    countyOrder,
    present: text('在场人员（当事人、见证人、公证人员）').optional(),
    goods,
    recording: text('全程录像编号').optional(),
    course: longText('执行经过'),
    cutOff,
    proceeds: group(
      '执行所得款项',
      {
        amount: amount('金额', { regular: 1 }),
        auctionHouse: text('拍卖机构').optional(),
        paidInto: choice('去向', ['上缴国库', '划入财政专户', '留在本机关'] as const),
        voucher: text('凭证号').optional(),
      },
      { when: ['way', '拍卖已查封扣押的财物', '划拨存款汇款'] },
    ).optional(),
    result: choice('结果', ['执行完毕', '部分执行'] as const),
    signing,
  },
  { makes: ['execution-record'], per: 'party' },
)
export const suspendExecution = actKind(
  'suspend-execution',
  { title: '中止执行', english: 'suspend the execution', who: 'head' },
  {
    ground: choice('情形', [
      '履行确有困难或者暂无履行能力',
      '第三人对执行标的主张权利确有理由',
      '执行可能造成难以弥补的损失且中止不损害公共利益',
      '机关认为需要中止的其他情形',
    ] as const),
    facts: longText('情况和证据'),
    socialHarm: truth('有明显社会危害'),
    reviewOn: onDay('再看的日期').optional(),
  },
  { makes: ['execution-suspension'], per: 'party' },
)
export const resumeExecution = actKind(
  'resume-execution',
  { title: '恢复执行', english: 'resume the execution', who: 'head' },
  { reason: longText('中止的情形已经消失的情况') },
  { makes: ['execution-resumption'], per: 'party' },
)
export const endExecution = actKind(
  'end-execution',
  { title: '终结执行', english: 'end the execution', who: 'head' },
  {
    ground: choice('情形', [
      '当事人已经履行',
      '公民死亡，无遗产可供执行，又无义务承受人',
      '单位终止，无财产可供执行，又无义务承受人',
      '执行标的灭失',
      '据以执行的决定被撤销',
      '中止满三年不再执行',
      '机关认为需要终结的其他情形',
    ] as const),
    facts: longText('情况和证据'),
  },
  { makes: ['execution-termination'], per: 'party' },
)
export const agreeExecution = actKind(
  'agree-execution',
  { title: '达成执行协议', english: 'agree on the execution', who: 'head' },
  {
    stages: rows('分阶段履行', { by: onDay('期限'), duty: text('履行的内容'), amount: amount('金额').optional() }, 1),
    fine: amount('协议履行的罚款本金').optional(),
    surcharge: amount('协议履行的加处罚款').optional(),
    remedial: longText('当事人采取的补救措施').optional(),
    breach: text('不履行协议的后果'),
    signing,
  },
  { makes: ['execution-agreement'], per: 'party' },
)
export const breachAgreement = actKind(
  'breach-agreement',
  { title: '登记不履行协议，恢复执行', english: 'resume after a broken agreement', who: 'officers' },
  { stage: text('没有履行的阶段'), dueOn: onDay('该阶段的期限'), facts: longText('没有履行的情况') },
  { makes: ['execution-resumption'], per: 'party' },
)
export const reverseExecution = actKind(
  'reverse-execution',
  { title: '执行回转', english: 'reverse the execution', who: 'head' },
  {
    cause: choice('原因', ['决定被撤销', '决定被变更', '执行错误'] as const),
    facts: longText('情况'),
    way: choice('处理', ['恢复原状', '退还财物', '不能恢复、退还的依法赔偿'] as const),
    content: longText('恢复、退还或者赔偿的内容'),
    by: onDay('完成的期限'),
  },
  { makes: ['execution-reversal'], per: 'party' },
)

// Substitute performance
const performer = group('代履行人', {
  who: choice('由谁代履行', ['本机关', '第三人'] as const),
  name: text('名称', { when: ['who', '第三人'] }).optional(),
  tie: choice('与本机关、当事人的关系', ['没有利害关系', '与本机关有利害关系', '与当事人有利害关系'] as const, {
    when: ['who', '第三人'],
  }).optional(),
})
export const decideSubstitute = actKind(
  'decide-substitute',
  { title: '作出代履行决定', english: 'decide on substitute performance', who: 'head' },
  {
    of: carriedOut,
    duty: choice('义务', ['排除妨碍', '恢复原状', '拆除建筑物', '缴纳款项', '其他'] as const),
    harm: choice('后果', ['危害交通安全', '造成环境污染', '破坏自然资源', '没有这些后果'] as const),
    reasons: longText('代履行的理由'),
    basis: longText('代履行的依据'),
    object: longText('代履行的标的'),
    way: text('方式'),
    at: at('代履行的时间'),
    budget: amount('费用预算', { regular: 1 }),
    performer,
  },
  { makes: ['substitute-decision'], per: 'party' },
)
export const deliverSubstitute = actKind(
  'deliver-substitute',
  { title: '送达代履行决定', english: 'deliver the decision on substitute performance', who: 'officers' },
  delivery,
  { makes: papersOfDelivery, per: 'party' },
)
export const demandSubstitute = actKind(
  'demand-substitute',
  { title: '代履行前催告', english: 'demand before substitute performance', who: 'officers' },
  { duty: longText('应当履行的义务'), performOn: onDay('不履行则代履行的日期') },
  { makes: ['substitute-demand'], per: 'party' },
)
export const deliverSubstituteDemand = actKind(
  'deliver-substitute-demand',
  { title: '送达代履行催告', english: 'deliver the demand before substitute performance', who: 'officers' },
  delivery,
  { makes: papersOfDelivery, per: 'party' },
)
export const performSubstitute = actKind(
  'perform-substitute',
  { title: '实施代履行', english: 'carry out the substitute performance', who: 'officers' },
  {
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    emergency: longText('情况紧急、须在夜间或者节假日执行的事实').optional(),
    performer,
    supervisors: persons('到场监督的本机关工作人员', { help: '没有人到场的不选' }, 0),
    present: choice('当事人', ['在场', '不在场'] as const),
    manner: choice('方式', ['和平方式', '使用暴力、胁迫或者其他非法方式'] as const),
    course: longText('经过'),
    cost: amount('实际费用'),
    costReason: longText('费用超出预算的理由').optional(),
    paidBy: choice('费用由谁承担', ['当事人', '本机关'] as const),
    signed: group('在执行文书上签名盖章', {
      supervisors: truth('到场监督的工作人员'),
      performer: truth('代履行人'),
      other: choice('当事人或者见证人', ['当事人', '见证人', '都没有'] as const),
    }),
    signing,
  },
  { makes: ['execution-record'], per: 'party' },
)
export const stopSubstitute = actKind(
  'stop-substitute',
  { title: '停止代履行', english: 'stop the substitute performance', who: 'head' },
  { reason: choice('原因', ['当事人已经履行', '决定被撤销', '其他'] as const), facts: longText('情况') },
  { makes: ['execution-termination'], per: 'party' },
)
export const decideImmediate = actKind(
  'decide-immediate',
  { title: '决定立即代履行', english: 'decide on immediate substitute performance', who: 'officers' },
  {
    at: at('决定时间'),
    what: choice('清除什么', ['遗洒物', '障碍物', '污染物', '其他'] as const),
    where: choice('在哪里', ['道路', '河道', '航道', '公共场所', '其他地方'] as const),
    place: text('地点'),
    urgency: longText('必须立即清除的情况'),
    partyUnable: truth('当事人不能清除'),
    performer,
    budget: amount('费用预算', { regular: 1 }),
  },
  { makes: ['immediate-decision'], per: 'party' },
)
export const notifyImmediate = actKind(
  'notify-immediate',
  { title: '事后通知立即代履行', english: 'tell the absent party of the immediate performance', who: 'officers' },
  { toldOn: onDay('通知日期'), way: choice('方式', ['书面', '电话', '当面'] as const), content: longText('通知的内容') },
  { makes: ['immediate-notice'], per: 'party' },
)

// The court
export const courtPapers = [
  '强制执行申请书',
  '行政决定书及作出决定的事实、理由和依据',
  '当事人的意见及催告情况',
  '申请强制执行标的情况',
] as const
export const requestCourt = actKind(
  'request-court',
  { title: '拟申请法院强制执行', english: 'propose asking the court', who: 'officers' },
  { of: carriedOut, facts: longText('没有履行的情况'), checked: longText('自查：主体、事实、依据、程序有没有明显违法') },
  { per: 'party', prepares: 'apply-court' },
)
export const applyCourt = actKind(
  'apply-court',
  { title: '申请法院强制执行', english: 'ask the court for execution', who: 'head' },
  {
    of: carriedOut,
    submittedOn: onDay('提交日期'),
    court: text('受理申请的法院', { from: 'remedy.court' }),
    courtOf: choice('法院所在地', ['本机关所在地', '不动产所在地', '其他地方'] as const),
    immovable: truth('执行对象是不动产', { regular: false }),
    duty: longText('申请执行的内容'),
    view: longText('当事人的意见及催告情况'),
    object: longText('申请强制执行标的情况'),
    papers: group('提交的材料', {
      application: truth(courtPapers[0]),
      decision: truth(courtPapers[1]),
      view: truth(courtPapers[2]),
      object: truth(courtPapers[3]),
    }),
    signedBy: person('在申请书上签名的负责人', { from: 'head' }),
    sealed: truth('加盖机关印章并注明日期'),
    lateReason: longText('逾期申请的正当理由').optional(),
  },
  { makes: ['court-application'], per: 'party' },
)
const fromCourt = { number: text('文书号'), receivedOn: onDay('收到日期') } as const
export const courtAccepts = actKind(
  'court-accepts',
  { title: '登记法院受理情况', english: 'register whether the court accepted', who: 'recorder' },
  {
    ...fromCourt,
    outcome: choice('结果', ['受理', '不予受理'] as const),
    reason: longText('不予受理的理由', { when: ['outcome', '不予受理'] }).optional(),
    fee: amount('向法院交的申请费'),
  },
  { outside: true, per: 'party' },
)
export const courtHears = actKind(
  'court-hears',
  { title: '登记法院听取意见', english: 'register that the court hears the sides', who: 'recorder' },
  { ...fromCourt, doubt: choice('法院认为可能', ['明显缺乏事实根据', '明显缺乏法律法规依据', '其他明显违法'] as const) },
  { outside: true, per: 'party' },
)
export const askImmediate = actKind(
  'ask-immediate',
  { title: '申请法院立即执行', english: 'ask the court for immediate execution', who: 'head' },
  { ground: choice('理由', ['情况紧急，为保障公共安全', '其他'] as const), facts: longText('情况') },
  { per: 'party', makes: ['court-application'] },
)
export const courtRules = actKind(
  'court-rules',
  { title: '登记法院裁定', english: 'register the court ruling', who: 'recorder' },
  {
    ...fromCourt,
    outcome: choice('结果', ['准予执行', '不准予执行'] as const),
    reason: longText('不准予执行的理由', { when: ['outcome', '不准予执行'] }).optional(),
    by: choice('由谁执行', ['人民法院', '裁定由行政机关组织实施'] as const, { when: ['outcome', '准予执行'] }).optional(),
  },
  { outside: true, per: 'party' },
)
export const objectCourt = actKind(
  'object-court',
  { title: '向上一级法院申请复议', english: 'ask the higher court', who: 'head' },
  { submittedOn: onDay('提交日期'), court: text('上一级人民法院'), grounds: longText('理由') },
  { per: 'party', makes: ['court-objection'] },
)
export const higherCourtRules = actKind(
  'higher-court-rules',
  { title: '登记上一级法院裁定', english: 'register the higher court ruling', who: 'recorder' },
  { ...fromCourt, outcome: choice('结果', ['予以受理', '准予执行', '维持原裁定'] as const) },
  { outside: true, per: 'party' },
)
export const courtExecutes = actKind(
  'court-executes',
  { title: '登记法院执行结果', english: 'register what the court executed', who: 'recorder' },
  {
    ...fromCourt,
    result: choice('结果', ['执行完毕', '部分执行', '终结执行'] as const),
    amount: amount('执行到的款项').optional(),
    costsFrom: choice('执行费用由谁承担', ['被执行人', '本机关'] as const),
    voucher: text('上缴国库凭证号').optional(),
  },
  { outside: true, per: 'party' },
)
export const withdrawCourt = actKind(
  'withdraw-court',
  { title: '撤回强制执行申请', english: 'withdraw the application', who: 'head' },
  { reason: choice('原因', ['当事人已经履行', '决定被撤销、变更', '其他'] as const), facts: longText('情况') },
  { per: 'party' },
)
