import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aCitizen, aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aFine, aNotice } from '../testing/papers.ts'
import { aRecheck, aStatement, delivered, fullDraft, hearingNotified, noticed, reported } from '../testing/way.ts'
import type { Penalty } from './case-facts.ts'
import { hearingDue } from './hearing-due.ts'
import * as rules from './notice.ts'
import { day } from '../kit/day.ts'

const draft = (on: string, facts: Parameters<typeof fullDraft>[0] = {}) => fullDraft(facts, on)
const us = { parties: ['某公司'] }

describe('the prior notice', () => {
  it('names the penalty, its amount and the rights', () => {
    const next = (facts: Parameters<typeof aNotice>[0]) => aScene({ next: aNotice(facts) })
    expect(holds(rules.noticeComplete, next({ rightsTold: true }))).toBe(true)
    expect(shortfall(rules.noticeComplete, next({ penalties: [] })).found).toBe('没有写拟作的处罚')
    expect(shortfall(rules.noticeComplete, next({ penalties: [{ kind: '罚款' }] })).found).toContain('数额')
    expect(shortfall(rules.noticeComplete, next({ penalties: [{ kind: '没收非法财物' }] })).mend).toContain('没收')
    expect(shortfall(rules.noticeComplete, next({ rightsTold: false })).found).toContain('陈述、申辩')
  })
  it('must be approved and delivered before the decision', () => {
    const bare = aScene({ acts: reported(), next: draft('2026-04-13') })
    expect(shortfall(rules.noticeDelivered, bare)).toMatchObject({
      found: '没有经批准的事先告知',
      step: 'request-notice',
    })
    const unserved = aScene({ acts: [...reported(), ...noticed().slice(0, 2)], next: draft('2026-04-13') })
    expect(shortfall(rules.noticeDelivered, unserved).step).toBe('deliver-notice')
    expect(holds(rules.noticeDelivered, aScene({ acts: [...reported(), ...noticed()], next: draft('2026-04-13') }))).toBe(true)
  })
  it('counts for nothing when another paper was delivered, or the post sent back', () => {
    const [request, approval] = noticed()
    if (!request || !approval) throw new Error('no notice')
    const wrong = delivered(acts.deliverNotice, 'something else', '2026-03-23')
    expect(holds(rules.noticeDelivered, aScene({ acts: [...reported(), request, approval, wrong], next: draft('2026-04-13') }))).toBe(false)
    const returned = delivered(acts.deliverNotice, approval.id, '2026-03-23', {
      way: '邮寄送达',
      receipt: '邮1',
      post: { direct: '搬走', returned: true },
    })
    expect(holds(rules.noticeDelivered, aScene({ acts: [...reported(), request, approval, returned], next: draft('2026-04-13') }))).toBe(
      false,
    )
  })
  it('delivered by publication takes effect on the thirtieth day', () => {
    const [request, approval] = noticed()
    if (!request || !approval) throw new Error('no notice')
    const published = delivered(acts.deliverNotice, approval.id, '2026-03-23', { way: '公告送达', receipt: '告1' })
    const acts_ = [...reported(), request, approval, published]
    expect(shortfall(rules.noticeDelivered, aScene({ acts: acts_, next: draft('2026-04-21') })).earliest).toBe('2026-04-22')
    expect(holds(rules.noticeDelivered, aScene({ acts: acts_, next: draft('2026-04-22') }))).toBe(true)
  })
  it('asks nothing of a party who is not to be punished', () => {
    const report = { proposals: [{ party: '某公司', outcome: '违法事实不能成立不予处罚' as const }] }
    expect(
      holds(
        rules.noticeDelivered,
        aScene({
          acts: reported(report),
          next: draft('2026-04-13', { outcome: '违法事实不能成立不予处罚', penalties: [] }),
        }),
      ),
    ).toBe(true)
  })
})

describe('the term for the statement', () => {
  it('is five working days while the county has set none, and never shorter than the hearing term', () => {
    const next = aNotice({ statementDays: 4, hearingTold: false })
    expect(shortfall(rules.statementTermSet, aScene({ next })).found).toContain('至少要5个工作日')
    expect(holds(rules.statementTermSet, aScene({ next: aNotice({ statementDays: 5, hearingTold: false }) }))).toBe(true)
    const three = aDossier({ settings: [aSetting('statement.term', 3)] })
    expect(holds(rules.statementTermSet, aScene({ dossier: three, next: aNotice({ statementDays: 3, hearingTold: false }) }))).toBe(true)
    expect(
      shortfall(rules.statementTermSet, aScene({ dossier: three, next: aNotice({ statementDays: 3, hearingTold: true }) })).found,
    ).toContain('不短于申请听证的期限')
  })
  it('told on Monday it ends next Monday; Tuesday is the first day for a decision', () => {
    const acts_ = [...reported(), ...noticed()]
    expect(shortfall(rules.statementTermOver, aScene({ acts: acts_, next: draft('2026-03-30') })).earliest).toBe('2026-03-31')
    expect(holds(rules.statementTermOver, aScene({ acts: acts_, next: draft('2026-03-31') }))).toBe(true)
  })
  it('is told before it is known who takes part or what is decided', () => {
    const scene = aScene({ acts: [...reported(), ...noticed()], next: draft('2026-03-27'), prospective: true })
    expect(shortfall(rules.statementTermOver, scene).earliest).toBe('2026-03-31')
  })
  it('needs not be waited for after an explicit, signed waiver, and silence is none', () => {
    const waiver = (facts: object) => anAct(acts.waiveStatement, { explicit: true, knowing: true, ...facts }, { on: '2026-03-24', ...us })
    const scene = (facts: object) => aScene({ acts: [...reported(), ...noticed(), waiver(facts)], next: draft('2026-03-25') })
    expect(holds(rules.statementTermOver, scene({}))).toBe(true)
    expect(holds(rules.statementTermOver, scene({ explicit: false }))).toBe(false)
    expect(holds(rules.hearingTermOver, scene({}))).toBe(false)
  })
  it('of a hearing ends by itself, by an explicit waiver, or gives way to the request', () => {
    const base = [...reported(), ...noticed()]
    expect(shortfall(rules.hearingTermOver, aScene({ acts: base, next: draft('2026-03-30') })).earliest).toBe('2026-03-31')
    expect(holds(rules.hearingTermOver, aScene({ acts: base, next: draft('2026-03-31') }))).toBe(true)
    const waived = anAct(acts.waiveHearing, { explicit: true, knowing: true }, { on: '2026-03-24', ...us })
    expect(holds(rules.hearingTermOver, aScene({ acts: [...base, waived], next: draft('2026-03-25') }))).toBe(true)
    expect(holds(rules.statementTermOver, aScene({ acts: [...base, waived], next: draft('2026-03-25') }))).toBe(false)
    expect(holds(rules.hearingTermOver, aScene({ acts: [...base, ...hearingNotified()], next: draft('2026-03-30') }))).toBe(true)
  })
})

describe('the right to a hearing', () => {
  const told = (penalties: readonly Penalty[], settings: Parameters<typeof aDossier>[0] = {}, hearingTold = false) =>
    aScene({ dossier: aDossier(settings), next: aNotice({ penalties: [...penalties], hearingTold }) })
  it('is told for every fine while the county has set no threshold', () => {
    expect(shortfall(rules.hearingToldForFine, told([aFine(1_00)])).found).toContain('县里还没有定标准')
    expect(holds(rules.hearingToldForFine, told([aFine(1_00)], {}, true))).toBe(true)
    expect(holds(rules.hearingToldForFine, told([{ kind: '警告' }]))).toBe(true)
  })
  it('is told from the county’s figure on, that figure included', () => {
    const set = { settings: [aSetting('hearing.fine.organisation', 50_000_00)] }
    expect(holds(rules.hearingToldForFine, told([aFine(49_999_99)], set))).toBe(true)
    expect(shortfall(rules.hearingToldForFine, told([aFine(50_000_00)], set)).found).toContain('标准是50,000元')
  })
  it('counts fines and confiscations apart, and goods of unknown value as large', () => {
    const set = {
      settings: [aSetting('hearing.fine.organisation', 50_000_00), aSetting('hearing.confiscation.organisation', 50_000_00)],
    }
    const both = told([aFine(30_000_00), { kind: '没收违法所得', amount: 30_000_00 }], set)
    expect([rules.hearingToldForFine, rules.hearingToldForConfiscation].map(r => holds(r, both))).toEqual([true, true])
    expect(holds(rules.hearingToldForConfiscation, told([{ kind: '没收非法财物', object: '三轮车' }], set))).toBe(false)
  })
  it('is told for permits, closures and demolition whatever the county has set', () => {
    const set = { settings: [aSetting('hearing.fine.organisation', 50_000_00)] }
    expect(holds(rules.hearingToldForHeavyKinds, told([{ kind: '吊销许可证件' }], set))).toBe(false)
    expect(holds(rules.hearingToldForHeavyKinds, told([{ kind: '责令停产停业' }], set))).toBe(false)
    expect(holds(rules.hearingToldForOtherHeavy, told([{ kind: '法律行政法规规定的其他行政处罚', object: '限期拆除' }], set))).toBe(false)
    expect(holds(rules.hearingToldForOtherHeavy, told([{ kind: '警告' }], set))).toBe(true)
  })
  it('takes the lower threshold for an individual business', () => {
    const dossier = {
      settings: [aSetting('hearing.fine.citizen', 1_000_00), aSetting('hearing.fine.organisation', 50_000_00)],
    }
    const shop = aCitizen('李某', { kind: 'individualBusiness' })
    expect(hearingDue(dossier, shop, [aFine(1_000_00)], day('2026-03-23'))).toHaveLength(1)
    expect(hearingDue(dossier, shop, [aFine(999_99)], day('2026-03-23'))).toHaveLength(0)
  })
  it('is asked again of the decision', () => {
    const acts_ = [...reported(), ...noticed({ hearingTold: false, penalties: [{ kind: '警告' }] })]
    expect(shortfall(rules.hearingToldForFine, aScene({ acts: acts_, next: draft('2026-04-13', { penalties: [aFine()] }) })).step).toBe(
      'request-notice',
    )
  })
})

describe('a change after the notice', () => {
  it('may not make the penalty heavier because the party spoke', () => {
    const base = [...reported(), ...noticed()]
    const more = (newFacts?: boolean) =>
      aNotice({ penalties: [aFine(300_000)], ...(newFacts === undefined ? {} : { newFacts }) }, '2026-04-01')
    expect(holds(rules.noticeNotHeavierForDefence, aScene({ acts: base, next: more() }))).toBe(true)
    expect(shortfall(rules.noticeNotHeavierForDefence, aScene({ acts: [...base, aStatement(['太重'])], next: more() })).found).toContain(
      '3,000元，告知的是2,000元',
    )
    expect(holds(rules.noticeNotHeavierForDefence, aScene({ acts: [...base, aStatement(['太重'])], next: more(true) }))).toBe(true)
  })
  it('of facts or basis needs another notice', () => {
    const base = [...reported(), ...noticed()]
    expect(holds(rules.noticedAgainOnChange, aScene({ acts: base, next: draft('2026-04-13') }))).toBe(true)
    expect(
      shortfall(rules.noticedAgainOnChange, aScene({ acts: base, next: draft('2026-04-13', { basis: '条例第四十三条' }) })).found,
    ).toBe('决定的依据和告知的不一样')
    expect(
      shortfall(rules.noticedAgainOnChange, aScene({ acts: [...base, aRecheck(['x'], '2026-03-31', true)], next: draft('2026-04-13') }))
        .found,
    ).toContain('新的事实')
    const again = [...base, aRecheck(['x'], '2026-03-31', true), ...noticed({}, '2026-04-01')]
    expect(holds(rules.noticedAgainOnChange, aScene({ acts: again, next: draft('2026-04-13') }))).toBe(true)
  })
  it('by another report of the investigation needs another notice, unless it says the same', () => {
    const second = (facts: string) =>
      anAct(acts.concludeInvestigation, { facts, proposals: [{ party: '某公司', outcome: '给予行政处罚' }] }, { on: '2026-04-01' })
    const base = [...reported({ facts: '占道' }), ...noticed()]
    expect(holds(rules.noticedAgainOnChange, aScene({ acts: [...base, second('占道。')], next: draft('2026-04-13') }))).toBe(true)
    expect(holds(rules.noticedAgainOnChange, aScene({ acts: [...base, second('占道并搭建')], next: draft('2026-04-13') }))).toBe(false)
  })
})
