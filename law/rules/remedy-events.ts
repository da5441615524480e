// What befell a decision from outside: a remedy taken up, execution stopped, an outcome. Told by the register of remedies
// and by the papers that reached us.
import * as acts from '../acts/index.ts'
import { allOf, byTime, type Act, type PartyId } from '../kit/act.ts'
import type { Scene } from '../kit/rule.ts'
import type { FactsOf } from './case-facts.ts'

type Registered = FactsOf<typeof acts.recordRemedy>
export interface RemedyEvent {
  readonly act: Act
  readonly facts: Pick<Registered, 'way' | 'event' | 'receivedOn' | 'outcome' | 'procedureOnly' | 'penalties'>
}
const concerns = (act: Act, party: PartyId): boolean => act.parties.length === 0 || act.parties.includes(party)
/** An event against the order to correct: registered with it, or come before there was any decision. */
const isOfOrder = (act: Act, decided: Act | undefined): boolean =>
  act.procedure === 'order-correction' || (decided !== undefined && byTime(act, decided) < 0)
/** Every event of a party's remedies against the decision (or against the order to correct), in the order of doing. */
export function remedyEvents(
  { acts: all }: Pick<Scene, 'acts'>,
  party: PartyId,
  against: 'decision' | 'order' = 'decision',
): readonly RemedyEvent[] {
  const decided = all.find(a => (a.kind === acts.decide.id || a.kind === acts.decideOnTheSpot.id) && concerns(a, party))
  const taken = (act: Act<{ readonly receivedOn: Registered['receivedOn'] }>, way: Registered['way']): RemedyEvent => ({
    act,
    facts: { way, event: '已受理', receivedOn: act.facts.receivedOn },
  })
  return [
    ...allOf(all, acts.recordRemedy, party).map(act => ({ act, facts: act.facts })),
    ...allOf(all, acts.receiveReconsideration, party).map(act => taken(act, '行政复议')),
    ...allOf(all, acts.receiveSuit, party).map(act => taken(act, '行政诉讼')),
  ]
    .filter(e => (against === 'decision' ? !isOfOrder(e.act, decided) : decided === undefined || isOfOrder(e.act, decided)))
    .toSorted((a, b) => byTime(a.act, b.act))
}
/** By which way the decision against a party is being tried, from the day the organ heard of it until the outcome. */
export function triedBy(history: Pick<Scene, 'acts'>, party: PartyId): Registered['way'] | undefined {
  const last = remedyEvents(history, party).at(-1)
  return last && last.facts.event !== '结果' ? last.facts.way : undefined
}
/** The annulment that a new decision has to heed: the last outcome 撤销, or undefined. */
export const annulmentOf = (history: Pick<Scene, 'acts'>, party: PartyId): RemedyEvent | undefined =>
  remedyEvents(history, party).findLast(e => e.facts.event === '结果' && e.facts.outcome === '撤销')
