import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aCitizen, aDossier, aParty, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { fined, remedy } from '../testing/way.ts'
import * as rules from './publication.ts'

const us = { parties: ['某公司'] }
const review = (facts: object = {}, on = '2026-03-12') =>
  anAct(acts.reviewPublication, { publish: true, masked: ['住址', '证件号码'], maskingChecked: true, ...facts }, { on, ...us })
const publish = (on = '2026-03-13') => anAct(acts.publish, {}, { on, ...us })
const withdraw = (cause: '决定被撤销' | '公示期满' | '公示有误' | '决定被变更') =>
  anAct(acts.withdrawPublication, { cause }, { on: '2026-05-12', ...us })
const born = (birth: string) => aDossier({ parties: [aCitizen('某公司', { born: day(birth) })] })

describe('publishing', () => {
  it('needs a standing, served penalty', () => {
    expect(holds(rules.decisionToPublish, aScene({ acts: fined(), next: publish() }))).toBe(true)
    expect(shortfall(rules.decisionToPublish, aScene({ acts: fined().slice(0, 2), next: publish() })).step).toBe('deliver-decision')
    expect(
      holds(
        rules.decisionToPublish,
        aScene({ acts: [...fined(), remedy({ event: '结果', outcome: '撤销' }, '2026-03-12')], next: publish() }),
      ),
    ).toBe(false)
    expect(
      holds(rules.decisionToPublish, aScene({ acts: fined(0, '2026-03-10', { outcome: '不予行政处罚', penalties: [] }), next: publish() })),
    ).toBe(false)
  })
  it('needs a review that says yes', () => {
    expect(holds(rules.publicationReviewed, aScene({ acts: [...fined(), review()], next: publish() }))).toBe(true)
    expect(shortfall(rules.publicationReviewed, aScene({ acts: fined(), next: publish() })).step).toBe('review-publication')
    expect(holds(rules.publicationReviewed, aScene({ acts: [...fined(), review({ publish: false })], next: publish() }))).toBe(false)
  })
  it('never shows a minor', () => {
    expect(holds(rules.minorsNeverPublished, aScene({ dossier: born('1990-01-01'), acts: fined(), next: review() }))).toBe(true)
    expect(holds(rules.minorsNeverPublished, aScene({ dossier: born('2009-01-01'), acts: fined(), next: review() }))).toBe(false)
    expect(
      holds(rules.minorsNeverPublished, aScene({ dossier: born('2009-01-01'), acts: fined(), next: review({ publish: false }) })),
    ).toBe(true)
    expect(holds(rules.minorsNeverPublished, aScene({ dossier: born('2009-01-01'), acts: fined(), next: publish() }))).toBe(false)
    expect(rules.isMinor(aScene({ next: publish() }), aParty())).toBe(false)
  })
  it('covers address and identity number of a citizen, and the covering is checked', () => {
    const masked = (facts: object, dossier = born('1990-01-01')) =>
      holds(rules.personalDataMasked, aScene({ dossier, acts: fined(), next: review(facts) }))
    expect(masked({})).toBe(true)
    expect(masked({ masked: ['住址'] })).toBe(false)
    expect(masked({ masked: ['没有需要遮盖的'] })).toBe(false)
    expect(masked({ masked: ['没有需要遮盖的'] }, aDossier())).toBe(true)
    expect(masked({ masked: ['没有需要遮盖的', '住址'] }, aDossier())).toBe(false)
    expect(masked({ maskingChecked: false }, aDossier())).toBe(false)
  })
  it('leaves penalties on the spot out unless the county says otherwise', () => {
    const spot = [anAct(acts.decideOnTheSpot, { penalties: [{ kind: '警告' }] }, { on: '2026-03-10', ...us })]
    expect(holds(rules.simpleOnlyIfSet, aScene({ acts: spot, next: review() }))).toBe(false)
    expect(holds(rules.simpleOnlyIfSet, aScene({ acts: spot, next: review({ publish: false }) }))).toBe(true)
    expect(
      holds(
        rules.simpleOnlyIfSet,
        aScene({ dossier: aDossier({ settings: [aSetting('publication.simple', true)] }), acts: spot, next: review() }),
      ),
    ).toBe(true)
    expect(holds(rules.simpleOnlyIfSet, aScene({ acts: fined(), next: review() }))).toBe(true)
  })
})

describe('withdrawing', () => {
  const shown = [...fined(), review({ until: '2026-05-11' }), publish()]
  it('gives the cause on record', () => {
    const annulled = [...shown, remedy({ event: '结果', outcome: '撤销' }, '2026-05-10')]
    expect(holds(rules.withdrawnForCause, aScene({ acts: annulled, next: withdraw('决定被撤销') }))).toBe(true)
    expect(shortfall(rules.withdrawnForCause, aScene({ acts: annulled, next: withdraw('决定被变更') })).mend).toContain('决定被撤销')
    expect(shortfall(rules.withdrawnForCause, aScene({ acts: shown, next: withdraw('决定被撤销') })).found).toContain('没有登记过')
    expect(rules.withdrawalCause({ acts: annulled }, '某公司')).toEqual({ cause: '决定被撤销', since: '2026-05-10' })
  })
  it('for its term waits for the term, for a mistake for nothing, and needs a publication', () => {
    expect(holds(rules.withdrawnForCause, aScene({ acts: shown, next: withdraw('公示期满') }))).toBe(true)
    expect(
      holds(
        rules.withdrawnForCause,
        aScene({ acts: [...fined(), review({ until: '2026-06-01' }), publish()], next: withdraw('公示期满') }),
      ),
    ).toBe(false)
    expect(holds(rules.withdrawnForCause, aScene({ acts: shown, next: withdraw('公示有误') }))).toBe(true)
    expect(shortfall(rules.withdrawnForCause, aScene({ acts: fined(), next: withdraw('公示有误') })).found).toBe('没有在公示')
  })
})
