// A fingerprint of how each rule and each clock is worked out, read from the law's own sources: its condition and everything of
// law/rules, law/kit and law/procedures it stands on, as a syntax tree without types, comments and layout. Two fingerprints differ where the code
// differs, be it by a renamed helper alone; provisions are no part of them, their editions are compared by themselves.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** By id. Rules of one id in several places share one fingerprint. */
export interface Conditions {
  readonly rules: ReadonlyMap<string, string>
  readonly clocks: ReadonlyMap<string, string>
}
type Tree = Readonly<Record<string, unknown>>
interface Declared {
  readonly file: string
  readonly value: Tree
}
interface Source {
  readonly declared: ReadonlyMap<string, Tree>
  /** By its local name: the file it comes from, and its name there; `*` for all of that file. */
  readonly imported: ReadonlyMap<string, readonly [file: string, name: string]>
}

const law = fileURLToPath(new URL('../../law/', import.meta.url))
/** The law's sources as they lie there, by path below `law/`. */
const lawFiles = (): ReadonlyMap<string, string> =>
  new Map(
    globSync('{kit,rules,procedures}/*.ts', { cwd: law })
      .map(path => path.replaceAll('\\', '/'))
      .filter(path => !path.endsWith('.test.ts'))
      .toSorted()
      .map(path => [path, readFileSync(law + path, 'utf8')]),
  )

/** The conditions of every rule and clock of the sources. For `npm run docs` and tests: the parser is no part of what is deployed. */
export async function conditionsOf(files: ReadonlyMap<string, string> = lawFiles()): Promise<Conditions> {
  const { parseSync } = await import('oxc-parser')
  const sources = new Map([...files].map(([path, text]) => [path, sourceOf(path, tree(parseSync(path, text).program))]))
  const rules = new Map<string, string>()
  const clocks = new Map<string, string>()
  const print = printer(sources)
  for (const [file, { declared }] of sources)
    for (const value of declared.values()) {
      // written by a maker that is handed the id first
      const [id] = value['type'] === 'CallExpression' ? list(value['arguments']).map(literal) : []
      if (id !== undefined) add(rules, id, print([value], file))
      for (const found of objectsIn(value)) {
        const its = literal(found['id'])
        if (its === undefined) continue
        if (found['met']) add(rules, its, print([found['met']], file))
        else if (found['since'] || found['...'])
          add(
            clocks,
            its,
            print(
              Object.entries(found).flatMap(([key, part]) => (spoken.has(key) ? [] : [part])),
              file,
            ),
          )
      }
    }
  return { rules, clocks }
}
const add = (to: Map<string, string>, id: string, one: string): void => {
  const there = to.get(id)
  to.set(id, there === undefined ? one : hashed([there, one].toSorted()))
}
/** What an edition says of a clock in words. */
const spoken: ReadonlySet<string> = new Set(['id', 'row', 'title', 'severity', 'whose', 'per', 'term', 'reading'])

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const tree = (value: unknown): Tree => (isTree(value) ? value : {})
const list = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value.filter(isTree) : [])
const nameOf = (value: unknown): string | undefined => {
  const { name, value: words } = tree(value)
  return typeof name === 'string' ? name : typeof words === 'string' ? words : undefined
}
const literal = (value: unknown): string | undefined => {
  const { type, value: words } = tree(value)
  return type === 'Literal' && typeof words === 'string' ? words : undefined
}

function sourceOf(path: string, program: Tree): Source {
  const declared = new Map<string, Tree>()
  const imported = new Map<string, readonly [string, string]>()
  for (const statement of list(program['body'])) {
    const bare = statement['type'] === 'ExportNamedDeclaration' && isTree(statement['declaration']) ? statement['declaration'] : statement
    if (bare['type'] === 'FunctionDeclaration') declared.set(nameOf(bare['id']) ?? '', bare)
    for (const one of bare['type'] === 'VariableDeclaration' ? list(bare['declarations']) : [])
      if (isTree(one['init'])) declared.set(nameOf(one['id']) ?? '', one['init'])
    const from = bare['type'] === 'ImportDeclaration' && bare['importKind'] !== 'type' ? literal(bare['source']) : undefined
    if (!from?.startsWith('.')) continue
    const file = posix.join(dirname(path), from)
    for (const one of list(bare['specifiers']))
      imported.set(nameOf(one['local']) ?? '', [file, one['type'] === 'ImportNamespaceSpecifier' ? '*' : (nameOf(one['imported']) ?? '')])
  }
  return { declared, imported }
}

/** The object literals anywhere in a tree, each with its properties by name. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one)
  if (!isTree(value)) return
  if (value['type'] === 'ObjectExpression')
    yield Object.fromEntries(
      list(value['properties']).map(p => (p['type'] === 'SpreadElement' ? ['...', p['argument']] : [nameOf(p['key']) ?? '', p['value']])),
    )
  for (const part of Object.values(value)) yield* objectsIn(part)
}

/** Parts of a tree that do not run: places in the file, spelling, types. */
const silent: ReadonlySet<string> = new Set(
  'start end range loc raw typeAnnotation typeArguments typeParameters returnType superTypeArguments declare definite readonly'.split(' '),
)
const wrappers: ReadonlySet<unknown> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'ParenthesizedExpression',
])
/** A tree as text, without what does not run. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join()}]`
  if (!isTree(value)) return JSON.stringify(value) ?? ''
  if (wrappers.has(value['type'])) return printed(value['expression'])
  const parts = Object.entries(value).filter(([key, part]) => !silent.has(key) && part !== undefined && part !== null)
  return `{${parts
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}:${printed(part)}`)
    .join()}}`
}
/** Names a tree uses; `a.b` for a member of a name. What only labels (`x.name`, `{ name: … }`) is none. */
function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(one)
  if (!isTree(value)) return
  if (value['type'] === 'Identifier') yield nameOf(value) ?? ''
  if (value['type'] === 'MemberExpression' && value['computed'] === false)
    yield `${nameOf(value['object']) ?? ''}.${nameOf(value['property']) ?? ''}`
  for (const [key, part] of Object.entries(value)) {
    if (silent.has(key)) continue
    const labels = (value['type'] === 'MemberExpression' && key === 'property') || (value['type'] === 'Property' && key === 'key')
    if (!labels || value['computed'] === true) yield* namesIn(part)
  }
}

/** What a name means in a file: its declaration there or where it is imported from; undefined for what is not of the law's own working. */
function meaning(name: string, file: string, sources: ReadonlyMap<string, Source>): Declared | undefined {
  const source = sources.get(file)
  const value = source?.declared.get(name)
  if (value) return { file, value }
  const [object = '', member] = name.split('.')
  const [from, there] = source?.imported.get(object) ?? []
  if (from === undefined || (there === '*') !== (member !== undefined)) return undefined
  return meaning(there === '*' ? (member ?? '') : (there ?? ''), from, sources)
}

/** Makes fingerprints; what is read of a declaration is kept, for many rules stand on one helper. */
function printer(sources: ReadonlyMap<string, Source>): (parts: readonly unknown[], file: string) => string {
  const read = new Map<Tree, { readonly text: string; readonly uses: readonly Declared[] }>()
  const usesOf = (value: unknown, file: string): readonly Declared[] =>
    [...new Set(namesIn(value))].flatMap(name => meaning(name, file, sources) ?? [])
  return (parts, file) => {
    const reached = new Map<Tree, string>()
    const open = [...usesOf(parts, file)]
    for (let next = open.pop(); next; next = open.pop()) {
      if (reached.has(next.value)) continue
      const known = read.get(next.value) ?? { text: printed(next.value), uses: usesOf(next.value, next.file) }
      read.set(next.value, known)
      reached.set(next.value, known.text)
      open.push(...known.uses)
    }
    return hashed([...parts.map(printed), ...[...reached.values()].toSorted()])
  }
}
function hashed(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text}\n`)
  return hash.digest('hex').slice(0, 16)
}
