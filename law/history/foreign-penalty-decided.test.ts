// The second half of a penalty as outsiders tell it: decision, discretion, delivery, money, publication, and what comes after.
import { expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { aCalendar } from '../testing/makers.ts'
import { audit } from './audit.ts'
import { historyFormat } from './format.ts'

type Facts = Readonly<Record<string, unknown>>
const registers: Facts = {
  format: historyFormat,
  calendar: 'weekdays',
  agency: { name: '云岭镇人民政府', kind: 'town', government: '云岭县人民政府' },
  people: [{ id: '甲' }, { id: '乙' }, { id: '丙', posts: ['head'] }],
  parties: [{ id: '当事人', kind: 'legalPerson' }],
}
/** `decide 行政处罚法32:1:4` for each finding but hints. */
function said(acts: readonly Facts[], more: Facts): readonly string[] {
  const answer = audit({ ...registers, ...more, acts }, { procedures, calendar: aCalendar() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.findings
    .filter(f => f.severity !== 'warn')
    .map(
      f => `${f.kind} ${f.basis.map(b => [`${b.law}${b.article}`, b.paragraph, b.item].filter(x => x !== undefined).join(':')).join('、')}`,
    )
}
type Row = [deed: string, acts: readonly Facts[], wanted: readonly string[], more?: Facts]
const told: Row[] = [
  [
    'market extension',
    [
      { kind: '立案', on: '2023-02-01', by: '丙' },
      { kind: '现场检查（勘验）', on: '2023-02-01' },
      {
        kind: '延长办案期限',
        on: '2023-04-25',
        by: '丙',
        facts: { basisLaw: '市场监督管理行政处罚程序规定', basisArticle: 64, reason: '涉案批次多', newLastOn: '2023-06-01' },
      },
      { kind: '送达事先告知', on: '2023-05-10', facts: { penalties: [{ kind: '罚款', amount: 2000000 }] } },
      { kind: '作出决定', on: '2023-05-30', by: '丙' },
      { kind: '送达决定', on: '2023-05-31' },
    ],
    [],
    { agency: { name: '云岭县市场监督管理局', kind: 'countyDepartment', government: '云岭县人民政府' } },
  ],
  [
    'extension too late',
    [
      { kind: '立案', on: '2023-02-01', by: '丙' },
      { kind: '现场检查（勘验）', on: '2023-02-01' },
      {
        kind: '延长办案期限',
        on: '2023-05-20',
        by: '丙',
        facts: { basisLaw: '市场监督管理行政处罚程序规定', basisArticle: 64, reason: '涉案批次多', newLastOn: '2023-06-10' },
      },
      { kind: '送达事先告知', on: '2023-05-25', facts: { penalties: [{ kind: '罚款', amount: 2000000 }] } },
      { kind: '作出决定', on: '2023-06-05', by: '丙' },
      { kind: '送达决定', on: '2023-06-06' },
    ],
    ['extend-time 行政处罚法60'],
    { agency: { name: '云岭县市场监督管理局', kind: 'countyDepartment' } },
  ],
  [
    'labour 70wd no extension',
    [
      { kind: '立案', on: '2024-03-01', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-01' },
      { kind: '送达事先告知', on: '2024-06-03', facts: { penalties: [{ kind: '罚款', amount: 500000 }] } },
      { kind: '作出决定', on: '2024-06-20', by: '丙' },
      { kind: '送达决定', on: '2024-06-21' },
    ],
    ['decide 劳动保障监察条例17'],
    {
      item: {
        name: '拖欠工资',
        decideWithin: {
          term: { unit: 'workingDay', count: 60 },
          extension: { unit: 'workingDay', count: 30 },
          basis: { law: '劳动保障监察条例', article: 17 },
        },
      },
    },
  ],
  [
    'seven days to pay',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 800000 }] } },
      { kind: '作出决定', on: '2024-04-15', by: '丙', facts: { performance: { way: '到指定银行缴纳', days: 7 } } },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    ['decide 行政处罚法67:3'],
  ],
  [
    'wrong review organ',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 800000 }] } },
      {
        kind: '作出决定',
        on: '2024-04-15',
        by: '丙',
        facts: { remedies: { reconsiderationOrgan: '云岭县司法局', reconsiderationDays: 60 } },
      },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    ['decide 行政复议法24:1:2'],
  ],
  [
    'no refusal before fine',
    [
      { kind: '立案', on: '2024-07-01', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-07-01' },
      { kind: '送达事先告知', on: '2024-07-10', facts: { penalties: [{ kind: '罚款', amount: 50000 }] } },
      { kind: '作出决定', on: '2024-07-22', by: '丙' },
      { kind: '送达决定', on: '2024-07-23' },
    ],
    ['deliver-notice 行政处罚法28:1'],
    {
      parties: [{ id: '周某', kind: 'citizen', born: '1985-06-01' }],
      item: {
        name: '广场舞噪声',
        bases: [{ law: '噪声污染防治法', article: 82, level: '法律' }],
        penaltyKinds: ['警告', '罚款'],
        fines: [{ party: 'citizen', min: 20000, max: 100000, stage: 'afterRefusalToCorrect' }],
        orderToCorrect: { mandatory: true, precondition: true },
      },
    },
  ],
  [
    'refused then fined',
    [
      { kind: '立案', on: '2024-07-01', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-07-01' },
      { kind: '责令改正', on: '2024-07-02', facts: { kind: '立即改正' } },
      { kind: '送达责令改正', on: '2024-07-02' },
      { kind: '复查改正', on: '2024-07-05', by: ['甲', '乙'], facts: { state: '拒不改正' } },
      { kind: '送达事先告知', on: '2024-07-10', facts: { penalties: [{ kind: '罚款', amount: 50000 }] } },
      { kind: '作出决定', on: '2024-07-22', by: '丙' },
      { kind: '送达决定', on: '2024-07-23' },
    ],
    [],
    {
      parties: [{ id: '周某', kind: 'citizen', born: '1985-06-01' }],
      item: {
        name: '广场舞噪声',
        bases: [{ law: '噪声污染防治法', article: 82, level: '法律' }],
        penaltyKinds: ['警告', '罚款'],
        fines: [{ party: 'citizen', min: 20000, max: 100000, stage: 'afterRefusalToCorrect' }],
        orderToCorrect: { mandatory: true, precondition: true },
      },
    },
  ],
  [
    'above maximum',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 2500000 }] } },
      { kind: '作出决定', on: '2024-04-15', by: '丙', facts: { penalties: [{ kind: '罚款', amount: 2500000 }] } },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    ['deliver-notice 城市道路管理条例42'],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 0, max: 2000000 }],
      },
    },
  ],
  [
    'below floor for hardship',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 600000 }] } },
      {
        kind: '作出决定',
        on: '2024-04-15',
        by: '丙',
        facts: { penalties: [{ kind: '罚款', amount: 600000 }], discretion: { leniency: '减轻', circumstances: [], reasons: '经济困难' } },
      },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    ['deliver-notice 行政处罚法32'],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 1000000, max: 5000000 }],
      },
    },
  ],
  [
    'below floor with ground',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 600000 }] } },
      {
        kind: '作出决定',
        on: '2024-04-15',
        by: '丙',
        facts: {
          penalties: [{ kind: '罚款', amount: 600000 }],
          discretion: { leniency: '减轻', circumstances: [{ name: '主动消除或者减轻危害后果', reason: '召回并赔付' }] },
        },
      },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    [],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 1000000, max: 5000000 }],
      },
    },
  ],
  [
    'ground not heeded',
    [
      { kind: '立案', on: '2024-03-04', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-03-04' },
      { kind: '送达事先告知', on: '2024-04-01', facts: { penalties: [{ kind: '罚款', amount: 3000000 }] } },
      {
        kind: '作出决定',
        on: '2024-04-15',
        by: '丙',
        facts: {
          penalties: [{ kind: '罚款', amount: 3000000 }],
          discretion: { leniency: '无', circumstances: [{ name: '配合查处有立功表现' }] },
        },
      },
      { kind: '送达决定', on: '2024-04-16' },
    ],
    ['deliver-notice 行政处罚法32:1:4'],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 1000000, max: 5000000 }],
      },
    },
  ],
  [
    'refundable returned',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '调查终结', on: '2024-05-10', by: ['甲', '乙'], facts: { gains: { amount: 2000000, returned: 500000 } } },
      { kind: '送达事先告知', on: '2024-05-15', facts: { penalties: [{ kind: '没收违法所得', amount: 1500000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-28' },
    ],
    [],
  ],
  [
    'benchmark left silently',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-15', facts: { penalties: [{ kind: '罚款', amount: 1500000 }] } },
      {
        kind: '作出决定',
        on: '2024-05-27',
        by: '丙',
        facts: {
          penalties: [{ kind: '罚款', amount: 1500000 }],
          discretion: { benchmark: '2023版', facts: [{ factor: 'area', value: '12' }], grade: '一般' },
        },
      },
      { kind: '送达决定', on: '2024-05-28' },
    ],
    ['deliver-notice 行政处罚法34'],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 0, max: 2000000 }],
        benchmark: {
          version: '2023版',
          publishedOn: '2022-12-20',
          from: '2023-01-01',
          factors: [{ key: 'area', label: '面积', type: 'number' }],
          grades: [
            { grade: '一般', when: { all: [['area', 'lt', 20]] }, result: { type: 'fine', min: 0, max: 500000 } },
            { grade: '严重', when: { all: [['area', 'gte', 20]] }, result: { type: 'fine', min: 500000, max: 2000000 } },
          ],
        },
      },
    },
  ],
  [
    'benchmark kept',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-15', facts: { penalties: [{ kind: '罚款', amount: 500000 }] } },
      {
        kind: '作出决定',
        on: '2024-05-27',
        by: '丙',
        facts: {
          penalties: [{ kind: '罚款', amount: 500000 }],
          discretion: { benchmark: '2023版', facts: [{ factor: 'area', value: '12' }], grade: '一般' },
        },
      },
      { kind: '送达决定', on: '2024-05-28' },
    ],
    [],
    {
      item: {
        code: 'x1',
        name: '占道',
        bases: [{ law: '城市道路管理条例', article: 42, level: '行政法规' }],
        penaltyKinds: ['罚款'],
        fines: [{ party: 'any', min: 0, max: 2000000 }],
        benchmark: {
          version: '2023版',
          publishedOn: '2022-12-20',
          from: '2023-01-01',
          factors: [{ key: 'area', label: '面积', type: 'number' }],
          grades: [
            { grade: '一般', when: { all: [['area', 'lt', 20]] }, result: { type: 'fine', min: 0, max: 500000 } },
            { grade: '严重', when: { all: [['area', 'gte', 20]] }, result: { type: 'fine', min: 500000, max: 2000000 } },
          ],
        },
      },
    },
  ],
  [
    'mail without consent',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      {
        kind: '送达决定',
        on: '2024-05-29',
        facts: {
          way: '电子送达',
          electronic: { channel: '短信', arrivedAt: '2024-05-29T10:00:00+08:00', onlineReconsideration: 'https://fy.example.cn' },
        },
      },
    ],
    ['deliver-decision 行政处罚法61:2'],
  ],
  [
    'mail with consent',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '确认送达地址（方式）', on: '2024-05-08' },
      { kind: '送达决定', on: '2024-05-29', facts: { way: '电子送达', electronic: { arrivedAt: '2024-05-29T23:59:00+08:00' } } },
    ],
    [],
  ],
  [
    'announced at once',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-29', facts: { way: '公告送达', publication: { reason: '受送达人下落不明', attempts: [] } } },
    ],
    ['deliver-decision 民事诉讼法95:1'],
  ],
  [
    'suit offered directly',
    [
      { kind: '亮证', at: '2024-06-05T09:00:00+08:00', by: ['甲', '乙'] },
      { kind: '当场告知', at: '2024-06-05T09:10:00+08:00', by: ['甲', '乙'], facts: { penalties: [{ kind: '罚款', amount: 10000 }] } },
      { kind: '当场听取陈述申辩', at: '2024-06-05T09:20:00+08:00', by: ['甲', '乙'] },
      {
        kind: '当场作出决定',
        at: '2024-06-05T09:30:00+08:00',
        by: ['甲', '乙'],
        facts: {
          penalties: [{ kind: '罚款', amount: 10000 }],
          remedies: { reconsiderFirst: false, reconsiderationOrgan: '云岭县人民政府', reconsiderationDays: 60 },
        },
      },
      { kind: '当场交付决定书', at: '2024-06-05T09:31:00+08:00', by: ['甲', '乙'] },
      { kind: '报机关备案', on: '2024-06-06' },
    ],
    ['decide-on-the-spot 行政复议法23:2'],
    { parties: [{ id: '周某', kind: 'citizen', born: '1985-06-01' }] },
  ],
  [
    'hundred fifty pocketed',
    [
      { kind: '亮证', at: '2024-06-05T09:00:00+08:00', by: ['甲', '乙'] },
      { kind: '当场告知', at: '2024-06-05T09:10:00+08:00', by: ['甲', '乙'], facts: { penalties: [{ kind: '罚款', amount: 15000 }] } },
      { kind: '当场听取陈述申辩', at: '2024-06-05T09:20:00+08:00', by: ['甲', '乙'] },
      { kind: '当场作出决定', at: '2024-06-05T09:30:00+08:00', by: ['甲', '乙'], facts: { penalties: [{ kind: '罚款', amount: 15000 }] } },
      { kind: '当场交付决定书', at: '2024-06-05T09:31:00+08:00', by: ['甲', '乙'] },
      { kind: '报机关备案', on: '2024-06-06' },
      { kind: '当场收缴', on: '2024-06-05', by: ['甲', '乙'], facts: { amount: 15000, ground: '一百元以下罚款' } },
      { kind: '交至机关', on: '2024-06-06' },
      { kind: '缴付银行', on: '2024-06-07' },
    ],
    ['collect-on-the-spot 行政处罚法68:1:1'],
    { parties: [{ id: '周某', kind: 'citizen', born: '1985-06-01' }] },
  ],
  [
    'hard to execute later',
    [
      { kind: '亮证', at: '2024-06-05T09:00:00+08:00', by: ['甲', '乙'] },
      { kind: '当场告知', at: '2024-06-05T09:10:00+08:00', by: ['甲', '乙'], facts: { penalties: [{ kind: '罚款', amount: 15000 }] } },
      { kind: '当场听取陈述申辩', at: '2024-06-05T09:20:00+08:00', by: ['甲', '乙'] },
      { kind: '当场作出决定', at: '2024-06-05T09:30:00+08:00', by: ['甲', '乙'], facts: { penalties: [{ kind: '罚款', amount: 15000 }] } },
      { kind: '当场交付决定书', at: '2024-06-05T09:31:00+08:00', by: ['甲', '乙'] },
      { kind: '报机关备案', on: '2024-06-06' },
      {
        kind: '当场收缴',
        on: '2024-06-05',
        by: ['甲', '乙'],
        facts: { amount: 15000, ground: '不当场收缴事后难以执行', groundProof: '流动摊贩无固定住所' },
      },
      { kind: '交至机关', on: '2024-06-07' },
      { kind: '缴付银行', on: '2024-06-11' },
    ],
    [],
    { parties: [{ id: '周某', kind: 'citizen', born: '1985-06-01' }] },
  ],
  [
    'cash in ordinary case',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-28' },
      { kind: '当场收缴', on: '2024-05-28', by: ['甲', '乙'], facts: { amount: 300000, ground: '不当场收缴事后难以执行' } },
      { kind: '交至机关', on: '2024-05-29' },
      { kind: '缴付银行', on: '2024-05-30' },
    ],
    ['collect-on-the-spot 行政处罚法67:2'],
  ],
  [
    'ferry village',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-28' },
      {
        kind: '当场收缴',
        on: '2024-05-28',
        by: ['甲', '乙'],
        facts: { amount: 300000, ground: '边远水上交通不便，当事人提出', byParty: true },
      },
      { kind: '交至机关', on: '2024-06-03', facts: { landedOn: '2024-05-31' } },
      { kind: '缴付银行', on: '2024-06-04' },
    ],
    [],
  ],
  [
    'surcharge while reviewed',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-28' },
      { kind: '登记复议、诉讼', on: '2024-06-20', facts: { way: '行政复议', event: '已受理', receivedOn: '2024-06-20' } },
      { kind: '登记复议、诉讼', on: '2024-08-15', facts: { way: '行政复议', event: '结果', outcome: '维持', receivedOn: '2024-08-15' } },
      { kind: '催告履行', on: '2024-08-20', by: ['甲', '乙'], facts: { fine: 300000, surcharge: 300000 } },
      { kind: '送达催告', on: '2024-08-20' },
    ],
    ['demand 行政处罚法73:3'],
  ],
  [
    'withdrawn third day',
    [
      { kind: '立案', on: '2024-05-06', by: '丙' },
      { kind: '现场检查（勘验）', on: '2024-05-06' },
      { kind: '送达事先告知', on: '2024-05-13', facts: { penalties: [{ kind: '罚款', amount: 300000 }] } },
      { kind: '作出决定', on: '2024-05-27', by: '丙' },
      { kind: '送达决定', on: '2024-05-28' },
      { kind: '公示', on: '2024-06-04' },
      { kind: '登记复议、诉讼', on: '2024-07-10', facts: { way: '行政复议', event: '结果', outcome: '撤销', receivedOn: '2024-07-10' } },
      { kind: '撤回公示', on: '2024-07-15', facts: { cause: '决定被撤销', reason: '复议撤销' } },
    ],
    [],
  ],
]
it.each(told)('%s', (_, acts, wanted, more = {}) => {
  expect(said(acts, more)).toEqual(wanted)
})
