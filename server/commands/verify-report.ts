import type { Fault } from '../platform/journal-proof.ts'

/** What verifying found, whichever way it was done. */
export interface Proven {
  readonly faults: readonly Fault[]
  readonly entries: number
  readonly sealed: number
  readonly rows: number
  readonly files: number
  readonly notes: readonly string[]
  /** Only for a whole record. */
  readonly seals?: number
  /** Only for an export: short names of the signing keys. */
  readonly keys?: readonly string[]
}

/** It could not be read at all: nothing is said about its truth. The message is for people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

export const helpText = `用法：npm run -s verify -- [选项]      核验全过程记录；正在使用的数据目录经由其服务核验
  --data 目录        数据目录，缺省 data（或环境变量 FADU_DATA）
  --database 网址    PostgreSQL 数据库（缺省取环境变量 DATABASE_URL）
  --export 文件      导出的案件：.json、.tar，或解开后的目录
  --roots 目录       签名根所在目录，缺省为数据目录下的 roots
  --key 公钥         只信任这些公钥（十六进制，或密钥文件）；可重复
  --without-files    不核对已存文件的内容
  --json             以 JSON 输出
退出码：0 完好；1 有改动，逐一指明；2 读不出，无法核验`

/** Prints the outcome: for people, or one line of JSON. */
export function print(proven: Proven, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(proven))
    return
  }
  for (const fault of proven.faults) console.log(`✗ ${fault.said}${whereOf(fault)}`)
  for (const note of proven.notes) console.log(`· ${note}`)
  const { entries, sealed, rows, files, faults, seals, keys } = proven
  const counted = `记录 ${entries} 条（已封存 ${sealed} 条${seals === undefined ? '' : `，封存 ${seals} 次`}），登记 ${rows} 行，文件 ${files} 个`
  console.log(faults.length === 0 ? `✓ 完好：${counted}` : `✗ 发现 ${faults.length} 处问题：${counted}`)
  if (keys !== undefined && keys.length > 0) console.log(`  签名密钥：${keys.join('、')}`)
}

function whereOf({ caseNumber, caseId, table, id }: Fault): string {
  const theCase = caseNumber !== undefined ? `案件 ${caseNumber}` : caseId !== undefined ? `案件标识 ${caseId}` : ''
  return ` [${[theCase, `${table} ${id}`].filter(Boolean).join('；')}]`
}
