// Shapes of the law library, shared with the browser. Reading is for everybody, signed in or not.
import { daySchema } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const

const item = z.object({ number: z.int(), text: z.string() })
export const lawArticle = z.object({
  number: z.int(),
  branch: z.int(),
  heading: z.string(),
  paragraphs: z.array(z.object({ text: z.string(), items: z.array(item) })),
})
export const lawVersion = z.object({
  version: z.string(),
  inForceOn: z.string(),
  inForceKnown: z.boolean(),
  revision: z.int(),
  title: z.string(),
  level: z.string(),
  source: z.string(),
})
export const openedArticle = z.object({
  law: z.string(),
  number: z.int(),
  branch: z.int(),
  on: z.string(),
  found: z
    .enum(['text', 'before', 'no-article', 'no-text'])
    .meta({ description: 'text 有文本，before 早于最早版本，no-article 无此条，no-text 未载入' }),
  version: lawVersion.nullable(),
  article: lawArticle.nullable(),
  provisions: z.array(z.object({ title: z.string(), place: z.string(), gist: z.string(), judged: z.boolean() })),
  versions: z.array(lawVersion),
  said: z.string().nullable(),
})
const wholeLaw = z.object({
  law: z.string(),
  on: z.string(),
  version: lawVersion,
  versions: z.array(lawVersion),
  articles: z.array(lawArticle),
})
const lawRow = z.object({
  law: z.string(),
  title: z.string(),
  level: z.string(),
  versions: z.array(lawVersion),
  provisions: z.int(),
})

const law = z.string().min(1).max(100).meta({ title: '法的简称' })
const articleNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/, '应为条的序号，例如 36；第三十六条之一写作 36-1')
  .meta({ title: '条' })
const on = z.object({ on: daySchema.optional().meta({ title: '日期', description: '缺省为今天' }) })
export const importInput = z.strictObject({
  name: z.string().trim().min(1, '请填写文件名').max(200).meta({ title: '文件名', description: '例如 行政处罚法(2021-01-22).md' }),
  text: z.string().min(1, '文件是空的').max(900_000, '文件过大').meta({ title: '文本' }),
})

export const contract = {
  list: {
    method: 'get',
    path: '/library',
    summary: '法规库：已载入和已引用的法，可按文字查找条文',
    request: {
      query: z.object({
        q: z.string().max(100).optional().meta({ title: '查找', description: '几个词之间用空格，都要出现' }),
      }),
    },
    responses: {
      200: json(
        '法和找到的条文',
        z.object({
          laws: z.array(lawRow),
          articles: z.array(z.object({ law: z.string(), version: z.string(), article: lawArticle })),
          mayImport: z.boolean(),
        }),
      ),
      400: problem,
    },
  },
  whole: {
    method: 'get',
    path: '/library/{law}',
    summary: '某日有效的全文',
    request: { params: z.object({ law }), query: on },
    responses: { 200: json('全文', wholeLaw), 400: problem, 404: problem },
  },
  article: {
    method: 'get',
    path: '/library/{law}/articles/{article}',
    summary: '某日有效的一条，以及本系统从中读出的规定',
    request: { params: z.object({ law, article: articleNumber }), query: on },
    responses: { 200: json('该条', openedArticle), 400: problem, 404: problem },
  },
  importOne: {
    method: 'post',
    path: '/library',
    summary: '载入一部法的文本',
    request: { body: { required: true, ...json('文本', importInput) } },
    responses: {
      200: json(
        '载入结果',
        z.object({
          added: z.array(z.object({ law: z.string(), version: z.string(), revision: z.int() })),
          same: z.int(),
        }),
      ),
      400: problem,
      401: problem,
      404: problem,
      409: problem,
    },
  },
} as const
