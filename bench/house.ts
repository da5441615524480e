// Starts the measured process on a database of its own, and sees that nothing of it stays behind.
import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAddress, onServer } from '../server/platform/testing-server.ts'
import type { HouseOptions, Order, Stage } from './house-process.ts'

/** The ground a bench stands on: a folder, and on a server a database. */
export interface Ground {
  readonly folder: string
  readonly address: string | undefined
  /** Ends what was started, drops the database, removes the folder. May be called more than once. */
  clear(): Promise<void>
  /** Opens the house in a process of its own. */
  open(pool: number, fill?: HouseOptions['fill']): Promise<House>
}
export interface House extends Stage {
  tell<T>(order: Order): Promise<T>
  close(): Promise<void>
}

export async function prepareGround(server: string | undefined): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'))
  const name = `fadu_bench_${randomBytes(5).toString('hex')}`
  if (server !== undefined)
    await onServer(server, `create database ${name} encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0`)
  const address = server === undefined ? undefined : databaseAddress(server, name)
  const children = new Set<ChildProcess>()
  let cleared: Promise<void> | undefined
  const clear = async (): Promise<void> => {
    for (const child of children) child.kill('SIGKILL')
    if (server !== undefined) await onServer(server, `drop database if exists ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    folder,
    address,
    clear: () => (cleared ??= clear()),
    open: async (pool, fill) => {
      const options: HouseOptions = { address, folder, pool, fill }
      const child = fork(join(import.meta.dirname, 'house-process.ts'), [JSON.stringify(options)], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      children.add(child)
      child.once('exit', () => children.delete(child))
      const stage = await hear<Stage>(child)
      return {
        ...stage,
        tell: order => {
          const heard = hear<never>(child)
          child.send(order)
          return heard
        },
        close: async () => {
          const heard = hear(child)
          const ended = new Promise(resolve => child.once('exit', resolve))
          child.send({ do: 'close' } satisfies Order)
          await heard
          await ended
        },
      }
    },
  }
}

/** The next thing the process says. @throws Error when it failed or ended instead */
function hear<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the measured process ended (${code})`))
    child.once('exit', ended)
    child.once('message', (said: { readonly result: T; readonly why?: string }) => {
      child.off('exit', ended)
      if (said.why === undefined) resolve(said.result)
      else reject(new Error(said.why))
    })
  })
}
