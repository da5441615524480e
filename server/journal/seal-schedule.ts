import type { Desk } from '../platform/desk.ts'
import type { Schedule } from '../platform/jobs.ts'
import { rootsFolder } from '../platform/journal-roots.ts'
import { sealJournal } from '../platform/journal-seal.ts'

/** Seals what is new every five minutes; where nothing is new nothing is written. */
export const sealSchedule: Schedule = {
  name: 'seal-journal',
  cron: '*/5 * * * *',
  run: async ({ db, clock, signer, settings }: Desk) => {
    await sealJournal({ db, clock, signer, roots: rootsFolder(settings.data) })
  },
}
