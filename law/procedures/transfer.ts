// Suspected crime, beside the penalty case: to the police and back; and clues of duty crimes, which only those named may see.
import * as acts from '../acts/index.ts'
import { lastOf, type Act, type ActKind } from '../kit/act.ts'
import { procedure, type Way } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { criminalTransferRegulation, penaltyLaw } from '../norms/index.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { transferClocks } from '../rules/clocks-of-transfer.ts'
import { deliveryRules } from '../rules/delivery.ts'
import { postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import * as rules from '../rules/transfer.ts'

const always: readonly Rule[] = [...timing, ...attendanceRules, ...postRules, ...recusalAlways]
/** The outcome the act records. */
function says<F extends { readonly outcome: string }>(kind: ActKind<F>, ...outcomes: readonly F['outcome'][]) {
  return <const S extends string>(to: S): Way<S> => ({
    to,
    if: outcomes.join('、'),
    when: (act: Act) => {
      const said = lastOf([act], kind)?.facts.outcome
      return said !== undefined && outcomes.includes(said)
    },
  })
}
const notAccepted = <const S extends string>(to: S): Way<S> => ({
  to,
  if: '拒收',
  when: act => lastOf([act], acts.recordPoliceReceipt)?.facts.state === '拒收',
})
const approved = says(acts.decideTransfer, '批准移送')
const filed = says(acts.recordPoliceDecision, '立案')
const refused = says(acts.recordPoliceDecision, '不予立案')
const returned = says(acts.recordPoliceDecision, '移回处理')
const filedOnReview = says(acts.recordPoliceReview, '立案')
const upheld = says(acts.recordPoliceReview, '维持不予立案')
const filedUnderSupervision = says(acts.recordSupervision, '公安机关已立案')
const supervisionOver = says(acts.recordSupervision, '不予立案的理由成立')
const judged = says(acts.recordCriminalOutcome, '判处刑罚')
const spared = says(acts.recordCriminalOutcome, '免予刑事处罚', '不起诉', '撤销案件', '移回处理')

export const criminalTransfer = procedure({
  id: 'criminal-transfer',
  title: '涉嫌犯罪移送',
  english: 'criminal transfer',
  kind: 'side',
  basis: [penaltyLaw.transferCrime, criminalTransferRegulation.mustTransfer],
  after: ['register-lead', 'show-certificates'],
  before: ['close'],
  start: ['form-transfer-team'],
  clocks: transferClocks,
  always,
  steps: {
    'form-transfer-team': {
      act: acts.formTransferTeam,
      phase: '移送',
      basis: [criminalTransferRegulation.team],
      needs: [...rules.teamRules],
      then: ['report-transfer'],
    },
    'report-transfer': {
      act: acts.reportTransfer,
      phase: '移送',
      basis: [criminalTransferRegulation.team],
      then: ['decide-transfer'],
    },
    'decide-transfer': {
      act: acts.decideTransfer,
      phase: '移送',
      basis: [criminalTransferRegulation.principalHead, criminalTransferRegulation.decideInTime],
      needs: [...rules.transferDecisionRules],
      then: [approved('transfer-to-police')],
    },
    'transfer-to-police': {
      act: acts.transferToPolice,
      phase: '移送',
      basis: [criminalTransferRegulation.transferInTime, criminalTransferRegulation.paperLetter],
      needs: [...rules.transferRules],
      then: ['record-police-receipt', 'record-police-decision'],
    },
    'record-police-receipt': {
      act: acts.recordPoliceReceipt,
      phase: '移送',
      basis: [criminalTransferRegulation.policeReceipt],
      again: 'here',
      waitsFor: '公安机关',
      optional: true,
      // not accepted at all: the procuratorate may be asked at once (移送规定 art. 17)
      then: [notAccepted('suggest-supervision')],
    },
    'record-police-decision': {
      act: acts.recordPoliceDecision,
      phase: '移送',
      basis: [criminalTransferRegulation.policeDecide],
      waitsFor: '公安机关',
      then: [
        filed('hand-over-goods'),
        filed('record-criminal-outcome'),
        refused('ask-police-review'),
        refused('suggest-supervision'),
        refused('resume-penalty'),
        returned('resume-penalty'),
      ],
    },
    'hand-over-goods': {
      act: acts.handOverGoods,
      phase: '移送',
      basis: [criminalTransferRegulation.handOverInTime],
      needs: [...rules.handOverToPoliceRules],
      then: ['deliver-transfer-notice'],
    },
    'deliver-transfer-notice': { act: acts.deliverTransferNotice, phase: '移送', needs: [...deliveryRules], again: 'here' },
    'record-criminal-outcome': {
      act: acts.recordCriminalOutcome,
      phase: '移送',
      basis: [penaltyLaw.offsetFine],
      again: 'onward',
      waitsFor: '公安、检察、审判机关',
      optional: true,
      then: [judged('record-offset'), spared('resume-penalty')],
    },
    'record-offset': {
      act: acts.recordOffset,
      phase: '移送',
      basis: [penaltyLaw.offsetFine],
      needs: [rules.offsetOfWhatWasPaid],
      again: 'onward',
      optional: true,
    },
    'ask-police-review': {
      act: acts.askPoliceReview,
      phase: '移送',
      basis: [criminalTransferRegulation.askAgain],
      needs: [rules.reviewAskedInTime],
      then: ['record-police-review'],
      optional: true,
    },
    'record-police-review': {
      act: acts.recordPoliceReview,
      phase: '移送',
      basis: [criminalTransferRegulation.policeReview],
      waitsFor: '公安机关',
      then: [
        filedOnReview('hand-over-goods'),
        filedOnReview('record-criminal-outcome'),
        upheld('suggest-supervision'),
        upheld('resume-penalty'),
      ],
    },
    'suggest-supervision': {
      act: acts.suggestSupervision,
      phase: '移送',
      basis: [criminalTransferRegulation.suggestSupervision],
      then: ['record-supervision'],
      optional: true,
    },
    'record-supervision': {
      act: acts.recordSupervision,
      phase: '移送',
      waitsFor: '人民检察院',
      then: [filedUnderSupervision('hand-over-goods'), filedUnderSupervision('record-criminal-outcome'), supervisionOver('resume-penalty')],
    },
    'resume-penalty': {
      act: acts.resumePenalty,
      phase: '移送',
      basis: [criminalTransferRegulation.goOnWithPenalty, criminalTransferRegulation.returned],
      needs: [rules.resumedForItsGround],
    },
  },
})

/** CRM-09: nobody but those named learns of it, so it holds nothing up and waits for nobody. */
export const dutyCrimeLead = procedure({
  id: 'duty-lead',
  title: '职务违法犯罪线索移送',
  english: 'clues of duty crimes',
  kind: 'side',
  basis: [criminalTransferRegulation.dutyCrimes],
  after: ['register-lead', 'show-certificates'],
  start: ['send-duty-lead'],
  always: [...timing, ...postRules],
  steps: {
    'send-duty-lead': {
      act: acts.sendDutyLead,
      phase: '移送',
      basis: [criminalTransferRegulation.dutyCrimes, criminalTransferRegulation.organAtFault],
      then: [{ to: 'record-duty-reply', if: '收到回函', when: () => true }],
    },
    'record-duty-reply': { act: acts.recordDutyReply, phase: '移送', again: 'here', waitsFor: '监察机关、人民检察院', optional: true },
  },
})
