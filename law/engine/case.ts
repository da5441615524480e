// What every reader of a case is handed, and how its acts fall into tracks.
import { effective, type Act, type PartyId } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Procedure } from '../kit/procedure.ts'
import type { OpenTrack } from '../kit/rule.ts'
import { isOver } from './place.ts'

/** A case as the law is asked about it. */
export interface Case {
  readonly dossier: Dossier
  readonly acts: readonly Act[]
  readonly calendar: Calendar
  readonly procedures: ReadonlyMap<string, Procedure>
}
/** The main procedure, or one run of a side procedure. */
export interface Track {
  readonly id: string
  readonly procedure: Procedure
  readonly acts: readonly Act[]
  readonly parties: readonly PartyId[]
  readonly over: boolean
}

/** The main procedure: the one of the latest main act, or the one an upgrade moved the case to. */
export function mainProcedureOf(theCase: Pick<Case, 'acts' | 'procedures'>): Procedure | undefined {
  const main = effective(theCase.acts).filter(a => a.track === 'main')
  const last = main.at(-1)
  if (!last) return undefined
  if (last.kind === 'upgrade')
    return [...theCase.procedures.values()].find(p => p.kind === 'main' && p.id !== last.procedure && p.start.includes('upgrade'))
  return theCase.procedures.get(last.procedure)
}

/** Every track of the case, the main one first. */
export function tracksOf(theCase: Case): readonly Track[] {
  const acts = effective(theCase.acts)
  const everyParty = theCase.dossier.parties.map(p => p.id)
  const ids = [...new Set(acts.map(a => a.track))].toSorted((a, b) => Number(b === 'main') - Number(a === 'main'))
  return ids.flatMap(id => {
    const own = acts.filter(a => a.track === id)
    const procedure = id === 'main' ? mainProcedureOf(theCase) : theCase.procedures.get(own[0]?.procedure ?? '')
    if (!procedure) return []
    const parties = procedure.per === 'party' ? (own[0]?.parties ?? []) : everyParty
    return [{ id, procedure, acts: own, parties, over: isOver(procedure, own, parties) }]
  })
}
/** Side procedures still running. */
export const openSidesOf = (tracks: readonly Track[]): readonly OpenTrack[] =>
  tracks.filter(t => t.id !== 'main' && !t.over).map(t => ({ procedure: t.procedure.id, track: t.id, title: t.procedure.title }))

/** Whether a side procedure may start now, as far as the acts of the main one go. */
export function mayStart(side: Procedure, mainActs: readonly Act[]): boolean {
  const done = new Set(mainActs.map(a => a.kind))
  return (side.after.length === 0 || side.after.some(k => done.has(k))) && !side.before.some(k => done.has(k))
}
