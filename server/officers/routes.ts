import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, notYours } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { readHistory } from '../platform/register.ts'
import { changePerson, createPeople, mayEnter } from './change-person.ts'
import { contract } from './contract.ts'
import { listPeople, personVersions, readPerson } from './store.ts'

/** The register of officers: everybody signed in reads it; the administrator, and for his own the head, change it. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db, clock } = desk
  app.openapi(createRoute(contract.list), async c => {
    asking(c)
    return c.json(await listPeople(db, clock.today(), c.req.valid('query')), 200)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const person = (await readPerson(db, id, c.req.valid('query').on ?? clock.today())) ?? (await notYours(desk, who, 'person', id))
    const own = person.posts.length > 0 && person.posts.every(post => mayDo(who, 'people:change', post.agency))
    return c.json(
      {
        person,
        history: await readHistory(db, personVersions, 'person_id', id),
        mayChange: own || mayDo(who, 'people:appoint'),
      },
      200,
    )
  })
  app.openapi(createRoute(contract.create), async c => {
    const who = asking(c)
    const input = c.req.valid('json')
    await mayEnter(desk, who, undefined, input)
    const [id = ''] = await createPeople(desk, who.id, [input])
    return c.json((await readPerson(db, id, clock.today())) ?? (await notYours(desk, who, 'person', id)), 201)
  })
  app.openapi(createRoute(contract.change), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const { version, ...input } = c.req.valid('json')
    const before = (await readPerson(db, id, clock.today())) ?? (await notYours(desk, who, 'person', id))
    await mayEnter(desk, who, before, input)
    await changePerson(desk, who.id, before, version, input)
    return c.json((await readPerson(db, id, clock.today())) ?? (await notYours(desk, who, 'person', id)), 200)
  })
  return app
}
