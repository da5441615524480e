// The flowchart of a procedure: boxes and arrows with articles, drawn from the definition that runs.
import { on, type Citation } from '../kit/norm.ts'
import type { Day } from '../kit/day.ts'
import { officeTitle, type Phase, type Procedure } from '../kit/procedure.ts'
import { termInChinese } from '../kit/term.ts'

export interface Box {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly who: string
  readonly optional: boolean
  readonly again: boolean
  readonly start: boolean
  readonly end: boolean
  readonly basis: readonly Citation[]
  readonly terms: readonly string[]
}
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly if?: string
}
export interface Flowchart {
  readonly procedure: string
  readonly title: string
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
  /** The phases in order, for the small chart on a case page. */
  readonly phases: readonly Phase[]
}

/** Boxes and arrows as the law stands on a day. */
export function flowchart(procedure: Procedure, when: Day): Flowchart {
  const entries = Object.entries(procedure.steps)
  const boxes = entries.map(([id, s]): Box => ({
    id,
    title: s.title,
    phase: s.phase,
    who: s.waitsFor ?? officeTitle[s.act.who],
    optional: s.optional,
    again: s.again !== false,
    start: procedure.start.includes(id),
    end: s.then.length === 0 && s.again === false,
    basis: unique([...s.basis, ...s.needs.flatMap(r => r.basis)].map(p => on(p, when).citation)),
    terms: procedure.clocks
      .filter(c => c.until.some(k => k.id === id))
      .flatMap(c => {
        const r = on(c.term, when)
        return r.ok && r.value ? [`${c.title}：${termInChinese(r.value)}`] : []
      }),
  }))
  const arrows = entries.flatMap(([from, s]) =>
    s.then.map((t): Arrow => (typeof t === 'string' ? { from, to: t } : { from, to: t.to, if: t.if })),
  )
  return {
    procedure: procedure.id,
    title: procedure.title,
    boxes,
    arrows,
    phases: [...new Set(boxes.filter(b => !b.optional).map(b => b.phase))],
  }
}
function unique(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map(c => [`${c.law}/${c.article}/${c.paragraph ?? ''}/${c.item ?? ''}`, c])).values()]
}
