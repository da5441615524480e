// An officer's day at the desk: in by the card, the list, a case, what may be done and what may not.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { comeIn, nameOf, openCase } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
const officer = 'yishan.officer1'

describe('an officer', () => {
  it('comes in by the card and sees what waits', async () => {
    const { page, complaints, close } = await comeIn(browser, officer)
    await page.getByRole('heading', { name: '等你办' }).waitFor()
    expect(await page.getByRole('banner').textContent()).toContain(await nameOf(officer))
    expect(await page.getByRole('main').textContent()).toContain('退回要补')
    expect(await page.getByRole('main').textContent()).toContain('演示')
    expect(complaints()).toEqual([])
    await close()
  })

  it('finds a case by Chinese words, narrows the list, and is told when nothing fits', async () => {
    const { page, close } = await comeIn(browser, officer)
    await page.goto(`${inject('county')}/cases`)
    const list = page.getByRole('table', { name: '案件列表' })
    await list.getByRole('link').nth(5).waitFor()
    const words = page.getByRole('textbox', { name: '查找' })
    await words.fill('网吧')
    await words.press('Enter')
    await page.waitForURL(address => address.searchParams.get('q') === '网吧')
    await expect
      .poll(() => list.getByRole('link').allTextContents(), { timeout: 60_000 })
      .toEqual([expect.stringContaining('网吧接纳未成年人')])
    await words.fill('月球背面')
    await words.press('Enter')
    await page.getByText('没有符合的案件').waitFor()
    await words.fill('')
    await words.press('Enter')
    await page.getByLabel('状态').selectOption({ label: '已归档' })
    await page.waitForURL(address => address.searchParams.get('status') === 'archived')
    await expect.poll(() => list.textContent(), { timeout: 60_000 }).not.toContain('登记线索')
    expect(await list.getByRole('link').count()).toBeGreaterThan(0)
    await close()
  })

  it('reads why a step is refused: article, what was found, what mends it; and opens the article', async () => {
    const opened = await comeIn(browser, officer)
    const { page } = opened
    await openCase(opened, '东港乙建材')
    const refused = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '作出决定', exact: true }) })
    expect(await refused.textContent()).toContain('最早')
    await refused.getByRole('button', { name: /理由/ }).click()
    const reasons = refused.getByRole('group', { name: '不予通过的理由' })
    await reasons.waitFor()
    const said = (await reasons.textContent()) ?? ''
    for (const part of ['依据', '行政处罚法', '查到', '陈述申辩', '补救']) expect(said).toContain(part)
    expect(await refused.getByRole('button', { name: '办理' }).count()).toBe(0)
    await reasons
      .getByRole('button', { name: /行政处罚法/ })
      .first()
      .click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('大意（法度摘要，以原文为准）').first().waitFor()
    expect(await drawer.getByRole('heading', { level: 2 }).textContent()).toMatch(/^第.+条/)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await opened.close()
  })

  it('is told by name what a form still lacks, then records the step, and it stands in the record', async () => {
    const opened = await comeIn(browser, officer)
    const { page, complaints } = opened
    await openCase(opened, '公路用地范围擅自设置非公路标志')
    const step = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '登记证据', exact: true }) })
    const opens = step.getByRole('button', { name: '办理' })
    if (await opens.isVisible()) await opens.click()
    await step.getByRole('button', { name: '记录：登记证据' }).click()
    expect(await step.getByRole('alert').first().textContent()).toMatch(/没有填对.*请/)
    await opened.page.goto(
      `${inject('county')}/cases?q=${encodeURIComponent('水果店公路')}&status=open&phase=${encodeURIComponent('送达')}`,
    )
    await page.getByRole('table', { name: '案件列表' }).getByRole('link').first().click()
    const filing = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '报机关备案', exact: true }) })
    const unfold = filing.getByRole('button', { name: '办理' })
    await filing.waitFor()
    if (await unfold.isVisible()) await unfold.click()
    await filing.getByLabel(/备案说明/).fill('附存根和现场照片，由浏览器测试填写。')
    await filing.getByRole('button', { name: '记录：报机关备案' }).click()
    await page.getByText(/已记录，第 \d+ 条/).waitFor()
    await page
      .getByRole('navigation', { name: '案件内容' })
      .getByRole('link', { name: /全过程记录/ })
      .click()
    await page.waitForURL(address => address.searchParams.get('tab') === 'record')
    await expect.poll(() => page.getByRole('main').textContent(), { timeout: 60_000 }).toContain('报机关备案')
    expect(complaints()).toEqual([])
    await opened.close()
  })
})
