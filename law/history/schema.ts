// The case-history format as a JSON Schema: the registers, and for every kind of act the facts it may say.
import * as z from 'zod'
import { actKinds } from '../acts/index.ts'
import { officeTitle } from '../kit/procedure.ts'
import { historySchema } from './format.ts'

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fact that may be left out may also be told to have been missing: null. */
const orNull = (part: unknown): unknown =>
  isJson(part) && typeof part['type'] === 'string'
    ? {
        ...part,
        type: [part['type'], 'null'],
        ...(Array.isArray(part['enum']) ? { enum: [...part['enum'].map((word: unknown) => word), null] } : {}),
      }
    : part
/** A schema none of whose fields must be there: what a history leaves out is presumed regular. */
function loosened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosened)
  if (!isJson(value)) return value
  const { required, properties } = value
  const must: readonly unknown[] = Array.isArray(required) ? required : []
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'required' && name !== '$schema' && name !== 'additionalProperties')
      .map(([name, part]) => [
        name,
        part === properties && isJson(part)
          ? Object.fromEntries(
              Object.entries(part).map(([field, of]) => [field, must.includes(field) ? loosened(of) : orNull(loosened(of))]),
            )
          : loosened(part),
      ]),
  )
}

/** JSON Schema (2020-12) of a case history. Facts of an act are checked by its kind; `x-regular` tells what silence means. */
export function historyJsonSchema(): Json {
  const whole: Json = z.toJSONSchema(historySchema, { io: 'input', unrepresentable: 'any' })
  const kinds = [...actKinds.values()]
  const facts = Object.fromEntries(
    kinds.map(kind => [
      `facts-${kind.id}`,
      {
        ...Object(loosened(z.toJSONSchema(kind.facts, { io: 'input', unrepresentable: 'any' }))),
        'x-title': kind.title,
        'x-english': kind.english,
        'x-who': officeTitle[kind.who],
        'x-per-party': kind.per === 'party',
        ...(kind.prepares === undefined ? {} : { 'x-prepares': kind.prepares }),
      },
    ]),
  )
  const properties = isJson(whole['properties']) ? whole['properties'] : {}
  const list = isJson(properties['acts']) ? properties['acts'] : {}
  const one = isJson(list['items']) ? list['items'] : {}
  return {
    ...whole,
    $id: '/api/schemas/case-history.json',
    properties: {
      ...properties,
      acts: {
        ...list,
        items: {
          ...one,
          allOf: kinds.map(kind => ({
            if: { properties: { kind: { enum: [kind.id, kind.title] } }, required: ['kind'] },
            then: { properties: { facts: { $ref: `#/$defs/facts-${kind.id}` } } },
          })),
        },
      },
    },
    $defs: { ...(isJson(whole['$defs']) ? whole['$defs'] : {}), ...facts },
  }
}
