// The case's way through the phases of its procedure, and the same in one sentence.
import { acts as kinds, dayInChinese, doneOn, effective, mainProcedureOf, type Act, type Phase, type Standing } from '@fadu/law'
import { wasDone } from './done-before.ts'
import type { CasePage } from './read-case.ts'
import type { LoadedCase } from './load-case.ts'

type Flow = CasePage['flow']

/** Phases with their state: gone, now, open, refused, ahead. Drawn from the definition that runs. */
export function flowOf(loaded: LoadedCase, stands: Standing, now: string): Flow {
  const procedure = mainProcedureOf(loaded)
  if (!procedure) return { phases: [], sentence: '还没有开始。' }
  const acts = effective(loaded.acts)
  const phases = [
    ...new Set(
      Object.values(procedure.steps)
        .filter(s => !s.optional || s.phase === '陈述申辩' || s.phase === '听证')
        .map(s => s.phase),
    ),
  ].filter(p => p !== '救济')
  const sides = stands.tracks.filter(t => t.track !== 'main')
  const main = stands.tracks.find(t => t.track === 'main')
  const boxes = phases.map(phase => ({
    phase: String(phase),
    side: phase === '陈述申辩' || phase === '听证',
    ...stateOf(phase, loaded, acts, stands, main?.phase),
  }))
  const extra = sides.map(s => ({
    phase: s.title,
    side: true,
    state: s.over ? ('done' as const) : ('now' as const),
    note: s.stage,
    ...lastDay(acts.filter(a => a.track === s.track)),
  }))
  return { phases: [...boxes, ...extra], sentence: sentenceOf(loaded, stands, main?.stage ?? '', now) }
}

function stateOf(
  phase: Phase,
  loaded: LoadedCase,
  acts: readonly Act[],
  stands: Standing,
  current: Phase | undefined,
): Pick<Flow['phases'][number], 'state' | 'on'> {
  // the bureau head speaks at every approval, and so belongs to no phase of the way
  const own = acts.filter(
    a => a.kind !== kinds.bureauOpinion.id && phaseOf(loaded, a) === phase && (a.track === 'main' || phase === '听证'),
  )
  const steps = stands.steps.filter(s => s.step !== kinds.bureauOpinion.id && s.phase === phase && (s.track === 'main' || phase === '听证'))
  const state =
    phase === current
      ? 'now'
      : own.length > 0
        ? 'done'
        : steps.some(s => s.state === 'open' && !s.optional)
          ? 'open'
          : steps.some(s => s.state === 'refused' && !s.optional)
            ? 'refused'
            : 'ahead'
  return { state, ...lastDay(own) }
}
const phaseOf = (loaded: LoadedCase, act: Act): Phase | undefined => loaded.procedures.get(act.procedure)?.steps[act.kind]?.phase
function lastDay(acts: readonly Act[]): { readonly on?: string } {
  const last = acts.at(-1)
  return last ? { on: doneOn(last) } : {}
}

/** Where the case is, as one would tell it. */
function sentenceOf(loaded: LoadedCase, stands: Standing, stage: string, now: string): string {
  const { row } = loaded
  if (row.status === 'archived') return '本案已经归档。'
  if (row.status === 'closed' && mainProcedureOf(loaded)?.id === 'inspection') return '检查已经结束。'
  if (row.status === 'closed') return '本案已经结案，等归档。'
  const open = stands.steps.filter(
    s =>
      s.state === 'open' &&
      !s.optional &&
      s.track === 'main' &&
      !loaded.procedures.get(s.procedure)?.steps[s.step]?.again &&
      !wasDone(effective(loaded.acts), s),
  )
  const next = [...new Set(open.map(s => s.title))].slice(0, 2).join('或者')
  const waits = stands.steps.flatMap(s => s.refusals.flatMap(r => (r.earliest ? [r.earliest] : []))).toSorted()[0]
  const tail = next
    ? `接下来可以${next}。`
    : waits && waits > now.slice(0, 10)
      ? `最早 ${dayInChinese(waits)}可以往下办。`
      : '看看下面哪一步被什么挡住了。'
  return stage ? `「${stage}」已办。${tail}` : tail
}
