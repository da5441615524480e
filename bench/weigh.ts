// What a browser has to fetch: the desk built as it is deployed, each file as the build packs it and the server sends it.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bytes of script, packed with brotli at its best, as sent to a browser that reads it. */
export interface Weight {
  /** The worker that judges a penalty case while its form is filled in: engine, both procedures, their rules, words and zod. */
  readonly penalty: number
  /** The worker that judges any case; fetched instead where another procedure has begun. */
  readonly everyProcedure: number
  /** Each screen by its file with all that must be there before it is shown. */
  readonly screens: ReadonlyMap<string, number>
}

interface Built {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly entry: boolean
  readonly screen: string | undefined
}

export async function weighDesk(): Promise<Weight> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-weight-'))
  try {
    const found = await build({
      configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
      logLevel: 'error',
      build: { outDir: folder },
    })
    if (!('output' in found)) throw new Error('one desk is built, once')
    const sizeOf = (name: string): number => statSync(join(folder, `${name}.br`)).size
    const chunks = found.output.flatMap((one): readonly Built[] =>
      one.type !== 'chunk'
        ? []
        : [
            {
              fileName: one.fileName,
              imports: one.imports,
              entry: one.isEntry,
              screen: /[^/]+-page\.tsx$|[^/]+\/on-the-spot\.tsx$/.exec(one.facadeModuleId ?? '')?.[0],
            },
          ],
    )
    const workerOf = (name: string): number => {
      const worker = found.output.find(one => one.fileName.includes(`/${name}.worker-`))
      if (!worker) throw new Error(`the desk has no ${name} worker`)
      return sizeOf(worker.fileName)
    }
    const first = chunks.filter(one => one.entry).map(one => one.fileName)
    const sum = (names: ReadonlySet<string>): number => [...names].reduce((bytes, name) => bytes + sizeOf(name), 0)
    return {
      penalty: workerOf('penalty'),
      everyProcedure: workerOf('every-procedure'),
      screens: new Map(chunks.flatMap(one => (one.screen ? [[one.screen, sum(reach(chunks, [...first, one.fileName]))] as const] : []))),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The files and all they import, directly or not. */
function reach(chunks: readonly Built[], names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const add = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    for (const next of chunks.find(one => one.fileName === name)?.imports ?? []) add(next)
  }
  for (const name of names) add(name)
  return all
}
