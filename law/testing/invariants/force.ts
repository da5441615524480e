// What holds wherever force is used: sealing and seizing, and executing one's own decision.
import * as acts from '../../acts/index.ts'
import { aBuildingCase, carriedOut, readyToDemolish } from '../executing.ts'
import { anAct, aPower } from '../makers.ts'
import { aSeizingTown, extended, held, lifted, pieces, toldOfExtension } from '../measures.ts'
import { filed } from '../papers.ts'
import { about, added, both, changed, doneBy, moved, without, type History, type Invariant } from './histories.ts'

/** Filed in May; sand seized on 1 June, extended once, given back on 20 July 2026. */
export const seizure = (): History => ({
  dossier: aSeizingTown(),
  acts: [
    ...both(
      moved('register-lead', '2026-05-28T08:30'),
      changed('register-lead', { foundOn: '2026-05-28' }),
      moved('request-filing', '2026-05-28T09:00'),
      changed('request-filing', { discoveredOn: '2026-05-28', actOn: '2026-05-28' }),
      moved('file', '2026-05-28T16:00'),
    )({ dossier: aSeizingTown(), acts: filed() }).acts,
    ...held(),
    extended('2026-06-25T10:00'),
    toldOfExtension('extension-2026-06-25T10:00', '2026-06-26'),
    lifted('2026-07-20'),
  ],
})
const seizing = (facts: Readonly<Record<string, unknown>>) => changed('carry-out-measure', facts)
export const aboutMeasures: readonly Invariant[] = [
  {
    says: '没有经机关负责人批准，不得查封扣押（紧急的除外）',
    rules: ['MEA-03a'],
    lawful: seizure,
    broken: without('request-measure', 'approve-measure'),
  },
  {
    says: '查封扣押由机关负责人批准，承办机构负责人不能代替',
    rules: ['MEA-03p'],
    lawful: seizure,
    broken: doneBy('approve-measure', '局长'),
  },
  { says: '没有两名执法人员，不得实施强制措施', rules: ['MEA-03b'], lawful: seizure, broken: doneBy('carry-out-measure', '甲') },
  {
    says: '强制措施只能由法律、法规规定',
    rules: ['MEA-01a'],
    lawful: seizure,
    broken: seizing({ basis: { law: '某某规定', article: 3, level: '部门规章' } }),
  },
  { says: '乡镇、街道不得冻结存款、汇款', rules: ['MEA-13a'], lawful: seizure, broken: seizing({ kind: '冻结存款、汇款' }) },
  {
    says: '赋权没有带上强制措施的，不得查封扣押',
    rules: ['SUB-12b'],
    lawful: seizure,
    broken: about(() => ({ powers: [aPower({ withMeasures: false })] })),
  },
  {
    says: '不得查封、扣押与违法行为无关的财物',
    rules: ['MEA-05a'],
    lawful: seizure,
    broken: seizing({ goods: pieces('砂石').map(g => ({ ...g, inCase: false })) }),
  },
  {
    says: '不得查封、扣押公民及其所扶养家属的生活必需品',
    rules: ['MEA-05b'],
    lawful: seizure,
    broken: seizing({ goods: pieces('砂石').map(g => ({ ...g, necessity: true })) }),
  },
  { says: '查封扣押的期限不得超过三十日', rules: ['MEA-07a'], lawful: seizure, broken: seizing({ days: 45 }) },
  { says: '查封扣押只能延长一次', rules: ['MEA-07c'], lawful: seizure, broken: added(extended('2026-07-01T10:00')) },
  {
    says: '期满的查封扣押不得再延长',
    rules: ['MEA-07b', 'MEA-07'],
    lawful: seizure,
    broken: both(
      moved('extend-measure', '2026-07-06T10:00'),
      moved('deliver-measure-paper', '2026-07-06T11:00'),
      changed('deliver-measure-paper', { receivedOn: '2026-07-06' }),
    ),
  },
  { says: '查封扣押期满应当解除', rules: ['MEA-07'], lawful: seizure, broken: both(without('lift-measure'), added(lifted('2026-08-20'))) },
]

/** A rural building ordered down, both remedies run out, pulled down by day on a working day. */
const demolition = (): History => ({
  dossier: aBuildingCase(),
  acts: [
    anAct(acts.registerLead, { source: '巡查发现', foundOn: '2026-02-20', region: '320723901001' }, { on: '2026-02-20' }),
    ...readyToDemolish(),
    carriedOut(),
  ],
})
export const aboutExecution: readonly Invariant[] = [
  { says: '没有催告，不得强制执行', rules: ['EXE-02a'], lawful: demolition, broken: without('demand', 'deliver-demand') },
  { says: '违法建设没有公告限期自行拆除的，不得强制拆除', rules: ['EXE-13'], lawful: demolition, broken: without('announce-demolition') },
  {
    says: '复议、起诉的两个期限没有都过完，不得强制拆除',
    rules: ['EXE-14'],
    lawful: demolition,
    broken: both(changed('deliver-order', { receivedOn: '2026-03-25' }), moved('deliver-order', '2026-03-25T17:00')),
  },
  {
    says: '没有强制执行决定，不得强制执行',
    rules: ['EXE-05c'],
    lawful: demolition,
    broken: without('decide-execution', 'deliver-execution'),
  },
  { says: '强制执行决定没有送达，不得强制执行', rules: ['EXE-06'], lawful: demolition, broken: without('deliver-execution') },
  {
    says: '不得在夜间强制执行',
    rules: ['EXE-11'],
    lawful: demolition,
    broken: both(
      without('carry-out-execution'),
      added(carriedOut({ from: '2026-09-22T20:00:00+08:00', to: '2026-09-22T23:00:00+08:00' }, '2026-09-22')),
    ),
  },
  {
    says: '不得停居民的水、电、热、气逼迫履行',
    rules: ['EXE-12'],
    lawful: demolition,
    broken: both(without('carry-out-execution'), added(carriedOut({ cutOff: { what: ['供水', '供电'], from: '居民生活' } }))),
  },
  {
    says: '土地案件只能申请法院拆除',
    rules: ['EXE-15c', 'court-for-order'],
    lawful: demolition,
    broken: about(() => ({ item: aBuildingCase(83, '土地管理法').item }) as never),
  },
  {
    says: '法律没有给强制执行权的机关，不得自己强制执行',
    rules: ['EXE-01'],
    lawful: demolition,
    broken: about(() => ({ item: aBuildingCase(40, '城市道路管理条例').item }) as never),
  },
]
