// 行政诉讼法 (2017 amendment): suits against penalties, and what courts quash them for.
import { inForceFrom, norm } from '../kit/norm.ts'
import { days, months, years } from '../kit/term.ts'

const says = inForceFrom('2017-07-01')

export const litigation = norm('行政诉讼法', '法律', [{ version: '2017-06-27', from: '2017-07-01' }], {
  courtOfThePlace: says('所在地法院管辖', [18, 1], '由最初作出行为的机关所在地法院管辖'),
  crossAreaCourt: says('跨区域管辖', [18, 2], '经最高法院批准，高级法院可以指定法院跨行政区域管辖'),
  defendant: says('被告', [26, 1], '直接起诉的，作出行为的机关是被告'),
  delegatorIsDefendant: says('委托机关为被告', [26, 5], '受托组织作的行为，被告是委托机关'),
  burdenOfProof: says('举证责任', [34, 1], '被告要拿出作出行为的证据和依据的文件'),
  lateEvidence: says('逾期举证的后果', [34, 2], '不提供或者无理由逾期提供的，视为没有证据'),
  noEvidenceAfterwards: says('诉讼中不得取证', [35], '诉讼中被告不能自行向原告、第三人、证人取证'),
  suitDirectOrAfter: says('复议与诉讼的选择', [44, 1], '可以先复议后诉讼，也可以直接诉讼'),
  reconsiderationFirst: says('复议前置', [44, 2], '法律、法规要求先复议的，依其规定'),
  suitAfterReconsideration: says('复议后的起诉期限', [45], '收到复议决定十五日内起诉', days(15)),
  suitInTime: says('起诉期限', [46, 1], '知道行为起六个月内起诉，法律另有规定的除外', months(6)),
  suitLimit: says('最长起诉期限', [46, 2], '自行为作出起，一般五年、不动产二十年', years(5)),
  doesNotStop: says('诉讼期间不停止执行', [56, 1], '诉讼期间照常执行，有列明情形的裁定停止'),
  answerInTime: says('答辩举证期限', [67, 1], '收到起诉状副本十五日内交证据、依据和答辩状', days(15)),
  annulled: says('判决撤销', [70], '证据不足、法律用错、违反程序、越权、滥权、明显不当的，判决撤销'),
  annulledForProcedure: says('违反法定程序撤销', [70, 1, 3], '违反法定程序的，可以判决撤销'),
  annulledUnfit: says('明显不当撤销', [70, 1, 6], '明显不当的，可以判决撤销'),
  notTheSameAgain: says('重作不得雷同', [71], '判决重作的，不能凭同样事实理由再作基本一样的行为'),
  slightBreach: says('程序轻微违法', [74, 1, 2], '程序轻微违法、对权利没有实际影响的，确认违法而不撤销'),
  voidWhenGrave: says('重大明显违法无效', [75], '没有主体资格、没有依据等重大明显违法的，确认无效'),
  changedUnfit: says('判决变更', [77, 1], '处罚明显不当的，法院可以判决变更'),
  civilProcedureFills: says('适用民事诉讼法', [101], '期间、送达等本法没有规定的，照民事诉讼法'),
})
export const litigationLaw = litigation.provisions
