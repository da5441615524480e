// The drafted decision read point by point, for whoever drafts, reviews or decides it.
import { acts as kinds, allOf, effective, lintDecision } from '@fadu/law'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import type { CaseDesk } from './alongside.ts'
import type { linted } from './contract.ts'
import { loadFor } from './record-act.ts'

/** The latest drafts of this case, one a party, each as it stands today; undefined when the case is not theirs. */
export async function lintCase(desk: CaseDesk, who: Person, caseId: string): Promise<z.input<typeof linted> | undefined> {
  const loaded = await loadFor(desk, who, caseId)
  if (!loaded) return undefined
  const drafts = allOf(effective(loaded.acts), kinds.requestDecision)
  const latest = [...new Map(drafts.map(act => [act.parties.join(), act])).values()]
  return {
    drafts: latest.map(act => {
      const { ok, points, explained } = lintDecision(loaded, act)
      return {
        act: act.id,
        parties: act.parties.map(id => loaded.dossier.parties.find(p => p.id === id)?.name ?? id),
        ok,
        points: points.map(p => ({ ...p, refusals: p.refusals.map(r => ({ ...r, basis: [...r.basis] })) })),
        explained: explained.map(e => ({
          party: e.party,
          grade: e.discretion.grade,
          fine: e.discretion.fine,
          words: [...e.discretion.words],
          changes: [...e.discretion.changes],
          factors: e.discretion.factors.map(({ label, value, effect, words }) => ({
            label,
            ...(value === undefined ? {} : { value: String(value) }),
            effect,
            words,
          })),
        })),
      }
    }),
  }
}
