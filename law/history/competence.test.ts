// Histories about who and what may act: devices, other organs, delegations, inspections. Facts decide.
import { describe, expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit } from './audit.ts'
import { historyFormat } from './format.ts'

const judging = { procedures, calendar: aCalendar() }
type Facts = Readonly<Record<string, unknown>>
interface Told {
  readonly kind: string
  readonly on: string
  readonly by?: string | readonly string[]
  readonly id?: string
  readonly facts?: Facts
  readonly procedure?: string
}
const registers: Facts = {
  format: historyFormat,
  agency: { name: '示例镇人民政府' },
  people: [{ id: '甲' }, { id: '乙' }, { id: '辅', kind: 'auxiliary' }, { id: '镇长', posts: ['principalHead'] }],
  parties: [{ id: '张某', kind: 'citizen', born: '1980-01-01' }],
}
const fine: Facts = { penalties: [{ kind: '罚款', amount: 200_000 }] }
/** `decide 行政处罚法41/1` for each finding. */
function said(acts: readonly Told[], more: Facts = {}): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, judging)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings.map(f => `${f.kind} ${f.basis.map(b => `${b.law}${b.article}${b.paragraph ? `/${b.paragraph}` : ''}`).join('、')}`)
}

const filed: Told = { kind: 'file', on: '2025-03-03', by: '镇长' }
const rest: readonly Told[] = [
  { kind: 'deliver-notice', on: '2025-03-20', facts: fine },
  { kind: 'decide', on: '2025-04-09', by: '镇长' },
  { kind: 'deliver-decision', on: '2025-04-10' },
]

describe('a monitored case', () => {
  const seen: Told = { kind: 'register-evidence', on: '2025-03-05', id: 'e1', facts: { device: 'JK-1', proves: ['违法行为'] } }
  const reviewed: Told = { kind: 'review-monitoring', on: '2025-03-06', facts: { evidence: 'e1', device: 'JK-1' } }
  const told: Told = { kind: 'tell-monitored-facts', on: '2025-03-07' }
  const report: Told = {
    kind: 'conclude-investigation',
    on: '2025-03-10',
    facts: { elements: [{ element: '违法事实', evidence: ['e1'] }] },
  }
  const device: Facts = {
    id: 'JK-1',
    allowedBy: '法律',
    legallyReviewedOn: '2024-01-01',
    technicallyReviewedOn: '2024-01-01',
    calibrated: [{ from: '2024-01-01' }],
    locationPublishedOn: '2024-01-01',
    markedFrom: '2024-01-01',
  }
  const judged = (changes: Facts, acts: readonly Told[] = [filed, seen, reviewed, told, report, ...rest]) =>
    said(acts, { devices: [{ ...device, ...changes }] })
  it('is lawful with a lawful device, a review and the telling', () => {
    expect(judged({})).toEqual([])
  })
  it('falls with the device', () => {
    const { locationPublishedOn: _, ...hidden } = device
    expect(said([filed, seen, reviewed, told, report, ...rest], { devices: [hidden] })).toEqual(['conclude-investigation 行政处罚法41/1'])
    expect(judged({ allowedBy: '地方性法规' })).toEqual(['conclude-investigation 行政处罚法41/1'])
    expect(said([filed, seen, reviewed, told, report, ...rest])).toEqual(['conclude-investigation 行政处罚法41/1'])
  })
  it('falls without the review, and without the telling', () => {
    expect(judged({}, [filed, seen, told, report, ...rest])).toEqual(['conclude-investigation 行政处罚法41/2'])
    expect(judged({}, [filed, seen, reviewed, report, ...rest]).map(one => one.split(' ')[1])).toEqual(['行政处罚法41/3'])
  })
})

describe('a delegation', () => {
  const by = { agency: 'bureau', name: '示例县城市管理局', government: '示例县人民政府' }
  const instrument = { number: '委托书1号', publishedOn: '2024-01-01' }
  const judged = (power: Facts, agency: Facts = {}) =>
    said([filed, { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] }, ...rest], {
      agency: { name: '示例镇综合行政执法局', kind: 'delegated', ...agency },
      powers: [{ source: 'delegated', from: '2024-01-01', to: '2026-12-31', delegatedBy: by, instrument, ...power }],
    })
  it('in writing, in force and published carries the case', () => {
    expect(judged({})).toEqual([])
  })
  it('to a firm is none', () => {
    expect(judged({}, { body: 'company' })).toEqual(['file 行政处罚法20/1'])
  })
  it('under a document below a rule is none', () => {
    expect(judged({ delegatedBy: { ...by, allowedBy: '规范性文件' } })).toEqual(['file 行政处罚法20/1'])
  })
  it('that has run out is none', () => {
    expect(judged({ to: '2024-12-31' })).toEqual(['file 行政处罚法20/4'])
  })
  it('passed on again is none', () => {
    const chain = said([filed, { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] }, ...rest], {
      agency: { name: '示例镇综合行政执法局', kind: 'delegated' },
      powers: [
        { source: 'delegated', from: '2024-01-01', to: '2026-12-31', delegatedBy: by, instrument },
        {
          source: 'delegated',
          agency: 'bureau',
          from: '2024-01-01',
          to: '2026-12-31',
          delegatedBy: { ...by, agency: 'other' },
          instrument,
        },
      ],
    })
    expect(chain).toEqual(['file 行政处罚法20/4'])
  })
})

describe('a conferral', () => {
  const conferred = {
    source: 'conferred',
    instrument: { number: '示例政发〔2023〕1号' },
    conferredFrom: { agency: '城管局', name: '示例县城市管理局' },
  }
  const own = (changes: Facts = {}) => ({ agency: '城管局', source: 'statutory', from: '2020-01-01', ...changes })
  const proven: readonly Told[] = [filed, { kind: 'register-evidence', on: '2025-03-05' }, ...rest]
  it('hangs on the county department’s own power (SUB-04)', () => {
    expect(said(proven, { powers: [conferred, own()] })).toEqual([])
    expect(said(proven, { powers: [conferred, own({ to: '2025-02-28' })] })).toEqual(['file 行政处罚法24/1'])
    expect(said(proven, { powers: [conferred, own({ to: '2025-03-31' })] })).toEqual([])
  })
})

describe('a dispute about jurisdiction', () => {
  const side = { procedure: 'jurisdiction-dispute' }
  const opened: Told = { kind: 'open-dispute', on: '2025-03-06', ...side }
  it('still open stops the decision', () => {
    expect(said([filed, { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] }, opened, ...rest])).toEqual(['decide 行政处罚法25/2'])
  })
  it('settled in our favour does not', () => {
    const settled: Told = { kind: 'record-designation', on: '2025-03-10', facts: { to: '本机关' }, ...side }
    expect(said([filed, { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] }, opened, settled, ...rest])).toEqual([])
  })
})

describe('an inspection', () => {
  const power = { law: '城镇燃气管理条例', level: '行政法规', article: 41 }
  const inspection: readonly Told[] = [
    { kind: 'plan-inspection', on: '2025-03-03', by: ['甲', '乙'], facts: { power } },
    { kind: 'approve-inspection', on: '2025-03-03', by: '镇长' },
    { kind: 'carry-out-inspection', on: '2025-03-05', by: ['甲', '乙'] },
    { kind: 'tell-inspection-result', on: '2025-03-05', by: ['甲', '乙'], facts: { outcome: '没有发现问题' } },
    { kind: 'end-inspection', on: '2025-03-05', by: ['甲', '乙'] },
  ]
  it('by two officers under a statute is lawful', () => {
    expect(said(inspection)).toEqual([])
  })
  it('by one officer, or with an auxiliary, is not', () => {
    const by = (...who: readonly string[]) => inspection.map(a => (a.kind === 'carry-out-inspection' ? { ...a, by: who } : a))
    expect(said(by('甲'))).toEqual(['carry-out-inspection 行政处罚法42/1'])
    expect(said(by('甲', '辅'))).toEqual(['carry-out-inspection 行政处罚法42/1'])
  })
  it('under a document below the statutes is not', () => {
    const low = inspection.map(a => (a.kind === 'plan-inspection' ? { ...a, facts: { power: { ...power, level: '规范性文件' } } } : a))
    expect(said(low)).toEqual(['plan-inspection 行政处罚法54/1'])
  })
})
