// 优化营商环境条例: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '优化营商环境条例', level: '行政法规', editions: [{ version: '2019-10-22', from: '2020-01-01' }] }
const says = inForceFrom(text, '2020-01-01')

export const drawnAtRandom = says('双随机', [54, 1], '市场监管的检查随机抽对象、随机派人，事项和结果公开；同一对象的多个事项尽量合并')
export const targetedInspection = says('有针对性的检查', [54, 2], '有投诉、交办、监测线索的，冲着线索去查')
export const finesNotLinked = says('罚没不挂钩', [59, 3], '罚没收入不得同执法机关的利益相连')
