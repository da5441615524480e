// All procedures, by id.
import type { Procedure } from '../kit/procedure.ts'
import { advice } from './advice.ts'
import { assistance, jurisdictionDispute, referral } from './competence.ts'
import { discontinuance } from './discontinuance.ts'
import { courtApplication, execution, immediatePerformance, substitutePerformance } from './execution.ts'
import { guidance } from './guidance.ts'
import { inspection } from './inspection.ts'
import { measures } from './measures.ts'
import { ordinaryPenalty } from './ordinary-penalty.ts'
import { deferral, hearing, orderToCorrect, preservation, recusal } from './sides.ts'
import { simplePenalty } from './simple-penalty.ts'
import { compensation, litigation, reconsideration } from './remedies.ts'
import { criminalTransfer, dutyCrimeLead } from './transfer.ts'

export {
  assistance,
  guidance,
  jurisdictionDispute,
  referral,
  reconsideration,
  litigation,
  compensation,
  inspection,
  criminalTransfer,
  dutyCrimeLead,
  ordinaryPenalty,
  simplePenalty,
  orderToCorrect,
  preservation,
  recusal,
  hearing,
  deferral,
  discontinuance,
  advice,
  measures,
  execution,
  substitutePerformance,
  immediatePerformance,
  courtApplication,
}
const list: readonly Procedure[] = [
  ordinaryPenalty,
  simplePenalty,
  inspection,
  orderToCorrect,
  preservation,
  recusal,
  hearing,
  deferral,
  discontinuance,
  advice,
  guidance,
  assistance,
  jurisdictionDispute,
  referral,
  measures,
  execution,
  substitutePerformance,
  immediatePerformance,
  courtApplication,
  criminalTransfer,
  dutyCrimeLead,
  reconsideration,
  litigation,
  compensation,
]
export const procedures: ReadonlyMap<string, Procedure> = new Map(list.map(p => [p.id, p]))
