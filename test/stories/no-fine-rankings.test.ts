// FIN-15: fines are no measure of anybody's work (行政处罚法 art. 74 para. 3), so the platform makes no such figure.
import { describe, expect, test } from 'vitest'
import { listQuery } from '../../server/cases/contract.ts'
import { read, sources } from '../imports.ts'

const code = sources('server', 'web').filter(path => !/test/.test(path))
/** Sorting by money, and adding money up by who imposed it. */
const ranked = /order by[^`;]{0,80}\b(fine|fined_amount|amount)\b/i
const added = /sum\([^)]{0,80}(fine|amount)[^`]{0,200}group by[^`]{0,80}(agency|officer|recorded_by)/i

describe('FIN-15: no target, no league table by fines', () => {
  test('cases are sorted by number, day and term, never by money', () => {
    expect(listQuery.shape.sort.def.innerType.options).toEqual(['updated', 'opened', 'due', 'number'])
  })
  test('no statement ranks or adds up fines by officer or agency', () => {
    expect(code.length).toBeGreaterThan(200)
    expect(code.filter(path => ranked.test(read(path)) || added.test(read(path)))).toEqual([])
  })
  test('the two patterns see what they are for', () => {
    expect(ranked.test('select * from cases order by fined_amount desc')).toBe(true)
    expect(added.test('select agency_id, sum(fine_fen) from cases group by agency_id')).toBe(true)
  })
})
