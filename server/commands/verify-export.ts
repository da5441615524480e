// An exported case is proven by itself: no database, no server, no data folder.
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import { unpackTar } from '../journal/index.ts'
import type { Digests } from '../platform/digests.ts'
import { caseExport, verifyExport } from '../platform/journal-export.ts'
import { readKeys } from './verify-keys.ts'
import { Unreadable, type Proven } from './verify-report.ts'

interface Found {
  readonly json: string
  /** Undefined: no files were handed along. */
  readonly files: ReadonlyMap<string, Digests> | undefined
}

/** Verifies an export: a `.json`, a `.tar`, or the folder of an unpacked one. @throws Unreadable */
export async function verifyExportAt(path: string, keys: readonly string[] | undefined): Promise<Proven> {
  let found: Found
  let parsed: unknown
  try {
    found = await readExport(path)
    parsed = JSON.parse(found.json)
  } catch (error) {
    throw new Unreadable(`导出文件读不出：${path}（${error instanceof Error ? error.message : String(error)}）`)
  }
  const given = caseExport.safeParse(parsed)
  if (!given.success) throw new Unreadable(`不是法度的案件导出：${path}（${given.error.issues[0]?.path.join('.') ?? ''} 不符合格式）`)
  const trusted = readKeys(keys)
  return verifyExport(given.data, { ...(found.files && { files: found.files }), ...(trusted && { trusted }) })
}

async function readExport(path: string): Promise<Found> {
  if ((await stat(path)).isDirectory()) return readFolder(path)
  if (path.endsWith('.tar')) return readTar(path)
  const beside = join(dirname(path), 'files')
  return { json: await readFile(path, 'utf8'), files: await digestsIn(beside) }
}

const readFolder = async (folder: string): Promise<Found> => ({
  json: await readFile(join(folder, 'case.json'), 'utf8'),
  files: await digestsIn(join(folder, 'files')),
})

async function digestsIn(folder: string): Promise<ReadonlyMap<string, Digests> | undefined> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch {
    return undefined
  }
  return new Map(await Promise.all(names.map(async name => [name, await digestsOfChunks(createReadStream(join(folder, name)))] as const)))
}

async function readTar(path: string): Promise<Found> {
  const files = new Map<string, Digests>()
  let json: string | undefined
  for await (const { name, chunks } of unpackTar(createReadStream(path))) {
    if (name === 'case.json') json = (await buffer(Readable.from(chunks))).toString('utf8')
    else if (name.startsWith('files/')) files.set(basename(name), await digestsOfChunks(chunks))
  }
  if (json === undefined) throw new Error('归档里没有 case.json')
  return { json, files }
}

async function digestsOfChunks(chunks: AsyncIterable<Uint8Array>): Promise<Digests> {
  const [one, other] = [createHash('sha256'), createHash('sm3')]
  for await (const chunk of chunks) {
    one.update(chunk)
    other.update(chunk)
  }
  return { sha256: one.digest('hex'), sm3: other.digest('hex') }
}
