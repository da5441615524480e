import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { maySeeCase, mayWorkOnCase, visibleCases, type SeenCase } from './may-see.ts'
import { roles, type Person, type Role } from './person.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
  await sql`create table seen (id int, agency_id text, opened_by text, officers text[], review_to_county bool, appointed text[])`.execute(
    desk.db,
  )
})
afterAll(() => desk.close())

const agencies = ['yishan', 'yangji', 'county', '']
const people = ['zhang', 'li', 'wang']
const aPerson = fc
  .record({ id: fc.constantFrom(...people), agencyId: fc.constantFrom(...agencies), roles: fc.subarray([...roles]) })
  .map((one): Person => ({ ...one, name: one.id, username: one.id, agencyName: '', county: false, class: 'officer' }))
const aCase: fc.Arbitrary<SeenCase> = fc.record({
  agency_id: fc.constantFrom(...agencies.slice(0, 3)),
  opened_by: fc.constantFrom(...people),
  officers: fc.subarray(people),
  review_to_county: fc.boolean(),
  appointed: fc.subarray(people),
})
const who = (held: readonly Role[], more: Partial<Person> = {}): Person => ({
  id: 'zhang',
  name: '张三',
  username: 'zhang',
  roles: held,
  agencyId: 'yishan',
  agencyName: '',
  county: false,
  class: 'officer',
  ...more,
})
const theCase = (more: Partial<SeenCase> = {}): SeenCase => ({
  agency_id: 'yishan',
  opened_by: 'li',
  officers: ['li'],
  review_to_county: false,
  appointed: [],
  ...more,
})

describe('who may see which case', () => {
  it('is the same for a list and for one row, whoever asks and whatever the case', async () => {
    await fc.assert(
      fc.asyncProperty(aPerson, fc.array(aCase, { minLength: 1, maxLength: 12 }), async (person, cases) => {
        const rows = cases.map((row, id) => ({ id, ...row }))
        const found = await sql<{ id: number }>`
          with c as (select * from jsonb_populate_recordset(null::seen, ${JSON.stringify(rows)}::jsonb)) select c.id from c where ${visibleCases(person)} order by 1`.execute(
          desk.db,
        )
        expect(found.rows.map(row => row.id)).toEqual(rows.filter(row => maySeeCase(person, row)).map(row => row.id))
      }),
      { numRuns: 200 },
    )
  })

  it('never lets anybody work on what he may not see', () => {
    fc.assert(fc.property(aPerson, aCase, (person, row) => !mayWorkOnCase(person, row) || maySeeCase(person, row)))
  })

  it('is one’s own agency for its people, and nothing for a stranger from another town', () => {
    for (const role of ['officer', 'bureauHead', 'head', 'reviewer', 'financeClerk', 'archivist'] as const) {
      expect(maySeeCase(who([role]), theCase())).toBe(true)
      expect(maySeeCase(who([role]), theCase({ agency_id: 'yangji' }))).toBe(false)
    }
  })

  it('is, for auxiliaries, the cases they are assigned to, to read', () => {
    const helper = who(['auxiliary'], { class: 'auxiliary' })
    expect(maySeeCase(helper, theCase())).toBe(false)
    expect(maySeeCase(helper, theCase({ officers: ['li', 'zhang'] }))).toBe(true)
    expect(mayWorkOnCase(helper, theCase({ officers: ['li', 'zhang'] }))).toBe(false)
  })

  it('is, for the county reviewer, what was sent to the county', () => {
    const reviewer = who(['countyReviewer'], { agencyId: 'county', county: true })
    expect(maySeeCase(reviewer, theCase())).toBe(false)
    expect(mayWorkOnCase(reviewer, theCase({ review_to_county: true }))).toBe(true)
  })

  it('is everything for the county supervisor, to read, and nothing for the administrator', () => {
    const supervisor = who(['countySupervisor'], { agencyId: 'county', county: true })
    expect(maySeeCase(supervisor, theCase())).toBe(true)
    expect(mayWorkOnCase(supervisor, theCase())).toBe(false)
    const keeper = who(['administrator', 'officer'])
    expect(maySeeCase(keeper, theCase({ officers: ['zhang'], appointed: ['zhang'], review_to_county: true }))).toBe(false)
  })

  it('is, for a hearing host from another agency, the case of his hearing', () => {
    const host = who(['reviewer'], { agencyId: 'yangji' })
    expect(mayWorkOnCase(host, theCase({ appointed: ['zhang'] }))).toBe(true)
  })
})
