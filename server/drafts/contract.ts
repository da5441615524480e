// Half-filled forms and saved views of lists: each person's own, shared with nobody.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const body = <S extends z.ZodType>(description: string, schema: S) => ({ required: true, ...json(description, schema) }) as const
const done = json('已完成', z.object({ done: z.literal(true) }))

const subject = z.string().min(1, { error: '请指明所属案件' }).max(100).meta({ title: '所属', description: '案件标识，或者 new' })
const kind = z.string().min(1, { error: '请指明表单' }).max(100).meta({ title: '表单', description: '办案行为及其程序轮次' })
const content = z.record(z.string().max(100), z.unknown()).meta({ title: '内容' })
const list = z.enum(['cases', 'people', 'parties', 'powers', 'agencies'], { error: '没有这个列表' }).meta({ title: '列表' })

export const draft = z.object({
  subject: z.string(),
  kind: z.string(),
  content: z.record(z.string(), z.unknown()),
  savedAt: z.string(),
})
export const view = z.object({
  id: z.string(),
  list,
  name: z.string(),
  query: z.record(z.string(), z.string()),
  savedAt: z.string(),
})

export const contract = {
  drafts: {
    method: 'get',
    path: '/drafts',
    summary: '我的草稿',
    request: { query: z.object({ subject: subject.optional() }) },
    responses: { 200: json('草稿', z.object({ rows: z.array(draft) })), ...problems },
  },
  saveDraft: {
    method: 'put',
    path: '/drafts/{subject}/{kind}',
    summary: '保存草稿',
    request: { params: z.object({ subject, kind }), body: body('草稿', z.strictObject({ content })) },
    responses: { 200: json('已保存', draft), ...problems },
  },
  dropDraft: {
    method: 'delete',
    path: '/drafts/{subject}/{kind}',
    summary: '丢弃草稿',
    request: { params: z.object({ subject, kind }) },
    responses: { 200: done, ...problems },
  },
  views: {
    method: 'get',
    path: '/views',
    summary: '我自存的列表视图',
    request: { query: z.object({ list: list.optional() }) },
    responses: { 200: json('视图', z.object({ rows: z.array(view) })), ...problems },
  },
  saveView: {
    method: 'put',
    path: '/views',
    summary: '保存列表视图；同名的覆盖',
    request: {
      body: body(
        '视图',
        z.strictObject({
          list,
          name: z.string().trim().min(1, { error: '请填写视图名称' }).max(40, { error: '视图名称至多 40 字' }).meta({ title: '视图名称' }),
          query: z
            .record(z.string().max(40), z.string().max(200))
            .refine(query => Object.keys(query).length <= 30, { error: '条件过多' })
            .meta({ title: '条件' }),
        }),
      ),
    },
    responses: { 200: json('已保存', view), ...problems },
  },
  dropView: {
    method: 'delete',
    path: '/views/{id}',
    summary: '删除列表视图',
    request: { params: z.object({ id: z.string().min(1).max(100).meta({ title: '视图' }) }) },
    responses: { 200: done, ...problems },
  },
} as const
