import { describe, expect, test } from 'vitest'
import { NotALaw, numberOf, parseLaw, wordsAt } from './parse-law.ts'

const sample = `---
title: "某某条例"
level: 行政法规
version_date: 2020-02-03
commencement_clause_date: 2020-05-01
articles: 3
history:
  - "2020年2月3日 公布"
---

# 某某条例

## 第一章 总 则

第一条 头一款。

头二款：

(一)甲；

（二）乙。

尾款。

### 第一节 细节

第二条　全角空格之后。

第二条之一 插入的一条，第三条的规定除外。
`

describe('reading a law text', () => {
  const law = parseLaw('某某条例(2020-02-03).md', sample)

  test('its name, version, commencement clause and history', () => {
    expect(law).toMatchObject({
      law: '某某条例',
      title: '某某条例',
      level: '行政法规',
      version: '2020-02-03',
      clauseDate: '2020-05-01',
    })
    expect(law.history).toEqual(['2020年2月3日 公布'])
  })

  test('articles, paragraphs and items where they stand', () => {
    const [first, second, inserted] = law.articles
    expect(first?.paragraphs.map(p => [p.text, p.items.length])).toEqual([
      ['头一款。', 0],
      ['头二款：', 2],
      ['尾款。', 0],
    ])
    expect(first && wordsAt(first, 2, 2)).toBe('乙。')
    expect(first && wordsAt(first, 2, 3)).toBeUndefined()
    expect(first && wordsAt(first, 4)).toBeUndefined()
    expect(second).toMatchObject({ number: 2, branch: 0, heading: '第一章 总 则 · 第一节 细节' })
    expect(inserted).toMatchObject({ number: 2, branch: 1 })
  })

  test('works without front matter when the file name carries the version', () => {
    const plain = parseLaw('无头（2001-01-01）.md', '第一条 只有一条。\r\n第二条 两条。')
    expect(plain).toMatchObject({ law: '无头', version: '2001-01-01' })
    expect(plain.articles).toHaveLength(2)
  })

  test('a sentence that begins with an article number is no new article', () => {
    const text = parseLaw('甲(2001-01-01).md', '第一条 头。\n第二条规定的除外。')
    expect(text.articles).toHaveLength(1)
  })
})

describe('what is no law text is refused, with the reason', () => {
  test.each([
    ['no version', '甲.md', '第一条 头。', '版本日期'],
    ['no article', '甲(2001-01-01).md', '随便写写', '没有读到任何'],
    ['a count that is not its own', '甲(2001-01-01).md', '---\narticles: 5\n---\n第一条 头。', '共 5 条'],
    ['a missing article', '甲(2001-01-01).md', '第一条 头。\n第三条 尾。', '不连续'],
  ])('%s', (_, name, file, why) => {
    expect(() => parseLaw(name, file)).toThrow(NotALaw)
    expect(() => parseLaw(name, file)).toThrow(why)
  })
})

test('Chinese numerals are read', () => {
  expect(['一', '十', '十五', '二十', '一百零一', '一百一十', '三百零六', '一千二百零四', ''].map(numberOf)).toEqual([
    1, 10, 15, 20, 101, 110, 306, 1204, 0,
  ])
})
