// What happens around an act: the bureau head speaks before the organ's head, the draft falls away, an earlier day is read as it was.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { changed, until } from '../turns.ts'

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
let house: House
let asked: Played
beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('某公司', {})
  asked = await house.play(until('request-filing', ordinaryCase(house.cast, aStory({ party }), turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(asked.refused?.text).toBeUndefined()
})
afterAll(() => house.close())

const opinion = (by: string, version: number) => ({
  kind: 'bureau-opinion',
  procedure: 'ordinary-penalty',
  doneAt: house.desk.clock.now().toISOString(),
  by: [by],
  parties: [],
  facts: { opinion: '同意', reasons: '线索清楚，属本镇权限，建议立案。' },
  version,
})
const record = (json: Record<string, unknown>, as: string) => house.ask('POST', `/api/v1/cases/${asked.id}/acts`, { as, json })
const queueOf = async (as: string): Promise<string[]> =>
  (await house.ask('GET', '/api/v1/queue', { as })).body.rows.map((row: { step: string }) => row.step)

describe('the opinion of the bureau head', () => {
  it('waits for him, and the organ’s head need not wait for it', async () => {
    expect(await queueOf('局长')).toContain('bureau-opinion')
    expect((await house.page(asked.id, '副镇长')).steps.find(s => s.step === 'file')?.state).toBe('open')
  })
  it('is given by nobody else', async () => {
    for (const [who, status] of [
      ['甲', 409],
      ['副镇长', 409],
      ['外甲', 404],
      ['督', 409],
    ] as const)
      expect([who, (await record(opinion(who, asked.acts.length), who)).status]).toEqual([who, status])
  })
  it('once given waits no more, and moves the case to no other phase', async () => {
    house.desk.clock.advance({ minutes: 1 })
    const done = await record(opinion('局长', asked.acts.length), '局长')
    expect([done.status, done.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    expect(await queueOf('局长')).not.toContain('bureau-opinion')
    expect((await house.page(asked.id)).flow.phases.find(p => p.phase === '作出决定')?.state).toBe('ahead')
  })
})

describe('a draft', () => {
  it('falls away with the act it was kept for, and only with that', async () => {
    const keep = (kind: string, as: string) =>
      house.ask('PUT', `/api/v1/drafts/${asked.id}/${encodeURIComponent(kind)}`, { as, json: { content: { opinion: '写了一半' } } })
    const kept = async (as: string): Promise<string[]> =>
      (await house.ask('GET', `/api/v1/drafts?subject=${asked.id}`, { as })).body.rows.map((row: { kind: string }) => row.kind)
    for (const [kind, as] of [
      ['bureau-opinion~main~', '局长'],
      ['bureau-opinion~main~别的当事人', '局长'],
      ['close~main~', '局长'],
      ['bureau-opinion~main~', '甲'],
    ] as const)
      expect((await keep(kind, as)).status).toBe(200)
    house.desk.clock.advance({ minutes: 1 })
    expect((await record(opinion('局长', (await house.page(asked.id)).version), '局长')).status).toBe(201)
    expect((await kept('局长')).toSorted()).toEqual(['bureau-opinion~main~别的当事人', 'close~main~'])
    expect(await kept('甲')).toEqual(['bureau-opinion~main~'])
  })
})

describe('an earlier day', () => {
  const at = (asOf: string, as = '甲') => house.ask('GET', `/api/v1/cases/${asked.id}?asOf=${asOf}`, { as })
  it('is read as it was known then: later acts, papers, terms and refusals are not there yet', async () => {
    house.desk.clock.set('2026-03-03T01:10:00Z')
    const { version } = await house.page(asked.id)
    const filed = await record(
      {
        kind: 'file',
        procedure: 'ordinary-penalty',
        doneAt: '2026-03-03T09:05:00+08:00',
        by: ['副镇长'],
        parties: [],
        facts: { outcome: '同意', opinion: '同意立案。' },
        version,
      },
      '副镇长',
    )
    expect([filed.status, filed.text.slice(0, 400)]).toEqual([201, expect.any(String)])
    const [then, now] = [(await at('2026-03-02')).body, (await at('2026-03-03')).body]
    expect([then.asOf, then.filedOn, then.acts.length, then.readOnly]).toEqual(['2026-03-02', null, version, true])
    expect(then.documents.map((d: { kind: string }) => d.kind)).not.toContain('filing-approval')
    expect(then.deadlines.map((d: { clock: string }) => d.clock)).not.toContain('DEC-01')
    expect(then.steps.find((s: { step: string }) => s.step === 'file')).toMatchObject({ state: 'waiting' })
    expect(then.steps.every((s: { schema?: unknown }) => s.schema === undefined)).toBe(true)
    expect(then.proof.entries).toBeLessThan(now.proof.entries)
    expect([now.asOf, now.filedOn, now.acts.length]).toEqual([null, '2026-03-03', version + 1])
    expect(now.deadlines.length).toBeGreaterThan(then.deadlines.length)
  })
  it('names the item and the parties as they were bound then', async () => {
    house.desk.clock.set('2026-03-05T01:00:00Z')
    const [someone, another] = [await house.aParty('先查的公司', {}), await house.aParty('查实的公司', {})]
    const plot = ordinaryCase(house.cast, aStory({ party: another, partyName: '查实的公司' }), turns, day('2026-03-05'))
    const two = changed(until('request-filing', plot), next => {
      if (next.kind === 'register-lead') {
        const { parties: _p, item: _i, ...facts } = next.facts
        return { ...next, facts: { ...facts, parties: [someone] } }
      }
      return { ...next, on: day('2026-03-06') }
    })
    const played = await house.play(two, { procedure: 'ordinary-penalty', parties: [] })
    expect(played.refused?.text).toBeUndefined()
    const names = (page: { parties: readonly { name: string }[] }) => page.parties.map(p => p.name)
    const then = (await house.ask('GET', `/api/v1/cases/${played.id}?asOf=2026-03-05`, { as: '甲' })).body
    expect([names(then), then.item, then.title]).toEqual([['先查的公司'], null, expect.stringContaining('先查的公司')])
    const now = await house.page(played.id)
    expect([names(now), now.item?.code]).toEqual([['查实的公司'], item])
    // whom a lead was opened for stands in the lead itself
    const { parties: _p, item: _i, ...facts } = Object(played.acts[0]?.facts)
    const opened = await house.ask('POST', '/api/v1/cases', {
      as: '甲',
      json: {
        procedure: 'ordinary-penalty',
        item,
        parties: [someone],
        act: { kind: 'register-lead', by: ['甲', '乙'], doneAt: '2026-03-06T09:00:00+08:00', facts },
      },
    })
    expect(opened.status, opened.text).toBe(201)
    expect((await house.page(opened.body.id)).acts[0]?.facts).toMatchObject({ parties: [someone], item })
  })
  it('before the case, after today, or written otherwise is told so; to a stranger it is not there', async () => {
    for (const wrong of ['2026-03-01', '2026-03-09', '昨天', '2026-02-30'])
      expect([wrong, (await at(wrong)).body.errors?.[0]?.title]).toEqual([wrong, '按哪一天看'])
    for (const stranger of ['外甲', '管']) expect((await at('2026-03-02', stranger)).status).toBe(404)
    expect((await house.ask('GET', `/api/v1/cases/${asked.id}?asOf=2026-03-02`)).status).toBe(401)
  })
})

describe('what was done and may be done again', () => {
  const started = (until_: string, on: '2026-04-01') =>
    house
      .aParty(`某公司${until_}`, {})
      .then(party =>
        house.play(
          until(
            until_,
            ordinaryCase(
              house.cast,
              aStory({ party, actOn: day(on) }),
              { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' },
              day(on),
            ),
          ),
          { procedure: 'ordinary-penalty', item, parties: [party] },
        ),
      )
  it('is offered quietly while the party’s term runs, and is nobody’s turn', async () => {
    const told = await started('deliver-notice', '2026-04-01')
    expect(told.refused?.text).toBeUndefined()
    const { steps, flow } = await house.page(told.id)
    const repeated = steps.filter(s => s.repeats).map(s => s.step)
    expect(repeated).toEqual(expect.arrayContaining(['request-notice', 'deliver-notice']))
    expect(steps.find(s => s.step === 'state')?.repeats).toBe(false)
    expect(flow.sentence).not.toContain('拟事先告知')
    const rows = (await house.ask('GET', '/api/v1/queue', { as: '甲' })).body.rows
    const mine = rows.filter((row: { caseId: string }) => row.caseId === told.id)
    expect(mine.map((row: { step: string }) => row.step)).not.toContain('request-notice')
  })
  it('is what comes next again once the head gave it back', async () => {
    const drafted = await started('request-notice', '2026-04-01')
    house.desk.clock.advance({ minutes: 5 })
    const back = await house.ask('POST', `/api/v1/cases/${drafted.id}/acts`, {
      as: '副镇长',
      json: {
        kind: 'approve-notice',
        procedure: 'ordinary-penalty',
        doneAt: house.desk.clock.now().toISOString(),
        by: ['副镇长'],
        parties: drafted.acts.at(-1)?.parties ?? [],
        facts: { outcome: '退回补正', opinion: '数额的理由没有写清。', points: [{ point: '写清数额的理由' }] },
        version: drafted.acts.length,
      },
    })
    expect([back.status, back.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    house.desk.clock.advance({ minutes: 1 })
    const again = (await house.page(drafted.id)).steps.find(s => s.step === 'request-notice')
    expect([again?.state, again?.repeats, again?.refusals.map(r => [r.rule, r.found])]).toEqual(['open', false, []])
  })
})

it('rows of the queue carry the article behind the step', async () => {
  const { rows } = (await house.ask('GET', '/api/v1/queue', { as: '甲' })).body
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows.filter((one: { step: string }) => one.step === 'conclude-investigation' || one.step === 'request-notice'))
    expect(row.basis[0]).toMatchObject({ law: expect.any(String), article: expect.any(Number) })
  const head = (await house.ask('GET', '/api/v1/today', { as: '副镇长' })).body.waiting
  expect(head.every((row: { basis: unknown }) => Array.isArray(row.basis))).toBe(true)
})
