// 土地管理法: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days } from '../kit/term.ts'

export const text: LegalText = { law: '土地管理法', level: '法律', editions: [{ version: '2019-08-26', from: '2020-01-01' }] }
const says = inForceFrom(text, '2020-01-01')

export const suitInTime = says('责令限期拆除的起诉期限', [83], '不服限期拆除的，接到决定十五日内起诉', days(15))
export const onlyTheCourtDemolishes = says('申请法院执行拆除', [83], '期满不诉又不拆的，由机关申请法院执行')
