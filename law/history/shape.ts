// Fills in what a history leaves out of an act's facts, by the act's own schema: the lawful word, unless something better is known.
import * as z from 'zod'
import type { ActKind } from '../kit/act.ts'
import type { Day, Instant } from '../kit/day.ts'
import { noWords } from '../rules/case-facts.ts'

interface Shape {
  readonly type?: string | undefined
  readonly format?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Shape | undefined
  readonly minItems?: number | undefined
  readonly minimum?: number | undefined
  readonly 'x-regular'?: string | number | boolean | undefined
  readonly 'x-widget'?: string | undefined
}
const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.string()).optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
    required: z.array(z.string()).optional(),
    items: shapeSchema.optional(),
    minItems: z.number().optional(),
    minimum: z.number().optional(),
    'x-regular': z.union([z.string(), z.number(), z.boolean()]).optional(),
    'x-widget': z.string().optional(),
  }),
)
const shapes = new WeakMap<object, Shape>()
/** Described once a kind: histories come by the thousand. */
function shapeOf(kind: Pick<ActKind, 'facts'>): Shape {
  const there = shapes.get(kind.facts)
  if (there) return there
  const shape = shapeSchema.parse(z.toJSONSchema(kind.facts, { io: 'input' }))
  shapes.set(kind.facts, shape)
  return shape
}
/** The names of the facts of a kind of act. */
export const factNames = (kind: Pick<ActKind, 'facts'>): readonly string[] => Object.keys(shapeOf(kind).properties ?? {})

/** Those of them that name another act. */
export const actFacts = (kind: Pick<ActKind, 'facts'>): readonly string[] =>
  Object.entries(shapeOf(kind).properties ?? {}).flatMap(([name, part]) => (part['x-widget'] === 'act' ? [name] : []))

/** What is known where something has to be presumed. */
export interface Known {
  readonly on: Day
  readonly at: Instant
  /** Who is meant by a person not named: whoever did the act. */
  readonly person: string
  /** … and by several: the officers of the case. */
  readonly people: readonly string[]
  /** The person of that id or name; the word itself where there is none. */
  readonly idOf: (name: string) => string
  /** The act of that id, number or, the newest, kind. */
  readonly actOf: (word: string) => string | undefined
  /** Which parties are meant. */
  readonly parties: readonly string[]
  /** What is already registered as evidence. */
  readonly evidence: readonly string[]
  /** The latest act. */
  readonly last: string
}
type Facts = Readonly<Record<string, unknown>>
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands for a fact nobody wrote down. */
export const unsaid = '（历史未载）'

function presume(shape: Shape, known: Known): unknown {
  const regular = shape['x-regular']
  if (regular !== undefined) return regular
  if (shape.enum) return shape.enum[0]
  if (shape.format === 'date') return known.on
  if (shape.format === 'date-time') return known.at
  switch (shape['x-widget']) {
    case 'person':
      return known.person
    case 'officers':
      return known.people
    case 'party':
      return known.parties[0] ?? unsaid
    case 'parties':
      return known.parties
    case 'evidence':
      return known.evidence
    case 'act':
      return known.last
    default:
  }
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 0, 0)
  if (shape.type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => presume(shape.items ?? {}, known))
  if (shape.type === 'object' || shape.properties) return complete(shape, {}, {}, known, false)
  return unsaid
}

/**
 * Given facts made whole. A group that is given is taken as given: only what it must have, or what its fields say a
 * dutiful office would have recorded, is filled in; what is known
 * better (`derived`) comes before the schema's own word, also where the schema could do without it.
 */
function complete(shape: Shape, given: Facts, derived: Facts, known: Known, top: boolean): Facts {
  const made: Record<string, unknown> = { ...given }
  for (const [name, part] of Object.entries(shape.properties ?? {})) {
    const better = derived[name]
    // told to be missing: an optional fact that is null or empty
    if (name in given && !shape.required?.includes(name) && (given[name] === null || given[name] === '')) delete made[name]
    // … and one that is owed, where a rule asks for the words
    else if (name in given && (given[name] === null || given[name] === '') && better === noWords) made[name] = noWords
    else if (name in given) made[name] = completed(part, given[name], better, known)
    else if (better !== undefined) made[name] = completed(part, better, undefined, known)
    else if (shape.required?.includes(name)) made[name] = presume(part, known)
    // what a dutiful office would have recorded, though the schema could do without it
    else if (!top && part['x-regular'] !== undefined) made[name] = part['x-regular']
  }
  return made
}
function completed(shape: Shape, given: unknown, derived: unknown, known: Known): unknown {
  if (shape['x-widget'] === 'act' && typeof given === 'string') return known.actOf(given) ?? derived ?? known.last
  if (shape['x-widget'] === 'person' && typeof given === 'string') return known.idOf(given)
  if (shape['x-widget'] === 'officers' && Array.isArray(given))
    return given.map((name: unknown) => (typeof name === 'string' ? known.idOf(name) : name))
  if (isFacts(given) && shape.properties) return complete(shape, given, isFacts(derived) ? derived : {}, known, false)
  if (Array.isArray(given) && shape.items?.properties) {
    const { items } = shape
    return given.map((row: unknown) => (isFacts(row) ? complete(items, row, {}, known, false) : row))
  }
  return given
}
/** The facts of an act as the law reads them: what was given, what is known, and the lawful word for the rest. */
export const wholeFacts = (kind: Pick<ActKind, 'facts'>, given: Facts, derived: Facts, known: Known): Facts =>
  complete(shapeOf(kind), given, derived, known, true)
