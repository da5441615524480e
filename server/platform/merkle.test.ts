import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growingTree, inclusionPaths, isIncluded, leafHash, merkleRoot, nodeHash } from './merkle.ts'

const leaf = fc.uint8Array({ minLength: 0, maxLength: 40 })
const someLeaves = fc.array(leaf, { minLength: 1, maxLength: 70 })

describe('merkle tree', () => {
  test('hashes three leaves as RFC 6962 draws them', () => {
    const [a, b, c] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')]
    expect(merkleRoot([a, b, c])).toEqual(nodeHash(nodeHash(leafHash(a), leafHash(b)), leafHash(c)))
  })

  test('a leaf never passes for a node', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')]
    expect(merkleRoot([Buffer.concat([leafHash(a), leafHash(b)])])).not.toEqual(merkleRoot([a, b]))
  })

  test('every leaf of every tree proves its place, and no other place', () => {
    fc.assert(
      fc.property(someLeaves, leaves => {
        const root = merkleRoot(leaves)
        const paths = inclusionPaths(
          leaves,
          leaves.map((_, index) => index),
        )
        for (const [index, one] of leaves.entries()) {
          const path = paths.get(index) ?? []
          expect(isIncluded(one, index, leaves.length, path, root)).toBe(true)
          expect(isIncluded(one, index + 1, leaves.length, path, root) && !isSame(one, leaves[index + 1])).toBe(false)
          expect(isIncluded(one, index, leaves.length, [...path, root], root)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('one flipped bit in leaf, path or root breaks the proof', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, which, bit) => {
        const index = which % leaves.length
        const one = leaves[index] ?? new Uint8Array()
        const path = inclusionPaths(leaves, [index]).get(index) ?? []
        const root = merkleRoot(leaves)
        expect(isIncluded(flip(Buffer.concat([one, Buffer.of(0)]), bit), index, leaves.length, path, root)).toBe(false)
        expect(isIncluded(one, index, leaves.length, path, flip(root, bit))).toBe(false)
        const place = bit % Math.max(path.length, 1)
        if (path.length > 0)
          expect(
            isIncluded(
              one,
              index,
              leaves.length,
              path.map((hash, at) => (at === place ? flip(hash, bit) : hash)),
              root,
            ),
          ).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('grown leaf by leaf it is the same tree', () => {
    fc.assert(
      fc.property(someLeaves, leaves => {
        const tree = growingTree()
        for (const one of leaves) tree.add(one)
        expect(inclusionPaths(leaves, [0]).size).toBe(1)
        expect(tree.root()).toEqual(recursive(leaves))
      }),
      { numRuns: 60 },
    )
  })
})

function recursive(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves
  if (leaves.length === 1 && first) return leafHash(first)
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return nodeHash(recursive(leaves.slice(0, half)), recursive(leaves.slice(half)))
}

function flip(bytes: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  const at = bit % (copy.length * 8)
  copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7))
  return copy
}

const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.from(a).equals(b)
