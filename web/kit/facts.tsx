// Recorded facts set as a paper reads them: the title of each field, then what was recorded.
import { dayOf, isDay } from '@fadu/law'
import type { ReactNode } from 'react'
import type { FormSources } from './field.tsx'
import { fieldKind, listOf, plain, textOf, valuesOf, variantsOf, widgetOf, type Schema, type Values } from './schema.ts'
import { dayWords, money, timeWords } from './words.ts'

interface FactsProps {
  readonly schema: Schema
  readonly values: Values
  readonly sources: FormSources
  /** Fields left out, by name. */
  readonly without?: readonly string[]
}
/** Paragraphs of a sheet: 查明的事实：…… */
export function Facts({ schema, values, sources, without = [] }: FactsProps) {
  return (
    <>
      {Object.entries(schema.properties ?? {}).map(([key, field]) => {
        const value = values[key]
        if (value === undefined || without.includes(key) || (Array.isArray(value) && value.length === 0)) return null
        return <Fact key={key} schema={field} value={value} sources={sources} />
      })}
    </>
  )
}

function Fact({
  schema: field,
  value,
  sources,
}: {
  readonly schema: Schema
  readonly value: unknown
  readonly sources: FormSources
}): ReactNode {
  const schema = plain(field)
  const title = field.title ?? schema.title ?? ''
  switch (fieldKind(field)) {
    case 'group':
      return (
        <div>
          <p>
            <b>{title}。</b>
            {inline(schema, valuesOf(value), sources)}
          </p>
        </div>
      )
    case 'variant': {
      const chosen = variantsOf(schema).find(v => valuesOf(value)[v.key] === v.value)
      return chosen ? (
        <p>
          <b>{title}。</b>
          {inline(chosen.schema, valuesOf(value), sources)}
        </p>
      ) : null
    }
    case 'rows':
      return (
        <>
          <p>
            <b>{title}。</b>
          </p>
          {listOf(value).map((row, i) => (
            <p key={i}>
              {i + 1}. {inline(plain(schema.items ?? {}), valuesOf(row), sources)}
            </p>
          ))}
        </>
      )
    default:
      return (
        <p>
          <b>{title}。</b>
          <span className={schema['x-voice'] === 'person' ? 'kai' : undefined}>{factWords(schema, value, sources)}</span>
        </p>
      )
  }
}

/** A group on one line: 签名情况：已签名；见证人：…… */
const inline = (schema: Schema, values: Values, sources: FormSources): string =>
  Object.entries(schema.properties ?? {})
    .flatMap(([key, field]) => {
      const value = values[key]
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
      const inner = plain(field)
      const kind = fieldKind(field)
      const words =
        kind === 'group'
          ? `（${inline(inner, valuesOf(value), sources)}）`
          : kind === 'rows'
            ? listOf(value)
                .map(r => inline(plain(inner.items ?? {}), valuesOf(r), sources))
                .join('／')
            : factWords(inner, value, sources)
      // 第65条, not 条：65 条
      if (inner['x-unit'] !== undefined && inner['x-unit'] === inner.title) return [`第${textOf(value)}${inner['x-unit']}`]
      return [`${field.title ?? inner.title ?? key}：${words}`]
    })
    .join('；')

/** One value in words. */
export function factWords(schema: Schema, value: unknown, sources: FormSources): string {
  const named = (v: unknown): string => sources.options[widgetOf(schema) ?? '']?.find(o => o.value === v)?.label ?? textOf(v)
  switch (fieldKind(schema)) {
    case 'truth':
      return value === true ? '是' : '否'
    case 'money':
      return typeof value === 'number' ? `${money(value)} 元` : ''
    case 'number':
      return `${textOf(value)}${schema['x-unit'] ? ` ${schema['x-unit']}` : ''}`
    case 'date': {
      const text = textOf(value)
      return isDay(text) ? dayWords(text) : text
    }
    case 'moment': {
      const text = textOf(value)
      return Number.isNaN(Date.parse(text)) ? text : `${dayWords(dayOf(text))} ${timeWords(text)}`
    }
    case 'pick':
      return named(value)
    case 'picks':
      return listOf(value).map(named).join('、')
    case 'choices':
    case 'lines':
      return listOf(value).map(textOf).join('、')
    case 'file':
    case 'files':
    case 'signature':
      return '已附'
    default:
      return schema['x-labels']?.[textOf(value)] ?? textOf(value)
  }
}
