// The doors of the house, at the process: starting, ending, being killed, being started twice.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../server/platform/database.ts'
import { runServer, startServer, type ServerProcess } from './serve.ts'

let server: ServerProcess
const args = ['--empty']
const patience = 120_000
beforeAll(async () => {
  server = await startServer({ args })
}, patience)
afterAll(() => server.clear())

const refused = async (more: readonly string[], env: Record<string, string> = {}) => {
  const { words, ended } = runServer(more, env)
  return { code: await ended, words: words() }
}

describe('a running server', () => {
  it('says how it is', async () => {
    const answer = await fetch(`${server.address}/healthz`)
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', database: 'embedded', version: expect.any(String) }])
  })

  it('describes its interface', async () => {
    const described = await (await fetch(`${server.address}/api/openapi.json`)).json()
    expect(described).toMatchObject({ openapi: '3.1.0', components: { schemas: { Problem: {} } } })
    expect((await fetch(`${server.address}/api/docs`)).headers.get('content-type')).toContain('text/html')
  })

  it('gives a page for every address of a screen, and a problem for every other', async () => {
    expect((await fetch(`${server.address}/cases/1`)).headers.get('content-type')).toContain('text/html')
    expect((await fetch(`${server.address}/api/nowhere`)).status).toBe(404)
    expect((await fetch(`${server.address}/..%2fpackage.json`)).status).toBe(404)
  })

  it(
    'keeps a second process off its folder',
    async () => {
      const second = await refused(['--port', '0', '--data', server.data, ...args])
      expect(second.code).toBe(1)
      expect(second.words).toContain('正被另一个正在运行的程序使用')
    },
    patience,
  )

  it(
    'ends cleanly on Ctrl-C that comes three times, starts again after kill -9, and ends on SIGTERM',
    async () => {
      server.child.kill('SIGINT')
      server.child.kill('SIGINT')
      expect(await server.end('SIGINT')).toBe(0)
      server = await startServer({ data: server.data, args })
      expect(await server.end('SIGKILL')).toBe('SIGKILL')
      const demonstration = await refused(['--port', '0', '--data', server.data, '--fresh-demo'])
      expect([demonstration.code, demonstration.words.includes('正式数据')]).toEqual([1, true])
      server = await startServer({ data: server.data, args })
      expect(await server.end('SIGTERM')).toBe(0)
    },
    patience,
  )
})

it(
  'loses no row it has acknowledged to kill -9',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fadu-killed-'))
    const writer = spawn(process.execPath, [fileURLToPath(new URL('write-rows.ts', import.meta.url)), join(folder, 'database')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    await new Promise<void>(resolve => {
      writer.stdout.on('data', (part: Buffer) => {
        said += part.toString()
        if (said.includes('\n300\n')) writer.kill('SIGKILL')
      })
      writer.on('close', () => resolve())
    })
    const acknowledged = said.split('\n').slice(0, -1).map(Number)
    const database = openEmbedded({ folder: join(folder, 'database') })
    const kept = await database.pool.query<{ n: number }>('select n from told')
    await database.close()
    await rm(folder, { recursive: true, force: true })
    const there = new Set(kept.rows.map(row => row.n))
    expect(acknowledged.length).toBeGreaterThan(300)
    expect(acknowledged.filter(n => !there.has(n))).toEqual([])
  },
  patience,
)

describe('a start that cannot be', () => {
  it(
    'names the wrong option',
    async () => {
      const { code, words } = await refused(['--port', 'abc'])
      expect([code, words.includes('--port'), /[一-鿿]/.test(words)]).toEqual([1, true, true])
    },
    patience,
  )

  it(
    'says that the port is taken',
    async () => {
      const other = createServer()
      await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
      const address = other.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const { code, words } = await refused(['--port', String(port), '--data', join(tmpdir(), 'fadu-never-made'), ...args])
      other.close()
      expect([code, words.includes('已被占用')]).toEqual([1, true])
    },
    patience,
  )

  it(
    'says that PostgreSQL does not answer',
    async () => {
      const { code, words } = await refused(['--port', '0'], {
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
      })
      expect([code, words.includes('DATABASE_URL')]).toEqual([1, true])
    },
    patience,
  )
})

it(
  'explains itself',
  async () => {
    const { code, words } = await refused(['--help'])
    expect([code, words.includes('--fresh-demo')]).toEqual([0, true])
  },
  patience,
)
