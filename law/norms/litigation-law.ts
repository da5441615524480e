// 行政诉讼法 (2017 amendment): suits against penalties, and what courts quash them for.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, months, years } from '../kit/term.ts'

export const text: LegalText = { law: '行政诉讼法', level: '法律', editions: [{ version: '2017-06-27', from: '2017-07-01' }] }
const says = inForceFrom(text, '2017-07-01')

export const courtOfThePlace = says('所在地法院管辖', [18, 1], '由最初作出行为的机关所在地法院管辖')
export const crossAreaCourt = says('跨区域管辖', [18, 2], '经最高法院批准，高级法院可以指定法院跨行政区域管辖')
export const defendant = says('被告', [26, 1], '直接起诉的，作出行为的机关是被告')
export const delegatorIsDefendant = says('委托机关为被告', [26, 5], '受托组织作的行为，被告是委托机关')
export const burdenOfProof = says('举证责任', [34, 1], '被告要拿出作出行为的证据和依据的文件')
export const lateEvidence = says('逾期举证的后果', [34, 2], '不提供或者无理由逾期提供的，视为没有证据')
export const noEvidenceAfterwards = says('诉讼中不得取证', [35], '诉讼中被告不能自行向原告、第三人、证人取证')
export const suitDirectOrAfter = says('复议与诉讼的选择', [44, 1], '可以先复议后诉讼，也可以直接诉讼')
export const reconsiderationFirst = says('复议前置', [44, 2], '法律、法规要求先复议的，依其规定')
export const suitAfterReconsideration = says('复议后的起诉期限', [45], '收到复议决定十五日内起诉', days(15))
export const suitInTime = says('起诉期限', [46, 1], '知道行为起六个月内起诉，法律另有规定的除外', months(6))
export const suitLimit = says('最长起诉期限', [46, 2], '自行为作出起，一般五年、不动产二十年', years(5))
export const doesNotStop = says('诉讼期间不停止执行', [56, 1], '诉讼期间照常执行，有列明情形的裁定停止')
export const answerInTime = says('答辩举证期限', [67, 1], '收到起诉状副本十五日内交证据、依据和答辩状', days(15))
export const annulled = says('判决撤销', [70], '证据不足、法律用错、违反程序、越权、滥权、明显不当的，判决撤销')
export const annulledForProcedure = says('违反法定程序撤销', [70, 1, 3], '违反法定程序的，可以判决撤销')
export const annulledUnfit = says('明显不当撤销', [70, 1, 6], '明显不当的，可以判决撤销')
export const notTheSameAgain = says('重作不得雷同', [71], '判决重作的，不能凭同样事实理由再作基本一样的行为')
export const slightBreach = says('程序轻微违法', [74, 1, 2], '程序轻微违法、对权利没有实际影响的，确认违法而不撤销')
export const voidWhenGrave = says('重大明显违法无效', [75], '没有主体资格、没有依据等重大明显违法的，确认无效')
export const changedUnfit = says('判决变更', [77, 1], '处罚明显不当的，法院可以判决变更')
export const civilProcedureFills = says('适用民事诉讼法', [101], '期间、送达等本法没有规定的，照民事诉讼法')
