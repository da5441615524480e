import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { facts, ownFacts } from '../source.ts'
import { moneyInWords, sentence, under } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'
import { compensationLaw } from '../texts-of-law.ts'

/** Not in the catalogue: 国家赔偿法第十三条 asks for it (REM-06). */
export const compensationDecision = form({
  id: 'compensation-decision',
  no: 0,
  title: '行政赔偿决定书',
  word: '赔决',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    claimed: need('请求'),
    reasons: need('理由'),
    heard: need('听取意见'),
    outcome: need('决定'),
    amount: may('数额'),
  },
  fill: seen => {
    const [claim, it] = [facts(seen, acts.receiveClaim), ownFacts(seen, acts.decideClaim)]
    return {
      ...partyFilled(seen),
      claimed: claim && `${claim.reasons}（要求${moneyInWords(claim.amount)}）`,
      reasons: it?.reasons,
      heard: it?.heard,
      outcome: it?.outcome === '赔偿' ? it.way : it && `不予赔偿（${it.ground ?? ''}）`,
      amount: it?.amount === undefined ? undefined : moneyInWords(it.amount),
    }
  },
  paper: (it, head) => ({
    addressee: it.partyName,
    blocks: [
      text(it.partyBlock),
      text(`你（单位）就${head.cause}一案（案号 ${head.caseNumber}）要求国家赔偿：${sentence(it.claimed)}`),
      text(`本机关听取了意见：${sentence(it.heard)}`),
      text(`经审查：${sentence(it.reasons)}`),
      text(`根据${under(compensationLaw.decideInTime, head.issuedOn)}，本机关决定：${it.outcome}${it.amount ? `，${it.amount}` : ''}。`),
      text('不服本决定的，可以自决定之日起三个月内向人民法院提起诉讼。'),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
