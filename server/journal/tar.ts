import type { Readable } from 'node:stream'

/** One file of an archive. `size` must be the number of bytes `content` gives. */
export interface Packed {
  readonly name: string
  readonly size: number
  readonly content: () => Promise<Readable | Uint8Array>
}

const block = 512

/** Packs files as a tar (POSIX ustar), streaming: nothing is held but one chunk. Names are ASCII and under 100 characters. */
export async function* packTar(files: AsyncIterable<Packed> | Iterable<Packed>, seconds: number): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of files) {
    yield header(name, size, seconds)
    const given = await content()
    if (given instanceof Uint8Array) yield given
    else yield* given
    if (size % block > 0) yield Buffer.alloc(block - (size % block))
  }
  yield Buffer.alloc(2 * block)
}

function header(name: string, size: number, seconds: number): Buffer {
  if (!/^[\x21-\x7e]{1,99}$/.test(name)) throw new RangeError(`No name for an archive: ${name.slice(0, 120)}`)
  const head = Buffer.alloc(block)
  head.write(name, 0, 'ascii')
  head.write('0000644\0', 100, 'ascii')
  head.write('0000000\0', 108, 'ascii')
  head.write('0000000\0', 116, 'ascii')
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'ascii')
  head.write(`${Math.floor(seconds).toString(8).padStart(11, '0')}\0`, 136, 'ascii')
  head.write('        0', 148, 'ascii')
  head.write('ustar\x0000', 257, 'latin1')
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'ascii',
  )
  return head
}

/** Reads a tar made by `packTar`, file by file; each content must be read through before the next is asked for. */
export async function* unpackTar(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly name: string; readonly size: number; readonly chunks: AsyncGenerator<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]()
  let held: Uint8Array = Buffer.alloc(0)
  const take = async (most: number): Promise<Uint8Array | undefined> => {
    if (held.length === 0) {
      const next = await source.next()
      if (next.done === true) return undefined
      held = next.value
    }
    const piece = held.subarray(0, most)
    held = held.subarray(piece.length)
    return piece
  }
  const exactly = async (wanted: number): Promise<Buffer> => {
    const pieces: Uint8Array[] = []
    for (let left = wanted; left > 0;) {
      const piece = await take(left)
      if (!piece) throw new Error('归档文件不完整')
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }
  for (;;) {
    const head = await exactly(block)
    if (head.every(byte => byte === 0)) return
    const size = Number.parseInt(head.toString('ascii', 124, 135), 8)
    if (head.toString('ascii', 257, 262) !== 'ustar' || Number.isNaN(size)) throw new Error('不是归档文件，或已损坏')
    let left = size
    async function* chunks(): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const piece = await take(left)
        if (!piece) throw new Error('归档文件不完整')
        left -= piece.length
        yield piece
      }
    }
    const content = chunks()
    yield { name: head.toString('ascii', 0, 100).replace(/\0.*$/s, ''), size, chunks: content }
    for await (const _ of content) continue
    if (size % block > 0) await exactly(block - (size % block))
  }
}
