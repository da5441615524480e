// 职权公示: who may punish what, by which title, and what the county decided where the law leaves it to a county. Readable without script.
import { dayInChinese, isDay, settingKeys, type SettingKey } from '@fadu/law'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Desk } from '../platform/desk.ts'
import type { Env } from '../platform/http.ts'
import type { Html, Layout } from '../platform/portal.ts'
import { settingRows } from './settings.ts'
import { readHeld, readHolders, readLenient, readSettingVersions, type HeldTitle, type Holder, type LenientGrade } from './store.ts'

/** Mounted at `/public`. */
export function pagesOf({ db, clock }: Desk, layout: Layout): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/powers', async c => {
    const today = clock.today()
    const holders = await readHolders(db, today)
    const deeds = (await Promise.all(holders.filter(one => one.delegated > 0).map(one => readHeld(db, one.agency, today)))).flat()
    return c.html(
      layout(
        '谁能罚什么',
        holdersPage(
          holders,
          deeds.filter(one => one.source === 'delegated'),
        ),
      ),
    )
  })
  app.get('/powers/lists', async c => {
    const rows = settingRows(await readSettingVersions(db), clock.today())
    return c.html(layout('县里定的清单和标准', listsPage(rows, await readLenient(db, clock.today()))))
  })
  app.get('/powers/:agency', async c => {
    const titles = await readHeld(db, c.req.param('agency').slice(0, 100), clock.today())
    const [first] = titles
    return first ? c.html(layout(`${first.agencyName}能罚什么`, heldPage(first.agencyName, titles))) : c.notFound()
  })
  return app
}

const inChinese = (on: string | null | undefined): string => (on && isDay(on) ? dayInChinese(on) : '')
const deedOf = ({ instrument }: HeldTitle): string =>
  instrument ? `${instrument.number}${instrument.publishedOn ? `，${inChinese(instrument.publishedOn)}公布` : '，没有登记公布日期'}` : ''

const holdersPage = (holders: readonly Holder[], deeds: readonly HeldTitle[]): Html =>
  html` <h1>谁能罚什么</h1>
    <p>
      每一项处罚权都要有来源：法律直接给的，省里赋权的，或者书面委托的。这里是今天的登记，办案时按同一份登记判断；没有登记的，系统不让办。<a
        href="/public/powers/lists"
        >看县里定的清单和标准</a
      >
    </p>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col" style="width:40%">机关</th>
          <th scope="col">法定</th>
          <th scope="col">赋权</th>
          <th scope="col">委托</th>
          <th scope="col">停用</th>
        </tr>
      </thead>
      <tbody>
        ${holders.map(
          one =>
            html`<tr>
              <td><a href="/public/powers/${one.agency}">${one.agencyName}</a></td>
              <td><span class="nb">${one.statutory > 0 ? `法定 ${one.statutory} 项` : ''}</span></td>
              <td><span class="nb">${one.conferred > 0 ? `赋权 ${one.conferred} 项` : ''}</span></td>
              <td><span class="nb">${one.delegated > 0 ? `委托 ${one.delegated} 项` : ''}</span></td>
              <td><span class="nb">${one.adrift > 0 ? `停用 ${one.adrift} 项` : ''}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>行政处罚委托书</h2>
    ${
      deeds.length === 0
        ? html`<p>今天没有委托。</p>`
        : html`<p>受委托的组织用委托机关的名义处罚，不得再委托；后果由委托机关承担，复议、诉讼也找委托机关。</p>
            ${[...Map.groupBy(deeds, one => `${one.agencyName}${deedOf(one)}`).values()].map(([first, ...rest]) =>
              first
                ? html`<dl>
                    <dt>委托书</dt>
                    <dd>${deedOf(first)}</dd>
                    <dt>委托机关</dt>
                    <dd>${first.delegatedBy?.name ?? ''}</dd>
                    <dt>受委托组织</dt>
                    <dd>${first.agencyName}</dd>
                    <dt>期限</dt>
                    <dd>${inChinese(first.from)}${first.to ? `至${inChinese(first.to)}` : '起，没有登记期满日'}</dd>
                    <dt>权限</dt>
                    <dd>${[first, ...rest].map(one => one.name).join('；')}</dd>
                  </dl>`
                : '',
            )}`
    }`

const sources = { statutory: '法定', conferred: '赋权', delegated: '委托' } as const
const heldPage = (agency: string, titles: readonly HeldTitle[]): Html =>
  html` <p class="crumbs"><a href="/public/powers">谁能罚什么</a> › ${agency}</p>
    <h1>${agency}能罚什么</h1>
    <p>共 ${titles.length} 项。</p>
    ${[...Map.groupBy(titles, one => one.domain)].map(
      ([domain, rows]) =>
        html`<h2>${domain}</h2>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col" style="width:44%">事项</th>
                <th scope="col">来源</th>
                <th scope="col">强制措施</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                one =>
                  html`<tr>
                    <td>${one.name}<br /><small>${one.code}</small></td>
                    <td>
                      ${sources[one.source]}${one.conferredFrom ? `，来自${one.conferredFrom.name}` : ''}${
                        one.delegatedBy ? `，${one.delegatedBy.name}委托` : ''
                      }<br /><small
                        >${deedOf(one) || `${inChinese(one.from)}起`}${
                          one.adriftSince ? `；来源部门的权力${inChinese(one.adriftSince)}上收，暂停行使` : ''
                        }</small
                      >
                    </td>
                    <td><span class="nb">${one.withMeasures ? '可以查封、扣押' : '不能查封、扣押'}</span></td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
    )}`

/** What a visitor is told first: which cases are reviewed, heard, discussed, and what is left unpunished or unforced. */
const lists: readonly (readonly [string, readonly SettingKey[]])[] = [
  ['法制审核目录', ['review.list', 'review.major', 'major.fine.citizen', 'major.fine.organisation']],
  [
    '听证标准',
    [
      'hearing.fine.citizen',
      'hearing.fine.organisation',
      'hearing.confiscation.citizen',
      'hearing.confiscation.organisation',
      'hearing.whenUnsure',
    ],
  ],
  ['不予实施行政强制措施清单', ['measure.list']],
  ['行政检查事项', ['inspection.list', 'inspection.urgent', 'inspection.notice', 'inspection.code']],
]
const listsPage = (rows: ReturnType<typeof settingRows>, lenient: readonly LenientGrade[]): Html =>
  html` <p class="crumbs"><a href="/public/powers">谁能罚什么</a> › 县里定的清单和标准</p>
    <h1>县里定的清单和标准</h1>
    <p>法律留给县里定的，县里定了的写明文件；没有定的，一律按对当事人更稳妥的一边办。</p>
    ${lists.map(
      ([title, keys]) =>
        html`<h2>${title}</h2>
          <dl>
            ${keys.map(key => {
              const row = rows.find(one => one.key === key)
              return html`<dt>${settingKeys[key].replace(/（分）$/, '')}</dt>
                <dd>
                  ${row?.shown ?? ''}${
                    row?.current
                      ? html`<br /><small>${row.current.source}，${row.current.owner}，自${inChinese(row.current.from)}</small>`
                      : ''
                  }
                </dd>`
            })}
          </dl>`,
    )}
    <h2>免罚轻罚清单</h2>
    ${
      lenient.length === 0
        ? html`<p>今天没有施行的裁量基准写了不予处罚的档次。</p>`
        : html`<p>事实落在这些档次的，系统自动提示：应当不罚的，罚不了；可以不罚的，要罚须写明理由，经法制审核和集体讨论。</p>
            <table class="rows">
              <thead>
                <tr>
                  <th scope="col" style="width:44%">事项</th>
                  <th scope="col">结果</th>
                  <th scope="col">基准</th>
                </tr>
              </thead>
              <tbody>
                ${lenient.map(
                  one =>
                    html`<tr>
                      <td>${one.name}<br /><small>${one.code}</small></td>
                      <td>${one.grade}：${one.mandatory ? '不予处罚' : '可以不予处罚'}，予以教育</td>
                      <td>${one.version}<br /><small>${one.owner}</small></td>
                    </tr>`,
                )}
              </tbody>
            </table>`
    }`
