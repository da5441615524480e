// The fields acts are made of: every one titled in Chinese, with its unit where it has one.
// Chinese words are the values of choices: what is recorded is what a jurist reads.
import * as z from 'zod'
import { isDay } from './day.ts'

interface Help {
  /** A line of help under the field. */
  readonly help?: string
  /** Filled from what is known, by this name. */
  readonly from?: string
  /**
   * What an office that did its duty would have recorded: an audit presumes it where a history is silent.
   * Without it: yes, the first of the words, none of an amount.
   */
  readonly regular?: string | number | boolean
  /** Only these words stand in the menu; the others a history alone may say. */
  readonly offered?: readonly string[]
}
const meta = (title: string, help: Help = {}, more: Record<string, unknown> = {}) => ({
  title,
  ...(help.help ? { description: help.help } : {}),
  ...(help.from ? { 'x-from': help.from } : {}),
  ...(help.regular === undefined ? {} : { 'x-regular': help.regular }),
  ...(help.offered ? { 'x-offered': help.offered } : {}),
  ...more,
})

/** Signs nobody sees: control characters but line ends and tabs, direction marks, halves of characters. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
/** Whether a text holds only what a reader sees, so that it may be stored, printed and compared. */
const isPlain = (value: string): boolean => !unseen.test(value) && value.isWellFormed()
const plain = (title: string) => ({ error: `${title}里有看不见的控制字符，请删去后再填` })
const id = (title: string, missing: string) =>
  z
    .string({ error: missing })
    .min(1, { error: missing })
    .max(200, { error: `${title}不正确` })
    .refine(isPlain, plain(title))

/** A line of text, 1 to 500 characters. */
export const text = (title: string, help?: Help) =>
  z
    .string({ error: `请填${title}` })
    .trim()
    .min(1, { error: `请填${title}` })
    .max(500, { error: `${title}最多 500 字` })
    .refine(isPlain, plain(title))
    .meta(meta(title, help))
/** A paragraph, 1 to 10,000 characters. */
export const longText = (title: string, help?: Help) =>
  z
    .string({ error: `请填${title}` })
    .trim()
    .min(1, { error: `请填${title}` })
    .max(10_000, { error: `${title}最多 10000 字` })
    .refine(isPlain, plain(title))
    .meta(meta(title, help, { 'x-long': true }))
/** 是 or 否. */
export const truth = (title: string, help?: Help) => z.boolean({ error: `请选${title}` }).meta(meta(title, help))
/** One of several words. */
export const choice = <const W extends readonly [string, ...string[]]>(title: string, words: W, help?: Help) =>
  z.enum(words, { error: `${title}请从列出的里选一个` }).meta(meta(title, help))
/** Several of several words, at least one. */
export const choices = <const W extends readonly [string, ...string[]]>(title: string, words: W, help?: Help) =>
  z
    .array(z.enum(words))
    .min(1, { error: `${title}至少选一个` })
    .meta(meta(title, help))
/** A whole amount in fen; screens show yuan. */
export const amount = (title: string, help?: Help) =>
  z
    .int({ error: `请填${title}，按元填写，最多两位小数` })
    .min(0, { error: `${title}不能为负` })
    .max(1e14)
    .meta(meta(title, help, { 'x-money': 'fen', 'x-unit': '分' }))
/** A whole count with its unit. */
export const count = (title: string, unit: string, help?: Help) =>
  z
    .int({ error: `请填${title}，整数，单位${unit}` })
    .min(0)
    .max(1_000_000)
    .meta(meta(title, help, { 'x-unit': unit }))
/** A legal day, `YYYY-MM-DD`. */
export const onDay = (title: string, help?: Help) =>
  z
    .string({ error: `请填${title}` })
    .refine(isDay, { error: `${title}不是真实存在的日期，例如 2026-03-05` })
    .meta(meta(title, help, { format: 'date' }))
/** A moment, ISO with offset. */
export const at = (title: string, help?: Help) => z.iso.datetime({ offset: true, error: `${title}要有日期和时刻` }).meta(meta(title, help))
export const person = (title: string, help?: Help) => id(title, `请选${title}`).meta(meta(title, help, { 'x-widget': 'person' }))
export const persons = (title: string, help?: Help) =>
  z
    .array(id(title, `请选${title}`))
    .min(1, { error: `请选${title}` })
    .meta(meta(title, help, { 'x-widget': 'officers' }))
export const party = (title: string, help?: Help) => id(title, `请选${title}`).meta(meta(title, help, { 'x-widget': 'party' }))
export const partyList = (title: string, help?: Help) =>
  z
    .array(id(title, `请选${title}`))
    .min(1, { error: `请选${title}` })
    .meta(meta(title, help, { 'x-widget': 'parties' }))
/** Acts that registered evidence. */
export const evidenceList = (title: string, help?: Help) =>
  z.array(id(title, `请选${title}`)).meta(meta(title, help, { 'x-widget': 'evidence' }))
/** An uploaded file, by its id. */
export const file = (title: string, help?: Help) => id(title, `请上传${title}`).meta(meta(title, help, { 'x-widget': 'file' }))
/** An earlier act of the case. */
export const earlierAct = (title: string, help?: Help) => id(title, `请选${title}`).meta(meta(title, help, { 'x-widget': 'act' }))
/** Rows of fields. */
export const rows = <S extends z.ZodRawShape>(title: string, shape: S, least = 0, help?: Help) =>
  z
    .array(z.strictObject(shape))
    .min(least, { error: `${title}至少 ${least} 行` })
    .max(200)
    .meta(meta(title, help))
/** A group of fields. */
export const group = <S extends z.ZodRawShape>(title: string, shape: S, help?: Help) => z.strictObject(shape).meta(meta(title, help))
