// From the first clue to the proof, as outsiders tell it: filing, limitation, other organs, evidence, cameras, preservation.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, at, bare, begun, department, fine, line, plain, said, town, written } from '../testing/told.ts'

const camera = (d: Facts = {}, ...skip: readonly string[]): Facts =>
  town(
    [
      { kind: 'file', on: '2024-03-04' },
      { id: 'p', kind: 'register-evidence', on: '2024-03-05', facts: { name: '抓拍', kind: '电子数据', device: 'cam' } },
      { kind: 'review-monitoring', on: '2024-03-06', facts: { evidence: 'p', device: 'cam' } },
      { kind: 'tell-monitored-facts', on: '2024-03-07' },
      ...plain().slice(2),
    ].filter(a => !skip.includes(a.kind ?? '')),
    {
      devices: [
        {
          id: 'cam',
          allowedBy: '法律',
          legallyReviewedOn: '2023-01-01',
          technicallyReviewedOn: '2023-01-01',
          calibrated: [{ from: '2023-01-01', to: '2025-01-01' }],
          markedFrom: '2023-01-01',
          locationPublishedOn: '2023-01-01',
          registeredOn: '2023-01-01',
          ...d,
        },
      ],
    },
  )
const keep = (on: string, until?: string): readonly Change[] => [
  { kind: 'file', on: '2023-09-25' },
  { kind: 'question', on: '2023-09-26' },
  { kind: 'approve-preservation', on },
  { kind: 'register-preservation', on, by: ['zhang', 'wang'] },
  ...(until ? [{ kind: 'dispose-preserved', on: until }] : []),
  { kind: 'deliver-notice', on: '2023-11-01', facts: { penalties: fine(100) } },
  { kind: 'decide', on: '2023-11-15' },
  { kind: 'deliver-decision', on: '2023-11-16' },
]
const oldCamera = {
  devices: [
    {
      id: 'cam',
      allowedBy: '行政法规',
      legallyReviewedOn: '2023-01-01',
      technicallyReviewedOn: '2023-01-01',
      calibrated: [{ from: '2023-01-01', to: '2025-05-01' }],
      markedFrom: '2023-01-01',
      locationPublishedOn: '2023-01-01',
      registeredOn: '2023-01-01',
    },
  ],
}
const shot = [
  {
    id: 'v',
    kind: 'register-evidence',
    on: '2025-05-13',
    by: ['a', 'b'],
    facts: { name: '抓拍', kind: '电子数据', device: 'cam', obtainedOn: '2025-05-07' },
  },
  {
    kind: 'review-monitoring',
    on: '2025-05-13',
    by: ['a', 'b'],
    facts: { evidence: 'v', device: 'cam', recordedAt: at('2025-05-07', '10:00') },
  },
  { kind: 'tell-monitored-facts', on: '2025-05-14', by: ['a', 'b'] },
]
const R = (...more: readonly Facts[]): Facts => ({ people: [{ id: '甲' }, { id: '乙' }, { id: '丙', posts: ['head'] }, ...more] })
/** The National Day of 2023 and the weekends worked for it. */
const october: Facts = {
  calendar: {
    years: [
      {
        year: 2023,
        days: Object.fromEntries([
          ...['09-29', '09-30', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06'].map(d => [`2023-${d}`, 'holiday']),
          ['2023-10-07', 'work'],
          ['2023-10-08', 'work'],
        ]),
      },
    ],
  },
}

const rows: Row[] = [
  [
    'discovered after two years',
    town(plain({ file: { facts: { actOn: '2022-02-01', discoveredOn: '2024-02-20' } } })),
    ['file 行政处罚法36.1'],
  ],
  [
    'continuing, ended within two years',
    town(plain({ file: { facts: { actOn: '2019-05-01', continuing: true, endedOn: '2022-12-31', discoveredOn: '2024-02-20' } } })),
    [],
  ],
  ['discovered in time, filed much later', town(plain({ file: { facts: { actOn: '2021-12-01', discoveredOn: '2023-11-30' } } })), []],
  [
    'five years claimed without harm',
    town(
      plain({ file: { facts: { actOn: '2020-05-01', discoveredOn: '2024-02-20', fiveYears: { lifeHealthFinance: true, harm: false } } } }),
    ),
    ['file 行政处罚法36.1'],
  ],
  [
    'five years, both',
    town(
      plain({ file: { facts: { actOn: '2020-05-01', discoveredOn: '2024-02-20', fiveYears: { lifeHealthFinance: true, harm: true } } } }),
    ),
    [],
  ],
  ['decided without filing', town(plain().slice(1)), ['deliver-notice 行政处罚法54.2']],
  [
    'preserved goods handled on the eighth working day',
    town(
      plain({
        mid: [
          { kind: 'approve-preservation', on: '2024-03-12', by: 'fu' },
          {
            kind: 'register-preservation',
            at: at('2024-03-12', '15:00'),
            by: ['zhang', 'wang'],
            facts: { goods: [{ name: '账册', quantity: '两本' }] },
          },
          { kind: 'dispose-preserved', on: '2024-03-22', by: 'fu', facts: { items: [{ name: '账册', way: '退还' }] } },
        ],
      }),
    ),
    ['dispose-preserved 行政处罚法56'],
  ],
  [
    'on the seventh',
    town(
      plain({
        mid: [
          { kind: 'approve-preservation', on: '2024-03-12', by: 'fu' },
          {
            kind: 'register-preservation',
            at: at('2024-03-12', '15:00'),
            by: ['zhang', 'wang'],
            facts: { goods: [{ name: '账册', quantity: '两本' }] },
          },
          { kind: 'dispose-preserved', on: '2024-03-21', by: 'fu', facts: { items: [{ name: '账册', way: '退还' }] } },
        ],
      }),
    ),
    [],
  ],
  [
    'secretly recorded under threats, relied upon',
    town(
      plain({
        mid: [
          {
            id: 'ev',
            kind: 'register-evidence',
            on: '2024-03-13',
            by: ['zhang', 'wang'],
            facts: { name: '录音', kind: '视听资料', lawful: false },
          },
        ],
        decide: { facts: { penalties: fine(1000), evidence: ['ev'] } },
      }),
    ),
    ['decide 行政处罚法46.3'],
  ],
  [
    'camera without published place',
    town(
      [
        { kind: 'file', on: '2024-03-04' },
        { kind: 'register-evidence', on: '2024-03-05', facts: { name: '抓拍照片', kind: '电子数据', device: 'cam' } },
        ...plain().slice(2),
      ],
      {
        devices: [
          {
            id: 'cam',
            allowedBy: '法律',
            legallyReviewedOn: '2023-01-01',
            technicallyReviewedOn: '2023-01-01',
            calibrated: [{ from: '2023-01-01', to: '2025-01-01' }],
            markedFrom: '2023-01-01',
          },
        ],
      },
    ),
    ['deliver-notice 行政处罚法41.1', 'deliver-notice 行政处罚法41.2', 'deliver-notice 行政处罚法41.3'],
  ],
  ['camera in order', camera(), []],
  ['camera by a local regulation', camera({ allowedBy: '地方性法规' }), ['deliver-notice 行政处罚法41.1']],
  ['record not reviewed', camera({}, 'review-monitoring'), ['deliver-notice 行政处罚法41.2']],
  ['not told in time', camera({}, 'tell-monitored-facts'), ['deliver-notice 行政处罚法41.3']],
  [
    'preserved without approval',
    town(
      plain({
        mid: [
          { kind: 'register-preservation', on: '2024-03-12', by: ['zhang', 'wang'] },
          { kind: 'dispose-preserved', on: '2024-03-14' },
        ],
      }),
    ),
    ['register-preservation 行政处罚法56'],
  ],
  ['seventh working day over the National Day and two working weekends', town(keep('2023-09-28', '2023-10-13'), october), []],
  ['the Monday after', town(keep('2023-09-28', '2023-10-16'), october), ['dispose-preserved 行政处罚法56']],
  ['never handled', town(keep('2023-09-28')), ['deliver-decision 行政处罚法56']],
  [
    'two years over the leap day',
    town(plain({ file: { facts: { actOn: '2022-02-28', discoveredOn: '2024-03-01' } } })),
    ['file 行政处罚法36.1'],
  ],
  ['still standing since 2010', town(plain({ file: { facts: { actOn: '2010-05-01', continuing: true } } })), []],
  [
    'special limitation of half a year',
    town(plain({ file: { facts: { actOn: '2023-06-01', discoveredOn: '2024-02-01' } } }), {
      item: { limitation: { special: { term: { unit: 'month', count: 6 }, basis: { law: '治安管理处罚法', article: 22, paragraph: 1 } } } },
    }),
    ['file 行政处罚法36.1'],
  ],
  [
    'another organ filed first',
    town(plain({ file: { facts: { actOn: '2024-02-20' } } }), {
      others: [{ agency: '示例县水利局', party: '李某', actOn: '2024-02-20', filedOn: '2024-02-26' }],
    }),
    ['file 行政处罚法25.1'],
  ],
  [
    'another organ filed later',
    town(plain({ file: { facts: { actOn: '2024-02-20' } } }), {
      others: [{ agency: '示例县水利局', party: '李某', actOn: '2024-02-20', filedOn: '2024-03-06' }],
    }),
    [],
  ],
  [
    'fined before for the same deed',
    town(plain({ file: { facts: { actOn: '2024-02-20' } } }), {
      others: [{ agency: '示例县水利局', party: '李某', actOn: '2024-02-20', filedOn: '2024-03-06', finedOn: '2024-03-15' }],
    }),
    ['deliver-notice 行政处罚法29'],
  ],
  ['written down three days later', town(plain({ question: { recordedAt: at('2024-03-08', '18:00') } })), []],
  ['told out of order', town(plain().toReversed()), []],
  [
    'a guard took the pictures, nobody looked at them, the decision rests on them',
    department(
      written({
        more: [
          { id: 'v', kind: 'register-evidence', on: '2025-05-13', by: ['a', 'b'], facts: { name: '视频', kind: '视听资料', takenBy: 'y' } },
        ],
        paper: { evidence: ['q', 'v'] },
      }),
    ),
    ['request-decision 行政处罚法46.2'],
  ],
  ['discovered on the very last day', town(plain({ file: { facts: { actOn: '2022-02-20', discoveredOn: '2024-02-20' } } })), []],
  [
    'a day after the five years',
    town(
      plain({ file: { facts: { actOn: '2019-02-20', discoveredOn: '2024-02-21', fiveYears: { lifeHealthFinance: true, harm: true } } } }),
    ),
    ['file 行政处罚法36.1'],
  ],
  [
    'both conditions denied, and not needed',
    town(
      plain({ file: { facts: { actOn: '2023-02-20', discoveredOn: '2024-02-21', fiveYears: { lifeHealthFinance: true, harm: false } } } }),
    ),
    [],
  ],
  [
    'preserved things that prove nothing',
    department(
      written({
        more: [
          { kind: 'approve-preservation', on: '2025-05-09', by: 'd' },
          {
            kind: 'register-preservation',
            on: '2025-05-09',
            by: ['a', 'b'],
            facts: { goods: [{ name: '冰箱', quantity: '一台', evidence: false }] },
          },
          { kind: 'dispose-preserved', on: '2025-05-16', by: 'd' },
        ],
      }),
    ),
    ['approve-preservation 行政处罚法56'],
  ],
  [
    'approved only afterwards',
    department(
      written({
        more: [
          { kind: 'register-preservation', at: at('2025-05-12', '15:30'), by: ['a', 'b'] },
          { kind: 'approve-preservation', at: at('2025-05-12', '17:00'), by: 'd' },
          { kind: 'dispose-preserved', on: '2025-05-16', by: 'd' },
        ],
      }),
    ),
    ['register-preservation 行政处罚法56'],
  ],
  [
    'preserved over the May holiday, seventh working day',
    department([
      { kind: 'file', on: '2025-04-20', by: 'd' },
      { kind: 'approve-preservation', on: '2025-04-28', by: 'd' },
      { kind: 'register-preservation', on: '2025-04-28', by: ['a', 'b'] },
      { kind: 'dispose-preserved', on: '2025-05-12', by: 'd' },
    ]),
    [],
  ],
  [
    'record neither signed nor noted',
    department(written({ question: { facts: { signing: { state: '拒绝签名' } } } })),
    ['question 行政处罚法55.2'],
  ],
  [
    'refused, and noted',
    department(written({ inspect: { facts: { signing: { state: '拒绝签名', refusalNote: '当事人拒绝签名，邻居在场见证' } } } })),
    [],
  ],
  ['calibration over when it took the picture', department(written({ more: shot }), oldCamera), ['conclude-investigation 行政处罚法41.1']],
  [
    'the bad camera is left aside',
    department(
      written({ more: shot, report: { facts: { elements: [{ element: '违法事实', evidence: ['q'] }] } }, paper: { evidence: ['q'] } }),
      oldCamera,
    ),
    [],
  ],
  [
    'a rule of the ministry lets another place act',
    town(
      plain({
        file: {
          facts: {
            region: '310115',
            jurisdiction: '法律行政法规部门规章另有规定',
            jurisdictionBasis: '市场监督管理行政处罚程序规定第十条',
          },
        },
      }),
    ),
    [],
  ],
  [
    'designated to another organ',
    department(
      written({
        mid: [
          { kind: 'open-dispute', on: '2025-05-26' },
          { kind: 'record-designation', on: '2025-05-30', facts: { to: '其他机关' } },
        ],
      }),
    ),
    ['decide 行政处罚法25.2'],
  ],
  [
    'the other side agreed',
    department(
      written({
        mid: [
          { kind: 'open-dispute', on: '2025-05-26' },
          { kind: 'consult-jurisdiction', on: '2025-05-30', facts: { outcome: '由本机关管辖' } },
        ],
      }),
    ),
    [],
  ],
  [
    'filed in June 2021, cannot be judged',
    town([
      { kind: 'file', on: '2021-06-01' },
      { kind: 'question', on: '2021-06-02', by: 'zhang' },
    ]),
    [],
  ],
  ['filed by nobody in power: an officer', department(written({ file: { by: 'a' } })), []],
  [
    'nothing but a decision',
    bare([line('作出决定', '2022-03-28', { penalties: fine(500) }), line('送达决定', '2022-03-29')]),
    ['decide 行政处罚法54.2', 'decide 行政处罚法40', 'decide 行政处罚法44'],
  ],
  [
    'no evidence',
    bare([
      line('立案', '2022-03-01'),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    ['deliver-notice 行政处罚法40'],
  ],
  [
    'filed after the decision',
    bare([
      line('现场检查（勘验）', '2022-03-02'),
      line('送达事先告知', '2022-03-04', { penalties: fine(500) }),
      line('作出决定', '2022-03-18'),
      line('立案', '2022-03-20'),
      line('送达决定', '2022-03-21'),
    ]),
    ['deliver-notice 行政处罚法54.2'],
  ],
  [
    'inspected before filing',
    bare([
      line('现场检查（勘验）', '2022-02-25'),
      line('立案', '2022-03-01'),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    [],
  ],
  [
    'goods preserved by an auxiliary alone',
    bare(
      [
        ...begun,
        line('批准先行登记保存', '2022-03-03', undefined, { by: '丙' }),
        line('登记保存', '2022-03-03', undefined, { by: '丁' }),
        line('处理登记保存的证据', '2022-03-08', undefined, { by: '丙' }),
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28'),
        line('送达决定', '2022-03-29'),
      ],
      R({ id: '丁', kind: 'auxiliary' }),
    ),
    ['register-preservation 行政处罚法42.1'],
  ],
  [
    'preservation approved by a mere officer',
    bare(
      [
        ...begun,
        line('批准先行登记保存', '2022-03-03', undefined, { by: '甲' }),
        line('登记保存', '2022-03-03', undefined, { by: ['甲', '乙'] }),
        line('处理登记保存的证据', '2022-03-08'),
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28'),
        line('送达决定', '2022-03-29'),
      ],
      R(),
    ),
    ['approve-preservation 行政处罚法56'],
  ],
  [
    'excluded as doubtful, relied upon',
    bare([
      ...begun,
      line('登记证据', '2022-03-04', { name: '匿名信', kind: '书证' }, { id: 'z' }),
      line('审查证据', '2022-03-05', { evidence: 'z', outcome: '排除' }),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28', { evidence: ['z'] }),
      line('送达决定', '2022-03-29'),
    ]),
    ['decide 行政处罚法46.2'],
  ],
  [
    'excluded and left out',
    bare([
      ...begun,
      line('登记证据', '2022-03-04', { name: '匿名信', kind: '书证' }, { id: 'z' }),
      line('审查证据', '2022-03-05', { evidence: 'z', outcome: '排除' }),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    [],
  ],
  [
    'only proof got by threats',
    bare([
      line('立案', '2022-03-01'),
      line('登记证据', '2022-03-04', { name: '口供', kind: '当事人的陈述', lawful: false }),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    ['deliver-notice 行政处罚法46.3'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
