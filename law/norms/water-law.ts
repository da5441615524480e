// 水法: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '水法', level: '法律', editions: [{ version: '2016-07-02', from: '2016-07-02' }] }
const says = inForceFrom(text, '2016-07-02')

export const riverDemolition = says('水行政主管部门强行拆除', [65, 1], '河道里妨碍行洪的建筑，逾期不拆的由县级以上水行政主管部门强拆')
export const intakeDemolition = says('饮用水源地排污口强行拆除', [67, 1], '饮用水源保护区的排污口，逾期不拆的由县级以上政府强拆')
