// Which sealed and seized goods are held now: carried out and not yet lifted, disposed of, confiscated by a decision or handed to the police.
import * as acts from '../acts/index.ts'
import { allOf, byTime, type Act, type ActId, type PartyId } from '../kit/act.ts'
import type { Instant } from '../kit/day.ts'
import { isDecided } from './case-facts.ts'

export interface HeldGoods {
  readonly name: string
  readonly quantity: string
  readonly kind: (typeof acts.measureKinds)[number]
  /** The act that took them. */
  readonly act: ActId
  readonly track: string
  readonly parties: readonly PartyId[]
  readonly since: Instant
}
/** Takes a piece off the list: one of this name, of the same measure where the act belongs to one. */
interface Release {
  readonly at: Act
  readonly track?: string
  /** Undefined: every piece. */
  readonly name?: string
  readonly object?: string
}

const trim = (name: string): string => name.trim()
const frees = (release: Release, piece: HeldGoods, taken: Act): boolean =>
  byTime(taken, release.at) < 0 &&
  (release.track === undefined || release.track === piece.track) &&
  (release.name === undefined || trim(release.name) === trim(piece.name)) &&
  (release.object === undefined || release.object.includes(trim(piece.name)))

/** What a decision on the merits does to seized goods: what its draft lists, and what its confiscation names (all, where it names nothing). */
export function disposedByDraft(draft: DraftOfGoods): readonly Omit<Release, 'at'>[] {
  return [
    ...(draft.seized ?? []).map(({ name }) => ({ name })),
    ...(draft.penalties ?? []).flatMap(p => (p.kind !== '没收非法财物' ? [] : p.object === undefined ? [{}] : [{ object: p.object }])),
  ]
}
interface DraftOfGoods {
  readonly seized?: readonly { readonly name: string; readonly way: (typeof acts.seizedWays)[number] }[] | undefined
  readonly penalties?: readonly { readonly kind: string; readonly object?: string | undefined }[] | undefined
}

function releasesOf(all: readonly Act[]): readonly Release[] {
  const lifted = allOf(all, acts.liftMeasure).flatMap(a => a.facts.returned.map(({ name }) => ({ at: a, track: a.track, name })))
  const disposed = allOf(all, acts.disposeSeized).flatMap(a => a.facts.items.map(({ name }) => ({ at: a, track: a.track, name })))
  const decided = allOf(all, acts.decide)
    .filter(isDecided)
    .flatMap(a => {
      const draft = allOf(all, acts.requestDecision, a.parties[0]).findLast(d => byTime(d, a) < 0)?.facts
      // a decision to give back is not yet a return
      const taken = draft && { ...draft, seized: draft.seized?.filter(s => s.way !== '解除退还') }
      return taken ? disposedByDraft(taken).map(release => ({ ...release, at: a })) : []
    })
  const handedOver = allOf(all, acts.handOverGoods).flatMap(a => a.facts.goods.map(({ name }) => ({ at: a, name })))
  return [...lifted, ...disposed, ...decided, ...handedOver]
}

/** The goods held now, in the order in which they were taken. `acts` are the effective acts so far. */
export function heldGoods(all: readonly Act[]): readonly HeldGoods[] {
  const taken = allOf(all, acts.carryOutMeasure)
  if (taken.length === 0) return []
  const releases = releasesOf(all)
  return taken.flatMap(act =>
    act.facts.goods
      .map(({ name, quantity }): HeldGoods => ({
        name,
        quantity,
        kind: act.facts.kind,
        act: act.id,
        track: act.track,
        parties: act.parties,
        since: act.doneAt,
      }))
      .filter(piece => !releases.some(release => frees(release, piece, act))),
  )
}
