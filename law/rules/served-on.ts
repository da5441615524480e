// The day on which a delivery takes effect.
import type * as acts from '../acts/index.ts'
import type { Act, ActKind } from '../kit/act.ts'
import { dayOf, isDay, type Day } from '../kit/day.ts'
import { valueOn } from '../kit/norm.ts'
import { endOf } from '../kit/term.ts'
import { civilProcedureLaw } from '../norms/index.ts'

export type DeliveryFacts = typeof acts.deliverNotice extends ActKind<infer F> ? F : never

/**
 * The legal day on which a delivery takes effect: the receiver's day; for electronic delivery the day of arrival; for
 * publication the last of its thirty days (民事诉讼法 art. 87, 89 to 91, 95). Undefined when it takes none: post sent back.
 * @throws CannotBeJudged for publication before 2022.
 */
export function servedOn({ facts }: Pick<Act<DeliveryFacts>, 'facts'>): Day | undefined {
  if (facts.way === '电子送达') return facts.electronic ? dayOf(facts.electronic.arrivedAt) : undefined
  if (facts.way === '邮寄送达' && facts.post?.returned) return undefined
  if (!isDay(facts.receivedOn)) return undefined
  if (facts.way !== '公告送达') return facts.receivedOn
  // neither rolled forward nor shortened: the thirty days are the law's own, not the party's term
  return endOf(valueOn(civilProcedureLaw.publishedDelivery, facts.receivedOn), facts.receivedOn, {
    calendar: { years: [] },
    whose: 'authority',
  }).lastDay
}
