import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Fields } from './fields.tsx'
import type { FormSources } from './field.tsx'
import { complete, missing, startingValues, type FieldError, type Schema, type Values } from './schema.ts'
import './form.css'

export interface SchemaFormProps {
  readonly schema: Schema
  /** What is already known, by field name or by the name the law gave it (`x-from`): nothing is typed twice. */
  readonly known?: Values
  /** A half-filled form kept earlier; it wins over what is known. */
  readonly draft?: Values
  readonly sources?: FormSources
  /** What the server did not understand. */
  readonly errors?: readonly FieldError[]
  readonly submit: string
  readonly note?: ReactNode
  readonly busy?: boolean
  readonly onSubmit: (values: Values) => void
  /** Called a second after the last change, so that nothing typed is lost. */
  readonly onDraft?: (values: Values) => void
  /** Between the fields and the button: refusals, a preview. */
  readonly children?: ReactNode
  /** Below the button: what comes and goes by itself while one types, so that the button never moves from under the pointer. */
  readonly below?: ReactNode
  readonly onValues?: (values: Values) => void
}
const none: FormSources = { options: {} }

/** A form made from the JSON schema of an act's facts. */
export function SchemaForm({
  schema,
  known = {},
  draft,
  sources = none,
  errors = [],
  submit,
  note,
  busy = false,
  onSubmit,
  onDraft,
  children,
  below,
  onValues,
}: SchemaFormProps) {
  const [values, setValues] = useState<Values>(() => ({ ...startingValues(schema, known), ...draft }))
  const [lacking, setLacking] = useState<readonly FieldError[]>([])
  const form = useRef<HTMLFormElement>(null)
  const touched = useRef(false)
  const kept = useRef(onDraft)
  useEffect(() => {
    kept.current = onDraft
  })
  const told = useRef(onValues)
  useEffect(() => {
    told.current = onValues
  })
  useEffect(() => told.current?.(values), [values])
  useEffect(() => {
    if (!touched.current) return
    const timer = setTimeout(() => kept.current?.(values), 1000)
    return () => clearTimeout(timer)
  }, [values])

  function change(next: Values): void {
    touched.current = true
    setValues(next)
    if (lacking.length > 0) setLacking(missing(schema, next).filter(m => lacking.some(l => l.path === m.path)))
  }
  const wrongs = [...lacking, ...errors.filter(e => !lacking.some(l => l.path === e.path))]
  const goTo = (path: string): void => {
    const box = [...(form.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].findLast(
      el => path === el.dataset['path'] || path.startsWith(`${el.dataset['path']}.`),
    )
    box?.querySelector<HTMLElement>('input,textarea,select,button')?.focus()
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={e => {
        e.preventDefault()
        const lack = missing(schema, values)
        setLacking(lack)
        if (lack[0]) goTo(lack[0].path)
        else onSubmit(complete(schema, values))
      }}
    >
      {wrongs.length > 0 ? (
        <div className="form-wrongs" role="alert">
          有 {wrongs.length} 处没有填对：
          {wrongs.map((w, i) => (
            <span key={w.path}>
              {i > 0 ? '；' : ''}
              <a
                href={`#${w.path}`}
                onClick={e => {
                  e.preventDefault()
                  goTo(w.path)
                }}
              >
                {w.title}
              </a>
            </span>
          ))}
        </div>
      ) : null}
      <Fields schema={schema} values={values} errors={wrongs} sources={sources} onChange={change} />
      {children}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {note ? <span>{note}</span> : null}
      </div>
      {below}
    </form>
  )
}
