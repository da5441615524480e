import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { effective, type Act } from '../kit/act.ts'
import { aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aSeizingTown, disposed, extended, held, lifted, measureRun, pieces } from '../testing/measures.ts'
import { fined, fullDraft } from '../testing/way.ts'
import * as rules from './measures-disposal.ts'
import { heldGoods } from './measures-held.ts'

const town = aSeizingTown()
const us = { parties: ['某公司'] }
const scene = (past: readonly Act[], next: Act, dossier = town) => aScene({ dossier, acts: past, next })
const two = held({ goods: pieces('砂石', '吊车') })
const confiscation = [{ kind: '没收非法财物', object: '砂石' }] as const
const decided = (on: string, draft: Parameters<typeof fullDraft>[0]) => fined(0, on, draft)
const names = (past: readonly Act[]) => heldGoods(effective(past)).map(g => g.name)

describe('the goods held now (MEA-10, MEA-12)', () => {
  it('are those carried out and neither lifted, disposed of, confiscated nor handed to the police', () => {
    expect(names(two)).toEqual(['砂石', '吊车'])
    expect(names([...two, lifted('2026-06-10', ['吊车'], { extent: '部分解除' })])).toEqual(['砂石'])
    expect(names([...two, disposed('2026-06-10', [{ name: '砂石', way: '解除退还' }])])).toEqual(['吊车'])
    expect(names([...two, ...decided('2026-06-10', { penalties: confiscation })])).toEqual(['吊车'])
    expect(names([...two, ...decided('2026-06-10', { penalties: [{ kind: '没收非法财物' }] })])).toEqual([])
    const over = anAct(acts.handOverGoods, { goods: [{ name: '吊车', quantity: '一台' }] }, { on: '2026-06-10' })
    expect(names([...two, over])).toEqual(['砂石'])
  })
  it('a decision to give back is not yet a return', () => {
    expect(
      names([
        ...two,
        ...decided('2026-06-10', {
          seized: [
            { name: '吊车', way: '解除退还' },
            { name: '砂石', way: '销毁' },
          ],
        }),
      ]),
    ).toEqual(['吊车'])
  })
  it('a piece taken after a release is held', () => {
    expect(names([lifted('2026-05-10'), ...held()])).toEqual(['砂石'])
  })
})

describe('the decision of the case (MEA-10, MEA-11)', () => {
  const draft = (facts: Parameters<typeof fullDraft>[0], on = '2026-06-20') => fullDraft(facts, on)
  it('says what becomes of every seized piece', () => {
    expect(shortfall(rules.decisionDisposes, scene(two, draft({}))).found).toBe('没有写怎样处理：砂石、吊车')
    const whole = draft({ penalties: confiscation, seized: [{ name: '吊车', way: '解除退还' }] })
    expect(holds(rules.decisionDisposes, scene(two, whole))).toBe(true)
    expect(holds(rules.decisionDisposes, scene([], draft({})))).toBe(true)
    expect(holds(rules.decisionDisposes, scene(two, draft({ outcome: '移送司法机关' })))).toBe(true)
    const decide = anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: '2026-06-21', ...us })
    expect(holds(rules.decisionDisposes, scene([...two, draft({})], decide))).toBe(false)
    expect(holds(rules.decisionDisposes, scene([...two, whole], decide))).toBe(true)
    const back = anAct(acts.decide, { outcome: '不同意', decision: '不作出，退回' }, { on: '2026-06-21', ...us })
    expect(holds(rules.decisionDisposes, scene([...two, draft({})], back))).toBe(true)
  })
  it('is not made over goods whose days are over', () => {
    expect(shortfall(rules.notHeldTooLong, scene(held(), draft({}, '2026-07-02'))).step).toBe('lift-measure')
    expect(holds(rules.notHeldTooLong, scene(held(), draft({}, '2026-07-01')))).toBe(true)
    expect(holds(rules.notHeldTooLong, scene([...held(), extended('2026-06-30')], draft({}, '2026-07-02')))).toBe(true)
    expect(holds(rules.notHeldTooLong, scene([...held(), lifted('2026-07-01')], draft({}, '2026-07-02')))).toBe(true)
    const take = disposed('2026-07-02', [{ name: '砂石', way: '销毁', basis: '条例' }])
    expect(holds(rules.notHeldTooLong, scene(held(), take))).toBe(false)
    expect(holds(rules.notHeldTooLong, scene(held(), disposed('2026-07-02', [{ name: '砂石', way: '解除退还' }])))).toBe(true)
    // root cause only: late goods are spoken of once
    expect(holds(rules.decisionDisposes, scene(held(), draft({}, '2026-07-02')))).toBe(true)
  })
  it('confiscates only by a penalty of confiscation', () => {
    expect(holds(rules.confiscatedByDecision, scene(held(), draft({ seized: [{ name: '砂石', way: '没收' }] })))).toBe(false)
    const whole = draft({ penalties: confiscation, seized: [{ name: '砂石', way: '没收' }] })
    expect(holds(rules.confiscatedByDecision, scene(held(), whole))).toBe(true)
    const take = disposed('2026-06-25', [{ name: '砂石', way: '没收' }])
    expect(holds(rules.confiscatedByDecision, scene(held(), take))).toBe(false)
    expect(holds(rules.confiscatedByDecision, scene([...held(), ...decided('2026-06-24', { penalties: confiscation })], take))).toBe(true)
  })
})

describe('disposing and giving back (MEA-09, MEA-10, MEA-11)', () => {
  it('speaks of every piece', () => {
    expect(shortfall(rules.everyPieceDisposed, scene(two, disposed('2026-06-20', [{ name: '砂石', way: '解除退还' }]))).found).toBe(
      '没有处理：吊车',
    )
    const all = disposed('2026-06-20', [
      { name: '砂石', way: '解除退还' },
      { name: '吊车', way: '解除退还' },
    ])
    expect(holds(rules.everyPieceDisposed, scene(two, all))).toBe(true)
  })
  it('destroys by a law', () => {
    expect(holds(rules.destroyedByLaw, scene(held(), disposed('2026-06-20', [{ name: '砂石', way: '销毁' }])))).toBe(false)
    expect(holds(rules.destroyedByLaw, scene(held(), disposed('2026-06-20', [{ name: '砂石', way: '销毁', basis: '某法第三条' }])))).toBe(
      true,
    )
  })
  const piece = { name: '砂石', quantity: '一件', way: '退还原物', returnedOn: '2026-06-20', state: '完好' } as const
  const give = (changes: object) => lifted('2026-06-20', [], { returned: [{ ...piece, ...changes }] })
  it('gives back at once, and all of it', () => {
    expect(holds(rules.returnedAtOnce, scene(held(), give({ returnedOn: '2026-06-23' })))).toBe(false)
    expect(holds(rules.returnedAtOnce, scene(held(), give({})))).toBe(true)
    expect(holds(rules.returnedWhole, scene(two, give({})))).toBe(false)
    expect(holds(rules.returnedWhole, scene(held(), give({})))).toBe(true)
    expect(holds(rules.returnedWhole, scene(two, lifted('2026-06-20', ['砂石'], { extent: '部分解除' })))).toBe(true)
    const unlisted = disposed('2026-06-20', [{ name: '砂石', way: '解除退还' }], { returned: [] })
    expect(holds(rules.returnedWhole, scene(held(), unlisted))).toBe(false)
  })
  it('gives back the money of what was sold, and makes good a bad price', () => {
    const sold = (refunded: number, farBelowMarket: boolean, compensated?: number) =>
      scene(
        held(),
        give({ way: '退还变卖款', sold: { proceeds: 100_000, refunded, farBelowMarket }, ...(compensated ? { compensated } : {}) }),
      )
    expect(holds(rules.proceedsReturned, sold(100_000, false))).toBe(true)
    expect(holds(rules.proceedsReturned, sold(90_000, false))).toBe(false)
    expect(holds(rules.proceedsReturned, sold(100_000, true))).toBe(false)
    expect(holds(rules.proceedsReturned, sold(100_000, true, 5_000))).toBe(true)
  })
  it('makes good what was damaged', () => {
    expect(holds(rules.damageMadeGood, scene(held(), give({ state: '损毁' })))).toBe(false)
    expect(holds(rules.damageMadeGood, scene(held(), give({ state: '损毁', compensated: 10_000 })))).toBe(true)
    expect(holds(rules.damageMadeGood, scene(held(), give({})))).toBe(true)
  })
})

describe('closing (MEA-10, EVI-10, EVI-15)', () => {
  const closing = anAct(acts.requestClosing, {}, { on: '2026-06-25' })
  it('waits until nothing is held', () => {
    expect(shortfall(rules.noneHeldAtClosing, scene(held(), closing)).step).toBe('dispose-seized')
    expect(holds(rules.noneHeldAtClosing, scene([...held(), lifted('2026-06-20')], closing))).toBe(true)
    expect(holds(rules.notHeldTooLong, scene(held(), anAct(acts.close, { outcome: '同意' }, { on: '2026-07-02' })))).toBe(false)
    expect(holds(rules.noneHeldAtClosing, scene(held(), anAct(acts.close, { outcome: '退回补正' }, { on: '2026-06-26' })))).toBe(true)
  })
  const film = (facts: object) => anAct(acts.recordAudioVideo, facts, { on: '2026-06-02' })
  const past = [...held({ from: '2026-06-01T09:00:00+08:00', to: '2026-06-01T09:30:00+08:00' }), lifted('2026-06-20')]
  it('asks for a film of the seizure, unless the county has said otherwise (EVI-15)', () => {
    expect(holds(rules.filmed, scene(past, closing))).toBe(false)
    expect(holds(rules.filmed, scene([...past, film({ of: 'seizure' })], closing))).toBe(true)
    const course = { from: '2026-06-01T08:50:00+08:00', to: '2026-06-01T10:00:00+08:00' }
    expect(holds(rules.filmed, scene([...past, film(course)], closing))).toBe(true)
    expect(holds(rules.filmed, scene([...past, film({ ...course, to: '2026-06-01T09:10:00+08:00' })], closing))).toBe(false)
    const free = aDossier({ ...town, settings: [aSetting('measure.recording', false)] })
    expect(holds(rules.filmed, scene(past, closing, free))).toBe(true)
    expect(holds(rules.filmed, scene([], closing))).toBe(true)
  })
  it('finds preserved goods that were to be seized and never were (EVI-10)', () => {
    const side = { track: 'preservation-1', procedure: 'preservation' }
    const turned = anAct(acts.disposePreserved, { items: [{ name: '砂石', way: '查封扣押' }] }, { on: '2026-05-20', ...side })
    expect(holds(rules.preservedThenSeized, scene([turned], closing))).toBe(false)
    expect(holds(rules.preservedThenSeized, scene([turned, ...held(), lifted('2026-06-20')], closing))).toBe(true)
  })
})

it('every track of a measure belongs to its party', () => {
  expect(heldGoods(effective(held()))[0]).toMatchObject({ parties: measureRun.parties, track: measureRun.track, kind: '扣押' })
})
