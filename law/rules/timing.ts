// When an act may be dated: never ahead, never before what was done last, never in a year nobody knows.
import { isLoaded } from '../kit/calendar.ts'
import { dayInChinese, dayOf } from '../kit/day.ts'
import { rule } from '../kit/rule.ts'
import { readings } from '../norms/index.ts'

/** Nothing is done tomorrow. */
export const notAhead = rule({
  id: 'TIME-01',
  title: '办理时间在将来',
  basis: [readings.fileOpenedNotBackdated],
  met: ({ next }) =>
    Date.parse(next.doneAt) <= Date.parse(next.recordedAt) || {
      found: `办理时间是${dayInChinese(dayOf(next.doneAt))}，记录时间是${dayInChinese(dayOf(next.recordedAt))}`,
      mend: '写实际办理的时间，还没办的办完再记',
    },
})

/** An officer's own act is not dated before the last act of the same procedure; what came from outside has its own day. */
export const inOrder = rule({
  id: 'TIME-02',
  title: '办理时间早于本程序上一项行为',
  basis: [readings.fileOpenedNotBackdated],
  met: ({ overtaken = [], next, kindOf }) => {
    if (overtaken.length === 0 || kindOf(next)?.outside) return true
    const later = overtaken.findLast(a => a.track === next.track && !kindOf(a)?.outside)
    return (
      later === undefined || {
        found: `「${kindOf(later)?.title ?? later.kind}」办在${dayInChinese(dayOf(later.doneAt))}之后`,
        mend: '写实际办理的时间；前一项记错了的，先更正前一项',
      }
    )
  },
})

/** The day of an act must lie in a year whose holiday notice is loaded. */
export const inLoadedYear = rule({
  id: 'CLK-07',
  title: '办理当年的节假日安排还没有载入',
  basis: [readings.calendarPerYear],
  severity: 'warn',
  met: ({ calendar, today }) =>
    isLoaded(calendar, today) || { found: `没有${today.slice(0, 4)}年的节假日安排`, mend: '请管理员在日历里载入当年的通知' },
})
export const timing = [notAhead, inOrder, inLoadedYear] as const
