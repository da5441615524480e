// Snapshots made again from the acts: what lists show is computed, so it can be computed anew.
import { sql } from 'kysely'
import { calendarOf } from '../calendar/index.ts'
import type { Desk } from '../platform/desk.ts'
import { loadCase } from './load-case.ts'
import { project } from './project.ts'
import { snapshotSets, snapshots } from './write-act.ts'

const atOnce = 200

/** Makes the snapshots of every case again, oldest first. @returns how many differed from what stood there */
export async function rebuildCases(desk: Pick<Desk, 'db' | 'clock'>, progress: (done: number) => void): Promise<number> {
  let differed = 0
  for (let after = '', done = 0; ;) {
    const found = await sql<{ id: string }>`select id from cases where id > ${after} order by id limit ${atOnce}`.execute(desk.db)
    for (const { id } of found.rows) if (await rebuildCase(desk, id)) differed++
    done += found.rows.length
    progress(done)
    if (found.rows.length < atOnce) return differed
    after = found.rows.at(-1)?.id ?? ''
  }
}

/** One case. @returns whether anything had stood otherwise */
async function rebuildCase({ db, clock }: Pick<Desk, 'db' | 'clock'>, id: string): Promise<boolean> {
  const loaded = await loadCase(db, await calendarOf(db), id, clock.today())
  if (!loaded) return false
  const now = clock.now().toISOString()
  const next = project(loaded, now)
  const stood: Readonly<Record<string, unknown>> = { ...loaded.row }
  const differs = Object.entries(next.snapshot).some(
    ([column, value]) => JSON.stringify(stood[column] ?? null) !== JSON.stringify(value ?? null),
  )
  await sql`with same as (update cases set ${snapshotSets(next)} where id = ${id} and version = ${loaded.row.version} returning id), ${snapshots(id, next, { recordedAt: now }, 'same')} select 1`.execute(
    db,
  )
  return differs
}
