// A citizen at the public door, without signing in and without script.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The first published decision; its number and the code that proves it. */
async function readDecision(page: Page): Promise<{ readonly number: string; readonly code: string }> {
  await page.goto(`${inject('county')}/public/decisions`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByText('这份决定是真的').waitFor()
  const number = (await page.locator('.doc .no').textContent()) ?? ''
  const paper = await page.getByRole('link', { name: '核验这份文书' }).getAttribute('href')
  return { number, code: paper?.split('/').at(-1) ?? '' }
}

describe('a citizen', () => {
  it('finds a decision by a word and reads in plain words what was done and on what ground', async () => {
    const { page, close } = await openPage(browser, { script: false, width: 'phone' })
    await page.goto(`${inject('county')}/public/decisions`)
    const all = await page.locator('tbody tr').count()
    await page.getByLabel(/查事项/).fill('种子')
    await page.getByRole('button', { name: '查', exact: true }).click()
    await page.waitForURL(address => address.searchParams.get('q') === '种子')
    const found = await page.locator('tbody tr').count()
    expect([found > 0, found < all]).toEqual([true, true])
    await page.getByRole('table').getByRole('link').first().click()
    const said = (await page.getByRole('main').textContent()) ?? ''
    for (const part of ['种子', '罚了什么', '凭哪一条罚', '凭什么能罚', '办案的时间', '原件 SM3']) expect(said).toContain(part)
    // codes of the paper's own (hashes, verification) may hold such digits; a person's number stands by itself
    expect(said).not.toMatch(/(?<![\da-z])(?:\d{17}[\dX]|1[3-9]\d{9})(?![\da-z])/i)
    await close()
  })

  it('sees each procedure drawn, with its steps and articles as text beside', async () => {
    const { page, close } = await openPage(browser, { script: false })
    await page.goto(`${inject('county')}/public/procedures`)
    await page.getByRole('main').getByRole('link', { name: '行政处罚普通程序' }).first().click()
    const chart = page.locator('main svg').first()
    await chart.waitFor()
    expect(await chart.locator('text').count()).toBeGreaterThan(10)
    expect(await page.getByRole('main').textContent()).toMatch(/行政处罚法.*第/)
    await close()
  })

  it('proves a paper by its number, and is told of one nobody issued', async () => {
    const { page, close } = await openPage(browser, { script: false })
    const { number } = await readDecision(page)
    const verify = async (typed: string): Promise<void> => {
      await page.goto(`${inject('county')}/public/verify`)
      await page.getByLabel(/文书编号/).fill(typed)
      await page.getByRole('button', { name: '核验' }).click()
    }
    await verify(number)
    await page.getByText('这份文书是真的').waitFor()
    await verify('灌伊罚决字〔2026〕9999号')
    await page.getByText('没有查到').waitFor()
    await close()
  })

  it('looks up the own case by number and code, and nobody does by the number alone', async () => {
    const { page, close } = await openPage(browser, { script: false, width: 'phone' })
    const { number, code } = await readDecision(page)
    const ask = async (secret: string): Promise<void> => {
      await page.goto(`${inject('county')}/public/my-case`)
      await page.getByLabel('文书编号').fill(number)
      await page.getByLabel('核验码').fill(secret)
      await page.getByRole('button', { name: '看看' }).click()
    }
    await ask('AAAAAAAAAAAA')
    await page.getByText('文号和核验码对不上').waitFor()
    await ask(code)
    await page.getByRole('heading', { name: '现在到哪了' }).waitFor()
    const said = (await page.getByRole('main').textContent()) ?? ''
    expect(said).toContain('不服怎么办')
    expect(said).toMatch(/申请行政复议，最后一天是\d{4}年/)
    await close()
  })

  it('reads in large print once it is switched on, until it is switched off', async () => {
    const { page, close } = await openPage(browser, { script: false })
    const size = (): Promise<unknown> => page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    await page.goto(`${inject('county')}/public/procedures`)
    const normal = await size()
    await page.getByRole('link', { name: '大字' }).click()
    await page.goto(`${inject('county')}/public/procedures`)
    const large = await size()
    expect(Number(large)).toBeGreaterThan(Number(normal) * 1.2)
    await page.getByRole('link', { name: '标准字' }).click()
    expect(await size()).toBe(normal)
    await close()
  })
})
