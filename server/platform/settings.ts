// Every setting of the program: command line first, then environment, then default. Validated once, at start.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { StartRefused } from './start-refused.ts'

const flag = z.preprocess(value => (value === undefined ? false : value === true || /^(1|true|yes)$/i.test(String(value))), z.boolean())
const webAddress = z.url({ protocol: /^https?$/ })

const shape = z.object({
  port: z.coerce.number('应为 0 到 65535 的整数').int('应为整数').min(0, '应为 0 到 65535').max(65535, '应为 0 到 65535').default(3000),
  host: z.string().min(1, '不能为空').default('127.0.0.1'),
  origin: webAddress.optional(),
  data: z.string().min(1, '不能为空').default('data'),
  empty: flag,
  freshDemo: flag,
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgresql:// 开头')
    .optional(),
  poolSize: z.coerce.number('应为 2 到 100 的整数').int('应为整数').min(2, '应为 2 到 100').max(100, '应为 2 到 100').default(10),
  log: z.enum(['silent', 'error', 'warn', 'info'], '应为 silent、error、warn、info 之一').default('warn'),
  trustedProxies: z
    .string()
    .default('')
    .transform(text =>
      text
        .split(',')
        .map(one => one.trim())
        .filter(Boolean),
    ),
  fonts: z.string().optional(),
  numberWithDi: flag,
  s3Endpoint: webAddress.optional(),
  s3Region: z.string().default('us-east-1'),
  s3Bucket: z.string().optional(),
  s3AccessKeyId: z.string().optional(),
  s3SecretAccessKey: z.string().optional(),
})

const environmentNames = {
  port: 'FADU_PORT',
  host: 'FADU_HOST',
  origin: 'FADU_ORIGIN',
  data: 'FADU_DATA',
  empty: 'FADU_EMPTY',
  freshDemo: 'FADU_FRESH_DEMO',
  databaseUrl: 'DATABASE_URL',
  poolSize: 'FADU_DATABASE_POOL',
  log: 'FADU_LOG',
  trustedProxies: 'FADU_TRUSTED_PROXIES',
  fonts: 'FADU_FONTS',
  numberWithDi: 'FADU_NUMBER_WITH_DI',
  s3Endpoint: 'S3_ENDPOINT',
  s3Region: 'S3_REGION',
  s3Bucket: 'S3_BUCKET',
  s3AccessKeyId: 'S3_ACCESS_KEY_ID',
  s3SecretAccessKey: 'S3_SECRET_ACCESS_KEY',
} as const satisfies Record<keyof z.infer<typeof shape>, string>

const optionNames: Readonly<Record<string, string>> = {
  port: '--port',
  host: '--host',
  origin: '--origin',
  data: '--data',
  empty: '--empty',
  freshDemo: '--fresh-demo',
}

export interface S3Settings {
  readonly endpoint: string | undefined
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string | undefined
  readonly secretAccessKey: string | undefined
}

export interface Settings {
  readonly port: number
  readonly host: string
  /** The address people type, without a slash at the end; taken from host and port when not set. */
  readonly origin: string
  /** Absolute path of the data folder: the embedded database, files, keys, roots. */
  readonly data: string
  readonly empty: boolean
  readonly freshDemo: boolean
  /** Whether this house is a demonstration; known for good once its database is open (house.ts). */
  readonly demonstration: boolean
  readonly databaseUrl: string | undefined
  readonly poolSize: number
  readonly log: 'silent' | 'error' | 'warn' | 'info'
  readonly trustedProxies: readonly string[]
  /** Folder of fonts the office owns; they come before the built-in ones. */
  readonly fonts: string | undefined
  /** Whether document numbers are written with 第: 灌伊罚决字〔2026〕第1号. */
  readonly numberWithDi: boolean
  readonly s3: S3Settings | undefined
}

export const helpText = `用法：npm start -- [选项]        每个选项也可写作环境变量
  --port 数字      监听端口，缺省 3000                     FADU_PORT
  --host 地址      监听地址，缺省 127.0.0.1（只有本机可用）FADU_HOST
  --origin 网址    人们实际访问的网址（前有代理时必填）    FADU_ORIGIN
  --data 目录      数据目录，缺省 data                     FADU_DATA
  --empty          空库启动：没有演示县，从设置向导开始    FADU_EMPTY
  --fresh-demo     清除演示数据并重新生成演示县            FADU_FRESH_DEMO
  --help           显示本说明
  环境变量 DATABASE_URL=postgresql://… 改用 PostgreSQL（15 及以上）；其余见 docs/for-operators.md`

/**
 * Reads and checks all settings.
 * @returns the settings, or `'help'` when help was asked for.
 * @throws StartRefused naming, in Chinese, each setting that is wrong.
 */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Settings | 'help' {
  const given = readArguments(args)
  if (given.help === true) return 'help'
  const raw = Object.fromEntries(
    Object.entries(environmentNames).map(([key, name]) => [key, given[key] ?? (env[name] === '' ? undefined : env[name])]),
  )
  const read = shape.safeParse(raw)
  if (!read.success) throw new StartRefused(read.error.issues.map(explain(given)).join('\n'))
  const { s3Endpoint, s3Region, s3Bucket, s3AccessKeyId, s3SecretAccessKey, ...plain } = read.data
  if (plain.empty && plain.freshDemo) throw new StartRefused('--empty 与 --fresh-demo 不能同时使用。')
  return {
    ...plain,
    demonstration: !plain.empty,
    databaseUrl: plain.databaseUrl,
    fonts: plain.fonts,
    data: resolve(plain.data),
    origin: (plain.origin ?? `http://${hostInAddress(plain.host)}:${plain.port}`).replace(/\/+$/, ''),
    s3:
      s3Bucket === undefined
        ? undefined
        : {
            endpoint: s3Endpoint,
            region: s3Region,
            bucket: s3Bucket,
            accessKeyId: s3AccessKeyId,
            secretAccessKey: s3SecretAccessKey,
          },
  }
}

function readArguments(args: readonly string[]): Record<string, string | boolean | undefined> {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        origin: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        'fresh-demo': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const { 'fresh-demo': freshDemo, ...others } = values
    return { ...others, freshDemo }
  } catch (error) {
    const what = error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? error.message) : String(error)
    throw new StartRefused(`不认识的启动选项，或选项缺少取值：${what}\n${helpText}`)
  }
}

const explain = (given: Record<string, unknown>) => (issue: z.core.$ZodIssue) => {
  const key = String(issue.path[0])
  const environment = Object.entries(environmentNames).find(([name]) => name === key)?.[1] ?? key
  const name = given[key] === undefined ? `环境变量 ${environment}` : (optionNames[key] ?? environment)
  const why = /[一-鿿]/.test(issue.message)
    ? issue.message
    : issue.code === 'invalid_format'
      ? '应为完整网址，如 https://fadu.example'
      : '取值不正确'
  return `启动设置有误：${name} ${why}。`
}

/** How a listening address is written in a web address (`0.0.0.0` is not one people can type). */
function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
