import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aCertificate, aDossier, anAct, anAuxiliary, anOfficer, aScene, everybody, holds, shortfall } from '../testing/makers.ts'
import { someEvidence } from '../testing/papers.ts'
import {
  auxiliariesOnlyHelp,
  certificatesShown,
  enoughOfficers,
  enoughOfficersOnTheSpot,
  personIdentified,
  recordSigned,
  recordTimed,
  samplesSealed,
} from './attendance.ts'

const on = '2026-03-05'
const asked = (by: readonly string[], facts = {}) => anAct(acts.question, facts, { on, by })
const withPeople = (...people: typeof everybody) => aDossier({ people: [...everybody, ...people] })

describe('two certified officers (PER-01, PER-02)', () => {
  it('lets two certified officers question, with an auxiliary beside them', () => {
    expect(holds(enoughOfficers, aScene({ next: asked(['甲', '乙', '辅']) }))).toBe(true)
  })
  it('refuses one officer and an auxiliary', () => {
    expect(shortfall(enoughOfficers, aScene({ next: asked(['甲', '辅']) })).found).toBe(
      '到场的持证执法人员只有一人，至少要两人；辅是辅助人员',
    )
  })
  it('counts nobody twice', () => {
    expect(holds(enoughOfficers, aScene({ next: asked(['甲', '甲']) }))).toBe(false)
  })
  it.each([
    ['expired the day before', aCertificate({ to: day('2026-03-04') })],
    ['not yet valid', aCertificate({ from: day('2026-03-06') })],
    ['suspended', aCertificate({ suspended: [{ from: day('2026-03-01'), to: day('2026-03-31') }] })],
  ])('refuses a certificate %s', (_, certificate) => {
    const scene = aScene({ dossier: withPeople(anOfficer('丁', { certificates: [certificate] })), next: asked(['甲', '丁']) })
    expect(holds(enoughOfficers, scene)).toBe(false)
  })
  it('takes a certificate on its last day', () => {
    const scene = aScene({
      dossier: withPeople(anOfficer('丁', { certificates: [aCertificate({ to: day(on) })] })),
      next: asked(['甲', '丁']),
    })
    expect(holds(enoughOfficers, scene)).toBe(true)
  })
  it('judges by the certificate, not by being called an officer', () => {
    expect(holds(enoughOfficers, aScene({ dossier: withPeople(anOfficer('丁', { certificates: [] })), next: asked(['甲', '丁']) }))).toBe(
      false,
    )
  })
  it('refuses an officer of another agency', () => {
    const stranger = anOfficer('丁', { posts: [{ post: 'officer', agency: 'other', from: day('2022-01-01') }] })
    expect(shortfall(enoughOfficers, aScene({ dossier: withPeople(stranger), next: asked(['甲', '丁']) })).found).toContain(
      '丁当日不在本机关任职',
    )
  })
  it('says nothing of acts of other offices, or while it is only asked', () => {
    expect(holds(enoughOfficers, aScene({ next: anAct(acts.file_, {}, { on, by: ['副镇长'] }) }))).toBe(true)
    expect(holds(enoughOfficers, aScene({ next: asked(['甲']), prospective: true }))).toBe(true)
  })
  it('asks as much on the spot', () => {
    const spot = (by: readonly string[]) => aScene({ next: anAct(acts.decideOnTheSpot, {}, { on, by, procedure: 'simple-penalty' }) })
    expect(holds(enoughOfficersOnTheSpot, spot(['甲', '乙']))).toBe(true)
    expect(holds(enoughOfficersOnTheSpot, spot(['甲']))).toBe(false)
  })
})

describe('certificates shown first (PER-03)', () => {
  const inspected = (shown: boolean, shownAt: string) =>
    aScene({
      next: anAct(
        acts.inspectSite,
        { from: '2026-03-05T09:00:00+08:00', to: '2026-03-05T09:30:00+08:00', showing: { shown, shownAt } },
        { on },
      ),
    })
  it('is content when they were shown before or as it began', () => {
    expect(holds(certificatesShown, inspected(true, '2026-03-05T08:58:00+08:00'))).toBe(true)
    expect(holds(certificatesShown, inspected(true, '2026-03-05T01:00:00Z'))).toBe(true)
  })
  it('refuses when they were shown afterwards, or not', () => {
    expect(shortfall(certificatesShown, inspected(true, '2026-03-05T09:10:00+08:00')).found).toContain('开始在前')
    expect(holds(certificatesShown, inspected(false, '2026-03-05T09:00:00+08:00'))).toBe(false)
    expect(holds(certificatesShown, inspected(true, '2026-03-04T09:00:00+08:00'))).toBe(false)
  })
})

describe('auxiliaries (PER-05)', () => {
  it('may help officers', () => expect(holds(auxiliariesOnlyHelp, aScene({ next: asked(['甲', '乙', '辅']) }))).toBe(true))
  it('record nothing on their own, even while it is only asked', () => {
    const next = { ...someEvidence(), by: ['辅'], recordedBy: '辅' }
    expect(holds(auxiliariesOnlyHelp, aScene({ next }))).toBe(false)
    expect(holds(auxiliariesOnlyHelp, aScene({ next, prospective: true }))).toBe(false)
  })
  it('neither decide nor review, contractors neither', () => {
    const contractor = { ...anAuxiliary('外包'), kind: 'contractor' as const }
    const scene = aScene({
      dossier: withPeople(contractor),
      next: { ...anAct(acts.decide, {}, { on, by: ['外包'] }), recordedBy: '副镇长' },
    })
    expect(shortfall(auxiliariesOnlyHelp, scene).found).toBe('外包是辅助人员')
  })
})

describe('records (EVI-08)', () => {
  const signed = (signing: object) => aScene({ next: asked(['甲', '乙'], { signing }) })
  it('takes a record signed on each page, or a refusal with its note', () => {
    expect(holds(recordSigned, signed({ state: '已签名', eachPage: true }))).toBe(true)
    expect(holds(recordSigned, signed({ state: '拒绝签名', refusalNote: '当事人阅后拒签' }))).toBe(true)
  })
  it('refuses one signed at the end only, or a refusal without a note', () => {
    expect(holds(recordSigned, signed({ state: '已签名' }))).toBe(false)
    expect(holds(recordSigned, signed({ state: '不在场' }))).toBe(false)
  })
  it('wants an end after its beginning, on the day of the act', () => {
    const timed = (from: string, to: string) => aScene({ next: asked(['甲', '乙'], { from, to }) })
    expect(holds(recordTimed, timed('2026-03-05T09:00:00+08:00', '2026-03-05T10:00:00+08:00'))).toBe(true)
    expect(holds(recordTimed, timed('2026-03-05T10:00:00+08:00', '2026-03-05T09:00:00+08:00'))).toBe(false)
    expect(holds(recordTimed, timed('2026-03-03T09:00:00+08:00', '2026-03-03T10:00:00+08:00'))).toBe(false)
  })
  it('wants identity checked and rights told before questioning', () => {
    expect(holds(personIdentified, aScene({ next: asked(['甲', '乙'], { identityChecked: true, rightsTold: true }) }))).toBe(true)
    expect(
      shortfall(personIdentified, aScene({ next: asked(['甲', '乙'], { identityChecked: true, rightsTold: false }) })).found,
    ).toContain('没有告知')
    expect(holds(personIdentified, aScene({ next: asked(['甲', '乙'], { identityChecked: false, rightsTold: true }) }))).toBe(false)
  })
  it('wants each sample sealed under its own number, and the party’s signature (EVI-09)', () => {
    const taken = (seals: readonly string[], signing: { readonly state: '已签名' | '拒绝签名' }) =>
      aScene({ next: anAct(acts.sample, { samples: seals.map(seal => ({ name: '水样', quantity: '1 瓶', seal })), signing }, { on }) })
    expect(holds(samplesSealed, taken(['封1', '封2'], { state: '已签名' }))).toBe(true)
    expect(holds(samplesSealed, taken(['封1', '封1'], { state: '已签名' }))).toBe(false)
    expect(holds(recordSigned, taken(['封1'], { state: '拒绝签名' }))).toBe(false)
  })
})
