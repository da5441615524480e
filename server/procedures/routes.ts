import { createRoute } from '@hono/zod-openapi'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { notFound, Stop } from '../platform/problems.ts'
import { contract } from './contract.ts'
import { lawChange } from './law-change.ts'

/** What an amendment of a law touches: as open to everybody as the library and the procedures themselves. */
export function routesOf({ db }: Pick<Desk, 'db'>): App {
  const app = roomApp()
  app.openapi(createRoute(contract.change), async c => {
    const found = await lawChange(db, c.req.valid('param').law, c.req.valid('query'))
    if (!found) throw new Stop(notFound())
    const { articles, provisions, rules, clocks, steps, papers, items, ...rest } = found
    return c.json(
      {
        ...rest,
        articles: [...articles],
        provisions: [...provisions],
        rules: [...rules],
        clocks: [...clocks],
        steps: [...steps],
        papers: [...papers],
        items: [...items],
      },
      200,
    )
  })
  return app
}
