// Sentences that hold of every case. Each has a lawful history, and the same history broken at one place: just the rules
// named must say so, and with those rules (or clocks) taken out of the procedures the breach goes unnoticed.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Case } from '../engine/case.ts'
import { deadlines } from '../engine/deadlines.ts'
import { findings } from '../engine/findings.ts'
import { citationInChinese, on, type Provision } from '../kit/norm.ts'
import type { Procedure } from '../kit/procedure.ts'
import type { Rule } from '../kit/rule.ts'
import { day } from '../kit/day.ts'
import { procedures } from '../procedures/index.ts'
import { caseOf, type Invariant } from './invariants/histories.ts'
import { invariants } from './invariants/index.ts'

const all = invariants.flatMap(([, list]) => list)

/** The rules, and the clocks of the authority, that say something of a case; steps out of their order aside. */
function saidOf(theCase: Case): readonly string[] {
  const now = theCase.acts.at(-1)?.doneAt ?? ''
  const late = deadlines(theCase, now).filter(d => d.whose === 'authority' && (d.state === 'late' || d.state === 'overdue'))
  const rules = findings(theCase).map(f => f.rule)
  return [...new Set([...rules, ...late.map(d => d.clock)])].filter(id => id !== 'ORDER').toSorted()
}
/** The procedures without some rules and clocks. */
function lacking(ids: readonly string[]): ReadonlyMap<string, Procedure> {
  const left = (rules: readonly Rule[]) => rules.filter(r => !ids.includes(r.id))
  return new Map(
    [...procedures].map(([id, p]) => {
      const steps = Object.fromEntries(Object.entries(p.steps).map(([key, s]) => [key, { ...s, needs: left(s.needs) }]))
      return [id, { ...p, steps, always: left(p.always), clocks: p.clocks.filter(c => !ids.includes(c.id)) }]
    }),
  )
}
const brokenCase = (one: Invariant): Case => caseOf(one.broken(one.lawful()))

describe.each(invariants)('%s', (_, list) => {
  it.each(list.map(one => [one.says, one] as const))('%s', (_says, one) => {
    expect(saidOf(caseOf(one.lawful()))).toEqual([])
    expect(saidOf(brokenCase(one))).toEqual([...one.rules].toSorted())
    // mutation: with its rules taken out nothing else notices, so the test above would fail
    expect(saidOf({ ...brokenCase(one), procedures: lacking(one.rules) })).toEqual([])
    for (const id of one.rules) expect(saidOf({ ...brokenCase(one), procedures: lacking([id]) })).not.toContain(id)
  })
})

it('there are enough of them, no sentence is said twice, and each names what stands', () => {
  expect(all.length).toBeGreaterThanOrEqual(40)
  expect(new Set(all.map(one => one.says)).size).toBe(all.length)
  for (const one of all) for (const id of one.rules) expect(basisOf(id), id).toBeDefined()
})

/** What a rule or a clock stands on. */
function basisOf(id: string): readonly Provision[] | undefined {
  for (const p of procedures.values()) {
    const rule = [...p.always, ...Object.values(p.steps).flatMap(s => s.needs)].find(r => r.id === id)
    const clock = p.clocks.find(c => c.id === id)
    if (rule) return rule.basis
    if (clock) return [clock.term, ...(clock.reading ? [clock.reading] : [])]
  }
  return undefined
}
const when = day('2026-03-02')
function page(): string {
  const lines = invariants.flatMap(([title, list]) => [
    '',
    `## ${title}`,
    '',
    ...list.map(one => {
      const cited = [...new Set(one.rules.flatMap(id => basisOf(id) ?? []).map(p => citationInChinese(on(p, when).citation)))]
      return `- **${one.says}。** 规则 ${one.rules.join('、')}（${cited.join('，')}）`
    }),
  ])
  return [
    '# 不变量',
    '',
    `由 law/testing/invariants 生成，不手改；改了以后运行 \`FADU_WRITE=1 npx vitest run law/testing/invariants.test.ts\` 重新生成。`,
    '',
    `共 ${all.length} 条。每条都有一个合法的案件，和在一处改坏的同一个案件：所列规则（或者期限）必须指出它，别的规则都不出声；把所列规则拿掉，就再没有人发现。`,
    ...lines,
    '',
  ].join('\n')
}
it('law/invariants.md says the same', () => {
  const path = new URL('../invariants.md', import.meta.url)
  if (process.env['FADU_WRITE']) writeFileSync(path, page())
  expect(readFileSync(path, 'utf8')).toBe(page())
})
