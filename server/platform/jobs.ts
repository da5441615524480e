// The relay from the outbox to pg-boss, the worker that tells the listeners, and what runs by the clock on the wall.
import { sql } from 'kysely'
import { PgBoss, type JobResult } from 'pg-boss'
import * as z from 'zod'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'
import { jobId, listenersOf, markTaken, waitingMessages, type Listener } from './outbox.ts'

/** Work that comes round, by a cron line in Shanghai time. Doing it twice must be the same as once. */
export interface Schedule {
  readonly name: string
  readonly cron: string
  readonly run: (desk: Desk) => Promise<void>
}

export interface Jobs {
  /** There may be new messages in the outbox: look now instead of at the next round. */
  wake(): void
  /** Takes no new work, lets running work end (10 seconds at most). */
  stop(): Promise<void>
}

export interface JobsOptions {
  readonly listeners: readonly Listener[]
  readonly schedules: readonly Schedule[]
  /** How often to look when nobody wakes the relay, in seconds. */
  readonly every?: number
  /** How long to wait before the first retry, in seconds. */
  readonly retryDelay?: number
}

const workQueue = 'work'
const scheduleQueue = 'schedules'
const work = z.object({ listener: z.string(), topic: z.string(), key: z.string(), payload: z.unknown() })
const scheduled = z.object({ schedule: z.string() })

/** Starts relay, worker and schedules. @throws Error when two listeners share a name */
export async function startJobs(desk: Desk, database: Database, options: JobsOptions): Promise<Jobs> {
  const { listeners, schedules, every = 5 } = options
  const names = listeners.map(one => one.name)
  if (new Set(names).size < names.length) throw new Error(`two listeners share a name: ${names.join(', ')}`)
  const boss = await openBoss(desk, database)
  await boss.createQueue(workQueue, {
    retryLimit: 8,
    retryDelay: options.retryDelay ?? 5,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
  })
  await boss.createQueue(scheduleQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 })
  // one server a database: what is marked as running now was running in a process that is gone
  await sql`update pgboss.job set state = 'retry', started_on = null where state = 'active' and name in (${workQueue}, ${scheduleQueue})`.execute(
    desk.db,
  )
  const worker = await boss.work(
    workQueue,
    { batchSize: 20, pollingIntervalSeconds: 2, burstWhenBatchFull: true, perJobResults: true },
    async jobs => {
      const results: JobResult[] = []
      for (const job of jobs) results.push(await tell(desk, listeners, job))
      return results
    },
  )
  await startSchedules(boss, desk, schedules)
  const relay = startRelay(desk, boss, listeners, every * 1000, () => boss.notifyWorker(worker))
  return {
    wake: relay.wake,
    stop: async () => {
      await relay.stop()
      await boss.stop({ graceful: true, timeout: 10_000, close: false })
    },
  }
}

async function openBoss(desk: Desk, { pool, kind }: Database): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    ...(kind === 'embedded' ? { backend: 'pglite' as const, reindex: false, monitorVacuum: false } : {}),
  })
  boss.on('error', error => desk.log.warn({ why: String(error) }, 'jobs'))
  await boss.start()
  return boss
}

async function tell(desk: Desk, listeners: readonly Listener[], job: { readonly id: string; readonly data: unknown }): Promise<JobResult> {
  try {
    const { listener: name, ...message } = work.parse(job.data)
    const listener = listeners.find(one => one.name === name)
    if (listener === undefined) throw new Error(`nobody is called ${name}`)
    await listener.hear(desk, message)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    desk.log.error(
      { job: job.id, data: job.data, why: error instanceof Error ? error.stack : String(error) },
      'work failed, will be tried again',
    )
    return { id: job.id, status: 'failed', output: { why: String(error) } }
  }
}

async function startSchedules(boss: PgBoss, desk: Desk, schedules: readonly Schedule[]): Promise<void> {
  for (const old of await boss.getSchedules(scheduleQueue)) {
    if (!schedules.some(one => one.name === old.key)) await boss.unschedule(scheduleQueue, old.key)
  }
  for (const { name, cron } of schedules) await boss.schedule(scheduleQueue, cron, { schedule: name }, { tz: 'Asia/Shanghai', key: name })
  await boss.work(scheduleQueue, { pollingIntervalSeconds: 15 }, async jobs => {
    for (const job of jobs) {
      const { schedule } = scheduled.parse(job.data)
      await schedules.find(one => one.name === schedule)?.run(desk)
    }
  })
}

const atOnce = 200

function startRelay(desk: Desk, boss: PgBoss, listeners: readonly Listener[], every: number, handedOn: () => void) {
  let stopped = false
  let asked = true
  let sleeping: { readonly end: () => void } | undefined

  async function handOn(): Promise<boolean> {
    const messages = await waitingMessages(desk.db, atOnce)
    const jobs = messages.flatMap(message => {
      const { topic, key, payload } = message
      return listenersOf(listeners, message).map(({ name }) => ({
        id: jobId(name, message),
        data: { listener: name, topic, key, payload },
      }))
    })
    if (jobs.length > 0) await boss.insert(workQueue, jobs)
    await markTaken(desk.db, desk.clock, messages) // after the jobs are there: better told twice than never
    if (jobs.length > 0) handedOn()
    return messages.length === atOnce
  }

  const sleep = (): Promise<void> =>
    new Promise(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        sleeping = undefined
        resolve()
      }
      const timer = setTimeout(end, every)
      sleeping = { end }
    })

  const running = (async () => {
    while (!stopped) {
      asked = false
      try {
        if (await handOn()) continue
      } catch (error) {
        desk.log.warn({ why: String(error) }, 'the relay could not hand on, will try again')
        asked = false
      }
      if (!asked && !stopped) await sleep()
    }
  })()

  const wake = (): void => {
    asked = true
    sleeping?.end()
  }
  return {
    wake,
    stop: async () => {
      stopped = true
      sleeping?.end()
      await running
    },
  }
}
