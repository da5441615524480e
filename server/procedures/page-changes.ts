// What changed between two editions of the law core, for everybody.
import { html } from 'hono/html'
import type { Html } from '../platform/portal.ts'
import type { Change, Changes, ProcedureChange } from './changes.ts'

export interface Chosen {
  readonly days: readonly string[]
  readonly from: string
  readonly to: string
}
const heads = { added: '新增', removed: '删去', changed: '改动' } as const

export const changesPage = (chosen: Chosen, changes: Changes | undefined): Html =>
  html` <p class="crumbs"><a href="/public/procedures">办案程序</a> › 改了什么</p>
    <h1>规则改了什么</h1>
    <p>
      每次程序、规则、期限的定义有变，都留下一个版本。这里比较两个版本的步骤、次序、规则的题目和依据、期限、条款。划去的是旧版里有、新版里没有的，有底色的是新添的。写着“条件有变”的，是判断的写法或者它所用的算法改过；改了写法，结果不一定不同。
    </p>
    ${
      chosen.days.length < 2
        ? html`<p>现在只有一个版本${chosen.days[0] ? `（${chosen.days[0]}）` : ''}，还没有可以比较的。</p>`
        : html`<form class="row" action="/public/procedures/changes">
            <label for="from">从哪个版本到哪个版本</label>
            ${choose('from', '旧版本', chosen.days, chosen.from)} ${choose('to', '新版本', chosen.days, chosen.to)}
            <button class="btn p" type="submit">比较</button>
          </form>`
    }
    ${changes ? comparison(chosen, changes) : ''}`

const choose = (name: string, label: string, days: readonly string[], at: string): Html =>
  html`<select id="${name}" name="${name}" aria-label="${label}" style="max-width:220px">
    ${days.map(d => html`<option value="${d}" ${d === at ? 'selected' : ''}>${d}</option>`)}
  </select>`

function comparison({ from, to }: Chosen, { procedures, rules, provisions }: Changes): Html {
  if (procedures.length + rules.length + provisions.length === 0) return html`<p>${from} 与 ${to} 两版没有不同。</p>`
  return html`<p>
      ${from} 到 ${to}：程序 <a href="#procedures">${tally(procedures)}</a>，规则 <a href="#rules">${tally(rules)}</a>，条款
      <a href="#provisions">${tally(provisions)}</a>。
    </p>
    <h2 id="procedures">程序</h2>
    ${procedures.length === 0 ? html`<p>没有不同。</p>` : procedures.map(procedurePart)}
    <h2 id="rules">规则</h2>
    ${byKind(rules)}
    <h2 id="provisions">条款</h2>
    ${byKind(provisions)}`
}

const tally = (all: readonly Change[]): string => {
  const said = (['added', 'removed', 'changed'] as const).flatMap(kind => {
    const n = all.filter(c => c.kind === kind).length
    return n > 0 ? [`${heads[kind]} ${n}`] : []
  })
  return said.length > 0 ? said.join('、') : '没有不同'
}

const procedurePart = (p: ProcedureChange): Html =>
  html`<details>
    <summary><b>${p.title}</b>　${p.kind === 'changed' ? inShort(p) : `${heads[p.kind]}，${p.steps.length} 步`}</summary>
    ${p.kind === 'removed' ? '' : html`<p><a href="/public/procedures/${p.id}">看现在的程序</a></p>`} ${fieldList(p)}
    ${p.steps.length > 0 ? html`<h3>步骤</h3>` : ''} ${p.steps.length > 0 ? byKind(p.steps) : ''}
    ${p.clocks.length > 0 ? html`<h3>期限</h3>` : ''} ${p.clocks.length > 0 ? byKind(p.clocks) : ''}
  </details>`

/** 步骤 新增 2；期限 改动 1；另改：每一步都要守的 */
const inShort = (p: ProcedureChange): string =>
  [
    p.steps.length > 0 ? `步骤 ${tally(p.steps)}` : '',
    p.clocks.length > 0 ? `期限 ${tally(p.clocks)}` : '',
    p.fields.length > 0 ? `另改：${p.fields.map(f => f.field).join('、')}` : '',
  ]
    .filter(Boolean)
    .join('；')

const byKind = (all: readonly Change[]): Html =>
  all.length === 0
    ? html`<p>没有不同。</p>`
    : html`${(['changed', 'added', 'removed'] as const).map(kind => {
        const of = all.filter(c => c.kind === kind)
        if (of.length === 0) return ''
        if (kind === 'changed')
          return html`<p>改动 ${of.length}：</p>
            <ul class="changes">
              ${of.map(c => html`<li>${name(c)}${fieldList(c)}</li>`)}
            </ul>`
        return html`<details ${of.length <= 12 ? 'open' : ''}>
          <summary>${heads[kind]} ${of.length}</summary>
          <ul class="changes">
            ${of.map(c => html`<li>${name(c)}</li>`)}
          </ul>
        </details>`
      })}`
const name = ({ id, title }: Change): Html => html`<b>${title}</b> <code>${id}</code>`
const fieldList = ({ fields }: Change): Html | '' =>
  fields.length === 0
    ? ''
    : html`<dl>
        ${fields.map(
          f =>
            html`<dt>${f.field}</dt>
              <dd>${f.before ? html`<del>${f.before}</del> ` : ''}${f.after ? html`<ins>${f.after}</ins>` : ''}</dd>`,
        )}
      </dl>`
