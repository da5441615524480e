import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import { day } from '../kit/day.ts'
import type { Act, ActKind, FactsOf } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, holds, shortfall, type Given } from '../testing/makers.ts'
import { someEvidence } from '../testing/papers.ts'
import { fined, fullDraft, remedy, reported } from '../testing/way.ts'
import * as rules from './answers.ts'
import { notTheSameAfterReconsideration, notTheSameAfterSuit } from './decision.ts'
import { surchargeOn } from './surcharge.ts'

const us = { parties: ['某公司'] }
const inTrack = <F>(procedure: string, kind: ActKind<F>, facts: Given<NoInfer<F>>, on: string) =>
  anAct(kind, facts, { on, ...us, track: procedure, procedure })
const copy = (way: '普通程序' | '简易程序', on = '2026-04-01') =>
  inTrack('reconsideration', acts.receiveReconsideration, { way, receivedOn: on, compensation: false }, on)
const complaint = (on = '2026-04-01') => inTrack('litigation', acts.receiveSuit, { receivedOn: on, compensation: false }, on)
const decided = [...reported(), ...fined()]
const theCase = (done: readonly Act[]) => ({ dossier: aDossier(), acts: done, calendar: aCalendar(), procedures })
const clock = (id: string, done: readonly Act[], now: string) => {
  const found = deadlines(theCase(done), `${now}T12:00:00+08:00`).find(d => d.clock === id)
  return found && [found.lastDay, found.state]
}
const said = (done: readonly Act[], next: Act) => refusals(theCase(done), next).map(r => r.rule)

describe('reconsideration', () => {
  it('REM-01, CLK-03: the reply has ten working days, five in the simple procedure, and is no later', () => {
    // 1 April 2026 is a Wednesday; 4 to 6 April are the Qingming holiday
    expect(clock('REM-01', [...decided, copy('普通程序')], '2026-04-02')).toEqual(['2026-04-16', 'running'])
    expect(clock('REM-01s', [...decided, copy('普通程序')], '2026-04-02')).toBeUndefined()
    expect(clock('REM-01s', [...decided, copy('简易程序')], '2026-04-02')).toEqual(['2026-04-09', 'running'])
    const reply = (on: string) => inTrack('reconsideration', acts.replyReconsideration, { evidence: ['照片'] }, on)
    expect(clock('REM-01', [...decided, copy('普通程序'), reply('2026-04-16')], '2026-04-20')?.[1]).toBe('met')
    expect(clock('REM-01', [...decided, copy('普通程序'), reply('2026-04-17')], '2026-04-20')?.[1]).toBe('late')
    const withdrawn = remedy({ event: '结果', outcome: '撤回、终止' }, '2026-04-03')
    expect(clock('REM-01', [...decided, copy('普通程序'), withdrawn], '2026-04-20')).toBeUndefined()
    expect(said([...decided, copy('普通程序')], reply('2026-04-10'))).toEqual([])
  })
  it('REM-01: a reply without evidence, or with evidence gathered since, is refused', () => {
    const reply = (evidence: string[], done: readonly Act[] = decided) =>
      aScene({ acts: [...done, copy('普通程序')], next: inTrack('reconsideration', acts.replyReconsideration, { evidence }, '2026-04-10') })
    expect(holds(rules.replyWithEvidence, reply(['照片']))).toBe(true)
    expect(shortfall(rules.replyWithEvidence, reply([])).found).toContain('没有附证据')
    expect(holds(rules.evidenceOfItsTime, reply(['照片']))).toBe(true)
    expect(shortfall(rules.evidenceOfItsTime, reply(['新'], [...decided, someEvidence('新', {}, '2026-03-30')])).found).toContain('新')
  })
  it('REM-02: an application handed to us goes on within five working days, unless we give way', () => {
    const got = [...decided, inTrack('reconsideration', acts.receiveApplication, { receivedOn: '2026-04-01' }, '2026-04-01')]
    expect(clock('REM-02', got, '2026-04-02')).toEqual(['2026-04-09', 'running'])
    const deal = (dealt: '认为需要维持，转送' | '已自行撤销或者变更，申请人撤回', done: readonly Act[] = got) =>
      aScene({ acts: done, next: inTrack('reconsideration', acts.forwardApplication, { dealt }, '2026-04-08') })
    expect(holds(rules.gaveWayFirst, deal('认为需要维持，转送'))).toBe(true)
    expect(holds(rules.gaveWayFirst, deal('已自行撤销或者变更，申请人撤回'))).toBe(false)
    const gave = [...got, anAct(acts.revokeDecision, { kind: '撤销' }, { on: '2026-04-07', ...us })]
    expect(holds(rules.gaveWayFirst, deal('已自行撤销或者变更，申请人撤回', gave))).toBe(true)
    expect(clock('REM-02', gave, '2026-04-20')?.[1]).toBe('met')
  })
  it('stops the surcharge from the day it is taken up (FIN-10)', () => {
    const owed = (done: readonly Act[]) => surchargeOn({ acts: done, calendar: aCalendar() }, '某公司', day('2026-04-10')).days
    expect(owed(fined())).toBe(16)
    expect(owed([...fined(), copy('普通程序')])).toBe(6) // 26 to 31 March
  })
})

describe('a suit', () => {
  it('REM-03: is answered with evidence within fifteen calendar days, holidays or not', () => {
    expect(clock('REM-03', [...decided, complaint()], '2026-04-02')).toEqual(['2026-04-16', 'running'])
    expect(clock('REM-03', [...decided, complaint('2026-04-17')], '2026-04-18')).toEqual(['2026-05-02', 'running']) // Labour Day
    const answer = (evidence: string[]) =>
      aScene({ acts: [...decided, complaint()], next: inTrack('litigation', acts.answerSuit, { evidence }, '2026-04-10') })
    expect(holds(rules.defenceWithEvidence, answer(['照片']))).toBe(true)
    expect(holds(rules.defenceWithEvidence, answer([]))).toBe(false)
  })
  it('DEC-19: not told of its term, may be brought within a year of knowing the decision', () => {
    const silent = [...reported(), ...fined(100_000, '2026-03-10', { remedies: { ...told, suit: '可以向人民法院起诉' } })]
    expect(clock('DEC-19', silent, '2026-04-02')?.[0]).toBe('2027-03-10')
    expect(clock('suit', silent, '2026-04-02')).toBeUndefined()
    expect(clock('suit', decided, '2026-04-02')?.[0]).toBe('2026-09-10')
    expect(clock('DEC-19', decided, '2026-04-02')).toBeUndefined()
  })
})
const told = { reconsiderationOrgan: '示例县人民政府', reconsiderationDays: 60, court: '示例县人民法院', reconsiderFirst: false }

describe('DEC-23: a second decision', () => {
  const again = (way: '行政复议' | '行政诉讼', facts: Given<FactsOf<typeof acts.recordRemedy>> = {}, amount = 100_000) =>
    aScene({
      acts: [...decided, remedy({ way, event: '结果', outcome: '撤销', procedureOnly: false, ...facts }, '2026-05-06')],
      next: fullDraft({ penalties: [{ kind: '罚款', amount }] }, '2026-06-01'),
    })
  it('is not the annulled one over again, by the law of the way it was annulled', () => {
    expect(shortfall(notTheSameAfterSuit, again('行政诉讼')).found).toContain('没有减轻')
    expect(holds(notTheSameAfterReconsideration, again('行政诉讼'))).toBe(true)
    expect(holds(notTheSameAfterReconsideration, again('行政复议'))).toBe(false)
    expect(holds(notTheSameAfterSuit, again('行政诉讼', {}, 50_000))).toBe(true)
    expect(holds(notTheSameAfterSuit, again('行政诉讼', { procedureOnly: true }))).toBe(true)
  })
})

describe('REM-06: compensation', () => {
  const claim = (knownOn = '2026-03-10', on = '2026-05-08') =>
    inTrack('compensation', acts.receiveClaim, { receivedOn: on, knownOn, amount: 100_000 }, on)
  const decide = (facts: Given<FactsOf<typeof acts.decideClaim>>, done: readonly Act[]) =>
    aScene({ acts: done, next: inTrack('compensation', acts.decideClaim, facts, '2026-05-20') })
  it('is decided within two months and told within ten days', () => {
    expect(clock('REM-06', [...decided, claim()], '2026-05-09')).toEqual(['2026-07-08', 'running'])
    const made = [...decided, claim(), inTrack('compensation', acts.decideClaim, { outcome: '赔偿' }, '2026-05-20')]
    expect(clock('REM-06', made, '2026-05-21')?.[1]).toBe('met')
    expect(clock('REM-06d', made, '2026-05-21')).toEqual(['2026-05-30', 'running'])
  })
  it('is refused only on a ground that is there', () => {
    const done = [...decided, claim()]
    expect(holds(rules.claimRefusedForItsGround, decide({ outcome: '赔偿' }, done))).toBe(true)
    expect(holds(rules.claimRefusedForItsGround, decide({ outcome: '不予赔偿' }, done))).toBe(false)
    expect(shortfall(rules.claimRefusedForItsGround, decide({ outcome: '不予赔偿', ground: '超过两年时效' }, done)).found).toContain(
      '时效到',
    )
    expect(holds(rules.claimRefusedForItsGround, decide({ outcome: '不予赔偿', ground: '超过两年时效' }, [claim('2023-05-01')]))).toBe(true)
    const lawful = { outcome: '不予赔偿', ground: '行为合法' } as const
    expect(holds(rules.unlawfulIsNotLawful, decide(lawful, done))).toBe(true)
    const fell = remedy({ event: '结果', outcome: '撤销' }, '2026-05-06')
    expect(holds(rules.unlawfulIsNotLawful, decide(lawful, [...done, fell]))).toBe(false)
  })
})
