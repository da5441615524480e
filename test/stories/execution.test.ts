// Compulsory execution over HTTP: a rural building pulled down lawfully and what is refused on the way; a fine taken to the court.
import { addDays, day, type Day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anItem } from '../../law/testing/makers.ts'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { later, type Next, type Plot } from '../../server/demo/plot.ts'
import { addGrants, addItems } from '../../server/powers/index.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await aBuildingItem('示例-065', '城乡规划法', 65)
  await aBuildingItem('示例-078', '土地管理法', 78)
})
afterAll(() => house.close())

/** An item of illegal building that the town holds by statute. */
async function aBuildingItem(code: string, law: string, article: number): Promise<void> {
  const {
    code: _c,
    version,
    name: _n,
    domain: _d,
    benchmark: _none,
    ...body
  } = anItem({
    bases: [{ law, article, level: '法律', role: 'penalises', published: true }],
    penaltyKinds: ['警告'],
    fines: [],
    elements: ['违法建设的事实'],
  })
  await addItems(house.desk, null, [
    {
      code,
      version,
      name: `违法建设（${law}）`,
      domain: '自然资源',
      department: '县自然资源和规划局',
      body,
      note: '测试',
      inForceFrom: day('2024-01-01'),
    },
  ])
  await addGrants(house.desk, null, [
    {
      item: code,
      agency: '甲镇',
      source: law === '城乡规划法' ? 'statutory' : 'conferred',
      from: day('2024-01-01'),
      instrument: { number: '示例政发〔2023〕1号', publishedOn: day('2023-12-01') },
      withMeasures: false,
      keepsPending: true,
      reason: '测试',
    },
  ])
}

const turns: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const signed = { state: '已签名', eachPage: true }
const delivered = (of: string | undefined, on: Day) => ({
  of,
  way: '直接送达',
  receivedOn: on,
  receiver: '收发室',
  relation: '负责收件的人',
  signing: signed,
})
const act = (
  kind: string,
  procedure: string,
  party: string,
  on: Day,
  facts: Record<string, unknown>,
  by?: readonly string[],
  at?: string,
): Next => ({
  kind,
  procedure,
  track: procedure,
  parties: [party],
  by: by ?? house.cast.officers,
  on,
  facts,
  ...(at === undefined ? {} : { at }),
})
const idOf = (played: Played, kind: string): string | undefined => played.acts.findLast(a => a.kind === kind)?.id
async function goOn(before: Played, ...next: readonly Next[]): Promise<Played> {
  const played = await house.goOn(before, acts(...next))
  expect(played.refused?.text, next.map(n => n.kind).join()).toBeUndefined()
  return played
}
/** The case as a history of its own, judged by the same rules: nothing is found. */
async function auditsClean(played: Played): Promise<void> {
  const history = await house.ask('GET', `/api/v1/cases/${played.id}/history`, { as: '甲' })
  expect(history.status, history.text).toBe(200)
  const judged = await house.ask('POST', '/api/v1/audits', { as: '甲', json: history.body })
  expect(judged.status, judged.text.slice(0, 500)).toBe(200)
  expect(judged.body.findings, judged.text.slice(0, 2000)).toEqual([])
}
/** What a next act is refused for: the rules. */
async function refusedFor(before: Played, next: Next): Promise<string> {
  return said((await house.goOn(before, acts(next))).refused).join()
}

/** A building found, ordered down under the item's law, the order served on the day it is made. */
async function ordered(name: string, code: string, on: Day): Promise<{ readonly party: string; readonly played: Played }> {
  const party = await house.aParty(name, {})
  const story = aStory({ party, partyName: name, item: code, deed: '未经许可在村东建房一处，约80平方米。', actOn: on })
  const filed = await house.play(until('file', ordinaryCase(house.cast, story, turns, on)), {
    procedure: 'ordinary-penalty',
    item: code,
    parties: [party],
  })
  expect(filed.refused?.text).toBeUndefined()
  const made = later(house.cast.calendar, on, 2)
  const order = await goOn(
    filed,
    act('order-correction', 'order-correction', party, made, {
      facts: '未取得乡村建设规划许可证建房一处。',
      provision: '《城乡规划法》第四十一条',
      demand: '自行拆除该房屋',
      kind: '限期改正',
      correctBy: addDays(made, 10),
      consequence: '依法拆除',
    }),
  )
  const played = await goOn(
    order,
    act('deliver-order', 'order-correction', party, made, delivered(idOf(order, 'order-correction'), made), undefined, '15:00'),
  )
  return { party, played }
}
const demand = (party: string, procedure: string, on: Day, lastOn: Day, more: Record<string, unknown> = {}): Next =>
  act('demand', procedure, party, on, { duty: '自行拆除该房屋', lastOn, way: '自行拆除', rightsTold: true, ...more })

describe('a rural building under 城乡规划法 article 65', () => {
  const decide = (party: string, on: Day, at: Day, hour = '09:00', more: Record<string, unknown> = {}): Next =>
    act(
      'decide-execution',
      'execution',
      party,
      on,
      {
        way: '强制拆除',
        reasons: '逾期不拆除，经催告仍不拆除。',
        basis: '《城乡规划法》第六十五条',
        timeStated: true,
        at: `${at}T${hour}:00+08:00`,
        remediesTold: true,
        ...more,
      },
      [house.cast.head],
    )
  const carryOut = (party: string, on: Day, from: string, to: string, more: Record<string, unknown> = {}): Next =>
    act(
      'carry-out-execution',
      'execution',
      party,
      on,
      {
        way: '强制拆除',
        from: `${on}T${from}:00+08:00`,
        to: `${on}T${to}:00+08:00`,
        place: '村东',
        goods: [{ name: '家具', quantity: '三件', keptAt: '村委会库房' }],
        present: '村干部王某见证',
        recording: 'ZF-001',
        course: '清点物品后拆除。',
        result: '执行完毕',
        signing: signed,
        ...more,
      },
      undefined,
      to,
    )
  const announce = (party: string, on: Day, by: Day): Next =>
    act(
      'announce-demolition',
      'execution',
      party,
      on,
      { building: '村东房屋一处', publishedOn: on, selfDemolishBy: by, places: ['张贴在现场'] },
      undefined,
      '16:00',
    )

  it('is pulled down by the town after both clocks, an announcement and a demand, and not a day before', async () => {
    const { party, played } = await ordered('建房公司', '示例-065', day('2026-03-02'))
    // ordered and served on 4 March: reconsideration to 6 May, suit to 4 September
    const early = await goOn(played, demand(party, 'execution', day('2026-03-16'), day('2026-03-26')))
    const tooEarly = await goOn(
      early,
      act('deliver-demand', 'execution', party, day('2026-03-16'), delivered(idOf(early, 'demand'), day('2026-03-16')), undefined, '15:00'),
    )
    expect(await refusedFor(tooEarly, decide(party, day('2026-05-11'), day('2026-05-20')))).toBe('EXE-14 行政强制法 44')
    const refusal = (await house.goOn(tooEarly, acts(decide(party, day('2026-05-11'), day('2026-05-20'))))).refused?.body.refusals[0]
    expect(refusal.earliest).toBe('2026-09-05')
    // Monday 7 September: lawful; a slot at night or in the National Day holiday is not
    const on = day('2026-09-07')
    expect(await refusedFor(tooEarly, decide(party, on, day('2026-09-15'), '23:00'))).toContain('EXE-11 行政强制法 43')
    expect(await refusedFor(tooEarly, decide(party, on, day('2026-10-01')))).toContain('EXE-11 行政强制法 43')
    expect(
      await refusedFor(tooEarly, decide(party, on, day('2026-09-15'), '09:00', { cutOff: { what: ['供水', '供电'], from: '居民生活' } })),
    ).toBe('EXE-12 行政强制法 43')
    const decided = await goOn(tooEarly, decide(party, on, day('2026-09-15')))
    const served = await goOn(
      decided,
      act('deliver-execution', 'execution', party, on, delivered(idOf(decided, 'decide-execution'), on), undefined, '15:00'),
    )
    const [tuesday, night] = [day('2026-09-15'), ['22:10', '23:00'] as const]
    expect(await refusedFor(served, carryOut(party, tuesday, '09:00', '12:00'))).toBe('EXE-13 行政强制法 44')
    const told = await goOn(served, announce(party, day('2026-09-15'), day('2026-09-20')))
    expect(await refusedFor(told, carryOut(party, day('2026-09-21'), ...night))).toBe('EXE-11 行政强制法 43')
    const done = await goOn(told, carryOut(party, day('2026-09-22'), '09:00', '12:00'))
    const page = await house.page(done.id)
    expect(page.findings).toEqual([])
    expect(page.tracks.find(t => t.procedure === 'execution')?.over).toBe(true)
    await auditsClean(done)
    const papers = new Set(page.documents.filter(d => d.kind !== 'delivery-receipt').map(d => d.kind))
    for (const kind of ['order-to-correct', 'demand', 'execution-decision', 'demolition-announcement', 'execution-record'])
      expect(papers).toContain(kind)
  })

  it('is not pulled down without a demand, nor while a suit against the order is pending', async () => {
    const { party, played } = await ordered('急拆公司', '示例-065', day('2026-03-02'))
    const on = day('2026-09-23')
    expect(await refusedFor(played, decide(party, on, day('2026-09-28')))).toBe('EXE-02a 行政强制法 35')
    expect(await refusedFor(played, demand(party, 'execution', day('2026-09-23'), day('2026-09-23')))).toBe('EXE-02b 行政强制法 35')
    const asked = await goOn(played, demand(party, 'execution', day('2026-09-07'), day('2026-09-17')))
    const demanded = await goOn(
      asked,
      act('deliver-demand', 'execution', party, day('2026-09-07'), delivered(idOf(asked, 'demand'), day('2026-09-07')), undefined, '15:00'),
    )
    const remedy = (day_: Day, facts: Record<string, unknown>): Next =>
      act(
        'record-remedy',
        'order-correction',
        party,
        day_,
        { way: '行政诉讼', organ: '测试县人民法院', number: '（2026）苏示例行初3号', receivedOn: day_, ...facts },
        ['甲'],
      )
    const sued = await goOn(demanded, remedy(day('2026-09-02'), { event: '已受理' }))
    expect(await refusedFor(sued, decide(party, on, day('2026-09-28')))).toBe('EXE-14 行政强制法 44')
    const lost = await goOn(sued, remedy(day('2026-09-21'), { event: '结果', outcome: '驳回' }))
    expect(await refusedFor(lost, decide(party, on, day('2026-09-27')))).toBe('EXE-11 行政强制法 43')
    await goOn(lost, decide(party, on, day('2026-09-28')))
  })

  it('on land that only the court may clear is refused with the article of 土地管理法', async () => {
    const { party, played } = await ordered('占地公司', '示例-078', day('2026-09-24'))
    const on = day('2026-12-21')
    const asked = await goOn(played, demand(party, 'court-application', day('2026-12-04'), day('2026-12-14')))
    const demanded = await goOn(
      asked,
      act(
        'deliver-demand',
        'court-application',
        party,
        day('2026-12-04'),
        delivered(idOf(asked, 'demand'), day('2026-12-04')),
        undefined,
        '15:00',
      ),
    )
    expect(await refusedFor(demanded, decide(party, on, day('2026-12-28')))).toBe('EXE-15c 土地管理法 83')
    // … and goes to the court: sixty days ran out on 27 November, ten working days on the 18th
    const apply = (day_: Day) =>
      act(
        'apply-court',
        'court-application',
        party,
        day_,
        {
          submittedOn: day_,
          court: '测试县人民法院',
          courtOf: '不动产所在地',
          immovable: true,
          duty: '拆除房屋，退还土地',
          view: '当事人没有提出意见，经催告没有履行。',
          object: '村东房屋一处',
          papers: { application: true, decision: true, view: true, object: true },
          signedBy: house.cast.head,
          sealed: true,
        },
        [house.cast.head],
      )
    const applied = await goOn(demanded, apply(on))
    expect((await house.page(applied.id)).documents.map(d => d.kind)).toContain('court-application')
  })
})

describe('a fine nobody pays', () => {
  const fined = async (
    name: string,
  ): Promise<{ readonly party: string; readonly played: Played; readonly lastDay: (clock: string) => Promise<Day> }> => {
    const party = await house.aParty(name, {})
    const plot: Plot = ordinaryCase(house.cast, aStory({ party, partyName: name }), turns, day('2026-03-02'))
    const played = await house.play(until('deliver-decision', plot), { procedure: 'ordinary-penalty', item, parties: [party] })
    expect(played.refused?.text).toBeUndefined()
    const lastDay = async (clock: string): Promise<Day> => {
      const found = (await house.page(played.id)).deadlines.find(d => d.clock === clock)
      if (!found) throw new Error(`no clock ${clock}`)
      return day(found.lastDay)
    }
    return { party, played, lastDay }
  }
  const side = 'court-application'
  const apply = (party: string, on: Day, more: Record<string, unknown> = {}): Next =>
    act(
      'apply-court',
      side,
      party,
      on,
      {
        submittedOn: on,
        court: '测试县人民法院',
        courtOf: '本机关所在地',
        immovable: false,
        duty: '缴纳罚款和加处罚款',
        view: '当事人没有提出意见，经催告没有缴纳。',
        object: '当事人的银行存款',
        papers: { application: true, decision: true, view: true, object: true },
        signedBy: house.cast.head,
        sealed: true,
        ...more,
      },
      [house.cast.head],
    )
  const money = async (party: string, played: Played, on: Day): Promise<Played> => {
    const asked = await goOn(played, demand(party, side, on, addDays(on, 10), { duty: '缴纳罚款', way: '到银行缴纳', fine: 200_000 }))
    return goOn(asked, act('deliver-demand', side, party, on, delivered(idOf(asked, 'demand'), on), undefined, '15:00'))
  }

  it('goes to the court after the remedies and ten working days, with all papers, and is accepted', async () => {
    const { party, played, lastDay } = await fined('拖欠公司')
    const suit = await lastDay('suit')
    const before = await money(party, played, later(house.cast.calendar, suit, -0))
    expect(await refusedFor(before, apply(party, suit))).toMatch(/CRT-01 行政强制法 53.*CRT-02a 行政强制法 54/)
    const after = later(house.cast.calendar, suit, 5)
    expect(await refusedFor(before, apply(party, after))).toBe('CRT-02a 行政强制法 54')
    const ready = later(house.cast.calendar, suit, 12)
    const papers = { application: true, decision: true, view: false, object: true }
    expect(await refusedFor(before, apply(party, ready, { papers }))).toBe('CRT-04 行政强制法 55')
    expect(await refusedFor(before, apply(party, ready, { signedBy: '局长' }))).toBe('CRT-04b 行政强制法 55')
    const applied = await goOn(before, apply(party, ready))
    const on = later(house.cast.calendar, ready, 3)
    const accepted = await goOn(
      applied,
      act('court-accepts', side, party, on, { number: '（2026）苏示例行审9号', receivedOn: on, outcome: '受理', fee: 0 }, ['甲']),
    )
    const page = await house.page(accepted.id)
    expect(page.findings).toEqual([])
    expect(page.documents.map(d => d.kind)).toContain('court-application')
    expect(page.deadlines.find(d => d.clock === 'court')?.state).toBe('met')
    expect(page.deadlines.find(d => d.clock === 'court-accepts')?.state).toBe('met')
    await auditsClean(accepted)
  })
  it('is not accepted after the three months, without a good reason', async () => {
    const { party, played, lastDay } = await fined('久拖公司')
    const until_ = await lastDay('court')
    const demanded = await money(party, played, day('2026-10-09'))
    expect(await refusedFor(demanded, apply(party, addDays(until_, 1)))).toBe('CRT-01b 行政强制法 53')
    await goOn(demanded, apply(party, addDays(until_, 1), { lateReason: '洪水冲断道路，有气象证明。' }))
  })
})

describe('sand on the road', () => {
  const side = 'substitute-performance'
  const performer = { who: '第三人', name: '示例清运公司', tie: '没有利害关系' }
  const perform = (party: string, on: Day, procedure = side, more: Record<string, unknown> = {}): Next =>
    act(
      'perform-substitute',
      procedure,
      party,
      on,
      {
        from: `${on}T09:00:00+08:00`,
        to: `${on}T10:30:00+08:00`,
        place: '示例路',
        performer,
        supervisors: [house.cast.officers[0]],
        present: '在场',
        manner: '和平方式',
        course: '清运砂石两车，恢复路面。',
        cost: 180_000,
        paidBy: '当事人',
        signed: { supervisors: true, performer: true, other: '当事人' },
        signing: signed,
        ...more,
      },
      undefined,
      '10:30',
    )

  it('is cleared in the party’s stead after two demands, at the cost told, unless the party clears it', async () => {
    const { party, played } = await ordered('堆砂公司', item, day('2026-03-02'))
    const [d0, d1] = [day('2026-03-16'), day('2026-03-24')]
    const asked = await goOn(played, demand(party, side, d0, day('2026-03-23'), { duty: '清除砂石，恢复路面' }))
    const demanded = await goOn(asked, act('deliver-demand', side, party, d0, delivered(idOf(asked, 'demand'), d0), undefined, '15:00'))
    const decide = (more: Record<string, unknown> = {}): Next =>
      act(
        'decide-substitute',
        side,
        party,
        d1,
        {
          duty: '恢复原状',
          harm: '危害交通安全',
          reasons: '砂石占路，逾期没有清除。',
          basis: '《行政强制法》第五十条',
          object: '示例路上的砂石约5立方米',
          way: '装车清运',
          at: '2026-03-31T09:00:00+08:00',
          budget: 200_000,
          performer,
          ...more,
        },
        [house.cast.head],
      )
    expect(await refusedFor(demanded, decide({ harm: '没有这些后果' }))).toBe('EXE-18 行政强制法 50')
    expect(await refusedFor(demanded, decide({ budget: 0 }))).toBe('EXE-19 行政强制法 51')
    const decided = await goOn(demanded, decide())
    const served = await goOn(
      decided,
      act('deliver-substitute', side, party, d1, delivered(idOf(decided, 'decide-substitute'), d1), undefined, '15:00'),
    )
    const d2 = day('2026-03-25')
    const again = await goOn(served, act('demand-substitute', side, party, d2, { duty: '清除砂石，恢复路面', performOn: '2026-03-31' }))
    const told = await goOn(
      again,
      act('deliver-substitute-demand', side, party, d2, delivered(idOf(again, 'demand-substitute'), d2), undefined, '15:00'),
    )
    expect(await refusedFor(told, perform(party, day('2026-03-30')))).toBe('EXE-19b 行政强制法 51')
    const done = await goOn(told, perform(party, day('2026-03-31')))
    const page = await house.page(done.id)
    expect(page.findings).toEqual([])
    const papers = new Set(page.documents.map(d => d.kind))
    for (const kind of ['substitute-decision', 'substitute-demand', 'execution-record']) expect(papers).toContain(kind)
    await auditsClean(done)
  })
  it('spilt in the road is cleared at once, and the absent party told; not from private land', async () => {
    const { party, played } = await ordered('撒砂公司', item, day('2026-03-02'))
    const on = day('2026-03-17')
    const at_once = 'immediate-performance'
    const decide = (where: string): Next =>
      act(
        'decide-immediate',
        at_once,
        party,
        on,
        {
          at: `${on}T08:30:00+08:00`,
          what: '遗洒物',
          where,
          place: '示例路',
          urgency: '砂石撒满车道，车辆打滑。',
          partyUnable: true,
          performer: { who: '本机关' },
          budget: 100_000,
        },
        undefined,
        '08:30',
      )
    expect(await refusedFor(played, decide('其他地方'))).toBe('EXE-20 行政强制法 52')
    const decided = await goOn(played, decide('道路'))
    const done = await goOn(
      decided,
      perform(party, on, at_once, { present: '不在场', cost: 90_000, signing: { state: '不在场', refusalNote: '当事人不在场' } }),
    )
    expect((await house.page(done.id)).tracks.find(t => t.procedure === at_once)?.over).toBe(false)
    const told = await goOn(
      done,
      act('notify-immediate', at_once, party, on, { toldOn: on, way: '电话', content: '已清除撒落的砂石。' }, undefined, '14:00'),
    )
    const page = await house.page(told.id)
    expect(page.findings).toEqual([])
    expect(page.documents.map(d => d.kind)).toEqual(expect.arrayContaining(['immediate-decision', 'immediate-notice', 'execution-record']))
  })
  it('may be left to an agreement that waives no fine, and taken up again when it is broken', async () => {
    const { party, played } = await ordered('协议公司', '示例-065', day('2026-03-02'))
    const on = day('2026-03-16')
    const asked = await goOn(played, demand(party, 'execution', on, day('2026-03-26')))
    const demanded = await goOn(
      asked,
      act('deliver-demand', 'execution', party, on, delivered(idOf(asked, 'demand'), on), undefined, '15:00'),
    )
    const agree = act(
      'agree-execution',
      'execution',
      party,
      day('2026-03-27'),
      {
        stages: [
          { by: '2026-04-30', duty: '拆除二层' },
          { by: '2026-05-29', duty: '全部拆除' },
        ],
        breach: '恢复强制执行',
        signing: signed,
      },
      [house.cast.head],
    )
    const agreed = await goOn(demanded, agree)
    const breach = (day_: Day): Next =>
      act('breach-agreement', 'execution', party, day_, { stage: '拆除二层', dueOn: '2026-04-30', facts: '没有动工。' })
    expect(await refusedFor(agreed, breach(day('2026-04-30')))).toBe('EXE-10d 行政强制法 42')
    const broken = await goOn(agreed, breach(day('2026-05-06')))
    const suspended = await goOn(
      broken,
      act(
        'suspend-execution',
        'execution',
        party,
        day('2026-05-07'),
        { ground: '第三人对执行标的主张权利确有理由', facts: '邻居主张共有，已起诉。', socialHarm: true },
        [house.cast.head],
      ),
    )
    const resumed = await goOn(
      suspended,
      act('resume-execution', 'execution', party, day('2026-06-08'), { reason: '共有之诉已驳回。' }, [house.cast.head]),
    )
    const ended = await goOn(
      resumed,
      act('end-execution', 'execution', party, day('2026-06-09'), { ground: '执行标的灭失', facts: '房屋已经倒塌清除。' }, [
        house.cast.head,
      ]),
    )
    const page = await house.page(ended.id)
    expect(page.findings).toEqual([])
    expect(page.tracks.find(t => t.procedure === 'execution')?.over).toBe(true)
    expect(page.documents.map(d => d.kind)).toEqual(
      expect.arrayContaining(['execution-agreement', 'execution-suspension', 'execution-resumption', 'execution-termination']),
    )
  })
})
