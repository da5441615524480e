// Before any test: one migrated database, as a dump (embedded, kept between runs) or as a template (PostgreSQL).
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { systemClock } from './clock.ts'
import { openEmbedded, openPool } from './database.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { databaseAddress, onServer } from './testing-server.ts'

const kept = fileURLToPath(new URL('../../node_modules/.cache/fadu-tests/', import.meta.url))

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const migrations = await readMigrations()
  const server = process.env['TEST_DATABASE_URL'] ?? ''
  if (server !== '') return useServer(project, server, migrations)
  project.provide('databaseServer', '')
  project.provide('databaseTemplate', '')
  project.provide('databaseDump', await embeddedDump(migrations))
  return async () => {}
}

/** The dump for exactly these migrations; made once, then found again. */
async function embeddedDump(migrations: readonly Migration[]): Promise<string> {
  const state = createHash('sha256')
    .update(migrations.map(one => one.checksum).join())
    .digest('hex')
  const path = `${kept}${state.slice(0, 16)}.tar`
  if (existsSync(path)) return path
  const database = openEmbedded({})
  try {
    await migrate(database.pool, systemClock, migrations)
    const dump = await database.thread?.dump()
    if (dump === undefined) throw new Error('no thread to dump')
    await mkdir(kept, { recursive: true })
    const half = `${path}.${process.pid}`
    await writeFile(half, dump)
    await rename(half, path) // two runs at once: the last whole file stands
  } finally {
    await database.close()
  }
  return path
}

async function useServer(project: TestProject, server: string, migrations: readonly Migration[]): Promise<() => Promise<void>> {
  const template = `fadu_test_${randomBytes(5).toString('hex')}`
  await onServer(server, `create database ${template} encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0`)
  const database = openPool(databaseAddress(server, template), 2)
  try {
    await migrate(database.pool, systemClock, migrations)
  } finally {
    await database.close()
  }
  project.provide('databaseServer', server)
  project.provide('databaseTemplate', template)
  project.provide('databaseDump', '')
  return async () => {
    const left = await onServer(server, `select datname as name from pg_database where datname like '${template}%'`)
    for (const { name } of left.rows) await onServer(server, `drop database if exists ${String(name)} with (force)`)
  }
}
