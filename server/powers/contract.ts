// Shapes of powers, benchmarks, titles and county settings, shared with the browser.
import { daySchema, penaltyKinds } from '@fadu/law'
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
const amount = (title: string) =>
  z
    .number()
    .min(0, { error: `${title}不能为负` })
    .max(1e14)
    .meta({ title })

const place = {
  article: z.int().min(1).meta({ title: '条' }),
  paragraph: z.int().min(1).optional().meta({ title: '款' }),
  item: z.int().min(1).optional().meta({ title: '项' }),
}
export const citation = z.object({ law: words('法律', 60), ...place })
const term = z
  .object({ unit: z.enum(['workingDay', 'day', 'month', 'year', 'hour']), count: z.int().min(1).max(1000) })
  .meta({ title: '期限' })
const basisLevel = z.enum(['法律', '行政法规', '司法解释', '部门规章', '地方性法规', '规范性文件', '口径'])
export const basis = citation.extend({
  level: basisLevel.meta({ title: '效力级别' }),
  role: z.enum(['prohibits', 'penalises', 'authorises', 'procedure', 'limits', 'fallback']).meta({ title: '作用' }),
  published: z.boolean().meta({ title: '已公布' }),
})
export const fineRule = z.object({
  party: z.enum(['citizen', 'organisation', 'any', 'responsiblePerson']).meta({ title: '对谁' }),
  basis: z.enum(['fixed', 'percent', 'multiple', 'perUnit', 'unspecified']).meta({ title: '计罚方式' }),
  base: words('计罚基数', 60).optional(),
  /** Fen for fixed and per-unit fines. */
  min: amount('下限').optional(),
  max: amount('上限').optional(),
  imposition: z.enum(['shall', 'may']).meta({ title: '应当或者可以' }),
  stage: z.enum(['initial', 'afterFailureToCorrect', 'afterRefusalToCorrect']).meta({ title: '何时可罚' }),
  condition: words('条件', 200).optional(),
})
/** What an item's version says beside its name. */
export const itemBody = z.object({
  bases: z.array(basis).min(1, { error: '至少一条依据' }).max(20).meta({ title: '依据' }),
  penaltyKinds: z
    .array(z.enum(penaltyKinds, { error: '只能从法定种类里选' }))
    .max(14)
    .meta({ title: '处罚种类' }),
  fines: z.array(fineRule).max(20).meta({ title: '罚款' }),
  orderToCorrect: z.object({ mandatory: z.boolean(), precondition: z.boolean() }).meta({ title: '责令改正' }),
  limitation: z
    .object({
      years: z.literal(2),
      fiveYearCandidate: z.boolean(),
      special: z.object({ term, basis: citation }).optional(),
    })
    .meta({ title: '追责时效' }),
  decideWithin: z.object({ term, extension: term.optional(), basis: citation }).optional().meta({ title: '另有规定的办案期限' }),
  measures: z
    .array(z.object({ kind: z.enum(['查封', '扣押']), basis, within: z.object({ term, extension: term.optional() }).optional() }))
    .max(10)
    .optional()
    .meta({ title: '强制措施' }),
  monitoringBasis: words('电子技术监控设备的依据', 200).optional(),
  elements: z.array(words('构成要件')).min(1, { error: '至少一项构成要件' }).max(30).meta({ title: '构成要件' }),
})
const condition = z.tuple([z.string().min(1), z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'between']), z.unknown()])
export const benchmarkBody = z.object({
  factors: z
    .array(
      z.object({
        key: words('因素', 40),
        label: words('名称', 60),
        type: z.enum(['number', 'boolean', 'enum']),
        values: z.array(z.string()).optional(),
      }),
    )
    .min(1, { error: '至少一个因素' })
    .max(12)
    .meta({ title: '裁量因素' }),
  grades: z
    .array(
      z.object({
        grade: z.enum(['轻微', '一般', '较重', '严重']),
        when: z.object({ all: z.array(condition).optional(), any: z.array(condition).optional() }),
        result: z.object({
          type: z.enum(['no_penalty', 'may_not_penalise', 'fine', 'fine_percent', 'fine_per_unit', 'demolish_or_confiscate']),
          basis: z.string().optional(),
          base: z.string().optional(),
          min: z.number().optional(),
          max: z.number().optional(),
          additional_fine_percent_max: z.number().optional(),
        }),
      }),
    )
    .min(1, { error: '至少一档' })
    .max(20)
    .meta({ title: '裁量档次' }),
})

export const states = { draft: '草稿', reviewed: '已审核', inForce: '施行中', ended: '已废止' } as const
export const state = z.enum(['draft', 'reviewed', 'inForce', 'ended']).meta({ title: '状态' })
const step = z.object({
  state,
  on: z.string(),
  note: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})
const remarks = z.record(z.string(), z.unknown())

export const itemRow = z.object({
  code: z.string(),
  version: z.string(),
  name: z.string(),
  domain: z.string(),
  department: z.string(),
  state,
  penaltyKinds: z.array(z.string()),
  hasBenchmark: z.boolean(),
  holders: z.int(),
  mine: z.boolean(),
  shownFine: z.string(),
})
export const grant = z.object({
  id: z.string(),
  version: z.int(),
  item: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  source: z.enum(['statutory', 'conferred', 'delegated']),
  from: z.string(),
  to: z.string().nullable(),
  instrument: z.object({ number: z.string(), publishedOn: z.string().optional() }).nullable(),
  delegatedBy: z.object({ agency: z.string(), name: z.string(), government: z.string(), allowedBy: basisLevel.optional() }).nullable(),
  conferredFrom: z.object({ agency: z.string(), name: z.string() }).nullable(),
  withMeasures: z.boolean(),
  keepsPending: z.boolean(),
  reason: z.string(),
  holdsToday: z.boolean(),
  /** The day since which the department whose power was conferred has it no more: the title is suspended. */
  adriftSince: z.string().nullable(),
})
export const itemPage = z.object({
  code: z.string(),
  version: z.string(),
  name: z.string(),
  domain: z.string(),
  department: z.string(),
  state,
  body: itemBody,
  remarks,
  steps: z.array(step),
  versions: z.array(z.object({ version: z.string(), state, recordedAt: z.string() })),
  benchmark: z
    .object({
      version: z.string(),
      source: z.string(),
      owner: z.string(),
      state,
      steps: z.array(step),
      body: benchmarkBody,
      faults: z.array(z.object({ kind: z.string(), place: z.string(), found: z.string() })),
    })
    .nullable(),
  grants: z.array(grant),
  /** By which title the asker's own agency holds the item today: from the law to the agency. */
  chain: z.array(z.object({ text: z.string(), citation: citation.optional() })),
  may: z.object({ draft: z.boolean(), review: z.boolean(), enforce: z.boolean(), grant: z.boolean() }),
})

export const itemDraft = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]{2}-[a-z0-9-]{1,60}$/, { error: '应为两个小写字母、短横和英文短语，如 cg-litter' })
    .meta({ title: '事项编码' }),
  version: words('版本', 40),
  name: words('事项名称', 200),
  domain: words('领域', 40),
  department: words('原行使部门', 60),
  body: itemBody.meta({ title: '内容' }),
  note: words('起草依据'),
})
export const benchmarkDraft = z.strictObject({
  version: words('版本', 40),
  body: benchmarkBody.meta({ title: '内容' }),
  source: words('来源文件'),
  owner: words('制定机关', 60),
  publishedOn: daySchema.optional().meta({ title: '公布日' }),
  note: words('起草依据'),
})
export const stepInput = z.strictObject({
  state: z.enum(['reviewed', 'inForce', 'ended']).meta({ title: '状态' }),
  on: daySchema.meta({ title: '自何日起' }),
  note: words('依据'),
})
const grantFields = {
  source: z.enum(['statutory', 'conferred', 'delegated'], { error: '请选职权来源' }).meta({ title: '来源' }),
  from: daySchema.meta({ title: '自何日' }),
  to: daySchema.optional().meta({ title: '至何日' }),
  instrument: z
    .strictObject({ number: words('文号', 60), publishedOn: daySchema.optional().meta({ title: '公布日' }) })
    .optional()
    .meta({ title: '赋权决定或者委托书' }),
  delegatedBy: z.string().max(100).optional().meta({ title: '委托机关' }),
  conferredFrom: z.string().max(100).optional().meta({ title: '赋权所自的部门' }),
  allowedBy: basisLevel.optional().meta({ title: '准许委托的规定的效力级别' }),
  withMeasures: z.boolean().default(false).meta({ title: '一并行使行政强制措施' }),
  keepsPending: z.boolean().default(true).meta({ title: '收回前立案的继续办结' }),
  reason: words('依据'),
}
export const grantInput = z.strictObject({ item: words('事项编码', 80), agency: words('机关', 100), ...grantFields })
export const grantChange = z.strictObject({ version: z.int().min(1).meta({ title: '读到的版次' }), ...grantFields })

export const settingRow = z.object({
  key: z.string(),
  title: z.string(),
  /** Null: the county has not decided; the safer side holds. */
  current: z.object({ value: z.unknown(), source: z.string(), owner: z.string(), from: z.string() }).nullable(),
  shown: z.string(),
  kind: z.enum(['fen', 'count', 'truth', 'choice', 'text']),
  choices: z.array(z.string()).optional(),
  version: z.int(),
  history: z.array(
    z.object({
      version: z.int(),
      from: z.string(),
      value: z.unknown(),
      source: z.string(),
      owner: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
})
export const settingInput = z.strictObject({
  version: z.int().min(0).meta({ title: '读到的版次' }),
  from: daySchema.meta({ title: '自何日起' }),
  value: z
    .union([z.number(), z.string().trim().min(1).max(500), z.boolean()])
    .nullable()
    .meta({ title: '规定内容' }),
  source: words('来源文件'),
  owner: words('制定机关', 60),
})

const code = z.object({ code: z.string().min(1).max(80).meta({ title: '事项编码' }) })
const page = {
  after: z.string().max(500).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ title: '每页行数' }),
}

export const contract = {
  list: {
    method: 'get',
    path: '/powers',
    summary: '权力事项',
    request: {
      query: z.object({
        q: z.string().max(100).optional().meta({ title: '查找' }),
        domain: z.string().max(40).optional().meta({ title: '领域' }),
        state: state.optional(),
        agency: z.string().max(100).optional().meta({ title: '行使机关', description: '填 mine 为本机关' }),
        benchmark: z.enum(['yes', 'no']).optional().meta({ title: '有裁量基准' }),
        sort: z.enum(['code', 'name', 'domain']).default('domain').meta({ title: '排序' }),
        order: z.enum(['asc', 'desc']).default('asc').meta({ title: '顺序' }),
        ...page,
      }),
    },
    responses: {
      200: json('权力事项', z.object({ rows: z.array(itemRow), next: z.string().nullable(), domains: z.array(z.string()) })),
      ...problems,
    },
  },
  read: {
    method: 'get',
    path: '/powers/{code}',
    summary: '权力事项：内容、来源、裁量基准、经过',
    request: {
      params: code,
      query: z.object({
        version: z.string().max(40).optional().meta({ title: '版本' }),
        on: daySchema.optional().meta({ title: '日期' }),
      }),
    },
    responses: { 200: json('权力事项', itemPage), ...problems },
  },
  draft: {
    method: 'post',
    path: '/powers',
    summary: '起草事项或者事项的新版本',
    request: { body: body('事项', itemDraft) },
    responses: { 201: json('已起草', z.object({ code: z.string(), version: z.string() })), ...problems },
  },
  step: {
    method: 'post',
    path: '/powers/{code}/versions/{version}/steps',
    summary: '审核、施行、废止事项版本',
    request: {
      params: code.extend({ version: z.string().min(1).max(40).meta({ title: '版本' }) }),
      body: body('下一步', stepInput),
    },
    responses: { 200: json('已登记', z.object({ state })), ...problems },
  },
  draftBenchmark: {
    method: 'post',
    path: '/powers/{code}/benchmarks',
    summary: '起草裁量基准',
    request: { params: code, body: body('裁量基准', benchmarkDraft) },
    responses: { 201: json('已起草', z.object({ code: z.string(), version: z.string() })), ...problems },
  },
  stepBenchmark: {
    method: 'post',
    path: '/powers/{code}/benchmarks/{version}/steps',
    summary: '审核、施行、废止裁量基准',
    request: {
      params: code.extend({ version: z.string().min(1).max(40).meta({ title: '版本' }) }),
      body: body('下一步', stepInput),
    },
    responses: { 200: json('已登记', z.object({ state })), ...problems },
  },
  grant: {
    method: 'post',
    path: '/grants',
    summary: '登记职权来源',
    request: { body: body('职权来源', grantInput) },
    responses: { 201: json('已登记', grant), ...problems },
  },
  changeGrant: {
    method: 'put',
    path: '/grants/{id}',
    summary: '变更或者收回职权，另存一版',
    request: {
      params: z.object({ id: z.string().min(1).max(100).meta({ title: '职权来源' }) }),
      body: body('变更后的全部内容', grantChange),
    },
    responses: { 200: json('已变更', grant), ...problems },
  },
  adrift: {
    method: 'get',
    path: '/grants/adrift',
    summary: '失去来源的赋权：县级部门的权力已经上收或者终止，镇街停用，待县司法局调整清单',
    request: {},
    responses: {
      200: json(
        '失去来源的赋权',
        z.object({
          rows: z.array(
            z.object({
              id: z.string(),
              item: z.string(),
              itemName: z.string(),
              agencyName: z.string(),
              department: z.string(),
              since: z.string(),
            }),
          ),
        }),
      ),
      ...problems,
    },
  },
  settings: {
    method: 'get',
    path: '/settings',
    summary: '县级规定',
    request: {},
    responses: { 200: json('县级规定', z.object({ rows: z.array(settingRow), mayChange: z.boolean() })), ...problems },
  },
  set: {
    method: 'put',
    path: '/settings/{key}',
    summary: '登记县级规定，另存一版；值为空是撤销',
    request: {
      params: z.object({ key: z.string().min(1).max(100).meta({ title: '规定事项' }) }),
      body: body('规定', settingInput),
    },
    responses: { 200: json('已登记', settingRow), ...problems },
  },
} as const
