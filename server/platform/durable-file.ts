import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a small file in place whole or not at all, on the disk before it returns. */
export function writeDurably(path: string, content: string | Uint8Array, mode = 0o644): void {
  const draft = `${path}.${process.pid}.part`
  const file = openSync(draft, 'w', mode)
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

/** Makes a rename last through a power cut, where the platform lets a folder be synced. */
export function syncFolder(path: string): void {
  let folder: number
  try {
    folder = openSync(path, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(folder)
  } catch {
    // Some platforms refuse to sync a folder; the rename itself stands.
  } finally {
    closeSync(folder)
  }
}
