// 劳动保障监察条例: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { workingDays, years } from '../kit/term.ts'

export const text: LegalText = { law: '劳动保障监察条例', level: '行政法规', editions: [{ version: '2004-11-01', from: '2004-12-01' }] }
const says = inForceFrom(text, '2004-12-01')

export const investigateInTime = says('劳动监察的调查期限', [17], '立案起六十个工作日内完成调查', workingDays(60))
export const extension = says('劳动监察的延长', [17], '复杂的经负责人批准延长三十个工作日', workingDays(30))
export const limitation = says('劳动监察的时效', [20, 1], '二年内没有被发现、举报、投诉的，不再查处', years(2))
