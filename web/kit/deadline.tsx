import type { Day } from '@fadu/law'
import { dayWords, unitWords, type TermUnit } from './words.ts'
import './deadline.css'

/** The states of a deadline. Only an authority's broken deadline is red; a party's ended period is no fault. */
export type DeadlineState = 'running' | 'near' | 'overdue' | 'ended' | 'provisional' | 'met' | 'notBegun'
export interface DeadlineProps {
  readonly state: DeadlineState
  /** The last day; for `met` the day it was done. */
  readonly lastDay?: Day
  readonly today: Day
  /** Whole units left (or overdue), with their unit: never a bare number. */
  readonly left?: number
  readonly unit?: TermUnit
  /** What starts it, for one that has not begun: 决定后起算. Why it is provisional, for one that is. */
  readonly note?: string
  /** Show the day even when the units left are known. */
  readonly showDay?: boolean
}

/** 期限: number, unit and day; the colour is never alone, the words say it too. */
export function Deadline({ state, lastDay, today, left, unit = 'day', note, showDay = false }: DeadlineProps) {
  return (
    <span className={`due due-${state}`} title={note}>
      {inside()}
    </span>
  )

  function inside() {
    const day = lastDay ? dayWords(lastDay, today) : undefined
    switch (state) {
      case 'running':
      case 'near':
        if (lastDay === today)
          return (
            <>
              今日 <b>24:00</b>
            </>
          )
        if (left === undefined || showDay) return <>至 {day}</>
        return (
          <>
            余 <b>{left}</b> {unitWords(unit)}
          </>
        )
      case 'overdue':
        return note ? (
          <>{note}</>
        ) : left === undefined ? (
          <>{day} 已逾期</>
        ) : (
          <>
            逾期 <b>{Math.abs(left)}</b> {unitWords(unit)}
          </>
        )
      case 'ended':
        return <>{note ?? `${day} 已届满`}</>
      case 'provisional':
        return <>{day} 暂定</>
      case 'met':
        return (
          <>
            {day} {note ?? '已办'}
          </>
        )
      case 'notBegun':
        return <>{note ?? '还没有起算'}</>
    }
  }
}
