// Small speaking makers of test data. People, firms and places are invented; ids are their names, so that a test reads.
import { actKinds } from '../acts/index.ts'
import type { Act, ActKind, Office } from '../kit/act.ts'
import { effective } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import { day, dayOf, type Day } from '../kit/day.ts'
import type {
  Agency,
  Benchmark,
  Certificate,
  Dossier,
  Party,
  Person,
  PersonKind,
  Post,
  Power,
  PowerItem,
  Setting,
  SettingKey,
} from '../kit/dossier.ts'
import type { OpenTrack, Rule, Scene, Shortfall } from '../kit/rule.ts'
import { aCalendar } from './calendar.ts'
import { factsOf, type Given } from './fill.ts'

export { aCalendar } from './calendar.ts'
export type { Given } from './fill.ts'

/** The beginning of everything: people, posts and powers stand since this day unless a test says otherwise. */
export const longAgo = day('2021-07-15')

export const anAgency = (kind: Agency['kind'] = 'town', changes: Partial<Agency> = {}): Agency => ({
  id: 'agency',
  kind,
  region: '320723901',
  confirmed: [{ from: longAgo }],
  government: '示例县人民政府',
  name:
    kind === 'street'
      ? '甲街道办事处'
      : kind === 'delegated'
        ? '甲镇综合行政执法局'
        : kind === 'countyDepartment'
          ? '示例县住房和城乡建设局'
          : '甲镇人民政府',
  ...changes,
})

/** A certificate, by default valid from 2024 to the end of 2028. */
export const aCertificate = (changes: Partial<Certificate> = {}): Certificate => ({
  number: '苏示例0001',
  from: day('2024-01-01'),
  to: day('2028-12-31'),
  ...changes,
})

/** A person of a kind, holding the posts named at the agency of the case. Officers are on the establishment and certified. */
export function aPerson(id: string, kind: PersonKind, posts: readonly Post[] = [], changes: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    kind,
    established: kind === 'auxiliary' || kind === 'contractor' ? [] : [{ from: longAgo }],
    certificates: kind === 'officer' ? [aCertificate({ number: `苏示例-${id}` })] : [],
    posts: posts.map(post => ({ post, agency: post === 'countyReviewer' ? 'county' : 'agency', from: longAgo })),
    ...changes,
  }
}
export const anOfficer = (id: string, changes: Partial<Person> = {}): Person => aPerson(id, 'officer', ['officer'], changes)
export const anAuxiliary = (id: string): Person => aPerson(id, 'auxiliary')
export const aHead = (id: string, post: 'head' | 'principalHead' = 'head'): Person => aPerson(id, 'officer', [post])
export const aReviewer = (id: string, post: 'reviewer' | 'countyReviewer' = 'reviewer'): Person =>
  aPerson(id, 'staff', [post], { legalQualification: { number: 'A20203200000000', from: day('2020-03-01') } })

/** Officers 甲, 乙, 丙; auxiliary 辅; heads 镇长 (principal), 副镇长, 副书记; 局长 of the bureau; reviewer 审; county reviewer 县审; 财; 档. */
export const everybody: readonly Person[] = [
  anOfficer('甲'),
  anOfficer('乙'),
  anOfficer('丙'),
  anAuxiliary('辅'),
  aHead('镇长', 'principalHead'),
  aHead('副镇长'),
  aHead('副书记'),
  aPerson('局长', 'officer', ['bureauHead']),
  aReviewer('审'),
  aReviewer('县审', 'countyReviewer'),
  aPerson('财', 'staff', ['financeClerk']),
  aPerson('档', 'staff', ['archivist']),
  aPerson('顾', 'staff', ['adviser']),
]
const usually: Readonly<Record<Office, readonly string[]>> = {
  officers: ['甲', '乙'],
  bureauHead: ['局长'],
  head: ['副镇长'],
  principalHead: ['镇长'],
  heads: ['镇长', '副镇长', '副书记'],
  reviewer: ['审'],
  host: ['丙'],
  adviser: ['顾'],
  financeClerk: ['财'],
  archivist: ['档'],
  recorder: ['甲'],
}

export const aParty = (id = '某公司', changes: Partial<Party> = {}): Party => ({ id, name: id, kind: 'legalPerson', ...changes })
/** A citizen born in 1980 unless said. */
export const aCitizen = (id = '张某', changes: Partial<Party> = {}): Party =>
  aParty(id, { kind: 'citizen', born: day('1980-05-06'), ...changes })

/** An item fined 1,000 to 10,000 yuan whoever did it, with order to correct. */
export const anItem = (changes: Partial<PowerItem> = {}): PowerItem => ({
  code: '示例-001',
  version: '2024-1',
  name: '擅自占用城市道路',
  domain: '城市管理',
  bases: [
    { law: '城市道路管理条例', article: 42, level: '行政法规', role: 'penalises', published: true },
    { law: '城市道路管理条例', article: 27, item: 1, level: '行政法规', role: 'prohibits', published: true },
  ],
  penaltyKinds: ['警告', '罚款'],
  fines: [{ party: 'any', basis: 'fixed', min: 100_000, max: 1_000_000, imposition: 'may', stage: 'initial' }],
  orderToCorrect: { mandatory: true, precondition: false },
  limitation: { years: 2, fiveYearCandidate: false },
  elements: ['占用的事实', '未经批准'],
  ...changes,
})
export const aPower = (changes: Partial<Power> = {}): Power => ({
  item: '示例-001',
  agency: 'agency',
  source: 'conferred',
  from: longAgo,
  instrument: { number: '示例政发〔2021〕1号', publishedOn: longAgo },
  withMeasures: false,
  keepsPending: true,
  ...changes,
})
/** Four grades by the square metres occupied, 1,000 to 10,000 yuan, none overlapping. */
export const aBenchmark = (changes: Partial<Benchmark> = {}): Benchmark => ({
  version: '2024-1',
  source: '示例县城市管理局',
  owner: '示例县城市管理局',
  publishedOn: longAgo,
  from: longAgo,
  factors: [{ key: 'area', label: '占用面积（平方米）', type: 'number' }],
  grades: [
    { grade: '轻微', when: { all: [['area', 'lt', 2]] }, result: { type: 'no_penalty' } },
    {
      grade: '一般',
      when: {
        all: [
          ['area', 'gte', 2],
          ['area', 'lt', 10],
        ],
      },
      result: { type: 'fine', min: 100_000, max: 300_000 },
    },
    {
      grade: '较重',
      when: {
        all: [
          ['area', 'gte', 10],
          ['area', 'lt', 50],
        ],
      },
      result: { type: 'fine', min: 300_000, max: 700_000 },
    },
    { grade: '严重', when: { all: [['area', 'gte', 50]] }, result: { type: 'fine', min: 700_000, max: 1_000_000 } },
  ],
  ...changes,
})
export const aSetting = (key: SettingKey, value: unknown, from: Day = longAgo): Setting => ({
  key,
  value,
  from,
  source: '示例县通知',
  owner: '示例县司法局',
})

export const aDossier = (changes: Partial<Dossier> = {}): Dossier => ({
  id: 'case',
  openedOn: day('2026-03-02'),
  agency: anAgency(),
  powers: [aPower()],
  item: anItem(),
  parties: [aParty()],
  people: everybody,
  settings: [],
  others: [],
  ...changes,
})

interface Done {
  /** The day, or day and time (`2026-03-05T14:00`); without a time half past nine. */
  readonly on: string
  readonly by?: readonly string[]
  readonly parties?: readonly string[]
  readonly track?: string
  readonly procedure?: string
  readonly id?: string
  readonly corrects?: string
}
let counter = 0
/** An act whose other facts are filled in from its schema. @example anAct(question, { person: '张某' }, { on: '2026-03-05' }) */
export function anAct<F>(
  kind: ActKind<F>,
  facts: Given<NoInfer<F>>,
  { on, by, parties = [], track = 'main', procedure = 'ordinary-penalty', id, corrects }: Done,
): Act<F> {
  const doneAt = on.length > 10 ? `${on}:00+08:00` : `${on}T09:30:00+08:00`
  const people = by ?? usually[kind.who]
  return {
    id: id ?? `${kind.id}-${++counter}`,
    kind: kind.id,
    procedure,
    track,
    parties,
    doneAt,
    recordedAt: doneAt,
    recordedBy: people[0] ?? '甲',
    by: people,
    facts: factsOf(kind, facts, dayOf(doneAt)),
    ...(corrects === undefined ? {} : { corrects }),
  }
}

interface Setup {
  readonly dossier?: Dossier
  readonly acts?: readonly Act[]
  readonly next: Act
  readonly calendar?: Calendar
  readonly prospective?: boolean
  readonly openSides?: readonly OpenTrack[]
}
/** A scene: the acts so far, and the act wanted on its own day. */
export const aScene = ({
  dossier = aDossier(),
  acts = [],
  next,
  calendar = aCalendar(),
  prospective = false,
  openSides = [],
}: Setup): Scene => ({
  dossier,
  acts: effective(acts),
  next: prospective ? { ...next, by: [], facts: undefined } : next,
  today: dayOf(next.doneAt),
  calendar,
  prospective,
  openSides,
  kindOf: act => actKinds.get(act.kind),
})

/** Whether a rule is met. */
export const holds = (rule: Rule, scene: Scene): boolean => rule.met(scene) === true
/** What a rule found wanting. @throws when it is met: the test expected a refusal. */
export function shortfall(rule: Rule, scene: Scene): Shortfall {
  const met = rule.met(scene)
  if (met === true) throw new Error(`${rule.id} ${rule.title}: is met`)
  return met
}
