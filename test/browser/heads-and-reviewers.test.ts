// Papers side by side, one decision at a time: the head approves, the reviewer gives an opinion.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { comeIn } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** One of a few choices, as a thumb would press it. */
const choose = (page: Page, question: string, answer: string): Promise<void> =>
  page.getByRole('radiogroup', { name: question, exact: true }).getByText(answer, { exact: true }).click()

it('a head reads the papers and approves the filing; it leaves the queue and the case is filed', async () => {
  const { page, complaints, close } = await comeIn(browser, 'yishan.head1')
  await page.goto(`${inject('county')}/approvals`)
  const queue = page.getByRole('region', { name: '等你批' })
  const row = queue.getByRole('button', { name: /燃气.*批准立案|燃气.*立案/ })
  await row.click()
  const papers = page.getByRole('region', { name: '文书', exact: true })
  await papers.getByRole('link', { name: /燃气/ }).waitFor()
  expect(await papers.textContent()).toContain('申请立案')
  const address = await papers.getByRole('link', { name: /燃气/ }).getAttribute('href')
  await choose(page, '审批意见', '同意')
  await page.getByLabel('意见', { exact: true }).fill('有初步证据，同意立案。')
  await page.getByRole('button', { name: '记录我的意见' }).click()
  await page.getByText(/已记录，第 \d+ 条/).waitFor()
  await row.waitFor({ state: 'detached' })
  await page.goto(`${inject('county')}${address}`)
  await page.getByRole('heading', { name: '下一步' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('立案。')
  expect(complaints()).toEqual([])
  await close()
})

it('a reviewer says of each point what is right and what is not, and sends points back to be answered', async () => {
  const { page, complaints, close } = await comeIn(browser, 'yishan.reviewer')
  await page.goto(`${inject('county')}/reviews`)
  const queue = page.getByRole('region', { name: '等你审核' })
  const row = queue.getByRole('listitem').getByRole('button').first()
  await row.waitFor()
  const title = (await row.locator('b').textContent()) ?? ''
  const right = {
    主体和权限: '合法',
    人员资格: '合法',
    事实: '清楚',
    证据: '不充分',
    适用法律: '准确',
    程序: '合法',
    裁量: '适当',
    是否应当移送: '不需要移送',
    审核意见: '补充调查',
  }
  for (const [question, answer] of Object.entries(right)) await choose(page, question, answer)
  await page.getByLabel('理由', { exact: true }).fill('倾倒数量只有测算，没有测量记录。')
  const points = page.getByRole('group', { name: '要逐条回应的意见' })
  await points.getByRole('textbox').first().fill('补一份数量的测量记录。')
  await page.getByRole('button', { name: '记录我的意见' }).click()
  await page.getByText(/已记录，第 \d+ 条/).waitFor()
  await expect.poll(() => queue.textContent(), { timeout: 60_000 }).not.toContain(title)
  expect(complaints()).toEqual([])
  await close()
})
