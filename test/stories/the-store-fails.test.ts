// A store that has no room, or goes away in the middle: the act is wholly there or not at all, and the officer is told.
import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const turns: Turns = {
  hearingTold: true,
  review: true,
  discussion: true,
  corrected: '已责令改正',
  statement: 'made',
  until: 'filed',
}
const march = day('2026-03-02')

/** From now on, writing this into the table fails as PostgreSQL fails. */
async function failOn(table: 'acts' | 'outbox', when: string, failure: string): Promise<void> {
  await sql
    .raw(`create function fails() returns trigger language plpgsql as $$ begin ${failure}; return new; end $$`)
    .execute(house.desk.db)
  await sql
    .raw(`create trigger fails before insert on ${table} for each row when (${when}) execute function fails()`)
    .execute(house.desk.db)
}
const mend = (table: 'acts' | 'outbox') => sql.raw(`drop trigger fails on ${table}; drop function fails()`).execute(house.desk.db)
const noRoom = `raise exception 'could not extend file: No space left on device' using errcode = '53100'`

let parties = 0
async function begin(): Promise<Played> {
  parties += 1
  const party = await house.aParty(`某公司${parties}`, {})
  return house.play(ordinaryCase(house.cast, aStory({ party }), turns, march), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
}
const written = async (id: string) => {
  const rows = await sql<{ acts: number; journal: number; messages: number }>`select
    (select count(*)::int from acts where case_id = ${id}) as acts,
    (select count(*)::int from journal_entries where stream = ${id}) as journal,
    (select count(*)::int from outbox where payload ->> 'caseId' = ${id} and topic = 'act') as messages`.execute(house.desk.db)
  return rows.rows[0]
}

describe('a disk with no room', () => {
  it('takes no half of an act: the officer is told, and the case stands as before', async () => {
    await failOn('acts', `new.kind = 'request-filing'`, noRoom)
    const { id, acts, refused } = await begin()
    await mend('acts')
    expect([refused?.status, refused?.body.type]).toEqual([507, 'urn:fadu:problem:full'])
    expect(acts.map(one => one.kind)).toEqual(['register-lead'])
    expect(await written(id)).toMatchObject({ acts: 1 })
    expect((await house.page(id)).acts).toHaveLength(1)
  })

  it('takes no act whose consequences could not be written down', async () => {
    await failOn('outbox', `new.payload ->> 'kind' = 'request-filing'`, noRoom)
    const { id, refused } = await begin()
    await mend('outbox')
    expect(refused?.status).toBe(507)
    const left = await written(id)
    expect(left?.acts).toBe(1)
    expect(left?.journal).toBe(left?.acts)
  })

  it('goes on when there is room again', async () => {
    const { refused, acts } = await begin()
    expect(refused?.text).toBeUndefined()
    expect(acts.at(-1)?.kind).toBe('file')
  })
})

describe('a database that fails in the middle of an act', () => {
  it('leaves nothing behind, and the officer is told to try again', async () => {
    const ends =
      house.desk.database.kind === 'postgresql'
        ? 'perform pg_terminate_backend(pg_backend_pid())'
        : `raise exception 'terminating connection' using errcode = '57P01'`
    await failOn('acts', `new.kind = 'file'`, ends)
    const { id, refused } = await begin()
    await mend('acts')
    expect([refused?.status, refused?.body.type]).toEqual([503, 'urn:fadu:problem:unavailable'])
    expect(refused?.headers.get('retry-after')).toBe('2')
    expect((await house.page(id)).acts.map(one => one.kind)).not.toContain('file')
  })
})
