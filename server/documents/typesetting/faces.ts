// Which face prints what: the office's own faces where it has them, the house's free face otherwise.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { faceCovers, facesIn, type Face } from './font-files.ts'

// GB/T 9704: 小标宋 for titles, 仿宋 for the body, 黑体 for first headings. All but the last of each are optional.
const wanted = {
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FandolSong', 'Noto Serif SC'],
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'FandolFang R', 'FandolFang', 'Noto Serif SC'],
  head: ['SimHei', '黑体', 'FandolHei', 'Noto Serif SC'],
} as const

type Role = keyof typeof wanted
type FaceNames = Readonly<Record<Role, readonly string[]>>

/** The folders of the free face that npm brings: Noto Serif SC, regular and bold (OFL). */
function houseFontFolders(): string[] {
  const root = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  return ['400Regular', '700Bold'].map(name => path.join(root, name))
}

export interface FaceBook {
  readonly folders: readonly string[]
  readonly names: FaceNames
  /** Characters of the text that no face can draw, each once, in the order they appear. */
  unprintable(text: string): string[]
}

/** Reads the office's font folder, if any, and the house's; an office face that is missing is no error. */
export function openFaces(officeFolder?: string): FaceBook {
  const folders = [...(officeFolder && existsSync(officeFolder) ? [officeFolder] : []), ...houseFontFolders()]
  const faces = facesIn(folders)
  const there = new Set(faces.flatMap(face => face.families))
  const present = (role: Role): string[] => wanted[role].filter(name => there.has(name))
  const names: FaceNames = { title: present('title'), body: present('body'), head: present('head') }
  const used = new Set([...names.title, ...names.body, ...names.head])
  const drawn = faces.filter(face => face.families.some(name => used.has(name)))
  return {
    folders,
    names,
    unprintable: text => unprintable(text, drawn),
  }
}

// Line ends and joiners have no glyph of their own and need none.
const silent = /[\s\u200b\u2060]|\ufe0e|\ufe0f/u

function unprintable(text: string, faces: readonly Face[]): string[] {
  const lacking = new Set<string>()
  for (const sign of text) {
    if (silent.test(sign) || lacking.has(sign)) continue
    if (!faces.some(face => faceCovers(face, sign.codePointAt(0) ?? 0))) lacking.add(sign)
  }
  return [...lacking]
}
