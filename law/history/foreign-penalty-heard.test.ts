// What a party is told and how it is heard, as outsiders tell it: notice, defence, hearing, legal review, discussion.
import { expect, it } from 'vitest'
import {
  type Change,
  type Facts,
  type Row,
  type Told,
  at,
  bare,
  begun,
  department,
  fine,
  line,
  plain,
  revoke,
  said,
  stop,
  town,
  townsPeople,
  written,
} from '../testing/told.ts'

const heard = (
  o: { readonly [act in 'notice' | 'request' | 'hn' | 'hold' | 'decide']?: Change } & {
    readonly mid?: readonly Told[]
    readonly discuss?: readonly Told[]
  } = {},
): readonly Change[] => [
  { kind: 'file', on: '2024-03-04', by: 'fu' },
  { kind: 'question', on: '2024-03-05', by: ['zhang', 'wang'] },
  { kind: 'deliver-notice', on: '2024-03-11', by: ['zhang', 'wang'], facts: { penalties: revoke, hearingTold: true }, ...o.notice },
  { kind: 'request-hearing', on: '2024-03-13', ...o.request },
  { kind: 'notify-hearing', on: '2024-03-14', facts: { at: at('2024-03-28', '09:00') }, ...o.hn },
  { kind: 'hold-hearing', at: at('2024-03-28', '09:00'), by: 'zhao', ...o.hold },
  ...(o.mid ?? [{ kind: 'review', on: '2024-04-01', by: 'fazhi' }]),
  ...(o.discuss ?? [{ kind: 'discuss', on: '2024-04-02', by: ['zheng', 'fu'] }]),
  { kind: 'decide', on: '2024-04-03', by: 'zheng', facts: { penalties: revoke }, ...o.decide },
  { kind: 'deliver-decision', on: '2024-04-08', by: ['zhang', 'wang'] },
]
const start = [
  { kind: '立案', on: '2025-03-03', by: '孙五' },
  { kind: '询问', on: '2025-03-04', by: ['张一', '王二'] },
]
const told: Facts = { penalties: revoke, hearingTold: true }
const end = (on = '2025-04-21', p = revoke): readonly Change[] => [
  { kind: '作出决定', on, by: '李六', facts: { penalties: p } },
  { kind: '送达决定', on },
]
const reviewed = (on: string): Told => ({ kind: '法制审核', on, by: '周七' })
const two = {
  parties: [
    { id: '甲厂', kind: 'legalPerson' },
    { id: '厂长', kind: 'citizen', born: '1970-05-05' },
  ],
}
const toldAgain = (yuan: number, on: string, extra: Facts = {}): Told => ({
  kind: 'deliver-notice',
  on,
  by: ['a', 'b'],
  facts: { penalties: fine(yuan), ...extra },
})
const spoke = [
  { kind: 'state', on: '2025-05-26', facts: { points: [{ point: '罚重了' }] } },
  { kind: 'recheck', on: '2025-05-27', by: ['a', 'b'], facts: { points: [{ point: '罚重了', adopted: '不采纳', reason: '幅度之内' }] } },
]
const major = {
  settings: [
    { key: 'major.fine.organisation', value: 300000 },
    { key: 'major.fine.citizen', value: 300000 },
  ],
}
const R = (...more: readonly Facts[]): Facts => ({ people: [{ id: '甲' }, { id: '乙' }, { id: '丙', posts: ['head'] }, ...more] })

const rows: Row[] = [
  ['a hearing case in order', town(heard()), []],
  ['the investigator hosts', town(heard({ hold: { by: 'zhang' } })), ['hold-hearing 行政处罚法64.1.4']],
  ['hearing after three working days', town(heard({ hn: { on: '2024-03-22' } })), ['notify-hearing 行政处罚法64.1.2']],
  [
    'closed hearing without ground',
    town(heard({ hn: { facts: { at: at('2024-03-28', '09:00'), open: false } } })),
    ['notify-hearing 行政处罚法64.1.3'],
  ],
  [
    'three agents',
    town(heard({ hold: { facts: { agents: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] } } })),
    ['hold-hearing 行政处罚法64.1.5'],
  ],
  ['fee taken', town(heard({ hold: { facts: { fee: 50000 } } })), ['hold-hearing 行政处罚法63.2']],
  ['record not signed, not noted', town(heard({ hold: { facts: { signing: { state: '拒绝签名' } } } })), ['hold-hearing 行政处罚法64.1.8']],
  ['no legal review after the hearing', town(heard({ mid: [] })), ['decide 行政处罚法58.1.2']],
  [
    'review before the hearing only',
    town([...heard({ mid: [] }).slice(0, 5), { kind: 'review', on: '2024-03-27', by: 'fazhi' }, ...heard({ mid: [] }).slice(5)]),
    ['decide 行政处罚法58.1.2'],
  ],
  [
    'reviewer without qualification',
    town(heard(), { people: [...townsPeople.slice(0, 6), { id: 'fazhi', kind: 'staff', posts: ['reviewer'], legalQualification: false }] }),
    ['review 行政处罚法58.2'],
  ],
  [
    'reviewed by the investigator',
    town(heard({ mid: [{ kind: 'review', on: '2024-04-01', by: 'zhang' }] }), {
      people: [{ id: 'zhang', posts: ['officer', 'reviewer'], legalQualification: {} }, ...townsPeople.slice(1)],
    }),
    ['review 行政处罚法58.1'],
  ],
  [
    'hearing asked for on the sixth working day and refused (nothing held): lawful',
    town([
      { kind: 'file', on: '2024-03-04' },
      { kind: 'question', on: '2024-03-05' },
      { kind: 'deliver-notice', on: '2024-03-11', facts: { penalties: revoke, hearingTold: true } },
      { kind: 'request-hearing', on: '2024-03-19' },
      { kind: 'decide', on: '2024-03-22', facts: { penalties: revoke } },
      { kind: 'deliver-decision', on: '2024-03-25' },
    ]),
    [],
  ],
  [
    'hearing asked in time on the fifth day over Qingming, not held',
    town(
      [
        { kind: 'file', on: '2024-03-04' },
        { kind: 'question', on: '2024-03-05' },
        { kind: 'deliver-notice', on: '2024-04-02', facts: { penalties: revoke, hearingTold: true } },
        { kind: 'request-hearing', on: '2024-04-10' },
        { kind: 'decide', on: '2024-04-22', facts: { penalties: revoke } },
        { kind: 'deliver-decision', on: '2024-04-23' },
      ],
      {
        calendar: {
          years: [{ year: 2024, days: { '2024-04-04': 'holiday', '2024-04-05': 'rest', '2024-04-06': 'rest', '2024-04-07': 'work' } }],
        },
      },
    ),
    ['decide 行政处罚法63.1'],
  ],
  [
    'decided on the fourth working day, right of hearing told',
    town([
      { kind: 'file', on: '2024-03-04' },
      { kind: 'question', on: '2024-03-05' },
      { kind: 'deliver-notice', on: '2024-03-11', facts: { penalties: revoke, hearingTold: true } },
      { kind: 'decide', on: '2024-03-15', facts: { penalties: revoke } },
      { kind: 'deliver-decision', on: '2024-03-18' },
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'Guiding Case 6: confiscation of computers over the local line, hearing not told',
    town(
      plain({
        notice: { facts: { penalties: [{ kind: '没收非法财物', amount: 2500000, object: '电脑主机32台' }] } },
        decide: { facts: { penalties: [{ kind: '没收非法财物', amount: 2500000, object: '电脑主机32台' }] } },
      }),
      { settings: [{ key: 'hearing.confiscation.citizen', value: 500000 }] },
    ),
    ['deliver-notice 行政处罚法63.1.2'],
  ],
  [
    'fine exactly at the line, hearing not told',
    town(plain({ notice: { facts: { penalties: fine(5000) } }, decide: { facts: { penalties: fine(5000) } } }), {
      settings: [{ key: 'hearing.fine.citizen', value: 500000 }],
    }),
    ['deliver-notice 行政处罚法63.1.1'],
  ],
  [
    'fine a fen below the line',
    town(
      plain({
        notice: { facts: { penalties: [{ kind: '罚款', amount: 499999 }] } },
        decide: { facts: { penalties: [{ kind: '罚款', amount: 499999 }] } },
      }),
      { settings: [{ key: 'hearing.fine.citizen', value: 500000 }] },
    ),
    [],
  ],
  [
    'three days to speak, five to ask for a hearing',
    town([...start, { kind: '送达事先告知', on: '2025-03-10', facts: { ...told, statementDays: 3 } }, ...end('2025-03-18')]),
    [],
  ],
  [
    'the reviewer hosts',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '登记听证申请', on: '2025-03-17' },
      { kind: '通知听证', on: '2025-03-19', by: ['张一', '王二'], facts: { at: at('2025-04-02', '14:30') } },
      { kind: '举行听证', at: at('2025-04-02', '14:30'), by: '周七' },
      reviewed('2025-04-07'),
      ...end(),
    ]),
    [],
  ],
  [
    'put off by a second notice',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '登记听证申请', on: '2025-03-11' },
      { kind: '通知听证', on: '2025-03-12', facts: { at: at('2025-03-26', '09:00') } },
      { kind: '通知听证', on: '2025-03-24', facts: { at: at('2025-04-09', '09:00') } },
      { kind: '举行听证', at: at('2025-04-09', '09:00'), by: '赵三' },
      reviewed('2025-04-10'),
      ...end(),
    ]),
    [],
  ],
  [
    'request withdrawn',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '登记听证申请', on: '2025-03-11' },
      { kind: '撤回听证申请', on: '2025-03-13' },
      ...end('2025-03-20'),
    ]),
    [],
  ],
  [
    'stayed away',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '登记听证申请', on: '2025-03-11' },
      { kind: '通知听证', on: '2025-03-12', facts: { at: at('2025-03-26', '09:00') } },
      { kind: '终止听证', at: at('2025-03-26', '10:00'), by: '赵三' },
      ...end(),
    ]),
    [],
  ],
  [
    'stayed away, told the day before',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '登记听证申请', on: '2025-03-11' },
      { kind: '通知听证', on: '2025-03-25', facts: { at: at('2025-03-26', '09:00') } },
      { kind: '终止听证', at: at('2025-03-26', '10:00'), by: '赵三' },
      ...end(),
    ]),
    ['notify-hearing 行政处罚法64.1.2'],
  ],
  [
    'both rights waived',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '放弃陈述申辩', on: '2025-03-11' },
      { kind: '放弃听证', on: '2025-03-11' },
      ...end('2025-03-12'),
    ]),
    [],
  ],
  [
    'only the statement waived',
    town([
      ...start,
      { kind: '送达事先告知', on: '2025-03-10', facts: told },
      { kind: '放弃陈述申辩', on: '2025-03-11' },
      ...end('2025-03-12'),
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'only one of two told',
    town(
      [
        ...start,
        { kind: '送达事先告知', on: '2025-03-10', party: '甲厂', facts: { penalties: fine(20000) } },
        { kind: '作出决定', on: '2025-03-24', party: '甲厂', facts: { penalties: fine(20000) } },
        { kind: '作出决定', on: '2025-03-24', party: '厂长', facts: { penalties: fine(2000) } },
        { kind: '送达决定', on: '2025-03-25' },
      ],
      two,
    ),
    ['decide 行政处罚法44'],
  ],
  [
    'each told and decided apart',
    town(
      [
        ...start,
        { kind: '送达事先告知', on: '2025-03-10', party: '甲厂', facts: { penalties: fine(20000) } },
        { kind: '送达事先告知', on: '2025-03-13', party: '厂长', facts: { penalties: fine(2000) } },
        { kind: '作出决定', on: '2025-03-24', party: '甲厂', facts: { penalties: fine(20000) } },
        { kind: '作出决定', on: '2025-03-24', party: '厂长', facts: { penalties: fine(2000) } },
        { kind: '送达决定', on: '2025-03-25' },
      ],
      two,
    ),
    [],
  ],
  [
    'heavier after the defence',
    town(
      plain({
        mid: [
          { kind: 'state', on: '2024-03-13', facts: { points: [{ point: '生意不好' }] } },
          { kind: 'recheck', on: '2024-03-15', facts: { points: [{ point: '生意不好', adopted: '不采纳', reason: '无关' }] } },
        ],
        decide: { facts: { penalties: fine(2000) } },
      }),
    ),
    ['decide 行政处罚法45.2'],
  ],
  ['heavier without a word', town(plain({ decide: { facts: { penalties: fine(2000) } } })), ['decide 行政处罚法44']],
  [
    'heavier after new facts and a new notice',
    town(
      plain({
        mid: [
          { kind: 'question', on: '2024-03-14', by: ['zhang', 'wang'] },
          { kind: 'deliver-notice', on: '2024-03-15', facts: { penalties: fine(2000), newFacts: true } },
        ],
        decide: { facts: { penalties: fine(2000) } },
      }),
    ),
    [],
  ],
  [
    'a kind nobody told',
    town(plain({ decide: { facts: { penalties: [...fine(1000), { kind: '没收违法所得', amount: 50000 }] } } })),
    ['decide 行政处罚法44'],
  ],
  ['told without an amount', town(plain({ notice: { facts: { penalties: [{ kind: '罚款' }] } } })), ['deliver-notice 行政处罚法44']],
  [
    'told after deciding',
    town([...start, ...end('2025-03-10', fine(500)), { kind: '送达事先告知', on: '2025-03-11', facts: { penalties: fine(500) } }]),
    ['decide 行政处罚法44'],
  ],
  [
    'defence not rechecked',
    town(plain({ mid: [{ kind: 'state', on: '2024-03-13', facts: { points: [{ point: '已经改正' }] } }] })),
    ['decide 行政处罚法45.1'],
  ],
  [
    'defence rechecked only after the decision',
    town([
      ...plain({ mid: [{ kind: 'state', on: '2024-03-13', facts: { points: [{ point: '已经改正' }] } }] }),
      { kind: 'recheck', on: '2024-03-27', facts: { points: [{ point: '已经改正', adopted: '不采纳', reason: '没有改正' }] } },
    ]),
    ['decide 行政处罚法45.1'],
  ],
  ['complex, not discussed', town(plain({ notice: { facts: { penalties: fine(1000), complex: true } } })), ['decide 行政处罚法57.2']],
  [
    'complex, discussed by one',
    town(
      plain({ notice: { facts: { penalties: fine(1000), complex: true } }, mid: [{ kind: 'discuss', on: '2024-03-20', by: ['zheng'] }] }),
    ),
    ['discuss 行政处罚法57.2'],
  ],
  [
    'complex, discussed afterwards',
    town([
      ...plain({ notice: { facts: { penalties: fine(1000), complex: true } } }),
      { kind: 'discuss', on: '2024-03-27', by: ['zheng', 'fu'] },
    ]),
    ['decide 行政处罚法57.2'],
  ],
  [
    'complex, discussed the same morning',
    town(
      plain({
        notice: { facts: { penalties: fine(1000), complex: true } },
        mid: [{ kind: 'discuss', at: at('2024-03-25', '08:30'), by: ['zheng', 'fu'] }],
      }),
    ),
    [],
  ],
  [
    'public interest, not reviewed',
    town(plain({ notice: { facts: { penalties: fine(1000), publicInterest: true } } })),
    ['decide 行政处罚法58.1.1'],
  ],
  [
    'reviewed with a no, decided all the same',
    town(
      plain({
        notice: { facts: { penalties: fine(1000), manyRelations: true } },
        mid: [{ kind: 'review', on: '2024-03-20', by: 'fazhi', facts: { opinion: '不同意', reasons: '事实不清' } }],
      }),
    ),
    ['decide 行政处罚法58.1.3'],
  ],
  [
    'reviewed again after changes',
    town(
      plain({
        notice: { facts: { penalties: fine(1000), manyRelations: true } },
        mid: [
          { kind: 'review', on: '2024-03-18', by: 'fazhi', facts: { opinion: '修改', points: [{ point: '引用到款' }] } },
          { kind: 'answer-review', on: '2024-03-19', facts: { answers: [{ point: '引用到款', answer: '已改' }] } },
          { kind: 'review', on: '2024-03-20', by: 'fazhi' },
        ],
      }),
    ),
    [],
  ],
  [
    'discussed before the review',
    town(
      plain({
        notice: { facts: { penalties: fine(1000), manyRelations: true, complex: true } },
        mid: [
          { kind: 'discuss', on: '2024-03-18', by: ['zheng', 'fu'] },
          { kind: 'review', on: '2024-03-20', by: 'fazhi' },
        ],
      }),
    ),
    ['discuss 行政处罚法58.1.3'],
  ],
  ['small fine, a hearing asked for and not given', town(plain({ mid: [{ kind: 'request-hearing', on: '2024-03-13' }] })), []],
  [
    'stop of business without the right told',
    town(
      plain({ notice: { facts: { penalties: [{ kind: '责令停产停业' }] } }, decide: { facts: { penalties: [{ kind: '责令停产停业' }] } } }),
    ),
    ['deliver-notice 行政处罚法63.1.4'],
  ],
  [
    'two parties each below the line',
    town(
      [
        ...start,
        { kind: '送达事先告知', on: '2025-03-10', facts: { penalties: fine(4000) } },
        { kind: '作出决定', on: '2025-03-24', facts: { penalties: fine(4000) } },
        { kind: '送达决定', on: '2025-03-25' },
      ],
      {
        parties: [
          { id: '甲', kind: 'citizen', born: '1980-01-01' },
          { id: '乙', kind: 'citizen', born: '1981-01-01' },
        ],
        settings: [{ key: 'hearing.fine.citizen', value: 500000 }],
      },
    ),
    [],
  ],
  [
    'gains of a hundred thousand, right not told',
    town(
      plain({
        notice: { facts: { penalties: [...fine(1000), { kind: '没收违法所得', amount: 10000000 }] } },
        decide: { facts: { penalties: [...fine(1000), { kind: '没收违法所得', amount: 10000000 }] } },
      }),
      { parties: [{ id: '甲厂', kind: 'legalPerson' }], settings: [{ key: 'hearing.confiscation.organisation', value: 5000000 }] },
    ),
    ['deliver-notice 行政处罚法63.1.2'],
  ],
  [
    'a licence held back for a month, no hearing',
    town(
      plain({
        notice: { facts: { penalties: [{ kind: '暂扣许可证件', period: '一个月' }] } },
        decide: { facts: { penalties: [{ kind: '暂扣许可证件', period: '一个月' }] } },
      }),
    ),
    [],
  ],
  [
    'goods of a value nobody told',
    town(
      plain({
        notice: { facts: { penalties: [{ kind: '没收非法财物', object: '三轮车一辆' }] } },
        decide: { facts: { penalties: [{ kind: '没收非法财物', object: '三轮车一辆' }] } },
      }),
      { settings: [{ key: 'hearing.confiscation.citizen', value: 500000 }] },
    ),
    [],
  ],
  [
    'host challenged, no answer, hosts all the same',
    department(
      written({
        penalties: revoke,
        told: { hearingTold: true },
        mid: [
          { kind: 'request-hearing', on: '2025-05-26' },
          { kind: 'notify-hearing', on: '2025-05-26', facts: { at: at('2025-06-06', '09:00') } },
          { kind: 'request-recusal', on: '2025-06-05', facts: { person: '陈审', by: '当事人', ground: '是举报人的妹妹' } },
          { kind: 'hold-hearing', at: at('2025-06-06', '09:00'), by: 'e' },
          { kind: 'decide-recusal', on: '2025-06-06', by: 'd', facts: { outcome: '不予回避' } },
          { kind: 'review', on: '2025-06-07', by: 'e' },
        ],
      }),
    ),
    ['hold-hearing 行政处罚法43.3'],
  ],
  [
    'discussion said no',
    department(
      written({
        report: { facts: { complex: true } },
        mid: [{ kind: 'discuss', on: '2025-06-06', by: ['c', 'd'], facts: { agreed: false } }],
      }),
    ),
    ['decide 行政处罚法57.2'],
  ],
  [
    'by post, five working days from receipt not over',
    department(
      written({ penalties: revoke, told: { hearingTold: true }, notice: { facts: { way: '邮寄送达', receivedOn: '2025-06-04' } } }),
    ),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'asked for, withdrawn, asked for again in time, not held',
    department(
      written({
        penalties: revoke,
        told: { hearingTold: true },
        mid: [
          { kind: 'request-hearing', on: '2025-05-26' },
          { kind: 'withdraw-hearing', on: '2025-05-27' },
          { kind: 'request-hearing', on: '2025-05-28' },
        ],
      }),
    ),
    ['decide 行政处罚法63.1'],
  ],
  [
    'told of more after the defence, nothing new',
    department(written({ mid: [...spoke, toldAgain(5000, '2025-05-28', { newFacts: false })], paper: { penalties: fine(5000) } })),
    ['deliver-notice 行政处罚法45.2'],
  ],
  [
    'told of less after the defence',
    department(written({ mid: [...spoke, toldAgain(2000, '2025-05-28')], paper: { penalties: fine(2000) } })),
    [],
  ],
  [
    'told anew with the right to a hearing, decided three days later',
    department(
      written({
        mid: [
          { kind: 'deliver-notice', on: '2025-06-05', by: ['a', 'b'], facts: { penalties: revoke, hearingTold: true, newFacts: true } },
        ],
        paper: { penalties: revoke },
      }),
    ),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'one notice and one decision for two firms',
    department(
      [
        { kind: 'file', on: '2025-05-08' },
        { kind: 'question', on: '2025-05-09' },
        { kind: 'deliver-notice', on: '2025-05-12', parties: ['F', 'G'], facts: { penalties: fine(100) } },
        { kind: 'decide', on: '2025-05-26', parties: ['F', 'G'] },
        { kind: 'deliver-decision', on: '2025-05-27', parties: ['F', 'G'] },
      ],
      {
        parties: [
          { id: 'F', kind: 'legalPerson' },
          { id: 'G', kind: 'citizen' },
        ],
      },
    ),
    [],
  ],
  ['a major fine, to the fen, not discussed', department(written(), major), ['decide 行政处罚法57.2']],
  ['the same, discussed', department(written({ mid: [{ kind: 'discuss', on: '2025-06-06', by: ['c', 'd'] }] }), major), []],
  [
    'a firm below its own line, above that of citizens',
    department(written(), {
      parties: [{ id: 'P', kind: 'legalPerson' }],
      settings: [
        { key: 'hearing.fine.citizen', value: 200000 },
        { key: 'hearing.fine.organisation', value: 1000000 },
      ],
    }),
    [],
  ],
  [
    'three breaches: one officer, no recheck, undiscussed',
    department(written({ question: { by: 'b' }, report: { facts: { complex: true } }, mid: spoke.slice(0, 1) })),
    ['question 行政处罚法42.1', 'decide 行政处罚法45.1', 'decide 行政处罚法57.2'],
  ],
  [
    'three breaches: challenge open, hearing refused, heavier',
    department(
      written({
        penalties: [{ kind: '责令停产停业', period: '三日' }],
        told: { hearingTold: true },
        mid: [
          { kind: 'request-hearing', on: '2025-05-26' },
          { kind: 'request-recusal', on: '2025-05-26', facts: { person: 'b', by: '当事人', ground: '收了对手的礼' } },
        ],
        paper: { penalties: [{ kind: '责令停产停业', period: '三日' }, ...fine(3000)] },
      }),
    ),
    ['decide 行政处罚法43.3', 'decide 行政处罚法63.1', 'decide 行政处罚法44'],
  ],
  [
    'annulled by the organ, told and decided anew',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
      line('撤销（变更）处罚决定', '2022-04-11', { kind: '撤销', reason: '程序' }),
      line('送达事先告知', '2022-04-15', { penalties: fine(400) }),
      line('作出决定', '2022-04-27'),
      line('送达决定', '2022-04-28'),
    ]),
    [],
  ],
  [
    'annulled, decided anew without a new notice',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
      line('撤销（变更）处罚决定', '2022-04-11', { kind: '撤销', reason: '程序' }),
      line('作出决定', '2022-04-27', { penalties: fine(400) }),
      line('送达决定', '2022-04-28'),
    ]),
    ['decide 行政处罚法44'],
  ],
  [
    'hearing of two parties in one room',
    bare(
      [
        ...begun,
        line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
        line('登记听证申请', '2022-03-15'),
        line('通知听证', '2022-03-16', { at: at('2022-03-29', '09:00') }),
        { kind: '举行听证', at: at('2022-03-29', '09:00') },
        line('法制审核', '2022-04-06'),
        line('作出决定', '2022-04-07'),
        line('送达决定', '2022-04-08'),
      ],
      {
        parties: [
          { id: 'A', kind: 'legalPerson' },
          { id: 'B', kind: 'citizen' },
        ],
      },
    ),
    [],
  ],
  [
    'of two who asked only one was heard',
    bare(
      [
        ...begun,
        line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
        line('登记听证申请', '2022-03-15', undefined, { party: 'A' }),
        line('登记听证申请', '2022-03-16', undefined, { party: 'B' }),
        line('通知听证', '2022-03-16', { at: at('2022-03-29', '09:00') }, { party: 'A' }),
        { kind: '举行听证', at: at('2022-03-29', '09:00'), party: 'A' },
        line('法制审核', '2022-04-06'),
        line('作出决定', '2022-04-07'),
        line('送达决定', '2022-04-08'),
      ],
      {
        parties: [
          { id: 'A', kind: 'legalPerson' },
          { id: 'B', kind: 'citizen' },
        ],
      },
    ),
    ['decide 行政处罚法63.1'],
  ],
  [
    'hearing asked for the same day, notified for the next',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
      line('登记听证申请', '2022-03-14'),
      line('通知听证', '2022-03-14', { at: at('2022-03-15', '09:00') }),
      { kind: '举行听证', at: at('2022-03-15', '09:00') },
      line('法制审核', '2022-03-16'),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    ['notify-hearing 行政处罚法64.1.2'],
  ],
  [
    'held, never notified',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
      line('登记听证申请', '2022-03-14'),
      { kind: '举行听证', at: at('2022-03-25', '09:00') },
      line('法制审核', '2022-03-26'),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    ['hold-hearing 行政处罚法64.1.2'],
  ],
  [
    'closed for a business secret',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
      line('登记听证申请', '2022-03-15'),
      line('送达听证通知', '2022-03-16', { at: at('2022-03-29', '09:00'), open: false, closedGround: '商业秘密' }),
      {
        kind: '举行听证',
        at: at('2022-03-29', '09:00'),
        facts: { attendance: '代理人到场', agents: [{ name: '律师一' }, { name: '律师二' }] },
      },
      line('法制审核', '2022-04-06'),
      line('作出决定', '2022-04-07'),
      line('送达决定', '2022-04-08'),
    ]),
    [],
  ],
  [
    'proofs found after the hearing and used',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: stop, hearingTold: true }),
      line('登记听证申请', '2022-03-15'),
      line('通知听证', '2022-03-16', { at: at('2022-03-29', '09:00') }),
      { kind: '举行听证', at: at('2022-03-29', '09:00') },
      line('登记证据', '2022-03-31', { name: '销售台账', kind: '书证' }, { id: 'late' }),
      line('法制审核', '2022-04-06'),
      line('作出决定', '2022-04-07', { evidence: ['acts[1]', 'late'] }),
      line('送达决定', '2022-04-08'),
    ]),
    ['decide 行政处罚法65'],
  ],
  [
    'draft sent back and mended',
    bare([
      ...begun,
      line('拟事先告知', '2022-03-10', { penalties: fine(500), rightsTold: false }),
      line('批准事先告知', '2022-03-11', { outcome: '退回补正' }),
      line('拟事先告知', '2022-03-14', { penalties: fine(500) }),
      line('批准事先告知', '2022-03-14'),
      line('送达事先告知', '2022-03-15'),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    [],
  ],
  [
    'a heavier draft the head refused',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('拟处理决定', '2022-03-22', { penalties: fine(800) }),
      line('作出决定', '2022-03-23', { outcome: '退回补正', decision: '不作出，退回' }),
      line('拟处理决定', '2022-03-25', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    [],
  ],
  [
    'notice without the right to speak',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500), rightsTold: false }),
      line('作出决定', '2022-03-28'),
      line('送达决定', '2022-03-29'),
    ]),
    ['deliver-notice 行政处罚法44'],
  ],
  [
    'waived by silence',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('放弃陈述申辩', '2022-03-14', { explicit: false }),
      line('作出决定', '2022-03-15'),
      line('送达决定', '2022-03-16'),
    ]),
    ['decide 行政处罚法62'],
  ],
  [
    'spoke at once, heard, decided next day',
    bare([
      ...begun,
      line('送达事先告知', '2022-03-14', { penalties: fine(500), statementDays: 3 }),
      line('听取陈述申辩', '2022-03-18', { points: [{ point: '没有别的话说' }] }),
      line('复核', '2022-03-18'),
      line('作出决定', '2022-03-21'),
      line('送达决定', '2022-03-22'),
    ]),
    [],
  ],
  [
    'reviewed by a man who questioned',
    bare(
      [
        line('立案', '2022-03-01'),
        line('询问', '2022-03-02', undefined, { by: ['甲', '丁'] }),
        line('送达事先告知', '2022-03-14', { penalties: fine(500), publicInterest: true }),
        line('法制审核', '2022-03-24', undefined, { by: '丁' }),
        line('作出决定', '2022-03-28'),
        line('送达决定', '2022-03-29'),
      ],
      R({ id: '丁', posts: ['officer', 'reviewer'] }),
    ),
    ['review 行政处罚法58.1'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
