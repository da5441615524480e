// An entry of a register as a form made from its contract: saved as a further version, never over what somebody else just wrote.
import * as z from 'zod'
import { useState } from 'react'
import { SchemaForm } from '../kit/schema-form.tsx'
import { isValues, valuesOf, type Schema, type Values } from '../kit/schema.ts'
import { ErrorOfOurs } from '../kit/states.tsx'
import { isProblem, Problem } from './problem.ts'

/** How the fields of a register are shown beyond what their contract says, by name wherever they stand. */
export interface FieldWords {
  /** Choices by code, with their words. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly dates?: readonly string[]
  /** Fields that stand elsewhere on the page. */
  readonly without?: readonly string[]
}

/** The form of a contract's input. */
export function registerSchema(input: z.ZodType, { choices = {}, dates = [], without = [] }: FieldWords): Schema {
  const dated = new Set(dates)
  const dressed = (schema: Schema, name: string): Schema => {
    const words = choices[name]
    const properties = schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).flatMap(([key, field]) => (without.includes(key) ? [] : [[key, dressed(field, key)]])),
          ),
        }
      : {}
    return {
      ...schema,
      ...properties,
      ...(schema.required ? { required: schema.required.filter(key => !without.includes(key)) } : {}),
      ...(schema.items ? { items: dressed(schema.items, name) } : {}),
      ...(words && schema.type === 'string' ? { enum: Object.keys(words), 'x-labels': words } : {}),
      ...(dated.has(name) && schema.type === 'string' ? { format: 'date' } : {}),
    }
  }
  const plain: unknown = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return isValues(plain) ? dressed(plain, '') : {}
}

/** What an entry says, as the values its form begins with: what is not there is left out. */
export const entryValues = (entry: unknown): Values =>
  Object.fromEntries(Object.entries(valuesOf(entry)).filter(([, value]) => value !== null && value !== undefined))

/** Parses what was typed by the contract itself. @throws Problem naming the fields */
export function parsed<T extends z.ZodType>(input: T, values: Values): z.output<T> {
  const wanted = z.safeParse(input, values)
  if (wanted.success) return wanted.data
  throw new Problem('not-understood', 400, {
    errors: wanted.error.issues.map(i => ({ path: i.path.map(String), title: i.message })),
  })
}

interface RegisterFormProps {
  readonly schema: Schema
  readonly known: Values
  readonly submit: string
  readonly save: (values: Values) => Promise<void>
  /** Reads the entry as it stands now. */
  readonly onReload?: () => void
}
export function RegisterForm({ schema, known, submit, save, onReload }: RegisterFormProps) {
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<Problem>()
  return (
    <SchemaForm
      schema={schema}
      known={known}
      submit={submit}
      busy={busy}
      errors={no?.errors ?? []}
      onSubmit={values => {
        setBusy(true)
        setNo(undefined)
        save(values)
          .catch((error: unknown) => {
            if (!isProblem(error)) throw error
            setNo(error)
          })
          .finally(() => setBusy(false))
      }}
    >
      {no ? <RegisterNo no={no} {...(onReload ? { onReload } : {})} /> : null}
    </SchemaForm>
  )
}

/** The server's no to a change of a register. */
export function RegisterNo({ no, onReload }: { readonly no: Problem; readonly onReload?: () => void }) {
  switch (no.kind) {
    case 'not-understood':
      return (
        <p className="form-wrongs" role="alert">
          {no.errors.map(e => [e.title, e.cure].filter(Boolean).join('：')).join('；') || no.detail}
        </p>
      )
    case 'changed':
      return (
        <ErrorOfOurs
          title="别人刚刚改过这一条"
          detail="你写的还在本页，没有存。先看现在的样子，再决定怎么改。"
          {...(onReload ? { onRetry: onReload } : {})}
        />
      )
    case 'not-found':
      return <ErrorOfOurs title="这一条不归你改" detail="本机关的人员由机关负责人改，跨机关的、负责人的岗位由管理员改。" />
    default:
      return <ErrorOfOurs title={no.title} detail={no.detail} {...(no.number ? { number: no.number } : {})} />
  }
}
