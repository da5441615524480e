// A street’s cases of spring 2023, as outsiders tell them: delegation, posts, recusal, goods kept twice, other papers than told.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, at, fine, line, said, bare, begun } from '../testing/told.ts'

const N = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: 'fadu.case-history/1',
  agency: { id: 'jd', name: '某某街道办事处', kind: 'street', region: '320706001' },
  powers: [{ source: 'conferred', from: '2022-01-01', instrument: { number: '苏政发〔2021〕1号', publishedOn: '2021-12-20' } }],
  people: [
    { id: '冯' },
    { id: '陈' },
    { id: '褚' },
    { id: '卫主任', posts: ['principalHead'] },
    { id: '蒋副主任', posts: ['head'] },
    { id: '沈法制', kind: 'staff', posts: ['reviewer'] },
  ],
  parties: [{ id: '韩某', kind: 'citizen' }],
  ...more,
  acts,
})
const go = (
  mid: readonly Change[] = [],
  o: { readonly [part in 'file' | 'inspect' | 'notice' | 'decide']?: Facts } & { readonly more?: readonly Change[] } = {},
): readonly Change[] => [
  line('file', '2023-03-06', o.file, { by: '卫主任' }),
  line('inspect-site', '2023-03-07', undefined, { by: ['冯', '陈'], ...o.inspect }),
  ...(o.more ?? []),
  line('deliver-notice', '2023-03-13', { penalties: fine(1000), ...o.notice }, { by: ['冯', '陈'] }),
  ...mid,
  line('decide', '2023-04-10', o.decide, { by: '卫主任' }),
  line('deliver-decision', '2023-04-11'),
]
const del = (body: string, powers: readonly Facts[], more: Facts = {}): Facts =>
  N(go(), { agency: { id: 'wt', name: '某中心', kind: 'delegated', body }, powers, ...more })
const by = { agency: 'ju', name: '某某区城市管理局', government: '某某区人民政府' }
const cam = {
  devices: [
    {
      id: 'c',
      allowedBy: '法律',
      legallyReviewedOn: '2022-01-01',
      technicallyReviewedOn: '2022-01-01',
      calibrated: [{}],
      markedFrom: '2022-01-01',
      locationPublishedOn: '2022-01-01',
      registeredOn: '2022-01-01',
    },
  ],
}

const rows: Row[] = [
  [
    'delegated again',
    del('publicBody', [
      { source: 'delegated', delegatedBy: by },
      { source: 'delegated', agency: 'ju', delegatedBy: { agency: 'shi', name: '市城管局', government: '市政府' } },
    ]),
    ['file 行政处罚法20.4'],
  ],
  ['delegated to a company', del('company', [{ source: 'delegated', delegatedBy: by }]), ['file 行政处罚法20.1']],
  [
    'an old conferral replaced by a new one',
    N(go(), {
      powers: [
        { source: 'conferred', from: '2021-08-01', to: '2022-12-31', keepsPending: false },
        { source: 'conferred', from: '2023-01-01' },
      ],
    }),
    [],
  ],
  ['in force from the day of filing', N(go(), { powers: [{ source: 'conferred', from: '2023-03-06' }] }), []],
  ['the power is another office’s', N(go(), { powers: [{ source: 'conferred', agency: '隔壁街道' }] }), ['file 行政处罚法17']],
  [
    'a street on the strength of a local regulation',
    N(go(), { powers: [{ source: 'statutory' }], item: { bases: [{ law: '某市养犬条例', article: 30, level: '地方性法规' }] } }),
    ['file 行政处罚法23'],
  ],
  [
    'reviewer qualified only later',
    N(go([line('review', '2023-03-30', undefined, { by: '沈法制' })], { notice: { manyRelations: true } }), {
      people: [
        { id: '冯' },
        { id: '陈' },
        { id: '卫主任', posts: ['principalHead'] },
        { id: '沈法制', kind: 'staff', posts: ['reviewer'], legalQualification: { from: '2023-05-01' } },
      ],
    }),
    ['review 行政处罚法58.2'],
  ],
  [
    'certificate valid from the next day',
    N(go(), {
      people: [
        { id: '冯', certificates: [{ from: '2023-03-08', to: '2028-03-07' }] },
        { id: '陈' },
        { id: '卫主任', posts: ['principalHead'] },
      ],
    }),
    ['inspect-site 行政处罚法42.1'],
  ],
  ['a clerk as the second man', N(go([], { inspect: { by: ['冯', '沈法制'] } })), ['inspect-site 行政处罚法42.1']],
  [
    'the reviewer stood back and reviews',
    N(
      go([
        line('request-recusal', '2023-03-20', { person: '沈法制', by: '本人', ground: '亲戚' }),
        line('decide-recusal', '2023-03-21', undefined, { by: '卫主任' }),
        line('review', '2023-03-30', undefined, { by: '沈法制' }),
      ]),
    ),
    ['review 行政处罚法43.1'],
  ],
  [
    'what he did before he stood back counts',
    N(
      go([
        line('request-recusal', '2023-03-20', { person: '冯', by: '当事人', ground: '邻居' }),
        line('decide-recusal', '2023-03-21', undefined, { by: '卫主任' }),
      ]).map(a => (a.kind === 'deliver-decision' ? { ...a, by: ['陈', '褚'] } : a)),
    ),
    [],
  ],
  [
    'recusal of somebody not listed',
    bare([
      ...begun,
      line('request-recusal', '2022-03-03', { person: '刘某', by: '当事人', ground: '邻居' }),
      line('decide-recusal', '2022-03-04', { outcome: '不予回避' }),
      line('送达事先告知', '2022-03-14', { penalties: fine(500) }),
      line('作出决定', '2022-03-28'),
    ]),
    [],
  ],
  [
    'members of the discussion told by name',
    N(go([line('discuss', '2023-04-03', { members: [{ person: '卫主任' }, { person: '蒋副主任' }] })], { notice: { complex: true } })),
    [],
  ],
  [
    'one of two was absent',
    N(
      go([line('discuss', '2023-04-03', { members: [{ person: '卫主任' }, { person: '蒋副主任', present: false }] })], {
        notice: { complex: true },
      }),
    ),
    ['discuss 行政处罚法57.2'],
  ],
  [
    'witness did not sign',
    N(go([], { more: [line('register-evidence', '2023-03-08', { name: '证言', kind: '证人证言', signed: false }, { by: ['冯', '陈'] })] })),
    ['register-evidence 最高人民法院关于行政诉讼证据若干问题的规定13.1.2'],
  ],
  [
    'one of two preserved goods forgotten',
    N(
      go([], {
        more: [
          line('approve-preservation', '2023-03-07', undefined, { by: '卫主任' }),
          line('register-preservation', '2023-03-07', { goods: [{ name: '账本' }, { name: '电脑' }] }, { by: ['冯', '陈'] }),
          line('dispose-preserved', '2023-03-10', { items: [{ name: '账本', way: '退还' }] }, { by: '卫主任' }),
        ],
      }),
    ),
    ['deliver-decision 行政处罚法56'],
  ],
  [
    'preserved a second time',
    N(
      go([], {
        more: [
          line('approve-preservation', '2023-03-07', { goods: [{ name: '账本' }] }, { by: '卫主任' }),
          line('register-preservation', '2023-03-07', { goods: [{ name: '账本' }] }, { by: ['冯', '陈'] }),
          line('dispose-preserved', '2023-03-10', undefined, { by: '卫主任' }),
          line('approve-preservation', '2023-03-10', { goods: [{ name: '账本' }] }, { by: '卫主任' }),
          line('register-preservation', '2023-03-10', { goods: [{ name: '账本' }] }, { by: ['冯', '陈'] }),
          line('dispose-preserved', '2023-03-20', undefined, { by: '卫主任' }),
        ],
      }),
    ),
    ['approve-preservation 行政处罚法56'],
  ],
  [
    'reviewed as blurred, used',
    N(
      go([], {
        more: [
          line('register-evidence', '2023-03-08', { name: '照片', kind: '电子数据', device: 'c' }, { id: 'v', by: ['冯', '陈'] }),
          line('review-monitoring', '2023-03-08', { evidence: 'v', device: 'c', clear: false, outcome: '不符合要求' }),
          line('tell-monitored-facts', '2023-03-09'),
        ],
        decide: { evidence: ['v'] },
      }),
      cam,
    ),
    ['deliver-notice 行政处罚法41.2'],
  ],
  [
    'fourteen when it ended, lighter',
    N(go([], { file: { actOn: '2022-01-01', continuing: true, endedOn: '2023-02-01' } }), {
      parties: [{ id: '韩某', kind: 'citizen', born: '2008-10-01' }],
    }),
    [],
  ],
  [
    'agent without a letter',
    N(
      go(
        [
          line('request-hearing', '2023-03-14'),
          line('notify-hearing', '2023-03-15', { at: at('2023-03-29', '09:00') }),
          {
            kind: 'hold-hearing',
            at: at('2023-03-29', '09:00'),
            by: '褚',
            facts: { attendance: '代理人到场', agents: [{ name: '律师', authorised: false }] },
          },
          line('review', '2023-04-03', undefined, { by: '沈法制' }),
        ],
        { notice: { penalties: [{ kind: '责令停产停业' }], hearingTold: true } },
      ),
    ),
    ['hold-hearing 行政处罚法64.1.5'],
  ],
  [
    'held a day before it was called',
    N(
      go(
        [
          line('request-hearing', '2023-03-14'),
          line('notify-hearing', '2023-03-15', { at: at('2023-03-29', '09:00') }),
          { kind: 'hold-hearing', at: at('2023-03-28', '09:00'), by: '褚' },
          line('review', '2023-04-03', undefined, { by: '沈法制' }),
        ],
        { notice: { penalties: [{ kind: '责令停产停业' }], hearingTold: true } },
      ),
    ),
    ['hold-hearing 行政处罚法64.1.2'],
  ],
  [
    'left in the middle',
    N(
      go(
        [
          line('request-hearing', '2023-03-14'),
          line('notify-hearing', '2023-03-15', { at: at('2023-03-29', '09:00') }),
          { kind: 'end-hearing', at: at('2023-03-29', '10:30'), by: '褚', facts: { reason: '未经许可中途退出' } },
        ],
        { notice: { penalties: [{ kind: '责令停产停业' }], hearingTold: true } },
      ),
    ),
    [],
  ],
  ['a warning instead of the fine', N(go([], { decide: { penalties: [{ kind: '警告' }] } })), []],
  [
    'other article than told',
    N(go([], { notice: { basis: '城市绿化条例第二十七条' }, decide: { basis: '城市道路管理条例第四十二条' } })),
    ['decide 行政处罚法44'],
  ],
  [
    'recheck found new facts, nothing told anew',
    N(
      go([
        line('state', '2023-03-15', { points: [{ point: '不止我一人' }] }),
        line('recheck', '2023-03-20', { points: [{ point: '不止我一人', adopted: '部分采纳' }], newFacts: true }),
      ]),
    ),
    ['decide 行政处罚法44'],
  ],
  [
    'one of two penalties dropped',
    N(go([], { notice: { penalties: [...fine(1000), { kind: '警告' }] }, decide: { penalties: fine(1000) } })),
    [],
  ],
  [
    'on the fourteenth birthday itself',
    N(go([], { file: { actOn: '2023-03-01' } }), { parties: [{ id: '韩某', kind: 'citizen', born: '2009-03-01' }] }),
    ['deliver-notice 行政处罚法30'],
  ],
  [
    'host named beforehand, another presides',
    N(
      go(
        [
          line('request-hearing', '2023-03-14'),
          line('appoint-host', '2023-03-14', { host: ['褚'], clerk: ['沈法制'] }, { by: '卫主任' }),
          line('notify-hearing', '2023-03-15', { at: at('2023-03-29', '09:00') }),
          { kind: 'hold-hearing', at: at('2023-03-29', '09:00'), by: '蒋副主任' },
          line('review', '2023-04-03', undefined, { by: '沈法制' }),
        ],
        { notice: { penalties: [{ kind: '责令停产停业' }], hearingTold: true } },
      ),
    ),
    ['hold-hearing 行政处罚法64.1.4'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
