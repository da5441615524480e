// The simple procedure (简易程序, 当场处罚) with its upgrade to the ordinary one.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import { penaltyLaw } from '../norms/index.ts'
import { attendanceOnTheSpot, contactRules } from '../rules/attendance.ts'
import { competenceAlways } from '../rules/competence.ts'
import { evidenceRulesAtIntake } from '../rules/evidence.ts'
import { jurisdictionRules } from '../rules/jurisdiction.ts'
import { meritsOfDecisionOnTheSpot, meritsOnTheSpot } from '../rules/merits.ts'
import { postRules } from '../rules/posts.ts'
import { isSubject } from '../rules/power.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { simpleClocks } from '../rules/clocks.ts'
import { archiveRules, closingRules } from '../rules/closing.ts'
import { deliveryRules } from '../rules/delivery.ts'
import { collectionRules, demandRules, handedInWhatWasCollected, paymentRules } from '../rules/performance.ts'
import { publicationReviewRules, publicationRules, withdrawnForCause } from '../rules/publication.ts'
import { filedForTheRecord, handOverRules, spotDecisionRules, upgradeBeforeDecision, wasHandedOver } from '../rules/simple-decision.ts'
import { spotNoticeRules } from '../rules/simple.ts'
import { changedNoHeavier, onlySlipsAreCorrected, remedyResultStated } from '../rules/afterwards.ts'
import { disputed, said } from './ways.ts'

export const simplePenalty = procedure({
  id: 'simple-penalty',
  title: '行政处罚简易程序',
  english: 'simple penalty procedure',
  kind: 'main',
  basis: [penaltyLaw.simpleWhen, penaltyLaw.simpleForm],
  start: ['show-certificates'],
  always: [...timing, ...attendanceOnTheSpot, ...postRules, ...recusalAlways, ...competenceAlways],
  clocks: simpleClocks,
  steps: {
    'show-certificates': {
      act: acts.showCertificates,
      phase: '现场',
      needs: [isSubject, ...contactRules, ...jurisdictionRules],
      then: ['tell-on-the-spot', 'register-evidence', 'record-audio-video', 'confirm-address', 'upgrade'],
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
    'confirm-address': { act: acts.confirmAddress, phase: '送达', again: 'onward', waitsFor: '当事人', optional: true },
    'tell-on-the-spot': {
      act: acts.tellOnTheSpot,
      phase: '事先告知',
      needs: [...meritsOnTheSpot, ...spotNoticeRules],
      then: ['hear-on-the-spot', 'upgrade'],
    },
    'hear-on-the-spot': {
      act: acts.hearOnTheSpot,
      phase: '陈述申辩',
      waitsFor: '当事人',
      then: [disputed(false, 'decide-on-the-spot'), disputed(false, 'tell-on-the-spot'), 'upgrade'],
    },
    'decide-on-the-spot': {
      act: acts.decideOnTheSpot,
      phase: '作出决定',
      needs: [...meritsOfDecisionOnTheSpot, ...spotDecisionRules],
      // not handed over on the spot it is revoked (行政处罚法 art. 52)
      then: ['hand-over', 'revoke-decision'],
    },
    'hand-over': {
      act: acts.handOver,
      phase: '送达',
      needs: [...handOverRules],
      then: [
        'file-record',
        'pay',
        'demand',
        'collect-on-the-spot',
        'review-publication',
        'record-remedy',
        'correct-slip',
        'revoke-decision',
        'record-audio-video',
        'request-closing',
      ],
    },
    'collect-on-the-spot': {
      act: acts.collectOnTheSpot,
      phase: '执行',
      needs: [...collectionRules],
      again: 'here',
      optional: true,
      then: ['hand-in-money'],
    },
    'hand-in-money': {
      act: acts.handInMoney,
      phase: '执行',
      needs: [handedInWhatWasCollected],
      again: 'here',
      optional: true,
      then: ['bank-money'],
    },
    'bank-money': { act: acts.bankMoney, phase: '执行', needs: [handedInWhatWasCollected], again: 'here', optional: true },
    pay: { act: acts.pay, phase: '执行', needs: [...paymentRules], again: 'onward', waitsFor: '当事人' },
    demand: { act: acts.demand, phase: '执行', needs: [...demandRules], again: 'onward', then: ['deliver-demand'], optional: true },
    'deliver-demand': { act: acts.deliverDemand, phase: '执行', needs: [...deliveryRules], again: 'here', optional: true },
    'file-record': { act: acts.fileRecord, phase: '执行', needs: [wasHandedOver], again: 'here' },
    'review-publication': {
      act: acts.reviewPublication,
      phase: '公示',
      needs: [...publicationReviewRules],
      again: 'onward',
      then: ['publish'],
      optional: true,
    },
    publish: {
      act: acts.publish,
      phase: '公示',
      needs: [...publicationRules],
      again: 'onward',
      then: ['withdraw-publication'],
      optional: true,
    },
    'withdraw-publication': { act: acts.withdrawPublication, phase: '公示', needs: [withdrawnForCause], again: 'onward', optional: true },
    'record-remedy': {
      act: acts.recordRemedy,
      phase: '救济',
      needs: [remedyResultStated],
      again: 'onward',
      waitsFor: '复议机关、人民法院',
      optional: true,
    },
    'correct-slip': { act: acts.correctSlip, phase: '作出决定', needs: [onlySlipsAreCorrected], again: 'onward', optional: true },
    'revoke-decision': {
      act: acts.revokeDecision,
      phase: '救济',
      needs: [changedNoHeavier],
      again: 'onward',
      optional: true,
      then: ['file-record', 'request-closing'],
    },
    'request-closing': {
      act: acts.requestClosing,
      phase: '结案归档',
      needs: [wasHandedOver, filedForTheRecord, ...closingRules],
      then: ['close', 'bureau-opinion'],
    },
    close: {
      act: acts.close,
      phase: '结案归档',
      needs: [wasHandedOver, filedForTheRecord, ...closingRules],
      then: [said('同意', 'archive'), said('退回补正', 'request-closing'), said('不同意', 'request-closing')],
    },
    'bureau-opinion': { act: acts.bureauOpinion, phase: '结案归档', again: 'here', optional: true },
    archive: { act: acts.archive, phase: '结案归档', needs: [...archiveRules] },
    upgrade: { act: acts.upgradeNote, phase: '现场', needs: [upgradeBeforeDecision], optional: true },
  },
})
