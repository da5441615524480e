// 个人信息保护法, as far as state organs handling a case meet it.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '个人信息保护法', level: '法律', editions: [{ version: '2021-08-20', from: '2021-11-01' }] }
const says = inForceFrom(text, '2021-11-01')

export const clearPurpose = says('目的明确、影响最小', [6, 1], '目的明确合理、与之直接相关、影响最小')
export const leastCollected = says('最小收集', [6, 2], '只收集达到目的所需的最小范围')
export const dutyIsGround = says('履行法定职责', [13, 1, 3], '为履行法定职责、义务所必需的，可以处理')
export const publicCameras = says('公共场所的图像采集', [26], '为公共安全所必需，有显著标识，只能用于公共安全')
export const sensitive = says('敏感个人信息', [28, 1], '生物识别、医疗、金融账户、行踪和十四岁以下未成年人的信息等是敏感信息')
export const sensitiveProtected = says('敏感信息的处理条件', [28, 2], '目的特定、确有必要、严格保护才能处理')
export const organsToo = says('国家机关适用', [33], '国家机关处理个人信息同样适用')
export const withinDuty = says('限于法定职责', [34], '按法定权限程序处理，不超出履职所需')
export const tellThePerson = says('告知', [35], '要履行告知义务，依法可不告知或者会妨碍履职的除外')
export const storedInside = says('境内存储', [36], '存在境内，确需出境的要安全评估')
export const safeguards = says('安全措施', [51], '分类管理、加密去标识、限定权限、培训和应急预案等')
