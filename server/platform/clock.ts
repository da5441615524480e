// The only place that asks the machine what time it is. Everything else is handed a Clock.
import { dayOf, type Day } from '@fadu/law'

export interface Clock {
  /** This moment. */
  now(): Date
  /** The legal day of this moment in Asia/Shanghai. */
  today(): Day
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date().toISOString()),
}

/** Milliseconds that only go forward, for measuring how long something took (never for law). */
export const elapsed = (): number => performance.now()
