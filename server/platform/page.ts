// Lists by page: sorted by one key, continued after the last row seen, so that rows coming in between shift nothing.
import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Db } from './database.ts'
import { notUnderstood, Stop } from './problems.ts'

export interface PageQuery {
  /** What to select; without the page's own key. */
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly where: readonly RawBuilder<unknown>[]
  /** Text, never null. */
  readonly sort: RawBuilder<unknown>
  /** Text, unique. */
  readonly id: RawBuilder<unknown>
  readonly order: 'asc' | 'desc'
  readonly after?: string | undefined
  readonly limit: number
}

export interface Page<R> {
  readonly rows: R[]
  /** To be sent as `after` for the next page; null at the end. */
  readonly next: string | null
}

const cursorShape = z.tuple([z.string(), z.string()])
const encode = (sort: string, id: string): string => Buffer.from(JSON.stringify([sort, id])).toString('base64url')

function decode(after: string): readonly [string, string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')))
  } catch {
    throw new Stop(notUnderstood([{ path: 'after', title: '从哪里继续', cure: '请从第一页重新开始' }]))
  }
}

/** Reads one page. @throws Stop 400 when `after` is none of ours. */
export async function readPage<R extends object>(db: Db, query: PageQuery): Promise<Page<R>> {
  const { columns, from, where, sort, id, order, after, limit } = query
  const tests = [...where]
  if (after !== undefined) {
    const [lastSort, lastId] = decode(after)
    tests.push(sql`(${sort}, ${id}) ${sql.raw(order === 'asc' ? '>' : '<')} (${lastSort}, ${lastId})`)
  }
  const filter = tests.length === 0 ? sql`` : sql`where ${sql.join(tests, sql` and `)}`
  const direction = sql.raw(order)
  const found = await sql<{ page_row: R; page_sort: string; page_id: string }>`
    select to_jsonb(r) as page_row, page_sort, page_id from (
      select ${sort} as page_sort, ${id} as page_id, ${columns} from ${from} ${filter}
      order by ${sort} ${direction}, ${id} ${direction} limit ${limit + 1}) r
    order by page_sort ${direction}, page_id ${direction}`.execute(db)
  const rows = found.rows.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(row => row.page_row),
    next: found.rows.length > limit && last ? encode(last.page_sort, last.page_id) : null,
  }
}

/** `like` pattern for text that contains these words literally. */
export const containing = (words: string): string => `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
