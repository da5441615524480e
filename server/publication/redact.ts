// What a reader need not see is struck out of the public layer. What is known to be personal goes first, then what looks it.

/** A run of text, or a bar in its place: what stood there and how long it was. */
export type Piece = string | { readonly bar: BarKind; readonly length: number }
export type BarKind = '姓名' | '证件号码' | '电话' | '住址' | '银行账号' | '车牌' | '其他'
export interface Known {
  readonly text: string
  readonly kind: BarKind
}
interface Hit {
  readonly from: number
  readonly to: number
  readonly kind: BarKind
}

const looks: readonly { readonly kind: BarKind; readonly pattern: RegExp; readonly sure?: (text: string) => boolean }[] = [
  { kind: '证件号码', pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?!\d)/g },
  { kind: '证件号码', pattern: /(?<![\dA-Za-z])\d{15}(?!\d)/g },
  { kind: '电话', pattern: /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g },
  { kind: '电话', pattern: /(?<!\d)0\d{2,3}[-－ ]\d{7,8}(?!\d)/g },
  { kind: '银行账号', pattern: /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, sure: t => luhn(t.replaceAll(/\D/g, '')) },
  {
    kind: '车牌',
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/g,
  },
  {
    kind: '住址',
    pattern:
      /[\u4e00-\u9fff]{0,12}(?:村|社区|小区|花园|新村|公寓|家园|苑)[\u4e00-\u9fff\d]{0,8}(?:\d+|[一二三四五六七八九十]+)(?:组|号|栋|幢|单元|室|户)(?:[\d一二三四五六七八九十]+(?:号|栋|幢|单元|室|户))*/g,
  },
  { kind: '住址', pattern: /(?<=[\u4e00-\u9fff])\d+(?:组|栋|幢|单元)(?:\d+(?:号|栋|幢|单元|室|户))+/g },
]

function luhn(digits: string): boolean {
  const sum = [...digits]
    .toReversed()
    .map(Number)
    .reduce((total, d, i) => total + (i % 2 === 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0)
  return sum % 10 === 0
}

/** Strikes out everything known to be personal and everything that looks it. The text between stays letter by letter. */
export function redact(text: string, known: readonly Known[]): readonly Piece[] {
  const hits: Hit[] = []
  for (const { text: secret, kind } of known) {
    if (secret.length < 2) continue
    for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + secret.length))
      hits.push({ from, to: from + secret.length, kind })
  }
  for (const { kind, pattern, sure } of looks)
    for (const match of text.matchAll(pattern))
      if (!sure || sure(match[0])) hits.push({ from: match.index, to: match.index + match[0].length, kind })
  return cut(text, merge(hits))
}

function merge(hits: readonly Hit[]): readonly Hit[] {
  const out: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (last && hit.from < last.to) out[out.length - 1] = { ...last, to: Math.max(last.to, hit.to) }
    else out.push(hit)
  }
  return out
}
function cut(text: string, hits: readonly Hit[]): readonly Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const { from, to, kind } of hits) {
    if (from > at) out.push(text.slice(at, from))
    out.push({ bar: kind, length: to - from })
    at = to
  }
  if (at < text.length) out.push(text.slice(at))
  return out
}

/** The public layer as plain text, bars as ■: for search and for the list. */
export const asText = (pieces: readonly Piece[]): string =>
  pieces.map(p => (typeof p === 'string' ? p : '■'.repeat(Math.min(p.length, 8)))).join('')

/** A citizen's name as the public may see it: the surname, then how many characters follow. */
export function publicName(name: string, kind: string): string {
  if (kind === 'legalPerson' || kind === 'otherOrganisation') return name
  if (kind === 'individualBusiness' && name.length > 4) return name
  const surname = compound.find(s => name.startsWith(s)) ?? name.slice(0, 1)
  return `${surname}${'某'.repeat(Math.max(1, Math.min(2, name.length - surname.length)))}`
}
const compound = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '长孙',
  '宇文',
  '司徒',
  '夏侯',
  '闻人',
  '端木',
  '南宫',
]
