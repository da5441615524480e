// What of a person is kept unreadable: SM4-CBC, then HMAC-SM3 over all of it. The key lies in the data folder.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { keyFromFolder } from '../platform/key-file.ts'
import type { Settings } from '../platform/settings.ts'

export interface Sealing {
  /** Encrypts a value for one place (`<party id>:<field>`); it opens nowhere else. */
  seal(value: string, place: string): string
  /** @throws Error when the text was changed, or belongs to another place or key. */
  open(sealed: string, place: string): string
  /** The keyed digest by which a number is found without being readable. */
  hash(value: string): string
}

const ivLength = 16
const macLength = 32
const version = 'sm4.'

/** The office's sealing of personal data. */
export function sealingOf({ data }: Pick<Settings, 'data'>): Sealing {
  const key = keyFromFolder(data, 'parties')
  const derive = (use: string): Buffer => createHmac('sm3', key).update(use).digest()
  const cipherKey = derive('encrypt').subarray(0, 16)
  const macKey = derive('authenticate')
  const searchKey = derive('search')
  const macOf = (iv: Buffer, text: Buffer, place: string): Buffer =>
    createHmac('sm3', macKey).update(`${place.length}:${place}`).update(iv).update(text).digest()
  return {
    seal: (value, place) => {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('sm4-cbc', cipherKey, iv)
      const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
      return version + Buffer.concat([iv, text, macOf(iv, text, place)]).toString('base64url')
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
      const iv = bytes.subarray(0, ivLength)
      const text = bytes.subarray(ivLength, -macLength)
      const mac = bytes.subarray(-macLength)
      if (!sealed.startsWith(version) || mac.length !== macLength || !timingSafeEqual(mac, macOf(iv, text, place))) {
        throw new Error(`sealed text at ${place} does not open: it was changed, or the key is another`)
      }
      const decipher = createDecipheriv('sm4-cbc', cipherKey, iv)
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
    },
    hash: value => createHmac('sm3', searchKey).update(value).digest('hex'),
  }
}
