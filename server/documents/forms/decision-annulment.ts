import { acts } from '@fadu/law'
import { form, may, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { issuedOf, ownFacts } from '../source.ts'
import { penaltiesInWords, under, sentence } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const decisionAnnulment = form({
  id: 'decision-annulment',
  no: 56,
  title: '撤销（变更）行政处罚决定书',
  word: '撤罚',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    original: need('原决定书文号'),
    kind: need('处理'),
    reason: need('理由'),
    penalties: may('变更后的处罚'),
    refund: need('对已缴款项、公示的处理'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.revokeDecision)
    const original = [
      ...issuedOf(seen, 'penalty-decision'),
      ...issuedOf(seen, 'on-the-spot-decision'),
      ...issuedOf(seen, 'no-penalty-decision'),
    ].at(-1)
    return {
      ...partyFilled(seen),
      original: original?.number && `${original.number}《${original.title}》`,
      kind: it?.kind,
      reason: it?.reason,
      penalties: it?.penalties?.length ? penaltiesInWords(it.penalties) : undefined,
      refund: it?.refund,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`关于你（单位）${head.cause}一案（案号 ${head.caseNumber}），本机关曾作出${it.original}。`),
      text(`现查明：${sentence(it.reason)}`),
      text(
        `根据${under(penaltyLaw.correctOwnErrors, head.issuedOn)}，本机关决定${it.kind}${it.original}${it.kind === '变更' ? '，变更为：' : '。'}`,
      ),
      ...(it.penalties ? [text(it.penalties)] : []),
      text(`对已缴款项和公示的处理：${sentence(it.refund)}`),
      text(it.remedies),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
