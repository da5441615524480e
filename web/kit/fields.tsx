import { useId, type ReactNode } from 'react'
import { Segments } from './choice.tsx'
import { Field, type FormSources } from './field.tsx'
import {
  fieldKind,
  isCalledFor,
  isEmpty,
  isValues,
  listOf,
  plain,
  startingValues,
  valuesOf,
  variantsOf,
  withKey,
  type FieldError,
  type Schema,
  type Values,
} from './schema.ts'

interface FieldsProps {
  readonly schema: Schema
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly sources: FormSources
  readonly path?: string
  readonly onChange: (values: Values) => void
}
/** All fields of an object, in the order of the schema. What may be left out and nothing calls for stands folded below them. */
export function Fields({ schema, values, errors, sources, path = '', onChange }: FieldsProps) {
  const required = new Set(schema.required ?? [])
  const folded: { readonly title: string; readonly unfold: () => void }[] = []
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]): ReactNode => {
    const at = path ? `${path}.${key}` : key
    const inner = plain(field)
    const title = field.title ?? inner.title ?? key
    const common = { schema: inner, errors, sources, path: at }
    const change = (value: unknown) => onChange(withKey(values, key, value))
    const called = isCalledFor(inner, values)
    const kind = fieldKind(field)
    if (!required.has(key) && isEmpty(values[key])) {
      if (called === false) return null
      if ((kind === 'group' || kind === 'rows') && !called) {
        const blank = startingValues(kind === 'rows' ? plain(inner.items ?? {}) : inner)
        folded.push({ title, unfold: () => change(kind === 'rows' ? [blank] : blank) })
        return null
      }
    }
    switch (kind) {
      case 'fixed':
        return null
      case 'group':
        return (
          <Group
            key={key}
            {...(required.has(key) || called ? {} : { onDrop: () => change(undefined) })}
            title={title}
            help={inner.description}
          >
            <Fields {...common} values={valuesOf(values[key])} onChange={change} />
          </Group>
        )
      case 'rows':
        return (
          <Rows
            key={key}
            {...common}
            title={title}
            rows={called && isEmpty(values[key]) ? [{}] : listOf(values[key]).map(valuesOf)}
            onChange={change}
          />
        )
      case 'variant':
        return <Variant key={key} {...common} title={title} value={values[key]} onChange={change} />
      default:
        return (
          <Field
            key={key}
            name={at}
            schema={field}
            value={values[key]}
            required={required.has(key) || called === true}
            error={errorAt(errors, at)}
            sources={sources}
            onChange={change}
          />
        )
    }
  })
  return (
    <div className="fields">
      {fields}
      {folded.length > 0 ? (
        <p className="folded">
          还可以填
          {folded.map(f => (
            <button key={f.title} type="button" className="textlink" onClick={f.unfold}>
              {f.title}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  )
}

const errorAt = (errors: readonly FieldError[], path: string): string | undefined => {
  const e = errors.find(one => one.path === path || (one.path.startsWith(`${path}.`) && /^\d+$/.test(one.path.slice(path.length + 1))))
  return e ? [e.title, e.cure].filter(Boolean).join('。') : undefined
}

interface GroupProps {
  readonly title: string
  readonly help: string | undefined
  readonly children: ReactNode
  /** For a group that may be left out after all. */
  readonly onDrop?: () => void
}
function Group({ title, help, children, onDrop }: GroupProps) {
  const id = useId()
  return (
    <div className="group" role="group" aria-labelledby={id}>
      <p className="legend">
        <span id={id}>{title}</span>
        {onDrop ? (
          <button type="button" className="textlink sm" onClick={onDrop}>
            不填
          </button>
        ) : null}
      </p>
      {help ? <p className="help">{help}</p> : null}
      {children}
    </div>
  )
}

interface RowsProps extends Omit<FieldsProps, 'values' | 'onChange'> {
  readonly title: string
  readonly rows: readonly Values[]
  readonly onChange: (rows: readonly Values[]) => void
}
/** Rows that repeat: each numbered, one more at the end. */
function Rows({ schema, errors, sources, path = '', title, rows, onChange }: RowsProps) {
  const id = useId()
  const item = plain(schema.items ?? {})
  const own = errorAt(errors, path)
  return (
    <div className="rows" role="group" aria-labelledby={id} data-path={path}>
      <span className="legend" id={id}>
        {title}
      </span>
      {schema.description ? <p className="help sm mut">{schema.description}</p> : null}
      <ol>
        {rows.map((row, i) => (
          // rows have no identity but their place
          <li key={i}>
            <span aria-hidden="true">{i + 1}</span>
            <Fields
              schema={item}
              values={row}
              errors={errors}
              sources={sources}
              path={`${path}.${i}`}
              onChange={next => onChange(rows.with(i, next))}
            />
            {rows.length > (schema.minItems ?? 0) ? (
              <button
                type="button"
                className="textlink sm"
                aria-label={`去掉第 ${i + 1} 行`}
                onClick={() => onChange(rows.toSpliced(i, 1))}
              >
                去掉
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <button type="button" className="btn small" onClick={() => onChange([...rows, startingValues(item)])}>
        {rows.length === 0 ? '加一行' : '再加一行'}
      </button>
      {own ? (
        <p className="wrong field" role="alert">
          {own}
        </p>
      ) : null}
    </div>
  )
}

interface VariantProps extends Omit<FieldsProps, 'values' | 'onChange'> {
  readonly title: string
  readonly value: unknown
  readonly onChange: (value: Values) => void
}
/** One of several shapes: choose which, then fill its fields. */
function Variant({ schema, errors, sources, path = '', title, value, onChange }: VariantProps) {
  const id = useId()
  const variants = variantsOf(schema)
  const values = isValues(value) ? value : {}
  const chosen = variants.find(v => values[v.key] === v.value)
  return (
    <div className="group" data-path={path}>
      <span className="legend" id={id}>
        {title}
      </span>
      <Segments
        labelledBy={id}
        options={variants.map(v => ({ value: v.value, label: v.schema.title ?? v.value }))}
        value={chosen?.value}
        onChange={v => {
          const next = variants.find(one => one.value === v)
          if (next) onChange({ ...startingValues(next.schema), [next.key]: v })
        }}
      />
      {chosen ? <Fields schema={chosen.schema} values={values} errors={errors} sources={sources} path={path} onChange={onChange} /> : null}
    </div>
  )
}
