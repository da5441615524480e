// Shapes of monitoring devices, shared with the browser.
import { daySchema } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const words = (title: string, most = 100) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(most, { error: `${title}至多 ${most} 字` })
    .meta({ title })

/** What 行政处罚法 art. 41 asks of a device before its records may be evidence. */
export const conditions = {
  basis: '法律、行政法规依据',
  legalReview: '法制审核',
  technicalReview: '技术审核',
  calibration: '有效的检定',
  location: '公布设置地点',
  sign: '设置明显标志',
} as const
const condition = z.enum(['basis', 'legalReview', 'technicalReview', 'calibration', 'location', 'sign'])

const levels = ['法律', '行政法规', '地方性法规', '部门规章', '规范性文件'] as const
const fields = {
  number: words('设备编号', 60),
  name: words('名称'),
  allowedBy: z.enum(levels, { error: '请选效力级别' }).optional().meta({ title: '准许监控取证的规定的效力级别' }),
  legallyReviewedOn: daySchema.optional().meta({ title: '法制审核通过日' }),
  technicallyReviewedOn: daySchema.optional().meta({ title: '技术审核通过日' }),
  calibrated: z
    .array(z.strictObject({ from: daySchema.meta({ title: '起' }), to: daySchema.optional().meta({ title: '止' }) }))
    .max(50)
    .default([])
    .meta({ title: '检定有效的起止' }),
  locationPublishedOn: daySchema.optional().meta({ title: '设置地点公布日' }),
  markedFrom: daySchema.optional().meta({ title: '设明显标志之日' }),
  registeredOn: daySchema.optional().meta({ title: '在县里登记之日' }),
  reason: words('依据', 200),
}
export const deviceInput = z.strictObject({ agency: words('使用机关'), ...fields })
export const deviceChange = z.strictObject({ version: z.int().min(1).meta({ title: '读到的版次' }), ...fields })

const spell = z.object({ from: z.string(), to: z.string().optional() })
export const device = z.object({
  id: z.string(),
  version: z.int(),
  agency: z.string(),
  agencyName: z.string(),
  number: z.string(),
  name: z.string(),
  allowedBy: z.string().nullable(),
  legallyReviewedOn: z.string().nullable(),
  technicallyReviewedOn: z.string().nullable(),
  calibrated: z.array(spell),
  locationPublishedOn: z.string().nullable(),
  markedFrom: z.string().nullable(),
  registeredOn: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.string(),
  lacks: z.array(condition).meta({ title: '所看之日还缺的条件；缺一项，当日的记录不能当证据' }),
})
export const deviceRow = device.pick({
  id: true,
  version: true,
  agency: true,
  agencyName: true,
  number: true,
  name: true,
  calibrated: true,
  registeredOn: true,
  lacks: true,
})
const version = z.object({
  version: z.int(),
  from: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})

export const listQuery = z.object({
  q: z.string().max(100).optional().meta({ title: '编号或者名称' }),
  agency: z.string().max(100).optional().meta({ title: '使用机关' }),
  state: z.enum(['fit', 'lacking']).optional().meta({ title: '条件', description: 'fit 今日齐备，lacking 今日有缺' }),
  sort: z.enum(['number', 'name', 'agency']).default('number').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('asc').meta({ title: '顺序' }),
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ title: '每页行数' }),
})
const id = z.object({ id: z.string().min(1).max(100).meta({ title: '设备' }) })
export const contract = {
  list: {
    method: 'get',
    path: '/devices',
    summary: '电子技术监控设备：本机关的，县级监督和管理员看全县的',
    request: { query: listQuery },
    responses: { 200: json('设备', z.object({ rows: z.array(deviceRow), next: z.string().nullable() })), ...problems },
  },
  export: {
    method: 'get',
    path: '/devices/export',
    summary: '导出看到的设备',
    request: { query: listQuery.omit({ after: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']).meta({ title: '格式' }) }) },
    responses: { 200: { description: '文件' }, ...problems },
  },
  read: {
    method: 'get',
    path: '/devices/{id}',
    summary: '一台设备，某日的条件和全部变更',
    request: { params: id, query: z.object({ on: daySchema.optional().meta({ title: '日期' }) }) },
    responses: { 200: json('设备', z.object({ device, history: z.array(version), mayChange: z.boolean() })), ...problems },
  },
  create: {
    method: 'post',
    path: '/devices',
    summary: '登记电子技术监控设备',
    request: { body: { required: true, ...json('设备', deviceInput) } },
    responses: { 201: json('设备', device), ...problems },
  },
  change: {
    method: 'put',
    path: '/devices/{id}',
    summary: '变更设备登记',
    request: { params: id, body: { required: true, ...json('设备', deviceChange) } },
    responses: { 200: json('设备', device), ...problems },
  },
} as const
