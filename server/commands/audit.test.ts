// The command as a jurist runs it, over the worked examples of docs/case-history.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('audit.ts', import.meta.url))
const example = (name: string): string => fileURLToPath(new URL(`../../docs/case-history/${name}.json`, import.meta.url))
function run(args: readonly string[], input?: string) {
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args], { encoding: 'utf8', input })
  return { code: done.status, said: JSON.parse(done.stdout), stderr: done.stderr }
}
const broken = (said: { findings: { act: number; basis: { law: string; article: number; paragraph?: number; item?: number }[] }[] }) =>
  said.findings.map(
    f => `${f.act} ${f.basis.map(b => [b.law, b.article, b.paragraph, b.item].filter(x => x !== undefined).join(' ')).join('；')}`,
  )

describe('the audit command', () => {
  it('finds in the worked examples what their page says, and nothing besides', () => {
    const lawful = run([example('1-lawful-fine')])
    expect([lawful.code, broken(lawful.said), lawful.stderr]).toEqual([0, [], ''])
    const skipped = run([example('2-hearing-skipped')])
    expect([skipped.code, broken(skipped.said)]).toEqual([
      1,
      ['1 行政处罚法 42 1', '2 行政处罚法 63 1 3', '4 行政处罚法 45 1', '5 民事诉讼法 88 1'],
    ])
    const spot = run([example('3-on-the-spot')])
    expect([spot.code, broken(spot.said)]).toEqual([1, ['0 行政处罚法 51', '1 行政处罚法 45 1']])
  })
  it('judges a running case on a day, and several files at once', () => {
    const running = run([example('2-hearing-skipped'), '--as-of', '2024-05-20'])
    expect(broken(running.said)).toEqual(['1 行政处罚法 42 1', '2 行政处罚法 63 1 3'])
    const both = run([example('1-lawful-fine'), example('3-on-the-spot')])
    expect([both.code, both.said.map((one: { lawful: boolean }) => one.lawful)]).toEqual([1, [true, false]])
  })
  it('reads a file with a byte order mark, and says that another encoding is none of ours', () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    const text = readFileSync(example('1-lawful-fine'))
    const [marked, other] = [join(folder, 'marked.json'), join(folder, 'other.json')]
    writeFileSync(marked, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]))
    writeFileSync(other, Buffer.from([0x7b, 0xb7, 0xa8, 0xb6, 0xc8, 0x7d]))
    expect(run([marked]).code).toBe(0)
    expect(run([other])).toMatchObject({ code: 2, said: { errors: [{ path: '（全文）', message: expect.stringContaining('UTF-8') }] } })
    rmSync(folder, { recursive: true })
  })
  it('says by path what it cannot read, and stops with 2', () => {
    expect(run(['-'], '{')).toMatchObject({ code: 2, said: { errors: [{ path: '（全文）' }] } })
    expect(run(['-'], '{"format":"fadu.case-history/1"}').said.errors.map((e: { path: string }) => e.path)).toEqual([
      'agency',
      'parties',
      'acts',
    ])
    expect(run([example('no-such-file')]).code).toBe(2)
    expect(run([example('1-lawful-fine'), '--as-of', '2024-02-30']).code).toBe(2)
  })
})
