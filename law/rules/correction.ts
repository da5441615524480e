// Order to correct (行政处罚法 art. 28), and fines that wait for it.
import * as acts from '../acts/index.ts'
import { allOf, doneOn, lastOf, type Act, type PartyId } from '../kit/act.ts'
import { addDays, dayInChinese, isDay, later, type Day } from '../kit/day.ts'
import { itemOf, rule, type Rule, type Scene, type Shortfall } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow, servedPaper, type FactsOf } from './case-facts.ts'
import { eachToPunish, intendedNow } from './intended.ts'

type Order = Act<FactsOf<typeof acts.orderCorrection>>
interface Correction {
  readonly order: Order
  readonly servedOn?: Day
  /** The last day for correcting. */
  readonly by: Day
  /** What the latest re-check after that day found. */
  readonly state?: FactsOf<typeof acts.recheckCorrection>['state']
}
/** Whether the time for correcting is over: the whole last day belongs to the party, unless it had to correct at once. */
const isOverOn = (order: Order, by: Day, on: Day): boolean => (order.facts.kind === '立即改正' ? on >= by : on > by)
/** How the latest order to a party stands. */
function correctionOf(scene: Pick<Scene, 'acts'>, party: PartyId): Correction | undefined {
  const order = lastOf(scene.acts, acts.orderCorrection, party)
  if (!order || !isDay(order.facts.correctBy)) return undefined
  const served = servedPaper(scene.acts, acts.deliverOrder, [order.id], party)
  const by = served === undefined ? order.facts.correctBy : later(order.facts.correctBy, served)
  const counts = (a: Act<FactsOf<typeof acts.recheckCorrection>>): boolean => a.facts.state === '已改正' || isOverOn(order, by, doneOn(a))
  const checked = allOf(scene.acts, acts.recheckCorrection, party).findLast(a => a.track === order.track && counts(a))
  return { order, by, ...(served === undefined ? {} : { servedOn: served }), ...(checked ? { state: checked.facts.state } : {}) }
}
/** Which of the item's fines the party's conduct has reached. */
export function stageOf(scene: Pick<Scene, 'acts'>, party: PartyId): 'initial' | 'afterFailureToCorrect' | 'afterRefusalToCorrect' {
  const state = correctionOf(scene, party)?.state
  return state === '拒不改正' ? 'afterRefusalToCorrect' : state === '未改正' || state === '部分改正' ? 'afterFailureToCorrect' : 'initial'
}
/** Whether the party has corrected, as far as a re-check or the report says. */
export function hasCorrected(scene: Scene, party: PartyId): boolean {
  const checked = lastOf(scene.acts, acts.recheckCorrection, party)?.facts.state
  if (checked !== undefined) return checked === '已改正'
  return (factsNow(scene, acts.concludeInvestigation) ?? lastOf(scene.acts, acts.concludeInvestigation)?.facts)?.correction === '当场已改正'
}

export const orderedToCorrect = rule({
  id: 'COR-01',
  title: '没有责令改正',
  basis: [penaltyLaw.orderCorrection],
  met: scene => {
    const report = factsNow(scene, acts.concludeInvestigation) ?? lastOf(scene.acts, acts.concludeInvestigation)?.facts
    const punished = intendedNow(scene).filter(i => i.outcome === '给予行政处罚')
    if (!report || punished.length === 0) return true
    if (report.correction === '当场已改正') return true
    if (report.correction === '没有可改正的内容')
      return report.correctionReason ? true : { found: '写了没有可改正的内容，没有写理由', mend: '写明为什么没有可改正的内容' }
    const without = punished.find(i => lastOf(scene.acts, acts.orderCorrection, i.party.id) === undefined)
    return without
      ? {
          found: `报告写已责令改正，没有给${without.party.name}的责令改正通知书`,
          mend: '先责令改正；没有可改正的内容的，写明理由',
          step: acts.orderCorrection.id,
        }
      : true
  },
})
export const correctionAwaited = rule({
  id: 'COR-02',
  title: '责令改正的期限没有过完',
  basis: [penaltyLaw.orderCorrection],
  met: scene => {
    const item = itemOf(scene)
    if (!item?.orderToCorrect.precondition || factsNow(scene, acts.concludeInvestigation)) return true
    return eachToPunish(scene, ({ party }): true | Shortfall => {
      const c = correctionOf(scene, party.id)
      if (!c)
        return { found: '这个事项要先责令改正，逾期不改才能处罚；还没有责令改正', mend: '先责令改正并送达', step: acts.orderCorrection.id }
      if (c.servedOn === undefined) return { found: '责令改正通知书还没有送达', mend: '先送达', step: acts.deliverOrder.id }
      if (!isOverOn(c.order, c.by, scene.today))
        return { found: `改正期限到${dayInChinese(c.by)}`, mend: '期满后复查，没有改正的才能处罚', earliest: addDays(c.by, 1) }
      if (c.state === undefined) return { found: '改正期满，还没有复查', mend: '到现场复查，作复查记录', step: acts.recheckCorrection.id }
      return c.state === '已改正' ? { found: '复查时已经改正', mend: '这个事项逾期不改才处罚；已经改正的，不再处罚' } : true
    })
  },
})
export const orderHasTime = rule({
  id: 'COR-01b',
  title: '改正期限不对',
  basis: [penaltyLaw.orderCorrection],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.orderCorrection)
    return f && f.correctBy < scene.today
      ? { found: `改正期限${f.correctBy}已经过了`, mend: '按实际需要定一个今天以后的日期；立即改正的写今天' }
      : true
  },
})
export const orderedOnTheSpot = rule({
  id: 'COR-01c',
  title: '没有写改正期限',
  basis: [penaltyLaw.orderCorrection],
  severity: 'defect',
  met: scene => {
    const f = factsNow(scene, acts.decideOnTheSpot)
    if (f?.correction !== '责令限期改正') return true
    return f.correctBy !== undefined && f.correctBy >= scene.today
      ? true
      : { found: f.correctBy === undefined ? '责令限期改正，没有写到哪天' : `改正期限${f.correctBy}已经过了`, mend: '写明改正的最后一天' }
  },
})
/** For `decide-on-the-spot`. */
export const correctionOnTheSpot: readonly Rule[] = [orderedOnTheSpot]
/** For `conclude-investigation`, `request-notice`, `request-decision`, `decide`. */
export const correctionRules: readonly Rule[] = [orderedToCorrect, correctionAwaited]
/** For `order-correction`. */
export const orderRules: readonly Rule[] = [orderHasTime]
