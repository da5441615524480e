// The first minutes of an office: the one password, the door, the set-up page; and the public door without script.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type ServerProcess } from '../serve.ts'
import { axeFaults, openBrowser, openPage, sticksOut, widths } from './browser.ts'

let server: ServerProcess
let browser: Browser
beforeAll(async () => {
  server = await startServer({ args: ['--empty'] })
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await server.clear()
})

const each = Object.keys(widths).filter(name => name === 'desk' || name === 'phone')

describe.each(each)('at the width of a %s', width => {
  it('the sign-in page is plain to everybody and complains of nothing', async () => {
    const { page, complaints, close } = await openPage(browser, { width })
    await page.goto(`${server.address}/sign-in`)
    await page.getByLabel('用户名').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sticksOut(page)).toBe(false)
    expect(complaints()).toEqual([])
    await close()
  })

  it.each(['/public', '/public/decisions', '/public/procedures', '/public/verify', '/public/my-case', '/public/roots'])(
    '%s can be read',
    async path => {
      const { page, close } = await openPage(browser, { width })
      const answer = await page.goto(server.address + path)
      expect(answer?.status()).toBe(200)
      expect(await axeFaults(page)).toEqual([])
      expect(await sticksOut(page)).toBe(false)
      await close()
    },
  )
})

it('the public door says the same without script', async () => {
  const { page, close } = await openPage(browser, { script: false })
  await page.goto(`${server.address}/public/procedures`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('')
  await close()
})

it('the administrator comes in with the password shown once, and is led to the set-up', async () => {
  const [, username = '', password = ''] = /用户名 (\S+)，初始口令 ([^（\s]+)/.exec(server.words()) ?? []
  const { page, close } = await openPage(browser)
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
  await page.goto(`${server.address}/set-up`)
  await page.getByRole('heading', { name: '安装以后先做五件事' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await close()
})
