// Citations that open the article in the library.
import { html } from 'hono/html'
import type { Html } from '../platform/portal.ts'

const digitsOf: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
/** The number a statute's numeral writes: 一百一十一 → 111. */
export function numberOf(numeral: string): number {
  let total = 0
  let digit = 0
  for (const c of numeral) {
    const unit = c === '千' ? 1000 : c === '百' ? 100 : c === '十' ? 10 : 0
    if (unit === 0) {
      digit = digitsOf[c] ?? 0
      continue
    }
    total += (digit === 0 ? 1 : digit) * unit
    digit = 0
  }
  return total + digit
}
/** A citation in Chinese as a link to its article; texts the library does not keep stay words. */
export function citeLink(words: string): Html {
  const match = /^(.+?)第([零一二三四五六七八九十百千]+)条/.exec(words)
  if (!match || match[1] === '口径' || match[1]?.startsWith('灌政办')) return html`<span class="cite">${words}</span>`
  return html`<a class="cite" href="/public/library/${encodeURIComponent(match[1] ?? '')}/${numberOf(match[2] ?? '')}">${words}</a>`
}
