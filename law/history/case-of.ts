// A history made a case: every act whole, dated, placed in its procedure; preparatory acts nobody wrote down put in.
import * as acts from '../acts/index.ts'
import { actKinds } from '../acts/index.ts'
import type { Case } from '../engine/case.ts'
import { isOver, placesOf } from '../engine/place.ts'
import type { Act, ActKind } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import { day, dayOf } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Procedure } from '../kit/procedure.ts'
import { faultsIn, further, without } from './faults.ts'
import { historySchema, pathInWords, wrongInWords, type Fault, type History, type HistoryAct } from './format.ts'
import { deliveries } from '../rules/delivery.ts'
import { concernedOn } from '../rules/succession.ts'
import { derivedFacts, type Moment } from './presumed.ts'
import { calendarOf, dossierOf, presumedPeople, type Catalogue } from './registers.ts'
import { actFacts, factNames, wholeFacts } from './shape.ts'

type Facts = Readonly<Record<string, unknown>>
/** A history as the law core reads it. */
export interface Read {
  readonly ok: true
  readonly history: History
  readonly theCase: Case
  /** The number of the act in the history, from 0, by act id; a presumed act has the number of the act it prepares. */
  readonly numberOf: ReadonlyMap<string, number>
  /** What was taken for granted. */
  readonly assumed: readonly string[]
}
export type Reading = Read | { readonly ok: false; readonly faults: readonly Fault[] }
/** What a history is read with. */
export interface With {
  readonly calendar: Calendar
  readonly procedures: ReadonlyMap<string, Procedure>
  /** Items a history may name by their code alone. */
  readonly items?: Catalogue
}

const byTitle = new Map([...actKinds.values()].map(kind => [kind.title, kind]))
const kindNamed = (name: string): ActKind | undefined => actKinds.get(name) ?? byTitle.get(name)
const second = 1000
const minute = 60 * second
const east = 8 * 60 * minute
/** An instant in Chinese time, to the second. */
const instant = (ms: number): string => `${new Date(ms + east).toISOString().slice(0, 19)}+08:00`

/** Reads a history. Never throws for what it says: every wrong field is told by its path. */
export function readHistory(json: unknown, { calendar, procedures, items }: With): Reading {
  const parsed = historySchema.safeParse(json, { reportInput: true })
  if (!parsed.success) {
    const first = faultsIn(parsed.error.issues)
    const rest = historySchema.safeParse(without(json, parsed.error.issues))
    const read = rest.success ? readNamed(rest.data, { calendar, procedures, ...(items ? { items } : {}) }) : undefined
    return { ok: false, faults: [...first, ...(read?.ok === false ? further(read.faults, first) : [])].slice(0, mostFaults) }
  }
  return readNamed(parsed.data, { calendar, procedures, ...(items ? { items } : {}) })
}
const mostFaults = 1000
function readNamed(history: History, { calendar, procedures, items }: With): Reading {
  const faults = wrongNames(history, procedures)
  // successors in a circle can be followed by nobody
  const lost = faults.some(f => f.path.endsWith('.successor'))
  const { dossier, assumed } = dossierOf(
    lost ? { ...history, parties: history.parties.map(p => ({ ...p, successor: undefined })) } : history,
    items,
  )
  const read = new Reader(history, dossier, { calendar: calendarOf(history, calendar), procedures }, assumed).read()
  if (faults.length === 0) return read
  return { ok: false, faults: [...faults, ...(read.ok ? [] : further(read.faults, faults))].slice(0, mostFaults) }
}

/** References to nobody: unknown kinds of act, people and parties named twice or not at all, successors in a circle. */
function wrongNames(h: History, procedures: With['procedures']): readonly Fault[] {
  const faults: Fault[] = []
  const twice = (ids: readonly (string | undefined)[], at: string): void => {
    ids.forEach((id, i) => {
      if (id !== undefined && ids.indexOf(id) !== i) faults.push({ path: `${at}[${i}].id`, message: `编号「${id}」用了两次` })
    })
  }
  twice(
    h.parties.map(p => p.id),
    'parties',
  )
  twice(
    (h.people ?? []).map(p => p.id),
    'people',
  )
  twice(
    h.acts.map(a => a.id),
    'acts',
  )
  const parties = new Map(h.parties.map(p => [p.id, p]))
  h.parties.forEach((p, i) => {
    const seen = new Set<string>()
    for (let next = p.successor; next !== undefined; next = parties.get(next)?.successor) {
      if (!parties.has(next)) faults.push({ path: `parties[${i}].successor`, message: `没有编号为「${next}」的当事人` })
      if (next === p.id || seen.has(next)) {
        faults.push({ path: `parties[${i}].successor`, message: '承受人绕成了圈' })
        break
      }
      seen.add(next)
    }
  })
  const acts_ = new Set(h.acts.flatMap((a, i) => [a.id, `acts[${i}]`, a.kind, kindNamed(a.kind)?.id, kindNamed(a.kind)?.title]))
  const isAct = (word: string): boolean => acts_.has(word)
  h.acts.forEach((a, i) => {
    if (!kindNamed(a.kind)) faults.push({ path: `acts[${i}].kind`, message: `没有「${a.kind}」这种行为` })
    for (const p of partiesNamed(a)) if (!parties.has(p)) faults.push({ path: `acts[${i}].party`, message: `没有编号为「${p}」的当事人` })
    if (a.procedure !== undefined && !procedures.has(a.procedure))
      faults.push({ path: `acts[${i}].procedure`, message: `没有「${a.procedure}」这种程序` })
    if (a.corrects !== undefined && !isAct(a.corrects))
      faults.push({ path: `acts[${i}].corrects`, message: `没有编号为「${a.corrects}」的行为` })
    const kind = kindNamed(a.kind)
    for (const name of kind ? actFacts(kind) : []) {
      const word = a.facts?.[name]
      // a paper named in words is no reference: the newest that may be meant is
      if (typeof word === 'string' && word !== '' && !isAct(word) && !/\p{Script=Han}/u.test(word))
        faults.push({ path: `acts[${i}].facts.${name}`, message: `没有编号或者种类为「${word}」的行为；没有编号的写 acts[0] 一类` })
    }
  })
  h.others?.forEach((o, i) => {
    if (!parties.has(o.party)) faults.push({ path: `others[${i}].party`, message: `没有编号为「${o.party}」的当事人` })
  })
  return faults
}
const partiesNamed = (a: HistoryAct): readonly string[] => [...(a.party === undefined ? [] : [a.party]), ...(a.parties ?? [])]
const dayIn = (a: HistoryAct): string => a.on ?? dayOf(a.at ?? '')

class Reader {
  private readonly made: Act[] = []
  private readonly numberOf = new Map<string, number>()
  private readonly faults: Fault[] = []
  /** Faults of facts nobody told: told of only where no other is found. */
  private readonly followed: Fault[] = []
  private readonly evidence: string[] = []
  private readonly officers: string[] = []
  private readonly people: ReadonlyMap<string, string>
  private readonly given: readonly { readonly act: HistoryAct; readonly kind: ActKind; readonly number: number }[]
  private last = 0
  private runs = 0
  private readonly history: History
  private readonly dossier: Dossier
  private readonly tools: With
  private readonly assumed: readonly string[]
  constructor(history: History, dossier: Dossier, tools: With, assumed: readonly string[]) {
    this.history = history
    this.dossier = dossier
    this.tools = tools
    this.assumed = assumed
    this.people = new Map(dossier.people.flatMap(p => [[p.name, p.id] as const, [p.id, p.id] as const]))
    this.given = history.acts
      .flatMap((act, number) => {
        const kind = kindNamed(act.kind)
        return kind ? [{ act, kind, number }] : []
      })
      .toSorted((a, b) =>
        this.momentOf(a.act) < this.momentOf(b.act) ? -1 : this.momentOf(a.act) > this.momentOf(b.act) ? 1 : a.number - b.number,
      )
  }
  /** For sorting: acts told by the day stand in the order written, before those of a later day. */
  private momentOf(a: HistoryAct): string {
    return dayIn(a)
  }

  read(): Reading {
    this.given.forEach((one, at) => {
      this.add(one, at)
    })
    const faults = this.faults.length > 0 ? this.faults : this.followed
    if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) }
    const { calendar, procedures } = this.tools
    return {
      ok: true,
      history: this.history,
      theCase: { dossier: this.dossier, acts: this.made, calendar, procedures },
      numberOf: this.numberOf,
      assumed: this.assumed,
    }
  }

  private add(one: (typeof this.given)[number], at: number): void {
    const { act, kind, number } = one
    const when = this.timeOf(act)
    const parties = this.partiesOf(act, kind)
    const own = new Set(factNames(kind))
    const given = act.facts ?? {}
    const lent = Object.fromEntries(Object.entries(given).filter(([name]) => !own.has(name)))
    const used = this.prepare(kind, parties, lent, { act, number, when, at }, 1)
    const facts = Object.fromEntries(Object.entries(given).filter(([name]) => own.has(name) || !used.has(name)))
    // one delivery to several parties is to each of them, of its own paper
    const each = deliveries.some(d => d.kind.id === kind.id) && !('of' in facts) && parties.length > 1 ? parties.map(p => [p]) : [parties]
    for (const whose of each) this.record(kind, facts, { act, number, when, at, parties: whose })
    // who notified the hearing notified the party, where the history tells of no other delivery before it was held
    if (kind.id === acts.notifyHearing.id && this.isNotifiedItself(at, parties[0]))
      this.record(acts.deliverHearingNotice, {}, { act, number, when: when + second, at, parties, presumed: true })
  }
  private isNotifiedItself(at: number, party: string | undefined): boolean {
    const after: ReadonlySet<string> = new Set([acts.deliverHearingNotice, acts.holdHearing, acts.endHearing].map(k => k.id))
    const next = this.given.slice(at + 1).find(g => after.has(g.kind.id) && (party === undefined || this.about(g.act, party)))
    return next !== undefined && next.kind.id !== acts.deliverHearingNotice.id
  }

  /** Puts in the acts that prepare this one and that nobody wrote down. Tells which of the lent facts they took. */
  private prepare(
    kind: ActKind,
    parties: readonly string[],
    lent: Facts,
    of: { act: HistoryAct; number: number; when: number; at: number },
    depth: number,
  ): ReadonlySet<string> {
    const used = new Set<string>()
    if (depth > 6) return used
    for (const before of preparing(kind)) {
      if (this.isPrepared(before, kind, parties) || !this.belongs(before, kind)) continue
      const took = factNames(before).filter(name => name in lent)
      const deeper = Object.fromEntries(Object.entries(lent).filter(([name]) => !took.includes(name)))
      for (const name of this.prepare(before, parties, deeper, of, depth + 1)) used.add(name)
      const facts = Object.fromEntries(took.map(name => [name, lent[name]]))
      for (const name of took) used.add(name)
      // a little before what it prepares, in the order of preparing; for each party what is its own
      for (const whose of before.per === 'party' && parties.length > 0 ? parties.map(p => [p]) : [[]])
        this.record(before, facts, { ...of, when: of.when - depth * second, parties: whose, presumed: true })
    }
    return used
  }
  /** Whether a preparatory act stands since the last act it prepares. */
  private isPrepared(before: ActKind, kind: ActKind, parties: readonly string[]): boolean {
    const about = (a: Act): boolean => a.parties.length === 0 || parties.length === 0 || a.parties.some(p => parties.includes(p))
    const done = this.made.findLastIndex(a => a.kind === before.id && about(a))
    if (done < 0) return false
    if (
      before.id === acts.registerLead.id ||
      before.id === acts.concludeInvestigation.id ||
      before.id === acts.showCertificates.id ||
      before.id === acts.reviewPublication.id
    )
      return true
    return done > this.made.findLastIndex(a => a.kind === kind.id && about(a))
  }
  /** Whether the main procedure the act belongs to, or any side procedure, has such a step. */
  private belongs(before: ActKind, kind: ActKind): boolean {
    const all = [...this.tools.procedures.values()]
    const now = this.mainOf()
    const isSide = all.some(p => p.kind === 'side' && p.steps[kind.id])
    const main = now.steps[kind.id] || isSide ? now : (this.otherMain(kind) ?? now)
    return main.steps[before.id] !== undefined || all.some(p => p.kind === 'side' && p.steps[before.id] !== undefined)
  }

  private record(
    kind: ActKind,
    given: Facts,
    {
      act,
      number,
      when,
      at,
      parties,
      presumed = false,
    }: { act: HistoryAct; number: number; when: number; at: number; parties: readonly string[]; presumed?: boolean },
  ): void {
    const doneAt = instant(when)
    const on = dayOf(doneAt)
    const by = this.doersOf(act, kind, number, presumed)
    const moment: Moment = {
      dossier: this.dossier,
      before: [...this.made], // a list of acts is never changed once it was asked
      later: (later, party) =>
        this.given.slice(at).find(g => g.kind.id === later.id && (party === undefined || this.about(g.act, party)))?.act.facts,
      next: (later, party) => this.nextTime(at, later, party),
      doers: (kinds, party) => this.nextDoers(at, kinds, party),
      on,
      at: doneAt,
      parties,
      evidence: this.evidence,
      officers:
        kind.who === 'officers'
          ? by
          : this.officers.length > 0
            ? this.officers
            : presumedPeople(kind.who === 'heads' ? 'heads' : 'officers'),
      given,
    }
    const facts = wholeFacts(kind, given, derivedFacts(kind, kind.who === 'heads' ? { ...moment, officers: by } : moment), {
      on,
      at: doneAt,
      person: by[0] ?? '',
      people: moment.officers,
      idOf: name => this.people.get(name) ?? name,
      actOf: word => (this.numberOf.has(word) ? word : (this.made.findLast(a => a.kind === kindNamed(word)?.id)?.id ?? this.idAt(word))),
      parties: this.dossier.parties.map(p => p.id),
      evidence: this.evidence,
      last: this.made.at(-1)?.id ?? 'none',
    })
    const parsed = kind.facts.safeParse(facts, { reportInput: true })
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        // what was worked out of a wrong fact is wrong too, at a place that is not in the file
        const isTold = issue.path[0] === undefined || issue.path[0] in (act.facts ?? {})
        const keys = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : []
        const faults = isTold ? this.faults : this.followed
        faults.push({
          path: pathInWords(['acts', number, 'facts', ...issue.path, ...keys.slice(0, 1)]),
          message:
            keys.length > 0
              ? `「${kind.title}」没有这些事实：${keys.join('、')}${issue.path.length === 0 ? `；可以写：${mayBeTold(kind).join('、')}` : ''}`
              : wrongInWords(issue),
        })
      }
      return
    }
    const { procedure, track } = this.placeOf(act, kind, parties)
    const own = act.id ?? `acts[${number}]`
    const id =
      [...(presumed ? [] : [own]), `${kind.id}@${number}`].find(free => !this.numberOf.has(free)) ??
      `${kind.id}:${parties.join()}@${number}`
    const recordedAt = act.recordedAt ?? doneAt
    this.numberOf.set(id, number)
    this.made.push({
      id,
      kind: kind.id,
      procedure,
      track,
      parties,
      doneAt,
      recordedAt,
      recordedBy: this.people.get(act.recordedBy ?? '') ?? by[0] ?? '',
      by,
      facts: parsed.data,
      ...(act.corrects === undefined || presumed ? {} : { corrects: act.corrects }),
    })
    if (evidenceKinds.has(kind.id)) this.evidence.push(id)
    if (kind.who === 'officers' && !presumed) for (const p of by) if (!this.officers.includes(p)) this.officers.push(p)
  }

  /** Who did the next act of one of these kinds, as far as told. */
  private nextDoers(at: number, kinds: readonly ActKind[], party: string | undefined): readonly string[] {
    const next = this.given.slice(at).find(g => kinds.some(k => k.id === g.kind.id) && (party === undefined || this.about(g.act, party)))
    return (next?.act.by === undefined ? [] : [next.act.by].flat()).flatMap(name => this.people.get(name) ?? [])
  }
  /** The id of an act told by its number, as in acts[3]. */
  private idAt(word: string): string | undefined {
    const number = /^acts\[(\d+)\]$/.exec(word)?.[1]
    return number === undefined ? undefined : this.history.acts[Number(number)]?.id
  }
  /** When the next act of a kind is told to have been done. */
  private nextTime(at: number, kind: ActKind, party: string | undefined): string | undefined {
    const next = this.given.slice(at).find(g => g.kind.id === kind.id && (party === undefined || this.about(g.act, party)))?.act
    return next && (next.at ?? instant(Date.parse(`${next.on ?? ''}T09:00:00+08:00`)))
  }
  private about(a: HistoryAct, party: string): boolean {
    const named = partiesNamed(a)
    return named.length === 0 || named.includes(party)
  }
  /** When it was done: acts told by the day follow one another by the minute, from nine o'clock. */
  private timeOf(a: HistoryAct): number {
    const told = a.at === undefined ? hourOf(a) : Date.parse(a.at)
    const next = this.last + minute
    // an act told by the hour stands where it is told; one told by the day comes after what stands before it that day
    const when = a.at === undefined && told < next && dayOf(instant(next)) === dayOf(instant(told)) ? next : told
    this.last = Math.max(this.last, when)
    return when
  }
  private partiesOf(a: HistoryAct, kind: ActKind): readonly string[] {
    const named = partiesNamed(a)
    if (named.length > 0) return kind.per === 'party' ? named : []
    return kind.per === 'party' ? concernedOn(this.dossier.parties, day(dayIn(a))) : []
  }
  private doersOf(a: HistoryAct, kind: ActKind, number: number, presumed: boolean): readonly string[] {
    const named = a.by === undefined ? [] : typeof a.by === 'string' ? [a.by] : a.by
    const told = actKinds.get(kindNamed(a.kind)?.id ?? '')?.who
    // whoever delivered a notice need not have drafted it
    if (named.length > 0 && (!presumed || (told === kind.who && kind.id === acts.showCertificates.id))) {
      return named.flatMap((name, i) => {
        const id = this.people.get(name)
        if (id === undefined) this.faults.push({ path: `acts[${number}].by[${i}]`, message: `people 里没有「${name}」` })
        return id === undefined ? [] : [id]
      })
    }
    return presumedPeople(kind.who)
  }

  /** The main procedure so far: the one told, else told by the kinds of act the history holds. */
  private mainOf(): Procedure {
    const { procedures } = this.tools
    const last = this.made.findLast(a => a.track === 'main')
    const now = last && (last.kind === acts.upgradeNote.id ? 'ordinary-penalty' : last.procedure)
    const told =
      now ?? this.given.find(g => g.act.procedure !== undefined && procedures.get(g.act.procedure)?.kind === 'main')?.act.procedure
    const found = told === undefined ? undefined : procedures.get(told)
    if (found) return found
    // only one procedure knows such an act: that is the one
    for (const { kind } of this.given) {
      const mains = [...procedures.values()].filter(p => p.kind === 'main' && p.steps[kind.id] !== undefined)
      const [only] = mains
      if (only && mains.length === 1) return only
    }
    const first = [...procedures.values()].find(p => p.kind === 'main')
    if (!first) throw new RangeError('no main procedure')
    return first
  }
  private isOpenInMain(main: Procedure, kind: ActKind): boolean {
    const parties = this.dossier.parties.map(p => p.id)
    const own = this.made.filter(x => x.track === 'main')
    return [...placesOf(main, own, parties).values()].some(place => place.open.has(kind.id))
  }
  /** Whether a running side procedure waits for such an act, or one may begin with it now. */
  private isTurnOfSide(sides: readonly Procedure[], kind: ActKind, parties: readonly string[]): boolean {
    const done = new Set(this.made.map(x => x.kind))
    return sides.some(side => {
      const own = this.made.filter(x => x.procedure === side.id && (side.per === 'case' || x.parties.some(p => parties.includes(p))))
      if (own.length > 0) {
        const meant = side.per === 'party' ? (own[0]?.parties ?? []) : this.dossier.parties.map(p => p.id)
        return [
          ...placesOf(
            side,
            own.filter(x => x.track === own.at(-1)?.track),
            meant,
          ).values(),
        ].some(place => place.open.has(kind.id))
      }
      return side.start.includes(kind.id) && (side.after.length === 0 || side.after.some(k => done.has(k)))
    })
  }
  private otherMain(kind: ActKind): Procedure | undefined {
    return [...this.tools.procedures.values()].find(p => p.kind === 'main' && p.steps[kind.id] !== undefined)
  }
  /** The procedures that know such an act, the likeliest first: where it is the turn of such an act, the main one before the others. */
  private placeOf(a: HistoryAct, kind: ActKind, parties: readonly string[]): { readonly procedure: string; readonly track: string } {
    const main = this.mainOf()
    const told = a.procedure === undefined ? undefined : this.tools.procedures.get(a.procedure)
    if (a.track !== undefined && told?.steps[kind.id]) return { procedure: told.id, track: a.track }
    const sides = [...this.tools.procedures.values()].filter(p => p.kind === 'side' && p.steps[kind.id])
    const inMain = main.steps[kind.id] !== undefined && (told === undefined || told.kind === 'main')
    if (inMain && (sides.length === 0 || this.isOpenInMain(main, kind) || !this.isTurnOfSide(sides, kind, parties)))
      return { procedure: main.id, track: 'main' }
    const side = told?.steps[kind.id] ? told : (sides.find(p => this.isTurnOfSide([p], kind, parties)) ?? sides[0])
    // an act of another main procedure moves the case there
    if (!side) return { procedure: this.otherMain(kind)?.id ?? main.id, track: 'main' }
    const mine = this.made.filter(x => x.procedure === side.id && (side.per === 'case' || x.parties.some(p => parties.includes(p))))
    const run = mine.at(-1)?.track
    const own = this.made.filter(x => x.track === run)
    const meant = side.per === 'party' ? (own[0]?.parties ?? []) : this.dossier.parties.map(p => p.id)
    const fresh = run === undefined || (side.start.includes(kind.id) && isOver(placesOf(side, own, meant), meant))
    return { procedure: side.id, track: fresh ? `${side.id}-${++this.runs}` : run }
  }
}

/** When an act told by the day was done: at nine, or when its paper arrived that day. */
function hourOf(a: HistoryAct): number {
  const nine = Date.parse(`${a.on ?? '1949-10-01'}T09:00:00+08:00`)
  const electronic = a.facts?.['electronic']
  const arrived =
    typeof electronic === 'object' && electronic !== null && 'arrivedAt' in electronic ? Date.parse(String(electronic.arrivedAt)) : NaN
  return arrived > nine && dayOf(instant(arrived)) === a.on ? arrived : nine
}
/** The facts that may be written on an act: its own, and those of what prepares it. */
const mayBeTold = (kind: ActKind): readonly string[] => [...new Set([kind, ...preparing(kind)].flatMap(factNames))]
/** Kinds of act that are themselves evidence. */
const evidenceKinds: ReadonlySet<string> = new Set(
  [acts.registerEvidence, acts.inspectSite, acts.question, acts.sample, acts.copyEvidence, acts.recheckCorrection].map(k => k.id),
)
/** What prepares an act, the nearest last. A decision that punishes nobody has no notice before it, but a report all the same. */
function preparing(kind: ActKind): readonly ActKind[] {
  const direct = [...actKinds.values()].filter(k => k.prepares === kind.id)
  if (kind.id === acts.requestDecision.id) return [acts.concludeInvestigation, ...direct]
  // the hearing's host is appointed inside the office
  if (kind.id === acts.holdHearing.id || kind.id === acts.endHearing.id) return [acts.appointHost, ...direct]
  // whether to publish is weighed inside the office before a case is closed
  return kind.id === acts.requestClosing.id ? [acts.reviewPublication, ...direct] : direct
}
