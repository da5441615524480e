import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { ownFacts } from '../source.ts'
import { sentence, under } from '../words.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { carriedOut } from './execution-parts.ts'

export const executionReversal = form({
  id: 'execution-reversal',
  no: 74,
  title: '执行回转决定书',
  word: '回转',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    party: need('当事人'),
    decision: need('据以执行的决定'),
    cause: need('原因'),
    facts: need('情况'),
    way: need('处理'),
    content: need('内容'),
    by: need('期限'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.reverseExecution)
    return {
      party: seen.party?.name,
      decision: carriedOut(seen),
      cause: it?.cause,
      facts: it?.facts,
      way: it?.way,
      content: it?.content,
      by: it && dayInChinese(it.by),
    }
  },
  paper: (it, head) => ({
    addressee: it.party,
    blocks: [
      text(`本机关曾执行${it.decision}（案由：${head.cause}）。因${it.cause}：${sentence(it.facts)}`),
      text(`根据${under(compulsionLaw.reverseExecution, head.issuedOn)}，本机关决定${it.way}，于${it.by}前完成：${sentence(it.content)}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
