import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { days } from '../kit/term.ts'
import { aDossier, anAct, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { aFine } from '../testing/papers.ts'
import { fined, fullDraft, noticed, payAtBank, remedy, reported, reviewed } from '../testing/way.ts'
import * as rules from './decision.ts'

const told = [...reported(), ...noticed()]
const draft = (facts: Parameters<typeof fullDraft>[0] = {}, acts_ = told, on = '2026-04-13') =>
  aScene({ acts: acts_, next: fullDraft(facts, on) })
const decide = (facts: object, drafted: Parameters<typeof fullDraft>[0] = {}, on = '2026-04-14') =>
  aScene({
    acts: [...told, fullDraft(drafted)],
    next: anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚', ...facts }, { on, parties: ['某公司'] }),
  })

describe('the decision', () => {
  it('is the one drafted, or sent back', () => {
    expect(holds(rules.decisionIsTheDraft, decide({}))).toBe(true)
    expect(shortfall(rules.decisionIsTheDraft, decide({ decision: '不予行政处罚' })).found).toContain('报的是「给予行政处罚」')
    expect(holds(rules.decisionIsTheDraft, decide({ outcome: '退回补正', decision: '不作出，退回' }))).toBe(true)
  })
  it('sent back is asked for nothing else', () => {
    const late = '2026-08-01'
    expect(holds(rules.decidedInTime, decide({}, {}, late))).toBe(false)
    expect(holds(rules.decidedInTime, decide({ outcome: '退回补正', decision: '不作出，退回' }, {}, late))).toBe(true)
  })
  it('fits its ground', () => {
    expect(holds(rules.outcomeFitsItsGround, draft())).toBe(true)
    expect(shortfall(rules.outcomeFitsItsGround, draft({ penalties: [] })).found).toBe('给予处罚，没有写处罚内容')
    expect(holds(rules.outcomeFitsItsGround, draft({ ground: '不满十四周岁' }))).toBe(false)
    expect(holds(rules.outcomeFitsItsGround, draft({ outcome: '不予行政处罚', penalties: [] }))).toBe(false)
    expect(holds(rules.outcomeFitsItsGround, draft({ outcome: '不予行政处罚', penalties: [], ground: '超过追责期限' }))).toBe(true)
    expect(holds(rules.outcomeFitsItsGround, draft({ outcome: '违法事实不能成立不予处罚', penalties: [aFine()] }))).toBe(false)
    expect(holds(rules.outcomeFitsItsGround, draft({ outcome: '移送司法机关', penalties: [] }))).toBe(false)
  })
  it('is no heavier than notified', () => {
    expect(holds(rules.notHeavierThanNotified, draft({ penalties: [aFine(200_000)] }))).toBe(true)
    expect(shortfall(rules.notHeavierThanNotified, draft({ penalties: [aFine(200_001)] })).found).toContain('2,000.01元，告知的是2,000元')
    expect(shortfall(rules.notHeavierThanNotified, draft({ penalties: [aFine(), { kind: '没收违法所得', amount: 1 }] })).found).toContain(
      '没有告知过',
    )
  })
  it('says all six things', () => {
    expect(holds(rules.decisionComplete, draft())).toBe(true)
    expect(shortfall(rules.decisionComplete, draft({ evidence: [] })).found).toContain('证据')
    expect(shortfall(rules.decisionComplete, draft({ penalties: [{ kind: '罚款' }] })).found).toContain('数额')
    const { performance: _, ...without } = fullDraft().facts
    const bare = { ...fullDraft(), facts: without }
    expect(shortfall(rules.decisionComplete, aScene({ acts: told, next: bare })).found).toContain('履行方式')
  })
  it('of a fine names bank, account, fifteen days and the surcharge', () => {
    expect(holds(rules.fineDecisionNamesCollector, draft())).toBe(true)
    const { bank: _, ...noBank } = payAtBank
    expect(shortfall(rules.fineDecisionNamesCollector, draft({ performance: noBank })).found).toContain('银行')
    expect(shortfall(rules.fineDecisionNamesCollector, draft({ performance: { ...payAtBank, days: 10 } })).mend).toBe('改为15日')
    expect(holds(rules.fineDecisionNamesCollector, draft({ performance: { ...payAtBank, surchargeStated: false } }))).toBe(false)
    expect(holds(rules.fineDecisionNamesCollector, draft({ penalties: [{ kind: '警告' }], performance: { way: '当场', days: 0 } }))).toBe(
      true,
    )
  })
})

describe('the ninety days', () => {
  it('run from the filing of 2 March to 31 May, a Sunday, and do not roll forward', () => {
    expect(holds(rules.decidedInTime, draft({}, told, '2026-05-31'))).toBe(true)
    expect(shortfall(rules.decidedInTime, draft({}, told, '2026-06-01')).found).toContain('2026年5月31日')
  })
  it('do not bar letting go', () => {
    expect(holds(rules.decidedInTime, draft({ outcome: '违法事实不能成立不予处罚', penalties: [] }, told, '2026-06-01'))).toBe(true)
  })
  const sector = {
    decideWithin: { term: days(60), extension: days(30), basis: { law: '劳动保障监察条例', article: 17 } },
  }
  const extend = (facts: object = {}, on = '2026-04-20') =>
    anAct(acts.extendTime, { basisLaw: '劳动保障监察条例', basisArticle: 17, newLastOn: '2026-05-31', ...facts }, { on })
  const bound = aDossier({ item: anItem(sector) })
  it('are longer only by a rule bound to the item, once, in time, no longer than it says', () => {
    expect(shortfall(rules.extensionBound, aScene({ acts: told, next: extend() })).found).toContain('没有可以延长')
    expect(holds(rules.extensionBound, aScene({ dossier: bound, acts: told, next: extend() }))).toBe(true)
    expect(shortfall(rules.extensionBound, aScene({ dossier: bound, acts: told, next: extend({ basisArticle: 18 }) })).mend).toContain(
      '第十七条',
    )
    expect(
      shortfall(rules.extensionBound, aScene({ dossier: bound, acts: told, next: extend({ newLastOn: '2026-06-01' }) })).mend,
    ).toContain('2026年5月31日')
    expect(shortfall(rules.extensionBound, aScene({ dossier: bound, acts: told, next: extend({}, '2026-05-02') })).found).toContain('已满')
    expect(
      shortfall(rules.extensionBound, aScene({ dossier: bound, acts: [...told, extend()], next: extend({}, '2026-04-21') })).found,
    ).toContain('一次')
  })
  it('are displaced by the item’s own period and its extension', () => {
    const scene = (on: string, ...more: typeof told) => aScene({ dossier: bound, acts: [...told, ...more], next: fullDraft({}, on) })
    expect(holds(rules.decidedInTime, scene('2026-05-01'))).toBe(true)
    expect(holds(rules.decidedInTime, scene('2026-05-02'))).toBe(false)
    expect(holds(rules.decidedInTime, scene('2026-05-31', extend()))).toBe(true)
  })
})

describe('a suspected crime', () => {
  it('bars the penalty and lets the transfer through', () => {
    const crime = [...reported({ crime: '涉嫌犯罪' }), ...noticed()]
    expect(shortfall(rules.transferNotPenalty, draft({}, crime)).mend).toContain('移送')
    expect(holds(rules.transferNotPenalty, draft({ outcome: '移送司法机关', penalties: [] }, crime))).toBe(true)
    expect(holds(rules.transferNotPenalty, draft())).toBe(true)
  })
  it('seen by the reviewer bars it too, until reported on anew', () => {
    const reviewedSo = [...told, ...reviewed({ opinion: '移送' })]
    expect(holds(rules.transferNotPenalty, draft({}, reviewedSo))).toBe(false)
    const again = anAct(
      acts.concludeInvestigation,
      { crime: '不涉嫌犯罪', proposals: [{ party: '某公司', outcome: '给予行政处罚' }] },
      { on: '2026-04-07' },
    )
    expect(holds(rules.transferNotPenalty, draft({}, [...reviewedSo, again]))).toBe(true)
  })
})

describe('a second decision after annulment', () => {
  const annulled = (procedureOnly?: boolean) => [
    ...told,
    ...fined(200_000, '2026-04-13', { facts: '占道' }),
    remedy({ event: '结果', outcome: '撤销', ...(procedureOnly === undefined ? {} : { procedureOnly }) }, '2026-05-06'),
  ]
  const again = (facts: Parameters<typeof fullDraft>[0], acts_: typeof told) =>
    aScene({ acts: acts_, next: fullDraft({ facts: '占道', ...facts }, '2026-05-20') })
  it('is not the same again', () => {
    expect(holds(rules.notTheSameAfterReconsideration, again({}, annulled()))).toBe(false)
    expect(holds(rules.notTheSameAfterReconsideration, again({ penalties: [aFine(100_000)] }, annulled()))).toBe(true)
    expect(holds(rules.notTheSameAfterReconsideration, again({}, annulled(true)))).toBe(true)
    expect(holds(rules.notTheSameAfterReconsideration, draft())).toBe(true)
  })
})
