// Reads the law core's own sources: a row of the procedure rules is kept where its id stands, and held where a test names what keeps it.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** enforced: a rule, clock, act field or outcome of the law core. configured: dated county configuration. elsewhere: another module's. */
export type CoverageState = 'enforced' | 'configured' | 'elsewhere' | 'missing'
export interface CoverageRow {
  readonly id: string
  readonly state: CoverageState
  /** `file:line` of each place that keeps it, or the module that does. */
  readonly where: readonly string[]
  /** `file > title` of each test that names what keeps it. */
  readonly tests: readonly string[]
}

/** The rows of the procedure rules: each section with how many it has. */
const sections: Readonly<Record<string, number>> = {
  CLK: 8,
  SUB: 14,
  JUR: 7,
  PER: 14,
  FIL: 6,
  INS: 11,
  EVI: 16,
  COR: 16,
  SIM: 9,
  DEC: 25,
  HEA: 15,
  SER: 10,
  FIN: 15,
  MEA: 13,
  EXE: 20,
  CRT: 8,
  REM: 7,
  CRM: 9,
  PUB: 11,
  SUP: 8,
  POL: 10,
}
export const allRows: readonly string[] = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, i) => `${section}-${String(i + 1).padStart(2, '0')}`),
)

/** Rows no text was at hand for (UNVERIFIED) or only an excerpt (SECONDARY): a reading or a dated county setting, never hard law. */
const configured: ReadonlySet<string> = new Set(
  `CLK-06 CLK-07 JUR-06 FIL-06 EVI-15 SIM-03 DEC-02 DEC-06 DEC-24 DEC-25 HEA-03 HEA-04 SER-09 PUB-09
  SUB-06 PER-14 INS-04 INS-06 INS-07 EVI-07 HEA-02 PUB-04 PUB-11`.split(/\s+/),
)

/** Registers, comparisons and office duties: kept by other modules, or by the office itself. */
const elsewhere: Readonly<Record<string, string>> = {
  'PER-07': 'server/officers',
  'PER-08': 'server/officers',
  'PER-09': 'server/officers',
  'INS-05': 'inspection room (yearly caps), to come with its issue',
  'INS-08': 'inspection room (targets), to come with its issue',
  'INS-09': 'inspection room (merging), to come with its issue',
  'INS-10': 'inspection room (yearly plan), to come with its issue',
  'PUB-01': 'server/publication',
  'PUB-07': 'comparison only: server/publication keeps the general rule',
  'PUB-10': 'supervision room (yearly report), to come with its issue',
  'COR-16': 'law/kit/dossier.ts: a party is told by kind, never by nationality',
  'REM-04': 'supervision room (file review), to come with its issue',
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`SUP-0${i + 1}`, 'supervision room, to come with its issue'])),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`POL-${String(i + 1).padStart(2, '0')}`, 'office duty under the county paper']),
  ),
  'SUP-07': 'server/cases/today.ts: no ranking by fines is shown anywhere',
  'POL-03': 'server/agencies',
  'POL-04': 'server/procedures, docs/procedures',
  'POL-07': 'server/powers (benchmarks and lists)',
}

interface Source {
  readonly path: string
  readonly lines: readonly string[]
}
const root = fileURLToPath(new URL('../../', import.meta.url))
function sources(pattern: string, wanted: (path: string) => boolean): readonly Source[] {
  return globSync(pattern, { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.includes('node_modules') && wanted(path))
    .toSorted()
    .map(path => ({ path, lines: readFileSync(root + path, 'utf8').split('\n') }))
}
const isTest = (path: string): boolean => path.endsWith('.test.ts')

/** Every row with its state, its places and its tests. */
export function coverage(): readonly CoverageRow[] {
  const core = sources('law/**/*.ts', path => !isTest(path) && !path.includes('/testing/'))
  const tests = [
    ...sources('law/**/*.test.ts', isTest),
    ...sources('test/stories/*.test.ts', isTest),
    ...sources('server/**/*.test.ts', isTest),
  ]
  return allRows.map(id => rowOf(id, core, tests))
}

function rowOf(id: string, core: readonly Source[], tests: readonly Source[]): CoverageRow {
  const said = new RegExp(`${id}(?!\\d)`)
  const places = core.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (said.test(line) ? [{ path, at, name: nameAbove(lines, at) }] : [])),
  )
  const names = [...new Set(places.flatMap(place => place.name ?? []))]
  const held = tests.flatMap(({ path, lines }) => {
    const hits = lines.flatMap((line, at) => (said.test(line) || names.some(name => uses(line, name)) ? [titleAt(lines, at)] : []))
    return [...new Set(hits)].flatMap(title => (title === undefined ? [] : [`${path} > ${title}`]))
  })
  const where = places.map(({ path, at }) => `${path}:${at + 1}`)
  const module = elsewhere[id]
  if (module !== undefined) return { id, state: 'elsewhere', where: [module, ...where], tests: held }
  const state = where.length === 0 || held.length === 0 ? 'missing' : configured.has(id) ? 'configured' : 'enforced'
  return { id, state, where, tests: held }
}
const uses = (line: string, name: string): boolean => !line.startsWith('import') && new RegExp(`\\b${name}\\b`).test(line)
/** The constant a line belongs to: the nearest `const name =` at or above it, at the outermost level. */
function nameAbove(lines: readonly string[], at: number): string | undefined {
  for (let i = at; i >= 0 && i > at - 12; i--) {
    const [, name] = /^(?:export )?(?:const|function) (\w+)/.exec(lines[i] ?? '') ?? []
    if (name !== undefined) return name
  }
  // a note above what it is about
  const [, below] = /^(?:export )?(?:const|function) (\w+)/.exec(lines[at + 1] ?? '') ?? []
  return below
}
/** The title of the test a line stands in, or of the one that follows it. */
function titleAt(lines: readonly string[], at: number): string | undefined {
  const read = (line: string): string | undefined => /\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*['"`](.+?)['"`]/.exec(line)?.[1]
  for (let i = at; i >= 0; i--) {
    const title = read(lines[i] ?? '')
    if (title !== undefined) return title
  }
  return lines
    .slice(at)
    .map(read)
    .find(title => title !== undefined)
}
