import { html } from 'hono/html'
import { Hono } from 'hono'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import type { Countersignature, SignedRoot } from '../platform/journal-proof.ts'
import { readCountersignatures, rootsFolder } from '../platform/journal-roots.ts'
import { listRoots, readRoot } from '../platform/journal-seal.ts'
import type { Html, Layout } from '../platform/portal.ts'
import { nameOfKey } from '../platform/signer.ts'

const atOnce = 50

/** The signed roots for everybody, at `/public`: as pages, and as JSON for whoever asks for it. */
export function pagesOf(desk: Desk, layout: Layout): Hono<Env> {
  const app = new Hono<Env>()
  const countersignaturesOf = (number: number): Countersignature[] =>
    readCountersignatures(rootsFolder(desk.settings.data), number).flatMap(({ content }) => content ?? [])
  const wantsPage = (accept: string | undefined): boolean => accept?.includes('text/html') === true

  app.get('/roots', async c => {
    const before = Number(c.req.query('before') ?? Number.NaN)
    const roots = await listRoots(desk.db, atOnce, Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined)
    if (wantsPage(c.req.header('accept'))) return c.html(layout('全过程记录的封存', listPage(roots)))
    return c.json({ roots, next: roots.length === atOnce ? (roots.at(-1)?.seal.number ?? null) : null })
  })
  app.get('/roots/:number{[0-9]{1,9}(\\.json)?}', async c => {
    const asked = c.req.param('number')
    const root = await readRoot(desk.db, Number.parseInt(asked, 10))
    if (!root) return c.notFound()
    const countersignatures = countersignaturesOf(root.seal.number)
    if (wantsPage(c.req.header('accept')) && !asked.endsWith('.json'))
      return c.html(layout(`第 ${root.seal.number} 号封存`, rootPage(root, countersignatures)))
    return c.json({ ...root, countersignatures })
  })
  return app
}

const day = (instant: string): string => new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

const listPage = (roots: readonly SignedRoot[]): Html =>
  html` <h1>全过程记录的封存</h1>
    <p>
      办案的每一步都记为一条不可更改的条目。系统定时把新条目汇成一个摘要（默克尔树根），由本机关以国密 SM2
      签名后在此公布，并印在执法文书上。任何人都可以记下这里的根；此后记录若被改动，核验时必被发现。
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">封存时间</th>
          <th scope="col">条目</th>
          <th scope="col">根（SM3）</th>
        </tr>
      </thead>
      <tbody>
        ${roots.map(
          root =>
            html`<tr>
              <td><a href="/public/roots/${root.seal.number}">第 ${root.seal.number} 号</a></td>
              <td>${day(root.seal.at)}</td>
              <td>${root.seal.count}</td>
              <td><code title="${root.seal.root}">${root.seal.root.slice(0, 16)}…</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>拿到案件导出文件的人，可以在任何一台机器上自行核验：<code>npm run -s verify -- --export 文件</code>。</p>
    ${roots.length === 0 ? html`<p>还没有封存。</p>` : ''}
    ${roots.length === atOnce ? html`<p><a href="/public/roots?before=${roots.at(-1)?.seal.number ?? 1}">更早的封存</a></p>` : ''}`

const rootPage = (root: SignedRoot, countersignatures: readonly Countersignature[]): Html =>
  html` <h1>第 ${root.seal.number} 号封存</h1>
    <dl>
      <dt>封存时间</dt>
      <dd>${day(root.seal.at)}</dd>
      <dt>条目</dt>
      <dd>${root.seal.count} 条（位置 ${root.seal.first} 至 ${root.seal.last}）</dd>
      <dt>树根（SM3）</dt>
      <dd style="overflow-wrap:anywhere"><code>${root.seal.root}</code></dd>
      <dt>本次封存的摘要（SM3）</dt>
      <dd style="overflow-wrap:anywhere"><code>${root.sm3}</code></dd>
      <dt>前一次封存的摘要（SM3）</dt>
      <dd style="overflow-wrap:anywhere"><code>${root.seal.previous?.sm3 ?? '无，这是第一次'}</code></dd>
      <dt>签名密钥</dt>
      <dd style="overflow-wrap:anywhere"><code>${nameOfKey(root.publicKey)}</code></dd>
      <dt>副署</dt>
      <dd>
        ${countersignatures.length === 0 ? '无' : countersignatures.map(one => html`${one.office}，${day(one.at)}，密钥 <code>${nameOfKey(one.publicKey)}</code><br />`)}
      </dd>
    </dl>
    <p><a href="/public/roots/${root.seal.number}.json">下载签名原文（JSON）</a></p>
    <p><a href="/public/roots">全部封存</a></p>`
