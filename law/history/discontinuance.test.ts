// A case that stood still, as another office's file tells it: little, and read as regular.
import { expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit } from './audit.ts'
import { historyFormat } from './format.ts'

interface Told {
  readonly kind: string
  readonly on: string
  readonly facts?: Readonly<Record<string, unknown>>
}
const market = { law: '市场监督管理行政处罚程序规定', article: 64 }
const registers = {
  format: historyFormat,
  agency: { name: '示例镇人民政府' },
  people: [{ id: '甲' }, { id: '乙' }, { id: '副镇长', posts: ['head'] }],
  parties: [{ id: '示例商行', kind: 'legalPerson' }],
}
/** `decide DEC-20` for each finding; hints too. */
function said(acts: readonly Told[], more: object = {}): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings.map(f => `${f.kind} ${f.rule}`)
}
const stopped: readonly Told[] = [
  { kind: 'file', on: '2026-03-04' },
  { kind: 'inspect-site', on: '2026-03-05' },
  { kind: 'approve-discontinuance', on: '2026-03-11' },
]
const goesOn: Told = { kind: 'approve-resumption', on: '2026-04-15' }
const decided = (on: string, after: string): readonly Told[] => [
  { kind: 'register-evidence', on: '2026-03-05' },
  { kind: 'conclude-investigation', on: after },
  { kind: 'deliver-notice', on: after, facts: { statementDays: 5, hearingTold: true } },
  { kind: 'review', on },
  { kind: 'discuss', on },
  { kind: 'decide', on },
  { kind: 'deliver-decision', on },
]

it('resumed and decided inside the ninety days, it breaks nothing', () => {
  expect(said([...stopped, goesOn, ...decided('2026-05-13', '2026-04-22')])).toEqual([])
})
it('goes on without having been resumed: that is said of each step, once', () => {
  expect(said([...stopped, ...decided('2026-05-13', '2026-04-22')])).toEqual(['conclude-investigation DEC-21c'])
})
it('the time it stood still counts: decided on the hundred and fifth day it is late', () => {
  expect(said([...stopped, goesOn, ...decided('2026-06-17', '2026-04-22')])).toContain('decide DEC-20')
})
it('unless the rule that sets the item’s own period takes it out, and is named', () => {
  const item = {
    name: '无照经营',
    bases: [{ law: '无证无照经营查处办法', article: 13, level: '行政法规' }],
    decideWithin: { term: { unit: 'day', count: 90 }, basis: market },
  }
  const request = {
    kind: 'request-discontinuance',
    on: '2026-03-11',
    facts: { ground: '不可抗力', excludedBy: { ...market, level: '部门规章' } },
  }
  const told = [...stopped.slice(0, 2), request, ...stopped.slice(2), goesOn, ...decided('2026-06-17', '2026-04-22')]
  expect(said(told, { item })).toEqual([])
  expect(said(told)).toEqual(['request-discontinuance DEC-21b', 'decide DEC-20'])
})
