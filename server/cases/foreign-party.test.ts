import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../../test/house.ts'
import { registerParty } from '../parties/index.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const lead = (parties: readonly string[]) => ({
  kind: 'register-lead',
  doneAt: '2026-03-02T08:30:00+08:00',
  by: ['甲', '乙'],
  facts: {
    source: '巡查发现',
    foundOn: '2026-03-02',
    place: '示例路',
    region: '999999100',
    summary: '占道',
    informantProtected: false,
    handling: '拟立案',
    ...(parties.length > 0 ? { parties } : {}),
  },
})

it('binds no party another town registered and this one does not know', async () => {
  const theirs = (await registerParty(house.desk, null, '乙镇', { kind: 'legalPerson', name: '乙镇的公司', address: '示例路' })).id
  const opened = await house.ask('POST', '/api/v1/cases', {
    as: '甲',
    json: { procedure: 'ordinary-penalty', parties: [theirs], act: lead([]) },
  })
  expect(opened.status).toBe(400)
  expect(opened.body.errors[0].title).toBe('当事人')
  const named = await house.ask('POST', '/api/v1/cases', {
    as: '甲',
    json: { procedure: 'ordinary-penalty', parties: [], act: lead([theirs]) },
  })
  expect(named.status).toBe(400)
})
