import { Input, Select } from 'antd'
import { isDay } from '@fadu/law'
import { useId, useState, type ReactNode } from 'react'
import { Segments, signsOf, Ticks, type Option } from './choice.tsx'
import { fieldKind, listOf, plain, textOf, widgetOf, type FieldKind, type Schema } from './schema.ts'
import { SearchPicker } from './search-picker.tsx'
import { SignaturePad } from './signature-pad.tsx'
import { FileField, type Uploads } from './upload.tsx'
import { shanghaiInput, shanghaiInstant, weekdayWords } from './words.ts'

/** What pickers choose from, by the name of the widget (`officers`, `party`, `evidence` …), and how files are taken. */
export interface FormSources {
  readonly options: Readonly<Record<string, readonly Option[]>>
  /** Registers too long to list, searched by words. */
  readonly search?: Readonly<Record<string, (words: string) => Promise<readonly Option[]>>>
  readonly upload?: Uploads
}
export interface FieldProps {
  readonly name: string
  readonly schema: Schema
  readonly value: unknown
  readonly required: boolean
  readonly error?: string | undefined
  readonly sources: FormSources
  readonly onChange: (value: unknown) => void
}
const wideKinds = new Set<FieldKind>(['long', 'choices', 'file', 'files', 'signature', 'lines'])

/** One question of a form, named, helped, and told what is wrong in mend colour. */
export function Field(props: FieldProps) {
  const { name, schema: given, required, error } = props
  const id = useId()
  const schema = plain(given)
  const kind = fieldKind(given)
  const title = given.title ?? schema.title ?? name
  const choiceSigns = kind === 'choice' && optionsOf(schema).length <= 5 ? signsOf(optionsOf(schema)) : 0
  const longMenu = kind === 'choice' && optionsOf(schema).length > 5 && optionsOf(schema).some(o => o.label.length > 14)
  const described = [error ? `${id}-wrong` : '', schema.description ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined
  const className = [
    'field',
    wideKinds.has(kind) || choiceSigns > 34 ? 'wide' : choiceSigns > 16 || longMenu || kind === 'picks' ? 'two' : '',
    error ? 'bad' : '',
    schema['x-voice'] === 'person' ? 'voice-person' : '',
  ]
    .filter(Boolean)
    .join(' ')
  const isGroup = kind === 'truth' || kind === 'choices' || (kind === 'choice' && optionsOf(schema).length <= 5)
  const label = (
    <>
      {title}
      {required ? null : <span className="optional">（可不填）</span>}
    </>
  )
  return (
    <div className={className} data-path={name}>
      {isGroup ? (
        <span className="legend" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
      )}
      <Control {...props} schema={schema} kind={kind} id={id} described={described} />
      {schema.description ? (
        <p className="help" id={`${id}-help`}>
          {schema.description}
        </p>
      ) : null}
      {error ? (
        <p className="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

interface ControlProps extends FieldProps {
  readonly kind: FieldKind
  readonly id: string
  readonly described: string | undefined
}
function Control({ kind, id, described, schema, value, sources, onChange, error }: ControlProps): ReactNode {
  const naming = { labelledBy: `${id}-label`, describedBy: described }
  const aria = { id, 'aria-describedby': described, 'aria-invalid': error !== undefined }
  const status = error ? ('error' as const) : ''
  switch (kind) {
    case 'text':
      return (
        // one line that grows, so that nothing written in it is cut off
        <Input.TextArea
          {...aria}
          className="one-line"
          status={status}
          value={textOf(value)}
          maxLength={schema.maxLength ?? 500}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onKeyDown={e => {
            if (e.key === 'Enter' && !e.nativeEvent.isComposing) e.preventDefault()
          }}
          onChange={e => onChange(e.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
      )
    case 'long':
      return (
        <Input.TextArea
          {...aria}
          status={status}
          value={textOf(value)}
          autoSize={{ minRows: 2, maxRows: 14 }}
          onChange={e => onChange(e.target.value)}
        />
      )
    case 'lines':
      return (
        <Input.TextArea
          {...aria}
          status={status}
          placeholder="一行一条"
          value={listOf(value).map(textOf).join('\n')}
          autoSize={{ minRows: 2 }}
          onChange={e => onChange(e.target.value === '' ? undefined : e.target.value.split('\n'))}
        />
      )
    case 'number':
    case 'money':
      return (
        <Numeric
          {...aria}
          status={status}
          money={kind === 'money'}
          unit={schema['x-unit'] === schema.title ? undefined : schema['x-unit']}
          value={value}
          onChange={onChange}
        />
      )
    case 'truth':
      return (
        <Segments
          {...naming}
          options={yesNo}
          value={value === true ? 'yes' : value === false ? 'no' : undefined}
          onChange={v => onChange(v === 'yes')}
        />
      )
    case 'choice': {
      const options = optionsOf(schema)
      return options.length <= 5 ? (
        <Segments {...naming} options={options} value={textOf(value)} onChange={v => onChange(numberedBack(schema, v))} />
      ) : (
        <Select
          {...aria}
          status={status}
          placeholder="请选"
          value={textOf(value) || null}
          options={options.map(o => ({ ...o }))}
          showSearch
          optionFilterProp="label"
          onChange={(v: string) => onChange(numberedBack(schema, v))}
          style={{ width: '100%' }}
        />
      )
    }
    case 'choices':
      return <Ticks {...naming} options={optionsOf(schema.items ?? {})} value={listOf(value).map(textOf)} onChange={onChange} />
    case 'date': {
      const text = textOf(value)
      return (
        <div className="with-unit">
          <input {...aria} className="native" type="date" value={text} onChange={e => onChange(e.target.value || undefined)} />
          {isDay(text) ? <span>{weekdayWords(text)}</span> : null}
        </div>
      )
    }
    case 'moment':
      return (
        <input
          {...aria}
          className="native"
          type="datetime-local"
          value={shanghaiInput(textOf(value))}
          onChange={e => onChange(shanghaiInstant(e.target.value))}
        />
      )
    case 'pick':
    case 'picks': {
      const widget = widgetOf(schema) ?? ''
      // the law may say of whom or of what among them (`x-from`)
      const options = sources.options[schema['x-from'] ?? widget] ?? sources.options[widget] ?? []
      const find = sources.search?.[widget]
      if (find)
        return (
          <SearchPicker
            {...aria}
            name={widget}
            find={find}
            known={options}
            many={kind === 'picks'}
            value={kind === 'picks' ? listOf(value).map(textOf) : textOf(value) ? [textOf(value)] : []}
            onChange={v => onChange(kind === 'picks' ? v : v[0])}
            placeholder="输一个词来找"
          />
        )
      const common = {
        ...aria,
        status,
        options: options.map(o => ({ value: o.value, label: o.note ? `${o.label}（${o.note}）` : o.label })),
        showSearch: true,
        optionFilterProp: 'label',
        style: { width: '100%' },
        notFoundContent: '没有可选的',
      } as const
      return kind === 'pick' ? (
        <Select {...common} placeholder="请选" value={textOf(value) || null} onChange={(v: string) => onChange(v)} />
      ) : (
        <Select
          {...common}
          placeholder="请选，可以选几个"
          mode="multiple"
          value={listOf(value).map(textOf)}
          onChange={(v: string[]) => onChange(v)}
        />
      )
    }
    case 'file':
    case 'files':
      return sources.upload ? (
        <FileField
          id={id}
          many={kind === 'files'}
          upload={sources.upload}
          value={kind === 'files' ? listOf(value).map(textOf) : value ? [textOf(value)] : []}
          onChange={ids => onChange(kind === 'files' ? ids : ids[0])}
        />
      ) : (
        <p className="sm mut" id={id}>
          这里现在不能上传。
        </p>
      )
    case 'signature':
      return (
        <SignaturePad
          title="手写签名"
          onDone={image => {
            void keepSignature(image, sources, onChange)
          }}
        />
      )
    default:
      return null
  }
}

async function keepSignature(image: Blob | undefined, sources: FormSources, onChange: (value: unknown) => void): Promise<void> {
  if (!image || !sources.upload) return onChange(undefined)
  const kept = await sources.upload(new File([image], '签名.png', { type: 'image/png' }), () => undefined)
  onChange(kept.id)
}

interface NumericProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
  readonly status: 'error' | ''
  readonly money: boolean
  readonly unit: string | undefined
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}
/** Yuan typed, whole fen kept; or a plain number with its unit. What was typed stays as typed. */
function Numeric({ money, unit, value, onChange, status, ...aria }: NumericProps) {
  const shown = typeof value === 'number' ? String(money ? value / 100 : value) : ''
  const [typed, setTyped] = useState(shown)
  const pattern = money ? /^\d+(\.\d{1,2})?$/ : /^-?\d+(\.\d+)?$/
  const clean = typed.replaceAll(',', '').trim()
  const wrong = clean !== '' && !pattern.test(clean)
  const current = wrong || asNumber(clean, money) === value ? typed : shown
  return (
    <>
      <div className="with-unit">
        <Input
          {...aria}
          status={wrong ? 'error' : status}
          inputMode="decimal"
          value={current}
          onChange={e => {
            setTyped(e.target.value)
            const next = e.target.value.replaceAll(',', '').trim()
            onChange(pattern.test(next) ? asNumber(next, money) : undefined)
          }}
        />
        {money || unit ? <span>{money ? '元' : unit}</span> : null}
      </div>
      {wrong ? <p className="wrong">{money ? '请填数字，最多两位小数，例如 1500 或 1500.50' : '请填数字，例如 3.2'}</p> : null}
    </>
  )
}
const asNumber = (text: string, money: boolean): number | undefined =>
  text === '' ? undefined : money ? Math.round(Number(text) * 100) : Number(text)

const yesNo: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
/** A choice's words: the law writes them as the values themselves; codes get their word from `x-labels`. */
export const optionsOf = (schema: Schema): readonly Option[] =>
  (schema['x-offered'] ?? schema.enum ?? []).map(v => ({ value: String(v), label: schema['x-labels']?.[String(v)] ?? String(v) }))
const numberedBack = (schema: Schema, text: string): string | number => schema.enum?.find(v => String(v) === text) ?? text
