import type { Readable } from 'node:stream'
import { join } from 'node:path'
import { folderBlobs, type FolderBlobs } from './blobs-folder.ts'
import { s3Shelf, type S3Place, type Shelf } from './blobs-s3.ts'
import type { Digests } from './digests.ts'

/** First and last byte wanted, both counted from 0 and both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Files by the hash of their content. What is in stays as it is; putting the same bytes again changes nothing. */
export interface Blobs {
  /** Stores bytes; on disk when it returns. Throws the system's error (`ENOSPC` …) and leaves nothing half there. */
  put(bytes: Uint8Array): Promise<Digests & { readonly size: number }>
  /** Takes a file in whose digests the caller has just computed. The path stays; its owner removes it, and may not write to it any more. */
  putFile(path: string, digests: Digests): Promise<void>
  /** Throws BlobMissing. */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  /** In bytes; undefined when it is not here. */
  size(sha256: string): Promise<number | undefined>
  /** Where it lies, for people: a path, or an S3 address. */
  where(sha256: string): Promise<string>
  /** Moves what still lies in the local folder to S3, where one is set; may be run again after a break. Returns how many went. */
  moveOut(): Promise<number>
}

/** The content asked for is in neither store. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing'
}

/** New files always land in the local folder first; where S3 is set a job moves them there, and reading looks in both. */
export function openBlobs(dataFolder: string, s3?: S3Place): Blobs {
  return layered(folderBlobs(join(dataFolder, 'blobs')), s3 && s3Shelf(s3))
}

function layered(local: FolderBlobs, away: Shelf | undefined): Blobs {
  return {
    put: local.put,
    putFile: local.putFile,
    size: async sha256 => (await local.size(sha256)) ?? (await away?.size(sha256)),
    where: async sha256 => ((await local.size(sha256)) === undefined && away ? away.where(sha256) : local.pathOf(sha256)),
    open: async (sha256, range) => {
      const stream = (await local.open(sha256, range)) ?? (await away?.open(sha256, range)) ?? (await local.open(sha256, range))
      if (!stream) throw new BlobMissing(`No content ${sha256} in the store.`)
      return stream
    },
    moveOut: async () => {
      let moved = 0
      if (!away) return moved
      for await (const blob of local.all()) {
        await away.put(blob.sha256, blob.path, blob.size)
        if ((await away.digest(blob.sha256)) !== blob.sha256) throw new Error(`S3 gave back other bytes than were sent for ${blob.sha256}.`)
        await local.remove(blob.sha256)
        moved += 1
      }
      return moved
    },
  }
}
