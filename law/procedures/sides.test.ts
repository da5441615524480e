// A paper that came back is delivered again; one that arrived is not.
import { describe, expect, it } from 'vitest'
import type { Act } from '../kit/act.ts'
import { placesOf } from '../engine/place.ts'
import { deferral, hearing, orderToCorrect } from './sides.ts'

const act = (procedure: string, kind: string, n: number, facts: unknown = {}): Act => ({
  id: `a${n}`,
  kind,
  procedure,
  track: 's1',
  parties: ['p1'],
  doneAt: `2026-03-0${n}T09:00:00+08:00`,
  recordedAt: `2026-03-0${n}T09:00:00+08:00`,
  recordedBy: '甲',
  by: ['甲', '乙'],
  facts,
})
const posted = (returned: boolean) => ({
  of: 'a1',
  way: '邮寄送达',
  receivedOn: '2026-03-05',
  post: { direct: '上门两次无人', returned },
})
describe.each([
  [orderToCorrect, ['order-correction'], 'deliver-order'],
  [hearing, ['request-hearing', 'appoint-host', 'notify-hearing'], 'deliver-hearing-notice'],
  [deferral, ['request-deferral', 'decide-deferral'], 'deliver-deferral'],
] as const)('%s', (procedure, before, delivery) => {
  const open = (...facts: readonly unknown[]): readonly string[] => {
    const earlier = before.map((kind, i) => act(procedure.id, kind, i + 1, kind === 'decide-deferral' ? decided : {}))
    const deliveries = facts.map((f, i) => act(procedure.id, delivery, before.length + 1 + i, f))
    return [...(placesOf(procedure, [...earlier, ...deliveries], ['p1']).get('p1')?.open ?? [])]
  }
  const decided = { outcome: '准予', reason: '困难', plan: [{ on: '2026-06-01', amount: 1 }] }
  it(`${delivery} is open again after the post came back, and again`, () => {
    expect(open()).toContain(delivery)
    expect(open(posted(true))).toContain(delivery)
    expect(open(posted(true), posted(true))).toContain(delivery)
  })
  it(`${delivery} is done once the paper arrived`, () => {
    expect(open(posted(false))).not.toContain(delivery)
    expect(open(posted(true), posted(false))).not.toContain(delivery)
  })
})
