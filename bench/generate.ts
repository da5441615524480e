// A million cases made where they lie: one statement for many rows, the same rows for the same seed.
import type pg from 'pg'

export const towns = 20
const seed = 'fadu-1'
const chunk = 50_000

/** Words whose frequency is known: which search finds how many. */
export const words = { frequent: '占用道路', middling: '施工围挡', rare: '鹦鹉螺', absent: '独角鲸' } as const
/** A middling word stands in one case of so many; a rare one in so many altogether. */
const middlingOf = 250
const rareCases = 20

export const townId = (n: number): string => `town-${n % towns}`
export const bulkCaseId = (n: number): string => `bulk-${String(n).padStart(8, '0')}`

/** Cases as lists and search see them, without acts; indexes are put back after, as any bulk load does. */
export async function generateCases(client: pg.PoolClient, rows: number, say: (line: string) => void): Promise<void> {
  const indexes = await client.query<{ name: string; made: string }>(
    `select i.indexname as name, i.indexdef as made from pg_indexes i
     where i.schemaname = 'public' and i.tablename in ('cases', 'case_search')
       and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`,
  )
  await client.query(`set statement_timeout = 0; set maintenance_work_mem = '256MB'`)
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  for (let from = 0; from < rows; from += chunk) {
    const to = Math.min(rows, from + chunk) - 1
    await client.query(casesText, [from, to, rows])
    await client.query(searchText, [from, to, rows])
    say(`案件 ${to + 1} / ${rows}`)
  }
  for (const { name, made } of indexes.rows) {
    say(`索引 ${name}`)
    await client.query(made)
  }
  await client.query('vacuum analyze cases')
  await client.query('vacuum analyze case_search')
}

const random = (salt: string): string => `abs(hashtext('${seed}-${salt}-' || n))`
const id = `'bulk-' || lpad(n::text, 8, '0')`

const casesText = `
  insert into cases (id, number, title, procedure, agency_id, item_code, item_version, party_ids, party_names, officers, officer_names, appointed,
    review_to_county, phase, stage, status, opened_by, opened_on, act_on, filed_on, fined_on, decided_on, closed_on, due_on, due_what, due_provisional, version, updated_at)
  select ${id}, '示案〔' || extract(year from opened)::text || '〕' || n || '号', party || item || '案', case when n % 5 = 0 then 'simple-penalty' else 'ordinary-penalty' end,
    'town-' || n % ${towns}, item, '2024-1', array['bulk-party-' || ${random('party')} % ($3::int / 3 + 1)], party, array['officer-' || n % ${towns} || '-' || ${random('officer')} % 6], '示例甲、示例乙', '{}',
    ${random('county')} % 50 = 0, case status when 'open' then '调查取证' else '结案归档' end, case status when 'open' then '询问' else '归档' end, status,
    'officer-' || n % ${towns} || '-0', opened, opened, opened + 1, case status when 'open' then null else opened + 40 end, case status when 'open' then null else opened + 40 end,
    case status when 'open' then null else opened + 60 end, case status when 'open' then opened + 90 else null end, case status when 'open' then '作出决定' else null end, false, 1,
    opened + (${random('clock')} % 86400) * interval '1 second'
  from (select n, date '2023-01-01' + (n::bigint * 1150 / $3::int)::int as opened,
      (array['archived', 'archived', 'archived', 'archived', 'archived', 'archived', 'archived', 'closed', 'open', 'open'])[1 + ${random('status')} % 10] as status,
      case when ${random('item')} % 40 = 0 then '示例-001' else '批量-' || ${random('item')} % 40 end as item,
      '示例' || (array['商贸', '建材', '餐饮', '运输', '物流', '装饰', '渔业', '农资'])[1 + ${random('trade')} % 8] || ${random('party')} % ($3::int / 3 + 1) || '号' as party
    from generate_series($1::int, $2::int) n) made`

const searchText = `
  insert into case_search (case_id, body, updated_at)
  select ${id}, '示例' || (array['商贸', '建材', '餐饮', '运输', '物流', '装饰', '渔业', '农资'])[1 + ${random('trade')} % 8] || ${random('party')} % ($3::int / 3 + 1) || '号'
      || E'\\n' || (array['城市管理', '交通运输', '水利', '应急管理'])[1 + ${random('domain')} % 4]
      || E'\\n' || (array['示例甲', '示例乙', '示例丙', '示例丁'])[1 + ${random('officer')} % 4]
      || case when ${random('frequent')} % 10 < 3 then E'\\n${words.frequent}' else '' end
      || case when ${random('middling')} % ${middlingOf} = 0 then E'\\n${words.middling}' else '' end
      || case when n % greatest($3::int / ${rareCases}, 1) = 7 then E'\\n${words.rare}' else '' end,
    timestamptz '2023-01-01' + (n::bigint * 1150 / $3::int) * interval '1 day'
  from generate_series($1::int, $2::int) n`
