import { citizenCheck, usccCheck } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { asked, type Ask } from '../access/testing-app.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { openParticulars, routesOf } from './index.ts'
import { sealingOf } from './sealing.ts'

let desk: TestDesk
let ask: Ask
let officer: string
let stranger: string
let administrator: string
let supervisor: string
let helper: string

/** A citizen's number under the demonstration's area code. */
const numberOf = (birth: string, order: string): string => {
  const seventeen = `999999${birth}${order}`
  return `${seventeen}${citizenCheck(seventeen)}`
}
const firm = `91999999MA1B3N1N2${usccCheck('91999999MA1B3N1N2')}`
const li = {
  kind: 'citizen',
  name: '李四（虚构）',
  code: numberOf('19880304', '123'),
  phone: '13900001234',
  address: '测试县伊山镇人民路8号2栋',
}

beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00', { demonstration: true })
  ;({ ask } = asked(desk, [routesOf]))
  await anAgency(desk, 'yishan')
  await anAgency(desk, 'yangji')
  await anAgency(desk, 'county', { kind: 'countyDepartment' })
  await aPerson(desk, 'zhang', 'yishan', ['officer'])
  await aPerson(desk, 'wang', 'yangji', ['officer'])
  await aPerson(desk, 'keeper', 'county', ['administrator'])
  await aPerson(desk, 'watcher', 'county', ['countySupervisor'])
  await aPerson(desk, 'fu', 'yishan', ['auxiliary'])
  ;[officer = '', stranger = '', administrator = '', supervisor = '', helper = ''] = await Promise.all(
    ['zhang', 'wang', 'keeper', 'watcher', 'fu'].map(id => signedIn(desk, id)),
  )
})
afterAll(() => desk.close())

const register = (json: object, as = officer) => ask('POST', '/api/v1/parties', { as, json })

describe('a party', () => {
  it('is registered with its number checked, and shown masked', async () => {
    const answer = await register(li)
    expect(answer).toMatchObject({
      status: 201,
      body: {
        existed: false,
        party: {
          name: '李四（虚构）',
          code: '999999********1235'.replace('1235', li.code.slice(-4)),
          phone: '139****1234',
          address: '测试县***',
          born: '1988-03-04',
          sex: '男',
          invented: true,
        },
      },
    })
    expect(JSON.stringify(answer.body)).not.toContain('人民路')
  })

  it('is unreadable in the database, and opens for papers', async () => {
    const rows = await sql<{ text: string }>`select v::text as text from party_versions v`.execute(desk.db)
    for (const { text } of rows.rows) for (const secret of [li.code, li.phone, '人民路']) expect(text).not.toContain(secret)
    const id = (await register(li)).body.party.id
    expect((await openParticulars(desk, [id])).get(id)).toEqual({ code: li.code, phone: li.phone, address: li.address })
  })

  it('is the same party for whoever types the same number', async () => {
    const mine = await register(li)
    const theirs = await register({ ...li, phone: '13911112222' }, stranger)
    expect(theirs.body).toMatchObject({ existed: true, party: { id: mine.body.party.id, phone: '139****1234' } })
    expect((await register({ ...li, name: '王五（虚构）' })).body.errors).toMatchObject([{ title: '姓名或名称' }])
  })

  it('registered by two officers at once is one', async () => {
    const twin = { ...li, name: '孙七（虚构）', code: numberOf('19900101', '456') }
    const answers = await Promise.all([register(twin), register(twin, stranger), register(twin)])
    expect(new Set(answers.map(one => one.body.party.id)).size).toBe(1)
  })

  it('is refused with a number that fails its check, or does not fit', async () => {
    const wrong = `${li.code.slice(0, 17)}${li.code.endsWith('0') ? '1' : '0'}`
    const errors = async (json: object) => (await register(json)).body.errors
    expect(await errors({ ...li, code: wrong })).toMatchObject([{ path: 'code', title: '公民身份号码' }])
    expect(await errors({ kind: 'legalPerson', name: '某公司', code: li.code })).toMatchObject([{ title: '统一社会信用代码' }])
    expect(await errors({ ...li, code: numberOf('19910101', '111'), born: '1991-01-02' })).toMatchObject([
      { path: 'born', cure: '与公民身份号码不一致' },
    ])
    expect(await errors({ kind: 'citizen', name: '张\u202e三' })).toMatchObject([
      { title: '姓名或名称', cure: '姓名或名称中含有看不见的控制字符，请删除' },
    ])
    expect(await errors({ kind: 'citizen', name: '长'.repeat(10_000) })).toMatchObject([{ cure: '姓名或名称至多 200 字' }])
    expect(await errors({ kind: 'citizen' })).toMatchObject([{ title: '姓名或名称' }])
  })

  it('may have no number, an emoji in its name, and a public code when it is a firm', async () => {
    expect((await register({ kind: 'citizen', name: '身份不明的摊主 🙂' })).body.party).toMatchObject({
      code: null,
      name: '身份不明的摊主 🙂',
    })
    expect(
      (
        await register({
          kind: 'legalPerson',
          name: '演示建设有限公司（虚构）',
          code: firm.toLowerCase(),
          representative: '赵一',
        })
      ).body.party,
    ).toMatchObject({ code: firm, invented: true })
  })

  it('is found by part of its name and by its whole number, not by half of it', async () => {
    const found = async (q: string) =>
      (await ask('GET', `/api/v1/parties?q=${encodeURIComponent(q)}`, { as: officer })).body.rows.map((one: { name: string }) => one.name)
    expect(await found('李四')).toEqual(['李四（虚构）'])
    expect(await found(li.code)).toEqual(['李四（虚构）'])
    expect(await found(li.code.slice(0, 10))).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('is listed page by page without gap or double', async () => {
    for (let n = 0; n < 7; n += 1) await register({ kind: 'citizen', name: `列表 ${n}` })
    const names: string[] = []
    for (let after = ''; ;) {
      const page: { rows: { name: string }[]; next: string | null } = (
        await ask('GET', `/api/v1/parties?q=${encodeURIComponent('列表')}&limit=3&sort=name&order=asc${after}`, {
          as: officer,
        })
      ).body
      names.push(...page.rows.map(one => one.name))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(names).toEqual(Array.from({ length: 7 }, (_, n) => `列表 ${n}`))
    expect((await ask('GET', '/api/v1/parties?after=nonsense', { as: officer })).status).toBe(400)
  })

  it('changes by a further version; what was not sent stays', async () => {
    const { id } = (await register({ ...li, name: '周八（虚构）', code: numberOf('19851212', '222') })).body.party
    const change = (json: object) => ask('PATCH', `/api/v1/parties/${id}`, { as: officer, json })
    expect((await change({ version: 1, reason: '当事人来电更正', phone: '13800009999' })).body).toMatchObject({
      version: 2,
      phone: '138****9999',
      born: '1985-12-12',
    })
    expect((await change({ version: 1, reason: '晚了一步', phone: '13800008888' })).body).toMatchObject({
      type: 'urn:fadu:problem:changed',
      changed: { version: 2 },
    })
    expect((await change({ version: 2, reason: '改成别人的', code: li.code })).body.errors).toMatchObject([
      { path: 'code', cure: '这个号码已登记给另一当事人' },
    ])
    expect((await openParticulars(desk, [id])).get(id)).toMatchObject({
      code: numberOf('19851212', '222'),
      phone: '13800009999',
    })
    expect((await ask('GET', `/api/v1/parties/${id}`, { as: officer })).body.history).toMatchObject([
      { version: 2, reason: '当事人来电更正', recordedBy: 'zhang' },
      { version: 1 },
    ])
  })

  it('is shown in full to who says why, and that is written down', async () => {
    const { id } = (await register(li)).body.party
    expect((await ask('POST', `/api/v1/parties/${id}/unmask`, { as: officer, json: {} })).body.errors).toMatchObject([
      { title: '用途', cure: '请写明用途' },
    ])
    const opened = await ask('POST', `/api/v1/parties/${id}/unmask`, { as: officer, json: { purpose: '制作文书' } })
    expect(opened.body).toEqual({ code: li.code, phone: li.phone, address: li.address })
    const entries = await sql<{
      body: string
    }>`select body from journal_entries where stream = 'reads' order by seq desc limit 1`.execute(desk.db)
    expect(JSON.parse(entries.rows[0]?.body ?? '{}')).toMatchObject({
      by: 'zhang',
      what: 'read:party',
      subject: { party: id, purpose: '制作文书' },
    })
  })
})

describe('the wrong person', () => {
  it('does not see, list, change or unmask a party of another town', async () => {
    const { id } = (await register({ kind: 'citizen', name: '只在伊山（虚构）', code: numberOf('19770707', '777') })).body.party
    const as = stranger
    expect((await ask('GET', `/api/v1/parties/${id}`, { as })).status).toBe(404)
    expect((await ask('PATCH', `/api/v1/parties/${id}`, { as, json: { version: 1, reason: '试试' } })).status).toBe(404)
    expect((await ask('POST', `/api/v1/parties/${id}/unmask`, { as, json: { purpose: '送达' } })).status).toBe(404)
    expect((await ask('GET', `/api/v1/parties?q=${encodeURIComponent('只在伊山')}`, { as })).body.rows).toEqual([])
    expect((await ask('GET', '/api/v1/parties/not-there', { as })).body).toMatchObject({
      status: 404,
      detail: '您要找的内容不存在，或者不在您的权限之内。',
    })
  })

  it('is the administrator for parties at all, the auxiliary for changes, and anybody signed out', async () => {
    const { id } = (await register(li)).body.party
    for (const path of ['/api/v1/parties', `/api/v1/parties/${id}`])
      expect((await ask('GET', path, { as: administrator })).status).toBe(404)
    expect((await register(li, administrator)).status).toBe(404)
    expect((await register(li, helper)).status).toBe(404)
    expect((await ask('GET', `/api/v1/parties/${id}`, { as: helper })).status).toBe(200)
    expect((await ask('POST', `/api/v1/parties/${id}/unmask`, { as: helper, json: { purpose: '送达' } })).status).toBe(404)
    expect((await ask('GET', `/api/v1/parties/${id}`, { as: supervisor })).status).toBe(200)
    expect((await ask('PATCH', `/api/v1/parties/${id}`, { as: supervisor, json: { version: 1, reason: '试试' } })).status).toBe(404)
    for (const [method, path] of [
      ['GET', '/api/v1/parties'],
      ['GET', `/api/v1/parties/${id}`],
      ['POST', '/api/v1/parties'],
      ['PATCH', `/api/v1/parties/${id}`],
      ['POST', `/api/v1/parties/${id}/unmask`],
    ] as const) {
      const json = path.endsWith('unmask') ? { purpose: '送达' } : method === 'PATCH' ? { version: 1, reason: '试试' } : li
      expect((await ask(method, path, method === 'GET' ? {} : { json })).status).toBe(401)
    }
  })
})

describe('sealing', () => {
  it('opens only in its place, and notices any change', () => {
    const sealing = sealingOf(desk.settings)
    const sealed = sealing.seal(li.code, 'a:code')
    expect(sealing.open(sealed, 'a:code')).toBe(li.code)
    expect(sealing.seal(li.code, 'a:code')).not.toBe(sealed)
    expect(() => sealing.open(sealed, 'b:code')).toThrow('does not open')
    const bytes = Buffer.from(sealed.slice(4), 'base64url')
    for (const at of [0, 20, bytes.length - 1]) {
      const touched = Buffer.from(bytes)
      touched[at] = (touched[at] ?? 0) ^ 1
      expect(() => sealing.open(`sm4.${touched.toString('base64url')}`, 'a:code')).toThrow('does not open')
    }
  })
})

it('refuses numbers invented for the demonstration in an office', async () => {
  const office = asked({ ...desk, settings: { ...desk.settings, demonstration: false } }, [routesOf])
  const answer = await office.ask('POST', '/api/v1/parties', {
    as: officer,
    json: { ...li, code: numberOf('19930303', '333') },
  })
  expect(answer.body.errors).toMatchObject([{ title: '公民身份号码', cure: '行政区划代码 999999 不存在，请核对' }])
})
