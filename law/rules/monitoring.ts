// Electronic monitoring as evidence (行政处罚法 art. 41): the device lawful, its record reviewed, the party told. Devices are judged by the register.
import * as acts from '../acts/index.ts'
import { allOf, lastOf, type Act } from '../kit/act.ts'
import { dayInChinese, dayOf, isDay, type Day } from '../kit/day.ts'
import { settingOn, within, type Device } from '../kit/dossier.ts'
import { rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow, type FactsOf } from './case-facts.ts'
import { intendedNow } from './intended.ts'

type Record_ = Act<FactsOf<typeof acts.registerEvidence>>
interface Monitored {
  readonly record: Record_
  readonly number: string
  /** When the device took it: as its review says, else the day it was obtained. */
  readonly on: Day
  readonly device: Device | undefined
}
const reviewOf = (scene: Scene, id: string) => allOf(scene.acts, acts.reviewMonitoring).findLast(a => a.facts.evidence === id)

/** The records of devices on which the report (wanted or latest) rests a fact, or which the draft lists. */
function monitoredNow(scene: Scene): readonly Monitored[] {
  if (!intendedNow(scene).some(i => i.outcome === '给予行政处罚')) return []
  const report = factsNow(scene, acts.concludeInvestigation) ?? lastOf(scene.acts, acts.concludeInvestigation)?.facts
  const used = new Set([...(report?.elements.flatMap(e => e.evidence) ?? []), ...(factsNow(scene, acts.requestDecision)?.evidence ?? [])])
  return allOf(scene.acts, acts.registerEvidence).flatMap((record): readonly Monitored[] => {
    const number = record.facts.device
    if (number === undefined || !used.has(record.id)) return []
    const taken = reviewOf(scene, record.id)?.facts.recordedAt
    const on = taken === undefined ? record.facts.obtainedOn : dayOf(taken)
    return isDay(on) ? [{ record, number, on, device: scene.dossier.devices?.find(d => d.id === number) }] : []
  })
}
/** Asks of each such record; the first shortfall answers, naming it. */
function eachMonitored(scene: Scene, ask: (one: Monitored) => true | Shortfall): true | Shortfall {
  for (const one of monitoredNow(scene)) {
    const answer = ask(one)
    if (answer !== true) return { ...answer, found: `「${one.record.facts.name}」：${answer.found}` }
  }
  return true
}
const by = (on: Day | undefined, when: Day): boolean => on !== undefined && on <= when

export const monitoringAllowed = rule({
  id: 'EVI-04a',
  title: '监控取证没有法律、行政法规依据',
  basis: [penaltyLaw.monitoringBasis],
  met: scene =>
    eachMonitored(scene, ({ device, number }) => {
      const level = device?.allowedBy
      if (!device || level === '法律' || level === '行政法规') return true
      return {
        found: `设备${number}${level ? `的依据是${level}` : '没有登记依据'}`,
        mend: '写明规定可以用监控取证的法律、行政法规；没有的到现场另行取证',
      }
    }),
})
export const deviceReviewed = rule({
  id: 'EVI-04b',
  title: '监控设备没有经过法制和技术审核',
  basis: [penaltyLaw.monitoringBasis],
  met: scene =>
    eachMonitored(scene, ({ device, number, on }) => {
      if (!device) return { found: `设备${number}没有审核、检定和公布的登记`, mend: '登记设备的审核和公布情况；没有的另行取证' }
      const lacks = [!by(device.legallyReviewedOn, on) && '法制审核', !by(device.technicallyReviewedOn, on) && '技术审核'].filter(
        w => w !== false,
      )
      return lacks.length === 0
        ? true
        : { found: `设备${number}在${dayInChinese(on)}还没有${lacks.join('、')}`, mend: '用审核合格的设备取证，或者另行取证' }
    }),
})
export const deviceCalibrated = rule({
  id: 'EVI-04c',
  title: '监控设备不符合标准',
  basis: [penaltyLaw.monitoringBasis],
  met: scene =>
    eachMonitored(scene, ({ device, number, on }) =>
      !device || device.calibrated.some(spell => within(spell, on))
        ? true
        : { found: `设备${number}在${dayInChinese(on)}没有有效的检定`, mend: '用检定有效的设备取证，或者另行取证' },
    ),
})
export const locationPublished = rule({
  id: 'EVI-04d',
  title: '监控地点没有公布或者没有标志',
  basis: [penaltyLaw.monitoringBasis],
  met: scene =>
    eachMonitored(scene, ({ device, number, on }) => {
      if (!device) return true
      const lacks = [!by(device.locationPublishedOn, on) && '公布设置地点', !by(device.markedFrom, on) && '设明显标志'].filter(
        w => w !== false,
      )
      return lacks.length === 0
        ? true
        : { found: `设备${number}在${dayInChinese(on)}还没有${lacks.join('、')}`, mend: '公布地点、设好标志以后的记录才能用' }
    }),
})
export const monitoringReviewed = rule({
  id: 'EVI-05',
  title: '监控记录没有审核合格',
  basis: [penaltyLaw.monitoringReviewed],
  met: scene =>
    eachMonitored(scene, ({ record }) => {
      const review = reviewOf(scene, record.id)?.facts
      if (!review) return { found: '没有审核', mend: '先审核记录是否真实、清晰、完整、准确', step: acts.reviewMonitoring.id }
      const faults = faultsOf(review)
      return review.outcome === '符合要求' && faults.length === 0
        ? true
        : { found: `审核${faults.length > 0 ? `发现不${faults.join('、不')}` : '不合格'}`, mend: '不能用作证据，另行取证' }
    }),
})
const faultsOf = (f: FactsOf<typeof acts.reviewMonitoring>): readonly string[] =>
  [!f.genuine && '真实', !f.clear && '清晰', !f.complete && '完整', !f.accurate && '准确'].filter(w => w !== false)
export const reviewFits = rule({
  id: 'EVI-05b',
  title: '监控记录的审核结论不对',
  basis: [penaltyLaw.monitoringReviewed],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.reviewMonitoring)
    if (!f) return true
    const record = allOf(scene.acts, acts.registerEvidence).find(a => a.id === f.evidence)
    if (!record) return { found: '所审核的记录没有登记为证据', mend: '先登记证据' }
    if (record.facts.device !== f.device)
      return { found: `登记的设备是${record.facts.device ?? '空白'}，审核的是${f.device}`, mend: '核对设备编号' }
    const faults = faultsOf(f)
    return f.outcome === '不符合要求' || faults.length === 0
      ? true
      : { found: `不${faults.join('、不')}，结论写符合要求`, mend: '结论写不符合要求' }
  },
})
/** The decision itself waits for the telling; the report need not. */
export const monitoredFactsTold = rule({
  id: 'EVI-06',
  title: '没有告知监控记录的违法事实',
  basis: [penaltyLaw.monitoringTold],
  met: scene => {
    if (factsNow(scene, acts.concludeInvestigation) || monitoredNow(scene).length === 0) return true
    return eachParty(scene, party => {
      const told = lastOf(scene.acts, acts.tellMonitoredFacts, party.id)?.facts
      return told && told.reachedOn <= scene.today
        ? true
        : {
            found: told ? `告知${told.reachedOn}才到达` : '没有告知',
            mend: '告知违法事实和查询、陈述、申辩的途径',
            step: acts.tellMonitoredFacts.id,
          }
    })
  },
})
export const deviceRegistered = rule({
  id: 'EVI-07',
  title: '监控设备没有登记',
  basis: [readings.devicesRegistered],
  severity: 'warn',
  met: scene =>
    settingOn(scene.dossier, 'monitoring.register', scene.today)?.value === false
      ? true
      : eachMonitored(scene, ({ device, number, on }) =>
          !device || by(device.registeredOn, on)
            ? true
            : { found: `设备${number}在${dayInChinese(on)}还没有在县里登记`, mend: '先登记设备' },
        ),
})

/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`. */
export const monitoringRules: readonly Rule[] = [
  monitoringAllowed,
  deviceReviewed,
  deviceCalibrated,
  locationPublished,
  monitoringReviewed,
  monitoredFactsTold,
  deviceRegistered,
]
/** For `review-monitoring`. */
export const monitoringReviewRules: readonly Rule[] = [reviewFits]
