// The procedures as they run: chart, steps, who, papers, terms, conditions with their articles.
import { citationInChinese, clockRows, handbook, on, type ClockRow, type Day, type HandbookRow, type Procedure } from '@fadu/law'
import { html } from 'hono/html'
import type { Html } from '../platform/portal.ts'
import { citeLink } from './links.ts'
import { chartFrame } from './draw-flowchart.ts'
import { grouped } from './grouped.ts'

export const proceduresPage = (list: readonly Procedure[], today: Day): Html =>
  html` <h1>办案程序</h1>
    <p>
      这里的流程图、步骤和期限都由正在运行的程序定义直接画出：程序怎么改，这里就怎么变，没有另外画的图。<a href="/public/procedures/changes"
        >看改了什么</a
      >
    </p>
    ${grouped(list).map(
      ([title, of]) =>
        html`<h2>${title}</h2>
          ${procedureTable(of, today)}`,
    )}`

const procedureTable = (list: readonly Procedure[], today: Day): Html =>
  html`<table class="rows">
    <thead>
      <tr>
        <th scope="col" style="width:27%">程序</th>
        <th scope="col" style="width:29%">从哪一步开始</th>
        <th scope="col" style="width:8%">步骤</th>
        <th scope="col">依据</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(
        p =>
          html`<tr>
            <td><a href="/public/procedures/${p.id}">${p.title}</a></td>
            <td>${p.start.map(s => p.steps[s]?.title ?? s).join('、')}</td>
            <td><span class="nb">${Object.keys(p.steps).length} 步</span></td>
            <td>${p.basis.map(b => citeLink(citationInChinese(on(b, today).citation)))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

export const procedurePage = (procedure: Procedure, drawn: string, today: Day, titles: (form: string) => string): Html => {
  const common = new Set(procedure.always.map(r => r.id))
  const rows = handbook(procedure, today)
  const clocks = clockRows(procedure, today)
  const always = rows[0]?.conditions.filter(c => common.has(c.rule)) ?? []
  return html` <p class="crumbs"><a href="/public/procedures">办案程序</a> › ${procedure.title}</p>
    <h1>${procedure.title}</h1>
    ${procedure.basis.length > 0 ? html`<p>依据：${procedure.basis.map(b => citeLink(citationInChinese(on(b, today).citation)))}</p>` : ''}
    <p>
      <a href="/public/procedures/${procedure.id}.svg">只看流程图（SVG）</a>　虚线框是有这种情形才走的步骤；几行写在一框里的，可以多次办。
    </p>
    ${chartFrame(drawn)}
    <h2>同样的内容，用文字说</h2>
    ${
      always.length > 0
        ? html`<details>
            <summary>每一步都要守的（${always.length} 项）</summary>
            <ul>
              ${always.map(c => html`<li>${c.title}的，不能办。${c.basis.map(b => citeLink(b))}</li>`)}
            </ul>
          </details>`
        : ''
    }
    <ol class="steps">
      ${rows.map(row => stepItem({ ...row, conditions: row.conditions.filter(c => !common.has(c.rule)) }, titles))}
    </ol>
    ${
      clocks.length > 0
        ? html`<h2>期限</h2>
            ${clockTable(clocks)}`
        : ''
    }`
}

const stepItem = (row: HandbookRow, titles: (form: string) => string): Html =>
  html`<li id="${row.step}">
    <b>${row.title}</b>　<span class="note"
      >${row.phase}，${row.waitsFor ? `等${row.waitsFor}，由${row.who}登记` : `由${row.who}办`}${row.optional ? '，需要时才办' : ''}</span
    >
    ${row.basis.length > 0 ? html`<p>${row.basis.map(b => citeLink(b))}</p>` : ''}
    ${row.terms.length > 0 ? html`<p>期限：${row.terms.map(t => html`${t.title} ${t.term}（${citeLink(t.basis)}）　`)}</p>` : ''}
    ${row.papers.length > 0 ? html`<p class="note">文书：${row.papers.map(titles).join('、')}</p>` : ''}
    ${
      row.conditions.length > 0
        ? html`<details>
            <summary>有这些情形就不能办（${row.conditions.length} 项）</summary>
            <ul>
              ${row.conditions.map(c => html`<li>${c.title}的，不能办。${c.basis.map(b => citeLink(b))}</li>`)}
            </ul>
          </details>`
        : ''
    }
    ${row.then.length > 0 ? html`<p class="note">接着：${row.then.join('；')}</p>` : ''}
  </li>`

const clockTable = (rows: readonly ClockRow[]): Html =>
  html`<table class="rows">
    <thead>
      <tr>
        <th scope="col">期限</th>
        <th scope="col">多长</th>
        <th scope="col">谁的</th>
        <th scope="col">怎样算做到</th>
        <th scope="col">依据</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        c =>
          html`<tr>
            <td>${c.title}</td>
            <td>${termWords(c)}</td>
            <td>${c.whose === 'party' ? '当事人' : '机关'}</td>
            <td>${c.until.join('、') || '期满'}</td>
            <td>${c.basis.map(b => citeLink(b))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

/** 90日；法律另有规定或者县里另定的，从其规定 */
export const termWords = ({ term, varies }: Pick<ClockRow, 'term' | 'varies'>): string =>
  term === undefined ? '按案情或者县级规定' : varies ? `${term}，案情或者县级规定另有的按另有的` : term
