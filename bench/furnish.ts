// A county for the bench: twenty towns with everybody a case needs, one item, parties, and cases played through the law.
import { addDays, day, type Calendar } from '@fadu/law'
import { aBenchmark, anItem } from '../law/testing/makers.ts'
import { personOf, type Person, type Role } from '../server/access/index.ts'
import { sessionToken } from '../server/access/session-cookie.ts'
import { createAgencies } from '../server/agencies/index.ts'
import { calendarOf, seedCalendar } from '../server/calendar/index.ts'
import type { CaseDesk } from '../server/cases/index.ts'
import type { MovingClock } from '../server/demo/moving-clock.ts'
import { ordinaryCase } from '../server/demo/ordinary-plots.ts'
import { playAll, type Play } from '../server/demo/play.ts'
import type { Cast, Story } from '../server/demo/plot.ts'
import { createPeople } from '../server/officers/index.ts'
import { registerParty } from '../server/parties/index.ts'
import { newId } from '../server/platform/ids.ts'
import { addBenchmarks, addGrants, addItems } from '../server/powers/index.ts'
import { signedIn } from '../test/registers.ts'
import { townId, towns } from './generate.ts'

/** The day everything is founded, the day cases begin, the moment the load begins; all on loaded years. */
export const foundedAt = '2026-01-05T09:00:00+08:00'
const begun = day('2026-02-25')
export const loadedAt = '2026-03-05T09:00:00+08:00'
export const item = '示例-001'
const since = day('2024-01-01')

type PlayingDesk = CaseDesk & { readonly clock: MovingClock }
const postsOfTown: readonly (readonly [string, readonly Role[]])[] = [
  ['officer-0', ['officer']],
  ['officer-1', ['officer']],
  ['officer-2', ['officer']],
  ['officer-3', ['officer']],
  ['principal', ['principalHead']],
  ['head', ['head']],
  ['bureau', ['bureauHead']],
  ['reviewer', ['reviewer']],
]
const personId = (town: number, post: string): string => `${post}-of-${townId(town)}`
export const officersOf = (town: number): readonly [string, string] => [personId(town, 'officer-0'), personId(town, 'officer-1')]
const supervisors = Array.from({ length: 8 }, (_, n) => `supervisor-${n}`)

/** Those who may read a town's cases. */
export const readersOf = (town: number): readonly string[] => [...postsOfTown.map(([post]) => personId(town, post)), ...supervisors]

export async function furnishTowns(desk: PlayingDesk): Promise<void> {
  await seedCalendar(desk)
  const all = Array.from({ length: towns }, (_, n) => n)
  const agency = {
    government: '测试县人民政府',
    address: '测试路1号',
    phone: '0518-0000000',
    confirmed: [{ from: since }],
    from: since,
    reason: '测速',
  }
  await createAgencies(desk, null, [
    ...all.map(n => ({
      ...agency,
      id: townId(n),
      name: `示例${n}镇人民政府`,
      shortName: `示${n}`,
      kind: 'town' as const,
      region: `9999991${String(n).padStart(2, '0')}`,
      sealText: `示例${n}镇人民政府`,
    })),
    {
      ...agency,
      id: 'county',
      name: '示例县司法局',
      shortName: '示司',
      kind: 'countyDepartment',
      region: '999999',
      sealText: '示例县司法局',
    },
  ])
  const person = (id: string, at: string, posts: readonly Role[]) => {
    const certified = posts.includes('officer') || posts.includes('bureauHead')
    return {
      id,
      name: id,
      kind: certified ? ('officer' as const) : ('staff' as const),
      from: since,
      reason: '测速',
      established: certified ? [{ from: since }] : [],
      certificates: certified ? [{ number: `T-${id}`, from: since, to: day('2030-12-31') }] : [],
      posts: posts.map(post => ({ post, agency: at, from: since })),
    }
  }
  await createPeople(desk, null, [
    ...all.flatMap(n => postsOfTown.map(([post, posts]) => person(personId(n, post), townId(n), posts))),
    ...supervisors.map(id => person(id, 'county', ['countySupervisor'])),
  ])
  const {
    code,
    version,
    name,
    domain,
    benchmark: _none,
    ...body
  } = anItem({ fines: [{ party: 'any', basis: 'fixed', min: 0, max: 1_000_000, imposition: 'may', stage: 'initial' }] })
  await addItems(desk, null, [{ code, version, name, domain, department: '县城市管理局', body, note: '测速', inForceFrom: since }])
  const { version: edition, source, owner, publishedOn: _p, from: _f, ...grades } = aBenchmark()
  await addBenchmarks(desk, null, [
    { code, version: edition, body: grades, source, owner, publishedOn: since, note: '测速', inForceFrom: since },
  ])
  const instrument = { number: '示例政发〔2023〕1号', publishedOn: day('2023-12-01') }
  await addGrants(
    desk,
    null,
    all.map(n => ({
      item: code,
      agency: townId(n),
      source: 'conferred' as const,
      from: since,
      instrument,
      withMeasures: false,
      keepsPending: true,
      reason: '测速',
    })),
  )
}

/** Cookies of people, made as a sign-in makes them. */
export async function cookiesOf(desk: CaseDesk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>()
  for (const id of ids) cookies.set(id, await signedIn(desk, id))
  return cookies
}

export interface LivingCase {
  readonly id: string
  readonly town: number
  readonly party: string
}

/** Registers so many parties and plays a case for each, up to the questioning of the party. */
export async function playCases(desk: PlayingDesk, count: number): Promise<readonly LivingCase[]> {
  const calendar = await calendarOf(desk.db)
  const people = new Map<string, Person>()
  const plays: (Play & { readonly town: number })[] = []
  for (let n = 0; n < count; n++) {
    const town = n % towns
    const name = `示例${n}号建材有限公司`
    const { id: party } = await registerParty(desk, null, townId(town), {
      id: newId(desk.clock),
      kind: 'legalPerson',
      name,
      address: '示例路12号',
      phone: '13800000000',
      representative: '示例人',
    })
    for (const id of [...officersOf(town), personId(town, 'head')]) if (!people.has(id)) people.set(id, await personFor(desk, id))
    const plot: Play['plot'] = start => ordinaryCase(castOf(calendar, town), storyOf(party, name), turns, start)
    plays.push({ name, town, plot, start: addDays(begun, 0), stop: 'question', item, party, deed: 'roadSmall', people })
  }
  const played = await playAll(desk, plays, new Date(loadedAt))
  const byName = new Map(plays.map(play => [play.name, play]))
  return played.flatMap(({ id, name }) => {
    const play = byName.get(name)
    return play ? [{ id, town: play.town, party: play.party }] : []
  })
}

const turns = { hearingTold: false, review: false, discussion: false, corrected: '当场已改正', statement: 'none' } as const

async function personFor(desk: CaseDesk, id: string): Promise<Person> {
  const token = sessionToken(desk.settings, await signedIn(desk, id))
  const who = token === undefined ? undefined : await personOf(desk, token)
  if (!who) throw new Error(`nobody is called ${id}`)
  return who
}

const castOf = (calendar: Calendar, town: number): Cast => ({
  calendar,
  officers: officersOf(town),
  head: personId(town, 'head'),
  heads: [personId(town, 'head')].map(id => ({ id, name: id })),
  reviewer: personId(town, 'reviewer'),
  host: personId(town, 'officer-2'),
  clerk: personId(town, 'officer-3'),
  financeClerk: '',
  archivist: '',
  agency: `示例${town}镇人民政府`,
  region: `9999991${String(town).padStart(2, '0')}`,
  bank: '示例银行',
  account: '1234567890',
  government: '测试县人民政府',
  court: '测试县人民法院',
})
const storyOf = (party: string, partyName: string): Story => ({
  item,
  itemName: '擅自占用城市道路',
  elements: ['占用的事实', '未经批准'],
  basis: '违反了《城市道路管理条例》第二十七条第（一）项的规定，依据第四十二条处理。',
  party,
  partyName,
  citizen: false,
  place: '示例路12号门前',
  deed: '在人行道上堆放砂石，占用面积5平方米，未经批准。',
  actOn: begun,
  penalties: [{ kind: '罚款', amount: 200_000 }],
  benchmark: '2024-1',
  factors: [{ factor: '占用面积（平方米）', value: '5' }],
  grade: '一般',
  reasons: '占用面积5平方米，属一般档，已改正，取中间值。',
})

/** What is recorded at the first act of a case, and at every further piece of evidence. */
export const leadFacts = (party: string, town: number): Record<string, unknown> => ({
  source: '巡查发现',
  foundOn: '2026-03-05',
  place: '示例路12号门前',
  region: `9999991${String(town).padStart(2, '0')}`,
  summary: '在人行道上堆放砂石，占用面积5平方米。',
  informantProtected: false,
  parties: [party],
  item,
  handling: '拟立案',
})
export const evidenceFacts = (n: number): Record<string, unknown> => ({
  name: `现场照片${n}`,
  kind: '书证',
  proves: ['违法行为', '时间地点', '情节后果'],
  statement: '在人行道上堆放砂石，占用面积5平方米。',
  source: '现场拍摄',
  obtainedOn: '2026-03-05',
  maker: '执法人员',
  place: '示例路12号门前',
  original: '原件（原物、原始载体）',
  method: '执法记录仪拍摄',
  lawful: true,
  signed: true,
})
