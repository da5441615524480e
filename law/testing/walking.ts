// A case walked act by act through the pure law: what is accepted is kept, what is refused is not.
import { actKinds } from '../acts/index.ts'
import { mayStart, standOf, type Case } from '../engine/case.ts'
import { everybody } from '../engine/place.ts'
import { refusals } from '../engine/refusals.ts'
import type { Act, Office, PartyId } from '../kit/act.ts'
import type { Day, Instant } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Refusal } from '../kit/rule.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from './calendar.ts'
import { factsOf } from './fill.ts'
import type { Moment } from './plausible.ts'

const doers: Readonly<Record<Office, readonly string[]>> = {
  officers: ['甲', '乙'],
  bureauHead: ['局长'],
  head: ['副镇长'],
  principalHead: ['镇长'],
  heads: ['镇长', '副镇长', '副书记'],
  reviewer: ['审'],
  host: ['丙'],
  adviser: ['顾'],
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

/** What an officer knows now who is about to record something of a party. */
export const momentOf = ({ theCase, on, minute }: Walk, party: PartyId): Moment => ({ theCase, on, now: instantOf(on, minute), party })
const instantOf = (on: Day, minute: number): Instant => `${on}T${clockOf(minute)}:00+08:00`

/** Tries an act on the walk's day: facts that do not fit the schema are no try at all (undefined). */
export function tryAct({ theCase, on, minute }: Walk, { kind, procedure, track, facts, by }: Wanted): Tried | undefined {
  const known = actKinds.get(kind)
  if (!known || minute > 880) return undefined
  const parsed = known.facts.safeParse(safely(() => factsOf(known, facts, on)))
  if (!parsed.success) return undefined
  const doneAt = instantOf(on, minute)
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

/** Steps in their place now: those of running tracks, and the starts of procedures. */
export function openSteps({ theCase }: Walk): readonly Pick<Wanted, 'kind' | 'procedure' | 'track'>[] {
  const { acts, tracks } = standOf(theCase)
  const first = theCase.dossier.parties[0]?.id ?? everybody
  const running = tracks.flatMap(t =>
    [...((t.places.get(first) ?? t.places.get(everybody))?.open ?? [])].map(kind => ({ kind, procedure: t.procedure.id, track: t.id })),
  )
  const begun = tracks.some(t => t.id === 'main')
  const starts = startsOf.filter(s => (s.procedure.kind === 'main' ? !begun : mayStart(s.procedure, acts)))
  return [
    ...running,
    ...starts.map(({ kind, procedure }) => ({
      kind,
      procedure: procedure.id,
      track: procedure.kind === 'main' ? 'main' : `${procedure.id}-${acts.length}`,
    })),
  ]
}
// a case begins with no upgrade: that moves one which has begun
const startsOf = [...procedures.values()].flatMap(procedure =>
  procedure.start.filter(kind => kind !== 'upgrade').map(kind => ({ kind, procedure })),
)
