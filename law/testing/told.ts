// Histories as outsiders tell them: a town's plain case, a department's written-down one, a judgment's few lines; and how they are judged.
import { audit } from '../history/audit.ts'
import { historyFormat } from '../history/format.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from './calendar.ts'

export type Facts = Readonly<Record<string, unknown>>
export interface Told {
  readonly kind: string
  readonly id?: string
  readonly on?: string
  readonly at?: string
  readonly recordedAt?: string
  readonly by?: string | readonly string[]
  readonly party?: string
  readonly parties?: readonly string[]
  readonly facts?: Facts
}
export type Change = Partial<Told>
/** A deed, the history that tells it, and `kind 法条` for each breach. */
export type Row = readonly [deed: string, history: Facts, wanted: readonly string[]]

/** `decide 行政处罚法44.1` for each finding but hints. @throws where the history cannot be read */
export function said(history: Facts): readonly string[] {
  const answer = audit(history, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings
    .filter(f => f.severity !== 'warn')
    .map(
      f => `${f.kind} ${f.basis.map(b => [`${b.law}${b.article}`, b.paragraph, b.item].filter(x => x !== undefined).join('.')).join('、')}`,
    )
}
/** An hour of a day in China. */
export const at = (on: string, hour: string): string => `${on}T${hour}:00+08:00`
export const fine = (yuan: number): readonly Facts[] => [{ kind: '罚款', amount: yuan * 100 }]
export const revoke: readonly Facts[] = [{ kind: '吊销许可证件', object: '经营许可证' }]
export const stop: readonly Facts[] = [{ kind: '责令停产停业', period: '十日' }]

export const townsPeople: readonly Facts[] = [
  { id: 'zhang', name: '张一' },
  { id: 'wang', name: '王二' },
  { id: 'zhao', name: '赵三' },
  { id: 'aux', name: '钱四', kind: 'auxiliary' },
  { id: 'fu', name: '孙五', posts: ['head'] },
  { id: 'zheng', name: '李六', posts: ['principalHead'] },
  { id: 'fazhi', name: '周七', kind: 'staff', posts: ['reviewer'], legalQualification: {} },
]
/** A case of a town that names its people. */
export const town = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: historyFormat,
  calendar: 'weekdays',
  agency: { name: '示例镇人民政府', kind: 'town', region: '320723101' },
  people: townsPeople,
  parties: [{ id: '李某', kind: 'citizen', born: '1985-06-01' }],
  acts,
  ...more,
})
/** Filed, questioned, told, decided, delivered in March 2024: lawful, but for what is changed. */
export const plain = (
  o: { readonly [act in 'file' | 'question' | 'notice' | 'decide' | 'deliver']?: Change } & { readonly mid?: readonly Told[] } = {},
): readonly Change[] => [
  { kind: 'file', on: '2024-03-04', by: 'fu', ...o.file },
  { kind: 'question', at: at('2024-03-05', '10:00'), by: ['zhang', 'wang'], ...o.question },
  { kind: 'deliver-notice', on: '2024-03-12', by: ['zhang', 'wang'], facts: { penalties: fine(1000) }, ...o.notice },
  ...(o.mid ?? []),
  { kind: 'decide', on: '2024-03-25', by: 'fu', facts: { penalties: fine(1000) }, ...o.decide },
  { kind: 'deliver-decision', on: '2024-03-26', by: ['zhang', 'wang'], ...o.deliver },
]

type Written = { readonly [act in 'file' | 'inspect' | 'question' | 'report' | 'notice' | 'decide']?: Change } & {
  readonly penalties?: readonly Facts[]
  readonly told?: Facts
  readonly paper?: Facts
  readonly more?: readonly Told[]
  readonly mid?: readonly Told[]
}
/** A case of a county department in May and June 2025 with every paper written down. */
export const written = (o: Written = {}): readonly Change[] => [
  { kind: 'register-lead', on: '2025-05-06', by: ['a', 'b'], facts: { source: '投诉举报', foundOn: '2025-05-06' } },
  { kind: 'file', on: '2025-05-08', by: 'd', ...o.file },
  { kind: 'inspect-site', at: at('2025-05-09', '09:00'), by: ['a', 'b'], ...o.inspect },
  { id: 'q', kind: 'question', at: at('2025-05-12', '15:00'), by: ['b', 'a'], ...o.question },
  ...(o.more ?? []),
  { kind: 'conclude-investigation', on: '2025-05-20', by: ['a', 'b'], ...o.report },
  { kind: 'request-notice', on: '2025-05-21', by: ['a', 'b'], facts: { penalties: o.penalties ?? fine(3000), ...o.told } },
  { kind: 'approve-notice', on: '2025-05-22', by: 'd' },
  { kind: 'deliver-notice', on: '2025-05-23', by: ['a', 'b'], ...o.notice },
  ...(o.mid ?? []),
  { kind: 'request-decision', on: '2025-06-09', by: ['a', 'b'], facts: { penalties: o.penalties ?? fine(3000), ...o.paper } },
  { kind: 'decide', on: '2025-06-10', by: 'd', ...o.decide },
  { kind: 'deliver-decision', on: '2025-06-11', by: ['a', 'b'] },
]
export const department = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: historyFormat,
  agency: { id: 'ju', name: '示例县市场监督管理局', kind: 'countyDepartment', region: '320723', government: '示例县人民政府' },
  people: [
    { id: 'a', name: '周甲' },
    { id: 'b', name: '吴乙' },
    { id: 'c', name: '郑丙', posts: ['officer', 'head'] },
    { id: 'd', name: '冯局', kind: 'staff', certificates: false, posts: ['principalHead'] },
    { id: 'e', name: '陈审', kind: 'staff', posts: [{ post: 'reviewer', from: '2022-01-01' }] },
    { id: 'x', name: '褚协', kind: 'auxiliary' },
    { id: 'y', name: '外包卫', kind: 'contractor' },
  ],
  parties: [{ id: 'P', name: '示例餐饮店', kind: 'individualBusiness' }],
  acts,
  ...more,
})

/** A case told in the fewest words: nobody is named. */
export const bare = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: historyFormat,
  calendar: 'weekdays',
  agency: { name: '某某镇人民政府' },
  parties: [{ id: '被处罚人' }],
  acts,
  ...more,
})
/** One line of such a case. */
export const line = (kind: string, on: string, facts?: Facts, more: Change = {}): Change => ({
  kind,
  on,
  ...(facts ? { facts } : {}),
  ...more,
})
/** Filed and questioned in March 2022. */
export const begun: readonly Change[] = [line('立案', '2022-03-01'), line('询问', '2022-03-02')]
/** Told, decided and delivered in March 2022; with what stands between. */
export const ended = (penalties: readonly Facts[] = fine(500), ...mid: readonly Change[]): readonly Change[] => [
  line('送达事先告知', '2022-03-14', { penalties }),
  ...mid,
  line('作出决定', '2022-03-28'),
  line('送达决定', '2022-03-29'),
]
