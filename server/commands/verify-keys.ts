import { existsSync, readFileSync } from 'node:fs'
import { keyFile } from '../platform/signer.ts'
import { Unreadable } from './verify-report.ts'

/** Public keys given as hex, or as files holding a key or a signed root's `publicKey`. @throws Unreadable */
export function readKeys(given: readonly string[] | undefined): readonly string[] | undefined {
  return given?.map(one => {
    if (/^04[0-9a-f]{128}$/i.test(one)) return one.toLowerCase()
    if (!existsSync(one)) throw new Unreadable(`公钥读不出：${one}（应为 130 位十六进制，或密钥文件）`)
    const text = readFileSync(one, 'utf8')
    const hex = /04[0-9a-f]{128}/.exec(text.toLowerCase())?.[0]
    if (hex === undefined) throw new Unreadable(`文件中没有 SM2 公钥：${one}`)
    return keyFile.shape.publicKey.parse(hex)
  })
}
