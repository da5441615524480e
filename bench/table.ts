// The table as people read it: Chinese characters count as two columns.
import { ratio, type Line } from './goals.ts'
import type { Measured } from './measure.ts'

export interface About {
  readonly database: string
  readonly rows: number
  readonly seconds: number
  readonly clients: number
  readonly cpus: number
  readonly loadBefore: number
  readonly loadAfter: number
}

const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[⺀-￦]/.test(char) ? 2 : 1), 0)
const padded = (text: string, to: number, left: boolean): string =>
  left ? ' '.repeat(Math.max(0, to - width(text))) + text : text + ' '.repeat(Math.max(0, to - width(text)))
const rateOf = (one: Measured | undefined): string => (one ? Math.round(one.rate).toLocaleString('en') : '')
const msOf = (time: number): string => time.toFixed(time < 0.1 ? 3 : time < 10 ? 2 : 0)
const share = (found: number | undefined): string => (found === undefined ? '' : `${(found * 100).toFixed(found < 0.1 ? 1 : 0)} %`)

export function print(about: About, lines: readonly Line[]): void {
  const { database, rows, seconds, clients, cpus, loadBefore, loadAfter } = about
  console.log(
    `\n${database}，${rows.toLocaleString('en')} 件，每项 ${seconds} 秒，${clients} 个客户端，${cpus} 核，系统负载 ${loadBefore.toFixed(1)} → ${loadAfter.toFixed(1)}\n`,
  )
  const head = ['', '次/秒', 'p50 毫秒', 'p99 毫秒', '裸服务', '裸语句', '对裸服务', '对裸语句', '错误']
  const body = lines
    .filter(line => line.product)
    .map(line => [
      line.title,
      rateOf(line.product),
      msOf(line.product?.p50 ?? 0),
      msOf(line.product?.p99 ?? 0),
      rateOf(line.server),
      rateOf(line.statements),
      share(ratio(line.product, line.server)),
      share(ratio(line.product, line.statements)),
      String((line.product?.errors ?? 0) + (line.server?.errors ?? 0) + (line.statements?.errors ?? 0)),
    ])
  const widths = head.map((title, at) => Math.max(width(title), ...body.map(row => width(row[at] ?? ''))))
  for (const row of [head, ...body]) console.log(row.map((cell, at) => padded(cell, widths[at] ?? 0, at > 0)).join('  '))
  console.log('')
  for (const { title, figure } of lines) if (figure !== undefined) console.log(`${title}：${figure}`)
  console.log('\n目标（performance.md）')
  for (const { title, goals } of lines)
    for (const { wanted, found, met } of goals) console.log(`${met ? '达到' : '未达'}  ${title}：${wanted.trim()}，实为 ${found}`)
  const failing = lines.flatMap(line =>
    [line.product, line.server, line.statements].flatMap(one => (one?.why === undefined ? [] : [`${line.title}：${one.why}`])),
  )
  if (failing.length > 0) console.log(`\n错误举例\n${failing.join('\n')}`)
}
