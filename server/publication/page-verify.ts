// Is this paper genuine? And: where does my case stand?
import { dayInChinese, day } from '@fadu/law'
import { html } from 'hono/html'
import type { VerifiedDocument } from '../documents/index.ts'
import type { Html } from '../platform/portal.ts'
import { citeLink } from '../procedures/index.ts'
import type { MyCase } from './my-case.ts'

export const verifyForm = (typed: string, tried: boolean): Html =>
  html` <h1>核验文书</h1>
    ${tried ? html`<p class="noline"><span class="mk" aria-hidden="true">无</span><span>没有查到“${typed}”。请对照文书再输一遍；还是查不到的，这份文书可能不是真的，打文书上机关的公开电话问。</span></p>` : ''}
    <form class="row" action="/public/verify">
      <label for="v">文书编号，或者二维码下面的核验码</label><input id="v" name="v" value="${typed}" /><button class="btn p" type="submit">
        核验
      </button>
    </form>
    <p class="note">例如：灌伊罚决字〔2026〕1号。方括号、圆括号都可以。</p>`

export const verifiedPage = (d: VerifiedDocument): Html =>
  html` <p class="crumbs"><a href="/public/verify">核验文书</a> › ${d.number ?? d.title}</p>
    <h1>${d.title}</h1>
    ${
      d.state === 'voided'
        ? html`<p class="noline">
            <span class="mk" aria-hidden="true">废</span><span>这个文号已经作废。原因：${d.voidReason ?? ''}</span>
          </p>`
        : html`<p class="okline"><span class="mk" aria-hidden="true">真</span><span>这份文书是真的，由${d.organ}制作。</span></p>`
    }
    <dl>
      <dt>文号</dt>
      <dd>${d.number ?? '无文号'}</dd>
      <dt>机关</dt>
      <dd>${d.organ}</dd>
      <dt>日期</dt>
      <dd>${dayInChinese(day(d.issuedOn))}</dd>
      ${
        d.pages
          ? html`<dt>页数</dt>
              <dd>${d.pages} 页</dd>`
          : ''
      }
      <dt>文件指纹</dt>
      <dd>SM3 <code>${d.sm3 ?? '文书生成中'}</code><br />SHA-256 <code>${d.sha256 ?? '文书生成中'}</code></dd>
    </dl>
    <p>把手里的电子文件算一次指纹，与上面一致，就是原件。<a href="/public/my-case">看我的案子到哪了</a></p>`

export const myCaseForm = (tried: boolean): Html =>
  html` <h1>我的案子到哪了</h1>
    ${tried ? html`<p class="noline"><span class="mk" aria-hidden="true">无</span><span>文号和核验码对不上。两样都印在送给你的文书上，核验码在二维码下面。</span></p>` : ''}
    <form method="post" action="/public/my-case">
      <label for="n">文书编号</label><input id="n" name="number" autocomplete="off" /><label for="c">核验码</label
      ><input id="c" name="code" autocomplete="off" />
      <p><button class="btn p" type="submit">看看</button></p>
    </form>`

const on = (d: string): string => dayInChinese(day(d))
export const myCasePage = (m: MyCase): Html =>
  html` <h1>${m.title}</h1>
    <p class="note">${m.agency} · ${m.number}</p>
    ${m.until ? html`<div class="one">${m.until.what}，最后一天是<b>${on(m.until.day)}</b>${citeLink(m.until.basis)}</div>` : html`<div class="one">${m.now}<b>${m.next}</b></div>`}
    <h2>现在到哪了</h2>
    <ol class="steps">
      ${m.done.map(d => html`<li class="done">${d.phase}　<span class="note">${on(d.on)}</span></li>`)}
    </ol>
    <p>${m.until ? `${m.now}。${m.next}` : ''}</p>
    ${
      m.until && m.until.what.includes('陈述')
        ? html`<h2>怎么说话</h2>
            <p>当面、写信、打电话都可以。说了不会罚得更重。沉默不算放弃。${citeLink('行政处罚法第四十五条')}</p>`
        : ''
    }
    ${
      m.pay
        ? html`<h2>怎么缴</h2>
            <dl>
              <dt>金额</dt>
              <dd>${m.pay.amount}</dd>
              <dt>银行</dt>
              <dd>${m.pay.bank}</dd>
              <dt>账号</dt>
              <dd>${m.pay.account}</dd>
            </dl>
            <p>缴不起的，可以申请延期或者分期。${citeLink('行政处罚法第六十六条')}</p>`
        : ''
    }
    ${
      m.remedies
        ? html`<h2>不服怎么办</h2>
            <p>
              ${m.remedies.first ? '先' : ''}向<b>${m.remedies.organ}</b>申请行政复议${m.remedies.reconsiderBy ? html`，最后一天是<b>${on(m.remedies.reconsiderBy)}</b>` : ''}。
            </p>
            <p>
              ${m.remedies.first ? `对复议决定还不服的，再向${m.remedies.court}起诉。` : html`也可以直接向<b>${m.remedies.court}</b>起诉${m.remedies.sueBy ? html`，最后一天是<b>${on(m.remedies.sueBy)}</b>` : ''}。`}
            </p>`
        : ''
    }`
