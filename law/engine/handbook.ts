// The handbook: step, who, papers, terms, conditions with their articles, as a table.
import { citationInChinese, on } from '../kit/norm.ts'
import type { Day } from '../kit/day.ts'
import { officeTitle, type Procedure } from '../kit/procedure.ts'
import { termInChinese } from '../kit/term.ts'

export interface HandbookRow {
  readonly step: string
  readonly title: string
  readonly who: string
  readonly papers: readonly string[]
  readonly terms: readonly { readonly title: string; readonly term: string; readonly basis: string }[]
  readonly conditions: readonly {
    readonly rule: string
    readonly title: string
    readonly basis: readonly string[]
    readonly gist: readonly string[]
  }[]
  readonly then: readonly string[]
}
/** Every step of a procedure as the law stands on a day. */
export function handbook(procedure: Procedure, when: Day): readonly HandbookRow[] {
  return Object.entries(procedure.steps).map(([step, s]) => ({
    step,
    title: s.title,
    who: officeTitle[s.act.who],
    papers: s.act.makes,
    terms: procedure.clocks
      .filter(c => c.until.some(k => k.id === step))
      .flatMap(c => {
        const r = on(c.term, when)
        return r.ok && r.value ? [{ title: c.title, term: termInChinese(r.value), basis: citationInChinese(r.citation) }] : []
      }),
    conditions: [...procedure.always, ...s.needs].map(r => ({
      rule: r.id,
      title: r.title,
      basis: r.basis.map(p => citationInChinese(on(p, when).citation)),
      gist: r.basis.map(p => on(p, when).gist),
    })),
    then: s.then.map(t => (typeof t === 'string' ? (procedure.steps[t]?.title ?? t) : `${t.if} → ${procedure.steps[t.to]?.title ?? t.to}`)),
  }))
}
