// The holiday notices of two real years, for tests and examples.
import type { Calendar, CalendarYear } from '../kit/calendar.ts'
import { addDays, day } from '../kit/day.ts'

type Mark = 'holiday' | 'rest' | 'work'
/** Days from `from` to `to`, both included. */
function spell(mark: Mark, from: string, to: string = from): Record<string, Mark> {
  const out: Record<string, Mark> = {}
  for (let d = day(from); d <= to; d = addDays(d, 1)) out[d] = mark
  return out
}
const off = (from: string, to: string) => spell('rest', from, to)
const statutory = (from: string, to: string = from) => spell('holiday', from, to)
const work = (...days: readonly string[]): Record<string, Mark> => Object.fromEntries(days.map(d => [d, 'work' as const]))

const year2025: CalendarYear = {
  year: 2025,
  notice: '国办发明电〔2024〕12号',
  days: {
    ...statutory('2025-01-01'),
    ...off('2025-01-28', '2025-02-04'),
    ...statutory('2025-01-28', '2025-01-31'),
    ...work('2025-01-26', '2025-02-08'),
    ...off('2025-04-04', '2025-04-06'),
    ...statutory('2025-04-04'),
    ...off('2025-05-01', '2025-05-05'),
    ...statutory('2025-05-01', '2025-05-02'),
    ...work('2025-04-27'),
    ...off('2025-05-31', '2025-06-02'),
    ...statutory('2025-05-31'),
    ...off('2025-10-01', '2025-10-08'),
    ...statutory('2025-10-01', '2025-10-03'),
    ...statutory('2025-10-06'),
    ...work('2025-09-28', '2025-10-11'),
  },
}
const year2026: CalendarYear = {
  year: 2026,
  notice: '国办发明电〔2025〕7号',
  days: {
    ...off('2026-01-01', '2026-01-03'),
    ...statutory('2026-01-01'),
    ...work('2026-01-04'),
    ...off('2026-02-15', '2026-02-23'),
    ...statutory('2026-02-16', '2026-02-19'),
    ...work('2026-02-14', '2026-02-28'),
    ...off('2026-04-04', '2026-04-06'),
    ...statutory('2026-04-05'),
    ...off('2026-05-01', '2026-05-05'),
    ...statutory('2026-05-01', '2026-05-02'),
    ...work('2026-05-09'),
    ...off('2026-06-19', '2026-06-21'),
    ...statutory('2026-06-19'),
    ...off('2026-09-25', '2026-09-27'),
    ...statutory('2026-09-25'),
    ...off('2026-10-01', '2026-10-07'),
    ...statutory('2026-10-01', '2026-10-03'),
    ...work('2026-09-20', '2026-10-10'),
  },
}
/** The calendar of 2025 and 2026; no other year is loaded. */
export const aCalendar = (...years: readonly CalendarYear[]): Calendar => ({ years: years.length > 0 ? years : [year2025, year2026] })
