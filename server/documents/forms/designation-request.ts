import { acts } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { penaltyLaw } from '../texts-of-law.ts'
import { sentence, under } from '../words.ts'

export const designationRequest = form({
  id: 'designation-request',
  no: 4,
  title: '指定管辖请示',
  word: '指管',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'case',
  fields: {
    superior: need('共同的上一级行政机关'),
    dispute: need('争议情况'),
    consulted: need('协商经过'),
    opinion: need('本机关意见'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.requestDesignation)
    return { superior: it?.superior, dispute: it?.dispute, consulted: it?.consulted, opinion: it?.opinion }
  },
  paper: (it, head) => ({
    addressee: it.superior,
    blocks: [
      text(`本机关办理${head.cause}一案，和其他行政机关发生管辖争议。`),
      text(`争议情况：${sentence(it.dispute)}`),
      text(`协商经过：${sentence(it.consulted)}`),
      text(`本机关意见：${sentence(it.opinion)}`),
      text(`现根据${under(penaltyLaw.jurisdictionDispute, head.issuedOn)}，报请指定管辖。指定以前，本机关不作处理决定。`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
