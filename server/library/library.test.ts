import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { whoIsAsking } from '../access/index.ts'
import { frame, type App } from '../platform/http.ts'
import { portalLayout } from '../platform/portal.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { contract } from './contract.ts'
import { articleOn, importLaws, importLawsBeside, pagesOf, readLawFolder, routesOf } from './index.ts'

const opened = contract.article.responses[200].content['application/json'].schema
const shelf = contract.list.responses[200].content['application/json'].schema
const origin = 'http://localhost'
let desk: TestDesk
let app: App
let administrator: string
let officer: string

const front = (level: string, more = ''): string => `---\ntitle: "中华人民共和国试验法"\nlevel: ${level}\n${more}---\n`
const old = {
  name: '试验法(2010-01-01).md',
  text: `${front('法律', 'commencement_clause_date: 2010-07-01\n')}第一条 旧的一条。\n第二条 罚款<五十>元。`,
}
const revised = {
  name: '试验法(2020-03-01).md',
  text: `${front('法律', 'commencement_clause_date: 2010-07-01\n')}## 第一章 总则\n第一条 新的一条：\n（一）甲项；\n（二）乙项。\n尾款。\n第二条 罚款一百元。\n第二条之一 插入的。`,
}
// an edition the norms know: its day of commencement comes from them
const penalty = {
  name: '行政处罚法(2021-01-22).md',
  text: `---\nlevel: 法律\narticles: 60\n---\n${Array.from({ length: 60 }, (_, at) => `第${['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][at + 1] ?? numeral(at + 1)}条 第${at + 1}号假文。`).join('\n')}`,
}
function numeral(n: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${n % 10 ? digits.charAt(n % 10) : ''}`
}

beforeAll(async () => {
  desk = await testDesk('2026-03-02T09:00+08:00')
  await anAgency(desk, 'town')
  await aPerson(desk, 'admin', 'town', ['administrator'])
  await aPerson(desk, 'officer', 'town', ['officer'])
  administrator = await signedIn(desk, 'admin')
  officer = await signedIn(desk, 'officer')
  app = frame({ clock: desk.clock, log: desk.log, origin, demonstration: false })
  app.use('/api/v1/*', whoIsAsking(desk))
  app.route('/api/v1', routesOf(desk))
  app.route('/public', pagesOf(desk, portalLayout({ site: '示例县', demonstration: false })))
  const { added, refused } = await importLaws(desk, null, [old, revised, penalty])
  expect([added.length, refused]).toEqual([3, []])
})
afterAll(() => desk.close())

const get = (path: string) => app.request(encodeURI(path))
const article = async (law: string, n: string, on = '') =>
  opened.parse(await (await get(`/api/v1/library/${law}/articles/${n}${on && `?on=${on}`}`)).json())
const post = (body: unknown, cookie: string) =>
  app.request('/api/v1/library', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  })

describe('an article opens as of its day, for everybody', () => {
  test('the version in force on the day, today when none is said', async () => {
    expect((await article('试验法', '1', '2015-05-05')).article?.paragraphs[0]?.text).toBe('旧的一条。')
    const today = await article('试验法', '1')
    expect(today).toMatchObject({
      found: 'text',
      on: '2026-03-02',
      version: { version: '2020-03-01' },
      article: { heading: '第一章 总则' },
    })
    expect(today.article?.paragraphs).toEqual([
      {
        text: '新的一条：',
        items: [
          { number: 1, text: '甲项；' },
          { number: 2, text: '乙项。' },
        ],
      },
      { text: '尾款。', items: [] },
    ])
  })
  test('a commencement clause before the version itself is the first edition’s: the day is said to be unknown', async () => {
    const { versions } = await article('试验法', '1')
    expect(versions.map(v => [v.inForceOn, v.inForceKnown])).toEqual([
      ['2010-07-01', true],
      ['2020-03-01', false],
    ])
  })
  test('a day before the first version is never answered with a later text', async () => {
    const early = await article('试验法', '1', '2009-01-01')
    expect(early).toMatchObject({ found: 'before', article: null, version: null })
    expect(early.said).toContain('不能判断')
  })
  test('an inserted article, and one that is not there', async () => {
    expect((await article('试验法', '2-1')).article?.paragraphs[0]?.text).toBe('插入的。')
    expect(await article('试验法', '9')).toMatchObject({ found: 'no-article', article: null })
  })
  test('with what the house reads in it, on that day', async () => {
    const sixty = await article('行政处罚法', '60', '2026-03-02')
    expect(sixty).toMatchObject({ found: 'text', version: { inForceOn: '2021-07-15', inForceKnown: true } })
    expect(sixty.provisions.map(p => p.title)).toEqual(['作出决定的期限'])
    expect((await article('行政处罚法', '60', '2020-01-01')).provisions[0]).toMatchObject({ judged: false })
  })
  test('without the text: law, article, gist, and how to load', async () => {
    const reading = await article('民事诉讼法', '95', '2026-03-02')
    expect(reading).toMatchObject({ found: 'no-text', article: null })
    expect(reading.provisions.map(p => p.gist).join()).toContain('三十日')
    expect(reading.said).toContain('npm run -s library')
    expect((await article('口径', '1')).said).toContain('没有外部文本')
  })
  test('an unknown law is not there; nonsense is told which field', async () => {
    expect((await get('/api/v1/library/没有的法/articles/1')).status).toBe(404)
    for (const path of ['试验法/articles/0', '试验法/articles/abc', '试验法/articles/1?on=2026-02-30'])
      expect((await get(`/api/v1/library/${path}`)).status).toBe(400)
  })
})

describe('the shelf', () => {
  test('lists what is loaded and what is cited', async () => {
    const { laws, mayImport } = shelf.parse(await (await get('/api/v1/library')).json())
    expect(laws.find(one => one.law === '试验法')).toMatchObject({ title: '中华人民共和国试验法', provisions: 0 })
    expect(laws.find(one => one.law === '行政复议法')?.versions).toEqual([])
    expect(mayImport).toBe(false)
  })
  test('finds articles of the newest versions that hold all the words', async () => {
    const found = async (q: string) =>
      shelf.parse(await (await get(`/api/v1/library?q=${q}`)).json()).articles.map(one => `${one.law}${one.article.number}`)
    expect(await found('罚款 一百')).toEqual(['试验法2'])
    expect(await found('五十')).toEqual([])
    expect(await found('%')).toEqual([])
    for (const key of ['number', 'items', 'text', '"']) expect(await found(key)).toEqual([])
    expect(await found('甲项')).toEqual(['试验法1'])
  })
  test('gives a whole text as of a day', async () => {
    const answer = await get('/api/v1/library/试验法?on=2015-01-01')
    expect(await answer.json()).toMatchObject({
      version: { version: '2010-01-01' },
      articles: [{ number: 1 }, { number: 2 }],
    })
    expect((await get('/api/v1/library/行政复议法')).status).toBe(404)
  })
})

describe('loading', () => {
  test('the same again is nothing; other words for the same version are a further revision, and speak', async () => {
    expect(await importLaws(desk, null, [old])).toEqual({ added: [], same: 1, refused: [] })
    const mended = { ...old, text: old.text.replace('旧的一条', '校对过的一条') }
    expect((await importLaws(desk, null, [mended])).added).toEqual([{ law: '试验法', version: '2010-01-01', revision: 2 }])
    expect((await articleOn(desk.db, '试验法', 1, day('2015-05-05')))?.article?.paragraphs[0]?.text).toBe('校对过的一条。')
  })
  test('one bad file does not keep the others out, and is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fadu-laws-'))
    try {
      await writeFile(join(folder, 'README.md'), '说明')
      await writeFile(join(folder, '坏的(2020-01-01).md'), '没有条文')
      await writeFile(join(folder, '好的(2020-01-01).txt'), '第一条 好。')
      const result = await importLaws(desk, null, await readLawFolder(folder))
      expect(result.added.map(one => one.law)).toEqual(['好的'])
      expect(result.refused).toEqual([{ name: '坏的(2020-01-01).md', why: '坏的(2020-01-01).md：没有读到任何“第…条”' }])
      expect(await importLawsBeside(desk, folder)).toMatchObject({ added: [], same: 1 })
      expect(await importLawsBeside(desk, join(folder, 'not-there'))).toBeUndefined()
    } finally {
      await rm(folder, { recursive: true })
    }
  })
  test('through the screen only by the administrator, and what is no law text is told why', async () => {
    const file = { name: '新法(2024-01-01).md', text: '第一条 新。' }
    expect((await post(file, '')).status).toBe(401)
    expect((await post(file, officer)).status).toBe(404)
    expect(await (await post(file, administrator)).json()).toEqual({
      added: [{ law: '新法', version: '2024-01-01', revision: 1 }],
      same: 0,
    })
    const wrong = await post({ name: '新法.md', text: '第一条 新！' }, administrator)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('没有版本日期')
  })
  test('rows cannot be changed', async () => {
    await expect(sql`update law_texts set title = 'x'`.execute(desk.db)).rejects.toThrow('只可追加')
  })
})

describe('pages for the public', () => {
  const page = async (path: string) => (await get(`/public/library${path}`)).text()
  test('the shelf, with a search', async () => {
    expect(await page('')).toContain('中华人民共和国试验法')
    expect(await page('?q=一百元')).toContain('第二条')
    expect(await page('?q=<script>')).not.toContain('<script>')
  })
  test('a whole text, and one article with what is read in it', async () => {
    expect(await page('/试验法')).toContain('第二条之一')
    expect(await page('/试验法/1')).toContain('（二）乙项。')
    expect(await page('/行政处罚法/60')).toContain('作出决定的期限')
    expect(await page('/民事诉讼法/95')).toContain('法规库中没有这部法的文本')
  })
  test('words of a text are never markup', async () => expect(await page('/试验法/2?on=2015-01-01')).toContain('&lt;五十&gt;'))
  test('what is not there is not found', async () => {
    for (const path of ['/没有的法', '/没有的法/1', '/试验法/0']) expect((await get(`/public/library${path}`)).status).toBe(404)
  })
})
