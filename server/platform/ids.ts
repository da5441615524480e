import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

let lastMs = 0
let counter = 0

/**
 * A fresh UUID version 7 (RFC 9562): sorts by the clock's time, and within one millisecond by order of making.
 * PostgreSQL 15 has no `uuidv7()`, so both databases take ids made here.
 */
export function newId(clock: Clock): string {
  const ms = clock.now().getTime()
  if (ms === lastMs && counter < 0xfff) counter += 1
  else {
    lastMs = ms
    counter = randomBytes(2).readUInt16BE() & 0x7ff // room above for the counter to climb
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(ms, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
