// The handbook in docs/ says what the definitions say; two editions are compared; the pages show both.
import { day, norms, ordinaryPenalty, procedures, simplePenalty, type Procedure, type Rule } from '@fadu/law'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { portalLayout } from '../platform/portal.ts'
import { changesBetween } from './changes.ts'
import { drawFlowchart } from './draw-flowchart.ts'
import { editionOf, editionShape } from './edition.ts'
import { handbookFiles } from './handbook-files.ts'
import { editionDays, latestEdition, presentEdition, printed, readEdition } from './kept-editions.ts'
import { pagesOf } from './pages.ts'

const folder = fileURLToPath(new URL('../../docs/procedures/', import.meta.url))
const stale = 'run npm run docs'
const all = [...procedures.values()]
const take = (of: readonly Procedure[], on = '2026-01-01') => editionOf(on, of, norms.norms)
const titles = { paper: (id: string) => id }

describe('the handbook', () => {
  it('in docs/procedures and the latest edition are those of the running definitions', async () => {
    const edition = latestEdition()
    expect(edition?.hash, stale).toBe((await presentEdition('')).hash)
    const files = handbookFiles(all, edition?.day ?? '')
    expect(existsSync(folder) ? readdirSync(folder).toSorted() : [], stale).toEqual([...files.keys()].toSorted())
    for (const [name, content] of files) expect(readFileSync(`${folder}${name}`, 'utf8') === content, `${name}: ${stale}`).toBe(true)
  })

  it('names every step, who does it, its papers, every rule that refuses it and every clock', () => {
    const files = handbookFiles(all, '2026-03-02')
    for (const p of all) {
      const text = files.get(`${p.id}.md`) ?? ''
      for (const [id, s] of Object.entries(p.steps)) {
        expect(text, `${p.id} ${id}`).toContain(`| ${s.title} | ${s.phase} |`)
        for (const r of [...p.always, ...s.needs]) expect(text, `${p.id} ${id}`).toContain(`\`${r.id}\``)
      }
      for (const c of p.clocks) expect(text, p.id).toContain(`\`${c.id}\``)
      expect(text).toContain('```mermaid\nflowchart TD\n')
      expect(files.get('README.md')).toContain(`(${p.id}.md)`)
    }
  })

  it('draws every box once, and no arrow to a box that is not there', () => {
    for (const [name, text] of handbookFiles(all, '2026-03-02')) {
      if (name === 'README.md') continue
      const drawn = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
      const boxes = [...drawn.matchAll(/^ {2}(s\d+)[[(]/gm)].map(m => m[1])
      const ends = [...drawn.matchAll(/^ {2}(s\d+) -->.*? (s\d+)$/gm)].flatMap(m => [m[1], m[2]])
      expect(new Set(boxes).size, name).toBe(boxes.length)
      expect(
        ends.filter(e => !boxes.includes(e)),
        name,
      ).toEqual([])
    }
  })
})

describe('the drawn chart', () => {
  it('shows every step, and begins where the procedure begins', async () => {
    for (const p of all) {
      const drawn = await drawFlowchart(p, day('2026-03-02'))
      const texts = [...drawn.matchAll(/<text x="\d+" y="(-?\d+)" text-anchor="middle"[^>]*>([^<]*)</g)].map(
        m => [m[2] ?? '', Number(m[1])] as const,
      )
      for (const s of Object.values(p.steps))
        expect(
          texts.map(([t]) => t),
          p.id,
        ).toContain(s.title.slice(0, 11))
      const first = p.steps[p.start[0] ?? '']?.title.slice(0, 11)
      expect(texts.find(([t]) => t === first)?.[1], p.id).toBe(Math.min(...texts.map(([, y]) => y)))
    }
  })
})

describe('an edition', () => {
  it('is read back as it was written, whatever it holds', () => {
    const edition = take(all)
    expect(editionShape.parse(JSON.parse(printed(edition)))).toEqual(edition)
    for (const on of editionDays()) expect(readEdition(on)?.day).toBe(on)
  })

  it('says one thing of each rule: where two procedures ask it otherwise, its title, articles and gravity are the same', () => {
    const rules = all.flatMap(p => [...p.always, ...Object.values(p.steps).flatMap(s => s.needs)])
    const says = (r: Rule): string => JSON.stringify([r.title, r.severity, r.governs, r.basis.map(b => [b.law, b.title])])
    expect([...Map.groupBy(rules, r => r.id)].filter(([, of]) => new Set(of.map(says)).size > 1).map(([id]) => id)).toEqual([])
  })

  it('differs from the next by just what was changed: a step, an arrow, a rule, a term', () => {
    const decide = simplePenalty.steps['decide-on-the-spot']
    const [first] = decide?.needs ?? []
    if (!decide || !first) throw new Error('the simple procedure decides on the spot')
    const without: Procedure = {
      ...simplePenalty,
      steps: Object.fromEntries(
        Object.entries(simplePenalty.steps)
          .filter(([id]) => id !== 'upgrade')
          .map(([id, s]) => [id, id === 'decide-on-the-spot' ? { ...s, needs: s.needs.slice(1), then: s.then.slice(1) } : s]),
      ),
      clocks: simplePenalty.clocks.slice(1),
    }
    const { procedures: found } = changesBetween(take([ordinaryPenalty, simplePenalty]), take([ordinaryPenalty, without]), titles)
    expect(found.map(p => [p.id, p.kind])).toEqual([['simple-penalty', 'changed']])
    expect(found[0]?.clocks).toMatchObject([{ id: simplePenalty.clocks[0]?.id, kind: 'removed' }])
    const step = found[0]?.steps.find(s => s.id === 'decide-on-the-spot')
    expect(step?.fields.map(f => f.field)).toContain('不能办的情形')
    expect(step?.fields.find(f => f.field === '不能办的情形')).toMatchObject({ before: `${first.id} ${first.title}`, after: '' })
    expect(changesBetween(take(all), take(all), titles)).toEqual({ procedures: [], rules: [], provisions: [] })
    const gone = changesBetween(take(all), take([ordinaryPenalty]), titles)
    expect(gone.procedures.every(p => p.kind === 'removed')).toBe(true)
    expect(changesBetween(take([ordinaryPenalty]), take(all), titles).rules.every(r => r.kind === 'added')).toBe(true)
  })
})

describe('the public pages', () => {
  const app = pagesOf(
    { clock: { now: () => new Date('2026-03-02T01:00:00Z'), today: () => day('2026-03-02') } },
    portalLayout({ site: '示例县', demonstration: false }),
  )
  const read = async (path: string) => (await app.request(path)).text()

  it('list every procedure, and show each with all its steps, papers and clocks', async () => {
    const shelf = await read('/procedures')
    for (const p of all) {
      expect(shelf).toContain(`/public/procedures/${p.id}"`)
      const one = await read(`/procedures/${p.id}`)
      for (const id of Object.keys(p.steps)) expect(one, `${p.id} ${id}`).toContain(`id="${id}"`)
      for (const c of p.clocks) expect(one, `${p.id} ${c.id}`).toContain(c.title)
    }
  })

  it('show what changed between two editions, and say so when there is nothing', async () => {
    const [oldest, newest] = [editionDays()[0] ?? '', editionDays().at(-1) ?? '']
    const page = await read(`/procedures/changes?from=${oldest}&to=${newest}`)
    expect(page).toContain(oldest === newest ? '没有可以比较' : '新增')
    expect(await read(`/procedures/changes?from=${newest}&to=${newest}`)).not.toContain('<ins>')
    expect((await app.request('/procedures/changes?from=x&to=../../package')).status).toBe(200)
  })
})
