import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import type { Agency, Basis, Power } from '../kit/dossier.ts'
import { aCitizen, aDossier, anAct, anAgency, anItem, aPower, aScene, holds, longAgo, shortfall } from '../testing/makers.ts'
import { aFilingRequest, aNotice, filed } from '../testing/papers.ts'
import {
  basisMayPenalise,
  conferralPublished,
  delegationStands,
  isSubject,
  kindsOfTheItem,
  noDetention,
  noSubDelegation,
  otherKindsByStatute,
  ownName,
  partyOfTheItem,
  powerActive,
  statutoryPowerHasLaw,
  streetHoldsNoTownPower,
} from './power.ts'

const by = { agency: 'bureau', name: '示例县住房和城乡建设局', government: '示例县人民政府' }
const delegated = (changes: Partial<Power> = {}) => aPower({ source: 'delegated', delegatedBy: by, to: day('2027-12-31'), ...changes })
const asked = (power: Power, agency: Agency = anAgency(), bases?: readonly Basis[]) =>
  aScene({ dossier: aDossier({ agency, powers: [power], item: anItem(bases ? { bases } : {}) }), next: aFilingRequest() })

describe('the power in force (SUB-03)', () => {
  it('is one of this agency, of this item, on the day', () => {
    expect(holds(powerActive, asked(aPower()))).toBe(true)
    expect(holds(powerActive, asked(aPower({ agency: 'other' })))).toBe(false)
    expect(holds(powerActive, asked(aPower({ item: '示例-002' })))).toBe(false)
  })
  it('begins and ends on its days', () => {
    expect(holds(powerActive, asked(aPower({ to: day('2026-03-02') })))).toBe(true)
    expect(shortfall(powerActive, asked(aPower({ to: day('2026-03-01') }))).found).toContain('已在2026年3月1日收回')
    expect(shortfall(powerActive, asked(aPower({ from: day('2026-03-03') }))).earliest).toBe('2026-03-03')
  })
  it('keeps what was filed before its withdrawal, if the withdrawal says so', () => {
    const late = (keepsPending: boolean, acts_ = filed()) =>
      aScene({ dossier: aDossier({ powers: [aPower({ to: day('2026-03-10'), keepsPending })] }), acts: acts_, next: aNotice() })
    expect(holds(powerActive, late(true))).toBe(true)
    expect(holds(powerActive, late(false))).toBe(false)
    expect(holds(powerActive, late(true, []))).toBe(false)
  })
  it('needs an item, and lets a head refuse whatever became of it', () => {
    const { item: _, ...rest } = aDossier({ powers: [] })
    const next = (outcome: '同意' | '不同意') => anAct(acts.file_, { outcome }, { on: '2026-03-02' })
    expect(shortfall(powerActive, aScene({ dossier: rest, next: next('同意') })).found).toContain('没有对应的权力事项')
    expect(holds(powerActive, aScene({ dossier: rest, next: next('不同意') }))).toBe(true)
  })
})

describe('titles', () => {
  it('a conferral is published, with its number (SUB-04)', () => {
    expect(holds(conferralPublished, asked(aPower()))).toBe(true)
    expect(holds(conferralPublished, asked(aPower({ instrument: { number: '1号', publishedOn: day('2026-03-03') } })))).toBe(false)
    expect(holds(conferralPublished, asked(aPower({ instrument: { number: '1号' } })))).toBe(false)
    const { instrument: _, ...bare } = aPower()
    expect(holds(conferralPublished, asked(bare))).toBe(false)
  })
  const rural: readonly Basis[] = [{ law: '城乡规划法', article: 65, level: '法律', role: 'penalises', published: true }]
  it('a street cannot use what a statute gives to towns alone, but by conferral (SUB-07)', () => {
    const statutory = aPower({ source: 'statutory' })
    expect(holds(streetHoldsNoTownPower, asked(statutory, anAgency('town'), rural))).toBe(true)
    expect(holds(streetHoldsNoTownPower, asked(statutory, anAgency('street'), rural))).toBe(false)
    expect(holds(streetHoldsNoTownPower, asked(aPower(), anAgency('street'), rural))).toBe(true)
  })
  it('a statutory power of a town rests on a law or administrative regulation (JUR-02)', () => {
    const local: readonly Basis[] = [{ law: '某省条例', article: 1, level: '地方性法规', role: 'penalises', published: true }]
    expect(holds(statutoryPowerHasLaw, asked(aPower({ source: 'statutory' }), anAgency(), rural))).toBe(true)
    expect(holds(statutoryPowerHasLaw, asked(aPower({ source: 'statutory' }), anAgency(), local))).toBe(false)
  })
  it('a delegation is written, published and has an end (SUB-08)', () => {
    expect(holds(delegationStands, asked(delegated()))).toBe(true)
    const { to: _, ...endless } = delegated()
    expect(shortfall(delegationStands, asked(endless)).found).toBe('没有登记委托期限')
    expect(holds(delegationStands, asked(delegated({ instrument: { number: '1号' } })))).toBe(false)
  })
  it('a delegate does not delegate again (SUB-09)', () => {
    const chain = aDossier({ powers: [delegated(), delegated({ agency: 'bureau' })] })
    expect(holds(noSubDelegation, aScene({ dossier: chain, next: aFilingRequest() }))).toBe(false)
    expect(holds(noSubDelegation, asked(delegated()))).toBe(true)
  })
  it('an internal unit or an unconfirmed agency is no subject (SUB-13)', () => {
    expect(holds(isSubject, asked(aPower()))).toBe(true)
    expect(holds(isSubject, asked(aPower(), anAgency('internalUnit')))).toBe(false)
    expect(holds(isSubject, asked(aPower(), anAgency('town', { confirmed: [{ from: longAgo, to: day('2026-03-01') }] })))).toBe(false)
  })
  it('a delegated body holds nothing in its own name (SUB-14)', () => {
    expect(holds(ownName, asked(delegated(), anAgency('delegated')))).toBe(true)
    expect(holds(ownName, asked(aPower(), anAgency('delegated')))).toBe(false)
  })
})

describe('basis and kinds', () => {
  const basis = (changes: Partial<Basis>): readonly Basis[] => [
    { law: '某办法', article: 1, level: '部门规章', role: 'penalises', published: true, ...changes },
  ]
  it('a normative document, or an unpublished one, founds no penalty (SUB-02)', () => {
    expect(holds(basisMayPenalise, asked(aPower(), anAgency(), basis({})))).toBe(true)
    expect(shortfall(basisMayPenalise, asked(aPower(), anAgency(), basis({ level: '规范性文件' }))).found).toContain('不能设定处罚')
    expect(holds(basisMayPenalise, asked(aPower(), anAgency(), basis({ published: false })))).toBe(false)
    expect(holds(basisMayPenalise, asked(aPower(), anAgency(), basis({ role: 'prohibits' })))).toBe(false)
  })
  const noticed = (kind: '罚款' | '没收非法财物' | '行政拘留' | '法律行政法规规定的其他行政处罚' | '没收违法所得', dossier = aDossier()) =>
    aScene({ dossier, next: aNotice({ penalties: [{ kind, amount: 100_000 }] }, '2026-03-23', [dossier.parties[0]?.id ?? '']) })
  it('only the kinds of the item are used, and gains, which the law itself confiscates (SUB-05)', () => {
    expect(holds(kindsOfTheItem, noticed('罚款'))).toBe(true)
    expect(holds(kindsOfTheItem, noticed('没收违法所得'))).toBe(true)
    expect(holds(kindsOfTheItem, noticed('没收非法财物'))).toBe(false)
  })
  it('a party the item does not fine is not fined (SUB-05)', () => {
    const firmsOnly = anItem({ fines: [{ party: 'organisation', basis: 'fixed', min: 1, max: 2, imposition: 'may', stage: 'initial' }] })
    expect(holds(partyOfTheItem, noticed('罚款', aDossier({ item: firmsOnly })))).toBe(true)
    expect(holds(partyOfTheItem, noticed('罚款', aDossier({ item: firmsOnly, parties: [aCitizen()] })))).toBe(false)
  })
  it('nobody here detains: that is for the police (SUB-11)', () => {
    expect(holds(noDetention, noticed('罚款'))).toBe(true)
    expect(holds(noDetention, noticed('行政拘留'))).toBe(false)
  })
  it('nobody finds a kind of his own (SUB-01)', () => {
    const low = anItem({ bases: basis({}) })
    expect(holds(otherKindsByStatute, noticed('罚款'))).toBe(true)
    expect(holds(otherKindsByStatute, noticed('法律行政法规规定的其他行政处罚', aDossier({ item: low })))).toBe(false)
    expect(holds(otherKindsByStatute, noticed('法律行政法规规定的其他行政处罚'))).toBe(true)
  })
})
