import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aDossier, aHead, anAct, aPerson, aPower, aReviewer, aScene, everybody, holds, shortfall } from '../testing/makers.ts'
import {
  archivistFiles,
  financeRegisters,
  headSigns,
  headSignsHere,
  headsDiscuss,
  reviewerApart,
  reviewerInPost,
  reviewerQualified,
  reviewSentWhereReviewersAre,
} from './posts.ts'

const on = '2026-03-05'
const withPeople = (...people: typeof everybody) => aDossier({ people: [...everybody, ...people] })

describe('posts', () => {
  it('lets a head approve, not the head of the bureau', () => {
    const file = (by: string) => aScene({ next: anAct(acts.file_, {}, { on, by: [by] }) })
    expect(holds(headSignsHere, file('镇长'))).toBe(true)
    expect(shortfall(headSignsHere, file('局长')).found).toBe('局长当日不是本机关的机关负责人')
  })
  it('lets nobody approve in a post he has left', () => {
    const former = {
      ...aHead('前任'),
      posts: [{ post: 'head' as const, agency: 'agency', from: day('2022-01-01'), to: day('2026-03-04') }],
    }
    expect(holds(headSigns, aScene({ dossier: withPeople(former), next: anAct(acts.decide, {}, { on, by: ['前任'] }) }))).toBe(false)
    expect(
      holds(headSigns, aScene({ dossier: withPeople(former), next: anAct(acts.decide, {}, { on: '2026-03-04', by: ['前任'] }) })),
    ).toBe(true)
  })
  it('lets the delegating organ’s head decide in its own name', () => {
    const county = aPerson('县局长', 'staff', [], { posts: [{ post: 'head', agency: 'bureau', from: day('2022-01-01') }] })
    const next = anAct(acts.decide, {}, { on, by: ['县局长'] })
    const delegated = aPower({
      source: 'delegated',
      delegatedBy: { agency: 'bureau', name: '示例县住房和城乡建设局', government: '示例县人民政府' },
    })
    expect(holds(headSigns, aScene({ dossier: { ...withPeople(county), powers: [delegated] }, next }))).toBe(true)
    expect(holds(headSigns, aScene({ dossier: withPeople(county), next }))).toBe(false)
  })
  it('wants every member of the discussion to be a head', () => {
    const discuss = (by: readonly string[]) => aScene({ next: anAct(acts.discuss, {}, { on, by }) })
    expect(holds(headsDiscuss, discuss(['镇长', '副镇长', '副书记']))).toBe(true)
    expect(holds(headsDiscuss, discuss(['镇长', '副镇长', '局长']))).toBe(false)
  })
  it('keeps payments to the finance clerk and the archive to the archivist', () => {
    expect(holds(financeRegisters, aScene({ next: anAct(acts.pay, {}, { on }) }))).toBe(true)
    expect(holds(financeRegisters, aScene({ next: anAct(acts.pay, {}, { on, by: ['甲'] }) }))).toBe(false)
    expect(holds(archivistFiles, aScene({ next: anAct(acts.archive, {}, { on }) }))).toBe(true)
    expect(holds(archivistFiles, aScene({ next: anAct(acts.archive, {}, { on, by: ['甲'] }) }))).toBe(false)
  })
})

describe('legal review', () => {
  const sent = (to: '本机关' | '县司法局（提级审核）') => anAct(acts.submitReview, { to }, { on: '2026-03-04' })
  const reviewed = (by: string, to: Parameters<typeof sent>[0] = '本机关', people = everybody) =>
    aScene({ dossier: aDossier({ people }), acts: [sent(to)], next: anAct(acts.review, {}, { on, by: [by] }) })
  it('is done where the case was sent (PER-13)', () => {
    expect(holds(reviewerInPost, reviewed('审'))).toBe(true)
    expect(holds(reviewerInPost, reviewed('县审'))).toBe(false)
    expect(holds(reviewerInPost, reviewed('县审', '县司法局（提级审核）'))).toBe(true)
    expect(holds(reviewerInPost, reviewed('审', '县司法局（提级审核）'))).toBe(false)
  })
  it('goes to the county when the town has no reviewer (PER-13)', () => {
    const people = everybody.filter(p => p.id !== '审')
    expect(shortfall(reviewSentWhereReviewersAre, aScene({ dossier: aDossier({ people }), next: sent('本机关') })).mend).toContain(
      '送县司法局',
    )
    expect(holds(reviewSentWhereReviewersAre, aScene({ dossier: aDossier({ people }), next: sent('县司法局（提级审核）') }))).toBe(true)
    expect(holds(reviewSentWhereReviewersAre, aScene({ next: sent('本机关') }))).toBe(true)
  })
  it('needs the legal qualification on the day (PER-12)', () => {
    const late = { ...aReviewer('新'), legalQualification: { number: 'A1', from: day('2026-03-06') } }
    const { legalQualification: _, ...without } = aReviewer('无')
    expect(holds(reviewerQualified, reviewed('审'))).toBe(true)
    expect(holds(reviewerQualified, reviewed('新', '本机关', [...everybody, late]))).toBe(false)
    expect(holds(reviewerQualified, reviewed('无', '本机关', [...everybody, without]))).toBe(false)
    const since = (on: string) => reviewed('无', '本机关', [...everybody, { ...without, reviewingSince: day(on) }])
    expect(holds(reviewerQualified, since('2015-06-01'))).toBe(true)
    expect(holds(reviewerQualified, since('2018-01-01'))).toBe(false)
  })
  it('is not done by who investigated (PER-12)', () => {
    const both = { ...aReviewer('兼'), kind: 'officer' as const }
    const dossier = aDossier({ people: [...everybody, both] })
    const looked = anAct(acts.inspectSite, {}, { on: '2026-03-03', by: ['甲', '兼'] })
    const next = anAct(acts.review, {}, { on, by: ['兼'] })
    expect(shortfall(reviewerApart, aScene({ dossier, acts: [looked, sent('本机关')], next })).found).toBe('兼办过本案')
    expect(holds(reviewerApart, aScene({ dossier, acts: [sent('本机关')], next }))).toBe(true)
  })
})
