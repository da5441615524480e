// What follows a decision, told over HTTP: reconsideration with its reply, an annulment and a second decision; suit and compensation.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, changed, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const two = ['甲', '乙']
const went = (played: Played): Played => {
  expect(played.refused?.text).toBeUndefined()
  return played
}
interface Fined {
  readonly played: Played
  readonly party: string
  readonly evidence: string
}
async function fined(name: string): Promise<Fined> {
  const party = await house.aParty(name, {})
  const plot = ordinaryCase(house.cast, aStory({ party, partyName: name }), usual, day('2026-03-02'))
  const played = went(await house.play(until('deliver-decision', plot), { procedure: 'ordinary-penalty', item, parties: [party] }))
  return { played, party, evidence: played.acts.find(a => a.kind === 'register-evidence')?.id ?? '' }
}
const side = (procedure: string, kind: string, on: string, by: readonly string[], party: string, facts: Record<string, unknown>): Next => ({
  kind,
  procedure,
  track: procedure,
  parties: [party],
  by,
  on: day(on),
  facts,
})
const remedy = (party: string, on: string, facts: Record<string, unknown>): Next => ({
  kind: 'record-remedy',
  procedure: 'ordinary-penalty',
  track: 'main',
  parties: [party],
  by: two,
  on: day(on),
  facts: { way: '行政复议', organ: '测试县人民政府', number: '〔2026〕测行复第3号', receivedOn: on, ...facts },
})
const answer = (evidence: readonly string[]) => ({
  facts: '占用人行道5平方米。',
  procedure: '立案、调查、告知、决定、送达。',
  basis: '《城市道路管理条例》第四十二条',
  reasons: '事实清楚，程序合法。',
  evidence,
  request: '维持',
})
const received = (party: string, on: string): Next =>
  side('reconsideration', 'receive-reconsideration', on, two, party, {
    organ: '测试县人民政府',
    number: '〔2026〕测行复第3号',
    receivedOn: on,
    way: '普通程序',
    compensation: false,
  })
/** The ordinary way once more from the report on, with the evidence there is. */
function secondRound(party: string, evidence: string, on: string, change: (next: Next) => Next = next => next): Plot {
  let reached = false
  return changed(ordinaryCase(house.cast, aStory({ party, partyName: party }), usual, day(on)), next => {
    reached ||= next.kind === 'conclude-investigation'
    return reached ? change({ ...next, facts: JSON.parse(JSON.stringify(next.facts).replaceAll('left-out', evidence)) }) : []
  })
}
/** Every fine in the facts made this much, in fen, and the reasons told anew. */
const finedAt =
  (fen: number) =>
  (next: Next): Next => ({ ...next, facts: JSON.parse(JSON.stringify(next.facts).replaceAll('"amount":200000', `"amount":${fen}`)) })
const clockOf = async (played: Played, id: string) => (await house.page(played.id)).deadlines.find(d => d.clock === id)
const papersOf = async (played: Played) => (await house.page(played.id)).documents.map(one => one.kind)

describe('reconsideration', () => {
  it('is answered in ten working days, annuls, and the second decision is not the first again', async () => {
    const { played, party, evidence } = await fined('复议公司')
    const on = played.acts.at(-1)?.doneAt.slice(0, 10) ?? ''
    const got = went(await house.goOn(played, acts(received(party, '2026-04-16'))))
    expect(on < '2026-04-16').toBe(true)
    expect(await clockOf(got, 'REM-01')).toMatchObject({ lastDay: '2026-04-30', state: 'running' })
    const reply = (list: readonly string[]) =>
      side('reconsideration', 'reply-reconsideration', '2026-04-20', ['副镇长'], party, answer(list))
    expect(said((await house.goOn(got, acts(reply([])))).refused)).toEqual(['REM-01a 行政复议法 70'])
    const replied = went(await house.goOn(got, acts(reply([evidence]))))
    expect(await papersOf(replied)).toContain('reconsideration-reply')
    expect((await clockOf(replied, 'REM-01'))?.state).toBe('met')

    const annulled = went(
      await house.goOn(replied, acts(remedy(party, '2026-05-18', { event: '结果', outcome: '撤销', procedureOnly: false }))),
    )
    const same = await house.goOn(annulled, until('decide', secondRound(party, evidence, '2026-05-18')))
    expect([same.acts.at(-1)?.kind, ...said(same.refused)]).toEqual(['discuss', 'DEC-23b 行政复议法 64'])
  })
  it('a second decision that heeds the annulment goes through, in days counted from it', async () => {
    const { played, party, evidence } = await fined('重作公司')
    const annulled = went(
      await house.goOn(
        played,
        acts(
          received(party, '2026-04-16'),
          side('reconsideration', 'reply-reconsideration', '2026-04-20', ['副镇长'], party, answer([evidence])),
          remedy(party, '2026-05-18', { event: '结果', outcome: '撤销', procedureOnly: false }),
        ),
      ),
    )
    const again = went(await house.goOn(annulled, until('deliver-decision', secondRound(party, evidence, '2026-05-18', finedAt(120_000)))))
    expect((await clockOf(again, 'decide'))?.state).toBe('met')
    expect((await papersOf(again)).filter(kind => kind === 'penalty-decision')).toHaveLength(2)
    const checked = await house.ask('GET', `/api/v1/cases/${again.id}/decision-check`, { as: '审' })
    const [draft] = checked.body.drafts
    expect([checked.status, draft.ok, draft.points.map((p: { topic: string }) => p.topic)]).toEqual([
      200,
      true,
      ['事实和证据', '陈述申辩和听证', '情节', '档次和数额', '法律依据', '救济途径', '程序和其他'],
    ])
    expect(draft.explained[0].words.join('')).toMatch(/第四十二条.*占用面积.*1,200元/)
    expect((await house.ask('GET', `/api/v1/cases/${again.id}/decision-check`, { as: '外甲' })).status).toBe(404)
  })
})

describe('a suit and a claim', () => {
  it('are answered in fifteen days, decided in two months, and delivered with their papers', async () => {
    const { played, party, evidence } = await fined('诉讼公司')
    const suit = side('litigation', 'receive-suit', '2026-04-15', two, party, {
      court: '测试县人民法院',
      number: '（2026）测行初1号',
      receivedOn: '2026-04-15',
      compensation: false,
    })
    const sued = went(await house.goOn(played, acts(suit)))
    expect((await clockOf(sued, 'REM-03'))?.lastDay).toBe('2026-04-30')
    const defence = (list: readonly string[]) => side('litigation', 'answer-suit', '2026-04-22', ['副镇长'], party, answer(list))
    expect(said((await house.goOn(sued, acts(defence([])))).refused)).toEqual(['REM-03a 行政诉讼法 34'])
    const answered = went(await house.goOn(sued, acts(defence([evidence]))))
    expect(await papersOf(answered)).toContain('suit-defence')

    const lost = remedy(party, '2026-07-01', {
      way: '行政诉讼',
      organ: '测试县人民法院',
      event: '结果',
      outcome: '撤销',
      procedureOnly: true,
    })
    const claim = side('compensation', 'receive-claim', '2026-07-06', two, party, {
      receivedOn: '2026-07-06',
      knownOn: '2026-07-01',
      amount: 200_000,
      reasons: '处罚决定被撤销，请求返还。',
    })
    const claimed = went(await house.goOn(answered, acts(lost, claim)))
    expect(await clockOf(claimed, 'REM-06')).toMatchObject({ lastDay: '2026-09-06' })
    const decide = (facts: Record<string, unknown>) =>
      side('compensation', 'decide-claim', '2026-07-20', ['副镇长'], party, { heard: '当面听取。', reasons: '决定已被撤销。', ...facts })
    const refusal = await house.goOn(claimed, acts(decide({ outcome: '不予赔偿', ground: '行为合法', way: '不予赔偿' })))
    expect(said(refusal.refused)).toEqual(['REM-06c 国家赔偿法 4'])
    const paid = went(await house.goOn(claimed, acts(decide({ outcome: '赔偿', way: '返还财产', amount: 200_000 }))))
    const told = went(
      await house.goOn(
        paid,
        acts(
          side('compensation', 'deliver-claim', '2026-07-22', two, party, {
            of: paid.acts.at(-1)?.id,
            way: '直接送达',
            receivedOn: '2026-07-22',
            receiver: '诉讼公司收发室',
            relation: '负责收件的人',
            signing: { state: '已签名', eachPage: true },
          }),
        ),
      ),
    )
    expect(await papersOf(told)).toContain('compensation-decision')
    expect((await clockOf(told, 'REM-06d'))?.state).toBe('met')
  })
})
