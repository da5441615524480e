// Shapes of the register of officers, shared with the browser.
import { daySchema } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const body = <S extends z.ZodType>(description: string, schema: S) => ({ required: true, ...json(description, schema) }) as const
const words = (title: string, most = 200) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(most, { error: `${title}至多 ${most} 字` })
    .meta({ title })

export const personKinds = {
  officer: '执法人员',
  auxiliary: '辅助人员',
  contractor: '外包人员',
  staff: '其他工作人员',
} as const
export const postTitles = {
  officer: '执法岗位',
  auxiliary: '辅助岗位',
  bureauHead: '承办机构负责人',
  head: '机关负责人',
  principalHead: '机关主要负责人',
  reviewer: '法制审核',
  countyReviewer: '县级法制审核',
  financeClerk: '财务',
  archivist: '档案',
  adviser: '法律顾问',
  countySupervisor: '县级监督',
  administrator: '系统管理',
} as const
export const personKind = z.enum(['officer', 'auxiliary', 'contractor', 'staff'], { error: '请选身份' }).meta({ title: '身份' })
export const post = z
  .enum(
    [
      'officer',
      'auxiliary',
      'bureauHead',
      'head',
      'principalHead',
      'reviewer',
      'countyReviewer',
      'financeClerk',
      'archivist',
      'adviser',
      'countySupervisor',
      'administrator',
    ],
    { error: '请选岗位' },
  )
  .meta({ title: '岗位' })

const spell = { from: daySchema.meta({ title: '起' }), to: daySchema.optional().meta({ title: '止' }) }
const spellRead = { from: z.string(), to: z.string().optional() }

export const personInput = z.strictObject({
  name: words('姓名', 50),
  kind: personKind,
  established: z.array(z.strictObject(spell)).max(20).default([]).meta({ title: '在编' }),
  certificates: z
    .array(
      z.strictObject({
        ...spell,
        number: words('证号', 32),
        suspended: z.array(z.strictObject(spell)).max(20).optional().meta({ title: '暂扣' }),
      }),
    )
    .max(20)
    .default([])
    .meta({ title: '行政执法证' }),
  posts: z
    .array(z.strictObject({ ...spell, post, agency: words('所在机关', 100) }))
    .max(50)
    .default([])
    .meta({ title: '岗位' }),
  legalQualification: z
    .strictObject({ number: words('资格证号', 40), from: daySchema.meta({ title: '取得日' }) })
    .optional()
    .meta({ title: '法律职业资格' }),
  phone: words('办公电话', 40).optional(),
  endedOn: daySchema.optional().meta({ title: '离开日' }),
  from: daySchema.meta({ title: '生效日' }),
  reason: words('变更依据'),
})

export const person = z.object({
  id: z.string(),
  version: z.int(),
  from: z.string(),
  name: z.string(),
  kind: personKind,
  established: z.array(z.object(spellRead)),
  certificates: z.array(z.object({ ...spellRead, number: z.string(), suspended: z.array(z.object(spellRead)).optional() })),
  posts: z.array(z.object({ ...spellRead, post, agency: z.string() })),
  legalQualification: z.object({ number: z.string(), from: z.string() }).nullable(),
  phone: z.string().nullable(),
  endedOn: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})
export const version = z.object({
  version: z.int(),
  from: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})
export const personRow = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  kind: personKind,
  agencyId: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Posts held today. */
  posts: z.array(post),
  certificate: z.string().nullable(),
  certificateTo: z.string().nullable(),
  /** 有效 · 暂扣 · 过期 · 无证 */
  certificateState: z.enum(['valid', 'suspended', 'expired', 'none']),
  legalQualification: z.string().nullable(),
  endedOn: z.string().nullable(),
})

const id = z.object({ id: z.string().min(1).max(100).meta({ title: '人员' }) })
export const listQuery = z.object({
  q: z.string().max(100).optional().meta({ title: '查找' }),
  agency: z.string().max(100).optional().meta({ title: '所在机关' }),
  kind: personKind.optional(),
  post: post.optional(),
  certificate: z.enum(['valid', 'suspended', 'expired', 'none']).optional().meta({ title: '证件' }),
  ended: z.enum(['yes', 'no']).optional().meta({ title: '已离开' }),
  sort: z.enum(['name', 'agency', 'certificateTo']).default('agency').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('asc').meta({ title: '顺序' }),
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ title: '每页行数' }),
})

export const contract = {
  list: {
    method: 'get',
    path: '/people',
    summary: '执法人员',
    request: { query: listQuery },
    responses: {
      200: json('执法人员', z.object({ rows: z.array(personRow), next: z.string().nullable() })),
      ...problems,
    },
  },
  read: {
    method: 'get',
    path: '/people/{id}',
    summary: '执法人员，某日的样子和全部变更',
    request: { params: id, query: z.object({ on: daySchema.optional().meta({ title: '日期' }) }) },
    responses: {
      200: json('执法人员', z.object({ person, history: z.array(version), mayChange: z.boolean() })),
      ...problems,
    },
  },
  create: {
    method: 'post',
    path: '/people',
    summary: '登记执法人员',
    request: { body: body('执法人员', personInput) },
    responses: { 201: json('已登记', person), ...problems },
  },
  change: {
    method: 'put',
    path: '/people/{id}',
    summary: '变更执法人员，另存一版',
    request: {
      params: id,
      body: body('变更后的全部内容', personInput.extend({ version: z.int().min(1).meta({ title: '读到的版次' }) })),
    },
    responses: { 200: json('已变更', person), ...problems },
  },
} as const
