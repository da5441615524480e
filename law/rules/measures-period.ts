// How long a measure lasts: the approval afterwards, the one extension, testing, keeping; and their clocks.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type Act } from '../kit/act.ts'
import { dayInChinese, daysBetween, type Day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import type { ClockRule, ClockScene } from '../kit/procedure.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { days, endOf, termInChinese } from '../kit/term.ts'
import { compulsionLaw, readings } from '../norms/index.ts'
import { factsNow, yuanOf } from './case-facts.ts'
import { approvedAfter, isUrgent, longestExtension, ofTrack, periodOf, seizureIn, testingOf, type Seizure } from './measures-facts.ts'
import { heldGoods } from './measures-held.ts'

/** The seizure of the run the wanted act belongs to, and the acts of that run. */
function runNow(scene: Scene): { readonly run: readonly Act[]; readonly seizure: Seizure } | undefined {
  const run = ofTrack(scene)
  const seizure = seizureIn(run)
  return seizure && { run, seizure }
}
/** Acts that go on with a measure instead of ending it. */
const goesOn = (scene: Scene): boolean => {
  if (scene.next.kind === acts.extendMeasure.id) return true
  const items = factsNow(scene, acts.disposeSeized)?.items
  return items?.some(i => i.way === '没收' || i.way === '销毁') ?? false
}

/** Whether the day within which an urgent measure is approved is over. */
function dayIsOver(scene: Scene, seizure: Seizure): boolean {
  const end = endOf(valueOn(compulsionLaw.urgentWithinADay, doneOn(seizure)), seizure.doneAt, {
    calendar: scene.calendar,
    whose: 'authority',
  })
  return end.at !== undefined && Date.parse(scene.next.doneAt) > Date.parse(end.at)
}
export const ratifiedInTime = rule({
  id: 'MEA-04a',
  title: '超过二十四小时才补办批准',
  basis: [compulsionLaw.urgentWithinADay],
  met: scene => {
    const seizure = runNow(scene)?.seizure
    if (!seizure || factsNow(scene, acts.ratifyMeasure)?.outcome !== '同意') return true
    return dayIsOver(scene, seizure) ? { found: '实施满二十四小时还没有批准', mend: '立即解除；确需查封、扣押的，重新报批' } : true
  },
})
export const ratifiedFirst = rule({
  id: 'MEA-04b',
  title: '紧急实施后没有补办批准',
  basis: [compulsionLaw.urgentWithinADay],
  met: scene => {
    const now = runNow(scene)
    if (!now || !goesOn(scene) || !isUrgent(now.run, now.seizure) || approvedAfter(now.run, now.seizure)) return true
    return { found: '负责人没有同意补办', mend: '二十四小时内补办；没有同意的立即解除', step: acts.reportUrgentMeasure.id }
  },
})

export const extendedOnce = rule({
  id: 'MEA-07c',
  title: '查封扣押只能延长一次',
  basis: [compulsionLaw.seizurePeriod],
  met: scene => {
    if (scene.next.kind !== acts.extendMeasure.id) return true
    const before = lastOf(ofTrack(scene), acts.extendMeasure)
    return before ? { found: `${dayInChinese(doneOn(before))}已经延长过`, mend: '期满前作出处理决定，期满的解除' } : true
  },
})
export const extendedInTime = rule({
  id: 'MEA-07b',
  title: '期满以后不能延长',
  basis: [compulsionLaw.seizurePeriod],
  met: scene => {
    const now = runNow(scene)
    if (!now || scene.next.kind !== acts.extendMeasure.id || lastOf(now.run, acts.extendMeasure)) return true
    const until = periodOf(scene, now.seizure).first.lastDay
    return scene.today <= until ? true : { found: `期限到${dayInChinese(until)}为止`, mend: '解除并退还', step: acts.liftMeasure.id }
  },
})
export const extensionNotTooLong = rule({
  id: 'MEA-07d',
  title: '延长的期限写长了',
  basis: [compulsionLaw.seizurePeriod],
  met: scene => {
    const wanted = factsNow(scene, acts.extendMeasure)
    const now = runNow(scene)
    if (!wanted || !now) return true
    const most = longestExtension(scene, now.seizure)
    return most.unit !== 'day' || wanted.days <= most.count
      ? true
      : { found: `延长${wanted.days}日`, mend: `延长不得超过${termInChinese(most)}` }
  },
})
export const extensionTold = rule({
  id: 'MEA-07e',
  title: '延长没有书面告知当事人',
  basis: [compulsionLaw.extensionTold],
  met: scene => {
    const now = runNow(scene)
    if (!now || scene.next.kind === acts.extendMeasure.id || !goesOn(scene)) return true
    const { extension, toldOn, first } = periodOf(scene, now.seizure)
    if (!extension || toldOn !== undefined || scene.today <= first.lastDay) return true
    return {
      found: `${dayInChinese(first.lastDay)}期满，延长的决定还没有送达`,
      mend: '立即送达；没有及时告知的，解除并退还',
      step: acts.deliverMeasurePaper.id,
    }
  },
})

export const testingTold = rule({
  id: 'MEA-08a',
  title: '检测鉴定期间没有明确并书面告知',
  basis: [compulsionLaw.testingExcluded],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.tellTestingPeriod)
    if (!f) return true
    if (!f.inWriting) return { found: '没有书面告知', mend: '书面告知；没有告知的检测时间计入期限' }
    return f.startsOn <= f.endsOn ? true : { found: '结束日期早于开始日期', mend: '核对检测（鉴定）的起止日期' }
  },
})
export const testingFree = rule({
  id: 'MEA-08b',
  title: '检测鉴定费用由机关承担',
  basis: [compulsionLaw.testingExcluded],
  met: scene => {
    const charged = factsNow(scene, acts.recordTestResult)?.charged ?? 0
    return charged === 0 ? true : { found: `向当事人收了${yuanOf(charged)}`, mend: '退还当事人，由机关承担' }
  },
})
export const storageFree = rule({
  id: 'MEA-09b',
  title: '保管费用由机关承担',
  basis: [compulsionLaw.storageFree],
  met: scene => {
    const charged = factsNow(scene, acts.keepSeized)?.charged ?? 0
    return charged === 0 ? true : { found: `向当事人收了${yuanOf(charged)}`, mend: '退还当事人，由机关承担' }
  },
})
export const notUsed = rule({
  id: 'MEA-09c',
  title: '不得使用查封扣押的财物',
  basis: [compulsionLaw.keptSafely],
  met: scene => (factsNow(scene, acts.keepSeized)?.used ? { found: '使用过查封、扣押的财物', mend: '立即停止使用，造成损失的赔偿' } : true),
})

/** Whether nothing of this seizure is held any more once this act is done. */
const endsHolding = (act: Act, scene: ClockScene): boolean => {
  const seizure = seizureIn(scene.acts)
  const upTo = scene.acts.filter(a => a.id === act.id || byTime(a, act) < 0)
  return seizure !== undefined && !heldGoods(upTo).some(piece => piece.act === seizure.id)
}
/** MEA-07, MEA-11: 实施 → 处理或者解除, thirty days and thirty more, moved by the testing told in writing. */
export const seizureClock: ClockRule = {
  id: 'MEA-07',
  title: '查封扣押期限',
  whose: 'authority',
  per: 'case',
  term: compulsionLaw.seizurePeriod,
  reading: readings.seizureDayZero,
  severity: 'annul',
  since: scene => {
    const seizure = seizureIn(scene.acts)
    return seizure && doneOn(seizure)
  },
  termOf: scene => {
    const seizure = seizureIn(scene.acts)
    return seizure && periodOf(scene, seizure).term
  },
  suspensions: scene => testingOf(scene.acts),
  until: [acts.disposeSeized, acts.liftMeasure, acts.decide, acts.handOverGoods],
  meets: endsHolding,
}
/** MEA-04: 紧急实施 → 补办批准, twenty-four hours by the clock. */
export const ratifyClock: ClockRule = {
  id: 'MEA-04',
  title: '补办查封扣押批准',
  whose: 'authority',
  per: 'case',
  term: compulsionLaw.urgentWithinADay,
  severity: 'annul',
  since: scene => {
    const seizure = seizureIn(scene.acts)
    return seizure && isUrgent(scene.acts, seizure) ? seizure.doneAt : undefined
  },
  // given back without it: the duty ends there, in time or not
  until: [acts.ratifyMeasure, acts.approveMeasure, acts.liftMeasure, acts.disposeSeized],
}
const refusedBy = (scene: ClockScene): Day | undefined => {
  const refused = allOf(scene.acts, acts.ratifyMeasure).findLast(a => a.facts.outcome === '不同意')
  return refused && doneOn(refused)
}
/** MEA-04: the head disagrees → lifted at once. */
export const liftAtOnceClock: ClockRule = {
  id: 'MEA-04c',
  row: 'MEA-04',
  title: '负责人不同意的立即解除',
  whose: 'authority',
  per: 'case',
  // the article's figure is that of the report; 立即 has none of its own
  term: compulsionLaw.urgentWithinADay,
  termOf: scene => valueOn(readings.atOnceThatDay, refusedBy(scene) ?? scene.dossier.openedOn),
  reading: readings.atOnceThatDay,
  severity: 'annul',
  since: refusedBy,
  until: [acts.liftMeasure],
}
/** MEA-07: 延长 → 书面告知, before the first period is over. */
export const extensionClock: ClockRule = {
  id: 'MEA-07t',
  row: 'MEA-07',
  title: '书面告知延长查封扣押',
  whose: 'authority',
  per: 'case',
  term: compulsionLaw.extensionTold,
  since: scene => {
    const seizure = seizureIn(scene.acts)
    const extension = seizure && periodOf(scene, seizure).extension
    return extension && doneOn(extension)
  },
  termOf: scene => {
    const seizure = seizureIn(scene.acts)
    const period = seizure && periodOf(scene, seizure)
    return period?.extension && days(daysBetween(doneOn(period.extension), period.first.lastDay))
  },
  until: [acts.deliverMeasurePaper, acts.liftMeasure, acts.disposeSeized],
  meets: (act, scene) => {
    const seizure = seizureIn(scene.acts)
    const extension = seizure && periodOf(scene, seizure).extension
    if (act.kind !== acts.deliverMeasurePaper.id) return endsHolding(act, scene)
    return allOf([act], acts.deliverMeasurePaper).some(a => a.facts.of === extension?.id)
  },
}
export const measureClocks: readonly ClockRule[] = [ratifyClock, liftAtOnceClock, seizureClock, extensionClock]

export const ratifyRules: readonly Rule[] = [ratifiedInTime]
export const extensionRules: readonly Rule[] = [ratifiedFirst, extendedOnce, extendedInTime, extensionNotTooLong]
export const testingRules: readonly Rule[] = [testingTold, testingFree]
export const keepingRules: readonly Rule[] = [storageFree, notUsed]
/** What has to have been done before the goods are taken for good. */
export const beforeDisposal: readonly Rule[] = [ratifiedFirst, extensionTold]
