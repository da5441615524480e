import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startJobs, type Jobs } from './jobs.ts'
import { onAct, putDown, settle, type Listener } from './outbox.ts'
import { testDesk, type TestDesk } from './testing.ts'

let desk: TestDesk
let jobs: Jobs | undefined
let heard: string[] = []
let faults = 0
const listener: Listener = onAct('papers', ['decide'], async (_desk, act) => {
  if (faults > 0) {
    faults -= 1
    throw new Error('the printer is out')
  }
  heard.push(act.actId)
})
const everything: Listener = onAct('watch', '*', async (_desk, act) => {
  heard.push(`watched ${act.actId}`)
})
const act = (actId: string, kind: string) => ({ topic: 'act', key: actId, payload: { caseId: 'c', actId, kind } })
const start = async () => {
  jobs = await startJobs(desk, desk.database, {
    listeners: [listener, everything],
    schedules: [],
    every: 1,
    retryDelay: 1,
  })
}
const stop = async () => {
  await jobs?.stop()
  jobs = undefined
}

beforeAll(async () => {
  desk = await testDesk()
})
beforeEach(() => {
  heard = []
})
afterAll(async () => {
  await stop()
  await desk.close()
})

it('settles waiting work in order, each listener what it wants', async () => {
  await putDown(desk.db, desk.clock, act('a1', 'decide'), act('a2', 'file'))
  await putDown(desk.db, desk.clock, act('a1', 'decide')) // the same again is no new work
  await settle(desk, [listener, everything])
  expect(heard).toEqual(['a1', 'watched a1', 'watched a2'])
})

it('hands on what was written in a committed transaction, and nothing of one taken back', async () => {
  await start()
  await desk.db.transaction().execute(transaction => putDown(transaction, desk.clock, act('b1', 'decide')))
  await desk.db
    .transaction()
    .execute(async transaction => {
      await putDown(transaction, desk.clock, act('b2', 'decide'))
      throw new Error('no')
    })
    .catch(() => undefined)
  jobs?.wake()
  await vi.waitFor(() => expect(heard.toSorted()).toEqual(['b1', 'watched b1']), 10_000)
  await stop()
})

it('tries again after a fault, and tells the others only once', async () => {
  faults = 1
  await start()
  await putDown(desk.db, desk.clock, act('c1', 'decide'))
  jobs?.wake()
  await vi.waitFor(() => expect(heard).toContain('c1'), 20_000)
  expect(heard.filter(one => one === 'watched c1')).toHaveLength(1)
  await stop()
})

it('takes up at once what a killed worker had begun', async () => {
  await start()
  await stop()
  await putDown(desk.db, desk.clock, act('d1', 'decide'))
  await start()
  await vi.waitFor(() => expect(heard).toContain('d1'), 10_000)
  await stop()
  await sql`update pgboss.job set state = 'active', started_on = now(), completed_on = null where data->>'key' = 'd1' and data->>'listener' = 'papers'`.execute(
    desk.db,
  )
  heard = []
  await start()
  await vi.waitFor(() => expect(heard).toEqual(['d1']), 10_000)
})
