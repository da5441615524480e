// What the four papers of a delivery read: any of the acts that deliver something.
import { acts, allOf, type Act, type FactsOf } from '@fadu/law'
import { papersOf, type IssuedPaper, type Seen } from '../source.ts'

const kinds = [
  acts.deliverNotice,
  acts.deliverDecision,
  acts.deliverHearingNotice,
  acts.deliverDemand,
  acts.deliverDeferral,
  acts.deliverMeasurePaper,
  acts.deliverDisposal,
  acts.deliverOrder,
  acts.deliverExecution,
  acts.deliverSubstitute,
  acts.deliverSubstituteDemand,
  acts.deliverTransferNotice,
  acts.deliverClaim,
] as const
export type Delivery = FactsOf<typeof acts.deliverNotice>

/** The delivery of the act that makes the paper. */
export function deliveryOf(seen: Seen): Delivery | undefined {
  for (const kind of kinds) {
    const found: Act<Delivery> | undefined = allOf([seen.act], kind)[0]
    if (found) return found.facts
  }
  return undefined
}

/** What was delivered, by title and number; of papers that are served, those this party was meant to get. */
export function delivered(seen: Seen, of: string | undefined): string | undefined {
  const mine = papersOf(seen, of ?? '').filter(one => forThem(seen, one))
  const papers = mine.length ? mine : papersOf(seen, newestOf(seen) ?? '').filter(one => forThem(seen, one))
  return papers.map(one => `《${one.title}》${one.number ?? ''}`).join('\n') || undefined
}

/** Kinds of paper each delivery brings. An act named wrongly still finds them: the receipt must say what was handed over. */
const brings: Readonly<Record<string, readonly string[]>> = {
  'deliver-notice': ['prior-notice', 'hearing-right-notice'],
  'deliver-decision': ['penalty-decision', 'no-penalty-decision', 'on-the-spot-decision', 'decision-annulment'],
  'deliver-hearing-notice': ['hearing-notice'],
  'deliver-demand': ['demand'],
  'deliver-deferral': ['deferral-decision'],
  'deliver-order': ['order-to-correct'],
  'deliver-execution': ['execution-decision'],
  'deliver-substitute': ['substitute-decision'],
  'deliver-substitute-demand': ['substitute-demand'],
  'deliver-measure-paper': ['measure-extension', 'test-result-notice', 'testing-period-notice'],
  'deliver-disposal': ['seized-disposal'],
  'deliver-transfer-notice': ['transfer-notice'],
  'deliver-claim': ['compensation-decision'],
  'hand-over': ['on-the-spot-decision'],
}
const forThem = (seen: Seen, one: IssuedPaper): boolean =>
  (brings[seen.act.kind] ?? []).includes(one.form) &&
  (one.partyId === undefined || seen.party === undefined || one.partyId === seen.party.id)
const newestOf = (seen: Seen): string | undefined => seen.issued.findLast(one => one.voided !== true && forThem(seen, one))?.actId
