import { createRoute } from '@hono/zod-openapi'
import { asking } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { notFound, notUnderstood, Stop } from '../platform/problems.ts'
import { contract } from './contract.ts'
import { dropDraft, dropView, mostViews, readDrafts, readViews, saveDraft, saveView } from './store.ts'

/** One's own drafts and views; nobody else's can be named. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db } = desk
  app.openapi(createRoute(contract.drafts), async c =>
    c.json({ rows: await readDrafts(db, asking(c).id, c.req.valid('query').subject) }, 200),
  )
  app.openapi(createRoute(contract.saveDraft), async c => {
    const saved = await saveDraft(desk, asking(c).id, { ...c.req.valid('param'), ...c.req.valid('json') })
    if (!saved) throw new Error('a draft just saved is not there')
    return c.json(saved, 200)
  })
  app.openapi(createRoute(contract.dropDraft), async c => {
    const { subject, kind } = c.req.valid('param')
    await dropDraft(db, asking(c).id, subject, kind)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(createRoute(contract.views), async c => c.json({ rows: await readViews(db, asking(c).id, c.req.valid('query').list) }, 200))
  app.openapi(createRoute(contract.saveView), async c => {
    const saved = await saveView(desk, asking(c).id, c.req.valid('json'))
    if (!saved) throw new Stop(notUnderstood([{ path: 'name', title: '视图名称', cure: `至多保存 ${mostViews} 个视图，请先删除不用的` }]))
    return c.json(saved, 200)
  })
  app.openapi(createRoute(contract.dropView), async c => {
    if (!(await dropView(db, asking(c).id, c.req.valid('param').id))) throw new Stop(notFound())
    return c.json({ done: true } as const, 200)
  })
  return app
}
