import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import type { FactsOf } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { procedures } from '../procedures/index.ts'
import { aBenchmark, aCalendar, aDossier, anAct, anItem, aScene, aSetting, holds, shortfall, type Given } from '../testing/makers.ts'
import { aSheet } from '../testing/papers.ts'
import { aDiscussion, aRecheck, aStatement, fullDraft, noticed, reported, reviewed, rightRemedies } from '../testing/way.ts'
import { basisNamed, reasonsGiven, textsInForce } from './draft-words.ts'
import { lintDecision } from './linter.ts'

const dossier = aDossier()
const before = [...reported(), ...noticed(), ...reviewed(), aDiscussion()]
const draft = (facts: Given<FactsOf<typeof acts.requestDecision>> = {}, past = before, of = dossier) =>
  lintDecision({ dossier: of, acts: past, calendar: aCalendar(), procedures }, fullDraft(facts))
const wrong = (linted: ReturnType<typeof draft>) => linted.points.flatMap(p => p.refusals.map(r => `${p.topic} ${r.rule}`))

describe('the decision linter (14.5)', () => {
  it('passes a draft that has everything in its place, point by point', () => {
    const linted = draft()
    expect(wrong(linted)).toEqual([])
    expect(linted.ok).toBe(true)
    expect(linted.points.map(p => p.topic)).toEqual([
      '事实和证据',
      '陈述申辩和听证',
      '情节',
      '档次和数额',
      '法律依据',
      '救济途径',
      '程序和其他',
    ])
    expect(linted.points.every(p => p.asked > 0)).toBe(true)
  })
  it('refuses a fact without evidence, a defence without answer, a factor left out', () => {
    expect(wrong(draft({ evidence: [] }))).toContain('事实和证据 DEC-13')
    const heard = [...reported(), ...noticed(), aStatement(['太重'])]
    expect(wrong(draft({}, [...heard, ...reviewed(), aDiscussion()]))).toContain('陈述申辩和听证 DEC-03')
    expect(wrong(draft({}, [...heard, aRecheck(['太重']), ...reviewed(), aDiscussion()]))).not.toContain('陈述申辩和听证 DEC-03')
    const sheet = aSheet({ circumstances: [{ name: '配合查处有立功表现', reason: '提供线索' }], leniency: '从轻' })
    const found = [...reported({ discretion: sheet }), ...noticed({ discretion: sheet }), ...reviewed(), aDiscussion()]
    expect(wrong(draft({}, found))).toContain('情节 COR-07b')
    expect(wrong(draft({ discretion: sheet }, found))).not.toContain('情节 COR-07b')
  })
  it('refuses an amount outside its grade, an article not named, a wrong remedy', () => {
    const graded = aDossier({ item: anItem({ benchmark: aBenchmark() }) })
    const sheet = aSheet({ benchmark: '2024-1', grade: '一般', facts: [{ factor: '占用面积（平方米）', value: '5' }] })
    expect(wrong(draft({ discretion: sheet, penalties: [{ kind: '罚款', amount: 200_000 }] }, before, graded))).not.toContain(
      '档次和数额 COR-11c',
    )
    expect(wrong(draft({ discretion: sheet, penalties: [{ kind: '罚款', amount: 350_000 }] }, before, graded))).toContain(
      '档次和数额 COR-11c',
    )
    expect(wrong(draft({ basis: '有关规定' }))).toContain('法律依据 DEC-13c')
    expect(wrong(draft({ remedies: { ...rightRemedies, suit: '三个月' } }))).toContain('救济途径 DEC-18')
    expect(wrong(draft({ remedies: { ...rightRemedies, reconsiderationOrgan: '别的县人民政府' } }))).toContain('救济途径 DEC-15')
  })
  it('explains the amount: facts, grade, article, range, factors, what would change it', () => {
    const graded = aDossier({ item: anItem({ benchmark: aBenchmark() }), settings: [aSetting('major.fine.organisation', 50_000_00)] })
    const sheet = aSheet({
      benchmark: '2024-1',
      grade: '一般',
      facts: [{ factor: '占用面积（平方米）', value: '5' }],
      leniency: '从轻',
      circumstances: [{ name: '主动消除或者减轻危害后果', reason: '当日清走' }],
    })
    const [one] = draft({ discretion: sheet }, before, graded).explained
    expect(one?.discretion).toMatchObject({
      grade: '一般',
      articles: [{ law: '城市道路管理条例', article: 42 }],
      range: { statute: '1,000.00元至10,000.00元', grade: '1,000.00元至3,000.00元' },
      fine: 200_000,
      circumstances: [{ effect: '应当从轻或者减轻', basis: { law: '行政处罚法', article: 32 } }],
    })
    expect(one?.discretion.factors[0]).toMatchObject({ effect: 'decides' })
    expect(one?.discretion.changes.length).toBeGreaterThan(0)
    expect(one?.discretion.words.join('')).toMatch(/第四十二条.*「一般」.*占用面积/)
  })
  it('asks what the step asks, no more and no less', () => {
    const step = procedures.get('ordinary-penalty')?.steps['request-decision']
    expect(draft().points.reduce((n, p) => n + p.asked, 0)).toBe(new Set(step?.needs).size)
  })
  it('reads drafts of decisions, nothing else', () => {
    expect(() => lintDecision({ dossier, acts: before, calendar: aCalendar(), procedures }, aDiscussion())).toThrow(RangeError)
  })
})

describe('the words of a draft', () => {
  const scene = (facts: Given<FactsOf<typeof acts.requestDecision>>, of = dossier) =>
    aScene({ dossier: of, acts: before, next: fullDraft(facts) })
  it('COR-12: give reasons, not a word in their place', () => {
    expect(holds(reasonsGiven, scene({ discretion: aSheet({ reasons: '占用面积小，当日清走' }) }))).toBe(true)
    for (const reasons of ['无。', '见上', '依法'])
      expect(shortfall(reasonsGiven, scene({ discretion: aSheet({ reasons }) })).mend).toContain('危害程度')
  })
  it('name the article, in a text that was in force', () => {
    expect(holds(basisNamed, scene({ basis: '《城市道路管理条例》第42条' }))).toBe(true)
    expect(shortfall(basisNamed, scene({ basis: '条例' })).found).toContain('第四十二条')
    const early = aDossier({
      item: anItem({ bases: [{ law: '行政复议法', article: 1, level: '法律', role: 'penalises', published: true }] }),
    })
    expect(holds(textsInForce, scene({}, early))).toBe(true)
    const past = aScene({
      dossier: early,
      acts: [anAct(acts.requestFiling, { actOn: '2023-05-01', continuing: false }, { on: '2023-06-01' })],
      next: fullDraft({}, '2023-07-03'),
    })
    expect(shortfall(textsInForce, past).found).toContain('2024-01-01')
    expect(day('2023-07-03') < '2024-01-01').toBe(true)
  })
})
