// 行政强制法, as far as a penalty case meets it. Limits of ten days or fewer are working days (art. 69).
import { inForceFrom, norm } from '../kit/norm.ts'
import { days, months, workingDays } from '../kit/term.ts'

const says = inForceFrom('2012-01-01')

export const compulsion = norm('行政强制法', '法律', [{ version: '2011-06-30', from: '2012-01-01' }], {
  gentleFirst: says('先用非强制手段', [5], '非强制手段够用的，不用强制'),
  executionOnlyByLaw: says('执行权由法律设定', [13, 1], '行政强制执行只由法律设定'),
  elseTheCourt: says('无执行权的申请法院', [13, 2], '法律没有给执行权的机关要申请法院'),
  measuresNotDelegated: says('强制措施不得委托', [17, 1], '强制措施由法定机关在职权内实施，不能委托'),
  measuresWithConcentratedPower: says('相对集中权附带的措施', [17, 2], '行使相对集中处罚权的机关，可以用法律、法规规定的相关措施'),
  qualifiedOnly: says('有资格人员实施', [17, 3], '只有具备资格的执法人员能实施'),
  twoOfficers: says('两名以上人员', [18, 1, 2], '由两名以上执法人员实施', 2),
  showCertificates: says('出示证件', [18, 1, 3], '出示执法证件'),
  demandFirst: says('催告', [35], '强制执行前先书面催告，写明期限、方式、金额、陈述申辩权'),
  demandAnswered: says('催告后的陈述申辩', [36], '收到催告可以陈述申辩，机关要记录、复核，成立的采纳'),
  executionDecision: says('强制执行决定', [37, 1], '催告后无正当理由仍不履行的，可以决定强制执行'),
  deliverDirectly: says('催告书直接送达', [38], '催告书、执行决定要直接送达，拒收或者送不到的照民事诉讼法'),
  agreementOnSurcharge: says('执行协议', [42, 1], '可以订执行协议，补救了的可以减免加处的罚款、滞纳金'),
  surchargeTold: says('加处标准须告知', [45, 1], '加处罚款或者滞纳金的标准要告知'),
  surchargeCap: says('加处的上限', [45, 2], '加处的数额不能超过应缴本金'),
  surchargeThirtyDays: says('加处满三十日', [46, 1], '加处超过三十日、催告仍不履行的，有执行权的可以强制执行', days(30)),
  auctionSeized: says('拍卖已查封扣押的财物', [46, 3], '没有执行权的申请法院；救济期满、催告仍不履行的，已查封扣押的可以拍卖抵缴'),
  courtWindow: says('申请法院执行的期限', [53], '救济期满三个月内申请法院执行', months(3)),
  demandBeforeCourt: says('申请法院前的催告', [54], '催告送达满十个工作日仍不履行的，才能申请法院', workingDays(10)),
  workingDaysUpToTen: says('工作日的口径', [69], '本法十日以内的期限按工作日算', 10),
})
export const compulsionLaw = compulsion.provisions
