// Procedures beside a case, on the case page: sealed goods held and given back, a building pulled down, a crime handed over, a reconsideration.
import { addDays, dayOf, isWorkingDay, type Day } from '@fadu/law'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as z from 'zod'
import { aCalendar } from '../../law/testing/calendar.ts'
import { openBrowser, type OpenedPage } from './browser.ts'
import { comeIn, openCase } from './visitors.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const calendar = aCalendar()
const today = dayOf(new Date().toISOString())
/** The last working day at least so many days ago. */
function ago(days: number): Day {
  let on = addDays(today, -days)
  while (!isWorkingDay(calendar, on)) on = addDays(on, -1)
  return on
}
const now = (): string => new Date().toISOString()
const at = (on: Day, time: string): string => `${on}T${time}:00+08:00`

async function send({ page }: OpenedPage, method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown): Promise<unknown> {
  const answer = await page.request.fetch(`${inject('county')}/api/v1${path}`, {
    method,
    headers: { origin: inject('county'), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    ...(data === undefined ? {} : { data: JSON.stringify(data) }),
  })
  expect([200, 201], `${method} ${path}: ${await answer.text()}`).toContain(answer.status())
  return answer.json()
}
const found = z.object({ rows: z.array(z.object({ id: z.string() })) })
const people = z.object({
  parties: z.array(z.object({ id: z.string() })),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
})
const recorded = z.object({ id: z.string().optional(), act: z.string(), version: z.number(), track: z.string().optional() })

/** A fresh case of an item, and further acts told over HTTP: what an office did before the test looks. */
async function aCase(officer: OpenedPage, item: string, on: Day) {
  const any = found.parse(await send(officer, 'GET', '/cases?limit=1&q=' + encodeURIComponent('公司'))).rows[0]
  const { parties, colleagues } = people.parse(await send(officer, 'GET', `/cases/${any?.id}`))
  const idOf = (name: string): string => colleagues.find(c => c.name === name)?.id ?? ''
  const by = ['伊甲子', '伊乙丑'].map(idOf)
  const party = parties[0]?.id ?? ''
  const lead = {
    source: '巡查发现',
    foundOn: on,
    place: '示例村东',
    region: '320723100',
    summary: '巡查时发现，由浏览器测试登记。',
    informantProtected: false,
    handling: '拟立案',
  }
  let last = recorded.parse(
    await send(officer, 'POST', '/cases', {
      procedure: 'ordinary-penalty',
      item,
      parties: [party],
      act: { kind: 'register-lead', doneAt: on === today ? now() : at(on, '09:00'), by, facts: lead },
    }),
  )
  const id = last.id ?? ''
  const tracks = new Map<string, string>()
  return {
    id,
    party,
    by,
    /** One act more, by the officers unless somebody else is named. @returns its id */
    tell: async (
      kind: string,
      procedure: string,
      doneAt: string,
      facts: Record<string, unknown>,
      { whole = false, sender = officer, name }: { readonly whole?: boolean; readonly sender?: OpenedPage; readonly name?: string } = {},
    ): Promise<string> => {
      const track = tracks.get(procedure) ?? 'new'
      const act = {
        kind,
        procedure,
        track,
        parties: whole ? [] : [party],
        doneAt,
        by: name ? [idOf(name)] : by,
        facts,
        version: last.version,
      }
      last = recorded.parse(await send(sender, 'POST', `/cases/${id}/acts`, act))
      tracks.set(procedure, last.track ?? track)
      return last.act
    },
  }
}

/** Opens the form of a step on the case page, fills it, records it. */
async function record(
  { page }: OpenedPage,
  id: string,
  kind: string,
  title: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`${inject('county')}/cases/${id}?step=${kind}`)
  const step = page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  const submit = step.getByRole('button', { name: `记录：${title}` })
  await submit.waitFor()
  for (const [question, answer] of Object.entries(answers)) {
    const choices = step.getByRole('radiogroup', { name: question, exact: true }).filter({ hasText: answer })
    if ((await choices.count()) > 0) await choices.getByText(answer, { exact: true }).click()
    else {
      const field = step.getByLabel(question, { exact: true }).and(step.locator('textarea, input:not([type=radio])')).first()
      const picked = (await field.getAttribute('role')) === 'combobox'
      for (const part of picked ? answer.split('、') : [answer]) {
        await field.fill(part)
        if (picked) await field.press('Enter')
      }
    }
  }
  // by the keyboard: what the law says ahead may move the button under a mouse
  const answered = page.waitForResponse(r => r.request().method() === 'POST' && r.url().endsWith('/acts'))
  await submit.press('Enter')
  const answer = await answered
  expect(answer.status(), `${title}: ${answer.status() === 201 ? '' : await answer.text()}`).toBe(201)
  await page.getByText(/已记录，第 \d+ 条/).waitFor()
}

const held = z.object({
  grants: z.array(
    z.looseObject({
      id: z.string(),
      version: z.number(),
      agencyName: z.string(),
      source: z.string(),
      from: z.string(),
      withMeasures: z.boolean(),
      instrument: z.object({ number: z.string() }).nullable(),
      conferredFrom: z.object({ agency: z.string() }).nullable(),
    }),
  ),
})
/** The town's title of an item brings sealing and seizing with it. */
async function withMeasures(item: string): Promise<void> {
  const admin = await comeIn(browser, 'admin')
  const grant = held.parse(await send(admin, 'GET', `/powers/${item}`)).grants.find(g => g.agencyName.includes('伊山'))
  if (grant && !grant.withMeasures)
    await send(admin, 'PUT', `/grants/${grant.id}`, {
      version: grant.version,
      source: grant.source,
      from: grant.from,
      withMeasures: true,
      reason: '浏览器测试',
      ...(grant.instrument ? { instrument: { number: grant.instrument.number } } : {}),
      ...(grant.conferredFrom ? { conferredFrom: grant.conferredFrom.agency } : {}),
    })
  await admin.close()
}

describe('beside a case', () => {
  it('equipment is sealed, kept longer and given back, each by whose turn it is', async () => {
    await withMeasures('yj-gas-alarm')
    const officer = await comeIn(browser, 'yishan.officer1')
    const head = await comeIn(browser, 'yishan.head1')
    const { id, tell } = await aCase(officer, 'yj-gas-alarm', today)
    await tell('request-measure', 'measures', now(), {
      kind: '查封',
      necessity: '没有报警装置仍在使用，随时可能发生事故。',
      gentleEnough: false,
      slight: false,
      basis: { law: '安全生产法', article: 65, paragraph: 1, item: 4, level: '法律' },
      goods: [{ name: '燃气灶具', quantity: '两台' }],
      days: 30,
    })
    await head.page.goto(`${inject('county')}/approvals?id=${id}`)
    await head.page.getByRole('button', { name: '预览《行政强制措施审批表》' }).waitFor()
    expect(await head.page.getByRole('region', { name: '文书', exact: true }).textContent()).toContain('第65条；第1款')
    await head.page.getByRole('radiogroup', { name: '审批意见' }).getByText('同意', { exact: true }).click()
    await head.page.getByLabel('意见', { exact: true }).fill('确有必要，同意。')
    await head.page.getByRole('button', { name: '记录我的意见' }).click()
    await head.page.getByText(/已记录，第 \d+ 条/).waitFor()

    await officer.page.goto(`${inject('county')}/cases/${id}?step=carry-out-measure`)
    const form = officer.page.getByRole('article').filter({ has: officer.page.getByRole('heading', { name: '实施查封扣押', exact: true }) })
    // asked only where something else was answered
    expect(await form.getByLabel('当事人的陈述、申辩').count()).toBe(0)
    await record(officer, id, 'carry-out-measure', '实施查封扣押', {
      理由: '安全设备不符合标准，继续使用有现实危险。',
      已通知当事人到场: '是',
      当事人: '到场',
      '已当场告知理由、依据、权利和救济途径': '是',
      '已听取陈述、申辩': '是',
      '当事人的陈述、申辩': '我马上去装。',
      已制作现场笔录: '是',
      签名情况: '已签名',
      执法人员已签名: '是',
      保管地点: '当事人经营场所',
    })
    await record(head, id, 'extend-measure', '延长查封扣押期限', { '情况复杂、需要延长的理由': '设备要由原厂检测。' })
    await record(head, id, 'lift-measure', '解除查封扣押', {
      理由: '其他不再需要的情形',
      说明: '已经安装并启用报警装置。',
      签名情况: '已签名',
    })
    await officer.page.goto(`${inject('county')}/cases/${id}`)
    const rail = officer.page.getByRole('complementary', { name: '期限、当事人、文书' })
    await rail.getByText('查封扣押（已办完）').waitFor()
    const record_ = officer.page.getByRole('region', { name: '全过程' })
    for (const said of ['燃气灶具 两台', '“我马上去装。”', '延长查封扣押期限', '解除查封扣押'])
      expect(await record_.textContent()).toContain(said)
    expect([officer.complaints(), head.complaints()]).toEqual([[], []])
    await Promise.all([officer.close(), head.close()])
  })

  it('what may not begin is asked why, and answered with its rule and article', async () => {
    const officer = await comeIn(browser, 'yishan.officer1')
    await openCase(officer, '公路用地范围擅自设置非公路标志')
    const rail = officer.page.getByRole('complementary', { name: '期限、当事人、文书' })
    await rail.getByText(/现在不能开始/).click()
    await rail.getByRole('button', { name: '为什么现在不能：查封扣押' }).click()
    const drawer = officer.page.getByRole('dialog')
    await drawer.getByText('为什么现在不能：申请查封扣押').waitFor()
    await drawer.getByRole('heading', { name: '行政强制法' }).first().waitFor()
    expect(officer.complaints()).toEqual([])
    await officer.close()
  })

  it('a building in a village is pulled down: decided after the demand, told, carried out by day', async () => {
    const officer = await comeIn(browser, 'yishan.officer1')
    const head = await comeIn(browser, 'yishan.head1')
    const { id, tell } = await aCase(officer, 'zg-village-temp', ago(235))
    const handed = (of: string, on: Day) => ({
      of,
      way: '直接送达',
      receivedOn: on,
      receiver: '收发室',
      relation: '负责收件的人',
      signing: { state: '已签名', eachPage: true },
    })
    const [ordered, demanded, decided, done] = [ago(230), ago(40), ago(15), ago(7)]
    const order = await tell('order-correction', 'order-correction', at(ordered, '10:00'), {
      facts: '没有取得乡村建设规划许可证建房一处。',
      provision: '《城乡规划法》第四十一条',
      demand: '自行拆除该房屋',
      kind: '限期改正',
      correctBy: addDays(ordered, 10),
      consequence: '依法拆除',
      under: { law: '城乡规划法', article: 65 },
    })
    await tell('deliver-order', 'order-correction', at(ordered, '15:00'), handed(order, ordered))
    const demand = await tell('demand', 'execution', at(demanded, '10:00'), {
      duty: '自行拆除该房屋',
      lastOn: addDays(demanded, 14),
      way: '自行拆除',
      rightsTold: true,
    })
    await tell('deliver-demand', 'execution', at(demanded, '15:00'), handed(demand, demanded))
    await tell('announce-demolition', 'execution', at(demanded, '16:00'), {
      building: '村东砖混房屋一处',
      publishedOn: demanded,
      selfDemolishBy: addDays(demanded, 14),
      places: ['张贴在现场'],
    })

    await record(head, id, 'decide-execution', '作出强制执行决定', {
      办理时间: `${decided}T10:00`,
      执行方式: '强制拆除',
      强制执行的理由: '逾期不拆除，经催告仍不拆除。',
      强制执行的依据: '《城乡规划法》第六十五条',
      写明执行的时间: '是',
      执行的时间: `${done}T09:00`,
      '写明复议、起诉的途径和期限': '是',
    })
    await record(officer, id, 'deliver-execution', '送达强制执行决定', {
      办理时间: `${decided}T15:00`,
      '签收（到达、见报）日期': decided,
      '收件人（可不填）': '王某',
    })
    await record(officer, id, 'carry-out-execution', '实施强制执行', {
      办理时间: `${done}T12:00`,
      执行方式: '强制拆除',
      开始时间: `${done}T09:00`,
      结束时间: `${done}T12:00`,
      地点: '示例村东',
      '在场人员（当事人、见证人、公证人员）（可不填）': '村干部见证',
      执行经过: '清点财物以后拆除。',
      结果: '执行完毕',
      签名情况: '已签名',
    })
    const rail = officer.page.getByRole('complementary', { name: '期限、当事人、文书' })
    await rail.getByText('行政强制执行（已办完）').waitFor()
    expect([officer.complaints(), head.complaints()]).toEqual([[], []])
    await Promise.all([officer.close(), head.close()])
  })

  it('a suspected crime goes to the police in the order of the regulation', async () => {
    const officer = await comeIn(browser, 'yishan.officer1')
    const head = await comeIn(browser, 'yishan.head1')
    const principal = await comeIn(browser, 'yishan.principal')
    const { id, by, tell } = await aCase(officer, 'zg-farmland-damage', today)
    const whole = { whole: true }
    const team = { crime: '非法占用农用地罪', grounds: '毁坏面积可能达到追诉标准。', team: by }
    await tell('form-transfer-team', 'criminal-transfer', now(), team, { ...whole, sender: head, name: '伊辛未' })
    const report = { facts: '毁坏耕地六亩。', threshold: '毁坏耕地五亩以上。', evidence: [], proposal: '建议移送' }
    await tell('report-transfer', 'criminal-transfer', now(), report, whole)
    await record(principal, id, 'decide-transfer', '审批移送', { 决定: '批准移送' })
    await record(officer, id, 'transfer-to-police', '移送公安机关', {
      公安机关: '示例县公安局（虚构）',
      涉嫌犯罪案件移送书: '是',
      调查报告: '是',
      涉案物品清单: '是',
      检验报告或者鉴定结论: '否',
    })
    await record(officer, id, 'record-police-receipt', '登记移送回执', { 回执: '已签字接受' })
    await record(officer, id, 'record-police-decision', '登记公安机关立案情况', { 决定: '立案', 通知书文号: '示例立字〔2026〕1号' })
    expect(await officer.page.getByRole('img', { name: /流程图/ }).textContent()).toContain('涉嫌犯罪移送')
    expect([officer.complaints(), head.complaints(), principal.complaints()]).toEqual([[], [], []])
    await Promise.all([officer.close(), head.close(), principal.close()])
  })

  it('a reconsideration is received, answered in time, and its outcome registered', async () => {
    const officer = await comeIn(browser, 'yishan.officer1')
    const head = await comeIn(browser, 'yishan.head1')
    await openCase(officer, '种子标签')
    const id = new URL(officer.page.url()).pathname.split('/').at(-1) ?? ''
    await record(officer, id, 'receive-reconsideration', '收到复议答复通知', { '案号、文书号': '示例复〔2026〕1号', 审理程序: '普通程序' })
    await record(head, id, 'reply-reconsideration', '行政复议答复', {
      办理程序: '依法立案、告知、决定、送达。',
      '答复、答辩意见': '事实清楚，程序合法。',
    })
    await record(officer, id, 'record-remedy', '登记复议、诉讼', {
      途径: '行政复议',
      事项: '结果',
      机关: '灌云县人民政府',
      文书号: '示例复决〔2026〕1号',
      收到日期: today,
      结果: '维持',
    })
    const told = officer.page.getByRole('region', { name: '全过程' })
    for (const said of ['收到复议答复通知', '行政复议答复', '维持']) await told.getByText(said).first().waitFor()
    expect([officer.complaints(), head.complaints()]).toEqual([[], []])
    await Promise.all([officer.close(), head.close()])
  })
})
