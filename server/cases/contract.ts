// Shapes of requests and answers about cases, shared with the browser.
import * as z from 'zod'

const problem = { description: '问题说明（RFC 9457）', content: { 'application/problem+json': { schema: z.unknown() } } } as const
const refusals = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const

export const citation = z.object({
  law: z.string().meta({ title: '法律' }),
  article: z.int().meta({ title: '条' }),
  paragraph: z.int().optional().meta({ title: '款' }),
  item: z.int().optional().meta({ title: '项' }),
  gist: z.string().optional().meta({ title: '要旨' }),
})
export const refusal = z.object({
  rule: z.string(),
  title: z.string(),
  severity: z.enum(['void', 'annul', 'defect', 'warn']),
  basis: z.array(citation),
  found: z.string(),
  mend: z.string(),
  earliest: z.string().optional(),
  step: z.string().optional(),
  party: z.string().optional(),
})
const idOf = (title: string) =>
  z
    .string()
    .min(1, { error: `请指明${title}` })
    .max(100)
    .meta({ title })

/** An act as it is sent in. `track` is `main`, a running side's id, or `new` to start one. */
export const actInput = z.strictObject({
  kind: idOf('办案行为'),
  procedure: idOf('程序'),
  track: idOf('程序轮次').default('main'),
  parties: z.array(idOf('当事人')).max(50).default([]).meta({ title: '当事人' }),
  doneAt: z.iso.datetime({ offset: true, error: '办理时间要写明日期和时刻' }).meta({ title: '办理时间' }),
  by: z.array(idOf('办理人员')).min(1, { error: '请写明办理人员' }).max(20).meta({ title: '办理人员' }),
  facts: z.record(z.string(), z.unknown()).meta({ title: '记录的事实' }),
  corrects: idOf('所更正的行为').optional(),
})
export const openInput = z.strictObject({
  procedure: z
    .enum(['ordinary-penalty', 'simple-penalty', 'inspection'], { error: '请选普通程序、简易程序或者行政检查' })
    .meta({ title: '程序' }),
  item: idOf('权力事项').optional(),
  parties: z.array(idOf('当事人')).max(50).default([]).meta({ title: '当事人' }),
  act: actInput.omit({ procedure: true, track: true, parties: true, corrects: true }).meta({ title: '第一项办案行为' }),
})

export const caseRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  agency: z.string(),
  agencyId: z.string(),
  procedure: z.string(),
  phase: z.string(),
  stage: z.string(),
  status: z.enum(['open', 'closed', 'archived']),
  parties: z.string(),
  officers: z.string(),
  openedOn: z.string(),
  filedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  dueWhat: z.string().nullable(),
  dueProvisional: z.boolean(),
  updatedAt: z.string(),
})
export const listQuery = z.strictObject({
  q: z.string().max(100).optional().meta({ title: '查找' }),
  agency: z.string().optional().meta({ title: '机关' }),
  procedure: z.enum(['ordinary-penalty', 'simple-penalty', 'inspection']).optional().meta({ title: '程序' }),
  phase: z.string().optional().meta({ title: '阶段' }),
  status: z.enum(['open', 'closed', 'archived']).optional().meta({ title: '状态' }),
  officer: z.string().optional().meta({ title: '承办人' }),
  filedFrom: z.iso.date().optional().meta({ title: '立案日期起' }),
  filedTo: z.iso.date().optional().meta({ title: '立案日期止' }),
  dueTo: z.iso.date().optional().meta({ title: '期限不晚于' }),
  // FIN-15: nothing is ranked by fines, neither cases, officers nor agencies (行政处罚法 art. 74)
  sort: z.enum(['updated', 'opened', 'due', 'number']).default('updated').meta({ title: '排序' }),
  order: z.enum(['asc', 'desc']).default('desc').meta({ title: '顺序' }),
  after: z.string().max(200).optional().meta({ title: '从哪里继续' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ title: '每页行数' }),
})
export const caseList = z.object({
  rows: z.array(caseRow),
  next: z.string().nullable(),
  /** At most 1,000 are counted; `more` says there are more. */
  count: z.int(),
  more: z.boolean(),
})

export const stepView = z.object({
  procedure: z.string(),
  procedureTitle: z.string(),
  track: z.string(),
  step: z.string(),
  title: z.string(),
  phase: z.string(),
  party: z.string().optional(),
  partyName: z.string().optional(),
  office: z.string(),
  officeTitle: z.string(),
  waitsFor: z.string().optional(),
  optional: z.boolean(),
  /** open: mine to do now. waiting: somebody else's turn. refused: the law says no now. ahead: comes later. */
  state: z.enum(['open', 'waiting', 'refused', 'ahead']),
  refusals: z.array(refusal),
  basis: z.array(citation),
  /** The papers it makes: form and title. */
  makes: z.array(z.object({ form: z.string(), title: z.string() })),
  /** JSON schema of the facts to be recorded; only where open. */
  schema: z.unknown().optional(),
  /** What is known already, so that nothing is typed twice. */
  prefill: z.record(z.string(), z.unknown()).optional(),
  due: z.object({ lastDay: z.string(), left: z.int(), unit: z.string(), provisional: z.boolean(), title: z.string() }).optional(),
  again: z.boolean(),
  /** Done already and open still: may be done again, but it is not what comes next. */
  repeats: z.boolean(),
})
export const deadlineView = z.object({
  clock: z.string(),
  title: z.string(),
  whose: z.enum(['party', 'authority']),
  track: z.string(),
  party: z.string().optional(),
  term: z.object({ unit: z.string(), count: z.int() }),
  termText: z.string(),
  startedOn: z.string(),
  lastDay: z.string(),
  at: z.string().optional(),
  provisional: z.boolean(),
  rolled: z.boolean(),
  skipped: z.array(z.object({ day: z.string(), why: z.string() })),
  basis: z.array(citation),
  state: z.enum(['running', 'met', 'late', 'overdue', 'ended']),
  metOn: z.string().optional(),
  left: z.int(),
})
export const documentView = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(['numbered', 'frozen', 'voided']),
  act: z.string(),
  party: z.string().nullable(),
  issuedOn: z.string(),
  code: z.string().nullable(),
})
export const actView = z.object({
  id: z.string(),
  seq: z.int(),
  kind: z.string(),
  title: z.string(),
  phase: z.string(),
  procedure: z.string(),
  track: z.string(),
  side: z.boolean(),
  parties: z.array(z.string()),
  doneAt: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  by: z.array(z.object({ id: z.string(), name: z.string() })),
  facts: z.unknown(),
  corrects: z.string().optional(),
  corrected: z.boolean(),
  late: z.boolean(),
  outside: z.boolean(),
  proof: z.object({ seq: z.int(), sm3: z.string() }).nullable(),
})
export const partyView = z.object({
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  born: z.string().nullable(),
  casesIn12Months: z.int(),
  addressConfirmed: z.boolean(),
})
export const flowView = z.object({
  /** The phases of the main procedure and the case's way through them. */
  phases: z.array(
    z.object({
      phase: z.string(),
      state: z.enum(['done', 'now', 'open', 'refused', 'ahead']),
      on: z.string().optional(),
      note: z.string().optional(),
      side: z.boolean(),
    }),
  ),
  sentence: z.string(),
})
export const casePage = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  version: z.int(),
  status: z.enum(['open', 'closed', 'archived']),
  procedure: z.object({ id: z.string(), title: z.string() }),
  agency: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  phase: z.string(),
  stage: z.string(),
  openedOn: z.string(),
  filedOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  item: z
    .object({
      code: z.string(),
      version: z.string(),
      name: z.string(),
      domain: z.string(),
      department: z.string().nullable(),
      basis: z.array(citation),
      source: z.string(),
      title: z.array(z.object({ text: z.string(), citation: citation.optional() })),
      hasBenchmark: z.boolean(),
    })
    .nullable(),
  parties: z.array(partyView),
  officers: z.array(z.object({ id: z.string(), name: z.string(), certificate: z.string().nullable() })),
  colleagues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      posts: z.array(z.string()),
      certificate: z.string().nullable(),
      fit: z.boolean(),
    }),
  ),
  tracks: z.array(
    z.object({
      procedure: z.string(),
      title: z.string(),
      track: z.string(),
      over: z.boolean(),
      parties: z.array(z.string()),
      phase: z.string(),
      stage: z.string(),
      lastAct: z.string().optional(),
    }),
  ),
  steps: z.array(stepView),
  deadlines: z.array(deadlineView),
  acts: z.array(actView),
  documents: z.array(documentView),
  evidence: z.array(
    z.object({
      act: z.string(),
      number: z.int(),
      name: z.string(),
      kind: z.string(),
      proves: z.array(z.string()),
      statement: z.string(),
      obtainedOn: z.string(),
      maker: z.string(),
      original: z.string(),
      file: z.string().nullable(),
      hash: z.string().nullable(),
      state: z.enum(['采信', '排除', '待审查']),
      auxiliary: z.boolean(),
    }),
  ),
  /** What acts so far broke, knowing all that is known now. */
  findings: z.array(refusal.extend({ act: z.string(), kind: z.string() })),
  flow: flowView,
  /** Thresholds the county has not set: the safer side holds. */
  unset: z.array(z.string()),
  /** Whether the county has ruled that a party may sign on the glass; else paper, photographed. */
  drawnSignatures: z.boolean(),
  discretion: z.object({
    statute: z.object({ min: z.number().nullable(), max: z.number().nullable(), text: z.string() }).nullable(),
    benchmark: z
      .object({
        version: z.string(),
        source: z.string(),
        from: z.string(),
        factors: z.array(z.object({ key: z.string(), label: z.string(), type: z.string(), values: z.array(z.string()).optional() })),
        grades: z.array(z.object({ grade: z.string(), text: z.string(), min: z.number().nullable(), max: z.number().nullable() })),
      })
      .nullable(),
    proposed: z.number().nullable(),
    grade: z.string().nullable(),
    reasons: z.string().nullable(),
    like: z.array(z.object({ amount: z.number(), count: z.int() })),
  }),
  proof: z.object({ entries: z.int(), sealed: z.int(), sm3: z.string().nullable() }),
  now: z.string(),
  readOnly: z.boolean(),
  /** The day looked at, when it is not today: nothing may be done then. */
  asOf: z.string().nullable(),
})

/** An act of a rehearsal: as it would be sent in, and where the clock of the rehearsal stood then. */
export const rehearsedAct = actInput.extend({
  recordedAt: z.iso.datetime({ offset: true, error: '时钟要写明日期和时刻' }).meta({ title: '推演时钟' }),
})
export const rehearsalInput = z.strictObject({
  now: z.iso.datetime({ offset: true, error: '时钟要写明日期和时刻' }).meta({ title: '推演时钟' }),
  /** How many of the recorded acts are taken along; all of them unless said. */
  taking: z.int().min(1, { error: '至少从第一条记录演起' }).optional().meta({ title: '带上几条记录' }),
  acts: z.array(rehearsedAct).max(100, { error: '一次推演最多 100 步' }).meta({ title: '推演的行为' }),
})
/** A rehearsal of a case that never was. */
export const newRehearsalInput = rehearsalInput.omit({ taking: true }).extend({
  procedure: idOf('程序'),
  item: idOf('权力事项'),
  party: z
    .enum(['citizen', 'individualBusiness', 'legalPerson', 'otherOrganisation'], { error: '请选当事人是哪一种' })
    .meta({ title: '当事人' }),
})
/** A case of the same item in which a step was done. */
export const likeCase = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  agency: z.string(),
  status: z.string(),
  doneOn: z.string(),
})

export const dueRow = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  clock: z.string(),
  what: z.string(),
  lastDay: z.string(),
  left: z.int(),
  unit: z.string(),
  whose: z.enum(['party', 'authority']),
  provisional: z.boolean(),
  basis: z.array(citation),
  state: z.string(),
})
export const waitRow = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  step: z.string(),
  stepTitle: z.string(),
  track: z.string(),
  party: z.string().nullable(),
  partyName: z.string().nullable(),
  office: z.string(),
  since: z.string(),
  dueOn: z.string().nullable(),
  dueWhat: z.string().nullable(),
  sentence: z.string(),
  agency: z.string(),
  /** The articles behind the step, the first to be shown. */
  basis: z.array(citation),
})
export const today = z.object({
  day: z.string(),
  /** Steps that are this person's to do. */
  waiting: z.array(waitRow),
  due: z.array(dueRow),
  /** Sent back with points to answer. */
  returned: z.array(waitRow),
  /** Acts of the last seven days by others in cases this person sees. */
  fresh: z.array(z.object({ caseId: z.string(), number: z.string(), title: z.string(), act: z.string(), by: z.string(), at: z.string() })),
  counts: z.object({ open: z.int(), overdue: z.int(), waiting: z.int() }),
  calendar: z.array(z.object({ day: z.string(), kind: z.enum(['work', 'rest', 'holiday', 'weekend']) })),
})

/** 按哪一天看: what was known of the case by the end of that day; left out, it is now. */
export const asOfQuery = z.strictObject({
  asOf: z.iso.date({ error: '日期写成 2026-03-02 这样' }).optional().meta({ title: '按哪一天看' }),
})

export const linted = z.object({
  /** The latest draft of each party. */
  drafts: z.array(
    z.object({
      act: z.string(),
      parties: z.array(z.string()),
      ok: z.boolean(),
      points: z.array(z.object({ topic: z.string(), ok: z.boolean(), asked: z.int(), refusals: z.array(refusal) })),
      /** Why this much. */
      explained: z.array(
        z.object({
          party: z.string(),
          grade: z.string(),
          fine: z.number(),
          words: z.array(z.string()),
          changes: z.array(z.string()),
          factors: z.array(
            z.object({
              label: z.string(),
              value: z.string().optional(),
              effect: z.enum(['decides', 'within', 'none', 'missing']),
              words: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
})

const caseId = z.object({ id: idOf('案件') })
export const contract = {
  open: {
    method: 'post',
    path: '/cases',
    summary: '登记线索或者开始现场处罚',
    request: { body: { required: true, ...json('第一项办案行为', openInput) } },
    responses: { 201: json('已登记', z.object({ id: z.string(), number: z.string(), version: z.int(), act: z.string() })), ...refusals },
  },
  list: {
    method: 'get',
    path: '/cases',
    summary: '案件列表',
    request: { query: listQuery },
    responses: { 200: json('案件', caseList), ...refusals },
  },
  export: {
    method: 'get',
    path: '/cases/export',
    summary: '导出看到的案件',
    request: { query: listQuery.omit({ after: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']).meta({ title: '格式' }) }) },
    responses: { 200: { description: '文件' }, ...refusals },
  },
  page: {
    method: 'get',
    path: '/cases/{id}',
    summary: '案件：现在能办什么，不能办的为什么',
    request: { params: caseId, query: asOfQuery },
    responses: { 200: json('案件', casePage), ...refusals },
  },
  record: {
    method: 'post',
    path: '/cases/{id}/acts',
    summary: '记录一项办案行为',
    request: {
      params: caseId,
      body: { required: true, ...json('办案行为', actInput.extend({ version: z.int().min(0).meta({ title: '读到的版本' }) })) },
    },
    responses: {
      201: json(
        '已记录',
        z.object({ act: z.string(), seq: z.int(), track: z.string(), version: z.int(), documents: z.array(documentView) }),
      ),
      ...refusals,
    },
  },
  check: {
    method: 'post',
    path: '/cases/{id}/acts/check',
    summary: '试办：只问合不合法，不记录',
    request: { params: caseId, body: { required: true, ...json('办案行为', actInput) } },
    responses: {
      200: json(
        '结果',
        z.object({ refusals: z.array(refusal), lacks: z.array(z.object({ document: z.string(), field: z.string(), title: z.string() })) }),
      ),
      ...refusals,
    },
  },
  asked: {
    method: 'get',
    path: '/cases/{id}/asked',
    summary: '问法所需的案情，供填表时在浏览器里先问一遍；不宜交出的为空',
    request: { params: caseId },
    responses: { 200: json('案情', z.object({ asked: z.unknown() })), ...refusals },
  },
  rehearse: {
    method: 'post',
    path: '/cases/{id}/rehearsal',
    summary: '推演：在副本上往下办，什么都不记录',
    request: { params: caseId, body: { required: true, ...json('推演', rehearsalInput) } },
    responses: { 200: json('推演到的样子', casePage), ...refusals },
  },
  rehearseNew: {
    method: 'post',
    path: '/rehearsals',
    summary: '从头推演一个虚构的案件，什么都不记录',
    request: { body: { required: true, ...json('推演', newRehearsalInput) } },
    responses: { 200: json('推演到的样子', casePage), ...refusals },
  },
  like: {
    method: 'get',
    path: '/cases/{id}/like',
    summary: '同一事项的案件；指明步骤的，办过这一步的',
    request: { params: caseId, query: z.strictObject({ step: idOf('步骤').optional() }) },
    responses: { 200: json('同类案件', z.object({ rows: z.array(likeCase) })), ...refusals },
  },
  lint: {
    method: 'get',
    path: '/cases/{id}/decision-check',
    summary: '拟处理决定逐项检查：证据、答复、情节、档次、条文、救济途径',
    request: { params: caseId },
    responses: { 200: json('逐项结果', linted), ...refusals },
  },
  today: { method: 'get', path: '/today', summary: '今日', request: {}, responses: { 200: json('今日', today), ...refusals } },
  queue: {
    method: 'get',
    path: '/queue',
    summary: '等我办的（审批、审核、承办）',
    request: { query: z.strictObject({ office: z.string().optional().meta({ title: '岗位' }) }) },
    responses: { 200: json('队列', z.object({ rows: z.array(waitRow) })), ...refusals },
  },
} as const
