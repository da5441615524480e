// REM-05: a slight breach is confirmed unlawful and not annulled; it is a finding still. Hearing, statement and defence are never slight.
import { expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { findings } from '../engine/findings.ts'
import { deadlines } from '../engine/deadlines.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, holds } from '../testing/makers.ts'
import { fined, remedy, reported } from '../testing/way.ts'
import { decisionOf } from './case-facts.ts'
import { ordinaryClocks } from './clocks.ts'
import { withdrawalCause, withdrawnForCause } from './publication.ts'

/** 行政处罚法: notice, statement, defence and hearing. */
const rightsOfTheParty = [7, 44, 45, 62, 63, 64]
const everyRule = [...new Set([...procedures.values()].flatMap(p => [...p.always, ...Object.values(p.steps).flatMap(s => s.needs)]))]

it('REM-05: no rule of notice, statement, defence or hearing calls its breach slight', () => {
  const slight = everyRule.filter(
    r =>
      (r.severity === 'defect' || r.severity === 'warn') &&
      r.basis.some(p => p.law === '行政处罚法' && p.editions.some(e => rightsOfTheParty.includes(e.at[0]))),
  )
  expect(slight.map(r => `${r.id} ${r.title}`)).toEqual([])
})
it('REM-05: lateness is a defect, and a finding all the same', () => {
  expect(ordinaryClocks.find(c => c.id === 'deliver')?.severity ?? 'defect').toBe('defect')
  const late = [...reported(), ...fined(100_000, '2026-03-10').slice(0, 2)]
  const clock = deadlines({ dossier: aDossier(), acts: late, calendar: aCalendar(), procedures }, '2026-03-20T09:00:00+08:00')
  expect(clock.find(d => d.clock === 'deliver')?.state).toBe('overdue')
  expect(findings({ dossier: aDossier(), acts: late, calendar: aCalendar(), procedures }).length).toBeGreaterThan(0)
})
it('REM-05, PUB-05: confirmed unlawful, the decision stands and its publication comes down', () => {
  const confirmed = [
    ...fined(),
    anAct(acts.publish, {}, { on: '2026-03-12', parties: ['某公司'] }),
    remedy({ event: '结果', outcome: '确认违法' }, '2026-05-06'),
  ]
  expect(decisionOf({ acts: confirmed }, '某公司')?.penalties).toHaveLength(1)
  expect(withdrawalCause({ acts: confirmed }, '某公司')).toMatchObject({ cause: '决定被确认违法', since: '2026-05-06' })
  const withdraw = anAct(acts.withdrawPublication, { cause: '决定被确认违法' }, { on: '2026-05-08', parties: ['某公司'] })
  expect(holds(withdrawnForCause, aScene({ acts: confirmed, next: withdraw }))).toBe(true)
})
it('DEC-22: whether a decision is of social influence is decided before the case is closed', () => {
  const close = anAct(acts.requestClosing, {}, { on: '2026-04-20' })
  const rule = everyRule.find(r => r.id === 'PUB-02c')
  expect(rule && holds(rule, aScene({ acts: [...reported(), ...fined()], next: close }))).toBe(false)
  const reviewed = anAct(acts.reviewPublication, { publish: false, criteria: '影响小' }, { on: '2026-03-12', parties: ['某公司'] })
  expect(rule && holds(rule, aScene({ acts: [...reported(), ...fined(), reviewed], next: close }))).toBe(true)
})
