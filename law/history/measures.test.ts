// Histories of seizures as judgments tell them: lawful where nothing was wrong, and one finding for one wrong.
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
    { id: '局长', posts: ['bureauHead'] },
  ],
  parties: [{ id: '张某', kind: 'citizen' }],
}
const goods = { goods: [{ name: '三轮车', quantity: '一辆' }] }
const two = ['甲', '乙']
const filed: Told = { kind: 'file', on: '2025-06-01', by: '镇长' }
const approved: Told = { kind: 'approve-measure', on: '2025-06-02', by: '镇长' }
const seized = (facts: Facts = {}, more: Partial<Told> = {}): Told => ({
  kind: 'carry-out-measure',
  ...(more.at === undefined ? { on: '2025-06-03' } : {}),
  by: two,
  facts: { ...goods, ...facts },
  ...more,
})
const lifted = (on: string, facts: Facts = {}): Told => ({ kind: 'lift-measure', on, by: '镇长', facts })
const lawful: readonly Told[] = [filed, approved, seized(), lifted('2025-06-20')]

function said(acts: readonly Told[], more: Facts = {}): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  const place = (b: { readonly law: string; readonly article: number; readonly paragraph?: number; readonly item?: number }): string =>
    [b.article, b.paragraph, b.item].filter(n => n !== undefined).join('.')
  return answer.findings.map(f => `${f.kind} ${f.basis.map(b => `${b.law}${place(b)}`).join('、')}`)
}

describe('a seizure told as a judgment tells it', () => {
  it('is lawful where nothing was wrong', () => {
    expect(said(lawful)).toEqual([])
    expect(said([filed, approved, seized({ kind: '查封' }), { kind: 'dispose-seized', on: '2025-06-20', by: '镇长' }])).toEqual([])
    const longer: readonly Told[] = [
      { kind: 'extend-measure', on: '2025-07-01', by: '镇长', facts: { reason: '案情复杂' } },
      { kind: 'deliver-measure-paper', on: '2025-07-02' },
    ]
    expect(said([filed, approved, seized(), ...longer, lifted('2025-08-02')])).toEqual([])
  })
  it('beside a penalty is lawful when the goods go back after the decision, in time', () => {
    const fine = { penalties: [{ kind: '罚款', amount: 50_000 }] }
    const penalty: readonly Told[] = [
      { kind: 'question', on: '2025-06-04', by: two },
      { kind: 'deliver-notice', on: '2025-06-09', facts: fine },
      { kind: 'decide', on: '2025-06-24', by: '镇长' },
      { kind: 'deliver-decision', on: '2025-06-25' },
    ]
    expect(said([filed, approved, seized(), ...penalty, lifted('2025-06-26', { ground: '已经作出处理决定，不再需要' })])).toEqual([])
    // decided over goods whose days were long over
    const late = penalty.map(a =>
      a.kind === 'decide' ? { ...a, on: '2025-07-21' } : a.kind === 'deliver-decision' ? { ...a, on: '2025-07-22' } : a,
    )
    expect(said([filed, approved, seized(), ...late])).toEqual(['decide 行政强制法28.1.4'])
  })
  it.each<[name: string, acts: readonly Told[], wanted: readonly string[], more?: Facts]>([
    ['not approved', [filed, seized(), lifted('2025-06-20')], ['carry-out-measure 行政强制法18.1.1']],
    ['approved by no head', [filed, { ...approved, by: '局长' }, seized()], ['approve-measure 行政强制法18.1.1']],
    ['by one officer', [filed, approved, seized({}, { by: '甲' })], ['carry-out-measure 行政强制法18.1.2']],
    ['the party not told', [filed, approved, seized({ told: false })], ['carry-out-measure 行政强制法18.1.5']],
    ['the party not heard', [filed, approved, seized({ heard: false })], ['carry-out-measure 行政强制法18.1.6']],
    ['no record', [filed, approved, seized({ recordMade: false })], ['carry-out-measure 行政强制法18.1.7']],
    ['nobody witnessed for an absent party', [filed, approved, seized({ present: '不到场' })], ['carry-out-measure 行政强制法18.1.9']],
    ['no list handed over', [filed, approved, seized({ papers: { listHanded: false } })], ['carry-out-measure 行政强制法24.1']],
    [
      'no remedies in the decision',
      [filed, approved, seized({ papers: { remediesStated: false } })],
      ['carry-out-measure 行政强制法24.2.4'],
    ],
    [
      'daily necessities',
      [filed, approved, seized({ goods: [{ name: '三轮车', quantity: '一辆', necessity: true }] })],
      ['carry-out-measure 行政强制法23.1'],
    ],
    [
      'sealed by another organ',
      [filed, approved, seized({ goods: [{ name: '三轮车', quantity: '一辆', sealedBy: '县公安局' }] })],
      ['carry-out-measure 行政强制法23.2'],
    ],
    [
      'by a rule',
      [filed, approved, seized({ basis: { law: '某管理办法', article: 8, level: '部门规章' } })],
      ['carry-out-measure 行政强制法10.4'],
    ],
    ['for forty days', [filed, approved, seized({ days: 40 })], ['carry-out-measure 行政强制法25.1']],
    ['lifted on day 34', [filed, approved, seized(), lifted('2025-07-07')], ['lift-measure 行政强制法25.1']],
    [
      'extended twice',
      [
        filed,
        approved,
        seized(),
        { kind: 'extend-measure', on: '2025-07-01', by: '镇长' },
        { kind: 'deliver-measure-paper', on: '2025-07-01' },
        { kind: 'extend-measure', on: '2025-08-01', by: '镇长' },
      ],
      ['extend-measure 行政强制法25.1'],
    ],
    [
      'urgent, approved after thirty hours',
      [
        filed,
        seized({ urgent: true }, { at: '2025-06-03T09:00:00+08:00' }),
        { kind: 'ratify-measure', at: '2025-06-04T15:00:00+08:00', by: '镇长' },
      ],
      ['ratify-measure 行政强制法19'],
    ],
    ['urgent, never approved', [filed, seized({ urgent: true }), lifted('2025-06-20')], ['lift-measure 行政强制法19']],
    [
      'an extension nobody was told of',
      [filed, approved, seized(), { kind: 'extend-measure', on: '2025-07-01', by: '镇长' }, lifted('2025-07-20')],
      ['lift-measure 行政强制法25.2'],
    ],
    [
      'the test charged to the party',
      [
        filed,
        approved,
        seized(),
        { kind: 'record-test-result', on: '2025-06-10', by: two, facts: { charged: 30_000 } },
        lifted('2025-06-20'),
      ],
      ['record-test-result 行政强制法25.3'],
    ],
    [
      'the keeping charged to the party',
      [filed, approved, seized(), { kind: 'keep-seized', on: '2025-06-10', by: two, facts: { charged: 30_000 } }, lifted('2025-06-20')],
      ['keep-seized 行政强制法26.3'],
    ],
    [
      'given back days after lifting',
      [filed, approved, seized(), lifted('2025-06-20', { returned: [{ name: '三轮车', quantity: '一辆', returnedOn: '2025-06-28' }] })],
      ['lift-measure 行政强制法28.2'],
    ],
    ['money frozen', [filed, approved, seized({ kind: '冻结存款、汇款' })], ['carry-out-measure 行政强制法29.1']],
    [
      'on a delegated power',
      [filed, approved, seized()],
      ['approve-measure 行政强制法17.1'],
      {
        powers: [
          {
            source: 'delegated',
            instrument: { number: '委托书', publishedOn: '2024-01-01' },
            delegatedBy: { agency: '县局', name: '县局', government: '示例县人民政府' },
            from: '2024-01-01',
            to: '2026-12-31',
          },
        ],
      },
    ],
    [
      'on a conferral without measures',
      [filed, approved, seized()],
      ['approve-measure 行政强制法17.2'],
      {
        powers: [
          { source: 'conferred', withMeasures: false, instrument: { number: '省政府决定', publishedOn: '2024-01-01' }, from: '2024-01-01' },
        ],
      },
    ],
    ['held still, on the day of judging', [filed, approved, seized()], ['carry-out-measure 行政强制法25.1'], { asOf: '2025-08-01' }],
  ])('%s', (_, acts, wanted, more) => expect(said(acts, more)).toEqual(wanted))
})
