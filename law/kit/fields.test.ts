import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { amount, at, choice, choices, count, evidenceList, group, longText, onDay, party, persons, rows, text, truth } from './fields.ts'

const said = (schema: z.core.$ZodType, value: unknown): string => {
  const read = z.safeParse(schema, value)
  return read.success ? '' : read.error.issues.map(issue => issue.message).join('；')
}

describe('text', () => {
  test.each(['占道经营', '𠮷野家“两层”楼\n第二行\t缩进', '😀', '=cmd|x', '<b>粗</b>', '甲'.repeat(500)])('%j is taken', value =>
    expect(text('事由').parse(value)).toBe(value),
  )
  test.each([
    ['nothing', '', '请填事由'],
    ['blanks', '  ', '请填事由'],
    ['no text at all', 5, '请填事由'],
    ['undefined', undefined, '请填事由'],
    ['too long', '甲'.repeat(501), '事由最多 500 字'],
    ['a nought', '甲\u0000乙', '看不见'],
    ['a bell', '甲\u0007', '看不见'],
    ['text turned round', '甲\u202E乙', '看不见'],
    ['an isolate', '\u2066甲', '看不见'],
    ['half a character', '\uD842', '看不见'],
  ])('%s is refused, with what to do', (_, value, words) => expect(said(text('事由'), value)).toContain(words))
  test('loses blanks around it', () => expect(text('事由').parse('　占道 ')).toBe('占道'))
  test('a paragraph may be long, not endless', () => {
    expect(said(longText('经过'), '甲'.repeat(10_000))).toBe('')
    expect(said(longText('经过'), '甲'.repeat(10_001))).toContain('最多 10000 字')
    expect(said(longText('经过'), '甲\u0000')).toContain('看不见')
  })
})

describe('every other field', () => {
  test.each([
    ['half a fen', amount('罚款'), 0.5, '请填罚款'],
    ['a negative amount', amount('罚款'), -1, '不能为负'],
    ['an amount as text', amount('罚款'), '100', '请填罚款'],
    ['half a piece', count('数量', '件'), 1.5, '单位件'],
    ['a word that is no choice', choice('种类', ['甲', '乙']), '丙', '请从列出的里选一个'],
    ['no choice', choices('种类', ['甲']), [], '至少选一个'],
    ['a day that is none', onDay('日期'), '2026-02-29', '不是真实存在的日期'],
    ['a moment without its offset', at('时间'), '2026-03-05T09:00:00', '要有日期和时刻'],
    ['yes as text', truth('是否'), 'true', '请选是否'],
    ['nobody', persons('执法人员'), [], '请选执法人员'],
    ['a person with no name', persons('执法人员'), [''], '请选执法人员'],
    ['an id with a nought', party('当事人'), 'a\u0000', '看不见'],
    ['evidence with a nought', evidenceList('证据'), ['a\u0000'], '看不见'],
    ['too few rows', rows('物品', { name: text('名称') }, 1), [], '至少 1 行'],
  ])('%s is refused, with what to do', (_, schema, value, words) => expect(said(schema, value)).toContain(words))

  test('a field nobody asked for is refused', () => {
    expect(group('处罚', { name: text('名称') }).safeParse({ name: '甲', more: 1 }).success).toBe(false)
    expect(rows('物品', { name: text('名称') }).safeParse([{ name: '甲', more: 1 }]).success).toBe(false)
  })
})

test('schemas carry title, unit, help and where they are filled from, for forms', () => {
  const shape = z.strictObject({
    fine: amount('罚款'),
    area: count('面积', '平方米', { help: '量出来的' }),
    who: text('当事人', { from: 'party.name' }),
    note: longText('说明', { when: ['who', '某公司'] }).optional(),
  })
  expect(z.toJSONSchema(shape)).toMatchObject({
    properties: {
      fine: { title: '罚款', 'x-money': 'fen', 'x-unit': '分' },
      area: { title: '面积', description: '量出来的', 'x-unit': '平方米' },
      who: { title: '当事人', 'x-from': 'party.name', maxLength: 500 },
      note: { 'x-long': true, 'x-when': ['who', '某公司'] },
    },
  })
})
