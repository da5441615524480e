import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import { standing } from '../engine/standing.ts'
import type { Act } from '../kit/act.ts'
import type { Dossier } from '../kit/dossier.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, anItem, aScene, holds, shortfall, type Given } from '../testing/makers.ts'
import { held, lifted } from '../testing/measures.ts'
import { filed } from '../testing/papers.ts'
import { fined, reported } from '../testing/way.ts'
import type { FactsOf } from './case-facts.ts'
import {
  excludedByItsOwnText,
  groundIsRecorded,
  mayBeDiscontinued,
  preservationRunsOn,
  resumedFirst,
  reviewedBeforeTheEnd,
  seizureRunsOn,
} from './discontinuance.ts'

const side = { track: 'discontinuance-1', procedure: 'discontinuance' }
type Asked = Given<FactsOf<typeof acts.requestDiscontinuance>>
const asked = (facts: Asked = {}, on = '2026-03-10') =>
  anAct(acts.requestDiscontinuance, { ground: '不可抗力', reviewOn: '2026-03-20', ...facts }, { on, ...side })
const said = (outcome: '同意' | '不同意' | '退回补正' = '同意', on = '2026-03-10T15:00') =>
  anAct(acts.approveDiscontinuance, { outcome }, { on, ...side })
const resumed = (on = '2026-03-30') => [
  anAct(acts.requestResumption, { ceasedOn: on }, { on: `${on}T09:00`, ...side }),
  anAct(acts.approveResumption, { outcome: '同意' }, { on: `${on}T15:00`, ...side }),
]
const market = { law: '市场监督管理行政处罚程序规定', article: 64 }
const ofTheMarket: Dossier = aDossier({ item: anItem({ decideWithin: { term: { unit: 'day', count: 90 }, basis: market } }) })
const exclusion = { ...market, level: '部门规章' as const }
const decideBy = (done: readonly Act[], dossier: Dossier = aDossier(), now = '2026-04-10T09:00:00+08:00') =>
  deadlines({ dossier, acts: done, calendar: aCalendar(), procedures }, now).find(d => d.clock === 'decide')

describe('a case that stands still', () => {
  const still = [...filed(), asked(), said()]
  const report = anAct(acts.concludeInvestigation, {}, { on: '2026-03-25' })
  it('is not investigated or decided until it is resumed (DEC-21c)', () => {
    expect(shortfall(resumedFirst, aScene({ acts: still, next: report })).step).toBe('request-resumption')
    expect(holds(resumedFirst, aScene({ acts: [...still, ...resumed()], next: { ...report, doneAt: '2026-04-01T09:00:00+08:00' } }))).toBe(
      true,
    )
    expect(holds(resumedFirst, aScene({ acts: [...filed(), asked(), said('不同意')], next: report }))).toBe(true)
    expect(holds(resumedFirst, aScene({ acts: [...filed(), asked()], next: report }))).toBe(true)
  })
  it('still takes in what comes: evidence, a statement, a delivery', () => {
    const on = '2026-03-25'
    for (const next of [
      anAct(acts.registerEvidence, {}, { on }),
      anAct(acts.state, {}, { on }),
      anAct(acts.deliverNotice, {}, { on }),
      anAct(acts.confirmAddress, {}, { on }),
    ])
      expect(holds(resumedFirst, aScene({ acts: still, next }))).toBe(true)
  })
  it('goes on from the very place where it stood', () => {
    const open = (done: readonly Act[], now: string): readonly string[] =>
      standing({ dossier: aDossier(), acts: done, calendar: aCalendar(), procedures }, now)
        .steps.filter(s => s.track === 'main' && s.state === 'open')
        .map(s => s.step)
    const now = '2026-03-31T09:00:00+08:00'
    expect(open(still, now)).not.toContain('question')
    expect(open([...still, ...resumed()], now)).toEqual(open(filed(), now))
  })
  it('may be discontinued again later, and not twice at once (DEC-21d)', () => {
    const again = asked({ reviewOn: '2026-04-20' }, '2026-04-02')
    expect(shortfall(mayBeDiscontinued, aScene({ acts: still, next: again })).found).toBe('2026年3月10日已经中止')
    expect(holds(mayBeDiscontinued, aScene({ acts: [...still, ...resumed()], next: again }))).toBe(true)
  })
  it('was filed and not yet decided (DEC-21d)', () => {
    expect(holds(mayBeDiscontinued, aScene({ acts: filed(), next: asked() }))).toBe(true)
    expect(shortfall(mayBeDiscontinued, aScene({ acts: filed().slice(0, 2), next: asked() })).found).toBe('还没有立案')
    const decided = [...reported(), ...fined(200_000, '2026-03-24')]
    expect(shortfall(mayBeDiscontinued, aScene({ acts: decided, next: asked({}, '2026-03-26') })).found).toBe('已经作出决定')
  })
  it('waits for the police only where it was handed to them (DEC-21e)', () => {
    const waiting = asked({ ground: '已移送司法机关，等待处理结果' })
    const sent = anAct(
      acts.transferToPolice,
      { organ: '示例县公安局' },
      { on: '2026-03-09', track: 'crime', procedure: 'criminal-transfer' },
    )
    expect(holds(groundIsRecorded, aScene({ acts: filed(), next: waiting }))).toBe(false)
    expect(holds(groundIsRecorded, aScene({ acts: [...filed(), sent], next: waiting }))).toBe(true)
  })
  it('is asked for and resumed by its own steps, each refused when it has no place', () => {
    const theCase = (...done: readonly Act[]) => ({ dossier: aDossier(), acts: done, calendar: aCalendar(), procedures })
    const rules = (done: readonly Act[], next: Act) => refusals(theCase(...done), next).map(r => r.rule)
    const [ask, answer] = resumed()
    if (!ask || !answer) throw new Error('two acts')
    expect(rules(filed(), asked())).toEqual([])
    expect(rules([...filed(), asked()], said())).toEqual([])
    expect(rules([...filed(), asked()], ask)).toEqual(['ORDER'])
    expect(rules([...still, ask], answer)).toEqual([])
    expect(
      rules([...still, ask, answer], { ...ask, id: 'again', doneAt: '2026-03-31T09:00:00+08:00', recordedAt: '2026-03-31T09:00:00+08:00' }),
    ).toEqual(['ORDER'])
  })
})

describe('the ninety days (行政处罚法 art. 60)', () => {
  const months = (facts: Asked = {}) => [...filed(), asked(facts), said(), ...resumed('2026-04-01')]
  it('run on while the case stands still', () => {
    expect(decideBy([...filed()])?.lastDay).toBe('2026-05-31')
    expect(decideBy(months())?.lastDay).toBe('2026-05-31')
    expect(decideBy(months({ excludedBy: exclusion }))?.lastDay).toBe('2026-05-31') // the item has no rule of its own
  })
  it('leave out only what the item’s own rule leaves out, in whole days (DEC-21b)', () => {
    // 11 March to 31 March: twenty-one days
    const left = decideBy(months({ excludedBy: exclusion }), ofTheMarket)
    expect([left?.lastDay, left?.skipped.length]).toEqual(['2026-06-21', 21])
    expect(decideBy(months(), ofTheMarket)?.lastDay).toBe('2026-05-31')
    const document = { ...exclusion, level: '规范性文件' as const }
    expect(decideBy(months({ excludedBy: document }), ofTheMarket)?.lastDay).toBe('2026-05-31')
  })
  it('have no last day while such a case stands still, and have one again when it goes on', () => {
    expect(decideBy([...filed(), asked({ excludedBy: exclusion }), said()], ofTheMarket)).toBeUndefined()
    expect(decideBy([...filed(), asked(), said()], ofTheMarket)?.state).toBe('running')
  })
  it('are not stopped by another field’s rule or by a paper below the rules', () => {
    const wanted = (facts: Asked, dossier: Dossier) => holds(excludedByItsOwnText, aScene({ dossier, acts: filed(), next: asked(facts) }))
    expect(wanted({ excludedBy: exclusion }, ofTheMarket)).toBe(true)
    expect(wanted({ excludedBy: { ...exclusion, law: '《市场监督管理行政处罚程序规定》' } }, ofTheMarket)).toBe(true)
    expect(wanted({}, ofTheMarket)).toBe(true)
    expect(wanted({ excludedBy: { ...exclusion, law: '某部门程序规定' } }, ofTheMarket)).toBe(false)
    expect(wanted({ excludedBy: { ...exclusion, level: '规范性文件' } }, ofTheMarket)).toBe(false)
    expect(wanted({ excludedBy: exclusion }, aDossier())).toBe(false)
  })
  it('are in sight on the day of the review, unless they do not run (DEC-20b)', () => {
    const wanted = (facts: Asked, dossier: Dossier = aDossier()) => aScene({ dossier, acts: filed(), next: asked(facts) })
    expect(holds(reviewedBeforeTheEnd, wanted({ reviewOn: '2026-05-31' }))).toBe(true)
    expect(shortfall(reviewedBeforeTheEnd, wanted({ reviewOn: '2026-06-01' })).found).toBe(
      '2026年6月1日才核查，办案期限到2026年5月31日为止',
    )
    expect(holds(reviewedBeforeTheEnd, wanted({ reviewOn: '2026-09-01', excludedBy: exclusion }, ofTheMarket))).toBe(true)
    expect(holds(reviewedBeforeTheEnd, wanted({ reviewOn: '2026-03-09' }))).toBe(false)
  })
})

describe('what is held runs on', () => {
  it('a seizure is looked at before its thirty days are over (MEA-07h)', () => {
    const done = [...filed(), ...held()]
    const wanted = (reviewOn: string, more: readonly Act[] = []) =>
      aScene({ acts: [...done, ...more], next: asked({ reviewOn }, '2026-06-04') })
    expect(holds(seizureRunsOn, wanted('2026-07-01'))).toBe(true)
    expect(shortfall(seizureRunsOn, wanted('2026-07-02')).found).toBe('砂石查封、扣押到2026年7月1日为止')
    expect(holds(seizureRunsOn, wanted('2026-07-02', [lifted('2026-06-03')]))).toBe(true)
  })
  it('and so is what was registered and preserved (EVI-10h)', () => {
    const run = { track: 'preservation', procedure: 'preservation' }
    const goods = [{ name: '账册', quantity: '一本' }]
    const kept = anAct(acts.registerPreservation, { goods }, { on: '2026-03-09', ...run })
    const freed = anAct(acts.disposePreserved, { items: [{ name: '账册', way: '退还' }] }, { on: '2026-03-10T09:00', ...run })
    const wanted = (reviewOn: string, ...more: readonly Act[]) => aScene({ acts: [...filed(), kept, ...more], next: asked({ reviewOn }) })
    expect(holds(preservationRunsOn, wanted('2026-03-18'))).toBe(true)
    expect(shortfall(preservationRunsOn, wanted('2026-03-19')).found).toBe('账册登记保存到2026年3月18日为止')
    expect(holds(preservationRunsOn, wanted('2026-03-19', freed))).toBe(true)
  })
})

describe('the review of the ground', () => {
  const clock = (done: readonly Act[], now: string) =>
    deadlines({ dossier: aDossier(), acts: done, calendar: aCalendar(), procedures }, now).find(d => d.clock === 'discontinuance-review')
  const still = [...filed(), asked(), said()]
  it('is due on the day that was named, and on the next after each review', () => {
    expect([clock(still, '2026-03-12T09:00:00+08:00')?.lastDay, clock(still, '2026-03-12T09:00:00+08:00')?.state]).toEqual([
      '2026-03-20',
      'running',
    ])
    const looked = anAct(acts.reviewDiscontinuance, { state: '还在', reviewOn: '2026-04-10' }, { on: '2026-03-20', ...side })
    expect(clock([...still, looked], '2026-03-20T12:00:00+08:00')?.lastDay).toBe('2026-04-10')
  })
  it('is no longer asked for once the case goes on', () => {
    expect(clock([...still, ...resumed()], '2026-04-02T09:00:00+08:00')).toBeUndefined()
  })
  it('missed is no breach of law: the office made the appointment itself', () => {
    expect(clock(still, '2026-03-25T09:00:00+08:00')).toMatchObject({ whose: 'party', state: 'ended' })
  })
})
