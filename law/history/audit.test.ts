// Histories of no office in particular: facts decide, and each finding names what was broken and nothing besides.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit, type Audited } from './audit.ts'
import { historyFormat, mostActs } from './format.ts'

const judging = { procedures, calendar: aCalendar() }
type Facts = Readonly<Record<string, unknown>>
interface Told {
  readonly kind: string
  readonly on?: string
  readonly at?: string
  readonly by?: string | readonly string[]
  readonly facts?: Facts
}
const fine = (amount: number): Facts => ({ penalties: [{ kind: '罚款', amount }] })
const person = (id: string, more: Facts = {}): Facts => ({ id, ...more })
const registers: Facts = {
  format: historyFormat,
  agency: { name: '示例镇人民政府' },
  people: [person('甲'), person('乙'), person('辅', { kind: 'auxiliary' }), person('镇长', { posts: ['principalHead'] })],
  parties: [{ id: '张某', kind: 'citizen' }],
}
/** A lawful case from filing to closing, told as a judgment tells it. */
const lawful: readonly Told[] = [
  { kind: 'file', on: '2025-03-03', by: '镇长' },
  { kind: 'question', on: '2025-03-05', by: ['甲', '乙'] },
  { kind: 'deliver-notice', on: '2025-03-20', facts: fine(200_000) },
  { kind: 'decide', on: '2025-04-09', by: '镇长' },
  { kind: 'deliver-decision', on: '2025-04-10' },
  { kind: 'pay', on: '2025-04-18' },
  { kind: 'close', on: '2025-04-28' },
]
const without = (...kinds: readonly string[]): readonly Told[] => lawful.filter(a => !kinds.includes(a.kind))
const changed = (kind: string, change: Partial<Told>): readonly Told[] => lawful.map(a => (a.kind === kind ? { ...a, ...change } : a))
const after = (kind: string, ...more: readonly Told[]): readonly Told[] => lawful.flatMap(a => (a.kind === kind ? [a, ...more] : [a]))
/** The case as far as its decision, dated anew: for histories whose later days would only follow. */
const until = (kind: string): readonly Told[] => lawful.slice(0, lawful.findIndex(a => a.kind === kind) + 1)

const judge = (acts: readonly Told[], more: Facts = {}): Audited => audit({ ...registers, ...more, acts }, judging)
/** `decide 行政处罚法44` for each finding. */
function said(acts: readonly Told[], more: Facts = {}): readonly string[] {
  const answer = judge(acts, more)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings.map(f => `${f.kind} ${[...new Set(f.basis.map(b => `${b.law}${b.article}`))].join('、')}`)
}

describe('a history told as a judgment tells it', () => {
  it('is lawful where every act the law asks for was done', () => {
    expect(judge(lawful)).toMatchObject({ ok: true, lawful: true, findings: [] })
  })
  const broken: [name: string, acts: readonly Told[], wanted: readonly string[], more?: Facts][] = [
    ['no notice', without('deliver-notice').map(a => (a.kind === 'decide' ? { ...a, facts: fine(200_000) } : a)), ['decide 行政处罚法44']],
    ['decided while the party may still speak', changed('decide', { on: '2025-03-24' }).slice(0, 4), ['decide 行政处罚法45']],
    ['an auxiliary questioned', changed('question', { by: ['甲', '辅'] }), ['question 行政处罚法42']],
    ['one officer alone', changed('question', { by: '甲' }), ['question 行政处罚法42']],
    [
      'an expired certificate',
      changed('question', { by: ['甲', '乙'] }),
      ['question 行政处罚法42'],
      {
        people: [
          person('甲'),
          person('乙', { certificates: [{ from: '2020-01-01', to: '2025-01-31' }] }),
          person('镇长', { posts: ['head'] }),
        ],
      },
    ],
    ['no certificates shown', changed('question', { facts: { showing: { shown: false } } }), ['question 行政处罚法55']],
    ['heavier than notified', changed('decide', { facts: fine(300_000) }).slice(0, 5), ['decide 行政处罚法44']],
    ['never filed', without('file'), ['deliver-notice 行政处罚法54']],
    ['no evidence at all', without('question'), ['deliver-notice 行政处罚法40']],
    ['ninety days past', [...until('deliver-notice'), { kind: 'decide', on: '2025-06-10', by: '镇长' }], ['decide 行政处罚法60']],
    [
      'a defence nobody answered',
      after('deliver-notice', { kind: 'state', on: '2025-03-21', facts: { points: [{ point: '罚得太重' }] } }),
      ['decide 行政处罚法45'],
    ],
    ['a child punished', lawful, ['deliver-notice 行政处罚法30'], { parties: [{ id: '张某', kind: 'citizen', born: '2012-06-01' }] }],
    [
      'a licence revoked with no word of a hearing',
      [
        ...until('question'),
        { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '吊销许可证件' }] } },
        ...until('decide').slice(-1),
      ],
      ['deliver-notice 行政处罚法63'],
    ],
    [
      'a hearing asked for and not held',
      [
        ...until('question'),
        { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '吊销许可证件' }], hearingTold: true } },
        { kind: 'request-hearing', on: '2025-03-24' },
        ...until('decide').slice(-1),
      ],
      ['decide 行政处罚法63'],
    ],
    [
      'the host had questioned the party',
      [
        ...until('question'),
        { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '吊销许可证件' }], hearingTold: true } },
        { kind: 'request-hearing', on: '2025-03-24' },
        { kind: 'appoint-host', on: '2025-03-25', by: '镇长', facts: { host: ['甲'] } },
      ],
      ['appoint-host 行政处罚法64'],
    ],
    [
      'a hearing called four days ahead',
      [
        ...until('question'),
        { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '吊销许可证件' }], hearingTold: true } },
        { kind: 'request-hearing', on: '2025-03-24' },
        { kind: 'appoint-host', on: '2025-03-25', by: '镇长' },
        { kind: 'notify-hearing', on: '2025-03-26' },
        { kind: 'deliver-hearing-notice', on: '2025-03-26' },
        { kind: 'hold-hearing', on: '2025-03-31' },
      ],
      ['notify-hearing 行政处罚法64'],
    ],
    [
      'a large fine without collective discussion',
      until('decide'),
      ['decide 行政处罚法57'],
      { settings: [{ key: 'major.fine.citizen', value: 100_000 }] },
    ],
    [
      'a large fine without legal review, where the county lists it',
      [...until('deliver-notice'), { kind: 'discuss', on: '2025-04-08' }, ...until('decide').slice(-1)],
      ['decide 行政处罚法58'],
      {
        settings: [
          { key: 'major.fine.citizen', value: 100_000 },
          { key: 'review.major', value: true },
        ],
      },
    ],
    [
      'detention, which is for the police alone (SUB-11)',
      [...until('question'), { kind: 'deliver-notice', on: '2025-03-20', facts: { penalties: [{ kind: '行政拘留', period: '五日' }] } }],
      ['deliver-notice 行政处罚法18'],
    ],
    ['signed by an officer', changed('decide', { by: '甲' }).slice(0, 4), ['decide 行政处罚法57']],
    [
      'delivered after more than seven working days',
      changed('deliver-decision', { on: '2025-04-28' }).slice(0, 5),
      ['deliver-decision 行政处罚法61'],
    ],
    [
      'left with a neighbour',
      changed('deliver-decision', { facts: { way: '直接送达', relation: '邻居' } }).slice(0, 5),
      ['deliver-decision 民事诉讼法88'],
    ],
    [
      'sent by message without a signed confirmation',
      changed('deliver-decision', { facts: { way: '电子送达' } }).slice(0, 5),
      ['deliver-decision 行政处罚法61'],
    ],
    [
      'published before anything else was tried',
      changed('deliver-decision', { facts: { way: '公告送达' } }).slice(0, 5),
      ['deliver-decision 民事诉讼法95'],
    ],
    [
      'by an internal bureau in its own name',
      until('decide'),
      ['file 行政处罚法38'],
      { agency: { name: '示例镇综合行政执法局', kind: 'internalUnit' } },
    ],
    [
      'a power withdrawn before the case was filed',
      until('decide'),
      ['file 行政处罚法17'],
      {
        powers: [
          { source: 'conferred', from: '2021-07-15', to: '2025-02-28', instrument: { number: '苏政发', publishedOn: '2021-07-15' } },
        ],
      },
    ],
    [
      'a fine on the word of a notice no law stands behind',
      until('decide'),
      ['file 行政处罚法16'],
      { item: { bases: [{ law: '示例县管理通知', article: 3, level: '规范性文件' }] } },
    ],
    [
      'a fine above the statute’s',
      until('decide'),
      ['deliver-notice 行政处罚法5'],
      { item: { fines: [{ party: 'any', min: 10_000, max: 100_000 }] } },
    ],
    ['found out after two years', changed('file', { facts: { actOn: '2022-01-10', discoveredOn: '2025-03-01' } }), ['file 行政处罚法36']],
    [
      'fined twice for one act',
      until('decide'),
      ['file 行政处罚法25', 'deliver-notice 行政处罚法29'],
      { others: [{ agency: '示例县城管局', party: '张某', actOn: '2025-03-03', filedOn: '2025-01-10', finedOn: '2025-02-10' }] },
    ],
  ]
  it.each(broken)('names only what was broken: %s', (_, acts, wanted, more = {}) => {
    expect(said(acts, more)).toEqual(wanted)
  })
})

describe('on the spot', () => {
  const spot: readonly Told[] = [
    { kind: 'tell-on-the-spot', on: '2025-03-05', by: ['甲', '乙'], facts: fine(20_000) },
    { kind: 'hear-on-the-spot', on: '2025-03-05' },
    { kind: 'decide-on-the-spot', on: '2025-03-05', by: ['甲', '乙'] },
    { kind: 'hand-over', on: '2025-03-05' },
    { kind: 'file-record', on: '2025-03-06' },
  ]
  it('is lawful as the law has it', () => {
    expect(said(spot)).toEqual([])
  })
  it('knows the cap, the two officers and the right to speak', () => {
    expect(said(spot.map(a => (a.kind === 'tell-on-the-spot' ? { ...a, facts: fine(20_100) } : a)))).toEqual([
      'tell-on-the-spot 行政处罚法51',
    ])
    expect(said(spot.map(a => (a.by ? { ...a, by: ['甲'] } : a)))).toEqual(['tell-on-the-spot 行政处罚法42'])
    expect(said(spot.filter(a => a.kind !== 'hear-on-the-spot'))).toEqual(['decide-on-the-spot 行政处罚法45'])
  })
})

describe('days', () => {
  it('before the first loaded edition are told as not to be judged, and are no breach', () => {
    const old = judge([
      { kind: 'file', on: '2020-03-03' },
      { kind: 'decide', on: '2020-04-09', facts: fine(200_000) },
    ])
    expect(old).toMatchObject({ ok: true, lawful: true })
    expect(old.ok && old.findings.every(f => f.severity === 'warn' && f.title.startsWith('不能判断'))).toBe(true)
    expect(old.ok && old.findings.length).toBeGreaterThan(0)
  })
  it('of judging list what is overdue and what is due next', () => {
    const running = audit({ ...registers, acts: until('decide') }, { ...judging, asOf: '2025-04-30' as never })
    expect(running.ok && running.findings.filter(f => f.severity !== 'warn').map(f => f.rule)).toEqual(['SER-01'])
    expect(running.ok && running.deadlines.find(d => d.title === '送达决定书')).toMatchObject({ state: 'overdue', lastDay: '2025-04-18' })
  })
  it('may be told by the hour, and are judged by the hour', () => {
    const timed = lawful.map(({ on, ...a }) => ({ ...a, at: `${on}T10:00:00+08:00` }))
    expect(said(timed)).toEqual([])
  })
})

describe('what cannot be read', () => {
  const faultsOf = (json: unknown): readonly string[] => {
    const answer = audit(json, judging)
    return answer.ok ? [] : answer.faults.map(f => f.path)
  }
  const whole = { ...registers, acts: lawful }
  it('is told by the path of each wrong field', () => {
    expect(faultsOf(null)).toEqual(['（全文）'])
    expect(faultsOf({ ...whole, acts: [{ kind: 'decide', on: '2025-02-30' }] })).toEqual(['acts[0].on'])
    expect(faultsOf({ ...whole, acts: [{ kind: 'unheard-of', on: '2025-02-03' }] })).toEqual(['acts[0].kind'])
    expect(faultsOf({ ...whole, acts: [{ kind: 'pay', on: '2025-02-03', facts: { amount: -1 } }] })).toEqual(['acts[0].facts.amount'])
    expect(faultsOf({ ...whole, acts: [{ kind: 'pay', on: '2025-02-03', by: '无此人' }] })).toEqual(['acts[0].by[0]'])
    expect(faultsOf({ ...whole, acts: [{ kind: 'pay', on: '2025-02-03', party: '李某' }] })).toEqual(['acts[0].party'])
  })
  it('is a circle of successors, a party named twice, more acts than any case has', () => {
    const ring = { ...whole, parties: [person('甲公司', { successor: '乙公司' }), person('乙公司', { successor: '甲公司' })] }
    expect(faultsOf(ring)).toContain('parties[0].successor')
    expect(faultsOf({ ...whole, parties: [person('张某'), person('张某')] })).toEqual(['parties[1].id'])
    const many = { ...whole, acts: Array.from({ length: mostActs + 1 }, () => ({ kind: 'pay', on: '2025-02-03' })) }
    expect(faultsOf(many)).toEqual(['acts'])
  })
  it('never throws, whatever it is', () => {
    const act = fc.record(
      {
        kind: fc.constantFrom('file', 'decide', 'pay', 'hold-hearing', '作出决定', 'x'),
        on: fc.constantFrom('2025-03-05', '2025-13-01', ''),
        facts: fc.dictionary(fc.string(), fc.jsonValue()),
        by: fc.oneof(fc.constant('甲'), fc.array(fc.string())),
      },
      { requiredKeys: ['kind'] },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            ...Object.fromEntries(Object.entries(registers).map(([k, v]) => [k, fc.constant(v)])),
            acts: fc.array(act, { maxLength: 12 }),
          }),
        ),
        json => {
          const answer = audit(json, judging)
          expect(answer.ok || answer.faults.length > 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
