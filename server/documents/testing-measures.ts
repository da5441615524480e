// For tests only: the acts of the example case that seal, seize and give back. Alternatives stand one after the other.
import { acts as kinds, type ActKind } from '@fadu/law'

const at = (on: string, time = '09:30'): string => `${on}T${time}:00+08:00`
const signing = { state: '已签名' } as const
const officers = ['o1', 'o2']
const head = ['h1']
const told = (id: string, kind: Pick<ActKind, 'id'>, on: string, by: readonly string[], facts: unknown) => ({
  id,
  kind: kind.id,
  on,
  by,
  facts,
})
const basis = { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规' }
const necessity = { necessity: '气瓶存放在居民楼下，责令转移未果，随时可能发生事故。', gentleEnough: false, slight: false }
const goods = [
  { name: '15 千克液化石油气瓶', quantity: '14 只' },
  { name: '充装秤', quantity: '1 台' },
]
const approval = { outcome: '同意', opinion: '情况属实，同意。' }
const seizure = {
  kind: '扣押',
  urgent: false,
  ...necessity,
  basis,
  reasons: '未经许可从事燃气经营，气瓶存放不符合安全要求。',
  days: 30,
  from: at('2026-03-04', '09:10'),
  to: at('2026-03-04', '10:20'),
  place: '伊山镇东大街 12 号店内',
  showing: { shown: true, shownAt: at('2026-03-04', '09:05') },
  notified: true,
  present: '到场',
  told: true,
  heard: true,
  statement: '气瓶是亲戚寄放的。',
  recordMade: true,
  signing,
  officersSigned: true,
  assistants: '搬运工陆某、陶某',
  goods: goods.map(g => ({ ...g, model: 'YSP35.5', condition: '完好', inCase: true, necessity: false })),
  keeper: '本机关',
  keptAt: '镇综合行政执法局罚没物品仓库',
  papers: {
    reasonsStated: true,
    quantitiesStated: true,
    remediesStated: true,
    decisionHanded: true,
    listHanded: true,
    handedAt: at('2026-03-04', '10:15'),
  },
}
const back = (on: string) => [
  {
    name: '15 千克液化石油气瓶',
    quantity: '14 只',
    way: '退还变卖款',
    returnedOn: on,
    state: '完好',
    sold: { proceeds: 140_000, refunded: 140_000, farBelowMarket: false },
  },
  { name: '充装秤', quantity: '1 台', way: '退还原物', returnedOn: on, state: '损毁', compensated: 30_000 },
]

export const measuresTold = [
  told('measure-ask', kinds.requestMeasure, '2026-03-03', officers, { kind: '扣押', ...necessity, basis, goods, days: 30 }),
  told('measure-approved', kinds.approveMeasure, '2026-03-03', head, approval),
  told('measure', kinds.carryOutMeasure, '2026-03-04', officers, seizure),
  told('measure-away', kinds.carryOutMeasure, '2026-03-04', officers, {
    ...seizure,
    kind: '查封',
    urgent: true,
    urgency: '有人正在转移气瓶。',
    present: '不到场',
    statement: undefined,
    signing: { state: '不在场', refusalNote: '电话通知未到场。', witness: '东大街社区　周某' },
  }),
  told('measure-report', kinds.reportUrgentMeasure, '2026-03-04', officers, {
    reportedAt: at('2026-03-04', '16:00'),
    course: '当场查封，随即报告。',
  }),
  told('measure-ratified', kinds.ratifyMeasure, '2026-03-04', head, approval),
  told('test', kinds.entrustTest, '2026-03-06', officers, {
    body: '县特种设备检验所',
    qualification: 'TS7110000-2026',
    samples: [{ name: '15 千克液化石油气瓶', number: '样-001' }],
    questions: '气瓶是否超过检验期、是否漏气。',
  }),
  told('test-period', kinds.tellTestingPeriod, '2026-03-06', officers, {
    body: '县特种设备检验所',
    startsOn: '2026-03-06',
    endsOn: '2026-03-15',
    inWriting: true,
    signing,
  }),
  told('test-result', kinds.recordTestResult, '2026-03-15', officers, {
    body: '县特种设备检验所',
    report: '检〔2026〕18',
    reportedOn: '2026-03-15',
    result: '送检气瓶超过检验期，不合格。',
    retest: '收到本告知书之日起五个工作日内可以申请复检',
    charged: 0,
  }),
  told('measure-longer', kinds.extendMeasure, '2026-04-10', head, { reason: '气瓶来源涉及外地，需要协查。', days: 30 }),
  told('measure-longer-served', kinds.deliverMeasurePaper, '2026-04-10', officers, {
    of: 'measure-longer',
    way: '直接送达',
    receivedOn: '2026-04-10',
    receiver: '喆祎堃',
    relation: '主要负责人',
    signing,
  }),
  told('seized-decided', kinds.disposeSeized, '2026-04-20', head, {
    items: [
      { name: '15 千克液化石油气瓶', quantity: '14 只', way: '没收', basis: '行政处罚决定书' },
      { name: '充装秤', quantity: '1 台', way: '解除退还' },
    ],
    reason: '气瓶是非法财物，已决定没收；充装秤与违法行为无关。',
    returned: [{ name: '充装秤', quantity: '1 台', way: '退还原物', returnedOn: '2026-04-20', state: '完好' }],
    signing,
  }),
  told('seized-decided-served', kinds.deliverDisposal, '2026-04-20', officers, {
    of: 'seized-decided',
    way: '直接送达',
    receivedOn: '2026-04-20',
    receiver: '喆祎堃',
    relation: '主要负责人',
    signing,
  }),
  told('lifted', kinds.liftMeasure, '2026-04-20', head, {
    ground: '其他不再需要的情形',
    explanation: '已经转移到合格的存放点。',
    extent: '全部解除',
    returned: back('2026-04-20'),
    signing,
  }),
]
