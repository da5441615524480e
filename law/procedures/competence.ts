// Side procedures with other organs: assistance (协助), a dispute about jurisdiction (管辖争议), referral (移送其他机关).
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { procedure, type Way } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { assistanceClock, consultClock, referralClock, replyIsFromAfterwards } from '../rules/competence.ts'
import { postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { referralRules } from '../rules/title.ts'
import { said } from './ways.ts'

const always: readonly Rule[] = [...timing, ...attendanceRules, ...postRules, ...recusalAlways]
/** With these a matter comes before the office. */
const begun = ['register-lead', 'show-certificates', 'upgrade', 'carry-out-inspection'] as const

export const assistance = procedure({
  id: 'assistance',
  title: '协助',
  english: 'assistance of another organ',
  kind: 'side',
  basis: [penaltyLaw.assistance],
  after: begun,
  before: ['close'],
  start: ['request-assistance'],
  clocks: [assistanceClock],
  always,
  steps: {
    'request-assistance': { act: acts.requestAssistance, phase: '协助', needs: [replyIsFromAfterwards], then: ['record-assistance-reply'] },
    'record-assistance-reply': { act: acts.recordAssistanceReply, phase: '协助', waitsFor: '协助机关' },
  },
})

const notAgreed = <const S extends string>(to: S): Way<S> => ({
  to,
  if: '协商不成',
  when: act => lastOf([act], acts.consultJurisdiction)?.facts.outcome === '协商不成',
})
/** JUR-04: first they consult, then they report; the superior may also designate of itself. */
export const jurisdictionDispute = procedure({
  id: 'jurisdiction-dispute',
  title: '管辖争议',
  english: 'dispute about jurisdiction',
  kind: 'side',
  basis: [penaltyLaw.jurisdictionDispute],
  after: begun,
  before: ['decide-on-the-spot', 'close'],
  start: ['open-dispute'],
  clocks: [consultClock],
  always,
  steps: {
    'open-dispute': {
      act: acts.openDispute,
      phase: '管辖',
      waitsFor: '有争议的机关',
      then: ['consult-jurisdiction', 'record-designation'],
    },
    'consult-jurisdiction': { act: acts.consultJurisdiction, phase: '管辖', then: [notAgreed('request-designation')] },
    'request-designation': { act: acts.requestDesignation, phase: '管辖', then: ['record-designation'] },
    'record-designation': { act: acts.recordDesignation, phase: '管辖', waitsFor: '共同的上一级行政机关' },
  },
})

const sentBack = <const S extends string>(to: S): Way<S> => ({
  to,
  if: '退回',
  when: act => lastOf([act], acts.recordReferralReceipt)?.facts.outcome === '退回',
})
export const referral = procedure({
  id: 'referral',
  title: '移送其他机关',
  english: 'referral to another organ',
  kind: 'side',
  basis: [penaltyLaw.withinPower, readings.referredWithReceipt],
  after: begun,
  before: ['deliver-decision', 'decide-on-the-spot', 'archive'],
  start: ['request-referral'],
  clocks: [referralClock],
  always,
  steps: {
    'request-referral': { act: acts.requestReferral, phase: '移送', needs: [...referralRules], then: ['approve-referral'] },
    'approve-referral': {
      act: acts.approveReferral,
      phase: '移送',
      then: [said('同意', 'record-referral-receipt'), said('退回补正', 'request-referral')],
    },
    'record-referral-receipt': {
      act: acts.recordReferralReceipt,
      phase: '移送',
      waitsFor: '受移送机关',
      then: [sentBack('request-referral')],
    },
  },
})
