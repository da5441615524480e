import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import * as z from 'zod'
import { sm3 } from './digests.ts'
import { writeDurably } from './durable-file.ts'

/** The identity SM2 mixes into every signature where no other is agreed (GM/T 0009). */
const distinguishingId = '1234567812345678'

/**
 * Whoever holds the office's SM2 key: software here, a certified device where the office has one.
 * Signatures are DER, keys uncompressed points; both as lower-case hex.
 */
export interface Signer {
  readonly publicKey: string
  /** The SM3 digest of the public key, first 16 digits: what people compare by eye. */
  readonly keyName: string
  sign(bytes: string | Uint8Array): Promise<string>
}

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
export const keyFile = z.object({ algorithm: z.literal('SM2'), privateKey: hex(64), publicKey: hex(130) })
export type SigningKey = z.infer<typeof keyFile>

const bytesOf = (what: string | Uint8Array): Uint8Array => (typeof what === 'string' ? Buffer.from(what, 'utf8') : what)

/** The short name of a public key, for screens and paper. */
export const nameOfKey = (publicKey: string): string => sm3(Buffer.from(publicKey, 'hex')).toString('hex').slice(0, 16)

/** A fresh key pair from the system's randomness. */
export function newSigningKey(): SigningKey {
  for (;;) {
    const privateKey = randomBytes(32).toString('hex')
    if (!isUsable(privateKey)) continue
    return { algorithm: 'SM2', privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) }
  }
}

function isUsable(privateKey: string): boolean {
  const number = BigInt(`0x${privateKey}`)
  const order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
  return number > 0n && number < order - 1n
}

/** Signs with a key held in memory. */
export function softwareSigner(key: SigningKey): Signer {
  const options = { hash: true, der: true, publicKey: key.publicKey, userId: distinguishingId }
  return {
    publicKey: key.publicKey,
    keyName: nameOfKey(key.publicKey),
    sign: bytes => Promise.resolve(sm2.doSignature(bytesOf(bytes), key.privateKey, options)),
  }
}

type Point = ReturnType<typeof sm2.precomputePublicKey>
const prepared = new Map<string, Point>()

function pointOf(publicKey: string): Point {
  const known = prepared.get(publicKey)
  if (known) return known
  const point = sm2.precomputePublicKey(publicKey)
  if (prepared.size > 16) prepared.clear()
  prepared.set(publicKey, point)
  return point
}

/** Whether the bytes are exactly one DER sequence of two integers: the library reads past wrong tags and lengths. */
function isStrictDer(signature: string): boolean {
  if (!/^([0-9a-f]{2}){8,72}$/.test(signature)) return false
  const der = Buffer.from(signature, 'hex')
  const first = der[3] ?? 0
  const second = der[5 + first] ?? 0
  const tagged = der[0] === 0x30 && der[2] === 0x02 && der[4 + first] === 0x02
  return tagged && der[1] === der.length - 2 && 6 + first + second === der.length
}

/** Whether the signature is this key's over these bytes. A malformed key or signature is simply not. */
export function isSignedBy(publicKey: string, bytes: string | Uint8Array, signature: string): boolean {
  try {
    if (!isStrictDer(signature)) return false
    return sm2.doVerifySignature(bytesOf(bytes), signature, pointOf(publicKey), {
      hash: true,
      der: true,
      userId: distinguishingId,
    })
  } catch {
    return false
  }
}

/** Reads a key file; throws with a plain sentence when it is not one. */
export function readSigningKey(path: string): SigningKey {
  let found: unknown
  try {
    found = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`密钥文件读不出：${path}`, { cause })
  }
  const parsed = keyFile.safeParse(found)
  if (!parsed.success) throw new Error(`不是 SM2 密钥文件：${path}`)
  if (sm2.getPublicKeyFromPrivateKey(parsed.data.privateKey) !== parsed.data.publicKey)
    throw new Error(`密钥文件的公钥与私钥不成对：${path}`)
  return parsed.data
}

/** Where the office's own key lies: in the data folder, never in the database. */
export const keyPath = (dataFolder: string): string => join(dataFolder, 'keys', 'signer.json')

/** The office's signer; on the very first start its key is made and laid down readable by the owner alone. */
export function openSigner(dataFolder: string, path: string = keyPath(dataFolder)): Signer {
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
    writeDurably(path, `${JSON.stringify(newSigningKey(), null, 2)}\n`, 0o600)
  }
  chmodSync(path, 0o600)
  return softwareSigner(readSigningKey(path))
}

/** The public keys this office signs or has signed with: every key file of the data folder's `keys/`. Undefined when there is none. */
export function trustedKeys(dataFolder: string): readonly string[] | undefined {
  const folder = join(dataFolder, 'keys')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : []
  const keys = names.flatMap(name => {
    const read = keyFile.partial({ privateKey: true }).safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return read.success ? [read.data.publicKey] : []
  })
  return keys.length > 0 ? keys : undefined
}
