// A seizure, lawful unless a test says otherwise: approved on 29 May, carried out on Monday 1 June 2026.
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import { aDossier, anAct, anItem, aPower, type Given } from './makers.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
export const measureRun = { parties: ['某公司'], track: 'measures-1', procedure: 'measures' }

/** A town whose item brings sealing and seizing with it. */
export const aSeizingTown = (): ReturnType<typeof aDossier> =>
  aDossier({
    powers: [aPower({ withMeasures: true })],
    item: anItem({
      penaltyKinds: ['警告', '罚款', '没收非法财物'],
      measures: (['扣押', '查封'] as const).map(kind => ({
        kind,
        basis: { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规', role: 'authorises', published: true },
      })),
    }),
  })
const basis = { law: '无证无照经营查处办法', article: 11, paragraph: 2, level: '行政法规' } as const
export const pieces = (...names: readonly string[]) => names.map(name => ({ name, quantity: '一件', inCase: true, necessity: false }))
const gentle = { gentleEnough: false, slight: false, basis, days: 30 } as const

export const measureAsked = (names: readonly string[] = ['砂石'], facts: Facts<typeof acts.requestMeasure> = {}) =>
  anAct(
    acts.requestMeasure,
    { kind: '扣押', ...gentle, goods: names.map(name => ({ name, quantity: '一件' })), ...facts },
    { on: '2026-05-29T10:00', ...measureRun },
  )
export const measureApproved = (outcome: '同意' | '不同意' = '同意') =>
  anAct(acts.approveMeasure, { outcome }, { on: '2026-05-29T15:00', ...measureRun })
export const seized = (
  facts: Facts<typeof acts.carryOutMeasure> = {},
  on = '2026-06-01',
  more: Partial<Parameters<typeof anAct>[2]> = {},
): Act<typeof acts.carryOutMeasure extends ActKind<infer F> ? F : never> =>
  anAct(
    acts.carryOutMeasure,
    { kind: '扣押', urgent: false, ...gentle, goods: pieces('砂石'), ...facts },
    { on, id: 'seizure', ...measureRun, ...more },
  )
/** Asked for, approved and carried out. */
export const held = (facts: Facts<typeof acts.carryOutMeasure> = {}, on = '2026-06-01'): readonly Act[] => [
  measureAsked(),
  measureApproved(),
  seized(facts, on),
]
export const extended = (on: string, facts: Facts<typeof acts.extendMeasure> = {}) =>
  anAct(acts.extendMeasure, { days: 30, ...facts }, { on, id: `extension-${on}`, ...measureRun })
export const toldOfExtension = (extension: string, on: string) =>
  anAct(
    acts.deliverMeasurePaper,
    { of: extension, way: '直接送达', receivedOn: on, receiver: '王某', relation: '法定代表人', signing: { state: '已签名' } },
    { on, ...measureRun },
  )
export const testing = (from: string, to: string, facts: Facts<typeof acts.tellTestingPeriod> = {}, on = from) =>
  anAct(acts.tellTestingPeriod, { startsOn: from, endsOn: to, inWriting: true, ...facts }, { on, ...measureRun })
const back = (names: readonly string[], on: string) =>
  names.map(name => ({ name, quantity: '一件', way: '退还原物' as const, returnedOn: on.slice(0, 10), state: '完好' as const }))
export const lifted = (on: string, names: readonly string[] = ['砂石'], facts: Facts<typeof acts.liftMeasure> = {}) =>
  anAct(acts.liftMeasure, { ground: '其他不再需要的情形', extent: '全部解除', returned: back(names, on), ...facts }, { on, ...measureRun })
export const disposed = (
  on: string,
  items: NonNullable<Facts<typeof acts.disposeSeized>['items']>,
  facts: Facts<typeof acts.disposeSeized> = {},
) =>
  anAct(
    acts.disposeSeized,
    {
      items,
      returned: back(
        items.filter(i => i.way === '解除退还').map(i => i.name),
        on,
      ),
      ...facts,
    },
    { on, ...measureRun },
  )
