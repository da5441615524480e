import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ByteRange } from './blobs.ts'

/** Where the office's object store is; the `S3_*` settings. */
export interface S3Place {
  readonly endpoint: string | undefined
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string | undefined
  readonly secretAccessKey: string | undefined
}

/** A store far away: put and read by hash. */
export interface Shelf {
  put(sha256: string, path: string, size: number): Promise<void>
  open(sha256: string, range?: ByteRange): Promise<Readable | undefined>
  size(sha256: string): Promise<number | undefined>
  where(sha256: string): string
  /** The SHA-256 of what the store really gives back. */
  digest(sha256: string): Promise<string>
}

/** Blobs in a bucket under `blobs/<first two digits>/<hash>`. The SDK is loaded on first use only. */
export function s3Shelf(place: S3Place): Shelf {
  const keyOf = (sha256: string) => ({ Bucket: place.bucket, Key: `blobs/${sha256.slice(0, 2)}/${sha256}` })
  let opened: ReturnType<typeof openClient> | undefined
  const connect = () => (opened ??= openClient(place))
  const shelf: Shelf = {
    where: sha256 => `s3://${place.bucket}/${keyOf(sha256).Key}`,
    put: async (sha256, path, size) => {
      const { sdk, client } = await connect()
      await client.send(
        new sdk.PutObjectCommand({
          ...keyOf(sha256),
          Body: createReadStream(path),
          ContentLength: size,
          ContentType: 'application/octet-stream',
        }),
      )
    },
    size: async sha256 => {
      const { sdk, client } = await connect()
      try {
        return (await client.send(new sdk.HeadObjectCommand(keyOf(sha256)))).ContentLength
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    open: async (sha256, range) => {
      const { sdk, client } = await connect()
      try {
        const got = await client.send(
          new sdk.GetObjectCommand({ ...keyOf(sha256), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }),
        )
        return got.Body instanceof Readable ? got.Body : undefined
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    digest: async sha256 => {
      const hash = createHash('sha256')
      for await (const chunk of (await shelf.open(sha256)) ?? []) hash.update(chunk)
      return hash.digest('hex')
    },
  }
  return shelf
}

async function openClient({ endpoint, region, accessKeyId, secretAccessKey }: S3Place) {
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    region,
    forcePathStyle: true,
    ...(endpoint !== undefined && { endpoint }),
    ...(accessKeyId !== undefined && secretAccessKey !== undefined && { credentials: { accessKeyId, secretAccessKey } }),
    // older S3-compatible stores know no trailing checksums
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { sdk, client }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)
