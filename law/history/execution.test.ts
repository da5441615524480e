// Demolitions and court applications as judgments tell them: each breach named by its article and nothing besides.
import { expect, it } from 'vitest'
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
const judging = { procedures, calendar: aCalendar() }
const registers = (more: Facts): Facts => ({
  format: historyFormat,
  agency: { name: '示例镇人民政府', kind: 'town' },
  people: [{ id: '甲' }, { id: '乙' }, { id: '镇长', posts: ['principalHead'] }],
  parties: [{ id: '张某', kind: 'citizen' }],
  item: { name: '乡村违法建设', bases: [{ law: '城乡规划法', article: 65 }] },
  ...more,
})
function said(acts: readonly Told[], more: Facts = {}): readonly string[] {
  const answer = audit({ ...registers(more), acts }, judging)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings.map(
    f =>
      `${f.kind} ${f.basis
        .filter(b => b.law !== '口径')
        .map(b => `${b.law}${b.article}${b.paragraph ? `.${b.paragraph}` : ''}${b.item ? `.${b.item}` : ''}`)
        .join('、')}`,
  )
}
const lawful: readonly Told[] = [
  { kind: 'order-correction', on: '2025-03-03', facts: { demand: '限期自行拆除', correctBy: '2025-03-18' } },
  { kind: 'deliver-order', on: '2025-03-03' },
  { kind: 'demand', on: '2025-09-08' },
  { kind: 'deliver-demand', on: '2025-09-08' },
  { kind: 'announce-demolition', on: '2025-09-10' },
  { kind: 'decide-execution', on: '2025-09-22', by: '镇长', facts: { way: '强制拆除' } },
  { kind: 'deliver-execution', on: '2025-09-22' },
  { kind: 'carry-out-execution', at: '2025-09-24T09:00:00+08:00', facts: { way: '强制拆除' } },
]
const without = (...kinds: readonly string[]): readonly Told[] => lawful.filter(a => !kinds.includes(a.kind))
const changed = (kind: string, change: Partial<Told>): readonly Told[] => lawful.map(a => (a.kind === kind ? { ...a, ...change } : a))

const fined: readonly Told[] = [
  { kind: 'file', on: '2025-03-03', by: '镇长' },
  { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] },
  { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
  { kind: 'decide', on: '2025-04-09', by: '镇长' },
  { kind: 'deliver-decision', on: '2025-04-10' },
]
const substituted: readonly Told[] = [
  { kind: 'order-correction', on: '2025-03-03', facts: { demand: '清除堆放的砂石', correctBy: '2025-03-06' } },
  { kind: 'deliver-order', on: '2025-03-03' },
  { kind: 'demand', on: '2025-03-10' },
  { kind: 'deliver-demand', on: '2025-03-10' },
  { kind: 'decide-substitute', on: '2025-03-17', by: '镇长' },
  { kind: 'deliver-substitute', on: '2025-03-17' },
  { kind: 'demand-substitute', on: '2025-03-18' },
  { kind: 'deliver-substitute-demand', on: '2025-03-18' },
  { kind: 'perform-substitute', on: '2025-03-25' },
]

const cases: readonly (readonly [string, readonly Told[], readonly string[], Facts?])[] = [
  ['a lawful demolition', lawful, []],
  ['no demand', without('demand', 'deliver-demand'), ['decide-execution 行政强制法35']],
  ['no announcement', without('announce-demolition'), ['carry-out-execution 行政强制法44']],
  ['no execution decision', without('decide-execution', 'deliver-execution'), ['carry-out-execution 行政强制法37.1']],
  ['the decision never served', without('deliver-execution'), ['carry-out-execution 行政强制法38']],
  [
    'pulled down after three months',
    lawful.map(a => ({
      ...a,
      ...(a.on ? { on: a.on.replace('-09-', '-06-') } : {}),
      ...(a.at ? { at: a.at.replace('-09-', '-06-') } : {}),
    })),
    ['decide-execution 行政强制法44'],
  ],
  ['at night', changed('carry-out-execution', { at: '2025-09-24T05:00:00+08:00' }), ['carry-out-execution 行政强制法43.1']],
  ['on National Day', changed('carry-out-execution', { at: '2025-10-02T09:00:00+08:00' }), ['carry-out-execution 行政强制法43.1']],
  [
    'cutting off water and power',
    changed('carry-out-execution', { facts: { way: '强制拆除', cutOff: { what: ['供水', '供电'], from: '居民生活' } } }),
    ['carry-out-execution 行政强制法43.2'],
  ],
  ['a street office', lawful, ['decide-execution 城乡规划法65'], { agency: { name: '示例街道办事处', kind: 'street' } }],
  ['a town under article 64', lawful, ['decide-execution 城乡规划法68'], { item: { bases: [{ law: '城乡规划法', article: 64 }] } }],
  ['a land case', lawful, ['decide-execution 土地管理法83'], { item: { bases: [{ law: '土地管理法', article: 78 }] } }],
  [
    'on a regulation',
    lawful,
    ['decide-execution 行政强制法13.2'],
    { item: { bases: [{ law: '城市市容和环境卫生管理条例', article: 37 }] } },
  ],
  [
    'no paper at all',
    lawful.filter(a => a.kind === 'carry-out-execution'),
    [
      'carry-out-execution 行政强制法34',
      'carry-out-execution 行政强制法35',
      'carry-out-execution 行政强制法37.1',
      'carry-out-execution 行政强制法44',
    ],
  ],
  [
    'a defence after the demand nobody answered',
    lawful.flatMap(a =>
      a.kind === 'announce-demolition'
        ? [{ kind: 'state-after-demand', on: '2025-09-09', facts: { points: [{ point: '有证' }] } }, a]
        : [a],
    ),
    ['decide-execution 行政强制法36'],
  ],
  [
    'the court asked too early and without a demand',
    [...lawful.slice(0, 2), { kind: 'apply-court', on: '2025-04-10', by: '镇长', facts: { courtOf: '不动产所在地' } }],
    ['apply-court 行政强制法53', 'apply-court 行政强制法54'],
    { item: { bases: [{ law: '土地管理法', article: 78 }] } },
  ],
  [
    'a fine taken to the court in time',
    [
      ...fined,
      { kind: 'demand', on: '2025-10-20' },
      { kind: 'deliver-demand', on: '2025-10-20' },
      { kind: 'apply-court', on: '2025-11-05', by: '镇长' },
      { kind: 'court-accepts', on: '2025-11-10' },
      { kind: 'court-rules', on: '2025-11-14' },
    ],
    [],
  ],
  [
    'a fine taken to the court nine working days after the demand',
    [
      ...fined,
      { kind: 'demand', on: '2025-10-20' },
      { kind: 'deliver-demand', on: '2025-10-20' },
      { kind: 'apply-court', on: '2025-10-31', by: '镇长' },
    ],
    ['apply-court 行政强制法54'],
  ],
  [
    'a fine taken to the court after the window, signed by an officer',
    [
      ...fined,
      { kind: 'demand', on: '2025-10-20' },
      { kind: 'deliver-demand', on: '2025-10-20' },
      { kind: 'apply-court', on: '2026-02-02', by: '镇长', facts: { signedBy: '甲' } },
    ],
    ['apply-court 行政强制法53', 'apply-court 行政强制法55.2'],
  ],
  ['substitute performance', substituted, []],
  [
    'substitute performance without the second demand, by an interested firm',
    substituted
      .filter(a => !['demand-substitute', 'deliver-substitute-demand'].includes(a.kind))
      .map(a => (a.kind === 'decide-substitute' ? { ...a, facts: { performer: { who: '第三人', tie: '与当事人有利害关系' } } } : a)),
    ['decide-substitute 行政强制法50', 'perform-substitute 行政强制法51.1.2'],
  ],
  [
    'immediate performance on private land',
    [
      { kind: 'register-lead', on: '2025-03-03' },
      { kind: 'decide-immediate', on: '2025-03-03', facts: { where: '其他地方' } },
      { kind: 'perform-substitute', on: '2025-03-03' },
    ],
    ['decide-immediate 行政强制法52'],
  ],
]
it.each(cases.map(([name, acts, wanted, more]) => ({ name, acts, wanted, more: more ?? {} })))('$name', ({ acts, wanted, more }) =>
  expect(said(acts, more)).toEqual(wanted),
)
