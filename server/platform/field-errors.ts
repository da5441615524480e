// From zod's issues to words an officer can act on: which field, by its Chinese title, and what would mend it.
import * as z from 'zod'
import { notUnderstood, Stop, type FieldError } from './problems.ts'

/** Reads a value by a schema. @throws Stop with every field that is wrong (400). */
export function understand<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value)
  if (!read.success) throw new Stop(notUnderstood(fieldErrors(read.error, schema, value)))
  return read.data
}

/** Every issue of a failed reading, with title and cure. */
export const fieldErrors = (error: z.core.$ZodError, schema: unknown, value: unknown): readonly FieldError[] =>
  error.issues.flatMap(issue => explain(issue, [], schema, value))

type Path = readonly PropertyKey[]

function explain(issue: z.core.$ZodIssue, before: Path, schema: unknown, value: unknown): readonly FieldError[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => field([...path, key], schema, '没有这一项，请去掉'))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && at(value, path) !== undefined) {
    const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
    return nearest.flatMap(one => explain(one, path, schema, value))
  }
  return [field(path, schema, cure(issue, at(value, path)))]
}

/** The branch that got furthest before it failed is the one meant. */
const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(one => one.path.length))

const field = (path: Path, schema: unknown, words: string): FieldError => ({
  path: path.map(String).join('.'),
  title: titleOf(schema, path),
  cure: words,
})

function at(value: unknown, path: Path): unknown {
  let here: unknown = value
  for (const step of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
  return here
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
  date: '日期',
}

const formats: Readonly<Record<string, string>> = {
  date: '应为日期，写作 2026-03-02',
  datetime: '应为带时区的时间，写作 2026-03-02T09:30:00+08:00',
  time: '应为时间，写作 09:30',
  email: '应为电子邮箱地址',
  url: '应为完整网址',
  uuid: '编号格式不正确',
}

function cure(issue: z.core.$ZodIssue, value: unknown): string {
  if (/[一-鿿]/.test(issue.message)) return issue.message // the schema says it in its own words
  if (value === undefined || value === null || value === '') return '请填写'
  switch (issue.code) {
    case 'invalid_type':
      return `应为${kinds[issue.expected] ?? '其他类型的内容'}`
    case 'too_small':
      return `${sizeWords(issue.origin, issue.inclusive === false ? '多于' : '至少', issue.minimum)}`
    case 'too_big':
      return `${sizeWords(issue.origin, issue.inclusive === false ? '少于' : '至多', issue.maximum)}`
    case 'invalid_format':
      return formats[issue.format] ?? '格式不正确'
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`
    case 'invalid_union':
      return issue.inclusive !== false && issue.options !== undefined ? `只能是：${issue.options.map(String).join('、')}` : '内容不正确'
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return '内容不正确'
  }
}

function sizeWords(origin: string, comparison: string, size: number | bigint): string {
  if (origin === 'string') return `${comparison} ${size} 个字`
  if (origin === 'array' || origin === 'set' || origin === 'map') return `${comparison} ${size} 项`
  const relation = { 至少: '不得小于', 至多: '不得大于', 多于: '应大于', 少于: '应小于' }[comparison] ?? comparison
  return `${relation} ${size}`
}

/** The Chinese titles along a path, joined: `物品清单第 2 项·数量`; the bare key where a schema carries none. */
function titleOf(schema: unknown, path: Path): string {
  const words: string[] = []
  let here = [schema]
  for (const step of path) {
    const inner = here.flatMap(one => inside(one, step))
    const title = inner.map(ownTitle).find(one => one !== undefined)
    if (typeof step === 'number') words.push(`${words.pop() ?? ''}第 ${step + 1} 项`)
    if (title !== undefined) words.push(title)
    here = inner
  }
  return words.length > 0 ? words.join('·') : String(path.at(-1) ?? '提交的内容')
}

function ownTitle(schema: unknown): string | undefined {
  for (const one of unwrapped(schema)) {
    const title = z.globalRegistry.get(one)?.title
    if (title !== undefined) return title
  }
  return undefined
}

/** The schema and, through optional, default, lazy, pipe and the like, what it wraps. */
function unwrapped(schema: unknown): readonly z.core.$ZodType[] {
  if (!(schema instanceof z.core.$ZodType)) return []
  const { def } = schema._zod
  const wraps = ['innerType', 'in', 'getter'].map((key): unknown => Reflect.get(def, key))
  const next = wraps.flatMap(one => unwrapped(typeof one === 'function' && !(one instanceof z.core.$ZodType) ? one() : one))
  return [schema, ...next]
}

/** The schemas that may stand at one step inside a schema. */
function inside(schema: unknown, step: PropertyKey): readonly unknown[] {
  return unwrapped(schema).flatMap((one): readonly unknown[] => {
    const { def } = one._zod
    const get = (key: string): unknown => Reflect.get(def, key)
    const list = (key: string): readonly unknown[] => {
      const found = get(key)
      return Array.isArray(found) ? found : []
    }
    switch (def.type) {
      case 'object': {
        const shape = get('shape')
        const found: unknown = typeof shape === 'object' && shape !== null ? Reflect.get(shape, step) : undefined
        return found === undefined ? [] : [found]
      }
      case 'array':
        return [get('element')]
      case 'record':
        return [get('valueType')]
      case 'tuple':
        return typeof step === 'number' ? [list('items')[step]] : []
      case 'union':
        return list('options').flatMap(option => inside(option, step))
      case 'intersection':
        return [...inside(get('left'), step), ...inside(get('right'), step)]
      default:
        return []
    }
  })
}
