// A plot tells a case act by act; whoever plays it records each act and hands it back with its id.
import { addDays, isWorkingDay, latestDayBefore, workingDays, type Act, type Calendar, type Day, type PenaltyKind } from '@fadu/law'

/** An act as the plot wants it next. */
export interface Next {
  readonly kind: string
  readonly procedure: string
  readonly track: string
  readonly parties: readonly string[]
  readonly by: readonly string[]
  readonly on: Day
  /** `HH:MM`; half past nine unless said. */
  readonly at?: string
  readonly facts: Record<string, unknown>
}
export type Plot = Generator<Next, void, Act>

/** Who plays which part, and what the story is about. */
export interface Cast {
  readonly calendar: Calendar
  readonly officers: readonly [string, string]
  /** What a person is called in the register; by the id where the two are the same. */
  readonly nameOf?: (id: string) => string
  /** An auxiliary who took the pictures; officers answer for them. */
  readonly helper?: string
  readonly head: string
  readonly heads: readonly { readonly id: string; readonly name: string }[]
  readonly reviewer: string
  /** Where the review is done; at home unless said. */
  readonly reviewedBy?: '本机关' | '县司法局（提级审核）'
  readonly host: string
  readonly clerk: string
  /** Whom the county has for legal advice. */
  readonly adviser?: string
  readonly financeClerk: string
  readonly archivist: string
  readonly agency: string
  readonly region: string
  readonly bank: string
  readonly account: string
  readonly government: string
  readonly court: string
}
export interface Story {
  readonly item: string
  readonly itemName: string
  readonly elements: readonly string[]
  readonly basis: string
  readonly party: string
  readonly partyName: string
  readonly citizen: boolean
  /** An individual business (个体工商户): its keeper's home and number are as private as a citizen's. */
  readonly household?: boolean
  /** Who answers for a minor. */
  readonly guardian?: string
  readonly place: string
  /** What was seen, in one or two sentences. */
  readonly deed: string
  readonly actOn: Day
  readonly penalties: readonly { readonly kind: PenaltyKind; readonly amount?: number; readonly object?: string }[]
  readonly benchmark?: string
  readonly factors: readonly { readonly factor: string; readonly value: string }[]
  readonly grade: '轻微' | '一般' | '较重' | '严重' | '无基准' | '不予处罚'
  readonly reasons: string
}

/** The first working day on or after a day. */
export function workday(calendar: Calendar, on: Day): Day {
  let d = on
  while (!isWorkingDay(calendar, d)) d = addDays(d, 1)
  return d
}
/** So many working days later. */
export function later(calendar: Calendar, on: Day, count: number): Day {
  let d = on
  for (let left = count; left > 0;) {
    d = addDays(d, 1)
    if (isWorkingDay(calendar, d)) left--
  }
  return d
}
/** The first day on which a hearing may be held when its notice is delivered on `on`. */
export function earliestHearing(calendar: Calendar, on: Day, notice: number): Day {
  let d = addDays(on, 1)
  while (latestDayBefore(workingDays(notice), d, calendar) < on || !isWorkingDay(calendar, d)) d = addDays(d, 1)
  return d
}
export const instant = (on: Day, at = '09:30'): string => `${on}T${at}:00+08:00`
