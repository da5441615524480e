import { describe, expect, expectTypeOf, test } from 'vitest'
import { day } from './day.ts'
import { CannotBeJudged, citationInChinese, cite, inForceFrom, on, placeInChinese, provision, valueOn, type LegalText } from './norm.ts'
import { days, type Term } from './term.ts'

const text: LegalText = {
  law: '试验法',
  level: '法律',
  editions: [
    { version: '2020-01-01', from: '2020-06-01' },
    { version: '2024-01-01', from: '2024-06-01' },
  ],
}
const law = {
  term: provision(
    text,
    '期限',
    { from: '2020-06-01', at: [5], value: days(60), gist: '六十日' },
    { from: '2024-06-01', at: [6, 1], value: days(30), gist: '三十日' },
  ),
  plain: inForceFrom(text, '2024-06-01')('不带数字', [7, 1, 2], '没有数字'),
}

describe('the edition that governs is the one of the day asked', () => {
  test.each([
    ['2020-06-01', 60, 5],
    ['2024-05-31', 60, 5],
    ['2024-06-01', 30, 6],
    ['2030-01-01', 30, 6],
  ] as const)('on %s', (when, count, article) => {
    expect(valueOn(law.term, day(when))).toEqual(days(count))
    expect(on(law.term, day(when)).citation.article).toBe(article)
  })
  test('before the first loaded edition it cannot be judged, and says so', () => {
    const reading = on(law.term, day('2020-05-31'))
    expect(reading).toMatchObject({ ok: false, from: '2020-06-01' })
    expect(reading.gist).toContain('不能判断')
    expect(() => valueOn(law.term, day('2020-05-31'))).toThrow(CannotBeJudged)
  })
  test('its types tell figures from plain words, and a provision that is not there does not compile', () => {
    expectTypeOf(valueOn(law.term, day('2024-06-01'))).toEqualTypeOf<Term>()
    expectTypeOf(valueOn(law.plain, day('2024-06-01'))).toEqualTypeOf<null>()
    // @ts-expect-error no such provision
    expect(law.nothing).toBeUndefined()
  })
})

test('places are written as lawyers write them', () => {
  expect(placeInChinese(cite('试验法', [64, 1, 1]))).toBe('第六十四条第一款第（一）项')
  expect(citationInChinese(cite('行政处罚法', [60]))).toBe('行政处罚法第六十条')
  expect(citationInChinese(cite('行政处罚法', [24, 1]))).toBe('行政处罚法第二十四条第一款')
})
