// The rules of the way from the notice to the decision, in the order of the steps that ask them.
import type { Rule } from '../kit/rule.ts'
import {
  decidedInTime,
  decisionComplete,
  decisionIsTheDraft,
  fineDecisionNamesCollector,
  notHeavierThanNotified,
  notTheSameAfterReconsideration,
  notTheSameAfterSuit,
  outcomeFitsItsGround,
  transferNotPenalty,
} from './decision.ts'
import { basisNamed, reasonsGiven, textsInForce } from './draft-words.ts'
import { discussedFirst, discussionAfterHearing, enoughHeads, everyoneSpoke, majorDiscussed } from './discussion.ts'
import { decidedOnHearingRecord, hearingReported } from './hearing-held.ts'
import { hearingHeldFirst } from './hearing.ts'
import { reviewBeforeDiscussion, reviewedAfterHearing, reviewPassed, reviewPointsAnswered } from './legal-review.ts'
import {
  hearingTermOver,
  hearingToldForConfiscation,
  hearingToldForFine,
  hearingToldForHeavyKinds,
  hearingToldForOtherHeavy,
  noticeComplete,
  noticedAgainOnChange,
  noticeDelivered,
  noticeNotHeavierForDefence,
  statementTermOver,
  statementTermSet,
} from './notice.ts'
import { seizedGoodsDecided } from './measures-disposal.ts'
import {
  courtAsSet,
  delegatedReconsiderationOrganRight,
  landSuitTermRight,
  reconsiderationOrganRight,
  reconsiderationTermRight,
  streetReconsiderationOrganRight,
  suitTermRight,
} from './remedies-stated.ts'
import { everyPointAnswered } from './statement.ts'
import { noFineWhilePending } from './transfer.ts'

const hearingTold: readonly Rule[] = [hearingToldForHeavyKinds, hearingToldForFine, hearingToldForConfiscation, hearingToldForOtherHeavy]
/** Drafting the notice. */
export const noticeRules: readonly Rule[] = [noticeComplete, statementTermSet, ...hearingTold, noticeNotHeavierForDefence]
/** What the party's rights ask before the heads discuss or decide. */
const rightsGiven: readonly Rule[] = [noticeDelivered, statementTermOver, hearingTermOver, everyPointAnswered, hearingHeldFirst]
/** Discussing. */
export const discussionRules: readonly Rule[] = [
  ...rightsGiven,
  discussionAfterHearing,
  reviewBeforeDiscussion,
  reviewPointsAnswered,
  enoughHeads,
  everyoneSpoke,
]
/** Drafting the decision. */
export const draftRules: readonly Rule[] = [
  ...rightsGiven,
  ...hearingTold,
  noticedAgainOnChange,
  notHeavierThanNotified,
  hearingReported,
  decidedOnHearingRecord,
  reviewPassed,
  reviewedAfterHearing,
  reviewPointsAnswered,
  discussedFirst,
  majorDiscussed,
  ...seizedGoodsDecided,
  decidedInTime,
  transferNotPenalty,
  noFineWhilePending,
  notTheSameAfterReconsideration,
  notTheSameAfterSuit,
  outcomeFitsItsGround,
  decisionComplete,
  basisNamed,
  reasonsGiven,
  textsInForce,
  fineDecisionNamesCollector,
  reconsiderationOrganRight,
  streetReconsiderationOrganRight,
  delegatedReconsiderationOrganRight,
  reconsiderationTermRight,
  suitTermRight,
  landSuitTermRight,
  courtAsSet,
]
/** Deciding: all that held for the draft holds still. */
export const decisionRules: readonly Rule[] = [...draftRules, decisionIsTheDraft]
