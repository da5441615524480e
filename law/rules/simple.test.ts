import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { aCitizen, aDossier, anAct, anItem, aParty, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aFine, toldOnTheSpot } from '../testing/papers.ts'
import * as small from './simple.ts'
import * as decisions from './simple-decision.ts'

const rules = { ...small, ...decisions }

const spot = { procedure: 'simple-penalty', parties: ['某公司'] }
const firm = aDossier()
const citizen = aDossier({ parties: [aCitizen('某公司')] })
const shop = (settings = {}) => aDossier({ parties: [aCitizen('某公司', { kind: 'individualBusiness' })], ...settings })
const tell = (yuan: number, dossier = firm) => aScene({ dossier, next: toldOnTheSpot({ penalties: [aFine(yuan * 100)] }) })
const remedies = { reconsiderationOrgan: '示例县人民政府', reconsiderationDays: 60, reconsiderFirst: true }
const decision = (facts: object = {}, on = '2026-03-05T10:00') =>
  anAct(
    acts.decideOnTheSpot,
    {
      at: '2026-03-05T10:00:00+08:00',
      penalties: [aFine(10_000)],
      basis: '依据',
      bank: '示例银行',
      account: '62',
      surchargeStated: true,
      remedies,
      correction: '已当场改正',
      ...facts,
    },
    { on, ...spot },
  )
const told = toldOnTheSpot({ basis: '依据' })
const listened = (facts: object = {}) =>
  anAct(acts.hearOnTheSpot, { outcome: '没有意见', disputed: false, ...facts }, { on: '2026-03-05T09:45', ...spot })

describe('a fine on the spot', () => {
  it.each([
    [200, true],
    [201, false],
  ])('of %d yuan for a citizen: %s', (yuan, lawful) => {
    expect(holds(rules.withinSpotCap, tell(yuan, citizen))).toBe(lawful)
  })
  it.each([
    [3000, true],
    [3001, false],
  ])('of %d yuan for a firm: %s', (yuan, lawful) => {
    expect(holds(rules.withinSpotCap, tell(yuan))).toBe(lawful)
  })
  it('for an individual business has the citizen’s cap unless the county set the other', () => {
    expect(holds(rules.individualBusinessWithinCap, tell(200, shop()))).toBe(true)
    expect(shortfall(rules.individualBusinessWithinCap, tell(201, shop()))).toMatchObject({
      step: 'upgrade',
      found: expect.stringContaining('没有另定的按公民'),
    })
    const set = shop({ settings: [aSetting('individualBusiness.cap', '单位')] })
    expect([holds(rules.individualBusinessWithinCap, tell(3000, set)), holds(rules.individualBusinessWithinCap, tell(3001, set))]).toEqual([
      true,
      false,
    ])
  })
  it('is held to its cap at the decision too, and says which it is', () => {
    expect(shortfall(rules.withinSpotCap, aScene({ dossier: citizen, next: decision({ penalties: [aFine(20_100)] }) })).found).toBe(
      '罚款201元，公民当场最多200元',
    )
  })
  it('is not offered where the statute’s floor lies above the cap', () => {
    const floor = (min: number, party = citizen) => ({
      ...party,
      item: anItem({
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', basis: 'fixed', min, max: 1_000_000, imposition: 'may', stage: 'initial' }],
      }),
    })
    expect(shortfall(rules.floorUnderCap, tell(200, floor(50_000))).found).toBe('最低罚500元，当场最多200元')
    expect(holds(rules.floorUnderCap, tell(200, floor(20_000)))).toBe(true)
    expect(holds(rules.floorUnderCap, tell(500, floor(50_000, firm)))).toBe(true)
    expect(holds(rules.floorUnderCap, aScene({ dossier: floor(50_000), next: toldOnTheSpot(), prospective: true }))).toBe(false)
  })
  it('leaves the floor alone when only warning', () => {
    const item = anItem({
      fines: [{ party: 'any', basis: 'fixed', min: 50_000, max: 1_000_000, imposition: 'may', stage: 'initial' }],
    })
    expect(
      holds(rules.floorUnderCap, aScene({ dossier: { ...citizen, item }, next: toldOnTheSpot({ penalties: [{ kind: '警告' }] }) })),
    ).toBe(true)
  })
  it('goes with warnings only: no confiscation, no stop, no permit', () => {
    const kinds = (...penalties: ReturnType<typeof aFine>[]) => holds(rules.simpleKindsOnly, aScene({ next: toldOnTheSpot({ penalties }) }))
    expect(kinds(aFine(), { kind: '警告' })).toBe(true)
    for (const kind of ['没收非法财物', '责令停产停业', '吊销许可证件', '通报批评'] as const) expect(kinds({ kind })).toBe(false)
    expect(kinds()).toBe(false)
    expect(kinds({ kind: '罚款' })).toBe(false)
  })
  it('has a party', () => {
    expect(holds(rules.spotParties, aScene({ dossier: aDossier({ parties: [] }), next: toldOnTheSpot() }))).toBe(false)
    expect(holds(rules.spotParties, aScene({ next: toldOnTheSpot() }))).toBe(true)
  })
})

describe('told and heard on the spot', () => {
  const decide = (...acts_: Parameters<typeof aScene>[0]['acts'] & object) => aScene({ acts: acts_, next: decision() })
  it('comes before the decision', () => {
    expect(holds(rules.toldOnTheSpot, decide(told, listened()))).toBe(true)
    expect(shortfall(rules.toldOnTheSpot, decide()).step).toBe('tell-on-the-spot')
    expect(shortfall(rules.toldOnTheSpot, decide(told)).step).toBe('hear-on-the-spot')
    expect(shortfall(rules.toldOnTheSpot, decide(told, listened({ outcome: '提出意见' }))).found).toContain('没有记录和答复')
    expect(holds(rules.toldOnTheSpot, decide(toldOnTheSpot({ rightsTold: false }), listened()))).toBe(false)
    expect(holds(rules.spotRightsTold, aScene({ next: toldOnTheSpot({ rightsTold: false }) }))).toBe(false)
    expect(holds(rules.spotRightsTold, aScene({ next: toldOnTheSpot({ rightsTold: true }) }))).toBe(true)
  })
  it('binds the decision', () => {
    const as = (facts: object) => aScene({ acts: [told, listened()], next: decision(facts) })
    expect(holds(rules.spotDecisionAsTold, as({}))).toBe(true)
    expect(shortfall(rules.spotDecisionAsTold, as({ penalties: [aFine(10_001)] })).found).toContain('告知的是100元')
    expect(holds(rules.spotDecisionAsTold, as({ basis: '另一条' }))).toBe(false)
  })
  it('with the facts disputed leads to the ordinary procedure', () => {
    expect(holds(rules.undisputedOnTheSpot, decide(told, listened()))).toBe(true)
    expect(shortfall(rules.undisputedOnTheSpot, decide(told, listened({ disputed: true }))).step).toBe('upgrade')
  })
  it('cannot lead there once decided', () => {
    const up = anAct(acts.upgradeNote, {}, { on: '2026-03-06', ...spot })
    expect(holds(rules.upgradeBeforeDecision, aScene({ acts: [told, listened()], next: up }))).toBe(true)
    expect(shortfall(rules.upgradeBeforeDecision, aScene({ acts: [told, listened(), decision()], next: up })).step).toBe('revoke-decision')
  })
})

describe('the paper decided on the spot', () => {
  const paper = (facts: object) => aScene({ acts: [told, listened()], next: decision(facts) })
  it('is complete', () => {
    expect(holds(rules.spotDecisionComplete, paper({}))).toBe(true)
    expect(holds(rules.spotDecisionComplete, paper({ surchargeStated: false }))).toBe(false)
    expect(holds(rules.spotDecisionComplete, paper({ performance: '当场收缴', surchargeStated: false }))).toBe(true)
    expect(holds(rules.spotDecisionComplete, paper({ correction: '责令限期改正' }))).toBe(false)
    expect(holds(rules.spotDecisionComplete, paper({ at: '2026-03-04T10:00:00+08:00' }))).toBe(false)
    const act = decision()
    const { bank: _, ...noBank } = act.facts
    expect(shortfall(rules.spotDecisionComplete, aScene({ next: { ...act, facts: noBank } })).found).toContain('银行')
  })
  it('tells to ask for reconsideration first', () => {
    expect(holds(rules.spotRemediesRight, paper({}))).toBe(true)
    expect(shortfall(rules.spotRemediesRight, paper({ remedies: { ...remedies, reconsiderFirst: false } })).mend).toBe('写明先复议、再诉讼')
    expect(holds(rules.spotRemediesRight, paper({ remedies: { ...remedies, reconsiderationOrgan: '县城管局' } }))).toBe(false)
    expect(holds(rules.spotRemediesRight, paper({ remedies: { ...remedies, reconsiderationDays: 30 } }))).toBe(false)
  })
  it('is signed, or the refusal noted', () => {
    expect(holds(rules.refusalNotedOnTheSpot, paper({}))).toBe(true)
    expect(holds(rules.refusalNotedOnTheSpot, paper({ signing: { state: '拒绝签名' } }))).toBe(false)
    expect(holds(rules.refusalNotedOnTheSpot, paper({ signing: { state: '拒绝签名', refusalNote: '拒签' } }))).toBe(true)
  })
  it('is handed over on the spot, on paper or by confirmed electronic delivery', () => {
    const confirm = (agreed: boolean) =>
      anAct(
        acts.confirmAddress,
        { electronic: { agreed, channel: '手机短信', account: '13900000000' } },
        { on: '2026-03-05T09:50', id: 'confirmed', ...spot },
      )
    const hand = (facts: object, ...more: ReturnType<typeof confirm>[]) =>
      aScene({
        acts: [told, listened(), ...more, decision()],
        next: anAct(acts.handOver, { at: '2026-03-05T10:05:00+08:00', way: '纸质当场交付', ...facts }, { on: '2026-03-05T10:05', ...spot }),
      })
    expect(holds(rules.handedOverOnTheSpot, hand({}))).toBe(true)
    expect(shortfall(rules.handedOverOnTheSpot, hand({ at: '2026-03-06T09:00:00+08:00' })).found).toContain('2026年3月6日交付')
    expect(holds(rules.handedOverOnTheSpot, hand({ way: '经确认的电子送达' }))).toBe(false)
    expect(holds(rules.handedOverOnTheSpot, hand({ way: '经确认的电子送达', confirmation: 'confirmed' }, confirm(true)))).toBe(true)
    expect(holds(rules.handedOverOnTheSpot, hand({ way: '经确认的电子送达', confirmation: 'confirmed' }, confirm(false)))).toBe(false)
  })
  it('is filed with the organ before closing', () => {
    const close = anAct(acts.requestClosing, {}, { on: '2026-03-20', procedure: 'simple-penalty' })
    const filing = anAct(acts.fileRecord, {}, { on: '2026-03-06', procedure: 'simple-penalty' })
    expect(shortfall(rules.filedForTheRecord, aScene({ acts: [told, listened(), decision()], next: close })).step).toBe('file-record')
    expect(holds(rules.filedForTheRecord, aScene({ acts: [told, listened(), decision(), filing], next: close }))).toBe(true)
  })
})

it('knows the lowest fine only where every fine of the item is fixed', () => {
  const fine = { party: 'any', basis: 'fixed', min: 50_000, imposition: 'may', stage: 'initial' } as const
  expect(rules.statutoryFloor([fine, { ...fine, min: 10_000 }], aParty())).toBe(10_000)
  expect(rules.statutoryFloor([fine, { ...fine, basis: 'percent' }], aParty())).toBeUndefined()
  expect(rules.statutoryFloor([{ ...fine, party: 'citizen' }], aParty())).toBeUndefined()
})
