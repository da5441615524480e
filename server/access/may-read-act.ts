// Acts that not everybody who sees the case may read (CRM-09): one predicate, asked by every door that shows acts.
import { acts, actKinds, type Act } from '@fadu/law'

/** Kinds of act only those named may read. */
export const confidentialKinds: readonly string[] = [...actKinds.values()].filter(kind => kind.confidential).map(kind => kind.id)

type Told = Pick<Act, 'kind' | 'track' | 'by' | 'facts'>
const isConfidential = (act: Pick<Act, 'kind'>): boolean => confidentialKinds.includes(act.kind)
const readersOf = ({ by, facts }: Told): readonly string[] => [...by, ...(acts.sendDutyLead.facts.safeParse(facts).data?.readers ?? [])]

/**
 * Whether the person may read this act, and know that it was done: any act of the case, but of a confidential one only
 * who did it or is named in it or in another act of its track. No post opens it, not even the principal head's.
 */
export const mayReadAct = (who: { readonly id: string }, act: Told, all: readonly Told[]): boolean =>
  !isConfidential(act) || all.some(a => a.track === act.track && isConfidential(a) && readersOf(a).includes(who.id))
