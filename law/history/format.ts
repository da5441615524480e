// The case-history format: any case of any office, written down as registers and acts, unlawful ones included.
// What a history leaves out is presumed regular (presume.ts), but an act that is not there was not done.
import * as z from 'zod'
import { penaltyKinds, settingKeys } from '../kit/dossier.ts'
import { isDay, type Day } from '../kit/day.ts'

/** The name and edition of the format. */
export const historyFormat = 'fadu.case-history/1'
/** More acts than any case has: a history beyond it is refused, so that judging stays bounded. */
export const mostActs = 500

const words = (title: string, most = 10_000) => z.string().min(1).max(most).meta({ title })
const onDay = (title: string) =>
  z
    .string()
    .refine((d): d is Day => isDay(d), { error: `${title}不是真实存在的日期，例如 2024-03-05` })
    .meta({ title, format: 'date' })
const moment = (title: string) =>
  z.iso.datetime({ offset: true, error: `${title}要有日期、时刻和时区，例如 2024-03-05T09:30:00+08:00` }).meta({ title })
const spell = { from: onDay('起').optional(), to: onDay('止').optional() }
const spells = (title: string) => z.array(z.strictObject(spell)).max(50).meta({ title })

const place = { article: z.int().min(1).max(2000), paragraph: z.int().min(1).max(50).optional(), item: z.int().min(1).max(50).optional() }
const levels = ['法律', '行政法规', '司法解释', '部门规章', '地方性法规', '规范性文件', '口径'] as const
const basis = z.strictObject({
  law: words('法律名称（data/laws 的简称）', 200),
  ...place,
  level: z.enum(levels).optional(),
  role: z.enum(['prohibits', 'penalises', 'authorises', 'procedure', 'limits', 'fallback']).optional(),
  published: z.boolean().optional(),
})
const term = z.strictObject({ unit: z.enum(['workingDay', 'day', 'month', 'year', 'hour']), count: z.int().min(1).max(10_000) })
const citation = z.strictObject({ law: words('法律名称', 200), ...place })
const number = z.number().min(0).max(1e14)
const fine = z
  .strictObject({
    party: z.enum(['citizen', 'organisation', 'any', 'responsiblePerson']).optional(),
    basis: z.enum(['fixed', 'percent', 'multiple', 'perUnit', 'unspecified']).optional(),
    base: words('基数', 100).optional(),
    min: number.optional(),
    max: number.optional(),
    imposition: z.enum(['shall', 'may']).optional(),
    stage: z.enum(['initial', 'afterFailureToCorrect', 'afterRefusalToCorrect']).optional(),
    condition: words('条件', 500).optional(),
  })
  .meta({
    title: '罚款幅度',
    description:
      'fixed 的 min、max 是分；percent 是百分之几，multiple 是倍数，perUnit 是每单位几分，base 写基数的名称（货值金额、违法所得……），数额写在裁量事实里（元），没有写的推定在幅度内',
  })
const condition = z.tuple([z.string(), z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'between']), z.unknown()])
const grade = z.strictObject({
  grade: z.enum(['轻微', '一般', '较重', '严重']),
  when: z.strictObject({ all: z.array(condition).max(20).optional(), any: z.array(condition).max(20).optional() }),
  result: z.strictObject({
    type: z.enum(['no_penalty', 'may_not_penalise', 'fine', 'fine_percent', 'fine_per_unit', 'demolish_or_confiscate']),
    basis: z.string().optional(),
    base: z.string().optional(),
    min: number.optional(),
    max: number.optional(),
    additional_fine_percent_max: number.optional(),
  }),
})
const benchmark = z.strictObject({
  version: words('版本', 100),
  source: words('来源', 500).optional(),
  owner: words('制定机关', 500).optional(),
  publishedOn: onDay('公布日期').optional(),
  ...spell,
  factors: z
    .array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        type: z.enum(['number', 'boolean', 'enum']),
        values: z.array(z.string()).optional(),
      }),
    )
    .max(50),
  grades: z.array(grade).max(50),
})
const item = z
  .strictObject({
    code: words('事项编码', 100).optional(),
    version: words('版本', 100).optional(),
    name: words('事项名称', 500).optional(),
    domain: words('领域', 100).optional(),
    bases: z.array(basis).max(30).optional(),
    penaltyKinds: z.array(z.enum(penaltyKinds)).max(20).optional(),
    fines: z.array(fine).max(30).optional(),
    orderToCorrect: z.strictObject({ mandatory: z.boolean(), precondition: z.boolean() }).optional(),
    limitation: z
      .strictObject({
        years: z.literal(2).optional(),
        fiveYearCandidate: z.boolean().optional(),
        special: z.strictObject({ term, basis: citation }).optional(),
      })
      .optional(),
    decideWithin: z.strictObject({ term, extension: term.optional(), basis: citation }).optional().meta({
      title: '另有规定的办案期限',
      description: '没有写的是九十日；延长办案期限写明了依据的法律、法规、规章和条的，推定它准许延长',
    }),
    elements: z.array(words('要证明的事实', 500)).max(50).optional(),
    benchmark: benchmark.optional(),
    monitoringBasis: words('电子技术监控的依据', 500).optional(),
    measures: z
      .array(
        z.strictObject({
          kind: z.enum(['查封', '扣押']),
          basis,
          within: z.strictObject({ term, extension: term.optional() }).optional(),
        }),
      )
      .max(20)
      .optional()
      .meta({ title: '法律、法规规定的强制措施' }),
  })
  .meta({ title: '权力事项', description: '没有写的，推定合法有据' })

const agency = z.strictObject({
  id: words('编号', 100).optional(),
  name: words('机关名称', 200),
  kind: z.enum(['town', 'street', 'countyDepartment', 'delegated', 'park', 'internalUnit']).optional(),
  region: words('区划代码', 20).optional(),
  confirmed: z.union([z.literal(false), spells('执法主体资格')]).optional(),
  government: words('所属政府（复议机关）', 200).optional(),
  body: z.enum(['publicBody', 'company', 'villageCommittee', 'association', 'individual']).optional(),
})
const power = z.strictObject({
  item: words('事项编码', 100).optional(),
  agency: words('机关', 100).optional(),
  source: z.enum(['statutory', 'conferred', 'delegated']),
  instrument: z
    .union([
      z.literal(false),
      z.null(),
      z.strictObject({
        number: words('文号', 200).optional(),
        publishedOn: z
          .union([z.literal(false), z.null(), onDay('公布日期')])
          .optional()
          .meta({ description: '没有写的推定已经公布；没有公布的写 false' }),
        period: z.literal(false).optional().meta({ title: '委托期限', description: '委托书没有载明期限的写 false' }),
      }),
    ])
    .optional()
    .meta({ title: '赋权决定、委托书', description: '没有写的推定有并且已经公布；没有赋权决定、没有书面委托的写 false' }),
  delegatedBy: z
    .strictObject({
      agency: words('机关', 100),
      name: words('委托机关', 200),
      government: words('所属政府', 200),
      allowedBy: z.enum(levels).optional(),
    })
    .optional(),
  conferredFrom: z.strictObject({ agency: words('机关', 100), name: words('赋权所自的部门', 200) }).optional(),
  withMeasures: z.boolean().optional(),
  keepsPending: z.boolean().optional(),
  ...spell,
})
const posts = [
  'officer',
  'bureauHead',
  'head',
  'principalHead',
  'reviewer',
  'countyReviewer',
  'financeClerk',
  'archivist',
  'adviser',
] as const
const person = z
  .strictObject({
    id: words('编号', 100),
    name: words('姓名', 100).optional(),
    kind: z
      .enum(['officer', 'auxiliary', 'contractor', 'staff'])
      .optional()
      .meta({ title: '人员类别', description: '没有写的是 officer：在编、持证；辅助人员写 auxiliary' }),
    established: z.union([z.literal(false), spells('在编')]).optional(),
    certificates: z
      .union([
        z.literal(false),
        z.array(z.strictObject({ number: words('证号', 100).optional(), ...spell, suspended: spells('暂停').optional() })).max(20),
      ])
      .optional()
      .meta({ title: '执法证件', description: '没有写的推定有效；没有证件写 false' }),
    posts: z
      .array(z.union([z.enum(posts), z.strictObject({ post: z.enum(posts), agency: words('机关', 100).optional(), ...spell })]))
      .max(50)
      .optional()
      .meta({ title: '职务', description: '没有写的，officer 推定是本机关执法人员' }),
    legalQualification: z
      .union([z.literal(false), z.strictObject({ number: words('证书编号', 100).optional(), from: onDay('起').optional() })])
      .optional(),
  })
  .meta({ title: '人员' })
const party = z.strictObject({
  id: words('编号', 100),
  name: words('名称', 200).optional(),
  kind: z.enum(['citizen', 'individualBusiness', 'legalPerson', 'otherOrganisation']).optional(),
  born: onDay('出生日期').optional(),
  endedOn: onDay('死亡（终止）日期').optional(),
  successor: words('承受人', 100).optional(),
})
const otherCase = z.strictObject({
  id: words('编号', 100).optional(),
  number: words('案号', 200).optional(),
  agency: words('机关', 200),
  party: words('当事人', 100),
  item: words('事项编码', 100).optional(),
  actOn: onDay('行为日').optional(),
  filedOn: onDay('立案日').optional(),
  finedOn: onDay('罚款日').optional(),
})
const device = z
  .strictObject({
    id: words('编号', 100),
    name: words('名称', 200).optional(),
    allowedBy: z.enum(levels).optional(),
    legallyReviewedOn: onDay('法制审核日期').optional(),
    technicallyReviewedOn: onDay('技术审核日期').optional(),
    calibrated: spells('检定、校准').optional(),
    locationPublishedOn: onDay('设置地点公布日期').optional(),
    markedFrom: onDay('设置标志日期').optional(),
    registeredOn: onDay('登记日期').optional(),
  })
  .meta({ title: '电子技术监控设备', description: '没有写的事实按没有办认定' })
const settingKeyNames = Object.keys(settingKeys)
const setting = z.strictObject({
  key: z
    .string()
    .meta({
      title: '设置',
      enum: settingKeyNames,
      description: Object.entries(settingKeys)
        .map(([key, title]) => `${key}：${title}`)
        .join('；'),
    })
    .refine(key => settingKeyNames.includes(key), { error: `没有这样的设置，可用：${settingKeyNames.join('、')}` }),
  value: z.unknown(),
  ...spell,
  source: words('来源', 500).optional(),
  owner: words('所有者', 500).optional(),
})
const calendarYear = z.strictObject({
  year: z.int().min(1990).max(2200),
  notice: words('文号', 200).optional(),
  days: z.record(z.string().refine(isDay, { error: '不是真实存在的日期' }), z.enum(['holiday', 'rest', 'work'])),
})

const act = z
  .strictObject({
    id: words('编号', 100).optional(),
    kind: words('行为种类', 100).meta({ title: '行为种类', description: '编号（decide）或者中文名称（作出决定）' }),
    on: onDay('办理日期').optional(),
    at: moment('办理时间').optional(),
    recordedAt: moment('记录时间').optional(),
    recordedBy: words('记录人', 100).optional(),
    by: z.union([words('办理人', 100), z.array(words('办理人', 100)).max(50)]).optional(),
    party: words('当事人', 100).optional(),
    parties: z.array(words('当事人', 100)).max(200).optional(),
    procedure: words('程序', 100).optional(),
    track: words('程序的一次运行', 100).optional(),
    corrects: words('更正的行为', 100).optional(),
    facts: z.record(z.string(), z.unknown()).optional().meta({ title: '事实', description: '字段见各行为的 schema；没有写的推定合规' }),
  })
  .refine(a => (a.on === undefined) !== (a.at === undefined), { error: '办理日期 on 和办理时间 at 写一个' })

/** What every history is read by. Money is whole fen; days are Asia/Shanghai. */
export const historySchema = z
  .strictObject({
    format: z.literal(historyFormat),
    id: words('编号', 200).optional(),
    title: words('案由', 500).optional(),
    note: words('说明').optional(),
    asOf: onDay('判断日').optional(),
    calendar: z
      .union([z.enum(['state-council', 'weekdays']), z.strictObject({ years: z.array(calendarYear).max(100) })])
      .optional()
      .meta({ title: '日历', description: '没有写的用国务院办公厅的节假日安排' }),
    thresholds: z
      .enum(['notJudged', 'safer'])
      .optional()
      .meta({ title: '没有给出的地方标准', description: 'notJudged（默认）：不据此认定；safer：照平台从严' }),
    agency,
    powers: z.array(power).max(200).optional(),
    item: item.optional(),
    itemNow: z
      .union([item, z.literal('none')])
      .optional()
      .meta({ title: '作出决定时的规定', description: '行为以后规定修改了的写；none 为不再认为违法。没有写的推定没有修改' }),
    people: z.array(person).max(500).optional(),
    parties: z.array(party).min(1, { error: '至少写一个当事人' }).max(200),
    settings: z.array(setting).max(200).optional(),
    others: z.array(otherCase).max(500).optional(),
    devices: z.array(device).max(200).optional(),
    acts: z.array(act).max(mostActs, { error: `行为最多 ${mostActs} 项` }),
  })
  .meta({ title: '案件历史' })
export type History = z.infer<typeof historySchema>
export type HistoryAct = History['acts'][number]
/** A wrong place in a history. */
export interface Fault {
  /** `acts[3].facts.penalties[0].amount` */
  readonly path: string
  readonly message: string
}
/** A path as a reader writes it. */
export const pathInWords = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? String(key) : `${all}.${String(key)}`), '')

/** What is wrong at a place, in Chinese, whoever wrote the check. */
export function wrongInWords(issue: z.core.$ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) {
    // a form asks for yuan and shows its words; a history is written in fen and without a form
    if (issue.message.includes('按元填写')) return '应为整数，单位是分'
    if (issue.code === 'invalid_type') return `${issue.message}：应为${typesInChinese[issue.expected] ?? issue.expected}`
    return issue.code === 'invalid_value' ? `${issue.message}：${issue.values.map(String).join('、')}` : issue.message
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `没有写，应为${typesInChinese[issue.expected] ?? issue.expected}`
        : `应为${typesInChinese[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`
    case 'unrecognized_keys':
      return `没有这些字段：${issue.keys.join('、')}`
    case 'too_big':
      return `太大或者太长，最多 ${issue.maximum}`
    case 'too_small':
      return `太小或者太短，至少 ${issue.minimum}`
    case 'invalid_union':
      return '不合任何一种写法'
    default:
      return '写法不对'
  }
}
const typesInChinese: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或者 false',
  object: '对象 {}',
  array: '列表 []',
  record: '对象 {}',
}
