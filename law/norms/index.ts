// Every legal text the law reads. A text not listed in `norms` is not held against the library.
import type { Norm } from '../kit/norm.ts'
import { compulsion } from './administrative-compulsion-law.ts'
import { administrativePenaltyLaw } from './administrative-penalty-law.ts'
import { civilProcedure } from './civil-procedure-law.ts'
import { countyPaper } from './county-opinion-2023-32.ts'
import { criminalTransfer } from './criminal-transfer-regulation.ts'
import { evidence } from './evidence-rules.ts'
import { fineCollection } from './fine-collection-measures.ts'
import { disclosure } from './information-disclosure.ts'
import { interpretation } from './litigation-interpretation.ts'
import { litigation } from './litigation-law.ts'
import { personalInformation } from './personal-information-law.ts'
import { readingsTaken } from './readings.ts'
import { reconsideration } from './reconsideration-law.ts'
import { stateCompensation } from './state-compensation-law.ts'
import {
  businessEnvironment,
  floodControl,
  labourInspection,
  landAdministration,
  urbanRuralPlanning,
  villageConstruction,
  water,
} from './sector-laws.ts'

export { compulsionLaw } from './administrative-compulsion-law.ts'
export { penaltyLaw } from './administrative-penalty-law.ts'
export { civilProcedureLaw } from './civil-procedure-law.ts'
export { countyOpinion } from './county-opinion-2023-32.ts'
export { criminalTransferRegulation } from './criminal-transfer-regulation.ts'
export { evidenceRules } from './evidence-rules.ts'
export { fineCollectionMeasures } from './fine-collection-measures.ts'
export { informationDisclosure } from './information-disclosure.ts'
export { litigationInterpretation } from './litigation-interpretation.ts'
export { litigationLaw } from './litigation-law.ts'
export { personalInformationLaw } from './personal-information-law.ts'
export { readings } from './readings.ts'
export { reconsiderationLaw } from './reconsideration-law.ts'
export { compensationLaw } from './state-compensation-law.ts'
export { businessRegulation, floodLaw, labourRegulation, landLaw, planningLaw, villageRegulation, waterLaw } from './sector-laws.ts'

export const norms: readonly Norm[] = [
  administrativePenaltyLaw,
  civilProcedure,
  reconsideration,
  litigation,
  stateCompensation,
  interpretation,
  evidence,
  fineCollection,
  disclosure,
  personalInformation,
  compulsion,
  criminalTransfer,
  landAdministration,
  urbanRuralPlanning,
  villageConstruction,
  water,
  floodControl,
  labourInspection,
  businessEnvironment,
  countyPaper,
  readingsTaken,
]
