// Puts law texts into the library. The same file twice is nothing; other words for the same version are a further revision.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { sha256 } from '../platform/digests.ts'
import { newId } from '../platform/ids.ts'
import { changeRegister } from '../platform/register.ts'
import { NotALaw, parseLaw, type LawText } from './parse-law.ts'
import { lawTexts, loadedVersions } from './store.ts'

interface Place {
  readonly db: Db
  readonly clock: Clock
}
export interface LawFile {
  readonly name: string
  readonly text: string
}
export interface Imported {
  /** Laws with the version that was added. */
  readonly added: readonly { readonly law: string; readonly version: string; readonly revision: number }[]
  /** Files whose words were there already. */
  readonly same: number
  /** Files that are no law text, and why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[]
}

/** Takes in law texts, all that can be read in one go. `by` is null for a command. */
export async function importLaws({ db, clock }: Place, by: string | null, files: readonly LawFile[]): Promise<Imported> {
  const loaded = await loadedVersions(db)
  const digests = new Set(loaded.map(one => one.sha256))
  const fresh: { readonly text: LawText; readonly digest: string }[] = []
  const refused: { name: string; why: string }[] = []
  let same = 0
  for (const file of files) {
    const digest = sha256(file.text).toString('hex')
    if (digests.has(digest)) same += 1
    else {
      const text = tried(file)
      if (text instanceof NotALaw) refused.push({ name: file.name, why: text.message })
      else fresh.push({ text, digest })
      digests.add(digest)
    }
  }
  const revisions = new Map(loaded.map(one => [`${one.law} ${one.version}`, one.revision]))
  const rows = fresh.map(({ text, digest }) => {
    const key = `${text.law} ${text.version}`
    const revision = (revisions.get(key) ?? 0) + 1
    revisions.set(key, revision)
    return rowOf(clock, by, text, digest, revision)
  })
  if (rows.length > 0) {
    const change = { stream: 'register:library', by, what: 'register:import-laws', subject: { count: rows.length } }
    await changeRegister(db, clock, { ...change, rows: [{ of: lawTexts, rows }] })
  }
  return { added: rows.map(({ law, version, revision }) => ({ law, version, revision })), same, refused }
}

function tried({ name, text }: LawFile): LawText | NotALaw {
  try {
    return parseLaw(name, text)
  } catch (error) {
    if (error instanceof NotALaw) return error
    throw error
  }
}

const rowOf = (clock: Clock, by: string | null, text: LawText, digest: string, revision: number) => ({
  id: newId(clock),
  law: text.law,
  version: text.version,
  revision,
  title: text.title,
  level: text.level,
  clause_date: text.clauseDate ?? null,
  history: text.history,
  source: text.source,
  sha256: digest,
  articles: text.articles,
  recorded_at: clock.now().toISOString(),
  recorded_by: by,
})

/** Every `.md` and `.txt` of a folder but its README. @throws when the folder cannot be read */
export async function readLawFolder(folder: string): Promise<readonly LawFile[]> {
  const names = (await readdir(folder)).filter(name => /\.(md|txt)$/i.test(name) && !/^readme/i.test(name)).toSorted()
  return Promise.all(names.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

const beside = fileURLToPath(new URL('../../../shared/data/laws', import.meta.url))

/** At every start: the texts that lie beside the program, if they do. @returns undefined when they do not */
export async function importLawsBeside(place: Place, folder = beside): Promise<Imported | undefined> {
  return existsSync(folder) ? importLaws(place, null, await readLawFolder(folder)) : undefined
}
