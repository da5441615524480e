// How far a criminal transfer has come: handed over, answered by the police, over.
import * as acts from '../acts/index.ts'
import { allOf, byTime, lastOf, type Act } from '../kit/act.ts'
import type { Scene } from '../kit/rule.ts'
import type { FactsOf } from './case-facts.ts'

type History = Pick<Scene, 'acts'>

/** The last word of the police on filing, whether first, after review or under supervision. */
export interface PoliceWord {
  readonly act: Act
  readonly filed: boolean
  readonly receivedOn: string
}
export function policeWord({ acts: all }: History): PoliceWord | undefined {
  const words = [
    ...allOf(all, acts.recordPoliceDecision).map(act => ({ act, filed: act.facts.outcome === '立案', receivedOn: act.facts.receivedOn })),
    ...allOf(all, acts.recordPoliceReview).map(act => ({ act, filed: act.facts.outcome === '立案', receivedOn: act.facts.receivedOn })),
    ...allOf(all, acts.recordSupervision).map(act => ({
      act,
      filed: act.facts.outcome === '公安机关已立案',
      receivedOn: act.facts.receivedOn,
    })),
  ]
  return words.toSorted((a, b) => byTime(a.act, b.act)).at(-1)
}

/** The transfer that waits for its outcome: handed to the police, not refused, not returned, not judged, not resumed. */
export function pendingTransfer(history: History): Act<FactsOf<typeof acts.transferToPolice>> | undefined {
  const sent = lastOf(history.acts, acts.transferToPolice)
  if (!sent) return undefined
  const since = history.acts.filter(a => byTime(a, sent) > 0)
  if (lastOf(since, acts.resumePenalty) || lastOf(since, acts.recordCriminalOutcome)) return undefined
  const word = policeWord({ acts: since })
  if (!word || word.filed) return sent
  const asked = since.some(a => byTime(a, word.act) > 0 && (a.kind === acts.askPoliceReview.id || a.kind === acts.suggestSupervision.id))
  return asked ? sent : undefined
}

/** Whether the matter is with the police or the court has punished: what the head approved is how the case ends (行政处罚法第五十七条第一款第四项). */
export function isTransferred(history: History): boolean {
  const judged = lastOf(history.acts, acts.recordCriminalOutcome)
  return (
    pendingTransfer(history) !== undefined ||
    (judged?.facts.outcome === '判处刑罚' && lastOf(history.acts, acts.transferToPolice) !== undefined)
  )
}

/** Whether the court has fined the party for the act (刑事罚金). */
export const criminallyFined = ({ acts: all }: History, party: string): Act | undefined =>
  allOf(all, acts.recordCriminalOutcome, party).findLast(a => a.facts.outcome === '判处刑罚' && a.facts.fined)
