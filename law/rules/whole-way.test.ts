// The rules together: a lawful case passes every one of them at every act, and each left-out step is refused.
import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { findings } from '../engine/findings.ts'
import { refusals } from '../engine/refusals.ts'
import type { Act } from '../kit/act.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aCitizen, aDossier, anAct, aSetting } from '../testing/makers.ts'
import { aFine, aReport, aSheet, toldOnTheSpot } from '../testing/papers.ts'
import { aDiscussion, aRecheck, aStatement, delivered, fullDraft, heard, noticed, paid, reported, reviewed } from '../testing/way.ts'

const us = { parties: ['某公司'] }
const of = (acts_: readonly Act[], dossier = aDossier()) => ({
  dossier,
  acts: acts_,
  calendar: aCalendar(),
  procedures,
})
const wrong = (acts_: readonly Act[], dossier = aDossier()) =>
  findings(of(acts_, dossier)).map(f => `${f.kind} ${f.rule} ${f.title}：${f.found}`)
const step = (kind: string, acts_: readonly Act[]) => acts_.filter(a => a.kind !== kind)

const afterwards = (decided: string): readonly Act[] => [
  anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: `${decided}T16:00`, id: 'decision', ...us }),
  delivered(acts.deliverDecision, 'decision', decided),
  anAct(
    acts.reviewPublication,
    { publish: true, masked: ['没有需要遮盖的'], maskingChecked: true, until: '2026-07-31' },
    { on: '2026-04-27T10:00', ...us },
  ),
  anAct(acts.publish, {}, { on: '2026-04-27T11:00', ...us }),
  paid(200_000, '2026-04-28'),
  anAct(acts.requestClosing, { reason: '处罚决定执行完毕' }, { on: '2026-05-06T10:00' }),
  anAct(acts.close, { outcome: '同意' }, { on: '2026-05-06T15:00' }),
  anAct(acts.archive, { checked: true }, { on: '2026-05-08' }),
]
const plain: readonly Act[] = [
  ...reported(),
  ...noticed(),
  aStatement(['罚得太重'], '2026-03-25'),
  aRecheck(['罚得太重']),
  ...reviewed(),
  aDiscussion(),
  fullDraft({}, '2026-04-13'),
  ...afterwards('2026-04-13'),
]
const withHearing: readonly Act[] = [
  ...reported(),
  ...noticed(),
  ...heard(),
  ...reviewed({}, '2026-04-13'),
  aDiscussion({}, '2026-04-14'),
  fullDraft({}, '2026-04-15'),
  ...afterwards('2026-04-15'),
]

describe('an ordinary case', () => {
  it('with a statement breaks nothing from the lead to the archive', () => {
    expect(wrong(plain)).toEqual([])
  })
  it('with a hearing breaks nothing', () => {
    expect(wrong(withHearing)).toEqual([])
  })
  it('breaks nothing without review and discussion once the county has set its figures', () => {
    const dossier = aDossier({
      settings: [aSetting('major.fine.organisation', 50_000_00), aSetting('hearing.fine.organisation', 50_000_00)],
    })
    const acts_ = plain.filter(a => !['submit-review', 'review', 'discuss'].includes(a.kind))
    expect(wrong(acts_, dossier)).toEqual([])
  })
  it.each([
    ['deliver-notice', 'DEC-01b'],
    ['recheck', 'DEC-03'],
    ['review', 'DEC-10'],
    ['discuss', 'DEC-09'],
    ['deliver-decision', 'SER-01'],
    ['review-publication', 'PUB-02c'],
    ['pay', 'FIN-01b'],
  ])('without %s is refused by %s', (kind, rule) => {
    expect(findings(of(step(kind, plain))).map(f => f.rule)).toContain(rule)
  })
  it('decided before the term of the notice is over is told the day, the article and the cure', () => {
    const before = [...reported(), ...noticed(), ...reviewed({}, '2026-03-25'), aDiscussion({}, '2026-03-31')]
    const early = refusals(of(before), fullDraft({}, '2026-03-30'))
    expect(early.find(r => r.rule === 'DEC-02b')).toMatchObject({
      earliest: '2026-03-31',
      step: 'waive-statement',
      basis: [{ law: '行政处罚法', article: 45 }, { law: '口径' }],
    })
    expect(early.find(r => r.rule === 'HEA-05')).toMatchObject({
      earliest: '2026-03-31',
      basis: [{ law: '行政处罚法', article: 64 }, { article: 85 }],
    })
  })
})

describe('a case on the spot', () => {
  const simple = { procedure: 'simple-penalty', ...us }
  const citizen = aDossier({
    parties: [aCitizen('某公司')],
    item: {
      ...(aDossier().item ?? never()),
      penaltyKinds: ['警告', '罚款'],
      fines: [{ party: 'any', basis: 'fixed', min: 5_000, max: 20_000, imposition: 'may', stage: 'initial' }],
    },
  })
  const day = '2026-03-05'
  const spot = (yuan: number): readonly Act[] => [
    anAct(
      acts.showCertificates,
      { region: '320723901001', showing: { shown: true, shownAt: `${day}T09:00:00+08:00` } },
      { on: `${day}T09:00`, ...simple },
    ),
    toldOnTheSpot({ penalties: [aFine(yuan * 100)], basis: '依据' }, `${day}`),
    anAct(acts.hearOnTheSpot, { outcome: '没有意见', disputed: false }, { on: `${day}T09:45`, ...simple }),
    anAct(
      acts.decideOnTheSpot,
      {
        at: `${day}T10:00:00+08:00`,
        penalties: [aFine(yuan * 100)],
        basis: '依据',
        bank: '示例银行',
        account: '62',
        surchargeStated: true,
        correction: '已当场改正',
        remedies: { reconsiderationOrgan: '示例县人民政府', reconsiderationDays: 60, reconsiderFirst: true },
      },
      { on: `${day}T10:00`, ...simple },
    ),
    anAct(acts.handOver, { at: `${day}T10:05:00+08:00`, way: '纸质当场交付' }, { on: `${day}T10:05`, ...simple }),
    anAct(acts.fileRecord, {}, { on: '2026-03-06', procedure: 'simple-penalty' }),
    { ...paid(yuan * 100, '2026-03-09'), procedure: 'simple-penalty' },
    anAct(acts.requestClosing, { reason: '处罚决定执行完毕' }, { on: '2026-03-10T09:00', procedure: 'simple-penalty' }),
    anAct(acts.close, { outcome: '同意' }, { on: '2026-03-10T15:00', procedure: 'simple-penalty' }),
    anAct(acts.archive, { checked: true }, { on: '2026-03-11', procedure: 'simple-penalty' }),
  ]
  it('of 200 yuan breaks nothing', () => {
    expect(wrong(spot(200), citizen)).toEqual([])
  })
  it('of 201 yuan is refused when told and when decided', () => {
    expect(
      findings(of(spot(201), citizen))
        .filter(f => f.rule === 'SIM-01b')
        .map(f => f.kind),
    ).toEqual(['tell-on-the-spot', 'decide-on-the-spot'])
  })
  it.each([
    ['tell-on-the-spot', 'SIM-08'],
    ['hear-on-the-spot', 'SIM-08'],
    ['file-record', 'SIM-06'],
    ['pay', 'FIN-01b'],
  ])('without %s is refused by %s', (kind, rule) => {
    expect(findings(of(step(kind, spot(200)), citizen)).map(f => f.rule)).toContain(rule)
  })
})

describe('other ends of an ordinary case', () => {
  const spared = { outcome: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' } as const
  const letGo = (educated: boolean): readonly Act[] => [
    ...reported({ proposals: [{ party: '某公司', ...spared }], discretion: aSheet({ grade: '不予处罚' }) }),
    fullDraft({ ...spared, penalties: [], discretion: aSheet({ grade: '不予处罚' }), corrected: '当场撤除' }, '2026-03-24'),
    anAct(acts.decide, { outcome: '同意', decision: '不予行政处罚' }, { on: '2026-03-24T15:00', id: 'decision', ...us }),
    ...(educated ? [anAct(acts.educate, {}, { on: '2026-03-25T09:00', ...us })] : []),
    delivered(acts.deliverDecision, 'decision', '2026-03-25'),
    anAct(acts.requestClosing, { reason: '不予行政处罚' }, { on: '2026-03-30T10:00' }),
    anAct(acts.close, { outcome: '同意' }, { on: '2026-03-30T15:00' }),
  ]
  it('nobody is punished: no notice, no review, but education', () => {
    expect(wrong(letGo(true))).toEqual([])
    expect(findings(of(letGo(false))).map(f => f.rule)).toContain('COR-10')
  })
  it('instalments: granted on request, nothing due until their days, closed when all is paid', () => {
    const side = { track: 'deferral', procedure: 'deferral', ...us }
    const plan = [
      { on: '2026-05-29', amount: 100_000 },
      { on: '2026-06-30', amount: 100_000 },
    ]
    const acts_ = [
      ...plain.filter(a => !['pay', 'request-closing', 'close', 'archive'].includes(a.kind)),
      anAct(acts.requestDeferral, { kind: '分期缴纳', plan, receivedOn: '2026-04-20' }, { on: '2026-04-28T09:00', ...side }),
      anAct(acts.decideDeferral, { outcome: '准予', plan }, { on: '2026-04-28T10:00', id: 'deferral', ...side }),
      { ...delivered(acts.deliverDeferral, 'deferral', '2026-04-28'), track: 'deferral', procedure: 'deferral' },
      paid(100_000, '2026-05-28'),
    ]
    const close = (on: string) => anAct(acts.requestClosing, { reason: '处罚决定执行完毕' }, { on })
    expect(wrong(acts_)).toEqual([])
    expect(refusals(of(acts_), close('2026-06-01')).map(r => r.rule)).toEqual(['FIN-01b'])
    expect(refusals(of([...acts_, paid(100_000, '2026-06-30')]), close('2026-07-01'))).toEqual([])
  })
  it('two parties: what one waives does not hurry the other', () => {
    const dossier = aDossier({ parties: [aDossier().parties[0] ?? never(), aCitizen('张某')] })
    const both = ['某公司', '张某']
    const waive = [acts.waiveStatement, acts.waiveHearing].map((kind, i) =>
      anAct(kind, { explicit: true, knowing: true }, { on: `2026-03-24T1${i}:00`, parties: ['张某'] }),
    )
    const acts_ = [
      ...reported({
        proposals: both.map(party => ({ party, outcome: '给予行政处罚' as const, penalties: [aFine()] })),
      }),
      ...noticed({}, '2026-03-23', both).slice(0, 2),
      ...both.map(p => ({
        ...delivered(acts.deliverNotice, 'approval-2026-03-23', '2026-03-23', p === '张某' ? { relation: '本人' } : {}, [p]),
        doneAt: `2026-03-23T1${both.indexOf(p) + 7}:00:00+08:00`,
      })),
      ...waive,
    ]
    const said = (party: string) => refusals(of(acts_, dossier), { ...fullDraft({}, '2026-03-25'), parties: [party] }).map(r => r.rule)
    expect(said('某公司')).toEqual(expect.arrayContaining(['DEC-02b', 'HEA-05']))
    expect(said('张某').filter(r => ['DEC-02b', 'HEA-05'].includes(r))).toEqual([])
  })
  it('annulled on reconsideration: withdrawn, and decided again only after another notice', () => {
    const annulled = [
      ...plain.filter(a => !['request-closing', 'close', 'archive'].includes(a.kind)),
      anAct(acts.recordRemedy, { way: '行政复议', event: '结果', outcome: '撤销', receivedOn: '2026-05-06' }, { on: '2026-05-06', ...us }),
    ]
    expect(refusals(of(annulled), anAct(acts.withdrawPublication, { cause: '决定被撤销' }, { on: '2026-05-07', ...us }))).toEqual([])
    const again = [...annulled, aReport({ facts: '重新查明' }, '2026-05-08')]
    expect(refusals(of(again), fullDraft({ facts: '重新查明' }, '2026-05-11')).map(r => r.rule)).toContain('DEC-01b')
    const renotified = [...again, ...noticed({}, '2026-05-11')]
    expect(refusals(of(renotified), fullDraft({ facts: '重新查明' }, '2026-05-19')).map(r => r.rule)).not.toContain('DEC-01b')
  })
})
function never(): never {
  throw new Error('no item')
}
