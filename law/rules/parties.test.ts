import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aCitizen, aDossier, anAct, aParty, aScene, holds, shortfall } from '../testing/makers.ts'
import { aDecision, aDraft, aFilingRequest, aFine, aNotice, aReport, aSheet, filed, toldOnTheSpot } from '../testing/papers.ts'
import {
  ageKnown,
  groundIsTrue,
  guardianTold,
  minorOnTheSpotOnlyWarned,
  minorPunishedLighter,
  notUnderAge,
  partyStands,
  withoutControl,
} from './parties.ts'

// the deed of the usual case is of 1 March 2026
const bornOn = (born: string) => aDossier({ parties: [aCitizen('小王', { born: day(born) })] })
const noticed = (born: string, facts = {}) => aScene({ dossier: bornOn(born), acts: filed(), next: aNotice(facts, '2026-03-23', ['小王']) })
const lighter = aSheet({ leniency: '从轻', circumstances: [{ name: '已满十四周岁不满十八周岁', reason: '身份证' }] })

describe('the young (COR-05)', () => {
  it('a party of thirteen is not punished, one of fourteen may be', () => {
    expect(shortfall(notUnderAge, noticed('2013-01-10')).found).toBe('小王行为时13周岁')
    expect(holds(notUnderAge, noticed('2011-01-10'))).toBe(true)
  })
  it('reaches fourteen on the day after the birthday', () => {
    expect(holds(notUnderAge, noticed('2012-03-01'))).toBe(false)
    expect(holds(notUnderAge, noticed('2012-02-29'))).toBe(true)
  })
  it('counts the age on the day of the deed, not of the notice', () => {
    const scene = aScene({
      dossier: bornOn('2012-03-10'),
      acts: [aFilingRequest({ actOn: '2026-03-01' })],
      next: aNotice({}, '2026-03-23', ['小王']),
    })
    expect(holds(notUnderAge, scene)).toBe(false)
  })
  it('of a deed that went on, counts the age at its end', () => {
    const scene = (endedOn: string) =>
      aScene({
        dossier: bornOn('2012-02-01'),
        acts: [aFilingRequest({ actOn: '2026-01-01', continuing: true, endedOn })],
        next: aNotice({}, '2026-03-23', ['小王']),
      })
    expect(holds(notUnderAge, scene('2026-01-20'))).toBe(false)
    expect(holds(notUnderAge, scene('2026-02-20'))).toBe(true)
  })
  it('no report, draft, decision or form on the spot gets past it', () => {
    const dossier = bornOn('2013-01-10')
    const proposals = [{ party: '小王', outcome: '给予行政处罚' as const, penalties: [aFine()] }]
    expect(holds(notUnderAge, aScene({ dossier, acts: filed(), next: aReport({ proposals }) }))).toBe(false)
    expect(holds(notUnderAge, aScene({ dossier, acts: filed(), next: aDraft({}, '2026-04-10', ['小王']) }))).toBe(false)
    expect(
      holds(
        notUnderAge,
        aScene({ dossier, acts: [...filed(), aDraft({}, '2026-04-10', ['小王'])], next: aDecision({}, '2026-04-13', ['小王']) }),
      ),
    ).toBe(false)
    expect(holds(notUnderAge, aScene({ dossier, next: toldOnTheSpot({}, '2026-03-05', ['小王']) }))).toBe(false)
    expect(
      holds(
        notUnderAge,
        aScene({ dossier, acts: filed(), next: aDraft({ outcome: '不予行政处罚', ground: '不满十四周岁' }, '2026-04-10', ['小王']) }),
      ),
    ).toBe(true)
  })
  it('the age of a citizen is known', () => {
    const { born: _, ...nobody } = aCitizen('某人')
    expect(holds(ageKnown, noticed('1990-01-01'))).toBe(true)
    expect(
      holds(ageKnown, aScene({ dossier: aDossier({ parties: [nobody] }), acts: filed(), next: aNotice({}, '2026-03-23', ['某人']) })),
    ).toBe(false)
    expect(holds(ageKnown, aScene({ acts: filed(), next: aNotice() }))).toBe(true)
  })
  it('at fifteen the penalty is lighter, and says why', () => {
    expect(holds(minorPunishedLighter, noticed('2011-01-10', { discretion: lighter }))).toBe(true)
    expect(holds(minorPunishedLighter, noticed('2011-01-10'))).toBe(false)
    expect(holds(minorPunishedLighter, noticed('2011-01-10', { discretion: aSheet({ leniency: '从轻' }) }))).toBe(false)
    expect(holds(minorPunishedLighter, noticed('2008-02-01'))).toBe(true)
    expect(holds(minorPunishedLighter, noticed('2008-03-01'))).toBe(false)
  })
  it('on the spot a minor is only warned', () => {
    const spot = (born: string, penalties = [aFine(5_000)]) =>
      aScene({ dossier: bornOn(born), next: toldOnTheSpot({ penalties }, '2026-03-05', ['小王']) })
    expect(holds(minorOnTheSpotOnlyWarned, spot('2011-01-10'))).toBe(false)
    expect(holds(minorOnTheSpotOnlyWarned, spot('2011-01-10', [{ kind: '警告' }]))).toBe(true)
    expect(holds(minorOnTheSpotOnlyWarned, spot('1990-01-10'))).toBe(true)
  })
  it('nobody of fourteen goes free as under fourteen', () => {
    const draft = (born: string) =>
      aScene({
        dossier: bornOn(born),
        acts: filed(),
        next: aDraft({ outcome: '不予行政处罚', ground: '不满十四周岁' }, '2026-04-10', ['小王']),
      })
    expect(holds(groundIsTrue, draft('2013-01-10'))).toBe(true)
    expect(holds(groundIsTrue, draft('2011-01-10'))).toBe(false)
  })
  it('the guardian is told', () => {
    const dossier = bornOn('2013-01-10')
    const history = [aDraft({ outcome: '不予行政处罚', ground: '不满十四周岁' }, '2026-04-10', ['小王'])]
    const educate = (facts: object) =>
      aScene({ dossier, acts: history, next: anAct(acts.educate, facts, { on: '2026-04-14', parties: ['小王'] }) })
    expect(holds(guardianTold, educate({ guardian: '王某（父亲）' }))).toBe(true)
    expect(holds(guardianTold, educate({}))).toBe(false)
    expect(holds(guardianTold, aScene({ dossier, next: anAct(acts.educate, {}, { on: '2026-04-14', parties: ['小王'] }) }))).toBe(true)
  })
})

describe('without control (COR-06)', () => {
  const report = (ground: '不能辨认或者不能控制自己行为' | '违法行为轻微并及时改正，没有造成危害后果') =>
    aReport({ proposals: [{ party: '某公司', outcome: '不予行政处罚', ground }] })
  it('is not punished once the report says so', () => {
    expect(holds(withoutControl, aScene({ acts: [report('不能辨认或者不能控制自己行为')], next: aNotice() }))).toBe(false)
    expect(holds(withoutControl, aScene({ acts: [report('违法行为轻微并及时改正，没有造成危害后果')], next: aNotice() }))).toBe(true)
  })
})

describe('ended parties (DEC-25)', () => {
  const ended = (endedOn: string, more = {}) => aDossier({ parties: [aParty('某公司', { endedOn: day(endedOn), ...more })] })
  it('are decided upon no more, from the day on', () => {
    expect(shortfall(partyStands, aScene({ dossier: ended('2026-03-23'), acts: filed(), next: aNotice() })).step).toBe('terminate')
    expect(holds(partyStands, aScene({ dossier: ended('2026-03-24'), acts: filed(), next: aNotice() }))).toBe(true)
  })
  it('give way to their successor', () => {
    const dossier = {
      ...ended('2026-03-10', { successor: '新公司' }),
      parties: [...ended('2026-03-10', { successor: '新公司' }).parties, aParty('新公司')],
    }
    expect(shortfall(partyStands, aScene({ dossier, acts: filed(), next: aNotice() })).mend).toContain('新公司')
    expect(holds(partyStands, aScene({ dossier, acts: filed(), next: aNotice({}, '2026-03-23', ['新公司']) }))).toBe(true)
  })
  it('are not filed against', () => {
    expect(holds(partyStands, aScene({ dossier: ended('2026-03-01'), next: aFilingRequest() }))).toBe(false)
    expect(holds(partyStands, aScene({ next: aFilingRequest() }))).toBe(true)
  })
})
