// How long a deed may still be punished (行政处罚法 art. 36).
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { dayInChinese } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { itemOf, rule, type Rule, type Scene } from '../kit/rule.ts'
import { endOf, termInChinese, type Term, type TermEnd } from '../kit/term.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'
import { deedOf, isYes, lastDayOf } from './intended.ts'

const request = (scene: Scene) => factsNow(scene, acts.requestFiling) ?? lastOf(scene.acts, acts.requestFiling)?.facts

/** The term that holds for the deed: a special law's, five years where both conditions are met, else two. */
function limitationTerm(scene: Scene): Term {
  const item = itemOf(scene)
  const five = request(scene)?.fiveYears
  if (item?.limitation.special) return item.limitation.special.term
  return five?.lifeHealthFinance && five.harm
    ? valueOn(penaltyLaw.limitationHealth, scene.today)
    : valueOn(penaltyLaw.limitation, scene.today)
}
/** The last day on which discovery still counts; undefined while the deed lasts or nothing says when it was. */
function limitationEnd(scene: Scene): TermEnd | undefined {
  const deed = deedOf(scene)
  if (!deed || (deed.continuing && deed.endedOn === undefined)) return undefined
  // the authority's own limit: never rolled forward
  return endOf(limitationTerm(scene), lastDayOf(deed, scene.today), { calendar: scene.calendar, whose: 'authority' })
}

export const notTooLate = rule({
  id: 'FIL-03a',
  title: '已过追责时效',
  basis: [penaltyLaw.limitation, penaltyLaw.limitationHealth],
  met: scene => {
    const asking = scene.next.kind === acts.requestFiling.id || scene.next.kind === acts.tellOnTheSpot.id || isYes(scene, acts.file_)
    const end = asking && !scene.prospective ? limitationEnd(scene) : undefined
    const found = deedOf(scene)?.discoveredOn
    if (!end || found === undefined || found <= end.lastDay) return true
    const deed = deedOf(scene)
    return {
      found: `行为${deed?.continuing ? '终了' : '发生'}在${dayInChinese(deed ? lastDayOf(deed, scene.today) : found)}，${termInChinese(limitationTerm(scene))}的时效到${dayInChinese(end.lastDay)}，${dayInChinese(found)}才发现`,
      mend: '不予立案；行为有连续、继续状态，或者法律另有规定时效的，写明后再申请',
      step: acts.requestNonFiling.id,
    }
  },
})
/** Found soon enough without the five years: then nothing rests on them. */
function isWithinTwoYears(scene: Scene): boolean {
  const deed = deedOf(scene)
  if (!deed || deed.discoveredOn === undefined) return false
  if (deed.continuing && deed.endedOn === undefined) return true
  const two = valueOn(penaltyLaw.limitation, scene.today)
  return deed.discoveredOn <= endOf(two, lastDayOf(deed, scene.today), { calendar: scene.calendar, whose: 'authority' }).lastDay
}
export const fiveYearsNeedBoth = rule({
  id: 'FIL-03b',
  title: '五年时效的条件不齐',
  basis: [penaltyLaw.limitationHealth],
  met: scene => {
    const five = factsNow(scene, acts.requestFiling)?.fiveYears
    if (!five || (five.lifeHealthFinance && five.harm && itemOf(scene)?.limitation.fiveYearCandidate !== false)) return true
    if (isWithinTwoYears(scene)) return true
    const lacks = !five.lifeHealthFinance
      ? '没有涉及生命健康安全、金融安全'
      : !five.harm
        ? '没有危害后果'
        : '这个事项没有列入五年时效的范围'
    return { found: lacks, mend: '两个条件都有证据才能用五年；否则按二年算，不填五年时效' }
  },
})
/** For `request-filing`, `file`, `tell-on-the-spot`. */
export const limitationRules: readonly Rule[] = [notTooLate, fiveYearsNeedBoth]
