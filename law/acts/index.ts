// Every kind of act, by id.
import type { ActKind } from '../kit/act.ts'
import * as decision from './decision.ts'
import * as investigation from './investigation.ts'
import * as performance from './performance.ts'

export * from './decision.ts'
export * from './investigation.ts'
export * from './parts.ts'
export * from './performance.ts'

const isKind = (value: unknown): value is ActKind => typeof value === 'object' && value !== null && 'facts' in value && 'makes' in value
/** Kinds of act by id. */
export const actKinds: ReadonlyMap<string, ActKind> = new Map(
  [investigation, decision, performance]
    .flatMap((room): readonly unknown[] => Object.values(room))
    .filter(isKind)
    .map(kind => [kind.id, kind]),
)
