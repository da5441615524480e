// The usual papers of a case, lawful unless a test says otherwise: filed on 2 March 2026, reported on the 20th.
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import type { Penalty } from '../rules/case-facts.ts'
import type { DiscretionFacts } from '../rules/intended.ts'
import { anAct, type Given } from './makers.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never

/** A fine, 2,000 yuan unless said (fen). */
export const aFine = (amount = 200_000): Penalty => ({ kind: '罚款', amount })
/** A discretion sheet without benchmark, nothing lighter, nothing harsher. */
export const aSheet = (changes: Partial<DiscretionFacts> = {}): DiscretionFacts => ({
  facts: [],
  grade: '无基准',
  leniency: '无',
  circumstances: [],
  deviates: false,
  reasons: '按情节',
  ...changes,
})
/** The lead, the request and the approval that file a case. */
export const filed = (request: Facts<typeof acts.requestFiling> = {}): readonly Act[] => [
  anAct(acts.registerLead, { source: '巡查发现', foundOn: '2026-03-01', region: '320723901001' }, { on: '2026-03-01' }),
  aFilingRequest(request),
  anAct(acts.file_, { outcome: '同意' }, { on: '2026-03-02T16:00' }),
]
export const aFilingRequest = (facts: Facts<typeof acts.requestFiling> = {}, on = '2026-03-02') =>
  anAct(
    acts.requestFiling,
    {
      item: '示例-001',
      parties: ['某公司'],
      actOn: '2026-03-01',
      continuing: false,
      discoveredOn: '2026-03-01',
      region: '320723901001',
      officers: ['甲', '乙'],
      ...facts,
    },
    { on },
  )
/** A piece of evidence, an original unless said. */
export const someEvidence = (id = '照片', facts: Facts<typeof acts.registerEvidence> = {}, on = '2026-03-05') =>
  anAct(
    acts.registerEvidence,
    { name: id, kind: '书证', proves: ['违法行为'], obtainedOn: '2026-03-05', original: '原件（原物、原始载体）', ...facts },
    { on, id },
  )
/** The end-of-investigation report, proving both elements of the usual item by the photograph. */
export const aReport = (facts: Facts<typeof acts.concludeInvestigation> = {}, on = '2026-03-20') =>
  anAct(
    acts.concludeInvestigation,
    {
      elements: [
        { element: '占用的事实', evidence: ['照片'] },
        { element: '未经批准', evidence: ['照片'] },
      ],
      discretion: aSheet(),
      correction: '当场已改正',
      crime: '不涉嫌犯罪',
      proposals: [{ party: '某公司', outcome: '给予行政处罚', penalties: [aFine()] }],
      ...facts,
    },
    { on },
  )
/** A draft notice. */
export const aNotice = (facts: Facts<typeof acts.requestNotice> = {}, on = '2026-03-23', parties = ['某公司']) =>
  anAct(acts.requestNotice, { penalties: [aFine()], discretion: aSheet(), ...facts }, { on, parties })
/** A draft decision. */
export const aDraft = (facts: Facts<typeof acts.requestDecision> = {}, on = '2026-04-10', parties = ['某公司']) =>
  anAct(
    acts.requestDecision,
    { outcome: '给予行政处罚', penalties: [aFine()], evidence: ['照片'], discretion: aSheet(), ...facts },
    { on, parties },
  )
/** The head's decision. */
export const aDecision = (facts: Facts<typeof acts.decide> = {}, on = '2026-04-13', parties = ['某公司']) =>
  anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚', ...facts }, { on, parties })
/** Told on the spot: a fine of 100 yuan unless said. */
export const toldOnTheSpot = (facts: Facts<typeof acts.tellOnTheSpot> = {}, on = '2026-03-05', parties = ['某公司']) =>
  anAct(acts.tellOnTheSpot, { penalties: [aFine(10_000)], actOn: on, ...facts }, { on, parties, procedure: 'simple-penalty' })
