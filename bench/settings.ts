// What `npm run bench -- …` understands.
import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** A server on which a database of its own is made and dropped; undefined: the embedded database. */
  readonly server: string | undefined
  readonly rows: number
  /** How long each work is loaded, per contender. */
  readonly seconds: number
  /** Cases played through the law: those that are read and worked on. */
  readonly living: number
  readonly entries: number
  readonly clients: number
  readonly json: boolean
}

export const helpText = `用法：npm run bench -- [选项]
  --rows 数字       案件数，缺省 PostgreSQL 100 万、嵌入式 10 万
  --seconds 数字    每项每方各压多少秒，缺省 8
  --quick           先看个大概：2000 件，每项 1 秒
  --server 地址     PostgreSQL 服务器（postgresql://…），在其上新建 fadu_bench_… 库，用完即删；缺省取 TEST_DATABASE_URL，没有则用嵌入式
  --json            输出 JSON
说明见 bench/README.md`

/** @throws Error in Chinese for what it does not understand */
export function readBenchSettings(args: readonly string[], env: NodeJS.ProcessEnv): BenchSettings | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      seconds: { type: 'string' },
      server: { type: 'string' },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return 'help'
  const quick = values.quick === true
  const server = values.server ?? (env['TEST_DATABASE_URL'] === '' ? undefined : env['TEST_DATABASE_URL'])
  const usual = quick ? 2_000 : server === undefined ? 100_000 : 1_000_000
  return {
    server,
    rows: whole('--rows', values.rows, usual, 500, 20_000_000),
    seconds: whole('--seconds', values.seconds, quick ? 1 : 8, 1, 120),
    living: quick ? 64 : 256,
    entries: quick ? 2_000 : 40_000,
    clients: 16,
    json: values.json === true,
  }
}

function whole(name: string, given: string | undefined, usual: number, least: number, most: number): number {
  const read = given === undefined ? usual : Number(given)
  if (!Number.isInteger(read) || read < least || read > most) throw new Error(`${name} 应为 ${least} 到 ${most} 的整数`)
  return read
}
