// Registration and preservation in advance (先行登记保存, 行政处罚法 art. 56): short, approved, never a seizure.
import * as acts from '../acts/index.ts'
import { allOf, lastOf, type Act } from '../kit/act.ts'
import { dayInChinese, type Day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf, termInChinese } from '../kit/term.ts'
import { compulsionLaw, penaltyLaw } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { powerOf } from './power.ts'

const inTrack = (scene: Scene) => scene.acts.filter(a => a.track === scene.next.track)
const namesOf = (goods: readonly { readonly name: string }[]): readonly string[] => goods.map(g => g.name.trim())

/** The last day for deciding on what this track keeps. */
export function preservedUntil(scene: Scene): Day | undefined {
  const kept = lastOf(inTrack(scene), acts.registerPreservation)
  return (
    kept && endOf(valueOn(penaltyLaw.preserveInTime, scene.today), kept.doneAt, { calendar: scene.calendar, whose: 'authority' }).lastDay
  )
}
export const approvedFirst = rule({
  id: 'EVI-10a',
  title: '先行登记保存没有经负责人批准',
  basis: [penaltyLaw.preserveWhen],
  met: scene => {
    const f = factsNow(scene, acts.registerPreservation)
    if (!f) return true
    if (lastOf(inTrack(scene), acts.approvePreservation)?.facts.outcome !== '同意')
      return { found: '没有负责人同意的批准', mend: '先报机关负责人批准', step: acts.requestPreservation.id }
    const asked = namesOf(lastOf(inTrack(scene), acts.requestPreservation)?.facts.goods ?? [])
    const extra = namesOf(f.goods).filter(name => !asked.includes(name))
    return extra.length === 0 ? true : { found: `批准的清单里没有：${extra.join('、')}`, mend: '按批准的清单保存；要增加的另行报批' }
  },
})
export const notTwice = rule({
  id: 'EVI-10b',
  title: '同一物品不能再次登记保存',
  basis: [penaltyLaw.preserveInTime],
  met: scene => {
    const f = factsNow(scene, acts.requestPreservation)
    const before = allOf(scene.acts, acts.registerPreservation)
      .filter(a => a.track !== scene.next.track)
      .flatMap(a => namesOf(a.facts.goods))
    const again = namesOf(f?.goods ?? []).filter(name => before.includes(name))
    return again.length === 0
      ? true
      : { found: `已经保存过：${again.join('、')}`, mend: '期限不能延长；需要继续控制的，依法改用查封、扣押，或者送交检测鉴定' }
  },
})
export const dutyTold = rule({
  id: 'EVI-11',
  title: '没有告知不得销毁、转移',
  basis: [penaltyLaw.preservedStays],
  severity: 'defect',
  met: scene =>
    factsNow(scene, acts.registerPreservation)?.dutyTold === false
      ? { found: '没有告知当事人保存期间的义务', mend: '当面告知并记在清单上' }
      : true,
})
/** What of the goods kept in a track the disposals so far leave open. */
export function stillKept(ofTrack: readonly Act[]): readonly string[] {
  const done = allOf(ofTrack, acts.disposePreserved).flatMap(a => namesOf(a.facts.items))
  return namesOf(lastOf(ofTrack, acts.registerPreservation)?.facts.goods ?? []).filter(name => !done.includes(name))
}
export const everythingDisposed = rule({
  id: 'EVI-10c',
  title: '登记保存的物品没有逐项处理',
  basis: [penaltyLaw.preserveInTime],
  met: scene => {
    const f = factsNow(scene, acts.disposePreserved)
    if (!f) return true
    const done = namesOf(f.items)
    const left = stillKept(inTrack(scene)).filter(name => !done.includes(name))
    return left.length === 0 ? true : { found: `没有处理：${left.join('、')}`, mend: '清单上的每一件都要有处理' }
  },
})
const release: readonly string[] = ['退还', '解除登记保存']
export const lateOnlyReleases = rule({
  id: 'EVI-10d',
  title: '登记保存已过期限',
  basis: [penaltyLaw.preserveInTime],
  met: scene => {
    const f = factsNow(scene, acts.disposePreserved)
    const until = preservedUntil(scene)
    if (!f || until === undefined || scene.today <= until || f.items.every(i => release.includes(i.way))) return true
    return {
      found: `${termInChinese(valueOn(penaltyLaw.preserveInTime, scene.today))}的期限到${dayInChinese(until)}为止`,
      mend: '过期的只能退还、解除登记保存',
    }
  },
})
export const notASeizure = rule({
  id: 'EVI-10e',
  title: '不能用登记保存代替查封扣押',
  basis: [penaltyLaw.preserveWhen, compulsionLaw.measuresWithConcentratedPower],
  met: scene => {
    const ways = factsNow(scene, acts.disposePreserved)?.items.map(i => i.way) ?? []
    if (ways.includes('查封扣押') && !powerOf(scene)?.withMeasures)
      return { found: '本机关的这项权力不带强制措施', mend: '退还、解除，或者移送有查封扣押权的机关' }
    const kinds = itemOf(scene)?.penaltyKinds ?? []
    const takes = ways.includes('没收') && !kinds.includes('没收非法财物') && !kinds.includes('没收违法所得')
    return takes ? { found: '这个事项没有规定没收', mend: '退还或者解除登记保存' } : true
  },
})
/** What proves nothing is not preserved: to hold it back is to seize it. */
export const onlyEvidence = rule({
  id: 'EVI-10g',
  title: '先行登记保存的只能是证据',
  basis: [penaltyLaw.preserveWhen],
  met: scene => {
    const goods = (factsNow(scene, acts.requestPreservation) ?? factsNow(scene, acts.registerPreservation))?.goods ?? []
    const other = namesOf(goods.filter(g => g.evidence === false))
    return other.length === 0
      ? true
      : { found: `不是本案的证据：${other.join('、')}`, mend: '从清单里去掉；需要控制财物的，依法查封、扣押' }
  },
})
/** For every step of `preservation`; each speaks only of its own kind. */
export const preservationRules: readonly Rule[] = [
  approvedFirst,
  notTwice,
  dutyTold,
  everythingDisposed,
  lateOnlyReleases,
  notASeizure,
  onlyEvidence,
]
