import { parseArgs } from 'node:util'
import { helpText, print, Unreadable, type Proven } from './verify-report.ts'
import { verifyExportAt } from './verify-export.ts'
import { verifyDatabase, verifyFolder } from './verify-record.ts'

const options = {
  data: { type: 'string' },
  database: { type: 'string' },
  export: { type: 'string' },
  roots: { type: 'string' },
  key: { type: 'string', multiple: true },
  'without-files': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * Proves what the arguments name and prints the outcome.
 * @returns the exit code. 0: whole. 1: something was changed, and is named. 2: it could not be read, which is not the same.
 */
export async function verifyCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  let json = args.includes('--json')
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    json = values.json === true
    if (values.help === true) {
      console.log(helpText)
      return 0
    }
    const proven = await prove(values, env)
    print(proven, json)
    return proven.faults.length > 0 ? 1 : 0
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const said = error instanceof Unreadable ? why : `核验未能进行：${why}`
    if (json) console.log(JSON.stringify({ unreadable: said }))
    console.error(said)
    return 2
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function prove(values: Values, env: NodeJS.ProcessEnv): Promise<Proven> {
  if (values.export !== undefined) return verifyExportAt(values.export, values.key)
  const data = values.data ?? (env['FADU_DATA'] === '' ? undefined : env['FADU_DATA']) ?? 'data'
  const how = { data, roots: values.roots, keys: values.key, files: values['without-files'] !== true, env }
  const database = values.database ?? (values.data === undefined ? env['DATABASE_URL'] : undefined)
  return database === undefined || database === '' ? verifyFolder(how) : verifyDatabase(database, how)
}
