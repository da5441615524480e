import { createRoute } from '@hono/zod-openapi'
import { asking, mayDo, need } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { notFound, notUnderstood, Stop } from '../platform/problems.ts'
import { contract } from './contract.ts'
import { importLaws } from './import-laws.ts'
import { listLaws, searchArticles } from './list-laws.ts'
import { articleOn, lawOn } from './open-article.ts'
import type { LawArticle } from './parse-law.ts'

/** The law library: everybody reads, the administrator loads texts. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db, clock } = desk
  app.openapi(createRoute(contract.list), async c => {
    const { q = '' } = c.req.valid('query')
    const who = c.get('who')
    const laws = (await listLaws(db)).map(one => ({ ...one, versions: [...one.versions] }))
    const articles = (await searchArticles(db, q)).map(one => ({ ...one, article: plain(one.article) }))
    return c.json({ laws, articles, mayImport: who !== undefined && mayDo(who, 'library:change') }, 200)
  })
  app.openapi(createRoute(contract.whole), async c => {
    const { law } = c.req.valid('param')
    const on = c.req.valid('query').on ?? clock.today()
    const found = await lawOn(db, law, on)
    if (!found) throw new Stop(notFound())
    return c.json({ law, on, version: found.version, versions: [...found.versions], articles: found.articles.map(plain) }, 200)
  })
  app.openapi(createRoute(contract.article), async c => {
    const { law, article } = c.req.valid('param')
    const [number = 0, branch = 0] = article.split('-').map(Number)
    const opened = await articleOn(db, law, number, c.req.valid('query').on ?? clock.today(), branch)
    if (!opened) throw new Stop(notFound())
    return c.json(
      {
        ...opened,
        article: opened.article && plain(opened.article),
        provisions: [...opened.provisions],
        versions: [...opened.versions],
      },
      200,
    )
  })
  app.openapi(createRoute(contract.importOne), async c => {
    const who = asking(c)
    await need(desk, who, 'library:change')
    const { added, same, refused } = await importLaws(desk, who.id, [c.req.valid('json')])
    if (refused.length > 0) throw new Stop(notUnderstood(refused.map(({ why }) => ({ path: 'text', title: '文本', cure: why }))))
    return c.json({ added: [...added], same }, 200)
  })
  return app
}

const plain = ({ number, branch, heading, paragraphs }: LawArticle) => ({
  number,
  branch,
  heading,
  paragraphs: paragraphs.map(one => ({ text: one.text, items: [...one.items] })),
})
