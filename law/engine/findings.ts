// Replays a case act by act: what each act broke when it was done, knowing all that is known now.
import { byTime, effective, type ActId } from '../kit/act.ts'
import type { Refusal } from '../kit/rule.ts'
import type { Case } from './case.ts'
import { refusals } from './refusals.ts'

export interface Finding extends Refusal {
  readonly act: ActId
  readonly kind: string
}
/** A late note: recorded more than a day after it was done. */
const dayMs = 86_400_000
export const isRecordedLate = (act: { readonly doneAt: string; readonly recordedAt: string }): boolean =>
  Date.parse(act.recordedAt) - Date.parse(act.doneAt) > dayMs

/** Everything the acts so far broke; empty for a lawful case. Goes on after a finding. */
export function findings(theCase: Case): readonly Finding[] {
  return effective(theCase.acts)
    .toSorted(byTime)
    .flatMap(act => refusals(theCase, act).map(r => ({ ...r, act: act.id, kind: act.kind })))
}
