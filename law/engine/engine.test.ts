import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { actKind, type Act } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { text, truth } from '../kit/fields.ts'
import { provision, type LegalText } from '../kit/norm.ts'
import { procedure, type Procedure } from '../kit/procedure.ts'
import { rule } from '../kit/rule.ts'
import { days } from '../kit/term.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, aParty } from '../testing/makers.ts'
import {
  deadlines,
  faults,
  findings,
  flowchart,
  handbook,
  mainProcedureOf,
  neighbours,
  paths,
  placesOf,
  refusals,
  standing,
  tracksOf,
  transitions,
  type Case,
} from '../index.ts'

const begin = actKind('begin', { title: '开始', english: 'begin', who: 'officers' }, { ok: truth('可以') })
const look = actKind('look', { title: '查看', english: 'look', who: 'officers' }, { note: text('记录') })
const tell = actKind('tell', { title: '告知', english: 'tell', who: 'officers' }, {}, { per: 'party' })
const end = actKind('end', { title: '结束', english: 'end', who: 'head' }, {})
const ask = actKind('ask', { title: '申请', english: 'ask', who: 'recorder' }, {}, { outside: true, per: 'party' })
const reply = actKind('reply', { title: '答复', english: 'reply', who: 'head' }, {}, { per: 'party' })

const toyText: LegalText = { law: '玩具法', level: '法律', editions: [{ version: '2026-01-01', from: '2026-01-01' }] }
const toyLaw = {
  endInTime: provision(toyText, '结束的期限', { from: '2026-01-01', at: [5], value: days(10), gist: '开始后十日内结束' }),
  lookFirst: provision(toyText, '先查看', { from: '2026-01-01', at: [3, 1], value: null, gist: '结束前要查看' }),
}
const lookedFirst = rule({
  id: 'TOY-1',
  title: '还没有查看',
  basis: [toyLaw.lookFirst],
  met: ({ acts: done }) => done.some(a => a.kind === 'look') || { found: '没有查看的记录', mend: '先查看', step: 'look' },
})
const breaks = rule({
  id: 'TOY-2',
  title: '坏规则',
  basis: [toyLaw.lookFirst],
  met: ({ next }) => {
    if (next.parties.includes('坏')) throw new Error('oops')
    return true
  },
})

const toy = procedure({
  id: 'toy',
  title: '玩具程序',
  english: 'toy',
  kind: 'main',
  basis: [toyLaw.lookFirst],
  start: ['begin'],
  steps: {
    begin: { act: begin, phase: '线索', then: ['look', { to: 'tell', if: '可以', when: a => (a.facts as { ok: boolean }).ok }] },
    look: { act: look, phase: '调查取证', again: 'here' },
    tell: { act: tell, phase: '事先告知', then: ['end'], needs: [breaks] },
    end: { act: end, phase: '结案归档', needs: [lookedFirst], basis: [toyLaw.endInTime] },
  },
  clocks: [
    {
      id: 'end-in-time',
      title: '结束',
      whose: 'authority',
      term: toyLaw.endInTime,
      per: 'case',
      until: [end],
      since: ({ acts: done }) => {
        const a = done.find(x => x.kind === 'begin')
        return a ? day(a.doneAt.slice(0, 10)) : undefined
      },
    },
  ],
})
const side = procedure({
  id: 'side',
  title: '附随',
  english: 'side',
  kind: 'side',
  per: 'party',
  after: ['tell'],
  start: ['ask'],
  steps: { ask: { act: ask, phase: '听证', then: ['reply'], waitsFor: '当事人' }, reply: { act: reply, phase: '听证' } },
})
const registry: ReadonlyMap<string, Procedure> = new Map<string, Procedure>([
  ['toy', toy],
  ['side', side],
])
let n = 0
const act = (kind: string, on: string, more: Partial<Act> = {}): Act => ({
  id: `${kind}${++n}`,
  kind,
  procedure: 'toy',
  track: 'main',
  parties: [],
  doneAt: `2026-03-${on}T09:00:00+08:00`,
  recordedAt: `2026-03-${on}T09:00:00+08:00`,
  recordedBy: '甲',
  by: ['甲', '乙'],
  facts: { ok: true },
  ...more,
})
const aCase = (...done: Act[]): Case => ({
  dossier: aDossier({ parties: [aParty('A'), aParty('B')] }),
  acts: done,
  calendar: aCalendar(),
  procedures: registry,
})

describe('place', () => {
  it('opens what a done step leads to, and closes what came before', () => {
    const places = placesOf(toy, [act('begin', '02')], ['A', 'B'])
    expect([...(places.get('A')?.open ?? [])]).toEqual(['look', 'tell'])
  })
  it('reads the condition on an arrow from the act', () => {
    const places = placesOf(toy, [act('begin', '02', { facts: { ok: false } })], ['A'])
    expect([...(places.get('A')?.open ?? [])]).toEqual(['look'])
  })
  it('keeps each party at its own place', () => {
    const places = placesOf(toy, [act('begin', '02'), act('tell', '03', { parties: ['A'] })], ['A', 'B'])
    expect([...(places.get('A')?.open ?? [])]).toEqual(['end'])
    expect([...(places.get('B')?.open ?? [])]).toEqual(['look', 'tell'])
  })
  it('forgets an act that a later one corrects', () => {
    const wrong = act('begin', '02', { facts: { ok: true } })
    const places = placesOf(toy, [wrong, act('begin', '02', { facts: { ok: false }, corrects: wrong.id })], ['A'])
    expect([...(places.get('A')?.open ?? [])]).toEqual(['look'])
  })
})

describe('refusals', () => {
  it('names the rule, its article, what was found and what mends it', () => {
    const said = refusals(aCase(act('begin', '02'), act('tell', '03', { parties: ['A'] })), act('end', '04'))
    expect(said).toEqual([
      {
        rule: 'TOY-1',
        title: '还没有查看',
        severity: 'annul',
        basis: [{ law: '玩具法', article: 3, paragraph: 1, gist: '结束前要查看' }],
        found: '没有查看的记录',
        mend: '先查看',
        step: 'look',
      },
    ])
  })
  it('refuses what is out of its place, and says what comes first', () => {
    const said = refusals(aCase(act('begin', '02'), act('look', '03')), act('end', '04'))
    expect(said.map(r => r.rule)).toEqual(['ORDER'])
    expect(said[0]?.mend).toContain('告知')
    expect(said[0]?.basis[0]?.article).toBe(5)
  })
  it('judges an act by what was done before it, not by what came after', () => {
    const said = refusals(aCase(act('begin', '02'), act('tell', '03', { parties: ['A'] }), act('look', '09')), act('end', '04'))
    expect(said.map(r => r.rule)).toEqual(['TOY-1'])
  })
  it('says it cannot be judged before the first loaded edition', () => {
    const early = { doneAt: '2025-03-04T09:00:00+08:00', recordedAt: '2025-03-04T09:00:00+08:00' }
    const said = refusals(aCase(act('begin', '02', early), act('tell', '03', { parties: ['A'], ...early })), act('end', '04', early))
    expect(said[0]?.basis[0]?.gist).toContain('不能判断')
  })
  it('refuses when a rule breaks: a fault of ours lets nothing through', () => {
    const said = refusals(aCase(act('begin', '02')), act('tell', '03', { parties: ['坏'] }))
    expect(said[0]?.found).toContain('TOY-2')
  })
  it('knows no act outside its procedures', () => {
    expect(refusals(aCase(), act('nonsense', '02')).map(r => r.rule)).toEqual(['UNKNOWN'])
  })
  it('lets a side procedure start only after its moment in the main one', () => {
    const wanted = act('ask', '05', { procedure: 'side', track: 's1', parties: ['A'] })
    expect(refusals(aCase(act('begin', '02')), wanted).map(r => r.rule)).toEqual(['ORDER'])
    expect(refusals(aCase(act('begin', '02'), act('tell', '03', { parties: ['A'] })), wanted)).toEqual([])
  })
})

describe('standing', () => {
  it('tells open from refused, and one arrow ahead', () => {
    const steps = standing(aCase(act('begin', '02'), act('tell', '03', { parties: ['A'] })), '2026-03-04T09:00:00+08:00').steps
    const of = (step: string, party?: string) => steps.find(s => s.step === step && s.party === party)?.state
    expect(of('tell', 'B')).toBe('open')
    expect(of('tell', 'A')).toBeUndefined()
    expect(of('end')).toBe('refused')
  })
  it('runs sides beside the main procedure, and says when they are over', () => {
    const open = aCase(
      act('begin', '02'),
      act('tell', '03', { parties: ['A'] }),
      act('ask', '04', { procedure: 'side', track: 's1', parties: ['A'] }),
    )
    expect(tracksOf(open).map(t => [t.id, t.over])).toEqual([
      ['main', false],
      ['s1', false],
    ])
    const over = { ...open, acts: [...open.acts, act('reply', '05', { procedure: 'side', track: 's1', parties: ['A'] })] }
    expect(tracksOf(over).map(t => t.over)).toEqual([false, true])
  })
})

describe('deadlines', () => {
  it('runs, is met, is late, is overdue', () => {
    const at = (on: string) => `2026-03-${on}T12:00:00+08:00`
    const begun = aCase(act('begin', '02'))
    expect(deadlines(begun, at('05'))[0]).toMatchObject({
      lastDay: '2026-03-12',
      state: 'running',
      left: 7,
      basis: [{ law: '玩具法', article: 5 }],
    })
    expect(deadlines(begun, at('13'))[0]?.state).toBe('overdue')
    expect(deadlines(aCase(act('begin', '02'), act('end', '12')), at('20'))[0]?.state).toBe('met')
    expect(deadlines(aCase(act('begin', '02'), act('end', '13')), at('20'))[0]?.state).toBe('late')
  })
})

describe('findings', () => {
  it('goes on after a finding and names the act', () => {
    const found = findings(aCase(act('begin', '02'), act('end', '03')))
    expect(found.map(f => [f.kind, f.rule])).toEqual([['end', 'TOY-1']])
  })
})

describe('the definitions that run', () => {
  it.each([...procedures.values()].map(p => [p.title, p] as const))('%s has no fault', (_, p) => {
    expect(faults(p)).toEqual([])
  })
  it.each([...procedures.values()].map(p => [p.title, p] as const))('%s can be drawn and printed', (_, p) => {
    const chart = flowchart(p, day('2026-03-02'))
    expect(chart.boxes).toHaveLength(Object.keys(p.steps).length)
    expect(chart.arrows).toHaveLength(transitions(p).length)
    expect(handbook(p, day('2026-03-02')).map(r => r.step)).toEqual(Object.keys(p.steps))
  })
  it('finds a dead end, an unreachable step and an arrow into nothing', () => {
    const broken: Procedure = {
      ...toy,
      steps: { ...toy.steps, lost: { ...toy.steps.look, act: look }, look: { ...toy.steps.look, then: ['nowhere'] } },
    }
    expect(faults(broken)).toEqual(['toy: nobody reaches lost', 'toy: look leads to nowhere, which is no step'])
  })
  it('walks every way through without going round', () => {
    expect(paths(toy)).toEqual([['begin', 'tell', 'end']])
    expect(neighbours(toy).map(([a, b]) => `${a.from}>${a.to}>${b.to}`)).toEqual(['begin>tell>end'])
  })
  it('moves an upgraded case to the ordinary procedure', () => {
    const upgraded = { ...act('upgrade', '02'), procedure: 'simple-penalty' }
    expect(mainProcedureOf({ acts: [upgraded], procedures })?.id).toBe('ordinary-penalty')
  })
  it('every step holds an act of the same name with a Chinese title on every field', () => {
    for (const p of procedures.values()) for (const [id, s] of Object.entries(p.steps)) expect(s.act.id).toBe(id)
    expect(acts.actKinds.size).toBeGreaterThan(60)
  })
})
