// Every provision of every norm is held against the law library, where its texts are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isDay } from '../law/kit/day.ts'
import { inForceFrom, norm, type LegalText, type Norm } from '../law/kit/norm.ts'
import { days, workingDays } from '../law/kit/term.ts'
import { norms } from '../law/norms/index.ts'
import { parseLaw, wordsAt, type LawText } from '../server/library/parse-law.ts'
import { commonRun, faultsOf, stands } from './hold-citations.ts'
import { read, sources } from './imports.ts'

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const folder = process.env['FADU_LAWS'] ?? beside('../../shared/data/laws')
const paper = beside('../../shared/policy/灌政办〔2023〕32号.txt')

const lawsAtHand = existsSync(folder)
const texts: readonly LawText[] = lawsAtHand
  ? readdirSync(folder)
      .filter(name => name.endsWith('.md') && name !== 'README.md')
      .map(name => parseLaw(name, readFileSync(`${folder}/${name}`, 'utf8')))
  : []
const statutes = norms.filter(one => one.level !== '口径' && one.level !== '规范性文件')

describe(
  lawsAtHand ? 'provisions stand in the law library' : `the law library is not at ${folder}: citations were NOT held against it`,
  () => {
    if (lawsAtHand) test.each(statutes.map(one => [one.law, one] as const))('%s', (_, one) => expect(faultsOf(one, texts)).toEqual([]))
    else test('set FADU_LAWS to a folder of law texts to hold them', () => expect(statutes.length).toBeGreaterThan(10))
  },
)

describe(
  existsSync(paper) ? 'provisions stand in the county paper' : 'the county paper is not at hand: its provisions were NOT held against it',
  () => {
    const countys = norms.filter(one => one.level === '规范性文件')
    if (existsSync(paper)) {
      const text = countyText(readFileSync(paper, 'utf8'))
      test.each(countys.map(one => [one.law, one] as const))('%s', (_, one) => expect(faultsOf(one, [text])).toEqual([]))
    } else test('it is one paper', () => expect(countys).toHaveLength(1))
  },
)

/** The county paper numbers its points 1 to 20; each stands for an article. */
function countyText(file: string): LawText {
  const points = [...file.matchAll(/^(\d{1,2})\.\s*(.*)$/gmu)].map(([, number, text]) => ({
    number: Number(number),
    branch: 0,
    heading: '',
    paragraphs: [{ text: text ?? '', items: [] }],
  }))
  return {
    law: '灌政办〔2023〕32号',
    title: '',
    level: '规范性文件',
    version: '2023-05-15',
    history: [],
    source: '',
    articles: points,
  }
}

const rowsFile = beside('../../shared/law/checks.json')
const rowsAtHand = existsSync(rowsFile)
describe(
  rowsAtHand ? 'the procedure rules’ own citations' : 'the procedure rules are not at hand: their citations were NOT compared',
  () => {
    const cited = z.record(z.string(), z.array(z.object({ law: z.string(), article: z.int(), text: z.string() })))
    const rows = rowsAtHand ? z.object({ procedure_facts: cited }).parse(JSON.parse(readFileSync(rowsFile, 'utf8'))).procedure_facts : {}
    /** Rows of a penalty case; examples of sector laws (COR-02) and the comparison with market rules (PUB-07) aside. */
    const ours = Object.entries(rows).filter(
      ([id]) => /^(CLK|SUB|JUR|PER|FIL|EVI|COR|SIM|DEC|HEA|SER|FIN|PUB)-/.test(id) && !['COR-02', 'PUB-07'].includes(id),
    )
    test('each article they cite is read by a provision', () => {
      const read = new Set(norms.flatMap(one => Object.values(one.provisions).flatMap(p => p.editions.map(e => `${one.law} ${e.at[0]}`))))
      expect(
        ours.flatMap(([id, places]) =>
          places
            .map(one => `${one.law} ${one.article}`)
            .filter(place => !read.has(place))
            .map(place => `${id}: ${place}`),
        ),
      ).toEqual([])
    })
    test('each string they found in an article is found there by our own reader', () => {
      const wrong = lawsAtHand
        ? Object.entries(rows).flatMap(([id, places]) =>
            places.filter(one => !holds(one)).map(one => `${id}: ${one.law} ${one.article} ${one.text}`),
          )
        : []
      expect(wrong).toEqual([])
    })
    const holds = ({ law, article, text }: { law: string; article: number; text: string }): boolean =>
      texts.some(
        one =>
          one.law === law &&
          one.articles.some(
            a => a.number === article && (wordsAt(a) ?? '').replaceAll('\n', '').includes(text.replace(/^[（(].{1,3}[）)]/, '')),
          ),
      )
  },
)

describe('every provision, library or not', () => {
  const all = norms.flatMap(one => Object.entries(one.provisions).map(([key, p]) => [`${one.law}.${key}`, one, p] as const))

  test.each(all)('%s is whole', (_, one, p) => {
    expect(p.title).not.toBe('')
    expect(p.editions.length).toBeGreaterThan(0)
    const starts = p.editions.map(e => String(e.from))
    expect(starts).toEqual(starts.toSorted())
    for (const e of p.editions) {
      expect(isDay(String(e.from))).toBe(true)
      expect(
        one.editions.some(v => v.from === e.from),
        `${e.from} is the start of no edition of ${one.law}`,
      ).toBe(true)
      expect(e.gist.length).toBeGreaterThan(3)
      expect(e.at.every(n => n === undefined || (Number.isInteger(n) && n > 0))).toBe(true)
    }
  })

  test('no two provisions of a text share a title', () => {
    for (const one of norms) {
      const titles = Object.values(one.provisions).map(p => p.title)
      expect(
        titles.filter((t, at) => titles.indexOf(t) !== at),
        one.law,
      ).toEqual([])
    }
  })

  test('the days on which editions begin are those the house was told to check', () => {
    const starts = Object.fromEntries(norms.map(one => [one.law, one.editions.at(-1)?.from]))
    expect(starts).toMatchObject({
      行政处罚法: '2021-07-15',
      行政强制法: '2012-01-01',
      行政复议法: '2024-01-01',
      行政诉讼法: '2017-07-01',
      民事诉讼法: '2024-01-01',
      行政执法机关移送涉嫌犯罪案件的规定: '2020-08-07',
      罚款决定与罚款收缴分离实施办法: '1998-01-01',
      政府信息公开条例: '2019-05-15',
      个人信息保护法: '2021-11-01',
    })
  })
})

describe('the check itself finds planted faults', () => {
  const planting: LegalText = { law: '试验法', level: '法律', editions: [{ version: '2019-09-09', from: '2020-01-01' }] }
  const saysIn = inForceFrom(planting, '2020-01-01')
  const says = (title: string, at: readonly [number, number?, number?], gist: string, value: unknown = null) =>
    saysIn<unknown>(title, at, gist, value)
  type Planted = ReturnType<typeof says>
  const text = parseLaw(
    '试验法(2019-09-09).md',
    '第一条 应当在收到之日起二十日内，按数额的百分之三十缴纳，罚款三千元以下。\n第二条 头款。\n（一）两人以上办理这一件十分要紧而且绝对不能耽搁的事项。',
  )
  const planted = (draft: Planted): Norm => norm({ text: planting, it: draft })
  const faults = (draft: Planted): string => faultsOf(planted(draft), [text]).join()

  test('a right one has none', () => {
    expect(faults(says('甲', [1], '二十天内缴', days(20)))).toBe('')
    expect(faults(says('甲', [1], '三成', 30))).toBe('')
    expect(faults(says('甲', [1], '三千封顶', 300_000))).toBe('')
    expect(faults(says('甲', [2, 1, 1], '两个人', 2))).toBe('')
  })
  test.each([
    ['an article that is not there', says('甲', [3], '没有的'), '第三条'],
    ['a paragraph that is not there', says('甲', [2, 2], '没有的'), '第二款'],
    ['an item that is not there', says('甲', [2, 1, 2], '没有的'), '第（二）项'],
    ['another figure', says('甲', [1], '十五日', days(15)), 'does not stand'],
    ['a figure inside a longer one', says('甲', [1], '十日', days(10)), 'does not stand'],
    ['another unit', says('甲', [1], '二十个工作日', workingDays(20)), 'does not stand'],
    ['another percentage', says('甲', [1], '百分之三', 3), 'does not stand'],
    ['another amount', says('甲', [1], '一千', 100_000), 'does not stand'],
    ['a figure in a value of several', says('甲', [1], '两档', { a: 300_000, b: 200_000 }), '200000'],
    ['a copied sentence', says('甲', [2], '两人以上办理这一件十分要紧而且绝对'), 'copies'],
  ])('%s', (_, draft, words) => expect(faults(draft)).toContain(words))

  test('a law that is not there, and an edition no loaded version covers', () => {
    const good = planted(says('甲', [1], '二十天', days(20)))
    expect(faultsOf({ ...good, law: '别的法' }, [text])).toEqual(['别的法: no such law in the library'])
    expect(faultsOf({ ...good, editions: [{ version: '2018-01-01', from: '2020-01-01' }] }, [text]).join()).toContain('no loaded version')
  })
  test('a count of days is held to the law’s own working-day clause', () => {
    expect(stands(workingDays(7), '七日内送达', '行政处罚法')).toBe(true)
    expect(stands(days(7), '七日内送达', '行政处罚法')).toBe(false)
    expect(stands(workingDays(15), '十五日内', '行政处罚法')).toBe(false)
    expect(stands(workingDays(10), '十日后', '行政强制法')).toBe(true)
    expect(stands(workingDays(10), '十日后', '行政处罚法')).toBe(false)
  })
  test('the longest common run', () => expect(commonRun('甲乙丙丁戊', '丙丁戊己甲乙')).toBe('丙丁戊'))
})

test('a legal term or amount is written nowhere but in law/norms', () => {
  const bare = /\b(?:workingDays|days|months|years|hours|yuan)\(\d/
  const places = sources('law', 'server', 'web').filter(path => !/^law\/(norms|kit|testing|examples)\/|\.test\.|testing/.test(path))
  expect(bare.test('due: days(90)')).toBe(true)
  expect(places.filter(path => bare.test(read(path)))).toEqual([])
})
