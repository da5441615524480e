// For browser tests: Chromium as an officer has it, and what axe and the console say of a page.
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import * as z from 'zod'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=zh-CN',
]

/** The browser `npm test` found; FADU_CHROMIUM names another. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['FADU_CHROMIUM'] ?? '/usr/bin/chromium', args: flags })

export const widths = { desk: 1440, phone: 390 } as const

export interface OpenedPage {
  readonly page: Page
  /** What the console and the page itself complained of so far. */
  readonly complaints: () => readonly string[]
  readonly close: () => Promise<void>
}

export interface PageOptions {
  readonly width?: keyof typeof widths
  readonly script?: boolean
  /** Cookies of somebody who has signed in. */
  readonly signedIn?: SignedIn
}
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** A page of a visitor of his own, in Chinese and in Shanghai's time. */
export async function openPage(browser: Browser, { width = 'desk', script = true, signedIn }: PageOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: script,
    bypassCSP: true, // axe is put into the page
    hasTouch: width === 'phone',
    ...(signedIn ? { storageState: signedIn } : {}),
  })
  context.setDefaultTimeout(60_000) // a busy machine is slow, not wrong
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => {
    // a 401 or 404 that the page expects is no complaint; a fault of the server is, below
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('response', answer => {
    if (answer.status() >= 500) said.push(`${answer.status()} ${answer.url()}`)
  })
  page.on('pageerror', error => said.push(String(error)))
  return { page, complaints: () => said, close: () => context.close() }
}

const axe = createRequire(import.meta.url).resolve('axe-core')
const violations = z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** Violations of WCAG 2.1 A and AA, a line each. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe })
  const found = violations.parse(
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((told) => told.violations)`),
  )
  return found.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

/** Whether the page can be pushed sideways: on a phone nothing may stick out. */
export async function sticksOut(page: Page): Promise<boolean> {
  return z.boolean().parse(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1'))
}

/** Whether somebody without a mouse gets to it: the tab key alone moves the focus there. */
export async function isReachedByKeyboard(page: Page, target: Locator, presses = 150): Promise<boolean> {
  await target.waitFor()
  await page.evaluate('document.activeElement?.blur()')
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('Tab')
    if ((await target.and(page.locator(':focus')).count()) > 0) return true
  }
  return false
}
