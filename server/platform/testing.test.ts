import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newId } from './ids.ts'
import { testClock, testDesk } from './testing.ts'

it('lays a whole desk and clears it away', async () => {
  const desk = await testDesk('2026-03-02T09:00+08:00')
  const kept = await desk.blobs.put(Buffer.from('照片'))
  expect(await desk.blobs.size(kept.sha256)).toBe(6)
  expect(desk.clock.today()).toBe('2026-03-02')
  desk.clock.advance({ hours: 15 })
  expect(desk.clock.today()).toBe('2026-03-03')
  await desk.close()
  expect(existsSync(desk.settings.data)).toBe(false)
})

it('makes ids that sort in the order of making, within one millisecond too', async () => {
  const clock = testClock('2026-03-02T09:00+08:00')
  const ids = Array.from({ length: 1000 }, () => newId(clock))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(1000)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
