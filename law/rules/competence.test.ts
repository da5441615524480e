import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { refusals } from '../engine/refusals.ts'
import { tracksOf, type Case } from '../engine/case.ts'
import type { Act } from '../kit/act.ts'
import type { Dossier } from '../kit/dossier.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, aSetting, holds } from '../testing/makers.ts'
import { aDecision, aDraft, aFilingRequest, filed } from '../testing/papers.ts'
import {
  disputeSettledFirst,
  lostDisputeHandedOver,
  referredIsNotPunished,
  referredWithReceipt,
  replyIsFromAfterwards,
} from './competence.ts'

const dispute = (on: string) => ({ on, procedure: 'jurisdiction-dispute', track: 'd1' })
const opened = () => anAct(acts.openDispute, { organ: '乙镇人民政府', knownOn: '2026-03-05' }, dispute('2026-03-05'))
const consulted = (outcome: '由本机关管辖' | '由对方管辖' | '协商不成') =>
  anAct(acts.consultJurisdiction, { organ: '乙镇人民政府', outcome }, dispute('2026-03-06'))
const asked = () => anAct(acts.requestDesignation, {}, dispute('2026-03-09'))
const designated = (to: '本机关' | '其他机关') => anAct(acts.recordDesignation, { to, receivedOn: '2026-03-12' }, dispute('2026-03-12'))
const refer = (on: string) => ({ on, procedure: 'referral', track: 'r1' })
const wanted = () => anAct(acts.requestReferral, { to: '县自然资源局', materials: [{ name: '笔录', count: '一份' }] }, refer('2026-03-05'))
const approved = () => anAct(acts.approveReferral, { outcome: '同意' }, refer('2026-03-06'))
const receipt = (outcome: '接收' | '退回') => anAct(acts.recordReferralReceipt, { outcome, receivedOn: '2026-03-10' }, refer('2026-03-10'))
const aCase = (done: readonly Act[], dossier: Dossier = aDossier()): Case => ({ dossier, acts: done, calendar: aCalendar(), procedures })
const draft = () => aDraft({}, '2026-04-10')
const open = [{ procedure: 'jurisdiction-dispute', track: 'd1', title: '管辖争议' }]

describe('a dispute about jurisdiction (JUR-04)', () => {
  it('stops the decision while it is open', () => {
    const before = [...filed(), opened()]
    expect(holds(disputeSettledFirst, aScene({ acts: before, next: draft(), openSides: open }))).toBe(false)
    expect(holds(disputeSettledFirst, aScene({ acts: before, next: aDecision(), openSides: open }))).toBe(false)
    expect(
      holds(
        disputeSettledFirst,
        aScene({ acts: before, next: aDecision({ outcome: '不同意', decision: '不作出，退回' }), openSides: open }),
      ),
    ).toBe(true)
    expect(holds(disputeSettledFirst, aScene({ acts: before, next: draft() }))).toBe(true)
  })
  it('is open until it is agreed or designated', () => {
    const over = (...done: readonly Act[]) => tracksOf(aCase([...filed(), opened(), ...done])).find(t => t.id === 'd1')?.over
    expect(over()).toBe(false)
    expect(over(consulted('由本机关管辖'))).toBe(true)
    expect(over(consulted('协商不成'))).toBe(false)
    expect(over(consulted('协商不成'), asked(), designated('本机关'))).toBe(true)
    expect(over(designated('本机关'))).toBe(true)
  })
  it('goes to the common superior only after consulting', () => {
    const said = refusals(aCase([...filed(), opened()]), asked())
    expect(said.map(r => [r.rule, r.basis[0]?.article, r.basis[0]?.paragraph])).toEqual([['ORDER', 25, 2]])
    expect(refusals(aCase([...filed(), opened(), consulted('协商不成')]), asked())).toEqual([])
  })
  it('lost, the case is no longer ours to decide', () => {
    const after = (...done: readonly Act[]) => aScene({ acts: [...filed(), opened(), ...done], next: draft() })
    expect(holds(lostDisputeHandedOver, after(consulted('由本机关管辖')))).toBe(true)
    expect(holds(lostDisputeHandedOver, after(consulted('由对方管辖')))).toBe(false)
    expect(holds(lostDisputeHandedOver, after(consulted('协商不成'), designated('其他机关')))).toBe(false)
    expect(holds(lostDisputeHandedOver, after(consulted('协商不成'), designated('本机关')))).toBe(true)
  })
  it('has a term for consulting where the county has set one', () => {
    const set = aDossier({ settings: [aSetting('jurisdiction.consult', 7)] })
    const at = '2026-03-08T12:00:00+08:00'
    expect(deadlines(aCase([...filed(), opened()], set), at).find(d => d.clock === 'consult-jurisdiction')?.lastDay).toBe('2026-03-12')
    expect(deadlines(aCase([...filed(), opened()]), at).find(d => d.clock === 'consult-jurisdiction')).toBeUndefined()
  })
})

describe('assistance of another organ (JUR-05)', () => {
  const side = { procedure: 'assistance', track: 'a1' }
  const request = (replyBy = '2026-03-20') => anAct(acts.requestAssistance, { organ: '县公安局', replyBy }, { on: '2026-03-05', ...side })
  const reply = () => anAct(acts.recordAssistanceReply, { receivedOn: '2026-03-11' }, { on: '2026-03-11', ...side })
  it('is asked and answered, beside the case', () => {
    expect(refusals(aCase(filed()), request())).toEqual([])
    expect(refusals(aCase([...filed(), request()]), reply())).toEqual([])
    expect(tracksOf(aCase([...filed(), request()])).find(t => t.id === 'a1')?.over).toBe(false)
    expect(tracksOf(aCase([...filed(), request(), reply()])).find(t => t.id === 'a1')?.over).toBe(true)
  })
  it('asks for a reply on a day still to come', () => {
    expect(holds(replyIsFromAfterwards, aScene({ next: request() }))).toBe(true)
    expect(holds(replyIsFromAfterwards, aScene({ next: request('2026-03-04') }))).toBe(false)
  })
  it('has a term where the county has set one', () => {
    const set = aDossier({ settings: [aSetting('assistance.reply', 5)] })
    const found = deadlines(aCase([...filed(), request()], set), '2026-03-09T12:00:00+08:00').find(d => d.clock === 'assistance')
    expect([found?.lastDay, found?.state]).toEqual(['2026-03-12', 'running'])
  })
})

describe('referral to the organ whose matter it is (JUR-06)', () => {
  it('ends our own way, unless it comes back', () => {
    const after = (next: Act, ...done: readonly Act[]) => aScene({ acts: [...filed(), wanted(), ...done], next })
    expect(holds(referredIsNotPunished, after(draft(), approved()))).toBe(false)
    expect(holds(referredIsNotPunished, after(draft(), approved(), receipt('接收')))).toBe(false)
    expect(holds(referredIsNotPunished, after(draft(), approved(), receipt('退回')))).toBe(true)
    expect(holds(referredIsNotPunished, after(draft()))).toBe(true)
    expect(holds(referredIsNotPunished, after(aFilingRequest({}, '2026-03-20'), approved()))).toBe(false)
  })
  it('is over only with the receipt, unless the county rules otherwise', () => {
    const notOurs = [
      anAct(acts.requestNonFiling, { reason: '不属于本机关管辖' }, { on: '2026-03-05' }),
      anAct(acts.approveNonFiling, { outcome: '同意' }, { on: '2026-03-06' }),
    ]
    const archive = () => anAct(acts.archive, {}, { on: '2026-03-20' })
    const asked = (done: readonly Act[], dossier = aDossier()) => aScene({ dossier, acts: [...notOurs, ...done], next: archive() })
    expect(holds(referredWithReceipt, asked([]))).toBe(false)
    expect(holds(referredWithReceipt, asked([wanted(), approved()]))).toBe(false)
    expect(holds(referredWithReceipt, asked([wanted(), approved(), receipt('接收')]))).toBe(true)
    expect(holds(referredWithReceipt, asked([], aDossier({ settings: [aSetting('referral.receipt', false)] })))).toBe(true)
    expect(holds(referredWithReceipt, aScene({ next: archive() }))).toBe(true)
  })
  it('has a term where the county has set one', () => {
    const set = aDossier({ settings: [aSetting('referral.send', 7)] })
    const found = deadlines(aCase([...filed(), wanted(), approved()], set), '2026-03-09T12:00:00+08:00').find(d => d.clock === 'referral')
    expect(found?.lastDay).toBe('2026-03-17')
  })
})
