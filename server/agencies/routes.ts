import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, need, notYours } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { readHistory } from '../platform/register.ts'
import { changeAgency, createAgencies } from './change-agency.ts'
import { contract } from './contract.ts'
import { listDivisions } from './divisions.ts'
import { agencyVersions, lastVersion, listAgencies, readAgency } from './store.ts'

/** The register of agencies: everybody signed in reads it; the administrator, and for his own the head, change it. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db, clock } = desk
  app.openapi(createRoute(contract.divisions), async c => {
    asking(c)
    return c.json({ rows: [...(await listDivisions(db))] }, 200)
  })
  app.openapi(createRoute(contract.list), async c => {
    asking(c)
    return c.json(await listAgencies(db, clock.today(), c.req.valid('query')), 200)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const agency = (await readAgency(db, id, c.req.valid('query').on ?? clock.today())) ?? (await notYours(desk, who, 'agency', id))
    return c.json(
      {
        agency,
        history: await readHistory(db, agencyVersions, 'agency_id', id),
        mayChange: mayDo(who, 'agencies:change', id),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.create), async c => {
    const who = asking(c)
    await need(desk, who, 'agencies:create')
    const [id = ''] = await createAgencies(desk, who.id, [c.req.valid('json')])
    return c.json((await readAgency(db, id, clock.today())) ?? (await notYours(desk, who, 'agency', id)), 201)
  })
  app.openapi(createRoute(contract.change), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    await need(desk, who, 'agencies:change', id)
    const last = await lastVersion(db, id)
    if (last === 0) await notYours(desk, who, 'agency', id)
    const { version, ...input } = c.req.valid('json')
    await changeAgency(desk, who, id, version, last, input)
    return c.json((await readAgency(db, id, clock.today())) ?? (await notYours(desk, who, 'agency', id)), 200)
  })
  return app
}
