// 最高人民法院关于适用《行政诉讼法》的解释 (法释〔2018〕1号).
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { months, years } from '../kit/term.ts'

export const text: LegalText = {
  law: '最高人民法院关于适用《行政诉讼法》的解释',
  level: '司法解释',
  editions: [{ version: '2018-02-06', from: '2018-02-08' }],
}
const says = inForceFrom(text, '2018-02-08')

export const suitWhenNotTold = says('未告知起诉期限', [64, 1], '没有告知起诉期限的，从知道期限时算，最长到知道行为内容后一年', years(1))
export const slightBreach = says('程序轻微违法的情形', [96], '不损害听证、陈述、申辩等重要权利的轻微程序问题')
export const slightLateness = says('处理期限轻微违法', [96, 1, 1], '处理期限上的轻微违法')
export const slightDelivery = says('通知送达轻微违法', [96, 1, 2], '通知、送达上的轻微违法')
export const graveBreach = says('重大且明显违法', [99], '无主体资格、无规范依据、内容不可能实施等')
export const graveNoSubject = says('无主体资格', [99, 1, 1], '实施者没有行政主体资格')
export const graveNoBasis = says('无规范依据', [99, 1, 2], '减权利、加义务而没有规范依据')
export const courtWindow = says('申请法院执行的期限', [156], '自法定起诉期限届满起三个月内申请', months(3))
export const courtOfTheOrgan = says('执行申请的法院', [157, 1], '由机关所在地基层法院受理，不动产由其所在地基层法院受理')
export const courtRefuses = says('不准予执行', [161, 1], '无主体资格、明显缺事实或者缺依据、其他明显违法的，不准执行')
