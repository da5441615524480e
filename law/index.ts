// The door of the law core: procedures, acts, norms, engine.
export * as acts from './acts/index.ts'
export { actKinds } from './acts/index.ts'
export * from './engine/case.ts'
export * from './engine/deadlines.ts'
export * from './engine/findings.ts'
export * from './engine/flowchart.ts'
export * from './engine/handbook.ts'
export * from './engine/paths.ts'
export * from './engine/place.ts'
export * from './engine/refusals.ts'
export * from './engine/standing.ts'
export { chineseOf, glossary, type Word } from './glossary.ts'
export { audit, type Audit, type Audited, type AuditFinding } from './history/audit.ts'
export { readHistory, type Read, type With as Judging } from './history/case-of.ts'
export { historyOf } from './history/export.ts'
export { historyFormat, historySchema, mostActs, type Fault, type History } from './history/format.ts'
export { historyJsonSchema } from './history/schema.ts'
export * from './kit/act.ts'
export * from './kit/calendar.ts'
export * from './kit/day.ts'
export { daySchema } from './kit/day-schema.ts'
export * from './kit/dossier.ts'
export * from './kit/identifiers.ts'
export * from './kit/money.ts'
export * from './kit/norm.ts'
export * from './kit/procedure.ts'
export * from './kit/rule.ts'
export * from './kit/term.ts'
export * from './kit/topics.ts'
export * as norms from './norms/index.ts'
export * from './procedures/index.ts'
export { hearingDue } from './rules/hearing-due.ts'
export { periodOf } from './rules/measures-facts.ts'
export { heldGoods } from './rules/measures-held.ts'
export { remediesOf, type Remedies } from './rules/remedies.ts'
export { servedOn } from './rules/served-on.ts'
export { validateBenchmark, type BenchmarkFault } from './rules/benchmark-faults.ts'
export {
  assess,
  factorFacts,
  gradeFor,
  rangeInChinese,
  statutoryRange,
  type Assessment,
  type FactorFacts,
  type FineRange,
} from './rules/discretion.ts'
export { goodsToHandOver } from './rules/transfer-goods.ts'
export { lintDecision, type Linted, type LintPoint } from './rules/linter.ts'
export { surchargeOn } from './rules/surcharge.ts'
export { assessmentFor, rangeFor } from './rules/versions.ts'
