// The fields acts are made of: every one titled in Chinese, with its unit where it has one.
// Chinese words are the values of choices: what is recorded is what a jurist reads.
import * as z from 'zod/mini' // the browser loads these: methods nobody calls would weigh more than all the rest
import { isDay, type Day } from './day.ts'

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
  /** Asked only where the field beside it of this name says one of these words. */
  readonly when?: readonly [string, ...(string | boolean)[]]
}
/** A schema as a field of an act: it may be left out where `optional()` says so. */
export type Field<S extends z.core.SomeType> = S & { readonly optional: () => z.ZodMiniOptional<S> }
/** Titles a schema with what its form shows. */
/* @__NO_SIDE_EFFECTS__ */
function field<S extends z.ZodMiniType>(schema: S, title: string, help: Help = {}, more: Readonly<Record<string, unknown>> = {}): Field<S> {
  z.globalRegistry.add(schema, meta(title, help, more))
  return Object.assign(schema, { optional: () => z.optional(schema) })
}
const meta = (title: string, help: Help, more: Readonly<Record<string, unknown>>) => ({
  title,
  ...(help.help ? { description: help.help } : {}),
  ...(help.from ? { 'x-from': help.from } : {}),
  ...(help.regular === undefined ? {} : { 'x-regular': help.regular }),
  ...(help.offered ? { 'x-offered': help.offered } : {}),
  ...(help.when ? { 'x-when': help.when } : {}),
  ...more,
})

/** Signs nobody sees: control characters but line ends and tabs, direction marks, halves of characters. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
/** Whether a text holds only what a reader sees, so that it may be stored, printed and compared. */
const isPlain = (value: string): boolean => !unseen.test(value) && value.isWellFormed()
const plain = (title: string) => z.refine<string>(isPlain, { error: `${title}里有看不见的控制字符，请删去后再填` })
const id = (title: string, missing: string) =>
  z.string({ error: missing }).check(z.minLength(1, { error: missing }), z.maxLength(200, { error: `${title}不正确` }), plain(title))
const words = (title: string, most: number) =>
  z
    .string({ error: `请填${title}` })
    .check(z.trim(), z.minLength(1, { error: `请填${title}` }), z.maxLength(most, { error: `${title}最多 ${most} 字` }), plain(title))

/** A line of text, 1 to 500 characters. */
/* @__NO_SIDE_EFFECTS__ */
export const text = (title: string, help?: Help) => field(words(title, 500), title, help)
/** A paragraph, 1 to 10,000 characters. */
/* @__NO_SIDE_EFFECTS__ */
export const longText = (title: string, help?: Help) => field(words(title, 10_000), title, help, { 'x-long': true })
/** 是 or 否. */
/* @__NO_SIDE_EFFECTS__ */
export const truth = (title: string, help?: Help) => field(z.boolean({ error: `请选${title}` }), title, help)
/** One of several words. */
/* @__NO_SIDE_EFFECTS__ */
export const choice = <const W extends readonly [string, ...string[]]>(title: string, choose: W, help?: Help) =>
  field(z.enum(choose, { error: `${title}请从列出的里选一个` }), title, help)
/** Several of several words, at least one. */
/* @__NO_SIDE_EFFECTS__ */
export const choices = <const W extends readonly [string, ...string[]]>(title: string, choose: W, help?: Help) =>
  field(z.array(z.enum(choose)).check(z.minLength(1, { error: `${title}至少选一个` })), title, help)
/** A whole amount in fen; screens show yuan. */
/* @__NO_SIDE_EFFECTS__ */
export const amount = (title: string, help?: Help) =>
  field(
    z.int({ error: `请填${title}，按元填写，最多两位小数` }).check(z.minimum(0, { error: `${title}不能为负` }), z.maximum(1e14)),
    title,
    help,
    { 'x-money': 'fen', 'x-unit': '分' },
  )
/** A whole count with its unit. */
/* @__NO_SIDE_EFFECTS__ */
export const count = (title: string, unit: string, help?: Help) =>
  field(z.int({ error: `请填${title}，整数，单位${unit}` }).check(z.minimum(0), z.maximum(1_000_000)), title, help, { 'x-unit': unit })
/** A legal day, `YYYY-MM-DD`. */
/* @__NO_SIDE_EFFECTS__ */
export const onDay = (title: string, help?: Help) => field(dayText(title), title, help, { format: 'date' })
// the check makes it a Day, which a check in this dialect cannot say to the compiler
const dayText = (title: string) =>
  z
    .string({ error: `请填${title}` })
    .check(z.refine(isDay, { error: `${title}不是真实存在的日期，例如 2026-03-05` })) as unknown as z.ZodMiniType<Day, string>
/** A moment, ISO with offset. */
/* @__NO_SIDE_EFFECTS__ */
export const at = (title: string, help?: Help) => field(z.iso.datetime({ offset: true, error: `${title}要有日期和时刻` }), title, help)
/* @__NO_SIDE_EFFECTS__ */
export const person = (title: string, help?: Help) => field(id(title, `请选${title}`), title, help, { 'x-widget': 'person' })
/* @__NO_SIDE_EFFECTS__ */
export const persons = (title: string, help?: Help, least = 1) =>
  field(z.array(id(title, `请选${title}`)).check(z.minLength(least, { error: `请选${title}` })), title, help, { 'x-widget': 'officers' })
/* @__NO_SIDE_EFFECTS__ */
export const party = (title: string, help?: Help) => field(id(title, `请选${title}`), title, help, { 'x-widget': 'party' })
/* @__NO_SIDE_EFFECTS__ */
export const partyList = (title: string, help?: Help) =>
  field(z.array(id(title, `请选${title}`)).check(z.minLength(1, { error: `请选${title}` })), title, help, { 'x-widget': 'parties' })
/** Acts that registered evidence. */
/* @__NO_SIDE_EFFECTS__ */
export const evidenceList = (title: string, help?: Help) =>
  field(z.array(id(title, `请选${title}`)), title, help, { 'x-widget': 'evidence' })
/** An uploaded file, by its id. */
/* @__NO_SIDE_EFFECTS__ */
export const file = (title: string, help?: Help) => field(id(title, `请上传${title}`), title, help, { 'x-widget': 'file' })
/** An earlier act of the case. */
/* @__NO_SIDE_EFFECTS__ */
export const earlierAct = (title: string, help?: Help) => field(id(title, `请选${title}`), title, help, { 'x-widget': 'act' })
/** Rows of fields. */
/* @__NO_SIDE_EFFECTS__ */
export const rows = <S extends z.core.$ZodShape>(title: string, shape: S, least = 0, help?: Help) =>
  field(z.array(z.strictObject(shape)).check(z.minLength(least, { error: `${title}至少 ${least} 行` }), z.maxLength(200)), title, help)
/** A group of fields. */
/* @__NO_SIDE_EFFECTS__ */
export const group = <S extends z.core.$ZodShape>(title: string, shape: S, help?: Help) => field(z.strictObject(shape), title, help)
