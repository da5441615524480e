// Every statutory clock of a penalty case, by procedure.
import type { ClockRule } from '../kit/procedure.ts'
import {
  decideClock,
  deliverClock,
  preservationClock,
  handInClock,
  bankClock,
  simpleFilingClock,
  archiveClock,
  creditPublicityClock,
  disclosureClock,
  withdrawClock,
  courtClock,
  limitationClock,
} from './clocks-of-the-authority.ts'
import { majorReportClock } from './major-reported.ts'
import {
  statementClock,
  hearingRequestClock,
  hearingNoticeClock,
  payClock,
  surchargeClock,
  demandClock,
  correctionClock,
  reconsiderationClock,
  suitClock,
  suitUntoldClock,
  suitAfterReconsiderationClock,
} from './clocks-of-the-party.ts'
import { orderCourtClock } from './clocks-of-execution.ts'

export const ordinaryClocks: readonly ClockRule[] = [
  limitationClock,
  decideClock,
  statementClock,
  hearingRequestClock,
  deliverClock,
  payClock,
  surchargeClock,
  demandClock,
  courtClock,
  reconsiderationClock,
  suitClock,
  suitUntoldClock,
  suitAfterReconsiderationClock,
  creditPublicityClock,
  disclosureClock,
  withdrawClock,
  majorReportClock,
  archiveClock,
]

export const simpleClocks: readonly ClockRule[] = [
  limitationClock,
  handInClock,
  bankClock,
  simpleFilingClock,
  payClock,
  surchargeClock,
  demandClock,
  courtClock,
  reconsiderationClock,
  suitAfterReconsiderationClock,
  creditPublicityClock,
  disclosureClock,
  withdrawClock,
  archiveClock,
]

export const hearingClocks: readonly ClockRule[] = [hearingNoticeClock]

export const preservationClocks: readonly ClockRule[] = [preservationClock]

export const correctionClocks: readonly ClockRule[] = [correctionClock, orderCourtClock]
