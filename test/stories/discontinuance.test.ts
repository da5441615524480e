// A case that has to wait, told over HTTP: it stands still by the head's word, hides nothing, and goes on where it stood.
import { addDays, day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import type { Next } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, cut, refusalsIn, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const two = ['甲', '乙']
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const went = (played: Played): Played => {
  expect(played.refused?.text).toBeUndefined()
  return played
}
const still = (kind: string, on: string, by: readonly string[], facts: Record<string, unknown>, track = 'still'): Next => ({
  kind,
  procedure: 'discontinuance',
  track,
  parties: [],
  by,
  on: day(on.slice(0, 10)),
  ...(on.length > 10 ? { at: on.slice(11) } : {}),
  facts,
})
const storm = (facts: Record<string, unknown> = {}) => ({
  ground: '不可抗力',
  explanation: '连日暴雨，道路封闭，不能调查。',
  reviewOn: '2026-03-20',
  ...facts,
})
const yes = { outcome: '同意', opinion: '同意。' }
/** The ordinary way up to the questioning, and the rest of it, which goes on three working days later. */
function plotOf(name: string, party: string) {
  return cut(ordinaryCase(house.cast, aStory({ party, partyName: name }), usual, day('2026-03-02')), 'question')
}
async function begun(name: string) {
  const party = await house.aParty(name, {})
  const { first, rest } = plotOf(name, party)
  const played = went(await house.play(first, { procedure: 'ordinary-penalty', item, parties: [party] }))
  const on = day((played.acts.at(-1)?.doneAt ?? '').slice(0, 10))
  return { played, rest, party, on, next: addDays(on, 1) }
}
const decideClock = async ({ id }: Played) => (await house.page(id)).deadlines.find(d => d.clock === 'decide')

describe('a case that has to wait', () => {
  it('stands still by the head’s word, and goes on to its decision from where it stood', async () => {
    const { played, rest, party, on, next } = await begun('停办公司')
    const before = await decideClock(played)
    const asked = went(await house.goOn(played, acts(still('request-discontinuance', `${on}T16:00`, two, storm()))))
    const byAnOfficer = await house.goOn(asked, acts(still('approve-discontinuance', `${on}T16:30`, two, yes)))
    expect(said(byAnOfficer.refused).length).toBeGreaterThan(0)
    const stopped = went(await house.goOn(asked, acts(still('approve-discontinuance', `${on}T16:30`, ['副镇长'], yes))))
    const paper = (await house.page(stopped.id)).documents.find(one => one.kind === 'discontinuance-approval')
    expect(paper?.number).toBe('灌甲案中字〔2026〕1号')

    const summons: Next = {
      kind: 'summon',
      procedure: 'ordinary-penalty',
      track: 'main',
      parties: [party],
      by: two,
      on,
      at: '17:00',
      facts: { person: '示例人', at: '2026-03-04T09:00:00+08:00', place: '镇政府', matter: '占道情况' },
    }
    const refused = await house.goOn(stopped, acts(summons))
    expect(said(refused.refused)).toEqual(['DEC-21c 口径 93'])
    expect(refusalsIn(refused.refused)[0]?.mend).toContain('恢复')
    // the ninety days are where they were
    expect((await decideClock(stopped))?.lastDay).toBe(before?.lastDay)
    expect((await house.page(stopped.id)).deadlines.map(d => d.clock)).toContain('discontinuance-review')

    const resumed = went(
      await house.goOn(
        stopped,
        acts(
          still('request-resumption', `${next}T08:00`, two, { reason: '雨停路通。', ceasedOn: next }),
          still('approve-resumption', `${next}T08:20`, ['副镇长'], yes),
        ),
      ),
    )
    expect((await house.page(resumed.id)).documents.map(one => one.kind)).toContain('resumption-approval')
    const over = went(await house.goOn(resumed, until('deliver-decision', rest)))
    expect((await house.page(over.id)).decidedOn).not.toBeNull()
  })

  it('cannot be used to stretch the ninety days', async () => {
    const { played, on } = await begun('拖延公司')
    const ask = (facts: Record<string, unknown>) =>
      house.goOn(played, acts(still('request-discontinuance', `${on}T16:00`, two, storm(facts))))
    expect(said((await ask({ reviewOn: '2026-06-15' })).refused)).toEqual(['DEC-20b 行政处罚法 60'])
    const excludedBy = { law: '市场监督管理行政处罚程序规定', level: '部门规章', article: 64 }
    expect(said((await ask({ excludedBy })).refused)).toEqual(['DEC-21b 行政处罚法 60'])
    expect(said((await ask({ ground: '已移送司法机关，等待处理结果' })).refused)).toEqual(['DEC-21e 口径 93'])
  })

  it('goes on as it was where the head does not agree', async () => {
    const { played, rest, on } = await begun('照办公司')
    const no = went(
      await house.goOn(
        played,
        acts(
          still('request-discontinuance', `${on}T16:00`, two, storm()),
          still('approve-discontinuance', `${on}T16:30`, ['副镇长'], { outcome: '不同意', opinion: '可以先查别处。' }),
        ),
      ),
    )
    expect((await house.page(no.id)).documents.find(one => one.kind === 'discontinuance-approval')).toBeDefined()
    went(await house.goOn(no, until('conclude-investigation', rest)))
  })
})
