// A whole house for stories: a town with everybody a case needs, one item, and requests over HTTP as anybody.
import { actKinds, acts as kinds, day, type Act, type Day } from '@fadu/law'
import { aBenchmark, anItem } from '../law/testing/makers.ts'
import { seedCalendar, calendarOf } from '../server/calendar/index.ts'
import type { CasePage } from '../server/cases/index.ts'
import type { Cast, Plot, Story } from '../server/demo/plot.ts'
import { instant } from '../server/demo/plot.ts'
import { registerParty, type PartyInput } from '../server/parties/index.ts'
import { testDesk, type TestDesk } from '../server/platform/testing.ts'
import { addBenchmarks, addGrants, addItems } from '../server/powers/index.ts'
import { buildApp } from '../server/main.ts'
import { openRooms } from '../server/rooms.ts'
import { anAgency, aPerson, signedIn } from './registers.ts'

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any
  readonly text: string
  readonly headers: Headers
}
export interface House {
  readonly desk: TestDesk
  readonly cast: Cast
  readonly ask: (
    method: string,
    path: string,
    options?: {
      readonly as?: string
      readonly json?: unknown
      readonly key?: string
      readonly accept?: string
      readonly form?: Record<string, string>
    },
  ) => Promise<Answer>
  /** Plays a plot over HTTP, each act by whom it names; stops at the first "no" and hands it back. */
  readonly play: (plot: Plot, open: Opening) => Promise<Played>
  /** Plays on in a case already begun. */
  readonly goOn: (before: Played, plot: Plot) => Promise<Played>
  readonly page: (id: string, as?: string) => Promise<CasePage>
  readonly aParty: (id: string, input: Partial<PartyInput>) => Promise<string>
  readonly rooms: ReturnType<typeof openRooms>
  readonly close: () => Promise<void>
}
export interface Opening {
  readonly procedure: 'ordinary-penalty' | 'simple-penalty' | 'inspection'
  readonly item?: string
  readonly parties: readonly string[]
}
export interface Played {
  readonly id: string
  readonly acts: readonly Act[]
  readonly refused?: Answer
  /** What the plot calls a side procedure's run, and what the house calls it. */
  readonly tracks: ReadonlyMap<string, string>
}

export const item = '示例-001'
const everybody = ['甲', '乙', '丙', '辅', '镇长', '副镇长', '副书记', '局长', '审', '县审', '财', '档', '督', '管', '外甲', '顾'] as const

/** Opens a house whose clock stands on a day of 2026. */
export async function openHouse(start = '2026-03-02T09:00+08:00'): Promise<House> {
  const desk = await testDesk(start, { demonstration: true })
  await seedCalendar(desk)
  await furnish(desk)
  const rooms = openRooms(desk, '示例县')
  const app = buildApp(rooms, { kind: desk.database.kind })
  const cookies = new Map<string, { readonly cookie: string; readonly on: Day }>()
  const cookieOf = async (who: string): Promise<string> => {
    const there = cookies.get(who)
    if (there?.on === desk.clock.today()) return there.cookie
    const cookie = await signedIn(desk, who)
    cookies.set(who, { cookie, on: desk.clock.today() })
    return cookie
  }
  const ask: House['ask'] = async (method, path, { as, json, key, accept, form } = {}) => {
    const answer = await app.request(path, {
      method,
      headers: {
        ...(as === undefined ? {} : { cookie: await cookieOf(as) }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(accept === undefined ? {} : { accept }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
      text,
      headers: answer.headers,
    }
  }
  const calendar = await calendarOf(desk.db)
  return {
    desk,
    ask,
    rooms,
    cast: {
      calendar,
      officers: ['甲', '乙'],
      head: '副镇长',
      heads: ['镇长', '副镇长', '副书记'].map(id => ({ id, name: id })),
      reviewer: '审',
      host: '丙',
      clerk: '局长',
      financeClerk: '财',
      archivist: '档',
      agency: '甲镇人民政府',
      region: '999999100',
      bank: '示例银行',
      account: '1234567890',
      government: '测试县人民政府',
      court: '测试县人民法院',
    },
    play: (plot, open) => play(desk, ask, plot, open),
    goOn: (before, plot) => play(desk, ask, plot, before),
    page: async (id, as = '甲') => (await ask('GET', `/api/v1/cases/${id}`, { as })).body,
    aParty: async (id, input) =>
      (
        await registerParty(desk, null, '甲镇', {
          kind: 'legalPerson',
          name: id,
          address: '示例路12号',
          phone: '13800000000',
          representative: '示例人',
          ...input,
          id,
        } as PartyInput & { id: string })
      ).id,
    close: async () => {
      await rooms.close()
      await desk.close()
    },
  }
}

async function furnish(desk: TestDesk): Promise<void> {
  await anAgency(desk, '甲镇', {
    name: '甲镇人民政府',
    shortName: '灌甲',
    bank: { bank: '示例银行', accountName: '甲镇财政所', accountNumber: '1234567890' },
    court: '测试县人民法院',
  })
  await anAgency(desk, '乙镇', { name: '乙镇人民政府', shortName: '灌乙', region: '999999101' })
  await anAgency(desk, '县局', { name: '测试县司法局', shortName: '灌司', kind: 'countyDepartment', region: '999999' })
  for (const id of ['甲', '乙', '丙']) await aPerson(desk, id, '甲镇', ['officer'], { name: id })
  await aPerson(desk, '辅', '甲镇', ['auxiliary'], { name: '辅' })
  await aPerson(desk, '镇长', '甲镇', ['principalHead'], { name: '镇长' })
  for (const id of ['副镇长', '副书记']) await aPerson(desk, id, '甲镇', ['head'], { name: id })
  await aPerson(desk, '局长', '甲镇', ['bureauHead'], { name: '局长' })
  const qualified = { legalQualification: { number: 'A20203200000000', from: day('2020-03-01') } }
  await aPerson(desk, '审', '甲镇', ['reviewer'], { name: '审', ...qualified })
  await aPerson(desk, '县审', '县局', ['countyReviewer'], { name: '县审', ...qualified })
  await aPerson(desk, '财', '甲镇', ['financeClerk'], { name: '财' })
  await aPerson(desk, '档', '甲镇', ['archivist'], { name: '档' })
  await aPerson(desk, '督', '县局', ['countySupervisor'], { name: '督' })
  await aPerson(desk, '管', '县局', ['administrator'], { name: '管' })
  await aPerson(desk, '顾', '县局', ['adviser'], { name: '顾' })
  await aPerson(desk, '外甲', '乙镇', ['officer'], { name: '外甲' })
  const {
    code,
    version,
    name,
    domain,
    benchmark: _none,
    ...body
  } = anItem({ fines: [{ party: 'any', basis: 'fixed', min: 0, max: 1_000_000, imposition: 'may', stage: 'initial' }] })
  await addItems(desk, null, [
    { code, version, name, domain, department: '县城市管理局', body, note: '测试', inForceFrom: day('2024-01-01') },
  ])
  const { version: edition, source, owner, publishedOn: _p, from: _f, ...grades } = aBenchmark()
  await addBenchmarks(desk, null, [
    { code, version: edition, body: grades, source, owner, publishedOn: day('2024-01-01'), note: '测试', inForceFrom: day('2024-01-01') },
  ])
  await addGrants(desk, null, [
    {
      item: code,
      agency: '甲镇',
      source: 'conferred',
      from: day('2024-01-01'),
      instrument: { number: '示例政发〔2023〕1号', publishedOn: day('2023-12-01') },
      withMeasures: false,
      keepsPending: true,
      reason: '测试',
    },
  ])
}

async function play(desk: TestDesk, ask: House['ask'], plot: Plot, open: Opening | Played): Promise<Played> {
  const acts: Act[] = 'acts' in open ? [...open.acts] : []
  const tracks = new Map<string, string>('acts' in open ? open.tracks : [])
  let id = 'acts' in open ? open.id : ''
  let version = acts.length
  for (let turn = plot.next(); !turn.done;) {
    const { on, at, facts, kind, procedure, track, parties, by } = turn.value
    const doneAt = instant(on, at)
    const late = Date.parse(doneAt) + 60_000
    if (desk.clock.now().getTime() < late) desk.clock.set(new Date(late).toISOString())
    const as = by[0] ?? ''
    const act = { kind, doneAt, by, facts }
    // whoever may not know of an act counts without it
    if (acts.some(one => actKinds.get(one.kind)?.confidential)) version = (await ask('GET', `/api/v1/cases/${id}`, { as })).body.version
    const answer =
      id === ''
        ? await ask('POST', '/api/v1/cases', { as, json: { ...open, act } })
        : await ask('POST', `/api/v1/cases/${id}/acts`, {
            as,
            json: { ...act, procedure, parties, track: track === 'main' ? 'main' : (tracks.get(track) ?? 'new'), version },
          })
    if (answer.status !== 201) return { id, acts, tracks, refused: answer }
    id ||= answer.body.id
    version = answer.body.version
    if (track !== 'main' && !tracks.has(track)) tracks.set(track, answer.body.track)
    const done: Act = { id: answer.body.act, kind, procedure, track, parties, doneAt, recordedAt: doneAt, recordedBy: as, by, facts }
    acts.push(done)
    turn = plot.next(done)
  }
  return { id, acts, tracks }
}

export const aStory = (changes: Partial<Story> = {}): Story => ({
  item,
  itemName: '擅自占用城市道路',
  elements: ['占用的事实', '未经批准'],
  basis: '违反了《城市道路管理条例》第二十七条第（一）项的规定，依据第四十二条处理。',
  party: '某公司',
  partyName: '某公司',
  citizen: false,
  place: '示例路12号门前',
  deed: '在人行道上堆放砂石，占用面积5平方米，未经批准。',
  actOn: day('2026-03-02'),
  penalties: [{ kind: '罚款', amount: 200_000 }],
  benchmark: '2024-1',
  factors: [{ factor: '占用面积（平方米）', value: '5' }],
  grade: '一般',
  reasons: '占用面积5平方米，属一般档，已改正，取中间值。',
  ...changes,
})
export const people = everybody
export { kinds }
