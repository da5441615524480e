// What the law is asked with, for a form that asks it in the browser while it is filled in. The server judges what is sent.
import type { Case } from '@fadu/law'
import { mayWorkOnCase, type Person } from '../access/index.ts'
import type { CaseDesk } from './alongside.ts'
import { loadFor } from './record-act.ts'

type Asked = Omit<Case, 'procedures'>

/**
 * The case as the law is asked about it, for whoever works on it; null where it stays here: for those who only look, and
 * where a party's day of birth, which the pages mask, would go along. Undefined when the case is not theirs to see.
 */
export async function readAsked(desk: CaseDesk, who: Person, caseId: string): Promise<Asked | null | undefined> {
  const loaded = await loadFor(desk, who, caseId)
  if (!loaded) return undefined
  const { dossier, acts, calendar, row } = loaded
  if (!mayWorkOnCase(who, row) || dossier.parties.some(p => p.born !== undefined)) return null
  // other cases of a party may be ones this person must not know of
  return { dossier: { ...dossier, others: [] }, acts, calendar }
}
