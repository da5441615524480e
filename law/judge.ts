// The law as a browser loads it, in a worker of its own: why a wanted act would be refused, and nothing besides. No
// history, audit, chart or handbook, and no procedure but the two of a penalty; whoever needs another hands it in.
import { refusals } from './engine/refusals.ts'
import type { Case } from './engine/case.ts'
import type { Act } from './kit/act.ts'
import type { Procedure } from './kit/procedure.ts'
import type { Refusal } from './kit/rule.ts'
import { ordinaryPenalty } from './procedures/ordinary-penalty.ts'
import { simplePenalty } from './procedures/simple-penalty.ts'

export type { Refusal }
/** A case and an act wanted in it, as one process tells another. */
export interface Question {
  readonly asked: Omit<Case, 'procedures'>
  readonly act: Act
}
/** `elsewhere`: the case or the act is of a procedure that is not here. `unfinished`: the facts are not whole yet. */
export type Judgement = readonly Refusal[] | 'elsewhere' | 'unfinished'

/** The two procedures of a penalty. */
export const penalties: ReadonlyMap<string, Procedure> = new Map([ordinaryPenalty, simplePenalty].map(p => [p.id, p]))

/** What the law says against an act before it is sent, by the very rules that judge it when it is. */
export function judge(procedures: ReadonlyMap<string, Procedure>, { asked, act }: Question): Judgement {
  const step = procedures.get(act.procedure)?.steps[act.kind]
  if (!step || asked.acts.some(a => !procedures.has(a.procedure))) return 'elsewhere'
  return step.act.facts.safeParse(act.facts).success ? refusals({ ...asked, procedures }, act) : 'unfinished'
}
