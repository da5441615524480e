import { describe, expect, it } from 'vitest'
import { aScene, holds, shortfall } from '../testing/makers.ts'
import { aFine, aNotice, aReport } from '../testing/papers.ts'
import { confiscable, costNeedsRule, gainsAddUp, gainsAreTaken, returnsAreNotTaken } from './gains.ts'

const gains = (amount: number, costDeducted = 0, returned = 0, deductionBasis?: string) => ({
  gains: { amount, costDeducted, returned, ...(deductionBasis ? { deductionBasis } : {}) },
})
const taking = (amount: number) => ({
  proposals: [{ party: '某公司', outcome: '给予行政处罚' as const, penalties: [aFine(), { kind: '没收违法所得' as const, amount }] }],
})

describe('illegal gains (COR-03)', () => {
  it('deduct no cost without a rule', () => {
    expect(holds(costNeedsRule, aScene({ next: aReport(gains(500_000)) }))).toBe(true)
    expect(holds(costNeedsRule, aScene({ next: aReport(gains(500_000, 100_000)) }))).toBe(false)
    expect(holds(costNeedsRule, aScene({ next: aReport(gains(500_000, 100_000, 0, '某办法第九条')) }))).toBe(true)
  })
  it('add up', () => {
    expect(holds(gainsAddUp, aScene({ next: aReport(gains(500_000, 200_000, 300_000)) }))).toBe(true)
    expect(holds(gainsAddUp, aScene({ next: aReport(gains(500_000, 200_000, 300_001)) }))).toBe(false)
  })
  it('leave what is owed back to others', () => {
    expect(holds(returnsAreNotTaken, aScene({ next: aReport({ ...gains(500_000, 0, 200_000), ...taking(300_000) }) }))).toBe(true)
    expect(shortfall(returnsAreNotTaken, aScene({ next: aReport({ ...gains(500_000, 0, 200_000), ...taking(300_001) }) })).found).toContain(
      '只有3,000元',
    )
    expect(holds(returnsAreNotTaken, aScene({ next: aReport(taking(1)) }))).toBe(false)
  })
  it('are taken, the rest of them', () => {
    expect(holds(gainsAreTaken, aScene({ next: aReport({ ...gains(500_000, 0, 200_000), ...taking(300_000) }) }))).toBe(true)
    expect(holds(gainsAreTaken, aScene({ next: aReport(gains(500_000)) }))).toBe(false)
    expect(holds(gainsAreTaken, aScene({ next: aReport(gains(0)) }))).toBe(true)
  })
  it('are remembered from the report to the notice', () => {
    const acts = [aReport(gains(500_000))]
    expect(confiscable(aScene({ acts, next: aNotice() }))).toBe(500_000)
    expect(holds(gainsAreTaken, aScene({ acts, next: aNotice() }))).toBe(false)
    expect(holds(gainsAreTaken, aScene({ acts, next: aNotice({ penalties: [{ kind: '没收违法所得', amount: 500_000 }] }) }))).toBe(true)
  })
})
