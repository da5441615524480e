// The registers of a history, made whole: what is not said of an agency, its power, its people and the item is presumed lawful.
import type { Calendar } from '../kit/calendar.ts'
import { day, daysBetween, isDay } from '../kit/day.ts'
import { defined } from '../kit/defined.ts'
import type {
  Agency,
  Basis,
  Benchmark,
  Certificate,
  Dossier,
  OtherCase,
  Party,
  Person,
  Post,
  Power,
  PowerItem,
  Setting,
  SettingKey,
  Spell,
} from '../kit/dossier.ts'
import { penaltyKinds, settingKeys } from '../kit/dossier.ts'
import type { Office } from '../kit/act.ts'
import { extendTime } from '../acts/index.ts'
import type { Citation } from '../kit/norm.ts'
import type { Term } from '../kit/term.ts'
import { penaltyLaw } from '../norms/index.ts'
import type { History } from './format.ts'
import { unsaid } from './shape.ts'

/** The beginning of everything a history does not date. */
const always = day('1949-10-01')
const here = 'agency'
type Spelled = { readonly from?: Spell['from'] | undefined; readonly to?: Spell['to'] | undefined }
const spellOf = (s: Spelled): Spell => ({ from: s.from ?? always, ...(s.to === undefined ? {} : { to: s.to }) })
const placeOf = (b: { law: string; article: number; paragraph?: number | undefined; item?: number | undefined }): Citation => ({
  law: b.law,
  article: b.article,
  ...(b.paragraph === undefined ? {} : { paragraph: b.paragraph }),
  ...(b.item === undefined ? {} : { item: b.item }),
})

export const agencyOf = (h: History): Agency => ({
  id: h.agency.id ?? here,
  name: h.agency.name,
  kind: h.agency.kind ?? 'town',
  region: h.agency.region ?? '',
  confirmed: h.agency.confirmed === false ? [] : (h.agency.confirmed?.map(spellOf) ?? [{ from: always }]),
  government: h.agency.government ?? '（历史未载的上一级人民政府）',
  ...(h.agency.body ? { body: h.agency.body } : {}),
})

const basisOf = (b: NonNullable<NonNullable<History['item']>['bases']>[number]): Basis => ({
  ...placeOf(b),
  level: b.level ?? levelOf(b.law),
  role: b.role ?? 'penalises',
  published: b.published ?? true,
})
/** What a title says of its own level; a law where it says nothing. */
const levelOf = (law: string): Basis['level'] =>
  law.endsWith('条例') ? '行政法规' : /(规定|办法|细则)$/.test(law) ? '部门规章' : /(意见|通知|方案)$/.test(law) ? '规范性文件' : '法律'

/** Items known by their code. */
export type Catalogue = ReadonlyMap<string, PowerItem>
const noItems: Catalogue = new Map()
/** Stands for an item, and its article, where the history tells of none. */
export const unknownCode = '（历史未载的事项）'
/** An item of a history: the catalogue's where only its code is told, and lawful where it says nothing. */
export function itemOf(given: History['item'], catalogue: Catalogue = noItems): PowerItem {
  const known = given && Object.keys(given).every(key => key === 'code' || key === 'version') ? catalogue.get(given.code ?? '') : undefined
  if (known) return known
  const i = given ?? {}
  const limitation = i.limitation
  return {
    code: i.code ?? unknownCode,
    version: i.version ?? '1',
    name: i.name ?? unknownCode,
    domain: i.domain ?? '',
    bases: i.bases?.map(basisOf) ?? [{ law: unknownCode, article: 1, level: '法律', role: 'penalises', published: true }],
    penaltyKinds: i.penaltyKinds ?? penaltyKinds.filter(kind => kind !== '行政拘留'),
    fines: (i.fines ?? [{ party: 'any', basis: 'unspecified' }]).map(f => ({
      party: f.party ?? 'any',
      basis: f.basis ?? (f.min === undefined && f.max === undefined ? 'unspecified' : 'fixed'),
      imposition: f.imposition ?? 'may',
      stage: f.stage ?? 'initial',
      ...(f.base === undefined ? {} : { base: f.base }),
      ...(f.min === undefined ? {} : { min: f.min }),
      ...(f.max === undefined ? {} : { max: f.max }),
      ...(f.condition === undefined ? {} : { condition: f.condition }),
    })),
    orderToCorrect: i.orderToCorrect ?? { mandatory: false, precondition: false },
    limitation: {
      years: 2,
      fiveYearCandidate: limitation?.fiveYearCandidate ?? true,
      ...(limitation?.special ? { special: { term: limitation.special.term, basis: placeOf(limitation.special.basis) } } : {}),
    },
    elements: i.elements ?? ['违法事实'],
    ...(i.decideWithin
      ? {
          decideWithin: {
            term: i.decideWithin.term,
            basis: placeOf(i.decideWithin.basis),
            ...(i.decideWithin.extension ? { extension: i.decideWithin.extension } : {}),
          },
        }
      : {}),
    ...(i.benchmark ? { benchmark: benchmarkOf(i.benchmark) } : {}),
    ...(i.monitoringBasis ? { monitoringBasis: i.monitoringBasis } : {}),
    ...(i.measures
      ? {
          measures: i.measures.map(m => ({
            kind: m.kind,
            basis: basisOf(m.basis),
            ...(m.within ? { within: defined({ term: m.within.term, extension: m.within.extension }) } : {}),
          })),
        }
      : {}),
  }
}
/**
 * An item whose history tells of no handling period of its own, as far as an extension names the law, regulation or rule
 * that allows it: what a history does not say of its item is lawful. The Penalty Law itself allows none.
 */
function withTerm(item: PowerItem, h: History): PowerItem {
  if (item.decideWithin || h.item?.decideWithin) return item
  const known = h.item !== undefined && Object.keys(h.item).every(key => key === 'code' || key === 'version') && item.name !== unknownCode
  const told = h.acts.find(a => a.kind === extendTime.id || a.kind === extendTime.title)?.facts
  const [law, article] = [told?.['basisLaw'], told?.['basisArticle']]
  if (known || typeof law !== 'string' || typeof article !== 'number') return item
  const named = law.replace(/[《》\s]/g, '').replace(/^中华人民共和国/, '')
  if (named === '行政处罚法' || !/(法|条例|规定|办法|细则|规则)$/.test(named)) return item
  const [ordinary] = penaltyLaw.decideInTime.editions
  const [first, until] = [h.acts[0], told?.['newLastOn']]
  const opened = first?.on ?? (first?.at === undefined ? undefined : day(first.at.slice(0, 10)))
  if (!ordinary || opened === undefined) return item
  // how long it may be, the rule it names says
  const extension: Term = { unit: 'day', count: typeof until === 'string' && isDay(until) ? Math.max(1, daysBetween(opened, until)) : 1 }
  return { ...item, decideWithin: { term: ordinary.value, extension, basis: { law, article } } }
}
function benchmarkOf(b: NonNullable<NonNullable<History['item']>['benchmark']>): Benchmark {
  return {
    version: b.version,
    source: b.source ?? '',
    owner: b.owner ?? '',
    publishedOn: b.publishedOn ?? b.from ?? always,
    ...spellOf(b),
    factors: b.factors.map(f => ({ key: f.key, label: f.label, type: f.type, ...(f.values ? { values: f.values } : {}) })),
    grades: b.grades.map(g => ({
      grade: g.grade,
      when: { ...(g.when.all ? { all: g.when.all } : {}), ...(g.when.any ? { any: g.when.any } : {}) },
      result: defined(g.result),
    })),
  }
}
/** A delegation whose period nobody calls missing has one, and it lasts. */
const lasting = day('2199-12-31')
/** Powers as told; of the decision or deed behind one, what is not told is presumed in order, what is `false` is missing. */
export function powersOf(h: History, item: PowerItem, agency: Agency): readonly Power[] {
  const given = h.powers ?? [{ source: 'statutory' as const }]
  return given.map(p => {
    const entrusted = p.source === 'delegated'
    const deed = p.instrument === undefined ? (p.source === 'statutory' ? false : {}) : (p.instrument ?? false)
    const from = p.from ?? always
    const to = p.to ?? (entrusted && deed !== false && deed.period !== false ? lasting : undefined)
    const publishedOn = deed === false || deed.publishedOn === false || deed.publishedOn === null ? undefined : (deed.publishedOn ?? from)
    const by = p.delegatedBy ?? (entrusted ? { agency: `${unsaid}委托机关`, name: unsaid, government: unsaid } : undefined)
    return {
      item: p.item ?? item.code,
      agency: p.agency ?? agency.id,
      source: p.source,
      from,
      ...(to === undefined ? {} : { to }),
      ...(deed === false ? {} : { instrument: { number: deed.number ?? unsaid, ...(publishedOn ? { publishedOn } : {}) } }),
      ...(by ? { delegatedBy: defined(by) } : {}),
      ...(p.conferredFrom ? { conferredFrom: p.conferredFrom } : {}),
      withMeasures: p.withMeasures ?? !entrusted,
      keepsPending: p.keepsPending ?? true,
    }
  })
}

const certificate = (c: { number?: string | undefined; suspended?: readonly Spelled[] | undefined } & Spelled): Certificate => ({
  number: c.number ?? '（未载）',
  ...spellOf(c),
  ...(c.suspended ? { suspended: c.suspended.map(spellOf) } : {}),
})
export function personOf(p: NonNullable<History['people']>[number], agency: Agency): Person {
  const kind = p.kind ?? 'officer'
  const acts = kind === 'officer'
  return {
    id: p.id,
    name: p.name ?? p.id,
    kind,
    established:
      p.established === false
        ? []
        : (p.established?.map(spellOf) ?? (kind === 'auxiliary' || kind === 'contractor' ? [] : [{ from: always }])),
    certificates: p.certificates === false ? [] : (p.certificates?.map(certificate) ?? (acts ? [certificate({})] : [])),
    posts: (p.posts ?? (acts ? (['officer'] as const) : [])).map(post =>
      typeof post === 'string'
        ? { post, agency: post === 'countyReviewer' ? 'county' : agency.id, from: always }
        : { post: post.post, agency: post.agency ?? agency.id, ...spellOf(post) },
    ),
    ...(p.legalQualification === false || (p.legalQualification === undefined && !reviews(p.posts))
      ? {}
      : { legalQualification: { number: p.legalQualification?.number ?? '（未载）', from: p.legalQualification?.from ?? always } }),
  }
}
const reviews = (posts: NonNullable<History['people']>[number]['posts']): boolean =>
  posts?.some(p => ['reviewer', 'countyReviewer'].includes(typeof p === 'string' ? p : p.post)) ?? false

/** A citizen whose age is not told is presumed of age. */
const ofAge = day('1970-01-01')
export const partyOf = (p: History['parties'][number]): Party => ({
  id: p.id,
  name: p.name ?? p.id,
  kind: p.kind ?? (p.born === undefined ? 'legalPerson' : 'citizen'),
  ...(p.born === undefined ? (p.kind === 'citizen' ? { born: ofAge } : {}) : { born: p.born }),
  ...(p.endedOn === undefined ? {} : { endedOn: p.endedOn }),
  ...(p.successor === undefined ? {} : { successor: p.successor }),
})
export const otherOf = (o: NonNullable<History['others']>[number], item: PowerItem, at: number): OtherCase => ({
  id: o.id ?? `other-${at}`,
  number: o.number ?? '另案',
  agency: o.agency,
  party: o.party,
  item: o.item ?? item.code,
  ...(o.actOn ? { actOn: o.actOn } : {}),
  ...(o.filedOn ? { filedOn: o.filedOn } : {}),
  ...(o.finedOn ? { finedOn: o.finedOn } : {}),
})

/**
 * What the statutes leave to local rules: a case is not held to a standard its history does not give, unless asked to.
 * The value under which nothing is found wanting for the standard's sake alone.
 */
const silent: Readonly<Partial<Record<SettingKey, unknown>>> = {
  'hearing.fine.citizen': Number.MAX_SAFE_INTEGER,
  'hearing.fine.organisation': Number.MAX_SAFE_INTEGER,
  'hearing.confiscation.citizen': Number.MAX_SAFE_INTEGER,
  'hearing.confiscation.organisation': Number.MAX_SAFE_INTEGER,
  'hearing.whenUnsure': false,
  'major.fine.citizen': Number.MAX_SAFE_INTEGER,
  'major.fine.organisation': Number.MAX_SAFE_INTEGER,
  'statement.term': 0,
  'review.major': false,
  'discussion.quorum': 2,
  'lead.tellInformant': false,
  'measure.recording': false,
  'monitoring.register': false,
  'inspection.list': false,
  'inspection.urgent': true,
  'inspection.notice': false,
  'inspection.code': false,
  'inspection.support': true,
  'execution.weekends': true,
  'referral.receipt': false,
}
const isKey = (key: string): key is SettingKey => key in settingKeys
export function settingsOf(h: History): { readonly settings: readonly Setting[]; readonly assumed: readonly string[] } {
  const given = (h.settings ?? []).flatMap(s =>
    isKey(s.key) ? [{ key: s.key, value: s.value, ...spellOf(s), source: s.source ?? '', owner: s.owner ?? '' }] : [],
  )
  if (h.thresholds === 'safer') return { settings: given, assumed: [] }
  const keys = Object.keys(silent).filter(isKey)
  const open = keys.filter(key => !given.some(s => s.key === key))
  return {
    // the later of a list counts: on days no given standard covers, the silent one does
    settings: [...keys.map(key => ({ key, value: silent[key], from: always, source: unsaid, owner: '' })), ...given],
    assumed: open.length === 0 ? [] : [`没有给出的地方标准，没有据此认定：${open.map(key => settingKeys[key]).join('、')}`],
  }
}

const presumedOf: Readonly<Record<Office, readonly { readonly id: string; readonly post: Post; readonly kind: Person['kind'] }[]>> = {
  officers: [
    { id: '（未载的执法人员一）', post: 'officer', kind: 'officer' },
    { id: '（未载的执法人员二）', post: 'officer', kind: 'officer' },
  ],
  recorder: [{ id: '（未载的执法人员一）', post: 'officer', kind: 'officer' }],
  bureauHead: [{ id: '（未载的承办机构负责人）', post: 'bureauHead', kind: 'officer' }],
  head: [{ id: '（未载的负责人）', post: 'head', kind: 'officer' }],
  principalHead: [{ id: '（未载的正职负责人）', post: 'principalHead', kind: 'officer' }],
  heads: [
    { id: '（未载的正职负责人）', post: 'principalHead', kind: 'officer' },
    { id: '（未载的负责人）', post: 'head', kind: 'officer' },
    { id: '（未载的另一负责人）', post: 'head', kind: 'officer' },
  ],
  reviewer: [{ id: '（未载的审核人员）', post: 'reviewer', kind: 'staff' }],
  host: [{ id: '（未载的主持人）', post: 'officer', kind: 'officer' }],
  adviser: [{ id: '（未载的法律顾问）', post: 'adviser', kind: 'staff' }],
  financeClerk: [{ id: '（未载的财务人员）', post: 'financeClerk', kind: 'staff' }],
  archivist: [{ id: '（未载的档案员）', post: 'archivist', kind: 'staff' }],
}
/** Whoever must have done an act of an office that names nobody. */
export const presumedPeople = (office: Office): readonly string[] => presumedOf[office].map(p => p.id)
/** Everybody who may be presumed. */
export const everyPresumed = (agency: Agency): readonly Person[] => {
  const all = new Map(Object.values(presumedOf).flatMap(list => list.map(p => [p.id, p])))
  return [...all.values()].map(p =>
    personOf({ id: p.id, kind: p.kind, posts: [p.post], certificates: [{}], legalQualification: {} }, agency),
  )
}

/** The calendar a history is judged by: its own, Monday to Friday, or the one at hand. */
export function calendarOf(h: History, atHand: Calendar): Calendar {
  if (h.calendar === undefined || h.calendar === 'state-council') return atHand
  if (h.calendar === 'weekdays')
    return { years: Array.from({ length: 200 }, (_, i) => ({ year: 1950 + i, notice: '只按周一至周五', days: {} })) }
  return { years: h.calendar.years.map(y => ({ year: y.year, notice: y.notice ?? '（未载）', days: y.days })) }
}

/** Facts that name people of the organ, and the post whoever stands there must hold. */
const namedFor: Readonly<Record<string, Post>> = { team: 'officer', supervisors: 'officer', officers: 'officer', signedBy: 'head' }
/** People whom facts name and no register holds: presumed to be what the fact calls them. */
function namedInFacts(h: History): readonly { readonly id: string; readonly posts: Post[] }[] {
  const known = new Set((h.people ?? []).flatMap(p => [p.id, p.name]))
  const named = h.acts.flatMap(a =>
    Object.entries(namedFor).flatMap(([fact, post]) =>
      [a.facts?.[fact]].flat().flatMap(id => (typeof id === 'string' && id !== '' && !known.has(id) ? [[id, post] as const] : [])),
    ),
  )
  return [...new Map(named)].map(([id, post]) => ({ id, posts: [post] }))
}

/** All the registers together. */
export function dossierOf(h: History, catalogue?: Catalogue): { readonly dossier: Dossier; readonly assumed: readonly string[] } {
  const agency = agencyOf(h)
  const item = withTerm(itemOf(h.item, catalogue), h)
  const { settings, assumed } = settingsOf(h)
  const first = h.acts[0]
  const people = [...(h.people ?? []), ...namedInFacts(h)].map(p => personOf(p, agency))
  return {
    dossier: {
      id: h.id ?? 'history',
      openedOn: first?.on ?? (first?.at === undefined ? always : day(first.at.slice(0, 10))),
      agency,
      powers: powersOf(h, item, agency),
      item,
      ...(h.itemNow === undefined ? {} : { itemNow: h.itemNow === 'none' ? h.itemNow : itemOf(h.itemNow, catalogue) }),
      parties: h.parties.map(partyOf),
      people: [...people, ...everyPresumed(agency)],
      settings,
      others: (h.others ?? []).map((o, at) => otherOf(o, item, at)),
      ...(h.devices
        ? { devices: h.devices.map(d => ({ ...defined(d), name: d.name ?? d.id, calibrated: (d.calibrated ?? []).map(spellOf) })) }
        : {}),
    },
    assumed: [
      ...assumed,
      ...(h.item === undefined ? ['没有写权力事项，推定有法定依据和处罚种类'] : []),
      ...(h.parties.some(p => p.kind === 'citizen' && p.born === undefined) ? ['没有写公民的出生日期，推定成年'] : []),
      ...(h.parties.some(p => p.kind === undefined && p.born === undefined) ? ['没有写当事人的类别，按法人认定'] : []),
      ...(h.powers === undefined ? ['没有写权力来源，推定本机关有权'] : []),
    ],
  }
}
