import { audit, isDay, type Audited, type Day, type Judging } from '@fadu/law'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { judgingAtHand } from '../audits/index.ts'

const help = `用法：npm run -s audit -- 文件.json [更多文件] [--as-of 日期]
按法律规则判断一个案件历史，结果以 JSON 输出；文件写 - 时从标准输入读。
退出码：0 合法（只有提示也是 0），1 有违法之处，2 读不懂，逐处列明路径。
格式见 docs/case-history.md，JSON Schema：npm run -s schema`

const say = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)

/** Judges the files named and prints one answer each (a list where there are several). Answers the exit code: 0, 1 or 2. */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const files: string[] = []
  let asOf: Day | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [name, inline] = arg.split('=', 2)
    if (name === '--as-of') {
      const value = inline ?? args[++i] ?? ''
      if (!isDay(value)) return unreadable([{ path: '--as-of', message: '应为真实存在的日期，例如 2024-03-05' }])
      asOf = value
    } else if (arg === '--help' || arg === '-h') {
      process.stdout.write(`${help}\n`)
      return 0
    } else if (arg === '-' || !arg.startsWith('-')) files.push(arg)
    else return unreadable([{ path: arg, message: '没有这个选项' }])
  }
  if (files.length === 0) {
    process.stderr.write(`${help}\n`)
    return 2
  }
  const judging = await judgingAtHand()
  const answers: Audited[] = []
  for (const file of files) answers.push(await judged(file, judging, asOf))
  say(answers.length === 1 ? shown(answers[0]) : answers.map((answer, i) => ({ file: files[i], ...shown(answer) })))
  return Math.max(...answers.map(codeOf))
}

function unreadable(errors: readonly { readonly path: string; readonly message: string }[]): number {
  say({ errors })
  return 2
}
const codeOf = (answer: Audited): number => (answer.ok ? (answer.lawful ? 0 : 1) : 2)
function shown(answer: Audited | undefined): object {
  if (!answer) return {}
  if (!answer.ok) return { errors: answer.faults }
  const { ok: _, ...rest } = answer
  return rest
}
/** A byte order mark is no part of the text. */
const utf8 = new TextDecoder('utf-8', { fatal: true })
async function judged(file: string, judging: Judging, asOf: Day | undefined): Promise<Audited> {
  const wrong = (message: string): Audited => ({ ok: false, faults: [{ path: '（全文）', message }] })
  let content: string
  try {
    content = file === '-' ? await text(process.stdin) : utf8.decode(await readFile(file))
  } catch (fault) {
    return wrong(fault instanceof TypeError ? `不是 UTF-8 编码的文字：${file}` : `打不开文件：${file}`)
  }
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch (fault) {
    return wrong(`不是 JSON：${fault instanceof Error ? fault.message : String(fault)}`)
  }
  return audit(json, { ...judging, ...(asOf === undefined ? {} : { asOf }) })
}
