// 行政执法机关移送涉嫌犯罪案件的规定. It has no working-day clause: days are calendar days, hours run through weekends.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, hours } from '../kit/term.ts'

export const text: LegalText = {
  law: '行政执法机关移送涉嫌犯罪案件的规定',
  level: '行政法规',
  editions: [{ version: '2020-08-07', from: '2020-08-07' }],
}
const says = inForceFrom(text, '2020-08-07')

export const mustTransfer = says('应当移送', [3, 1], '违法事实涉嫌犯罪、须追究刑责的，移送公安')
export const listGoods = says('涉案物品清单', [4, 2], '查获的物品如实列清单、依规定处理')
export const team = says('专案组', [5, 1], '立即指定至少二名执法人员专门负责，写出移送报告', 2)
export const principalHead = says('正职负责人审批', [5, 1], '由正职或者主持工作的负责人审批')
export const decideInTime = says('批准移送的期限', [5, 2], '接到报告三日内决定移送与否', days(3))
export const transferInTime = says('移送的期限', [5, 2], '批准后二十四小时内移送同级公安', hours(24))
export const refusalReasons = says('不批准的理由', [5, 2], '不批准的，理由要记录在案')
export const paperLetter = says('移送书', [6, 1, 1], '移送要附移送书')
export const paperReport = says('调查报告', [6, 1, 2], '移送要附案件情况的调查报告')
export const paperGoods = says('随附物品清单', [6, 1, 3], '移送要附涉案物品清单')
export const paperTests = says('检验报告', [6, 1, 4], '有检验、鉴定的，移送要附报告、结论')
export const policeReceipt = says('公安签回执、转送', [7], '公安在移送书回执上签字；不归其管的二十四小时内转送并告知', hours(24))
export const policeDecide = says('公安审查期限', [8], '公安接受起三日内审查', days(3))
export const askAgain = says('提请复议的期限', [9, 1], '收到不立案通知三日内可以提请公安复议，也可建议检察院监督', days(3))
export const policeReview = says('公安复议的期限', [9, 2], '公安收到提请复议三日内决定立案与否', days(3))
export const suggestSupervision = says('建议立案监督的期限', [9, 2], '对复议决定仍有异议的，三日内建议检察院监督', days(3))
export const noPenaltyPending = says('移送后等待结果', [11, 1], '移送了的案件，公安、司法机关有结果以前不用处罚代替')
export const goOnWithPenalty = says('公安不立案的继续处理', [10], '公安不立案、依法应处罚的，继续处罚')
export const noPenaltyInstead = says('不得以罚代移', [11, 1], '该移送的不能用处罚代替')
export const earlierPenaltiesStand = says('移送前的处罚', [11, 2], '移送前作的警告、停产停业、证照处罚照常执行')
export const offset = says('罚款折抵罚金', [11, 3], '移送前已罚的款，法院判罚金时折抵')
export const handOverInTime = says('移交物品的期限', [12], '公安立案通知到后三日内移交物品、材料', days(3))
export const returned = says('公安移回', [13], '不构成犯罪而应处罚的，公安移回，机关依法处理')
export const organAtFault = says('有责人员线索', [18], '有关机关违反本规定、要给政务处分的，线索移送监察机关')
export const dutyCrimes = says('职务犯罪线索', [19], '公职人员涉嫌职务犯罪的线索移送监察或者检察机关')
