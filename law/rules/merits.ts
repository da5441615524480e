// Rules of substance, gathered by where they are asked.
import type { Rule } from '../kit/rule.ts'
import { concurrenceRules } from './concurrence.ts'
import { correctionOnTheSpot, correctionRules } from './correction.ts'
import { proofRules } from './evidence.ts'
import { emergencyRules } from './emergency.ts'
import { filedFirst } from './filing.ts'
import { gainsRules } from './gains.ts'
import { leniencyRules } from './leniency.ts'
import { limitationRules } from './limitation.ts'
import { partyRules } from './parties.ts'
import { monitoringRules } from './monitoring.ts'
import { penaltyKindRules, powerRules } from './power.ts'
import { recusalBeforeDecision } from './recusal.ts'
import { titleRules } from './title.ts'
import { versionRules } from './versions.ts'

const always: readonly Rule[] = [...penaltyKindRules, ...partyRules, ...versionRules, ...emergencyRules]
const proved: readonly Rule[] = [filedFirst, ...proofRules, ...monitoringRules, ...correctionRules, ...gainsRules, ...leniencyRules]

/** The end-of-investigation report. */
export const reportRules: readonly Rule[] = [...proved, ...always]
/** The notice, its approval and the draft decision. */
export const proposalRules: readonly Rule[] = [...powerRules, ...titleRules, ...proved, ...always, ...concurrenceRules]
/** The decision itself. */
export const meritsOfDecision: readonly Rule[] = [...recusalBeforeDecision, ...proposalRules]
/** Telling on the spot. */
export const meritsOnTheSpot: readonly Rule[] = [...powerRules, ...titleRules, ...limitationRules, ...always, ...concurrenceRules]
/** Deciding on the spot. */
export const meritsOfDecisionOnTheSpot: readonly Rule[] = [...recusalBeforeDecision, ...meritsOnTheSpot, ...correctionOnTheSpot]
