// For browser tests: the people of the demonstration county at their desks.
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import * as z from 'zod'
import { openPage, type OpenedPage, type PageOptions, type SignedIn } from './browser.ts'

const accounts = z.object({
  accounts: z.array(z.object({ username: z.string(), name: z.string(), agency: z.string() })),
})
const known = new Map<string, SignedIn>()

/** Comes in by the card of the sign-in page; whoever has come in once in this file stays signed in. */
export async function comeIn(browser: Browser, username: string, options: PageOptions = {}): Promise<OpenedPage> {
  const state = known.get(username)
  if (state) return openPage(browser, { ...options, signedIn: state })
  const opened = await openPage(browser, options)
  const { page } = opened
  await page.goto(`${inject('county')}/sign-in`)
  await page
    .getByRole('region', { name: '演示账号' })
    .getByRole('button', { name: await nameOf(username) })
    .click()
  await page
    .getByRole('navigation', { name: '主导航' })
    .or(page.getByRole('navigation', { name: '底部导航' }))
    .filter({ visible: true })
    .first()
    .waitFor()
  known.set(username, await page.context().storageState())
  return opened
}

/** What the person is called; no two of the county share a name. */
export async function nameOf(username: string): Promise<string> {
  const answer = await fetch(`${inject('county')}/api/demo/accounts`)
  const found = accounts.parse(await answer.json()).accounts.find(one => one.username === username)
  if (!found) throw new Error(`nobody is called ${username} in the demonstration`)
  return found.name
}

/** Opens a case from the list, by words of its title. */
export async function openCase({ page }: Pick<OpenedPage, 'page'>, words: string): Promise<void> {
  await page.goto(`${inject('county')}/cases?q=${encodeURIComponent(words)}`)
  await page.getByRole('table', { name: '案件列表' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: '下一步' }).waitFor()
}
