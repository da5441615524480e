// Sealing and seizing over HTTP, from the approval to the return of the last piece; and what no seizure may do.
import { addDays, day, type Day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anItem } from '../../law/testing/makers.ts'
import { inspectionCase } from '../../server/demo/inspection-plots.ts'
import * as measures from '../../server/demo/measures-plots.ts'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { addGrants, addItems, addSettings } from '../../server/powers/index.ts'
import { aStory, item as bareItem, openHouse, type House, type Played } from '../house.ts'
import { acts, cut, refusalsIn, said } from '../turns.ts'

const item = '示例-封扣'
const march = day('2026-03-02')
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' }
const basis = { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规' as const }
let house: House
beforeAll(async () => {
  house = await openHouse()
  const {
    code: _c,
    version,
    name: _n,
    domain,
    benchmark: _b,
    ...body
  } = anItem({
    fines: [{ party: 'any', basis: 'fixed', min: 0, max: 1_000_000, imposition: 'may', stage: 'initial' }],
    penaltyKinds: ['警告', '罚款', '没收非法财物'],
    measures: (['扣押', '查封'] as const).map(kind => ({ kind, basis: { ...basis, role: 'authorises' as const, published: true } })),
  })
  await addItems(house.desk, null, [
    { code: item, version, name: '无照经营', domain, department: '县市场监督管理局', body, note: '测试', inForceFrom: day('2024-01-01') },
  ])
  await addGrants(house.desk, null, [
    {
      item,
      agency: '甲镇',
      source: 'conferred',
      from: day('2024-01-01'),
      instrument: { number: '示例政发〔2023〕1号', publishedOn: day('2023-12-01') },
      withMeasures: true,
      keepsPending: true,
      reason: '测试',
    },
  ])
})
afterAll(() => house.close())

const it_ = (party: string): measures.Seizing => ({
  party,
  partyName: party,
  place: '示例路12号门前',
  kind: '扣押',
  basis,
  goods: [
    { name: '砂石', quantity: '一车' },
    { name: '手推车', quantity: '一辆' },
  ],
  reasons: '未经登记从事经营，货物用于违法经营。',
  necessity: '当场责令停止，当事人拒不停止并准备转移货物。',
})
const caseOf = (party: string, code = item): Plot => {
  const { benchmark: _, ...story } = aStory({ party, partyName: party, item: code })
  return ordinaryCase(
    house.cast,
    {
      ...story,
      grade: '无基准',
      penalties: [
        { kind: '罚款', amount: 200_000 },
        { kind: '没收非法财物', object: '砂石' },
      ],
    },
    usual,
    march,
  )
}
/** A case filed on 3 March; its officers now ask to seize. */
async function filed(name: string, code = item): Promise<{ readonly before: Played; readonly rest: Plot; readonly it: measures.Seizing }> {
  const party = await house.aParty(name, {})
  const { first, rest } = cut(caseOf(party, code), 'file')
  const before = await house.play(first, { procedure: 'ordinary-penalty', item: code, parties: [party] })
  expect(before.refused?.text).toBeUndefined()
  return { before, rest, it: it_(party) }
}
const on = day('2026-03-04')
const asked = (it: measures.Seizing): readonly Next[] => [
  measures.askToSeize(house.cast, it, day('2026-03-03')),
  measures.approveSeizing(house.cast, it, day('2026-03-03')),
]
/** Asked for, approved, carried out and filmed. */
const seized = (it: measures.Seizing, more: Record<string, unknown> = {}): Plot =>
  acts(...asked(it), measures.seize(house.cast, it, on, more), measures.film(house.cast, it, on))
const goOn = async (before: Played, ...plots: readonly Plot[]): Promise<Played> => {
  let now = before
  for (const plot of plots) {
    now = await house.goOn(now, plot)
    if (now.refused) return now
  }
  return now
}
const titles = async (id: string): Promise<readonly string[]> => {
  const papers: readonly { readonly title: string }[] = (await house.ask('GET', `/api/v1/cases/${id}/documents`, { as: '甲' })).body.rows
  return papers.map(one => one.title)
}

describe('a seizure', () => {
  it('is approved, carried out, decided on with the case and done with before the case is closed', async () => {
    const { before, rest, it } = await filed('甲商行')
    const held = await goOn(before, seized(it))
    expect(held.refused?.text).toBeUndefined()
    const open = await house.page(held.id)
    expect(open.deadlines.find(d => d.clock === 'MEA-07')).toMatchObject({ lastDay: '2026-04-03', state: 'running' })

    const draft = (next: Next): Next =>
      next.kind === 'request-decision'
        ? {
            ...next,
            facts: {
              ...next.facts,
              seized: [
                { name: '砂石', way: '没收' },
                { name: '手推车', way: '解除退还' },
              ],
            },
          }
        : next
    const { first, rest: last } = cut(each(rest, draft), 'deliver-decision')
    const decided = await goOn(held, first)
    expect(decided.refused?.text).toBeUndefined()
    const after = dayOfLast(decided)
    const done = await goOn(
      decided,
      measures.dispose(house.cast, it, addDays(after, 1), ['没收', '解除退还']),
      acts({
        kind: 'dispose-confiscated',
        procedure: 'ordinary-penalty',
        track: 'main',
        parties: [it.party],
        by: house.cast.officers,
        on: addDays(after, 1),
        at: '15:00',
        facts: { goods: [{ name: '砂石', quantity: '一车', way: '公开拍卖' }], voucher: '示例-001', witnesses: '财政所' },
      }),
      last,
    )
    expect(done.refused?.text).toBeUndefined()
    const page = await house.page(done.id)
    expect([page.status, page.findings]).toEqual(['archived', []])
    expect(page.deadlines.find(d => d.clock === 'MEA-07')?.state).toBe('met')
    const made = await titles(done.id)
    for (const title of [
      '行政强制措施审批表',
      '查封（扣押）决定书',
      '查封（扣押）财物清单',
      '行政强制措施现场笔录',
      '音像记录登记表',
      '查封（扣押）物品处理决定书',
      '解除查封（扣押）决定书',
    ])
      expect(made).toContain(title)
  })

  it('made at once is reported and approved within the day, tested, extended, and lifted before it ends', async () => {
    const { before, it } = await filed('乙商行')
    const urgent = { urgent: true, urgency: '当事人正在装车转移。' }
    const held = await goOn(
      before,
      acts(measures.seize(house.cast, it, on, urgent), measures.film(house.cast, it, on)),
      acts(measures.reportUrgent(house.cast, it, on), measures.ratify(house.cast, it, on, '16:00')),
      measures.test(house.cast, it, day('2026-03-10'), day('2026-03-19')),
    )
    expect(held.refused?.text).toBeUndefined()
    const tested = await house.page(held.id)
    expect(tested.deadlines.find(d => d.clock === 'MEA-04')?.state).toBe('met')
    // ten days of testing told in writing: 3 April becomes the 13th
    expect(tested.deadlines.find(d => d.clock === 'MEA-07')?.lastDay).toBe('2026-04-13')
    const longer = await goOn(held, measures.extend(house.cast, it, day('2026-04-10')))
    expect(longer.refused?.text).toBeUndefined()
    expect((await house.page(longer.id)).deadlines.find(d => d.clock === 'MEA-07')?.lastDay).toBe('2026-05-13')
    const over = await goOn(longer, acts(measures.lift(house.cast, it, day('2026-05-13'))))
    expect(over.refused?.text).toBeUndefined()
    const page = await house.page(over.id)
    expect(page.findings).toEqual([])
    expect(page.steps.filter(s => s.procedure === 'measures' && s.track !== 'new')).toEqual([])
    const made = await titles(over.id)
    for (const title of ['检测（检验、鉴定）委托书', '检测（鉴定）期间告知书', '鉴定（检测）结果告知书', '延长查封（扣押）期限决定书'])
      expect(made).toContain(title)
  })
})

describe('on an inspection', () => {
  it('what is found is seized at once, under the item named, and the case goes on from there', async () => {
    const party = await house.aParty('寅商行', {})
    await addSettings(house.desk, null, [
      { key: 'inspection.list', value: '无照经营检查', from: day('2026-01-01'), source: '测试县清单', owner: '测试县司法局' },
    ])
    const visit = inspectionCase(
      house.cast,
      {
        party,
        partyName: party,
        place: '示例路12号',
        item: '无照经营检查',
        power: { law: '无证无照经营查处办法', level: '行政法规', article: 11 },
        class: '个案',
        complaint: '12345-20260302-001',
        wrong: '没有营业执照，正在销售砂石。',
      },
      march,
    )
    const { first, rest } = cut(visit, 'carry-out-inspection')
    const there = await house.play(first, { procedure: 'inspection', parties: [party] })
    expect(there.refused?.text).toBeUndefined()
    const on = addDays(dayOfLast(there), 1)
    const bare = await goOn(there, acts(measures.seize(house.cast, it_(party), on, { urgent: true })))
    expect(said(bare.refused)).toEqual(['SUB-12c 行政强制法 22'])
    const it = { ...it_(party), item }
    const { refused: _, ...open } = bare
    const held = await goOn(
      open,
      acts(measures.seize(house.cast, it, on, { urgent: true }), measures.reportUrgent(house.cast, it, on)),
      rest,
    )
    expect(held.refused?.text).toBeUndefined()
    const page = await house.page(held.id)
    expect([page.procedure.id, page.deadlines.find(d => d.clock === 'MEA-04')?.lastDay]).toEqual(['ordinary-penalty', addDays(on, 1)])
  })
})

describe('no seizure', () => {
  it('is made where the conferral brought no measures along', async () => {
    const { before, it } = await filed('丙商行', bareItem)
    const { refused } = await goOn(before, acts(...asked(it)))
    expect(said(refused)).toEqual(['SUB-12b 行政强制法 17'])
  })
  it('is carried out without an approval, unless it is urgent', async () => {
    const { before, it } = await filed('丁商行')
    const { refused } = await goOn(before, acts(measures.seize(house.cast, it, on)))
    expect(said(refused)).toEqual(['MEA-03a 行政强制法 18'])
  })
  it('takes daily necessities, or what has nothing to do with the case', async () => {
    const { before, it } = await filed('戊商行')
    const goods = it.goods.map((g, i) => ({ ...g, inCase: i === 0, necessity: i === 0 }))
    const { refused } = await goOn(before, seized(it, { goods }))
    expect(said(refused)).toEqual(['MEA-05a 行政强制法 23', 'MEA-05b 行政强制法 23'])
    expect(refusalsIn(refused).map(r => r.found)).toEqual(['与违法行为无关：手推车', '生活必需品：砂石'])
  })
  it('leaves the decision and the list for later', async () => {
    const { before, it } = await filed('己商行')
    const papers = { ...Object(measures.seize(house.cast, it, on).facts['papers']), listHanded: false }
    expect(said((await goOn(before, seized(it, { papers }))).refused)).toEqual(['MEA-06a 行政强制法 24'])
  })
  it('freezes money', async () => {
    const { before, it } = await filed('庚商行')
    const { refused } = await goOn(before, acts(...asked(it), measures.seize(house.cast, it, on, { kind: '冻结存款、汇款' })))
    expect(said(refused)).toContain('MEA-13a 行政强制法 29')
  })
  it('is extended twice, or after its last day', async () => {
    const { before, it } = await filed('辛商行')
    const late = await goOn(before, seized(it), measures.extend(house.cast, it, day('2026-04-04')))
    expect(said(late.refused)).toEqual(['MEA-07b 行政强制法 25'])
    expect((await house.page(late.id)).deadlines.find(d => d.clock === 'MEA-07')?.state).toBe('overdue')

    const { before: other, it: its } = await filed('壬商行')
    const twice = await goOn(
      other,
      seized(its),
      measures.extend(house.cast, its, day('2026-04-03')),
      measures.extend(house.cast, its, day('2026-05-03')),
    )
    expect(said(twice.refused)).toEqual(['MEA-07c 行政强制法 25'])
  })
  it('is approved afterwards when the day is over: then it is lifted', async () => {
    const { before, it } = await filed('癸商行')
    const next = addDays(on, 1)
    const held = await goOn(before, acts(measures.seize(house.cast, it, on, { urgent: true }), measures.reportUrgent(house.cast, it, on)))
    const { refused, ...late } = await goOn(held, acts(measures.ratify(house.cast, it, next, '09:21')))
    expect(said(refused)).toEqual(['MEA-04a 行政强制法 19'])
    const no = await goOn(
      late,
      acts(
        measures.ratify(house.cast, it, next, '09:30', '不同意'),
        measures.lift(house.cast, it, next, { ground: '负责人认为不应当采取', explanation: '情况并不紧急。' }),
      ),
    )
    expect(no.refused?.text).toBeUndefined()
    expect((await house.page(no.id)).deadlines.find(d => d.clock === 'MEA-04c')?.state).toBe('met')
  })
  it('outlives its days: nothing is decided before the goods are back', async () => {
    const { before, rest, it } = await filed('丑商行')
    const { refused, ...late } = await goOn(before, seized(it, { days: 10 }), rest)
    expect(said(refused)).toEqual(['MEA-11a 行政强制法 28'])
    const back = await goOn(late, acts(measures.lift(house.cast, it, dayOfLast(late), { ground: '期限届满' })))
    expect(back.refused?.text).toBeUndefined()
    expect((await house.page(back.id)).deadlines.find(d => d.clock === 'MEA-07')?.state).toBe('late')
  })
  it('is forgotten by the decision of the case', async () => {
    const { before, rest, it } = await filed('子商行')
    const silent = await goOn(before, seized(it), rest)
    // the sand is confiscated by the penalty; the cart is not spoken of
    expect(refusalsIn(silent.refused).map(r => [r.rule, r.found])).toEqual([['MEA-10a', '没有写怎样处理：手推车']])
  })
})

/** Each act as `change` makes it. */
function* each(plot: Plot, change: (next: Next) => Next): Plot {
  for (let turn = plot.next(); !turn.done;) turn = plot.next(yield change(turn.value))
}
const dayOfLast = (played: Played): Day =>
  day(
    played.acts
      .map(a => a.doneAt.slice(0, 10))
      .toSorted()
      .at(-1) ?? '',
  )
