import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import type { FineRule } from '../kit/dossier.ts'
import { aBenchmark, aDossier, anAct, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { aFine, aNotice, aSheet, filed } from '../testing/papers.ts'
import { benchmarkGoverns, gradeFits, insideStatute, lighterLawApplied, listedLeniency, mitigatedIsBelow } from './versions.ts'

const withBenchmark = (changes = {}) => aDossier({ item: anItem({ benchmark: aBenchmark(changes) }) })
const graded = (area: string, fine: number, sheet: Partial<ReturnType<typeof aSheet>> = {}, dossier = withBenchmark()) =>
  aScene({
    dossier,
    acts: filed(),
    next: aNotice({
      penalties: [aFine(fine)],
      discretion: aSheet({ benchmark: '2024-1', facts: [{ factor: '占用面积（平方米）', value: area }], grade: '一般', ...sheet }),
    }),
  })
const merit = { name: '配合查处有立功表现' as const, reason: '提供线索' }

describe('the benchmark (COR-11)', () => {
  it('is the one in force, published', () => {
    expect(holds(benchmarkGoverns, graded('5', 200_000))).toBe(true)
    expect(shortfall(benchmarkGoverns, graded('5', 200_000, {}, withBenchmark({ to: day('2026-03-22') }))).found).toContain(
      '已在2026年3月22日失效',
    )
    expect(holds(benchmarkGoverns, graded('5', 200_000, {}, withBenchmark({ from: day('2026-03-24') })))).toBe(false)
    expect(holds(benchmarkGoverns, graded('5', 200_000, {}, withBenchmark({ publishedOn: day('2026-03-24') })))).toBe(false)
  })
  it('is named, and used where there is one', () => {
    expect(holds(benchmarkGoverns, graded('5', 200_000, { benchmark: '2023-1' }))).toBe(false)
    expect(holds(benchmarkGoverns, graded('5', 200_000, { grade: '无基准' }))).toBe(false)
    expect(holds(benchmarkGoverns, graded('5', 200_000, { grade: '无基准' }, aDossier()))).toBe(true)
    expect(holds(benchmarkGoverns, graded('5', 200_000, {}, aDossier()))).toBe(false)
  })
  it('gives the grade that the facts fall into, and its range', () => {
    expect(holds(gradeFits, graded('9.9', 300_000))).toBe(true)
    expect(shortfall(gradeFits, graded('10', 300_000)).found).toBe('按填的事实是「较重」，选的是「一般」')
    expect(shortfall(gradeFits, graded('5', 300_001)).found).toContain('「一般」是1,000.00元至3,000.00元')
    expect(shortfall(gradeFits, graded('不详', 200_000)).found).toContain('没有填：占用面积')
  })
  it('is left with reasons, or by mitigation', () => {
    expect(holds(gradeFits, graded('5', 400_000, { deviates: true }))).toBe(true)
    expect(holds(gradeFits, graded('5', 50_000, { leniency: '减轻', circumstances: [merit] }))).toBe(true)
  })
})

describe('the lenient list (COR-08)', () => {
  const grades = aBenchmark().grades.map(g => (g.grade === '轻微' ? { ...g, result: { type: 'may_not_penalise' as const } } : g))
  const slight = (sheet = {}) => graded('1', 100_000, { grade: '轻微', ...sheet }, withBenchmark({ grades }))
  it('lets nobody be punished for what need not be, without a departure and its reasons', () => {
    expect(shortfall(listedLeniency, slight()).found).toBe('填的裁量事实落在可以不予处罚的档次')
    expect(holds(listedLeniency, slight({ deviates: true }))).toBe(true)
    expect(holds(listedLeniency, graded('5', 200_000, {}, withBenchmark({ grades })))).toBe(true)
  })
})

describe('the statute’s range (COR-11)', () => {
  it('is kept at both ends', () => {
    const fine = (amount: number, sheet = {}) => graded('5', amount, sheet, aDossier())
    expect([100_000, 1_000_000].map(a => holds(insideStatute, fine(a)))).toEqual([true, true])
    expect([99_900, 1_000_100].map(a => holds(insideStatute, fine(a)))).toEqual([false, false])
    expect(holds(insideStatute, fine(99_900, { leniency: '减轻', circumstances: [merit] }))).toBe(true)
    expect(holds(insideStatute, fine(1_000_100, { deviates: true }))).toBe(false)
  })
  it('opens its later stage by a re-check only', () => {
    const rise: readonly FineRule[] = [
      { party: 'any', basis: 'fixed', min: 0, max: 100_000, imposition: 'may', stage: 'initial' },
      { party: 'any', basis: 'fixed', min: 100_000, max: 500_000, imposition: 'shall', stage: 'afterRefusalToCorrect' },
    ]
    const dossier = aDossier({ item: anItem({ fines: rise }) })
    const side = { track: 'order-1', procedure: 'order-correction', parties: ['某公司'] }
    const refused = [
      anAct(acts.orderCorrection, { correctBy: '2026-03-10', kind: '限期改正' }, { on: '2026-03-03', ...side }),
      anAct(acts.recheckCorrection, { state: '拒不改正' }, { on: '2026-03-11', ...side }),
    ]
    const fine = (history: typeof refused) =>
      aScene({ dossier, acts: [...filed(), ...history], next: aNotice({ penalties: [aFine(300_000)] }) })
    expect(holds(insideStatute, fine([]))).toBe(false)
    expect(holds(insideStatute, fine(refused))).toBe(true)
    const later = aDossier({ item: anItem({ fines: rise.slice(1) }) })
    expect(shortfall(insideStatute, aScene({ dossier: later, acts: filed(), next: aNotice() })).found).toContain('还没有这样的复查记录')
  })
  it('of a rate needs its base', () => {
    const dossier = aDossier({
      item: anItem({
        fines: [{ party: 'any', basis: 'percent', base: '建设工程造价', min: 5, max: 10, imposition: 'shall', stage: 'initial' }],
      }),
    })
    const fine = (amount: number, facts: readonly { factor: string; value: string }[]) =>
      aScene({ dossier, acts: filed(), next: aNotice({ penalties: [aFine(amount)], discretion: aSheet({ facts: [...facts] }) }) })
    const cost = [{ factor: '建设工程造价', value: '100000' }]
    expect(shortfall(insideStatute, fine(500_000, [])).found).toContain('裁量事实里没有写')
    expect([499_900, 500_000, 1_000_000, 1_000_100].map(a => holds(insideStatute, fine(a, cost)))).toEqual([false, true, true, false])
  })
  it('tells lighter from mitigated (COR-07)', () => {
    const sheet = { leniency: '减轻' as const, circumstances: [merit] }
    expect(holds(mitigatedIsBelow, graded('5', 50_000, sheet, aDossier()))).toBe(true)
    expect(holds(mitigatedIsBelow, graded('5', 100_000, sheet, aDossier()))).toBe(false)
  })
})

describe('old law and new (COR-14)', () => {
  const now = (changes: Partial<FineRule>) =>
    anItem({
      version: '2026-1',
      fines: [{ party: 'any', basis: 'fixed', min: 0, max: 150_000, imposition: 'may', stage: 'initial', ...changes }],
    })
  const noticed = (dossier: ReturnType<typeof aDossier>) => aScene({ dossier, acts: filed(), next: aNotice() })
  it('applies the new one where it is lighter, or no longer minds', () => {
    expect(shortfall(lighterLawApplied, noticed(aDossier({ itemNow: now({}) }))).found).toContain('最高1,500元')
    expect(holds(lighterLawApplied, noticed(aDossier({ itemNow: 'none' })))).toBe(false)
    expect(holds(lighterLawApplied, noticed(aDossier({ itemNow: { ...now({ max: 2_000_000 }), penaltyKinds: ['警告'] } })))).toBe(false)
  })
  it('keeps the old one where the new is heavier', () => {
    expect(holds(lighterLawApplied, noticed(aDossier({ itemNow: now({ max: 2_000_000 }) })))).toBe(true)
    expect(holds(lighterLawApplied, noticed(aDossier()))).toBe(true)
  })
})
