import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aCitizen, aDossier, anAct, aScene, aSetting, holds, shortfall, type Given } from '../testing/makers.ts'
import { delivered, fined, noticed, reported } from '../testing/way.ts'
import * as rules from './delivery.ts'
import { servedOn, type DeliveryFacts } from './served-on.ts'

const [request, approval] = noticed()
if (!request || !approval) throw new Error('no notice')
const papers = [...reported(), request, approval]
type Facts = Given<DeliveryFacts>
const firm = aDossier()
const person = aDossier({ parties: [aCitizen('某公司')] })
const deliver = (facts: Facts, dossier = firm, more: typeof papers = []) =>
  aScene({ dossier, acts: [...papers, ...more], next: delivered(acts.deliverNotice, approval.id, '2026-03-24', facts) })
/** Fields that the way does not use are left out. */
function bare(facts: Facts, drop: readonly (keyof DeliveryFacts)[]) {
  const act = delivered(acts.deliverNotice, approval?.id ?? '', '2026-03-24', facts)
  return aScene({
    acts: papers,
    next: { ...act, facts: Object.fromEntries(Object.entries(act.facts).filter(([k]) => !drop.some(d => d === k))) },
  })
}

describe('a delivery', () => {
  it('takes effect on the day its way says', () => {
    const effect = (facts: Facts) => servedOn(delivered(acts.deliverNotice, 'x', '2026-03-24', facts))
    expect(effect({})).toBe('2026-03-24')
    expect(effect({ way: '邮寄送达', receipt: '邮1', post: { direct: '远', returned: false } })).toBe('2026-03-24')
    expect(effect({ way: '邮寄送达', receipt: '邮1', post: { direct: '远', returned: true } })).toBeUndefined()
    expect(effect({ way: '公告送达' })).toBe('2026-04-23')
    expect(
      effect({
        way: '电子送达',
        receivedOn: '2026-03-24',
        electronic: { confirmation: 'c', channel: '短信', arrivedAt: '2026-03-24T17:00:00Z' },
      }),
    ).toBe('2026-03-25')
  })
  it('carries the right paper, not before it was made', () => {
    expect(holds(rules.rightPaperDelivered, deliver({}))).toBe(true)
    expect(holds(rules.rightPaperDelivered, deliver({ of: request.id }))).toBe(true)
    expect(shortfall(rules.rightPaperDelivered, deliver({ of: 'x' })).found).toContain('经批准的事先告知')
    expect(shortfall(rules.rightPaperDelivered, deliver({ receivedOn: '2026-03-22' })).found).toContain('2026年3月23日才有文书')
  })
  it('carries no paper the head sent back', () => {
    const back = anAct(acts.approveNotice, { outcome: '退回补正' }, { on: '2026-03-23T15:00', parties: ['某公司'], id: 'back' })
    const scene = aScene({
      acts: [...reported(), request, back],
      next: delivered(acts.deliverNotice, 'back', '2026-03-24'),
    })
    expect(holds(rules.rightPaperDelivered, scene)).toBe(false)
  })
})

describe('into somebody’s hands', () => {
  it.each([
    ['法定代表人', true],
    ['负责收件的人', true],
    ['同住成年家属', false],
    ['邻居', false],
  ] as const)('for a firm, its %s: %s', (relation, lawful) => {
    expect(holds(rules.receiverMayReceive, deliver({ relation }))).toBe(lawful)
  })
  it.each([
    ['本人', true],
    ['同住成年家属', true],
    ['指定代收人', true],
    ['房东', false],
    ['邻居', false],
    ['负责收件的人', false],
  ] as const)('for a citizen, %s: %s', (relation, lawful) => {
    expect(holds(rules.receiverMayReceive, deliver({ relation }, person))).toBe(lawful)
  })
  it('names the receiver and has a signed receipt, whose day has come', () => {
    expect(holds(rules.receiverMayReceive, bare({}, ['relation']))).toBe(false)
    expect(holds(rules.deliveryProven, deliver({}))).toBe(true)
    expect(shortfall(rules.deliveryProven, bare({}, ['signing'])).mend).toContain('留置送达')
    expect(holds(rules.deliveryProven, deliver({ signing: { state: '拒绝签名' } }))).toBe(false)
    expect(shortfall(rules.deliveryArrived, deliver({ receivedOn: '2026-03-25' })).found).toContain('还没有到')
  })
})

describe('electronically', () => {
  const confirm = (agreed: boolean, state: '已签名' | '拒绝签名' = '已签名') =>
    anAct(
      acts.confirmAddress,
      { electronic: { agreed, channel: '手机短信', account: '1' }, signing: { state } },
      { on: '2026-03-05', parties: ['某公司'], id: 'confirmed' },
    )
  const electronic = (arrivedAt: string) =>
    ({ way: '电子送达', electronic: { confirmation: 'confirmed', channel: '短信', arrivedAt } }) as const
  const right = electronic('2026-03-24T10:00:00+08:00')
  it('only with the party’s agreement and signature', () => {
    expect(holds(rules.electronicConfirmed, deliver(right, firm, [confirm(true)]))).toBe(true)
    expect(shortfall(rules.electronicConfirmed, deliver(right)).step).toBe('confirm-address')
    expect(holds(rules.electronicConfirmed, deliver(right, firm, [confirm(false)]))).toBe(false)
    expect(holds(rules.electronicConfirmed, deliver(right, firm, [confirm(true, '拒绝签名')]))).toBe(false)
  })
  it('on the day of arrival, which has come', () => {
    expect(holds(rules.electronicArrived, deliver(right))).toBe(true)
    expect(shortfall(rules.electronicArrived, deliver(electronic('2026-03-23T20:00:00+08:00'))).mend).toBe('送达日改为2026年3月23日')
    expect(shortfall(rules.electronicArrived, deliver(electronic('2026-03-24T18:00:00+08:00'))).found).toBe('到达时间还没有到')
  })
  it('offers an online way to reconsideration with a decision', () => {
    const decided = fined().slice(0, 2)
    const scene = (onlineReconsideration: string | undefined, settings = {}) =>
      aScene({
        dossier: aDossier(settings),
        acts: decided,
        next: delivered(acts.deliverDecision, 'decision-2026-03-10', '2026-03-24', {
          ...right,
          electronic: { ...right.electronic, ...(onlineReconsideration ? { onlineReconsideration } : {}) },
        }),
      })
    expect(holds(rules.onlineRemedyOffered, scene('https://example.invalid/fy'))).toBe(true)
    expect(
      shortfall(rules.onlineRemedyOffered, scene(undefined, { settings: [aSetting('remedy.online', 'https://example.invalid/x')] })).mend,
    ).toContain('example.invalid/x')
  })
})

describe('without the receiver', () => {
  const left = (facts: Partial<NonNullable<DeliveryFacts['leaving']>>): Facts => ({
    way: '留置送达',
    leaving: { refused: true, place: '住所', witness: '村委会王某', course: '拒收', ...facts },
  })
  it('is left only on refusal, at the residence, with a witness or a recording', () => {
    expect(holds(rules.leftOnlyOnRefusal, deliver(left({}), person))).toBe(true)
    expect(shortfall(rules.leftOnlyOnRefusal, deliver(left({ refused: false }), person)).found).toContain('家里没人不是拒收')
    expect(holds(rules.leftOnlyOnRefusal, deliver(left({ place: '经营场所' }), person))).toBe(false)
    expect(holds(rules.leftOnlyOnRefusal, deliver(left({ place: '经营场所' })))).toBe(true)
    const { witness: _, ...rest } = { refused: true, place: '住所' as const, witness: '', course: '拒收' }
    expect(holds(rules.leftOnlyOnRefusal, deliver({ way: '留置送达', leaving: rest }, person))).toBe(false)
    expect(holds(rules.leftOnlyOnRefusal, deliver({ way: '留置送达', leaving: { ...rest, recording: '录像' } }, person))).toBe(true)
  })
  it('is posted only where direct delivery is difficult, with a number', () => {
    const posted = { way: '邮寄送达', receipt: '邮1', post: { direct: '当事人常年在外', returned: false } } as const
    expect(holds(rules.postOnlyWhenDifficult, deliver(posted))).toBe(true)
    expect(holds(rules.postOnlyWhenDifficult, deliver({ way: '邮寄送达' }))).toBe(false)
    expect(holds(rules.deliveryProven, deliver(posted))).toBe(true)
    expect(holds(rules.deliveryProven, bare({ way: '邮寄送达' }, ['receipt']))).toBe(false)
  })
  it('is published only after other ways failed', () => {
    const published = (attempts: { way: '直接送达' | '公告送达'; on: string; result: string }[]) =>
      deliver({
        way: '公告送达',
        receipt: '告1',
        publication: { reason: '受送达人下落不明', attempts, medium: '县政府网站', course: '无人' },
      })
    expect(holds(rules.publishedOnlyAfterAttempts, published([{ way: '直接送达', on: '2026-03-23', result: '查无此人' }]))).toBe(true)
    expect(holds(rules.publishedOnlyAfterAttempts, published([]))).toBe(false)
    expect(holds(rules.publishedOnlyAfterAttempts, published([{ way: '直接送达', on: '2026-03-26', result: '查无此人' }]))).toBe(false)
    expect(holds(rules.publishedOnlyAfterAttempts, deliver({ way: '公告送达' }))).toBe(false)
  })
})

it('asks for the decision to be served before closing', () => {
  const close = anAct(acts.requestClosing, {}, { on: '2026-04-20' })
  expect(holds(rules.decisionServed, aScene({ acts: fined(), next: close }))).toBe(true)
  expect(shortfall(rules.decisionServed, aScene({ acts: fined().slice(0, 2), next: close })).step).toBe('deliver-decision')
})
