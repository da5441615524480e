// A term stands as its calendar stands: a day off added inside it, and everybody waiting sees a later day.
import { day, type Act } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { settle } from '../../server/platform/outbox.ts'
import { aStory, item, openHouse, type House } from '../house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** A plot broken off after the first act of a kind. */
function* until(kind: string, plot: Plot): Generator<Next, void, Act> {
  for (let turn = plot.next(); !turn.done;) {
    const done = yield turn.value
    if (turn.value.kind === kind) return
    turn = plot.next(done)
  }
}

it('a mended calendar moves the running terms of open cases', async () => {
  const party = await house.aParty('某公司', {})
  const plot = ordinaryCase(
    house.cast,
    aStory({ party }),
    { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' },
    day('2026-03-02'),
  )
  const { id, refused } = await house.play(until('deliver-notice', plot), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(refused?.text).toBeUndefined()
  /** The term of five working days for asking a hearing, as the work lists keep it. */
  const term = async (): Promise<string> => {
    const kept = await sql<{
      last_day: string
    }>`select last_day from case_deadlines where case_id = ${id} and body -> 'term' = '{"unit":"workingDay","count":5}' order by 1`.execute(
      house.desk.db,
    )
    return kept.rows[0]?.last_day ?? ''
  }
  const before = await term()
  expect(before).toMatch(/^2026-/)
  const { version } = await house.page(id)

  const { body: calendar } = await house.ask('GET', '/api/v1/calendar/2026', { as: '管' })
  const { notice, days, version: read } = calendar.year
  const json = { notice, version: read, reason: '测试更正', days: { ...days, [before]: 'rest' } }
  expect((await house.ask('PUT', '/api/v1/calendar/2026', { as: '管', json })).status).toBe(200)
  expect(await term()).toBe(before)
  await settle(
    house.desk,
    house.rooms.listeners.filter(one => one.topic === 'calendar'),
  )

  expect((await term()) > before).toBe(true)
  expect((await house.page(id)).version).toBe(version) // counting anew is no act
})
