// 政府信息公开条例 (2019 revision).
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { workingDays } from '../kit/term.ts'

export const text: LegalText = { law: '政府信息公开条例', level: '行政法规', editions: [{ version: '2019-04-03', from: '2019-05-15' }] }
const says = inForceFrom(text, '2019-05-15')

export const secretsNotDisclosed = says(
  '商业秘密、隐私不公开',
  [15],
  '公开会损害第三方的商业秘密、隐私等不得公开，同意或者关系重大公共利益的除外',
)
export const penaltiesDisclosed = says('主动公开处罚信息', [20, 1, 6], '处罚的依据、条件、程序和有一定社会影响的决定要主动公开')
export const discloseInTime = says('主动公开的期限', [26], '信息形成或者变更起二十个工作日内公开', workingDays(20))
