// The decision linter: a draft read point by point before it is sealed. It knows no rule that the steps do not ask
// themselves; it puts them in the order in which a reviewer reads a decision, and says of every point whether it holds.
import * as acts from '../acts/index.ts'
import type { Case } from '../engine/case.ts'
import { ask, sceneOf } from '../engine/refusals.ts'
import type { PartyId } from '../kit/act.ts'
import type { Refusal, Rule, WantedAct } from '../kit/rule.ts'
import { draftRules } from './before-decision.ts'
import { factsNow } from './case-facts.ts'
import { concurrenceRules } from './concurrence.ts'
import { decisionComplete, fineDecisionNamesCollector, notHeavierThanNotified } from './decision.ts'
import { basisNamed, reasonsGiven, textsInForce } from './draft-words.ts'
import { proofRules } from './evidence.ts'
import { explainDiscretion, type Explained } from './explain.ts'
import { decidedOnHearingRecord, hearingReported } from './hearing-held.ts'
import { circumstancesCount, leniencyHasGround, leniencyRules, noCircumstanceDropped } from './leniency.ts'
import { proposalRules } from './merits.ts'
import { powerRules } from './power.ts'
import * as remedies from './remedies-stated.ts'
import { everyPointAnswered } from './statement.ts'
import { benchmarkGoverns, gradeFits, insideStatute, lighterLawApplied, listedLeniency, mitigatedIsBelow } from './versions.ts'

const remedyRules: readonly Rule[] = [
  remedies.reconsiderationOrganRight,
  remedies.streetReconsiderationOrganRight,
  remedies.delegatedReconsiderationOrganRight,
  remedies.reconsiderationTermRight,
  remedies.suitTermRight,
  remedies.landSuitTermRight,
  remedies.courtAsSet,
]
const topics: readonly (readonly [topic: LintTopic, rules: readonly Rule[]])[] = [
  ['事实和证据', [...proofRules, decisionComplete]],
  ['陈述申辩和听证', [everyPointAnswered, hearingReported, decidedOnHearingRecord]],
  ['情节', [circumstancesCount, noCircumstanceDropped, leniencyHasGround, reasonsGiven]],
  [
    '档次和数额',
    [
      benchmarkGoverns,
      gradeFits,
      listedLeniency,
      insideStatute,
      mitigatedIsBelow,
      notHeavierThanNotified,
      fineDecisionNamesCollector,
      ...concurrenceRules,
    ],
  ],
  ['法律依据', [...powerRules, basisNamed, textsInForce, lighterLawApplied]],
  ['救济途径', remedyRules],
]
const grouped = new Set(topics.flatMap(([, rules]) => rules))
/** Whatever else stands before a decision: its notice, term, review, discussion, and the rest of its substance. */
const theRest: readonly Rule[] = [...new Set([...draftRules, ...proposalRules, ...leniencyRules])].filter(r => !grouped.has(r))

type LintTopic = '事实和证据' | '陈述申辩和听证' | '情节' | '档次和数额' | '法律依据' | '救济途径' | '程序和其他'
export interface LintPoint {
  readonly topic: LintTopic
  readonly ok: boolean
  /** How many rules were asked. */
  readonly asked: number
  readonly refusals: readonly Refusal[]
}
export interface Linted {
  /** Nothing stands against sealing it. */
  readonly ok: boolean
  readonly points: readonly LintPoint[]
  readonly explained: readonly { readonly party: PartyId; readonly discretion: Explained }[]
}

/** Reads a draft decision (`request-decision`, wanted or recorded) point by point. Row 14.5. */
export function lintDecision(theCase: Case, act: WantedAct): Linted {
  const scene = sceneOf(theCase, act)
  if (!factsNow(scene, acts.requestDecision)) throw new RangeError(`${act.kind} is no draft of a decision`)
  const points = [...topics, ['程序和其他', theRest] as const].map(([topic, rules]): LintPoint => {
    const found = [...new Set(rules)].flatMap(r => ask(r, scene))
    return { topic, ok: found.length === 0, asked: rules.length, refusals: found }
  })
  const explained = act.parties.flatMap(party => {
    const discretion = explainDiscretion(scene, party)
    return discretion ? [{ party, discretion }] : []
  })
  return { ok: points.every(p => p.ok), points, explained }
}
