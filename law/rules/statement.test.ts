import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds, shortfall } from '../testing/makers.ts'
import { aRecheck, aStatement, fullDraft, noticed, reported } from '../testing/way.ts'
import * as rules from './statement.ts'

const told = [...reported(), ...noticed()]
const us = { parties: ['某公司'] }

describe('what the party said', () => {
  it('is answered point by point before the decision', () => {
    const scene = (...more: Parameters<typeof aRecheck>[0][]) =>
      aScene({
        acts: [...told, aStatement(['不是我占的', '罚得太重']), ...more.map(p => aRecheck(p))],
        next: fullDraft(),
      })
    expect(shortfall(rules.everyPointAnswered, scene()).found).toContain('有2点没有复核')
    expect(shortfall(rules.everyPointAnswered, scene(['不是我占的'])).found).toContain('「罚得太重」')
    expect(holds(rules.everyPointAnswered, scene(['不是我占的。', '罚得 太重']))).toBe(true)
  })
  it('said after the recheck is still open', () => {
    const acts_ = [...told, aStatement(['一'], '2026-03-25'), aRecheck(['一'], '2026-03-26'), aStatement(['一', '二'], '2026-03-27')]
    expect(holds(rules.everyPointAnswered, aScene({ acts: acts_, next: fullDraft() }))).toBe(false)
  })
  it('is rechecked in the party’s own words', () => {
    const spoken = [...told, aStatement(['不是我占的'])]
    expect(holds(rules.recheckHasPoints, aScene({ acts: spoken, next: aRecheck(['不是我占的']) }))).toBe(true)
    expect(shortfall(rules.recheckHasPoints, aScene({ acts: spoken, next: aRecheck(['别的']) })).found).toContain('对不上')
    expect(shortfall(rules.recheckHasPoints, aScene({ acts: told, next: aRecheck(['x']) })).step).toBe('state')
  })
})

describe('a waiver', () => {
  const statement = (facts: object) =>
    aScene({
      acts: told,
      next: anAct(acts.waiveStatement, { explicit: true, knowing: true, ...facts }, { on: '2026-03-24', ...us }),
    })
  const hearing = (facts: object) =>
    aScene({
      acts: told,
      next: anAct(acts.waiveHearing, { explicit: true, knowing: true, ...facts }, { on: '2026-03-24', ...us }),
    })
  it('of the statement is explicit, knowing and signed', () => {
    expect(holds(rules.waiverExplicit, statement({}))).toBe(true)
    expect(shortfall(rules.waiverExplicit, statement({ explicit: false })).found).toBe('当事人没有明确表示')
    expect(shortfall(rules.waiverExplicit, statement({ knowing: false })).found).toContain('不知道')
    expect(shortfall(rules.waiverExplicit, statement({ signing: { state: '拒绝签名' } })).found).toContain('没有当事人签名')
  })
  it('of the hearing is its own, and so is a withdrawal', () => {
    expect(holds(rules.hearingWaiverExplicit, hearing({}))).toBe(true)
    expect(holds(rules.hearingWaiverExplicit, hearing({ explicit: false }))).toBe(false)
    const withdrawn = anAct(acts.withdrawHearing, { explicit: false }, { on: '2026-03-27', ...us })
    expect(holds(rules.hearingWaiverExplicit, aScene({ acts: told, next: withdrawn }))).toBe(false)
  })
  it('comes after the right was told', () => {
    const next = anAct(acts.waiveHearing, {}, { on: '2026-03-24', ...us })
    expect(shortfall(rules.toldBeforeWaiving, aScene({ acts: reported(), next })).step).toBe('deliver-notice')
    expect(holds(rules.toldBeforeWaiving, aScene({ acts: told, next }))).toBe(true)
    expect(shortfall(rules.toldBeforeWaiving, aScene({ acts: [...reported(), ...noticed({ hearingTold: false })], next })).found).toContain(
      '没有可以放弃的',
    )
  })
})
