// What the core is handed beside the acts: dated registers. It judges by these facts, never by labels.
import type { Day } from './day.ts'
import type { PartyId, PersonId } from './act.ts'
import type { Fen } from './money.ts'
import type { Citation, NormLevel } from './norm.ts'
import type { Term } from './term.ts'

/** A spell of time, both ends included; open when `to` is missing. */
export interface Spell {
  readonly from: Day
  readonly to?: Day
}
export const within = (spell: Spell, on: Day): boolean => spell.from <= on && (spell.to === undefined || on <= spell.to)

/** 管理公共事务的组织 · 企业 · 村（居）民委员会 · 社会组织 · 个人: what a delegate is made of (行政处罚法 art. 21). */
export type Body = 'publicBody' | 'company' | 'villageCommittee' | 'association' | 'individual'
/** 镇人民政府 · 街道办事处 · 县级部门 · 受委托组织 · 园区管理机构 · 内设机构 */
export type AgencyKind = 'town' | 'street' | 'countyDepartment' | 'delegated' | 'park' | 'internalUnit'
export interface Agency {
  readonly id: string
  readonly name: string
  readonly kind: AgencyKind
  /** Division code of its territory: every place whose code begins with it lies inside. */
  readonly region: string
  /** Confirmed as a subject of enforcement (执法主体资格) while. */
  readonly confirmed: readonly Spell[]
  /** The government it belongs to: the reconsideration organ (行政复议法 art. 24). */
  readonly government: string
  /** What a delegate is, where it is not a body set up by law for public affairs. */
  readonly body?: Body
}

export type PersonKind = 'officer' | 'auxiliary' | 'contractor' | 'staff'
export type Post =
  | 'officer'
  | 'bureauHead'
  | 'head'
  | 'principalHead'
  | 'reviewer'
  | 'countyReviewer'
  | 'financeClerk'
  | 'archivist'
  | 'adviser'
export interface Certificate extends Spell {
  readonly number: string
  readonly suspended?: readonly Spell[]
}
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly kind: PersonKind
  /** On the establishment (在编) while. */
  readonly established: readonly Spell[]
  readonly certificates: readonly Certificate[]
  readonly posts: readonly (Spell & { readonly post: Post; readonly agency: string })[]
  /** 国家统一法律职业资格证书 */
  readonly legalQualification?: { readonly number: string; readonly from: Day }
  /** Reviews penalty decisions since, where a register tells it: who began before the qualification was asked for is no first-time reviewer. */
  readonly reviewingSince?: Day
}

/** 自然人 · 个体工商户 · 法人 · 非法人组织 */
export type PartyKind = 'citizen' | 'individualBusiness' | 'legalPerson' | 'otherOrganisation'
export interface Party {
  readonly id: PartyId
  readonly kind: PartyKind
  readonly name: string
  /** Citizens only. */
  readonly born?: Day
  /** Died, dissolved or struck off on. */
  readonly endedOn?: Day
  readonly successor?: PartyId
}

/** The closed list of 行政处罚法 art. 9. */
export const penaltyKinds = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
  '法律行政法规规定的其他行政处罚',
] as const
export type PenaltyKind = (typeof penaltyKinds)[number]

export interface Basis extends Citation {
  readonly level: NormLevel
  readonly role: 'prohibits' | 'penalises' | 'authorises' | 'procedure' | 'limits' | 'fallback'
  readonly published: boolean
}
/** One fine an item provides. `min`/`max` are fen for fixed and per-unit fines; percent or times the base otherwise. */
export interface FineRule {
  readonly party: 'citizen' | 'organisation' | 'any' | 'responsiblePerson'
  readonly basis: 'fixed' | 'percent' | 'multiple' | 'perUnit' | 'unspecified'
  readonly base?: string
  readonly min?: number
  readonly max?: number
  readonly imposition: 'shall' | 'may'
  readonly stage: 'initial' | 'afterFailureToCorrect' | 'afterRefusalToCorrect'
  readonly condition?: string
}
/** A measure that a law or regulation provides for the item (行政强制法 art. 9, 10), with its own period where it sets one. */
export interface Measure {
  readonly kind: '查封' | '扣押'
  readonly basis: Basis
  readonly within?: { readonly term: Term; readonly extension?: Term }
}
/** A power item (权力事项) in the version that governs. */
export interface PowerItem {
  readonly code: string
  readonly version: string
  readonly name: string
  readonly domain: string
  readonly bases: readonly Basis[]
  readonly penaltyKinds: readonly PenaltyKind[]
  readonly fines: readonly FineRule[]
  readonly orderToCorrect: { readonly mandatory: boolean; readonly precondition: boolean }
  readonly limitation: {
    readonly years: 2
    readonly fiveYearCandidate: boolean
    readonly special?: { readonly term: Term; readonly basis: Citation }
  }
  /** A rule of law that sets another handling period than ninety days (DEC-21). */
  readonly decideWithin?: { readonly term: Term; readonly extension?: Term; readonly basis: Citation }
  readonly monitoringBasis?: string
  /** What may be sealed or seized for it; undefined: nobody has looked it up. */
  readonly measures?: readonly Measure[]
  /** What has to be proved, each by evidence (构成要件). */
  readonly elements: readonly string[]
  readonly benchmark?: Benchmark
}

/** Who holds an item, since when, by which title. */
export interface Power extends Spell {
  readonly item: string
  readonly agency: string
  readonly source: 'statutory' | 'conferred' | 'delegated'
  /** The provincial decision, or the deed of delegation. */
  readonly instrument?: { readonly number: string; readonly publishedOn?: Day }
  readonly delegatedBy?: {
    readonly agency: string
    readonly name: string
    readonly government: string
    /** The level of the text that allows the delegation. */
    readonly allowedBy?: NormLevel
  }
  /** The county department whose power was conferred: once it has lost it, nothing is left to confer. */
  readonly conferredFrom?: { readonly agency: string; readonly name: string }
  readonly withMeasures: boolean
  /** Cases filed before the withdrawal stay with this agency (过渡条款). */
  readonly keepsPending: boolean
}

/** A typed factor of a discretion benchmark. */
export interface Factor {
  readonly key: string
  readonly label: string
  readonly type: 'number' | 'boolean' | 'enum'
  readonly values?: readonly string[]
}
export type Condition = readonly [factor: string, test: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'between', value: unknown]
export interface Grade {
  readonly grade: '轻微' | '一般' | '较重' | '严重'
  readonly when: { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }
  readonly result: {
    readonly type: 'no_penalty' | 'may_not_penalise' | 'fine' | 'fine_percent' | 'fine_per_unit' | 'demolish_or_confiscate'
    readonly basis?: string
    readonly base?: string
    readonly min?: number
    readonly max?: number
    readonly additional_fine_percent_max?: number
  }
}
/** A discretion benchmark (裁量基准) in the version that governs. */
export interface Benchmark extends Spell {
  readonly version: string
  readonly source: string
  readonly owner: string
  readonly publishedOn?: Day
  readonly factors: readonly Factor[]
  readonly grades: readonly Grade[]
}

/** What the county decided, dated, with source and owner; a missing key means the safer side. */
export interface Setting extends Spell {
  readonly key: SettingKey
  readonly value: unknown
  readonly source: string
  readonly owner: string
}
/** Every setting the core reads. Amounts are fen. */
export const settingKeys = {
  'hearing.fine.citizen': '听证标准：对公民罚款（分）',
  'hearing.fine.organisation': '听证标准：对单位罚款（分）',
  'hearing.confiscation.citizen': '听证标准：没收公民违法所得、财物（分）',
  'hearing.confiscation.organisation': '听证标准：没收单位违法所得、财物（分）',
  'hearing.whenUnsure': '听证标准：暂扣许可证件、限制经营等其他较重处罚和价值不明的没收是否告知听证',
  'major.fine.citizen': '重大案件标准：对公民罚款（分）',
  'major.fine.organisation': '重大案件标准：对单位罚款（分）',
  'individualBusiness.cap': '个体工商户当场处罚按公民还是按单位',
  'statement.term': '陈述申辩期限（工作日）',
  'review.major': '达到重大案件标准、偏离裁量基准的是否须法制审核',
  'review.adviser': '须法制审核的案件是否要先征求法律顾问意见',
  'discussion.quorum': '集体讨论最少到会负责人数',
  'simple.fileWithin': '当场处罚备案期限（工作日）',
  'archive.within': '结案后归档期限（日）',
  'publication.simple': '当场处罚是否公示',
  'publication.criteria': '具有一定社会影响的处罚决定标准',
  'signature.electronic': '当事人电子签名是否有效',
  'remedy.court': '一审法院名称',
  'remedy.online': '网上申请行政复议地址',
  'measure.recording': '查封扣押是否须有音像记录',
  'measure.dayOne': '查封扣押之日是否计入期限',
  'review.list': '法制审核目录清单（权力事项编码）',
  'major.reportWithin': '重大处罚决定备案期限（日）',
  'lead.tellInformant': '不予立案是否要答复投诉举报人',
  'measure.list': '不予实施行政强制措施清单（权力事项编码）',
  'inspection.list': '公布的行政检查事项（名称）',
  'inspection.urgent': '紧急情况是否可以先检查、后补批',
  'inspection.notice': '检查前是否要通知检查对象',
  'inspection.code': '入企检查是否要先扫码',
  'inspection.support': '是否可以有技术支持人员随同检查',
  'monitoring.register': '电子技术监控设备是否要登记',
  'emergency.declared': '突发事件和应对措施涉及的权力事项编码',
  'assistance.reply': '协助回复期限（工作日）',
  'jurisdiction.consult': '管辖协商期限（日）',
  'execution.night': '强制执行的夜间时段（例如 22:00-06:00）',
  'execution.weekends': '双休日是否可以强制执行',
  'referral.send': '移送其他机关的期限（工作日）',
  'referral.receipt': '移送其他机关是否要有回执才能了结',
} as const
export type SettingKey = keyof typeof settingKeys

/** Evidence files and other filings known to the registers, for duplicate detection. */
export interface OtherCase {
  readonly id: string
  readonly number: string
  readonly agency: string
  readonly party: PartyId
  readonly item: string
  readonly actOn?: Day
  readonly filedOn?: Day
  readonly finedOn?: Day
}

/** An electronic monitoring device (电子技术监控设备), by dated facts. */
export interface Device {
  readonly id: string
  readonly name: string
  /** The level of the text that allows monitoring of this kind of deed. */
  readonly allowedBy?: NormLevel
  readonly legallyReviewedOn?: Day
  readonly technicallyReviewedOn?: Day
  /** Found to meet its standard while (检定、校准). */
  readonly calibrated: readonly Spell[]
  readonly locationPublishedOn?: Day
  /** A clear sign stands there since. */
  readonly markedFrom?: Day
  /** Entered in the county's register of devices. */
  readonly registeredOn?: Day
}

/** Everything beside the acts that the law is asked with. */
export interface Dossier {
  readonly id: string
  readonly openedOn: Day
  readonly agency: Agency
  readonly powers: readonly Power[]
  /** The item bound to the case, in the version that governs. */
  readonly item?: PowerItem
  /** The item as it stands today where the deed fell under an earlier version; `none`: it is no longer unlawful (行政处罚法 art. 37). */
  readonly itemNow?: PowerItem | 'none'
  readonly parties: readonly Party[]
  readonly people: readonly Person[]
  readonly settings: readonly Setting[]
  readonly others: readonly OtherCase[]
  /** Monitoring devices whose records the case uses. */
  readonly devices?: readonly Device[]
}

/** A county setting on a day, or undefined: then the safer side holds. */
export function settingOn(dossier: Pick<Dossier, 'settings'>, key: SettingKey, on: Day): Setting | undefined {
  return dossier.settings.findLast(s => s.key === key && within(s, on))
}
/** A setting that is an amount or a count. */
export function numberSetting(dossier: Pick<Dossier, 'settings'>, key: SettingKey, on: Day): number | undefined {
  const value = settingOn(dossier, key, on)?.value
  return typeof value === 'number' ? value : undefined
}
/** A setting that names several things, as words parted by any sign or as a row of words; undefined while the county has none. */
export function listSetting(dossier: Pick<Dossier, 'settings'>, key: SettingKey, on: Day): readonly string[] | undefined {
  const value = settingOn(dossier, key, on)?.value
  const words = typeof value === 'string' ? value.split(/[\s、，,；;]+/u) : Array.isArray(value) ? value.map(String) : undefined
  return words?.filter(one => one !== '')
}
export type { Fen }
