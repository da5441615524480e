// Shapes of requests and answers about papers, shared with the browser.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const pdf = (description: string) => ({ description, content: { 'application/pdf': { schema: z.unknown() } } }) as const
const idOf = (title: string) =>
  z
    .string()
    .min(1, { error: `请指明${title}` })
    .max(100)
    .meta({ title })
const id = z.object({ id: idOf('编号') })

export const documentRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(['numbered', 'frozen', 'voided']).meta({ title: '状态' }),
  act: z.string(),
  party: z.string().nullable(),
  issuedOn: z.string(),
  code: z.string(),
  sha256: z.string().nullable(),
  sm3: z.string().nullable(),
  pages: z.int().nullable(),
  voidReason: z.string().nullable(),
})
const wantedAct = z.strictObject({
  kind: idOf('办案行为'),
  procedure: idOf('程序'),
  track: idOf('程序轮次').default('main'),
  parties: z.array(idOf('当事人')).max(50).default([]).meta({ title: '当事人' }),
  doneAt: z.iso.datetime({ offset: true, error: '办理时间要写明日期和时刻' }).meta({ title: '办理时间' }),
  by: z.array(idOf('办理人员')).min(1, { error: '请写明办理人员' }).max(20).meta({ title: '办理人员' }),
  facts: z.record(z.string(), z.unknown()).meta({ title: '记录的事实' }),
})
const clock = z.iso.datetime({ offset: true, error: '时钟要写明日期和时刻' }).meta({ title: '推演时钟' })
/** An act as it would be recorded, and which of its papers to see. Nothing is judged and nothing is kept. */
export const draftInput = wantedAct.extend({
  document: idOf('文书'),
  party: idOf('当事人').optional(),
  /** In a rehearsal: what was played before it, on a copy of the case. */
  rehearsal: z
    .strictObject({
      now: clock,
      taking: z.int().min(1).optional().meta({ title: '带上几条记录' }),
      acts: z
        .array(wantedAct.extend({ recordedAt: clock, corrects: idOf('所更正的行为').optional() }))
        .max(100)
        .meta({ title: '推演的行为' }),
    })
    .optional(),
})
export const numberRow = z.object({
  number: z.string().nullable(),
  title: z.string(),
  organ: z.string(),
  issuedOn: z.string(),
  state: z.enum(['numbered', 'frozen', 'voided']),
  code: z.string(),
})

export const contract = {
  list: {
    method: 'get',
    path: '/cases/{id}/documents',
    summary: '案件的文书',
    request: { params: id },
    responses: { 200: json('文书', z.object({ rows: z.array(documentRow) })), ...problems },
  },
  file: {
    method: 'get',
    path: '/documents/{id}/file',
    summary: '下载文书（PDF/A）',
    request: { params: id },
    responses: { 200: pdf('文书'), ...problems },
  },
  draft: {
    method: 'post',
    path: '/cases/{id}/documents/draft',
    summary: '预览文书草稿：没有文号和印章',
    request: { params: id, body: { required: true, ...json('将要办理的行为', draftInput) } },
    responses: { 200: pdf('草稿'), ...problems },
  },
  again: {
    method: 'post',
    path: '/documents/{id}/reset',
    summary: '重新排版，核对与存档是否一字不差',
    request: { params: id },
    responses: {
      200: json(
        '结果',
        z.object({
          same: z.boolean(),
          sha256: z.string(),
          was: z.string().optional(),
          why: z.array(z.string()).optional(),
        }),
      ),
      ...problems,
    },
  },
  void: {
    method: 'post',
    path: '/documents/{id}/void',
    summary: '作废文号，理由留存',
    request: {
      params: id,
      body: {
        required: true,
        ...json(
          '理由',
          z.strictObject({
            reason: z.string({ error: '请填作废理由' }).trim().min(2, { error: '请填作废理由' }).max(500).meta({ title: '作废理由' }),
          }),
        ),
      },
    },
    responses: { 200: json('已作废', z.object({ voided: z.literal(true) })), ...problems },
  },
} as const
