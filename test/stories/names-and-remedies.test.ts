// In whose name a decision goes out, under which seal, and where the party may go: a town, a street, an office entrusted by a department.
import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { addGrants } from '../../server/powers/index.ts'
import { openJson, placeOfData } from '../../server/documents/sealed.ts'
import { registerParty } from '../../server/parties/index.ts'
import { aStory, item, openHouse, type House } from '../house.ts'
import { anAgency, aPerson } from '../registers.ts'
import { said, until } from '../turns.ts'

let house: House
const turns: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const streets = '测试县人民政府丙街道办事处'
const bureau = '测试县城市管理局'

beforeAll(async () => {
  house = await openHouse()
  const { desk } = house
  await anAgency(desk, '丙街', { name: streets, shortName: '灌丙', kind: 'street', region: '999999001' })
  await anAgency(desk, '城管', { name: bureau, shortName: '灌城', kind: 'countyDepartment', region: '999999', sealText: bureau })
  await anAgency(desk, '园区', {
    name: '测试园区管理委员会',
    shortName: '灌园',
    kind: 'delegated',
    body: 'publicBody',
    region: '999999401',
  })
  for (const [place, sign] of [
    ['丙街', '街'],
    ['园区', '园'],
  ] as const) {
    for (const one of ['一', '二']) await aPerson(desk, `${sign}${one}`, place, ['officer'], { name: `${sign}${one}` })
    await aPerson(desk, `${sign}长`, place, ['principalHead'], { name: `${sign}长` })
    for (const one of ['副', '三']) await aPerson(desk, `${sign}${one}`, place, ['head'], { name: `${sign}${one}` })
    await aPerson(desk, `${sign}审`, place, ['reviewer'], {
      name: `${sign}审`,
      legalQualification: { number: 'A20203200000001', from: day('2020-03-01') },
    })
    await aPerson(desk, `${sign}财`, place, ['financeClerk'], { name: `${sign}财` })
  }
  const common = { item, from: day('2024-01-01'), withMeasures: false, keepsPending: true, reason: '测试' }
  await addGrants(desk, null, [
    { ...common, agency: '丙街', source: 'conferred', instrument: { number: '示例政发〔2023〕1号', publishedOn: day('2023-12-01') } },
    {
      ...common,
      agency: '园区',
      source: 'delegated',
      to: day('2027-12-31'),
      instrument: { number: '示例委托〔2023〕1号', publishedOn: day('2023-12-01') },
      delegatedBy: { agency: '城管', name: bureau, government: '测试县人民政府' },
    },
  ])
})
afterAll(() => house.close())

it.each([
  ['a town', '甲镇', '甲', '甲镇人民政府', '灌甲罚决'],
  ['a street', '丙街', '街', streets, '灌丙罚决'],
  ['an office entrusted by a department', '园区', '园', bureau, '灌城罚决'],
] as const)('%s decides in the right name, and tells the right remedies', async (_, agency, sign, organ, word) => {
  const cast =
    sign === '甲'
      ? house.cast
      : {
          ...house.cast,
          officers: [`${sign}一`, `${sign}二`] as const,
          head: `${sign}副`,
          heads: ['长', '副', '三'].map(one => ({ id: `${sign}${one}`, name: `${sign}${one}` })),
          reviewer: `${sign}审`,
          financeClerk: `${sign}财`,
          agency: organ,
          region: sign === '街' ? '999999001' : '999999401',
        }
  const tell = async (name: string, government: string) => {
    const { id: party } = await registerParty(house.desk, null, agency, {
      kind: 'legalPerson',
      name,
      address: '示例路',
      phone: '13800000000',
      representative: '示例人',
    })
    const plot = ordinaryCase({ ...cast, government }, aStory({ party, partyName: name }), turns, day('2026-03-02'))
    return house.play(until('decide', plot), { procedure: 'ordinary-penalty', item, parties: [party] })
  }
  const right = await tell(`${sign}的公司`, '测试县人民政府')
  expect(right.refused?.text).toBeUndefined()
  const decision = (
    await sql<{
      id: string
      number: string
      seal: { words: string }
      data: { sealed: string }
    }>`select id, number, seal, data from documents where case_id = ${right.id} and form = 'penalty-decision'`.execute(house.desk.db)
  ).rows[0]
  expect(decision?.number).toContain(word.slice(0, 2))
  expect(decision?.seal.words).toContain(organ)
  const data = JSON.stringify(decision && openJson(house.desk.settings, placeOfData(decision.id), decision.data))
  expect(data).toContain(`向测试县人民政府申请行政复议，被申请人为${organ}`)
  expect(data).toContain(`以${organ}为被告`)

  const wrong = await tell(`${sign}的另一公司`, '测试市人民政府')
  const rule = { 甲: 'DEC-15', 街: 'DEC-16', 园: 'DEC-17' }[sign]
  expect(said(wrong.refused).some(one => one.startsWith(`${rule} 行政复议法`))).toBe(true)
})

it('an enterprise cannot be entrusted with penalties, whatever the deed of delegation says', async () => {
  const { desk } = house
  await anAgency(desk, '保洁', { name: '测试保洁有限公司', shortName: '灌洁', kind: 'delegated', body: 'company', region: '999999402' })
  for (const one of ['洁一', '洁二']) await aPerson(desk, one, '保洁', ['officer'], { name: one })
  await addGrants(desk, null, [
    {
      item,
      agency: '保洁',
      source: 'delegated',
      from: day('2024-01-01'),
      to: day('2027-12-31'),
      instrument: { number: '示例委托〔2023〕2号', publishedOn: day('2023-12-01') },
      delegatedBy: { agency: '城管', name: bureau, government: '测试县人民政府' },
      withMeasures: false,
      keepsPending: true,
      reason: '测试',
    },
  ])
  const { id: party } = await registerParty(desk, null, '保洁', {
    kind: 'legalPerson',
    name: '洁的公司',
    address: '示例路',
    phone: '13800000000',
    representative: '示例人',
  })
  const cast = { ...house.cast, officers: ['洁一', '洁二'] as const, region: '999999402' }
  const plot = ordinaryCase(cast, aStory({ party, partyName: '洁的公司' }), turns, day('2026-03-02'))
  const played = await house.play(until('request-filing', plot), { procedure: 'ordinary-penalty', item, parties: [party] })
  expect(said(played.refused)).toContain('SUB-10 行政处罚法 20')
})
