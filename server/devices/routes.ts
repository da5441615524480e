import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, need, notYours } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { contract } from './contract.ts'
import { addDevices, changeDevice } from './register-device.ts'
import { readDevices, type DeviceRecord } from './store.ts'

/** The monitoring devices of one's own agency are read by all of it; the county's administrator keeps them. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const shown = (one: DeviceRecord) => ({ ...one, calibrated: [...one.calibrated] })
  app.openapi(createRoute(contract.list), async c => {
    const who = asking(c)
    const rows = await readDevices(desk.db, { agency: who.agencyId })
    return c.json({ rows: rows.map(shown), mayChange: mayDo(who, 'devices:change') }, 200)
  })
  app.openapi(createRoute(contract.create), async c => {
    const who = asking(c)
    await need(desk, who, 'devices:change')
    const [id = ''] = await addDevices(desk, who.id, [c.req.valid('json')])
    const [one] = await readDevices(desk.db, { id })
    return c.json(shown(one ?? (await notYours(desk, who, 'device', id))), 201)
  })
  app.openapi(createRoute(contract.change), async c => {
    const who = asking(c)
    await need(desk, who, 'devices:change')
    const { id } = c.req.valid('param')
    const last = (await readDevices(desk.db, { id }))[0] ?? (await notYours(desk, who, 'device', id))
    await changeDevice(desk, who.id, last, c.req.valid('json'))
    return c.json(shown((await readDevices(desk.db, { id }))[0] ?? last), 200)
  })
  return app
}
