// The handbook: step, who, papers, terms, conditions with their articles, as tables.
import { citationInChinese, on, type Provision } from '../kit/norm.ts'
import type { Day } from '../kit/day.ts'
import { officeTitle, type ClockRule, type Phase, type Procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { termInChinese } from '../kit/term.ts'

export interface HandbookRow {
  readonly step: string
  readonly title: string
  readonly phase: Phase
  readonly who: string
  /** The office waits for somebody outside. */
  readonly waitsFor?: string
  /** Only where it is due. */
  readonly optional: boolean
  readonly again: boolean
  readonly papers: readonly string[]
  /** The articles that order the step itself. */
  readonly basis: readonly string[]
  readonly terms: readonly { readonly title: string; readonly term: string; readonly basis: string }[]
  readonly conditions: readonly ConditionRow[]
  readonly then: readonly string[]
}
export interface ConditionRow {
  readonly rule: string
  readonly title: string
  readonly basis: readonly string[]
  readonly gist: readonly string[]
}
/** A clock of a procedure as the law stands on a day. */
export interface ClockRow {
  readonly clock: string
  readonly title: string
  readonly whose: 'party' | 'authority'
  /** `undefined`: the law orders the duty, and how long is said by the case (a decision, a county setting). */
  readonly term?: string
  /** The case itself may set another term. */
  readonly varies: boolean
  readonly basis: readonly string[]
  readonly until: readonly string[]
}

/** Every step of a procedure as the law stands on a day. */
export function handbook(procedure: Procedure, when: Day): readonly HandbookRow[] {
  return Object.entries(procedure.steps).map(([step, s]) => ({
    step,
    title: s.title,
    phase: s.phase,
    who: officeTitle[s.act.who],
    ...(s.waitsFor === undefined ? {} : { waitsFor: s.waitsFor }),
    optional: s.optional,
    again: s.again !== false,
    papers: s.act.makes,
    basis: citations(s.basis, when),
    terms: procedure.clocks
      .filter(c => c.until.some(k => k.id === step))
      .flatMap(c => {
        const term = lengthOf(c, when)
        return term === undefined ? [] : [{ title: c.title, term, basis: citationInChinese(on(c.term, when).citation) }]
      }),
    conditions: [...procedure.always, ...s.needs].map(r => condition(r, when)),
    then: s.then.map(t => (typeof t === 'string' ? (procedure.steps[t]?.title ?? t) : `${t.if} → ${procedure.steps[t.to]?.title ?? t.to}`)),
  }))
}

/** Every clock of a procedure, in its own order. */
export function clockRows(procedure: Procedure, when: Day): readonly ClockRow[] {
  return procedure.clocks.map(c => {
    const term = lengthOf(c, when)
    return {
      clock: c.id,
      title: c.title,
      whose: c.whose,
      ...(term === undefined ? {} : { term }),
      varies: c.termOf !== undefined,
      basis: citations([c.term, ...(c.reading ? [c.reading] : [])], when),
      until: c.until.map(k => k.title),
    }
  })
}

const citations = (all: readonly Provision[], when: Day): readonly string[] => all.map(p => citationInChinese(on(p, when).citation))
const condition = (r: Rule, when: Day): ConditionRow => ({
  rule: r.id,
  title: r.title,
  basis: citations(r.basis, when),
  gist: r.basis.map(p => on(p, when).gist),
})
function lengthOf(clock: ClockRule, when: Day): string | undefined {
  const reading = on(clock.term, when)
  return reading.ok && reading.value ? termInChinese(reading.value) : undefined
}
