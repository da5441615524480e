// Criminal transfers and remedies as judgments tell them: each breach named by its article and nothing besides.
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
function said(acts: readonly Told[]): readonly string[] {
  const answer = audit(
    {
      format: historyFormat,
      agency: { name: '示例镇人民政府', kind: 'town' },
      people: [
        { id: '甲' },
        { id: '乙' },
        { id: '镇长', posts: ['principalHead'] },
        { id: '副镇长', posts: ['head'] },
        { id: '辅', kind: 'auxiliary' },
      ],
      parties: [{ id: '某公司', kind: 'legalPerson' }],
      item: { name: '擅自占用城市道路', bases: [{ law: '城市道路管理条例', article: 42 }] },
      acts,
    },
    judging,
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings.map(
    f =>
      `${f.kind} ${f.basis
        .filter(b => b.law !== '口径')
        .map(b => `${b.law}${b.article}${b.paragraph ? `.${b.paragraph}` : ''}${b.item ? `.${b.item}` : ''}`)
        .join('、')}`,
  )
}
const regulation = '行政执法机关移送涉嫌犯罪案件的规定'
const opened: readonly Told[] = [
  { kind: 'file', on: '2025-03-03', by: '镇长' },
  { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] },
]
const transferred: readonly Told[] = [
  ...opened,
  { kind: 'form-transfer-team', on: '2025-03-10', by: '副镇长', facts: { team: ['甲', '乙'] } },
  { kind: 'report-transfer', on: '2025-03-11' },
  { kind: 'decide-transfer', at: '2025-03-13T16:00:00+08:00', by: '镇长', facts: { outcome: '批准移送' } },
  { kind: 'transfer-to-police', at: '2025-03-14T10:00:00+08:00' },
]
const fined: readonly Told[] = [
  { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
  { kind: 'decide', on: '2025-04-09', by: '镇长' },
  { kind: 'deliver-decision', on: '2025-04-10' },
]
const punished: readonly Told[] = [...opened, ...fined]
const change = (all: readonly Told[], kind: string, more: Partial<Told>): readonly Told[] =>
  all.map(a => (a.kind === kind ? { ...a, ...more } : a))
const copied = { kind: 'receive-reconsideration', on: '2025-05-06' }
const annulled = (way: '行政复议' | '行政诉讼', procedureOnly = false): Told => ({
  kind: 'record-remedy',
  on: '2025-06-20',
  facts: { way, event: '结果', outcome: '撤销', procedureOnly },
})
const again: readonly Told[] = [
  { kind: 'deliver-notice', on: '2025-06-25', facts: { penalties: [{ kind: '罚款', amount: 200_000 }] } },
  { kind: 'decide', on: '2025-07-14', by: '镇长' },
  { kind: 'deliver-decision', on: '2025-07-15' },
]

const cases: readonly (readonly [string, readonly Told[], readonly string[]])[] = [
  ['a lawful transfer', transferred, []],
  [
    'a lone officer and an auxiliary',
    change(transferred, 'form-transfer-team', { facts: { team: ['甲', '辅'] } }),
    [`form-transfer-team ${regulation}5.1`],
  ],
  ['approved by a deputy', change(transferred, 'decide-transfer', { by: '副镇长' }), [`decide-transfer ${regulation}5.1`]],
  [
    'decided on the fourth day',
    change(change(transferred, 'decide-transfer', { at: '2025-03-15T09:00:00+08:00' }), 'transfer-to-police', {
      at: '2025-03-15T10:00:00+08:00',
    }),
    [`decide-transfer ${regulation}5.2`],
  ],
  [
    'sent after twenty-five hours',
    change(transferred, 'transfer-to-police', { at: '2025-03-14T17:00:00+08:00' }),
    [`transfer-to-police ${regulation}5.2`],
  ],
  [
    'without a report',
    change(transferred, 'transfer-to-police', { at: '2025-03-14T10:00:00+08:00', facts: { papers: { report: false } } }),
    [`transfer-to-police ${regulation}6.1.2`],
  ],
  ['fined after the transfer', [...transferred, ...fined], [`decide ${regulation}11.1`]],
  [
    'fined after the police gave it back',
    [
      ...transferred,
      { kind: 'record-police-decision', on: '2025-03-17', facts: { outcome: '不予立案' } },
      { kind: 'resume-penalty', on: '2025-03-18', by: '镇长' },
      ...fined,
    ],
    [],
  ],
  [
    'fined after a criminal fine',
    [
      ...transferred,
      { kind: 'record-police-decision', on: '2025-03-17', facts: { outcome: '立案' } },
      { kind: 'hand-over-goods', on: '2025-03-18' },
      { kind: 'record-criminal-outcome', on: '2025-03-19', facts: { fined: true } },
      ...fined,
    ],
    ['deliver-notice 行政处罚法35.2'],
  ],
  [
    'goods handed over late',
    [
      ...transferred,
      { kind: 'record-police-decision', on: '2025-03-17', facts: { outcome: '立案' } },
      { kind: 'hand-over-goods', on: '2025-03-21' },
    ],
    [`hand-over-goods ${regulation}12`],
  ],
  ['a reply in time', [...punished, copied, { kind: 'reply-reconsideration', on: '2025-05-20', by: '镇长' }], []],
  [
    'a reply on the eleventh working day',
    [...punished, copied, { kind: 'reply-reconsideration', on: '2025-05-21', by: '镇长' }],
    ['reply-reconsideration 行政复议法48'],
  ],
  [
    'a reply without evidence',
    [...punished, copied, { kind: 'reply-reconsideration', on: '2025-05-20', by: '镇长', facts: { evidence: [] } }],
    ['reply-reconsideration 行政复议法70'],
  ],
  [
    'a defence after fifteen days',
    [...punished, { kind: 'receive-suit', on: '2025-05-06' }, { kind: 'answer-suit', on: '2025-05-22', by: '镇长' }],
    ['answer-suit 行政诉讼法67.1'],
  ],
  ['the same decision again after a judgment', [...punished, annulled('行政诉讼'), ...again], ['decide 行政诉讼法71']],
  ['the same decision again after reconsideration', [...punished, annulled('行政复议'), ...again], ['decide 行政复议法64.2']],
  ['the same again after an annulment for procedure', [...punished, annulled('行政诉讼', true), ...again], []],
]
it.each(cases)('%s', (_, acts, expected) => expect(said(acts)).toEqual(expected))
