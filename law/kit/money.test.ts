import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInFigures, fen, inWords, numeral, yuan } from './money.ts'

describe('fen', () => {
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no whole amount', n => {
    expect(() => fen(n)).toThrow(RangeError)
  })
  test('yuan with two decimals, never three', () => {
    expect(yuan(19.99)).toBe(1999)
    expect(yuan(9_999_999_999.99)).toBe(999_999_999_999)
    expect(() => yuan(1.005)).toThrow(RangeError)
    expect(() => yuan(-1)).toThrow(RangeError)
  })
  test('every two-decimal amount is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), n => {
        expect(yuan(Number((n / 100).toFixed(2)))).toBe(n)
      }),
    )
  })
  test('in figures', () =>
    expect([0, 5, 12_000_000, 123_456_789].map(n => amountInFigures(fen(n)))).toEqual(['0.00', '0.05', '120,000.00', '1,234,567.89']))
})

describe('amounts in words', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [1_000, '壹拾元整'],
    [100_100, '壹仟零壹元整'],
    [2_000_000, '贰万元整'],
    [12_000_000, '壹拾贰万元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [1_000_000_100, '壹仟万零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [20_000, '贰佰元整'],
    [300_000, '叁仟元整'],
    [100_000_000_000, '壹拾亿元整'],
    [1_020_304_056, '壹仟零贰拾万叁仟零肆拾元伍角陆分'],
  ])('%i fen: %s', (amount, words) => expect(inWords(fen(amount))).toBe(words))

  test('say the amount they were made from, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), n => {
        expect(amountOf(inWords(fen(n)))).toBe(n)
      }),
    )
  })
  test('never carry two noughts side by side, nor one before a unit of money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), n => {
        expect(inWords(fen(n))).not.toMatch(/零零|零[元万亿整]/)
      }),
    )
  })
})

describe('numbers as statutes write them', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [64, '六十四'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [1005, '一千零五'],
    [3000, '三千'],
    [10_000, '一万'],
    [10_015, '一万零一十五'],
    [100_000, '十万'],
    [200_500, '二十万零五百'],
  ])('%i: %s', (n, words) => expect(numeral(n)).toBe(words))
  test.each([-1, 1.5, 100_000_000])('%d is refused rather than written wrong', n => expect(() => numeral(n)).toThrow(RangeError))
})

/** Reads capitals back, by another way than they are written. */
function amountOf(words: string): number {
  const [, whole = '', rest = ''] = /^(?:(.*)元)?(.*)$/.exec(words) ?? []
  const digit = (sign: string | undefined): number => '零壹贰叁肆伍陆柒捌玖'.indexOf(sign ?? '零')
  const four = (text: string): number =>
    [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce(
      (sum, [, d, u]) => sum + digit(d) * ({ 拾: 10, 佰: 100, 仟: 1000 }[u ?? ''] ?? 1),
      0,
    )
  const [below = '', tenThousands = '', hundredMillions = ''] = [
    /[^万亿]*$/.exec(whole)?.[0],
    /([^亿]*)万/.exec(whole)?.[1],
    /(.*)亿/.exec(whole)?.[1],
  ]
  const yuans = four(hundredMillions) * 1e8 + four(tenThousands) * 1e4 + four(below)
  return yuans * 100 + digit(/(.)角/.exec(rest)?.[1]) * 10 + digit(/(.)分/.exec(rest)?.[1])
}
