// Several parties of a town in March 2026, as outsiders tell them: each told, heard and punished apart; hours, holidays and goods kept.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, at, fine, said } from '../testing/told.ts'

const k = (kind: string, on: string, facts?: Facts, more: Change = {}): Change => ({
  kind,
  ...(on.includes('T') ? { at: on } : { on }),
  ...(facts ? { facts } : {}),
  ...more,
})
const X = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: 'fadu.case-history/1',
  agency: { name: '石桥镇人民政府', kind: 'town', region: '341200' },
  parties: [
    { id: '赵某', kind: 'citizen', born: '1990-10-10' },
    { id: '钱某', kind: 'citizen', born: '1995-05-05' },
  ],
  people: [
    { id: 'o1' },
    { id: 'o2' },
    { id: 'h1', posts: ['head'] },
    { id: 'h2', posts: ['principalHead'] },
    { id: 'r', kind: 'staff', posts: ['reviewer'] },
    { id: 'ax', kind: 'auxiliary' },
  ],
  ...more,
  acts,
})
const o: Change = { by: ['o1', 'o2'] }
const beg: readonly Change[] = [k('file', '2026-03-02', undefined, { by: 'h1' }), k('question', '2026-03-03', undefined, o)]
const N = (on: string, p: readonly Facts[], who?: string, x: Facts = {}): Change =>
  k('deliver-notice', on, { penalties: p, ...x }, { ...o, ...(who ? { party: who } : {}) })
const D = (on: string, p: readonly Facts[], who?: string): Change =>
  k('decide', on, { penalties: p }, { by: 'h1', ...(who ? { party: who } : {}) })
const S = (on: string, who?: string): Change => k('deliver-decision', on, undefined, { ...o, ...(who ? { party: who } : {}) })
const shut = [{ kind: '责令停产停业' }]

const rows: Row[] = [
  [
    'two, different days, different fines',
    X([
      ...beg,
      N('2026-03-05', fine(300), '赵某'),
      N('2026-03-09', fine(600), '钱某'),
      D('2026-03-16', fine(300), '赵某'),
      S('2026-03-16', '赵某'),
      D('2026-03-23', fine(600), '钱某'),
      S('2026-03-23', '钱某'),
    ]),
    [],
  ],
  [
    'the second heavier than his own notice though lighter than the other’s',
    X([
      ...beg,
      N('2026-03-05', fine(900), '赵某'),
      N('2026-03-05', fine(300), '钱某'),
      D('2026-03-16', fine(900), '赵某'),
      D('2026-03-16', fine(600), '钱某'),
      S('2026-03-17'),
    ]),
    ['decide 行政处罚法44'],
  ],
  [
    'one spoke, the other was made to pay more',
    X([
      ...beg,
      N('2026-03-05', fine(300)),
      k('state', '2026-03-06', { points: [{ point: '不是我' }] }, { party: '钱某' }),
      k('recheck', '2026-03-09', { points: [{ point: '不是我', adopted: '不采纳' }] }, { ...o, party: '钱某' }),
      D('2026-03-16', fine(300), '赵某'),
      D('2026-03-16', fine(500), '钱某'),
      S('2026-03-17'),
    ]),
    ['decide 行政处罚法45.2'],
  ],
  [
    'what one said was never rechecked, the other’s was',
    X([
      ...beg,
      N('2026-03-05', fine(300)),
      k('state', '2026-03-06', { points: [{ point: '甲' }] }, { party: '赵某' }),
      k('state', '2026-03-06', { points: [{ point: '乙' }] }, { party: '钱某' }),
      k('recheck', '2026-03-09', { points: [{ point: '甲', adopted: '采纳' }] }, { ...o, party: '赵某' }),
      D('2026-03-16', fine(200)),
      S('2026-03-17'),
    ]),
    ['decide 行政处罚法45.1'],
  ],
  [
    'one waived, the other’s time ran out',
    X([
      ...beg,
      N('2026-03-05', shut, undefined, { hearingTold: true }),
      k('waive-hearing', '2026-03-05', undefined, { party: '赵某' }),
      D('2026-03-16', shut),
      S('2026-03-17'),
    ]),
    [],
  ],
  [
    'one waived, the other’s five days were still running',
    X([
      ...beg,
      N('2026-03-05', shut, undefined, { hearingTold: true }),
      k('waive-hearing', '2026-03-05', undefined, { party: '赵某' }),
      k('waive-statement', '2026-03-05'),
      D('2026-03-10', shut),
      S('2026-03-11'),
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'a minor among them',
    X([...beg, N('2026-03-05', fine(300)), D('2026-03-16', fine(300)), S('2026-03-17')], {
      parties: [
        { id: '赵某', kind: 'citizen', born: '1990-10-10' },
        { id: '小钱', kind: 'citizen', born: '2013-05-05' },
      ],
    }),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'a child released, the man fined',
    X(
      [
        ...beg,
        N('2026-03-05', fine(300), '赵某'),
        k('decide', '2026-03-16', { decision: '不予行政处罚', ground: '不满十四周岁' }, { by: 'h1', party: '小钱' }),
        k('educate', '2026-03-16', { guardian: '母亲' }, { ...o, party: '小钱' }),
        D('2026-03-16', fine(300), '赵某'),
        S('2026-03-17'),
      ],
      {
        parties: [
          { id: '赵某', kind: 'citizen', born: '1990-10-10' },
          { id: '小钱', kind: 'citizen', born: '2013-05-05' },
        ],
      },
    ),
    [],
  ],
  [
    'working Saturday 14 February counts',
    X([
      k('file', '2026-02-02', undefined, { by: 'h1' }),
      k('question', '2026-02-03', undefined, o),
      N('2026-02-10', shut, undefined, { hearingTold: true }),
      D('2026-02-26', shut),
      S('2026-02-26'),
    ]),
    [],
  ],
  [
    'the holiday does not count',
    X([
      k('file', '2026-02-02', undefined, { by: 'h1' }),
      k('question', '2026-02-03', undefined, o),
      N('2026-02-12', shut, undefined, { hearingTold: true }),
      D('2026-02-25', shut),
      S('2026-02-25'),
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'auxiliary delivers the hearing’s notice alone',
    X([
      ...beg,
      N('2026-03-05', shut, undefined, { hearingTold: true }),
      k('request-hearing', '2026-03-06'),
      k('deliver-hearing-notice', '2026-03-09', { at: at('2026-03-25', '09:00') }, { by: 'ax' }),
      k('hold-hearing', at('2026-03-25', '09:00'), undefined, { by: 'r' }),
      k('review', '2026-03-26', undefined, { by: 'r' }),
      D('2026-03-30', shut),
      S('2026-03-31'),
    ]),
    ['deliver-hearing-notice 行政处罚法42.1'],
  ],
  [
    'reviewed on the morning, hearing in the afternoon',
    X([
      ...beg,
      N('2026-03-05', shut, undefined, { hearingTold: true }),
      k('request-hearing', '2026-03-06'),
      k('notify-hearing', '2026-03-09', { at: at('2026-03-25', '14:00') }),
      k('review', at('2026-03-25', '09:00'), undefined, { by: 'r' }),
      k('hold-hearing', at('2026-03-25', '14:00'), undefined, { by: 'h2' }),
      D('2026-03-30', shut),
      S('2026-03-31'),
    ]),
    ['decide 行政处罚法58.1.2'],
  ],
  [
    'hearing in the morning, reviewed in the afternoon',
    X([
      ...beg,
      N('2026-03-05', shut, undefined, { hearingTold: true }),
      k('request-hearing', '2026-03-06'),
      k('notify-hearing', '2026-03-09', { at: at('2026-03-25', '09:00') }),
      k('hold-hearing', at('2026-03-25', '09:00'), undefined, { by: 'h2' }),
      k('review', at('2026-03-25', '14:00'), undefined, { by: 'r' }),
      D('2026-03-30', shut),
      S('2026-03-31'),
    ]),
    [],
  ],
  [
    'question put at 23:30, filed after midnight',
    X([
      k('question', '2026-03-02T15:30:00Z', undefined, { by: ['o1', 'ax'] }),
      k('file', '2026-03-03', undefined, { by: 'h1' }),
      k('inspect-site', '2026-03-03', undefined, o),
      N('2026-03-05', fine(100)),
      D('2026-03-16', fine(100)),
      S('2026-03-17'),
    ]),
    ['question 行政处罚法42.1'],
  ],
  [
    'recorded weeks later',
    X([
      ...beg.map(a => ({ ...a, recordedAt: at('2026-03-20', '10:00') })),
      N('2026-03-05', fine(100)),
      D('2026-03-16', fine(100)),
      S('2026-03-17'),
    ]),
    [],
  ],
  [
    'preserved, five kinds, only four decided on',
    X([
      ...beg,
      k('approve-preservation', '2026-03-04', undefined, { by: 'h1' }),
      k('register-preservation', '2026-03-04', { goods: ['一', '二', '三', '四', '五'].map(name => ({ name })) }, o),
      k('dispose-preserved', '2026-03-10', { items: ['一', '二', '三', '四'].map(name => ({ name, way: '退还' })) }, { by: 'h1' }),
      N('2026-03-19', fine(100)),
      D('2026-03-30', fine(100)),
      S('2026-03-30'),
    ]),
    ['deliver-decision 行政处罚法56'],
  ],
  [
    'preserved goods handled in two decisions',
    X([
      ...beg,
      k('approve-preservation', '2026-03-04', undefined, { by: 'h1' }),
      k('register-preservation', '2026-03-04', { goods: [{ name: '一' }, { name: '二' }] }, o),
      k('dispose-preserved', '2026-03-06', { items: [{ name: '一', way: '退还' }] }, { by: 'h1' }),
      k('dispose-preserved', '2026-03-12', { items: [{ name: '二', way: '送交检测鉴定' }] }, { by: 'h1' }),
      N('2026-03-19', fine(100)),
      D('2026-03-30', fine(100)),
      S('2026-03-30'),
    ]),
    [],
  ],
  [
    'deed on a leap day, found two years on',
    X([
      k('file', '2026-03-02', { actOn: '2024-02-29', discoveredOn: '2026-02-28' }, { by: 'h1' }),
      ...beg.slice(1),
      N('2026-03-05', fine(100)),
      D('2026-03-16', fine(100)),
      S('2026-03-17'),
    ]),
    [],
  ],
  [
    'the same, found a week later',
    X([
      k('file', '2026-03-10', { actOn: '2024-02-29', discoveredOn: '2026-03-07' }, { by: 'h1' }),
      k('question', '2026-03-11', undefined, o),
      N('2026-03-12', fine(100)),
      D('2026-03-23', fine(100)),
      S('2026-03-24'),
    ]),
    ['file 行政处罚法36.1'],
  ],
  [
    'power held by conferral of items, another item',
    X([...beg, N('2026-03-05', fine(100)), D('2026-03-16', fine(100)), S('2026-03-17')], {
      powers: [
        { item: 'A-1', source: 'conferred' },
        { item: 'A-2', source: 'conferred', to: '2025-12-31' },
      ],
      item: { code: 'A-2', penaltyKinds: ['罚款'] },
    }),
    ['file 行政处罚法17'],
  ],
  [
    'the same with the item still held',
    X([...beg, N('2026-03-05', fine(100)), D('2026-03-16', fine(100)), S('2026-03-17')], {
      powers: [
        { item: 'A-1', source: 'conferred' },
        { item: 'A-2', source: 'conferred', to: '2026-12-31' },
      ],
      item: { code: 'A-2', penaltyKinds: ['罚款'] },
    }),
    [],
  ],
  [
    'both officers challenged, the head said yes to one, who then delivers',
    X([
      ...beg,
      k('request-recusal', '2026-03-04', { person: 'o1', by: '当事人', ground: '债主' }),
      k('decide-recusal', '2026-03-05', { outcome: '回避' }, { by: 'h1' }),
      N('2026-03-09', fine(100)),
      D('2026-03-20', fine(100)),
      k('deliver-decision', '2026-03-20'),
    ]),
    ['deliver-notice 行政处罚法43.1'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
