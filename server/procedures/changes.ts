// What changed between two editions of the law core: added, removed, changed, field by field, in words.
import type { ClockEdition, Edition, ProcedureEdition, ProvisionEdition, RuleEdition, StepEdition } from './edition.ts'

/** One field that reads otherwise. A list names only what came and what went. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}
export interface Change {
  readonly id: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldChange[]
}
export interface ProcedureChange extends Change {
  readonly steps: readonly Change[]
  readonly clocks: readonly Change[]
}
export interface Changes {
  readonly procedures: readonly ProcedureChange[]
  readonly rules: readonly Change[]
  readonly provisions: readonly Change[]
}

type Reads<T> = Readonly<Record<string, (of: T) => string | readonly string[]>>
/** How the papers, rules and steps behind an id are called. */
export interface Titles {
  readonly paper: (id: string) => string
}

/** Everything an edition says otherwise than the one before it. */
export function changesBetween(before: Edition, after: Edition, { paper }: Titles): Changes {
  const ruleTitle = (id: string): string => `${id} ${after.rules[id]?.title ?? before.rules[id]?.title ?? ''}`.trim()
  const all = compared(before.procedures, after.procedures, procedureReads(ruleTitle))
  const touched = Object.keys({ ...before.procedures, ...after.procedures }).flatMap((id): readonly ProcedureChange[] => {
    const [was, is] = [before.procedures[id], after.procedures[id]]
    const own = all.find(c => c.id === id)
    const stepTitle = (step: string): string => is?.steps[step]?.title ?? was?.steps[step]?.title ?? step
    const steps = compared(was?.steps ?? {}, is?.steps ?? {}, stepReads(ruleTitle, paper, stepTitle))
    const clocks = compared(was?.clocks ?? {}, is?.clocks ?? {}, clockReads(stepTitle))
    if (!own && steps.length === 0 && clocks.length === 0) return []
    return [{ ...(own ?? { id, title: is?.title ?? '', kind: 'changed', fields: [] }), steps, clocks }]
  })
  return {
    procedures: touched,
    rules: compared(before.rules, after.rules, ruleReads),
    provisions: compared(before.provisions, after.provisions, provisionReads),
  }
}

const procedureReads = (rule: (id: string) => string): Reads<ProcedureEdition> => ({
  名称: p => p.title,
  依据: p => p.basis,
  从哪一步开始: p => p.start.map(s => p.steps[s]?.title ?? s),
  每一步都要守的: p => p.always.map(rule),
  办过这些以后才能开始: p => p.after,
  办过这些以后不能再开始: p => p.before,
  按当事人分别走: p => (p.per === 'party' ? '是' : '否'),
})
const stepReads = (rule: (id: string) => string, paper: (id: string) => string, step: (id: string) => string): Reads<StepEdition> => ({
  名称: s => s.title,
  阶段: s => s.phase,
  谁办: s => s.waitsFor ?? s.who,
  文书: s => (s.papers ?? []).map(paper),
  依据: s => s.basis ?? [],
  不能办的情形: s => (s.rules ?? []).map(rule),
  接着: s =>
    (s.then ?? []).map(t => {
      const [to = t, words] = t.split(' → ').toReversed()
      return words === undefined ? step(to) : `${words} → ${step(to)}`
    }),
  需要时才办: s => (s.optional ? '是' : '否'),
  可以多次办: s => (s.again === undefined ? '否' : '是'),
})
const clockReads = (step: (id: string) => string): Reads<ClockEdition> => ({
  名称: c => c.title,
  多长: c => c.terms,
  谁的期限: c => (c.whose === 'party' ? '当事人' : '机关'),
  依据: c => c.basis,
  怎样算做到: c => c.until.map(step),
})
const ruleReads: Reads<RuleEdition> = {
  名称: r => r.title,
  依据: r => r.basis,
  违反的后果: r => severities[r.severity] ?? r.severity,
  按哪一天的法: r => governs[r.governs] ?? r.governs,
}
const provisionReads: Reads<ProvisionEdition> = {
  名称: p => p.title,
  各版: p => p.editions.map(e => `${e.from}起 ${e.at}${e.says ? `，${e.says}` : ''}`),
  大意: p => p.editions.map(e => e.gist),
}
const severities: Readonly<Record<string, string>> = { void: '无效', annul: '可撤销', defect: '瑕疵', warn: '提示' }
const governs: Readonly<Record<string, string>> = { act: '办理那天', filing: '立案那天', decision: '决定那天' }

/** Worked out otherwise, by its fingerprint; nothing is said against an edition that has none. */
function howChange(was: Fingerprinted, is: Fingerprinted): readonly FieldChange[] {
  if (was.how === undefined || is.how === undefined || was.how === is.how) return []
  return [{ field: '条件', before: '', after: '条件有变：判断的写法或者它所用的算法改过' }]
}
interface Fingerprinted {
  readonly how?: string | undefined
}

function compared<T extends Fingerprinted & { readonly title: string }>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  reads: Reads<T>,
): readonly Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return ids.flatMap((id): readonly Change[] => {
    const [was, is] = [before[id], after[id]]
    if (!was) return is ? [{ id, title: is.title, kind: 'added', fields: [] }] : []
    if (!is) return [{ id, title: was.title, kind: 'removed', fields: [] }]
    const fields = [...Object.entries(reads).flatMap(([field, read]) => fieldChange(field, read(was), read(is))), ...howChange(was, is)]
    return fields.length > 0 ? [{ id, title: is.title, kind: 'changed', fields }] : []
  })
}

function fieldChange(field: string, was: string | readonly string[], is: string | readonly string[]): readonly FieldChange[] {
  const [old, now] = [[was].flat(), [is].flat()]
  if (old.join('\n') === now.join('\n')) return []
  const gone = old.filter(w => !now.includes(w))
  const come = now.filter(w => !old.includes(w))
  // the same words in another order
  if (gone.length + come.length === 0) return [{ field: `${field}（次序）`, before: old.join('；'), after: now.join('；') }]
  return [{ field, before: gone.join('；'), after: come.join('；') }]
}
