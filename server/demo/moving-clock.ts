import { dayOf } from '@fadu/law'
import type { Clock } from '../platform/clock.ts'

/** A clock that stands where it was put: the demonstration's past is lived through with it. */
export interface MovingClock extends Clock {
  set(instant: string): void
}

export function movingClock(instant: string): MovingClock {
  let at = Date.parse(instant)
  return {
    now: () => new Date(at),
    today: () => dayOf(new Date(at).toISOString()),
    set: to => {
      at = Date.parse(to)
    },
  }
}
