// Numbers people and firms are known by, and their check digits. A number that fails its own check was mistyped.
import { day, isDay, type Day } from './day.ts'

const usccSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** GB 32100: powers of three modulo 31. */
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Area code no place has: marks numbers invented for the demonstration. */
export const inventedArea = '999999'

const weigh = (values: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0)

/** Check character of an organisation code (GB 11714) from its first eight characters. */
function organisationCheck(eight: string): string {
  const values = [...eight].map(sign => Number.parseInt(sign, 36))
  const check = 11 - (weigh(values, organisationWeights) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
/** Last character of a unified social credit code (GB 32100-2015) from its first seventeen. */
export function usccCheck(seventeen: string): string {
  const sum = weigh(
    [...seventeen].map(sign => usccSigns.indexOf(sign)),
    usccWeights,
  )
  return usccSigns.charAt((31 - (sum % 31)) % 31)
}
/** Last character of a citizen's number (GB 11643) from its first seventeen digits. */
export const citizenCheck = (seventeen: string): string => '10X98765432'.charAt(weigh([...seventeen].map(Number), citizenWeights) % 11)

/** Whether it is an organisation code of nine characters (GB 11714) with the right check character. */
export const isOrganisationCode = (code: string): boolean =>
  /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheck(code.slice(0, 8)) === code[8]

/** Whether it is a unified social credit code: both check characters, its own and that of the organisation code inside. */
export const isUscc = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) &&
  isOrganisationCode(code.slice(8, 17)) &&
  usccCheck(code.slice(0, 17)) === code[17]

/**
 * Whether it is a citizen's number of eighteen characters: a real day of birth from 1800 on and the right check character.
 * The centuries keep out credit codes of digits alone, whose like place may spell a day of the hundredth century.
 */
export const isCitizenNumber = (code: string): boolean =>
  /^\d{6}(?:18|19|20)\d{9}[\dX]$/.test(code) && isDay(birthText(code)) && citizenCheck(code.slice(0, 17)) === code[17]

const birthText = (code: string): string => `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`

/** The day of birth a citizen's number tells. @throws RangeError when the number tells none. */
export const birthOf = (code: string): Day => day(birthText(code))
/** The sex a citizen's number tells. */
export const sexOf = (code: string): '男' | '女' => (Number(code[16]) % 2 === 1 ? '男' : '女')

/** The area code in a citizen's number or a unified social credit code. */
export const areaOf = (code: string): string => (/^\d{17}[\dX]$/.test(code) && isCitizenNumber(code) ? code.slice(0, 6) : code.slice(2, 8))
/** Whether the number was invented for the demonstration: it holds, and its area is nobody's. */
export const isInvented = (code: string): boolean =>
  isLicenceNumber(code) ? code.startsWith(inventedArea) : (isUscc(code) || isCitizenNumber(code)) && areaOf(code) === inventedArea

/** Eighteen characters from an old citizen's number of fifteen digits; others as they are. */
export function citizenNumber(code: string): string {
  if (!/^\d{15}$/.test(code)) return code
  const seventeen = `${code.slice(0, 6)}19${code.slice(6)}`
  return `${seventeen}${citizenCheck(seventeen)}`
}

/** Whether it is a business licence number of fifteen digits (ISO 7064 MOD 11,10). */
export const isLicenceNumber = (code: string): boolean => /^\d{15}$/.test(code) && licenceCheck(code.slice(0, 14)) === code[14]

function licenceCheck(fourteen: string): string {
  const left = [...fourteen].reduce((p, sign) => (((p + Number(sign)) % 10 || 10) * 2) % 11, 10)
  return String((11 - left) % 10)
}

/** As people type it, to as it is stored: half-width, capitals, without spaces or hyphens. */
export const asNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

/**
 * An invented firm's or body's code, from a sequence below 100 million.
 * 11 organ, 12 institution, 91 enterprise, 92 individual business, 93 cooperative. @throws RangeError
 */
export function inventedUscc(sequence: number, kind: '11' | '12' | '91' | '92' | '93' = '91'): string {
  const eight = padded(sequence, 8)
  const seventeen = kind + inventedArea + eight + organisationCheck(eight)
  return seventeen + usccCheck(seventeen)
}
/** An invented citizen's number; an odd sequence (below 1000) is a man's. @throws RangeError */
export function inventedCitizenNumber(born: Day, sequence: number): string {
  const seventeen = inventedArea + born.replaceAll('-', '') + padded(sequence, 3)
  return seventeen + citizenCheck(seventeen)
}
/** An invented business licence number, from a sequence below 100 million. @throws RangeError */
export function inventedLicenceNumber(sequence: number): string {
  const fourteen = inventedArea + padded(sequence, 8)
  return fourteen + licenceCheck(fourteen)
}

function padded(sequence: number, length: number): string {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= 10 ** length)
    throw new RangeError(`not a sequence of ${length} digits: ${sequence}`)
  return String(sequence).padStart(length, '0')
}

/** A number with its middle hidden: what screens show until somebody says why he must see it. */
export const masked = (code: string, head: number, tail: number): string =>
  code.length <= head + tail
    ? '*'.repeat(code.length)
    : `${code.slice(0, head)}${'*'.repeat(code.length - head - tail)}${code.slice(code.length - tail)}`
