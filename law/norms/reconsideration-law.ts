// 行政复议法 (2023 revision). Three, five, seven and ten days are working days (art. 88); sixty is calendar days.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, workingDays, years } from '../kit/term.ts'

export const text: LegalText = { law: '行政复议法', level: '法律', editions: [{ version: '2023-09-01', from: '2024-01-01' }] }
const says = inForceFrom(text, '2024-01-01')

export const penaltyWithinScope = says('处罚可以复议', [11, 1, 1], '不服处罚决定的可以申请复议')
export const respondent = says('被申请人', [19, 1], '作出行为的机关是被申请人')
export const delegatorIsRespondent = says('委托机关为被申请人', [19, 3], '受托组织作的行为，被申请人是委托机关')
export const applyInTime = says('申请复议的期限', [20, 1], '知道行为起六十日内申请，法律规定更长的从其规定', days(60))
export const applyWhenNotTold = says(
  '未告知时的申请期限',
  [20, 3],
  '没有告知权利、机关、期限的，从知道时算，最长到知道行为内容后一年',
  years(1),
)
export const onlineAddress = says('网上送达须给网上复议渠道', [22, 2], '用互联网送达决定的，要同时给出网上申请复议的渠道')
export const reconsiderFirst = says('当场处罚复议前置', [23, 1, 1], '不服当场处罚的，先复议，再诉讼')
export const tellReconsiderFirst = says('告知复议前置', [23, 2], '须先复议的，作决定时就要告知')
export const countyGovernment = says('县级政府管辖乡镇行为', [24, 1, 2], '不服下一级政府行为的，由上一级政府复议')
export const streetOffice = says('派出机关行为的复议', [24, 1, 3], '街道办事处是派出机关，由设立它的政府复议')
export const departmentsGovernment = says('部门行为的复议', [24, 1, 1], '不服政府部门行为的，由本级政府复议')
export const throughTheOrgan = says('通过处罚机关申请', [32, 1], '不服当场处罚、电子监控处罚的，可以通过处罚机关递交申请')
export const forwardInTime = says('转送复议申请的期限', [32, 2], '处罚机关要维持决定的，收到申请五个工作日内转送', workingDays(5))
export const suitAfterReconsideration = says('前置复议后的起诉期限', [34], '不受理、驳回、逾期不答复的，十五日内可以起诉', days(15))
export const doesNotStop = says('复议期间不停止执行', [42], '复议期间照常执行，有列明情形的应当停止')
export const noEvidenceMeanwhile = says('复议中不得取证', [46, 1], '复议期间被申请人不能自行向申请人和其他单位、个人收集证据')
export const replyInTime = says('答复期限（普通程序）', [48], '收到申请书副本十个工作日内答复并交证据、依据', workingDays(10))
export const replyInTimeSimple = says('答复期限（简易程序）', [54, 1], '收到申请书副本五个工作日内答复并交证据、依据', workingDays(5))
export const decideInTime = says('复议决定期限', [62, 1], '普通程序受理起六十日内决定', days(60))
export const notTheSameAgain = says('重作不得雷同', [64, 2], '责令重作的，不能凭同样事实理由再作基本一样的行为，因程序被撤的除外')
export const noEvidenceTreatedAsNone = says('逾期不答复的后果', [70], '不按时答复举证的，视为没有证据、依据')
export const performRemedy = says('履行复议决定', [77, 1], '被申请人要履行复议决定、调解书、意见书')
export const civilProcedureFills = says('期间、送达的补充', [88, 1], '本法没有规定的期间和送达，照民事诉讼法')
export const workingDayCounts = says('工作日的口径', [88, 2], '本法的三日、五日、七日、十日按工作日算', [3, 5, 7, 10] as const)
