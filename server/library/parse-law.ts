// The text of a law, as files of `data/laws` write it: YAML front matter, then 条 (one or more 款, each with 项).

interface LawItem {
  readonly number: number
  readonly text: string
}
interface LawParagraph {
  readonly text: string
  readonly items: readonly LawItem[]
}
export interface LawArticle {
  readonly number: number
  /** For 第一百条之一: 1. */
  readonly branch: number
  /** Part, chapter and section it stands in. */
  readonly heading: string
  readonly paragraphs: readonly LawParagraph[]
}
export interface LawText {
  /** The short title by which laws are named here, from the file's name. */
  readonly law: string
  readonly title: string
  readonly level: string
  /** Day of adoption or last revision. */
  readonly version: string
  /** The day in its own commencement clause: often that of the FIRST edition. */
  readonly clauseDate?: string
  readonly history: readonly string[]
  readonly source: string
  readonly articles: readonly LawArticle[]
}
/** Thrown when a file is not a law text; says which line and why, in Chinese. */
export class NotALaw extends Error {
  override readonly name = 'NotALaw'
}

const numerals = '[一二三四五六七八九十百千零〇两]'
const articleLine = new RegExp(`^第(${numerals}+)条(?:之(${numerals}+))?(?:[\\s　]+(.*))?$`, 'su')
const itemLine = new RegExp(`^[（(](${numerals}+)[）)][\\s　]*(.*)$`, 'su')
const headingLine = /^#{1,6}\s+(.*)$/u
const partNames = ['编', '分编', '章', '节']

/**
 * Reads one file. `name` is the file's name, `行政处罚法(2021-01-22).md`.
 * @throws NotALaw when it has no article, its count is not the one it states, or its articles do not follow one another
 */
export function parseLaw(name: string, file: string): LawText {
  const stem = name.normalize('NFC').replace(/\.(md|txt)$/i, '')
  const named = /^(.*?)[（(](\d{4}-\d{2}-\d{2})[）)]$/u.exec(stem)
  const { fields, history, body } = frontMatter(file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  const law = (named?.[1] ?? stem).trim()
  const version = fields.get('version_date') ?? named?.[2]
  if (version === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(version))
    throw new NotALaw(`${name}：没有版本日期（version_date，或者文件名后的“(年-月-日)”）`)
  const articles = articlesOf(name, body)
  const stated = Number(fields.get('articles') ?? articles.length)
  if (stated !== articles.length) throw new NotALaw(`${name}：写明共 ${stated} 条，读到 ${articles.length} 条`)
  const clauseDate = fields.get('commencement_clause_date')
  return {
    law,
    title: fields.get('title') ?? law,
    level: fields.get('level') ?? '',
    version,
    ...(clauseDate === undefined ? {} : { clauseDate }),
    history,
    source: fields.get('source') ?? '',
    articles,
  }
}

function frontMatter(file: string): { fields: Map<string, string>; history: string[]; body: string } {
  const fields = new Map<string, string>()
  const history: string[] = []
  const found = /^---\n(.*?)\n---\n(.*)$/s.exec(file)
  if (!found) return { fields, history, body: file }
  for (const line of (found[1] ?? '').split('\n')) {
    const listed = /^\s*-\s+(.*)$/.exec(line)
    if (listed) history.push(unquoted(listed[1] ?? ''))
    const field = /^(\w+):\s*(.+)$/.exec(line)
    if (field) fields.set(field[1] ?? '', unquoted(field[2] ?? ''))
  }
  return { fields, history, body: found[2] ?? '' }
}

const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/s, '$1')

type Draft = Omit<LawArticle, 'paragraphs'> & { readonly paragraphs: { text: string; items: LawItem[] }[] }

function articlesOf(name: string, body: string): readonly LawArticle[] {
  const articles: Draft[] = []
  const headings: string[] = []
  for (const raw of body.split('\n')) {
    const line = raw.replaceAll(/[\u200B\uFEFF]/g, '').trim()
    if (line === '') continue
    const heading = headingLine.exec(line)
    if (heading) {
      place(headings, (heading[1] ?? '').replaceAll(/[\s　]+/g, ' '))
      continue
    }
    const started = articleLine.exec(line)
    if (started) {
      const next = { number: numberOf(started[1] ?? ''), branch: numberOf(started[2] ?? '') }
      follows(name, articles.at(-1), next)
      articles.push({ ...next, heading: headings.join(' · '), paragraphs: [] })
      if (started[3]) addLine(articles.at(-1), started[3])
    } else addLine(articles.at(-1), line) // a preamble stands before any article and is not kept
  }
  if (articles.length === 0) throw new NotALaw(`${name}：没有读到任何“第…条”`)
  return articles
}

function place(headings: string[], heading: string): void {
  const level = partNames.findLastIndex(part => new RegExp(`^第${numerals}+${part}`, 'u').test(heading))
  if (level < 0) return
  while (headings.length > 0) {
    const last = headings.at(-1) ?? ''
    const lastLevel = partNames.findLastIndex(part => new RegExp(`^第${numerals}+${part}`, 'u').test(last))
    if (lastLevel < level) break
    headings.pop()
  }
  headings.push(heading)
}

function follows(name: string, last: Draft | undefined, next: { number: number; branch: number }): void {
  const ok = last === undefined || next.number === last.number + 1 || (next.number === last.number && next.branch === last.branch + 1)
  if (!ok) throw new NotALaw(`${name}：第 ${last?.number} 条之后读到第 ${next.number} 条，条文不连续`)
}

function addLine(article: Draft | undefined, line: string): void {
  if (!article) return
  const item = itemLine.exec(line)
  const last = article.paragraphs.at(-1)
  if (!item) article.paragraphs.push({ text: line, items: [] })
  else if (last) last.items.push({ number: numberOf(item[1] ?? ''), text: item[2] ?? '' })
  else article.paragraphs.push({ text: '', items: [{ number: numberOf(item[1] ?? ''), text: item[2] ?? '' }] })
}

const digit = '零一二三四五六七八九'
/** 六十四 → 64. 0 for an empty text. */
export function numberOf(text: string): number {
  let total = 0
  let open = 0
  for (const sign of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit === undefined) open = digit.indexOf(sign)
    else {
      total += (open === 0 ? 1 : open) * unit
      open = 0
    }
  }
  return total + open
}

/** All words of an article, or of one paragraph or item of it. Undefined when there is no such place. */
export function wordsAt(article: LawArticle, paragraph?: number, item?: number): string | undefined {
  const all = (one: LawParagraph): string => [one.text, ...one.items.map(i => i.text)].join('\n')
  if (paragraph === undefined) return article.paragraphs.map(all).join('\n')
  const found = article.paragraphs[paragraph - 1]
  if (!found) return undefined
  return item === undefined ? all(found) : found.items.find(one => one.number === item)?.text
}
