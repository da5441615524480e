import { describe, expect, it } from 'vitest'
import { day } from '../kit/day.ts'
import type { OtherCase } from '../kit/dossier.ts'
import { aDossier, aScene, holds, shortfall } from '../testing/makers.ts'
import { aDraft, aFine, aNotice, filed, toldOnTheSpot } from '../testing/papers.ts'
import { concurrenceChecked, higherFineApplied, noSecondFine, noSecondFineElsewhere, oneFine } from './concurrence.ts'

const other = (changes: Partial<OtherCase> = {}): OtherCase => ({
  id: 'other',
  number: '示例罚〔2026〕1号',
  agency: 'bureau',
  party: '某公司',
  item: '示例-001',
  actOn: day('2026-03-01'),
  finedOn: day('2026-03-15'),
  ...changes,
})
const noticed = (o: OtherCase, penalties = [aFine()]) =>
  aScene({ dossier: aDossier({ others: [o] }), acts: filed(), next: aNotice({ penalties }) })

describe('one act, one fine (COR-04)', () => {
  it('no organ fines what another has fined', () => {
    expect(shortfall(noSecondFine, noticed(other())).found).toBe('示例罚〔2026〕1号已在2026年3月15日罚款')
    expect(holds(noSecondFine, noticed(other({ actOn: day('2026-02-01') })))).toBe(true)
    expect(holds(noSecondFine, noticed(other({ party: '另一公司' })))).toBe(true)
  })
  it('but may warn', () => expect(holds(noSecondFine, noticed(other(), [{ kind: '警告', amount: 0 }]))).toBe(true))
  it('is asked on the spot', () => {
    const scene = aScene({
      dossier: aDossier({ others: [other({ actOn: day('2026-03-05'), finedOn: day('2026-03-05') })] }),
      next: toldOnTheSpot(),
    })
    expect(holds(noSecondFine, scene)).toBe(false)
  })
  it('writes one fine, not two', () => {
    expect(holds(oneFine, aScene({ next: aNotice() }))).toBe(true)
    expect(holds(oneFine, aScene({ next: aNotice({ penalties: [aFine(), aFine(100_000)] }) }))).toBe(false)
  })
  it('takes the norm with the higher fine', () => {
    const draft = (max: number) => aScene({ acts: filed(), next: aDraft({ concurrentFines: [{ citation: '某条例第一条', max }] }) })
    expect(holds(higherFineApplied, draft(1_000_000))).toBe(true)
    expect(shortfall(higherFineApplied, draft(1_000_001)).found).toContain('本事项最高10,000元')
  })
  it('compares another case of the same day', () => {
    const draft = (facts: object, o = other({ item: '示例-002' })) =>
      aScene({ dossier: aDossier({ others: [o] }), acts: filed(), next: aDraft(facts) })
    expect(holds(concurrenceChecked, draft({}))).toBe(false)
    expect(holds(concurrenceChecked, draft({ concurrentFines: [] }))).toBe(true)
    expect(holds(concurrenceChecked, draft({}, other({ item: '示例-002', actOn: day('2026-01-01') })))).toBe(true)
  })
  it('found to be one act under two norms, is not fined again after another agency', () => {
    const draft = (facts: object, o = other({ item: '示例-002' })) =>
      aScene({ dossier: aDossier({ others: [o] }), acts: filed(), next: aDraft(facts) })
    const one = { concurrentFines: [{ citation: '某条例第一条', max: 1_000 }] }
    expect(shortfall(noSecondFineElsewhere, draft(one)).found).toContain('示例罚〔2026〕1号')
    expect(holds(noSecondFineElsewhere, draft({ concurrentFines: [] }))).toBe(true)
    expect(holds(noSecondFineElsewhere, draft({ ...one, penalties: [{ kind: '警告' }] }))).toBe(true)
    const { finedOn: _, ...open } = other({ item: '示例-002' })
    expect(holds(noSecondFineElsewhere, draft(one, open))).toBe(true)
  })
})
