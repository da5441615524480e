// The public door: decisions, procedures, verification, my case. Mounted at /public.
import { day } from '@fadu/law'
import { Feed } from 'feed'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { CaseDesk } from '../cases/index.ts'
import { verifyDocument } from '../documents/index.ts'
import type { Env } from '../platform/http.ts'
import type { Html, Layout } from '../platform/portal.ts'
import { citeLink } from '../procedures/index.ts'
import { readMyCase } from './my-case.ts'
import { decisionPage, decisionsPage } from './page-decisions.ts'
import { myCaseForm, myCasePage, verifiedPage, verifyForm } from './page-verify.ts'
import { listPublished, readPublished, type PublishedRow } from './read-published.ts'

const atOnce = 20

export function pagesOf(desk: CaseDesk, layout: Layout): Hono<Env> {
  const app = new Hono<Env>()
  const today = () => desk.clock.today()
  app.get('/', async c => c.html(layout('首页', homePage((await listPublished(desk.db, today(), { limit: 5 })).rows))))
  app.get('/decisions', async c => {
    const q = (c.req.query('q') ?? '').slice(0, 100)
    const after = c.req.query('after')
    const { rows, next } = await listPublished(desk.db, today(), { q, limit: atOnce, ...(after ? { after } : {}) })
    return c.html(layout('处罚决定', decisionsPage(rows, next, q)))
  })
  app.get('/decisions.atom', async c => {
    c.header('content-type', 'application/atom+xml; charset=utf-8')
    return c.body(await feedOf(desk))
  })
  app.get('/decisions/:code', async c => {
    const found = await readPublished(desk.db, today(), c.req.param('code'))
    if (!found) return c.notFound()
    return c.html(layout(found.content ? found.title : '已撤下的决定', decisionPage(found)), found.content ? 200 : 410)
  })
  app.get('/verify', async c => {
    const typed = (c.req.query('v') ?? '').trim().slice(0, 100)
    const found = typed ? await verifyDocument(desk, typed) : undefined
    return c.html(layout('核验文书', found ? verifiedPage(found) : verifyForm(typed, typed !== '')))
  })
  app.get('/documents/:code', async c => {
    const found = await verifyDocument(desk, c.req.param('code').slice(0, 100))
    return found
      ? c.html(layout(found.title, verifiedPage(found)))
      : c.html(layout('核验文书', verifyForm(c.req.param('code').slice(0, 100), true)), 404)
  })
  app.get('/my-case', c => c.html(layout('我的案子', myCaseForm(false))))
  app.post('/my-case', async c => {
    const body = await c.req.parseBody()
    const word = (key: string): string => {
      const v = body[key]
      return typeof v === 'string' ? v.trim().slice(0, 100) : ''
    }
    const found = await readMyCase(desk, word('number'), word('code'))
    c.header('cache-control', 'no-store')
    return c.html(layout('我的案子', found ? myCasePage(found) : myCaseForm(true)), found ? 200 : 404)
  })
  return app
}

async function feedOf(desk: CaseDesk): Promise<string> {
  const { rows } = await listPublished(desk.db, desk.clock.today(), { limit: 50 })
  const { origin } = desk.settings
  const feed = new Feed({
    title: '行政处罚决定公示',
    id: `${origin}/public/decisions`,
    link: `${origin}/public/decisions`,
    copyright: '',
    updated: desk.clock.now(),
    feedLinks: { atom: `${origin}/public/decisions.atom` },
  })
  for (const r of rows) {
    const link = `${origin}/public/decisions/${r.code}`
    feed.addItem({
      title: r.state === 'shown' ? `${r.title}（${r.agency}）` : `已撤下：${r.number}`,
      id: link,
      link,
      date: new Date(`${day(r.publishedOn)}T00:00:00+08:00`),
      description: r.state === 'shown' ? r.result : (r.reason ?? '公示期满'),
    })
  }
  return feed.atom1()
}

const homePage = (recent: readonly PublishedRow[]): Html =>
  html` <div class="hero">
      <h1>谁在管，凭什么管，<br />管到什么程度，都查得到。</h1>
      <form class="row" action="/public/decisions" role="search">
        <label class="vh" for="q">查什么</label><input id="q" name="q" type="search" placeholder="事项、机关、文号" /><button
          class="btn p"
          type="submit"
        >
          查
        </button>
      </form>
    </div>
    <ul class="todo">
      <li>
        <a href="/public/my-case">我的案子到哪了</a>
        <p>凭文书编号和核验码，看下一步、期限和怎么说话。</p>
      </li>
      <li>
        <a href="/public/verify">手里有文书？先验真假</a>
        <p>输入编号或者核验码，看它是不是真的、现在还算不算数。</p>
      </li>
      <li>
        <a href="/public/decisions">看处罚决定</a>
        <p>已公示的决定，个人信息已遮盖。</p>
      </li>
      <li>
        <a href="/public/procedures">程序流程图</a>
        <p>每个程序每一步的法条、期限和不能办的情形。</p>
      </li>
      <li>
        <a href="/public/library">法规库</a>
        <p>每一条引用都能打开条文，按日期看当时的版本。</p>
      </li>
      <li>
        <a href="/public/roots">验证全部记录</a>
        <p>每一步都记在改不了的链上，根在这里公布。</p>
      </li>
    </ul>
    <h2>执法人员来了，你有这些权利</h2>
    <ol class="rights">
      <li><b>不亮证，你可以拒绝检查。</b>${citeLink('行政处罚法第五十五条')}</li>
      <li><b>不到两名执法人员，不能处罚你。</b>${citeLink('行政处罚法第四十二条')}</li>
      <li><b>你可以说话，说了不会罚得更重。</b>${citeLink('行政处罚法第四十五条')}</li>
      <li><b>当场收罚款不给专用票据，你可以不交。</b>${citeLink('行政处罚法第七十条')}</li>
    </ol>
    <h2>最近公示的决定</h2>
    ${
      recent.length === 0
        ? html`<p>还没有公示的决定。</p>`
        : html`<table class="rows">
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">结果</th>
                <th scope="col">机关</th>
                <th scope="col">公示</th>
              </tr>
            </thead>
            <tbody>
              ${recent.map(
                r =>
                  html`<tr>
                    <td><a href="/public/decisions/${r.code}">${r.title}</a></td>
                    <td>${r.state === 'shown' ? r.result : '已撤下'}</td>
                    <td>${r.agency}</td>
                    <td>${r.publishedOn}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`
