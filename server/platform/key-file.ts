import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-file.ts'

const known = new Map<string, Buffer>()

/**
 * A secret of the office (32 random bytes), kept in the data folder's `keys/`, never in the database. Made on first
 * use, readable by the owner alone. @throws Error when the file is there but is no key.
 */
export function keyFromFolder(dataFolder: string, name: string): Buffer {
  const path = join(dataFolder, 'keys', `${name}.key`)
  const held = known.get(path)
  if (held) return held
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
    writeDurably(path, `${randomBytes(32).toString('hex')}\n`, 0o600)
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`密钥文件读不出：${path}`)
  const key = Buffer.from(text, 'hex')
  known.set(path, key)
  return key
}
