// What is owed and since when: the payment plan, the payments, the surcharge day by day.
import * as acts from '../acts/index.ts'
import { allOf, byTime, doneOn, lastOf, type PartyId } from '../kit/act.ts'
import type { Calendar } from '../kit/calendar.ts'
import { addDays, day, later, type Day } from '../kit/day.ts'
import { fen, type Fen } from '../kit/money.ts'
import { valueOn } from '../kit/norm.ts'
import type { Scene } from '../kit/rule.ts'
import { endOf, type Suspension } from '../kit/term.ts'
import { penaltyLaw } from '../norms/index.ts'
import { decisionOf, fineOf, onDayOf, yuanOf } from './case-facts.ts'
import { remedyEvents } from './remedy-events.ts'

export type Owing = Pick<Scene, 'acts'> & { readonly calendar: Calendar }
export interface Due {
  readonly on: Day
  readonly amount: Fen
}

/** The last day to pay the fine: fifteen days from delivery, rolled forward for the party. */
export function payEnd(scene: Owing, party: PartyId) {
  const decision = decisionOf(scene, party)
  if (!decision?.served || fineOf(decision.penalties) === 0) return undefined
  return endOf(valueOn(penaltyLaw.payInTime, decision.served), decision.served, {
    calendar: scene.calendar,
    whose: 'party',
  })
}
interface Plan {
  /** The day it was granted. */
  readonly since: Day
  readonly rows: readonly Due[]
}
/** The plan granted to a party and in force on a day; the latest without one. A later plan takes the place of an earlier. */
export function planOf({ acts: all }: Pick<Scene, 'acts'>, party: PartyId, on?: Day): Plan | undefined {
  const granted = allOf(all, acts.decideDeferral, party).findLast(a => a.facts.outcome === '准予' && (on === undefined || doneOn(a) <= on))
  return (
    granted && {
      since: doneOn(granted),
      rows: granted.facts.plan.map(p => ({ on: day(p.on), amount: fen(p.amount) })).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    }
  )
}
/** Payments of the fine itself, on the days they were made. */
export function paymentsOf(
  { acts: all }: Pick<Scene, 'acts'>,
  party: PartyId,
  of: '罚款' | '加处罚款' | '没收违法所得' = '罚款',
): readonly Due[] {
  const paid = allOf(all, acts.pay, party)
    .filter(a => a.facts.of === of)
    .map(a => ({ on: day(a.facts.paidOn), amount: fen(a.facts.amount) }))
  const collected =
    of === '罚款'
      ? allOf(all, acts.collectOnTheSpot, party).map(a => ({
          on: day(a.facts.collectedOn),
          amount: fen(a.facts.amount),
        }))
      : []
  return [...paid, ...collected]
}
const total = (dues: readonly Due[]): number => dues.reduce((sum, d) => sum + d.amount, 0)
/** The fine not yet paid. */
export const fineOpen = (scene: Pick<Scene, 'acts'>, party: PartyId): Fen => {
  const decision = decisionOf(scene, party)
  return fen(Math.max(0, (decision ? fineOf(decision.penalties) : 0) - total(paymentsOf(scene, party))))
}
/** How much of the fine was due by the end of a day, by the plan in force on it. */
export function fineDueBy(scene: Owing, party: PartyId, on: Day): Fen {
  const decision = decisionOf(scene, party)
  const end = payEnd(scene, party)
  if (!decision || !end) return fen(0)
  const plan = planOf(scene, party, on)
  if (plan) return fen(total(plan.rows.filter(r => r.on <= on)))
  return end.lastDay <= on ? fineOf(decision.penalties) : fen(0)
}

/** Spells in which no surcharge is counted: a reconsideration or suit pending, or execution stopped. `today` closes open ones. */
function remedySpells({ acts: all }: Pick<Scene, 'acts'>, party: PartyId, today: Day): readonly Suspension[] {
  const open = new Map<string, Day>()
  const spells: Suspension[] = []
  const close = (key: string, to: Day, reason: string): void => {
    const from = open.get(key)
    if (from === undefined) return
    open.delete(key)
    spells.push({ from, to, reason })
  }
  for (const { facts } of remedyEvents({ acts: all }, party)) {
    const on = day(facts.receivedOn)
    if (facts.event === '已受理' && !open.has(facts.way)) open.set(facts.way, on)
    if (facts.event === '停止执行') open.set('停止执行', on)
    if (facts.event === '恢复执行') close('停止执行', on, '停止执行')
    if (facts.event === '结果') {
      close(facts.way, on, `${facts.way}期间`)
      close('停止执行', on, '停止执行')
    }
  }
  const still = [...open].map(([key, from]) => ({ from, to: today, reason: key === '停止执行' ? key : `${key}期间` }))
  return [...spells, ...still]
}

interface SurchargeLine {
  readonly from: Day
  readonly to: Day
  /** The overdue fine on each of these days. */
  readonly overdue: Fen
  readonly days: number
}
interface Surcharge {
  readonly amount: Fen
  /** The fine, which the surcharge never exceeds. */
  readonly cap: Fen
  readonly capped: boolean
  readonly days: number
  readonly lines: readonly SurchargeLine[]
  readonly excluded: readonly Suspension[]
  /** In a sentence an officer can read out. */
  readonly explanation: string
}

/**
 * The surcharge a party owes as of a day, that day included: three percent a day of what was overdue at its start, never
 * compounded, never more than the fine (行政处罚法 art. 72), none while a remedy is pending (art. 73, FIN-10) or for instalments
 * not due, none unless the decision said so (罚款决定与罚款收缴分离实施办法 art. 9). Fen, rounded down.
 * @param pausing without it, what it would come to had no remedy paused it
 */
export function surchargeOn(scene: Owing, party: PartyId, on: Day, pausing = true): Surcharge {
  const decision = decisionOf(scene, party)
  const end = payEnd(scene, party)
  const cap = decision ? fineOf(decision.penalties) : fen(0)
  const none = (explanation: string): Surcharge => ({
    amount: fen(0),
    cap,
    capped: false,
    days: 0,
    lines: [],
    excluded: [],
    explanation,
  })
  if (!decision || !end) return none('没有到期的罚款，不计加处罚款')
  if (!decision.surchargeStated) return none('决定书没有写明加处罚款，不计')
  const rate = valueOn(penaltyLaw.surchargeRate, decision.decidedOn)
  const excluded = pausing ? remedySpells(scene, party, on) : []
  const paid = paymentsOf(scene, party)
  const first = addDays(planOf(scene, party, end.lastDay)?.rows[0]?.on ?? end.lastDay, 1)
  const lines: SurchargeLine[] = []
  let hundredths = 0
  for (let d = first; d <= on && hundredths < cap * 100; d = addDays(d, 1)) {
    if (excluded.some(s => s.from <= d && d <= s.to)) continue
    const before = addDays(d, -1)
    const overdue = fen(Math.max(0, fineDueBy(scene, party, before) - total(paid.filter(p => p.on < d))))
    if (overdue === 0) continue
    hundredths += overdue * rate
    const line = lines.at(-1)
    if (line && line.overdue === overdue && addDays(line.to, 1) === d) lines.splice(-1, 1, { ...line, to: d, days: line.days + 1 })
    else lines.push({ from: d, to: d, overdue, days: 1 })
  }
  const counted = Math.floor(hundredths / 100)
  const amount = fen(Math.min(counted, cap))
  const days = lines.reduce((sum, l) => sum + l.days, 0)
  const parts = lines.map(l => `${onDayOf(l.from)}至${onDayOf(l.to)}共${l.days}日，每日按${yuanOf(l.overdue)}的百分之${rate}`)
  const kept = excluded.filter(s => s.to >= first).map(s => `${onDayOf(later(s.from, first))}至${onDayOf(s.to)}${s.reason}不计`)
  return {
    amount,
    cap,
    capped: counted >= cap && cap > 0,
    days,
    lines,
    excluded,
    explanation:
      days === 0
        ? ['没有逾期的日子', ...kept].join('；')
        : [...parts, ...kept, `共${yuanOf(amount)}${counted > cap ? `（到罚款数额为止）` : ''}`].join('；'),
  }
}
/** What an agreement in force leaves of the surcharge (行政强制法 art. 42, EXE-10), with the day it was made. */
function agreedSurcharge({ acts: all }: Pick<Scene, 'acts'>, party: PartyId): Due | undefined {
  const last = lastOf(all, acts.agreeExecution, party)
  const broken = lastOf(all, acts.breachAgreement, party)
  if (last?.facts.surcharge === undefined || (broken && byTime(broken, last) > 0)) return undefined
  return { on: doneOn(last), amount: fen(last.facts.surcharge) }
}
/** The surcharge not yet paid as of a day: what an agreement in force leaves of it, else all that was counted. */
export function surchargeOpen(scene: Owing, party: PartyId, on: Day): Fen {
  const agreed = agreedSurcharge(scene, party)
  const paid = paymentsOf(scene, party, '加处罚款').filter(p => agreed === undefined || p.on >= agreed.on)
  return fen(Math.max(0, (agreed?.amount ?? surchargeOn(scene, party, on).amount) - total(paid)))
}
/** By which way execution was stopped, while it is. */
export function stoppedBy({ acts: all }: Pick<Scene, 'acts'>, party: PartyId): '行政复议' | '行政诉讼' | undefined {
  const last = lastOf(
    allOf(all, acts.recordRemedy, party).filter(a => a.facts.event !== '已受理'),
    acts.recordRemedy,
  )
  return last?.facts.event === '停止执行' ? last.facts.way : undefined
}
