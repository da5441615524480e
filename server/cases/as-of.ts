// A case as it was known on a day: what was recorded by its end, judged by the registers as they stood.
import { dayOf, acts as kinds, type Act, type Day } from '@fadu/law'
import type { Db } from '../platform/database.ts'
import { namedBy } from './bind-case.ts'
import { loadRegisters, type LoadedCase } from './load-case.ts'
import { project } from './project.ts'

/** The last moment of a day in Shanghai. */
export const endOf = (on: Day): string => new Date(`${on}T23:59:59+08:00`).toISOString()

/** Whether anything of the case was known on a day. */
export const wasKnown = (loaded: LoadedCase, on: Day): boolean => loaded.acts.some(a => knownBy(a, on))
const knownBy = (act: Pick<Act, 'recordedAt'>, on: Day): boolean => dayOf(act.recordedAt) <= on

/** The case with the acts recorded by the end of a day and its row as it read then. Registers are loaded as of that day by the caller. */
export function asKnownOn(loaded: LoadedCase, on: Day): LoadedCase {
  const known = new Set(loaded.acts.filter(a => knownBy(a, on)).map(a => a.id))
  const acts = loaded.acts.filter(a => known.has(a.id))
  const { number: _given, ...snapshot } = project({ ...loaded, acts }, endOf(on)).snapshot
  return {
    ...loaded,
    acts,
    actRows: loaded.actRows.filter(a => known.has(a.id)),
    row: { ...loaded.row, ...snapshot, version: acts.length },
  }
}

interface Binding {
  readonly item: string | undefined
  readonly parties: readonly string[]
}
/**
 * The item and the parties the case had been bound to by the end of a day: those the acts recorded by then name, and
 * whoever an act was done to. A case begun on the spot is bound as it is opened, which no act says: it keeps its item.
 */
export function bindingOn({ acts, row }: Pick<LoadedCase, 'acts' | 'row'>, on: Day): Binding {
  const known = acts.filter(a => knownBy(a, on))
  const first = acts[0]?.kind
  const saidByActs = first === kinds.registerLead.id || first === kinds.planInspection.id
  let { item, parties }: Binding = saidByActs ? { item: undefined, parties: [] } : { item: row.item_code ?? undefined, parties: [] }
  for (const act of known) {
    const named = namedBy(act)
    if (named?.item !== undefined && !(named.unlessBound && item !== undefined)) item = named.item
    if (named?.parties !== undefined) parties = named.parties
  }
  const all = [...new Set([...parties, ...known.flatMap(a => a.parties)])]
  return { item, parties: all.length > 0 || saidByActs ? all : row.party_ids }
}

/** The case bound as it was on a day; its registers are read again where that was otherwise than today. */
export async function asBoundOn(db: Db, loaded: LoadedCase, on: Day): Promise<LoadedCase> {
  const { item, parties } = bindingOn(loaded, on)
  const { row, dossier } = loaded
  const sameItem = item === (row.item_code ?? undefined)
  if (sameItem && parties.length === row.party_ids.length && parties.every(id => row.party_ids.includes(id))) return loaded
  const then = await loadRegisters(db, row.agency_id, item, parties, on, row.id)
  if (!then) return loaded
  const { item: _today, ...rest } = dossier
  const bound = sameItem ? dossier.item : then.item
  return {
    ...loaded,
    row: { ...row, item_code: item ?? null, party_ids: then.parties.map(p => p.id) },
    dossier: { ...rest, ...(bound ? { item: bound } : {}), powers: then.powers, parties: then.parties, others: then.others },
  }
}
