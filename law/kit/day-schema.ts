// A day as requests carry it. The contracts read with it; the law itself does not, and a browser that only judges leaves it behind.
import * as z from 'zod'
import { day, isDay } from './day.ts'

/** A legal day, `YYYY-MM-DD`, that stands in the calendar. */
export const daySchema = z.string().refine(isDay, { error: '请填真实存在的日期，例如 2026-03-05' }).transform(day)
