import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { years } from '../kit/term.ts'
import { aDossier, anAct, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { aFilingRequest, toldOnTheSpot } from '../testing/papers.ts'
import { fiveYearsNeedBoth, notTooLate } from './limitation.ts'

const both = { lifeHealthFinance: true, harm: true }
const asked = (facts: Parameters<typeof aFilingRequest>[0], dossier = aDossier()) => aScene({ dossier, next: aFilingRequest(facts) })

describe('limitation (FIL-03)', () => {
  it('runs two years to the day', () => {
    expect(holds(notTooLate, asked({ actOn: '2024-03-01', discoveredOn: '2026-03-01' }))).toBe(true)
    expect(shortfall(notTooLate, asked({ actOn: '2024-02-28', discoveredOn: '2026-03-01' })).found).toBe(
      '行为发生在2024年2月28日，2年的时效到2026年2月28日，2026年3月1日才发现',
    )
  })
  it('does not roll a last day forward off a weekend', () => {
    // 28 February 2026 works by the notice; 1 March is a Sunday: the first deed ends on a Sunday, and Monday is too late
    expect(holds(notTooLate, asked({ actOn: '2024-03-01', discoveredOn: '2026-03-02' }))).toBe(false)
  })
  it('runs from the end of a deed that went on, and not while it lasts (FIL-04)', () => {
    const old = { actOn: '2020-01-01', discoveredOn: '2026-03-01', continuing: true }
    expect(holds(notTooLate, asked({ ...old, endedOn: '2024-05-01' }))).toBe(true)
    expect(holds(notTooLate, asked({ ...old, endedOn: '2023-05-01' }))).toBe(false)
    expect(holds(notTooLate, asked(old))).toBe(true)
    expect(holds(notTooLate, asked({ ...old, continuing: false }))).toBe(false)
  })
  it('is five years only with life, health or finance and harm', () => {
    const dossier = aDossier({ item: anItem({ limitation: { years: 2, fiveYearCandidate: true } }) })
    const old = { actOn: '2022-03-01', discoveredOn: '2026-03-01' }
    expect(holds(notTooLate, asked({ ...old, fiveYears: both }, dossier))).toBe(true)
    expect(holds(notTooLate, asked({ ...old, fiveYears: { ...both, harm: false } }, dossier))).toBe(false)
    expect(holds(fiveYearsNeedBoth, asked({ ...old, fiveYears: both }, dossier))).toBe(true)
    expect(holds(fiveYearsNeedBoth, asked({ ...old, fiveYears: { ...both, harm: false } }, dossier))).toBe(false)
    expect(holds(fiveYearsNeedBoth, asked({ ...old, fiveYears: { ...both, lifeHealthFinance: false } }, dossier))).toBe(false)
    expect(holds(fiveYearsNeedBoth, asked({ ...old, fiveYears: both }))).toBe(false)
  })
  it('gives way to a special law of the item', () => {
    const item = anItem({
      limitation: { years: 2, fiveYearCandidate: false, special: { term: years(3), basis: { law: '某法', article: 1 } } },
    })
    expect(holds(notTooLate, asked({ actOn: '2023-06-01', discoveredOn: '2026-03-01' }, aDossier({ item })))).toBe(true)
  })
  it('is asked when the head files, not when he refuses', () => {
    const request = aFilingRequest({ actOn: '2023-03-01', discoveredOn: '2026-03-01' })
    const file = (outcome: '同意' | '不同意') =>
      aScene({ acts: [request], next: anAct(acts.file_, { outcome }, { on: '2026-03-02T10:00' }) })
    expect(holds(notTooLate, file('同意'))).toBe(false)
    expect(holds(notTooLate, file('不同意'))).toBe(true)
  })
  it('is asked on the spot', () => {
    expect(holds(notTooLate, aScene({ next: toldOnTheSpot() }))).toBe(true)
    expect(holds(notTooLate, aScene({ next: toldOnTheSpot({ actOn: '2024-03-04' }) }))).toBe(false)
  })
})
