// Published decisions: list, one, and what is left of a withdrawn one.
import { day, dayInChinese } from '@fadu/law'
import { html } from 'hono/html'
import type { Html } from '../platform/portal.ts'
import { citeLink } from '../procedures/index.ts'
import type { PublishedDecision, PublishedRow } from './read-published.ts'
import type { Piece } from './redact.ts'

const on = (text: string | null): string => (text ? dayInChinese(day(text)) : '')
/** Struck-out pieces become bars that say what they hide. */
export const pieces = (list: readonly Piece[]): Html =>
  html`${list.map(p => (typeof p === 'string' ? p : html`<span class="bar" role="img" aria-label="已遮盖${p.bar}">${'　'.repeat(Math.min(Math.max(p.length, 2), 10))}</span>`))}`

const rowState = (row: PublishedRow): string =>
  row.state === 'withdrawn' ? `${on(row.withdrawnOn)}撤回：${row.cause ?? ''}` : row.state === 'ended' ? '公示期满，已撤下' : row.result

export const decisionsPage = (rows: readonly PublishedRow[], next: string | null, q: string): Html =>
  html` <h1>处罚决定</h1>
    <form class="row" action="/public/decisions" role="search">
      <label for="q">查事项、机关、当事人或者文号</label><input id="q" name="q" type="search" value="${q}" /><button
        class="btn p"
        type="submit"
      >
        查
      </button>
    </form>
    ${
      rows.length === 0
        ? html`<p>${q ? `没有查到含“${q}”的决定。换个词试试，或者看全部。` : '还没有公示的决定。决定送达并审核以后，在这里公示。'}</p>`
        : html` <table class="rows">
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">结果</th>
                <th scope="col">当事人</th>
                <th scope="col">机关</th>
                <th scope="col">公示</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                r =>
                  html`<tr>
                    <td><a href="/public/decisions/${r.code}">${r.title}</a></td>
                    <td>${rowState(r)}</td>
                    <td>${r.party}</td>
                    <td>${r.agency}</td>
                    <td>${on(r.publishedOn)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${next ? html`<p><a href="/public/decisions?after=${next}${q ? html`&q=${encodeURIComponent(q)}` : ''}">更早的决定</a></p>` : ''}`

export function decisionPage(d: PublishedDecision): Html {
  const head = html`<p class="crumbs"><a href="/public">首页</a> › <a href="/public/decisions">处罚决定</a> › ${d.number}</p>`
  if (!d.content)
    return html`${head}
      <h1>${d.state === 'withdrawn' ? '这份决定已经撤回' : '这份决定公示期满，已经撤下'}</h1>
      <p class="noline">
        <span class="mk" aria-hidden="true">撤</span
        ><span
          >${d.state === 'withdrawn' ? `${on(d.withdrawnOn)}撤回。原因：${d.cause ?? ''}。${d.reason ?? ''}` : `公示到${on(d.until)}为止。`}</span
        >
      </p>
      <dl>
        <dt>文号</dt>
        <dd>${d.number}</dd>
        <dt>机关</dt>
        <dd>${d.agency}</dd>
      </dl>`
  const c = d.content
  return html`${head}
    <h1>${d.title}</h1>
    <p class="note">行政处罚决定 · ${d.agency} · ${on(d.decidedOn)}作出 · ${on(d.publishedOn)}公示</p>
    <p class="okline">
      <span class="mk" aria-hidden="true">真</span
      ><span>这份决定是真的，<b>现在有效</b>。${d.until ? `公示到${on(d.until)}为止，到期自动撤下。` : ''}</span>
    </p>
    <div class="g">
      <div>
        <h2>用平常话说</h2>
        <dl>
          ${c.plain.slice(0, 2).map(
            p =>
              html`<dt>${p.title}</dt>
                <dd>${pieces(p.text)}</dd>`,
          )}${c.laws.map(
            l =>
              html`<dt>${l.title}</dt>
                <dd>${l.citations.map(citeLink)}</dd>`,
          )}${c.plain.slice(2).map(
            p =>
              html`<dt>${p.title}</dt>
                <dd>${pieces(p.text)}</dd>`,
          )}
        </dl>
        <h2>决定书内容</h2>
        <p class="note">黑块是遮盖的个人信息，盖章的原件没有改动。</p>
        <article class="doc">
          <p class="org ni">${d.agency}</p>
          <h2>行政处罚决定书</h2>
          <p class="no ni">${d.number}</p>
          ${c.paragraphs.map(p => html`<p>${pieces(p)}</p>`)}
          <p class="sign">${d.agency}<br />${on(d.decidedOn)}</p>
        </article>
      </div>
      <aside class="side" aria-label="核验">
        <section>
          <h2>怎么知道没被改过</h2>
          <p>原件 SM3<br /><code>${d.originalSm3 ?? '文书生成中'}</code></p>
          <p>公开层 SM3<br /><code>${d.layerSm3}</code></p>
          <p>
            <a href="/public/roots">县里公布的记录根</a
            >${d.documentCode ? html`<br /><a href="/public/documents/${d.documentCode}">核验这份文书</a>` : ''}
          </p>
        </section>
        <section>
          <h2>凭什么能罚</h2>
          <ol class="chain">
            ${c.power.map(p => html`<li>${p}</li>`)}
          </ol>
        </section>
        <section>
          <h2>办案的时间</h2>
          <dl>
            ${c.days.map(
              x =>
                html`<dt>${x.title}</dt>
                  <dd>${on(x.on)}</dd>`,
            )}
          </dl>
        </section>
        <section>
          <h2>不服、质疑</h2>
          <p><a href="/public/my-case">用文号和核验码查复议、起诉的最后一天</a></p>
        </section>
      </aside>
    </div>`
}
