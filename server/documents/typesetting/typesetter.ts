// Turns a paper into PDF/A-2b. One child process, one job at a time; it ends when idle and comes back when asked.
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { openFaces } from './faces.ts'
import { breakable, mapStrings, stringsIn } from '../text.ts'

export interface Job {
  readonly id: number
  readonly layout: string
  readonly data: string
  readonly issuedAtSeconds: number
}

interface Digests {
  readonly templateDigest: string
  readonly compilerDigest: string
  readonly fontDigest: string
}

export interface Typeset extends Digests {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly sha256: string
  readonly sm3: string
}

export type Answer =
  | ({ readonly id: number; readonly ok: true } & Typeset)
  | { readonly id: number; readonly ok: false; readonly why: string }

export interface Typesetter {
  /**
   * Sets the data in a layout. `issuedAt` is written into the file as its time of making, so that the same
   * data with the same layouts, compiler and faces gives the same bytes.
   * Throws TypesettingFault when a character has no face, the layout fails or the process dies twice.
   */
  typeset(layout: string, data: object, issuedAt: Date): Promise<Typeset>
  /** Characters that no installed face can draw. */
  unprintable(text: string): string[]
  /** The face seals are cut in. */
  readonly sealFace: string
  /** The process that runs now, for the test that kills it. */
  readonly processId: number | undefined
  close(): void
}

export class TypesettingFault extends Error {
  override readonly name = 'TypesettingFault'
}

export interface TypesetterOptions {
  /** A folder with the office's own faces. */
  readonly fontFolder?: string | undefined
  /** Milliseconds without work after which the process ends. */
  readonly idleMs?: number
  /** Milliseconds one job may take before the process is ended. */
  readonly limitMs?: number
}

interface Waiting {
  readonly job: Job
  readonly done: (made: Typeset) => void
  readonly fail: (fault: Error) => void
  tries: number
}

/** Opens the typesetter; the process starts with the first job. */
export function openTypesetter({ fontFolder, idleMs = 60_000, limitMs = 60_000 }: TypesetterOptions = {}): Typesetter {
  const faces = openFaces(fontFolder)
  const line: Waiting[] = []
  let child: ChildProcess | undefined
  let current: Waiting | undefined
  let idle: NodeJS.Timeout | undefined
  let limit: NodeJS.Timeout | undefined
  let lastId = 0

  const start = (): ChildProcess => {
    const started = fork(path.join(import.meta.dirname, 'typesetter-process.ts'), [JSON.stringify(faces.folders)], {
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, FONTCONFIG_FILE: path.join(import.meta.dirname, 'no-system-fonts.conf') },
    })
    started.on('message', (answer: Answer) => answered(answer))
    started.on('error', () => ended(started))
    started.on('exit', () => ended(started))
    return started
  }

  const end = (): void => {
    const ending = child
    child = undefined
    ending?.kill('SIGKILL')
  }

  const next = (): void => {
    clearTimeout(idle)
    if (current) return
    current = line.shift()
    if (!current) {
      child?.unref()
      child?.channel?.unref()
      idle = setTimeout(end, idleMs).unref()
      return
    }
    child ??= start()
    child.ref()
    child.channel?.ref()
    limit = setTimeout(() => child?.kill('SIGKILL'), limitMs)
    child.send(current.job)
  }

  const settle = (finish: (one: Waiting) => void): void => {
    clearTimeout(limit)
    const one = current
    current = undefined
    if (one) finish(one)
    next()
  }

  const answered = (answer: Answer): void => {
    if (answer.id !== current?.job.id) return
    settle(one => (answer.ok ? one.done(answer) : one.fail(new TypesettingFault(answer.why))))
  }

  // A process that dies takes nothing with it: its job is tried once more with a fresh one.
  const ended = (gone: ChildProcess): void => {
    if (gone !== child) return
    child = undefined
    settle(one => {
      if (one.tries++ > 0) one.fail(new TypesettingFault('the typesetting process died twice on this document'))
      else line.unshift(one)
    })
  }

  return {
    typeset(layout, data, issuedAt) {
      const lacking = faces.unprintable(
        stringsIn(data)
          .filter(text => !text.startsWith('<svg'))
          .join(''),
      )
      if (lacking.length) return Promise.reject(new TypesettingFault(noFace(lacking)))
      const whole = {
        ...Object(mapStrings(data, text => (text.startsWith('<svg') ? text : breakable(text)))),
        faces: faces.names,
      }
      const job = {
        id: ++lastId,
        layout,
        data: JSON.stringify(whole),
        issuedAtSeconds: Math.floor(issuedAt.getTime() / 1000),
      }
      return new Promise((done, fail) => {
        line.push({ job, done, fail, tries: 0 })
        next()
      })
    },
    unprintable: text => faces.unprintable(text),
    sealFace: faces.names.title[0] ?? 'Noto Serif SC',
    get processId() {
      return child?.pid
    },
    close() {
      clearTimeout(idle)
      end()
    },
  }
}

/** The characters in words: “𠮷”（U+20BB7）. */
export function noFace(signs: readonly string[]): string {
  const named = signs.slice(0, 10).map(sign => `“${sign}”（U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`)
  return `没有字体可以印出${named.join('、')}${signs.length > 10 ? '等' : ''}`
}
