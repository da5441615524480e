// Plays the plots side by side in the order of their days, each act by the person whose turn it is, through the same door as everybody.
import { addDays, dayOf, type Act, type Day } from '@fadu/law'
import type { Person } from '../access/index.ts'
import { mayAdvise, openCase, recordAct, type CaseDesk } from '../cases/index.ts'
import { problemInWords } from './problem-in-words.ts'
import type { DeedName } from './deeds.ts'
import type { MovingClock } from './moving-clock.ts'
import { instant, workday, type Cast, type Next, type Plot } from './plot.ts'

/** A case to be lived through: its plot, begun on a day, and the act it ends with for now. */
export interface Play {
  readonly name: string
  readonly plot: (start: Day) => Plot
  readonly start: Day
  readonly stop?: string
  readonly item: string
  readonly party: string
  readonly deed: DeedName
  readonly people: ReadonlyMap<string, Person>
}
/** What stands around the acts: papers to be proved by, pictures to be shown. */
export interface Props {
  /** Called before a decision is published, so that its paper is there to be proved by. */
  readonly papers?: (caseId: string) => Promise<void>
  /** The picture an act registers as evidence; undefined where it is none. */
  readonly photo?: (
    play: Play,
    caseId: string,
    who: Person,
    next: Next,
  ) => Promise<{ readonly file: string; readonly hash: string } | undefined>
  readonly done?: (acts: number, day: Day) => void
}
export interface Played {
  readonly id: string
  readonly name: string
}

/** Minutes after an act was done that it was written down. */
const writtenAfter = 4

/** The acts of a plot as they would come, without anybody doing them. */
function* rehearsal(plot: Plot, stop: string | undefined): Generator<Next> {
  for (let turn = plot.next(), n = 1; !turn.done; n++) {
    const next = turn.value
    yield next
    if (next.kind === stop) return
    turn = plot.next({ ...next, id: `rehearsal-${n}`, doneAt: instant(next.on, next.at), recordedAt: '', recordedBy: '' })
  }
}
/** The day on which a plot must begin so that it ends no later than so many working days before `today`. */
export function startFor(
  plot: (start: Day) => Plot,
  stop: string | undefined,
  ended: number,
  { calendar }: Pick<Cast, 'calendar'>,
  today: Day,
): Day {
  let last = today
  for (let n = 0; n < Math.max(1, ended); n++) last = dayBefore(calendar, last)
  let start = last
  for (let tries = 0; tries < 400; tries++) {
    const end = [...rehearsal(plot(start), stop)].at(-1)?.on ?? start
    if (end <= last) return start
    start = dayBefore(calendar, start)
  }
  throw new Error('no day is early enough for this plot')
}
function dayBefore(calendar: Cast['calendar'], on: Day): Day {
  let d = addDays(on, -1)
  while (workday(calendar, d) !== d) d = addDays(d, -1)
  return d
}

interface Running {
  readonly play: Play
  readonly plot: Plot
  turn: IteratorResult<Next, void>
  id?: string
  version: number
}

/**
 * Plays all to their ends, or to the present.
 * @throws Error naming case, act and every refusal, when the law says no: then a plot or a rule is wrong
 */
export async function playAll(
  desk: CaseDesk & { readonly clock: MovingClock },
  plays: readonly Play[],
  until: Date,
  props: Props = {},
): Promise<readonly Played[]> {
  const running = plays.map((play): Running => {
    const plot = play.plot(play.start)
    return { play, plot, turn: plot.next(), version: 0 }
  })
  for (let acts = 1; ; acts++) {
    const [next, at] = earliest(running)
    if (!next || at === undefined || at + writtenAfter * 60_000 > until.getTime()) break
    desk.clock.set(new Date(at + writtenAfter * 60_000).toISOString())
    await advance(desk, next, props)
    props.done?.(acts, dayOf(new Date(at).toISOString()))
  }
  return running.flatMap(({ id, play }) => (id === undefined ? [] : [{ id, name: play.name }]))
}

function earliest(running: readonly Running[]): readonly [Running | undefined, number | undefined] {
  let found: Running | undefined
  let first: number | undefined
  for (const one of running) {
    if (one.turn.done) continue
    const at = Date.parse(instant(one.turn.value.on, one.turn.value.at))
    if (first === undefined || at < first) [found, first] = [one, at]
  }
  return [found, first]
}

async function advance(desk: CaseDesk, one: Running, props: Props): Promise<void> {
  if (one.turn.done) return
  const next = one.turn.value
  if (next.kind === 'publish' && one.id !== undefined) await props.papers?.(one.id)
  const act = await record(desk, one, next, props)
  one.turn = next.kind === one.play.stop ? { done: true, value: undefined } : one.plot.next(act)
}

async function record(desk: CaseDesk, one: Running, next: Next, props: Props): Promise<Act> {
  const { on, at, kind, procedure, track, parties, by } = next
  const { play } = one
  const who = play.people.get(by[0] ?? '')
  if (!who) throw new Error(`${play.name}: nobody to do ${kind}`)
  const photo = one.id === undefined ? undefined : await props.photo?.(play, one.id, who, next)
  const act = { kind, by: [...by], facts: { ...next.facts, ...photo }, doneAt: instant(on, at) }
  if (one.id === undefined) {
    if (procedure !== 'ordinary-penalty' && procedure !== 'simple-penalty' && procedure !== 'inspection')
      throw new Error(`${play.name}: begins in ${procedure}`)
    const opened = await openCase(desk, who, {
      procedure,
      // an inspection is of no power item yet
      ...(procedure === 'inspection' ? {} : { item: play.item }),
      parties: [play.party],
      act,
    })
    if (!opened.ok) throw new Error(`${play.name}, ${on}, ${kind}: ${problemInWords(opened.problem)}`)
    one.id = opened.value.id
    one.version = 1
    return opened.value.act
  }
  const wanted = { ...act, procedure, track, parties: [...parties] }
  // a legal adviser comes in by a door of his own
  const recorded = await recordAct(desk, who, one.id, wanted, one.version, ...(kind === 'advise' ? [mayAdvise] : []))
  if (!recorded.ok) throw new Error(`${play.name}, ${on}, ${kind}: ${problemInWords(recorded.problem)}`)
  one.version = recorded.value.version
  return recorded.value.act
}
