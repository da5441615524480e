// 文号: how they are written, and how people write them.

export interface DocumentNumber {
  readonly organ: string
  readonly word: string
  readonly year: number
  readonly ordinal: number
}

/** 灌伊罚决字〔2026〕1号; with 第 where the county writes it so. */
export const formatNumber = ({ organ, word, year, ordinal }: DocumentNumber, withDi = false): string =>
  `${organ}${word}字〔${year}〕${withDi ? '第' : ''}${ordinal}号`

const written = /^(.+?)字?[〔[(【［（﹝]([0-9]{4})[〕\])】］）﹞]第?([0-9]{1,9})号?$/u

/** A number as a person typed it, in the form it is stored in; undefined when it is none. Brackets, widths, 第 and blanks do not matter. */
export function normaliseNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
  const [, head, year, ordinal] = written.exec(plain) ?? []
  if (head === undefined || year === undefined || Number(ordinal) < 1) return undefined
  return `${head}字〔${year}〕${Number(ordinal)}号`
}

/** Whether two written numbers mean the same document. */
export const sameNumber = (one: string, other: string): boolean =>
  normaliseNumber(one) !== undefined && normaliseNumber(one) === normaliseNumber(other)
