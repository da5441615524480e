// Reading the JSON schema of an act's facts: what a form must ask, and what is still missing. No React here.

/** The part of JSON Schema that `z.toJSONSchema` makes of the law's fields, with the law's own notes. */
export interface Schema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly 'x-unit'?: string
  readonly 'x-money'?: 'fen'
  readonly 'x-long'?: boolean
  readonly 'x-widget'?: string
  readonly 'x-from'?: string
  /** Words spoken by somebody: set in Kai. */
  readonly 'x-voice'?: 'person'
  readonly 'x-labels'?: Readonly<Record<string, string>>
  /** Only these words stand in the menu. */
  readonly 'x-offered'?: readonly string[]
  /** Asked only where the field beside it of this name (first) says one of the words after it. */
  readonly 'x-when'?: readonly (string | boolean)[]
}
export type Values = Readonly<Record<string, unknown>>

export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'money'
  | 'truth'
  | 'choice'
  | 'choices'
  | 'date'
  | 'moment'
  | 'pick'
  | 'picks'
  | 'file'
  | 'files'
  | 'signature'
  | 'group'
  | 'rows'
  | 'lines'
  | 'variant'
  | 'fixed'

const picks = new Set(['person', 'party', 'evidence', 'document', 'act', 'officers', 'parties', 'item.code'])
/** What a picker chooses from; a text the law says comes from a register is picked there too. */
export function widgetOf(schema: Schema): string | undefined {
  const from = schema['x-from']
  return schema['x-widget'] ?? (from === 'party' || from === 'item.code' ? from : undefined)
}

/** Which kind of field asks for this. */
export function fieldKind(s: Schema): FieldKind {
  const schema = plain(s)
  const widget = widgetOf(schema)
  const many = schema.type === 'array'
  if (widget === 'file') return many ? 'files' : 'file'
  if (widget === 'signature') return 'signature'
  if (widget && picks.has(widget)) return many ? 'picks' : 'pick'
  if (schema.const !== undefined) return 'fixed'
  if (variantsOf(schema).length > 0) return 'variant'
  if (schema.enum) return 'choice'
  if (many) return schema.items?.enum ? 'choices' : plain(schema.items ?? {}).type === 'object' ? 'rows' : 'lines'
  if (schema.type === 'boolean') return 'truth'
  if (schema.type === 'object') return 'group'
  if (schema['x-money']) return 'money'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.format === 'date') return 'date'
  if (schema.format === 'date-time') return 'moment'
  return schema['x-long'] || (schema.maxLength ?? 0) > 600 ? 'long' : 'text'
}

/** A nullable schema without its null. */
export function plain(schema: Schema): Schema {
  const rest = schema.anyOf?.filter(s => s.type !== 'null')
  const only = rest?.length === 1 ? rest[0] : undefined
  return only
    ? { ...only, ...(schema.title ? { title: schema.title } : {}), ...(schema.description ? { description: schema.description } : {}) }
    : schema
}
/** Whether the answers beside it call for a field; undefined where the law leaves that to whoever fills in. */
export function isCalledFor(schema: Schema, beside: Values): boolean | undefined {
  const [field, ...words] = schema['x-when'] ?? []
  return typeof field === 'string' ? words.some(word => word === beside[field]) : undefined
}
export const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The shapes one may choose between (a union of objects told apart by a fixed field). */
export function variantsOf(schema: Schema): readonly { readonly key: string; readonly value: string; readonly schema: Schema }[] {
  return (schema.oneOf ?? schema.anyOf ?? []).flatMap(s => {
    const fixed = Object.entries(s.properties ?? {}).find(([, p]) => p.const !== undefined)
    return fixed ? [{ key: fixed[0], value: String(fixed[1].const), schema: s }] : []
  })
}

export const isValues = (v: unknown): v is Values => typeof v === 'object' && v !== null && !Array.isArray(v)
export const valuesOf = (v: unknown): Values => (isValues(v) ? v : {})
export const listOf = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : [])
export const textOf = (v: unknown): string => (typeof v === 'string' ? v : typeof v === 'number' ? String(v) : '')

/** Values without the keys that hold nothing. */
export function withKey(values: Values, key: string, value: unknown): Values {
  if (value !== undefined && value !== '') return { ...values, [key]: value }
  return Object.fromEntries(Object.entries(values).filter(([k]) => k !== key))
}

/** Empty starting values: defaults of the schema, fixed fields, and what is already known (`known` by `x-from` or by name). */
export function startingValues(schema: Schema, known: Values = {}, everywhere: Values = known): Values {
  const out: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const from = field['x-from']
    const value = known[key] ?? (from ? everywhere[from] : undefined) ?? field.default ?? field.const
    // a group partly known is filled up with what is known by name
    if (value !== undefined && fieldKind(field) === 'group')
      out[key] = { ...startingValues(plain(field), valuesOf(value), everywhere), ...valuesOf(value) }
    else if (value !== undefined) out[key] = value
    else if (fieldKind(field) === 'group' && schema.required?.includes(key)) {
      const inner = startingValues(plain(field), {}, everywhere)
      if (Object.keys(inner).length > 0) out[key] = inner
    } else if (fieldKind(field) === 'rows' && (field.minItems ?? 0) > 0) out[key] = [startingValues(plain(field.items ?? {}))]
  }
  return out
}

/** An input not understood: where, what is wrong, what mends it. */
export interface FieldError {
  /** Dotted: `points.0.text`. */
  readonly path: string
  readonly title: string
  readonly cure?: string
}

/** Required fields that hold nothing yet, in the order of the form. */
export function missing(schema: Schema, values: Values, at = ''): readonly FieldError[] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const path = at ? `${at}.${key}` : key
    const inner = plain(field)
    const value = values[key]
    const kind = fieldKind(field)
    const empty = isEmpty(value)
    if (empty && required.has(key)) {
      if (kind === 'group') return missing(inner, {}, path)
      if (Array.isArray(value) && (inner.minItems ?? 0) === 0) return []
      if (value === undefined && inner.type === 'array' && (inner.minItems ?? 0) === 0) return []
      return [{ path, title: `请${verb(kind)}${field.title ?? inner.title ?? key}` }]
    }
    if (empty) return []
    if (kind === 'group') return missing(inner, valuesOf(value), path)
    if (kind === 'rows') return listOf(value).flatMap((row, i) => missing(plain(inner.items ?? {}), valuesOf(row), `${path}.${i}`))
    if (kind === 'variant') {
      const chosen = variantsOf(inner).find(v => valuesOf(value)[v.key] === v.value)
      return chosen ? missing(chosen.schema, valuesOf(value), path) : []
    }
    return []
  })
}
const verbs: Partial<Record<FieldKind, string>> = {
  choice: '选',
  choices: '选',
  truth: '选',
  pick: '选',
  picks: '选',
  variant: '选',
  file: '上传',
  files: '上传',
  signature: '签',
}
const verb = (kind: FieldKind): string => verbs[kind] ?? '填'

/** What is sent: lists that were left empty are sent as empty lists where the schema requires them. */
export function complete(schema: Schema, values: Values): Values {
  const out: Record<string, unknown> = { ...values }
  const required = new Set(schema.required ?? [])
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const inner = plain(field)
    if (out[key] === undefined && required.has(key) && inner.type === 'array') out[key] = []
    if (inner.const !== undefined) out[key] = inner.const
    if (fieldKind(field) === 'group' && (out[key] !== undefined || required.has(key))) out[key] = complete(inner, valuesOf(out[key]))
    if (fieldKind(field) === 'rows' && Array.isArray(out[key]))
      out[key] = listOf(out[key]).map(row => complete(plain(inner.items ?? {}), valuesOf(row)))
  }
  return out
}
