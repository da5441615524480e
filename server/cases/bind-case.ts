// Some acts name the item and the parties of the case themselves: the registers are read for those they name.
import { acts as kinds, type Act, type Dossier } from '@fadu/law'
import { loadRegisters, type LoadedCase } from './load-case.ts'
import type { CaseDesk } from './alongside.ts'

interface Named {
  readonly item?: string
  readonly parties?: readonly string[]
  /** It binds a case that has no item yet, and never another. */
  readonly unlessBound?: true
}
/** Item and parties an act names; undefined when it names none. */
export function namedBy(act: Pick<Act, 'kind' | 'facts'>): Named | undefined {
  for (const kind of [kinds.requestMeasure, kinds.carryOutMeasure]) {
    const item = act.kind === kind.id ? kind.facts.safeParse(act.facts).data?.item : undefined
    if (item) return { item, unlessBound: true }
  }
  if (act.kind === kinds.requestFiling.id) {
    const facts = kinds.requestFiling.facts.safeParse(act.facts).data
    return facts && { item: facts.item, parties: facts.parties }
  }
  if (act.kind === kinds.registerLead.id) {
    const facts = kinds.registerLead.facts.safeParse(act.facts).data
    return facts && { ...(facts.item ? { item: facts.item } : {}), ...(facts.parties ? { parties: facts.parties } : {}) }
  }
  if (act.kind === kinds.planInspection.id) {
    const facts = kinds.planInspection.facts.safeParse(act.facts).data
    return facts && { parties: facts.parties }
  }
  return undefined
}

/** The case as the act would leave its binding: with the item and the parties it names. */
export async function bindCase(desk: CaseDesk, loaded: LoadedCase, act: Act): Promise<LoadedCase> {
  const wanted = namedBy(act)
  const named = wanted?.unlessBound && loaded.row.item_code !== null ? undefined : wanted
  const item = named?.item ?? loaded.row.item_code ?? undefined
  const parties = named?.parties ?? loaded.row.party_ids
  if (!named || (item === loaded.dossier.item?.code && same(parties, loaded.row.party_ids))) return loaded
  const registers = await loadRegisters(desk.db, loaded.row.agency_id, item, parties, desk.clock.today(), loaded.row.id)
  if (!registers) return loaded
  const { item: _old, ...rest } = loaded.dossier
  const dossier: Dossier = { ...rest, ...registers, people: loaded.dossier.people }
  return { ...loaded, dossier }
}
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(x => b.includes(x))
