import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, normaliseNumber, sameNumber } from './numbers.ts'
import { codeInGroups, newCode, readCode } from './verification.ts'

describe('document numbers', () => {
  it('are written with six-cornered brackets and without 第', () => {
    expect(formatNumber({ organ: '灌伊', word: '罚决', year: 2026, ordinal: 1 })).toBe('灌伊罚决字〔2026〕1号')
    expect(formatNumber({ organ: '灌伊', word: '罚决', year: 2026, ordinal: 1 }, true)).toBe('灌伊罚决字〔2026〕第1号')
  })
  it.each([
    '灌伊罚决字[2026]1号',
    '灌伊罚决字（2026）第1号',
    '灌伊罚决【2026】 1 号',
    '灌伊罚决字(２０２６)01号',
    '灌伊罚决字〔2026〕第1号',
    ' 灌伊罚决字［2026］1',
  ])('are read from %s', typed => {
    expect(normaliseNumber(typed)).toBe('灌伊罚决字〔2026〕1号')
  })
  it.each(['', '罚决', '灌伊罚决字〔26〕1号', '灌伊罚决字〔2026〕0号', '灌伊罚决字〔2026〕号'])('are not read from %s', typed => {
    expect(normaliseNumber(typed)).toBeUndefined()
  })
  it('come back from the way they are written, whatever the brackets', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('灌伊', '灌城管'),
        fc.constantFrom('罚决', '听告'),
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.boolean(),
        (organ, word, year, ordinal, withDi) => {
          const number = formatNumber({ organ, word, year, ordinal })
          expect(sameNumber(formatNumber({ organ, word, year, ordinal }, withDi).replace('〔', '（').replace('〕', '）'), number)).toBe(
            true,
          )
        },
      ),
    )
  })
})

describe('verification codes', () => {
  it('are read however they are typed', () => {
    const code = newCode()
    expect(readCode(codeInGroups(code).toLowerCase())).toBe(code)
    expect(readCode('O123-4567-89AI')).toBe('0123456789A1')
    expect(readCode('123')).toBeUndefined()
  })
  it('do not repeat', () => {
    expect(new Set(Array.from({ length: 1000 }, newCode)).size).toBe(1000)
  })
})
