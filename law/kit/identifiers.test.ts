import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import {
  areaOf,
  asNumber,
  birthOf,
  citizenCheck,
  citizenNumber,
  inventedCitizenNumber,
  inventedLicenceNumber,
  inventedUscc,
  isCitizenNumber,
  isInvented,
  isLicenceNumber,
  isOrganisationCode,
  isUscc,
  masked,
  sexOf,
  usccCheck,
} from './identifiers.ts'

describe('unified social credit codes', () => {
  it('are told by both check characters', () => {
    for (const code of ['91350100M000100Y43', '91230500MA1B3N1N2M', '11230500001755309F']) expect(isUscc(code)).toBe(true)
    for (const code of ['91350100M000100Y44', '91230500MA1B3N1N3M', '91350100M000100Y4', '91350100m000100y43', ''])
      expect(isUscc(code)).toBe(false)
  })
  it('never hold with one character mistyped', () => {
    const code = '91230500MA1B3N1N2M'
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (sign !== code[at]) expect(isUscc(code.slice(0, at) + sign + code.slice(at + 1)), `${sign} at ${at}`).toBe(false)
      }
    }
  })
  it('hold an organisation code', () => {
    for (const code of ['D2143569X', '001755309', 'MA1B3N1N2']) expect(isOrganisationCode(code)).toBe(true)
    expect(isOrganisationCode('001755308')).toBe(false)
  })
})

describe('citizens’ numbers', () => {
  it('are told by day of birth and check character', () => {
    for (const code of ['11010519491231002X', '440524188001010014']) expect(isCitizenNumber(code)).toBe(true)
    for (const code of ['110105194912310021', '11010519491331002X', '11010519491231002x', '1101051949123100'])
      expect(isCitizenNumber(code)).toBe(false)
  })
  it('tell birth, sex and area', () => {
    expect([birthOf('11010519491231002X'), sexOf('11010519491231002X'), areaOf('11010519491231002X')]).toEqual([
      '1949-12-31',
      '女',
      '110105',
    ])
    expect(sexOf('440524188001010014')).toBe('男')
  })
  it('of fifteen digits grow to eighteen', () => {
    expect(citizenNumber('110105491231002')).toBe('11010519491231002X')
    expect(citizenNumber('11010519491231002X')).toBe('11010519491231002X')
  })
})

it('knows invented numbers by their area', () => {
  const person = `99999919900101123${citizenCheck('99999919900101123')}`
  const firm = `91999999MA1B3N1N2${usccCheck('91999999MA1B3N1N2')}`
  expect([isCitizenNumber(person), isInvented(person), isUscc(firm), isInvented(firm)]).toEqual([true, true, true, true])
  expect(isInvented('11010519491231002X')).toBe(false)
})

it('checks licence numbers of fifteen digits', () => {
  expect([isLicenceNumber('110108000000016'), isLicenceNumber('110108000000017'), isLicenceNumber('11010800000001')]).toEqual([
    true,
    false,
    false,
  ])
})

it('hides the middle of a number, and all of a short one', () => {
  expect(masked('11010519491231002X', 6, 4)).toBe('110105********002X')
  expect(masked('12345', 3, 4)).toBe('*****')
})

describe('invented numbers', () => {
  it('hold, and are known for invented', () => {
    const kinds = fc.constantFrom('11', '12', '91', '92', '93')
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(20_000), fc.nat(999), kinds, (n, count, sequence, kind) => {
        const born = addDays(day('1950-01-01'), count)
        const [firm, person, licence] = [inventedUscc(n, kind), inventedCitizenNumber(born, sequence), inventedLicenceNumber(n)]
        expect([isUscc(firm), isCitizenNumber(person), isLicenceNumber(licence)]).toEqual([true, true, true])
        expect([firm, person, licence].map(isInvented)).toEqual([true, true, true])
        expect([birthOf(person), sexOf(person)]).toEqual([born, sequence % 2 === 1 ? '男' : '女'])
      }),
    )
  })
  it('of a body are not taken for a person of the hundredth century', () => {
    const firm = inventedUscc(19_122_780, '11')
    expect([isUscc(firm), isCitizenNumber(firm), isInvented(firm)]).toEqual([true, false, true])
  })
  it('are not those of the standards, nor what is no number at all', () => {
    const real = ['91350100M000100Y43', '11230500001755309F', '11010519491231002X', '110108000000016', '91999999', '999999']
    expect(real.filter(isInvented)).toEqual([])
  })
  it('need a sequence that fits', () => {
    expect(() => inventedUscc(100_000_000)).toThrow(RangeError)
    expect(() => inventedCitizenNumber(day('2000-01-01'), 1000)).toThrow(RangeError)
    expect(() => inventedLicenceNumber(-1)).toThrow(RangeError)
  })
})

it('takes numbers as people type them', () => {
  expect(asNumber(' 1101 0519-491231 002x')).toBe('11010519491231002X')
  expect(asNumber('９１２３０５００ＭＡ１Ｂ３Ｎ１Ｎ２Ｍ')).toBe('91230500MA1B3N1N2M')
})
