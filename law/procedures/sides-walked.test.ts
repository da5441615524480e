// Every arrow of the transfer and of the remedies is gone by lawful acts, on all facts an officer might record.
import { expect, it } from 'vitest'
import { transitions } from '../engine/paths.ts'
import { leadsTo, placesOf } from '../engine/place.ts'
import type { Act } from '../kit/act.ts'
import { day } from '../kit/day.ts'
import { aDossier } from '../testing/makers.ts'
import { turnsOf } from '../testing/plausible.ts'
import { begin, momentOf, tryAct, type Walk } from '../testing/walking.ts'
import { fined, reported } from '../testing/way.ts'
import { procedures } from './index.ts'

const party = '某公司'
const most = 1_500
/** The arrows gone by every way through a side procedure that begins in a case with these acts. */
function walked(id: string, done: readonly Act[], on: string): ReadonlySet<string> {
  const procedure = procedures.get(id)
  if (!procedure) throw new Error(`no procedure ${id}`)
  const gone = new Set<string>()
  const start = begin(aDossier(), day(on))
  const open: Walk[] = [{ ...start, theCase: { ...start.theCase, acts: done } }]
  for (let tried = 0; open.length > 0 && tried < most;) {
    const walk = open.pop() ?? start
    const own = walk.theCase.acts.filter(a => a.track === id)
    const steps = own.length === 0 ? procedure.start : [...(placesOf(procedure, own, [party]).get(party)?.open ?? [])]
    for (const kind of steps) {
      // what stays open is done once, or there would be no end
      if (procedure.steps[kind]?.again && own.some(a => a.kind === kind)) continue
      for (const facts of turnsOf(kind, momentOf(walk, party))) {
        tried += 1
        const made = tryAct(walk, { kind, procedure: id, track: id, facts })
        if (!made?.ok) continue
        for (const a of own) if (leadsTo(procedure.steps[a.kind] ?? never(), a, party).includes(kind)) gone.add(`${a.kind} > ${kind}`)
        open.push(made.walk)
      }
    }
  }
  return gone
}
function never(): never {
  throw new Error('an act outside its procedure')
}
it.each([
  ['criminal-transfer', reported({ crime: '涉嫌犯罪' }), '2026-03-23'],
  ['duty-lead', reported(), '2026-03-23'],
  ['reconsideration', [...reported(), ...fined()], '2026-04-20'],
  ['litigation', [...reported(), ...fined()], '2026-04-20'],
  ['compensation', [...reported(), ...fined()], '2026-04-20'],
] as const)('%s', (id, done, on) => {
  const procedure = procedures.get(id)
  const all = new Set((procedure ? transitions(procedure) : []).map(t => `${t.from} > ${t.to}`))
  const gone = walked(id, done, on)
  expect([...all].filter(arrow => !gone.has(arrow))).toEqual([])
})
