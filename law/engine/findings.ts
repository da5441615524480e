// Replays a case act by act: what each act broke when it was done, knowing all that is known now.
import { byTime, effective, type Act, type ActId } from '../kit/act.ts'
import { msOf } from '../kit/day.ts'
import type { Refusal } from '../kit/rule.ts'
import { replay, type Case, type Past } from './case.ts'
import { pastOf, refusals } from './refusals.ts'

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
  const out: Finding[] = []
  for (const { act, past } of eachPast(theCase))
    for (const r of refusals(theCase, act, false, past)) out.push({ ...r, act: act.id, kind: act.kind })
  return out
}

/** Every act that counts with what was known when it was done; what was found of one act is brought forward to the next. */
function* eachPast(theCase: Case): Generator<{ readonly act: Act; readonly past: Past }> {
  const inTime = [...theCase.acts].toSorted(byTime)
  const counting = new Set(effective(theCase.acts))
  const simple = isPlain(inTime)
  const followed = simple ? replay(theCase) : undefined
  for (const act of inTime) {
    if (counting.has(act)) yield { act, past: followed?.past() ?? pastOf(theCase, act) }
    followed?.add(act)
  }
}
/** Whether each act's past is just the acts that stand before it: none corrects another, no two done at one moment or of one name. */
const isPlain = (inTime: readonly Act[]): boolean =>
  new Set(inTime.map(a => a.id)).size === inTime.length &&
  inTime.every((a, n) => {
    const before = inTime[n - 1]
    return a.corrects === undefined && (before === undefined || msOf(before.doneAt) < msOf(a.doneAt))
  })
