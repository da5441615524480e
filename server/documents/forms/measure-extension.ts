import { acts } from '@fadu/law'
import { form, many, need } from '../form.ts'
import { list, text } from '../paper.ts'
import { remedyWords } from '../remedies.ts'
import { ownFacts } from '../source.ts'
import { compulsionLaw } from '../texts-of-law.ts'
import { sentence, under } from '../words.ts'
import { decisionNamed, goodsOf, lastDayOf, seizureOf } from './measure-parts.ts'
import { partyFields, partyFilled } from './parts.ts'

export const measureExtension = form({
  id: 'measure-extension',
  no: 33,
  title: '延长查封（扣押）期限决定书',
  word: '延封',
  signers: ['head', 'seal'],
  served: 'served',
  layout: 'letter',
  per: 'party',
  fields: {
    ...partyFields,
    decision: need('查封（扣押）决定书文号'),
    kind: need('种类'),
    goods: many('场所、设施、财物', { name: need('名称'), quantity: need('数量') }),
    reason: need('理由'),
    days: need('延长的期限'),
    until: need('延长至'),
    remedies: need('救济途径'),
  },
  fill: seen => {
    const it = ownFacts(seen, acts.extendMeasure)
    return {
      ...partyFilled(seen),
      decision: decisionNamed(seen),
      kind: seizureOf(seen)?.facts.kind,
      goods: goodsOf(seen),
      reason: it?.reason,
      days: it && `${it.days}日`,
      until: lastDayOf(seen),
      remedies: remedyWords(seen.remedies),
    }
  },
  paper: (it, head) => ({
    blocks: [
      text(it.partyBlock),
      text(`${it.decision}对下列场所、设施或者财物予以${it.kind}：`),
      list(
        ['序号', '名称:3', '数量:1'],
        it.goods.map((one, i) => [String(i + 1), one.name, one.quantity]),
      ),
      text(
        `因情况复杂（${it.reason.replace(/[。；]$/u, '')}），经本机关负责人批准，根据${under(compulsionLaw.seizurePeriod, head.issuedOn)}，决定延长${it.kind}期限${it.days}，至${it.until}止。期限只延长一次。`,
      ),
      text(sentence(it.remedies)),
      text(`联系电话：${head.organPhone}　地址：${head.organAddress}`),
    ],
    closing: { organ: head.organ, day: head.issuedOn },
  }),
})
