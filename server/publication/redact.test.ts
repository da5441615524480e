import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asText, publicName, redact } from './redact.ts'

describe('redaction', () => {
  it.each([
    ['身份证 999999199003071234 已核对', '999999199003071234'],
    ['电话13800138000联系', '13800138000'],
    ['座机 0518-88123456', '0518-88123456'],
    ['卡号 6222 0212 3456 7890 128 ', '6222 0212 3456 7890 128'],
    ['号牌为苏G12A45的货车', '苏G12A45'],
    ['住伊山镇某某村3组12号', '3组12号'],
    ['住址为幸福花园5幢2单元301室', '5幢2单元301室'],
  ])('%s', (text, secret) => {
    expect(asText(redact(text, []))).not.toContain(secret)
  })
  it('strikes known names wherever they stand', () => {
    const layer = redact('经询问李建国，李建国称不知情', [{ text: '李建国', kind: '姓名' }])
    expect(asText(layer)).toBe('经询问■■■，■■■称不知情')
  })
  it('leaves amounts, days, areas and articles alone', () => {
    const text = '2026年8月19日占道堆放砂石8.4平方米，依据第四十二条，罚款1500元（壹仟伍佰元整），案号灌伊罚决字〔2026〕28号'
    expect(redact(text, [])).toEqual([text])
  })
  it('keeps every letter that is not struck, in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 6 }), fc.string({ minLength: 2, maxLength: 5 }), (parts, secret) => {
        const text = parts.join(secret)
        const layer = redact(text, [{ text: secret, kind: '其他' }])
        const length = layer.reduce((n, p) => n + (typeof p === 'string' ? p.length : p.length), 0)
        expect(length).toBe(text.length)
        expect(layer.every(p => typeof p !== 'string' || !p.includes(secret))).toBe(true)
      }),
    )
  })
  it('finds at least 199 of 200 planted numbers', () => {
    const planted = Array.from({ length: 200 }, (_, i) => `1${3 + (i % 7)}${String(100_000_000 + i * 7919).slice(0, 9)}`)
    const left = planted.filter(n => asText(redact(`经查，当事人电话${n}，另有陈述。`, [])).includes(n))
    expect(left.length).toBeLessThanOrEqual(1)
  })
  it('shows firms by name and citizens by surname', () => {
    expect(publicName('泊岚运输有限公司', 'legalPerson')).toBe('泊岚运输有限公司')
    expect(publicName('瞿望舒', 'citizen')).toBe('瞿某某')
    expect(publicName('欧阳安', 'citizen')).toBe('欧阳某')
  })
})
