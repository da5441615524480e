// An act: one thing done in a case. A kind of act says which facts must be recorded, and by whom.
import * as z from 'zod/mini'
import { dayOf, msOf, type Day, type Instant } from './day.ts'

export type ActId = string
export type PersonId = string
export type PartyId = string

/** One entry of the diary. Acts are added, never changed; a mistake is mended by an act that `corrects` it. */
export interface Act<F = unknown> {
  readonly id: ActId
  readonly kind: string
  /** Id of the procedure it belongs to. */
  readonly procedure: string
  /** `main`, or the id of the running side procedure. */
  readonly track: string
  /** The parties it concerns; empty when it concerns the whole case. */
  readonly parties: readonly PartyId[]
  /** When it was done (for what comes from outside: the day of the event itself). */
  readonly doneAt: Instant
  readonly recordedAt: Instant
  readonly recordedBy: PersonId
  /** Everybody who did it, the recorder included where he took part. */
  readonly by: readonly PersonId[]
  readonly facts: F
  readonly corrects?: ActId
}

/** The office a person must hold to do an act (承办人员, 负责人 …). */
export type Office =
  | 'officers' // 两名以上执法人员
  | 'bureauHead' // 承办机构负责人
  | 'head' // 机关负责人
  | 'principalHead' // 正职负责人或者主持工作的负责人
  | 'heads' // 负责人集体
  | 'reviewer' // 法制审核人员
  | 'host' // 听证主持人
  | 'adviser' // 法律顾问、公职律师
  | 'financeClerk' // 财务人员
  | 'archivist' // 档案员
  | 'recorder' // 登记外来事件的经办人员

export interface ActKind<F = unknown> {
  readonly id: string
  readonly title: string
  readonly english: string
  readonly facts: z.ZodMiniType<F>
  readonly who: Office
  /** Ids of the documents it makes. */
  readonly makes: readonly string[]
  /** It happened outside the office (a payment, an application) and is only recorded here, maybe late. */
  readonly outside: boolean
  /** `party`: done for each party by itself. */
  readonly per: 'case' | 'party'
  /** Whether a later act of the same kind may correct it (never where a paper went out). */
  readonly correctable: boolean
  /**
   * The kind of act it prepares inside the office (a request before an approval). No law orders it by itself: a history
   * of another office that lacks it is read as if it had been made together with the act it prepares.
   */
  readonly prepares?: string
  /**
   * Only those it names may read it (CRM-09: clues of duty crimes): who did it, and the `readers` its facts or those of
   * another act of its track name. Whoever is not named is not told that it exists. Absent: read with the case.
   */
  readonly confidential?: true
}

/** The facts a kind of act records: `FactsOf<typeof acts.decide>`. */
export type FactsOf<K> = K extends ActKind<infer F> ? F : never

type Words = { readonly title: string; readonly english: string; readonly who: Office }
type Extra = Partial<Pick<ActKind, 'makes' | 'outside' | 'per' | 'correctable' | 'prepares' | 'confidential'>>

type Facts<S extends z.core.$ZodShape> = z.infer<z.ZodMiniObject<S, z.core.$strict>>

/** A kind of act. @example actKind('file', { title: '立案', english: 'file the case', who: 'head' }, { opinion: text('意见') }, { makes: ['filing-approval'] }) */
/* @__NO_SIDE_EFFECTS__ */
export function actKind<S extends z.core.$ZodShape>(id: string, words: Words, facts: S, extra: Extra = {}): ActKind<Facts<S>> {
  return {
    id,
    ...words,
    facts: z.strictObject(facts).register(z.globalRegistry, { title: words.title }) as unknown as z.ZodMiniType<Facts<S>>,
    makes: extra.makes ?? [],
    outside: extra.outside ?? false,
    per: extra.per ?? 'case',
    correctable: extra.correctable ?? false,
    ...(extra.prepares === undefined ? {} : { prepares: extra.prepares }),
    ...(extra.confidential === undefined ? {} : { confidential: extra.confidential }),
  }
}

/** The acts that count: those not corrected by a later one, in the order in which they were done. */
export function effective(acts: readonly Act[]): readonly Act[] {
  const there = kept.get(acts)
  if (there) return there
  const corrected = new Set<ActId>()
  for (const a of acts) if (a.corrects !== undefined) corrected.add(a.corrects)
  const counting = corrected.size === 0 && isInOrder(acts) ? acts : acts.filter(a => !corrected.has(a.id)).toSorted(byTime)
  kept.set(acts, counting)
  return inOrder(counting)
}
/** Says that these acts all count and stand in order, so that nobody has to look again. */
export function inOrder(acts: readonly Act[]): readonly Act[] {
  kept.set(acts, acts)
  return acts
}
// lists of acts are never changed, so what was found of one stays true of it
const kept = new WeakMap<readonly Act[], readonly Act[]>()
const isInOrder = (acts: readonly Act[]): boolean =>
  acts.every((a, i) => {
    const b = acts[i - 1]
    return b === undefined || byTime(b, a) <= 0
  })

/** Order of doing; ties by order of recording, then by id. */
export function byTime(a: Act, b: Act): number {
  return msOf(a.doneAt) - msOf(b.doneAt) || msOf(a.recordedAt) - msOf(b.recordedAt) || (a.id < b.id ? -1 : 1)
}

const concerns = (act: Act, party: PartyId | undefined): boolean =>
  party === undefined || act.parties.length === 0 || act.parties.includes(party)

/** All acts of a kind, oldest first, with their facts typed (they were parsed when recorded). */
export function allOf<F>(acts: readonly Act[], kind: ActKind<F>, party?: PartyId): readonly Act<F>[] {
  const found = ofKind(acts, kind)
  return party === undefined || found.every(a => concerns(a, party)) ? found : found.filter(a => concerns(a, party))
}
/** The latest act of a kind. */
export const lastOf = <F>(acts: readonly Act[], kind: ActKind<F>, party?: PartyId): Act<F> | undefined =>
  ofKind(acts, kind).findLast(a => concerns(a, party))
export const has = (acts: readonly Act[], kind: ActKind, party?: PartyId): boolean => ofKind(acts, kind).some(a => concerns(a, party))

/** The acts of a kind. Rules ask for them by the thousand, so a long list is sorted once and the answer kept with it. */
function ofKind<F>(acts: readonly Act[], kind: ActKind<F>): readonly Act<F>[] {
  const isOfKind = (a: Act): a is Act<F> => a.kind === kind.id
  if (acts.length < 8) return acts.filter(isOfKind)
  let byKind = sorted.get(acts)
  if (!byKind) {
    byKind = new Map<string, Act[]>()
    for (const a of acts) {
      const there = byKind.get(a.kind)
      if (there) there.push(a)
      else byKind.set(a.kind, [a])
    }
    sorted.set(acts, byKind)
  }
  // every act in this list is of the kind
  return (byKind.get(kind.id) ?? []) as readonly Act<F>[]
}
const sorted = new WeakMap<readonly Act[], Map<string, Act[]>>()
/** The legal day of an act. */
export const doneOn = (act: Pick<Act, 'doneAt'>): Day => dayOf(act.doneAt)

/** The facts as their schema makes them; undefined when they do not fit it. Facts are never changed, so the answer is kept: every rule asks anew. */
export function wellFormed<F>(kind: ActKind<F>, facts: unknown): F | undefined {
  const there = typeof facts === 'object' && facts !== null ? parsed.get(facts) : undefined
  // what stands beside this very kind was made by its own schema
  if (there?.kind === kind) return there.value as F | undefined
  const made = kind.facts.safeParse(facts)
  const value = made.success ? made.data : undefined
  if (typeof facts === 'object' && facts !== null) parsed.set(facts, { kind, value })
  return value
}
const parsed = new WeakMap<object, { readonly kind: ActKind; readonly value: unknown }>()
