// The county's starting list of power items, from server/seed/power-items.json into the shapes of the law core.
import { readFile } from 'node:fs/promises'
import { fen, yuan, type Basis, type FineRule, type Grade, type Measure, type NormLevel, type PenaltyKind } from '@fadu/law'
import * as z from 'zod'
import { benchmarkBodyOf, itemBodyOf, type NewBenchmark, type NewItem } from './publish-version.ts'
import { benchmarkBody, itemBody } from './contract.ts'

const file = new URL('../seed/power-items.json', import.meta.url)
const none = z.null().transform(() => undefined)
const maybe = <S extends z.ZodType>(schema: S) => z.union([schema, none]).optional()

const source = z.object({
  code: z.string(),
  name: z.string(),
  domain: z.string(),
  transferring_department: z.string(),
  kind: z.string(),
  power_origin: z.string(),
  activation: z.enum(['statutory', 'requires_published_conferral_decision']),
  legal_basis: z.array(
    z.object({
      law: z.string(),
      article: z.number(),
      paragraph: maybe(z.number()),
      item: maybe(z.number()),
      role: z.enum(['prohibits', 'penalises', 'authorises', 'procedure', 'limits', 'fallback']),
    }),
  ),
  penalty_kinds: z.array(z.string()),
  non_penalty_measures: z.array(z.string()).default([]),
  fines: z.array(
    z.object({
      party: z.enum(['个人', '单位', '不区分', '责任人员']),
      basis: z.enum(['fixed_yuan', 'percent', 'multiple', 'per_unit', 'unspecified']),
      base: maybe(z.string()),
      min: maybe(z.number()),
      max: maybe(z.number()),
      imposition: z.enum(['shall', 'may']),
      stage: z.enum(['initial', 'after_failure_to_correct', 'after_refusal_to_correct']),
      condition: maybe(z.string()),
    }),
  ),
  fine_status: maybe(z.string()),
  order_correction: z.object({ mandatory: z.boolean(), precondition_to_penalty: z.boolean() }),
  limitation: maybe(z.object({ five_year_candidate: z.boolean() })),
  case_time_limit_override: maybe(z.object({ working_days: z.number(), extension_working_days: z.number().optional(), basis: z.string() })),
  electronic_monitoring_basis: maybe(z.string()),
  discretion_benchmark: maybe(
    z.object({
      factors: z.array(z.unknown()),
      grades: z.array(
        z.looseObject({
          result: z.looseObject({ type: z.string(), min: z.number().optional(), max: z.number().optional() }),
        }),
      ),
    }),
  ),
  version_alerts: z.array(z.string()).default([]),
  notes: maybe(z.string()),
})
type Source = z.output<typeof source>

export interface SeedItem extends NewItem {
  /** Why the item must be checked before use; empty for most. */
  readonly alerts: readonly string[]
  /** Given by statute to towns alone, or conferred by a published decision. */
  readonly origin: 'statutory' | 'conferred'
  /** The text allows a fine but sets no amount: local rules must be cited. */
  readonly fineUnset: boolean
}
export interface Seed {
  readonly items: readonly SeedItem[]
  /** Drafts: illustrative, not any published benchmark. */
  readonly benchmarks: readonly NewBenchmark[]
}

const version = '2026-1'

/** The penalty items and draft benchmarks of the starting list. @throws ZodError when the file does not fit. */
export async function readSeed(): Promise<Seed> {
  const { items } = z.object({ items: z.array(source) }).parse(JSON.parse(await readFile(file, 'utf8')))
  const penalties = items.filter(one => one.kind === '行政处罚')
  const measures = items.filter(one => one.kind === '行政强制')
  return { items: penalties.map(one => itemOf(one, measures)), benchmarks: penalties.flatMap(one => benchmarkOf(one) ?? []) }
}

const sealing = ['查封', '扣押'] as const
/** What may be sealed or seized for an item: the measures of its field that its own law gives. */
const measuresOf = (one: Source, measures: readonly Source[]): readonly Measure[] =>
  measures
    .filter(m => m.domain === one.domain)
    .flatMap(m => {
      const given = m.legal_basis.find(b => b.role === 'authorises' && one.legal_basis.some(own => own.law === b.law))
      return given ? sealing.filter(kind => m.non_penalty_measures.includes(kind)).map(kind => ({ kind, basis: basisOf(given) })) : []
    })

function itemOf(one: Source, measures: readonly Source[]): SeedItem {
  const seizing = measuresOf(one, measures)
  return {
    code: one.code,
    version,
    name: one.name,
    domain: one.domain,
    department: one.transferring_department,
    body: itemBodyOf(
      itemBody.parse({
        bases: one.legal_basis.map(basisOf),
        penaltyKinds: [...new Set(one.penalty_kinds.map(kindOf))],
        fines: one.fines.map(fineOf),
        orderToCorrect: {
          mandatory: one.order_correction.mandatory,
          precondition: one.order_correction.precondition_to_penalty,
        },
        limitation: { years: 2, fiveYearCandidate: one.limitation?.five_year_candidate ?? false },
        ...(seizing.length > 0 ? { measures: seizing } : {}),
        elements: elementsOf(one),
        monitoringBasis: one.electronic_monitoring_basis,
        decideWithin: decideWithin(one),
      }),
    ),
    remarks: {
      origin: one.power_origin,
      activation: one.activation,
      fineStatus: one.fine_status ?? null,
      alerts: one.version_alerts,
      notes: one.notes ?? null,
      sourceKinds: one.penalty_kinds,
    },
    note: '县级初始清单，启用前须核对',
    alerts: one.version_alerts,
    origin: one.activation === 'statutory' ? 'statutory' : 'conferred',
    fineUnset: one.fines.some(fine => fine.basis === 'unspecified'),
  }
}

const basisOf = ({ law, article, paragraph, item, role }: Source['legal_basis'][number]): Basis => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
  level: levelOf(law),
  role,
  published: true,
})

function levelOf(law: string): NormLevel {
  if (law.startsWith('最高人民法院')) return '司法解释'
  if (law.endsWith('法') && !law.endsWith('办法')) return '法律'
  return law.startsWith('市场监督管理') ? '部门规章' : '行政法规'
}

/** The list's own words for a penalty, under the closed list of the penalty law. */
function kindOf(words: string): PenaltyKind {
  const exact: Readonly<Record<string, PenaltyKind>> = {
    警告: '警告',
    罚款: '罚款',
    没收违法所得: '没收违法所得',
    没收违法收入: '没收违法所得',
    没收非法财物: '没收非法财物',
    吊销许可证件: '吊销许可证件',
    责令关闭: '责令关闭',
    责令关闭停业: '责令关闭',
    限期拆除: '法律行政法规规定的其他行政处罚',
  }
  return exact[words] ?? (words.startsWith('没收') ? '没收非法财物' : '责令停产停业')
}

const parties = { 个人: 'citizen', 单位: 'organisation', 不区分: 'any', 责任人员: 'responsiblePerson' } as const
const ways = {
  fixed_yuan: 'fixed',
  percent: 'percent',
  multiple: 'multiple',
  per_unit: 'perUnit',
  unspecified: 'unspecified',
} as const
const stages = {
  initial: 'initial',
  after_failure_to_correct: 'afterFailureToCorrect',
  after_refusal_to_correct: 'afterRefusalToCorrect',
} as const

function fineOf({ party, basis, base, min, max, imposition, stage, condition }: Source['fines'][number]): FineRule {
  const money = basis === 'fixed_yuan' || basis === 'per_unit'
  const scaled = (amount: number): number => (money ? yuan(amount) : amount)
  return {
    party: parties[party],
    basis: ways[basis],
    ...(base === undefined ? {} : { base }),
    ...(min === undefined ? {} : { min: scaled(min) }),
    ...(max === undefined ? {} : { max: scaled(max) }),
    imposition,
    stage: stages[stage],
    ...(condition === undefined ? {} : { condition }),
  }
}

function decideWithin({ case_time_limit_override: own }: Source) {
  if (!own) return undefined
  const [, law = '', article = ''] = /^(.+?)第(.+?)条/.exec(own.basis) ?? []
  const term = (count: number) => ({ unit: 'workingDay', count })
  return {
    term: term(own.working_days),
    ...(own.extension_working_days === undefined ? {} : { extension: term(own.extension_working_days) }),
    basis: { law, article: fromNumeral(article) },
  }
}

/** 十七 → 17; articles below a hundred. */
function fromNumeral(text: string): number {
  const digit = (sign: string | undefined): number => '零一二三四五六七八九'.indexOf(sign ?? '零')
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones))
}

/** What has to be proved in every case of the item, from what the list says of it. */
function elementsOf({ name, fines, order_correction: order }: Source): readonly string[] {
  const bases = [...new Set(fines.flatMap(fine => fine.base ?? []))]
  const conditions = [...new Set(fines.flatMap(fine => fine.condition ?? []))]
  return [
    '当事人的身份和责任能力',
    `实施了“${name}”的行为`,
    '行为的时间和地点',
    '违法所得和危害后果（没有的也要查明）',
    ...bases.map(base => `罚款的计算基数：${base}`),
    ...conditions.map(one => `适用条件：${one}`),
    ...(order.precondition_to_penalty ? ['已责令改正而逾期不改或者拒不改正'] : []),
  ]
}

function benchmarkOf({ code, discretion_benchmark: found }: Source): NewBenchmark | undefined {
  if (!found) return undefined
  const body = benchmarkBody.parse({
    factors: found.factors,
    grades: found.grades.map(grade => ({ ...grade, result: inFen(grade.result) })),
  })
  return {
    code,
    version: '示例-1',
    body: benchmarkBodyOf(body),
    source: '示例裁量基准，未公布',
    owner: '示例',
    note: '示例草稿，不是任何已公布的基准',
  }
}

/** Amounts of money in fen; percentages as they are. */
function inFen(result: {
  readonly type: string
  readonly min?: number | undefined
  readonly max?: number | undefined
}): Partial<Grade['result']> & Record<string, unknown> {
  const money = result.type === 'fine' || result.type === 'fine_per_unit'
  const scaled = (amount: number | undefined) => (amount === undefined || !money ? amount : fen(Math.round(amount * 100)))
  const { min, max, ...rest } = result
  return {
    ...rest,
    type: grade(result.type),
    ...(min === undefined ? {} : { min: scaled(min) ?? 0 }),
    ...(max === undefined ? {} : { max: scaled(max) ?? 0 }),
  }
}
const gradeTypes = ['no_penalty', 'may_not_penalise', 'fine', 'fine_percent', 'fine_per_unit', 'demolish_or_confiscate'] as const
const grade = (type: string): Grade['result']['type'] => gradeTypes.find(one => one === type) ?? 'no_penalty'
