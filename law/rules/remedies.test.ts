import { describe, expect, it } from 'vitest'
import { day } from '../kit/day.ts'
import { aCalendar, aDossier, anAgency, anItem, aPower, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { fullDraft, noticed, reported, rightRemedies } from '../testing/way.ts'
import { remediesOf } from './remedies.ts'
import * as rules from './remedies-stated.ts'

const on = day('2026-03-01')
const served = { on, calendar: aCalendar() }
const land = anItem({
  bases: [{ law: '土地管理法', article: 83, level: '法律', role: 'penalises', published: true }],
  penaltyKinds: ['法律行政法规规定的其他行政处罚'],
})
const demolition = [{ kind: '法律行政法规规定的其他行政处罚' as const, object: '限期拆除违法建筑' }]
const delegated = aDossier({
  agency: anAgency('delegated', { government: '甲镇人民政府' }),
  powers: [
    aPower({
      source: 'delegated',
      delegatedBy: { agency: 'bureau', name: '示例县城市管理局', government: '示例县人民政府' },
    }),
  ],
})

describe('the remedies', () => {
  it('of a town, served on 1 March: sixty days to 30 April, six months to 1 September', () => {
    const found = remediesOf(aDossier(), on, 'ordinary', { served })
    expect([found.reconsideration.organ, found.reconsideration.lastDay, found.suit.lastDay, found.reconsiderFirst]).toEqual([
      '示例县人民政府',
      '2026-04-30',
      '2026-09-01',
      false,
    ])
    expect(found.suit.court).toBeUndefined()
  })
  it('on the spot go to reconsideration first, and to court within fifteen days of it', () => {
    const found = remediesOf(aDossier(), on, 'on-the-spot', { served })
    expect([found.reconsiderFirst, found.suit.term, found.suit.lastDay]).toEqual([true, { unit: 'day', count: 15 }, undefined])
  })
  it('against demolition under 土地管理法 leave fifteen days for a suit', () => {
    expect(remediesOf(aDossier({ item: land }), on, 'ordinary', { penalties: demolition, served }).suit.lastDay).toBe('2026-03-16')
    expect(remediesOf(aDossier({ item: land }), on, 'ordinary', { penalties: [{ kind: '罚款', amount: 1 }] }).suit.term.unit).toBe('month')
  })
  it('under a delegation go to the government of the delegating organ', () => {
    const found = remediesOf(delegated, on, 'ordinary')
    expect([found.reconsideration.organ, found.respondent]).toEqual(['示例县人民政府', '示例县城市管理局'])
  })
  it('name the court and the online address the county has set', () => {
    const dossier = aDossier({
      settings: [aSetting('remedy.court', '邻县人民法院'), aSetting('remedy.online', 'https://example.invalid/fy')],
    })
    expect(remediesOf(dossier, on, 'ordinary')).toMatchObject({
      suit: { court: '邻县人民法院' },
      online: 'https://example.invalid/fy',
    })
  })
  it('counted into a year not loaded are provisional', () => {
    expect(
      remediesOf(aDossier(), day('2026-09-01'), 'ordinary', {
        served: { on: day('2026-09-01'), calendar: aCalendar() },
      }).provisional,
    ).toBe(true)
  })
})

describe('the remedy paragraph', () => {
  const told = [...reported(), ...noticed()]
  const says = (remedies: Partial<typeof rightRemedies>, dossier = aDossier(), more = {}) =>
    aScene({ dossier, acts: told, next: fullDraft({ remedies: { ...rightRemedies, ...remedies }, ...more }) })
  it('names the organ of a town', () => {
    expect(holds(rules.reconsiderationOrganRight, says({}))).toBe(true)
    expect(shortfall(rules.reconsiderationOrganRight, says({ reconsiderationOrgan: '示例市人民政府' })).mend).toBe('改为示例县人民政府')
  })
  it('names the organ of a street', () => {
    const street = aDossier({ agency: anAgency('street') })
    expect(holds(rules.streetReconsiderationOrganRight, says({}, street))).toBe(true)
    expect(holds(rules.streetReconsiderationOrganRight, says({ reconsiderationOrgan: '甲街道办事处' }, street))).toBe(false)
  })
  it('names the organ above the delegating one', () => {
    expect(holds(rules.delegatedReconsiderationOrganRight, says({}, delegated))).toBe(true)
    expect(holds(rules.delegatedReconsiderationOrganRight, says({ reconsiderationOrgan: '甲镇人民政府' }, delegated))).toBe(false)
  })
  it('names sixty days, and no reconsideration first', () => {
    expect(holds(rules.reconsiderationTermRight, says({}))).toBe(true)
    expect(shortfall(rules.reconsiderationTermRight, says({ reconsiderationDays: 30 })).mend).toBe('改为60日')
    expect(holds(rules.reconsiderationTermRight, says({ reconsiderFirst: true }))).toBe(false)
  })
  it.each([
    ['六个月', true],
    ['6个月内', true],
    ['三个月', false],
    ['十六个月', false],
    ['十五日', false],
  ])('for a suit %s: %s', (suit, right) => {
    expect(holds(rules.suitTermRight, says({ suit }))).toBe(right)
  })
  it.each([
    ['十五日', true],
    ['15日内', true],
    ['六个月', false],
  ])('for a suit against demolition of a building on farmland %s: %s', (suit, right) => {
    expect(holds(rules.landSuitTermRight, says({ suit }, aDossier({ item: land }), { penalties: demolition }))).toBe(right)
  })
  it('names the court the county has set', () => {
    const set = aDossier({ settings: [aSetting('remedy.court', '邻县人民法院')] })
    expect(holds(rules.courtAsSet, says({}))).toBe(true)
    expect(shortfall(rules.courtAsSet, says({}, set)).mend).toBe('改为邻县人民法院')
    expect(holds(rules.courtAsSet, says({ court: '邻县人民法院' }, set))).toBe(true)
  })
})
