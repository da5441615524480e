// 推演: a case is played forward on a copy by the same rules, and nothing at all is written.
import { day, type Act } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { instant, type Next, type Plot } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { cut, said } from '../turns.ts'

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
const begun = '2026-03-02'
let house: House
let real: Played
let rest: Plot

beforeAll(async () => {
  house = await openHouse(`${begun}T09:00+08:00`)
  const party = await house.aParty('某公司', {})
  const plot = cut(ordinaryCase(house.cast, aStory({ party }), turns, day(begun)), 'file')
  real = await house.play(plot.first, { procedure: 'ordinary-penalty', item, parties: [party] })
  rest = plot.rest
  expect(real.refused?.text).toBeUndefined()
})
afterAll(() => house.close())

/** Every row of every table, sessions aside: signing in is no part of a rehearsal. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%session%' order by 1`.execute(house.desk.db)
  const sums: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const found = await sql<{
      sum: string
    }>`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${sql.table(name)} t`.execute(house.desk.db)
    sums[name] = found.rows[0]?.sum ?? ''
  }
  return sums
}
type Sent = Record<string, unknown>
const ask = (acts: readonly Sent[], now: string, as = '甲', more: Sent = {}) =>
  house.ask('POST', `/api/v1/cases/${real.id}/rehearsal`, { as, json: { now, acts, ...more } })

/** An act of the plot as a rehearsal sends it; its tracks are called by the place of their first act. */
function sentFrom(next: Next, tracks: Map<string, string>, place: number): { readonly sent: Sent; readonly act: Act } {
  const { kind, procedure, track, parties, by, facts, on, at } = next
  const doneAt = instant(on, at)
  const known = track === 'main' ? 'main' : tracks.get(track)
  if (known === undefined) tracks.set(track, `rehearsed-${place}`)
  return {
    sent: { kind, procedure, track: known ?? 'new', parties, by, facts, doneAt, recordedAt: doneAt },
    act: { id: `rehearsed-${place}`, kind, procedure, track, parties, doneAt, recordedAt: doneAt, recordedBy: by[0] ?? '', by, facts },
  }
}

describe('a rehearsal', () => {
  it('goes from the filing to the archive by the same acts as in earnest, one officer in every part, and writes nothing', async () => {
    const before = await everything()
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['acts', 'cases', 'case_waits', 'outbox', 'journal_entries', 'idempotency_keys']),
    )
    const version = (await house.page(real.id)).version
    const tracks = new Map<string, string>()
    const acts: Sent[] = []
    let now = ''
    for (let turn = rest.next(); !turn.done;) {
      const { sent, act } = sentFrom(turn.value, tracks, acts.length)
      acts.push(sent)
      if (now === '' || Date.parse(act.doneAt) > Date.parse(now)) now = act.doneAt
      turn = rest.next(act)
    }
    expect(acts.length).toBeGreaterThan(15)
    const { status, body, text } = await ask(acts, now)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({ id: real.id, status: 'archived', version: version + acts.length, now, readOnly: false, findings: [] })
    expect(body.acts.at(-1)).toMatchObject({ kind: 'archive', proof: null })
    expect(await everything()).toEqual(before)
    expect((await house.page(real.id)).version).toBe(version)
  })

  it('opens every step to whoever plays it, with its form, and moves the clocks with its own', async () => {
    const near = await ask([], '2026-03-10T09:00:00+08:00')
    const far = await ask([], '2026-07-10T09:00:00+08:00')
    const steps: readonly { readonly state: string; readonly schema?: unknown }[] = near.body.steps
    expect(steps.some(s => s.state === 'waiting')).toBe(false)
    expect(steps.filter(s => s.state === 'open').every(s => s.schema !== undefined)).toBe(true)
    const decide = (body: { readonly deadlines: readonly { readonly clock: string; readonly state: string }[] }) =>
      body.deadlines.filter(d => d.state === 'overdue').length
    expect(decide(near.body)).toBe(0)
    expect(decide(far.body)).toBeGreaterThan(0)
  })

  it('refuses what the law refuses, all reasons with their articles', async () => {
    const now = '2026-03-10T09:00:00+08:00'
    const facts = { decision: '给予行政处罚', outcome: '同意', opinion: '同意' }
    const answer = await ask(
      [{ kind: 'decide', procedure: 'ordinary-penalty', track: 'main', by: ['副镇长'], doneAt: now, recordedAt: now, facts }],
      now,
    )
    expect(said(answer).length).toBeGreaterThan(1)
  })

  it('begins again from an earlier record, and not before one it takes along', async () => {
    const first = await ask([], '2026-03-02T12:00:00+08:00', '甲', { taking: 1 })
    expect(first.body).toMatchObject({ version: 1, filedOn: null, stage: '登记线索' })
    expect(first.body.steps.map((s: { step: string }) => s.step)).toContain('request-filing')
    const early = await ask([], '2026-03-01T09:00:00+08:00')
    expect([early.status, early.body.errors?.[0]?.path]).toEqual([400, 'now'])
    expect((await ask([], '2026-03-10T09:00:00+08:00', '甲', { taking: 0 })).status).toBe(400)
    expect((await ask([{ kind: 'fly' }], '2026-03-10T09:00:00+08:00')).status).toBe(400)
  })

  it('is open to whoever may see the case, and to nobody else', async () => {
    const now = '2026-03-10T09:00:00+08:00'
    const told: Record<string, number> = {}
    for (const as of ['甲', '督', '外甲', '管', '辅', '县审']) told[as] = (await ask([], now, as)).status
    expect(told).toEqual({ 甲: 200, 督: 200, 外甲: 404, 管: 404, 辅: 404, 县审: 404 })
    expect((await house.ask('POST', `/api/v1/cases/${real.id}/rehearsal`, { json: { now, acts: [] } })).status).toBe(401)
  })
})

describe('a rehearsal from nothing', () => {
  const wanted = { procedure: 'ordinary-penalty', item, party: 'legalPerson', now: '2026-03-02T09:00:00+08:00', acts: [] }
  const from = (json: Sent, as = '甲') => house.ask('POST', '/api/v1/rehearsals', { as, json })

  it('begins with the first step of the procedure and a made-up party, and goes to the archive without a row being written', async () => {
    const before = await everything()
    const begun = await from(wanted)
    expect(begun.status, begun.text).toBe(200)
    expect(begun.body).toMatchObject({ version: 0, acts: [], parties: [{ id: 'rehearsed-party', name: '某公司（虚构）' }] })
    expect(begun.body.steps[0]).toMatchObject({ step: 'register-lead', state: 'open', schema: expect.any(Object) })
    const plot = ordinaryCase(
      house.cast,
      aStory({ party: 'rehearsed-party', partyName: '某公司（虚构）' }),
      turns,
      day(begun.body.openedOn),
    )
    const tracks = new Map<string, string>()
    const acts: Sent[] = []
    let now = wanted.now
    for (let turn = plot.next(); !turn.done;) {
      const { sent, act } = sentFrom(turn.value, tracks, acts.length)
      acts.push(sent)
      if (Date.parse(act.doneAt) > Date.parse(now)) now = act.doneAt
      turn = plot.next(act)
    }
    const ended = await from({ ...wanted, now, acts })
    expect(ended.status, ended.text).toBe(200)
    expect(ended.body).toMatchObject({ status: 'archived', findings: [], version: acts.length })
    expect(await everything()).toEqual(before)
  })

  it('asks for a main procedure and an item the county knows', async () => {
    expect((await from({ ...wanted, procedure: 'hearing' })).status).toBe(400)
    expect((await from({ ...wanted, item: 'nothing' })).status).toBe(404)
    expect((await from({ ...wanted, party: 'bird' })).status).toBe(400)
    const stranger = await from({
      ...wanted,
      acts: [
        { kind: 'register-lead', procedure: 'ordinary-penalty', doneAt: wanted.now, recordedAt: wanted.now, by: ['甲', '乙'], facts: {} },
      ],
    })
    expect(stranger.status).toBe(400)
    expect((await house.ask('POST', '/api/v1/rehearsals', { json: wanted })).status).toBe(401)
  })
})

describe('cases like one', () => {
  it('are those of the same item where the step was done, within what the reader may see', async () => {
    const party = await house.aParty('另一公司', {})
    const other = await house.play(
      cut(ordinaryCase(house.cast, aStory({ party, partyName: '另一公司' }), turns, day('2026-03-09')), 'deliver-notice').first,
      { procedure: 'ordinary-penalty', item, parties: [party] },
    )
    expect(other.refused?.text).toBeUndefined()
    const like = (step: string, as = '甲') => house.ask('GET', `/api/v1/cases/${real.id}/like?step=${step}`, { as })
    expect((await like('deliver-notice')).body.rows).toMatchObject([{ id: other.id, agency: '甲镇人民政府', status: 'open' }])
    expect((await like('decide')).body.rows).toEqual([])
    expect((await like('file', '督')).body.rows.map((r: { id: string }) => r.id)).toEqual([other.id])
    expect((await like('deliver-notice', '外甲')).status).toBe(404)
  })
})
