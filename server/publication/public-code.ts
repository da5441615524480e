import { randomBytes } from 'node:crypto'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'
/** A short code for a public address: nothing is told by it, nobody guesses the next. */
export const newPublicCode = (): string => [...randomBytes(10)].map(b => letters[b % letters.length]).join('')
