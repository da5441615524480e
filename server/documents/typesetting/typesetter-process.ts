// The child process that holds the compiler. Parent says a job, child answers with bytes or with why not.
// It is a process of its own because compiling blocks, and because a fault in native code must not end the server.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { Answer, Job } from './typesetter.ts'

const layouts = path.join(import.meta.dirname, 'layouts')
const [fontFolders = '[]'] = process.argv.slice(2)
const folders: string[] = JSON.parse(fontFolders)

const compiler = NodeCompiler.create({ workspace: layouts, fontArgs: [{ fontPaths: folders }] })
const digests = {
  templateDigest: digestOf(filesIn(layouts, /\.typ$/)),
  compilerDigest: compilerDigest(),
  fontDigest: digestOf(folders.flatMap(folder => filesIn(folder, /\.(ttf|otf|ttc|otc)$/i))),
}

process.on('message', (job: Job) => {
  const answer = typeset(job)
  process.send?.(answer)
})
process.on('disconnect', () => process.exit(0))

function typeset(job: Job): Answer {
  try {
    compiler.mapShadow(path.join(layouts, 'data.json'), Buffer.from(job.data))
    const compiled = compiler.compile({ mainFilePath: path.join(layouts, `${job.layout}.typ`), resetRead: true })
    if (compiled.hasError() || !compiled.result) return { id: job.id, ok: false, why: reasons(compiled.takeDiagnostics()) }
    const pages = compiled.result.numOfPages
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: job.issuedAtSeconds })
    compiler.evictCache(5)
    return {
      id: job.id,
      ok: true,
      pdf,
      pages,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      sm3: createHash('sm3').update(pdf).digest('hex'),
      ...digests,
    }
  } catch (fault) {
    return { id: job.id, ok: false, why: String(fault) }
  }
}

function reasons(error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document and no diagnostics'
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter(file => name.test(file))
    .sort()
    .map(file => path.join(folder, file))
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${path.basename(file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

// The native binary, wherever npm put the one for this platform; it is the largest module the process has mapped in.
function compilerDigest(): string {
  const require = createRequire(import.meta.resolve('@myriaddreamin/typst-ts-node-compiler'))
  const names = [process.platform, process.arch].join('-')
  for (const suffix of ['', '-gnu', '-musl', '-msvc']) {
    try {
      return digestOf([require.resolve(`@myriaddreamin/typst-ts-node-compiler-${names}${suffix}`)])
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'MODULE_NOT_FOUND')) throw fault
    }
  }
  throw new Error(`no typst compiler for ${names}`)
}
