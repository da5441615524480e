// The procedures as they run: chart, steps, who, papers, terms, conditions with their articles.
import { handbook, type Day, type HandbookRow, type Procedure } from '@fadu/law'
import { html } from 'hono/html'
import type { Html } from '../platform/portal.ts'
import { citeLink } from './links.ts'
import { chartFrame } from './draw-flowchart.ts'

export const proceduresPage = (list: readonly Procedure[]): Html =>
  html` <h1>办案程序</h1>
    <p>这里的流程图、步骤和期限都由正在运行的程序定义直接画出：程序怎么改，这里就怎么变，没有另外画的图。</p>
    <h2>主程序</h2>
    <ul>
      ${list.filter(p => p.kind === 'main').map(p => html`<li><a href="/public/procedures/${p.id}">${p.title}</a></li>`)}
    </ul>
    <h2>附随程序</h2>
    <ul>
      ${list.filter(p => p.kind === 'side').map(p => html`<li><a href="/public/procedures/${p.id}">${p.title}</a></li>`)}
    </ul>`

export const procedurePage = (procedure: Procedure, drawn: string, today: Day, titles: (form: string) => string): Html => {
  const common = new Set(procedure.always.map(r => r.id))
  const rows = handbook(procedure, today)
  const always = rows[0]?.conditions.filter(c => common.has(c.rule)) ?? []
  return html` <p class="crumbs"><a href="/public/procedures">办案程序</a> › ${procedure.title}</p>
    <h1>${procedure.title}</h1>
    <p><a href="/public/procedures/${procedure.id}.svg">只看流程图（SVG）</a>　虚线框是有这种情形才走的步骤。</p>
    ${chartFrame(drawn)}
    <h2>同样的内容，用文字说</h2>
    ${
      always.length > 0
        ? html`<p>每一步都要守的：</p>
            <ul>
              ${always.map(c => html`<li>${c.title}的，不能办。${c.basis.map(b => citeLink(b))}</li>`)}
            </ul>`
        : ''
    }
    <ol class="steps">
      ${rows.map(row => stepItem({ ...row, conditions: row.conditions.filter(c => !common.has(c.rule)) }, titles))}
    </ol>`
}

const stepItem = (row: HandbookRow, titles: (form: string) => string): Html =>
  html`<li id="${row.step}">
    <b>${row.title}</b>　<span class="note">由${row.who}办</span>
    ${row.terms.length > 0 ? html`<p>期限：${row.terms.map(t => html`${t.title} ${t.term}（${citeLink(t.basis)}）　`)}</p>` : ''}
    ${row.papers.length > 0 ? html`<p class="note">文书：${row.papers.map(titles).join('、')}</p>` : ''}
    ${
      row.conditions.length > 0
        ? html`<details>
            <summary>不符合这些就不能办（${row.conditions.length} 项）</summary>
            <ul>
              ${row.conditions.map(c => html`<li>${c.title}的，不能办。${c.basis.map(b => citeLink(b))}</li>`)}
            </ul>
          </details>`
        : ''
    }
    ${row.then.length > 0 ? html`<p class="note">接着：${row.then.join('；')}</p>` : ''}
  </li>`
