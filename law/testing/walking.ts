// A case walked act by act through the pure law: what is accepted is kept, what is refused is not.
import { actKinds } from '../acts/index.ts'
import type { Case } from '../engine/case.ts'
import { placesOf } from '../engine/place.ts'
import { refusals } from '../engine/refusals.ts'
import { effective, type Act, type Office } from '../kit/act.ts'
import type { Day } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Refusal } from '../kit/rule.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from './calendar.ts'
import { factsOf } from './fill.ts'

const doers: Readonly<Record<Office, readonly string[]>> = {
  officers: ['甲', '乙'],
  bureauHead: ['局长'],
  head: ['副镇长'],
  principalHead: ['镇长'],
  heads: ['镇长', '副镇长', '副书记'],
  reviewer: ['审'],
  host: ['丙'],
  financeClerk: ['财'],
  archivist: ['档'],
  recorder: ['甲'],
}
/** A case and the clock it is walked by: each act ten minutes after the last, or on a later day. */
export interface Walk {
  readonly theCase: Case
  readonly on: Day
  /** Minutes after eight. */
  readonly minute: number
}
export const begin = (dossier: Dossier, on: Day): Walk => ({
  theCase: { dossier, acts: [], calendar: aCalendar(), procedures },
  on,
  minute: 60,
})

export interface Wanted {
  readonly kind: string
  readonly procedure: string
  readonly track: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly by?: readonly string[]
}
export type Tried =
  | { readonly ok: true; readonly walk: Walk; readonly act: Act }
  | { readonly ok: false; readonly said: readonly Refusal[] }

const clockOf = (minute: number): string =>
  `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Tries an act on the walk's day: facts that do not fit the schema are no try at all (undefined). */
export function tryAct({ theCase, on, minute }: Walk, { kind, procedure, track, facts, by }: Wanted): Tried | undefined {
  const known = actKinds.get(kind)
  if (!known || minute > 880) return undefined
  const parsed = known.facts.safeParse(safely(() => factsOf(known, facts, on)))
  if (!parsed.success) return undefined
  const doneAt = `${on}T${clockOf(minute)}:00+08:00`
  const parties = known.per === 'party' ? theCase.dossier.parties.slice(0, 1).map(p => p.id) : []
  const people = by ?? doers[known.who]
  const act: Act = {
    id: `${kind}-${theCase.acts.length}`,
    kind,
    procedure,
    track,
    parties,
    doneAt,
    recordedAt: doneAt,
    recordedBy: people[0] ?? '',
    by: people,
    facts: parsed.data,
  }
  const said = refusals(theCase, act)
  return said.length > 0
    ? { ok: false, said }
    : { ok: true, act, walk: { theCase: { ...theCase, acts: [...theCase.acts, act] }, on, minute: minute + 10 } }
}
function safely<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined // the facts do not fit: the try is over
  }
}

/** Steps in their place now: those of running tracks, and the starts of side procedures. */
export function openSteps({ theCase }: Walk): readonly Pick<Wanted, 'kind' | 'procedure' | 'track'>[] {
  const done = effective(theCase.acts)
  const parties = theCase.dossier.parties.map(p => p.id)
  const upgraded = done.some(a => a.kind === 'upgrade')
  const main = upgraded ? 'ordinary-penalty' : (done.find(a => a.track === 'main')?.procedure ?? '')
  if (main === '')
    return ['ordinary-penalty', 'simple-penalty'].flatMap(id =>
      (procedures.get(id)?.start ?? []).filter(s => s !== 'upgrade').map(kind => ({ kind, procedure: id, track: 'main' })),
    )
  const inTrack = (procedure: string, track: string) => {
    const definition = procedures.get(procedure)
    if (!definition) return []
    const open =
      placesOf(
        definition,
        done.filter(a => a.track === track),
        parties,
      ).get(parties[0] ?? '')?.open ?? new Set<string>()
    return [...open].map(kind => ({ kind, procedure, track }))
  }
  const sides = [...procedures.values()].filter(p => p.kind === 'side')
  return [
    ...inTrack(main, 'main'),
    ...sides.flatMap(p => {
      const run = done.findLast(a => a.procedure === p.id)?.track
      return [...(run ? inTrack(p.id, run) : []), ...p.start.map(kind => ({ kind, procedure: p.id, track: `${p.id}-${done.length}` }))]
    }),
  ]
}
