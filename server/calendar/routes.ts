import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, need, notYours } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { contract } from './contract.ts'
import { recordYear } from './record-year.ts'
import { readYear, readYears, type YearRecord } from './store.ts'

/** The working calendar: everybody signed in reads it, the administrator records a year's notice. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  app.openapi(createRoute(contract.list), async c => {
    const who = asking(c)
    const rows = (await readYears(desk.db)).map(withoutDays)
    return c.json({ rows, mayChange: mayDo(who, 'calendar:change') }, 200)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { year } = c.req.valid('param')
    const [newest, ...older] = await readYear(desk.db, year)
    if (!newest) return notYours(desk, who, 'calendar', String(year))
    return c.json({ year: plain(newest), history: [newest, ...older].map(withoutDays), mayChange: mayDo(who, 'calendar:change') }, 200)
  })
  app.openapi(createRoute(contract.record), async c => {
    const who = asking(c)
    const { year } = c.req.valid('param')
    await need(desk, who, 'calendar:change')
    await recordYear(desk, who, year, c.req.valid('json'))
    const [newest] = await readYear(desk.db, year)
    return newest ? c.json(plain(newest), 200) : notYours(desk, who, 'calendar', String(year))
  })
  return app
}

const plain = (one: YearRecord) => ({ ...one, days: { ...one.days } })
const withoutDays = ({ year, version, notice, workingDays, reason, recordedAt, recordedBy }: YearRecord) => ({
  year,
  version,
  notice,
  workingDays,
  reason,
  recordedAt,
  recordedBy,
})
