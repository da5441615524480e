import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-file.ts'
import { countersignature, signedRoot, type Countersignature, type SignedRoot } from './journal-proof.ts'
import { nameOfKey } from './signer.ts'

/** Where the signed roots lie: in the data folder, outside the database. */
export const rootsFolder = (dataFolder: string): string => join(dataFolder, 'roots')

/** Also lays down the hashes of the leaves, so that a change made behind the root can be named to the entry. */
export function writeRoot(folder: string, root: SignedRoot, leafHashes: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeDurably(join(folder, `${root.seal.number}.leaves`), leafHashes)
  writeDurably(join(folder, `${root.seal.number}.json`), `${JSON.stringify(root, null, 2)}\n`)
}

/** The name under which a second office's signature lies beside the root. */
const countersignatureName = (given: Countersignature): string => `${given.root.number}.countersigned.${nameOfKey(given.publicKey)}.json`

export function writeCountersignature(folder: string, given: Countersignature): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, countersignatureName(given))
  writeDurably(path, `${JSON.stringify(given, null, 2)}\n`)
  return path
}

/** The numbers up to `count` whose root file is not there. */
export function missingRoots(folder: string, count: number): number[] {
  const there = new Set(listFolder(folder).flatMap(name => numberOf(name) ?? []))
  return Array.from({ length: count }, (_, index) => index + 1).filter(number => !there.has(number))
}

export interface RootFile<T> {
  readonly path: string
  readonly number: number
  /** Undefined: the file is there but cannot be read as what its name says. */
  readonly content: T | undefined
}

export const readRootFiles = (folder: string): RootFile<SignedRoot>[] =>
  listFolder(folder).flatMap(name => {
    const number = numberOf(name)
    return number === undefined
      ? []
      : [{ path: join(folder, name), number, content: signedRoot.safeParse(readJson(join(folder, name))).data }]
  })

/** The leaf hashes laid beside a root, in order; undefined when the file is not there or not whole hashes. */
export function readLeafHashes(folder: string, number: number): Buffer[] | undefined {
  try {
    const bytes = readFileSync(join(folder, `${number}.leaves`))
    return bytes.length % 32 === 0
      ? Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32))
      : undefined
  } catch {
    return undefined
  }
}

/** Countersignatures, of one root or of all. */
export const readCountersignatures = (folder: string, of?: number): RootFile<Countersignature>[] =>
  listFolder(folder).flatMap(name => {
    const number = /^(\d+)\.countersigned\.[0-9a-f]+\.json$/.exec(name)?.[1]
    if (number === undefined || (of !== undefined && Number(number) !== of)) return []
    return [
      {
        path: join(folder, name),
        number: Number(number),
        content: countersignature.safeParse(readJson(join(folder, name))).data,
      },
    ]
  })

function numberOf(name: string): number | undefined {
  const found = /^(\d+)\.json$/.exec(name)?.[1]
  return found === undefined ? undefined : Number(found)
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
