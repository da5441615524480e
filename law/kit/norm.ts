// Norms, their provisions and editions. A figure of law exists only inside a provision, beside its article.
import { dayInChinese, type Day } from './day.ts'
import { numeral } from './money.ts'

export type NormLevel = '法律' | '行政法规' | '司法解释' | '部门规章' | '地方性法规' | '规范性文件' | '口径'

/** Where in a text: article 条, paragraph 款, item 项 (numbers as in the text). */
export interface Place {
  readonly article: number
  readonly paragraph?: number
  readonly item?: number
}
/** A citation: law by the short title of its file in data/laws, and the place in it. */
export interface Citation extends Place {
  readonly law: string
}
export interface Edition<V> {
  /** First day on which this edition is in force. */
  readonly from: Day | string
  /** `[article, paragraph?, item?]` */
  readonly at: readonly [number, number?, number?]
  readonly value: V
  /** What it says, in our own words. */
  readonly gist: string
}
/** One thing a norm says, through its editions. */
export interface Provision<V = unknown> {
  readonly law: string
  readonly level: NormLevel
  readonly title: string
  readonly editions: readonly Edition<V>[]
}
/** An edition of a whole text: adopted on `version`, in force from `from`. */
export interface NormEdition {
  readonly version: string
  readonly from: string
}
/** A legal text by its short title (as in data/laws), with its level and editions. */
export interface LegalText {
  readonly law: string
  readonly level: NormLevel
  readonly editions: readonly NormEdition[]
}
/** A legal text with what it says. */
export interface Norm extends LegalText {
  readonly provisions: Readonly<Record<string, Provision>>
}

/** A provision with its editions, oldest first. `value` carries the figure or nothing. */
/* @__NO_SIDE_EFFECTS__ */
export function provision<V = null>({ law, level }: LegalText, title: string, ...editions: readonly Edition<V>[]): Provision<V> {
  return { law, level, title, editions }
}

/** Words for a text all of whose provisions came in on one day. Value is last, and may be left out. */
interface Says {
  (title: string, at: Edition<null>['at'], gist: string): Provision<null>
  <V>(title: string, at: Edition<V>['at'], gist: string, value: V): Provision<V>
}
/** @example const says = inForceFrom(text, '2021-07-15'); says('作出处罚决定的期限', [60], '立案起九十日内决定', days(90)) */
/* @__NO_SIDE_EFFECTS__ */
export function inForceFrom({ law, level }: LegalText, from: string): Says {
  return (title: string, at: Edition<unknown>['at'], gist: string, value: unknown = null): Provision<never> =>
    ({ law, level, title, editions: [{ from, at, value, gist }] }) as unknown as Provision<never>
}

const isProvision = (said: LegalText | Provision): said is Provision => 'title' in said
/** A legal text gathered from its module: `text`, and the provisions beside it, in the order of their places. */
export function norm({ text, ...said }: { readonly text: LegalText } & Readonly<Record<string, LegalText | Provision>>): Norm {
  const provisions = Object.entries(said).flatMap(([key, one]): readonly (readonly [string, Provision])[] =>
    isProvision(one) ? [[key, one]] : [],
  )
  return { ...text, provisions: Object.fromEntries(provisions.toSorted(([one, a], [other, b]) => byPlace(a, b) || (one < other ? -1 : 1))) }
}
function byPlace(a: Provision, b: Provision): number {
  const [one = [0], other = [0]] = [a, b].map(p => p.editions[0]?.at)
  return one[0] - other[0] || (one[1] ?? 0) - (other[1] ?? 0) || (one[2] ?? 0) - (other[2] ?? 0)
}

/** A reading of a provision, or the plain statement that no loaded edition covers the day. */
export type Reading<V> =
  | { readonly ok: true; readonly value: V; readonly citation: Citation; readonly gist: string; readonly from: string }
  | { readonly ok: false; readonly citation: Citation; readonly gist: string; readonly from: string }

/** The provision as it stands on a day. A day before the first loaded edition is never judged by a later one. */
export function on<V>(what: Provision<V>, when: Day): Reading<V> {
  const first = what.editions[0]
  if (!first) throw new RangeError(`${what.law} ${what.title}: no edition`)
  let edition: Edition<V> | undefined
  for (const e of what.editions) if (e.from <= when) edition = e
  const e = edition ?? first
  const citation = cite(what.law, e.at)
  return edition
    ? { ok: true, value: edition.value, citation, gist: edition.gist, from: edition.from }
    : { ok: false, citation, gist: `${dayInChinese(when)}在已载入的最早版本（${first.from}起施行）之前，不能判断`, from: first.from }
}

/** Thrown when a value is needed for a day before the first loaded edition; the engine turns it into a refusal. */
export class CannotBeJudged extends Error {
  readonly provision: Provision
  readonly day: Day
  constructor(what: Provision, when: Day) {
    super(`${what.law} ${what.title} cannot be judged on ${when}`)
    this.provision = what
    this.day = when
  }
}

/** The value on a day. @throws CannotBeJudged before the first loaded edition. */
export function valueOn<V>(what: Provision<V>, when: Day): V {
  const reading = on(what, when)
  if (!reading.ok) throw new CannotBeJudged(what, when)
  return reading.value
}

/** A citation from `[article, paragraph?, item?]`. */
export function cite(law: string, at: readonly [number, number?, number?]): Citation {
  return { law, article: at[0], ...(at[1] === undefined ? {} : { paragraph: at[1] }), ...(at[2] === undefined ? {} : { item: at[2] }) }
}

/** One item of the first paragraph of an article that stands here as a whole. */
export const itemIn = <V>(whole: Provision<V>, item: number): Provision<V> => ({
  ...whole,
  editions: whole.editions.map(e => ({ ...e, at: [e.at[0], 1, item] })),
})
/** A place of a text the core has no entry for, as a case file or a county list names it. It is taken to be in force. */
export const named = (at: Citation, level: NormLevel, title: string): Provision<null> => ({
  law: at.law,
  level,
  title,
  editions: [{ from: '1949-10-01', at: placeList(at), value: null, gist: title }],
})

const placeList = ({ article, paragraph, item }: Place): Edition<null>['at'] =>
  paragraph === undefined ? [article] : item === undefined ? [article, paragraph] : [article, paragraph, item]

/** 第六十四条第一款第（二）项 */
export function placeInChinese(place: Place): string {
  return `第${numeral(place.article)}条${place.paragraph ? `第${numeral(place.paragraph)}款` : ''}${place.item ? `第（${numeral(place.item)}）项` : ''}`
}
/** 行政处罚法第六十条 */
export const citationInChinese = (c: Citation): string => `${c.law}${placeInChinese(c)}`
