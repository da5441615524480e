import { audit, findings, historyOf, procedures } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar/index.ts'
import { loadCase } from '../cases/index.ts'
import { verifyRecord } from '../platform/journal-verify.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { openRooms } from '../rooms.ts'
import { vouchedTables } from '../vouched.ts'
import { furnishDemonstration, type Demonstration } from './furnish.ts'
import { besideScenarios, handful, scenarios } from './scenarios.ts'

const played = [...scenarios.slice(0, handful), ...besideScenarios]
let desk: TestDesk
let made: Demonstration
beforeAll(async () => {
  desk = await testDesk('2026-11-20T09:00+08:00')
  const rooms = openRooms(desk, '灌云县')
  try {
    made = await furnishDemonstration(rooms, undefined, played)
  } finally {
    await rooms.close()
  }
}, 240_000) // many acts: a busy machine takes its time
afterAll(() => desk.close())

const rows = async (query: string): Promise<readonly Record<string, unknown>[]> =>
  (await sql<Record<string, unknown>>`${sql.raw(query)}`.execute(desk.db)).rows

describe('the demonstration county', () => {
  it('has seventy-eight cases to live through', () => expect([scenarios.length, besideScenarios.length]).toEqual([78, 18]))

  it('holds cases in which nothing was done against the law, all of them in the past', async () => {
    expect(made.cases).toHaveLength(played.length)
    const calendar = await calendarOf(desk.db)
    for (const { id, name } of made.cases) {
      const loaded = await loadCase(desk.db, calendar, id, desk.clock.today())
      expect(loaded?.acts.length, name).toBeGreaterThan(2)
      expect(loaded && findings(loaded), name).toEqual([])
      // told to others, it is judged the same
      const told: unknown = loaded && JSON.parse(JSON.stringify(historyOf(loaded)))
      const judged = audit(told, { procedures, calendar, asOf: desk.clock.today() })
      expect(judged.ok ? judged.findings : judged.faults, name).toEqual([])
      expect(
        loaded?.acts.every(act => Date.parse(act.recordedAt) <= desk.clock.now().getTime()),
        name,
      ).toBe(true)
    }
    expect((await rows('select distinct status from cases')).length).toBeGreaterThan(1)
  })

  it('has a living example of every procedure of the law', async () => {
    const living = await rows('select distinct procedure from acts')
    const lived = new Set([...living.map(one => one['procedure']), ...scenarios.flatMap(byItsWay)])
    expect([...procedures.keys()].filter(id => !lived.has(id))).toEqual([])
    const measures = await rows(`select kind, count(distinct case_id)::int as n from acts where procedure = 'measures' group by 1`)
    const done = new Map(measures.map(one => [one['kind'], one['n']]))
    expect([done.get('carry-out-measure'), done.get('extend-measure'), done.get('lift-measure'), done.get('dispose-seized')]).toEqual([
      4, 1, 1, 1,
    ])
    // one is still held, with its last day to come
    expect(await rows(`select 1 from case_deadlines where clock = 'MEA-07' and last_day >= date '2026-11-20'`)).not.toEqual([])
  })

  it('has monitoring devices to look at, not all of them in order', async () => {
    expect(
      await rows(`select number, allowed_by, marked_from is not null as signed, (calibrated -> 0 ->> 'to') > '2026-11-20' as valid
        from device_versions order by number`),
    ).toEqual([
      { number: '示例-伊山-01', allowed_by: '法律', signed: true, valid: true },
      { number: '示例-伊山-02', allowed_by: '规范性文件', signed: false, valid: true },
      { number: '示例-燕港-01', allowed_by: '法律', signed: true, valid: false },
    ])
  })

  it('lets nobody seize under a delegation, on the street, or where no text of the item gives it', async () => {
    const grants = await rows(`select g.item, a.kind, g.source from power_grant_versions g
      join agency_versions a on a.agency_id = g.agency_id where g.with_measures`)
    expect(new Set(grants.map(one => `${one['kind']} ${one['source']}`))).toEqual(new Set(['town conferred']))
    const given = await rows(`select code from power_item_versions where body -> 'measures' is not null`)
    expect(new Set(grants.map(one => one['item']))).toEqual(new Set(given.map(one => one['code'])))
  })

  it('is answered for by the journal, row by row and file by file', async () => {
    const report = await verifyRecord({ db: desk.db, tables: vouchedTables, blobs: desk.blobs })
    expect(report.faults).toEqual([])
    expect(report.rows).toBeGreaterThan(1000)
    expect(report.files).toBeGreaterThan(4)
  })

  it('says of everything invented that it is', async () => {
    expect(
      await rows(
        `select name from agency_versions where reason not like '%虚构%' or address not like '%虚构%' or phone not like '%虚构%' or bank ->> 'bank' not like '%虚构%'`,
      ),
    ).toEqual([])
    expect(await rows(`select name from person_versions where reason not like '%虚构%'`)).toEqual([])
    expect(await rows('select name from party_versions where not invented')).toEqual([])
    expect(await rows(`select item from power_grant_versions where instrument ->> 'number' not like '%虚构%'`)).toEqual([])
    expect(await rows(`select code from benchmark_versions where source not like '%虚构%'`)).toEqual([])
    expect(await rows('select count(*)::int as n from party_versions')).toEqual([{ n: 150 }])
  })

  it('is staffed as an office must be, with one town short and one without a reviewer', async () => {
    const staff =
      await rows(`select a.name, a.kind, count(*) filter (where p.kind = 'officer' and post ->> 'post' = 'officer')::int as officers, count(*) filter (where post ->> 'post' = 'reviewer')::int as reviewers
      from agency_versions a join person_versions p on true cross join lateral jsonb_array_elements(p.posts) post where post ->> 'agency' = a.agency_id and a.kind in ('town', 'street') group by 1, 2`)
    expect(staff).toHaveLength(13)
    expect(staff.filter(one => Number(one['officers']) < (one['kind'] === 'town' ? 6 : 4)).map(one => one['name'])).toEqual([
      '灌云县南岗镇人民政府',
    ])
    expect(staff.filter(one => one['reviewers'] === 0).map(one => one['name'])).toEqual(['灌云县同兴镇人民政府'])
  })

  it('has forty items and ten benchmarks in force, none in doubt, and gives a street nothing that is the towns’ alone', async () => {
    const items = await rows(`select remarks from power_item_versions where version_on('item', code, date '2026-11-20') = version`)
    expect(items.length).toBeGreaterThanOrEqual(40)
    expect(items.filter(one => JSON.stringify(one['remarks']).includes('"alerts":["'))).toEqual([])
    expect(
      (await rows(`select 1 from benchmark_versions where version_on('benchmark', code, date '2026-11-20') = version`)).length,
    ).toBeGreaterThanOrEqual(10)
    expect(
      await rows(
        `select g.item from power_grant_versions g join agency_versions a on a.agency_id = g.agency_id where a.kind = 'street' and g.source <> 'conferred'`,
      ),
    ).toEqual([])
  })
})

/** What the cases that the tests do not play bring along. */
const byItsWay = (one: (typeof scenarios)[number]): readonly string[] =>
  one.way === 'inspection' ? ['inspection'] : one.way === 'ordinary' && one.turns?.deferral !== undefined ? ['deferral'] : []
