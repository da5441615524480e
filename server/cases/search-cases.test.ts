import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateCases, words } from '../../bench/generate.ts'
import { openHouse, type House } from '../../test/house.ts'

// every case of the bench's generator holds this word; the planner knows after an analyze
const everywhere = '示例'
const rows = 6000

describe('a search among many cases', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
    const client = await house.desk.database.pool.connect()
    try {
      await generateCases(client, rows, () => undefined)
    } finally {
      client.release()
    }
  }, 120_000)
  afterAll(() => house.close())

  const search = async (q: string, more = '') =>
    (await house.ask('GET', `/api/v1/cases?q=${encodeURIComponent(q)}${more}`, { as: '督' })).body
  const ids = (page: { rows: { id: string }[] }) => page.rows.map(row => row.id)
  const newest = async (word: string, limit: number) => {
    const found = await sql<{ id: string }>`select c.id from cases c join case_search s on s.case_id = c.id
      where position(${word} in s.body) > 0 order by c.updated_at desc, c.id desc limit ${limit}`.execute(house.desk.db)
    return found.rows.map(row => row.id)
  }

  it.each([everywhere, words.frequent, words.middling, words.rare])('finds the newest cases that hold %s', async word => {
    const page = await search(word)
    expect(ids(page)).toEqual(await newest(word, 20))
  })
  it('goes on where the page ended, for a word that is everywhere and for one that is not', async () => {
    for (const word of [everywhere, words.frequent]) {
      const first = await search(word)
      const second = await search(word, `&after=${first.next}`)
      expect([...ids(first), ...ids(second)]).toEqual(await newest(word, 40))
    }
  })
  it('says so when it did not count them all', async () => {
    expect(await search(everywhere)).toMatchObject({ count: 1000, more: true })
    expect(await search(words.rare)).toMatchObject({ count: 20, more: false })
    expect(await search(words.absent)).toMatchObject({ count: 0, more: false, rows: [] })
  })
  it('finds a case by a piece of its number', async () => {
    expect(ids(await search('〕4321号'))).toEqual(['bulk-00004321'])
  })
  it('asks every word of several', async () => {
    const page = await search(`${everywhere} ${words.rare}`)
    expect(ids(page)).toEqual(await newest(words.rare, 20))
  })
})
