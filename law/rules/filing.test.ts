import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aFilingRequest, aNotice, filed, someEvidence } from '../testing/papers.ts'
import {
  discoveryProven,
  filedFirst,
  informantAnswered,
  nonFilingLookedInto,
  nothingBackdated,
  officersNamed,
  startIsTheDeed,
} from './filing.ts'

const lead = (source: '巡查发现' | '投诉举报' | '其他机关移送') =>
  anAct(acts.registerLead, { source, foundOn: '2026-03-01' }, { on: '2026-03-01' })
const asked = (facts: Parameters<typeof aFilingRequest>[0]) => aScene({ acts: [lead('巡查发现')], next: aFilingRequest(facts) })

describe('filing', () => {
  it('names two officers', () => {
    expect(holds(officersNamed, asked({ officers: ['甲', '乙'] }))).toBe(true)
    expect(holds(officersNamed, asked({ officers: ['甲', '甲'] }))).toBe(false)
  })
  it('has no day in the future and no discovery before the deed (FIL-02)', () => {
    expect(holds(nothingBackdated, asked({}))).toBe(true)
    expect(holds(nothingBackdated, asked({ actOn: '2026-03-03', discoveredOn: '2026-03-03' }))).toBe(false)
    expect(holds(nothingBackdated, asked({ actOn: '2026-03-02', discoveredOn: '2026-03-01' }))).toBe(false)
  })
  it('comes before every notice (FIL-02)', () => {
    expect(holds(filedFirst, aScene({ acts: filed(), next: aNotice() }))).toBe(true)
    expect(holds(filedFirst, aScene({ acts: filed().slice(0, 2), next: aNotice() }))).toBe(false)
    const refused = [...filed().slice(0, 2), anAct(acts.file_, { outcome: '不同意' }, { on: '2026-03-02T16:00' })]
    expect(holds(filedFirst, aScene({ acts: refused, next: aNotice() }))).toBe(false)
  })
  it('takes the day of discovery from the lead, unless another organ found it (FIL-05)', () => {
    expect(holds(discoveryProven, asked({ discoveredOn: '2026-03-01' }))).toBe(true)
    expect(holds(discoveryProven, asked({ actOn: '2024-01-01', discoveredOn: '2025-12-01' }))).toBe(false)
    expect(
      holds(
        discoveryProven,
        aScene({ acts: [lead('其他机关移送')], next: aFilingRequest({ actOn: '2024-01-01', discoveredOn: '2025-12-01' }) }),
      ),
    ).toBe(true)
  })
  it('gives an end only to a deed that went on (FIL-04)', () => {
    expect(holds(startIsTheDeed, asked({ continuing: true, actOn: '2026-01-01', endedOn: '2026-02-01' }))).toBe(true)
    expect(holds(startIsTheDeed, asked({ continuing: false, endedOn: '2026-03-01' }))).toBe(false)
    expect(holds(startIsTheDeed, asked({ continuing: true, actOn: '2026-02-01', endedOn: '2026-01-01' }))).toBe(false)
    expect(holds(startIsTheDeed, asked({ continuing: true, endedOn: '2026-03-03' }))).toBe(false)
  })
})

describe('not filing', () => {
  const decline = (facts: object) => anAct(acts.requestNonFiling, { reason: '没有违法事实', ...facts }, { on: '2026-03-03' })
  it('for want of facts is looked into first (FIL-01)', () => {
    expect(holds(nonFilingLookedInto, aScene({ next: decline({}) }))).toBe(false)
    expect(
      holds(nonFilingLookedInto, aScene({ acts: [someEvidence('照片', { obtainedOn: '2026-03-02' }, '2026-03-02')], next: decline({}) })),
    ).toBe(true)
    expect(holds(nonFilingLookedInto, aScene({ next: decline({ reason: '不属于本机关管辖' }) }))).toBe(true)
  })
  it('is told to who reported, unless the county rules otherwise (FIL-06)', () => {
    const told = (informantTold: boolean | undefined, dossier = aDossier(), source: '投诉举报' | '巡查发现' = '投诉举报') =>
      aScene({ dossier, acts: [lead(source)], next: decline(informantTold === undefined ? {} : { informantTold }) })
    expect(holds(informantAnswered, told(true))).toBe(true)
    expect(shortfall(informantAnswered, told(undefined)).found).toContain('没有答复')
    expect(holds(informantAnswered, told(undefined, aDossier(), '巡查发现'))).toBe(true)
    expect(holds(informantAnswered, told(false, aDossier({ settings: [aSetting('lead.tellInformant', false)] })))).toBe(true)
  })
})
