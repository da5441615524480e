// The usual way from the notice to the delivered decision, lawful unless a test says otherwise.
// Told on Monday 23 March 2026: the five working days end on Monday the 30th.
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import type { DeliveryFacts } from '../rules/served-on.ts'
import { anAct, type Given } from './makers.ts'
import { aDraft, aNotice, filed, aReport, someEvidence } from './papers.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
const us = ['某公司']

/** A signature given. */
const signed = { state: '已签名' } as const
/** A delivery into the legal representative's hands. */
const handed = (of: string, on: string): Given<DeliveryFacts> => ({
  of,
  way: '直接送达',
  receivedOn: on,
  receiver: '王某',
  relation: '法定代表人',
  signing: signed,
})
export const delivered = (
  kind: ActKind<DeliveryFacts>,
  of: string,
  on: string,
  facts: Given<DeliveryFacts> = {},
  parties: readonly string[] = us,
) => anAct(kind, { ...handed(of, on), ...facts }, { on: `${on}T17:00`, parties })

/** Filed, proven and reported. */
export const reported = (report: Facts<typeof acts.concludeInvestigation> = {}): readonly Act[] => [
  ...filed(),
  someEvidence(),
  aReport({ complex: false, publicInterest: false, manyRelations: false, ...report }),
]
/** The notice drafted, approved and delivered on one day. */
export function noticed(facts: Facts<typeof acts.requestNotice> = {}, on = '2026-03-23', parties = us): readonly Act[] {
  return [
    aNotice({ basis: '条例第四十二条', statementDays: 5, hearingTold: true, rightsTold: true, ...facts }, on, parties),
    anAct(acts.approveNotice, { outcome: '同意' }, { on: `${on}T15:00`, parties, id: `approval-${on}` }),
    delivered(acts.deliverNotice, `approval-${on}`, on, {}, parties),
  ]
}
export const aStatement = (points: readonly string[], on = '2026-03-25') =>
  anAct(acts.state, { points: points.map(point => ({ point })) }, { on, parties: us })
export const aRecheck = (points: readonly string[], on = '2026-03-31', newFacts = false) =>
  anAct(
    acts.recheck,
    { points: points.map(point => ({ point, adopted: '不采纳' as const, reason: '与证据不符' })), newFacts },
    { on, parties: us },
  )
export const reviewed = (facts: Facts<typeof acts.review> = {}, on = '2026-04-01'): readonly Act[] => [
  anAct(acts.submitReview, { to: '本机关' }, { on: `${on}T09:00` }),
  anAct(acts.review, { opinion: '同意', ...facts }, { on: `${on}T10:00` }),
]
const heads = ['镇长', '副镇长', '副书记'] as const
export const aDiscussion = (facts: Facts<typeof acts.discuss> = {}, on = '2026-04-08') =>
  anAct(
    acts.discuss,
    {
      members: heads.map(person => ({ person, personId: person, present: true, opinion: '同意' })),
      agreed: true,
      ...facts,
    },
    { on },
  )

/** A hearing asked for on the 26th, notified, held on 10 April and reported. */
export function heard(facts: Facts<typeof acts.holdHearing> = {}): readonly Act[] {
  return [
    ...hearingNotified(),
    anAct(
      acts.holdHearing,
      {
        from: '2026-04-10T09:00:00+08:00',
        to: '2026-04-10T11:00:00+08:00',
        attendance: '本人到场',
        agents: [],
        shown: ['照片'],
        fee: 0,
        ...facts,
      },
      { on: '2026-04-10T11:30', parties: us, track: 'hearing', procedure: 'hearing' },
    ),
    anAct(acts.reportHearing, {}, { on: '2026-04-11', parties: us, track: 'hearing', procedure: 'hearing' }),
  ]
}
export function hearingNotified(at = '2026-04-10T09:00:00+08:00', served = '2026-03-27'): readonly Act[] {
  const side = { parties: us, track: 'hearing', procedure: 'hearing' }
  return [
    anAct(acts.requestHearing, { receivedOn: '2026-03-26' }, { on: '2026-03-26', ...side }),
    anAct(acts.appointHost, { host: ['丙'], clerk: ['档'] }, { on: '2026-03-26T15:00', ...side }),
    anAct(acts.notifyHearing, { at, open: true, rightsTold: true }, { on: '2026-03-26T16:00', id: 'hearing-notice', ...side }),
    { ...delivered(acts.deliverHearingNotice, 'hearing-notice', served), track: 'hearing', procedure: 'hearing' },
  ]
}

export const payAtBank = { way: '到银行缴纳', days: 15, bank: '示例银行', account: '62000', surchargeStated: true }
export const rightRemedies = {
  reconsiderationOrgan: '示例县人民政府',
  reconsiderationDays: 60,
  court: '示例县人民法院',
  suit: '六个月',
  reconsiderFirst: false,
}
/** A complete draft of a fine. */
export const fullDraft = (facts: Facts<typeof acts.requestDecision> = {}, on = '2026-04-13') =>
  aDraft({ basis: '条例第四十二条', performance: payAtBank, remedies: rightRemedies, ...facts }, on)
/** The decision and its delivery: by default a fine of 1,000 yuan decided and served on 10 March 2026, to be paid by the 25th. */
export function fined(amount = 100_000, on = '2026-03-10', draft: Facts<typeof acts.requestDecision> = {}): readonly Act[] {
  return [
    fullDraft({ penalties: [{ kind: '罚款', amount }], ...draft }, `${on}T08:00`),
    anAct(
      acts.decide,
      { outcome: '同意', decision: draft.outcome ?? '给予行政处罚' },
      { on: `${on}T09:00`, parties: us, id: `decision-${on}` },
    ),
    delivered(acts.deliverDecision, `decision-${on}`, on),
  ]
}
export const paid = (amount: number, on: string, facts: Facts<typeof acts.pay> = {}) =>
  anAct(acts.pay, { amount, paidOn: on, of: '罚款', channel: '指定银行', receipt: `票-${on}`, ...facts }, { on, parties: us })
export const remedy = (facts: Facts<typeof acts.recordRemedy>, on: string) =>
  anAct(acts.recordRemedy, { way: '行政复议', receivedOn: on, ...facts }, { on, parties: us })
