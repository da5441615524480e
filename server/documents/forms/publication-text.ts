import { addDays, dayInChinese, termInChinese, valueOn } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { under } from '../words.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { civilProcedureLaw } from '../texts-of-law.ts'

export const publicationText = form({
  id: 'publication-text',
  no: 63,
  title: '送达公告',
  word: null,
  signers: ['seal'],
  served: 'published',
  layout: 'announcement',
  per: 'party',
  due: seen => deliveryOf(seen)?.way === '公告送达',
  fields: {
    party: need('受送达人'),
    documents: need('送达文书名称和文号'),
    reason: need('原因'),
    term: need('公告期'),
    deemedOn: need('视为送达日期'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = deliveryOf(seen)
    return {
      party: seen.party?.name,
      documents: delivered(seen, it?.of)?.replaceAll('\n', '、'),
      reason: it?.publication?.reason,
      term: it && termInChinese(valueOn(civilProcedureLaw.publishedDelivery, it.receivedOn)),
      deemedOn: it && dayInChinese(addDays(it.receivedOn, valueOn(civilProcedureLaw.publishedDelivery, it.receivedOn).count)),
      remedies:
        seen.act.kind === 'deliver-decision'
          ? remedyWords(seen.remedies, '该决定')
          : '你（单位）对上述文书有异议的，可以向本机关陈述、申辩。',
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(
        `关于${head.cause}一案（案号 ${head.caseNumber}），因${it.reason}，根据${under(civilProcedureLaw.publishWhenUnknown, head.issuedOn)}，现向你（单位）公告送达${it.documents}。`,
      ),
      text(
        `自本公告发出之日起经过${it.term}，即${it.deemedOn}，视为送达。请到本机关领取上述文书，地址：${head.organAddress}，联系电话：${head.organPhone}。`,
      ),
      text(it.remedies),
      text('特此公告。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
