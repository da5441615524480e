// The frame of every public page: readable without script, one style sheet, large print kept by a cookie.
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { readFileSync } from 'node:fs'
import type { Env } from './http.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
/** Puts the portal's frame round a page. */
export type Layout = (title: string, body: Html) => Html

export interface PortalOptions {
  readonly site: string
  readonly demonstration: boolean
}
const sheet = readFileSync(new URL('./portal.css', import.meta.url), 'utf8')
const large = `:root{--text:23px;--lead:1.74;--note:20px;--h1:40px;--h2:30px}.size-normal{display:inline-block!important}.size-large{display:none!important}`

/** The frame for one county. */
export const portalLayout =
  ({ site, demonstration }: PortalOptions): Layout =>
  (title, body) =>
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>${title} · ${site}</title>
          ${demonstration ? html`<meta name="robots" content="noindex,nofollow" />` : ''}
          <link rel="icon" href="/mark.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/public/portal.css" />
          <link rel="alternate" type="application/atom+xml" title="处罚决定" href="/public/decisions.atom" />
        </head>
        <body>
          <a class="skip" href="#main">跳到正文</a>
          <header class="phead">
            <div class="wrap">
              <a class="brand" href="/public" aria-label="法度 首页">法度<i></i></a>
              <div class="site">${site}</div>
              <nav aria-label="站点">
                <a href="/public/decisions">处罚决定</a><a href="/public/procedures">办案程序</a><a href="/public/powers">职权</a
                ><a href="/public/library">法规库</a><a href="/public/verify">核验文书</a><a href="/public/my-case">我的案子</a>
              </nav>
              <div class="big">
                <a class="size-large" href="?print=large">大字</a><a class="size-normal" href="?print=normal">标准字</a>
              </div>
            </div>
          </header>
          ${demonstration ? html`<p class="demoline"><span class="wrap">演示：人物、企业、案件都是虚构的，不要当真。</span></p>` : ''}
          <main id="main"><div class="wrap">${body}</div></main>
          <footer class="pfoot">
            <div class="wrap">
              <p>
                <a href="/public/roots">验证全部记录</a><a href="/public/decisions.atom">订阅公示</a><a href="/api/docs">开放接口</a
                ><a href="/">工作人员登录</a>
              </p>
            </div>
          </footer>
        </body>
      </html>`

/** The style sheet, in the size the cookie says, and the link that sets it; mounted at `/public` before the pages. */
export function portalRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    const print = c.req.query('print')
    if (print !== 'large' && print !== 'normal') return next()
    setCookie(c, 'print', print, { path: '/public', maxAge: 31_536_000, sameSite: 'Lax' })
    const back = new URL(c.req.url)
    back.searchParams.delete('print')
    return c.redirect(`${back.pathname}${back.search}`, 303)
  })
  app.get('/portal.css', c => {
    c.header('content-type', 'text/css; charset=utf-8')
    c.header('cache-control', 'private, no-cache')
    return c.body(getCookie(c, 'print') === 'large' ? sheet + large : sheet)
  })
  return app
}
/** What the county calls its public site. */
export const siteName = (county: string): string => `${county}行政执法公开`
