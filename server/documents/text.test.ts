import { describe, expect, it } from 'vitest'
import { breakable, cleanText } from './text.ts'

describe('words of people', () => {
  it('lose controls, marks of direction and hidden joiners', () => {
    expect(cleanText('\u202e张\u0000三\u200f\u2066（男）\u2069\u200b\ufeff')).toBe('张三（男）')
  })
  it('keep their lines and nothing but their lines', () => {
    expect(cleanText('  一\r\n二\r三\t四\u2028五\n\n\n\n六  ')).toBe('一\n二\n三 四\n五\n\n六')
  })
  it('keep a rare character and replace half of one', () => {
    expect(cleanText('䶮𠮷')).toBe('䶮𠮷')
    expect(cleanText('甲\ud842')).toBe('甲\ufffd')
  })
  it('may break in a long run of Latin signs, not in a certificate number or a credit code', () => {
    expect(breakable('x'.repeat(40))).toContain('\u200b')
    expect(breakable('92999999MA1TEST004 10070100001')).toBe('92999999MA1TEST004 10070100001')
  })
})
