// Pictures for the evidence of the demonstration: drawn, and each says so.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../evidence/index.ts'
import type { Desk } from '../platform/desk.ts'
import type { DeedName } from './deeds.ts'
import type { Props } from './play.ts'
import { instant } from './plot.ts'

const scenes: Partial<Record<DeedName, 'road' | 'stall' | 'river' | 'yard'>> = {
  roadSmall: 'road',
  roadMiddle: 'road',
  roadLarge: 'road',
  roadTrifle: 'road',
  roadPermit: 'road',
  sign2: 'road',
  spill: 'road',
  sign: 'road',
  stall: 'stall',
  spotStall: 'stall',
  stallBig: 'yard',
  land: 'yard',
  planning: 'yard',
  exit: 'yard',
  dump: 'river',
  dumpMuch: 'river',
  dumpTrifle: 'river',
  farmland: 'river',
  forestFire: 'river',
}

/** Takes the picture in when a plot registers one; the same drawing serves all cases of its kind. */
export function photographs(desk: Desk): NonNullable<Props['photo']> {
  const hashes = new Map<string, string>()
  return async ({ deed }, caseId, who, { kind, facts, on }) => {
    if (kind !== 'register-evidence' || facts['name'] !== '现场照片') return undefined
    const path = fileURLToPath(new URL(`../seed/photos/${scenes[deed] ?? 'room'}.jpg`, import.meta.url))
    const hash =
      hashes.get(path) ??
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
    hashes.set(path, hash)
    const taken = await takeIn(
      desk,
      who.id,
      { caseId, filename: '现场照片（演示）.jpg', sha256: hash, maker: who.name, madeAt: instant(on, '09:15') },
      path,
    )
    if (taken.state === 'refused') throw new Error(taken.reason)
    return { file: taken.fileId, hash }
  }
}
