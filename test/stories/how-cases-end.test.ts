// The ways an ordinary case may end, each told over HTTP; and the "no" that keeps it from ending wrongly.
import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, unfiledCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import { later, type Next, type Plot, type Story } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, cut, said, until, without } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const march = day('2026-03-02')
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }

const tale = (turns: Partial<Turns>, story: Story): Plot => ordinaryCase(house.cast, story, { ...usual, ...turns }, march)
const opens = (...parties: readonly string[]) => ({ procedure: 'ordinary-penalty', item, parties }) as const
const firm = async (name: string, changes: Partial<Story> = {}): Promise<Story> =>
  aStory({ party: await house.aParty(name, {}), partyName: name, ...changes })
const citizen = async (name: string, born: string, changes: Partial<Story> = {}): Promise<Story> => {
  const party = await house.aParty(name, { kind: 'citizen', born: day(born) })
  return aStory({ party, partyName: name, citizen: true, ...changes })
}
const papers = async ({ id }: Played): Promise<readonly string[]> => (await house.page(id)).documents.map(one => one.kind)
const went = (played: Played): Played => {
  expect(played.refused?.text).toBeUndefined()
  return played
}

describe('no penalty, for three reasons kept apart', () => {
  const small = { grade: '轻微', factors: [{ factor: '占用面积（平方米）', value: '1' }] } as const
  it.each<[string, Turns['ground'], Partial<Story>]>([
    ['minor, corrected, without harm', '违法行为轻微并及时改正，没有造成危害后果', { ...small, grade: '不予处罚' }],
    ['for the first time, slight, corrected', '初次违法且危害后果轻微并及时改正', small],
    ['without fault, as the party proved', '当事人有证据足以证明没有主观过错', {}],
  ])('%s: decided so, never without education', async (name, ground, changes) => {
    const story = await firm(`${name.slice(0, 5)}公司`, changes)
    const turns = { outcome: '不予行政处罚', review: false, discussion: false, ...(ground ? { ground } : {}) } as const
    const { first, rest } = cut(without('educate', tale(turns, story)), 'deliver-decision')
    const decided = went(await house.play(first, opens(story.party)))
    const closing = await house.goOn(decided, rest)
    expect(said(closing.refused)).toContain('COR-10 行政处罚法 33')
    const [paper] = (await house.page(decided.id)).documents.filter(one => one.kind.endsWith('-decision'))
    expect(paper?.kind).toBe('no-penalty-decision')
  })

  it('a violation that must go unpunished cannot be fined', async () => {
    const story = await firm('轻微公司', { ...small, penalties: [{ kind: '罚款', amount: 100_000 }] })
    const { refused } = await house.play(tale({}, story), opens(story.party))
    expect(said(refused)).toContain('COR-08a 行政处罚法 33')
  })
})

describe('the young', () => {
  const lighter: Partial<Turns> = {
    leniency: '从轻',
    publish: false,
    circumstances: [{ name: '已满十四周岁不满十八周岁', reason: '行为时十五周岁。' }],
  }
  it('of fifteen is fined more lightly, and nothing is published', async () => {
    const story = await citizen('李小五', '2010-06-01', { penalties: [{ kind: '罚款', amount: 100_000 }] })
    const other = await citizen('李小四', '2010-06-02', { penalties: [{ kind: '罚款', amount: 100_000 }] })
    const harsh = await house.play(tale({}, other), opens(other.party))
    expect(said(harsh.refused)).toContain('COR-05c 行政处罚法 30')
    const fined = went(await house.play(until('pay', tale(lighter, story)), opens(story.party)))
    const at = later(house.cast.calendar, day(fined.acts.at(-1)?.doneAt.slice(0, 10) ?? ''), 1)
    const show: Next = {
      kind: 'review-publication',
      procedure: 'ordinary-penalty',
      track: 'main',
      parties: [story.party],
      by: [house.cast.head],
      on: at,
      facts: {
        publish: true,
        criteria: '有影响',
        grade: '一般',
        masked: ['未成年人身份'],
        maskingChecked: true,
        until: later(house.cast.calendar, at, 60),
      },
    }
    const shown = await house.goOn(fined, acts(show))
    expect(said(shown.refused).some(one => one.startsWith('PUB'))).toBe(true)
    expect((await house.ask('GET', '/public/decisions', {})).text).not.toContain('李小五')
  })
  it('of thirteen is not punished: the guardian is told', async () => {
    const [one, two, story] = [
      await citizen('王小一', '2012-06-03'),
      await citizen('王小二', '2012-06-02'),
      await citizen('王小三', '2012-06-01'),
    ]
    const turns: Partial<Turns> = { outcome: '不予行政处罚', ground: '不满十四周岁', review: false, discussion: false }
    expect(said((await house.play(tale({}, one), opens(one.party))).refused)).toContain('COR-05a 行政处罚法 30')
    const untold = await house.play(tale(turns, two), opens(two.party))
    expect([untold.acts.at(-1)?.kind, ...said(untold.refused)]).toEqual(['decide', 'COR-05f 行政处罚法 30'])
    const told = went(await house.play(tale(turns, { ...story, guardian: '王某（父亲）' }), opens(story.party)))
    expect((await house.page(told.id)).status).toBe('archived')
    expect(await papers(told)).toEqual(expect.arrayContaining(['no-penalty-decision', 'education-record']))
  })
})

describe('a hearing', () => {
  it('asked for keeps everything waiting, and once held the case goes on', async () => {
    const story = await firm('听证公司')
    const turns: Partial<Turns> = { hearing: 'held', statement: 'none' }
    const { first, rest } = cut(tale(turns, story), 'request-hearing')
    const asked = went(await house.play(first, opens(story.party)))
    const draft = [...tell(tale({}, story))].find(one => one.kind === 'request-decision')
    const on = day(asked.acts.at(-1)?.doneAt.slice(0, 10) ?? '')
    const early = await house.goOn(asked, acts({ ...(draft ?? never()), on, at: '17:00', facts: { ...draft?.facts, evidence: [] } }))
    const rules = said(early.refused).map(one => one.split(' ')[0])
    expect(rules).toEqual(expect.arrayContaining(['DEC-02b', 'DEC-09', 'DEC-10'])) // all at once, not one after another
    expect(rules.some(one => one?.startsWith('HEA'))).toBe(true)
    const decided = went(await house.goOn(asked, until('deliver-decision', rest)))
    expect(await papers(decided)).toEqual(
      expect.arrayContaining(['hearing-notice', 'hearing-announcement', 'hearing-record', 'hearing-report', 'penalty-decision']),
    )
  })
})

describe('withdrawn after reconsideration', () => {
  it('page, list, search and feed show the notice and no content from the very act on', async () => {
    const story = await firm('被撤公司', { deed: '在人行道上堆放蓝色集装箱，占用面积5平方米，未经批准。' })
    const { first, rest } = cut(tale({ remedy: '撤销' }, story), 'publish')
    const shown = went(await house.play(first, opens(story.party)))
    const code =
      (await sql<{ code: string }>`select code from publications where case_id = ${shown.id}`.execute(house.desk.db)).rows[0]?.code ?? ''
    const look = async () => {
      const [page, list, search, feed] = await Promise.all(
        [
          `/public/decisions/${code}`,
          '/public/decisions',
          `/public/decisions?q=${encodeURIComponent('蓝色集装箱')}`,
          '/public/decisions.atom',
        ].map(path => house.ask('GET', path)),
      )
      return { page, list, search, feed }
    }
    const before = await look()
    for (const one of Object.values(before)) expect(one?.text).toMatch(/被撤公司|擅自占用城市道路/)
    expect(before.page?.text).toContain('蓝色集装箱')
    expect(before.search?.text).toContain(code)

    const withdrawal = cut(rest, 'withdraw-publication')
    await sql
      .raw(`create function fails() returns trigger language plpgsql as $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
      create trigger fails before insert on outbox for each row when (new.payload ->> 'kind' = 'withdraw-publication') execute function fails()`)
      .execute(house.desk.db)
    const halfway = await house.goOn(shown, withdrawal.first)
    await sql.raw('drop trigger fails on outbox; drop function fails()').execute(house.desk.db)
    expect(halfway.refused?.status).toBe(507)
    expect((await look()).page?.text).toContain('蓝色集装箱') // the act was not there, so neither was the withdrawal

    const { on, facts, by, parties } =
      [...tell(tale({ remedy: '撤销' }, story))].find(one => one.kind === 'withdraw-publication') ?? never()
    went(
      await house.goOn(
        halfway,
        acts({ kind: 'withdraw-publication', procedure: 'ordinary-penalty', track: 'main', on, at: '16:40', facts, by, parties }),
      ),
    )
    const after = await look()
    expect(after.page?.status).toBe(410)
    expect(after.page?.text).toMatch(/撤回。原因：决定被撤销。复议机关已撤销/)
    expect(after.list?.text).toContain('撤回：决定被撤销')
    expect(after.feed?.text).toContain('已撤下')
    expect(after.search?.text).not.toContain(code)
    for (const one of Object.values(after)) expect(one?.text).not.toMatch(/被撤公司|占用面积|集装箱，/)
  })
})

it('a lead that comes to nothing is laid away with its reason, and not filed any more', async () => {
  const story = await firm('没事公司')
  const laid = went(await house.play(unfiledCase(house.cast, story, march), opens(story.party)))
  expect(await papers(laid)).toEqual(expect.arrayContaining(['lead-register', 'non-filing-approval']))
  expect((await house.page(laid.id)).status).toBe('archived')
  const filing = [...tell(tale({}, story))].find(one => one.kind === 'request-filing')
  const again = await house.goOn(laid, acts({ ...(filing ?? never()), on: day('2026-03-30') }))
  expect(said(again.refused).map(one => one.split(' ')[0])).toContain('ORDER')
})

/** What a plot would do, its acts taken for done. */
function* tell(plot: Plot): Generator<Next> {
  let n = 0
  for (let turn = plot.next(); !turn.done;) {
    yield turn.value
    turn = plot.next({
      ...turn.value,
      id: `told-${(n += 1)}`,
      doneAt: `${turn.value.on}T${turn.value.at ?? '09:30'}:00+08:00`,
      recordedAt: '',
      recordedBy: '',
    })
  }
}
function never(): never {
  throw new Error('the plot has no such act')
}
