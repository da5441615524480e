// Sealing and seizing, told act by act beside a case: asked for, approved, carried out, kept, extended and given back.
import type { Act, Day } from '@fadu/law'
import { instant, type Cast, type Next, type Plot } from './plot.ts'

export interface Seizing {
  readonly party: string
  readonly partyName: string
  readonly place: string
  readonly kind: '查封' | '扣押'
  readonly basis: {
    readonly law: string
    readonly article: number
    readonly paragraph?: number
    readonly item?: number
    readonly level: '法律' | '行政法规' | '地方性法规'
  }
  readonly goods: readonly { readonly name: string; readonly quantity: string }[]
  readonly reasons: string
  readonly necessity: string
  /** Named where the case is bound to no item yet: on an inspection. */
  readonly item?: string
}
/** What the run is called by who plays it. */
const track = 'measures'
const signing = { state: '已签名' }
const needed = (it: Seizing) => ({
  ...(it.item === undefined ? {} : { item: it.item }),
  necessity: it.necessity,
  gentleEnough: false,
  slight: false,
  basis: it.basis,
})

/** One act of the run. */
const act = (it: Seizing, kind: string, on: Day, by: readonly string[], facts: Record<string, unknown>, at?: string): Next => ({
  kind,
  procedure: 'measures',
  track,
  parties: [it.party],
  by,
  on,
  facts,
  ...(at === undefined ? {} : { at }),
})
export const askToSeize = (cast: Cast, it: Seizing, on: Day): Next =>
  act(it, 'request-measure', on, cast.officers, { kind: it.kind, ...needed(it), goods: it.goods, days: 30 }, '15:00')
export const approveSeizing = (cast: Cast, it: Seizing, on: Day): Next =>
  act(it, 'approve-measure', on, [cast.head], { outcome: '同意', opinion: '确有必要，同意。' }, '15:30')

/** Carried out from 8:40 to 9:20, the party there, the papers handed over. */
export const seize = (cast: Cast, it: Seizing, on: Day, more: Record<string, unknown> = {}): Next =>
  act(
    it,
    'carry-out-measure',
    on,
    cast.officers,
    {
      kind: it.kind,
      urgent: false,
      ...needed(it),
      reasons: it.reasons,
      days: 30,
      from: instant(on, '08:40'),
      to: instant(on, '09:20'),
      place: it.place,
      showing: { shown: true, shownAt: instant(on, '08:35') },
      notified: true,
      present: '到场',
      told: true,
      heard: true,
      recordMade: true,
      signing,
      officersSigned: true,
      goods: it.goods.map(g => ({ ...g, condition: '完好', inCase: true, necessity: false })),
      keeper: '本机关',
      keptAt: '本机关罚没物品仓库',
      papers: {
        reasonsStated: true,
        quantitiesStated: true,
        remediesStated: true,
        decisionHanded: true,
        listHanded: true,
        handedAt: instant(on, '09:15'),
      },
      ...more,
    },
    '09:20',
  )
/** The recording of the whole course. */
export const film = (cast: Cast, it: Seizing, on: Day): Next => ({
  ...act(
    it,
    'record-audio-video',
    on,
    cast.officers,
    { recorder: '示例-记录仪-01', from: instant(on, '08:30'), to: instant(on, '09:25') },
    '09:40',
  ),
  parties: [],
})
export const reportUrgent = (cast: Cast, it: Seizing, on: Day): Next =>
  act(
    it,
    'report-urgent-measure',
    on,
    cast.officers,
    { reportedAt: instant(on, '10:00'), course: '当事人正在转移，当场实施后随即报告。' },
    '10:00',
  )
export const ratify = (cast: Cast, it: Seizing, on: Day, at: string, outcome: '同意' | '不同意' = '同意'): Next =>
  act(
    it,
    'ratify-measure',
    on,
    [cast.head],
    { outcome, opinion: outcome === '同意' ? '情况属实，同意补办。' : '不应当采取，立即解除。' },
    at,
  )
const handed = (of: Act, on: Day, it: Seizing) => ({
  of: of.id,
  way: '直接送达',
  receivedOn: on,
  receiver: `${it.partyName}收发室`,
  relation: '负责收件的人',
  signing,
})
/** Extended by the head and told the same day. */
export function* extend(cast: Cast, it: Seizing, on: Day): Plot {
  const longer = yield act(it, 'extend-measure', on, [cast.head], { reason: '货主在外地，需要协查。', days: 30 }, '10:00')
  yield act(it, 'deliver-measure-paper', on, cast.officers, handed(longer, on, it), '15:00')
}
/** A test for some days, told in writing before it begins. */
export function* test(cast: Cast, it: Seizing, on: Day, until: Day): Plot {
  const body = '示例县检验检测中心'
  yield act(it, 'entrust-test', on, cast.officers, {
    body,
    qualification: '示例资质',
    samples: it.goods.slice(0, 1).map((g, i) => ({ name: g.name, number: `样-00${i + 1}` })),
    questions: '是否符合标准。',
  })
  yield act(it, 'tell-testing-period', on, cast.officers, { body, startsOn: on, endsOn: until, inWriting: true, signing }, '10:00')
  const result = yield act(
    it,
    'record-test-result',
    until,
    cast.officers,
    { body, report: '示例〔2026〕1', reportedOn: until, result: '不符合标准。', charged: 0 },
    '11:00',
  )
  yield act(it, 'deliver-measure-paper', until, cast.officers, handed(result, until, it), '15:30')
}
const back = (goods: Seizing['goods'], on: Day) => goods.map(g => ({ ...g, way: '退还原物', returnedOn: on, state: '完好' }))
/** Everything given back at once. */
export const lift = (cast: Cast, it: Seizing, on: Day, more: Record<string, unknown> = {}): Next =>
  act(
    it,
    'lift-measure',
    on,
    [cast.head],
    {
      ground: '其他不再需要的情形',
      explanation: '已经改正，不再需要继续查封、扣押。',
      extent: '全部解除',
      returned: back(it.goods, on),
      signing,
      ...more,
    },
    '16:00',
  )
/** Decided on piece by piece, what goes back handed over, the decision delivered. */
export function* dispose(cast: Cast, it: Seizing, on: Day, ways: readonly ('没收' | '解除退还')[]): Plot {
  const items = it.goods.map((g, i) => ({ ...g, way: ways[i] ?? '解除退还', ...(ways[i] === '没收' ? { basis: '行政处罚决定' } : {}) }))
  const decided = yield act(
    it,
    'dispose-seized',
    on,
    [cast.head],
    {
      items,
      reason: '违法事实已经查清，依法逐件处理。',
      returned: back(
        it.goods.filter((_, i) => items[i]?.way === '解除退还'),
        on,
      ),
      signing,
    },
    '10:00',
  )
  yield act(it, 'deliver-disposal', on, cast.officers, handed(decided, on, it), '11:00')
}
