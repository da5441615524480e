import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { routesOf, seedDivisions } from './index.ts'

let desk: TestDesk
let ask: Ask
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  ;({ ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan')
  await aPerson(desk, 'zhang', 'yishan', ['officer'])
})
afterAll(() => desk.close())

it('the divisions of the county are loaded once from the seed, each with its source, and none where there is no seed', async () => {
  expect(await seedDivisions(desk, '/nowhere/divisions.json')).toBe(0)
  const loaded = await seedDivisions(desk)
  expect(loaded).toBeGreaterThan(10)
  await seedDivisions(desk)
  const { rows } = (await ask('GET', '/api/v1/divisions', { as: await signedIn(desk, 'zhang') })).body
  expect(rows).toHaveLength(loaded)
  expect(rows).toContainEqual(expect.objectContaining({ code: '320723100', name: '伊山镇', kind: 'town', county: '灌云县' }))
  expect(rows.every((one: { source: string }) => one.source.includes('核对'))).toBe(true)
})
it('are nobody’s to read who has not signed in', async () => {
  expect((await ask('GET', '/api/v1/divisions')).status).toBe(401)
})
