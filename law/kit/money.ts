// Whole money in fen, and the Chinese ways of writing numbers.
declare const fenBrand: unique symbol
/** An amount in whole fen (分). */
export type Fen = number & { readonly [fenBrand]: true }

/** Whole fen. @throws RangeError when not a safe, whole, non-negative number. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not whole fen: ${amount}`)
  return amount as Fen
}
/** Yuan to fen; yuan may have at most two decimals. @throws RangeError */
export function yuan(amount: number): Fen {
  if (Number(amount.toFixed(2)) !== amount) throw new RangeError(`more than two decimals: ${amount}`)
  return fen(Math.round(amount * 100))
}

/** 120,000.00 */
export const amountInFigures = (amount: Fen): string =>
  `${Math.floor(amount / 100)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${(amount % 100).toString().padStart(2, '0')}`

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** Capitals for documents: 壹拾贰万元整. */
export function inWords(amount: Fen): string {
  if (amount === 0) return '零元整'
  const whole = Math.floor(amount / 100)
  const jiao = Math.floor((amount % 100) / 10)
  const cents = amount % 10
  const head = whole > 0 ? `${capitals(whole)}元` : ''
  if (jiao === 0 && cents === 0) return `${head}整`
  const tail = `${jiao > 0 ? `${digits[jiao]}角` : whole > 0 ? '零' : ''}${cents > 0 ? `${digits[cents]}分` : '整'}`
  return head + tail
}

function capitals(n: number): string {
  let out = ''
  let gap = false
  const parts: number[] = []
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) parts.push(rest % 10_000)
  for (let g = parts.length - 1; g >= 0; g--) {
    const part = parts[g] ?? 0
    if (part === 0) {
      gap = true
      continue
    }
    if (out && (gap || part < 1000)) out += '零'
    out += fourDigits(part) + (groups[g] ?? '')
    gap = false
  }
  return out
}

function fourDigits(n: number): string {
  let out = ''
  let zero = false
  for (let p = 3; p >= 0; p--) {
    const d = Math.floor(n / 10 ** p) % 10
    if (d === 0) {
      zero = out !== ''
      continue
    }
    if (zero) out += '零'
    out += `${digits[d]}${places[p]}`
    zero = false
  }
  return out
}

const plain = '零一二三四五六七八九'
/**
 * Numbers as statutes write them, 0 to 99,999,999: 六十四, 一百一十一, 一千零五, 二十万.
 * @throws RangeError when it is no such number
 */
export function numeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999_999) throw new RangeError(`not a number to write out: ${n}`)
  if (n === 0) return '零'
  const high = Math.floor(n / 10_000)
  const low = n % 10_000
  const out = high === 0 ? plainFour(low) : `${plainFour(high)}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${plainFour(low)}`}`
  return out.startsWith('一十') ? out.slice(1) : out
}

function plainFour(n: number): string {
  let out = ''
  let zero = false
  for (const [p, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const d = Math.floor(n / p) % 10
    if (d === 0) {
      zero = out !== ''
      continue
    }
    if (zero) out += '零'
    out += `${plain[d]}${name}`
    zero = false
  }
  return out
}
