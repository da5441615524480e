// 罚款决定与罚款收缴分离实施办法.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = {
  law: '罚款决定与罚款收缴分离实施办法',
  level: '行政法规',
  editions: [{ version: '1997-11-17', from: '1998-01-01' }],
}
const says = inForceFrom(text, '1998-01-01')

export const separate = says('罚缴分离', [3], '决定罚款的与收款的分开，依法当场收缴的除外')
export const allToTreasury = says('全部上缴国库', [4, 1], '罚款一律上缴国库，不得截留私分')
export const collectorsAgreement = says('代收协议', [6, 1], '机关与代收机构要签代收协议')
export const decisionNamesCollector = says('决定书载明代收事项', [7, 1], '罚款决定书写明代收机构名称地址、数额、期限，并写明逾期是否加处')
export const payAsDecided = says('按决定缴纳', [7, 2], '当事人按决定的数额、期限到指定的代收机构缴')
export const collectorsReceipt = says('代收收据', [8, 1], '代收机构要给罚款收据')
export const surchargeOnlyIfSaid = says('决定书写明才加处', [9, 1], '决定书写明要加处的，代收机构才按它加收')
export const collectorTells = says('代收情况告知', [10], '代收机构按协议把谁、缴多少、何时缴书面告知机关')
