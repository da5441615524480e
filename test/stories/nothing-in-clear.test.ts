// What the database holds of a citizen's number and telephone: nothing that can be read without the office's key.
import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { openJson, placeOfData, type Sealed } from '../../server/documents/sealed.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { until } from '../turns.ts'

const number = '999999198005060016'
const phone = '13912345678'
let house: House
let played: Played
beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('钱某', { kind: 'citizen', born: day('1980-05-06'), code: number, phone })
  const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
  const story = aStory({ party, partyName: '钱某', citizen: true })
  played = await house.play(until('deliver-notice', ordinaryCase(house.cast, story, turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
})
afterAll(() => house.close())

/** Tables and columns in which a text stands as it is. */
async function readable(words: string): Promise<readonly string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY', 'bytea')`.execute(
    house.desk.db,
  )
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where
      position(${words} in ${sql.ref(column)}::text) > 0 or position(encode(convert_to(${words}, 'UTF8'), 'hex') in ${sql.ref(column)}::text) > 0`.execute(
      house.desk.db,
    )
    if ((rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`)
  }
  return found
}

it('no table holds a citizen’s number or telephone in clear, though the papers print them', async () => {
  const { documents } = await house.page(played.id)
  expect(documents.length).toBeGreaterThan(3)
  for (const one of documents) expect((await house.ask('GET', `/api/v1/documents/${one.id}/file`, { as: '甲' })).status).toBe(200)
  const { rows } = await sql<{ data: boolean; paper: boolean }>`select
    bool_and(d.data ? 'sealed') as data, bool_and(p.paper ? 'sealed') as paper from documents d join document_prints p on p.document_id = d.id`.execute(
    house.desk.db,
  )
  expect(rows).toEqual([{ data: true, paper: true }])
  const kept = await sql<{ id: string; data: Sealed }>`select id, data from documents`.execute(house.desk.db)
  const said = kept.rows.map(({ id, data }) => JSON.stringify(openJson(house.desk.settings, placeOfData(id), data)))
  expect(said.some(one => one.includes(number))).toBe(true)
  expect(await readable(number)).toEqual([])
  expect(await readable(phone)).toEqual([])
})
