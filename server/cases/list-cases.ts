// Lists and search: keyed paging, only the columns shown, the JSON made in the database. Guarded by the one predicate.
import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { visibleCases, type Person } from '../access/index.ts'
import { notUnderstood, Stop } from '../platform/problems.ts'
import type { CaseDesk } from './alongside.ts'
import type { caseList, caseRow, listQuery } from './contract.ts'

export type ListQuery = z.output<typeof listQuery>
type Row = z.input<typeof caseRow>
const counted = 1000

const columns = sql`json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'agency', (select name from agency_on(c.agency_id, c.opened_on)), 'agencyId', c.agency_id, 'procedure', c.procedure,
  'phase', c.phase, 'stage', c.stage, 'status', c.status, 'parties', c.party_names, 'officers', c.officer_names, 'openedOn', c.opened_on, 'filedOn', c.filed_on, 'dueOn', c.due_on, 'dueWhat', c.due_what,
  'dueProvisional', c.due_provisional, 'updatedAt', c.updated_at)`

const sortKeys = {
  updated: {
    column: sql`c.updated_at`,
    type: sql`timestamptz`,
    text: sql`to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    there: sql`true`,
  },
  opened: { column: sql`c.opened_on`, type: sql`date`, text: sql`c.opened_on::text`, there: sql`true` },
  due: { column: sql`c.due_on`, type: sql`date`, text: sql`c.due_on::text`, there: sql`c.due_on is not null` },
  number: { column: sql`c.number`, type: sql`text`, text: sql`c.number`, there: sql`true` },
} as const

/** One page of the cases a person may see. */
export async function listCases(desk: CaseDesk, who: Person, query: ListQuery): Promise<z.input<typeof caseList>> {
  const scope = scopeOf(who, query)
  const words = query.q?.trim() ?? ''
  if (words === '')
    return pageOf(await readPage(desk, query, sql`cases c where ${scope}`), await count(desk, sql`cases c where ${scope}`), query)
  if (await isFrequent(desk, words)) {
    const page = await walk(desk, query, scope, words)
    if (page) return page
  }
  const found = sql`cases c where ${scope} and ${matches(words)}`
  return pageOf(await readPage(desk, query, found), await count(desk, found), query)
}

interface Found {
  readonly row: Row
  readonly key: string
  readonly id: string
}
interface Counted {
  readonly n: number
  /** Not everything was looked at: there may be more than were counted. */
  readonly cut: boolean
}

function pageOf(found: readonly Found[], { n, cut }: Counted, { limit }: ListQuery): z.input<typeof caseList> {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map(r => r.row),
    next: found.length > limit && last ? writeCursor(last.key, last.id) : null,
    count: Math.min(n, counted),
    more: cut || n > counted,
  }
}

/** The next rows in order, one more than a page. `from` is what follows `from`, ending in a condition. */
async function readPage(desk: CaseDesk, query: ListQuery, from: RawBuilder<unknown>): Promise<readonly Found[]> {
  const sort = sortKeys[query.sort]
  const found =
    await sql<Found>`select ${columns} as row, ${sort.text} as key, c.id from ${from} and ${beyond(query)} ${inOrder(query)} limit ${query.limit + 1}`.execute(
      desk.db,
    )
  return found.rows
}

async function count(desk: CaseDesk, from: RawBuilder<unknown>): Promise<Counted> {
  const total = await sql<{ n: number }>`select count(*)::int as n from (select 1 from ${from} limit ${counted + 1}) x`.execute(desk.db)
  return { n: total.rows[0]?.n ?? 0, cut: false }
}

const inOrder = ({ sort, order }: Pick<ListQuery, 'sort' | 'order'>): RawBuilder<unknown> => {
  const direction = order === 'desc' ? sql`desc` : sql`asc`
  return sql`order by ${sortKeys[sort].column} ${direction}, c.id ${direction}`
}
function beyond({ sort, order, after }: ListQuery): RawBuilder<unknown> {
  const { column, type, there } = sortKeys[sort]
  if (after === undefined) return there
  const cursor = readCursor(after)
  return sql`${there} and (${column}, c.id) ${order === 'desc' ? sql`<` : sql`>`} (${cursor.key}::${type}, ${cursor.id})`
}

/** All rows of a list, at most 10,000, for an export. */
export async function allCases(desk: CaseDesk, who: Person, query: Omit<ListQuery, 'after' | 'limit'>): Promise<readonly Row[]> {
  const words = query.q?.trim() ?? ''
  const found = await sql<{ row: Row }>`select ${columns} as row from cases c where ${scopeOf(who, query)} and ${sortKeys[query.sort].there}
    ${words === '' ? sql`` : sql`and ${matches(words)}`} ${inOrder(query)} limit 10000`.execute(desk.db)
  return found.rows.map(r => r.row)
}

/** What may be seen and was asked for, words aside. */
function scopeOf(who: Person, q: Omit<ListQuery, 'after' | 'limit'>): RawBuilder<boolean> {
  const tests: RawBuilder<unknown>[] = [visibleCases(who)]
  if (q.agency) tests.push(sql`c.agency_id = ${q.agency}`)
  if (q.procedure) tests.push(sql`c.procedure = ${q.procedure}`)
  if (q.phase) tests.push(sql`c.phase = ${q.phase}`)
  if (q.status) tests.push(sql`c.status = ${q.status}`)
  if (q.officer) tests.push(sql`c.officers @> array[${q.officer}]::text[]`)
  if (q.filedFrom) tests.push(sql`c.filed_on >= ${q.filedFrom}::date`)
  if (q.filedTo) tests.push(sql`c.filed_on <= ${q.filedTo}::date`)
  if (q.dueTo) tests.push(sql`c.due_on <= ${q.dueTo}::date`)
  return sql<boolean>`${sql.join(tests, sql` and `)}`
}

const termsOf = (words: string): readonly string[] => words.split(/\s+/).slice(0, 5)
const like = (t: string): string => `%${t.replaceAll(/[\\%_]/g, c => `\\${c}`)}%`
/** Case numbers are looked through only for what may be part of one: that is a look at every case. */
const mayBeNumber = (words: string): boolean => /[\d〔〕]|案$/.test(words)

const frequent = 2000
const walked = 3000
/** A walk counts among so many; beyond them it says there may be more. */
const countedIn = 1000
const planned = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) })])

/** Whether many cases hold the words, as the planner guesses from its statistics: counting them would cost more than the search. */
async function isFrequent({ db }: CaseDesk, words: string): Promise<boolean> {
  if (mayBeNumber(words)) return false
  if (termsOf(words).some(t => t.length < 2)) return true // no bigram: the index cannot help
  const guess =
    await sql`explain (format json) select 1 from case_search s where zh_bigrams(s.body) @> zh_bigrams(${termsOf(words).join(' ')})`.execute(
      db,
    )
  return planned.parse(guess.rows)[0]['QUERY PLAN'][0].Plan['Plan Rows'] > frequent
}

/** Frequent words: the first cases in order are looked at one by one. Undefined when they do not fill a page. */
async function walk(
  desk: CaseDesk,
  query: ListQuery,
  scope: RawBuilder<boolean>,
  words: string,
): Promise<z.input<typeof caseList> | undefined> {
  const tests = termsOf(words).map(t => sql`lower(s.body) like lower(${like(t)})`)
  const holds = sql`coalesce((select ${sql.join(tests, sql` and `)} from case_search s where s.case_id = c.id), false)` // a scalar, so that it stays a look at one case
  const found = await readPage(
    desk,
    query,
    sql`(select * from cases c where ${scope} and ${beyond(query)} ${inOrder(query)} limit ${walked}) c where ${holds}`,
  )
  if (found.length <= query.limit) return undefined
  const seen = await sql<{ n: number; seen: number }>`select count(*) filter (where ${holds})::int as n, count(*)::int as seen
    from (select c.id from cases c where ${scope} ${inOrder(query)} limit ${countedIn}) c`.execute(desk.db)
  const { n = 0, seen: looked = 0 } = seen.rows[0] ?? {}
  return pageOf(found, { n, cut: looked === countedIn }, query)
}

/** The cases whose text holds the words, by the bigram index; and those whose number does. */
function matches(words: string): RawBuilder<unknown> {
  const tests = termsOf(words).map(t =>
    t.length < 2 ? sql`s.body like ${like(t)}` : sql`(zh_bigrams(s.body) @> zh_bigrams(${t}) and lower(s.body) like lower(${like(t)}))`,
  )
  const numbered = mayBeNumber(words) ? sql`union all (select n.id from cases n where n.number like ${like(words)} limit 5000)` : sql``
  return sql`c.id in (with m as materialized ((select s.case_id from case_search s where ${sql.join(tests, sql` and `)} limit 50000) ${numbered}) select case_id from m)`
}

const writeCursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url')
function readCursor(text: string): { readonly key: string; readonly id: string } {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(read) && typeof read[0] === 'string' && typeof read[1] === 'string') return { key: read[0], id: read[1] }
  } catch {
    // said below
  }
  throw new Stop(notUnderstood([{ path: 'after', title: '从哪里继续', cure: '请从第一页重新翻' }]))
}
