// Measures, execution, transfers, remedies and inspections as outsiders tell them: terse, in Chinese names, by the day or the hour.
import { expect, it } from 'vitest'
import * as z from 'zod'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit } from './audit.ts'
import { historyFormat } from './format.ts'
import { historyJsonSchema } from './schema.ts'

type Facts = Readonly<Record<string, unknown>>
const registers: Facts = {
  format: historyFormat,
  calendar: 'weekdays',
  agency: { name: '云岭县城市管理局', kind: 'countyDepartment' },
  people: [
    { id: '甲' },
    { id: '乙' },
    { id: '丙', posts: ['head'] },
    { id: '正', name: '钱局长', posts: ['principalHead'] },
    { id: '辅', kind: 'auxiliary' },
  ],
  parties: [{ id: '当事人', kind: 'legalPerson' }],
}
const two = { by: ['甲', '乙'] }
const head = { by: '丙' }
const first = { by: '钱局长' }
/** An act: its day or its minute in China, its Chinese name, its facts, who did it. */
const act = (when: string, kind: string, facts: Facts = {}, more: Facts = {}): Facts => ({
  kind,
  ...(when.includes('T') ? { at: when.endsWith('Z') ? when : `${when}:00+08:00` } : { on: when }),
  facts,
  ...more,
})
/** `decide 行政处罚法32:1:4` for each finding but hints. */
function said(acts: readonly Facts[], more: Facts): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings
    .filter(f => f.severity !== 'warn')
    .map(
      f => `${f.kind} ${f.basis.map(b => [`${b.law}${b.article}`, b.paragraph, b.item].filter(x => x !== undefined).join(':')).join('、')}`,
    )
}
const transferRules = '行政执法机关移送涉嫌犯罪案件的规定'
const mixer = [{ name: '搅拌机', quantity: '一台' }]
const approved = (on: string): Facts => act(on, '批准查封扣押', {}, head)
const seized = (when: string, facts: Facts = {}): Facts => act(when, '实施查封扣押', { kind: '扣押', goods: mixer, ...facts }, two)
const lifted = (on: string, facts: Facts = {}): Facts => act(on, '解除查封扣押', facts, head)
const fine = (amount: number) => [{ kind: '罚款', amount }]
const fined = (filed: string, decided: string): readonly Facts[] => [
  act(filed, '立案', {}, head),
  act(filed, '责令改正', { kind: '立即改正' }),
  act(filed, '询问', {}, two),
  act(filed, '送达事先告知', { penalties: fine(500_000) }),
  act(filed, '放弃陈述申辩'),
  act(decided, '作出决定', { penalties: fine(500_000) }, head),
  act(decided, '送达决定'),
]
/** A town and a building in a village, ordered down, announced, demanded, decided upon: everything but the pulling down. */
const village: Facts = {
  agency: { name: '云岭镇人民政府', kind: 'town', government: '云岭县人民政府' },
  item: { name: '未取得乡村建设规划许可证建设', bases: [{ law: '城乡规划法', article: 65 }] },
  parties: [{ id: '张某', kind: 'citizen' }],
}
const ordered = (on: string): readonly Facts[] => [
  act(on, '立案', {}, first),
  act(on, '现场检查（勘验）', {}, two),
  act(on, '责令改正', { kind: '限期改正', correctBy: '2024-01-25', under: { law: '城乡规划法', article: 65 } }),
  act(on, '送达责令改正'),
  act('2024-01-26', '复查改正', { state: '拒不改正' }),
]
const announced = act('2024-07-12', '公告限期自行拆除', { selfDemolishBy: '2024-07-31' })
const demanded = [act('2024-08-05', '催告履行', { lastOn: '2024-08-15' }), act('2024-08-05', '送达催告')]
const decided = [act('2024-08-26', '作出强制执行决定', { way: '强制拆除' }, first), act('2024-08-26', '送达强制执行决定')]
const pulledDown = (when: string, facts: Facts = {}): Facts => act(when, '实施强制执行', { way: '强制拆除', ...facts }, two)
const transferred: readonly Facts[] = [
  act('2025-03-03', '立案', {}, first),
  act('2025-03-10', '成立移送专案组', { team: ['甲', '乙'] }, first),
  act('2025-03-11', '报告移送意见', {}, two),
  act('2025-03-12T10:00', '审批移送', { outcome: '批准移送' }, first),
  act('2025-03-12T15:00', '移送公安机关', {}, two),
]
const substitute = (facts: Facts): readonly Facts[] => [
  act('2024-03-04', '立案', {}, head),
  act('2024-03-04', '责令改正', { kind: '限期改正', correctBy: '2024-03-20' }),
  act('2024-03-04', '送达责令改正'),
  act('2024-04-08', '催告履行', { lastOn: '2024-04-15' }),
  act('2024-04-08', '送达催告'),
  act('2024-04-17', '作出代履行决定', { duty: '排除妨碍', harm: '危害交通安全', budget: 500_000 }, head),
  act('2024-04-17', '送达代履行决定'),
  act('2024-04-18', '代履行前催告', { performOn: '2024-04-24' }),
  act('2024-04-18', '送达代履行催告'),
  act('2024-04-24T09:00', '实施代履行', facts),
]
type Row = [deed: string, acts: readonly Facts[], wanted: readonly string[], more?: Facts]
const told: Row[] = [
  // measures
  ['goods back on the thirtieth day, a leap day inside', [approved('2024-01-31'), seized('2024-01-31'), lifted('2024-03-01')], []],
  ['… on the thirty-first', [approved('2024-01-31'), seized('2024-01-31'), lifted('2024-03-02')], ['lift-measure 行政强制法25:1']],
  [
    'approved an hour after, told in the time of Greenwich',
    [act('2024-05-07T03:00:00Z', '批准查封扣押', {}, head), seized('2024-05-07T10:00'), lifted('2024-05-30')],
    ['carry-out-measure 行政强制法18:1:1'],
  ],
  [
    'urgent on New Year’s Eve, approved ten minutes before the day was over',
    [seized('2024-12-31T23:30', { urgent: true }), act('2025-01-01T23:20', '补办查封扣押批准', {}, head), lifted('2025-01-20')],
    [],
  ],
  [
    'the head disagreed, the goods went back two weeks later',
    [
      seized('2024-05-07T10:00', { urgent: true }),
      act('2024-05-07T16:00', '补办查封扣押批准', { outcome: '不同意' }, head),
      lifted('2024-05-21', { ground: '负责人认为不应当采取' }),
    ],
    ['lift-measure 行政强制法19'],
  ],
  [
    'extended twice, each told',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-06-03', '延长查封扣押期限', { days: 20, reason: '案情复杂' }, head),
      act('2024-06-03', '送达查封扣押文书'),
      act('2024-06-24', '延长查封扣押期限', { days: 20, reason: '仍然复杂' }, head),
      act('2024-06-24', '送达查封扣押文书'),
      lifted('2024-06-25'),
    ],
    ['extend-measure 行政强制法25:1'],
  ],
  [
    'extended when the first period was over',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-06-11', '延长查封扣押期限', { days: 30, reason: '案情复杂' }, head),
      act('2024-06-11', '送达查封扣押文书'),
      lifted('2024-06-20'),
    ],
    ['extend-measure 行政强制法25:1'],
  ],
  [
    'not told to come, no record',
    [approved('2024-05-06'), seized('2024-05-07', { notified: false, recordMade: false }), lifted('2024-05-30')],
    ['carry-out-measure 行政强制法18:1:4', 'carry-out-measure 行政强制法18:1:7'],
  ],
  [
    'decision and release served as papers of their own',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-05-07', '送达查封扣押文书'),
      lifted('2024-05-20'),
      act('2024-05-20', '送达查封扣押文书'),
    ],
    [],
  ],
  [
    'only the first paper served, the extension never',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-05-07', '送达查封扣押文书'),
      act('2024-06-03', '延长查封扣押期限', { days: 20, reason: '案情复杂' }, head),
      lifted('2024-06-20'),
      act('2024-06-20', '送达查封扣押文书'),
    ],
    ['lift-measure 行政强制法25:2'],
  ],
  [
    'destroyed, and nothing said of the basis',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-05-20', '处理查封扣押的财物', { items: [{ name: '搅拌机', way: '销毁' }] }, head),
    ],
    [],
  ],
  [
    'destroyed, and said that there was no basis',
    [
      approved('2024-05-06'),
      seized('2024-05-07'),
      act('2024-05-20', '处理查封扣押的财物', { items: [{ name: '搅拌机', way: '销毁', basis: null }] }, head),
    ],
    ['dispose-seized 行政强制法27'],
  ],
  // execution
  [
    'the whole way of a village building',
    [...ordered('2024-01-10'), announced, ...demanded, ...decided, pulledDown('2024-09-02T09:00')],
    [],
    village,
  ],
  [
    'the same, the order of a year whose reconsideration law is not at hand',
    [...ordered('2023-11-02'), announced, ...demanded, ...decided, pulledDown('2024-09-02T09:00')],
    [],
    village,
  ],
  [
    'three weeks after that order',
    [
      ...ordered('2023-12-20'),
      act('2024-01-27', '公告限期自行拆除', { selfDemolishBy: '2024-02-05' }),
      act('2024-02-06', '催告履行', { lastOn: '2024-02-20' }),
      act('2024-02-06', '送达催告'),
      act('2024-02-26', '作出强制执行决定', { way: '强制拆除' }, first),
    ],
    ['decide-execution 行政强制法44'],
    village,
  ],
  [
    'still at work at half past eleven at night',
    [
      ...ordered('2024-01-10'),
      announced,
      ...demanded,
      ...decided,
      pulledDown('2024-09-03T15:00', { from: '2024-09-03T15:00:00+08:00', to: '2024-09-03T23:30:00+08:00' }),
    ],
    ['carry-out-execution 行政强制法43:1'],
    village,
  ],
  [
    'the demand does not tell of the right to speak',
    [...ordered('2024-01-10'), announced, act('2024-08-05', '催告履行', { lastOn: '2024-08-15', rightsTold: false })],
    ['demand 行政强制法35:1:4'],
    village,
  ],
  [
    'annulled after the pulling down, closed, nothing restored',
    [
      ...ordered('2024-01-10'),
      announced,
      ...demanded,
      ...decided,
      pulledDown('2024-09-02T09:00'),
      act('2025-01-10', '登记复议、诉讼', { way: '行政诉讼', event: '结果', outcome: '撤销' }),
      act('2025-02-10', '结案', {}, first),
    ],
    ['close 行政强制法41'],
    village,
  ],
  ['nothing is late while the months of the remedies run', ordered('2024-01-10'), [], { ...village, asOf: '2024-06-20' }],
  [
    'demanded more than the fine was changed to',
    [
      ...fined('2025-03-03', '2025-03-17'),
      act('2025-04-01', '登记复议、诉讼', { way: '行政复议', event: '已受理' }),
      act('2025-05-20', '登记复议、诉讼', { way: '行政复议', event: '结果', outcome: '变更', penalties: fine(100_000) }),
      act('2025-06-10', '催告履行', { lastOn: '2025-06-24', fine: 500_000 }),
    ],
    ['demand 行政强制法35:1:3'],
  ],
  ...(['行政诉讼', '行政复议'] as const).map((way): Row => [
    `demanded while ${way} had stopped it`,
    [
      ...fined('2025-03-03', '2025-03-17'),
      act('2025-04-01', '登记复议、诉讼', { way, event: '已受理' }),
      act('2025-04-03', '登记复议、诉讼', { way, event: '停止执行' }),
      act('2025-04-20', '催告履行', { lastOn: '2025-05-10' }),
    ],
    [way === '行政诉讼' ? 'demand 行政诉讼法56:1' : 'demand 行政复议法42'],
  ]),
  // the court
  [
    'three weeks beyond the three months, for a good reason',
    [
      ...fined('2024-03-04', '2024-03-20'),
      act('2024-11-25', '催告履行', { lastOn: '2024-12-09' }),
      act('2024-11-25', '送达催告'),
      act('2025-01-08', '申请法院强制执行', { lateReason: '当地洪灾，档案损毁' }, head),
    ],
    [],
  ],
  [
    'an application without the decision, unsealed',
    [
      ...fined('2024-03-04', '2024-03-20'),
      act('2024-10-08', '催告履行', { lastOn: '2024-10-22' }),
      act('2024-10-08', '送达催告'),
      act('2024-11-04', '申请法院强制执行', { papers: { decision: false }, sealed: false, signedBy: '丙' }, head),
    ],
    ['apply-court 行政强制法55:1:2', 'apply-court 行政强制法55:2'],
  ],
  [
    'reconsideration withdrawn: the six months run on, the court is asked in time',
    [
      ...fined('2024-03-04', '2024-03-20'),
      act('2024-04-10', '登记复议、诉讼', { way: '行政复议', event: '已受理' }),
      act('2024-05-10', '登记复议、诉讼', { way: '行政复议', event: '结果', outcome: '撤回、终止' }),
      act('2024-10-08', '催告履行', { lastOn: '2024-10-22' }),
      act('2024-10-08', '送达催告'),
      act('2024-10-28', '申请法院强制执行', {}, head),
    ],
    [],
  ],
  [
    'a fine of 2021, the court asked four months after the six',
    [
      ...fined('2021-09-01', '2021-09-15'),
      act('2022-06-20', '催告履行', { lastOn: '2022-07-05' }),
      act('2022-06-20', '送达催告'),
      act('2022-07-18', '申请法院强制执行', {}, head),
    ],
    ['apply-court 行政强制法53'],
  ],
  // substitute performance
  ['a supervisor nobody registered', substitute({ supervisors: ['副所长李某'] }), []],
  [
    'nobody stood by, and by force',
    substitute({ supervisors: [], manner: '使用暴力、胁迫或者其他非法方式' }),
    ['perform-substitute 行政强制法51:1:3', 'perform-substitute 行政强制法51:3'],
  ],
  [
    'an absent driver never told of the clearing',
    [
      act('2024-04-18T08:00', '决定立即代履行', { what: '遗洒物', where: '道路' }, two),
      act('2024-04-18T09:00', '实施代履行', { present: '不在场' }, two),
      act('2024-04-30', '结案', {}, head),
    ],
    ['close 行政强制法52'],
  ],
  // transfer
  ['a team told by names', [transferred[0] ?? {}, act('2025-03-10', '成立移送专案组', { team: ['甲', '钱局长'] }, first)], []],
  ['a team nobody registered', [transferred[0] ?? {}, act('2025-03-10', '成立移送专案组', { team: ['王某', '李某'] }, first)], []],
  [
    'refused, and nothing said of reasons',
    [...transferred.slice(0, 3), act('2025-03-12', '审批移送', { outcome: '不批准移送' }, first)],
    [],
  ],
  [
    'refused, and said that there were no reasons',
    [...transferred.slice(0, 3), act('2025-03-12', '审批移送', { outcome: '不批准移送', reasons: null }, first)],
    [`decide-transfer ${transferRules}5:2`],
  ],
  [
    'no list of goods enclosed',
    [...transferred.slice(0, 4), act('2025-03-12T15:00', '移送公安机关', { papers: { goodsList: false } }, two)],
    [`transfer-to-police ${transferRules}6:1:3`],
  ],
  [
    'tested, and the report not enclosed',
    [
      act('2025-03-03', '登记检测鉴定结果', {}, two),
      ...transferred.slice(0, 4),
      act('2025-03-12T15:00', '移送公安机关', { papers: { tests: false } }, two),
    ],
    [`transfer-to-police ${transferRules}6:1:4`],
  ],
  ...([[], ['close 行政强制法21']] as const).map((wanted): Row => [
    `seized, transferred, handed over, closed; the party was ${wanted.length > 0 ? 'never ' : ''}told`,
    [
      approved('2025-03-03'),
      seized('2025-03-04'),
      act('2025-03-04', '询问', {}, two),
      ...transferred,
      act('2025-03-14', '登记公安机关立案情况', { outcome: '立案' }),
      act('2025-03-16', '移交涉案物品和材料', {}, two),
      ...(wanted.length > 0 ? [] : [act('2025-03-17', '送达移送告知书')]),
      act('2025-04-01', '结案', {}, first),
    ],
    wanted,
  ]),
  [
    'seized goods stay behind when the police have filed',
    [
      approved('2025-03-03'),
      seized('2025-03-04'),
      ...transferred,
      act('2025-03-14', '登记公安机关立案情况', { outcome: '立案' }),
      act('2025-03-16', '移交涉案物品和材料', { goods: [] }, two),
    ],
    ['hand-over-goods 行政强制法21'],
  ],
  [
    'inspected for a complaint whose number nobody told',
    [
      act('2025-05-06', '申请行政检查', { class: '个案', cause: '投诉举报' }, two),
      act('2025-05-06', '批准行政检查', {}, head),
      act('2025-05-07', '实施行政检查', {}, two),
      act('2025-05-07', '告知检查结果'),
    ],
    [],
  ],
  // remedies
  [
    'a witness questioned while the court tried it',
    [
      ...fined('2025-03-04', '2025-03-20'),
      act('2025-05-06', '收到起诉状副本'),
      act('2025-05-12', '询问', {}, two),
      act('2025-05-20', '行政诉讼答辩', {}, head),
    ],
    ['question 行政诉讼法35'],
  ],
  [
    'a witness questioned during reconsideration',
    [
      ...fined('2025-03-04', '2025-03-20'),
      act('2025-05-06', '收到复议答复通知'),
      act('2025-05-12', '询问', {}, two),
      act('2025-05-19', '行政复议答复', {}, head),
    ],
    ['question 行政复议法46:1'],
  ],
  [
    'a claim answered after ten weeks',
    [
      ...fined('2025-03-04', '2025-03-20'),
      act('2025-06-03', '收到国家赔偿申请'),
      act('2025-08-12', '作出赔偿决定', { outcome: '不予赔偿' }, head),
      act('2025-08-12', '送达赔偿决定'),
    ],
    ['decide-claim 国家赔偿法13:1'],
  ],
  ['long after, unpublished and never brought to the court', fined('2024-03-04', '2024-03-20'), [], { asOf: '2025-06-30' }],
  [
    'three days to speak, five to ask for a hearing',
    [
      act('2025-03-04', '立案', {}, head),
      act('2025-03-04', '询问', {}, two),
      act('2025-03-04', '责令改正', { kind: '立即改正' }),
      act('2025-03-04', '送达事先告知', { penalties: [{ kind: '吊销许可证件' }], hearingTold: true, statementDays: 3 }),
    ],
    [],
  ],
]
it.each(told)('%s', (_, acts, wanted, more = {}) => expect([...said(acts, more)].toSorted()).toEqual([...wanted].toSorted()))

it('names every wrong place at once, also what another mistake would hide', () => {
  const answer = audit(
    {
      ...registers,
      asOf: '2024-02-31',
      parties: [
        { id: '甲公司', successor: '乙公司' },
        { id: '乙公司', successor: '甲公司' },
      ],
      acts: [
        act('2024-03-04', '抄家'),
        act('2024-02-30', '立案', {}, { by: '张三' }),
        act('2024-03-05', '作出决定', { penalties: [{ kind: '罚款', amount: '五千元' }] }, { party: '别人' }),
        act('2024-03-06', '送达决定', { of: 'acts[9]', way: '微信' }, { corrects: 'nothing' }),
      ],
    },
    { procedures, calendar: aCalendar() },
  )
  expect(answer.ok ? [] : answer.faults.map(f => f.path).toSorted()).toEqual([
    'acts[0].kind',
    'acts[1].by[0]',
    'acts[1].on',
    'acts[2].facts.penalties[0].amount',
    'acts[2].party',
    'acts[3].corrects',
    'acts[3].facts.of',
    'acts[3].facts.way',
    'asOf',
    'parties[0].successor',
    'parties[1].successor',
  ])
})
it.each([
  ['a number', 'acts[0]'],
  ['a kind', '责令改正'],
  ['a paper', '《责令改正决定书》'],
])('a paper delivered is told by %s of its act', (_, of) => {
  expect(said([act('2024-03-05', '责令改正', { kind: '立即改正' }), act('2024-03-05', '送达责令改正', { of })], {})).toEqual([])
})

it('has nothing to say of what an old decision said of remedies, where nobody told it', () => {
  const acts = [act('2023-03-01', '现场检查（勘验）', {}, two), ...fined('2023-03-01', '2023-03-20')]
  const answer = audit({ ...registers, acts }, { procedures, calendar: aCalendar() })
  expect(answer.ok ? answer.findings : answer.faults).toEqual([])
})

it('survives a history nested deeper than any stack', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  const answer = audit(
    { ...registers, court: '某法院', acts: [act('2024-03-04', '立案', { opinion: deep })] },
    { procedures, calendar: aCalendar() },
  )
  expect(answer.ok ? [] : answer.faults).toEqual([
    { path: 'court', message: '没有这个字段' },
    { path: 'acts[0].facts.opinion', message: '请填意见：应为文字' },
  ])
})

it('the schema lets a fact that may be left out be told to be missing', () => {
  const { reasons, outcome } = z
    .looseObject({ reasons: z.unknown(), outcome: z.unknown() })
    .parse(
      z.looseObject({ 'facts-decide-transfer': z.looseObject({ properties: z.unknown() }) }).parse(historyJsonSchema()['$defs'])[
        'facts-decide-transfer'
      ].properties,
    )
  expect(reasons).toMatchObject({ type: ['string', 'null'] })
  expect(outcome).toMatchObject({ type: 'string' })
})
