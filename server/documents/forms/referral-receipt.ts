import { acts, dayInChinese } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { grid, longRow, row } from '../paper.ts'
import { facts, issuedOf, ownFacts } from '../source.ts'

export const referralReceipt = form({
  id: 'referral-receipt',
  no: 6,
  title: '移送回执',
  word: null,
  signers: [],
  served: 'kept',
  layout: 'receipt',
  per: 'case',
  fields: {
    letter: may('移送函文号'),
    to: need('受移送机关'),
    outcome: need('回执'),
    receiver: need('接收人'),
    receivedOn: need('接收日期'),
    number: may('回执编号'),
    materials: need('移送材料'),
    note: may('说明'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.recordReferralReceipt)
    const sent = facts(seen, acts.requestReferral)
    return {
      letter: issuedOf(seen, 'referral-letter').at(-1)?.number,
      to: it?.organ,
      outcome: it?.outcome,
      receiver: it?.receiver,
      receivedOn: it && dayInChinese(it.receivedOn),
      number: it?.number,
      materials: sent?.materials.map(one => `${one.name}（${one.count}）`).join('、'),
      note: it?.note,
    }
  },
  paper: it => ({
    blocks: [
      grid(
        row(['移送函文号', it.letter], ['回执编号', it.number]),
        row(['受移送机关', it.to], ['回执', it.outcome]),
        row(['接收人', it.receiver], ['接收日期', it.receivedOn]),
        row(['移送材料', it.materials]),
        longRow('说明', it.note ?? '无'),
      ),
    ],
    signatures: ['接收机关（盖章）'],
  }),
})
