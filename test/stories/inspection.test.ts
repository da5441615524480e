// An inspection over HTTP, from the approval to the told result and a lead; and what no inspection may do.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionCase, type Inspection } from '../../server/demo/inspection-plots.ts'
import { addSettings } from '../../server/powers/index.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { item, openHouse, type House, type Played } from '../house.ts'
import { changed, refusalsIn, said, without } from '../turns.ts'

let house: House
let party: string
beforeAll(async () => {
  house = await openHouse()
  await addSettings(house.desk, null, [
    {
      key: 'inspection.list',
      value: '占道经营检查、餐饮油烟检查',
      from: day('2026-01-01'),
      source: '测试县公布的检查事项清单',
      owner: '测试县司法局',
    },
  ])
  party = await house.aParty('某公司', {})
})
afterAll(() => house.close())

const it_ = (changes: Partial<Inspection> = {}): Inspection => ({
  party,
  partyName: '某公司',
  place: '示例路12号',
  item: '占道经营检查',
  power: { law: '城市道路管理条例', level: '行政法规', article: 22 },
  class: '个案',
  complaint: '12345-20260302-001',
  wrong: '在人行道上堆放砂石，占用面积5平方米，未经批准。',
  ...changes,
})
const plot = (changes: Partial<Inspection> = {}): Plot => inspectionCase(house.cast, it_(changes), day('2026-03-02'))
const play = (plot: Plot): Promise<Played> => house.play(plot, { procedure: 'inspection', parties: [party] })
const facts = (kind: string, more: Record<string, unknown>) => (next: Next) =>
  next.kind === kind ? { ...next, facts: { ...next.facts, ...more } } : next

describe('an inspection', () => {
  it('is planned, approved, notified, made and told; what it found begins a case', async () => {
    const played = await play(plot())
    expect(played.refused?.text).toBeUndefined()
    const page = await house.page(played.id)
    expect(page.procedure.id).toBe('ordinary-penalty')
    expect(page.steps.find(s => s.step === 'request-filing')?.state).toBe('open')
    expect(page.title).toContain('占道经营检查')
    const papers: readonly { readonly title: string }[] = (await house.ask('GET', `/api/v1/cases/${played.id}/documents`, { as: '甲' }))
      .body.rows
    const made = papers.map(one => one.title)
    for (const title of ['行政检查审批表', '行政检查通知书', '现场检查（勘验）笔录', '行政检查结果告知书', '案件线索登记表'])
      expect(made).toContain(title)
  })
  it('that found nothing is over when its result is told', async () => {
    const { wrong: _, ...clean } = it_()
    const played = await house.play(inspectionCase(house.cast, clean, day('2026-03-02')), { procedure: 'inspection', parties: [party] })
    expect(played.refused?.text).toBeUndefined()
    const page = await house.page(played.id)
    expect([page.procedure.id, page.status, page.flow.sentence]).toEqual(['inspection', 'closed', '检查已经结束。'])
    const listed = await house.ask('GET', '/api/v1/cases?procedure=inspection', { as: '甲' })
    expect(listed.body.rows.map((row: { id: string }) => row.id)).toContain(played.id)
  })
})

describe('no inspection', () => {
  it('enters without its approval', async () => {
    const { refused } = await play(without('approve-inspection', plot()))
    expect(said(refused).join()).toContain('ORDER')
    const urgent = changed(
      without('approve-inspection', plot()),
      facts('plan-inspection', { urgent: true, urgentReportedAt: '2026-03-02T09:00:00+08:00' }),
    )
    const later = await play(urgent)
    expect(later.acts.map(a => a.kind)).toEqual(['plan-inspection', 'notify-inspection'])
    expect(said(later.refused)).toEqual(['INS-06a 口径 61'])
  })
  it('is made of an item nobody published', async () => {
    const { refused } = await play(plot({ item: '随便看看' }))
    expect(said(refused)).toEqual(['INS-04 口径 60'])
  })
  it('is made by a grid worker', async () => {
    const { refused } = await play(
      changed(plot(), facts('carry-out-inspection', { others: [{ name: '网格员王某', is: '网格员', inspected: true }] })),
    )
    expect(said(refused)).toEqual(['PER-14 口径 65'])
  })
  it('is made by one officer, or with an auxiliary for the second', async () => {
    const by = (...who: readonly string[]) => changed(plot(), next => (next.kind === 'carry-out-inspection' ? { ...next, by: who } : next))
    expect(said((await play(by('甲'))).refused)).toContain('PER-01 行政处罚法 42')
    expect(said((await play(by('甲', '辅'))).refused)).toEqual(expect.arrayContaining(['PER-01 行政处罚法 42', 'PER-14 口径 65']))
  })
  it('enters an enterprise before its code', async () => {
    const { refused } = await play(without('scan-code', plot()))
    expect(said(refused)).toEqual(['INS-07c 口径 63'])
    expect(refusalsIn(refused)[0]?.mend).toContain('先扫码')
  })
  it('ends, or becomes a lead, before its result is told', async () => {
    const { refused } = await play(without('tell-inspection-result', plot()))
    expect(said(refused).join()).toContain('INS-07d')
  })
  it('is called a complaint check without a complaint', async () => {
    const { refused } = await play(
      changed(plot(), next => (next.kind === 'plan-inspection' ? { ...next, facts: lacking(next.facts, 'causeNumber') } : next)),
    )
    expect(said(refused)).toEqual(['INS-03 优化营商环境条例 54'])
  })
  it('leads to a decision: the case begins with its filing (INS-11)', async () => {
    const played = await play(plot())
    const decision = {
      kind: 'decide',
      procedure: 'ordinary-penalty',
      parties: [party],
      by: ['副镇长'],
      doneAt: '2026-03-04T15:00:00+08:00',
    }
    house.desk.clock.set('2026-03-04T08:00:00Z')
    const answer = await house.ask('POST', `/api/v1/cases/${played.id}/acts`, {
      as: '副镇长',
      json: {
        ...decision,
        track: 'main',
        facts: { outcome: '同意', opinion: '同意', decision: '给予行政处罚' },
        version: played.acts.length,
      },
    })
    expect(said(answer).join()).toContain('FIL-02c')
  })
  it('is opened by anybody but an officer', async () => {
    const { value: first } = plot().next()
    const open = (as: string) =>
      house.ask('POST', '/api/v1/cases', {
        as,
        json: {
          procedure: 'inspection',
          parties: [party],
          item,
          act: {
            kind: first && 'on' in first ? first.kind : '',
            by: ['甲', '乙'],
            facts: first?.facts,
            doneAt: '2026-03-02T09:30:00+08:00',
          },
        },
      })
    expect((await open('辅')).status).toBe(409)
    expect((await open('甲')).status).toBe(201)
  })
})
const lacking = (facts: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name !== key))
