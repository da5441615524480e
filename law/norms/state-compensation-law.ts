// 国家赔偿法 (2012 amendment), as far as an unlawful penalty or measure meets it. No working-day clause: days are calendar days.
import { inForceFrom, norm } from '../kit/norm.ts'
import { days, months, years } from '../kit/term.ts'

const says = inForceFrom('2013-01-01')

export const stateCompensation = norm('国家赔偿法', '法律', [{ version: '2012-10-26', from: '2013-01-01' }], {
  unlawfulPenalty: says('违法处罚的赔偿', [4, 1, 1], '违法罚款、没收、停产、吊证造成损害的，有权要求赔偿'),
  unlawfulMeasure: says('违法强制的赔偿', [4, 1, 2], '违法查封、扣押、冻结造成损害的，有权要求赔偿'),
  claimFirst: says('先向机关要求', [9, 2], '要先找赔偿义务机关，或者在复议、诉讼里一起提'),
  decideInTime: says('赔偿决定的期限', [13, 1], '收到申请两个月内决定赔不赔，充分听取请求人意见，可以协商', months(2)),
  deliverInTime: says('赔偿决定书的送达', [13, 2], '决定赔偿的作决定书，十日内送达', days(10)),
  refusalInTime: says('不予赔偿的通知', [13, 3], '不予赔偿的十日内书面通知并说明理由', days(10)),
  returnMoney: says('返还财产', [36, 1, 1], '罚没的财产，返还'),
  claimWithin: says('请求赔偿的时效', [39, 1], '自知道侵权之日起两年内请求', years(2)),
})
export const compensationLaw = stateCompensation.provisions
