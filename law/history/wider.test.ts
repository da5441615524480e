// Beyond the penalty: measures, execution, the court, the police, inspection, as other offices' files tell them.
import { describe, expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit } from './audit.ts'
import { historyFormat } from './format.ts'

type Facts = Readonly<Record<string, unknown>>
interface Told {
  readonly kind: string
  readonly on?: string
  readonly at?: string
  readonly by?: string | readonly string[]
  readonly party?: string
  readonly facts?: Facts
}
const registers: Facts = {
  format: historyFormat,
  agency: { name: '示例镇人民政府' },
  people: [
    { id: '甲' },
    { id: '乙' },
    { id: '辅', kind: 'auxiliary' },
    { id: '镇长', posts: ['principalHead'] },
    { id: '副镇长', posts: ['head'] },
  ],
  parties: [{ id: '张某', kind: 'citizen' }],
}
/** `decide 行政处罚法44` for each finding but hints. */
function said(acts: readonly Told[], more: Facts = {}): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings
    .filter(f => f.severity !== 'warn')
    .map(f => `${f.kind} ${[...new Set(f.basis.map(b => `${b.law}${b.article}`))].join('、')}`)
}
type Row = [name: string, acts: readonly Told[], wanted: readonly string[], more?: Facts]
const table = (rows: Row[]): void => {
  it.each(rows)('%s', (_, acts, wanted, more = {}) => {
    expect(said(acts, more)).toEqual(wanted)
  })
}
const change = (acts: readonly Told[], kind: string, by: Partial<Told>): readonly Told[] =>
  acts.map(a => (a.kind === kind ? { ...a, ...by } : a))
const without = (acts: readonly Told[], ...kinds: readonly string[]): readonly Told[] => acts.filter(a => !kinds.includes(a.kind))

describe('sealing and seizing', () => {
  const goods = [{ name: '推车', quantity: '一辆' }]
  const seized: readonly Told[] = [
    { kind: 'file', on: '2025-03-03' },
    { kind: 'approve-measure', on: '2025-03-04', facts: { goods } },
    { kind: 'carry-out-measure', at: '2025-03-04T10:00:00+08:00', by: ['甲', '乙'], facts: { goods } },
    { kind: 'lift-measure', on: '2025-03-25' },
  ]
  const urgent = change(without(seized, 'approve-measure'), 'carry-out-measure', { facts: { goods, urgent: true } })
  table([
    ['approved, done, lifted in time', seized, []],
    ['held past thirty days', change(seized, 'lift-measure', { on: '2025-04-20' }), ['lift-measure 行政强制法25']],
    [
      'extended once, in time, and told',
      [
        ...without(seized, 'lift-measure'),
        { kind: 'extend-measure', on: '2025-04-01' },
        { kind: 'deliver-measure-paper', on: '2025-04-01' },
        { kind: 'lift-measure', on: '2025-04-20' },
      ],
      [],
    ],
    ['not approved', without(seized, 'approve-measure'), ['carry-out-measure 行政强制法18']],
    [
      'urgent, approved within a day',
      [...urgent.slice(0, 2), { kind: 'ratify-measure', at: '2025-03-05T09:59:00+08:00' }, ...urgent.slice(2)],
      [],
    ],
    [
      'urgent, approved an hour too late',
      [...urgent.slice(0, 2), { kind: 'ratify-measure', at: '2025-03-05T11:00:00+08:00' }, ...urgent.slice(2)],
      ['ratify-measure 行政强制法19'],
    ],
    [
      'by an officer and an auxiliary',
      change(seized, 'carry-out-measure', { by: ['甲', '辅'] }),
      ['carry-out-measure 行政强制法17', 'carry-out-measure 行政强制法18'],
    ],
    [
      'things a family lives by',
      change(change(seized, 'approve-measure', { facts: { goods: [{ name: '锅', quantity: '一口' }] } }), 'carry-out-measure', {
        facts: { goods: [{ name: '锅', quantity: '一口', necessity: true }] },
      }),
      ['carry-out-measure 行政强制法23'],
    ],
    [
      'on a delegated power',
      seized.slice(0, 3),
      ['approve-measure 行政强制法17'],
      {
        powers: [
          {
            source: 'delegated',
            to: '2026-12-31',
            instrument: { number: '委〔2024〕1号', publishedOn: '2024-01-01' },
            delegatedBy: { agency: 'county', name: '示例县城市管理局', government: '示例县人民政府' },
          },
        ],
      },
    ],
    ['still held when the case is judged', seized.slice(0, 3), ['carry-out-measure 行政强制法25'], { asOf: '2025-05-06' }],
    [
      'preserved evidence decided on after seven working days',
      [
        { kind: 'file', on: '2024-03-04' },
        { kind: 'approve-preservation', on: '2024-03-05' },
        { kind: 'register-preservation', on: '2024-03-05', facts: { goods } },
        { kind: 'dispose-preserved', on: '2024-03-25' },
      ],
      ['dispose-preserved 行政处罚法56'],
    ],
  ])
})

describe('demolition', () => {
  const item = { name: '乡村违法建设', bases: [{ law: '城乡规划法', article: 65, level: '法律' }] }
  const ordered: readonly Told[] = [
    { kind: 'file', on: '2024-01-03' },
    { kind: 'inspect-site', on: '2024-01-04' },
    { kind: 'order-correction', on: '2024-01-10', facts: { correctBy: '2024-01-25', demand: '拆除违法建筑' } },
    { kind: 'deliver-order', on: '2024-01-10' },
  ]
  const pulled: readonly Told[] = [
    ...ordered,
    { kind: 'demand', on: '2024-08-01' },
    { kind: 'deliver-demand', on: '2024-08-01' },
    { kind: 'announce-demolition', on: '2024-08-15' },
    { kind: 'decide-execution', on: '2024-08-20' },
    { kind: 'deliver-execution', on: '2024-08-20' },
    { kind: 'carry-out-execution', at: '2024-09-03T10:00:00+08:00' },
  ]
  const early = pulled.map(a => ({
    ...a,
    ...(a.on ? { on: a.on.replace('2024-08', '2024-03') } : { at: '2024-04-03T10:00:00+08:00' }),
  }))
  const more = { item }
  table([
    ['after both clocks, demanded and announced', pulled, [], more],
    ['before six months are over', early, ['decide-execution 行政强制法44'], more],
    ['at night', change(pulled, 'carry-out-execution', { at: '2024-09-03T23:00:00+08:00' }), ['carry-out-execution 行政强制法43'], more],
    [
      'on National Day',
      change(pulled, 'carry-out-execution', { at: '2024-10-01T10:00:00+08:00' }),
      ['carry-out-execution 行政强制法43'],
      { ...more, calendar: { years: [{ year: 2024, days: { '2024-10-01': 'holiday' } }] } },
    ],
    ['without a demand', without(pulled, 'demand', 'deliver-demand'), ['decide-execution 行政强制法35'], more],
    ['without an announcement', without(pulled, 'announce-demolition'), ['carry-out-execution 行政强制法44'], more],
    [
      'cutting off a household’s water',
      change(pulled, 'carry-out-execution', { facts: { cutOff: { what: ['供水'], from: '居民生活' } } }),
      ['carry-out-execution 行政强制法43'],
      more,
    ],
    [
      'under the land law, which leaves it to the court',
      pulled,
      ['decide-execution 土地管理法83'],
      { item: { name: '非法占地建房', bases: [{ law: '土地管理法', article: 83, level: '法律' }] } },
    ],
  ])
})

describe('asking the court', () => {
  const fined: readonly Told[] = [
    { kind: 'file', on: '2024-03-04' },
    { kind: 'question', on: '2024-03-05' },
    { kind: 'deliver-notice', on: '2024-03-20', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
    { kind: 'decide', on: '2024-04-10' },
    { kind: 'deliver-decision', on: '2024-04-11' },
  ]
  const asking = (demanded: string, asked: string): readonly Told[] => [
    ...fined,
    { kind: 'demand', on: demanded },
    { kind: 'deliver-demand', on: demanded },
    { kind: 'apply-court', on: asked },
  ]
  table([
    ['after the terms for remedies, ten working days after the demand', asking('2024-10-15', '2024-11-05'), []],
    ['while the party may still sue', asking('2024-06-03', '2024-06-20'), ['apply-court 行政强制法53']],
    ['ten working days not over', asking('2024-10-15', '2024-10-24'), ['apply-court 行政强制法54']],
    ['more than three months late', asking('2025-02-05', '2025-03-05'), ['apply-court 行政强制法53']],
    ['without a demand', [...fined, { kind: 'apply-court', on: '2024-11-05' }], ['apply-court 行政强制法54']],
    [
      'decided anew just as before',
      [
        ...fined,
        { kind: 'record-remedy', on: '2024-06-03', facts: { way: '行政诉讼', event: '结果', outcome: '撤销' } },
        { kind: 'deliver-notice', on: '2024-06-11', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
        { kind: 'decide', on: '2024-06-25' },
      ],
      ['decide 行政诉讼法71'],
    ],
  ])
})

describe('suspected crime', () => {
  const sent: readonly Told[] = [
    { kind: 'file', on: '2024-03-04' },
    { kind: 'question', on: '2024-03-05' },
    { kind: 'form-transfer-team', on: '2024-03-06' },
    { kind: 'report-transfer', on: '2024-03-07' },
    { kind: 'decide-transfer', on: '2024-03-08', by: '镇长' },
    { kind: 'transfer-to-police', on: '2024-03-08' },
  ]
  const rule = '行政执法机关移送涉嫌犯罪案件的规定'
  table([
    ['reported, decided by the principal head, sent within a day', sent, []],
    ['decided by a deputy', change(sent, 'decide-transfer', { by: '副镇长' }), [`decide-transfer ${rule}5`]],
    ['sent four days after the approval', change(sent, 'transfer-to-police', { on: '2024-03-12' }), [`transfer-to-police ${rule}5`]],
    [
      'fined while the police still look into it',
      [
        ...sent,
        { kind: 'deliver-notice', on: '2024-03-20', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
        { kind: 'decide', on: '2024-04-10' },
      ],
      [`decide ${rule}11`],
    ],
  ])
})

describe('inspection', () => {
  const visit: readonly Told[] = [
    { kind: 'approve-inspection', on: '2025-03-03' },
    { kind: 'carry-out-inspection', on: '2025-03-04', by: ['甲', '乙'] },
    { kind: 'tell-inspection-result', on: '2025-03-04' },
  ]
  table([
    ['approved, by two officers, the result told', visit, []],
    ['by one officer', change(visit, 'carry-out-inspection', { by: '甲' }), ['carry-out-inspection 行政处罚法42']],
    [
      'straight to a decision',
      [...visit, { kind: 'decide', on: '2025-03-24', facts: { penalties: [{ kind: '罚款', amount: 10_000 }] } }],
      ['decide 行政处罚法54', 'decide 行政处罚法40', 'decide 行政处罚法44'],
    ],
  ])
})

describe('penalties, further', () => {
  const fine = (amount: number): Facts => ({ penalties: [{ kind: '罚款', amount }] })
  const revoked: Facts = { penalties: [{ kind: '吊销许可证件' }], hearingTold: true }
  const usual: readonly Told[] = [
    { kind: 'file', on: '2025-03-03', by: '镇长' },
    { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] },
    { kind: 'deliver-notice', on: '2025-03-20', facts: fine(200_000) },
    { kind: 'decide', on: '2025-04-09', by: '镇长' },
    { kind: 'deliver-decision', on: '2025-04-10' },
  ]
  const heard: readonly Told[] = [
    ...change(usual.slice(0, 3), 'deliver-notice', { facts: revoked }),
    { kind: 'request-hearing', on: '2025-03-24' },
    { kind: 'appoint-host', on: '2025-03-25' },
    { kind: 'notify-hearing', on: '2025-03-26' },
    { kind: 'deliver-hearing-notice', on: '2025-03-26' },
    { kind: 'hold-hearing', on: '2025-04-08' },
    { kind: 'report-hearing', on: '2025-04-09' },
    { kind: 'review', on: '2025-04-10' },
    { kind: 'discuss', on: '2025-04-11' },
    { kind: 'decide', on: '2025-04-14' },
  ]
  const spot: readonly Told[] = [
    { kind: 'tell-on-the-spot', on: '2025-03-05', by: ['甲', '乙'], facts: fine(8_000) },
    { kind: 'hear-on-the-spot', on: '2025-03-05' },
    { kind: 'decide-on-the-spot', on: '2025-03-05', by: ['甲', '乙'], facts: { performance: '当场收缴' } },
    { kind: 'hand-over', on: '2025-03-05' },
    { kind: 'collect-on-the-spot', on: '2025-03-05' },
    { kind: 'hand-in-money', on: '2025-03-06' },
    { kind: 'bank-money', on: '2025-03-07' },
    { kind: 'file-record', on: '2025-03-06' },
    { kind: 'close', on: '2025-03-10' },
  ]
  const delegation = (more: Facts = {}): Facts => ({
    powers: [
      {
        source: 'delegated',
        from: '2024-01-01',
        to: '2026-12-31',
        instrument: { number: '委〔2024〕1号', publishedOn: '2024-01-01' },
        delegatedBy: { agency: 'county', name: '示例县城市管理局', government: '示例县人民政府' },
        ...more,
      },
    ],
  })
  table([
    ['a hearing from request to decision', heard, []],
    ['a hearing, and no legal review after it', without(heard, 'review', 'discuss'), ['decide 行政处罚法58']],
    ['a fee for the hearing', change(heard, 'hold-hearing', { facts: { fee: 20_000 } }), ['hold-hearing 行政处罚法63']],
    ['collected on the spot, handed in, paid in', spot, []],
    [
      'a hundred and fifty yuan in cash for no reason',
      change(spot, 'tell-on-the-spot', { facts: fine(15_000) }).slice(0, 5),
      ['collect-on-the-spot 行政处罚法68'],
    ],
    ['cash handed in a week later', change(spot.slice(0, 6), 'hand-in-money', { on: '2025-03-12' }), ['hand-in-money 行政处罚法71']],
    ['cash for an ordinary fine', [...usual, { kind: 'collect-on-the-spot', on: '2025-04-10' }], ['collect-on-the-spot 行政处罚法67']],
    ['under a delegation in force', usual, [], { agency: { name: '示例县城市管理局甲镇中队', kind: 'delegated' }, ...delegation() }],
    [
      'under a delegation to a company',
      usual,
      ['file 行政处罚法20'],
      { agency: { name: '某公司', kind: 'delegated', body: 'company' }, ...delegation() },
    ],
    ['under a delegation that had run out', usual, ['file 行政处罚法20'], delegation({ to: '2025-02-01' })],
    [
      'no penalty, and no word of education',
      [
        ...usual.slice(0, 2),
        { kind: 'decide', on: '2025-04-09', facts: { decision: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' } },
        { kind: 'deliver-decision', on: '2025-04-10' },
        { kind: 'close', on: '2025-04-20' },
      ],
      ['close 行政处罚法33'],
    ],
    [
      'fined though a crime was suspected',
      [...usual.slice(0, 2), { kind: 'conclude-investigation', on: '2025-03-10', facts: { crime: '涉嫌犯罪' } }, ...usual.slice(2)],
      ['decide 行政处罚法27'],
    ],
    [
      'fined before the order to correct that the item asks for',
      usual,
      ['deliver-notice 行政处罚法28'],
      { item: { orderToCorrect: { mandatory: true, precondition: true } } },
    ],
    [
      'taken down from the public three weeks after the annulment',
      [
        ...usual,
        { kind: 'publish', on: '2025-04-15' },
        { kind: 'record-remedy', on: '2025-06-02', facts: { event: '结果', outcome: '撤销' } },
        { kind: 'withdraw-publication', on: '2025-06-20' },
      ],
      ['withdraw-publication 行政处罚法48'],
    ],
    [
      'deferred on application',
      [
        ...usual,
        { kind: 'request-deferral', on: '2025-04-15' },
        { kind: 'decide-deferral', on: '2025-04-18' },
        { kind: 'deliver-deferral', on: '2025-04-18' },
      ],
      [],
    ],
    [
      'decided while two organs dispute the case',
      [...usual.slice(0, 2), { kind: 'open-dispute', on: '2025-03-06' }, ...usual.slice(2)],
      ['decide 行政处罚法25'],
    ],
    [
      'one of two offenders never told',
      [...usual.slice(0, 2), { kind: 'deliver-notice', on: '2025-03-20', party: '张某', facts: fine(200_000) }, ...usual.slice(3, 4)],
      ['decide 行政处罚法44'],
      {
        parties: [
          { id: '张某', kind: 'citizen' },
          { id: '李某', kind: 'citizen' },
        ],
      },
    ],
    [
      'a substance mended as a slip',
      [...usual, { kind: 'correct-slip', on: '2025-04-20', facts: { clerical: false } }],
      ['correct-slip 行政处罚法59'],
    ],
    [
      'left at the door with nobody home',
      change(usual, 'deliver-decision', { facts: { way: '留置送达', leaving: { refused: false } } }),
      ['deliver-decision 民事诉讼法89'],
    ],
    [
      'a certificate suspended on the day',
      usual,
      ['question 行政处罚法42'],
      {
        people: [
          { id: '甲' },
          { id: '乙', certificates: [{ suspended: [{ from: '2025-03-01', to: '2025-03-31' }] }] },
          { id: '镇长', posts: ['head'] },
        ],
      },
    ],
    [
      'a new law that is lighter',
      usual,
      ['deliver-notice 行政处罚法37'],
      { item: { fines: [{ party: 'any', min: 100_000, max: 1_000_000 }] }, itemNow: { fines: [{ party: 'any', min: 0, max: 100_000 }] } },
    ],
    [
      'somebody recused who goes on',
      [
        ...usual.slice(0, 2),
        { kind: 'request-recusal', on: '2025-03-06', facts: { person: '甲' } },
        { kind: 'decide-recusal', on: '2025-03-07' },
        { kind: 'question', on: '2025-03-10', by: ['甲', '乙'] },
      ],
      ['question 行政处罚法43'],
    ],
  ])
})
