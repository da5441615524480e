import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { routesOf } from './index.ts'

let desk: TestDesk
let ask: Ask
let mine: string
let theirs: string
beforeAll(async () => {
  desk = await testDesk()
  ;({ ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan')
  await aPerson(desk, 'zhang', 'yishan', ['officer'])
  await aPerson(desk, 'li', 'yishan', ['officer'])
  mine = await signedIn(desk, 'zhang')
  theirs = await signedIn(desk, 'li')
})
afterAll(() => desk.close())

describe('drafts', () => {
  const save = (content: object, as = mine) => ask('PUT', '/api/v1/drafts/case-1/question', { as, json: { content } })
  const read = async (as = mine) => (await ask('GET', '/api/v1/drafts?subject=case-1', { as })).body.rows

  it('are kept per person, case and form; saving again overwrites', async () => {
    await save({ place: '村口' })
    desk.clock.advance({ minutes: 1 })
    await save({ place: '村委会', note: '半句话', odd: '=1+1 🙂 \u202e' })
    expect(await read()).toMatchObject([{ kind: 'question', content: { place: '村委会', odd: '=1+1 🙂 \u202e' } }])
  })
  it('are nobody else’s to see or drop', async () => {
    expect(await read(theirs)).toEqual([])
    await ask('DELETE', '/api/v1/drafts/case-1/question', { as: theirs })
    expect(await read()).toHaveLength(1)
    await ask('DELETE', '/api/v1/drafts/case-1/question', { as: mine })
    expect(await read()).toEqual([])
  })
  it('with a character the database cannot keep are told so', async () => {
    expect(await save({ place: 'a\u0000b' })).toMatchObject({
      status: 400,
      body: { type: 'urn:fadu:problem:not-understood' },
    })
  })
})

describe('saved views', () => {
  const save = (name: string, query: object, as = mine) => ask('PUT', '/api/v1/views', { as, json: { list: 'cases', name, query } })
  it('are saved under a name, overwritten, and dropped by their owner alone', async () => {
    await save('快到期的', { sort: 'due' })
    const { body } = await save('快到期的', { sort: 'due', order: 'asc' })
    expect((await ask('GET', '/api/v1/views?list=cases', { as: mine })).body.rows).toMatchObject([
      { name: '快到期的', query: { sort: 'due', order: 'asc' } },
    ])
    expect((await ask('GET', '/api/v1/views', { as: theirs })).body.rows).toEqual([])
    expect((await ask('DELETE', `/api/v1/views/${body.id}`, { as: theirs })).status).toBe(404)
    expect((await ask('DELETE', `/api/v1/views/${body.id}`, { as: mine })).status).toBe(200)
  })
  it('are at most fifty', async () => {
    for (let n = 0; n < 50; n += 1) expect((await save(`第${n}个`, {}, theirs)).status).toBe(200)
    expect((await save('再一个', {}, theirs)).body.errors).toMatchObject([{ title: '视图名称' }])
    expect((await save('第0个', { q: '改' }, theirs)).status).toBe(200)
  })
})

it('is for the signed-in alone', async () => {
  for (const [method, path, json] of [
    ['GET', '/drafts', undefined],
    ['PUT', '/drafts/a/b', { content: {} }],
    ['DELETE', '/drafts/a/b', undefined],
    ['GET', '/views', undefined],
    ['PUT', '/views', { list: 'cases', name: '甲', query: {} }],
    ['DELETE', '/views/x', undefined],
  ] as const)
    expect((await ask(method, `/api/v1${path}`, json === undefined ? {} : { json })).status).toBe(401)
})
