// Pulling down what was built against the law: announced first, and never before both remedy periods are over (行政强制法 art. 44).
import * as acts from '../acts/index.ts'
import { byTime, lastOf } from '../kit/act.ts'
import { addDays, day } from '../kit/day.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { compulsionLaw, readings } from '../norms/index.ts'
import { eachParty, factsNow, onDayOf } from './case-facts.ts'
import { dutyOf, remediesOver, wayOf, type Duty } from './duty.ts'
import { eachDuty } from './execution.ts'

/** Whether the act pulls something down: it says so, or its duty does. */
const isDemolition = (scene: Scene, duty: Duty | undefined): boolean => {
  const way = wayOf(scene)
  return way === undefined ? duty?.demolition === true : way === '强制拆除'
}

export const announced = rule({
  id: 'EXE-13',
  title: '没有公告限期自行拆除',
  basis: [compulsionLaw.demolition],
  met: scene =>
    scene.next.kind !== acts.carryOutExecution.id ||
    eachParty(scene, party => {
      const duty = dutyOf(scene, party.id)
      if (!isDemolition(scene, duty)) return true
      const notice = lastOf(scene.acts, acts.announceDemolition, party.id)
      if (!notice || (duty && byTime(notice, duty.act) < 0))
        return { found: '没有公告', mend: '先公告，限期自行拆除', step: acts.announceDemolition.id }
      const by = day(notice.facts.selfDemolishBy)
      return scene.today > by || { found: `公告给到${onDayOf(by)}`, mend: '等公告的期限过完', earliest: addDays(by, 1) }
    }),
})
export const announcementGivesTime = rule({
  id: 'EXE-13b',
  title: '公告没有给自行拆除的时间',
  basis: [compulsionLaw.demolition],
  met: scene => {
    const f = factsNow(scene, acts.announceDemolition)
    return (
      !f ||
      f.selfDemolishBy > f.publishedOn || { found: `公告于${f.publishedOn}，限期到${f.selfDemolishBy}`, mend: '给出公告以后的合理期限' }
    )
  },
})
/** The day from which it may be pulled down is set by the later of the two periods. */
export const bothPeriodsOver = rule({
  id: 'EXE-14',
  title: '复议、起诉的期限没有过完，不能强制拆除',
  basis: [compulsionLaw.demolition, readings.lastRemedyPeriod],
  met: scene =>
    eachDuty(scene, (duty, party) => {
      if (!isDemolition(scene, duty)) return true
      const { last, pending, reconsiderBy, suitBy } = remediesOver(scene, party.id, duty)
      if (pending) return { found: `${pending}还没有结果`, mend: '等结果', step: acts.recordRemedy.id }
      if (!last) return { found: '据以执行的决定还没有送达', mend: '先送达，等复议、起诉的期限过完', step: acts.deliverOrder.id }
      return (
        scene.today > last || {
          found: `申请复议到${onDayOf(reconsiderBy ?? last)}，起诉到${onDayOf(suitBy ?? last)}`,
          mend: '等两个期限都过完，当事人不复议、不起诉又不拆的再办',
          earliest: addDays(last, 1),
        }
      )
    }),
})
/** For `decide-execution` and `carry-out-execution`. */
export const demolitionRules: readonly Rule[] = [announced, bothPeriodsOver]
