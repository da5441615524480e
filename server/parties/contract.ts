// Shapes of the register of parties, shared with the browser. Numbers, telephones and addresses are masked everywhere.
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
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const words = (title: string, most = 200) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(most, { error: `${title}至多 ${most} 字` })
    .refine(text => !invisible.test(text), { error: `${title}中含有看不见的控制字符，请删除` })
    .meta({ title })

export const partyKinds = {
  citizen: '自然人',
  individualBusiness: '个体工商户',
  legalPerson: '法人',
  otherOrganisation: '非法人组织',
} as const
export const partyKind = z
  .enum(['citizen', 'individualBusiness', 'legalPerson', 'otherOrganisation'], { error: '请选当事人种类' })
  .meta({ title: '种类' })
export const purposes = ['制作文书', '送达', '核实身份', '案卷评查', '当事人申请查阅'] as const

const particulars = {
  code: z.string().trim().toUpperCase().max(30).meta({ title: '号码', description: '自然人填公民身份号码，其他填统一社会信用代码' }),
  phone: words('电话', 40),
  address: words('住址', 200),
  born: daySchema.meta({ title: '出生日期' }),
  sex: z.enum(['男', '女'], { error: '请选性别' }).meta({ title: '性别' }),
  representative: words('法定代表人、负责人或者经营者', 100),
  endedOn: daySchema.meta({ title: '死亡、注销日' }),
  successor: z.string().min(1).max(100).meta({ title: '权利义务承受人' }),
}
export const partyInput = z.strictObject({
  kind: partyKind,
  name: words('姓名或名称', 200),
  ...z.object(particulars).partial().shape,
})
/** What is left out stays; null clears. */
export const partyChange = z.strictObject({
  version: z.int().min(1).meta({ title: '读到的版次' }),
  reason: words('变更依据'),
  name: words('姓名或名称', 200).optional(),
  code: particulars.code.nullable().optional(),
  phone: particulars.phone.nullable().optional(),
  address: particulars.address.nullable().optional(),
  born: particulars.born.nullable().optional(),
  sex: particulars.sex.nullable().optional(),
  representative: particulars.representative.nullable().optional(),
  endedOn: particulars.endedOn.nullable().optional(),
  successor: particulars.successor.nullable().optional(),
})

export const party = z.object({
  id: z.string(),
  version: z.int(),
  kind: partyKind,
  name: z.string(),
  /** Masked, except the public code of an organisation. */
  code: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  born: z.string().nullable(),
  sex: z.enum(['男', '女']).nullable(),
  representative: z.string().nullable(),
  endedOn: z.string().nullable(),
  successor: z.string().nullable(),
  /** Invented for the demonstration. */
  invented: z.boolean(),
})
export const version = z.object({
  version: z.int(),
  from: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})

const id = z.object({ id: z.string().min(1).max(100).meta({ title: '当事人' }) })
export const listQuery = z.object({
  q: z.string().max(100).optional().meta({ title: '查找', description: '姓名或名称的一部分，或者完整的号码' }),
  kind: partyKind.optional(),
  sort: z.enum(['name', 'newest']).default('newest').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('desc').meta({ title: '顺序' }),
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ title: '每页行数' }),
})

export const contract = {
  list: {
    method: 'get',
    path: '/parties',
    summary: '当事人',
    request: { query: listQuery },
    responses: { 200: json('当事人', z.object({ rows: z.array(party), next: z.string().nullable() })), ...problems },
  },
  read: {
    method: 'get',
    path: '/parties/{id}',
    summary: '当事人',
    request: { params: id },
    responses: {
      200: json('当事人', z.object({ party, history: z.array(version), mayChange: z.boolean(), mayUnmask: z.boolean() })),
      ...problems,
    },
  },
  register: {
    method: 'post',
    path: '/parties',
    summary: '登记当事人；号码已登记的，用已有的',
    request: { body: body('当事人', partyInput) },
    responses: { 201: json('已登记', z.object({ party, existed: z.boolean() })), ...problems },
  },
  change: {
    method: 'patch',
    path: '/parties/{id}',
    summary: '变更当事人，另存一版',
    request: { params: id, body: body('变更的内容', partyChange) },
    responses: { 200: json('已变更', party), ...problems },
  },
  unmask: {
    method: 'post',
    path: '/parties/{id}/unmask',
    summary: '查看完整号码、电话、住址；记入全过程记录',
    request: {
      params: id,
      body: body('用途', z.strictObject({ purpose: z.enum(purposes, { error: '请写明用途' }).meta({ title: '用途' }) })),
    },
    responses: {
      200: json('完整内容', z.object({ code: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable() })),
      ...problems,
    },
  },
} as const
