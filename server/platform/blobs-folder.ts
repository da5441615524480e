import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Blobs, ByteRange } from './blobs.ts'
import { digestsOf } from './digests.ts'
import { syncFolder } from './durable-file.ts'

export interface FolderBlobs extends Pick<Blobs, 'put' | 'putFile' | 'size'> {
  open(sha256: string, range?: ByteRange): Promise<Readable | undefined>
  all(): AsyncGenerator<{ readonly sha256: string; readonly path: string; readonly size: number }>
  remove(sha256: string): Promise<void>
  pathOf(sha256: string): string
}

const isHash = /^[0-9a-f]{64}$/

/** Blobs in a folder of this machine, readable by its owner alone: `<first two digits>/<hash>`. */
export function folderBlobs(folder: string): FolderBlobs {
  const pathOf = (sha256: string): string => {
    if (!isHash.test(sha256)) throw new TypeError(`Not a hash: ${sha256.slice(0, 80)}`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const place = async (draft: string, sha256: string): Promise<void> => {
    const path = pathOf(sha256)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    if ((await sizeOf(path)) !== undefined) await rm(draft, { force: true })
    else await rename(draft, path)
    syncFolder(dirname(path))
  }
  const newDraft = async (): Promise<string> => {
    await mkdir(join(folder, 'part'), { recursive: true, mode: 0o700 })
    return join(folder, 'part', randomUUID())
  }
  return {
    pathOf,
    size: sha256 => sizeOf(pathOf(sha256)),
    put: async bytes => {
      const digests = digestsOf(bytes)
      if ((await sizeOf(pathOf(digests.sha256))) === undefined) {
        const draft = await newDraft()
        await writeWhole(draft, bytes)
        await place(draft, digests.sha256)
      }
      return { ...digests, size: bytes.length }
    },
    putFile: async (path, { sha256 }) => {
      const draft = await newDraft()
      await takeIn(path, draft)
      await place(draft, sha256)
    },
    open: async (sha256, range) => {
      const path = pathOf(sha256)
      return (await sizeOf(path)) === undefined ? undefined : createReadStream(path, range)
    },
    async *all() {
      for (const shelf of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for (const name of await namesIn(join(folder, shelf))) {
          const size = isHash.test(name) ? await sizeOf(pathOf(name)) : undefined
          if (size !== undefined) yield { sha256: name, path: pathOf(name), size }
        }
      }
    },
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** A second name for the same bytes where both lie on one disk, else a copy; synced either way. */
async function takeIn(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    try {
      await copyFile(from, to)
    } catch (error) {
      await rm(to, { force: true })
      throw error
    }
  }
  await chmod(to, 0o600)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
