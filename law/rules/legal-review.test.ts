import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aFine, aSheet } from '../testing/papers.ts'
import { aDiscussion, fullDraft, heard, hearingNotified, noticed, reported, reviewed } from '../testing/way.ts'
import { deviates, reviewDue } from './legal-review.ts'
import * as rules from './legal-review.ts'

const told = [...reported(), ...noticed()]
/** A county that counts fines from 50,000 yuan as major. */
const county = aDossier({ settings: [aSetting('major.fine.organisation', 50_000_00)] })
const dueIn = (acts_: Parameters<typeof aScene>[0]['acts'], draft = {}) =>
  reviewDue(aScene({ dossier: county, acts: acts_ ?? [], next: fullDraft(draft) })).map(g => g.why)

describe('legal review is due', () => {
  it('for every case while the county has set no figure, and for none of its ordinary ones once it has', () => {
    expect(reviewDue(aScene({ acts: told, next: fullDraft() })).map(g => g.why)).toEqual(['县里还没有定重大案件标准'])
    expect(dueIn(told)).toEqual([])
  })
  it('from the county’s figure on', () => {
    expect(dueIn(told, { penalties: [aFine(49_999_99)] })).toEqual([])
    expect(dueIn(told, { penalties: [aFine(50_000_00)] })).toHaveLength(1)
  })
  it('for public interest, many relations, a hearing held, a benchmark left', () => {
    expect(dueIn([...reported({ publicInterest: true, manyRelations: true }), ...noticed()])).toHaveLength(2)
    expect(dueIn([...told, ...heard()])).toEqual(['经过听证'])
    expect(dueIn(told, { discretion: aSheet({ deviates: true }) })).toEqual(['偏离裁量基准'])
    expect(deviates(aScene({ dossier: county, acts: told, next: fullDraft() }), '某公司')).toBe(false)
  })
  it('for nobody who is not punished', () => {
    const report = { proposals: [{ party: '某公司', outcome: '不予行政处罚' as const }] }
    expect(reviewDue(aScene({ acts: reported(report), next: fullDraft({ outcome: '不予行政处罚', penalties: [] }) }))).toEqual([])
  })
})

describe('legal review', () => {
  const decide = (...more: Parameters<typeof aScene>[0]['acts'] & object) =>
    aScene({ acts: [...told, ...more], next: fullDraft({}, '2026-04-20') })
  it('is passed before the decision', () => {
    expect(shortfall(rules.reviewPassed, decide())).toMatchObject({
      step: 'submit-review',
      found: expect.stringContaining('县里还没有定'),
    })
    expect(holds(rules.reviewPassed, decide(...reviewed()))).toBe(true)
    expect(shortfall(rules.reviewPassed, decide(...reviewed({ opinion: '修改' }))).step).toBe('answer-review')
    expect(holds(rules.reviewPassed, aScene({ dossier: county, acts: told, next: fullDraft() }))).toBe(true)
  })
  it('comes after the hearing', () => {
    expect(holds(rules.reviewedAfterHearing, decide(...heard(), ...reviewed({}, '2026-04-13')))).toBe(true)
    expect(holds(rules.reviewedAfterHearing, decide(...reviewed({}, '2026-03-24'), ...heard()))).toBe(false)
    expect(shortfall(rules.reviewPassed, decide(...reviewed({}, '2026-03-24'), ...heard())).found).toContain('审核之后又有听证')
    const review = anAct(acts.review, {}, { on: '2026-04-13' })
    expect(shortfall(rules.reviewAfterHearing, aScene({ acts: [...told, ...hearingNotified()], next: review })).step).toBe('hold-hearing')
    expect(shortfall(rules.reviewAfterHearing, aScene({ acts: [...told, ...heard().slice(0, -1)], next: review })).step).toBe(
      'report-hearing',
    )
    expect(holds(rules.reviewAfterHearing, aScene({ acts: [...told, ...heard()], next: review }))).toBe(true)
  })
  it('comes before the collective discussion', () => {
    expect(holds(rules.reviewBeforeDiscussion, aScene({ acts: told, next: aDiscussion() }))).toBe(false)
    expect(holds(rules.reviewBeforeDiscussion, aScene({ acts: [...told, ...reviewed()], next: aDiscussion() }))).toBe(true)
    expect(holds(rules.reviewBeforeDiscussion, aScene({ dossier: county, acts: told, next: aDiscussion() }))).toBe(true)
  })
  it('has every point answered before it is asked again', () => {
    const sentBack = [...told, ...reviewed({ opinion: '补充调查', points: [{ point: '核实面积' }, { point: '补照片' }] })]
    const again = anAct(acts.submitReview, { to: '本机关' }, { on: '2026-04-07' })
    const answer = (...points: string[]) =>
      anAct(acts.answerReview, { answers: points.map(point => ({ point, answer: '已办' })) }, { on: '2026-04-03' })
    expect(shortfall(rules.reviewPointsAnswered, aScene({ acts: sentBack, next: again })).found).toContain('有2条没有回应')
    expect(holds(rules.reviewPointsAnswered, aScene({ acts: [...sentBack, answer('核实面积', '补照片')], next: again }))).toBe(true)
    expect(shortfall(rules.reviewPointsAnswered, aScene({ acts: sentBack, next: answer('核实面积') })).found).toContain('补照片')
    expect(holds(rules.reviewPointsAnswered, aScene({ acts: sentBack, next: answer('x'), prospective: true }))).toBe(true)
  })
})
