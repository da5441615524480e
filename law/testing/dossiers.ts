// The counties, items and parties of the ways told and of the explorations.
import { day } from '../kit/day.ts'
import type { Dossier } from '../kit/dossier.ts'
import { aBuildingCase } from './executing.ts'
import { aSeizingTown } from './measures.ts'
import { aDossier, anItem, aParty, aPower, aSetting } from './makers.ts'

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
    aSetting('inspection.list', '占道经营检查'),
    aSetting('inspection.urgent', true),
    aSetting('major.reportWithin', 15),
    aSetting('assistance.reply', 10),
    aSetting('jurisdiction.consult', 7),
    aSetting('referral.send', 7),
  ],
})
/** Two thousand yuan is a major fine, and is reported. */
export const reporting: Dossier = aDossier({
  item,
  settings: [aSetting('major.fine.organisation', 100_000), aSetting('major.reportWithin', 15)],
})
/** The figures set high, and the item brings sealing and seizing along. */
export const seizing: Dossier = {
  ...set,
  item: anItem({ ...item, measures: aSeizingTown().item?.measures ?? [] }),
  powers: [aPower({ withMeasures: true })],
}
/** The party ended on the way. */
export const ended: Dossier = aDossier({ item, parties: [aParty('某公司', { endedOn: day('2026-03-20') })] })

/** A rural building, which the town pulls down by its own force. */
export const building: Dossier = aBuildingCase()

/** A building on farm land, which only the court may have pulled down. */
export const land: Dossier = aBuildingCase(83, '土地管理法')
