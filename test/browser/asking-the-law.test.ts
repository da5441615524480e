// 问法: why a step is refused, what would come of it, and what the rules say of a case from elsewhere. Nothing is recorded.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { axeFaults, openBrowser, sticksOut } from './browser.ts'
import { comeIn, openCase } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const officer = 'yishan.officer1'
const records = async (page: Page): Promise<number> => {
  const id = /cases\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  const answer = await page.request.get(`${inject('county')}/api/v1/cases/${id}`)
  const { version }: { version: number } = await answer.json()
  return version
}

describe.each(['desk', 'phone'] as const)('at the width of a %s', width => {
  it('a refusal opens its rule: the article, what was found, what mends it, cases like it', async () => {
    const { page, complaints, close } = await comeIn(browser, officer, { width })
    await openCase({ page }, '东港乙建材')
    const step = page.locator('.step-refused').first()
    await step.getByRole('button', { name: /理由/ }).click()
    await step.getByRole('button', { name: '条文原文和同类案件' }).first().click()
    const why = page.getByRole('dialog')
    await why.getByRole('heading', { name: /同一事项里办过/ }).waitFor()
    for (const word of ['查到', '补救', '规则']) expect(await why.getByText(word, { exact: true }).count()).toBe(1)
    await why
      .getByText(/大意（法度摘要/)
      .first()
      .waitFor()
    expect(await why.getByRole('link', { name: '这一步的全部规则' }).getAttribute('href')).toMatch(/^\/public\/procedures\/.+#.+/)
    expect(await sticksOut(page)).toBe(false)
    expect(complaints()).toEqual([])
    await close()
  })

  it('a rehearsal moves the clock, opens what was refused, and leaves the case as it was', async () => {
    const { page, complaints, close } = await comeIn(browser, officer, { width })
    await openCase({ page }, '东港乙建材')
    const before = await records(page)
    const refused = await page.locator('.step-refused h4').allInnerTexts()
    await page.getByRole('link', { name: '推演' }).filter({ visible: true }).last().click()
    const bar = page.getByText('推演，未记录')
    await bar.first().waitFor()
    await page.locator('.steps').waitFor()
    for (let weeks = 0; weeks < 3; weeks++) await page.getByRole('button', { name: '后七日' }).click() // a long holiday may lie between
    await expect.poll(async () => (await page.locator('.step-refused h4').allInnerTexts()).length).toBeLessThan(refused.length)
    expect(await page.getByRole('button', { name: /^记录：/ }).count()).toBe(0)
    await page.getByRole('button', { name: '从第一条记录演起' }).click()
    await page.getByRole('button', { name: /^推演：申请立案/ }).waitFor()
    expect(await page.locator('.timeline li, .rehearsal ol li').count()).toBeGreaterThan(0)
    expect(await axeFaults(page)).toEqual([])
    expect(await bar.first().isVisible()).toBe(true)
    await page.getByRole('link', { name: '结束推演' }).click()
    await page.waitForURL(/cases\/[^/]+$/)
    expect(await records(page)).toBe(before)
    expect(complaints()).toEqual([])
    await close()
  })

  it('a form is told what the law would say while it is filled in, by a worker of the browser, and nothing is sent', async () => {
    const { page, complaints, close } = await comeIn(browser, officer, { width })
    const fetched: string[] = []
    page.on('request', request => fetched.push(`${request.method()} ${request.url()}`))
    await page.goto(`${inject('county')}/cases?q=${encodeURIComponent('水果店公路')}&status=open&phase=${encodeURIComponent('送达')}`)
    await page
      .getByRole('link', { name: /水果店/ })
      .filter({ visible: true })
      .first()
      .click()
    const filing = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '报机关备案', exact: true }) })
    await filing.waitFor()
    const unfold = filing.getByRole('button', { name: '办理' })
    if (await unfold.isVisible()) await unfold.click()
    await filing.getByLabel(/备案说明/).fill('附存根和现场照片。')
    const when = filing.getByLabel(/办理时间/)
    const now = await when.inputValue()
    const said = filing.getByText('按现在填的，这一步还办不了')
    const button = filing.getByRole('button', { name: /^记录：/ })
    const place = async () => (await button.boundingBox())?.y ?? 0
    const apart = (await place()) - ((await when.boundingBox())?.y ?? 0)
    await when.fill(`2027${now.slice(4)}`)
    await said.waitFor()
    // what is said never pushes the button from under the pointer
    expect(apart).toBeGreaterThan(0)
    expect((await place()) - ((await when.boundingBox())?.y ?? 0)).toBeCloseTo(apart, 0)
    expect(await filing.getByRole('group', { name: '不予通过的理由' }).textContent()).toContain('办理时间在将来')
    await when.fill(now)
    await said.waitFor({ state: 'hidden' })
    expect(fetched.filter(one => one.endsWith('/asked'))).toHaveLength(1)
    expect(fetched.some(one => /penalty\.worker-/.test(one))).toBe(true)
    expect(fetched.some(one => /every-procedure\.worker-/.test(one))).toBe(false)
    expect(fetched.filter(one => /^POST .*\/acts/.test(one))).toEqual([])
    expect(complaints()).toEqual([])
    await close()
  })

  it('a case from elsewhere is judged from its file, act by act, and a wrong file is told place by place', async () => {
    const { page, complaints, close } = await comeIn(browser, officer, { width })
    await page.goto(`${inject('county')}/audits`)
    const file = fileURLToPath(new URL('../../docs/case-history/2-hearing-skipped.json', import.meta.url))
    await page.getByLabel('把文件拖到这里，或者选一个').setInputFiles(file)
    await page.getByRole('heading', { name: /查到 \d+ 处/ }).waitFor()
    for (const title of ['走到哪了', '期限']) await page.getByRole('heading', { name: title, exact: true }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    await page
      .getByRole('button', { name: /行政处罚法.*第六十三条/ })
      .first()
      .click()
    await page.getByRole('dialog').getByText('第六十三条').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('或者贴在这里').fill('{"format":"x"}')
    await page.getByRole('button', { name: '核查', exact: true }).click()
    await page.getByRole('heading', { name: /处格式不对/ }).waitFor()
    await page.getByLabel('或者贴在这里').fill('{')
    await page.getByRole('button', { name: '核查', exact: true }).click()
    await page.getByRole('heading', { name: '读不懂这个文件' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(complaints()).toEqual([])
    await close()
  })

  it('a lawful case from elsewhere is registered, found again, and read act by act', async () => {
    const { page, complaints, close } = await comeIn(browser, officer, { width })
    await page.goto(`${inject('county')}/audits`)
    const path = fileURLToPath(new URL('../../docs/case-history/1-lawful-fine.json', import.meta.url))
    const history: object = JSON.parse(await readFile(path, 'utf8'))
    const title = `示例旧案（${width}）` // the same text is taken in but once
    await page.getByLabel('或者贴在这里').fill(JSON.stringify({ ...history, title }))
    await page.getByRole('button', { name: '核查', exact: true }).click()
    await page.getByRole('heading', { name: '登记为历史案件' }).waitFor()
    await page.getByLabel('原案号').fill(`示罚〔2024〕${width}号`)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    for (const name of ['办过的行为', '走到哪了', '期限']) await page.getByRole('heading', { name, exact: true }).waitFor()
    await page.getByRole('heading', { name: /第 1 项.*立案/ }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    await page.getByRole('link', { name: '历史案件' }).first().click()
    const list = page.getByRole('table', { name: '历史案件' })
    await page.getByLabel('查找').fill(`（${width}）`)
    await expect.poll(() => list.getByRole('link').count()).toBe(1)
    await page.getByLabel('办案自').fill('2024-12-01')
    await page.getByText('没有符合的').waitFor()
    await page.getByLabel('办案自').fill('2024-01-01')
    await list.getByRole('link').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    expect(complaints()).toEqual([])
    await close()
  })
})
