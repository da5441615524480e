// The penalty on the spot with one hand: six screens on a phone, from the certificates shown to the decision handed over.
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import * as z from 'zod'
import { axeFaults, openBrowser, sticksOut } from './browser.ts'
import { comeIn } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Each of the six asks one thing, fits the phone, and is for everybody. */
async function onScreen(page: Page, at: number): Promise<void> {
  await page.getByText(`第 ${at} 步，共 6 步`).first().waitFor()
  expect(await sticksOut(page)).toBe(false)
  expect(await axeFaults(page)).toEqual([])
}
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()
async function pick(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(words)
  await page.locator('.ant-select-item-option').filter({ hasText: words, visible: true }).first().click()
}

it('an officer shows, tells, hears, decides and hands over on a phone; too much is refused with its article', async () => {
  const { page, complaints, close } = await comeIn(browser, 'yishan.officer1', { width: 'phone' })
  await page.goto(`${inject('county')}/on-the-spot`)
  await onScreen(page, 1)
  await page.getByRole('combobox', { name: '在场的另一名执法人员' }).click()
  await page.locator('.ant-select-item-option').filter({ visible: true }).first().click()
  await press(page, '已出示，对方看过了')

  await onScreen(page, 2)
  await pick(page, '事项', '燃气安全警示标志')
  await pick(page, '当事人', '广告')
  await page.getByLabel('地点').fill('伊山镇示例路燃气阀井旁')
  await press(page, '下一步')

  await onScreen(page, 3)
  await page.getByLabel('查到的事实').fill('用广告布遮住燃气安全警示标志一处，当场揭除，没有造成险情。')
  await page.getByLabel(/别的数额/).fill('5000')
  const refused = page.getByRole('group', { name: '不予通过的理由' })
  await refused.waitFor()
  expect(await refused.textContent()).toMatch(/行政处罚法.*第五十一条/)
  expect(await page.getByRole('button', { name: /拟当场罚款/ }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '200', exact: true }).click()
  await press(page, /拟当场罚款 200/)

  await onScreen(page, 4)
  await page.getByLabel('事实、理由、依据已告知').check()
  await page.getByLabel('陈述、申辩的权利已告知').check()
  await press(page, '已告知')
  await press(page, '听取完毕')

  await onScreen(page, 5)
  await page.getByRole('radiogroup', { name: '当事人' }).getByText('拒绝签名').click()
  await page.getByLabel('注明情况').fill('当事人看过后不愿签名，两名执法人员在场。')
  await press(page, '编号，作出决定')

  await onScreen(page, 6)
  await press(page, '已当场交付')
  await page.getByText('再查一处').waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/〔\d{4}〕\d+号/)
  await page.getByRole('img', { name: /核对决定书真假/ }).waitFor()
  expect(complaints()).toEqual([])
  await close()
})

const photo = (name: string): string => fileURLToPath(new URL(`../../server/seed/photos/${name}.jpg`, import.meta.url))

it('photos become evidence, and a party who signed the confirmation gets the decision electronically', async () => {
  const { page, complaints, close } = await comeIn(browser, 'yishan.officer1', { width: 'phone' })
  await page.goto(`${inject('county')}/on-the-spot`)
  await page.getByRole('combobox', { name: '在场的另一名执法人员' }).click()
  await page.locator('.ant-select-item-option').filter({ visible: true }).first().click()
  await press(page, '已出示，对方看过了')
  await pick(page, '事项', '燃气安全警示标志')
  await pick(page, '当事人', '广告')
  await page.getByLabel('地点').fill('伊山镇示例路')
  await press(page, '下一步')
  await page.getByLabel('查到的事实').fill('用广告布遮住燃气安全警示标志一处。')
  await page.getByLabel('拍照或者选照片').setInputFiles([photo('road'), photo('room')])
  await page.getByText('已收，有回执').nth(1).waitFor()
  await page.getByRole('button', { name: '100', exact: true }).click()
  await press(page, /拟当场罚款 100/)
  await page.getByLabel('事实、理由、依据已告知').check()
  await page.getByLabel('陈述、申辩的权利已告知').check()
  await press(page, '已告知')
  await press(page, '听取完毕')
  await press(page, '编号，作出决定')

  await onScreen(page, 6)
  await page.getByRole('radiogroup', { name: '怎么交付' }).getByText('电子送达').click()
  expect(await page.getByRole('button', { name: '记录确认书' }).isDisabled()).toBe(true)
  await page.getByLabel('送达地址').fill('伊山镇示例路1号')
  await page.getByLabel('号码或者账号').fill('13800000000')
  await page.getByLabel(/已说明填写事项/).check()
  await page.getByLabel('签名页照片').setInputFiles(photo('yard'))
  await press(page, '记录确认书')
  await press(page, '已电子送达')
  await page.getByText('再查一处').waitFor()
  expect(await axeFaults(page)).toEqual([])
  const id = new URL(page.url()).searchParams.get('id')
  const kept = z
    .object({ acts: z.array(z.object({ kind: z.string(), facts: z.looseObject({}) })) })
    .parse(await (await page.request.get(`${inject('county')}/api/v1/cases/${id}`)).json())
  const pictures = kept.acts.filter(one => one.kind === 'register-evidence').map(one => one.facts)
  expect(pictures).toMatchObject([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, { hash: expect.any(String) }])
  expect(kept.acts.at(-1)).toMatchObject({ kind: 'hand-over', facts: { way: '经确认的电子送达', confirmation: expect.any(String) } })
  expect(complaints()).toEqual([])
  await close()
})
