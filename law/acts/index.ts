// Every kind of act, by id.
import type { ActKind } from '../kit/act.ts'
import * as advice from './advice.ts'
import * as competence from './competence.ts'
import * as decision from './decision.ts'
import * as discontinuance from './discontinuance.ts'
import * as execution from './execution.ts'
import * as guidance from './guidance.ts'
import * as inspection from './inspection.ts'
import * as investigation from './investigation.ts'
import * as measures from './measures.ts'
import * as monitoring from './monitoring.ts'
import * as performance from './performance.ts'
import * as remedies from './remedies.ts'
import * as reporting from './reporting.ts'
import * as transfer from './transfer.ts'

export * from './advice.ts'
export * from './competence.ts'
export * from './decision.ts'
export * from './discontinuance.ts'
export * from './execution.ts'
export * from './guidance.ts'
export * from './inspection.ts'
export * from './investigation.ts'
export * from './monitoring.ts'
export * from './measures.ts'
export * from './parts.ts'
export * from './performance.ts'
export * from './remedies.ts'
export * from './reporting.ts'
export * from './transfer.ts'

const isKind = (value: unknown): value is ActKind => typeof value === 'object' && value !== null && 'facts' in value && 'makes' in value
/** Kinds of act by id. */
export const actKinds: ReadonlyMap<string, ActKind> = new Map(
  [
    investigation,
    advice,
    discontinuance,
    decision,
    measures,
    performance,
    execution,
    remedies,
    reporting,
    transfer,
    inspection,
    competence,
    guidance,
    monitoring,
  ]
    .flatMap((room): readonly unknown[] => Object.values(room))
    .filter(isKind)
    .map(kind => [kind.id, kind]),
)
