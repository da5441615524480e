import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import type { OtherCase } from '../kit/dossier.ts'
import { aDossier, anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { aFilingRequest, filed } from '../testing/papers.ts'
import { duplicatesChecked, notFiledElsewhere, placeInside } from './jurisdiction.ts'

describe('place (JUR-01)', () => {
  const at = (facts: Parameters<typeof aFilingRequest>[0]) => aScene({ next: aFilingRequest(facts) })
  it('lies in the area, or a special rule is cited', () => {
    expect(holds(placeInside, at({ region: '320723901005' }))).toBe(true)
    expect(holds(placeInside, at({ region: '320723902001' }))).toBe(false)
    expect(holds(placeInside, at({ region: '320723902001', jurisdiction: '指定管辖', jurisdictionBasis: '示例县指定〔2026〕1号' }))).toBe(
      true,
    )
    expect(shortfall(placeInside, at({ region: '320723902001', jurisdiction: '指定管辖' })).found).toContain('没有写文号')
  })
  it('is asked on the spot too', () => {
    const shown = (region: string) =>
      aScene({ next: anAct(acts.showCertificates, { region }, { on: '2026-03-05', procedure: 'simple-penalty' }) })
    expect(holds(placeInside, shown('320723901'))).toBe(true)
    expect(holds(placeInside, shown('320724'))).toBe(false)
  })
})

describe('first to file (JUR-03)', () => {
  const other = (changes: Partial<OtherCase> = {}): OtherCase => ({
    id: 'other',
    number: '示例立〔2026〕1号',
    agency: 'bureau',
    party: '某公司',
    item: '示例-001',
    actOn: day('2026-03-01'),
    filedOn: day('2026-03-01'),
    ...changes,
  })
  const request = (...others: readonly OtherCase[]) => aScene({ dossier: aDossier({ others }), next: aFilingRequest() })
  it('refuses the same party, item and day once another has filed', () => {
    expect(shortfall(notFiledElsewhere, request(other())).found).toBe('示例立〔2026〕1号已在2026年3月1日立案')
  })
  it.each<[string, Partial<OtherCase>]>([
    ['another party', { party: '另一公司' }],
    ['another item', { item: '示例-002' }],
    ['another day', { actOn: day('2026-02-01') }],
    ['filed later', { filedOn: day('2026-03-03') }],
    ['this very case', { id: 'case' }],
  ])('lets pass %s', (_, changes) => expect(holds(notFiledElsewhere, request(other(changes)))).toBe(true))
  it('asks again when the head files, not when he sends back', () => {
    const [lead, asked] = filed()
    const file = (outcome: '同意' | '退回补正') =>
      aScene({
        dossier: aDossier({ others: [other()] }),
        acts: [lead, asked].filter(a => a !== undefined),
        next: anAct(acts.file_, { outcome }, { on: '2026-03-02' }),
      })
    expect(holds(notFiledElsewhere, file('同意'))).toBe(false)
    expect(holds(notFiledElsewhere, file('退回补正'))).toBe(true)
  })
  it('counts a case that tells no day while it is open', () => {
    const { actOn: _, ...dateless } = other()
    expect(holds(notFiledElsewhere, request(dateless))).toBe(false)
    expect(holds(notFiledElsewhere, request({ ...dateless, finedOn: day('2025-05-01') }))).toBe(true)
  })
  it('wants the check itself', () => {
    expect(holds(duplicatesChecked, aScene({ next: aFilingRequest({ sameActChecked: true }) }))).toBe(true)
    expect(holds(duplicatesChecked, aScene({ next: aFilingRequest({ sameActChecked: false }) }))).toBe(false)
  })
})
