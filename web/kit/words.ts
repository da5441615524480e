// How days, moments, money and terms are written on the screens. Nothing here asks the machine what day it is.
import { amountInFigures, dayOf, fen, weekday, yearOf, type Day, type Fen, type Instant } from '@fadu/law'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 9月24日; with its year when that is not the year of `today`, or when `today` is not given (formal). */
export function dayWords(on: Day, today?: Day): string {
  const [y, m, d] = on.split('-').map(Number)
  return today !== undefined && yearOf(on) === yearOf(today) ? `${m}月${d}日` : `${y}年${m}月${d}日`
}
export const weekdayWords = (on: Day): string => weekdays[weekday(on)] ?? ''
/** 9月24日 周四 */
export const dayAndWeekday = (on: Day, today?: Day): string => `${dayWords(on, today)} ${weekdayWords(on)}`

const shanghaiTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })
/** 16:20, in Asia/Shanghai */
export const timeWords = (at: Instant): string => shanghaiTime.format(Date.parse(at))
export const instantWords = (at: Instant, today?: Day): string => `${dayWords(dayOf(at), today)} ${timeWords(at)}`

/** 120,000.00 from whole fen. */
export const money = (amount: number): string => amountInFigures(fen(amount))
/** 1,500 元 or 1,500.50 元: for running text, without needless decimals. */
export function moneyShort(amount: number): string {
  const text = amountInFigures(fen(amount))
  return `${text.endsWith('.00') ? text.slice(0, -3) : text} 元`
}
/** 12 万, 1.5 万, 800 元: for marks on a scale. */
export function moneyMark(amount: Fen | number): string {
  const yuan = amount / 100
  if (yuan === 0) return '0'
  if (yuan >= 10_000) return `${Number((yuan / 10_000).toFixed(2))} 万`
  return `${yuan.toLocaleString('en-US')} 元`
}

const units = { workingDay: '工作日', day: '日', month: '个月', year: '年', hour: '小时' } as const
export type TermUnit = keyof typeof units
export const unitWords = (unit: TermUnit): string => units[unit]

/** 12 KB · 3.4 MB: how large a file is. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const [unit, value] = bytes < 1024 ** 2 ? ['KB', bytes / 1024] : bytes < 1024 ** 3 ? ['MB', bytes / 1024 ** 2] : ['GB', bytes / 1024 ** 3]
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`
}
const counting = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 一, 二 … 十, 11: the number before each reason. */
export const ordinal = (n: number): string => counting[n] ?? String(n)

const shanghaiParts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
/** An instant as a datetime-local input shows it, in Asia/Shanghai; empty for what is no instant. */
export const shanghaiInput = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? '' : shanghaiParts.format(Date.parse(at)).replace(' ', 'T')
/** What a datetime-local input holds, as an instant of Asia/Shanghai. */
export const shanghaiInstant = (input: string): Instant | undefined => (input ? `${input.slice(0, 16)}:00+08:00` : undefined)
