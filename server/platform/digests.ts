import { hash } from 'node:crypto'

/** The two digests everything here is held by: the national SM3 and, for old verifiers, SHA-256. Lower-case hex. */
export interface Digests {
  readonly sha256: string
  readonly sm3: string
}

/** SHA-256 of bytes or of UTF-8 text, as bytes. */
export const sha256 = (what: string | Uint8Array): Buffer => hash('sha256', what, 'buffer')

/** SM3 (GB/T 32905) of bytes or of UTF-8 text, as bytes. */
export const sm3 = (what: string | Uint8Array): Buffer => hash('sm3', what, 'buffer')

/** Both digests of the same bytes, as hex. */
export function digestsOf(what: string | Uint8Array): Digests {
  return { sha256: hash('sha256', what, 'hex'), sm3: hash('sm3', what, 'hex') }
}
