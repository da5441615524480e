// Holds provisions against the text they cite: the place must exist, the figure must stand there, the gist must be ours.
import { numeral } from '../law/kit/money.ts'
import { placeInChinese, cite, type Edition, type Norm, type NormEdition, type Provision } from '../law/kit/norm.ts'
import type { Term } from '../law/kit/term.ts'
import { wordsAt, type LawText } from '../server/library/parse-law.ts'

/** A run of this many characters shared with the article is copying. */
const longestRun = 14

/** Laws that say which bare numbers of 日 are working days. */
const workingDayClauses: Readonly<Record<string, (count: number) => boolean>> = {
  行政处罚法: n => [2, 3, 5, 7].includes(n),
  行政强制法: n => n <= 10,
  行政复议法: n => [3, 5, 7, 10].includes(n),
}

/** Every fault of one norm, each in a sentence that names the provision. Empty: it holds. */
export function faultsOf(norm: Norm, texts: readonly LawText[]): readonly string[] {
  const found: string[] = []
  const ours = texts.filter(t => t.law === norm.law)
  if (ours.length === 0) return [`${norm.law}: no such law in the library`]
  if (ours.some(t => t.level !== '' && t.level !== norm.level)) found.push(`${norm.law}: level is not ${norm.level}`)
  for (const [key, provision] of Object.entries(norm.provisions)) {
    provision.editions.forEach((edition, at) => {
      const name = `${norm.law}.${key}`
      const until = provision.editions[at + 1]?.from
      const held = versionsOf(norm.editions, edition, until).flatMap(v => ours.filter(t => t.version === v.version))
      if (held.length === 0) found.push(`${name}: no loaded version covers the edition of ${edition.from}`)
      for (const text of held) found.push(...faultsIn(name, provision, edition, text))
    })
  }
  return found
}

/** The versions of the text for which an edition speaks: from its own day until the next edition's. */
const versionsOf = (all: readonly NormEdition[], edition: Edition<unknown>, until: string | undefined): readonly NormEdition[] =>
  all.filter((v, at) => (all[at + 1]?.from ?? '9999') > edition.from && (until === undefined || v.from < until))

function faultsIn(name: string, { law }: Provision, edition: Edition<unknown>, text: LawText): readonly string[] {
  const place = cite(law, edition.at)
  const article = text.articles.find(a => a.number === place.article && a.branch === 0)
  if (!article) return [`${name}: ${text.version} has no ${placeInChinese(place)}`]
  const words = wordsAt(article, place.paragraph, place.item)
  if (words === undefined) return [`${name}: ${text.version} has no ${placeInChinese(place)}`]
  const wrong = figuresIn(edition.value).filter(figure => !stands(figure, words, law))
  const copied = commonRun(edition.gist, wordsAt(article) ?? '')
  return [
    ...wrong.map(figure => `${name}: ${JSON.stringify(figure)} does not stand in ${placeInChinese(place)}`),
    ...(copied.length >= longestRun ? [`${name}: the gist copies “${copied}”`] : []),
  ]
}

type Figure = number | Term
const isTerm = (value: object): value is Term => 'unit' in value && 'count' in value

/** The numbers and terms inside a value. */
function figuresIn(value: unknown): readonly Figure[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return isTerm(value) ? [value] : Object.values(value).flatMap(figuresIn)
}

const counted = '(?:周岁|人|名|个|次|年|日|元|学时|%|％)'
const before = '(?<![〇零一二三四五六七八九十百千万\\d.])'
const halfWidth = (text: string): string => text.replaceAll(/[０-９]/g, d => String.fromCodePoint((d.codePointAt(0) ?? 0) - 0xfee0))
const written = (n: number): string => `${before}(?:${[numeral(n), String(n), ...(n === 2 ? ['两'] : [])].join('|')})`

/** Whether a figure stands in the words, in Chinese numerals or digits, with its unit. */
export function stands(figure: Figure, words: string, law: string): boolean {
  const text = halfWidth(words)
  const has = (pattern: string): boolean => new RegExp(pattern, 'u').test(text)
  if (typeof figure === 'number') {
    const asMoney = figure % 100 === 0 && has(`${written(figure / 100)}元`)
    return has(`百分之${numeral(figure)}(?![十百千点])`) || has(`${written(figure)}${counted}`) || asMoney
  }
  const n = written(figure.count)
  switch (figure.unit) {
    case 'workingDay':
      return has(`${n}个工作日`) || (has(`${n}日`) && (workingDayClauses[law]?.(figure.count) ?? false))
    case 'day':
      return has(`${n}日`) && !(workingDayClauses[law]?.(figure.count) ?? false)
    case 'month':
      return has(`${n}个月`)
    case 'year':
      return has(`${n}年`)
    case 'hour':
      return has(`${n}(?:个)?小时`)
  }
}

/** The longest run of characters two texts share. */
export function commonRun(a: string, b: string): string {
  let best = ''
  for (let from = 0; from < a.length; from++)
    while (from + best.length < a.length && b.includes(a.slice(from, from + best.length + 1))) best = a.slice(from, from + best.length + 1)
  return best
}
