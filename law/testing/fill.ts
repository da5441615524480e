// Facts that pass an act's schema, made from the schema itself: a test then says only what matters to it.
import * as z from 'zod'
import type { ActKind } from '../kit/act.ts'
import type { Day } from '../kit/day.ts'

/** Facts as a test writes them: days are plain text, and what does not matter is left out. */
export type Given<F> = { readonly [K in keyof F]?: Plain<F[K]> }
type Plain<T> = T extends Day
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : { readonly [K in keyof T]: Plain<T[K]> }

interface Shape {
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly format?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Shape | undefined
  readonly minItems?: number | undefined
  readonly minimum?: number | undefined
}
const shapeOf: z.ZodType<Shape> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    title: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.string()).optional(),
    properties: z.record(z.string(), shapeOf).optional(),
    required: z.array(z.string()).optional(),
    items: shapeOf.optional(),
    minItems: z.number().optional(),
    minimum: z.number().optional(),
  }),
)

function fill(shape: Shape, on: Day): unknown {
  if (shape.enum) return shape.enum[0]
  if (shape.format === 'date') return on
  if (shape.format === 'date-time') return `${on}T09:30:00+08:00`
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer') return Math.max(shape.minimum ?? 0, 0)
  if (shape.type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => fill(shape.items ?? {}, on))
  if (shape.type === 'object') {
    return Object.fromEntries((shape.required ?? []).map(key => [key, fill(shape.properties?.[key] ?? {}, on)]))
  }
  return shape.title ?? '某'
}

const shapes = new WeakMap<object, Shape>()
/** Described once a kind: random walks fill in facts by the ten thousand. */
function shapeOfKind(kind: Pick<ActKind, 'facts'>): Shape {
  const there = shapes.get(kind.facts)
  if (there) return there
  const shape = shapeOf.parse(z.toJSONSchema(kind.facts, { io: 'input' }))
  shapes.set(kind.facts, shape)
  return shape
}

/**
 * Facts of a kind of act: every required field filled with something of its shape (the first of the words, yes, zero,
 * the day of the act), then `given` laid over. @throws when the result does not pass the schema.
 */
export function factsOf<F>(kind: ActKind<F>, given: Given<F>, on: Day): F {
  const made = fill(shapeOfKind(kind), on)
  return kind.facts.parse({ ...(typeof made === 'object' ? made : {}), ...given })
}
