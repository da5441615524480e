import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { day } from '../kit/day.ts'
import { aBenchmark, aDossier, anAct, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { aDecision, aDraft, aNotice, aReport, aSheet, filed, someEvidence } from '../testing/papers.ts'
import {
  circumstancesCount,
  correctedInTime,
  educated,
  firstMeansFirst,
  groundGiven,
  groundOfNoFault,
  leniencyHasGround,
  minorIsNotPunished,
  noCircumstanceDropped,
  noFaultAnswered,
  noFaultHeard,
} from './leniency.ts'

const minor = '违法行为轻微并及时改正，没有造成危害后果'
const first = '初次违法且危害后果轻微并及时改正'
const noFault = '当事人有证据足以证明没有主观过错'
const merit = { name: '配合查处有立功表现' as const, reason: '提供线索' }
const noticed = (discretion: ReturnType<typeof aSheet>, history: Parameters<typeof aScene>[0]['acts'] = filed(), dossier = aDossier()) =>
  aScene({ dossier, acts: history, next: aNotice({ discretion }) })
const unpunished = (ground: typeof minor | typeof first | typeof noFault) => ({ outcome: '不予行政处罚' as const, ground })
const drafted = (
  ground: typeof minor | typeof first | typeof noFault,
  history: Parameters<typeof aScene>[0]['acts'] = [],
  dossier = aDossier(),
) => aScene({ dossier, acts: history, next: aDraft(unpunished(ground)) })

describe('circumstances (COR-07)', () => {
  it('that must lighten do lighten', () => {
    expect(holds(circumstancesCount, noticed(aSheet({ circumstances: [merit], leniency: '从轻' })))).toBe(true)
    expect(holds(circumstancesCount, noticed(aSheet({ circumstances: [merit] })))).toBe(false)
    expect(holds(circumstancesCount, noticed(aSheet({ circumstances: [{ name: '尚未完全丧失辨认控制能力', reason: '病历' }] })))).toBe(true)
  })
  it('of the report are not dropped afterwards', () => {
    const history = [...filed(), aReport({ discretion: aSheet({ circumstances: [merit], leniency: '从轻' }) })]
    expect(holds(noCircumstanceDropped, noticed(aSheet({ circumstances: [merit], leniency: '从轻' }), history))).toBe(true)
    expect(shortfall(noCircumstanceDropped, noticed(aSheet(), history)).found).toContain(merit.name)
  })
  it('stand behind everything lighter', () => {
    expect(holds(leniencyHasGround, noticed(aSheet({ leniency: '减轻', circumstances: [merit] })))).toBe(true)
    expect(holds(leniencyHasGround, noticed(aSheet({ leniency: '减轻' })))).toBe(false)
    expect(holds(leniencyHasGround, noticed(aSheet({ leniency: '从轻', circumstances: [{ name: '依法从重', reason: '再犯' }] })))).toBe(
      false,
    )
  })
})

describe('the three sentences (COR-08, COR-09)', () => {
  it('minor, corrected and harmless must not be punished: by the report', () => {
    const report = (ground: typeof minor | typeof first) => aReport({ proposals: [{ party: '某公司', ...unpunished(ground) }] })
    expect(holds(minorIsNotPunished, noticed(aSheet(), [report(minor)]))).toBe(false)
    expect(holds(minorIsNotPunished, noticed(aSheet(), [report(first)]))).toBe(true)
  })
  it('… or by the facts filled in, whatever grade is chosen', () => {
    const dossier = aDossier({ item: anItem({ benchmark: aBenchmark() }) })
    const area = (value: string) => noticed(aSheet({ facts: [{ factor: 'area', value }], grade: '一般' }), filed(), dossier)
    expect(holds(minorIsNotPunished, area('1.9'))).toBe(false)
    expect(holds(minorIsNotPunished, area('2'))).toBe(true)
  })
  it('first means never fined for the like before', () => {
    const before = (finedOn: string, item = '示例-001') =>
      aDossier({ others: [{ id: 'o', number: '示例罚〔2025〕9号', agency: 'agency', party: '某公司', item, finedOn: day(finedOn) }] })
    expect(shortfall(firstMeansFirst, drafted(first, [], before('2025-05-01'))).found).toContain('示例罚〔2025〕9号')
    expect(holds(firstMeansFirst, drafted(first, [], before('2025-05-01', '示例-002')))).toBe(true)
    expect(holds(firstMeansFirst, drafted(minor, [], before('2025-05-01')))).toBe(true)
  })
  it('both need the correction on record', () => {
    const checked = (state: '已改正' | '未改正') =>
      anAct(acts.recheckCorrection, { state }, { on: '2026-03-15', track: 'order-1', procedure: 'order-correction', parties: ['某公司'] })
    for (const ground of [minor, first] as const) {
      expect(holds(correctedInTime, drafted(ground, [checked('已改正')]))).toBe(true)
      expect(holds(correctedInTime, drafted(ground, [aReport({ correction: '当场已改正' })]))).toBe(true)
      expect(holds(correctedInTime, drafted(ground, [aReport({ correction: '当场已改正' }), checked('未改正')]))).toBe(false)
      expect(holds(correctedInTime, drafted(ground))).toBe(false)
    }
    expect(holds(correctedInTime, drafted(noFault))).toBe(true)
  })
  it('no penalty without one of them', () => {
    expect(holds(groundGiven, drafted(minor))).toBe(true)
    expect(holds(groundGiven, aScene({ next: aDraft({ outcome: '不予行政处罚' }) }))).toBe(false)
  })
  it('no fault proven means no penalty', () => {
    const recheck = (noFaultProven: boolean) => anAct(acts.recheck, { noFaultProven }, { on: '2026-04-01', parties: ['某公司'] })
    const draft = (proven: boolean) => aScene({ acts: [recheck(proven)], next: aDraft() })
    expect(holds(noFaultHeard, draft(true))).toBe(false)
    expect(holds(noFaultHeard, draft(false))).toBe(true)
  })
  it('a claim of no fault is answered', () => {
    const stated = (noFaultClaimed: boolean) => anAct(acts.state, { noFaultClaimed }, { on: '2026-03-30', parties: ['某公司'] })
    const recheck = (facts: object) => anAct(acts.recheck, facts, { on: '2026-04-01', parties: ['某公司'] })
    expect(holds(noFaultAnswered, aScene({ acts: [stated(true)], next: recheck({}) }))).toBe(false)
    expect(holds(noFaultAnswered, aScene({ acts: [stated(true)], next: recheck({ noFaultProven: false }) }))).toBe(true)
    expect(holds(noFaultAnswered, aScene({ acts: [stated(false)], next: recheck({}) }))).toBe(true)
  })
  it('no fault is for the party to prove', () => {
    expect(holds(groundOfNoFault, drafted(noFault))).toBe(false)
    expect(holds(groundOfNoFault, drafted(noFault, [someEvidence()]))).toBe(true)
  })
})

describe('education (COR-10)', () => {
  const decided = [aDraft(unpunished(minor)), aDecision({ decision: '不予行政处罚' })]
  const closing = (history: Parameters<typeof aScene>[0]['acts']) =>
    aScene({ acts: history ?? [], next: anAct(acts.requestClosing, {}, { on: '2026-04-20' }) })
  it('is not left out when nobody is punished', () => {
    expect(holds(educated, closing(decided))).toBe(false)
    expect(holds(educated, closing([...decided, anAct(acts.educate, {}, { on: '2026-04-14', parties: ['某公司'] })]))).toBe(true)
    expect(holds(educated, closing([aDraft(), aDecision()]))).toBe(true)
  })
})
