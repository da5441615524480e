// Lawful histories, and the ways to break one at a single place.
import * as acts from '../../acts/index.ts'
import type { Case } from '../../engine/case.ts'
import { byTime, type Act } from '../../kit/act.ts'
import type { Dossier } from '../../kit/dossier.ts'
import { procedures } from '../../procedures/index.ts'
import { ordered } from '../executing.ts'
import { aCalendar, aCitizen, aDossier, anAct, anItem } from '../makers.ts'
import { aFine, aSheet, toldOnTheSpot } from '../papers.ts'
import { aDiscussion, aRecheck, aStatement, delivered, fullDraft, heard, noticed, paid, reported, reviewed } from '../way.ts'

export interface History {
  readonly dossier: Dossier
  readonly acts: readonly Act[]
}
export type Break = (history: History) => History
/** A sentence that must hold of every case, and a history in which it does not. */
export interface Invariant {
  /** What a jurist can check. */
  readonly says: string
  /** The rules that must say so, and no other may. */
  readonly rules: readonly string[]
  /** A lawful history. */
  readonly lawful: () => History
  readonly broken: Break
}
export const caseOf = ({ dossier, acts: done }: History): Case => ({
  dossier,
  acts: done.toSorted(byTime),
  calendar: aCalendar(),
  procedures,
})

/** Left out. */
export const without =
  (...kinds: readonly string[]): Break =>
  h => ({ ...h, acts: h.acts.filter(a => !kinds.includes(a.kind)) })
/** Its facts changed. */
export const changed =
  (kind: string, facts: Readonly<Record<string, unknown>>): Break =>
  h => ({ ...h, acts: h.acts.map(a => (a.kind === kind ? { ...a, facts: { ...(a.facts as object), ...facts } } : a)) })
/** Done, and recorded, at another time: `2026-03-25T10:00`. */
export const moved =
  (kind: string, to: string): Break =>
  h => ({ ...h, acts: h.acts.map(a => (a.kind === kind ? { ...a, doneAt: `${to}:00+08:00`, recordedAt: `${to}:00+08:00` } : a)) })
/** Done by others. */
export const doneBy =
  (kind: string, ...by: readonly string[]): Break =>
  h => ({ ...h, acts: h.acts.map(a => (a.kind === kind ? { ...a, by, recordedBy: by[0] ?? '' } : a)) })
export const added =
  (...more: readonly Act[]): Break =>
  h => ({ ...h, acts: [...h.acts, ...more] })
export const about =
  (changes: (dossier: Dossier) => Partial<Dossier>): Break =>
  h => ({ ...h, dossier: { ...h.dossier, ...changes(h.dossier) } })
export const both =
  (...breaks: readonly Break[]): Break =>
  h =>
    breaks.reduce((so, one) => one(so), h)

export const us = { parties: ['某公司'] }
const theItem = anItem()

const afterwards = (decided: string): readonly Act[] => [
  anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: `${decided}T16:00`, id: 'decision', ...us }),
  delivered(acts.deliverDecision, 'decision', decided),
  anAct(
    acts.reviewPublication,
    { publish: true, masked: ['没有需要遮盖的'], maskingChecked: true, until: '2026-07-31' },
    { on: '2026-04-20T10:00', ...us },
  ),
  anAct(acts.publish, {}, { on: '2026-04-20T11:00', ...us }),
  paid(200_000, '2026-04-28'),
  anAct(acts.requestClosing, { reason: '处罚决定执行完毕' }, { on: '2026-05-06T10:00' }),
  anAct(acts.close, { outcome: '同意' }, { on: '2026-05-06T15:00' }),
  anAct(acts.archive, { checked: true }, { on: '2026-05-08' }),
]
/** An ordinary case with a statement, from the lead to the archive. */
export const plain = (): History => ({
  dossier: aDossier(),
  acts: [
    ...reported(),
    ...noticed(),
    aStatement(['罚得太重'], '2026-03-25'),
    aRecheck(['罚得太重']),
    ...reviewed(),
    aDiscussion(),
    fullDraft({}, '2026-04-13'),
    ...afterwards('2026-04-13'),
  ],
})
/** … of a citizen, aged 45. */
export const ofACitizen = (): History =>
  both(
    about(() => ({ parties: [aCitizen('某公司')] })),
    changed('deliver-notice', { relation: '本人' }),
    changed('deliver-decision', { relation: '本人' }),
    changed('review-publication', { masked: ['住址', '证件号码'] }),
  )(plain())
/** … with a hearing. */
export const withHearing = (): History => ({
  dossier: aDossier(),
  acts: [
    ...reported(),
    ...noticed(),
    ...heard(),
    ...reviewed({}, '2026-04-13'),
    aDiscussion({}, '2026-04-14'),
    fullDraft({}, '2026-04-15'),
    ...afterwards('2026-04-15'),
  ],
})
const spared = { outcome: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' } as const
/** Nobody is punished, and he is taught. */
export const letGo = (): History => ({
  dossier: aDossier(),
  acts: [
    ...reported({ proposals: [{ party: '某公司', ...spared }], discretion: aSheet({ grade: '不予处罚' }) }),
    fullDraft({ ...spared, penalties: [], discretion: aSheet({ grade: '不予处罚' }), corrected: '当场撤除' }, '2026-03-24'),
    anAct(acts.decide, { outcome: '同意', decision: '不予行政处罚' }, { on: '2026-03-24T15:00', id: 'decision', ...us }),
    anAct(acts.educate, {}, { on: '2026-03-25T09:00', ...us }),
    delivered(acts.deliverDecision, 'decision', '2026-03-25'),
    anAct(acts.requestClosing, { reason: '不予行政处罚' }, { on: '2026-03-30T10:00' }),
    anAct(acts.close, { outcome: '同意' }, { on: '2026-03-30T15:00' }),
  ],
})
const simple = { procedure: 'simple-penalty', ...us }
const spotDay = '2026-03-05'
/** A citizen fined 200 yuan on the spot. */
export const onTheSpot = (): History => ({
  dossier: aDossier({
    parties: [aCitizen('某公司')],
    item: {
      ...theItem,
      penaltyKinds: ['警告', '罚款'],
      fines: [{ party: 'any', basis: 'fixed', min: 5000, max: 20_000, imposition: 'may', stage: 'initial' }],
    },
  }),
  acts: [
    anAct(
      acts.showCertificates,
      { region: '320723901001', showing: { shown: true, shownAt: `${spotDay}T09:00:00+08:00` } },
      { on: `${spotDay}T09:00`, ...simple },
    ),
    toldOnTheSpot({ penalties: [aFine(20_000)], basis: '依据' }, spotDay),
    anAct(acts.hearOnTheSpot, { outcome: '没有意见', disputed: false }, { on: `${spotDay}T09:45`, ...simple }),
    anAct(
      acts.decideOnTheSpot,
      {
        at: `${spotDay}T10:00:00+08:00`,
        penalties: [aFine(20_000)],
        basis: '依据',
        bank: '示例银行',
        account: '62',
        surchargeStated: true,
        correction: '已当场改正',
        remedies: { reconsiderationOrgan: '示例县人民政府', reconsiderationDays: 60, reconsiderFirst: true },
      },
      { on: `${spotDay}T10:00`, ...simple },
    ),
    anAct(acts.handOver, { at: `${spotDay}T10:05:00+08:00`, way: '纸质当场交付' }, { on: `${spotDay}T10:05`, ...simple }),
    anAct(acts.fileRecord, {}, { on: '2026-03-06', procedure: 'simple-penalty' }),
    { ...paid(20_000, '2026-03-09'), procedure: 'simple-penalty' },
    anAct(acts.requestClosing, { reason: '处罚决定执行完毕' }, { on: '2026-03-10T09:00', procedure: 'simple-penalty' }),
    anAct(acts.close, { outcome: '同意' }, { on: '2026-03-10T15:00', procedure: 'simple-penalty' }),
    anAct(acts.archive, { checked: true }, { on: '2026-03-11', procedure: 'simple-penalty' }),
  ],
})
const kept = { track: 'preservation', procedure: 'preservation' }
const goods = [{ name: '砂石', quantity: '一车' }]
/** An ordinary case in which evidence was preserved for a week. */
export const withPreservation = (): History => ({
  ...plain(),
  acts: [
    ...plain().acts,
    anAct(acts.requestPreservation, { goods }, { on: '2026-03-06T10:00', ...kept }),
    anAct(acts.approvePreservation, { outcome: '同意' }, { on: '2026-03-06T11:00', ...kept }),
    anAct(
      acts.registerPreservation,
      { at: '2026-03-06T14:00:00+08:00', showing: { shown: true, shownAt: '2026-03-06T14:00:00+08:00' }, goods, dutyTold: true },
      { on: '2026-03-06T14:00', ...kept },
    ),
    anAct(acts.disposePreserved, { items: [{ name: '砂石', way: '退还' }] }, { on: '2026-03-12', ...kept }),
  ],
})
/** An ordinary case in which the party was ordered to correct by a day. */
export const withOrder = (): History => ({
  ...plain(),
  acts: [
    ...plain().acts,
    ...ordered({ correctBy: '2026-03-12' }, '2026-03-05'),
    anAct(
      acts.recheckCorrection,
      { at: '2026-03-13T09:00:00+08:00', showing: { shown: true, shownAt: '2026-03-13T09:00:00+08:00' }, state: '已改正', harmLeft: false },
      { on: '2026-03-13T09:00', track: 'order', procedure: 'order-correction', ...us },
    ),
  ],
})
