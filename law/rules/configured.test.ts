// What the county turns on or lists: rows whose text is not at hand are its dated decision, never ours.
import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { deadlines } from '../engine/deadlines.ts'
import { procedures } from '../procedures/index.ts'
import { aCalendar, aDossier, anAct, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { fined, fullDraft, noticed, reported } from '../testing/way.ts'
import { reviewDue } from './legal-review.ts'
import { noFaultHeard } from './leniency.ts'
import { majorReported } from './major-reported.ts'

const us = { parties: ['某公司'] }
const settings = [aSetting('major.fine.organisation', 50_000), aSetting('major.reportWithin', 15)]

describe('PUB-11: a major decision is filed upward', () => {
  const closing = (of = aDossier({ settings }), more: Parameters<typeof aScene>[0]['acts'] = []) =>
    aScene({ dossier: of, acts: [...reported(), ...fined(), ...more], next: anAct(acts.requestClosing, {}, { on: '2026-04-20' }) })
  it('when the county has set its days, and then before closing', () => {
    expect(holds(majorReported, closing(aDossier({ settings: settings.slice(0, 1) })))).toBe(true)
    expect(shortfall(majorReported, closing()).step).toBe('report-major')
    expect(holds(majorReported, closing(undefined, [anAct(acts.reportMajor, {}, { on: '2026-03-12', ...us })]))).toBe(true)
    expect(
      holds(majorReported, closing(aDossier({ settings: [aSetting('major.fine.organisation', 50_000_00), settings[1] ?? never()] }))),
    ).toBe(true)
  })
  it('within them, and no clock runs without', () => {
    const clock = (of: ReturnType<typeof aDossier>) =>
      deadlines({ dossier: of, acts: [...reported(), ...fined()], calendar: aCalendar(), procedures }, '2026-03-12T09:00:00+08:00').find(
        d => d.clock === 'PUB-11',
      )?.lastDay
    expect(clock(aDossier({ settings }))).toBe('2026-03-25')
    expect(clock(aDossier({ settings: settings.slice(0, 1) }))).toBeUndefined()
  })
})

describe('DEC-11: the review list', () => {
  const due = (of: ReturnType<typeof aDossier>) =>
    reviewDue(aScene({ dossier: of, acts: [...reported(), ...noticed()], next: fullDraft() })).map(g => g.why)
  const high = aSetting('major.fine.organisation', 50_000_00)
  it('names the items always reviewed; unset, the thresholds decide and those unset mean review', () => {
    expect(due(aDossier({ settings: [high, aSetting('review.list', '示例-000、示例-001')] }))).toEqual(['列入法制审核目录清单'])
    expect(due(aDossier({ settings: [high, aSetting('review.list', ['别的'])] }))).toEqual([])
    expect(due(aDossier())).toEqual(['县里还没有定重大案件标准'])
  })
})

it('COR-09: proven without fault, nobody is punished unless a law or administrative regulation says so', () => {
  const scene = (facts: object) =>
    aScene({
      acts: [
        ...reported(),
        ...noticed(),
        anAct(
          acts.recheck,
          { points: [{ point: '没有过错', adopted: '采纳', reason: '进货查验齐全' }], noFaultProven: true, ...facts },
          { on: '2026-03-31', ...us },
        ),
      ],
      next: fullDraft(),
    })
  expect(holds(noFaultHeard, scene({}))).toBe(false)
  expect(holds(noFaultHeard, scene({ noFaultException: '某条例第一条' }))).toBe(true)
})
function never(): never {
  throw new Error('no such setting')
}
