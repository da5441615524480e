// A case among other organs: help asked, jurisdiction disputed, the matter handed over; and advice that is no penalty.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase } from '../../server/demo/ordinary-plots.ts'
import type { Next } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正' } as const
const upTo = async (kind: string, name: string): Promise<Played> => {
  const party = await house.aParty(name, {})
  const played = await house.play(until(kind, ordinaryCase(house.cast, aStory({ party, partyName: name }), turns, day('2026-03-02'))), {
    procedure: 'ordinary-penalty',
    item,
    parties: [party],
  })
  expect(played.refused?.text).toBeUndefined()
  return played
}
const side = (
  procedure: string,
  kind: string,
  on: string,
  by: readonly string[],
  facts: Record<string, unknown>,
  parties: readonly string[] = [],
): Next => ({
  procedure,
  kind,
  track: procedure,
  parties,
  on: day(on),
  by,
  facts,
})
const officers = ['甲', '乙']
const goOn = async (before: Played, ...all: readonly Next[]): Promise<Played> => house.goOn(before, acts(...all))

describe('assistance (JUR-05)', () => {
  it('is asked by letter and answered, and the case is not closed before', async () => {
    const asked = await goOn(
      await upTo('file', '甲公司'),
      side('assistance', 'request-assistance', '2026-03-10', ['副镇长'], {
        organ: '测试县公安局',
        matter: '请提供登记资料。',
        basis: '行政处罚法第二十六条',
        replyBy: '2026-03-20',
      }),
    )
    expect(asked.refused?.text).toBeUndefined()
    expect((await house.page(asked.id)).flow.phases.find(p => p.phase === '协助')?.state).toBe('now')
    const answered = await goOn(
      asked,
      side('assistance', 'record-assistance-reply', '2026-03-12', officers, {
        outcome: '已协助',
        receivedOn: '2026-03-12',
        content: '资料附后。',
      }),
    )
    expect(answered.refused?.text).toBeUndefined()
    expect((await house.page(answered.id)).flow.phases.find(p => p.phase === '协助')?.state).toBe('done')
  })
})

describe('a dispute about jurisdiction (JUR-04)', () => {
  it('is consulted, reported and designated; the superior is not asked first', async () => {
    const opened = await goOn(
      await upTo('file', '乙公司'),
      side('jurisdiction-dispute', 'open-dispute', '2026-03-10', officers, {
        organ: '乙镇人民政府',
        matter: '发生地有争议。',
        knownOn: '2026-03-10',
      }),
    )
    const request = side('jurisdiction-dispute', 'request-designation', '2026-03-12', ['副镇长'], {
      superior: '测试县人民政府',
      dispute: '发生地有争议。',
      consulted: '没有达成一致。',
      opinion: '应由本镇管辖。',
    })
    expect(said((await goOn(opened, request)).refused)).toEqual(['ORDER 行政处罚法 25'])
    const over = await goOn(
      opened,
      side('jurisdiction-dispute', 'consult-jurisdiction', '2026-03-11', ['副镇长'], {
        organ: '乙镇人民政府',
        positions: '各说各的。',
        outcome: '协商不成',
      }),
      request,
      side('jurisdiction-dispute', 'record-designation', '2026-03-16', officers, {
        superior: '测试县人民政府',
        number: '测指管〔2026〕1号',
        to: '本机关',
        receivedOn: '2026-03-16',
      }),
    )
    expect(over.refused?.text).toBeUndefined()
    expect((await house.page(over.id)).flow.phases.find(p => p.phase === '管辖争议')?.state).toBe('done')
  })
})

describe('referral (JUR-06)', () => {
  it('of a lead that is not ours ends the way to a filing here, unless it comes back', async () => {
    const lead = await upTo('register-lead', '丙公司')
    const sent = await goOn(
      lead,
      side('referral', 'request-referral', '2026-03-09', officers, {
        what: '线索',
        to: '测试县自然资源局',
        reason: '不属于本机关职权',
        basis: '土地管理职责',
        facts: '占用耕地堆放砂石。',
        materials: [{ name: '线索材料', count: '一份' }],
      }),
      side('referral', 'approve-referral', '2026-03-10', ['副镇长'], { outcome: '同意', opinion: '同意移送。' }),
    )
    expect(sent.refused?.text).toBeUndefined()
    const titles = (await house.ask('GET', `/api/v1/cases/${sent.id}/documents`, { as: '甲' })).body.rows.map(
      (r: { title: string }) => r.title,
    )
    expect(titles).toContain('案件（线索）移送函')
    const asking = (await house.page(sent.id)).steps.find(s => s.step === 'request-filing')
    expect(asking?.state).toBe('refused')
    expect(asking?.refusals.map(r => r.rule)).toContain('JUR-06a')
    const back = await goOn(
      sent,
      side('referral', 'record-referral-receipt', '2026-03-12', officers, {
        outcome: '退回',
        organ: '测试县自然资源局',
        receiver: '郑某',
        receivedOn: '2026-03-12',
        note: '不是耕地。',
      }),
    )
    expect(back.refused?.text).toBeUndefined()
    expect((await house.page(back.id)).steps.find(s => s.step === 'request-filing')?.refusals.map(r => r.rule) ?? []).not.toContain(
      'JUR-06a',
    )
  })
})

describe('advice without penalty', () => {
  const talk = (asks: readonly string[]) =>
    side(
      'guidance',
      'guide',
      '2026-03-10',
      officers,
      {
        way: '提醒',
        at: '2026-03-10T09:30:00+08:00',
        place: '示例路12号',
        matter: '门前堆放砂石。',
        provision: '《城市道路管理条例》第二十七条',
        content: '提醒不得占用城市道路。',
        asks,
        voluntary: true,
        signing: { state: '已签名' },
      },
      ['戊公司'],
    )
  it('is recorded beside the case, and takes nothing from the party', async () => {
    const lead = await upTo('register-lead', '戊公司')
    expect(said((await goOn(lead, talk(['交钱款或者保证金']))).refused)).toEqual(['GUI-01 行政处罚法 4'])
    const done = await goOn(lead, talk(['学习法律、法规']))
    expect(done.refused?.text).toBeUndefined()
  })
})
