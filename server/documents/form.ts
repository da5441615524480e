// A form: which fields a paper must have, where they come from, and how it reads. Nothing is printed with blanks.
import * as z from 'zod'
import { day, dayInChinese, dayOf } from '@fadu/law'
import type { Body, Layout } from './paper.ts'
import { organOf, withCertificate, type Seen } from './source.ts'
import { cleanText, mapStrings } from './text.ts'

/** A text the paper cannot do without. */
export const need = (title: string) => z.string().min(1).meta({ title })
/** A text printed where there is one. */
export const may = (title: string) => z.string().min(1).optional().meta({ title })
/** Rows of which at least one is needed. */
export const many = <S extends z.ZodRawShape>(title: string, shape: S) => z.array(z.strictObject(shape)).min(1).meta({ title })
/** Rows that may be none. */
export const some = <S extends z.ZodRawShape>(title: string, shape: S) => z.array(z.strictObject(shape)).meta({ title })
/** Names with a day, as they stand below an opinion. */
export const signedOn = (title: string) => z.strictObject({ names: need(`${title}签名`), on: need(`${title}日期`) }).meta({ title })
/** How a hand-signed paper was signed, or why not. */
export const handSigned = z.string().optional().meta({ title: '签名情况' })

/** What every paper carries whatever its form. */
const headShape = z.strictObject({
  organ: need('行政机关名称'),
  organPhone: z.string().meta({ title: '行政机关电话' }),
  organAddress: z.string().meta({ title: '行政机关地址' }),
  /** Empty while the case is being opened by this very act; set from the case when the paper is set. */
  caseNumber: z.string().meta({ title: '案号' }),
  cause: need('案由'),
  partyNames: z.string().meta({ title: '当事人' }),
  officers: z.string().meta({ title: '承办人员' }),
  issuedOn: z.string().transform(day).meta({ title: '日期' }),
})
type Head = z.infer<typeof headShape>

/** A field a paper needs and does not have, or cannot print. */
export interface Lack {
  readonly form: string
  readonly document: string
  readonly field: string
  readonly title: string
}

/** 两名执法人员 · 负责人 · 法制审核人员 · 集体讨论人员 · 听证主持人和记录员 · 当事人 · 见证人 · 印章 */
type Signer = 'officers' | 'head' | 'reviewer' | 'members' | 'host' | 'party' | 'witness' | 'seal' | 'archivist'

interface Words {
  readonly id: string
  /** Row in the catalogue of enforcement documents. */
  readonly no: number
  readonly title: string
  /** The word in its number; null where it has none. */
  readonly word: string | null
  readonly signers: readonly Signer[]
  /** `served`: needs a receipt · `handed`: handed over at once · `published` · `kept`: stays in the file. */
  readonly served: 'served' | 'handed' | 'published' | 'kept'
  readonly layout: Layout
  /** One for each party concerned, or one for the case. */
  readonly per: 'party' | 'case'
}
export interface Form extends Words {
  /** Whether this act makes this paper: a decision not to punish makes no penalty decision. */
  readonly due: (seen: Seen) => boolean
  /** The paper's data, or what lacks for it. */
  readonly prepare: (seen: Seen) => { readonly data: PaperData } | { readonly lacks: readonly Lack[] }
  /** What data prepared earlier says. Throws when the data are not this form's. */
  readonly body: (data: PaperData) => Body
}
export interface PaperData {
  readonly head: Head
  readonly fields: Readonly<Record<string, unknown>>
}

type Perhaps<T> = T extends readonly (infer U)[]
  ? readonly Perhaps<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: Perhaps<T[K]> | undefined }
    : T | undefined
/** Every field named, each perhaps not known. */
type Filled<S extends z.ZodRawShape> = { readonly [K in keyof S]: Perhaps<z.input<S[K]>> | undefined }

interface Draft<S extends z.ZodRawShape> extends Words {
  readonly due?: (seen: Seen) => boolean
  readonly fields: S
  readonly fill: (seen: Seen) => Filled<S>
  readonly paper: (fields: z.infer<z.ZodObject<S>>, head: Head) => Body
}

/** Writes a form down. */
export function form<S extends z.ZodRawShape>({ due = () => true, fields, fill, paper, ...words }: Draft<S>): Form {
  const shape = z.object(fields)
  return {
    ...words,
    due,
    prepare(seen) {
      const head = headShape.safeParse(mapStrings(headOf(seen), cleanText))
      const body = shape.safeParse(mapStrings(withoutUndefined(fill(seen)), cleanText))
      const lacks = [
        ...(head.success ? [] : head.error.issues.map(issue => lack(words, headShape, issue))),
        ...(body.success ? [] : body.error.issues.map(issue => lack(words, shape, issue))),
      ]
      return head.success && body.success ? { data: { head: head.data, fields: body.data } } : { lacks }
    },
    body: data => paper(shape.parse(data.fields), headShape.parse(data.head)),
  }
}

function headOf(seen: Seen): Record<keyof Head, string> {
  return {
    organ: organOf(seen).name,
    organPhone: seen.agency.phone,
    organAddress: seen.agency.address,
    caseNumber: seen.caseNumber,
    cause: seen.cause,
    partyNames: seen.parties.map(one => one.name).join('、'),
    officers: seen.officers.map(withCertificate).join('、'),
    issuedOn: seen.issuedOn,
  }
}

const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value))

function lack(words: Words, schema: z.ZodType, issue: z.core.$ZodIssue): Lack {
  const field = issue.path.join('.')
  return { form: words.id, document: words.title, field, title: titleAt(schema, issue.path) || field }
}

// 清单第2行数量
function titleAt(schema: unknown, path: readonly PropertyKey[]): string {
  const [first, ...rest] = path
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (first === undefined) return ''
  if (inner instanceof z.ZodArray) return `第${Number(first) + 1}行${titleAt(inner.element, rest)}`
  if (!(inner instanceof z.ZodObject)) return ''
  const next: unknown = inner.shape[String(first)]
  const own = next instanceof z.ZodType ? String(next.meta()?.['title'] ?? '') : ''
  const below = titleAt(next, rest)
  return next instanceof z.ZodObject && below ? below : own + below
}

/** Names below an opinion, with its day. */
export const below = (signed: { readonly names: string; readonly on: string }): readonly string[] => [`签名：${signed.names}`, signed.on]

/** The day of an act in Chinese. */
export const actDay = (act: { readonly doneAt: string } | undefined): string | undefined => act && dayInChinese(dayOf(act.doneAt))
