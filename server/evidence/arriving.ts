import { createWriteStream } from 'node:fs'
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import type { Digests } from '../platform/digests.ts'
import { runningHash, type RunningHash } from './register-file.ts'

/** Where files lie while they arrive: a folder of the data folder, apart from what is registered. */
export interface Arriving {
  readonly store: FileStore
  pathOf(id: string): string
  /** Bytes arrived; undefined when nothing is there. */
  size(id: string): Promise<number | undefined>
  /** The digests taken while it arrived, if it came in one go from first byte to last within this process. */
  digests(id: string, size: number): Digests | undefined
  remove(id: string): Promise<void>
}

/** Hashes of so many uploads are carried along at once; the others are hashed from disk when they are whole. */
const carried = 500

/** Bytes arrived of an upload; undefined when nothing is there. */
export async function arrivedBytes(dataFolder: string, id: string): Promise<number | undefined> {
  try {
    return (await stat(join(dataFolder, 'uploads', id))).size
  } catch {
    return undefined
  }
}

export async function arrivingIn(dataFolder: string): Promise<Arriving> {
  const directory = join(dataFolder, 'uploads')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  const store = new FileStore({ directory })
  const running = new Map<string, { offset: number; readonly hash: RunningHash }>()
  const pathOf = (id: string): string => join(directory, id)

  /** Hashes the bytes on their way to the disk. A cut keeps what was written; its hash begins again from the disk. */
  const write = async (readable: Readable, id: string, offset: number): Promise<number> => {
    const known = offset === 0 ? { offset: 0, hash: runningHash() } : running.get(id)
    const following = known?.offset === offset ? known : undefined
    running.delete(id)
    let arrived = offset
    await pipeline(
      readable,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          following?.hash.update(chunk)
          arrived += chunk.length
          yield chunk
        }
      },
      createWriteStream(pathOf(id), { flags: 'r+', start: offset, flush: true }),
    )
    if (following && running.size < carried) running.set(id, { offset: arrived, hash: following.hash })
    return arrived
  }

  return {
    store: Object.assign(store, { write }),
    pathOf,
    size: id => arrivedBytes(dataFolder, id),
    digests: (id, size) => {
      const known = running.get(id)
      return known?.offset === size ? known.hash.digests() : undefined
    },
    remove: async id => {
      running.delete(id)
      await rm(pathOf(id), { force: true })
      await rm(`${pathOf(id)}.json`, { force: true })
    },
  }
}
