import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { planPapers } from '../plan-papers.ts'
import { setPaper } from '../set-paper.ts'
import { sourceAt } from '../testing-case.ts'
import { openTypesetter, TypesettingFault } from './typesetter.ts'

const typesetter = openTypesetter({ idleMs: 60_000 })
afterAll(() => typesetter.close())
const issued = new Date('2026-03-02T02:00:00Z')

function paperOf(change: (summary: string) => string = one => one) {
  const source = sourceAt('lead')
  const [made] = planPapers(source, () => []).made
  if (!made) throw new Error('the lead makes no paper')
  const fields = { ...made.data.fields, summary: change(String(made.data.fields['summary'])) }
  return setPaper(
    made.form,
    { ...made.data, fields },
    {
      number: '灌伊线索字〔2026〕1号',
      caseNumber: '灌伊案〔2026〕1号',
      seal: null,
      sealFace: typesetter.sealFace,
      demonstration: true,
    },
  )
}
const set = (change?: (summary: string) => string, at = issued) => {
  const paper = paperOf(change)
  return typesetter.typeset(paper.layout, paper, at)
}

describe('the typesetter', () => {
  it('gives the same bytes for the same paper, and other bytes for another day', async () => {
    const one = await set()
    const again = await set()
    expect(again.sha256).toBe(one.sha256)
    expect(again.sm3).toBe(one.sm3)
    expect((await set(undefined, new Date('2026-03-03T02:00:00Z'))).sha256).not.toBe(one.sha256)
  })
  it('writes PDF/A-2b', async () => {
    const { pdf } = await set()
    const text = Buffer.from(pdf).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toMatch(/pdfaid:part>2<|pdfaid:part="2"/)
    expect(text).toMatch(/pdfaid:conformance>B<|pdfaid:conformance="B"/)
  })
  it('prints rare characters of names', async () => {
    expect(typesetter.unprintable('喆祎堃䶮龑昇瑢赟')).toEqual([])
    expect((await set(() => '当事人喆祎堃䶮')).pages).toBe(1)
  })
  it('names a character no face has', async () => {
    await expect(set(() => '😀到场')).rejects.toThrow('“😀”（U+1F600）')
  })
  it('takes words that look like markup as words', async () => {
    const tricky = '#read("/etc/passwd") $x$ *粗* <a> @b \\n // 注'
    expect((await set(() => tricky)).pages).toBe(1)
  })
  it('spreads ten thousand characters over pages, in Chinese and without a blank', async () => {
    expect((await set(() => '违'.repeat(10_000))).pages).toBeGreaterThan(5)
    expect((await set(() => 'x'.repeat(10_000))).pages).toBeGreaterThan(3)
  })
  it('keeps many jobs in order on one process', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => set(() => `第${i % 2}份`)))
    expect(new Set(all.map(one => one.sha256)).size).toBe(2)
  })
  it('goes on with a fresh process when the old one is killed in mid-work', async () => {
    const whole = await set(() => '违'.repeat(9_000))
    const under = set(() => '违'.repeat(9_000))
    process.kill(typesetter.processId ?? -1, 'SIGKILL')
    expect((await under).sha256).toBe(whole.sha256)
  })
  it('fails a layout that is not there, and goes on', async () => {
    await expect(typesetter.typeset('nothing', {}, issued)).rejects.toThrow(TypesettingFault)
    expect((await set()).pages).toBe(1)
  })
  it('ends its process when idle, and starts it again', async () => {
    const brief = openTypesetter({ idleMs: 20 })
    const paper = paperOf()
    await brief.typeset(paper.layout, paper, issued)
    await setTimeout(200)
    expect(brief.processId).toBeUndefined()
    expect((await brief.typeset(paper.layout, paper, issued)).pages).toBe(1)
    brief.close()
  })
  it('does not mind an office font folder that is not there', async () => {
    const other = openTypesetter({ fontFolder: '/no-such-folder' })
    const paper = paperOf()
    expect((await other.typeset(paper.layout, paper, issued)).sha256).toBe((await set()).sha256)
    other.close()
  })
})
