// Random cases: whatever is accepted act by act, no decision is delivered without every step the law demands before it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, type Act } from '../kit/act.ts'
import { isWorkingDay } from '../kit/calendar.ts'
import { addDays, type Day } from '../kit/day.ts'
import { aCalendar, anAct } from '../testing/makers.ts'
import { wander } from '../testing/wander.ts'
import { noticed, reported, reviewed, aDiscussion, fullDraft, delivered } from '../testing/way.ts'
import { findings } from './findings.ts'

const calendar = aCalendar()
/** Working days wholly passed after `from` and before `to`. */
function daysBetween(from: Day, to: Day): number {
  let n = 0
  for (let d = addDays(from, 1); d < to; d = addDays(d, 1)) if (isWorkingDay(calendar, d)) n += 1
  return n
}
/** What a delivered penalty decision of an ordinary case lacks, read from the diary alone, not by any rule. */
function lackingBefore(all: readonly Act[]): readonly string[] {
  const served = all.filter(a => a.kind === 'deliver-decision').at(-1)
  const decided = all.filter(a => a.kind === 'decide').at(-1)
  if (!served || !decided) return []
  const before = all.filter(a => byTime(a, decided) < 0)
  const facts = allOf([decided], acts.decide)[0]?.facts
  if (facts?.decision !== '给予行政处罚') return []
  const filed = allOf(before, acts.file_).some(a => a.facts.outcome === '同意')
  const draft = allOf(before, acts.requestDecision).at(-1)
  const report = allOf(before, acts.concludeInvestigation).at(-1)
  // a notice served twice stands from the first time
  const approval = allOf(before, acts.approveNotice).findLast(a => a.facts.outcome === '同意')
  const notice = allOf(before, acts.deliverNotice).find(a => approval !== undefined && byTime(approval, a) < 0)
  const told = notice && doneOn(notice)
  const waited = (waived: boolean): boolean =>
    waived || (told !== undefined && draft !== undefined && daysBetween(told, doneOn(draft)) >= 5)
  const after = (kind: string): boolean => before.some(a => a.kind === kind && notice !== undefined && byTime(a, notice) > 0)
  const review = allOf(before, acts.review).at(-1)
  const discussed = allOf(before, acts.discuss).at(-1)
  const asked = before.filter(a => a.kind === 'request-hearing').at(-1)
  const heard = before.filter(a => ['report-hearing', 'end-hearing', 'withdraw-hearing'].includes(a.kind)).at(-1)
  const hearing = asked === undefined || (heard !== undefined && byTime(asked, heard) < 0)
  return [
    ...(filed ? [] : ['filing']),
    ...(before.some(a => a.kind === 'register-evidence') ? [] : ['evidence']),
    ...(report ? [] : ['report']),
    ...(draft ? [] : ['draft']),
    ...(notice ? [] : ['notice']),
    ...(waited(after('waive-statement')) ? [] : ['statement']),
    ...(waited(after('waive-hearing') || asked !== undefined) ? [] : ['term for a hearing']),
    ...(hearing ? [] : ['hearing']),
    ...(review?.facts.opinion === '同意' ? [] : ['review']),
    ...(discussed?.facts.agreed ? [] : ['discussion']),
    ...(facts.outcome === '同意' && decided.by.join() === '副镇长' ? [] : ['head']),
    ...(!after('state') || after('recheck') ? [] : ['recheck']),
  ]
}

const walks = 400
const length = 250

it(
  'no random case reaches a delivered penalty without its mandatory steps, and what was accepted breaks nothing',
  { timeout: 170_000 },
  () => {
    const kinds = new Set<string>()
    let [tries, accepted, decisions] = [0, 0, 0]
    fc.assert(
      fc.property(fc.integer(), seed => {
        const found = wander(seed, length)
        const { theCase } = found.walk
        tries += found.tries
        accepted += found.accepted
        for (const kind of found.kinds) kinds.add(kind)
        if (theCase.acts.some(a => a.kind === 'deliver-decision')) decisions += 1
        const story = (): string => theCase.acts.map(a => `${a.doneAt.slice(0, 16)} ${a.kind}`).join('\n')
        expect(found.refused.filter(r => r.found.includes('出错')).map(r => `${r.rule} ${r.found}`)).toEqual([])
        const lacking = lackingBefore(theCase.acts)
        expect(lacking, lacking.length > 0 ? story() : '').toEqual([])
        expect(findings(theCase).map(f => `${f.kind} ${f.rule} ${f.found}`)).toEqual([])
      }),
      { numRuns: walks },
    )
    console.info(`${tries} acts tried, ${accepted} accepted of ${kinds.size} kinds, ${decisions} decisions delivered`)
    expect(tries).toBe(100_000)
    expect(decisions).toBeGreaterThan(walks / 50) // refusing everything fails too
  },
)

it('the measure itself sees what is missing', () => {
  const us = { parties: ['某公司'] }
  const whole = [
    ...reported(),
    ...noticed(),
    ...reviewed(),
    aDiscussion(),
    fullDraft({}, '2026-04-13'),
    anAct(acts.decide, { outcome: '同意', decision: '给予行政处罚' }, { on: '2026-04-13T16:00', id: 'decision', ...us }),
    delivered(acts.deliverDecision, 'decision', '2026-04-13'),
  ]
  expect(lackingBefore(whole)).toEqual([])
  for (const [kind, name] of [
    ['file', 'filing'],
    ['register-evidence', 'evidence'],
    ['conclude-investigation', 'report'],
    ['deliver-notice', 'notice'],
    ['review', 'review'],
    ['discuss', 'discussion'],
  ] as const)
    expect(lackingBefore(whole.filter(a => a.kind !== kind))).toContain(name)
})
