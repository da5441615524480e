import type { RefusalSent } from '../app/problem.ts'
import type { RefusalView } from '../kit/refusal.tsx'

/** The law core's refusals in the words of the refusal panel. */
export function refusalsFrom(sent: readonly RefusalSent[], linkTo?: (step: string) => string): readonly RefusalView[] {
  return sent.map((r, i) => ({
    id: `${r.rule}-${r.party ?? ''}-${i}`,
    rule: r.rule,
    title: r.title,
    basis: r.basis.map(({ gist, ...citation }) => ({ citation, ...(gist ? { gist } : {}) })),
    found: r.found,
    mend: r.mend,
    ...(r.step && linkTo ? { mendHref: linkTo(r.step) } : {}),
    ...(r.earliest ? { earliest: r.earliest } : {}),
  }))
}
