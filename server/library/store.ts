import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { containing } from '../platform/page.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import type { LawArticle } from './parse-law.ts'

export const lawTexts: VouchedTable = {
  table: 'law_texts',
  key: 'id',
  columns: {
    id: 'text',
    law: 'text',
    version: 'day',
    revision: 'number',
    title: 'text',
    level: 'text',
    clause_date: 'day',
    history: 'json',
    source: 'text',
    sha256: 'text',
    articles: 'json',
    recorded_at: 'instant',
    recorded_by: 'text',
  },
  changes: 'never',
}

/** A loaded version of a text, without its words. */
export interface LoadedVersion {
  readonly id: string
  readonly law: string
  readonly version: string
  readonly revision: number
  readonly title: string
  readonly level: string
  readonly clauseDate: string | null
  readonly history: readonly string[]
  readonly source: string
  readonly sha256: string
}

const head = sql`id, law, version, revision, title, level, clause_date as "clauseDate", history, source, sha256`
const newest = sql`distinct on (law, version)`

/** Every loaded version in its last wording, oldest version first; of one law when it is named. */
export async function loadedVersions(db: Db, law?: string): Promise<readonly LoadedVersion[]> {
  const of = law === undefined ? sql`true` : sql`law = ${law}`
  const found = await sql<LoadedVersion>`select ${newest} ${head} from law_texts where ${of} order by law, version, revision desc`.execute(
    db,
  )
  return found.rows
}

/** All articles of a loaded version. */
export async function articlesOf(db: Db, id: string): Promise<readonly LawArticle[]> {
  const found = await sql<{ articles: readonly LawArticle[] }>`select articles from law_texts where id = ${id}`.execute(db)
  return found.rows[0]?.articles ?? []
}

/** One article of a loaded version. */
export async function articleOf(db: Db, id: string, number: number, branch: number): Promise<LawArticle | undefined> {
  const wanted = JSON.stringify([{ number, branch }])
  const found = await sql<{ article: LawArticle }>`
    select a as article from law_texts t, jsonb_array_elements(t.articles) a
    where t.id = ${id} and t.articles @> ${wanted}::jsonb and a -> 'number' = to_jsonb(${number}::int) and a -> 'branch' = to_jsonb(${branch}::int)`.execute(
    db,
  )
  return found.rows[0]?.article
}

export interface FoundArticle {
  readonly law: string
  readonly version: string
  readonly article: LawArticle
}

/** Articles of the newest versions that hold all of the words. */
export async function findArticles(db: Db, words: readonly string[], limit: number): Promise<readonly FoundArticle[]> {
  if (words.length === 0) return []
  const holds = words.map(word => sql`words like ${containing(word)}`)
  const found = await sql<FoundArticle>`
    with newest as (select distinct on (law) law, version, articles from law_texts order by law, version desc, revision desc)
    select law, version, a as article from newest, jsonb_array_elements(articles) with ordinality e(a, at),
      lateral (select string_agg(t #>> '{}', '') as words from jsonb_path_query(a, 'strict $.paragraphs[*].**.text') t) w
    where ${sql.join(holds, sql` and `)} order by law, at limit ${limit}`.execute(db)
  return found.rows
}
