// A citation opened: the article as it stood on a day, and what this house reads in it.
import { day, norms, on as readingOn, placeInChinese, type Day } from '@fadu/law'
import type { Db } from '../platform/database.ts'
import type { LawArticle } from './parse-law.ts'
import { articleOf, articlesOf, loadedVersions, type LoadedVersion } from './store.ts'

/** How to load texts, for whoever finds one missing. */
const howToLoad = '法规库中没有这部法的文本。载入：npm run -s library -- 法规文本所在目录（停止服务时），或由系统管理员在“法规库”页面载入。'

export interface DatedVersion extends Omit<LoadedVersion, 'clauseDate'> {
  readonly inForceOn: Day
  /** Whether that day is known; otherwise the version's own date was taken. */
  readonly inForceKnown: boolean
}
/** What this house reads in an article. */
interface ReadProvision {
  readonly title: string
  readonly place: string
  readonly gist: string
  /** False: that day lies before the first edition the house can judge by. */
  readonly judged: boolean
}
/** `text` the words as of the day · `before` the day lies before the first loaded version · `no-article` no such article in that version · `no-text` not loaded. */
type Found = 'text' | 'before' | 'no-article' | 'no-text'
export interface OpenedArticle {
  readonly law: string
  readonly number: number
  readonly branch: number
  readonly on: Day
  readonly found: Found
  readonly version: DatedVersion | null
  readonly article: LawArticle | null
  readonly provisions: readonly ReadProvision[]
  readonly versions: readonly DatedVersion[]
  /** In words, when there is no text to show. */
  readonly said: string | null
}

/**
 * Opens an article of a law as of a day. Undefined when neither the library nor the norms know the law.
 * `branch` is 1 for 第…条之一.
 */
export async function articleOn(db: Db, law: string, number: number, on: Day, branch = 0): Promise<OpenedArticle | undefined> {
  const versions = await versionsOf(db, law)
  const known = norms.norms.find(one => one.law === law)
  if (versions.length === 0 && !known) return undefined
  const version = versionOn(versions, on)
  const article = version ? await articleOf(db, version.id, number, branch) : undefined
  const found: Found = versions.length === 0 ? 'no-text' : !version ? 'before' : article ? 'text' : 'no-article'
  return {
    law,
    number,
    branch,
    on,
    found,
    versions,
    version: version ?? null,
    article: article ?? null,
    provisions: branch === 0 ? provisionsAt(law, number, on) : [],
    said: saidOf(found, versions, known?.level),
  }
}

/** A whole text as of a day. Undefined when it is not loaded. */
export async function lawOn(
  db: Db,
  law: string,
  on: Day,
): Promise<{ versions: readonly DatedVersion[]; version: DatedVersion; articles: readonly LawArticle[] } | undefined> {
  const versions = await versionsOf(db, law)
  const version = versionOn(versions, on) ?? versions[0]
  return version && { versions, version, articles: await articlesOf(db, version.id) }
}

function saidOf(found: Found, versions: readonly DatedVersion[], level: string | undefined): string | null {
  if (found === 'text') return null
  if (found === 'no-article') return '这一天有效的版本中没有这一条。'
  if (found === 'before') return `这一天在已载入的最早版本（${versions[0]?.inForceOn}起施行）之前，不能判断。`
  return level === '口径' ? '口径是本系统在法律留白处采用的读法，没有外部文本。' : howToLoad
}

const versionOn = (versions: readonly DatedVersion[], on: Day): DatedVersion | undefined => versions.findLast(one => one.inForceOn <= on)

/** The loaded versions of a law, earliest first. */
export const versionsOf = async (db: Db, law: string): Promise<readonly DatedVersion[]> => dated(await loadedVersions(db, law))

/** Versions with the day from which each was in force, earliest first. */
export const dated = (versions: readonly LoadedVersion[]): readonly DatedVersion[] =>
  versions
    .map(({ id, law, version, revision, title, level, history, source, sha256, clauseDate }) => ({
      id,
      law,
      version,
      revision,
      title,
      level,
      history,
      source,
      sha256,
      ...inForce(law, version, clauseDate),
    }))
    .toSorted((a, b) => (a.inForceOn < b.inForceOn ? -1 : 1))

/**
 * The day a version came into force: as the norms say; else as its own commencement clause says, unless that day lies
 * before the version itself (then it is the first edition's); else, not known, the version's date.
 */
function inForce(law: string, version: string, clauseDate: string | null): Pick<DatedVersion, 'inForceOn' | 'inForceKnown'> {
  const edition = norms.norms.find(one => one.law === law)?.editions.find(one => one.version === version)
  if (edition) return { inForceOn: day(edition.from), inForceKnown: true }
  if (clauseDate !== null && clauseDate >= version) return { inForceOn: day(clauseDate), inForceKnown: true }
  return { inForceOn: day(version), inForceKnown: false }
}

/** What the norms read in an article on a day. */
function provisionsAt(law: string, number: number, on: Day): readonly ReadProvision[] {
  const known = norms.norms.find(one => one.law === law)
  return Object.values(known?.provisions ?? {})
    .map(provision => ({ provision, reading: readingOn(provision, on) }))
    .filter(({ reading }) => reading.citation.article === number)
    .map(({ provision, reading }) => ({
      title: provision.title,
      place: placeInChinese(reading.citation),
      gist: reading.gist,
      judged: reading.ok,
    }))
}
