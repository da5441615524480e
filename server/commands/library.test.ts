import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const command = fileURLToPath(new URL('library.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fadu-library-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  })
  return { status, words: stdout + stderr }
}

describe('npm run library', () => {
  test('says how it is used', () => {
    expect(run()).toMatchObject({ status: 1, words: expect.stringContaining('用法：npm run -s library') })
    expect(run('--help')).toMatchObject({ status: 0, words: expect.stringContaining('用法') })
  })
  test('a folder that is not there is named', () =>
    expect(run(join(folder, 'no'))).toMatchObject({ status: 1, words: expect.stringContaining('没有这个目录') }))
  test('before the first start there is nothing to load into, and nothing is made', () => {
    expect(run(folder, '--data', join(folder, 'data'))).toMatchObject({
      status: 1,
      words: expect.stringContaining('先用 npm start 启动一次'),
    })
  })
  test('a wrong option is named', () =>
    expect(run(folder, '--port', 'x')).toMatchObject({ status: 1, words: expect.stringContaining('--port') }))
})
