// Sealing and seizing (查封扣押): beside a case or an inspection, from the request to the return of the last piece.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { compulsionLaw } from '../norms/index.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { deliveryRules } from '../rules/delivery.ts'
import { evidenceRulesAtIntake } from '../rules/evidence.ts'
import { disposalRules, liftingRules, storageRules } from '../rules/measures-disposal.ts'
import { extensionRules, measureClocks, ratifyRules, testingRules } from '../rules/measures-period.ts'
import { headApproves, measurePowerRules, measureRequestRules, measureRules } from '../rules/measures.ts'
import { headSigns, postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { lifted, said, urgent } from './ways.ts'

/** The compulsion law has its own sentences on officers and on the head's approval: where they speak, the general rule is silent. */
const butFor = (rule: Rule, ...kinds: readonly { readonly id: string }[]): Rule => ({
  ...rule,
  met: scene => kinds.some(kind => kind.id === scene.next.kind) || rule.met(scene),
})
const always: readonly Rule[] = [
  ...timing,
  ...attendanceRules.map(rule => butFor(rule, acts.carryOutMeasure)),
  ...postRules.map(rule => (rule === headSigns ? butFor(rule, acts.approveMeasure, acts.ratifyMeasure, acts.extendMeasure) : rule)),
  headApproves,
  ...recusalAlways,
]
/** What may be done while goods are held. */
const holding = [
  'extend-measure',
  'entrust-test',
  'tell-testing-period',
  'keep-seized',
  'record-audio-video',
  'dispose-seized',
  'lift-measure',
] as const

export const measures = procedure({
  id: 'measures',
  title: '查封扣押',
  english: 'sealing and seizing',
  kind: 'side',
  per: 'party',
  basis: [compulsionLaw.papersOnTheSpot],
  after: ['register-lead', 'show-certificates', 'upgrade', 'file', 'carry-out-inspection'],
  before: ['close', 'archive'],
  start: ['request-measure', 'carry-out-measure'],
  clocks: measureClocks,
  always,
  steps: {
    'request-measure': {
      act: acts.requestMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.approvedFirst],
      needs: [...measureRequestRules],
      then: ['approve-measure'],
    },
    'approve-measure': {
      act: acts.approveMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.approvedFirst],
      needs: [...measurePowerRules],
      then: [said('同意', 'carry-out-measure'), said('退回补正', 'request-measure')],
    },
    'carry-out-measure': {
      act: acts.carryOutMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.papersOnTheSpot],
      needs: [...measureRules],
      then: [urgent('report-urgent-measure'), ...holding],
    },
    'report-urgent-measure': {
      act: acts.reportUrgentMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.urgentWithinADay],
      then: ['ratify-measure'],
      optional: true,
    },
    'ratify-measure': {
      act: acts.ratifyMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.urgentWithinADay],
      needs: [...ratifyRules],
      then: [...holding.map(to => said('同意', to)), said('退回补正', 'report-urgent-measure'), said('不同意', 'lift-measure')],
      optional: true,
    },
    'extend-measure': {
      act: acts.extendMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.seizurePeriod],
      needs: [...extensionRules],
      // once only: a second extension is no step at all
      then: ['deliver-measure-paper', ...holding.filter(to => to !== 'extend-measure')],
      optional: true,
    },
    'deliver-measure-paper': {
      act: acts.deliverMeasurePaper,
      phase: '强制措施',
      basis: [compulsionLaw.extensionTold],
      needs: [...deliveryRules],
      again: 'here',
      optional: true,
    },
    'entrust-test': {
      act: acts.entrustTest,
      phase: '强制措施',
      basis: [compulsionLaw.testingExcluded],
      again: 'here',
      then: ['record-test-result'],
      optional: true,
    },
    'tell-testing-period': {
      act: acts.tellTestingPeriod,
      phase: '强制措施',
      basis: [compulsionLaw.testingExcluded],
      needs: [...testingRules],
      again: 'here',
      optional: true,
    },
    'record-test-result': {
      act: acts.recordTestResult,
      phase: '强制措施',
      basis: [compulsionLaw.testingExcluded],
      needs: [...testingRules],
      again: 'here',
      then: ['deliver-measure-paper'],
      optional: true,
    },
    'keep-seized': {
      act: acts.keepSeized,
      phase: '强制措施',
      basis: [compulsionLaw.keptSafely],
      needs: [...storageRules],
      again: 'here',
      optional: true,
    },
    'record-audio-video': {
      act: acts.recordAudioVideo,
      phase: '强制措施',
      needs: [...evidenceRulesAtIntake],
      // a film of the seizure may be registered when nothing is held any more: EVI-15 asks for it at the closing
      again: 'onward',
      optional: true,
    },
    'dispose-seized': {
      act: acts.disposeSeized,
      phase: '强制措施',
      basis: [compulsionLaw.disposedInTime],
      needs: [...disposalRules],
      then: ['deliver-disposal'],
    },
    'deliver-disposal': { act: acts.deliverDisposal, phase: '强制措施', needs: [...deliveryRules] },
    'lift-measure': {
      act: acts.liftMeasure,
      phase: '强制措施',
      basis: [compulsionLaw.returnedAtOnce],
      needs: [...liftingRules],
      then: holding.map(lifted),
      optional: true,
    },
  },
})
