import { acts, dayInChinese } from '@fadu/law'
import { form, need } from '../form.ts'
import { text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { ownFacts } from '../source.ts'
import { under, sentence } from '../words.ts'
import { partyFields, partyFilled } from './parts.ts'
import { penaltyLaw } from '../texts-of-law.ts'

export const orderToCorrect = form({
  id: 'order-to-correct',
  no: 27,
  title: '责令（限期）改正通知书',
  word: '责改',
  signers: ['seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    facts: need('违法事实'),
    provision: need('违反的规定'),
    demand: need('改正要求'),
    kind: need('改正方式'),
    correctBy: need('改正期限'),
    consequence: need('逾期不改正的后果'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.orderCorrection)
    return {
      ...partyFilled(seen),
      facts: it?.facts,
      provision: it?.provision,
      demand: it?.demand,
      kind: it?.kind,
      correctBy: it && dayInChinese(it.correctBy),
      consequence: it?.consequence,
      remedies: remedyWords(seen.remedies, '本通知'),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`经查，你（单位）有下列行为：${sentence(it.facts)}`),
      text(
        `上述行为违反了${it.provision}。根据${under(penaltyLaw.orderCorrection, head.issuedOn)}，现责令你（单位）${it.kind === '立即改正' ? '立即' : `于${it.correctBy}前（含当日）`}改正：${sentence(it.demand)}`,
      ),
      text(`逾期不改正的后果：${sentence(it.consequence)}`),
      text('改正完成后，请告知本机关，本机关将进行复查。'),
      text(it.remedies),
      text(`执法人员：${head.officers}`),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
    notes: ['本通知书一式两份，一份送达当事人，一份附卷。'],
  }),
})
