// Cases made by chance: acts that fit, acts that nearly fit, and acts that have no business there.
import { actKinds } from '../acts/index.ts'
import { isWorkingDay } from '../kit/calendar.ts'
import { addDays, day, isDay } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import type { Refusal } from '../kit/rule.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from './calendar.ts'
import { aDossier } from './makers.ts'
import { turnsOf } from './plausible.ts'
import { begin, momentOf, openSteps, tryAct, type Walk, type Wanted } from './walking.ts'

/** A small generator of its own, so that one number makes a whole walk again. */
export function dice(seed: number): (sides: number) => number {
  let state = seed | 0
  return sides => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides
  }
}
const calendar = aCalendar()
const people = ['甲', '乙', '丙', '辅', '镇长', '副镇长', '副书记', '局长', '审', '财', '档', '无此人'] as const
const kinds = [...actKinds.keys()]
const homes = [...procedures.values()]

/** One field of the facts turned round: left out, emptied, negated, moved. */
function mutated(facts: Readonly<Record<string, unknown>>, roll: (sides: number) => number): Readonly<Record<string, unknown>> {
  const keys = Object.keys(facts)
  const key = keys[roll(Math.max(keys.length, 1))]
  if (key === undefined) return facts
  return { ...facts, [key]: other(facts[key], roll) }
}
function other(value: unknown, roll: (sides: number) => number): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value * roll(4)
  if (Array.isArray(value)) return value.slice(1)
  return typeof value === 'string' && isDay(value) ? addDays(day(value), roll(40) - 20) : undefined
}

/** Steps that repeat without end, or end a case early, are drawn less often, so that cases get somewhere. */
const rare = new Set([
  'terminate',
  'extend-time',
  'request-non-filing',
  'confirm-address',
  'summon',
  'bureau-opinion',
  'sample',
  'copy-evidence',
  'review-evidence',
  'record-audio-video',
  'inspect-site',
  'question',
  'upgrade',
])

export interface Wandered {
  readonly walk: Walk
  readonly tries: number
  readonly accepted: number
  readonly kinds: ReadonlySet<string>
  readonly refused: readonly Refusal[]
}
/** Walks where chance leads: mostly to open steps with likely facts, sometimes elsewhere, with others, with facts turned round. */
export function wander(seed: number, length: number, dossier: Dossier = aDossier()): Wandered {
  const roll = dice(seed)
  const done = new Set<string>()
  const refused: Refusal[] = []
  let walk = begin(dossier, day('2026-03-02'))
  let accepted = 0
  for (let n = 0; n < length; n += 1) {
    const wanted = draw(walk, roll)
    const tried = tryAct(walk, wanted)
    if (tried?.ok) {
      walk = tried.walk
      accepted += 1
      done.add(wanted.kind)
    } else if (tried) refused.push(...tried.said)
    if (roll(4) === 0 || walk.minute > 600) walk = onward(walk, 1 + roll(3))
  }
  return { walk, tries: length, accepted, kinds: done, refused }
}
function draw(walk: Walk, roll: (sides: number) => number): Wanted {
  const open = openSteps(walk)
  // most cases begin with a lead
  const begins = walk.theCase.acts.length === 0 && roll(3) > 0
  const steps = begins ? open.filter(s => s.kind === 'register-lead') : open
  const usual = steps.filter(s => !rare.has(s.kind) && (s.track === 'main' || !procedures.get(s.procedure)?.start.includes(s.kind)))
  const from = roll(10) === 0 ? steps : usual.length > 0 ? usual : steps
  const step = from[from.length - 1 - Math.min(roll(from.length), roll(from.length))] // later steps of a procedure a little likelier
  const target = roll(12) === 0 || step === undefined ? astray(roll) : step
  const turns = turnsOf(target.kind, momentOf(walk, '某公司'))
  const facts = turns[roll(3) > 0 ? 0 : roll(turns.length)] ?? {}
  return {
    ...target,
    facts: roll(8) === 0 ? mutated(facts, roll) : facts,
    ...(roll(12) === 0 ? { by: [people[roll(people.length)] ?? '甲', ...(roll(2) ? [people[roll(people.length)] ?? '乙'] : [])] } : {}),
  }
}
const astray = (roll: (sides: number) => number) => ({
  kind: kinds[roll(kinds.length)] ?? '',
  procedure: roll(2) ? 'ordinary-penalty' : (homes[roll(homes.length)]?.id ?? ''),
  track: roll(2) ? 'main' : 'elsewhere',
})
function onward(walk: Walk, days: number): Walk {
  let on = addDays(walk.on, days)
  while (!isWorkingDay(calendar, on)) on = addDays(on, 1)
  return on < '2026-12-01' ? { ...walk, on, minute: 60 } : walk
}
