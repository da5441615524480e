// Side procedures: each with its own start, running beside the main one.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { remedyResultStated } from '../rules/afterwards.ts'
import { attendanceRules, contactRules } from '../rules/attendance.ts'
import { confidentialHearing } from '../rules/confidentiality.ts'
import { orderRules } from '../rules/correction.ts'
import { postRules } from '../rules/posts.ts'
import { preservationRules } from '../rules/preservation.ts'
import { recusalAlways, recusalRequestRules } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { correctionClocks, hearingClocks, preservationClocks } from '../rules/clocks.ts'
import { deliveryRules } from '../rules/delivery.ts'
import { absenceProven, hearingHeldRules } from '../rules/hearing-held.ts'
import { hearingAskedInTime, hearingNoticeRules } from '../rules/hearing.ts'
import { hostAppointed, hostDidNotInvestigate } from '../rules/hearing-host.ts'
import { deferralOfAFine, deferralPlanFits } from '../rules/performance.ts'
import { hearingWaiverExplicit } from '../rules/statement.ts'
import { corrected, deferred, said, undelivered } from './ways.ts'

/** Rules of every act in every side procedure. */
const always: readonly Rule[] = [...timing, ...attendanceRules, ...postRules, ...recusalAlways]

export const orderToCorrect = procedure({
  id: 'order-correction',
  title: '责令改正',
  english: 'order to correct',
  kind: 'side',
  basis: [penaltyLaw.orderCorrection],
  per: 'party',
  after: ['register-lead', 'show-certificates', 'carry-out-inspection'],
  start: ['order-correction'],
  clocks: correctionClocks,
  always,
  steps: {
    'order-correction': { act: acts.orderCorrection, phase: '责令改正', needs: [...orderRules], then: ['deliver-order'] },
    'deliver-order': {
      act: acts.deliverOrder,
      phase: '责令改正',
      needs: [...deliveryRules],
      then: ['recheck-correction', 'record-remedy', undelivered('deliver-order')],
    },
    'record-remedy': {
      act: acts.recordRemedy,
      phase: '救济',
      needs: [remedyResultStated],
      again: 'onward',
      waitsFor: '复议机关、人民法院',
      optional: true,
    },
    'recheck-correction': {
      act: acts.recheckCorrection,
      phase: '责令改正',
      needs: [...contactRules],
      then: [corrected(false, 'order-correction')],
    },
  },
})

export const preservation = procedure({
  id: 'preservation',
  title: '先行登记保存',
  english: 'evidence preservation',
  kind: 'side',
  basis: [penaltyLaw.preserveWhen],
  after: ['file'],
  before: ['decide'],
  start: ['request-preservation'],
  clocks: preservationClocks,
  always,
  steps: {
    'request-preservation': {
      act: acts.requestPreservation,
      phase: '登记保存',
      needs: [...preservationRules],
      then: ['approve-preservation'],
    },
    'approve-preservation': {
      act: acts.approvePreservation,
      phase: '登记保存',
      then: [said('同意', 'register-preservation'), said('退回补正', 'request-preservation')],
    },
    'register-preservation': {
      act: acts.registerPreservation,
      phase: '登记保存',
      needs: [...contactRules, ...preservationRules],
      then: ['dispose-preserved'],
    },
    'dispose-preserved': { act: acts.disposePreserved, phase: '登记保存', needs: [...preservationRules] },
  },
})

export const recusal = procedure({
  id: 'recusal',
  title: '回避',
  english: 'recusal',
  kind: 'side',
  basis: [penaltyLaw.mustRecuse, penaltyLaw.mayAskRecusal],
  after: ['register-lead', 'show-certificates', 'plan-inspection'],
  before: ['close'],
  start: ['request-recusal'],
  always,
  steps: {
    'request-recusal': {
      act: acts.requestRecusal,
      phase: '回避',
      needs: [...recusalRequestRules],
      waitsFor: '当事人',
      then: ['decide-recusal'],
    },
    'decide-recusal': { act: acts.decideRecusal, phase: '回避' },
  },
})

export const hearing = procedure({
  id: 'hearing',
  title: '听证',
  english: 'hearing',
  kind: 'side',
  basis: [penaltyLaw.hearingWhen],
  per: 'party',
  after: ['deliver-notice'],
  before: ['decide'],
  start: ['request-hearing'],
  clocks: hearingClocks,
  always,
  steps: {
    'request-hearing': {
      act: acts.requestHearing,
      phase: '听证',
      needs: [hearingAskedInTime],
      waitsFor: '当事人',
      then: ['appoint-host', 'withdraw-hearing'],
    },
    'withdraw-hearing': { act: acts.withdrawHearing, phase: '听证', needs: [hearingWaiverExplicit], waitsFor: '当事人', optional: true },
    'appoint-host': { act: acts.appointHost, phase: '听证', needs: [hostDidNotInvestigate], then: ['notify-hearing', 'withdraw-hearing'] },
    'notify-hearing': {
      act: acts.notifyHearing,
      phase: '听证',
      needs: [...hearingNoticeRules, ...confidentialHearing],
      then: ['deliver-hearing-notice', 'withdraw-hearing'],
    },
    'deliver-hearing-notice': {
      act: acts.deliverHearingNotice,
      phase: '听证',
      needs: [...deliveryRules],
      then: ['hold-hearing', 'end-hearing', 'notify-hearing', 'withdraw-hearing', undelivered('deliver-hearing-notice')],
    },
    'hold-hearing': { act: acts.holdHearing, phase: '听证', needs: [...hearingHeldRules], then: ['report-hearing'] },
    'end-hearing': { act: acts.endHearing, phase: '听证', needs: [hostAppointed, absenceProven], optional: true },
    'report-hearing': { act: acts.reportHearing, phase: '听证', needs: [hostAppointed] },
  },
})

export const deferral = procedure({
  id: 'deferral',
  title: '延期（分期）缴纳罚款',
  english: 'deferral and instalments',
  kind: 'side',
  basis: [penaltyLaw.deferral],
  per: 'party',
  after: ['deliver-decision', 'hand-over'],
  before: ['close'],
  start: ['request-deferral'],
  always,
  steps: {
    'request-deferral': {
      act: acts.requestDeferral,
      phase: '延期分期',
      needs: [deferralOfAFine],
      waitsFor: '当事人',
      then: ['decide-deferral'],
    },
    'decide-deferral': { act: acts.decideDeferral, phase: '延期分期', needs: [deferralPlanFits], then: [deferred('deliver-deferral')] },
    'deliver-deferral': {
      act: acts.deliverDeferral,
      phase: '延期分期',
      needs: [...deliveryRules],
      then: [undelivered('deliver-deferral')],
    },
  },
})
