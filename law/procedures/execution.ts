// Compulsory execution: by the organ's own force, by substitute performance (planned, or at once), and by asking the court.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { compulsionLaw, readings } from '../norms/index.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { courtClocks, executionClocks, immediateClocks, substituteClocks } from '../rules/clocks-of-execution.ts'
import { courtRules, immediateForSafety, noFeePaid, objectionRules } from '../rules/court-application.ts'
import { announcementGivesTime, demolitionRules } from '../rules/demolition.ts'
import { agreementRules, endRules, notHalted, reversedForCause, stageMissed, suspendedToResume } from '../rules/execution-course.ts'
import { carryOutRules, decisionOfExecutionRules, demandInSideRules, executionDeliveryRules, recheckAnswers } from '../rules/execution.ts'
import { headSigns, postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { immediateWhere, performImmediateRules, performSubstituteRules, substituteDecisionRules } from '../rules/substitute.ts'
import { timing } from '../rules/timing.ts'
import { absent, acceptedBy, executedInPart, higherSaid, ruled } from './ways.ts'

/** Who decides on an execution no law says; who signs the application to the court has a sentence of its own (art. 55 para. 2). */
const headDecides: Rule = {
  ...headSigns,
  id: 'EXE-05h',
  title: '须由机关负责人决定',
  basis: [readings.headDecidesExecution],
  severity: 'defect',
  met: scene => scene.next.kind === acts.applyCourt.id || headSigns.met(scene),
}
const always: readonly Rule[] = [
  ...timing,
  ...attendanceRules,
  ...postRules.map(rule => (rule === headSigns ? headDecides : rule)),
  ...recusalAlways,
]
/** What may be executed: a decision, or an order, once it has reached the party. */
const after = ['deliver-decision', 'hand-over', 'deliver-order'] as const
const afterDemand = ['state-after-demand', 'recheck-demand'] as const
/** The party speaks after the demand and is answered, whatever the duty (行政强制法 art. 36). */
const answeringSteps = {
  'state-after-demand': {
    act: acts.stateAfterDemand,
    phase: '催告',
    basis: [compulsionLaw.demandAnswered],
    again: 'here',
    waitsFor: '当事人',
    optional: true,
  },
  'recheck-demand': {
    act: acts.recheckDemand,
    phase: '催告',
    basis: [compulsionLaw.demandAnswered],
    needs: [recheckAnswers],
    again: 'here',
    optional: true,
  },
} as const
const halts = ['suspend-execution', 'agree-execution', 'end-execution'] as const

export const execution = procedure({
  id: 'execution',
  title: '行政强制执行',
  english: 'compulsory execution by own force',
  kind: 'side',
  per: 'party',
  basis: [compulsionLaw.ownForceAfterDefault],
  after,
  start: ['demand', 'announce-demolition', 'decide-execution'],
  clocks: executionClocks,
  always,
  steps: {
    demand: {
      act: acts.demand,
      phase: '催告',
      basis: [compulsionLaw.demandFirst],
      needs: [...demandInSideRules],
      then: ['deliver-demand', 'announce-demolition', 'end-execution'],
    },
    'deliver-demand': {
      act: acts.deliverDemand,
      phase: '催告',
      basis: [compulsionLaw.deliverDirectly],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: [...afterDemand, 'decide-execution', ...halts],
    },
    ...answeringSteps,
    'announce-demolition': {
      act: acts.announceDemolition,
      phase: '强制执行',
      basis: [compulsionLaw.demolition],
      needs: [announcementGivesTime],
      again: 'onward',
      // announced, and the party pulls it down himself or pays: it ends
      then: ['end-execution'],
      optional: true,
    },
    'decide-execution': {
      act: acts.decideExecution,
      phase: '强制执行',
      basis: [compulsionLaw.executionDecision],
      needs: [...decisionOfExecutionRules, ...demolitionRules, ...notHalted],
      then: ['deliver-execution', 'announce-demolition', ...halts],
    },
    'deliver-execution': {
      act: acts.deliverExecution,
      phase: '强制执行',
      basis: [compulsionLaw.deliverDirectly],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: ['carry-out-execution'],
    },
    'carry-out-execution': {
      act: acts.carryOutExecution,
      phase: '强制执行',
      basis: [compulsionLaw.executionDecision],
      needs: [...carryOutRules, ...demolitionRules, ...notHalted],
      then: [executedInPart('carry-out-execution'), ...halts.map(to => executedInPart(to)), 'reverse-execution'],
    },
    'suspend-execution': {
      act: acts.suspendExecution,
      phase: '强制执行',
      basis: [compulsionLaw.suspendExecution],
      then: ['resume-execution', 'end-execution'],
      optional: true,
    },
    'resume-execution': {
      act: acts.resumeExecution,
      phase: '强制执行',
      basis: [compulsionLaw.resumeExecution],
      needs: [suspendedToResume],
      then: ['decide-execution', 'deliver-execution', 'carry-out-execution', ...halts],
      optional: true,
    },
    'agree-execution': {
      act: acts.agreeExecution,
      phase: '强制执行',
      basis: [compulsionLaw.agreementOnSurcharge],
      needs: [...agreementRules],
      then: ['breach-agreement', 'end-execution'],
      optional: true,
    },
    'breach-agreement': {
      act: acts.breachAgreement,
      phase: '强制执行',
      basis: [compulsionLaw.resumeOnBreach],
      needs: [stageMissed],
      then: ['decide-execution', 'deliver-execution', 'carry-out-execution', ...halts],
      optional: true,
    },
    'end-execution': {
      act: acts.endExecution,
      phase: '强制执行',
      basis: [compulsionLaw.endExecution],
      needs: [...endRules],
      optional: true,
    },
    'reverse-execution': {
      act: acts.reverseExecution,
      phase: '强制执行',
      basis: [compulsionLaw.reverseExecution],
      needs: [reversedForCause],
      again: 'onward',
      optional: true,
    },
  },
})

export const substitutePerformance = procedure({
  id: 'substitute-performance',
  title: '代履行',
  english: 'substitute performance',
  kind: 'side',
  per: 'party',
  basis: [compulsionLaw.substituteWhen],
  after,
  start: ['demand', 'decide-substitute'],
  clocks: substituteClocks,
  always,
  steps: {
    demand: {
      act: acts.demand,
      phase: '催告',
      basis: [compulsionLaw.substituteWhen],
      needs: [...demandInSideRules],
      then: ['deliver-demand', 'stop-substitute'],
    },
    'deliver-demand': {
      act: acts.deliverDemand,
      phase: '催告',
      basis: [compulsionLaw.deliverDirectly],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: [...afterDemand, 'decide-substitute'],
    },
    ...answeringSteps,
    'decide-substitute': {
      act: acts.decideSubstitute,
      phase: '强制执行',
      basis: [compulsionLaw.substituteWhen],
      needs: [...substituteDecisionRules],
      then: ['deliver-substitute', 'stop-substitute'],
    },
    'deliver-substitute': {
      act: acts.deliverSubstitute,
      phase: '强制执行',
      basis: [compulsionLaw.substituteDecision],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: ['demand-substitute'],
    },
    'demand-substitute': {
      act: acts.demandSubstitute,
      phase: '催告',
      basis: [compulsionLaw.substituteDemand],
      then: ['deliver-substitute-demand', 'stop-substitute'],
    },
    'deliver-substitute-demand': {
      act: acts.deliverSubstituteDemand,
      phase: '催告',
      basis: [compulsionLaw.substituteDemand],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: ['perform-substitute'],
    },
    'perform-substitute': {
      act: acts.performSubstitute,
      phase: '强制执行',
      basis: [compulsionLaw.substituteWatched],
      needs: [...performSubstituteRules],
      then: ['reverse-execution'],
    },
    'stop-substitute': { act: acts.stopSubstitute, phase: '强制执行', basis: [compulsionLaw.substituteDemand], optional: true },
    'reverse-execution': {
      act: acts.reverseExecution,
      phase: '强制执行',
      basis: [compulsionLaw.reverseExecution],
      needs: [reversedForCause],
      again: 'onward',
      optional: true,
    },
  },
})

export const immediatePerformance = procedure({
  id: 'immediate-performance',
  title: '立即代履行',
  english: 'immediate substitute performance',
  kind: 'side',
  per: 'party',
  basis: [compulsionLaw.substituteAtOnce],
  after: ['register-lead', 'show-certificates'],
  start: ['decide-immediate'],
  clocks: immediateClocks,
  always,
  steps: {
    'decide-immediate': {
      act: acts.decideImmediate,
      phase: '强制执行',
      basis: [compulsionLaw.substituteAtOnce],
      needs: [immediateWhere],
      then: ['perform-substitute'],
    },
    'perform-substitute': {
      act: acts.performSubstitute,
      phase: '强制执行',
      basis: [compulsionLaw.substituteAtOnce],
      needs: [...performImmediateRules],
      then: [absent('notify-immediate'), 'reverse-execution'],
    },
    'notify-immediate': {
      act: acts.notifyImmediate,
      phase: '强制执行',
      basis: [compulsionLaw.substituteAtOnce],
    },
    'reverse-execution': {
      act: acts.reverseExecution,
      phase: '强制执行',
      basis: [compulsionLaw.reverseExecution],
      needs: [reversedForCause],
      again: 'onward',
      optional: true,
    },
  },
})

export const courtApplication = procedure({
  id: 'court-application',
  title: '申请法院强制执行',
  english: 'asking the court for execution',
  kind: 'side',
  per: 'party',
  basis: [compulsionLaw.courtWindow],
  after,
  start: ['demand', 'request-court', 'apply-court'],
  clocks: courtClocks,
  always,
  steps: {
    demand: {
      act: acts.demand,
      phase: '催告',
      basis: [compulsionLaw.demandBeforeCourt],
      needs: [...demandInSideRules],
      then: ['deliver-demand', 'withdraw-court'],
    },
    'deliver-demand': {
      act: acts.deliverDemand,
      phase: '催告',
      basis: [compulsionLaw.deliverDirectly],
      needs: [...executionDeliveryRules],
      again: 'here',
      then: [...afterDemand, 'request-court', 'apply-court'],
    },
    ...answeringSteps,
    'request-court': {
      act: acts.requestCourt,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtWindow],
      needs: [...courtRules],
      then: ['apply-court', 'withdraw-court'],
    },
    'apply-court': {
      act: acts.applyCourt,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtWindow, compulsionLaw.applicationSigned],
      needs: [...courtRules],
      then: ['court-accepts', 'withdraw-court'],
    },
    'court-accepts': {
      act: acts.courtAccepts,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtAccepts],
      needs: [noFeePaid],
      waitsFor: '人民法院',
      then: [
        acceptedBy(true, 'court-hears'),
        acceptedBy(true, 'ask-immediate'),
        acceptedBy(true, 'court-rules'),
        acceptedBy(true, 'withdraw-court'),
        acceptedBy(false, 'object-court'),
        acceptedBy(false, 'apply-court'),
        acceptedBy(false, 'withdraw-court'),
      ],
    },
    'court-hears': {
      act: acts.courtHears,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtHears],
      again: 'here',
      waitsFor: '人民法院',
      optional: true,
    },
    'ask-immediate': {
      act: acts.askImmediate,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtAtOnce],
      needs: [immediateForSafety],
      again: 'here',
      optional: true,
    },
    'court-rules': {
      act: acts.courtRules,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtRules],
      waitsFor: '人民法院',
      then: [ruled(true, 'court-executes'), ruled(false, 'object-court'), ruled(false, 'withdraw-court')],
    },
    'object-court': {
      act: acts.objectCourt,
      phase: '申请法院执行',
      basis: [compulsionLaw.objectToRefusal],
      needs: [...objectionRules],
      then: ['higher-court-rules'],
      optional: true,
    },
    'higher-court-rules': {
      act: acts.higherCourtRules,
      phase: '申请法院执行',
      basis: [compulsionLaw.objectToRefusal],
      waitsFor: '上一级人民法院',
      optional: true,
      then: [higherSaid('予以受理', 'court-rules'), higherSaid('准予执行', 'court-executes')],
    },
    'court-executes': {
      act: acts.courtExecutes,
      phase: '申请法院执行',
      basis: [compulsionLaw.courtFree],
      needs: [noFeePaid],
      waitsFor: '人民法院',
    },
    'withdraw-court': { act: acts.withdrawCourt, phase: '申请法院执行', basis: [compulsionLaw.courtWindow], optional: true },
  },
})
