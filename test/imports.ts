// Reads the imports of every source file, for the floor test.
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Import {
  /** The importing file, from the root of the repository. */
  readonly from: string
  /** As written, or from the root of the repository when it is a path. */
  readonly to: string
  /** Types only: gone when the program runs. */
  readonly typeOnly: boolean
}

const root = fileURLToPath(new URL('..', import.meta.url))

export const read = (path: string): string => readFileSync(root + path, 'utf8')

/** Every TypeScript file below the folders, from the root of the repository. */
export function sources(...folders: readonly string[]): readonly string[] {
  return folders.flatMap(folder =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(path => /\.tsx?$/.test(path) && !/\/(node_modules|dist)\//.test(path))
      .toSorted(),
  )
}

const statement = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm
const bare = /^import\s+['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(path: string): readonly Import[] {
  const text = read(path)
  const found: Import[] = []
  const add = (written: string | undefined, typeOnly: boolean): void => {
    if (written === undefined) return
    const to = written.startsWith('.') ? posix.join(posix.dirname(path), written) : written
    found.push({ from: path, to, typeOnly })
  }
  for (const [, type, names = '', written] of text.matchAll(statement)) {
    const each = /^\{(.*)\}$/s.exec(names.trim())?.[1]?.split(',') ?? []
    const onlyTypes = each.filter(one => one.trim() !== '')
    add(written, type !== undefined || (onlyTypes.length > 0 && onlyTypes.every(one => one.trim().startsWith('type '))))
  }
  for (const [, written] of text.matchAll(bare)) add(written, false)
  for (const [, written] of text.matchAll(dynamic)) add(written, false)
  return found
}
