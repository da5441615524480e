// Furnishes a new house: the demonstration county with its cases, or an office that begins empty.
import { addDays, day, isLoaded, type Calendar, type Day } from '@fadu/law'
import { seedDivisions } from '../agencies/index.ts'
import { calendarOf, seedCalendar } from '../calendar/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import { documentsOf } from '../documents/index.ts'
import type { Listener } from '../platform/outbox.ts'
import { foundOffice, type FirstAccount } from '../setup/index.ts'
import { casting } from './casting.ts'
import { deeds } from './deeds.ts'
import { movingClock } from './moving-clock.ts'
import { photographs } from './photos.ts'
import { playAll, type Played } from './play.ts'
import { foundCounty, type County } from './registers.ts'
import { scenarios, type Scenario } from './scenarios.ts'

/** What furnishing needs of the rooms: the desk with its strings tied, and who sets papers. */
interface Furnishing {
  readonly desk: CaseDesk
  readonly listeners: readonly Listener[]
}
export interface Demonstration {
  readonly county: County
  readonly cases: readonly Played[]
}

/** How long before the first start the county was founded: longer than any case lasts. */
const foundedBefore = 400

/**
 * The demonstration county, lived through up to the present: every act goes through the law, each by its person, with
 * the clock set to its day. `say` hears how far it is.
 */
export async function furnishDemonstration(
  { desk, listeners }: Furnishing,
  say: (line: string) => void = () => undefined,
  played: readonly Scenario[] = scenarios,
): Promise<Demonstration> {
  const now = desk.clock.now()
  await seedCalendar(desk)
  await seedDivisions(desk)
  const calendar = await calendarOf(desk.db)
  const today = lastLoaded(calendar, desk.clock.today())
  const clock = movingClock(`${addDays(today, -foundedBefore)}T09:00:00+08:00`)
  const past = { ...desk, clock }
  say('登记演示县的机关、人员、权力事项、当事人')
  const county = await foundCounty(
    past,
    scenarios.map(one => ({ ...one, trade: deeds[one.deed].trade })),
    today,
  )
  const play = casting(county, calendar, today)
  const sets = listeners.find(one => one.name === 'documents-set')
  const cases = await playAll(past, played.map(play), now, {
    papers: async caseId => {
      for (const { id, kind } of await documentsOf(desk.db, caseId)) {
        if (kind === 'penalty-decision' || kind === 'on-the-spot-decision')
          await sets?.hear(past, { topic: sets.topic, key: id, payload: { documentId: id } })
      }
    },
    photo: photographs(past),
    done: (acts, on) => {
      if (acts % 200 === 0) say(`演示案件已办到${on}，${acts} 项办案行为`)
    },
  })
  say(`演示县已就绪：${cases.length} 个案件`)
  return { county, cases }
}

/** An office that begins empty: calendar, power items as drafts, one administrator. */
export const furnishEmpty = ({ desk }: Pick<Furnishing, 'desk'>): Promise<FirstAccount> => foundOffice(desk)

/** Today, or the last day whose calendar is known: the cases are lawful on known days alone. */
function lastLoaded(calendar: Calendar, today: Day): Day {
  if (isLoaded(calendar, today)) return today
  const last = Math.max(...calendar.years.map(one => one.year))
  return day(`${last}-12-31`)
}
