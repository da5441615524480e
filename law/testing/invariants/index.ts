// Every invariant, by the part of the law it belongs to.
import { aboutDiscontinuance } from './discontinuance.ts'
import { aboutExecution, aboutMeasures } from './force.ts'
import type { Invariant } from './histories.ts'
import {
  aboutAfterwards,
  aboutDecision,
  aboutHearing,
  aboutNotice,
  aboutPeople,
  aboutPreservation,
  aboutTheCase,
  aboutTheSpot,
} from './penalty.ts'

export const invariants: readonly (readonly [title: string, list: readonly Invariant[]])[] = [
  ['人员', aboutPeople],
  ['立案、证据、当事人', aboutTheCase],
  ['告知和陈述申辩', aboutNotice],
  ['听证', aboutHearing],
  ['决定', aboutDecision],
  ['案件中止', aboutDiscontinuance],
  ['送达、执行、公示、结案', aboutAfterwards],
  ['先行登记保存', aboutPreservation],
  ['当场处罚', aboutTheSpot],
  ['查封、扣押', aboutMeasures],
  ['强制执行', aboutExecution],
]
