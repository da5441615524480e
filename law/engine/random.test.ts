// Random cases: whatever is accepted act by act, no decision is delivered without every step the law demands before it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { actKinds } from '../acts/index.ts'
import { allOf, byTime, doneOn, type Act } from '../kit/act.ts'
import { isWorkingDay } from '../kit/calendar.ts'
import { addDays, day, type Day } from '../kit/day.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier } from '../testing/makers.ts'
import { turnsOf } from '../testing/plausible.ts'
import { begin, openSteps, tryAct, type Walk, type Wanted } from '../testing/walking.ts'
import { noticed, reported, reviewed, aDiscussion, fullDraft, delivered } from '../testing/way.ts'
import { anAct } from '../testing/makers.ts'
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

/** A small generator of its own, so that one number of fast-check makes a whole walk again. */
function dice(seed: number): (sides: number) => number {
  let state = seed | 0
  return sides => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides
  }
}
const people = ['甲', '乙', '丙', '辅', '镇长', '副镇长', '副书记', '局长', '审', '财', '档', '无此人'] as const
const kinds = [...actKinds.keys()]
const homes = [...procedures.values()]

/** One field of the facts turned round: left out, emptied, negated, moved. */
function mutated(facts: Readonly<Record<string, unknown>>, roll: (sides: number) => number): Readonly<Record<string, unknown>> {
  const keys = Object.keys(facts)
  const key = keys[roll(Math.max(keys.length, 1))]
  if (key === undefined) return facts
  const value = facts[key]
  const other =
    typeof value === 'boolean'
      ? !value
      : typeof value === 'number'
        ? value * roll(4)
        : Array.isArray(value)
          ? value.slice(1)
          : typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
            ? addDays(day(value), roll(40) - 20)
            : undefined
  return { ...facts, [key]: other }
}

const runs = 60
const length = 250
let tries = 0
let accepted = 0
let deliveredDecisions = 0
const done = new Set<string>()
/** Steps that repeat without end are drawn less often, so that cases get somewhere. */
const rare = new Set([
  'terminate',
  'extend-time',
  'request-non-filing',
  'request-recusal',
  'request-preservation',
  'order-correction',
  'confirm-address',
  'request-hearing',
  'summon',
  'sample',
  'copy-evidence',
  'review-evidence',
  'record-audio-video',
  'inspect-site',
  'question',
  'upgrade',
])

function wander(seed: number, length: number): Walk {
  const roll = dice(seed)
  let walk = begin(aDossier(), day('2026-03-02'))
  for (let n = 0; n < length; n += 1) {
    const steps = openSteps(walk)
    const usual = steps.filter(s => !rare.has(s.kind) && (s.track === 'main' || !procedures.get(s.procedure)?.start.includes(s.kind)))
    const from = roll(10) === 0 ? steps : usual.length > 0 ? usual : steps
    const step = from[from.length - 1 - Math.min(roll(from.length), roll(from.length))] // later steps of a procedure a little likelier
    const lost = roll(12) === 0 || step === undefined
    const home = homes[roll(homes.length)]
    const target = lost
      ? {
          kind: kinds[roll(kinds.length)] ?? '',
          procedure: roll(2) ? 'ordinary-penalty' : (home?.id ?? ''),
          track: roll(2) ? 'main' : 'elsewhere',
        }
      : step
    const turns = turnsOf(target.kind, { theCase: walk.theCase, on: walk.on, party: '某公司' })
    const facts = turns[roll(3) > 0 ? 0 : roll(turns.length)] ?? {}
    const wanted: Wanted = {
      ...target,
      facts: roll(8) === 0 ? mutated(facts, roll) : facts,
      ...(roll(12) === 0 ? { by: [people[roll(people.length)] ?? '甲', ...(roll(2) ? [people[roll(people.length)] ?? '乙'] : [])] } : {}),
    }
    const tried = tryAct(walk, wanted)
    tries += 1
    if (tried?.ok) {
      walk = tried.walk
      accepted += 1
      done.add(target.kind)
    } else if (tried) for (const one of tried.said) if (one.found.includes('出错')) throw new Error(`${one.rule} broke: ${one.found}`)
    if (roll(4) === 0 || walk.minute > 600) {
      let on = addDays(walk.on, 1 + roll(3))
      while (!isWorkingDay(calendar, on)) on = addDays(on, 1)
      if (on < '2026-12-01') walk = { ...walk, on, minute: 60 }
    }
  }
  return walk
}

it(
  'no random case reaches a delivered penalty without its mandatory steps, and what was accepted breaks nothing',
  { timeout: 170_000 },
  () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const { theCase } = wander(seed, length)
        if (theCase.acts.some(a => a.kind === 'deliver-decision')) deliveredDecisions += 1
        expect(lackingBefore(theCase.acts), theCase.acts.map(a => `${a.doneAt.slice(0, 16)} ${a.kind}`).join('\n')).toEqual([])
        expect(findings(theCase).map(f => `${f.kind} ${f.rule} ${f.found}`)).toEqual([])
      }),
      { numRuns: runs, seed: 2026 },
    )
    console.info(`${tries} acts tried, ${accepted} accepted of ${done.size} kinds, ${deliveredDecisions} decisions delivered`)
    expect(tries).toBe(runs * length)
    expect(deliveredDecisions).toBeGreaterThan(runs / 100) // refusing everything fails too
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
