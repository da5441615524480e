import { norms, procedures } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLaws } from '../library/index.ts'
import { frame, type App } from '../platform/http.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { addItems, readSeed } from '../powers/index.ts'
import { contract } from './contract.ts'
import { routesOf } from './index.ts'

const changed = contract.change.responses[200].content['application/json'].schema
const old = { name: '试验法(2010-01-01).md', text: '---\nlevel: 法律\n---\n第一条 旧的一条。\n第二条 罚款五十元。' }
const revised = {
  name: '试验法(2020-03-01).md',
  text: '---\nlevel: 法律\n---\n第一条 新的一条。\n第二条 罚款一百元。\n第二条之一 插入的。',
}
const numeral = (n: number): string =>
  `${n > 19 ? '零一二三四五六'.charAt(Math.floor(n / 10)) : ''}${n > 9 ? '十' : ''}${n % 10 ? '零一二三四五六七八九'.charAt(n % 10) : ''}`
/** Sixty articles of invented words under the name of a law the core reads. */
const penalty = {
  name: '行政处罚法(2021-01-22).md',
  text: `---\nlevel: 法律\n---\n${Array.from({ length: 60 }, (_, at) => `第${numeral(at + 1)}条 第${at + 1}号假文。`).join('\n')}`,
}
let desk: TestDesk
let app: App
beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  app = frame({ clock: desk.clock, log: desk.log, origin: 'http://localhost', demonstration: false })
  app.route('/api/v1', routesOf(desk))
  expect((await importLaws(desk, null, [old, revised, penalty])).refused).toEqual([])
})
afterAll(() => desk.close())
const get = (path: string) => app.request(encodeURI(path))

describe('an amendment tells what it touches', () => {
  const change = async (path: string) => {
    const answer = await get(`/api/v1/library/${path}`)
    return { status: answer.status, body: answer.status === 200 ? changed.parse(await answer.json()) : undefined }
  }
  test('the articles that differ, by number', async () => {
    const { body } = await change('试验法/impact')
    expect(body?.articles.map(one => [one.number, one.branch, one.change])).toEqual([
      [1, 0, 'changed'],
      [2, 0, 'changed'],
      [2, 1, 'added'],
    ])
    expect([body?.from.version, body?.to.version, body?.rules, body?.items]).toEqual(['2010-01-01', '2020-03-01', [], []])
    expect((await change('试验法/impact?from=2020-03-01&to=2010-01-01')).status).toBe(404)
    expect((await change('民事诉讼法/impact')).status).toBe(404)
  })
  test('and exactly the provisions, rules, clocks, steps, papers and items that rest on them', async () => {
    const [item] = (await readSeed()).items
    if (!item) throw new Error('no item')
    const basis = (article: number) => ({ law: '行政处罚法', article, level: '法律', role: 'penalises', published: true }) as const
    await addItems(desk, null, [
      { ...item, code: 'tt-sixty', name: '甲', body: { ...item.body, bases: [basis(60)] } },
      { ...item, code: 'tt-one', name: '乙', body: { ...item.body, bases: [basis(1)] } },
    ])
    const amended = { name: '行政处罚法(2026-01-01).md', text: penalty.text.replace('第60号假文', '改过的假文') }
    expect((await importLaws(desk, null, [amended])).refused).toEqual([])
    const { body } = await change('行政处罚法/impact')
    expect(body?.articles).toMatchObject([{ number: 60, change: 'changed' }])
    expect(body?.provisions).toEqual([{ title: '作出决定的期限', place: '第六十条', current: false }])
    expect(body?.clocks.map(one => one.title)).toEqual(['作出决定'])
    expect(body?.items).toEqual([{ code: 'tt-sixty', name: '甲', hasBenchmark: false }])
    const restsOnIt = [...procedures.values()].flatMap(one =>
      Object.entries(one.steps).filter(([, s]) => [...s.basis, ...s.needs.flatMap(r => r.basis)].includes(norms.penaltyLaw.decideInTime)),
    )
    expect(body?.steps.map(one => one.step)).toEqual(restsOnIt.map(([step]) => step))
  })
})
