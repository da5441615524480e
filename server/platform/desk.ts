import type { Blobs } from './blobs.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { Log } from './logs.ts'
import type { Settings } from './settings.ts'
import type { Signer } from './signer.ts'

/** The outside world, handed to every use case as its first argument. */
export interface Desk {
  readonly db: Db
  readonly clock: Clock
  readonly blobs: Blobs
  readonly settings: Settings
  readonly log: Log
  readonly signer: Signer
}
