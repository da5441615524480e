// The inspection (行政检查), from the plan to the told result: then nothing, a correction, or a lead that begins a case.
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { procedure, type Way } from '../kit/procedure.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { attendanceRules, contactRules } from '../rules/attendance.ts'
import { evidenceRulesAtIntake } from '../rules/evidence.ts'
import { inspectionEndRules, inspectionPlanRules, inspectionResultRules, inspectionVisitRules } from '../rules/inspection.ts'
import { officersEstablished, postRules } from '../rules/posts.ts'
import { isSubject } from '../rules/power.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { said } from './ways.ts'

const beside = ['register-evidence', 'record-audio-video', 'question'] as const

/** The plan says that it cannot wait for the approval. */
const urgently = <const S extends string>(to: S): Way<S> => ({
  to,
  if: '紧急',
  when: act => lastOf([act], acts.planInspection)?.facts.urgent ?? false,
})
/** What the result says comes next. */
const found = <const S extends string>(violation: boolean, to: S): Way<S> => ({
  to,
  if: violation ? '涉嫌违法' : '不涉嫌违法',
  when: act => (lastOf([act], acts.tellInspectionResult)?.facts.outcome === '涉嫌违法，登记线索') === violation,
})

/** INS-11: its only way to a penalty is the lead, from which the ordinary procedure begins anew. */
export const inspection = procedure({
  id: 'inspection',
  title: '行政检查',
  english: 'administrative inspection',
  kind: 'main',
  basis: [penaltyLaw.inspectByLaw],
  start: ['plan-inspection'],
  always: [...timing, ...attendanceRules, ...postRules, ...recusalAlways],
  steps: {
    'plan-inspection': {
      act: acts.planInspection,
      phase: '检查',
      basis: [readings.inspectionListed],
      needs: [isSubject, officersEstablished, ...inspectionPlanRules],
      then: ['approve-inspection', urgently('notify-inspection')],
    },
    'approve-inspection': {
      act: acts.approveInspection,
      phase: '检查',
      basis: [readings.inspectionApproved],
      again: 'onward',
      then: [said('同意', 'notify-inspection'), said('退回补正', 'plan-inspection'), said('不同意', 'end-inspection')],
    },
    'notify-inspection': {
      act: acts.notifyInspection,
      phase: '检查',
      basis: [readings.inspectionNotified],
      needs: [...inspectionVisitRules],
      then: ['scan-code', 'carry-out-inspection'],
    },
    'scan-code': { act: acts.scanCode, phase: '检查', basis: [readings.inspectionCode], needs: [...inspectionVisitRules], again: 'here' },
    'carry-out-inspection': {
      act: acts.carryOutInspection,
      phase: '检查',
      basis: [penaltyLaw.inspectByLaw],
      needs: [...contactRules, ...inspectionVisitRules],
      then: ['tell-inspection-result', ...beside],
    },
    'register-evidence': {
      act: acts.registerEvidence,
      phase: '调查取证',
      needs: [...evidenceRulesAtIntake],
      again: 'here',
      optional: true,
    },
    'record-audio-video': {
      act: acts.recordAudioVideo,
      phase: '调查取证',
      needs: [...evidenceRulesAtIntake],
      again: 'here',
      optional: true,
    },
    question: { act: acts.question, phase: '调查取证', needs: [...contactRules], again: 'here', optional: true },
    'tell-inspection-result': {
      act: acts.tellInspectionResult,
      phase: '检查',
      basis: [readings.inspectionResultTold],
      needs: [...inspectionResultRules],
      then: [found(false, 'end-inspection'), found(true, 'register-lead'), ...beside],
    },
    'register-lead': { act: acts.registerLead, phase: '线索', needs: [...inspectionEndRules] },
    'end-inspection': { act: acts.endInspection, phase: '检查', needs: [...inspectionEndRules] },
  },
})
