// Shapes of judging histories, shared with the browser.
import { daySchema, isDay, type Day } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const

const citation = z.object({ law: z.string(), article: z.int(), paragraph: z.int().optional(), item: z.int().optional() })
export const auditFinding = z.object({
  act: z.int().meta({ title: '第几项行为（从 0 数）' }),
  id: z.string(),
  kind: z.string(),
  on: z.string(),
  rule: z.string(),
  title: z.string(),
  basis: z.array(citation),
  found: z.string(),
  mend: z.string(),
  severity: z.enum(['void', 'annul', 'defect', 'warn']).meta({ description: 'void 无效，annul 可撤销，defect 瑕疵，warn 提示' }),
})
export const auditAnswer = z.object({
  lawful: z.boolean().meta({ title: '没有违法之处' }),
  asOf: z.string(),
  findings: z.array(auditFinding),
  standing: z.array(
    z.object({ procedure: z.string(), title: z.string(), stage: z.string(), over: z.boolean(), next: z.array(z.string()) }),
  ),
  deadlines: z.array(
    z.object({
      title: z.string(),
      lastDay: z.string(),
      state: z.enum(['running', 'met', 'late', 'overdue', 'ended']),
      whose: z.enum(['party', 'authority']),
      party: z.string().optional(),
      basis: z.array(citation),
    }),
  ),
  assumed: z.array(z.string()).meta({ title: '推定' }),
})
const asOf = z
  .string()
  .refine((d): d is Day => isDay(d), { error: '应为真实存在的日期，例如 2024-03-05' })
  .optional()
  .meta({ title: '判断日' })
/** The law core tells by path what is wrong in a history, so the door lets any JSON object through. */
export const historyJson = z.record(z.string(), z.unknown())
const history = z.record(z.string(), z.unknown()).meta({ title: '案件历史', description: '格式见 /api/schemas/case-history.json' })

export const historicalInput = z.strictObject({
  number: z.string().trim().min(1, '请填写原案号').max(100, '至多 100 字').meta({ title: '原案号' }),
  history,
})
export const historicalRow = z.object({
  id: z.string(),
  agency: z.string().meta({ title: '登记的机关' }),
  number: z.string(),
  title: z.string(),
  firstOn: z.string(),
  lastOn: z.string(),
  acts: z.int(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export const listQuery = z.object({
  q: z.string().max(100).optional().meta({ title: '案号或者案由' }),
  agency: z.string().max(100).optional().meta({ title: '登记的机关' }),
  from: daySchema.optional().meta({ title: '行为发生在此日以后' }),
  to: daySchema.optional().meta({ title: '行为发生在此日以前' }),
  sort: z.enum(['recorded', 'number', 'first', 'last']).default('recorded').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('desc').meta({ title: '顺序' }),
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ title: '每页' }),
})
const id = z.object({ id: z.string().min(1).max(100).meta({ title: '编号' }) })

export const contract = {
  audit: {
    method: 'post',
    path: '/audits',
    summary: '核查：按法律规则判断任何一个案件的历史，不留存',
    request: { query: z.object({ asOf }), body: { required: true, ...json('案件历史', history) } },
    responses: { 200: json('核查结果', auditAnswer), ...problems },
  },
  ofCase: {
    method: 'get',
    path: '/cases/{id}/history',
    summary: '以案件历史格式导出一个案件',
    request: { params: id },
    responses: { 200: json('案件历史', historyJson), ...problems },
  },
  auditCase: {
    method: 'get',
    path: '/cases/{id}/audit',
    summary: '核查本平台的一个案件',
    request: { params: id },
    responses: { 200: json('核查结果', auditAnswer), ...problems },
  },
  register: {
    method: 'post',
    path: '/historical-cases',
    summary: '登记历史案件：核查没有违法之处才能登记',
    request: { body: { required: true, ...json('原案号和案件历史', historicalInput) } },
    responses: { 201: json('已登记', z.object({ id: z.string() })), ...problems },
  },
  list: {
    method: 'get',
    path: '/historical-cases',
    summary: '历史案件',
    request: { query: listQuery },
    responses: { 200: json('历史案件', z.object({ rows: z.array(historicalRow), next: z.string().nullable() })), ...problems },
  },
  export: {
    method: 'get',
    path: '/historical-cases/export',
    summary: '导出看到的历史案件名目',
    request: { query: listQuery.omit({ after: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']).meta({ title: '格式' }) }) },
    responses: { 200: { description: '文件' }, ...problems },
  },
  read: {
    method: 'get',
    path: '/historical-cases/{id}',
    summary: '一个历史案件和它的核查结果',
    request: { params: id },
    responses: {
      200: json('历史案件', historicalRow.extend({ history: historyJson, audit: auditAnswer })),
      ...problems,
    },
  },
} as const
