import { buffer } from 'node:stream/consumers'
import type { Desk } from '../platform/desk.ts'
import type { Listener } from '../platform/outbox.ts'
import { keepPicture, readForPicture } from './store.ts'

/** Longest side, in pixels. */
const side = 480
const pictured = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** Larger photographs than a camera makes are not unpacked: a small file may unpack to a huge picture. */
const mostPixels = 200_000_000
const mostBytes = 100 * 1024 ** 2

/** Makes the small picture of a photograph. A photograph that cannot be read gets none; the original stays as it is. */
async function makeThumbnail({ db, blobs, clock, log }: Desk, fileId: string): Promise<void> {
  const file = await readForPicture(db, fileId)
  if (!file) return
  let sha256: string | null = null
  if (pictured.has(file.mime) && ((await blobs.size(file.sha256)) ?? mostBytes) < mostBytes) {
    const original = await buffer(await blobs.open(file.sha256))
    const picture = await shrink(original).catch((error: unknown) => {
      log.info({ file: fileId, why: String(error) }, 'no thumbnail')
      return undefined
    })
    if (picture) sha256 = (await blobs.put(picture)).sha256
  }
  await keepPicture(db, fileId, sha256, clock.now())
}

async function shrink(original: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(original, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
}

/** Told of every registered file. */
export const thumbnailListener: Listener = {
  name: 'evidence-thumbnail',
  topic: 'file',
  hear: (desk, { key }) => makeThumbnail(desk, key),
}
