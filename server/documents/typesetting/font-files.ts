// Reads from a font file what the house must know before it prints: its family names and the characters it can draw.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

export interface Face {
  readonly file: string
  readonly families: readonly string[]
  /** Sorted, closed ranges of code points: [first, last, first, last, …]. */
  readonly covers: readonly number[]
}

/** Faces of every font file found in the folders, in a settled order; a folder that is not there holds none. */
export function facesIn(folders: readonly string[]): Face[] {
  return folders.flatMap(folder => fontFiles(folder).flatMap(readFaces))
}

export function faceCovers(face: Face, codePoint: number): boolean {
  let low = 0
  let high = face.covers.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const first = face.covers[2 * middle] ?? 0
    const last = face.covers[2 * middle + 1] ?? -1
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

function fontFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter(name => /\.(ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map(name => path.join(folder, name))
}

function readFaces(file: string): Face[] {
  const handle = openSync(file, 'r')
  const bytesAt = (at: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, at)
    return bytes
  }
  try {
    const head = bytesAt(0, 12)
    const starts =
      head.toString('latin1', 0, 4) === 'ttcf'
        ? Array.from({ length: head.readUInt32BE(8) }, (_, i) => bytesAt(12 + 4 * i, 4).readUInt32BE(0))
        : [0]
    return starts.map(start => {
      const tables = tablesAt(start, bytesAt)
      const names = tables.get('name')
      const map = tables.get('cmap')
      return {
        file,
        families: names ? familyNames(bytesAt(names.at, names.length)) : [],
        covers: map ? coverage(bytesAt(map.at, map.length)) : [],
      }
    })
  } finally {
    closeSync(handle)
  }
}

type Place = { readonly at: number; readonly length: number }

function tablesAt(start: number, bytesAt: (at: number, length: number) => Buffer): Map<string, Place> {
  const count = bytesAt(start, 12).readUInt16BE(4)
  const rows = bytesAt(start + 12, 16 * count)
  return new Map(
    Array.from({ length: count }, (_, i) => [
      rows.toString('latin1', 16 * i, 16 * i + 4),
      { at: rows.readUInt32BE(16 * i + 8), length: rows.readUInt32BE(16 * i + 12) },
    ]),
  )
}

// Name ids 1 and 16 are the family and the typographic family; platforms 0 and 3 write UTF-16.
function familyNames(table: Buffer): string[] {
  const count = table.readUInt16BE(2)
  const texts = table.readUInt16BE(4)
  const found = new Set<string>()
  for (let i = 0; i < count; i++) {
    const row = 6 + 12 * i
    const id = table.readUInt16BE(row + 6)
    const platform = table.readUInt16BE(row)
    if ((id !== 1 && id !== 16) || (platform !== 3 && platform !== 0)) continue
    const at = texts + table.readUInt16BE(row + 10)
    const name = Buffer.from(table.subarray(at, at + table.readUInt16BE(row + 8)))
    found.add(name.swap16().toString('utf16le'))
  }
  return [...found]
}

function coverage(table: Buffer): number[] {
  const ranges: [number, number][] = []
  const count = table.readUInt16BE(2)
  for (let i = 0; i < count; i++) {
    const at = table.readUInt32BE(4 + 8 * i + 4)
    const format = table.readUInt16BE(at)
    if (format === 4) ranges.push(...segments(table, at))
    if (format === 12) ranges.push(...groups(table, at))
  }
  return joined(ranges)
}

function segments(table: Buffer, at: number): [number, number][] {
  const count = table.readUInt16BE(at + 6) / 2
  return Array.from({ length: count }, (_, i): [number, number] => [
    table.readUInt16BE(at + 16 + 2 * count + 2 * i),
    table.readUInt16BE(at + 14 + 2 * i),
  ]).filter(([first]) => first !== 0xffff)
}

function groups(table: Buffer, at: number): [number, number][] {
  return Array.from({ length: table.readUInt32BE(at + 12) }, (_, i): [number, number] => [
    table.readUInt32BE(at + 16 + 12 * i),
    table.readUInt32BE(at + 16 + 12 * i + 4),
  ])
}

function joined(ranges: [number, number][]): number[] {
  const flat: number[] = []
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const end = flat.at(-1)
    if (end !== undefined && first <= end + 1) flat[flat.length - 1] = Math.max(end, last)
    else flat.push(first, last)
  }
  return flat
}
