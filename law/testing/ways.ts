// Ways through the procedures that chance would seldom find, told step by step; each is lawful from end to end.
import { day } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import { aDossier, anItem, aParty, aPower, aSetting } from './makers.ts'
import { aSeizingTown } from './measures.ts'

const item = anItem({
  fines: [{ party: 'any', basis: 'fixed', min: 0, max: 1_000_000, imposition: 'may', stage: 'initial' }],
  penaltyKinds: ['警告', '罚款', '没收非法财物'],
  decideWithin: {
    term: { unit: 'day', count: 90 },
    extension: { unit: 'day', count: 30 },
    basis: { law: '市场监督管理行政处罚程序规定', article: 64 },
  },
})
/** The county has set nothing: everything is told, reviewed and discussed. */
export const unset: Dossier = aDossier({ item })
/** The county has set its figures high: a small fine needs neither hearing nor review. */
export const set: Dossier = aDossier({
  item,
  settings: [
    aSetting('major.fine.organisation', 50_000_00),
    aSetting('hearing.fine.organisation', 50_000_00),
    aSetting('publication.simple', true),
  ],
})
/** The same, and the item brings sealing and seizing along. */
export const seizing: Dossier = {
  ...set,
  item: anItem({ ...item, measures: aSeizingTown().item?.measures ?? [] }),
  powers: [aPower({ withMeasures: true })],
}
/** The party ended on the way. */
export const ended: Dossier = aDossier({ item, parties: [aParty('某公司', { endedOn: day('2026-03-20') })] })

const filed = ['register-lead', 'request-filing', 'file']
const trunk = ['register-lead', 'request-filing', 'file', 'register-evidence', 'conclude-investigation']
const told = [...trunk, 'request-notice', 'approve-notice', 'deliver-notice']
const decided = [...told, 'request-decision', 'decide']
const served = [...decided, 'deliver-decision']
const shown = [...served, 'review-publication', 'publish']
const reviewed = ['submit-review', 'review']
const onTheSpot = ['show-certificates', 'tell-on-the-spot', 'hear-on-the-spot']

export interface Way {
  readonly title: string
  readonly dossier: Dossier
  readonly stops: readonly string[]
}
export const ways: readonly Way[] = [
  {
    title: '缴清结案',
    dossier: set,
    stops: [...shown, 'pay', 'request-closing', 'close#1', 'request-closing', 'close#2', 'request-closing', 'close', 'archive'],
  },
  { title: '不予立案', dossier: set, stops: ['register-lead', 'request-non-filing', 'approve-non-filing', 'archive'] },
  {
    title: '审核、讨论后决定',
    dossier: unset,
    stops: [...told, 'waive-statement', 'waive-hearing', ...reviewed, 'discuss', 'request-decision', 'decide', 'deliver-decision'],
  },
  { title: '审核退回后再告知', dossier: unset, stops: [...told, 'submit-review', 'review#1', 'answer-review'] },
  {
    title: '听证',
    dossier: unset,
    stops: [
      ...told,
      'request-hearing',
      'appoint-host',
      'notify-hearing',
      'deliver-hearing-notice',
      '+14',
      'hold-hearing',
      'report-hearing',
    ],
  },
  {
    title: '无故缺席听证',
    dossier: unset,
    stops: [...told, 'request-hearing', 'appoint-host', 'notify-hearing', 'deliver-hearing-notice', '+14', 'end-hearing'],
  },
  { title: '不缴纳，催告', dossier: set, stops: [...shown, '+40', 'demand', 'deliver-demand'] },
  { title: '延期缴纳', dossier: set, stops: [...served, 'request-deferral', 'decide-deferral', 'deliver-deferral'] },
  { title: '复议撤销后撤回公示', dossier: set, stops: [...shown, 'record-remedy#1', 'withdraw-publication', 'request-closing'] },
  { title: '自行撤销', dossier: set, stops: [...shown, 'revoke-decision'] },
  {
    title: '不予处罚',
    dossier: set,
    stops: [
      ...trunk.slice(0, -1),
      'conclude-investigation#1',
      'request-decision#1',
      'decide',
      'deliver-decision',
      'educate',
      'request-closing#1',
      'close',
      'archive',
    ],
  },
  {
    title: '违法事实不能成立',
    dossier: set,
    stops: [...trunk.slice(0, -1), 'conclude-investigation#2', 'request-decision#2', 'decide', 'deliver-decision'],
  },
  {
    title: '当场处罚，到银行缴纳',
    dossier: set,
    stops: [
      ...onTheSpot,
      'decide-on-the-spot',
      'hand-over',
      'file-record',
      'review-publication',
      'publish',
      'pay',
      'request-closing',
      'close#1',
      'request-closing',
      'close',
      'archive',
    ],
  },
  {
    title: '当场处罚，当场收缴',
    dossier: set,
    stops: [...onTheSpot, 'decide-on-the-spot#1', 'hand-over', 'collect-on-the-spot', 'hand-in-money', 'bank-money', 'file-record'],
  },
  {
    title: '当场处罚不缴，催告',
    dossier: set,
    stops: [...onTheSpot, 'decide-on-the-spot', 'hand-over', 'file-record', '+60', 'demand', 'deliver-demand'],
  },
  {
    title: '当事人终止',
    dossier: ended,
    stops: ['register-lead', 'request-filing', 'file', '+20', 'terminate#1', 'request-closing#4', 'close', 'archive'],
  },
  {
    title: '扣押，检测，延长，解除',
    dossier: seizing,
    stops: [
      ...filed,
      'request-measure',
      'approve-measure#1',
      'request-measure',
      'approve-measure',
      'carry-out-measure',
      'record-audio-video',
      'entrust-test',
      'tell-testing-period',
      'record-test-result',
      'keep-seized',
      'extend-measure',
      'deliver-measure-paper',
      'lift-measure#1',
      'lift-measure',
    ],
  },
  {
    title: '紧急扣押，补办批准，逐件处理',
    dossier: seizing,
    stops: [
      ...filed,
      'carry-out-measure#1',
      'report-urgent-measure',
      'ratify-measure#1',
      'report-urgent-measure',
      'ratify-measure',
      'record-audio-video',
      'dispose-seized',
      'deliver-disposal',
    ],
  },
  {
    title: '紧急扣押，负责人不同意，立即解除',
    dossier: seizing,
    stops: [...filed, 'carry-out-measure#1', 'report-urgent-measure', 'ratify-measure#2', 'lift-measure'],
  },
]
