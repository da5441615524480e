import { actKinds, audit, day, findings, historyOf, procedures, refusals, standing, type Act, type Case, type Party } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { aBenchmark, aCalendar, aCitizen, aDossier, anItem, aParty, aPower, aSetting } from '../../law/testing/makers.ts'
import { inspectionCase } from './inspection-plots.ts'
import { ordinaryCase, unfiledCase, type Turns } from './ordinary-plots.ts'
import { instant, type Cast, type Plot, type Story } from './plot.ts'
import { onTheSpot, upgradedCase, type SpotTurns } from './simple-plots.ts'

const calendar = aCalendar()
const cast: Cast = {
  calendar,
  officers: ['甲', '乙'],
  head: '副镇长',
  heads: [
    { id: '镇长', name: '镇长' },
    { id: '副镇长', name: '副镇长' },
    { id: '副书记', name: '副书记' },
  ],
  reviewer: '审',
  host: '丙',
  clerk: '局长',
  financeClerk: '财',
  archivist: '档',
  agency: '甲镇人民政府',
  region: '320723901',
  bank: '示例银行',
  account: '1234567890',
  government: '示例县人民政府',
  court: '示例县人民法院',
}
const story = (changes: Partial<Story> = {}): Story => ({
  item: '示例-001',
  itemName: '擅自占用城市道路',
  elements: ['占用的事实', '未经批准'],
  basis: '违反了《城市道路管理条例》第二十七条第（一）项的规定，依据第四十二条处理。',
  party: '某公司',
  partyName: '某公司',
  citizen: false,
  place: '示例路12号门前',
  deed: '在人行道上堆放砂石，占用面积5平方米，未经批准。',
  actOn: day('2026-03-02'),
  penalties: [{ kind: '罚款', amount: 200_000 }],
  benchmark: '2024-1',
  factors: [{ factor: '占用面积（平方米）', value: '5' }],
  grade: '一般',
  reasons: '占用面积5平方米，属一般档，已改正，取中间值。',
  ...changes,
})
/** Plays a plot through the pure law: every act must be lawful when it is done. */
function play(plot: Plot, dossier = aDossier({ item: anItem({ benchmark: aBenchmark() }) })): Case {
  let theCase: Case = { dossier, acts: [], calendar, procedures }
  for (let turn = plot.next(), n = 1; !turn.done; n++) {
    const { on, at, facts, ...wanted } = turn.value
    const doneAt = instant(on, at)
    const act: Act = {
      ...wanted,
      id: `${wanted.kind}-${n}`,
      doneAt,
      recordedAt: doneAt,
      recordedBy: wanted.by[0] ?? '',
      facts: actKinds.get(wanted.kind)?.facts.parse(facts),
    }
    const no = refusals(theCase, act)
    if (no.length > 0) throw new Error(`${on} ${wanted.kind}\n${no.map(r => `${r.rule} ${r.title}：${r.found}；${r.mend}`).join('\n')}`)
    theCase = { ...theCase, acts: [...theCase.acts, act] }
    turn = plot.next(act)
  }
  return theCase
}
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' }
const march = day('2026-03-02')

describe('ordinary plots are lawful from lead to archive', () => {
  it.each<[string, Partial<Turns>, Partial<Story>]>([
    ['a fine with a statement', {}, {}],
    ['nobody says anything', { statement: 'none' }, {}],
    ['both rights waived', { statement: 'waived', hearing: 'waived' }, {}],
    ['a hearing', { hearing: 'held' }, {}],
    ['the review sends it back once', { sentBack: true }, {}],
    ['nothing left to correct', { corrected: '没有可改正的内容' }, {}],
    ['not published', { publish: false }, {}],
    ['deferral', { deferral: '延期缴纳' }, {}],
    ['instalments', { deferral: '分期缴纳' }, {}],
    ['reconsideration upholds', { remedy: '维持' }, {}],
    ['annulled on reconsideration, withdrawn from the public', { remedy: '撤销' }, {}],
    ['the facts are not made out', { outcome: '违法事实不能成立不予处罚' }, {}],
    [
      'minor, corrected, no harm',
      { outcome: '不予行政处罚', ground: '违法行为轻微并及时改正，没有造成危害后果' },
      { grade: '不予处罚', factors: [{ factor: '占用面积（平方米）', value: '1' }] },
    ],
    [
      'first time, slight, corrected',
      { outcome: '不予行政处罚', ground: '初次违法且危害后果轻微并及时改正' },
      { grade: '轻微', factors: [{ factor: '占用面积（平方米）', value: '1' }] },
    ],
  ])('%s', (_, turns, changes) => {
    const done = play(ordinaryCase(cast, story(changes), { ...usual, ...turns }, march))
    expect(done.acts.at(-1)?.kind).toBe('archive')
    expect(findings(done)).toEqual([])
    // told to others, it is judged the same
    expect(audit(JSON.parse(JSON.stringify(historyOf(done))), { procedures, calendar })).toMatchObject({ ok: true, lawful: true })
    expect(standing(done, '2026-12-01T09:00:00+08:00').tracks.every(t => t.over)).toBe(true)
  })
})
describe('the young', () => {
  const young = (born: string): Party => ({ ...aCitizen(), born: day(born) })
  const about = (changes: Partial<Story>): Story =>
    story({ party: '张某', partyName: '张某', citizen: true, guardian: '张某之父', ...changes })
  const lenient: Partial<Turns> = {
    leniency: '从轻',
    publish: false,
    circumstances: [{ name: '已满十四周岁不满十八周岁', reason: '行为时十五周岁。' }],
  }
  const benchmarked = anItem({ benchmark: aBenchmark() })
  it('at fifteen is fined more lightly and never published', () => {
    const done = play(
      ordinaryCase(cast, about({}), { ...usual, ...lenient }, march),
      aDossier({ item: benchmarked, parties: [young('2010-10-01')] }),
    )
    expect([done.acts.at(-1)?.kind, done.acts.some(act => act.kind === 'publish')]).toEqual(['archive', false])
  })
  it('at fifteen is not fined as if grown up', () => {
    expect(() =>
      play(
        ordinaryCase(cast, about({}), { ...usual, publish: false }, march),
        aDossier({ item: benchmarked, parties: [young('2010-10-01')] }),
      ),
    ).toThrow('COR-05c')
  })
  it('at thirteen is not punished; the guardian is told', () => {
    const done = play(
      ordinaryCase(cast, about({ grade: '不予处罚' }), { ...usual, outcome: '不予行政处罚', ground: '不满十四周岁' }, march),
      aDossier({ item: benchmarked, parties: [young('2012-10-01')] }),
    )
    expect(done.acts.at(-1)?.kind).toBe('archive')
    expect(findings(done)).toEqual([])
  })
})
describe('other beginnings', () => {
  it('a lead that comes to nothing is laid away', () => {
    expect(play(unfiledCase(cast, story(), march)).acts.at(-1)?.kind).toBe('archive')
  })
  it('disputed on the spot, gone on with in the ordinary procedure', () => {
    const item = anItem({
      fines: [{ party: 'any', basis: 'fixed', min: 0, max: 200_000, imposition: 'may', stage: 'initial' }],
      benchmark: aBenchmark(),
    })
    const done = play(
      upgradedCase(cast, story({ place: '示例路', penalties: [{ kind: '罚款', amount: 100_000 }] }), usual, march),
      aDossier({ item, powers: [aPower()], parties: [aParty()] }),
    )
    expect(done.acts.at(-1)?.kind).toBe('archive')
    expect(findings(done)).toEqual([])
  })
})
describe('inspection plots', () => {
  const it_ = {
    party: '某公司',
    partyName: '某公司',
    place: '示例路12号',
    item: '燃气安全检查',
    power: { law: '城镇燃气管理条例', level: '行政法规', article: 41 },
    class: '日常',
  } as const
  const county = aDossier({ settings: [aSetting('inspection.list', '燃气安全检查')] })
  it.each([
    ['nothing found', undefined, 'end-inspection'],
    ['something found', '店内存放液化石油气瓶。', 'register-lead'],
  ])('%s', (_, wrong, end) => {
    const done = play(inspectionCase(cast, { ...it_, ...(wrong === undefined ? {} : { wrong }) }, march), county)
    expect(done.acts.at(-1)?.kind).toBe(end)
    expect(findings(done)).toEqual([])
  })
})
describe('on-the-spot plots', () => {
  const spot = story({ penalties: [{ kind: '罚款', amount: 100_000 }], place: '示例路' })
  const cheap = aDossier({
    item: anItem({ fines: [{ party: 'any', basis: 'fixed', min: 0, max: 200_000, imposition: 'may', stage: 'initial' }] }),
    powers: [aPower()],
    parties: [aParty()],
  })
  it.each<[string, SpotTurns, Partial<Story>, string]>([
    ['a firm fined a thousand', { says: 'nothing' }, {}, 'archive'],
    ['it says something', { says: 'something' }, {}, 'archive'],
    ['a warning', { says: 'nothing' }, { penalties: [{ kind: '警告' }] }, 'archive'],
    ['collected within a hundred', { says: 'nothing', collected: 'hundred' }, { penalties: [{ kind: '罚款', amount: 10_000 }] }, 'archive'],
    ['collected, hard otherwise', { says: 'nothing', collected: 'hard' }, { penalties: [{ kind: '罚款', amount: 20_000 }] }, 'archive'],
    ['disputed: upgraded', { says: 'disputes' }, {}, 'upgrade'],
  ])('%s', (_, turns, changes, end) => {
    const done = play(onTheSpot(cast, { ...spot, ...changes }, turns, march), cheap)
    expect(done.acts.at(-1)?.kind).toBe(end)
    expect(findings(done)).toEqual([])
  })
  it('a citizen fined two hundred', () => {
    const done = play(
      onTheSpot(
        cast,
        { ...spot, party: '张某', partyName: '张某', citizen: true, penalties: [{ kind: '罚款', amount: 20_000 }] },
        { says: 'nothing' },
        march,
      ),
      { ...cheap, parties: [aCitizen()] },
    )
    expect(done.acts.at(-1)?.kind).toBe('archive')
  })
})
