// Every screen of the main path at both widths: for everybody, by keyboard, nothing sticking out, no complaint.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFaults, isReachedByKeyboard, openBrowser, openPage, sticksOut, widths } from './browser.ts'
import { comeIn, openCase } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

interface Screen {
  readonly title: string
  /** Who looks; nobody signed in when left out. */
  readonly who?: string
  readonly open: string | ((page: Page) => Promise<void>)
  /** What must be there before the screen is looked at, and what it is for: a control that the tab key reaches. */
  readonly does: readonly [role: 'button' | 'link' | 'textbox', name: string | RegExp]
}
const officer = 'yishan.officer1'
const firstDecision = async (page: Page): Promise<void> => {
  await page.goto(`${inject('county')}/public/decisions`)
  await page.getByRole('table').getByRole('link').first().click()
}
const rehearsal = async (page: Page): Promise<void> => {
  await openCase({ page }, '东港乙建材')
  await page.goto(`${page.url().split('?')[0] ?? ''}/rehearsal`)
}
const screens: readonly Screen[] = [
  { title: 'sign-in', open: '/sign-in', does: ['button', '登录'] },
  { title: 'today', who: officer, open: '/', does: ['link', /案$/] },
  { title: 'case list', who: officer, open: '/cases', does: ['link', /案$/] },
  { title: 'case page', who: officer, open: page => openCase({ page }, '东港乙建材'), does: ['button', /^记录：/] },
  { title: 'a new lead', who: officer, open: '/leads/new', does: ['button', /登记/] },
  { title: 'on the spot', who: officer, open: '/on-the-spot', does: ['link', '跳到正文'] },
  { title: 'approvals', who: 'yishan.head2', open: '/approvals', does: ['button', '记录我的意见'] },
  { title: 'the legal adviser’s seat', who: 'county.adviser', open: '/advice', does: ['link', '跳到正文'] },
  { title: 'who may punish what', open: '/public/powers', does: ['link', '看县里定的清单和标准'] },
  { title: 'the county’s lists', open: '/public/powers/lists', does: ['link', '谁能罚什么'] },
  { title: 'legal review', who: 'county.reviewer1', open: '/reviews', does: ['button', '记录我的意见'] },
  { title: 'a rehearsal', who: officer, open: rehearsal, does: ['button', '后一日'] },
  { title: 'a rehearsal from nothing', who: officer, open: '/rehearsals', does: ['link', '跳到正文'] },
  { title: 'an audit', who: officer, open: '/audits', does: ['button', '核查'] },
  { title: 'public decisions', open: '/public/decisions', does: ['button', '查'] },
  { title: 'a public decision', open: firstDecision, does: ['link', '核验这份文书'] },
  { title: 'the procedures', open: '/public/procedures', does: ['link', '看改了什么'] },
  { title: 'what changed in the law core', open: '/public/procedures/changes', does: ['button', '比较'] },
  { title: 'a procedure', open: '/public/procedures/ordinary-penalty', does: ['link', '大字'] },
]
const each = Object.keys(widths).filter(name => name === 'desk' || name === 'phone')

describe.each(each)('at the width of a %s', width => {
  it.each(screens)('$title', async ({ who, open, does: [role, name] }) => {
    const { page, complaints, close } = who === undefined ? await openPage(browser, { width }) : await comeIn(browser, who, { width })
    if (typeof open === 'string') await page.goto(inject('county') + open)
    else await open(page)
    const primary = page.getByRole(role, { name }).filter({ visible: true }).first()
    await primary.waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    expect(await isReachedByKeyboard(page, primary)).toBe(true)
    expect(complaints()).toEqual([])
    await close()
  })
})
