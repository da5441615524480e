// Shapes of the working calendar, shared with the browser.
import { isDay } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const

export const dayKind = z.enum(['holiday', 'rest', 'work'], { error: '应为法定节假日、调休放假、调休上班之一' }).meta({ title: '种类' })
export const dayKindTitles = { holiday: '法定节假日', rest: '调休放假', work: '调休上班' } as const
const year = z.coerce
  .number('应为四位年份')
  .int('应为整数')
  .min(1990, '应在 1990 到 2200 之间')
  .max(2200, '应在 1990 到 2200 之间')
  .meta({ title: '年份' })

export const yearInput = z.strictObject({
  notice: z.string().trim().min(1, '请填写通知文号').max(60, '至多 60 字').meta({ title: '通知文号' }),
  days: z
    .record(z.string(), dayKind)
    .superRefine((days, c) => {
      for (const on of Object.keys(days).filter(one => !isDay(one)))
        c.addIssue({ code: 'custom', path: [on], message: '不是真实存在的日期，例如 2026-10-01' })
    })
    .refine(days => Object.keys(days).length <= 150, { error: '至多 150 天' })
    .meta({ title: '与周一至周五不同的日子' }),
  reason: z.string().trim().min(1, '请填写缘由').max(200, '至多 200 字').meta({ title: '缘由' }),
  version: z.int().min(0).meta({ title: '读到的版次', description: '首次录入填 0' }),
})

export const yearRow = z.object({
  year: z.int(),
  version: z.int(),
  notice: z.string(),
  workingDays: z.int(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})
export const yearRead = yearRow.extend({ days: z.record(z.string(), dayKind) })

export const contract = {
  list: {
    method: 'get',
    path: '/calendar',
    summary: '工作日历：已载入的年份',
    responses: { 200: json('已载入的年份', z.object({ rows: z.array(yearRow), mayChange: z.boolean() })), ...problems },
  },
  read: {
    method: 'get',
    path: '/calendar/{year}',
    summary: '某年的工作日历和全部改动',
    request: { params: z.object({ year }) },
    responses: {
      200: json('该年的日历', z.object({ year: yearRead, history: z.array(yearRow), mayChange: z.boolean() })),
      ...problems,
    },
  },
  record: {
    method: 'put',
    path: '/calendar/{year}',
    summary: '录入或更正某年的节假日安排，另存一版',
    request: {
      params: z.object({ year }),
      body: { required: true, ...json('该年与周一至周五不同的全部日子', yearInput) },
    },
    responses: { 200: json('已录入', yearRead), ...problems },
  },
} as const
