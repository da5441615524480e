import { acts, dayInChinese } from '@fadu/law'
import { form, handSigned, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { issuedOf, ownFacts } from '../source.ts'
import { moneyInWords, sentence } from '../words.ts'
import { partySigns, signingNote } from './parts.ts'

export const deferralApplication = form({
  id: 'deferral-application',
  no: 64,
  title: '延期（分期）缴纳罚款申请书',
  word: null,
  signers: ['party'],
  served: 'kept',
  layout: 'statement',
  per: 'party',
  fields: {
    party: need('申请人'),
    decision: need('处罚决定书文号'),
    kind: need('申请事项'),
    reason: need('经济困难的情况'),
    plan: many('计划', { on: need('日期'), amount: need('金额') }),
    on: need('申请日期'),
    signing: handSigned,
  },
  fill: seen => {
    const it = ownFacts(seen, acts.requestDeferral)
    return {
      party: seen.party?.name,
      decision: [...issuedOf(seen, 'penalty-decision'), ...issuedOf(seen, 'on-the-spot-decision')].at(-1)?.number,
      kind: it?.kind,
      reason: it?.reason,
      plan: it?.plan.map(one => ({ on: dayInChinese(one.on), amount: moneyInWords(one.amount) })),
      on: it && dayInChinese(it.receivedOn),
      signing: signingNote(it?.signing),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(`申请人：${it.party}`),
      text(`申请人收到${it.decision}《行政处罚决定书》（案由：${head.cause}），因经济确有困难，申请${it.kind}罚款。`),
      text(`困难情况：${sentence(it.reason)}`),
      text('缴纳计划：'),
      list(
        ['期次', '日期:2', '金额:4'],
        it.plan.map((one, i) => [String(i + 1), one.on, one.amount]),
      ),
      text(`申请日期：${it.on}`),
    ],
    ...partySigns(it.signing, '申请人（签名或者盖章）'),
  }),
})
