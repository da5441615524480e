import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { penaltyLaw } from '../texts-of-law.ts'
import { sentence, under } from '../words.ts'

export const assistanceRequest = form({
  id: 'assistance-request',
  no: 7,
  title: '协助调查函',
  word: '协',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    organ: need('协助机关'),
    matter: need('协助事项'),
    basis: need('依据'),
    replyBy: need('希望回复的日期'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.requestAssistance)
    return { organ: it?.organ, matter: it?.matter, basis: it?.basis, replyBy: it && dayInChinese(it.replyBy) }
  },
  paper: (it, head) => ({
    addressee: it.organ,
    blocks: [
      text(
        `本机关办理${head.cause}一案，需要贵单位协助。根据${under(penaltyLaw.assistance, head.issuedOn)}和${it.basis}，请协助下列事项：`,
      ),
      text(sentence(it.matter)),
      text(`请于${it.replyBy}前函复本机关；不属于贵单位职权或者不能协助的，请说明理由。`),
      text(`联系人：${head.officers}　电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
