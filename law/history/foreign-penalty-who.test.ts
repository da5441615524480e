// Who acts and against whom, as outsiders tell it: power, delegation, officers, recusal, heads, age, control, succession.
import { expect, it } from 'vitest'
import { type Facts, type Row, at, bare, begun, department, fine, line, plain, said, town, written } from '../testing/told.ts'

const kids = {
  parties: [
    { id: 'K', kind: 'citizen', born: '2009-02-01' },
    { id: 'E', kind: 'citizen', born: '1979-02-01' },
  ],
}
const R = (...more: readonly Facts[]): Facts => ({ people: [{ id: '甲' }, { id: '乙' }, { id: '丙', posts: ['head'] }, ...more] })
const start = [
  { kind: '立案', on: '2025-03-03', by: '孙五' },
  { kind: '询问', on: '2025-03-04', by: ['张一', '王二'] },
]

const rows: Row[] = [
  [
    'internal unit in its own name',
    town(plain(), { agency: { name: '示例镇综合行政执法局', kind: 'internalUnit' } }),
    ['file 行政处罚法38.1'],
  ],
  [
    'park with a conferral',
    town(plain(), { agency: { name: '示例工业园区管理委员会', kind: 'park' }, powers: [{ source: 'conferred' }] }),
    ['file 行政处罚法24.1'],
  ],
  [
    'street with the town planning power as statutory',
    town(plain(), {
      agency: { name: '示例街道办事处', kind: 'street' },
      powers: [{ source: 'statutory', from: '2008-01-01' }],
      item: { code: 'zg-rural-planning', name: '未取得乡村建设规划许可证', bases: [{ law: '城乡规划法', article: 65, level: '法律' }] },
    }),
    ['file 城乡规划法65'],
  ],
  [
    'conferral not yet in force at filing',
    town(plain(), {
      powers: [{ source: 'conferred', from: '2024-04-01', instrument: { number: '苏政发〔2024〕3号', publishedOn: '2024-03-20' } }],
    }),
    ['file 行政处罚法17'],
  ],
  [
    'conferral published only later',
    town(plain(), {
      powers: [{ source: 'conferred', from: '2024-01-01', instrument: { number: '苏政发〔2024〕3号', publishedOn: '2024-06-01' } }],
    }),
    ['file 行政处罚法24.1'],
  ],
  [
    'withdrawn before filing',
    town(plain(), {
      powers: [{ source: 'conferred', from: '2021-09-01', to: '2024-02-29', instrument: { number: 'x', publishedOn: '2021-08-20' } }],
    }),
    ['file 行政处罚法17'],
  ],
  [
    'withdrawn while pending, no saving clause',
    town(plain(), {
      powers: [
        {
          source: 'conferred',
          from: '2021-09-01',
          to: '2024-03-15',
          keepsPending: false,
          instrument: { number: 'x', publishedOn: '2021-08-20' },
        },
      ],
    }),
    ['decide 行政处罚法17'],
  ],
  [
    'withdrawn while pending, kept',
    town(plain(), {
      powers: [
        {
          source: 'conferred',
          from: '2021-09-01',
          to: '2024-03-15',
          keepsPending: true,
          instrument: { number: 'x', publishedOn: '2021-08-20' },
        },
      ],
    }),
    [],
  ],
  [
    'village committee entrusted',
    town(plain(), {
      agency: { id: 'cun', name: '示例村村民委员会', kind: 'delegated', body: 'villageCommittee' },
      powers: [
        {
          source: 'delegated',
          from: '2023-01-01',
          instrument: { number: '委〔2023〕1号', publishedOn: '2023-01-01' },
          delegatedBy: { agency: 'ju', name: '示例县城市管理局', government: '示例县人民政府', allowedBy: '法律' },
        },
      ],
    }),
    ['file 行政处罚法20.1'],
  ],
  [
    'delegation allowed only by a circular',
    town(plain(), {
      agency: { id: 'zd', name: '示例综合服务中心', kind: 'delegated', body: 'publicBody' },
      powers: [
        {
          source: 'delegated',
          from: '2023-01-01',
          instrument: { number: '委〔2023〕1号', publishedOn: '2023-01-01' },
          delegatedBy: { agency: 'ju', name: '示例县城市管理局', government: '示例县人民政府', allowedBy: '规范性文件' },
        },
      ],
    }),
    ['file 行政处罚法20.1'],
  ],
  [
    'delegation over',
    town(plain(), {
      agency: { id: 'zd', name: '示例综合服务中心', kind: 'delegated', body: 'publicBody' },
      powers: [
        {
          source: 'delegated',
          from: '2021-08-01',
          to: '2023-12-31',
          instrument: { number: '委〔2021〕1号', publishedOn: '2021-08-01' },
          delegatedBy: { agency: 'ju', name: '示例县城市管理局', government: '示例县人民政府', allowedBy: '行政法规' },
        },
      ],
    }),
    ['file 行政处罚法20.4'],
  ],
  [
    'delegation in order',
    town(plain(), {
      agency: { id: 'zd', name: '示例综合服务中心', kind: 'delegated', body: 'publicBody' },
      powers: [
        {
          source: 'delegated',
          from: '2021-08-01',
          instrument: { number: '委〔2021〕1号', publishedOn: '2021-08-01' },
          delegatedBy: { agency: 'ju', name: '示例县城市管理局', government: '示例县人民政府', allowedBy: '部门规章' },
        },
      ],
    }),
    [],
  ],
  [
    'out of the territory',
    town(plain({ file: { facts: { region: '320722100', jurisdiction: '违法行为发生地' } } })),
    ['file 行政处罚法22'],
  ],
  [
    'out of the territory, designated',
    town(plain({ file: { facts: { region: '320722100', jurisdiction: '指定管辖', jurisdictionBasis: '示政法〔2024〕2号' } } })),
    [],
  ],
  ['no standing at all', town(plain(), { agency: { name: '示例创建办公室', confirmed: false } }), ['file 行政处罚法38.1']],
  [
    'detention by a town',
    town(
      plain({
        notice: { facts: { penalties: [{ kind: '行政拘留', period: '五日' }], hearingTold: true } },
        decide: { facts: { penalties: [{ kind: '行政拘留', period: '五日' }] } },
      }),
    ),
    ['deliver-notice 行政处罚法18.3'],
  ],
  ['questioned by officer and auxiliary, told by name', town(plain({ question: { by: ['张一', '钱四'] } })), ['question 行政处罚法42.1']],
  [
    'certificate expired the day before',
    town(plain(), {
      people: [{ id: 'zhang', certificates: [{ from: '2019-03-05', to: '2024-03-04' }] }, { id: 'wang' }, { id: 'fu', posts: ['head'] }],
    }),
    ['question 行政处罚法42.1'],
  ],
  [
    'certificate on its last day, a new one next day',
    town(plain(), {
      people: [
        {
          id: 'zhang',
          certificates: [
            { from: '2019-03-05', to: '2024-03-05' },
            { from: '2024-03-06', to: '2029-03-05' },
          ],
        },
        { id: 'wang' },
        { id: 'fu', posts: ['head'] },
      ],
    }),
    [],
  ],
  [
    'certificate suspended on the day',
    town(plain(), {
      people: [
        { id: 'zhang', certificates: [{ from: '2021-01-01', to: '2026-01-01', suspended: [{ from: '2024-03-01', to: '2024-03-08' }] }] },
        { id: 'wang' },
        { id: 'fu', posts: ['head'] },
      ],
    }),
    ['question 行政处罚法42.1'],
  ],
  ['an auxiliary beside two officers', town(plain({ question: { by: ['zhang', 'wang', 'aux'] } })), []],
  ['certificate not shown', town(plain({ question: { facts: { showing: { shown: false } } } })), ['question 行政处罚法55.1']],
  [
    'challenged officer, challenge never decided',
    town(
      plain({ mid: [{ kind: 'request-recusal', on: '2024-03-13', facts: { person: 'fu', by: '当事人', ground: '与举报人是亲兄弟' } }] }),
    ),
    ['decide 行政处罚法43.3'],
  ],
  [
    'recused officer goes on',
    town(
      plain({
        mid: [
          { kind: 'request-recusal', on: '2024-03-13', facts: { person: 'zhang', by: '当事人', ground: '与举报人是夫妻' } },
          { kind: 'decide-recusal', on: '2024-03-14', by: 'fu', facts: { outcome: '回避' } },
          { kind: 'question', at: at('2024-03-15', '09:00'), by: ['zhang', 'wang'] },
        ],
        deliver: { by: ['wang', 'zhao'] },
      }),
    ),
    ['question 行政处罚法43.1'],
  ],
  [
    'challenge refused, officer goes on; investigation meanwhile',
    town(
      plain({
        mid: [
          { kind: 'request-recusal', on: '2024-03-13', facts: { person: '张一', by: '当事人', ground: '态度不好' } },
          { kind: 'question', at: at('2024-03-14', '09:00'), by: ['zhang', 'wang'] },
          { kind: 'decide-recusal', on: '2024-03-15', by: 'fu', facts: { outcome: '不予回避', reason: '没有利害关系' } },
        ],
      }),
    ),
    [],
  ],
  [
    'the challenged officer decides on himself',
    town(
      plain({
        mid: [
          { kind: 'request-recusal', on: '2024-03-13', facts: { person: 'fu', by: '当事人', ground: '合伙人' } },
          { kind: 'decide-recusal', on: '2024-03-14', by: 'fu', facts: { outcome: '不予回避' } },
        ],
      }),
    ),
    ['decide-recusal 行政处罚法43.3'],
  ],
  [
    'thirteen years old on the day',
    town(plain({ file: { facts: { actOn: '2024-03-01' } } }), { parties: [{ id: '小某', kind: 'citizen', born: '2010-03-02' }] }),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'fourteenth birthday, lighter',
    town(
      plain({
        file: { facts: { actOn: '2024-03-02' } },
        decide: {
          facts: { penalties: fine(200), discretion: { leniency: '从轻', circumstances: [{ name: '已满十四周岁不满十八周岁' }] } },
        },
      }),
      { parties: [{ id: '小某', kind: 'citizen', born: '2010-03-01' }] },
    ),
    [],
  ],
  [
    'seventeen, not lighter',
    town(
      plain({ file: { facts: { actOn: '2024-03-01' } }, decide: { facts: { penalties: fine(1000), discretion: { leniency: '无' } } } }),
      { parties: [{ id: '小某', kind: 'citizen', born: '2006-06-01' }] },
    ),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'party died before the decision',
    town(plain(), { parties: [{ id: '李某', kind: 'citizen', born: '1940-01-01', endedOn: '2024-03-20' }] }),
    ['decide 行政处罚法44'],
  ],
  [
    'merged firm, successor decided against',
    town(
      plain().map(a =>
        a.kind === 'decide' || a.kind === 'deliver-decision'
          ? { ...a, party: '乙公司' }
          : a.kind === 'deliver-notice'
            ? { ...a, party: '乙公司' }
            : a,
      ),
      {
        parties: [
          { id: '甲公司', kind: 'legalPerson', endedOn: '2024-03-06', successor: '乙公司' },
          { id: '乙公司', kind: 'legalPerson' },
        ],
      },
    ),
    [],
  ],
  [
    'questioned past midnight UTC, certificate over',
    town(plain({ question: { at: '2024-03-05T16:30:00Z' } }), {
      people: [
        { id: 'zhang', certificates: [{ to: '2024-03-05' }, { from: '2024-03-07' }] },
        { id: 'wang' },
        { id: 'fu', posts: ['head'] },
      ],
    }),
    ['question 行政处罚法42.1'],
  ],
  [
    'a quarter of an hour earlier',
    town(plain({ question: { at: '2024-03-05T15:45:00Z' } }), {
      people: [
        { id: 'zhang', certificates: [{ to: '2024-03-05' }, { from: '2024-03-07' }] },
        { id: 'wang' },
        { id: 'fu', posts: ['head'] },
      ],
    }),
    [],
  ],
  [
    'fourteen only tomorrow',
    town(plain({ file: { facts: { actOn: '2024-03-01' } } }), { parties: [{ id: '小某', kind: 'citizen', born: '2010-03-02' }] }),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'out of his mind, punished all the same',
    town(
      plain({
        notice: {
          facts: {
            penalties: fine(1000),
            proposals: [{ party: '李某', outcome: '给予行政处罚', ground: '不能辨认或者不能控制自己行为', penalties: fine(1000) }],
          },
        },
      }),
    ),
    ['deliver-notice 行政处罚法31'],
  ],
  [
    'out of his mind, not punished',
    town([
      ...start,
      { kind: '作出决定', on: '2025-03-20', facts: { decision: '不予行政处罚', ground: '不能辨认或者不能控制自己行为' } },
      { kind: '教育当事人', on: '2025-03-20', facts: { guardian: '李母' } },
      { kind: '送达决定', on: '2025-03-21' },
    ]),
    [],
  ],
  ['conferred, nothing more told', town(plain(), { powers: [{ source: 'conferred' }] }), []],
  [
    'no deed of delegation',
    town(plain(), { agency: { name: '示例中心', kind: 'delegated' }, powers: [{ source: 'delegated', instrument: false }] }),
    ['file 行政处罚法20.1'],
  ],
  [
    'deed never published',
    town(plain(), {
      agency: { name: '示例中心', kind: 'delegated' },
      powers: [{ source: 'delegated', instrument: { publishedOn: false } }],
    }),
    ['file 行政处罚法20.2'],
  ],
  ['two auxiliaries question', department(written({ question: { by: ['x', 'y'] } })), ['question 行政处罚法42.1']],
  ['an officer and one without certificate', department(written({ inspect: { by: ['a', 'd'] } })), ['inspect-site 行政处罚法42.1']],
  ['decided by an officer', department(written({ decide: { by: 'a' } })), ['decide 行政处罚法57.1']],
  ['the deputy who inspected decides', department(written({ inspect: { by: ['c', 'b'] }, decide: { by: 'c' } })), []],
  [
    'challenge answered only after the decision',
    department([
      ...written({ mid: [{ kind: 'request-recusal', on: '2025-05-26', facts: { person: '周甲', by: '当事人', ground: '合伙人' } }] }),
      { kind: 'decide-recusal', on: '2025-06-13', by: 'd', facts: { outcome: '不予回避' } },
    ]),
    ['decide 行政处罚法43.3'],
  ],
  [
    'an officer steps back of himself, others go on',
    department(
      written({
        more: [
          { kind: 'request-recusal', on: '2025-05-13', facts: { person: 'a', by: '本人', ground: '同学' } },
          { kind: 'decide-recusal', on: '2025-05-14', by: 'd' },
        ],
      }).map(a => (a.on !== undefined && a.on > '2025-05-14' && a.by !== 'd' ? { ...a, by: ['b', 'c'] } : a)),
    ),
    [],
  ],
  [
    'the county reviews for the town',
    department(written({ report: { facts: { publicInterest: true } }, mid: [{ kind: 'review', on: '2025-06-06', by: 'f' }] }), {
      people: [
        { id: 'a' },
        { id: 'b' },
        { id: 'd', posts: ['principalHead'] },
        { id: 'f', name: '县审', kind: 'staff', posts: ['countyReviewer'] },
      ],
    }),
    [],
  ],
  [
    'a boy of sixteen and a grown man, each his own paper',
    town(
      [
        { kind: 'file', on: '2025-05-08' },
        { kind: 'question', on: '2025-05-09' },
        { kind: 'deliver-notice', on: '2025-05-12', party: 'K', facts: { penalties: fine(100) } },
        { kind: 'deliver-notice', on: '2025-05-12', party: 'E', facts: { penalties: fine(1000) } },
        { kind: 'decide', on: '2025-05-26', parties: ['K', 'E'] },
        { kind: 'deliver-decision', on: '2025-05-27', parties: ['K', 'E'] },
      ],
      kids,
    ),
    [],
  ],
  [
    'a boy of sixteen, mitigated',
    town(plain({ decide: { facts: { penalties: fine(100), discretion: { leniency: '减轻' } } } }), {
      parties: [{ id: 'K', kind: 'citizen', born: '2008-02-01' }],
    }),
    [],
  ],
  [
    'a child of twelve not punished, the father told',
    town(
      [
        { kind: 'file', on: '2025-05-08' },
        { kind: 'question', on: '2025-05-09' },
        { kind: 'decide', on: '2025-05-12', facts: { decision: '不予行政处罚', ground: '不满十四周岁' } },
        { kind: 'educate', on: '2025-05-12', facts: { guardian: '父亲' } },
        { kind: 'deliver-decision', on: '2025-05-12' },
      ],
      { parties: [{ id: 'K', kind: 'citizen', born: '2012-12-01' }] },
    ),
    [],
  ],
  [
    'by a circular of the county',
    department(written(), { item: { bases: [{ law: '示例县市容管理通知', article: 8, level: '规范性文件' }] } }),
    ['file 行政处罚法16'],
  ],
  [
    'by a text never published',
    department(written(), { item: { bases: [{ law: '示例省市容条例', article: 8, level: '地方性法规', published: false }] } }),
    ['file 行政处罚法5.3'],
  ],
  [
    'the power ends on the day of the decision',
    town(plain(), { powers: [{ source: 'conferred', to: '2024-03-26', keepsPending: false }] }),
    [],
  ],
  [
    'a deputy whose post had ended decides',
    bare(
      [
        line('立案', '2022-03-01'),
        line('询问', '2022-03-02'),
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28', undefined, { by: '丁' }),
        line('送达决定', '2022-03-29'),
      ],
      R({ id: '丁', posts: [{ post: 'head', from: '2018-01-01', to: '2022-03-27' }] }),
    ),
    ['decide 行政处罚法57.1'],
  ],
  [
    'his last day',
    bare(
      [
        line('立案', '2022-03-01'),
        line('询问', '2022-03-02'),
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28', undefined, { by: '丁' }),
        line('送达决定', '2022-03-29'),
      ],
      R({ id: '丁', posts: [{ post: 'head', from: '2018-01-01', to: '2022-03-28' }] }),
    ),
    [],
  ],
  [
    'notice handed over by one and an auxiliary',
    bare(
      [
        ...begun,
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }, { by: ['甲', '丁'] }),
        line('作出决定', '2022-03-28', undefined, { by: '丙' }),
        line('送达决定', '2022-03-29'),
      ],
      R({ id: '丁', kind: 'auxiliary' }),
    ),
    ['deliver-notice 行政处罚法42.1'],
  ],
  [
    'partnership ended without heir, fined',
    bare(
      [
        ...begun,
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28'),
        line('送达决定', '2022-03-29'),
      ],
      { parties: [{ id: 'X', kind: 'otherOrganisation', endedOn: '2022-03-20' }] },
    ),
    ['decide 行政处罚法44'],
  ],
  [
    'successor told and fined after the merger',
    bare(
      [
        ...begun,
        line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
        line('作出决定', '2022-03-28'),
        line('送达决定', '2022-03-29'),
      ],
      {
        parties: [
          { id: 'X', kind: 'legalPerson', endedOn: '2022-03-10', successor: 'Y' },
          { id: 'Y', kind: 'legalPerson' },
        ],
      },
    ),
    [],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
