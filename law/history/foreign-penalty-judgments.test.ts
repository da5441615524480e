// Cases as a judgment tells them: names, days and Chinese words, no word too many.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, said } from '../testing/told.ts'

type Named = readonly [name: string, about: Facts]
type Line = readonly [kind: string, on: string, by?: string | readonly string[] | undefined, facts?: Facts | undefined, more?: Change]
const V = (
  title: string,
  agency: Facts,
  people: readonly Named[],
  parties: readonly Named[],
  acts: readonly Line[],
  more: Facts = {},
): Facts => ({
  format: 'fadu.case-history/1',
  title,
  agency,
  people: people.map(([name, x]) => ({ id: name, ...x })),
  parties: parties.map(([name, x]) => ({ id: name, ...x })),
  acts: acts.map(([kind, on, by, facts, x]) => ({ kind, on, ...(by ? { by } : {}), ...(facts ? { facts } : {}), ...x })),
  ...more,
})
const gov = { name: '清水县农业农村局', kind: 'countyDepartment', government: '清水县人民政府' }
const O = ['刘勇', '马芳']
const who: readonly Named[] = [
  ['刘勇', {}],
  ['马芳', {}],
  ['何局长', { posts: ['principalHead', 'officer'] }],
  ['曹副局长', { posts: ['head'] }],
  ['严审核', { kind: 'staff', posts: ['reviewer'] }],
  ['小金', { kind: 'auxiliary' }],
  ['老秦', { kind: 'staff' }],
]
const firm: readonly Named[] = [['禾丰农资经营部', { kind: 'individualBusiness' }]]
const yuan = (n: number): readonly Facts[] => [{ kind: '罚款', amount: n * 100 }]
const mid = (...m: readonly Line[]): readonly Line[] => [['立案', '2024-03-15', '曹副局长'], ['询问', '2024-03-18', O], ...m]
const tail = (p: readonly Facts[] = yuan(500), d = '2024-04-22'): readonly Line[] => [
  ['送达事先告知', '2024-04-08', O, { penalties: p }],
  ['作出决定', d, '何局长'],
  ['送达决定', d, O],
]

const noLighter = (l: Line): Line => (l[0] === '作出决定' ? [l[0], l[1], l[2], { discretion: { leniency: '无' } }] : l)
/** The Tomb-Sweeping Day of 2024. */
const qingming: Facts = {
  calendar: {
    years: [{ year: 2024, days: { '2024-04-04': 'holiday', '2024-04-05': 'rest', '2024-04-06': 'rest', '2024-04-07': 'work' } }],
  },
}
const rows: Row[] = [
  [
    'sampled, tested, told, heard, decided',
    V('经营假农药', gov, who, firm, [
      ['登记线索', '2024-06-03', O, { source: '监测发现' }],
      ['立案', '2024-06-05', '曹副局长', { actOn: '2024-05-20' }],
      ['抽样取证', '2024-06-06', O, { samples: [{ name: '除草剂', quantity: '三瓶', seal: 'NY-01' }] }],
      ['询问', '2024-06-06', O, { person: '店主', identity: '主要负责人' }],
      ['调查终结', '2024-07-15', O, { gains: { amount: 80000, costDeducted: 0, returned: 0 } }],
      [
        '送达事先告知',
        '2024-07-18',
        O,
        { penalties: [{ kind: '没收违法所得', amount: 80000 }, ...yuan(20000)], hearingTold: true, statementDays: 5 },
      ],
      ['登记听证申请', '2024-07-25'],
      ['通知听证', '2024-07-29', '严审核', { at: '2024-08-13T09:00:00+08:00' }],
      ['举行听证', '2024-08-13', '严审核', { investigators: '提出', defence: '不知情' }],
      ['法制审核', '2024-08-20', '严审核'],
      ['集体讨论', '2024-08-22', ['何局长', '曹副局长']],
      ['作出决定', '2024-08-26', '何局长', { penalties: [{ kind: '没收违法所得', amount: 80000 }, ...yuan(18000)] }],
      ['送达决定', '2024-08-27', O],
    ]),
    [],
  ],
  [
    'sampled by officer and helper, heard by an investigator',
    V('经营假农药', gov, who, firm, [
      ['立案', '2024-06-05', '曹副局长'],
      ['抽样取证', '2024-06-06', ['刘勇', '小金']],
      ['询问', '2024-06-06', O],
      ['送达事先告知', '2024-07-18', O, { penalties: [{ kind: '吊销许可证件' }], hearingTold: true }],
      ['登记听证申请', '2024-07-19'],
      ['通知听证', '2024-07-22', undefined, { at: '2024-08-06T09:00:00+08:00' }],
      ['举行听证', '2024-08-06', '马芳'],
      ['法制审核', '2024-08-20', '严审核'],
      ['作出决定', '2024-08-26', '何局长'],
      ['送达决定', '2024-08-27', O],
    ]),
    ['sample 行政处罚法42.1', 'hold-hearing 行政处罚法64.1.4'],
  ],
  [
    'the director questioned and decided, reviewed before the hearing, thing told in four working days',
    V('无证经营种子', gov, who, firm, [
      ['立案', '2024-06-05', '曹副局长'],
      ['询问', '2024-06-06', ['何局长', '刘勇']],
      ['送达事先告知', '2024-07-18', O, { penalties: [{ kind: '责令停产停业' }], hearingTold: true }],
      ['登记听证申请', '2024-07-19'],
      ['法制审核', '2024-07-22', '严审核'],
      ['通知听证', '2024-07-22', undefined, { at: '2024-07-26T09:00:00+08:00' }],
      ['举行听证', '2024-07-26', '老秦'],
      ['作出决定', '2024-08-05', '何局长'],
      ['送达决定', '2024-08-06', O],
    ]),
    ['notify-hearing 行政处罚法64.1.2', 'decide 行政处罚法58.1.2'],
  ],
  [
    'two years less a day, filed after',
    V('违规销售', gov, who, firm, [
      ['登记线索', '2024-02-28', O, { foundOn: '2024-02-28' }],
      ['立案', '2024-03-15', '曹副局长', { actOn: '2022-03-01' }],
      ['询问', '2024-03-18', O],
      ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
      ['作出决定', '2024-04-15', '何局长'],
      ['送达决定', '2024-04-16', O],
    ]),
    [],
  ],
  [
    'found by inspection two years and a week later',
    V('违规销售', gov, who, firm, [
      ['登记线索', '2024-03-08', O, { foundOn: '2024-03-08', source: '行政检查发现' }],
      ['立案', '2024-03-15', '曹副局长', { actOn: '2022-03-01' }],
      ['询问', '2024-03-18', O],
      ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
      ['作出决定', '2024-04-15', '何局长'],
      ['送达决定', '2024-04-16', O],
    ]),
    ['file 行政处罚法36.1'],
  ],
  [
    'a series that ended last year',
    V('连续销售', gov, who, firm, [
      ['立案', '2024-03-15', '曹副局长', { actOn: '2020-01-01', continuing: true, endedOn: '2023-06-30', discoveredOn: '2024-03-10' }],
      ['询问', '2024-03-18', O],
      ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
      ['作出决定', '2024-04-15', '何局长'],
      ['送达决定', '2024-04-16', O],
    ]),
    [],
  ],
  [
    'photographs taken by a helper alone, only proof',
    V('乱堆', gov, who, firm, [
      ['立案', '2024-03-15', '曹副局长'],
      ['登记证据', '2024-03-18', '小金', { name: '照片', kind: '电子数据', takenBy: '小金' }],
      ...tail(),
    ]),
    ['register-evidence 行政处罚法42.1', 'deliver-notice 行政处罚法46.2'],
  ],
  [
    'helper took them, two officers adopted them',
    V('乱堆', gov, who, firm, [
      ['立案', '2024-03-15', '曹副局长'],
      ['登记证据', '2024-03-18', O, { name: '照片', kind: '电子数据', takenBy: '小金' }, { id: 'p1' }],
      ['审查证据', '2024-03-19', O, { evidence: 'p1', outcome: '采信' }],
      ...tail(),
    ]),
    [],
  ],
  [
    'deputy challenged, chief silent, deputy decides',
    V('乱堆', gov, who, firm, [
      ...mid(
        ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
        ['申请回避', '2024-04-02', undefined, { person: '曹副局长', by: '当事人', ground: '其弟是竞争者' }],
        ['作出决定', '2024-04-15', '曹副局长'],
        ['送达决定', '2024-04-15', O],
      ),
    ]),
    ['decide 行政处罚法43.3'],
  ],
  [
    'chief refused the challenge the same morning',
    V('乱堆', gov, who, firm, [
      ...mid(
        ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
        ['申请回避', '2024-04-02', undefined, { person: '曹副局长', by: '当事人', ground: '其弟是竞争者' }],
        ['决定回避', '2024-04-15', '何局长', { outcome: '不予回避' }],
        ['作出决定', '2024-04-15', '曹副局长'],
        ['送达决定', '2024-04-15', O],
      ),
    ]),
    [],
  ],
  [
    'fifteen, nothing lighter told',
    V(
      '涂鸦',
      { name: '清水镇人民政府', kind: 'town' },
      who,
      [['小李', { kind: 'citizen', born: '2009-01-01' }]],
      [...mid(...tail())].map(noLighter),
    ),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'eighteenth birthday passed',
    V(
      '涂鸦',
      { name: '清水镇人民政府', kind: 'town' },
      who,
      [['小李', { kind: 'citizen', born: '2006-03-01' }]],
      [...mid(...tail())].map(noLighter),
    ),
    [],
  ],
  [
    'dissolved before filing',
    V(
      '涂鸦',
      { name: '清水镇人民政府', kind: 'town' },
      who,
      [['老公司', { kind: 'legalPerson', endedOn: '2024-01-31' }]],
      [...mid(...tail())],
    ),
    ['file 行政处罚法44'],
  ],
  [
    'ended when the firm was gone',
    V(
      '涂鸦',
      { name: '清水镇人民政府', kind: 'town' },
      who,
      [['老公司', { kind: 'legalPerson', endedOn: '2024-03-31' }]],
      [...mid(['终止案件', '2024-04-10', '何局长', { reason: '当事人终止且无承受人' }])],
    ),
    [],
  ],
  [
    'two notices, the second heavier after the defence without new facts, hearing right dropped',
    V('乱堆', gov, who, firm, [
      ...mid(
        ['送达事先告知', '2024-04-01', O, { penalties: yuan(500) }],
        ['听取陈述申辩', '2024-04-02', O, { points: [{ point: '没有钱' }] }],
        ['复核', '2024-04-03', O],
        ['送达事先告知', '2024-04-08', O, { penalties: [...yuan(500), { kind: '责令停产停业' }], newFacts: false }],
        ['作出决定', '2024-04-22', '何局长'],
        ['送达决定', '2024-04-23', O],
      ),
    ]),
    ['deliver-notice 行政处罚法63.1.4', 'deliver-notice 行政处罚法45.2'],
  ],
  [
    'open hearing, party brought one agent and spoke himself, refused to sign, noted',
    V('停业', gov, who, firm, [
      ...mid(
        ['送达事先告知', '2024-04-01', O, { penalties: [{ kind: '责令停产停业' }], hearingTold: true }],
        ['登记听证申请', '2024-04-09'],
        ['送达听证通知', '2024-04-10', O, { at: '2024-04-24T14:00:00+08:00', open: true }],
        [
          '举行听证',
          '2024-04-24',
          ['老秦'],
          {
            attendance: '本人和代理人到场',
            agents: [{ name: '律师', authorised: true }],
            signing: { state: '拒绝签名', refusalNote: '主持人注明拒签' },
          },
        ],
        ['法制审核', '2024-04-26', '严审核'],
        ['作出决定', '2024-04-29', '何局长'],
        ['送达决定', '2024-04-30', O],
      ),
    ]),
    [],
  ],
  [
    'hearing asked for on the sixth day is held: lawful, but told only three days before',
    V('停业', gov, who, firm, [
      ...mid(
        ['送达事先告知', '2024-04-08', O, { penalties: [{ kind: '责令停产停业' }], hearingTold: true }],
        ['登记听证申请', '2024-04-16'],
        ['送达听证通知', '2024-04-17', O, { at: '2024-04-22T14:00:00+08:00' }],
        ['举行听证', '2024-04-22', '老秦'],
        ['法制审核', '2024-04-26', '严审核'],
        ['作出决定', '2024-04-29', '何局长'],
        ['送达决定', '2024-04-30', O],
      ),
    ]),
    ['deliver-hearing-notice 行政处罚法64.1.2'],
  ],
  [
    'county lists the matter for review, nobody reviewed',
    V('停业', gov, who, firm, [...mid(...tail())], { settings: [{ key: 'review.list', value: ['x'] }], item: { code: 'x' } }),
    ['decide 行政处罚法58.1'],
  ],
  [
    'office filed where the police had first',
    V('乱堆', gov, who, firm, [['立案', '2024-03-15', '曹副局长', { actOn: '2024-03-01' }], ['询问', '2024-03-18', O], ...tail()], {
      others: [{ agency: '清水县水务局', party: '禾丰农资经营部', actOn: '2024-03-01', filedOn: '2024-03-05' }],
    }),
    ['file 行政处罚法25.1'],
  ],
  [
    'another matter of the same firm',
    V('乱堆', gov, who, firm, [['立案', '2024-03-15', '曹副局长', { actOn: '2024-03-01' }], ['询问', '2024-03-18', O], ...tail()], {
      others: [
        {
          agency: '清水县水务局',
          party: '禾丰农资经营部',
          item: 'other',
          actOn: '2023-08-01',
          filedOn: '2023-08-05',
          finedOn: '2023-09-01',
        },
      ],
    }),
    [],
  ],
  [
    'registered on a Friday, handled on the next Friday but one, Qingming between',
    V(
      '乱堆',
      gov,
      who,
      firm,
      [
        ['立案', '2024-03-28', '曹副局长'],
        ['批准先行登记保存', '2024-03-29', '曹副局长'],
        ['登记保存', '2024-03-29', O, { goods: [{ name: '农药', quantity: '十箱' }] }],
        ['处理登记保存的证据', '2024-04-10', '曹副局长'],
        ['询问', '2024-04-11', O],
      ],
      qingming,
    ),
    [],
  ],
  [
    'handled a day later',
    V(
      '乱堆',
      gov,
      who,
      firm,
      [
        ['立案', '2024-03-28', '曹副局长'],
        ['批准先行登记保存', '2024-03-29', '曹副局长'],
        ['登记保存', '2024-03-29', O, { goods: [{ name: '农药', quantity: '十箱' }] }],
        ['处理登记保存的证据', '2024-04-11', '曹副局长'],
        ['询问', '2024-04-11', O],
      ],
      qingming,
    ),
    ['dispose-preserved 行政处罚法56'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
