// For tests only: a migrated database of one's own, and a clock that stands still.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { dayOf } from '@fadu/law'
import { inject } from 'vitest'
import { openBlobs } from './blobs.ts'
import type { Clock } from './clock.ts'
import { openEmbedded, openPool, type Database } from './database.ts'
import type { Desk } from './desk.ts'
import { silentLog } from './logs.ts'
import { readSettings, type Settings } from './settings.ts'
import { newSigningKey, softwareSigner } from './signer.ts'
import { databaseAddress, onServer } from './testing-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the dump every embedded test database begins from. */
    databaseDump: string
    /** The PostgreSQL server tests run on, and the migrated database to copy; empty when embedded. */
    databaseServer: string
    databaseTemplate: string
  }
}

/** A clock that stands at one moment until told otherwise. */
export interface TestClock extends Clock {
  /** Puts the clock to an instant, ISO 8601 with offset. */
  set(instant: string): void
  /** Moves the clock forward, in milliseconds, or by days/hours/minutes. */
  advance(by: number | { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void
}

/** A clock for tests, standing at an instant such as `2026-03-02T09:00+08:00`. */
export function testClock(instant: string): TestClock {
  const read = (text: string): number => {
    const ms = Date.parse(text)
    if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${text}`)
    return ms
  }
  let at = read(instant)
  return {
    now: () => new Date(at),
    today: () => dayOf(new Date(at).toISOString()),
    set: text => {
      at = read(text)
    },
    advance: by => {
      at += typeof by === 'number' ? by : (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60_000
    },
  }
}

/** A fresh migrated database: in memory, or on the server when TEST_DATABASE_URL is given. Close it in `afterAll`. */
export async function testDatabase(): Promise<Database> {
  const server = inject('databaseServer')
  if (server !== '') return copyOnServer(server, inject('databaseTemplate'))
  const database = openEmbedded({ dump: new Uint8Array(await readFile(inject('databaseDump'))) })
  await database.thread?.open()
  return database
}

/** A database can be copied only while nobody is in it; the last client may still be on its way out. */
async function copyTemplate(server: string, name: string, template: string): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      await onServer(server, `create database ${name} template ${template}`)
      return
    } catch (error) {
      if (left === 0 || !String(error).includes('being accessed')) throw error
      await setTimeout(100)
    }
  }
}

let copies = 0

async function copyOnServer(server: string, template: string): Promise<Database> {
  copies += 1
  const name = `${template}_${process.pid}_${copies}`
  await copyTemplate(server, name, template)
  const opened = openPool(databaseAddress(server, name), 4)
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

/** A whole desk for tests: its own database, files in a fresh folder, a key of its own, a clock that stands. */
export interface TestDesk extends Desk {
  readonly clock: TestClock
  readonly database: Database
  /** Ends the database and removes the folder; call it in `afterAll`. */
  close(): Promise<void>
}

/** A desk whose clock stands at the given instant. Settings may be changed by hand. */
export async function testDesk(instant = '2026-03-02T09:00+08:00', settings: Partial<Settings> = {}): Promise<TestDesk> {
  const database = await testDatabase()
  const data = await mkdtemp(join(tmpdir(), 'fadu-test-'))
  const read = readSettings(['--data', data], {})
  if (read === 'help') throw new Error('unreachable')
  return {
    db: database.db,
    database,
    clock: testClock(instant),
    blobs: openBlobs(data),
    signer: softwareSigner(newSigningKey()),
    settings: { ...read, log: 'silent', ...settings },
    log: silentLog,
    close: async () => {
      await database.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
