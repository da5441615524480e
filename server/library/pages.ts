// The law library for everybody: the shelf, a whole text, one article as of a day. Readable without script.
import { isDay, day, dayInChinese, numeral, type Day } from '@fadu/law'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import type { Html, Layout } from '../platform/portal.ts'
import { listLaws, searchArticles, type LawRow } from './list-laws.ts'
import { articleOn, lawOn, type DatedVersion, type OpenedArticle } from './open-article.ts'
import type { LawArticle } from './parse-law.ts'
import type { FoundArticle } from './store.ts'

/** Mounted at `/public`. */
export function pagesOf(desk: Desk, layout: Layout): Hono<Env> {
  const app = new Hono<Env>()
  const dayAsked = (text: string | undefined): Day => (text !== undefined && isDay(text) ? day(text) : desk.clock.today())

  app.get('/library', async c => {
    const q = (c.req.query('q') ?? '').slice(0, 100)
    const [laws, found] = [await listLaws(desk.db), await searchArticles(desk.db, q)]
    return c.html(layout('法规库', shelfPage(laws, q, found)))
  })
  app.get('/library/:law', async c => {
    const on = dayAsked(c.req.query('on'))
    const law = c.req.param('law')
    const found = await lawOn(desk.db, law, on)
    return found ? c.html(layout(found.version.title, lawPage(law, on, found))) : c.notFound()
  })
  app.get('/library/:law/:article{[1-9][0-9]{0,3}(-[1-9][0-9]?)?}', async c => {
    const [number = 0, branch = 0] = c.req.param('article').split('-').map(Number)
    const opened = await articleOn(desk.db, c.req.param('law'), number, dayAsked(c.req.query('on')), branch)
    return opened ? c.html(layout(`${opened.law}${nameOf(opened)}`, articlePage(opened))) : c.notFound()
  })
  return app
}

type Place = Pick<LawArticle, 'number' | 'branch'>
const nameOf = ({ number, branch }: Place): string => `第${numeral(number)}条${branch > 0 ? `之${numeral(branch)}` : ''}`
const addressOf = (law: string, article?: Place, on?: Day): string =>
  `/public/library/${encodeURIComponent(law)}${article ? `/${article.number}${article.branch > 0 ? `-${article.branch}` : ''}` : ''}${on ? `?on=${on}` : ''}`
const inChinese = (on: string): string => (isDay(on) ? dayInChinese(on) : on)

const shelfPage = (laws: readonly LawRow[], q: string, found: readonly FoundArticle[]): Html =>
  html` <h1>法规库</h1>
    <form class="row" action="/public/library" role="search">
      <label for="q">查条文里的词，几个词之间用空格</label><input id="q" name="q" type="search" value="${q}" /><button
        class="btn p"
        type="submit"
      >
        查
      </button>
    </form>
    ${q.trim() === '' ? '' : foundPart(q, found)}
    ${[...Map.groupBy(laws, one => one.level)].map(
      ([level, rows]) =>
        html`<h2>${level || '其他'}</h2>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">版本</th>
                <th scope="col">施行</th>
                <th scope="col">办案规则引用</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(shelfRow)}
            </tbody>
          </table>`,
    )}
    <p class="note">文本来自公开渠道，供参考；正式文本以国家法律法规数据库为准。</p>`

const shelfRow = ({ law, title, versions, provisions }: LawRow): Html => {
  const newest = versions.at(-1)
  return html`<tr>
    <td>${newest ? html`<a href="${addressOf(law)}">${title}</a>` : title}</td>
    <td>${newest ? inChinese(newest.version) : '未载入文本'}${versions.length > 1 ? `，另有 ${versions.length - 1} 版` : ''}</td>
    <td>${newest ? (newest.inForceKnown ? `${inChinese(newest.inForceOn)}起` : '施行日未核实') : ''}</td>
    <td>${provisions > 0 ? `引用 ${provisions} 处` : ''}</td>
  </tr>`
}

const foundPart = (q: string, found: readonly FoundArticle[]): Html =>
  html`<h2>含“${q}”的条文</h2>
    ${found.length === 0 ? html`<p>没有找到。换个说法，或者少写几个字。</p>` : ''}
    ${found.map(
      ({ law, article }) =>
        html`<h3><a href="${addressOf(law, article)}">${law}${nameOf(article)}</a></h3>
          <p>${excerpt(article)}</p>`,
    )}`

const longest = 120
const excerpt = (article: LawArticle): string => {
  const text = article.paragraphs.map(one => one.text + one.items.map(item => item.text).join('')).join('')
  return text.length > longest ? `${text.slice(0, longest)}……` : text
}

const versionLine = (version: DatedVersion): string =>
  `${version.level} · ${inChinese(version.version)}版 · ${version.inForceKnown ? `${inChinese(version.inForceOn)}起施行` : `施行日未核实，按${inChinese(version.inForceOn)}计`}`

function lawPage(law: string, on: Day, { version, versions, articles }: NonNullable<Awaited<ReturnType<typeof lawOn>>>): Html {
  let heading = ''
  const others = versions.filter(one => one.id !== version.id)
  return html`<p class="crumbs"><a href="/public/library">法规库</a> › ${law}</p>
    <h1>${version.title}</h1>
    <p class="note">${versionLine(version)}</p>
    ${others.length > 0 ? html`<p class="note">其他版本：${others.map(one => html`<a href="${addressOf(law, undefined, one.inForceOn)}">${inChinese(one.version)}</a> `)}</p>` : ''}
    ${
      version.history.length > 0
        ? html`<details class="note">
            <summary>沿革</summary>
            ${version.history.map(one => html`<p>${one}</p>`)}
          </details>`
        : ''
    }
    ${articles.map(article => {
      const isNew = article.heading !== heading && article.heading !== ''
      heading = article.heading
      return html`${isNew ? html`<h2>${heading}</h2>` : ''}
        <section id="a${article.number}${article.branch > 0 ? `-${article.branch}` : ''}">
          <h3><a href="${addressOf(law, article, on)}">${nameOf(article)}</a></h3>
          ${wordsOf(article)}
        </section>`
    })}`
}

const articlePage = (opened: OpenedArticle): Html =>
  html` <p class="crumbs">
      <a href="/public/library">法规库</a> ›
      ${opened.version ? html`<a href="${addressOf(opened.law, undefined, opened.on)}">${opened.law}</a>` : opened.law} › ${nameOf(opened)}
    </p>
    <h1>${opened.law}${nameOf(opened)}</h1>
    <p class="note">${opened.version ? `${versionLine(opened.version)} · ` : ''}${inChinese(opened.on)}有效的文本</p>
    ${opened.article ? html`<div class="law-text">${wordsOf(opened.article)}</div>` : html`<p class="nearline">${opened.said}</p>`}
    ${
      opened.provisions.length === 0
        ? ''
        : html`<h2>办案规则从这一条读出的规定</h2>
            <p class="note">以下是提要，不是原文。</p>
            <dl>
              ${opened.provisions.map(
                one =>
                  html`<dt>${one.place.replace(/^第.*?条/, '') || '全条'}</dt>
                    <dd><b>${one.title}</b><br />${one.gist}</dd>`,
              )}
            </dl>`
    }
    <form class="row" action="${addressOf(opened.law, opened)}">
      <label for="on">看另一天有效的文本</label><input id="on" name="on" type="date" value="${opened.on}" /><button
        class="btn"
        type="submit"
      >
        看
      </button>
    </form>`

const wordsOf = (article: LawArticle): Html =>
  html`${article.paragraphs.map(one => html`${one.text === '' ? '' : html`<p>${one.text}</p>`}${one.items.map(item => html`<p>（${numeral(item.number)}）${item.text}</p>`)}`)}`
