// The registers as screens: a person is entered, given a post, relieved of it; an account is opened and suspended; who may not, sees no button.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { axeFaults, openBrowser, sticksOut } from './browser.ts'
import { comeIn } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('the administrator enters a person, ends his post, opens and suspends his account', async () => {
  const { page, complaints, close } = await comeIn(browser, 'admin')
  await page.goto(`${inject('county')}/officers`)
  await page.getByRole('link', { name: '登记人员' }).click()
  await page.getByRole('textbox', { name: /^姓名/ }).fill('示例新人')
  await page.getByRole('textbox', { name: /变更依据/ }).fill('调入')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { name: '示例新人' }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.goto(`${inject('county')}/accounts`)
  await page.getByRole('button', { name: '开通账号' }).click()
  const opening = page.getByRole('region', { name: '开通账号' })
  await opening.getByText('示例新人').click()
  await opening.getByRole('textbox', { name: /用户名/ }).fill('shili.new')
  await opening.getByRole('textbox', { name: /初始口令/ }).fill('Hutu-Shanshui-2026')
  await opening.getByRole('button', { name: '开通', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'shili.new' })
  await row.getByRole('button', { name: '停用' }).click()
  await row.getByText('已停用').waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(complaints()).toEqual([])
  await close()
})

it('two who change one entry at once: the second is told, and nothing of his is lost', async () => {
  const one = await comeIn(browser, 'admin')
  const two = await comeIn(browser, 'admin', { width: 'phone' })
  for (const { page } of [one, two]) {
    await page.goto(`${inject('county')}/agencies`)
    await page.getByRole('table').getByRole('link', { name: '灌云县伊山镇人民政府' }).click()
    await page.getByRole('textbox', { name: /变更依据/ }).fill('电话变了')
    await page.getByRole('textbox', { name: '电话' }).fill('0518-00000000（虚构）')
  }
  expect(await sticksOut(two.page)).toBe(false)
  await one.page.getByRole('button', { name: '存为新的一版' }).click()
  await one.page.getByText('第 2 版').first().waitFor()
  await two.page.getByRole('button', { name: '存为新的一版' }).click()
  await two.page.getByText('别人刚刚改过这一条').waitFor()
  expect(await two.page.getByRole('textbox', { name: /变更依据/ }).inputValue()).toBe('电话变了')
  await Promise.all([one.close(), two.close()])
})

it.each(['desk', 'phone'] as const)(
  'a monitoring device is registered, found lacking, mended, and listed by it, at the width of a %s',
  async width => {
    const { page, complaints, close } = await comeIn(browser, 'admin', { width })
    const number = `示例-${width}-1`
    await page.goto(`${inject('county')}/devices`)
    await page.getByRole('link', { name: '登记设备' }).click()
    await page.getByRole('textbox', { name: '设备编号' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    const agency = page.getByRole('combobox', { name: '使用机关' })
    await agency.click()
    await page.getByText('灌云县伊山镇人民政府', { exact: true }).last().click()
    await page.getByRole('textbox', { name: '设备编号' }).fill(number)
    await page.getByRole('textbox', { name: '名称' }).fill('示例路口摄像机')
    await page.getByText('行政法规', { exact: true }).click()
    for (const [field, on] of [
      ['法制审核通过日', '2026-01-05'],
      ['技术审核通过日', '2026-01-06'],
      ['设置地点公布日', '2026-01-08'],
    ] as const)
      await page.getByLabel(new RegExp(`^${field}`)).fill(on)
    await page.getByRole('textbox', { name: '依据' }).fill('演示登记')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: /缺 2 项，记录不能用作证据/ }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    await page.getByRole('button', { name: /行政处罚法.*第四十一条/ }).click()
    await page.getByRole('dialog').getByText('第四十一条').first().waitFor()
    await page.keyboard.press('Escape')

    await page.getByLabel(/^设明显标志之日/).fill('2026-01-08')
    await page.getByRole('button', { name: /检定有效的起止/ }).click()
    await page.getByLabel('起', { exact: true }).fill('2026-01-06')
    await page.getByRole('textbox', { name: '依据' }).fill('设标志、检定')
    await page.getByRole('button', { name: '存为新的一版' }).click()
    await page.getByRole('heading', { name: /条件齐备/ }).waitFor()

    await page.goto(`${inject('county')}/devices`)
    const list = page.getByRole('table', { name: '监控设备' })
    await list.getByRole('link', { name: number }).waitFor()
    await page.getByLabel('今日的条件').selectOption('lacking')
    await expect.poll(() => list.getByRole('link', { name: number }).count()).toBe(0)
    await page.getByLabel('今日的条件').selectOption('fit')
    await list.getByRole('link', { name: number }).waitFor()
    expect(await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')).toContain('state=fit')
    expect(await sticksOut(page)).toBe(false)
    expect(complaints()).toEqual([])
    await close()
  },
)

it('an officer reads the registers and is offered no change', async () => {
  const { page, close } = await comeIn(browser, 'yishan.officer1')
  await page.goto(`${inject('county')}/officers`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { name: '变更记录' }).waitFor()
  expect(await page.getByRole('button', { name: '存为新的一版' }).count()).toBe(0)
  await page.goto(`${inject('county')}/devices`)
  await page.getByRole('heading', { name: '监控设备' }).waitFor()
  expect(await page.getByRole('link', { name: '登记设备' }).count()).toBe(0)
  await page.goto(`${inject('county')}/accounts`)
  await page.getByText('账号由系统管理员管').waitFor()
  await close()
})
