// The ordinary procedure (普通程序), from the clue to the archive.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import { penaltyLaw } from '../norms/index.ts'
import { adviceBeforeReview } from '../rules/advice.ts'
import { attendanceRules, contactRules } from '../rules/attendance.ts'
import { competenceAlways, referralBeforeArchive } from '../rules/competence.ts'
import { whileDiscontinued } from '../rules/discontinuance.ts'
import { confidentialPublication } from '../rules/confidentiality.ts'
import { evidenceRulesAtIntake } from '../rules/evidence.ts'
import { filingRules, nonFilingRules } from '../rules/filing.ts'
import { guidanceInsteadOfFiling } from '../rules/guidance.ts'
import { inspectionHasPower } from '../rules/inspection.ts'
import { jurisdictionRules } from '../rules/jurisdiction.ts'
import { educationBeforeClosing, recheckRules } from '../rules/leniency.ts'
import { limitationRules } from '../rules/limitation.ts'
import { meritsOfDecision, proposalRules, reportRules } from '../rules/merits.ts'
import { educationRules, partyStands } from '../rules/parties.ts'
import { monitoringReviewRules } from '../rules/monitoring.ts'
import { officersEstablished, postRules, reviewSentWhereReviewersAre } from '../rules/posts.ts'
import { powerRules } from '../rules/power.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { titleRules } from '../rules/title.ts'
import { timing } from '../rules/timing.ts'
import { decisionRules, discussionRules, draftRules, noticeRules } from '../rules/before-decision.ts'
import { ordinaryClocks } from '../rules/clocks.ts'
import { archiveRules, closingRules } from '../rules/closing.ts'
import { extensionBound } from '../rules/decision.ts'
import { decisionServed, deliveryRules, onlineRemedyOffered } from '../rules/delivery.ts'
import { reviewAfterHearing, reviewPointsAnswered } from '../rules/legal-review.ts'
import { demandRules, onlyConfiscatedIsDisposed, paymentRules } from '../rules/performance.ts'
import { publicationReviewRules, publicationRules, withdrawnForCause } from '../rules/publication.ts'
import { hearingWaiverExplicit, recheckHasPoints, toldBeforeWaiving, waiverExplicit } from '../rules/statement.ts'
import { notWavedThrough } from '../rules/transfer.ts'
import { changedNoHeavier, endedPartyShown, onlySlipsAreCorrected, remedyResultStated } from '../rules/afterwards.ts'
import { decided, noneHeld, opinion, outcomeIs, proposed, said } from './ways.ts'

/** What investigators may do while a case is being investigated. */
const investigating = [
  'inspect-site',
  'question',
  'summon',
  'register-evidence',
  'review-evidence',
  'copy-evidence',
  'sample',
  'record-audio-video',
  'review-monitoring',
  'tell-monitored-facts',
] as const
/** What may follow the notice, once its rules are met. */
const afterNotice = [
  'state',
  'waive-statement',
  'waive-hearing',
  'recheck',
  'submit-review',
  'discuss',
  'request-decision',
  'request-notice',
  'register-evidence',
  'review-evidence',
  'question',
  'inspect-site',
  'record-audio-video',
] as const
/** What may follow the decision. */
const afterDecision = [
  'pay',
  'perform',
  'demand',
  'dispose-confiscated',
  'review-publication',
  'record-remedy',
  'correct-slip',
  'revoke-decision',
  'report-major',
  // a recording made at the seizure and not yet registered (EVI-15 asks for it at the closing)
  'record-audio-video',
] as const
const reopened = [...investigating, 'conclude-investigation', 'request-notice'] as const

export const ordinaryPenalty = procedure({
  id: 'ordinary-penalty',
  title: '行政处罚普通程序',
  english: 'ordinary penalty procedure',
  kind: 'main',
  basis: [penaltyLaw.investigateFully, penaltyLaw.headDecides],
  start: ['register-lead', 'upgrade'],
  always: [...timing, ...attendanceRules, ...postRules, ...recusalAlways, ...competenceAlways, ...whileDiscontinued],
  clocks: ordinaryClocks,
  steps: {
    'register-lead': {
      act: acts.registerLead,
      phase: '线索',
      then: [...investigating, 'request-filing', 'request-non-filing', 'confirm-address'],
    },
    upgrade: {
      act: acts.upgradeNote,
      phase: '线索',
      then: [...investigating, 'request-filing', 'request-non-filing', 'confirm-address'],
      optional: true,
    },
    'request-non-filing': {
      act: acts.requestNonFiling,
      phase: '线索',
      needs: [...nonFilingRules, ...guidanceInsteadOfFiling],
      then: ['approve-non-filing', 'bureau-opinion'],
      optional: true,
    },
    'approve-non-filing': {
      act: acts.approveNonFiling,
      phase: '线索',
      optional: true,
      then: [
        said('同意', 'archive'),
        said('退回补正', 'request-non-filing'),
        said('退回补正', 'request-filing'),
        said('不同意', 'request-filing'),
      ],
    },
    'request-filing': {
      act: acts.requestFiling,
      phase: '立案',
      needs: [...powerRules, ...titleRules, officersEstablished, ...jurisdictionRules, ...filingRules, ...limitationRules, partyStands],
      then: ['file', 'bureau-opinion'],
    },
    file: {
      act: acts.file_,
      phase: '立案',
      needs: [...powerRules, ...titleRules, ...jurisdictionRules, ...limitationRules],
      then: [
        ...investigating.map(to => said('同意', to)),
        said('同意', 'conclude-investigation'),
        said('同意', 'extend-time'),
        said('同意', 'terminate'),
        said('退回补正', 'request-filing'),
        said('不同意', 'request-non-filing'),
      ],
    },
    'inspect-site': { act: acts.inspectSite, phase: '调查取证', needs: [inspectionHasPower, ...contactRules], again: 'here' },
    question: { act: acts.question, phase: '调查取证', needs: [...contactRules], again: 'here' },
    summon: { act: acts.summon, phase: '调查取证', again: 'here', optional: true },
    'register-evidence': { act: acts.registerEvidence, phase: '调查取证', needs: [...evidenceRulesAtIntake], again: 'here' },
    'review-evidence': { act: acts.reviewEvidence, phase: '调查取证', needs: [...evidenceRulesAtIntake], again: 'here', optional: true },
    'copy-evidence': { act: acts.copyEvidence, phase: '调查取证', needs: [...evidenceRulesAtIntake], again: 'here', optional: true },
    sample: { act: acts.sample, phase: '调查取证', needs: [...contactRules], again: 'here', optional: true },
    'record-audio-video': {
      act: acts.recordAudioVideo,
      phase: '调查取证',
      needs: [...evidenceRulesAtIntake],
      again: 'here',
      optional: true,
    },
    'review-monitoring': {
      act: acts.reviewMonitoring,
      phase: '调查取证',
      needs: [...monitoringReviewRules],
      again: 'here',
      optional: true,
    },
    'tell-monitored-facts': { act: acts.tellMonitoredFacts, phase: '调查取证', again: 'here', optional: true },
    'confirm-address': { act: acts.confirmAddress, phase: '送达', again: 'onward', waitsFor: '当事人', optional: true },
    'extend-time': { act: acts.extendTime, phase: '作出决定', needs: [extensionBound], again: 'onward', optional: true },
    terminate: {
      act: acts.terminate,
      phase: '结案归档',
      needs: [endedPartyShown],
      again: 'onward',
      optional: true,
      then: ['request-closing'],
    },
    'conclude-investigation': {
      act: acts.concludeInvestigation,
      phase: '调查终结',
      needs: [...reportRules, notWavedThrough],
      then: [
        proposed('给予行政处罚', 'request-notice'),
        ...(['submit-review', 'discuss', 'request-decision'] as const).map(to => proposed('不予处罚或者移送', to)),
        ...investigating.map(to => proposed('任何', to)),
      ],
    },
    'request-notice': {
      act: acts.requestNotice,
      phase: '事先告知',
      needs: [...proposalRules, ...noticeRules],
      then: ['approve-notice', 'bureau-opinion'],
    },
    'approve-notice': {
      act: acts.approveNotice,
      phase: '事先告知',
      needs: [...proposalRules],
      then: [said('同意', 'deliver-notice'), said('退回补正', 'request-notice'), ...reopened.map(to => said('不同意', to))],
    },
    'deliver-notice': { act: acts.deliverNotice, phase: '事先告知', needs: [...deliveryRules], again: 'here', then: afterNotice },
    state: { act: acts.state, phase: '陈述申辩', again: 'here', waitsFor: '当事人' },
    'waive-statement': {
      act: acts.waiveStatement,
      phase: '陈述申辩',
      needs: [waiverExplicit, toldBeforeWaiving],
      again: 'here',
      waitsFor: '当事人',
      optional: true,
    },
    'waive-hearing': {
      act: acts.waiveHearing,
      phase: '听证',
      needs: [hearingWaiverExplicit, toldBeforeWaiving],
      again: 'here',
      waitsFor: '当事人',
      optional: true,
    },
    recheck: { act: acts.recheck, phase: '陈述申辩', needs: [...recheckRules, recheckHasPoints], again: 'here' },
    'submit-review': {
      act: acts.submitReview,
      phase: '法制审核',
      needs: [reviewSentWhereReviewersAre, reviewPointsAnswered, adviceBeforeReview],
      then: ['review'],
    },
    review: {
      act: acts.review,
      phase: '法制审核',
      needs: [reviewAfterHearing],
      then: [
        opinion('同意', 'discuss'),
        opinion('同意', 'request-decision'),
        // a hearing asked for in time, though after the review, sends the case to review once more (HEA-15)
        { ...opinion('同意', 'submit-review'), if: '同意，其后又听证' },
        ...(['修改', '补充调查', '不同意', '移送'] as const).map(words => opinion(words, 'answer-review')),
        opinion('移送', 'request-decision'),
      ],
    },
    'answer-review': {
      act: acts.answerReview,
      phase: '法制审核',
      needs: [reviewPointsAnswered],
      then: ['submit-review', ...reopened],
      optional: true,
    },
    discuss: {
      act: acts.discuss,
      phase: '集体讨论',
      needs: [...discussionRules],
      then: [
        'request-decision',
        // … or after the discussion, by a party who had waived it
        ...(['submit-review', 'discuss'] as const).map(to => ({ to, if: '其后又听证', when: () => true })),
        noneHeld('request-notice'),
        noneHeld('submit-review'),
        noneHeld('conclude-investigation'),
        ...investigating.map(noneHeld),
      ],
    },
    'request-decision': {
      act: acts.requestDecision,
      phase: '作出决定',
      needs: [...proposalRules, ...draftRules],
      then: ['decide', 'bureau-opinion'],
    },
    decide: {
      act: acts.decide,
      phase: '作出决定',
      needs: [...meritsOfDecision, ...decisionRules],
      then: [
        decided('处罚或者不予处罚', 'deliver-decision'),
        ...afterDecision.map(to => decided('处罚或者不予处罚', to)),
        outcomeIs('不予行政处罚', 'educate'),
        outcomeIs('违法事实不能成立不予处罚', 'educate'),
        outcomeIs('移送司法机关', 'request-closing'),
        // 移回处理: the police gave it back, see criminal-transfer
        outcomeIs('移送司法机关', 'conclude-investigation'),
        ...(['request-decision', 'submit-review', 'discuss', ...reopened] as const).map(to => decided('退回', to)),
      ],
    },
    educate: { act: acts.educate, phase: '执行', needs: [...educationRules], again: 'onward', optional: true },
    'deliver-decision': {
      act: acts.deliverDecision,
      phase: '送达',
      needs: [...deliveryRules, onlineRemedyOffered],
      again: 'here',
      then: ['request-closing'],
    },
    pay: { act: acts.pay, phase: '执行', needs: [...paymentRules], again: 'onward', waitsFor: '当事人' },
    perform: { act: acts.performOther, phase: '执行', again: 'onward', waitsFor: '当事人', optional: true },
    demand: { act: acts.demand, phase: '执行', needs: [...demandRules], again: 'onward', then: ['deliver-demand'], optional: true },
    'deliver-demand': { act: acts.deliverDemand, phase: '执行', needs: [...deliveryRules], again: 'here', optional: true },
    'dispose-confiscated': {
      act: acts.disposeConfiscated,
      phase: '执行',
      needs: [onlyConfiscatedIsDisposed],
      again: 'onward',
      optional: true,
    },
    'review-publication': {
      act: acts.reviewPublication,
      phase: '公示',
      needs: [...publicationReviewRules, ...confidentialPublication],
      again: 'onward',
      then: ['publish'],
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
      then: [annulled('conclude-investigation'), annulled('request-notice'), annulled('request-closing')],
    },
    'report-major': { act: acts.reportMajor, phase: '结案归档', again: 'onward', optional: true },
    'correct-slip': { act: acts.correctSlip, phase: '作出决定', needs: [onlySlipsAreCorrected], again: 'onward', optional: true },
    'revoke-decision': {
      act: acts.revokeDecision,
      phase: '救济',
      needs: [changedNoHeavier],
      again: 'onward',
      optional: true,
      then: ['conclude-investigation', 'request-notice', 'request-closing'],
    },
    'request-closing': {
      act: acts.requestClosing,
      phase: '结案归档',
      needs: [...educationBeforeClosing, decisionServed, ...closingRules],
      then: ['close', 'bureau-opinion'],
    },
    close: {
      act: acts.close,
      phase: '结案归档',
      needs: [...educationBeforeClosing, decisionServed, ...closingRules],
      then: [said('同意', 'archive'), said('退回补正', 'request-closing'), said('不同意', 'request-closing')],
    },
    'bureau-opinion': { act: acts.bureauOpinion, phase: '作出决定', again: 'here', optional: true },
    archive: { act: acts.archive, phase: '结案归档', needs: [...archiveRules, ...referralBeforeArchive] },
  },
})

function annulled<S extends 'conclude-investigation' | 'request-notice' | 'request-closing'>(to: S) {
  return { to, if: '决定被撤销', when: (act: { readonly facts: unknown }) => isAnnulled(act.facts) }
}
function isAnnulled(facts: unknown): boolean {
  const parsed = acts.recordRemedy.facts.safeParse(facts)
  return parsed.success && parsed.data.event === '结果' && (parsed.data.outcome === '撤销' || parsed.data.outcome === '确认无效')
}
