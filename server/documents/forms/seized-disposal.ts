import { acts } from '@fadu/law'
import { form, many, may, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { ownFacts } from '../source.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { sentence, under } from '../words.ts'
import { decisionNamed } from './measure-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

export const seizedDisposal = form({
  id: 'seized-disposal',
  no: 35,
  title: '查封（扣押）物品处理决定书',
  word: '封处',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('查封（扣押）决定书文号'),
    items: many('逐件处理', { name: need('名称'), quantity: may('数量'), way: need('处理'), basis: may('依据') }),
    reason: need('理由'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.disposeSeized)
    return {
      ...partyFilled(seen),
      decision: decisionNamed(seen),
      items: it?.items,
      reason: it?.reason,
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`${it.decision}查封、扣押了你（单位）的财物。根据${under(compulsionLaw.disposedInTime, head.issuedOn)}，现作出如下处理决定：`),
      list(
        ['序号', '名称:3', '数量:1', '处理:2', '依据:3'],
        it.items.map((one, i) => [String(i + 1), one.name, one.quantity ?? '—', one.way, one.basis ?? '—']),
      ),
      text(`理由：${sentence(it.reason)}`),
      text(it.remedies),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
