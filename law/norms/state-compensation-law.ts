// 国家赔偿法 (2012 amendment), as far as an unlawful penalty or measure meets it. No working-day clause: days are calendar days.
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, months, years } from '../kit/term.ts'

export const text: LegalText = { law: '国家赔偿法', level: '法律', editions: [{ version: '2012-10-26', from: '2013-01-01' }] }
const says = inForceFrom(text, '2013-01-01')

export const unlawfulPenalty = says('违法处罚的赔偿', [4, 1, 1], '违法罚款、没收、停产、吊证造成损害的，有权要求赔偿')
export const unlawfulMeasure = says('违法强制的赔偿', [4, 1, 2], '违法查封、扣押、冻结造成损害的，有权要求赔偿')
export const claimFirst = says('先向机关要求', [9, 2], '要先找赔偿义务机关，或者在复议、诉讼里一起提')
export const decideInTime = says('赔偿决定的期限', [13, 1], '收到申请两个月内决定赔不赔，充分听取请求人意见，可以协商', months(2))
export const deliverInTime = says('赔偿决定书的送达', [13, 2], '决定赔偿的作决定书，十日内送达', days(10))
export const refusalInTime = says('不予赔偿的通知', [13, 3], '不予赔偿的十日内书面通知并说明理由', days(10))
export const returnMoney = says('返还财产', [36, 1, 1], '罚没的财产，返还')
export const claimWithin = says('请求赔偿的时效', [39, 1], '自知道侵权之日起两年内请求', years(2))
