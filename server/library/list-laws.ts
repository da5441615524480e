// The shelf: every law that is loaded or cited, and articles that hold some words.
import { norms } from '@fadu/law'
import type { Db } from '../platform/database.ts'
import { dated, type DatedVersion } from './open-article.ts'
import { findArticles, loadedVersions, type FoundArticle } from './store.ts'

export interface LawRow {
  readonly law: string
  readonly title: string
  readonly level: string
  readonly versions: readonly DatedVersion[]
  /** How many provisions of it the rules read. */
  readonly provisions: number
}
const levels = ['法律', '行政法规', '司法解释', '部门规章', '地方性法规', '规范性文件', '口径']
const rankOf = (level: string): number => (levels.includes(level) ? levels.indexOf(level) : levels.length)

/** All laws, by rank and name; those cited but not loaded have no version. */
export async function listLaws(db: Db): Promise<readonly LawRow[]> {
  const loaded = Map.groupBy(await loadedVersions(db), one => one.law)
  const names = new Set([...loaded.keys(), ...norms.norms.map(one => one.law)])
  const rows = [...names].map((law): LawRow => {
    const versions = dated(loaded.get(law) ?? [])
    const cited = norms.norms.find(one => one.law === law)
    const newest = versions.at(-1)
    const provisions = Object.keys(cited?.provisions ?? {}).length
    return { law, title: newest?.title ?? law, level: newest?.level ?? cited?.level ?? '', versions, provisions }
  })
  return rows.toSorted((a, b) => rankOf(a.level) - rankOf(b.level) || a.law.localeCompare(b.law, 'zh-CN'))
}

const mostFound = 50
const mostWords = 5

/** Articles of the newest versions that hold all the words of a query, at most fifty. */
export const searchArticles = (db: Db, query: string): Promise<readonly FoundArticle[]> =>
  findArticles(
    db,
    query
      .trim()
      .split(/[\s，、]+/)
      .filter(Boolean)
      .slice(0, mostWords),
    mostFound,
  )
