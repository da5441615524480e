// The goals of performance.md beside what was measured. Nothing fails for missing one: it is said.
import type { Measured } from './measure.ts'

export interface Goal {
  readonly wanted: string
  readonly found: string
  readonly met: boolean
}
export interface Line {
  readonly title: string
  readonly product?: Measured
  readonly server?: Measured
  readonly statements?: Measured
  readonly figure?: string
  readonly goals: readonly Goal[]
}

/** How fast the one is against the other; undefined where one was not measured. */
export const ratio = (one: Measured | undefined, other: Measured | undefined): number | undefined =>
  one === undefined || other === undefined || other.rate === 0 ? undefined : one.rate / other.rate
export const perSecond = (count: number, ms: number): string => Math.round((count * 1000) / ms).toLocaleString('en')

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} 毫秒`

function atLeast(wanted: number, against: string, found: number | undefined): readonly Goal[] {
  return found === undefined ? [] : [{ wanted: `≥ ${against}的 ${percent(wanted)}`, found: percent(found), met: found >= wanted }]
}
const bareServer = (wanted: number, line: Line): readonly Goal[] => atLeast(wanted, '裸服务', ratio(line.product, line.server))
const bareStatements = (wanted: number, line: Line): readonly Goal[] => atLeast(wanted, '裸语句', ratio(line.product, line.statements))
const atMost = (title: string, wanted: number, found: number, say: (n: number) => string): Goal => ({
  wanted: `${title} ≤ ${say(wanted)}`,
  found: say(found),
  met: found <= wanted,
})
const times = (n: number): string => `${n.toFixed(1)} 倍`

export const goals = {
  read: (line: Line) => [...bareStatements(0.09, line), ...bareServer(0.6, line)],
  list: (line: Line) => [
    ...bareServer(0.6, line),
    ...(line.product && line.statements ? [atMost('p99 对裸语句 p99', 10, line.product.p99 / line.statements.p99, times)] : []),
  ],
  create: (line: Line) => bareServer(0.5, line),
  act: (line: Line) => [
    ...bareStatements(0.12, line),
    ...bareServer(0.5, line),
    ...(line.product
      ? [{ wanted: '≥ 870 项/秒（bpmn-engine 的 5 倍）', found: line.product.rate.toFixed(0), met: line.product.rate >= 870 }]
      : []),
  ],
  search: (line: Line) => (line.product ? [atMost('p99', 30, line.product.p99, ms)] : []),
  law: (found: Measured, rulesEngine: Measured) => [
    { wanted: '≥ json-rules-engine 的 10 倍', found: times(found.rate / rulesEngine.rate), met: found.rate >= 10 * rulesEngine.rate },
  ],
  audits: (found: number) => [atMost('', 10_000, found, n => `${(n / 1000).toFixed(1)} 秒`)],
  weight: (kilobytes: number, bytes: number) => [atMost('', kilobytes * 1024, bytes, n => `${(n / 1024).toFixed(0)} KB`)],
  verify: (found: number) => [atMost('对纯算摘要', 2, found, times)],
  paper: (found: Measured) => [atMost('p50', 10, found.p50, ms)],
  actWhileSearching: (found: Measured) => [atMost('p99 对 p50', 10, found.p99 / found.p50, times)],
  memory: (found: number) => [atMost('', 350, found, n => `${n} MB`)],
  crowd: (found: Measured) => [
    { wanted: '没有错误、没有停顿', found: `${found.errors} 个错误`, met: found.errors === 0 && found.count > 0 },
  ],
  start: (found: number, embedded: boolean) => [atMost('', embedded ? 5000 : 1500, found, n => `${(n / 1000).toFixed(1)} 秒`)],
}
