// The public pages of the procedures: all of them, one with its chart, and what changed between two editions.
import { procedures } from '@fadu/law'
import { Hono } from 'hono'
import { forms } from '../documents/index.ts'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import type { Layout } from '../platform/portal.ts'
import { changesBetween } from './changes.ts'
import { drawFlowchart } from './draw-flowchart.ts'
import { editionDays, readEdition } from './kept-editions.ts'
import { changesPage } from './page-changes.ts'
import { procedurePage, proceduresPage } from './page-procedures.ts'

const paper = (id: string): string => forms.get(id)?.title ?? id

/** Mounted at `/public`. */
export function pagesOf(desk: Pick<Desk, 'clock'>, layout: Layout): Hono<Env> {
  const app = new Hono<Env>()
  const today = () => desk.clock.today()
  app.get('/procedures', c => c.html(layout('办案程序', proceduresPage([...procedures.values()], today()))))
  app.get('/procedures/changes', c => {
    const days = editionDays()
    const from = c.req.query('from') ?? days.at(-2) ?? ''
    const to = c.req.query('to') ?? days.at(-1) ?? ''
    const [before, after] = [readEdition(from), readEdition(to)]
    const changes = before && after && from !== to ? changesBetween(before, after, { paper }) : undefined
    return c.html(layout('规则改了什么', changesPage({ days, from, to }, changes)))
  })
  app.get('/procedures/:id{[a-z-]+\\.svg}', async c => {
    const procedure = procedures.get(c.req.param('id').slice(0, -4))
    if (!procedure) return c.notFound()
    c.header('content-type', 'image/svg+xml')
    return c.body(await drawFlowchart(procedure, today()))
  })
  app.get('/procedures/:id', async c => {
    const procedure = procedures.get(c.req.param('id'))
    if (!procedure) return c.notFound()
    return c.html(layout(procedure.title, procedurePage(procedure, await drawFlowchart(procedure, today()), today(), paper)))
  })
  return app
}
