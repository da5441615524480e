// 民事诉讼法: periods and delivery, which 行政处罚法 art. 61 borrows.
import { inForceFrom, provision, type LegalText } from '../kit/norm.ts'
import { days } from '../kit/term.ts'

export const text: LegalText = {
  law: '民事诉讼法',
  level: '法律',
  editions: [
    { version: '2021-12-24', from: '2022-01-01' },
    { version: '2023-09-01', from: '2024-01-01' },
  ],
}
const says = inForceFrom(text, '2024-01-01')

export const firstDayNotCounted = says('期间开始的时、日不算', [85, 2], '期间从次时、次日算起')
export const rollsForward = says('末日逢法定休假日顺延', [85, 3], '最后一天是法定休假日的，顺延到假后第一天')
export const travelExcluded = says('在途时间不算', [85, 4], '路上的时间不算；期满前交邮的不算过期')
export const receiptNeeded = says('送达回证', [87, 1], '送达须有回证，由收件人写明日期并签章')
export const receiptDayIsDelivery = says('签收日为送达日', [87, 2], '回证上签收的那天就是送达那天')
export const handOver = says(
  '直接送达',
  [88, 1],
  '送给本人；本人不在交同住成年家属；单位交法定代表人、负责人或者收件人；代理人、代收人也可签收',
)
export const handOverDay = says('他人签收的送达日', [88, 2], '家属、收件人、代理人、代收人签收的那天就是送达那天')
export const leaveOnRefusal = says('留置送达', [89], '拒收时，请见证人到场或者拍照、录像，把文书留在住所，就算送达')
export const electronicConsent = says('电子送达须同意', [90, 1], '本人同意才可以电子送达，且要能确认收到；要纸件的应当给')
export const electronicArrival = says('电子送达日', [90, 2], '信息到达其特定系统的那天就是送达那天')
export const postWhenDifficult = says('邮寄送达', [91], '直接送有困难才邮寄，以回执上的收件日为送达日')
export const publishWhenUnknown = says('公告送达的条件', [95, 1], '下落不明，或者别的方式都送不到的，才公告送达')
// sixty days until the end of 2021; that text is not loaded, so such a day cannot be judged
export const publishedDelivery = provision(text, '公告送达的期限', {
  from: '2022-01-01',
  at: [95, 1],
  value: days(30),
  gist: '公告发出满三十日就算送达',
})
export const publishedReasons = says('公告送达留痕', [95, 2], '原因和经过要写进案卷')
