// A building department’s cases of autumn 2025, as outsiders tell them: traps, late proof, hearings around the National Day.
import { expect, it } from 'vitest'
import { type Change, type Facts, type Row, at, fine, line, said } from '../testing/told.ts'

const A = { name: '北坡县住房和城乡建设局', kind: 'countyDepartment', region: '530100' }
const Z = (acts: readonly Change[], more: Facts = {}): Facts => ({
  format: 'fadu.case-history/1',
  agency: A,
  people: [
    { id: '1号' },
    { id: '2号' },
    { id: '3号' },
    { id: '正', posts: ['principalHead'] },
    { id: '副', posts: ['head'] },
    { id: '审', kind: 'staff', posts: ['reviewer'] },
  ],
  parties: [{ id: '建筑公司', kind: 'legalPerson' }],
  ...more,
  acts,
})
const two: Change = { by: ['1号', '2号'] }
const f: readonly Change[] = [line('file', '2025-09-01', undefined, { by: '副' }), line('inspect-site', '2025-09-02', undefined, two)]
const e = (p: readonly Facts[] = fine(8000), d: Facts = {}): readonly Change[] => [
  line('decide', '2025-10-20', { penalties: p, ...d }, { by: '正' }),
  line('deliver-decision', '2025-10-21', undefined, two),
]
const n = (p: readonly Facts[] = fine(8000), x: Facts = {}): Change => line('deliver-notice', '2025-09-10', { penalties: p, ...x }, two)
const bad = [{ kind: '降低资质等级', object: '施工总承包' }]
const h = [line('request-hearing', '2025-09-12'), line('notify-hearing', '2025-09-15', { at: at('2025-09-28', '09:00') })]

const rows: Row[] = [
  [
    'reviewed after the decision',
    Z([...f, n(fine(8000), { publicInterest: true }), ...e(), line('review', '2025-10-22', undefined, { by: '审' })]),
    ['decide 行政处罚法58.1.1'],
  ],
  [
    'a delegate on a power of its own',
    Z([...f, n(), ...e()], { agency: { name: '北坡县城建监察大队', kind: 'delegated' }, powers: [{ source: 'statutory' }] }),
    ['file 行政处罚法17'],
  ],
  [
    'a trap laid, its recording among the proofs',
    Z([...f, line('register-evidence', '2025-09-03', { name: '录像', kind: '视听资料', lawful: false }, two), n(), ...e()]),
    ['decide 行政处罚法46.3'],
  ],
  [
    'proof gathered after the decision',
    Z([...f, n(), ...e(), line('register-evidence', '2025-11-03', { name: '补充证言', kind: '证人证言', proves: ['违法行为'] }, two)]),
    ['register-evidence 最高人民法院关于行政诉讼证据若干问题的规定60.1.1'],
  ],
  [
    'the lead lies elsewhere',
    Z([line('register-lead', '2025-08-30', { region: '510100' }, two), ...f, n(), ...e()]),
    ['file 行政处罚法22'],
  ],
  [
    'the item is not on the list',
    Z([...f, n(), ...e()], {
      agency: { name: '北坡镇人民政府', kind: 'town' },
      powers: [{ item: 'cg-litter', source: 'conferred' }],
      item: { code: 'zj-no-permit' },
    }),
    ['file 行政处罚法17'],
  ],
  [
    'an officer answers the challenge',
    Z([
      ...f,
      line('request-recusal', '2025-09-05', { person: '2号', by: '当事人', ground: '债权人' }),
      line('decide-recusal', '2025-09-06', { outcome: '不予回避' }, { by: '3号' }),
      n(),
      ...e(),
    ]),
    ['decide-recusal 行政处罚法43.3'],
  ],
  [
    'party left before signing, no word of it',
    Z([
      ...f,
      n(bad, { hearingTold: true }),
      ...h,
      { kind: 'hold-hearing', at: at('2025-09-28', '09:00'), by: '3号', facts: { signing: { state: '不在场' } } },
      line('review', '2025-10-10', undefined, { by: '审' }),
      ...e(bad),
    ]),
    ['hold-hearing 行政处罚法64.1.8'],
  ],
  [
    'heavier after the hearing',
    Z([
      ...f,
      n(bad, { hearingTold: true }),
      ...h,
      { kind: 'hold-hearing', at: at('2025-09-28', '09:00'), by: '3号' },
      line('review', '2025-10-10', undefined, { by: '审' }),
      ...e([...bad, ...fine(8000)]),
    ]),
    ['decide 行政处罚法45.2'],
  ],
  [
    'approved, never delivered',
    Z([...f, line('approve-notice', '2025-09-10', { penalties: fine(8000) }, { by: '副' }), ...e()]),
    ['decide 行政处罚法44'],
  ],
  [
    'filed on a Sunday, everything on rest days',
    Z([line('file', '2025-08-31', undefined, { by: '副' }), line('inspect-site', '2025-09-06', undefined, two), n(), ...e()]),
    [],
  ],
  [
    'hearing notified on 15 September for the working Sunday 28',
    Z([
      ...f,
      n(bad, { hearingTold: true }),
      ...h,
      { kind: 'hold-hearing', at: at('2025-09-28', '09:00'), by: '3号' },
      line('review', '2025-10-10', undefined, { by: '审' }),
      ...e(bad),
    ]),
    [],
  ],
  [
    'decided on the first day after the National Day, still within the five',
    Z([
      ...f,
      line('deliver-notice', '2025-09-28', { penalties: bad, hearingTold: true }, two),
      line('decide', '2025-10-11', { penalties: bad }, { by: '正' }),
      line('deliver-decision', '2025-10-11', undefined, two),
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'the sixth working day over the National Day',
    Z([
      ...f,
      line('deliver-notice', '2025-09-28', { penalties: bad, hearingTold: true }, two),
      line('decide', '2025-10-14', { penalties: bad }, { by: '正' }),
      line('deliver-decision', '2025-10-14', undefined, two),
    ]),
    [],
  ],
  [
    'one notice told of two kinds, hearing for one',
    Z([...f, n([...bad, ...fine(8000)], { hearingTold: true }), ...e([...bad, ...fine(8000)])]),
    [],
  ],
  [
    'waived the hearing, but before being told',
    Z([
      ...f,
      line('waive-hearing', '2025-09-09'),
      n(bad, { hearingTold: true }),
      line('decide', '2025-09-12', { penalties: bad }, { by: '正' }),
      line('deliver-decision', '2025-09-12', undefined, two),
    ]),
    ['decide 行政处罚法64.1.1'],
  ],
  [
    'certificates shown late is no matter where nothing is told',
    Z([...f, line('question', '2025-09-03', undefined, two), n(), ...e()]),
    [],
  ],
  [
    'no certificate shown when goods were kept',
    Z([
      ...f,
      line('approve-preservation', '2025-09-02', undefined, { by: '副' }),
      line('register-preservation', '2025-09-02', { showing: { shown: false } }, two),
      line('dispose-preserved', '2025-09-08', undefined, { by: '副' }),
      n(),
      ...e(),
    ]),
    ['register-preservation 行政处罚法55.1'],
  ],
  [
    'the party kept silent, the time ran out',
    Z([
      ...f,
      n(),
      line('decide', '2025-09-16', { penalties: fine(8000) }, { by: '正' }),
      line('deliver-decision', '2025-09-17', undefined, two),
    ]),
    [],
  ],
  [
    'told and decided in one hour',
    Z([
      ...f,
      { kind: 'deliver-notice', at: at('2025-09-10', '09:00'), ...two, facts: { penalties: fine(8000) } },
      { kind: 'decide', at: at('2025-09-10', '10:00'), by: '正', facts: { penalties: fine(8000) } },
      line('deliver-decision', '2025-09-10', undefined, two),
    ]),
    ['decide 行政处罚法45.1'],
  ],
  [
    'after three days of explicit waiver',
    Z([
      ...f,
      { kind: 'deliver-notice', at: at('2025-09-10', '09:00'), ...two, facts: { penalties: fine(8000) } },
      { kind: 'waive-statement', at: at('2025-09-10', '09:30') },
      { kind: 'decide', at: at('2025-09-10', '10:00'), by: '正', facts: { penalties: fine(8000) } },
      line('deliver-decision', '2025-09-10', undefined, two),
    ]),
    [],
  ],
  [
    'deputies who both knew nothing: discussion by two officers',
    Z([...f, n(fine(8000), { complex: true }), line('discuss', '2025-10-10', undefined, { by: ['1号', '2号'] }), ...e()]),
    ['discuss 行政处罚法57.2'],
  ],
  [
    'three heads, one by name only',
    Z([
      ...f,
      n(fine(8000), { complex: true }),
      line('discuss', '2025-10-10', { members: [{ person: '正' }, { person: '副' }, { person: '退休顾问', present: false }] }),
      ...e(),
    ]),
    [],
  ],
  [
    'a firm of the same deed already fined by another, told apart',
    Z([line('file', '2025-09-01', { actOn: '2025-08-20' }, { by: '副' }), ...f.slice(1), n(), ...e()], {
      others: [{ agency: '北坡县应急管理局', party: '建筑公司', actOn: '2025-08-20', finedOn: '2025-08-28' }],
    }),
    ['deliver-notice 行政处罚法29'],
  ],
]
it.each(rows)('%s', (_, history, wanted) => expect(said(history)).toEqual(wanted))
