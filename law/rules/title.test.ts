import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import type { Agency, Party, Power } from '../kit/dossier.ts'
import { refusalOf } from '../kit/rule.ts'
import {
  aCitizen,
  aDossier,
  anAct,
  anAgency,
  aParty,
  aPerson,
  aPower,
  aScene,
  everybody,
  holds,
  longAgo,
  shortfall,
} from '../testing/makers.ts'
import { aFilingRequest, aNotice, filed } from '../testing/papers.ts'
import { minorPunishedLighter, partyStands } from './parties.ts'
import { officersEstablished } from './posts.ts'
import { powerActive } from './power.ts'
import { successionOf } from './succession.ts'
import {
  conferredOnTownsAlone,
  conferredPowerStands,
  delegateIsPublicBody,
  delegationHasBasis,
  delegatorHoldsPower,
  transitionKept,
} from './title.ts'

const by = { agency: 'bureau', name: '示例县住房和城乡建设局', government: '示例县人民政府' }
const delegated = (changes: Partial<Power> = {}) => aPower({ source: 'delegated', delegatedBy: by, to: day('2027-12-31'), ...changes })
const asked = (powers: readonly Power[], agency: Agency = anAgency()) =>
  aScene({ dossier: aDossier({ agency, powers }), next: aFilingRequest() })

describe('a conferral', () => {
  it('goes to towns and streets alone (SUB-04)', () => {
    for (const kind of ['town', 'street'] as const) expect(holds(conferredOnTownsAlone, asked([aPower()], anAgency(kind)))).toBe(true)
    for (const kind of ['park', 'delegated', 'countyDepartment'] as const)
      expect(holds(conferredOnTownsAlone, asked([aPower()], anAgency(kind)))).toBe(false)
    expect(holds(conferredOnTownsAlone, asked([aPower({ source: 'statutory' })], anAgency('park')))).toBe(true)
  })
  it('passes on what the county department still has (SUB-04)', () => {
    const from = { agency: 'bureau', name: '示例县住房和城乡建设局' }
    const town = aPower({ conferredFrom: from })
    const departments = (changes: Partial<Power>) => aPower({ agency: 'bureau', source: 'statutory', ...changes })
    const ask = (changes: Partial<Power>) => holds(conferredPowerStands, asked([town, departments(changes)]))
    expect(ask({})).toBe(true)
    expect(ask({ to: day('2026-02-28') })).toBe(false)
    expect(holds(conferredPowerStands, asked([town]))).toBe(true)
    const pending = (keepsPending: boolean) =>
      holds(
        conferredPowerStands,
        aScene({
          dossier: aDossier({ powers: [town, departments({ to: day('2026-03-10'), keepsPending })] }),
          acts: filed(),
          next: aNotice(),
        }),
      )
    expect([pending(true), pending(false)]).toEqual([true, false])
  })
  it('withdrawn, keeps the cases its transitional clause keeps (SUB-06)', () => {
    const late = (keepsPending: boolean) =>
      aScene({ dossier: aDossier({ powers: [aPower({ to: day('2026-03-10'), keepsPending })] }), acts: filed(), next: aNotice() })
    expect(holds(powerActive, late(true))).toBe(true)
    expect(holds(powerActive, late(false))).toBe(false)
  })
  it('that still carries the case is no reason to hand it over (SUB-06)', () => {
    const next = anAct(acts.requestReferral, { reason: '权力已收回', materials: [{ name: '案卷', count: '一册' }] }, { on: '2026-03-20' })
    const refer = (changes: Partial<Power>) => aScene({ dossier: aDossier({ powers: [aPower(changes)] }), acts: filed(), next })
    expect(holds(transitionKept, refer({ to: day('2026-03-10'), keepsPending: false }))).toBe(true)
    expect(holds(transitionKept, refer({ to: day('2026-03-10'), keepsPending: true }))).toBe(false)
    expect(holds(transitionKept, refer({}))).toBe(false)
  })
})

describe('a delegation', () => {
  it('rests on a law, regulation or rule (SUB-08)', () => {
    const under = (allowedBy: '部门规章' | '规范性文件') => asked([delegated({ delegatedBy: { ...by, allowedBy } })])
    expect(holds(delegationHasBasis, under('部门规章'))).toBe(true)
    expect(holds(delegationHasBasis, under('规范性文件'))).toBe(false)
  })
  it('expired, is told under the article on delegation (SUB-08)', () => {
    const scene = asked([delegated({ to: day('2026-03-01') })])
    expect(refusalOf(powerActive, scene, shortfall(powerActive, scene)).basis.map(b => [b.article, b.paragraph])).toEqual([[20, 4]])
  })
  it('passes on only what the delegator holds (SUB-08)', () => {
    const own = (changes: Partial<Power> = {}) => aPower({ agency: 'bureau', source: 'statutory', ...changes })
    expect(holds(delegatorHoldsPower, asked([delegated(), own()]))).toBe(true)
    expect(holds(delegatorHoldsPower, asked([delegated(), own({ to: day('2025-12-31') })]))).toBe(false)
    expect(holds(delegatorHoldsPower, asked([delegated()]))).toBe(true)
  })
  it('goes to a public body, never to a firm, a village committee or a person (SUB-10)', () => {
    const to = (body: Agency['body']) => asked([delegated()], anAgency('delegated', body === undefined ? {} : { body }))
    expect(holds(delegateIsPublicBody, to(undefined))).toBe(true)
    expect(holds(delegateIsPublicBody, to('publicBody'))).toBe(true)
    for (const body of ['company', 'villageCommittee', 'association', 'individual'] as const)
      expect(holds(delegateIsPublicBody, to(body))).toBe(false)
  })
})

describe('who is assigned (PER-06)', () => {
  const assigning = (borrowed: Parameters<typeof aPerson>[3]) =>
    aScene({
      dossier: aDossier({ people: [...everybody, aPerson('丁', 'officer', ['officer'], borrowed)] }),
      next: aFilingRequest({ officers: ['甲', '丁'] }),
    })
  it('is on the establishment and in post', () => {
    expect(holds(officersEstablished, assigning({}))).toBe(true)
    expect(holds(officersEstablished, assigning({ established: [] }))).toBe(false)
    expect(holds(officersEstablished, assigning({ established: [{ from: longAgo, to: day('2026-03-01') }] }))).toBe(false)
    expect(holds(officersEstablished, assigning({ posts: [{ post: 'officer', agency: 'elsewhere', from: longAgo }] }))).toBe(false)
  })
})

describe('successors', () => {
  const gone = (id: string, successor?: string): Party =>
    aParty(id, { endedOn: day('2026-01-01'), ...(successor === undefined ? {} : { successor }) })
  const on = day('2026-03-02')
  it('are followed to the one that stands', () => {
    expect(successionOf([gone('甲公司', '乙公司'), gone('乙公司', '丙公司'), aParty('丙公司')], '甲公司', on).heir?.id).toBe('丙公司')
    expect(successionOf([gone('甲公司')], '甲公司', on)).toEqual({ circle: false })
    expect(successionOf([gone('甲公司', '无')], '甲公司', on)).toEqual({ circle: false })
  })
  it('in a circle lead nowhere, and soon', () => {
    expect(successionOf([gone('甲公司', '乙公司'), gone('乙公司', '甲公司')], '甲公司', on)).toEqual({ circle: true })
    expect(successionOf([gone('甲公司', '甲公司')], '甲公司', on)).toEqual({ circle: true })
    const scene = aScene({
      dossier: aDossier({ parties: [gone('甲公司', '乙公司'), gone('乙公司', '甲公司')] }),
      next: aFilingRequest({ parties: ['甲公司'] }),
    })
    expect(shortfall(partyStands, scene).mend).toContain('绕回')
  })
})

describe('several offenders of one act', () => {
  it('are judged each by himself', () => {
    const young = aCitizen('李某', { born: day('2010-01-01') })
    const both = aDossier({ parties: [aCitizen(), young] })
    const scene = (who: string) =>
      aScene({ dossier: both, acts: filed({ parties: ['张某', '李某'] }), next: aNotice({}, '2026-03-23', [who]) })
    expect(holds(minorPunishedLighter, scene('张某'))).toBe(true)
    expect(holds(minorPunishedLighter, scene('李某'))).toBe(false)
    expect(shortfall(minorPunishedLighter, scene('李某')).found).toContain('李某')
  })
})
