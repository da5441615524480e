import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { day } from '@fadu/law'
import * as z from 'zod'
import { asking } from '../access/index.ts'
import { fieldErrors } from '../platform/field-errors.ts'
import { roomApp, type Env } from '../platform/http.ts'
import { notFound, notUnderstood, Stop } from '../platform/problems.ts'
import { sheetAnswer } from '../platform/sheet.ts'
import { asOfQuery, contract, refusal } from './contract.ts'
import { caseColumns } from './export-cases.ts'
import { likeCases } from './like-cases.ts'
import { lintCase } from './lint-decision.ts'
import { allCases, listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { planAll, type CaseDesk } from './alongside.ts'
import { readAsked } from './read-asked.ts'
import { papersOfAct, readCaseJson } from './read-case.ts'
import { actFrom, judge, loadFor, recordAct } from './record-act.ts'
import { rehearse, rehearseNew } from './rehearse.ts'
import { bindCase } from './bind-case.ts'
import { queueOf, readToday } from './today.ts'

/** The trunk's routes, under /api/v1. */
export function routesOf(desk: CaseDesk): OpenAPIHono<Env> {
  const app = roomApp()
  app.openapi(createRoute(contract.open), async c => {
    const done = await openCase(desk, asking(c), c.req.valid('json'))
    if (!done.ok) throw new Stop(done.problem)
    return c.json({ id: done.value.id, number: done.value.number, version: 1, act: done.value.act.id }, 201)
  })
  app.openapi(createRoute(contract.list), async c => c.json(await listCases(desk, asking(c), c.req.valid('query')), 200))
  app.openapi(createRoute(contract.export), async c => {
    const { format, ...query } = c.req.valid('query')
    const rows = await allCases(desk, asking(c), query)
    return sheetAnswer({ title: '案件', on: desk.clock.today(), format }, caseColumns, rows)
  })
  // the page is kept as text, so it is described here and answered below without being taken apart again
  app.openAPIRegistry.registerPath(createRoute(contract.page))
  app.get('/cases/:id', async c => {
    const asked = asOfQuery.safeParse(c.req.query())
    if (!asked.success) throw new Stop(notUnderstood(fieldErrors(asked.error, asOfQuery, c.req.query())))
    const { asOf } = asked.data
    const page = await readCaseJson(desk, asking(c), c.req.param('id'), asOf === undefined ? undefined : day(asOf))
    if (page === undefined) throw new Stop(notFound())
    return new Response(page, { headers: { 'content-type': 'application/json; charset=utf-8' } })
  })
  app.openapi(createRoute(contract.record), async c => {
    const { version, ...input } = c.req.valid('json')
    const { id } = c.req.valid('param')
    const who = asking(c)
    const done = await recordAct(desk, who, id, input, version)
    if (!done.ok) throw new Stop(done.problem)
    const { act, seq } = done.value
    return c.json({ act: act.id, seq, track: act.track, version: done.value.version, documents: await papersOfAct(desk, id, act.id) }, 201)
  })
  app.openapi(createRoute(contract.check), async c => {
    const who = asking(c)
    const loaded = await loadFor(desk, who, c.req.valid('param').id)
    if (!loaded) throw new Stop(notFound())
    const act = actFrom(desk, who, c.req.valid('json'))
    const said = await judge(desk, who, loaded, act)
    if (said && said.status !== 409) throw new Stop(said)
    const { lacks } = said ? { lacks: [] } : await planAll(desk, await bindCase(desk, loaded, act), act)
    return c.json({ refusals: z.array(refusal).parse(said?.refusals ?? []), lacks: [...lacks] }, 200)
  })
  app.openapi(createRoute(contract.asked), async c => {
    const asked = await readAsked(desk, asking(c), c.req.valid('param').id)
    if (asked === undefined) throw new Stop(notFound())
    return c.json({ asked }, 200)
  })
  app.openapi(createRoute(contract.rehearse), async c => {
    const done = await rehearse(desk, asking(c), c.req.valid('param').id, c.req.valid('json'))
    if (!done.ok) throw new Stop(done.problem)
    return c.json(done.value, 200)
  })
  app.openapi(createRoute(contract.rehearseNew), async c => {
    const done = await rehearseNew(desk, asking(c), c.req.valid('json'))
    if (!done.ok) throw new Stop(done.problem)
    return c.json(done.value, 200)
  })
  app.openapi(createRoute(contract.like), async c => {
    const rows = await likeCases(desk, asking(c), c.req.valid('param').id, c.req.valid('query').step)
    if (!rows) throw new Stop(notFound())
    return c.json({ rows: [...rows] }, 200)
  })
  app.openapi(createRoute(contract.lint), async c => {
    const found = await lintCase(desk, asking(c), c.req.valid('param').id)
    if (!found) throw new Stop(notFound())
    return c.json(found, 200)
  })
  app.openapi(createRoute(contract.today), async c => c.json(await readToday(desk, asking(c)), 200))
  app.openapi(createRoute(contract.queue), async c =>
    c.json({ rows: [...(await queueOf(desk, asking(c), c.req.valid('query').office))] }, 200),
  )
  return app
}
