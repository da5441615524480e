// Shapes of the register of agencies, shared with the browser.
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

export const agencyKinds = {
  town: '镇人民政府',
  street: '街道办事处',
  countyDepartment: '县级部门',
  delegated: '受委托组织',
  park: '园区管理机构',
  internalUnit: '内设机构',
} as const
export const agencyKind = z
  .enum(['town', 'street', 'countyDepartment', 'delegated', 'park', 'internalUnit'], { error: '请选种类' })
  .meta({ title: '种类' })

export const bodyKinds = {
  publicBody: '依法成立、管理公共事务的组织',
  company: '企业',
  villageCommittee: '村（居）民委员会',
  association: '社会组织',
  individual: '个人',
} as const
/** What a delegate is; only a public body may be delegated to (行政处罚法 art. 21). */
const agencyBody = z.enum(['publicBody', 'company', 'villageCommittee', 'association', 'individual'], { error: '请选性质' })

const spell = z.strictObject({ from: daySchema.meta({ title: '起' }), to: daySchema.optional().meta({ title: '止' }) })
const spellRead = z.object({ from: z.string(), to: z.string().optional() })
const bank = z.strictObject({
  bank: words('代收银行', 100),
  accountName: words('户名', 100),
  accountNumber: words('账号', 40),
})

export const agencyInput = z.strictObject({
  name: words('名称', 100),
  shortName: words('文号简称', 10),
  kind: agencyKind,
  body: agencyBody.optional().meta({ title: '性质', 'x-when': ['kind', 'delegated'] }),
  region: z
    .string()
    .regex(/^\d{6}(\d{3}(\d{3})?)?$/, { error: '应为 6、9 或 12 位行政区划代码' })
    .meta({ title: '行政区划代码' }),
  government: words('所属人民政府', 100).meta({ title: '所属人民政府（行政复议机关）' }),
  parentId: z.string().max(100).optional().meta({ title: '所属机关' }),
  uscc: z.string().trim().toUpperCase().optional().meta({ title: '统一社会信用代码' }),
  address: words('地址'),
  phone: words('电话', 40),
  bank: bank.optional().meta({ title: '罚款缴纳账户' }),
  court: words('一审法院', 60).optional(),
  sealText: words('印章文字', 60),
  confirmed: z.array(spell).max(50).default([]).meta({ title: '执法主体资格确认' }),
  endedOn: daySchema.optional().meta({ title: '撤销日' }),
  from: daySchema.meta({ title: '生效日' }),
  reason: words('变更依据'),
})

export const agencyRow = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  shortName: z.string(),
  kind: agencyKind,
  region: z.string(),
  address: z.string(),
  phone: z.string(),
  confirmedToday: z.boolean(),
  endedOn: z.string().nullable(),
})
export const version = z.object({
  version: z.int(),
  from: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})
export const agency = z.object({
  id: z.string(),
  version: z.int(),
  from: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: agencyKind,
  body: agencyBody.nullable(),
  region: z.string(),
  government: z.string(),
  parentId: z.string().nullable(),
  uscc: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  bank: z.object({ bank: z.string(), accountName: z.string(), accountNumber: z.string() }).nullable(),
  court: z.string().nullable(),
  sealText: z.string(),
  confirmed: z.array(spellRead),
  endedOn: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})

const id = z.object({ id: z.string().min(1).max(100).meta({ title: '执法主体' }) })
export const listQuery = z.object({
  q: z.string().max(100).optional().meta({ title: '查找' }),
  kind: agencyKind.optional(),
  ended: z.enum(['yes', 'no']).optional().meta({ title: '已撤销' }),
  sort: z.enum(['region', 'name']).default('region').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('asc').meta({ title: '顺序' }),
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ title: '每页行数' }),
})

export const division = z.object({
  code: z.string(),
  name: z.string(),
  /** county, town, street, park */
  kind: z.string(),
  county: z.string(),
  source: z.string(),
})

export const contract = {
  divisions: {
    method: 'get',
    path: '/divisions',
    summary: '行政区划',
    request: {},
    responses: { 200: json('行政区划', z.object({ rows: z.array(division) })), ...problems },
  },
  list: {
    method: 'get',
    path: '/agencies',
    summary: '执法主体',
    request: { query: listQuery },
    responses: {
      200: json('执法主体', z.object({ rows: z.array(agencyRow), next: z.string().nullable() })),
      ...problems,
    },
  },
  read: {
    method: 'get',
    path: '/agencies/{id}',
    summary: '执法主体，某日的样子和全部变更',
    request: { params: id, query: z.object({ on: daySchema.optional().meta({ title: '日期' }) }) },
    responses: {
      200: json('执法主体', z.object({ agency, history: z.array(version), mayChange: z.boolean() })),
      ...problems,
    },
  },
  create: {
    method: 'post',
    path: '/agencies',
    summary: '登记执法主体',
    request: { body: body('执法主体', agencyInput) },
    responses: { 201: json('已登记', agency), ...problems },
  },
  change: {
    method: 'put',
    path: '/agencies/{id}',
    summary: '变更执法主体，另存一版',
    request: {
      params: id,
      body: body('变更后的全部内容', agencyInput.extend({ version: z.int().min(1).meta({ title: '读到的版次' }) })),
    },
    responses: { 200: json('已变更', agency), ...problems },
  },
} as const
