// Compulsory measures: sealing and seizing (查封扣押), from the approval to the return of the last piece.
import { actKind } from '../kit/act.ts'
import { amount, at, choice, count, group, longText, onDay, rows, text, truth } from '../kit/fields.ts'
import { answers, approval, delivery, showing, signing } from './parts.ts'

/** The kinds of 行政强制法 art. 9. A town may only seal and seize; a history has to be able to say the rest. */
export const measureKinds = ['扣押', '查封', '冻结存款、汇款', '限制人身自由', '其他'] as const
/** What a form offers. */
const offered = ['扣押', '查封'] as const

const goods = rows('场所、设施、财物', { name: text('名称'), quantity: text('数量') }, 1)
const basis = group('依据', {
  law: text('法律、法规'),
  article: count('条', '条', { regular: 1 }),
  paragraph: count('款', '款').optional(),
  item: count('项', '项').optional(),
  level: choice('效力级别', ['法律', '行政法规', '地方性法规', '部门规章', '规范性文件'] as const),
})
const necessity = {
  necessity: longText('必要性'),
  gentleEnough: truth('用非强制的手段也能达到目的', { regular: false }),
  slight: truth('情节显著轻微或者没有明显社会危害', { regular: false }),
  despiteSlight: longText('轻微仍要采取的理由', { when: ['slight', true] }).optional(),
}
/** An inspection is bound to no item: what is seized on it names one. */
const item = text('权力事项', { from: 'item.code' }).optional()
const days = count('期限', '日', { regular: 30 })

export const requestMeasure = actKind(
  'request-measure',
  { title: '申请查封扣押', english: 'ask for a measure', who: 'officers' },
  { item, kind: choice('种类', measureKinds, { offered }), ...necessity, basis, goods, days, answers },
  { per: 'party', prepares: 'approve-measure' },
)
export const approveMeasure = actKind('approve-measure', { title: '批准查封扣押', english: 'approve a measure', who: 'head' }, approval, {
  per: 'party',
  makes: ['measure-approval'],
})
export const carryOutMeasure = actKind(
  'carry-out-measure',
  { title: '实施查封扣押', english: 'carry out a measure', who: 'officers' },
  {
    item,
    kind: choice('种类', measureKinds, { offered }),
    urgent: truth('情况紧急，先当场实施', { regular: false }),
    urgency: longText('紧急的情况', { when: ['urgent', true] }).optional(),
    ...necessity,
    basis,
    reasons: longText('理由'),
    days,
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    showing,
    notified: truth('已通知当事人到场'),
    present: choice('当事人', ['到场', '不到场'] as const),
    told: truth('已当场告知理由、依据、权利和救济途径'),
    heard: truth('已听取陈述、申辩'),
    statement: longText('当事人的陈述、申辩', { when: ['heard', true] }).optional(),
    recordMade: truth('已制作现场笔录'),
    signing,
    officersSigned: truth('执法人员已签名'),
    assistants: text('协助搬运等的人员').optional(),
    goods: rows(
      '清单',
      {
        name: text('名称'),
        quantity: text('数量'),
        model: text('规格型号').optional(),
        condition: text('状况').optional(),
        inCase: truth('与违法行为有关'),
        necessity: truth('是公民个人及其所扶养家属的生活必需品', { regular: false }),
        sealedBy: text('已被哪个国家机关查封').optional(),
      },
      1,
    ),
    keeper: choice('保管人', ['本机关', '第三人', '当事人'] as const),
    keptAt: text('保管地点'),
    papers: group('决定书和清单', {
      reasonsStated: truth('写明理由、依据和期限'),
      quantitiesStated: truth('写明每件的名称和数量'),
      remediesStated: truth('写明复议、诉讼的途径和期限'),
      decisionHanded: truth('当场交付决定书'),
      listHanded: truth('当场交付清单'),
      handedAt: at('交付时间'),
    }),
  },
  { per: 'party', makes: ['seizure-decision', 'seizure-list', 'measure-record'] },
)

export const reportUrgentMeasure = actKind(
  'report-urgent-measure',
  { title: '报告紧急查封扣押', english: 'report an urgent measure', who: 'officers' },
  { reportedAt: at('报告时间'), course: longText('紧急情况和实施经过'), answers },
  { per: 'party', prepares: 'ratify-measure' },
)
export const ratifyMeasure = actKind(
  'ratify-measure',
  { title: '补办查封扣押批准', english: 'approve an urgent measure afterwards', who: 'head' },
  approval,
  { per: 'party', makes: ['measure-approval'] },
)

export const extendMeasure = actKind(
  'extend-measure',
  { title: '延长查封扣押期限', english: 'extend a measure', who: 'head' },
  { reason: longText('情况复杂、需要延长的理由'), days },
  { per: 'party', makes: ['measure-extension'] },
)
export const deliverMeasurePaper = actKind(
  'deliver-measure-paper',
  { title: '送达查封扣押文书', english: 'deliver a paper of a measure', who: 'officers' },
  delivery,
  { per: 'party', makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'] },
)

export const entrustTest = actKind(
  'entrust-test',
  { title: '委托检测鉴定', english: 'entrust a test', who: 'officers' },
  {
    body: text('检测（检验、检疫、鉴定）机构'),
    qualification: text('机构资质'),
    samples: rows('送检物品', { name: text('名称'), number: text('样品编号') }, 1),
    questions: longText('检测（鉴定）事项'),
  },
  { per: 'party', makes: ['test-entrustment'] },
)
/** The written notice of the testing period, handed to the party on the day of the act. */
export const tellTestingPeriod = actKind(
  'tell-testing-period',
  { title: '告知检测鉴定期间', english: 'tell the testing period', who: 'officers' },
  {
    body: text('检测（鉴定）机构'),
    startsOn: onDay('检测（鉴定）开始'),
    endsOn: onDay('检测（鉴定）结束'),
    inWriting: truth('已书面告知当事人'),
    signing,
  },
  { per: 'party', makes: ['testing-period-notice'] },
)
export const recordTestResult = actKind(
  'record-test-result',
  { title: '登记检测鉴定结果', english: 'register a test result', who: 'officers' },
  {
    body: text('检测（鉴定）机构'),
    report: text('报告编号'),
    reportedOn: onDay('报告日期'),
    result: longText('结果'),
    retest: longText('申请复检的权利和期限').optional(),
    charged: amount('向当事人收取的检测鉴定费用'),
  },
  { per: 'party', makes: ['test-result-notice'] },
)
export const keepSeized = actKind(
  'keep-seized',
  { title: '登记保管情况', english: 'register the keeping', who: 'officers' },
  {
    keeper: choice('保管人', ['本机关', '第三人', '当事人'] as const),
    keptAt: text('保管地点'),
    state: longText('保管情况'),
    used: truth('使用过查封扣押的财物', { regular: false }),
    charged: amount('向当事人收取的保管费用'),
  },
  { per: 'party' },
)

/** What the owner got back, and in which state. */
const returned = {
  name: text('名称'),
  quantity: text('数量'),
  way: choice('退还', ['退还原物', '退还变卖款', '已通知，当事人没有来领'] as const),
  returnedOn: onDay('退还日期'),
  state: choice('状况', ['完好', '短少', '损毁'] as const),
  sold: group(
    '变卖',
    {
      proceeds: amount('变卖、拍卖所得'),
      refunded: amount('退还的款项'),
      farBelowMarket: truth('明显低于市场价格', { regular: false }),
    },
    { when: ['way', '退还变卖款'] },
  ).optional(),
  compensated: amount('赔偿、补偿', { when: ['state', '短少', '损毁'] }).optional(),
}
/** What becomes of a seized piece (行政强制法 art. 27). */
export const seizedWays = ['解除退还', '没收', '销毁', '随案移送'] as const
export const disposeSeized = actKind(
  'dispose-seized',
  { title: '处理查封扣押的财物', english: 'decide on seized goods', who: 'head' },
  {
    items: rows(
      '逐件处理',
      {
        name: text('名称'),
        quantity: text('数量').optional(),
        way: choice('处理', seizedWays),
        basis: text('没收、销毁的依据', { when: ['way', '没收', '销毁'], regular: '（依法应当没收、销毁）' }).optional(),
      },
      1,
    ),
    reason: longText('理由'),
    returned: rows('退还清单', returned).optional(),
    signing: signing.optional(),
  },
  { per: 'party', makes: ['seized-disposal', 'measure-lifting'] },
)
export const deliverDisposal = actKind(
  'deliver-disposal',
  { title: '送达处理查封扣押财物的决定', english: 'deliver the decision on seized goods', who: 'officers' },
  delivery,
  { per: 'party', makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'] },
)
/** The five grounds of 行政强制法 art. 28, in its order; the last two words are what the head or the law ends. */
export const liftGrounds = [
  '当事人没有违法行为',
  '与违法行为无关',
  '已经作出处理决定，不再需要',
  '期限届满',
  '其他不再需要的情形',
  '负责人认为不应当采取',
] as const
export const liftMeasure = actKind(
  'lift-measure',
  { title: '解除查封扣押', english: 'lift a measure', who: 'head' },
  {
    ground: choice('理由', liftGrounds),
    explanation: longText('说明'),
    extent: choice('范围', ['全部解除', '部分解除'] as const),
    returned: rows('退还清单', returned, 1),
    signing,
  },
  { per: 'party', makes: ['measure-lifting'] },
)
