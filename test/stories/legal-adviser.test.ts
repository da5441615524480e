// The legal adviser: asked by the officers, sees what is put before him and nothing else, and his opinion stands in the file.
import { day } from '@fadu/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import { aStory, item, openHouse, people, type House, type Played } from '../house.ts'
import { until } from '../turns.ts'

let house: House
let played: Played
const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
beforeAll(async () => {
  house = await openHouse()
  const party = await house.aParty('滨河砂石经营有限公司', { representative: '许某明', phone: '13912345678' })
  const story = aStory({
    party,
    partyName: '滨河砂石经营有限公司',
    deed: '滨河砂石经营有限公司在人行道上堆放砂石，联系人许某明，电话13912345678。',
  })
  played = await house.play(until('conclude-investigation', ordinaryCase(house.cast, story, turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
})
afterAll(() => house.close())

const act = async (kind: string, facts: object, as = '甲') => {
  const { version } = await house.page(played.id)
  return house.ask('POST', `/api/v1/cases/${played.id}/acts`, {
    as,
    json: {
      kind,
      procedure: 'advice',
      track: 'new',
      parties: [],
      doneAt: house.desk.clock.now().toISOString(),
      version,
      by: as === '甲' ? ['甲', '乙'] : [as],
      facts,
    },
  })
}
const give = (facts: object, as = '顾') => house.ask('POST', `/api/v1/advice/${played.id}`, { as, json: { facts } })
const opinion = { opinion: '建议修改', reasons: '裁量理由还要补写。', points: [{ point: '写明占用的天数' }] }

it('sees no case before he is asked, and is no case worker', async () => {
  expect((await house.ask('GET', '/api/v1/advice', { as: '顾' })).body.rows).toEqual([])
  expect((await house.ask('GET', `/api/v1/advice/${played.id}`, { as: '顾' })).status).toBe(404)
  expect((await give(opinion)).status).toBe(404)
})
it('is asked by name: only who is registered as an adviser can be', async () => {
  const wrong = await act('ask-adviser', { adviser: ['审'], question: '定性是否准确？' })
  expect(wrong).toMatchObject({ status: 409, body: { refusals: [{ rule: 'PER-13c' }] } })
  expect((await act('ask-adviser', { adviser: ['顾'], question: '滨河砂石经营有限公司的行为定性是否准确？' })).status).toBe(201)
})
it('reads the matter with every name and number struck out, and nothing besides', async () => {
  const { body: list } = await house.ask('GET', '/api/v1/advice', { as: '顾' })
  expect(list.rows).toMatchObject([{ id: played.id, answered: false, question: '■■■■■■■■的行为定性是否准确？' }])
  const file = await house.ask('GET', `/api/v1/advice/${played.id}`, { as: '顾' })
  expect(file.status).toBe(200)
  for (const secret of ['滨河砂石', '许某明', '13912345678']) expect(file.text).not.toContain(secret)
  expect(file.body.acts.map((one: { kind: string }) => one.kind)).toContain('conclude-investigation')
  expect(file.body.acts.map((one: { kind: string }) => one.kind)).not.toContain('question')
  for (const path of [
    `/cases/${played.id}`,
    `/cases/${played.id}/history`,
    `/cases/${played.id}/export.tar`,
    `/cases/${played.id}/journal`,
  ])
    expect([path, (await house.ask('GET', `/api/v1${path}`, { as: '顾' })).status]).toEqual([path, 404])
  expect((await house.ask('GET', '/api/v1/cases', { as: '顾' })).body.rows).toEqual([])
})
it('is nobody else’s seat', async () => {
  for (const as of people.filter(one => one !== '顾')) {
    const told = [
      (await house.ask('GET', '/api/v1/advice', { as })).status,
      (await house.ask('GET', `/api/v1/advice/${played.id}`, { as })).status,
      (await give(opinion, as)).status,
    ]
    expect([as, ...told]).toEqual([as, 404, 404, 404])
  }
})
it('is told which field is wrong, and gives his opinion once', async () => {
  expect(await give({ reasons: '同意' })).toMatchObject({ status: 400, body: { errors: [{ path: 'facts.opinion' }] } })
  expect((await give(opinion)).status).toBe(201)
  expect((await give(opinion)).status).toBe(409)
  expect((await house.ask('GET', '/api/v1/advice', { as: '顾' })).body.rows).toMatchObject([{ answered: true }])
  const page = await house.page(played.id)
  expect(page.acts.find(one => one.kind === 'advise')).toMatchObject({ by: [{ id: '顾' }], facts: opinion })
})
