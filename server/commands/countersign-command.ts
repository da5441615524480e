import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../platform/clock.ts'
import { writeDurably } from '../platform/durable-file.ts'
import { countersigned, countersignatureFault, rootFaults, signedRoot, type SignedRoot } from '../platform/journal-proof.ts'
import { writeCountersignature } from '../platform/journal-roots.ts'
import { nameOfKey, newSigningKey, readSigningKey, softwareSigner } from '../platform/signer.ts'

const helpText = `用法：npm run -s countersign -- --root 文件或网址 --key 密钥文件 --office 副署机关 [--out 目录]
  --root      签名的根：roots/<编号>.json，或 https://…/public/roots/<编号>.json
  --key       副署机关自己的 SM2 密钥文件；不存在时加 --new-key 生成
  --office    副署机关名称
  --out       副署文件放到哪里；缺省与根文件同目录，根是网址时为当前目录
  --from-key  只副署由这个公钥（130 位十六进制）签名的根
把得到的文件放进对方的 roots 目录，其核验与公布页面即会带上副署。`

/** A second office puts its word beside a root it has seen. @returns the exit code: 0 done, 1 the root is not to be signed, 2 it could not be read */
export async function countersignCommand(args: readonly string[]): Promise<number> {
  try {
    return await countersign(args)
  } catch (error) {
    console.error(`副署未能进行：${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}

async function countersign(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      root: { type: 'string' },
      key: { type: 'string' },
      office: { type: 'string' },
      out: { type: 'string' },
      'from-key': { type: 'string' },
      'new-key': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const { root: where, key: keyPath, office } = values
  if (values.help === true || where === undefined || keyPath === undefined || office === undefined || office.trim() === '') {
    console.log(helpText)
    return values.help === true ? 0 : 2
  }
  const root = await readRootAt(where)
  const [fault] = rootFaults(root, undefined, values['from-key'] === undefined ? undefined : [values['from-key'].toLowerCase()])
  if (fault) {
    console.error(`不予副署：${fault.said}`)
    return 1
  }
  if (values['new-key'] === true && !existsSync(keyPath)) {
    mkdirSync(dirname(resolve(keyPath)), { recursive: true, mode: 0o700 })
    writeDurably(keyPath, `${JSON.stringify(newSigningKey(), null, 2)}\n`, 0o600)
  }
  const signer = softwareSigner(readSigningKey(keyPath))
  if (signer.publicKey === root.publicKey) {
    console.error('不予副署：副署的密钥就是原来签名的密钥，应由另一个机关用自己的密钥副署')
    return 1
  }
  const word = {
    root: { number: root.seal.number, sha256: root.sha256, sm3: root.sm3 },
    office: office.trim(),
    at: systemClock.now().toISOString(),
  }
  const given = { ...word, publicKey: signer.publicKey, signature: await signer.sign(countersigned(word)) }
  const broken = countersignatureFault(given, root)
  if (broken) throw new Error(broken.said)
  const path = writeCountersignature(values.out ?? (isAddress(where) ? '.' : dirname(where)), given)
  console.log(`已副署第 ${root.seal.number} 号封存：${resolve(path)}（密钥 ${nameOfKey(signer.publicKey)}）`)
  return 0
}

const isAddress = (where: string): boolean => /^https?:\/\//.test(where)

async function readRootAt(where: string): Promise<SignedRoot> {
  const text = isAddress(where)
    ? await (await fetch(where, { headers: { accept: 'application/json' } })).text()
    : readFileSync(where, 'utf8')
  const read = signedRoot.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`不是签名的根：${where}`)
  return read.data
}
