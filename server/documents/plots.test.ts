// Whole lawful cases, played as the demonstration plays them: no act of theirs may fail for want of a field on paper.
import { actKinds, day, remediesOf, type Act, type Day, type Dossier } from '@fadu/law'
import { describe, expect, it } from 'vitest'
import { aCalendar, aDossier } from '../../law/testing/makers.ts'
import { ordinaryCase, type Turns } from '../demo/ordinary-plots.ts'
import { instant, type Cast, type Plot, type Story } from '../demo/plot.ts'
import { onTheSpot, type SpotTurns } from '../demo/simple-plots.ts'
import { actsWith, planPapers } from './plan-papers.ts'
import type { DocumentSource, IssuedPaper } from './source.ts'

const calendar = aCalendar()
const dossier: Dossier = aDossier()
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
  basis: '违反了《城市道路管理条例》的规定。',
  party: 'p1',
  partyName: '某公司',
  citizen: false,
  place: '示例路12号门前',
  deed: '在人行道上堆放砂石，占用面积5平方米。',
  actOn: day('2026-03-02'),
  penalties: [{ kind: '罚款', amount: 200_000 }],
  factors: [{ factor: '占用面积（平方米）', value: '5' }],
  grade: '一般',
  reasons: '取中间值。',
  ...changes,
})
const people = ['甲', '乙', '丙'].map(id => ({ id, name: id, certificateNumber: `T-${id}` }))
const others = ['副镇长', '镇长', '副书记', '审', '局长', '财', '档'].map(id => ({ id, name: id }))

/** Plays a plot; returns the papers it made, in order, and what lacked anywhere. */
function play(plot: Plot) {
  const acts: Act[] = []
  const issued: IssuedPaper[] = []
  const lacks: string[] = []
  for (let turn = plot.next(), n = 1; !turn.done; n++) {
    const { on, at, facts, ...wanted } = turn.value
    const act: Act = {
      ...wanted,
      id: `${wanted.kind}-${n}`,
      doneAt: instant(on, at),
      recordedAt: instant(on, at),
      recordedBy: wanted.by[0] ?? '',
      facts: actKinds.get(wanted.kind)?.facts.parse(facts),
    }
    const { made, lacks: found } = planPapers(sourceOf(acts, act, issued, on), () => [])
    lacks.push(...found.map(one => `${act.kind}: ${one.document}缺${one.title}`))
    issued.push(
      ...made.map(({ form, party }) => ({
        id: `${form.id}-${n}`,
        form: form.id,
        title: form.title,
        actId: act.id,
        issuedOn: on,
        ...(form.word ? { number: `示${form.word}字〔2026〕${n}号` } : {}),
        ...(party ? { partyId: party.id } : {}),
      })),
    )
    acts.push(act)
    turn = plot.next(act)
  }
  return { forms: issued.map(one => one.form), lacks }
}
const sourceOf = (acts: readonly Act[], act: Act, issued: readonly IssuedPaper[], on: Day): DocumentSource => ({
  agency: { name: '甲镇人民政府', shortName: '示', kind: 'town', address: '示例路1号', phone: '0518-0000000' },
  caseNumber: '示案〔2026〕1号',
  cause: '擅自占用城市道路',
  item: { name: '擅自占用城市道路', code: '示例-001', version: '1', bases: ['城市道路管理条例第二十七条'] },
  parties: [
    {
      id: 'p1',
      kind: 'legalPerson',
      name: '某公司',
      creditCode: '91999999MA1TEST007',
      head: '王某',
      address: '示例路12号',
      phone: '13900000000',
    },
  ],
  people: [...people, ...others],
  officers: people.slice(0, 2),
  act,
  acts: actsWith(acts, act),
  correctedBy: new Map(),
  issued,
  remedies: remediesOf(dossier, on, act.kind === 'decide-on-the-spot' ? 'on-the-spot' : 'ordinary'),
  payee: { bank: '示例银行', account: '1234567890', name: '财政专户' },
  calendar,
  issuedOn: on,
})
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '已责令改正', statement: 'made' }
const march = day('2026-03-02')

describe('a lawful case', () => {
  it.each<[string, Partial<Turns>, Partial<Story>, readonly string[]]>([
    [
      'with a fine and a statement',
      {},
      {},
      [
        'filing-approval',
        'order-to-correct',
        'prior-notice',
        'hearing-right-notice',
        'statement-record',
        'legal-review-opinion',
        'discussion-record',
        'penalty-decision',
        'publication-review',
        'closing-approval',
        'dossier-index',
      ],
    ],
    ['in which both rights are waived', { statement: 'waived', hearing: 'waived' }, {}, ['waiver', 'penalty-decision']],
    [
      'with a hearing',
      { hearing: 'held' },
      {},
      ['hearing-notice', 'hearing-announcement', 'hearing-record', 'hearing-report', 'penalty-decision'],
    ],
    ['that the review sends back once', { sentBack: true }, {}, ['legal-review-opinion', 'penalty-decision']],
    ['with nothing to correct', { corrected: '没有可改正的内容' }, {}, ['penalty-decision']],
    ['with instalments', { deferral: '分期缴纳' }, {}, ['deferral-application', 'deferral-decision', 'fiscal-receipt-register']],
    ['upheld in reconsideration', { remedy: '维持' }, {}, ['penalty-decision']],
    [
      'not punished',
      { outcome: '不予行政处罚', ground: '初次违法且危害后果轻微并及时改正' },
      { grade: '轻微' },
      ['no-penalty-decision', 'education-record'],
    ],
  ])('%s lacks nothing on any paper', (_, turns, changes, wanted) => {
    const { forms, lacks } = play(ordinaryCase(cast, story(changes), { ...usual, ...turns }, march))
    expect(lacks).toEqual([])
    expect(forms).toEqual(expect.arrayContaining([...wanted]))
    expect(forms.filter(one => one === 'penalty-decision' || one === 'no-penalty-decision')).toHaveLength(1)
  })
  it.each<[string, SpotTurns, Partial<Story>]>([
    ['a fine paid at the bank', { says: 'nothing' }, {}],
    ['a warning', { says: 'something' }, { penalties: [{ kind: '警告' }] }],
    ['a fine collected at once', { says: 'nothing', collected: 'hundred' }, { penalties: [{ kind: '罚款', amount: 10_000 }] }],
    ['an upgrade', { says: 'disputes' }, {}],
  ])('on the spot, %s, lacks nothing on any paper', (_, turns, changes) => {
    const { forms, lacks } = play(onTheSpot(cast, story({ penalties: [{ kind: '罚款', amount: 100_000 }], ...changes }), turns, march))
    expect(lacks).toEqual([])
    expect(forms.includes('on-the-spot-decision')).toBe(turns.says !== 'disputes')
  })
})
