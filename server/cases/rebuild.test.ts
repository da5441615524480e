import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { day } from '@fadu/law'
import { aStory, item, openHouse, type House } from '../../test/house.ts'
import { ordinaryCase } from '../demo/ordinary-plots.ts'
import { rebuildCases } from './rebuild.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

it('makes a snapshot again that was changed behind the acts’ back, and finds nothing to mend the second time', async () => {
  const party = await house.aParty('某公司', {})
  const { id, refused } = await house.play(
    ordinaryCase(
      house.cast,
      aStory({ party }),
      { hearingTold: true, review: true, discussion: true, corrected: '没有可改正的内容', until: 'noticed' },
      day('2026-03-02'),
    ),
    { procedure: 'ordinary-penalty', item, parties: [party] },
  )
  expect(refused?.text).toBeUndefined()
  await sql`update cases set phase = '归档', due_on = null where id = ${id}`.execute(house.desk.db)
  await sql`delete from case_waits where case_id = ${id}`.execute(house.desk.db)
  expect(await rebuildCases(house.desk, () => undefined)).toBe(1)
  expect((await house.page(id)).phase).toBe('事先告知')
  expect((await house.ask('GET', '/api/v1/queue', { as: '甲' })).body.rows.length).toBeGreaterThan(0)
  expect(await rebuildCases(house.desk, () => undefined)).toBe(0)
})
