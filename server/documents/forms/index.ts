// Every form, by id. The ids are the words the kinds of act use in their `makes`.
import type { Form } from '../form.ts'
import { addressConfirmation } from './address-confirmation.ts'
import { reconsiderationReply, suitDefence } from './answers-to-remedies.ts'
import { assistanceRequest } from './assistance-request.ts'
import { closingApproval } from './closing-approval.ts'
import { compensationDecision } from './compensation-decision.ts'
import { confiscationDisposal } from './confiscation-disposal.ts'
import { consultationRecord } from './consultation-record.ts'
import { confiscationReceipt } from './confiscation-receipt.ts'
import { crimeTransferLetter } from './crime-transfer-letter.ts'
import { decisionAnnulment } from './decision-annulment.ts'
import { decisionApproval } from './decision-approval.ts'
import { deferralApplication } from './deferral-application.ts'
import { deferralDecision } from './deferral-decision.ts'
import { deliveryReceipt } from './delivery-receipt.ts'
import { demandToPerform } from './demand.ts'
import { designationRequest } from './designation-request.ts'
import { destructionRecord } from './destruction-record.ts'
import { discontinuanceApproval } from './discontinuance-approval.ts'
import { discretionNote } from './discretion-note.ts'
import { discussionRecord } from './discussion-record.ts'
import { dossierCover } from './dossier-cover.ts'
import { dossierIndex } from './dossier-index.ts'
import { dossierNote } from './dossier-note.ts'
import { educationRecord } from './education-record.ts'
import { evidenceCopy } from './evidence-copy.ts'
import { evidenceList } from './evidence-list.ts'
import { filingApproval } from './filing-approval.ts'
import { fiscalReceiptRegister } from './fiscal-receipt-register.ts'
import { guidanceRecord } from './guidance-record.ts'
import { handoverList } from './handover-list.ts'
import { hearingAnnouncement } from './hearing-announcement.ts'
import { hearingNotice } from './hearing-notice.ts'
import { hearingRecord } from './hearing-record.ts'
import { hearingReport } from './hearing-report.ts'
import { hearingRightNotice } from './hearing-right-notice.ts'
import { inspectionApproval } from './inspection-approval.ts'
import { inspectionNotice } from './inspection-notice.ts'
import { inspectionResult } from './inspection-result.ts'
import { investigationReport } from './investigation-report.ts'
import { jointCheckTask } from './joint-check-task.ts'
import { leadRegister } from './lead-register.ts'
import { leavingRecord } from './leaving-record.ts'
import { majorPenaltyReport } from './major-penalty-report.ts'
import { legalReviewOpinion } from './legal-review-opinion.ts'
import { monitoredFactsNotice } from './monitored-facts-notice.ts'
import { monitoringReview } from './monitoring-review.ts'
import { measureApproval } from './measure-approval.ts'
import { measureExtension } from './measure-extension.ts'
import { measureLifting } from './measure-lifting.ts'
import { measureRecord } from './measure-record.ts'
import { seizedDisposal } from './seized-disposal.ts'
import { seizureDecision } from './seizure-decision.ts'
import { seizureList } from './seizure-list.ts'
import { testEntrustment } from './test-entrustment.ts'
import { terminationApproval } from './termination-approval.ts'
import { testResultNotice } from './test-result-notice.ts'
import { testingPeriodNotice } from './period-of-test-notice.ts'
import { noPenaltyDecision } from './no-penalty-decision.ts'
import { nonFilingApproval } from './non-filing-approval.ts'
import { onTheSpotDecision } from './on-the-spot-decision.ts'
import { onTheSpotFiling } from './on-the-spot-filing.ts'
import { orderToCorrect } from './order-to-correct.ts'
import { penaltyDecision } from './penalty-decision.ts'
import { filingSupervisionSuggestion, policeReviewRequest } from './police-review-request.ts'
import { preservationApproval } from './preservation-approval.ts'
import { preservationDecision } from './preservation-decision.ts'
import { preservationNotice } from './preservation-notice.ts'
import { priorNotice } from './prior-notice.ts'
import { publicationNote } from './publication-note.ts'
import { publicationReview } from './publication-review.ts'
import { publicationText } from './publication-text.ts'
import { questioningRecord } from './questioning-record.ts'
import { questioningSummons } from './questioning-summons.ts'
import { randomDrawRecord } from './random-draw-record.ts'
import { recheckOpinion } from './recheck-opinion.ts'
import { recheckRecord } from './recheck-record.ts'
import { recordingRegister } from './recording-register.ts'
import { recusalDecision } from './recusal-decision.ts'
import { recusalRequest } from './recusal-request.ts'
import { resumptionApproval } from './resumption-approval.ts'
import { referralLetter } from './referral-letter.ts'
import { referralReceipt } from './referral-receipt.ts'
import { samplingReceipt } from './sampling-receipt.ts'
import { siteRecord } from './site-record.ts'
import { slipCorrection } from './slip-correction.ts'
import { statementRecord } from './statement-record.ts'
import { talkInvitation } from './talk-invitation.ts'
import { timeExtension } from './time-extension.ts'
import { transferApproval } from './transfer-approval.ts'
import { transferNotice } from './transfer-notice.ts'
import { waiver } from './waiver.ts'
import { courtApplication, courtObjection } from './court-application.ts'
import { demolitionAnnouncement } from './demolition-announcement.ts'
import { executionAgreement } from './execution-agreement.ts'
import { executionDecision } from './execution-decision.ts'
import { executionResumption, executionSuspension, executionTermination } from './execution-halts.ts'
import { executionRecord } from './execution-record.ts'
import { executionReversal } from './execution-reversal.ts'
import { immediateDecision, immediateNotice } from './immediate-performance.ts'
import { substituteDecision, substituteDemand } from './substitute-decision.ts'

const all: readonly Form[] = [
  addressConfirmation,
  closingApproval,
  confiscationDisposal,
  consultationRecord,
  confiscationReceipt,
  decisionAnnulment,
  decisionApproval,
  deferralApplication,
  deferralDecision,
  deliveryReceipt,
  demandToPerform,
  discontinuanceApproval,
  discretionNote,
  discussionRecord,
  dossierCover,
  dossierIndex,
  dossierNote,
  educationRecord,
  evidenceCopy,
  evidenceList,
  filingApproval,
  fiscalReceiptRegister,
  handoverList,
  hearingAnnouncement,
  hearingNotice,
  hearingRecord,
  hearingReport,
  hearingRightNotice,
  investigationReport,
  jointCheckTask,
  leadRegister,
  leavingRecord,
  majorPenaltyReport,
  legalReviewOpinion,
  measureApproval,
  measureExtension,
  measureLifting,
  measureRecord,
  seizedDisposal,
  seizureDecision,
  seizureList,
  testEntrustment,
  terminationApproval,
  testResultNotice,
  testingPeriodNotice,
  noPenaltyDecision,
  nonFilingApproval,
  onTheSpotDecision,
  onTheSpotFiling,
  orderToCorrect,
  penaltyDecision,
  preservationApproval,
  preservationDecision,
  preservationNotice,
  priorNotice,
  publicationNote,
  publicationReview,
  publicationText,
  questioningRecord,
  questioningSummons,
  randomDrawRecord,
  recheckOpinion,
  recheckRecord,
  recordingRegister,
  recusalDecision,
  recusalRequest,
  resumptionApproval,
  samplingReceipt,
  siteRecord,
  slipCorrection,
  statementRecord,
  assistanceRequest,
  designationRequest,
  destructionRecord,
  guidanceRecord,
  inspectionApproval,
  inspectionNotice,
  inspectionResult,
  monitoredFactsNotice,
  monitoringReview,
  referralLetter,
  referralReceipt,
  talkInvitation,
  timeExtension,
  waiver,
  transferApproval,
  crimeTransferLetter,
  transferNotice,
  policeReviewRequest,
  filingSupervisionSuggestion,
  reconsiderationReply,
  suitDefence,
  compensationDecision,
  courtApplication,
  courtObjection,
  demolitionAnnouncement,
  executionAgreement,
  executionDecision,
  executionRecord,
  executionResumption,
  executionReversal,
  executionSuspension,
  executionTermination,
  immediateDecision,
  immediateNotice,
  substituteDecision,
  substituteDemand,
]

/** Forms by id. */
export const forms: ReadonlyMap<string, Form> = new Map(all.map(one => [one.id, one]))
