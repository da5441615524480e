import type { Desk } from '../platform/desk.ts'
import { arrivingIn } from './arriving.ts'
import { endUpload, staleUploads } from './store.ts'

/** An upload may be taken up again for so many days. */
const keptFor = 7

/** Removes what was begun and never finished. */
export async function sweepUploads({ db, clock, settings }: Desk): Promise<void> {
  const arriving = await arrivingIn(settings.data)
  const before = new Date(clock.now().getTime() - keptFor * 86_400_000)
  for (const id of await staleUploads(db, before)) {
    await arriving.remove(id)
    await endUpload(db, id, 'refused', clock.now(), { reason: `开始后 ${keptFor} 日内没有传完，已清除。请重新上传。` })
  }
}

/** Moves registered files to S3 where one is set. */
export async function moveFilesOut({ blobs, log }: Desk): Promise<void> {
  const moved = await blobs.moveOut()
  if (moved > 0) log.info({ moved }, 'files moved to S3')
}
