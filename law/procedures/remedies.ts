// After the decision: reconsideration, suit and compensation, each with what the organ owes. Their outcome is registered in the main case.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { compensationLaw, litigationLaw, reconsiderationLaw } from '../norms/index.ts'
import { claimRules, defenceRules, gaveWayFirst, replyRules } from '../rules/answers.ts'
import { compensationClocks, litigationClocks, reconsiderationClocks } from '../rules/clocks-of-remedies.ts'
import { deliveryRules } from '../rules/delivery.ts'
import { postRules } from '../rules/posts.ts'
import { timing } from '../rules/timing.ts'

const always: readonly Rule[] = [...timing, ...postRules]
const after = ['deliver-decision', 'hand-over', 'deliver-order', 'carry-out-measure', 'carry-out-execution'] as const

export const reconsideration = procedure({
  id: 'reconsideration',
  title: '行政复议',
  english: 'reconsideration',
  kind: 'side',
  per: 'party',
  basis: [reconsiderationLaw.respondent],
  after,
  start: ['receive-application', 'receive-reconsideration'],
  clocks: reconsiderationClocks,
  always,
  steps: {
    'receive-application': {
      act: acts.receiveApplication,
      phase: '救济',
      basis: [reconsiderationLaw.throughTheOrgan],
      waitsFor: '当事人',
      then: ['forward-application'],
    },
    'forward-application': {
      act: acts.forwardApplication,
      phase: '救济',
      basis: [reconsiderationLaw.forwardInTime],
      needs: [gaveWayFirst],
    },
    'receive-reconsideration': {
      act: acts.receiveReconsideration,
      phase: '救济',
      waitsFor: '行政复议机关',
      then: ['reply-reconsideration'],
    },
    'reply-reconsideration': {
      act: acts.replyReconsideration,
      phase: '救济',
      basis: [reconsiderationLaw.replyInTime, reconsiderationLaw.replyInTimeSimple],
      needs: [...replyRules],
    },
  },
})
export const litigation = procedure({
  id: 'litigation',
  title: '行政诉讼',
  english: 'litigation',
  kind: 'side',
  per: 'party',
  basis: [litigationLaw.defendant],
  after,
  start: ['receive-suit'],
  clocks: litigationClocks,
  always,
  steps: {
    'receive-suit': { act: acts.receiveSuit, phase: '救济', waitsFor: '人民法院', then: ['answer-suit'] },
    'answer-suit': { act: acts.answerSuit, phase: '救济', basis: [litigationLaw.answerInTime], needs: [...defenceRules] },
  },
})
export const compensation = procedure({
  id: 'compensation',
  title: '国家赔偿',
  english: 'state compensation',
  kind: 'side',
  per: 'party',
  basis: [compensationLaw.unlawfulPenalty, compensationLaw.claimFirst],
  after,
  start: ['receive-claim'],
  clocks: compensationClocks,
  always,
  steps: {
    'receive-claim': { act: acts.receiveClaim, phase: '救济', waitsFor: '赔偿请求人', then: ['decide-claim'] },
    'decide-claim': {
      act: acts.decideClaim,
      phase: '救济',
      basis: [compensationLaw.decideInTime],
      needs: [...claimRules],
      then: ['deliver-claim'],
    },
    'deliver-claim': { act: acts.deliverClaim, phase: '救济', basis: [compensationLaw.deliverInTime], needs: [...deliveryRules] },
  },
})
