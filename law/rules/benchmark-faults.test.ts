import { describe, expect, it } from 'vitest'
import type { Benchmark, Grade } from '../kit/dossier.ts'
import { aBenchmark, anItem } from '../testing/makers.ts'
import { validateBenchmark } from './benchmark-faults.ts'

const item = anItem()
const changed = (index: number, changes: Partial<Grade>): Benchmark =>
  aBenchmark({ grades: aBenchmark().grades.map((g, i) => (i === index ? { ...g, ...changes } : g)) })
const kinds = (b: Benchmark) => [...new Set(validateBenchmark(b, item).map(f => f.kind))]

describe('benchmarks', () => {
  it('a good one has no fault', () => expect(validateBenchmark(aBenchmark(), item)).toEqual([]))
  it('facts without a grade are a gap, and are named', () => {
    const [fault] = validateBenchmark(
      changed(2, {
        when: {
          all: [
            ['area', 'gt', 10],
            ['area', 'lt', 50],
          ],
        },
      }),
      item,
    )
    expect(fault).toMatchObject({ kind: 'gap', place: '占用面积（平方米）＝10' })
  })
  it('two grades of the same factors that both fit overlap', () => {
    expect(
      kinds(
        changed(2, {
          when: {
            all: [
              ['area', 'gte', 8],
              ['area', 'lt', 50],
            ],
          },
        }),
      ),
    ).toEqual(['overlap'])
  })
  it('fine ranges neither overlap nor leave a gap', () => {
    expect(kinds(changed(2, { result: { type: 'fine', min: 250_000, max: 700_000 } }))).toEqual(['overlap'])
    expect(kinds(changed(2, { result: { type: 'fine', min: 350_000, max: 700_000 } }))).toEqual(['gap'])
  })
  it('the heavier grade is never the cheaper', () => {
    expect(kinds(changed(1, { result: { type: 'fine', min: 700_000, max: 900_000 } }))).toContain('order')
    expect(kinds(changed(1, { result: { type: 'fine', min: 300_000, max: 100_000 } }))).toContain('order')
  })
  it('nothing is outside the statute', () => {
    expect(kinds(changed(3, { result: { type: 'fine', min: 700_000, max: 1_000_001 } }))).toEqual(['outside'])
    expect(kinds(changed(1, { result: { type: 'fine', min: 50_000, max: 300_000 } }))).toEqual(['outside'])
    expect(kinds(changed(3, { result: { type: 'fine_percent', base: '造价', min: 5, max: 10 } }))).toContain('outside')
  })
  it('conditions know their factors and values', () => {
    expect(kinds(changed(0, { when: { all: [['size', 'lt', 2]] } }))).toContain('unknown')
    expect(kinds(changed(0, { when: { all: [['area', 'lt', '二']] } }))).toContain('unknown')
    expect(kinds(changed(0, { when: { all: [['area', 'between', [5, 5]]] } }))).toContain('unknown')
  })
  it('an empty one is none', () => expect(kinds(aBenchmark({ grades: [] }))).toEqual(['empty']))
  it('ladders of citizens and organisations are held apart, each against its own statute', () => {
    const by = (words: string, min: number, max: number): Grade => ({
      grade: '一般',
      when: { all: [['party_type', 'eq', words]] },
      result: { type: 'fine', min, max },
    })
    const both = aBenchmark({
      factors: [{ key: 'party_type', label: '当事人类型', type: 'enum', values: ['个人', '单位'] }],
      grades: [by('个人', 100, 300), by('单位', 50_000, 90_000)],
    })
    const fines = (most: number) =>
      anItem({
        fines: [
          { party: 'citizen', basis: 'fixed', min: 100, max: most, imposition: 'may', stage: 'initial' },
          { party: 'organisation', basis: 'fixed', min: 50_000, max: 90_000, imposition: 'may', stage: 'initial' },
        ],
      })
    expect(validateBenchmark(both, fines(300))).toEqual([])
    expect(validateBenchmark(both, fines(200)).map(f => f.kind)).toEqual(['outside'])
  })
})
