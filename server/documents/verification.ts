// The code on every paper by which a stranger finds out whether it is real.
import { randomBytes } from 'node:crypto'
import { create } from 'qrcode'

// Crockford's alphabet: no I, L, O, U, so that it can be read out and typed.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixty random bits: not to be guessed, short enough to type. */
export const newCode = (): string => Array.from(randomBytes(12), byte => letters[byte & 31]).join('')

/** ABCD-EFGH-JKMN, as it is printed. */
export const codeInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as typed: case, dashes and blanks do not matter, I L O are read as 1 1 0. Undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? plain : undefined
}

/** A square code as SVG, one path, the same picture for the same words. */
export function squareCode(words: string): string {
  const { size, data } = create(words, { errorCorrectionLevel: 'M' }).modules
  const dots = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path fill="#000" d="${dots}"/></svg>`
}
