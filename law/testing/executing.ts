// The usual way of an execution: a building ordered down under 城乡规划法 art. 65 on 1 March 2026, lawful unless a test says otherwise.
import * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import type { Dossier } from '../kit/dossier.ts'
import { aDossier, anAct, anItem, type Given } from './makers.ts'
import { delivered } from './way.ts'

type Facts<K> = K extends ActKind<infer F> ? Given<F> : never
const us = ['某公司']
const inSide = { parties: us, track: 'execution', procedure: 'execution' }
const asSide = (act: Act, track = 'execution', procedure = track): Act => ({ ...act, track, procedure })

/** A town and a rural building: the item stands on one article of 城乡规划法 (65 unless said), or on another law. */
export const aBuildingCase = (article = 65, law = '城乡规划法', changes: Partial<Dossier> = {}): Dossier =>
  aDossier({
    item: anItem({
      name: '乡村违法建设',
      bases: [{ law, article, level: '法律', role: 'penalises', published: true }],
      penaltyKinds: ['警告'],
      fines: [],
    }),
    ...changes,
  })
/** Ordered to pull down within seven days, served on 1 March 2026. */
export const ordered = (facts: Facts<typeof acts.orderCorrection> = {}, on = '2026-03-01'): readonly Act[] => [
  anAct(
    acts.orderCorrection,
    { demand: '限期自行拆除', kind: '限期改正', correctBy: '2026-03-08', ...facts },
    { on: `${on}T09:00`, parties: us, id: 'order', track: 'order', procedure: 'order-correction' },
  ),
  asSide(delivered(acts.deliverOrder, 'order', on), 'order', 'order-correction'),
]
/** Demanded and served on a day, with ten days or so to perform. */
export const demanded = (
  on = '2026-09-03',
  lastOn = '2026-09-14',
  track = 'execution',
  facts: Facts<typeof acts.demand> = {},
): readonly Act[] => [
  anAct(
    acts.demand,
    { duty: '拆除违法建筑', lastOn, rightsTold: true, ...facts },
    { on: `${on}T09:00`, parties: us, id: `demand-${on}`, track, procedure: track },
  ),
  asSide(delivered(acts.deliverDemand, `demand-${on}`, on), track),
]
export const announcedDemolition = (facts: Facts<typeof acts.announceDemolition> = {}, on = '2026-09-03') =>
  anAct(acts.announceDemolition, { publishedOn: on, selfDemolishBy: '2026-09-13', ...facts }, { on: `${on}T15:00`, ...inSide })
export const executionDecided = (facts: Facts<typeof acts.decideExecution> = {}, on = '2026-09-15') =>
  anAct(
    acts.decideExecution,
    { way: '强制拆除', timeStated: true, remediesTold: true, at: '2026-09-22T09:00:00+08:00', ...facts },
    { on: `${on}T09:00`, id: 'execution', ...inSide },
  )
export const executionServed = (on = '2026-09-15') => asSide(delivered(acts.deliverExecution, 'execution', on))
/** Carried out on Tuesday 22 September 2026 from nine to noon. */
export const carriedOut = (facts: Facts<typeof acts.carryOutExecution> = {}, on = '2026-09-22') =>
  anAct(
    acts.carryOutExecution,
    { way: '强制拆除', from: `${on}T09:00:00+08:00`, to: `${on}T12:00:00+08:00`, result: '执行完毕', ...facts },
    { on: `${on}T12:00`, ...inSide },
  )
/** Everything before the carrying out. */
export const readyToDemolish = (): readonly Act[] => [
  ...ordered(),
  ...demanded(),
  announcedDemolition(),
  executionDecided(),
  executionServed(),
]
