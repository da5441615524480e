// The house's ways of writing people, money, times and penalties on paper.
import {
  amountInFigures,
  dayInChinese,
  dayOf,
  fen,
  inWords,
  numeral,
  on,
  placeInChinese,
  type acts,
  type Day,
  type FactsOf,
  type Provision,
} from '@fadu/law'
import type { PartyFace } from './source.ts'

/** 人民币壹拾贰万元整（¥120,000.00） */
export const moneyInWords = (amount: number): string => `人民币${inWords(fen(amount))}（¥${amountInFigures(fen(amount))}）`

/** 2026年3月5日9时30分 */
export function momentInChinese(at: string): string {
  const day = dayOf(at)
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${dayInChinese(day)}${Number(time.slice(11, 13))}时${time.slice(14, 16)}分`
}
/** 2026年3月5日9时30分至10时05分 */
export function spellInChinese(from: string, to: string): string {
  const end = momentInChinese(to)
  const day = dayInChinese(dayOf(to))
  return `${momentInChinese(from)}至${dayOf(from) === dayOf(to) ? end.slice(day.length) : end}`
}

type Penalty = NonNullable<FactsOf<typeof acts.requestDecision>['penalties']>[number]

const numbered = (words: readonly string[]): string => words.map((one, i) => `（${numeral(i + 1)}）${one}`).join('；\n') + '。'

/** 警告；罚款人民币……元整；没收…… */
export function penaltyInWords({ kind, amount, object, period }: Penalty): string {
  return `${kind}${object ? `（${object}）` : ''}${amount === undefined ? '' : moneyInWords(amount)}${period ? `，期限${period}` : ''}`
}
export const penaltiesInWords = (all: readonly Penalty[]): string => {
  const words = all.map(penaltyInWords)
  return words.length > 1 ? numbered(words) : words.join('')
}
/** All fines together, in fen. */
export const fineIn = (all: readonly Penalty[]): number =>
  all.filter(one => one.kind === '罚款').reduce((sum, one) => sum + (one.amount ?? 0), 0)

/** Items one a line: （1）…… */
export const itemised = (all: readonly string[]): string => all.map((one, i) => (all.length > 1 ? `（${i + 1}）${one}` : one)).join('\n')

/** Whether the party is a natural person, who has birth and identity number instead of a code and a head. */
const isPerson = (party: Pick<PartyFace, 'kind'>): boolean => party.kind === 'citizen'

/** 当事人 block of a served paper, in lines. */
export function partyBlock(party: PartyFace): string {
  const known = isPerson(party)
    ? [
        ['当事人', party.name],
        ['性别', party.sex],
        ['出生日期', party.bornOn && dayInChinese(party.bornOn)],
        ['公民身份号码', party.idNumber],
      ]
    : [
        ['当事人', party.name],
        ['统一社会信用代码', party.creditCode],
        [party.kind === 'individualBusiness' ? '经营者' : '法定代表人（负责人）', party.head],
      ]
  return [...known, ['地址', party.address], ['联系电话', party.phone]]
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}：${value}`)
    .join('\n')
}

/** 《中华人民共和国行政处罚法》第五十六条, as of a day. */
export function under(what: Provision, when: Day): string {
  const { citation } = on(what, when)
  return `《${what.level === '法律' ? '中华人民共和国' : ''}${what.law}》${placeInChinese(citation)}`
}

/** Words as a sentence: with a full stop where they end without one. */
export const sentence = (words: string): string => (/[。；！？：…”』」.;!?]$/u.test(words) ? words : `${words}。`)
