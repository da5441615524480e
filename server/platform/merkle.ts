import { sm3 } from './digests.ts'

/** Hashing in the manner of RFC 6962 with SM3: leaves and nodes carry different prefixes, so neither passes for the other. */
const leafPrefix = Buffer.of(0x00)
const nodePrefix = Buffer.of(0x01)

export const leafHash = (leaf: Uint8Array): Buffer => sm3(Buffer.concat([leafPrefix, leaf]))
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sm3(Buffer.concat([nodePrefix, left, right]))

/** A tree built leaf by leaf, holding only the roots of its whole halves. */
export interface GrowingTree {
  /** Returns the leaf's hash. */
  add(leaf: Uint8Array): Buffer
  readonly size: number
  /** The root over the leaves so far; of an empty tree the digest of nothing, as RFC 6962 has it. */
  root(): Buffer
}

export function growingTree(): GrowingTree {
  const halves: { height: number; hash: Buffer }[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    add(leaf) {
      size += 1
      const hash = leafHash(leaf)
      let grown = { height: 0, hash }
      for (let last = halves.at(-1); last && last.height === grown.height; last = halves.at(-1)) {
        halves.pop()
        grown = { height: grown.height + 1, hash: nodeHash(last.hash, grown.hash) }
      }
      halves.push(grown)
      return hash
    },
    root: () => (halves.length === 0 ? sm3('') : halves.map(half => half.hash).reduceRight((right, left) => nodeHash(left, right))),
  }
}

/** The root over all leaves at once. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  const tree = growingTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/** Largest power of two below n; n is at least 2. */
function split(n: number): number {
  let half = 1
  while (half * 2 < n) half *= 2
  return half
}

/** All inclusion paths wanted, from one building of the tree: leaf index → siblings from leaf to root. */
export function inclusionPaths(leaves: readonly Uint8Array[], wanted: readonly number[]): Map<number, Buffer[]> {
  const paths = new Map<number, Buffer[]>(wanted.map(index => [index, []]))
  const build = (from: number, to: number): Buffer => {
    const only = leaves[from]
    if (to - from === 1 && only) return leafHash(only)
    const middle = from + split(to - from)
    const left = build(from, middle)
    const right = build(middle, to)
    for (const [index, path] of paths) {
      if (index >= from && index < middle) path.push(right)
      else if (index >= middle && index < to) path.push(left)
    }
    return nodeHash(left, right)
  }
  for (const index of wanted) {
    if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`No leaf ${index} among ${leaves.length}.`)
  }
  if (leaves.length > 0) build(0, leaves.length)
  return paths
}

/** Whether the path leads from this leaf, at this place among so many, to the root (RFC 9162 §2.1.3.2). */
export function isIncluded(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[], root: Uint8Array): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false
  let place = index
  let last = size - 1
  let hash = leafHash(leaf)
  for (const sibling of path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}
