import { acts, allOf, dayInChinese } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { namesBy } from '../source.ts'
import { moneyInWords } from '../words.ts'

export const fiscalReceiptRegister = form({
  id: 'fiscal-receipt-register',
  no: 65,
  title: '罚款收据（财政票据）登记',
  word: null,
  signers: ['officers'],
  served: 'kept',
  layout: 'register',
  per: 'case',
  fields: {
    receipts: many('票据', {
      receipt: need('票据号'),
      of: need('款项'),
      amount: need('金额'),
      on: need('缴款日期'),
      channel: need('渠道'),
      by: need('登记人'),
    }),
    handIn: may('上缴情况'),
  },
  fill: seen => ({
    receipts: [
      ...allOf(seen.acts, acts.pay).map(act => ({
        receipt: act.facts.receipt,
        of: act.facts.of,
        amount: moneyInWords(act.facts.amount),
        on: dayInChinese(act.facts.paidOn),
        channel: act.facts.channel,
        by: namesBy(seen, act.by) || undefined,
      })),
      ...allOf(seen.acts, acts.collectOnTheSpot).map(act => ({
        receipt: act.facts.receipt,
        of: '罚款',
        amount: moneyInWords(act.facts.amount),
        on: dayInChinese(act.facts.collectedOn),
        channel: '当场收缴',
        by: namesBy(seen, act.by) || undefined,
      })),
    ],
    handIn:
      [
        ...allOf(seen.acts, acts.handInMoney).map(act => `${dayInChinese(act.facts.on)}执法人员交至机关${moneyInWords(act.facts.amount)}`),
        ...allOf(seen.acts, acts.bankMoney).map(
          act => `${dayInChinese(act.facts.on)}机关缴付银行${moneyInWords(act.facts.amount)}，凭证号${act.facts.voucher}`,
        ),
      ].join('；') || undefined,
  }),
  paper: (it, head) => ({
    blocks: [
      text(`案由：${head.cause}　　案号：${head.caseNumber}　　当事人：${head.partyNames}`),
      list(
        ['序号', '票据号:3', '款项:1', '金额:4', '缴款日期:2', '渠道:2', '登记人:1'],
        it.receipts.map((one, i) => [String(i + 1), one.receipt, one.of, one.amount, one.on, one.channel, one.by]),
      ),
      ...(it.handIn ? [text(`上缴情况：${it.handIn}。`)] : []),
    ],
    signatures: ['登记人（签名）'],
  }),
})
