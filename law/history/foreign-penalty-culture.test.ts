// A culture office’s cases of May 2023, as outsiders tell them: an internet café, its hearings, its heads and its proofs.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, at, fine, revoke, said } from '../testing/told.ts'

const k = (kind: string, on: string, facts?: Facts, more: Change = {}): Change => ({
  kind,
  ...(on.includes('T') ? { at: on } : { on }),
  ...(facts ? { facts } : {}),
  ...more,
})
const W = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: 'fadu.case-history/1',
  note: '根据裁判文书整理',
  agency: { name: '龙潭县文化广电和旅游局', kind: 'countyDepartment' },
  parties: [{ id: '网吧', kind: 'individualBusiness' }],
  people: [
    { id: 'A', name: '甲某' },
    { id: 'B', name: '乙某' },
    { id: 'C', name: '丙某', certificates: [{ from: '2018-05-01', to: '2023-04-30' }] },
    { id: 'L', name: '局长', posts: [{ post: 'principalHead', from: '2020-01-01' }] },
    { id: 'V', name: '副局长', posts: [{ post: 'head', from: '2020-01-01', to: '2023-06-30' }] },
    { id: 'F', name: '法规科', kind: 'staff', posts: ['reviewer'], legalQualification: false },
  ],
  settings: [
    { key: 'hearing.fine.organisation', value: 1000000, from: '2020-01-01' },
    { key: 'hearing.fine.citizen', value: 500000, from: '2020-01-01' },
  ],
  ...more,
  acts,
})
const ab: Change = { by: ['甲某', '乙某'] }
const start: readonly Change[] = [
  k('立案', '2023-05-05', undefined, { by: '副局长' }),
  k('现场检查（勘验）', '2023-05-04T21:00:00+08:00', undefined, ab),
]
const close = (p: readonly Facts[], on = '2023-06-12', by = '局长'): readonly Change[] => [
  k('作出决定', on, { penalties: p }, { by }),
  k('送达决定', on, undefined, ab),
]
const T1 = (p: readonly Facts[], x: Facts = {}): Change => k('送达事先告知', '2023-05-15', { penalties: p, ...x }, ab)

const rows: Row[] = [
  ['inspected the evening before filing', W([...start, T1(fine(3000)), ...close(fine(3000))]), []],
  [
    'the third man’s certificate was over for four days',
    W([
      k('立案', '2023-05-05'),
      k('现场检查（勘验）', '2023-05-04', undefined, { by: ['甲某', '丙某'] }),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    ['inspect-site 行政处罚法42.1'],
  ],
  [
    'the same on its last day',
    W([
      k('立案', '2023-05-05'),
      k('现场检查（勘验）', '2023-04-30', undefined, { by: ['甲某', '丙某'] }),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    [],
  ],
  ['deputy decides after his term', W([...start, T1(fine(3000)), ...close(fine(3000), '2023-07-03', '副局长')]), ['decide 行政处罚法57.1']],
  [
    'a larger fine on a shop, by the standard of both, no word of a hearing',
    W([...start, T1(fine(15000)), ...close(fine(15000))]),
    ['deliver-notice 行政处罚法63.1.1'],
  ],
  [
    'the standard came into force only later',
    W([...start, T1(fine(15000)), ...close(fine(15000))], {
      settings: [
        { key: 'hearing.fine.organisation', value: 1000000, from: '2023-07-01' },
        { key: 'hearing.fine.citizen', value: 500000, from: '2023-07-01' },
      ],
    }),
    [],
  ],
  [
    'unqualified reviewer, hearing on time',
    W([
      ...start,
      T1(revoke, { hearingTold: true }),
      k('登记听证申请', '2023-05-17'),
      k('通知听证', '2023-05-18', { at: at('2023-06-01', '09:00') }),
      k('举行听证', '2023-06-01', undefined, { by: '副局长' }),
      k('法制审核', '2023-06-02', undefined, { by: '法规科' }),
      ...close(revoke),
    ]),
    ['review 行政处罚法58.2'],
  ],
  [
    'two faults of one hearing: six working days, and a third agent',
    W([
      ...start,
      T1(revoke, { hearingTold: true }),
      k('登记听证申请', '2023-05-17'),
      k('通知听证', '2023-05-22', { at: at('2023-05-29', '09:00') }),
      k('举行听证', '2023-05-29', { agents: [{ name: '1' }, { name: '2' }, { name: '3' }] }, { by: '副局长' }),
      k('法制审核', '2023-06-02'),
      ...close(revoke),
    ]),
    ['notify-hearing 行政处罚法64.1.2', 'hold-hearing 行政处罚法64.1.5'],
  ],
  [
    'the party’s request came by mail on the fifth working day',
    W([
      ...start,
      T1(revoke, { hearingTold: true }),
      k('登记听证申请', '2023-05-24', { receivedOn: '2023-05-22', way: '书面' }),
      k('通知听证', '2023-05-25', { at: at('2023-06-08', '09:00') }),
      k('举行听证', '2023-06-08', undefined, { by: '副局长' }),
      k('法制审核', '2023-06-09'),
      ...close(revoke),
    ]),
    [],
  ],
  [
    'sent on the fifth day, thrown away',
    W([
      ...start,
      T1(revoke, { hearingTold: true }),
      k('登记听证申请', '2023-05-24', { receivedOn: '2023-05-22', way: '书面' }),
      ...close(revoke),
    ]),
    ['decide 行政处罚法63.1'],
  ],
  [
    'waived orally first, then asked for within the five days, held',
    W([
      ...start,
      T1(revoke, { hearingTold: true }),
      k('放弃听证', '2023-05-15'),
      k('登记听证申请', '2023-05-18'),
      k('通知听证', '2023-05-19', { at: at('2023-06-01', '09:00') }),
      k('举行听证', '2023-06-01', undefined, { by: '副局长' }),
      k('法制审核', '2023-06-05'),
      ...close(revoke),
    ]),
    [],
  ],
  [
    'evidence got by breaking in, left out, case carried by the rest',
    W([
      ...start,
      k('登记证据', '2023-05-06', { name: '硬盘', kind: '物证', lawful: false }, { id: 'hd', ...ab }),
      k('审查证据', '2023-05-08', { evidence: 'hd', outcome: '排除' }, ab),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    [],
  ],
  [
    'the same, adopted',
    W([
      ...start,
      k('登记证据', '2023-05-06', { name: '硬盘', kind: '物证', lawful: false }, { id: 'hd', ...ab }),
      k('审查证据', '2023-05-08', { evidence: 'hd', outcome: '采信' }, ab),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    ['review-evidence 行政处罚法46.3'],
  ],
  [
    'preserved without a head, and for nine working days',
    W([
      ...start,
      k('登记保存', '2023-05-08', { goods: [{ name: '主机' }] }, ab),
      k('处理登记保存的证据', '2023-05-19', undefined, { by: '局长' }),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    ['register-preservation 行政处罚法56', 'dispose-preserved 行政处罚法56'],
  ],
  [
    'complex, both heads in time',
    W([
      ...start,
      T1(fine(3000), { complex: true }),
      k('集体讨论', '2023-06-05', undefined, { by: ['局长', '副局长'] }),
      ...close(fine(3000)),
    ]),
    [],
  ],
  [
    'complex, the deputy no longer in office',
    W([
      ...start,
      T1(fine(3000), { complex: true }),
      k('集体讨论', '2023-07-05', undefined, { by: ['局长', '副局长'] }),
      ...close(fine(3000), '2023-07-06'),
    ]),
    ['discuss 行政处罚法57.2'],
  ],
  [
    'heard the defence, adopted half, lowered',
    W([
      ...start,
      T1(fine(3000)),
      k('听取陈述申辩', '2023-05-16', { points: [{ point: '初犯' }, { point: '已整改' }] }),
      k(
        '复核',
        '2023-05-18',
        {
          points: [
            { point: '初犯', adopted: '不采纳', reason: '有前案' },
            { point: '已整改', adopted: '采纳', reason: '属实' },
          ],
        },
        ab,
      ),
      ...close(fine(2000)),
    ]),
    [],
  ],
  [
    'two points, one answered',
    W([
      ...start,
      T1(fine(3000)),
      k('听取陈述申辩', '2023-05-16', { points: [{ point: '初犯' }, { point: '已整改' }] }),
      k('复核', '2023-05-18', { points: [{ point: '已整改', adopted: '采纳', reason: '属实' }] }, ab),
      ...close(fine(2000)),
    ]),
    ['decide 行政处罚法45.1'],
  ],
  ['told of a fine, licence revoked', W([...start, T1(fine(3000)), ...close(revoke)]), ['decide 行政处罚法63.1.3', 'decide 行政处罚法44']],
  [
    'nobody asked for the hearing told of, decided on the sixth working day',
    W([...start, T1(revoke, { hearingTold: true }), ...close(revoke, '2023-05-23')]),
    [],
  ],
  [
    'a child let in: the deed three years old, no harm',
    W([
      k('立案', '2023-05-05', { actOn: '2020-03-01', discoveredOn: '2023-05-04', fiveYears: { lifeHealthFinance: false, harm: false } }),
      ...start.slice(1),
      T1(fine(3000)),
      ...close(fine(3000)),
    ]),
    ['file 行政处罚法36.1'],
  ],
  [
    'the department’s own enforcement brigade signs',
    W([...start, T1(fine(3000)), ...close(fine(3000))], { agency: { name: '龙潭县文化市场综合行政执法大队', kind: 'internalUnit' } }),
    ['file 行政处罚法38.1'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
