// 城乡规划法: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '城乡规划法', level: '法律', editions: [{ version: '2019-04-23', from: '2019-04-23' }] }
const says = inForceFrom(text, '2019-04-23')

export const townPower = says(
  '乡镇政府的规划查处权',
  [65],
  '乡、村庄规划区内无证或者违证建设的，由乡镇政府责令停止、限期改正，逾期可以拆除',
)
export const countyOrders = says('县级政府责成', [68], '停建、拆除决定不执行的，由县级以上政府责成部门强拆、查封现场')
