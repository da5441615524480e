import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import type { Act, ActKind, FactsOf } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, everybody, holds, shortfall, type Given } from '../testing/makers.ts'
import { aDecision, aDraft, aFine, aReport, someEvidence } from '../testing/papers.ts'
import { delivered, fined, paid, reported } from '../testing/way.ts'
import { decisionOf } from './case-facts.ts'
import * as rules from './transfer.ts'

const us = ['某公司']
const side = { track: 'crime', procedure: 'criminal-transfer' }
const done = <F>(
  kind: ActKind<F>,
  facts: Given<NoInfer<F>>,
  on: string,
  more: { by?: readonly string[]; parties?: readonly string[] } = {},
): Act<F> => anAct(kind, facts, { on, ...side, ...more })
const team = (on = '2026-03-20') => done(acts.formTransferTeam, { team: ['甲', '乙'] }, on)
const report = (on = '2026-03-20T11:00') => done(acts.reportTransfer, {}, on)
const yes = (on = '2026-03-20T15:00') => done(acts.decideTransfer, { outcome: '批准移送' }, on)
const whole = { letter: true, report: true, goodsList: true, tests: true }
const sent = (on = '2026-03-20T16:00', facts: Given<FactsOf<typeof acts.transferToPolice>> = {}) =>
  done(acts.transferToPolice, { organ: '示例县公安局', papers: whole, goods: [], ...facts }, on)
const police = (outcome: '立案' | '不予立案' | '移回处理', on = '2026-03-23') =>
  done(acts.recordPoliceDecision, { outcome, receivedOn: on.slice(0, 10) }, on)
const court = (facts: object, on = '2026-06-01') =>
  done(acts.recordCriminalOutcome, { outcome: '判处刑罚', fined: true, jailed: false, receivedOn: on, ...facts }, on, { parties: us })
const before = [...reported({ crime: '涉嫌犯罪' }), team(), report(), yes(), sent()] as const
const clocks = (done_: readonly Act[], now: string) =>
  Object.fromEntries(
    deadlines({ dossier: aDossier(), acts: done_, calendar: aCalendar(), procedures }, `${now}:00+08:00`)
      .filter(d => d.clock.startsWith('CRM'))
      .map(d => [d.clock, [d.lastDay, d.state]]),
  )
const said = (acts_: readonly Act[], next: Act) =>
  refusals({ dossier: aDossier(), acts: acts_, calendar: aCalendar(), procedures }, next).map(r => r.rule)

describe('a criminal transfer', () => {
  it('CRM-01: a team of two certified officers reports to the principal head himself', () => {
    expect(holds(rules.teamOfTwo, aScene({ next: team() }))).toBe(true)
    const lone = aScene({ next: done(acts.formTransferTeam, { team: ['甲', '辅'] }, '2026-03-20') })
    expect(shortfall(rules.teamOfTwo, lone).found).toContain('1名')
    expect(said([...reported(), team(), report()], { ...yes(), by: ['副镇长'] })).toContain('CRM-01h')
    expect(said([...reported(), team(), report()], yes())).toEqual([])
  })
  it('CRM-02: three calendar days to decide, twenty-four clock hours to transfer, holidays or not', () => {
    // reported on Friday before the Qingming holiday (4 to 6 April 2026)
    const holiday = [...reported(), team('2026-04-03T09:00'), report('2026-04-03T10:00')]
    expect(clocks(holiday, '2026-04-05T10:00')['CRM-02']).toEqual(['2026-04-06', 'running'])
    expect(clocks([...holiday, yes('2026-04-07T08:00')], '2026-04-07T09:00')['CRM-02']).toEqual(['2026-04-06', 'late'])
    const friday = [...holiday, yes('2026-04-03T17:00')]
    expect(clocks(friday, '2026-04-04T16:59')['CRM-02c']?.[1]).toBe('running')
    expect(clocks(friday, '2026-04-04T17:01')['CRM-02c']?.[1]).toBe('overdue')
    expect(clocks([...friday, sent('2026-04-04T17:00')], '2026-04-05T09:00')['CRM-02c']?.[1]).toBe('met')
    expect(clocks([...friday, sent('2026-04-04T17:01')], '2026-04-05T09:00')['CRM-02c']?.[1]).toBe('late')
  })
  it('CRM-02: a refusal has its reasons on file, and only the police are sent to', () => {
    const no = (facts: object) => aScene({ next: done(acts.decideTransfer, { outcome: '不批准移送', ...facts }, '2026-03-20') })
    expect(holds(rules.refusalReasoned, no({ reasons: '没有达到立案追诉标准' }))).toBe(true)
    expect(shortfall(rules.refusalReasoned, no({})).mend).toContain('理由')
    expect(holds(rules.toThePolice, aScene({ next: sent() }))).toBe(true)
    expect(holds(rules.toThePolice, aScene({ next: sent('2026-03-20T16:00', { organ: '示例县市场监督管理局' }) }))).toBe(false)
  })
  it('CRM-03: encloses letter, report, list of goods and tests, where there are any', () => {
    const kept = anAct(
      acts.registerPreservation,
      { at: '2026-03-10T10:00:00+08:00', goods: [{ name: '砂石', quantity: '一车' }] },
      {
        on: '2026-03-10',
        track: 'kept',
        procedure: 'preservation',
      },
    )
    const lacking = (papers: object, goods: readonly { name: string; quantity: string }[] = [], past: readonly Act[] = []) =>
      aScene({ acts: past, next: sent('2026-03-20T16:00', { papers: { ...whole, ...papers }, goods }) })
    expect(holds(rules.packageComplete, lacking({}))).toBe(true)
    expect(shortfall(rules.packageComplete, lacking({ report: false })).found).toContain('调查报告')
    expect(holds(rules.packageComplete, lacking({ goodsList: false }))).toBe(true)
    expect(shortfall(rules.packageComplete, lacking({ goodsList: false }, [], [kept])).found).toContain('涉案物品清单')
    expect(holds(rules.packageComplete, lacking({ tests: false }))).toBe(true)
    expect(holds(rules.packageComplete, lacking({ tests: false }, [], [someEvidence('鉴定', { kind: '鉴定意见' })]))).toBe(false)
    expect(shortfall(rules.goodsListed, lacking({}, [], [kept])).found).toContain('砂石')
    expect(holds(rules.goodsListed, lacking({}, [{ name: '砂石', quantity: '一车' }], [kept]))).toBe(true)
    // MEA-12: what is kept goes along when the goods are handed over
    const hand = (goods: readonly { name: string; quantity: string }[]) =>
      aScene({ acts: [...before, kept], next: done(acts.handOverGoods, { goods }, '2026-03-24') })
    expect(shortfall(rules.goodsGoAlong, hand([])).found).toContain('砂石')
    expect(holds(rules.goodsGoAlong, hand([{ name: '砂石', quantity: '一车' }]))).toBe(true)
  })
  it('CRM-04, CRM-05: the police have three days, and so has the organ to ask them again', () => {
    expect(clocks(before, '2026-03-22T09:00')['CRM-04']).toEqual(['2026-03-23', 'running'])
    expect(clocks(before, '2026-03-25T09:00')['CRM-04']?.[1]).toBe('ended') // theirs: no finding against us
    const refused = [...before, police('不予立案')]
    const ask = (on: string) => aScene({ acts: refused, next: done(acts.askPoliceReview, { organ: '示例县公安局' }, on) })
    expect(clocks(refused, '2026-03-24T09:00')['CRM-05']).toEqual(['2026-03-26', 'running'])
    expect(holds(rules.reviewAskedInTime, ask('2026-03-26'))).toBe(true)
    expect(shortfall(rules.reviewAskedInTime, ask('2026-03-27')).mend).toContain('立案监督')
    const asked = [...refused, done(acts.askPoliceReview, {}, '2026-03-24')]
    const upheld = [...asked, done(acts.recordPoliceReview, { outcome: '维持不予立案', receivedOn: '2026-03-27' }, '2026-03-27')]
    expect(clocks(asked, '2026-03-25T09:00')['CRM-05b']).toEqual(['2026-03-27', 'running'])
    expect(clocks(upheld, '2026-03-28T09:00')['CRM-05c']).toEqual(['2026-03-30', 'running'])
    expect(said(upheld, done(acts.suggestSupervision, {}, '2026-03-30'))).toEqual([])
  })
  it('CRM-06: goods and material follow within three days of the police filing', () => {
    const filed = [...before, police('立案')]
    expect(clocks(filed, '2026-03-24T09:00')['CRM-06']).toEqual(['2026-03-26', 'running'])
    const handed = [...filed, done(acts.handOverGoods, { goods: [] }, '2026-03-27')]
    expect(clocks(handed, '2026-03-28T09:00')['CRM-06']?.[1]).toBe('late')
  })
})

describe('while the crime is open', () => {
  const draft = (past: readonly Act[], penalties: Parameters<typeof aDraft>[0] = {}) =>
    aScene({ acts: past, next: aDraft({ outcome: '给予行政处罚', ...penalties }, '2026-04-10') })
  it('CRM-07: no fine before the outcome, while earlier warnings and stop orders stand', () => {
    expect(shortfall(rules.noFineWhilePending, draft(before)).found).toContain('示例县公安局')
    expect(holds(rules.noFineWhilePending, draft([...before, police('立案')]))).toBe(false)
    expect(holds(rules.noFineWhilePending, draft([...before, police('不予立案')]))).toBe(true)
    const asked = [...before, police('不予立案'), done(acts.askPoliceReview, {}, '2026-03-24')]
    expect(holds(rules.noFineWhilePending, draft(asked))).toBe(false)
    const stands = [...fined(100_000, '2026-03-10', { penalties: [{ kind: '责令停产停业' }] }), team(), report(), yes(), sent()]
    expect(decisionOf({ acts: stands }, '某公司')?.penalties).toEqual([{ kind: '责令停产停业' }])
    expect(said([...before], aDecision({}, '2026-04-13'))).not.toContain('CRM-08b')
  })
  it('JUR-07, CRM-08: back from the police the case goes on, not before', () => {
    const clean = (past: readonly Act[]) => aScene({ acts: past, next: aReport({ crime: '不涉嫌犯罪' }, '2026-04-01') })
    expect(holds(rules.notWavedThrough, clean(before))).toBe(false)
    const refused = [...before, police('不予立案')]
    const resume = (ground: '公安机关不予立案' | '公安机关移回' | '免予刑事处罚', past: readonly Act[] = refused) =>
      aScene({ acts: past, next: done(acts.resumePenalty, { ground }, '2026-03-25') })
    expect(holds(rules.resumedForItsGround, resume('公安机关不予立案'))).toBe(true)
    expect(shortfall(rules.resumedForItsGround, resume('公安机关移回')).found).toContain('没有这样的登记')
    expect(holds(rules.resumedForItsGround, resume('公安机关移回', [...before, police('移回处理')]))).toBe(true)
    expect(holds(rules.resumedForItsGround, resume('免予刑事处罚', [...before, police('立案'), court({ outcome: '免予刑事处罚' })]))).toBe(
      true,
    )
    expect(holds(rules.notWavedThrough, clean([...refused, done(acts.resumePenalty, { ground: '公安机关不予立案' }, '2026-03-25')]))).toBe(
      true,
    )
  })
  it('COR-13: no fine after a criminal fine, and only what was paid before is offset', () => {
    const judged = [...before, police('立案'), court({})]
    expect(shortfall(rules.noFineAfterTheCourts, draft(judged)).found).toContain('罚金')
    expect(holds(rules.noFineAfterTheCourts, draft(judged, { penalties: [{ kind: '吊销许可证件' }] }))).toBe(true)
    expect(holds(rules.noFineAfterTheCourts, draft([...before, police('立案'), court({ fined: false })], { penalties: [aFine()] }))).toBe(
      true,
    )
    const offset = (amount: number, past: readonly Act[]) =>
      aScene({ acts: past, next: done(acts.recordOffset, { kind: '罚款折抵罚金', amount }, '2026-06-02', { parties: us }) })
    const early = [...fined(), paid(60_000, '2026-03-20')]
    expect(holds(rules.offsetOfWhatWasPaid, offset(60_000, [...early, court({})]))).toBe(true)
    expect(shortfall(rules.offsetOfWhatWasPaid, offset(60_001, [...early, court({})])).found).toContain('600')
    expect(holds(rules.offsetOfWhatWasPaid, offset(1, early))).toBe(false)
  })
  it('closes as transferred only when it was, with the party told of the goods', () => {
    const close = (past: readonly Act[]) =>
      aScene({ acts: past, next: anAct(acts.requestClosing, { reason: '移送司法机关' }, { on: '2026-04-20' }) })
    expect(shortfall(rules.transferredBeforeClosing, close(reported())).step).toBe('form-transfer-team')
    expect(holds(rules.transferredBeforeClosing, close(before))).toBe(true)
    const handed = [...before, police('立案'), done(acts.handOverGoods, { goods: [{ name: '砂石', quantity: '一车' }] }, '2026-03-24')]
    expect(shortfall(rules.partyToldOfGoods, close(handed)).step).toBe('deliver-transfer-notice')
    const notice = handed.at(-1)?.id ?? ''
    expect(holds(rules.partyToldOfGoods, close([...handed, delivered(acts.deliverTransferNotice, notice, '2026-03-25')]))).toBe(true)
  })
})

describe('CRM-09: clues of duty crimes', () => {
  it('go to supervision, beside the case, closed to all but those named', () => {
    expect([acts.sendDutyLead.confidential, acts.recordDutyReply.confidential, acts.reportTransfer.confidential]).toEqual([
      true,
      true,
      undefined,
    ])
    const lead = anAct(
      acts.sendDutyLead,
      { organ: '监察机关', readers: ['镇长'] },
      { on: '2026-03-20', track: 'duty', procedure: 'duty-lead' },
    )
    expect(said(reported(), lead)).toEqual([])
    expect(everybody.some(p => p.id === '镇长')).toBe(true)
  })
})
