// The JSON schemas of the acts' facts, made from the law in the browser. Fetched with the screens that need them.
import { actKinds } from '@fadu/law'
import * as z from 'zod'
import type { Schema } from '../kit/schema.ts'

const made = new Map<string, Schema>()

/** The schema of a kind of act, or undefined for a kind this version of the law does not know. */
export function schemaOf(kind: string): Schema | undefined {
  const known = made.get(kind)
  if (known) return known
  const act = actKinds.get(kind)
  if (!act) return undefined
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the JSON schema zod makes has just the parts that Schema names
  const schema = z.toJSONSchema(act.facts, { io: 'input', unrepresentable: 'any' }) as Schema
  made.set(kind, schema)
  return schema
}
