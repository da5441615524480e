// Every legal text the law reads. A text not listed in `norms` is not held against the library.
// Each text is a module and each provision an export of it, so that a browser carries only what the rules it loads cite.
import { norm, type LegalText, type Norm } from '../kit/norm.ts'
import * as compulsionLaw from './administrative-compulsion-law.ts'
import * as penaltyLaw from './administrative-penalty-law.ts'
import * as businessRegulation from './business-environment-regulation.ts'
import * as civilProcedureLaw from './civil-procedure-law.ts'
import * as countyOpinion from './county-opinion-2023-32.ts'
import * as criminalTransferRegulation from './criminal-transfer-regulation.ts'
import * as evidenceRules from './evidence-rules.ts'
import * as fineCollectionMeasures from './fine-collection-measures.ts'
import * as floodLaw from './flood-control-law.ts'
import * as informationDisclosure from './information-disclosure.ts'
import * as labourRegulation from './labour-inspection-regulation.ts'
import * as landLaw from './land-administration-law.ts'
import * as litigationInterpretation from './litigation-interpretation.ts'
import * as litigationLaw from './litigation-law.ts'
import * as personalInformationLaw from './personal-information-law.ts'
import * as readings from './readings.ts'
import * as reconsiderationLaw from './reconsideration-law.ts'
import * as compensationLaw from './state-compensation-law.ts'
import * as planningLaw from './urban-rural-planning-law.ts'
import * as villageRegulation from './village-construction-regulation.ts'
import * as waterLaw from './water-law.ts'

export {
  penaltyLaw,
  civilProcedureLaw,
  reconsiderationLaw,
  litigationLaw,
  compensationLaw,
  litigationInterpretation,
  evidenceRules,
  fineCollectionMeasures,
  informationDisclosure,
  personalInformationLaw,
  compulsionLaw,
  criminalTransferRegulation,
  landLaw,
  planningLaw,
  villageRegulation,
  waterLaw,
  floodLaw,
  labourRegulation,
  businessRegulation,
  countyOpinion,
  readings,
}

export const norms: readonly Norm[] = /* @__PURE__ */ [
  penaltyLaw,
  civilProcedureLaw,
  reconsiderationLaw,
  litigationLaw,
  compensationLaw,
  litigationInterpretation,
  evidenceRules,
  fineCollectionMeasures,
  informationDisclosure,
  personalInformationLaw,
  compulsionLaw,
  criminalTransferRegulation,
  landLaw,
  planningLaw,
  villageRegulation,
  waterLaw,
  floodLaw,
  labourRegulation,
  businessRegulation,
  countyOpinion,
  readings,
].map(norm)
/** The texts by themselves, without what they say. */
export const texts: readonly LegalText[] = [
  penaltyLaw.text,
  civilProcedureLaw.text,
  reconsiderationLaw.text,
  litigationLaw.text,
  compensationLaw.text,
  litigationInterpretation.text,
  evidenceRules.text,
  fineCollectionMeasures.text,
  informationDisclosure.text,
  personalInformationLaw.text,
  compulsionLaw.text,
  criminalTransferRegulation.text,
  landLaw.text,
  planningLaw.text,
  villageRegulation.text,
  waterLaw.text,
  floodLaw.text,
  labourRegulation.text,
  businessRegulation.text,
  countyOpinion.text,
  readings.text,
]
