import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanName, refusedByName, tellKind } from './file-kind.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))).subarray(0)
const padded = (head: Buffer): Buffer => Buffer.concat([head, Buffer.alloc(512)])
const box = (brand: string): Buffer => padded(bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0], brand, 'isom'))

const samples = {
  'a.pdf': padded(bytes('%PDF-1.7\n')),
  'a.mp4': box('isom'),
  'a.mov': box('qt  '),
  'a.m4a': box('M4A '),
  'a.heic': box('heic'),
  'a.mp3': padded(bytes('ID3', [3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64])),
  'a.wav': padded(bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ')),
  'a.ogg': padded(
    bytes(
      'OggS',
      Array.from({ length: 24 }, () => 0),
      [1],
      'vorbis',
    ),
  ),
  'a.webm': padded(
    bytes(
      [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4, 0x42, 0xf3, 0x81, 8, 0x42, 0x82, 0x84],
      'webm',
      [0x42, 0x87, 0x81, 2],
    ),
  ),
} as const

describe('telling a file from its content', () => {
  test.each(Object.entries(samples))('%s is what its name says', async (name, head) => {
    expect(await tellKind(head, name)).toMatchObject({ kind: { extension: name.slice(2) } })
  })

  test('a recording with a long cover picture in front is still a recording', async () => {
    const head = Buffer.concat([bytes('ID3', [3, 0, 0, 0, 0x7f, 0x7f, 0x7f]), Buffer.alloc(64 * 1024 - 10)])
    expect(await tellKind(head, '询问.mp3')).toMatchObject({ kind: { mime: 'audio/mpeg' } })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('a real %s is taken', async format => {
    const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c00' } })
      .toFormat(format)
      .toBuffer()
    expect(await tellKind(image, `照片.${format}`)).toMatchObject({ kind: { class: 'photo', mime: `image/${format}` } })
  })

  test('a file that lies about its type is refused in words', async () => {
    expect(await tellKind(samples['a.pdf'], '照片.jpg')).toEqual({
      refused: '文件内容是PDF 文件，扩展名却是 .jpg，两者不符。请上传未改名的原始文件。',
    })
    expect(await tellKind(padded(bytes('MZ')), '照片.jpg')).toEqual({
      refused: expect.stringContaining('不是 .jpg 应有的格式'),
    })
    expect(await tellKind(padded(bytes('PK\u0003\u0004')), '笔录.pdf')).toEqual({
      refused: expect.stringContaining('不是 .pdf'),
    })
  })

  test.each(['<svg onload=alert(1)>', '\ufeff<?xml version="1.0"?><!-- x --><svg/>', '  <!DOCTYPE html><script>', '<html>'])(
    'markup under a photo’s name is refused: %s',
    async text => {
      expect(await tellKind(Buffer.from(text, 'utf8'), '照片.png')).toEqual({
        refused: expect.stringMatching(/SVG|网页|不是/),
      })
    },
  )

  test.each(['图.svg', '页.html', '表.xlsm', '文.docm', '包.zip', '程序.exe', '没有扩展名', `${'长'.repeat(10_000)}.js`])(
    '%s is refused by its name, before a byte is sent',
    name => {
      expect(refusedByName(name)).toMatch(/不能上传|没有扩展名/)
    },
  )
})

describe('names', () => {
  test.each([
    ['../../etc/passwd.jpg', '_.._etc_passwd.jpg'],
    ['现场\u202egpj.照片.jpg', '现场gpj.照片.jpg'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['', '未命名'],
    ['\u200f\u200b', '未命名'],
    ['.htaccess', 'htaccess'],
    ['现场 😀 照片.JPG', '现场 😀 照片.jpg'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean)
  })

  test('ten thousand characters become two hundred, and the extension stays', () => {
    const clean = cleanName(`${'证'.repeat(10_000)}.mp4`)
    expect(Array.from(clean)).toHaveLength(200)
    expect(clean.endsWith('证.mp4')).toBe(true)
  })

  test('whatever comes, the name is short, on one line, no path, well-formed, and clean a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), given => {
        const clean = cleanName(given)
        expect(clean).toBe(cleanName(clean))
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).toMatch(/^[^\u0000-\u001f/\\\u202a-\u202e\u2066-\u2069]{1,400}$/)
        expect(Array.from(clean).length).toBeLessThanOrEqual(210)
      }),
    )
  })
})
