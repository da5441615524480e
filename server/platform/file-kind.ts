import { fileTypeFromBuffer } from 'file-type'

/** 图、音、视、文 */
type FileClass = 'photo' | 'audio' | 'video' | 'document'

export interface FileKind {
  readonly class: FileClass
  readonly mime: string
  /** The extension files of this kind are given, without the dot. */
  readonly extension: string
  /** Extensions a file of this kind may carry when it comes. */
  readonly extensions: readonly string[]
  readonly title: string
}

const kind = (fileClass: FileClass, mime: string, title: string, ...extensions: readonly [string, ...string[]]): FileKind => ({
  class: fileClass,
  mime,
  title,
  extension: extensions[0],
  extensions,
})

const jpeg = kind('photo', 'image/jpeg', 'JPEG 照片', 'jpg', 'jpeg', 'jpe', 'jfif')
const png = kind('photo', 'image/png', 'PNG 图片', 'png')
const webp = kind('photo', 'image/webp', 'WebP 图片', 'webp')
const heic = kind('photo', 'image/heic', 'HEIC 照片', 'heic', 'heif')
const mp4 = kind('video', 'video/mp4', 'MP4 视频', 'mp4', 'm4v')
const mov = kind('video', 'video/quicktime', 'MOV 视频', 'mov', 'qt')
const webm = kind('video', 'video/webm', 'WebM 视频', 'webm')
const mp3 = kind('audio', 'audio/mpeg', 'MP3 录音', 'mp3')
const m4a = kind('audio', 'audio/mp4', 'M4A 录音', 'm4a')
const wav = kind('audio', 'audio/wav', 'WAV 录音', 'wav')
const ogg = kind('audio', 'audio/ogg', 'OGG 录音', 'ogg', 'oga', 'opus')
const pdf = kind('document', 'application/pdf', 'PDF 文件', 'pdf')

/** Everything that is taken. Nothing else is: no SVG, no HTML, no office documents, no archives, no programs. */
const fileKinds: readonly FileKind[] = [jpeg, png, webp, heic, mp4, mov, webm, mp3, m4a, wav, ogg, pdf]

/** What the sniffer calls them. */
const bySniffedMime: Readonly<Record<string, FileKind>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
  'image/heic': heic,
  'image/heif': heic,
  'video/mp4': mp4,
  'video/x-m4v': mp4,
  'video/quicktime': mov,
  'video/webm': webm,
  'video/matroska': webm,
  'audio/mpeg': mp3,
  'audio/x-m4a': m4a,
  'audio/mp4': m4a,
  'audio/wav': wav,
  'audio/ogg': ogg,
  'audio/ogg; codecs=opus': ogg,
  'application/pdf': pdf,
}

const takenInWords = '照片（JPG、PNG、WebP、HEIC）、视频（MP4、MOV、WebM）、录音（MP3、M4A、WAV、OGG）和 PDF'

/** So many first bytes of a file are looked at. */
export const sniffedBytes = 64 * 1024

/** What the file is, or why it is not taken, in a sentence for the officer. */
export type Told = { readonly kind: FileKind } | { readonly refused: string }

/** Tells from the name alone what cannot be taken, before a byte is sent; undefined when the content must decide. */
export function refusedByName(name: string): string | undefined {
  const extension = extensionOf(name)
  if (extension === '') return '文件名没有扩展名，无法确认类型。请保留原文件名（如 .jpg、.mp4、.pdf）后重新上传。'
  if (fileKinds.some(one => one.extensions.includes(extension))) return undefined
  return `不能上传 .${extension.slice(0, 20)} 文件。可以上传：${takenInWords}。`
}

/** Tells what a file is from its first bytes; the name must not say otherwise. */
export async function tellKind(head: Uint8Array, name: string): Promise<Told> {
  const early = refusedByName(name)
  if (early !== undefined) return { refused: early }
  const extension = extensionOf(name)
  const disguise = hiddenMarkup(head)
  if (disguise !== undefined) return { refused: `文件内容是${disguise}，不能作为证据文件上传。可以上传：${takenInWords}。` }
  const sniffed = await fileTypeFromBuffer(head)
  const found = sniffed ? bySniffedMime[sniffed.mime] : longTagged(head) ? mp3 : undefined
  if (!found) return { refused: `文件内容不是 .${extension} 应有的格式，可能已损坏或改过扩展名。请上传原始文件。` }
  if (found === webm && !isWebm(head)) return { refused: '文件内容是 MKV 视频。请转为 MP4 或 WebM 后，连同原始载体一并提交。' }
  if (!found.extensions.includes(extension))
    return { refused: `文件内容是${found.title}，扩展名却是 .${extension}，两者不符。请上传未改名的原始文件。` }
  return { kind: found }
}

/** The extension of a name, lower-case, without the dot; empty when it has none. */
const extensionOf = (name: string): string => /\.([^./\\\s]{1,100})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Text that a browser would run, whatever it is called. */
function hiddenMarkup(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<\?xml[\s\S]*?)?(<!--[\s\S]*?-->\s*)*(<!doctype svg|<svg)/.test(text)) return ' SVG 图形'
  if (/^(<!doctype html|<html|<head|<body|<script|<iframe)/.test(text)) return '网页'
  return undefined
}

/** Matroska and WebM share a head; only the document type tells them apart. */
const isWebm = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 4096)).includes('webm')

/** An ID3 tag (a cover picture, say) longer than what is looked at: the sound begins behind it. */
const longTagged = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 3)).toString('latin1') === 'ID3' &&
  [6, 7, 8, 9].reduce((size, at) => size * 128 + (head[at] ?? 0), 0) > sniffedBytes - 10

/** Signs that turn the reading direction or show nothing: with them a name can pass for another. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** A name safe to store and show: one line, no path, no invisible signs, at most 200 characters, extension kept. */
export function cleanName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const extension = extensionOf(plain)
  const stem = extension === '' ? plain : plain.slice(0, -(extension.length + 1))
  const room = 200 - extension.length - 1
  const kept = Array.from(stem).slice(0, Math.max(room, 1)).join('').trim() || '未命名'
  return extension === '' ? kept : `${kept}.${extension}`
}
