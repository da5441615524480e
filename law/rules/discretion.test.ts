import { describe, expect, it } from 'vitest'
import type { FineRule, Grade } from '../kit/dossier.ts'
import { aBenchmark } from '../testing/makers.ts'
import { assess, factorFacts, meets, percentOf, perUnit, statutoryRange, timesOf } from './discretion.ts'

const fine = (changes: Partial<FineRule> = {}): FineRule => ({
  party: 'any',
  basis: 'fixed',
  min: 100_000,
  max: 1_000_000,
  imposition: 'may',
  stage: 'initial',
  ...changes,
})

describe('the statute’s range', () => {
  it('is told by party', () => {
    const item = { fines: [fine({ party: 'citizen', max: 200_000 }), fine({ party: 'organisation', max: 5_000_000 })] }
    expect(statutoryRange(item, 'citizen', 'initial')?.max).toBe(200_000)
    expect(statutoryRange(item, 'legalPerson', 'initial')?.max).toBe(5_000_000)
    expect(statutoryRange({ fines: [fine({ party: 'organisation' })] }, 'citizen', 'initial')).toBeUndefined()
  })
  it('is told by stage, a later one displacing the earlier', () => {
    const item = { fines: [fine(), fine({ stage: 'afterRefusalToCorrect', min: 1_000_000, max: 9_000_000 })] }
    expect(statutoryRange(item, 'citizen', 'initial')?.max).toBe(1_000_000)
    expect(statutoryRange(item, 'citizen', 'afterFailureToCorrect')?.max).toBe(1_000_000)
    expect(statutoryRange(item, 'citizen', 'afterRefusalToCorrect')).toMatchObject({ min: 1_000_000, max: 9_000_000 })
    expect(statutoryRange({ fines: [fine({ stage: 'afterFailureToCorrect' })] }, 'citizen', 'initial')).toBeUndefined()
  })
  it('turns rates into whole fen', () => {
    expect(percentOf(1_234_567, 5.5)).toBe(67_901)
    expect(timesOf(1_001, 1.5)).toBe(1_501)
    expect(perUnit(12.5, 10_000)).toBe(125_000)
  })
  it('of a rate needs the amount behind it', () => {
    const item = { fines: [fine({ basis: 'multiple', base: '违法所得', min: 1, max: 3 })] }
    expect(statutoryRange(item, 'citizen', 'initial')).toBeUndefined()
    expect(statutoryRange(item, 'citizen', 'initial', { 违法所得: 100_000 })).toMatchObject({ min: 100_000, max: 300_000 })
  })
  it('is none where the text sets no amount', () => {
    const { min: _, max: __, ...open } = fine({ basis: 'unspecified' })
    expect(statutoryRange({ fines: [open] }, 'citizen', 'initial')).toBeUndefined()
  })
})

describe('conditions', () => {
  it('between takes its lower end and not its upper', () => {
    expect([9, 10, 49, 50].map(area => meets(['area', 'between', [10, 50]], { area }))).toEqual([false, true, true, false])
  })
  it('an unknown fact meets nothing, not even 不是', () => {
    expect(meets(['harm', 'ne', 'serious'], {})).toBe(false)
  })
})

describe('grading', () => {
  const at = (area: number) => assess(aBenchmark(), { area }, statutoryRange({ fines: [fine()] }, 'legalPerson', 'initial'))
  it('gives grade and range', () => {
    expect(at(12)).toMatchObject({ grade: '较重', min: 300_000, max: 700_000, missing: [] })
    expect([1.99, 2, 9.99, 10, 49, 50].map(a => at(a).grade)).toEqual(['轻微', '一般', '一般', '较重', '较重', '严重'])
  })
  it('says why, factor by factor', () => {
    expect(at(12).reasons.map(r => r.words)).toEqual(['占用面积（平方米）：12（10以上）', '占用面积（平方米）：12（不到50）'])
  })
  it('says what would change it', () => {
    expect(
      at(12)
        .changes.map(c => c.grade)
        .toSorted(),
    ).toEqual(['一般', '严重', '轻微'].toSorted())
    expect(at(12).changes[0]?.words).toContain('占用面积')
  })
  it('says when a grade must not be punished', () => {
    expect(at(1)).toMatchObject({ grade: '轻微', noPenalty: 'shall' })
    expect(at(1).max).toBeUndefined()
  })
  it('asks the heavier grade first, and 一般 last', () => {
    const grades: readonly Grade[] = [
      { grade: '一般', when: { all: [['area', 'lt', 10]] }, result: { type: 'fine', min: 1, max: 2 } },
      {
        grade: '严重',
        when: {
          any: [
            ['harm', 'eq', '重'],
            ['area', 'gte', 50],
          ],
        },
        result: { type: 'fine', min: 2, max: 3 },
      },
    ]
    const benchmark = aBenchmark({
      factors: [
        { key: 'area', label: '面积', type: 'number' },
        { key: 'harm', label: '后果', type: 'enum', values: ['轻', '重'] },
      ],
      grades,
    })
    expect(assess(benchmark, { area: 1, harm: '重' }).grade).toBe('严重')
    expect(assess(benchmark, { area: 1, harm: '轻' }).grade).toBe('一般')
    expect(assess(benchmark, { area: 20, harm: '轻' })).toMatchObject({ grade: '无档次', reasons: [] })
    expect(assess(benchmark, { area: 1 }).missing).toEqual(['后果'])
  })
  it('never leaves the statute', () => {
    const wide = aBenchmark({ grades: [{ grade: '一般', when: {}, result: { type: 'fine', min: 0, max: 9_000_000 } }] })
    expect(assess(wide, { area: 1 }, statutoryRange({ fines: [fine()] }, 'legalPerson', 'initial'))).toMatchObject({
      min: 100_000,
      max: 1_000_000,
    })
  })
  it('turns a percentage grade into money by its base', () => {
    const percent = aBenchmark({
      grades: [{ grade: '一般', when: {}, result: { type: 'fine_percent', base: '建设工程造价', min: 5, max: 6 } }],
    })
    expect(assess(percent, { area: 1 }, undefined, { 建设工程造价: 10_000_000 })).toMatchObject({ min: 500_000, max: 600_000 })
    expect(assess(percent, { area: 1 }).min).toBeUndefined()
  })
  it('reads recorded words as the factor’s type', () => {
    const factors = aBenchmark({
      factors: [
        { key: 'area', label: '面积', type: 'number' },
        { key: 'first', label: '初次', type: 'boolean' },
        { key: 'harm', label: '后果', type: 'enum', values: ['轻', '重'] },
      ],
    })
    expect(
      factorFacts(factors, [
        { factor: '面积', value: '12.5 平方米' },
        { factor: 'first', value: '否' },
        { factor: '后果', value: '中' },
      ]),
    ).toEqual({ area: 12.5, first: false })
  })
})

describe('COR-12: the result explains itself', () => {
  const two = aBenchmark({
    factors: [
      { key: 'area', label: '占用面积（平方米）', type: 'number' },
      { key: 'harm', label: '影响通行', type: 'boolean' },
    ],
  })
  it('by what each factor did to it, and by what is not known', () => {
    const { factors, missing } = assess(two, { area: 12 })
    expect(factors.map(f => [f.factor, f.effect])).toEqual([
      ['area', 'decides'],
      ['harm', 'missing'],
    ])
    expect(factors[0]?.words).toMatch(/12（10以上）.*就是「一般」/)
    expect(missing).toEqual(['影响通行'])
    expect(assess(two, { area: 12, harm: true }).factors[1]).toMatchObject({ effect: 'none', words: '影响通行：是，不影响档次' })
  })
})
