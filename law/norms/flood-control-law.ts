// 防洪法: single sentences that change a penalty case.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '防洪法', level: '法律', editions: [{ version: '2016-07-02', from: '2016-07-02' }] }
const says = inForceFrom(text, '2016-07-02')

export const worksDemolition = says('河道工程设施强行拆除', [57], '河道、湖泊里擅建设施严重影响防洪，逾期不拆的强拆')
